"""A target split: into shorter periods, or into parts by channel, product, line, region or client group; one step back undoes it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.splits import step_of
from salesplanner.domain.targets import Level, Unit, is_counted
from salesplanner.report.aims import Check, below, parts_name, said
from salesplanner.report.own import adds_up, unit_of
from salesplanner.report.parts import dimension_name, dimensions, parted
from salesplanner.store import Store
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.fields import CheckField, ChoiceField, NumberField
from salesplanner.ui.kit.form import FormDialog
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import STRETCH, Segmented, boxed, button, muted, row
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.grid import NumberGrid, read, write
from salesplanner.ui.progress.splitsources import RAISED, Goal, PartSource, Source, TimeSource, kinds_of

_SHARE = Decimal("0.001")
#: So many parts with a stretch below their target are named.
_TURNED_MOST = 3


def can_split(store: Store, metric: str) -> bool:
    """Whether a metric's target can be split: a share cannot."""
    return adds_up(store, metric) or bool(dimensions(metric))


class AmountField(Field):
    """A figure in the unit of what is split."""

    def __init__(self, unit: Unit, *, zh: bool, is_whole: bool = True) -> None:
        super().__init__()
        self._unit, self._zh, self._is_whole = unit, zh, is_whole
        self.line = Line(most=40)
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.editingFinished.connect(self.left)
        self._hold(self.line)

    def value(self) -> Decimal | None:
        """What was typed; None for nothing. Raises Problem."""
        return read(self.line.text(), self._unit, is_whole=self._is_whole)

    def set_value(self, value: Any) -> None:
        """Show a figure."""
        self.line.setText(write(value, self._unit, self._zh))


class AddField(Field):
    """A name to type, and a button that adds it."""

    def __init__(self, verb: str, on_add: Callable[[], object]) -> None:
        super().__init__()
        self.line, self.button = Line(most=80), button(verb, on_click=on_add)
        self.line.returnPressed.connect(on_add)
        self._hold(self.line, self.button)

    def value(self) -> str:
        """The name."""
        return self.line.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a name."""
        self.line.setText(str(value or ""))


class SplitDialog(FormDialog):
    """What is split and by what, the parts to type over, and whether they add up."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, metric: str, period: Period, level: Level = Level.BASE,
        asked: Decimal | None = None, *, by_part: bool = False,
    ) -> None:  # fmt: skip
        words = workspace.words
        super().__init__(parent, workspace, "", width=680)
        name = words.metric(metric)
        base = self.tr("Split a target: {metric}").format(metric=name)
        stretch = self.tr("Split a stretch target: {metric}").format(metric=name)
        self.setWindowTitle(base if level is Level.BASE else stretch)
        unit = unit_of(workspace.store, metric) or Unit.COUNT
        self._metric, self._level, self._unit = metric, level, unit
        self._added: list[str] = []
        self._is_laying = self._is_raised = False
        self._unraised: Decimal | None = None  # the target as it was before last year plus percent took its place
        self._shown_period: Period | None = None
        self._offered: list[str] = []
        self._make(period, unit)
        self.grid = NumberGrid(workspace, self.tr("Parts"), [], 110)
        self.add_wide(self.grid)
        self.rests, self.sums = muted(wrap=True), muted(wrap=True)
        self.add_wide(self.rests)
        self.add_wide(self.sums)
        self.grid.typed.connect(self._on_typed)
        self.amount.set_value(asked if asked is not None else self._kept())
        self.modes.set_value("part" if by_part else self.modes.value())
        self._show_fields()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the way to split."""
        super().showEvent(event)
        next(each for each in self.modes.buttons() if each.isChecked()).setFocus(Qt.FocusReason.TabFocusReason)

    # --- making -------------------------------------------------------------------------------------------------

    def _make(self, period: Period, unit: Unit) -> None:
        modes = [("time", self.tr("Into periods"))] if adds_up(self.workspace.store, self._metric) else []
        modes += [("part", self.tr("By channel, product, clients"))] if dimensions(self._metric) else []
        self.modes = Segmented(modes, lambda _: self._show_fields())
        self.modes.setAccessibleName(self.tr("How to split"))
        self.add_wide(boxed(row(self.modes, STRETCH)))
        self.period = self.add(self.tr("Period"), ChoiceField(self._periods(period)), "period", half=True)
        self.period.set_value(period)
        amount = AmountField(unit, zh=self.workspace.words.zh, is_whole=is_counted(self._metric))
        self.amount = self.add(self.tr("Target"), amount, "amount", half=True)
        self.into = self.add(self.tr("Into"), ChoiceField([]), "into", half=True)
        self.way = self.add(self.tr("By"), ChoiceField(self._ways()), "way", half=True)
        self.percent = self.add(self.tr("More than last year, %"), NumberField(low=0, high=1000), "percent")
        self.percent.set_value(10)
        self.hold = self.add("", CheckField(self.tr("Leave what is over as it is")), "hold")
        self.hold.set_value(True)
        pairs = [(each, dimension_name(each, self.workspace.words)) for each in dimensions(self._metric)]
        self.dimension = self.add(self.tr("Parts by"), ChoiceField(pairs), "dimension", half=True)
        self.shares = self.add(self.tr("Shares"), ChoiceField([]), "shares", half=True)
        self.more = self.add(self.tr("Another part"), AddField(self.tr("Add"), self._add_part), "more")
        for choice in (self.period, self.into, self.way, self.dimension, self.shares):
            choice.edited.connect(self._show_fields)
        self.percent.edited.connect(self._show_fields)
        for entry in (self.amount, self.hold):
            entry.edited.connect(self._lay)

    def _periods(self, period: Period) -> list[tuple[Period, str]]:
        """The year with what lies in it, and the period itself."""
        year = period.belongs_to(PeriodKind.YEAR)
        kinds = (PeriodKind.HALF, PeriodKind.QUARTER, PeriodKind.MONTH)
        found = [year, *(each for kind in kinds for each in year.within(kind))]
        found += [] if period in found else [period]
        return [(each, self.workspace.words.period(each)) for each in found]

    def _ways(self) -> list[tuple[str, str]]:
        return [
            ("season", self.tr("My own months")),
            ("last_year", self.tr("Last year's shape")),
            ("days", self.tr("Working days")),
            ("even", self.tr("Evenly")),
            (RAISED, self.tr("Last year plus %")),
        ]

    # --- what is shown ------------------------------------------------------------------------------------------

    @property
    def goal(self) -> Goal:
        """What is split."""
        return Goal(self._metric, self.period.value(), self._level, self._unit)

    def _kept(self) -> Decimal | None:
        """The target of the period that is kept, or follows from its months."""
        from salesplanner.report.facts import target_of

        return target_of(self.workspace.store, self._metric, self.period.value(), self._level)

    def _show_fields(self) -> None:
        """Show the fields of the way to split, and lay the split out anew."""
        is_time = self.modes.value() == "time"
        period = self.period.value()
        if self._shown_period != period:
            if self._shown_period is not None:
                self._unraised = self._kept()
                self.amount.set_value(self._unraised)
            self._shown_period = period
        self._offer_kinds(period)
        self._offer_shares()
        is_raised = is_time and self.way.value() == RAISED
        if is_raised and not self._is_raised:
            self._unraised = self._whole()
        elif self._is_raised and not is_raised:
            self.amount.set_value(
                self._unraised
            )  # what last year and some percent came to was no target that was typed
        self._is_raised = is_raised
        for key, is_shown in (
            ("into", is_time), ("way", is_time), ("percent", is_raised), ("hold", is_time),
            ("dimension", not is_time), ("shares", not is_time), ("more", not is_time),
        ):  # fmt: skip
            self.show_row(key, is_shown)
        self.amount.setEnabled(not is_raised)
        self._source = self._made()
        self._lay()

    def _offer_kinds(self, period: Period) -> None:
        chosen = self.into.value()
        kinds = kinds_of(period)
        self.into.set_pairs([(kind, parts_name(kind, self.workspace.words)) for kind in kinds])
        self.into.set_value(chosen if chosen in kinds else kinds[0])

    def _offer_shares(self) -> None:
        chosen, dimension = self.shares.value(), self.dimension.value()
        pairs = [
            ("twelve", self.tr("of the last 12 months")),
            ("last_year", self.tr("of the same time last year")),
            ("even", self.tr("all alike")),
        ]
        if dimension in parted(self.workspace.store, self._metric, self.period.value()):
            pairs.insert(0, ("kept", self.tr("as they are kept now")))
        if [key for key, _ in pairs] != self._offered:
            chosen, self._offered = pairs[0][0], [key for key, _ in pairs]
        self.shares.set_pairs(pairs)
        self.shares.set_value(chosen)

    def _lay(self) -> None:
        """Lay the whole over the parts, as the fields say."""
        source = self._source
        if isinstance(source, TimeSource):
            self.show_row("hold", bool(source.hold()))
            source.held = source.held if self.hold.value() else {}
        heads = [head for head, _ in source.heads]
        place = len(heads)
        self.grid.show_columns([*heads, self.tr("Share"), self.tr("Target")], list(range(place)))
        self.grid.units = {number: unit for number, (_, unit) in enumerate(source.heads)} | {place: Unit.RATE}
        amounts = source.lay(self._whole())
        if isinstance(source, TimeSource) and self.way.value() == RAISED:
            self.amount.set_value(sum((each for each in amounts if each is not None), Decimal(0)) or None)
        values = dict(source.beside)
        for line, amount in zip(source.lines, amounts, strict=True):
            if amount is not None:
                values[line.key, place + 1] = amount
        self.grid.show_values(source.lines, values)
        self._is_laying = True
        for number in range(len(source.lines)):
            self._show_share(number)
        self._is_laying = False
        self.rests.setText(source.rests_on)
        self._say()

    def _made(self) -> Source:
        store, words = self.workspace.store, self.workspace.words
        if self.modes.value() == "part":
            return PartSource(store, words, self.goal, self.dimension.value(), self.shares.value(), self._added)
        percent = Decimal(self._percent())
        return TimeSource(store, words, self.goal, self.into.value(), str(self.way.value()), percent)

    def _percent(self) -> int:
        try:
            return self.percent.value() or 0
        except Problem:
            return 0

    def _whole(self) -> Decimal | None:
        try:
            return self.amount.value()
        except Problem:
            return None

    @property
    def _places(self) -> tuple[int, int]:
        """The columns of the share and the target."""
        last = self.grid.columnCount() - 1
        return last - 1, last

    def _amounts(self) -> list[Decimal | None]:
        return [self.grid.value_at(line, self._places[1]) for line in range(len(self.grid.lines))]

    def _show_share(self, line: int) -> None:
        whole, amount = self._whole(), self.grid.value_at(line, self._places[1])
        share = min(Decimal(1), (amount / whole).quantize(_SHARE)) if whole and amount is not None else None
        self.grid.show_at(line, self._places[0], share)

    def _on_typed(self, line: int, place: int) -> None:
        """A typed share gives the target of its row, a typed target its share; what rounding leaves goes to the row."""
        if self._is_laying:
            return
        self._on_edited()
        share, target = self._places
        whole = self._whole()
        if place == share and whole and (line, place) not in self.grid.faults:
            typed = self.grid.value_at(line, share)
            step = step_of(whole, len(self.grid.lines), self._unit)
            amount = None if typed is None else round(whole * typed / step) * step
            others = [each for number, each in enumerate(self._amounts()) if number != line and each is not None]
            left = None if amount is None else whole - sum(others, Decimal(0)) - amount
            if (
                amount is not None
                and left is not None
                and abs(left) <= step * len(self.grid.lines)
                and amount + left >= 0
            ):
                amount += left
            self.grid.show_at(line, target, amount)
        elif place == target:
            self._show_share(line)
        self._say()

    def _say(self) -> None:
        """Say whether the parts add up to the whole."""
        whole, period = self._whole(), self.period.value()
        amounts = [each for each in self._amounts() if each is not None]
        together = sum(amounts, Decimal(0))
        if whole is None:
            self.sums.setText(self.tr("Type the target that is to be split."))
        elif self.modes.value() == "time":
            check = Check(period, self.into.value(), whole, together, len(amounts), len(self.grid.lines))
            told = (said(check, self._value, self.workspace.words), *self._turned())
            self.sums.setText("\n".join(told))
        else:
            text = self.tr("{period}: target {asked}, assigned {together}: all of it")
            if whole > together:
                text = self.tr("{period}: target {asked}, assigned {together}: {left} not assigned")
            if whole < together:
                text = self.tr("{period}: target {asked}, assigned {together}: {left} over")
            self.sums.setText(
                text.format(
                    period=self.workspace.words.period(period), asked=self._value(whole), together=self._value(together),
                    left=self._value(abs(whole - together)),
                )
            )  # fmt: skip

    def _turned(self) -> list[str]:
        """The parts whose stretch does not lie beyond their target once this is kept."""
        store, words, is_base = self.workspace.store, self.workspace.words, self._level is Level.BASE
        other = Level.STRETCH if is_base else Level.BASE
        found = []
        for line, amount in zip(self.grid.lines, self._amounts(), strict=True):
            kept = store.targets.of(self._metric, line.key, other)
            if kept is None or amount is None or (kept.value > amount if is_base else kept.value < amount):
                continue
            base, stretch = (amount, kept.value) if is_base else (kept.value, amount)
            period, both = Period.parse(line.key), (self._value(base), self._value(stretch))
            found.append(below(words.metric(self._metric), period, *both, words))
        return found[:_TURNED_MOST]

    def _value(self, value: Decimal) -> str:
        own = self.workspace.store.metrics.named(self._metric)
        return self.workspace.words.value(value, self._unit, own.word if own else "")

    def _add_part(self) -> None:
        name = self.more.value()
        if name and name not in self._added:
            self._added.append(name)
            amounts = dict(zip((line.key for line in self.grid.lines), self._amounts(), strict=True))
            self._source = self._made()
            self._lay()
            for line, each in enumerate(self.grid.lines):
                self.grid.show_at(line, self._places[1], amounts.get(each.key))
                self._show_share(line)
            self._on_edited()
            self._say()
            self.more.set_value("")
            self.grid.setCurrentCell(len(self.grid.lines) - 1, self._places[1])
            self.grid.setFocus()

    # --- saving -------------------------------------------------------------------------------------------------

    def values(self) -> dict[str, Any] | None:
        """What the fields say; None while a cell is wrong."""
        problem = self.grid.first_fault()
        if problem is not None:
            self._show(problem)
            return None
        return super().values()

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the whole and its parts, as one change."""
        source, whole = self._source, values["amount"]
        if whole is None:
            raise Problem(Kind.REQUIRED, field="amount")
        store, period = self.workspace.store, self.period.value()
        with store.change("target split", metric=self._metric, period=period.code):
            if whole != self._kept():
                store.targets.put(self._metric, period.code, whole, self._level)
            source.keep(self._amounts())
        self.workspace.notice(self.tr("Target split"))
        return 1
