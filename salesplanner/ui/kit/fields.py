"""The fields that forms are made of: each gives a value or says what is wrong with what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, time
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from salesplanner.domain.clients import Grade
from salesplanner.domain.plaintext import clean, one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.typed import parse_money, parse_time
from salesplanner.ui.kit.calendar import pick
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.entry import Field as Field
from salesplanner.ui.kit.inputs import Combo, Line, say_all
from salesplanner.ui.kit.layout import Segmented, tile
from salesplanner.ui.kit.searching import SearchField as SearchField
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_LONGEST = 100_000
_ROUND = 22  # what stands round the lines of a long text: border, padding, margin, and a breath, or the last line would scroll


class TextField(Field):
    """One line of text."""

    def __init__(self, hint: str = "", choices: Sequence[str] = ()) -> None:
        super().__init__()
        self.line = Line(hint)
        if choices:
            completer = QCompleter(list(choices), self.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.line.setCompleter(completer)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.editingFinished.connect(self.left)
        self._hold(self.line)

    def value(self) -> str:
        """The text, without blanks at its ends and without control characters."""
        return one_line(self.line.text()).strip()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.line.setText(str(value or ""))


class LongTextField(Field):
    """Text of several lines; Tab leaves it."""

    def __init__(self, hint: str = "", lines: int = 3) -> None:
        super().__init__()
        self.box = QPlainTextEdit()
        self.box.setPlaceholderText(hint)
        self.box.setTabChangesFocus(True)
        self.box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box.setProperty("field", True)
        self.box.document().setDocumentMargin(1)  # the rest is padding, or the next line would peep out below
        self.show_lines(lines)
        self.box.textChanged.connect(self.edited)
        self.box.installEventFilter(self)
        self._hold(self.box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the text is left."""
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)

    def show_lines(self, lines: int) -> None:
        """Be as high as that many lines."""
        self.box.setFixedHeight(self.box.fontMetrics().lineSpacing() * lines + _ROUND)

    def value(self) -> str:
        """The text, cut at 100,000 letters."""
        return clean(self.box.toPlainText()).strip()[:_LONGEST]

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.box.blockSignals(True)
        self.box.setPlainText(str(value or ""))
        self.box.blockSignals(False)


class ChoiceField(Field):
    """One of a few choices."""

    def __init__(self, pairs: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self.combo = Combo()
        self._keys = [key for key, _ in pairs]
        self.combo.addItems([text for _, text in pairs])
        self.combo.activated.connect(lambda _: self.edited.emit())
        self._hold(self.combo)

    def value(self) -> Any:
        """The key of the choice."""
        return self._keys[self.combo.currentIndex()] if self._keys else None

    def set_value(self, value: Any) -> None:
        """Choose a key; the first where it is not among them."""
        self.combo.setCurrentIndex(self._keys.index(value) if value in self._keys else 0)

    def set_pairs(self, pairs: Sequence[tuple[Any, str]]) -> None:
        """Offer other choices; the chosen one stays if it is among them."""
        present = self.value()
        self._keys = [key for key, _ in pairs]
        self.combo.clear()
        self.combo.addItems([text for _, text in pairs])
        self.set_value(present)


class DateField(Field):
    """A day: typed as 明天, 春节后, "mid-Oct", 3/8 or 2026-10-22, or picked from a calendar.

    What is typed in words is shown as the day it is understood as, beside the field while it is typed and in it when it is left.
    """

    def __init__(self, workspace: Workspace, hint: str = "") -> None:
        super().__init__()
        self._workspace = workspace
        self._shown: tuple[str, date | None] = ("", None)
        self.line = Line(hint)
        action = self.line.addAction(workspace.theme.icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        action.setToolTip(self.tr("Pick a date"))
        action.triggered.connect(self._pick)
        action.setShortcut(QKeySequence("Alt+Down"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.line.textEdited.connect(self._on_typed)
        self.line.editingFinished.connect(self._on_left)
        self._hold(self.line)

    def value(self) -> date | None:
        """The day, None for an empty field. Raises Problem(NOT_A_DATE)."""
        text = self.line.text().strip()
        if not text:
            return None
        return self._shown[1] if text == self._shown[0] else self._workspace.day_meant(text)

    def _on_typed(self, text: str) -> None:
        self.edited.emit()
        meant = ""
        with suppress(Problem):
            meant = self._said(self.value())
        is_plain = meant == text.strip() or text.strip().isdecimal()
        self.line.setAccessibleDescription("" if is_plain else meant)
        say_all(self.line, "" if is_plain else meant, self.line.mapToGlobal(self.line.rect().bottomLeft()))

    def _said(self, day: date | None) -> str:
        words = self._workspace.words
        return "" if day is None else f"{words.day(day, self._workspace.today())} {words.weekday_short(day)}"

    def set_value(self, value: Any) -> None:
        """Show a day with its weekday."""
        text = self._said(value)
        self._shown = (text, value)
        self.line.setText(text)

    def fit(self, *, far: bool = False) -> None:
        """Take the width of the longest day, not more; `far` for one that may well be of another year."""
        words, today = self._workspace.words, self._workspace.today() if far else None
        longest = (date(1999, 12, day) for day in range(20, 27))
        width = max(text_width(f"{words.day(day, today)} {words.weekday_short(day)}") for day in longest)
        self.setFixedWidth(width + px(48))

    def _on_left(self) -> None:
        say_all(self.line, "", QPoint())
        with suppress(Problem):
            self.set_value(self.value())
        self.left.emit()

    def _pick(self) -> None:
        try:
            day = self.value() or self._workspace.today()
        except Problem:
            day = self._workspace.today()
        pick(self, self._workspace, day, self._on_picked)

    def _on_picked(self, day: date) -> None:
        self.set_value(day)
        self.edited.emit()
        self.left.emit()


class TimeField(Field):
    """A time of day, empty for any time."""

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self.line = Line(hint)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.editingFinished.connect(self._on_left)
        self._hold(self.line)

    def value(self) -> time | None:
        """The time, None for an empty field. Raises Problem(NOT_A_TIME)."""
        text = self.line.text().strip()
        return parse_time(text) if text else None

    def set_value(self, value: Any) -> None:
        """Show a time."""
        self.line.setText("" if value is None else f"{value:%H:%M}")

    def _on_left(self) -> None:
        with suppress(Problem):
            self.set_value(self.value())
        self.left.emit()


class MoneyField(Field):
    """An amount, typed as 12.6万, 126000 or 126k; minor units."""

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self.line = Line(hint)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.editingFinished.connect(self._on_left)
        self._hold(self.line)

    def value(self) -> int | None:
        """The amount in minor units, None for an empty field. Raises Problem(NOT_AN_AMOUNT)."""
        text = self.line.text().strip()
        return parse_money(text) if text else None

    def set_value(self, value: Any) -> None:
        """Show an amount in full."""
        self.line.setText("" if value is None else f"{value // 100:,}" + (f".{value % 100:02}" if value % 100 else ""))

    def _on_left(self) -> None:
        with suppress(Problem):
            self.set_value(self.value())
        self.left.emit()


class NumberField(Field):
    """A whole number, empty for none."""

    def __init__(self, hint: str = "", *, low: int = 0, high: int = 1_000_000) -> None:
        super().__init__()
        self._low, self._high = low, high
        self.line = Line(hint)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.editingFinished.connect(self.left)
        self._hold(self.line)

    def value(self) -> int | None:
        """The number, None for an empty field. Raises Problem(NOT_A_NUMBER, OUT_OF_RANGE)."""
        text = self.line.text().strip().replace(",", "")
        if not text:
            return None
        if not text.lstrip("-").isdecimal():
            raise Problem(Kind.NOT_A_NUMBER, value=text)
        if not self._low <= int(text) <= self._high:
            raise Problem(Kind.OUT_OF_RANGE, value=text, low=self._low, high=self._high)
        return int(text)

    def set_value(self, value: Any) -> None:
        """Show a number."""
        self.line.setText("" if value is None else str(value))


class CheckField(Field):
    """Yes or no."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.box = QCheckBox(text)
        self.box.clicked.connect(lambda _: self.edited.emit())
        self.setMinimumHeight(px(self.lead))  # in one line with the label and the field beside it
        self._hold(self.box)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick it or not."""
        self.box.setChecked(bool(value))


class SwitchField(Field):
    """One of a few choices, all in view."""

    def __init__(self, pairs: Sequence[tuple[Any, ...]]) -> None:
        super().__init__()
        self.switch = Segmented(list(pairs))  # type: ignore[arg-type]
        self.switch.chosen.connect(lambda _: self.edited.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        for each in self.switch.buttons():
            each.toggled.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """The focus comes to the chosen one, as Tab does."""
        for each in self.switch.buttons():
            if each.isChecked():
                self.target = each

    def call(self, label: str) -> None:
        """Name the switch; each choice is said with it."""
        _call_choices(self.switch, self.switch.buttons(), label)

    def value(self) -> Any:
        """The key of the choice."""
        return self.switch.value()

    def set_value(self, value: Any) -> None:
        """Choose a key."""
        self.switch.set_value(value)


class TilesField(Field):
    """One of a few choices as large tiles, the icon above the word; none chosen at first."""

    def __init__(self, options: Sequence[tuple[Any, str, QIcon]]) -> None:
        super().__init__()
        self._keys = [key for key, _, _ in options]
        self._group = QButtonGroup(self)
        self.tiles = [tile(text, icon) for _, text, icon in options]
        for place, made in enumerate(self.tiles):
            self._group.addButton(made, place)
        self._group.idClicked.connect(self._on_chosen)
        self._group.idToggled.connect(self._come_to)
        self._hold(*self.tiles)
        self.lead = 52

    def _come_to(self, place: int, is_chosen: bool) -> None:
        """The focus comes to the chosen one, as Tab does."""
        self.target = self.tiles[place if is_chosen else 0]

    def call(self, label: str) -> None:
        """Name the tiles; each is said with what they are about."""
        _call_choices(self, self.tiles, label)

    def _on_chosen(self) -> None:
        self.edited.emit()
        self.left.emit()

    def value(self) -> Any:
        """The key of the choice, None as long as nothing is chosen."""
        place = self._group.checkedId()
        return self._keys[place] if place >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose a key; None takes the choice away."""
        self._group.setExclusive(False)
        for key, made in zip(self._keys, self.tiles, strict=True):
            made.setChecked(key == value)
        self._group.setExclusive(True)


def _call_choices(whole: QWidget, choices: Sequence[QToolButton], label: str) -> None:
    whole.setAccessibleName(label)
    for each in choices:
        each.setAccessibleName(f"{label}: {each.text()}" if label else each.text())


class GradeField(SwitchField):
    """A client's grade."""

    def __init__(self) -> None:
        super().__init__([(grade, grade.value) for grade in Grade])


class TagsField(TextField):
    """Tags, separated by blanks or commas."""

    def value(self) -> str:
        """The tags, each once, separated by single blanks."""
        words = super().value().replace(",", " ").replace("，", " ").replace("、", " ").replace("#", " ").split()
        return " ".join(dict.fromkeys(words))
