"""Beside the regions: whom to call in those that are chosen, and which other regions to open next (experience, 6.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesplanner.domain.callqueue import CallList, Choice
from salesplanner.domain.clientlist import ClientFilter
from salesplanner.domain.clients import Grade
from salesplanner.domain.coverage import Coverage, Gap, Reach, gaps
from salesplanner.domain.followups import Followup, Order
from salesplanner.domain.period import Period
from salesplanner.domain.restocking import PRESSING, Buyer, Supply, in_turn
from salesplanner.ui.kit.layout import (
    STRETCH,
    EmptyState,
    PlainLabel,
    boxed,
    button,
    card,
    chip,
    clear,
    column,
    heading,
    muted,
    row,
    scrolled,
)
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress import calls
from salesplanner.ui.progress.tiles import shipped_text

#: So many clients are shown at first, and once all are asked for; regions that are named together; gaps.
_FEW, _MANY, _NAMED_MOST, _GAPS_MOST = 5, 40, 3, 4


class Person(Struct, frozen=True, kw_only=True):
    """A client of a region: who it is, what is to be said of it, and why to call it, empty where there is no need."""

    id: int
    name: str
    grade: Grade
    said: str
    why: str


class _Shown(NamedTuple):
    """What is shown: the chosen regions, all of them, who ordered, and the month."""

    chosen: Sequence[Coverage]
    shown: Sequence[Coverage]
    buyers: Mapping[int, Buyer]
    period: Period


class RegionSide(QWidget):
    """The clients of the chosen regions in the order to call them; a click plans a call, three of them at once too."""

    wanted = Signal(str)  # the id of another region to look at

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._store = workspace.store
        self._body = column(spacing=8)
        self.plan_button = button("", workspace.theme.icon("plus", "on_accent"), primary=True)
        self.plan_button.clicked.connect(lambda _=False: calls.plan_calls(workspace, self._offered))
        self.queue_button = button("", workspace.theme.icon("phone"))
        self.queue_button.clicked.connect(lambda _=False: self._call_all())
        self._offered: list[tuple[int, str]] = []
        self._choice = Choice(CallList.NO_ORDER)
        self._most, self._last = _FEW, _Shown((), (), {}, Period.month_of(workspace.today()))
        self.more_button: QWidget | None = None
        self.call_buttons: dict[int, QWidget] = {}
        self.gap_buttons: dict[str, QWidget] = {}
        self.setLayout(column(scrolled(boxed(self._body)), self.plan_button, self.queue_button, spacing=8))

    def show_regions(
        self, chosen: Sequence[Coverage], shown: Sequence[Coverage], buyers: Mapping[int, Buyer], period: Period
    ) -> None:
        """Show the clients of the chosen ones among all; `buyers` are all who ordered, by id."""
        if [each.id for each in chosen] != [each.id for each in self._last.chosen]:
            self._most = _FEW
        self._last = _Shown(tuple(chosen), tuple(shown), buyers, period)
        clear(self._body)
        self.call_buttons, self.gap_buttons, self._offered = {}, {}, []
        if chosen:
            self._show_clients(chosen, shown, buyers, period)
        else:
            self._body.addWidget(card("", EmptyState(self.tr("Choose a region"))))
            self.queue_button.hide()
        self.plan_button.setVisible(bool(self._offered))
        self.plan_button.setText(
            self.tr("Put %n call(s) into {day}", "", len(self._offered)).format(day=self._next_day())
        )
        names = {each.id for each in chosen}
        open_ = [gap for gap in gaps(shown) if gap.coverage.id not in names and _leads_on(gap)][:_GAPS_MOST]
        if open_ and self._has_begun():  # in a month to come none is behind yet
            lines = [self._gap(gap) for gap in open_]
            widest = max(each.sizeHint().width() for each in self.gap_buttons.values())
            for each in self.gap_buttons.values():
                each.setFixedWidth(widest)  # so that what is said of them begins in one line
            self._body.addWidget(card(self.tr("Where to call next"), *lines))
        self._body.addStretch(1)

    def _next_day(self) -> str:
        today = self._workspace.today()
        return self._workspace.words.relative_day(self._store.calendar().next_working(today), today)

    # --- the clients --------------------------------------------------------------------------------------------

    def _show_clients(
        self, chosen: Sequence[Coverage], shown: Sequence[Coverage], buyers: Mapping[int, Buyer], period: Period
    ) -> None:
        spellings = frozenset(each for part in chosen for each in part.spellings)
        people = self._people(spellings, buyers) if spellings else []
        items: list[QWidget] = [self._head(chosen, shown), muted(self._told(chosen, period), wrap=True)]
        items += [self._line(each) for each in people]
        more = sum(each.standing.clients for each in chosen) - len(people)
        if more > 0:
            text = self.tr("and %n more", "", more)
            self.more_button = button(text, kind="link", on_click=self._show_more)
            items.append(self.more_button if self._most == _FEW else muted(text))
        if not people:
            items.append(muted(self.tr("Nobody yet. Clients nearby may know somebody there"), wrap=True))
        self._body.addWidget(card("", *items))
        self._offered = [(each.id, each.name) for each in people if each.why][: calls.AT_ONCE]
        without = sum(each.standing.without_order for each in chosen)
        self._choice = Choice(CallList.NO_ORDER, self._called(chosen, shown), spellings)
        self.queue_button.setVisible(bool(without))
        self.queue_button.setText(self.tr("Call %n without an order…", "", without))

    def _show_more(self) -> None:
        """Show all the clients, as far as a list may go."""
        self._most = _MANY
        self.show_regions(*self._last)

    def _head(self, chosen: Sequence[Coverage], shown: Sequence[Coverage]) -> QWidget:
        words = self._workspace.words
        items: list[QWidget] = [heading(self._called(chosen, shown), 3)]
        standing = chosen[0].standing
        if len(chosen) > 1:
            items.append(chip(self.tr("%n region(s)", "", len(chosen))))
        elif standing.reach is Reach.QUIET and standing.ordered_on is not None and self._has_begun():
            days = (self._workspace.today() - standing.ordered_on).days
            icon = self._workspace.theme.pixmap("hourglass", "risk", 13)
            items.append(chip(self.tr("%n day(s) without an order", "", max(0, days)), "risk", icon))
        else:
            items.append(chip(words.coverage(standing.state)))
        return boxed(row(*items, STRETCH, spacing=8))

    def _has_begun(self) -> bool:
        return self._last.period.first <= self._workspace.today()

    def _told(self, chosen: Sequence[Coverage], period: Period) -> str:
        """How many clients, and what they ordered in these days a year ago."""
        words = self._workspace.words
        told = [self.tr("%n client(s)", "", sum(each.standing.clients for each in chosen))]
        year_ago = sum((each.standing.year_ago for each in chosen[1:]), chosen[0].standing.year_ago)
        if year_ago.orders:
            told.append(
                self.tr("{amount} in {month}").format(
                    amount=shipped_text(year_ago, words), month=words.month(period.year_before())
                )
            )
        return " · ".join(told)

    def _called(self, chosen: Sequence[Coverage], shown: Sequence[Coverage]) -> str:
        """What the chosen regions are called together: their names, or what is true of all that it is true of."""
        words = self._workspace.words
        reach = chosen[0].standing.reach
        if len(chosen) > 1 and list(chosen) == [each for each in shown if each.standing.reach is reach]:
            return words.reach(reach)
        return words.some(chosen, _NAMED_MOST, lambda each: each.region.name(words.language))

    def _people(self, spellings: frozenset[str], buyers: Mapping[int, Buyer]) -> list[Person]:
        """Whom to call first: who is due, who never ordered, who stopped; then the others as their orders come due.

        Where clients do not order again and again, who ordered comes behind, the latest first.
        """
        lists, now, today = self._store.client_list, self._workspace.now(), self._workspace.today()
        wanted = ClientFilter(regions=spellings, has_ordered=False)
        if not self._store.restocks.is_kept:
            ids = lists.ids(wanted, now, Order.CONTACT, limit=self._most)
            wanted = ClientFilter(regions=spellings, has_ordered=True)
            ids += lists.ids(wanted, now, Order.ORDERED, descending=True, limit=self._most - len(ids))
            return [self._listed(each) for each in lists.followups(ids)]
        bought = in_turn((each for each in buyers.values() if each.region in spellings), today)
        due = [each for each in bought if each.supply(today) is Supply.DUE]
        stopped = [each for each in bought if each.supply(today) is Supply.STOPPED]
        rest = [each for each in bought if each.supply(today) not in {Supply.DUE, Supply.STOPPED}]
        never = lists.ids(wanted, now, Order.CONTACT, limit=max(0, self._most - len(due)))
        people = [self._buyer(each, today) for each in due]
        people += [self._listed(each) for each in lists.followups(never)]
        people += [self._buyer(each, today) for each in [*stopped, *rest]]
        return people[: self._most]

    def _buyer(self, buyer: Buyer, today: date) -> Person:
        words = self._workspace.words
        why, said = calls.reason(buyer, words, today)[0], calls.last_order(buyer, words, today)
        if buyer.supply(today) not in PRESSING:
            why, said = "", f"{said} · {why}"
        return self._person(buyer.id, buyer.name, buyer.grade, said, why, buyer.step)

    def _listed(self, followup: Followup) -> Person:
        words, today = self._workspace.words, self._workspace.today()
        if followup.ordered_on:
            said = self.tr("Last order {day}").format(day=words.day(followup.ordered_on, today))
        elif followup.last:
            said = self.tr("No order yet, last contact {day}").format(day=words.days_ago(followup.last, today))
        else:
            said = self.tr("Never contacted")
        client = followup.client
        step = followup.step.day if followup.step is not None else None
        needs_call = not followup.is_quiet(today) and (not followup.ordered_on or followup.is_silent(today))
        return self._person(
            client.id, client.name, client.grade, said, self.tr("Follow up") if needs_call else "", step
        )

    def _person(self, client_id: int, name: str, grade: Grade, said: str, why: str, step: date | None) -> Person:
        words, today = self._workspace.words, self._workspace.today()
        if step is not None:
            said += " · " + self.tr("next step {day}").format(day=words.relative_day(step, today))
        return Person(id=client_id, name=name, grade=grade, said=said, why="" if step is not None else why)

    def _line(self, person: Person) -> QWidget:
        """A client with its class, what is to be said of it, and the call it needs."""
        mark = PlainLabel(person.grade.value)
        mark.setProperty("grade", person.grade.value)
        mark.setFixedSize(px(20), px(20))
        name = button(person.name.replace("&", "&&"), kind="link")
        name.clicked.connect(lambda _=False: self._workspace.asked.emit("client", person.id))
        texts = boxed(column(row(name, STRETCH), muted(person.said, wrap=True), spacing=0))
        items: list[QWidget] = [mark, texts]
        if person.why:
            call = button(person.why, self._workspace.theme.icon("phone"), kind="pill")
            call.setToolTip(self.tr("Put a call into {day}").format(day=self._next_day()))
            call.setAccessibleName(f"{person.why}: {person.name}")
            call.clicked.connect(lambda _=False: calls.plan_calls(self._workspace, [(person.id, person.name)]))
            self.call_buttons[person.id] = call
            items.append(call)
        line = row(*items, spacing=8)
        line.setStretch(1, 1)
        return boxed(line)

    def _call_all(self) -> None:
        """One after the other on the phone: those of the chosen regions who never ordered."""
        from salesplanner.ui.forms.callqueue import CallQueueDialog

        CallQueueDialog(self, self._workspace, self._choice).exec()

    # --- the other regions --------------------------------------------------------------------------------------

    def _gap(self, gap: Gap) -> QWidget:
        words, standing = self._workspace.words, gap.coverage.standing
        name = button(gap.coverage.region.name(words.language), kind="link")
        name.clicked.connect(lambda _=False: self.wanted.emit(gap.coverage.id))
        self.gap_buttons[gap.coverage.id] = name
        if standing.ordered_on is not None:
            days = max(0, (self._workspace.today() - standing.ordered_on).days)
            told = self.tr("%n client(s) who ordered, ", "", standing.ordered)
            told += self.tr("the last %n day(s) ago", "", days)
        elif standing.clients:
            told = self.tr("%n client(s), no order yet", "", standing.clients)
        else:
            near = gap.neighbour.region.name(words.language) if gap.neighbour is not None else ""
            told = self.tr("Nobody yet; clients in {region} may introduce you").format(region=near)
        line = row(name, muted(told, wrap=True), spacing=8)
        line.setStretch(1, 1)
        return boxed(line)


def _leads_on(gap: Gap) -> bool:
    """Whether there is somebody to call: who ordered before, a client, or one nearby."""
    return bool(gap.coverage.standing.clients) or gap.neighbour is not None
