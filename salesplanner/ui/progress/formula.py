"""The page of the formula: tried out with sliders, by channel, where the change came from, day by day, and what is done."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.reviews import Improvement
from salesplanner.report import shop, shopwords
from salesplanner.report.shop import Formula
from salesplanner.store import presets
from salesplanner.ui.forms.behind import show_records
from salesplanner.ui.forms.channelday import ROLE
from salesplanner.ui.kit.chart import ChartView
from salesplanner.ui.kit.layout import (
    STRETCH,
    ClickableFrame,
    EmptyState,
    PlainLabel,
    Segmented,
    boxed,
    button,
    clear,
    column,
    heading,
    line,
    muted,
    picture,
    row,
    tip,
)
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.channels import ChannelTable
from salesplanner.ui.progress.trial import TrialPanel
from salesplanner.ui.progress.tryaction import save_action

#: Below this width the card of the change stands below the channels.
_WIDE = 1120
_ACTIONS_MOST = 5


class FormulaPage(QWidget):
    """Sales as the product of three factors."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        if workspace.store.settings.get("role") == ROLE:
            presets.give_metrics(workspace.store, ROLE, workspace.language)
        self._period = Period.month_of(workspace.today())
        self._against = "last_year"
        self.formula: Formula | None = None
        self.trial = TrialPanel(workspace)
        self.trial.saved.connect(self._save_action)
        self.trial.opened.connect(self._open_factor)
        self.table = ChannelTable(workspace)
        self.table.opened.connect(self._open_channel)
        self.daily = ChartView(workspace, self.tr("Visitors and conversion by day"), height=px(120))
        self.daily.opened.connect(self._open_day)
        self.causes = ChartView(workspace, self.tr("Where the change came from"), height=px(116))
        self.causes.opened.connect(self._open_part)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(12)
        self._below.addWidget(self._channels(), 10)
        self._below.addWidget(self._change(), 6)
        self._below.addStretch(0)
        self.empty = EmptyState("")
        self._whole = boxed(column(self.trial, self._below, spacing=12))
        self.setLayout(column(self.empty, self._whole, spacing=0))

    def _channels(self) -> QFrame:
        """The table, and the days below it."""
        self._title, self._note = heading("", 3), muted("", wrap=True)
        self.open_day = PlainLabel("", "muted", elide=True)
        self.open_day.setMinimumWidth(1)
        words = self.workspace.words
        self._base_names = {"last_year": words.before(PeriodKind.YEAR), "previous": words.before(PeriodKind.MONTH)}
        self.bases = Segmented(list(self._base_names.items()), self._turn)
        self.bases.setAccessibleName(self.tr("Compared with"))
        self.cause_button = button(self.tr("Note a cause"), self.workspace.theme.icon("plus"), kind="link")
        self.cause_button.clicked.connect(lambda: self._note_cause())
        self._cause_list = column(spacing=2)
        frame = QFrame()
        frame.setProperty("card", True)
        head = row(self._title, self.open_day, self.bases, spacing=8, margins=(16, 8, 12, 4))
        head.setStretch(1, 1)
        under = row(
            muted(self.daily.name), STRETCH, self.cause_button, self.daily.more_button(), margins=(16, 4, 10, 0)
        )
        days = column(
            under,
            row(self.daily, margins=(10, 0, 10, 6)),
            row(boxed(self._cause_list), margins=(16, 0, 16, 8)),
            spacing=2,
        )
        days.setStretch(1, 1)
        self._days = boxed(days)
        whole = column(head, self.table, row(self._note, margins=(16, 2, 16, 2)), self._days, STRETCH, spacing=0)
        whole.setStretch(3, 1)
        whole.setStretch(4, 0)
        frame.setLayout(whole)
        return frame

    def _change(self) -> QFrame:
        """The parts of the change, what visitors came from, and the open actions."""
        self._said = muted("", wrap=True)
        self._sources = muted("", wrap=True)
        self._actions = column(spacing=0)
        frame = QFrame()
        frame.setProperty("card", True)
        self._more = self.causes.more_button()
        head = row(heading(self.causes.name, 3), STRETCH, self._more)
        frame.setLayout(
            column(
                head, self._said, self.causes, line(), heading(self.tr("Problems → actions"), 3), boxed(self._actions),
                self._sources, STRETCH,
                spacing=6, margins=(16, 10, 16, 12),
            )
        )  # fmt: skip
        return frame

    # --- what is shown ------------------------------------------------------------------------------------------

    def show_period(self, period: Period) -> None:
        """Read the formula of a month and show it."""
        self._period = period
        found = self.formula = shop.formula(self.workspace.store, period, self._against)
        self._whole.setVisible(found is not None)
        self.empty.setVisible(found is None)
        if found is None:
            self.empty.say(self.tr("No figures of this month yet. Enter what each channel brought, or paste it."))
            return
        words = self.workspace.words
        self.trial.show_formula(found)
        self.table.show_formula(found)
        span = words.period(Period(found.done.first, found.done.last))
        self._title.setText(self.tr("Channels") + words.bracket(span))
        self.bases.set_value(found.against)
        for each in (self.bases, self.causes, self._more):
            each.setVisible(found.is_compared)
        self._show_note(found)
        self._show_open_day(found)
        self._draw_change(found)
        self._days.setVisible(found.is_shop)
        if found.is_shop:
            self._draw_days(found)
        self._show_causes(found)
        self._show_sources(found)
        self._show_actions()

    def _show_note(self, found: Formula) -> None:
        """What the figures do not rest on channel days, and which days are blank."""
        words, said = self.workspace.words, []
        if found.by_hand:
            amount = words.money(sum(order.amount for order in found.by_hand))
            text = self.tr("%n order(s) of {amount} did not come by a channel day; they have no visitors here.", "",
                           len(found.by_hand))  # fmt: skip
            said.append(text.format(amount=amount))
        blank = sum(1 for day in found.done.days() if day not in found.visitors) if found.is_shop else 0
        if blank:
            said.append(self.tr("%n day(s) are not entered; the mean is of the others.", "", blank))
        self._note.setText(words.sentences(said))
        self._note.setVisible(bool(said))

    def _show_open_day(self, found: Formula) -> None:
        """What of today is not in the figures, as long as not every channel is entered; Progress counts it already."""
        words, today = self.workspace.words, self.workspace.today()
        is_open = found.is_shop and found.period.contains(today) and found.done.last < today
        total = sum(order.amount for order in self.workspace.store.orders.between(today, today)) if is_open else 0
        amount = words.money(total)
        self.open_day.setText(self.tr("Without today's {amount}").format(amount=amount) if total else "")
        text = self.tr("Up to {day}, the last whole day; {amount} of today is in Progress already.")
        tip(self.open_day, text.format(day=words.day(found.done.last), amount=amount) if total else "")

    def _draw_change(self, found: Formula) -> None:
        from salesplanner.charts import waterfall
        from salesplanner.charts.look import look_of
        from salesplanner.charts.waterfall import Step

        words = self.workspace.words
        look, before = look_of(words), self._base_names[found.against]
        parts = [
            Step(shopwords.factor_name(each, found, words), each.amount / 100, key=each.name) for each in found.factors
        ]
        steps = (
            Step(before, found.before.amount / 100, is_sum=True, key="before"),
            *parts,
            Step(self.tr("Now"), found.total.amount / 100, is_sum=True, key="after"),
        )
        self._said.setText(shopwords.sentence(found, words))
        rows = [
            [step.name, look.value(step.value, True) if step.is_sum else look.signed(step.value, True)]
            for step in steps
        ]
        self.causes.show_chart(
            lambda canvas: waterfall.upright(canvas, steps, look),
            self._said.full_text(),
            table=lambda: ([self.tr("Part"), self.tr("Amount")], rows),
            shows=steps,
        )

    def _draw_days(self, found: Formula) -> None:
        from salesplanner.charts import shop as drawing
        from salesplanner.charts.look import look_of

        words, days = self.workspace.words, list(found.done.days())
        visitors = {day: float(found.visitors[day]) for day in days if day in found.visitors}
        conversion = {day: found.buyers.get(day, 0) / count for day, count in visitors.items() if count}
        campaigns = {
            day: words.list(each.name for each in found.campaigns if each.starts_on <= day <= each.ends_on)
            for day in days
        }
        causes = {day: words.list(self._cause_text(each) for each in found.causes if each.day == day) for day in days}
        data = drawing.ShopDays(
            days=days,
            visitors=visitors,
            conversion=conversion,
            campaigns={day: text for day, text in campaigns.items() if text},
            causes={day: text for day, text in causes.items() if text},
        )
        look = look_of(words)
        rows = [
            [
                words.day(day),
                words.number(found.visitors[day]) if day in visitors else "",
                f"{conversion[day] * 100:.2f}%" if day in conversion else "",
                data.campaigns.get(day, ""),
            ]
            for day in days
        ]
        head = [self.tr("Day"), self.tr("Visitors"), self.tr("Conversion"), self.tr("Campaigns")]
        summary = "; ".join(" ".join(filter(None, each)) for each in rows)
        self.daily.show_chart(
            lambda canvas: drawing.draw(canvas, data, look), summary, table=lambda: (head, rows), shows=data
        )

    def _cause_text(self, each: Any) -> str:
        words = self.workspace.words
        text = shopwords.cause(each.what, words) + (words.bracket(each.note) if each.note else "")
        return words.colon(each.channel) + text if each.channel else text

    def _show_causes(self, found: Formula) -> None:
        clear(self._cause_list)
        words = self.workspace.words
        known = {metric.code: part for part, metric in self.workspace.store.shop.metrics().items()}
        for each in found.causes:
            part = known.get(each.metric)
            name = shopwords.part_name(part, True, words) if part is not None else ""
            text = " · ".join(filter(None, (words.day(each.day), name, self._cause_text(each))))
            made = button(f"◆ {text}", kind="link", on_click=partial(self._note_cause, each))
            self._cause_list.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_sources(self, found: Formula) -> None:
        """Sources with what they leave unexplained, so that they add up to the visitors."""
        words, total = self.workspace.words, found.total.visits
        self._sources.setVisible(bool(found.sources) and total > 0)
        if not found.sources or not total:
            return
        names = {part: metric.name for part, metric in self.workspace.store.shop.metrics().items()}
        lines = [(names.get(part, ""), value) for part, value in found.sources]
        lines.append((self.tr("Unexplained"), found.unexplained))
        told = [
            f"{name} {words.number(value)}{words.bracket(words.percent(value / total, 1))}" for name, value in lines
        ]
        told.append(f"{self.tr('All visitors')} {words.number(total)}")
        self._sources.setText(words.colon(self.tr("Where visitors came from")) + words.commas(told))

    def _show_actions(self) -> None:
        """The open improvement actions: what is weak, and what is done about it."""
        clear(self._actions)
        found = self.workspace.store.improvements.open()
        if not found:
            self._actions.addWidget(
                muted(self.tr("Nothing open. Try the sliders and save what is worth doing."), wrap=True)
            )
        for each in found[:_ACTIONS_MOST]:
            self._actions.addWidget(_Action(self.workspace, each))
        if len(found) > _ACTIONS_MOST:
            more = self.tr("All %n actions", "", len(found))
            self._actions.addWidget(
                button(more, kind="link", on_click=lambda: self.workspace.asked.emit("tab review", 0))
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card of the change below where there is little room."""
        super().resizeEvent(event)
        is_wide = self.width() >= px(_WIDE)
        self._below.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    # --- what a click does --------------------------------------------------------------------------------------

    def _turn(self, against: object) -> None:
        self._against = str(against)
        self.show_period(self._period)

    def _save_action(self) -> None:
        if self.formula is not None and self.trial.trial is not None:
            save_action(self, self.workspace, self.formula, self.trial.trial)

    def _note_cause(self, cause: Any = None, day: date | None = None) -> None:
        from salesplanner.ui.forms.cause import edit_cause

        last = self.formula.done.last if self.formula is not None else self.workspace.today()
        edit_cause(self, self.workspace, cause, day or last)

    def _open_day(self, day: object) -> None:
        from salesplanner.ui.forms.channelday import edit_channel_day

        if isinstance(day, date):
            edit_channel_day(self, self.workspace, day)

    def _open_factor(self, factor: str) -> None:
        self._open_channel(None, factor)

    def _open_part(self, key: object) -> None:
        if self.formula is None:
            return
        if key == "before":
            base = self.formula.base
            orders = self.workspace.store.orders.between(base.first, base.last)
            self._show("order", [each.id for each in orders], self.workspace.words.period(base))
        else:
            self._open_channel(None, {"visits": "visitors", "rate": "both"}.get(str(key), "orders"))

    def _open_channel(self, channel: object, which: str) -> None:
        """Show the orders, the visitors, or these with their buyers, of a channel, or of all."""
        if self.formula is None:
            return
        lines = [each for each in self.formula.lines if channel is None or each.channel == channel]
        title = str(channel or "") or self._title.full_text()
        if which == "orders" or (which == "both" and not self.formula.is_shop):
            self._show("order", [key for each in lines for key in each.orders], title)
        elif not self.formula.is_shop:
            done = self.formula.done
            made = self.workspace.store.measures.of(self.formula.contact, done.first, done.last)
            self._show("activity", [each.id for each in made], title)
        else:
            kept = [(each.visitors, each.buyers if which == "both" else ()) for each in lines]
            self._show("metric_value", [key for visitors, buyers in kept for key in (*visitors, *buyers)], title)

    def _show(self, table: str, ids: list[int], title: str) -> None:
        show_records(self, self.workspace, title, table, ids)


class _Action(ClickableFrame):
    """A weakness and the act against it; a click goes to the self-review."""

    def __init__(self, workspace: Workspace, action: Improvement) -> None:
        super().__init__()
        weak = PlainLabel(action.weakness or action.tag, "muted", elide=True)
        act = PlainLabel(action.act, elide=True)
        sprout = picture(workspace.theme.pixmap("sprout", "done", 15))
        told = row(weak, PlainLabel("→", "muted"), act, sprout, spacing=10, margins=(0, 5, 0, 5))
        told.setStretch(0, 2)
        told.setStretch(2, 3)
        self.setLayout(column(told, line(), spacing=0))
        self.setAccessibleName(f"{action.weakness} → {action.act}")
        self.clicked.connect(lambda: workspace.asked.emit("tab review", 0))
