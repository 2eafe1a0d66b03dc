"""The two schedules that a signing begins: the milestones with their days, the payments with their shares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salesplanner.domain.payments import Part, split
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.projects import Milestone
from salesplanner.ui.kit.fields import ChoiceField, DateField, Field, MoneyField, NumberField
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, icon_button, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: Where a payment's days count from, beside the milestones.
_ON, _SIGNING, _AFTER = "on", "signing", "after "


class _When(Field):
    """A day, or a number of days."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._date, self._days = DateField(workspace), NumberField(high=3650)
        self._date.fit(far=True)
        for each in (self._date, self._days):
            each.edited.connect(self.edited)
            each.left.connect(self.left)
        self._unit = muted(self.tr("days after"))
        self._number = boxed(row(self._days, self._unit, spacing=4))
        self._days.setFixedWidth(px(56))
        self.setLayout(row(self._date, self._number))
        self.target = self._date.line
        self.ask_day(True)

    def stops(self) -> list[QWidget]:
        """Where Tab stops; one of them is hidden."""
        return [self._date.line, self._days.line]

    def ask_day(self, is_day: bool) -> None:
        """Ask for a day, or for days."""
        self._date.setVisible(is_day)
        self._number.setVisible(not is_day)
        self.target = self._date.line if is_day else self._days.line

    def set_value(self, value: Any) -> None:
        """Show a day or a number of days."""
        if isinstance(value, int):
            self._days.set_value(value)
        else:
            self._date.set_value(value)

    def value(self) -> Any:
        """The day or the days, whichever is asked for."""
        return self.days() if self._date.isHidden() else self.day()

    def day(self) -> date:
        """The day. Raises Problem where there is none."""
        day = self._date.value()
        if day is None:
            raise Problem(Kind.REQUIRED, field=self.tr("Due"))
        return day

    def days(self) -> int:
        """The days after; 0 where none were typed."""
        return self._days.value() or 0


class Rows(Field):
    """Rows of entries below their headings; a row is added at the end and taken out by its button.

    A subclass makes the tuple of entries that a row is.
    """

    def __init__(self, workspace: Workspace, headings: Sequence[str], add_text: str) -> None:
        super().__init__()
        self.rows: list[Any] = []
        self._workspace = workspace
        self._heads = [PlainLabel(name, "caption") for name in headings]
        self._removers: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._add_button = button(add_text, workspace.theme.icon("plus", "accent"), kind="link", on_click=self._on_add)
        self._add_button.setAccessibleName(add_text)
        self.foot = muted("")
        self.setLayout(column(self._grid, row(self._add_button, STRETCH, self.foot, spacing=8), spacing=4))
        self.target = self._add_button

    def add_row(self) -> Any:
        """An empty row at the end."""
        made = self._made_row()
        remove = icon_button(self._workspace.theme.icon("x"), self.tr("Take this row out"), lambda: self._take(remove))
        self.rows.append(made)
        self._removers.append(remove)
        remove.setAccessibleName(f"{remove.toolTip()} {len(self.rows)}")
        for entry, head in zip(made, self._heads, strict=True):
            for stop in _stops(entry):
                stop.setAccessibleName(f"{head.text()} {len(self.rows)}")
        self._lay_out()
        return made

    def called(self) -> dict[str, str]:
        """The present name of each row by the one it was first called: what hangs on it follows when it is renamed."""
        found: dict[str, str] = {}
        for number, each in enumerate(self.rows):
            first = each.name.property("first")
            name = one_line(each.name.text()) or first  # emptied, for another name to be typed
            if not name:
                continue
            if not first:  # a new one may take the name that another one had
                first = f"{name} {number}" if name in found or name in self._first_names() else name
                each.name.setProperty("first", first)
            found[str(first)] = str(name)
        return found

    def _first_names(self) -> set[str]:
        return {str(each.name.property("first")) for each in self.rows}

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # type: ignore[override]
        """Bring the focus to the first row; without one, to where a row is added."""
        QWidget.setFocus(_entry(self.rows[0][0]) if self.rows else self._add_button, reason)

    def _made_row(self) -> tuple[QWidget, ...]:
        raise NotImplementedError

    def _on_add(self) -> None:
        self.add_row()[0].setFocus(Qt.FocusReason.TabFocusReason)
        self.edited.emit()

    def _take(self, remove: QWidget) -> None:
        place = self._removers.index(remove)
        self._drop(place)
        self._lay_out()
        QWidget.setFocus(self._add_button)
        self.edited.emit()
        self.left.emit()

    def _drop(self, place: int) -> None:
        for each in (*self.rows.pop(place), self._removers.pop(place)):
            self._grid.removeWidget(each)
            each.hide()
            each.deleteLater()

    def _empty(self) -> None:
        while self.rows:
            self._drop(0)
        self._lay_out()

    def _lay_out(self) -> None:
        for place in range(len(self._heads)):
            self._grid.addWidget(self._heads[place], 0, place)
            self._heads[place].setVisible(bool(self.rows))
        before: QWidget = self._add_button  # the rows come behind it, and then it behind them
        for number, (entries, remove) in enumerate(zip(self.rows, self._removers, strict=True), 1):
            for place, entry in enumerate((*entries, remove)):
                self._grid.addWidget(entry, number, place)
                for stop in _stops(entry):
                    QWidget.setTabOrder(before, stop)
                    before = stop
        if self.rows:
            QWidget.setTabOrder(before, self._add_button)


class MilestoneRow(NamedTuple):
    """One milestone."""

    name: Line
    day: DateField
    actual: DateField
    who: Line


class MilestoneRows(Rows):
    """What a deal goes through: name, planned day, the day it happened on, who has it in hand."""

    def __init__(self, workspace: Workspace) -> None:
        headings = [self.tr("Milestone"), self.tr("Planned"), self.tr("Actual"), self.tr("Who")]
        super().__init__(workspace, headings, self.tr("Add milestone"))

    def _made_row(self) -> MilestoneRow:
        made = MilestoneRow(Line(), DateField(self._workspace), DateField(self._workspace), Line())
        for line in (made.name, made.who):
            line.textEdited.connect(lambda _: self.edited.emit())
            line.editingFinished.connect(self.left)
        for day in (made.day, made.actual):
            day.fit(far=True)
            day.edited.connect(self.edited)
            day.left.connect(self.left)
        return made

    def set_value(self, value: Any) -> None:
        """Show these milestones."""
        self._empty()
        for milestone in value or ():
            made = self.add_row()
            made.name.setText(milestone.name)
            made.name.setProperty("first", milestone.name)
            made.name.setProperty("milestone", milestone.id)  # another name does not make it another milestone
            made.day.set_value(milestone.planned_on)
            made.actual.set_value(milestone.actual_on)
            made.who.setText(milestone.who)

    def value(self) -> list[Milestone]:
        """The milestones that have a name, without a deal yet. Raises Problem for a day that is none, or two of one name."""
        found: dict[str, Milestone] = {}
        for each in self.rows:
            name = one_line(each.name.text())
            days = {"planned_on": each.day.value(), "actual_on": each.actual.value()}
            if name in found:
                raise Problem(Kind.NAME_TAKEN, value=name)
            if name:
                who = one_line(each.who.text())
                known = int(each.name.property("milestone") or 0)
                found[name] = Milestone(id=known, deal_id=0, name=name, position=len(found), who=who, **days)
        return list(found.values())


class PaymentRow(NamedTuple):
    """One part of the amount."""

    item: Line
    share: NumberField
    amount: MoneyField
    start: ChoiceField
    when: _When


class PaymentRows(Rows):
    """The parts of the amount: item, share, amount, and when it is due: on a day, or days after a milestone."""

    def __init__(self, workspace: Workspace) -> None:
        self._milestones: Mapping[str, str] = {}  # their present names by the first ones
        self._amount: int | None = None
        self.is_whole = True  # refuses parts that are not the whole amount
        headings = [self.tr("Item"), "%", self.tr("Amount"), self.tr("Due"), self.tr("Day or days after")]
        super().__init__(workspace, headings, self.tr("Add payment"))

    def show_amount(self, amount: int | None) -> None:
        """Shares are of this amount, in minor units."""
        self._amount = amount
        shares = [each.share for each in self.rows]
        with suppress(Problem):
            percents = [share.value() for share in shares]
            if amount is not None and None not in percents:
                for each, part in zip(self.rows, split(amount, percents), strict=True):
                    each.amount.set_value(part)
        self._say_sum()

    def show_milestones(self, names: Mapping[str, str]) -> None:
        """Days may count from these milestones: their present names by the first ones, which a part keeps to."""
        if names != self._milestones:
            self._milestones = names
            for each in self.rows:
                each.start.set_pairs(self._starts())
                self._show_when(each)

    def _made_row(self) -> PaymentRow:
        made = PaymentRow(
            Line(), NumberField(high=100), MoneyField(), ChoiceField(self._starts()), _When(self._workspace)
        )
        made.share.setFixedWidth(px(52))
        made.amount.setMinimumWidth(px(96))
        made.start.combo.setMinimumContentsLength(17)
        made.item.textEdited.connect(lambda _: self.edited.emit())
        made.share.edited.connect(lambda: self._on_share(made))
        made.amount.edited.connect(lambda: self._on_amount(made))
        made.start.edited.connect(lambda: self._show_when(made))
        for left in (made.share.left, made.amount.left, made.when.left):
            left.connect(self.left)
        for edited in (made.start.edited, made.when.edited):
            edited.connect(self.edited)
        self._show_when(made)
        return made

    def _starts(self) -> list[tuple[str, str]]:
        after = self.tr("After {milestone}")
        named = [(_AFTER + first, after.format(milestone=name)) for first, name in self._milestones.items()]
        return [(_ON, self.tr("On a day")), (_SIGNING, self.tr("After signing")), *named]

    @staticmethod
    def _show_when(made: PaymentRow) -> None:
        made.when.ask_day(made.start.value() == _ON)

    def _on_share(self, made: PaymentRow) -> None:
        with suppress(Problem):
            share = made.share.value()
            if share is not None and self._amount is not None:
                made.amount.set_value(self._amount * share // 100)
        self.show_amount(self._amount)
        self.edited.emit()

    def _on_amount(self, made: PaymentRow) -> None:
        made.share.set_value(None)
        self._say_sum()
        self.edited.emit()

    def _say_sum(self) -> None:
        total, words = 0, self._workspace.words
        for each in self.rows:
            with suppress(Problem):
                total += each.amount.value() or 0
        if not self.rows or self._amount is None:
            self.foot.setText("")
            return
        whole = self.tr("Together {total}") if total == self._amount else self.tr("Together {total} of {amount}")
        self.foot.setText(whole.format(total=words.money(total), amount=words.money(self._amount)))
        self.foot.set_tone("" if total == self._amount else "risk")

    def set_value(self, value: Any) -> None:
        """Show these parts."""
        self._empty()
        first = {name: key for key, name in self._milestones.items()} | {key: key for key in self._milestones}
        for part in value or ():
            made = self.add_row()
            made.item.setText(part.item)
            made.item.setProperty("payment", part.payment_id)
            made.share.set_value(part.percent)
            made.amount.set_value(part.amount)
            made.start.set_value(_ON if part.due_on else _AFTER + first.get(part.after, "") if part.after else _SIGNING)
            self._show_when(made)
            made.when.set_value(part.due_on or part.days)
        self._say_sum()

    def value(self) -> list[Part]:
        """The parts that have an amount. Raises Problem where one has no day, or they are not the whole amount."""
        found = [self._part(each, place) for place, each in enumerate(self.rows, 1) if each.amount.value()]
        total = sum(part.amount for part in found)
        if self.is_whole and found and self._amount is not None and total != self._amount:
            words = self._workspace.words
            raise Problem(Kind.PARTS_DIFFER, total=words.money_full(total), amount=words.money_full(self._amount))
        return found

    def _part(self, made: PaymentRow, place: int) -> Part:
        start = str(made.start.value())
        name = one_line(made.item.text()) or self.tr("Part {number}").format(number=place)
        known = int(made.item.property("payment") or 0)
        part = Part(item=name, amount=made.amount.value() or 0, percent=made.share.value(), payment_id=known)
        if start == _ON:
            return replace(part, due_on=made.when.day())
        after = "" if start == _SIGNING else self._milestones.get(start.removeprefix(_AFTER), "")
        return replace(part, days=made.when.days(), after=after)


def _entry(part: QWidget) -> QWidget:
    """What of a row's part takes the focus."""
    return part.target if isinstance(part, Field) else part


def _stops(part: QWidget) -> list[QWidget]:
    """Where Tab stops in a row's part."""
    return part.stops() if isinstance(part, _When) else [_entry(part)]
