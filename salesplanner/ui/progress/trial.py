"""The formula to try out: a slider for each factor, what the month comes to with them, and what the target would take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QSlider, QWidget

from salesplanner.domain.shop import Part, Trial
from salesplanner.report import shopwords
from salesplanner.report.shop import Formula
from salesplanner.ui.kit.layout import (
    STRETCH,
    Bar,
    PlainLabel,
    button,
    column,
    heading,
    restyle,
    row,
    tip,
)
from salesplanner.ui.kit.theme import Theme, font, px
from salesplanner.ui.kit.workspace import Workspace

#: A slider goes from half to twice what is; in thousandths of it.
_LOW, _HIGH, _BASE = 500, 2000, 1000
_STEP, _PAGE = 10, 50
_KNOB, _TRACK = 8, 5
_PARTS = (Part.VISITORS, Part.CONVERSION, Part.ORDER_VALUE)
#: The records behind the factors.
_OPENS = ("visitors", "both", "orders")


class TrialSlider(QSlider):
    """A slider with a tick where it stood."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setRange(_LOW, _HIGH)
        self.setValue(_BASE)
        self.setSingleStep(_STEP)
        self.setPageStep(_PAGE)
        self.setFixedHeight(px(24))
        self.setMinimumWidth(px(80))

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(px(220), px(24))

    def _x(self, value: int) -> float:
        return _KNOB + (self.width() - 2 * _KNOB) * (value - _LOW) / (_HIGH - _LOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track, the filled part, the tick of what is, and the knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, at = self.height() / 2, self._x(self.value())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("track"))
        painter.drawRoundedRect(QRectF(0, middle - _TRACK / 2, self.width(), _TRACK), _TRACK / 2, _TRACK / 2)
        painter.setBrush(self._theme.color("accent"))
        painter.drawRoundedRect(QRectF(0, middle - _TRACK / 2, at, _TRACK), _TRACK / 2, _TRACK / 2)
        if self.value() != _BASE:
            painter.setBrush(self._theme.color("text"))
            painter.drawRect(QRectF(self._x(_BASE) - 1, middle - 6, 2, 12))
        if self.hasFocus():
            painter.setBrush(self._theme.color("accent_soft"))
            painter.drawEllipse(QPointF(at, middle), _KNOB + 3, _KNOB + 3)
        painter.setBrush(self._theme.color("surface"))
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawEllipse(QPointF(at, middle), _KNOB - 1, _KNOB - 1)


class FactorTexts(Struct, frozen=True):
    """What stands below a slider: what is or was, the month before, and what the target would take of this one alone."""

    value: str
    first: str
    second: str
    needs: str
    second_short: str = ""


class FactorPanel(QWidget):
    """One factor: its name, what it is tried with, the slider, and what that means."""

    def __init__(self, theme: Theme, on_need: Callable[[], object], on_open: Callable[[], object]) -> None:
        super().__init__()
        self.name = button("", kind="link", on_click=on_open)
        self.value = PlainLabel()
        self.value.setFont(font("display"))
        self.slider = TrialSlider(theme)
        self.first, self.second = (PlainLabel(role="caption", elide=True) for _ in range(2))
        self.need = button("", kind="link", on_click=on_need)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = row(self.name, STRETCH, self.need, spacing=4)
        self.setLayout(column(head, self.value, self.slider, self.first, self.second, spacing=1))

    def show_texts(self, name: str, texts: FactorTexts, is_changed: bool) -> None:
        """Show them; a screen reader hears all of it with the slider."""
        self.name.setText(name)
        self.value.setText(texts.value)
        self.value.set_tone("accent" if is_changed else "")
        self.first.setText(texts.first)
        self.second.shorter = texts.second_short
        self.second.setText(texts.second)
        self.need.setText(texts.needs)
        self.need.setVisible(bool(texts.needs))
        said = ", ".join(filter(None, (texts.value, texts.first, texts.second)))
        self.slider.setAccessibleName(f"{name}: {texts.value}")
        self.slider.setAccessibleDescription(said)
        tip(self.slider, said)


class _Result(QFrame):
    """What comes of it; as high as its sentences ask for where they take two lines."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the lines."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """The same, after other words were said."""
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(max(0, layout.totalHeightForWidth(self.width())))
            layout.update()  # else what was laid out for the height before stays, when that grows within a resize


class TrialPanel(QFrame):
    """The card of the formula. `saved` asks to keep what is tried as an improvement action."""

    saved = Signal()
    opened = Signal(str)  # the records behind a factor

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._workspace = workspace
        self._formula: Formula | None = None
        self.trial: Trial | None = None
        self.title = heading("", 3)
        self.hint = PlainLabel(role="muted", elide=True)
        icon = workspace.theme.icon
        self.reset_button = button(self.tr("Reset"), icon("rotate-ccw"), on_click=self.reset)
        self.save_button = button(self.tr("Save as an improvement action"), icon("sprout"), on_click=self.saved.emit)
        self.factors = [self._factor(place) for place in range(3)]
        self.result_panel = self._result()
        head = row(self.title, 6, self.hint, self.reset_button, self.save_button, spacing=8, margins=(16, 10, 16, 0))
        head.setStretch(2, 1)
        body = row(
            self.factors[0], self._sign("×"), self.factors[1], self._sign("×"), self.factors[2], self._sign("="),
            spacing=12, margins=(16, 4, 0, 10),
        )  # fmt: skip
        line = row(body, self.result_panel, spacing=12)
        for place in range(0, 5, 2):
            body.setStretch(place, 1)
        line.setStretch(0, 10)
        line.setStretch(1, 3)
        self.setLayout(column(head, line, spacing=4))

    def _factor(self, place: int) -> FactorPanel:
        made = FactorPanel(
            self._workspace.theme,
            lambda: self.take_need(place),
            lambda: self.opened.emit(_OPENS[place]),
        )
        made.slider.valueChanged.connect(lambda value: self._on_moved(place, value))
        return made

    @staticmethod
    def _sign(text: str) -> PlainLabel:
        made = PlainLabel(text, "muted")
        made.setFont(font("title"))
        return made

    def _result(self) -> _Result:
        self.result_name = PlainLabel(role="muted", elide=True)
        self.result = PlainLabel()
        self.result.setFont(font("display"))
        self.bar = Bar(self._workspace.theme)
        self.verdict, self.unchanged = PlainLabel(wrap=True), PlainLabel(role="caption", wrap=True)
        frame = _Result()
        frame.setProperty("banner", "accent")
        frame.setMinimumWidth(px(170))
        frame.setLayout(
            column(
                self.result_name, self.result, self.bar, self.verdict, self.unchanged, STRETCH,
                spacing=2, margins=(16, 8, 16, 10),
            )
        )  # fmt: skip
        return frame

    # --- what it shows ------------------------------------------------------------------------------------------

    def show_formula(self, formula: Formula) -> None:
        """Show a formula; what was tried of the same one stays."""
        trial = formula.trial
        is_same = self._formula is not None and self.trial is not None and trial is not None
        if not (is_same and self._formula is not None and self._formula.period == formula.period):
            self._set_sliders([_BASE] * 3)
        self._formula = formula
        self.trial = trial
        self._try()

    def reset(self) -> None:
        """Put every slider back to what is."""
        self._set_sliders([_BASE] * 3)
        self._try()

    def take_need(self, place: int) -> None:
        """Put a slider where the target is met by it alone."""
        needed = self._needed(place)
        if needed is not None and self.trial is not None:
            self.trial = replace(self.trial, tried=_with(self.trial.tried, place, needed))
            self._set_slider(place, round(needed / self.trial.base[place] * 1000))
            self._show()

    def changed_places(self) -> list[int]:
        """Which factors are tried with another value."""
        trial = self.trial
        return [] if trial is None else [place for place in range(3) if trial.tried[place] != trial.base[place]]

    def _set_sliders(self, values: Sequence[int]) -> None:
        for place, value in enumerate(values):
            self._set_slider(place, value)

    def _set_slider(self, place: int, value: int) -> None:
        slider = self.factors[place].slider
        slider.blockSignals(True)
        slider.setValue(value)
        slider.blockSignals(False)
        slider.update()

    def _on_moved(self, place: int, value: int) -> None:
        if self.trial is not None:
            tried = self.trial.base[place] * Fraction(value, 1000)
            self.trial = replace(self.trial, tried=_with(self.trial.tried, place, tried))
            self._show()

    def _try(self) -> None:
        """Take every factor from its slider."""
        trial = self.trial
        if trial is not None:
            values = [factor.slider.value() for factor in self.factors]
            tried = tuple(base * Fraction(value, 1000) for base, value in zip(trial.base, values, strict=True))
            self.trial = replace(trial, tried=tried)
        self._show()

    def _needed(self, place: int) -> Fraction | None:
        """What a factor has to be for the target; None where that is out of reach of its slider, or met."""
        trial, target = self.trial, self._formula.target if self._formula else None
        if trial is None or not target or trial.result >= target:
            return None
        needed = trial.needed(place, target)
        return needed if needed is not None and needed <= trial.base[place] * _HIGH / 1000 else None

    def _show(self) -> None:
        formula, trial, words = self._formula, self.trial, self._workspace.words
        has_trial = formula is not None and trial is not None
        for factor in self.factors:
            factor.setEnabled(has_trial)
        changed = self.changed_places()
        self.reset_button.setEnabled(bool(changed))
        self.save_button.setEnabled(bool(changed))
        if formula is None or trial is None:
            return
        names = shopwords.factor_names(formula, words)
        self.title.setText(self.tr("{amount} = {first} × {second} × {third}").format(
            amount=shopwords.amount_name(formula, words), first=names[0], second=names[1], third=names[2]
        ))  # fmt: skip
        self.hint.shorter = self.tr("Move a slider")
        self.hint.setText(self.tr("Move a slider: which one closes the gap most easily?"))
        for place, factor in enumerate(self.factors):
            short = shopwords.short_name(_PARTS[place], formula, words)
            factor.show_texts(short, self._texts(formula, trial, place), place in changed)
        self._show_result(formula, trial)

    def _texts(self, formula: Formula, trial: Trial, place: int) -> FactorTexts:
        words = self._workspace.words
        part = _PARTS[place]
        now, tried = trial.base[place], trial.tried[place]
        if tried != now:
            first, second = shopwords.tried(part, now, tried, words), shopwords.against_last_month(formula, part, words)
        else:
            first, second = shopwords.so_far(formula, part, words), shopwords.against_last_month(formula, part, words)
        needed = self._needed(place)
        needs = "" if needed is None else self.tr("needs {value}").format(value=shopwords.said(needed, part, words))
        short = shopwords.against_last_month(formula, part, words, is_short=True)
        return FactorTexts(shopwords.said(tried, part, words), first, second, needs, short)

    def _show_result(self, formula: Formula, trial: Trial) -> None:
        words, target, result = self._workspace.words, formula.target, trial.result
        is_over = formula.left == 0
        self.result_name.setText(self.tr("The month with it") if is_over else self.tr("The whole month, tried out"))
        self.result.setText(words.money(result))
        restyle(self.verdict, tone="")
        if target is None:
            self.bar.setVisible(False)
            self.verdict.setText(self.tr("No target for this month"))
        else:
            self.bar.setVisible(True)
            self.bar.show_value(result / target, 1.0 if result < target else None, words.percent(result / target))
            gap = target - result
            said = words.money(target)
            if (
                -target <= gap * 200 <= 0 or words.money(result) == said
            ):  # what is less by what is seen does not meet it
                self.verdict.setText(self.tr("Just meets the target of {target}").format(target=said))
                self.verdict.set_tone("done")
            elif gap < 0:
                text = self.tr("{more} above the target of {target}")
                self.verdict.setText(text.format(more=words.money(-gap), target=said))
                self.verdict.set_tone("done")
            else:
                text = self.tr("{gap} short of the target of {target}")
                self.verdict.setText(text.format(gap=words.money(gap), target=said))
                self.verdict.set_tone("risk")
        unchanged = [shopwords.unchanged(formula, trial, words)]
        if not formula.is_shop and formula.left:  # else the end that the month's page foretells seems to contradict it
            unchanged.append(self.tr("deals in progress count in Progress only"))
        self.unchanged.setText(words.semicolons(unchanged))
        self.result_panel.fit()


def _with(values: tuple[Fraction, ...], place: int, value: Fraction) -> tuple[Fraction, ...]:
    return (*values[:place], value, *values[place + 1 :])
