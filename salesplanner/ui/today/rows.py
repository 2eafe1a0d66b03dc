"""What the list of a day says: headings and items with their chips, read from the book."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from enum import Enum

from msgspec import Struct

from salesplanner.domain.activities import NOBODY, Activity
from salesplanner.domain.clients import Client
from salesplanner.domain.dayplan import OFTEN_MOVED, DayPlan, plan_of
from salesplanner.domain.deals import Deal
from salesplanner.domain.followups import Followup
from salesplanner.report.clashes import hours_of
from salesplanner.store import Change, Store
from salesplanner.ui.forms.kinds import KIND_ICONS, OUTCOME_ICONS, OUTCOME_TONES
from salesplanner.ui.kit.searching import matching
from salesplanner.words import Words, opening


class Group(Enum):
    """The groups of a day, in their order."""

    OVERDUE = "overdue"
    SCHEDULED = "scheduled"
    ANYTIME = "anytime"
    ROUTINES = "routines"
    DONE = "done"


#: The groups that can be folded.
FOLDING = frozenset({Group.OVERDUE, Group.ROUTINES, Group.DONE})


class Chip(Struct, frozen=True):
    """A small tinted label at the end of a row."""

    text: str
    tone: str = "neutral"
    icon: str = ""
    act: str = ""  # what a click on it does
    tip: str = ""


class Head(Struct, frozen=True, kw_only=True):
    """The heading of a group: its name, how many, and something at its right that may be a link."""

    group: Group
    name: str
    count: str
    aside: str = ""
    is_link: bool = False
    is_late: bool = False
    is_folded: bool | None = None

    @property
    def key(self) -> tuple[str, int]:
        """What stays the same when the heading says something else."""
        return self.group.value, 0


class Item(Struct, frozen=True, kw_only=True):
    """A plan item as shown; `first` and `last` tell the ends of its card."""

    activity: Activity
    group: Group
    client: str = ""
    deal: str = ""
    icon: str = ""
    chips: tuple[Chip, ...] = ()
    first: bool = False
    last: bool = False

    @property
    def key(self) -> tuple[str, int]:
        """What stays the same when the item changes."""
        return "item", self.activity.id


Row = Head | Item


def read(store: Store, day: date, now: datetime) -> DayPlan:
    """The plan of a day; today's holds what is late from earlier days too."""
    late = store.activities.overdue(now) if day == now.date() else []
    own = store.activities.on(day)
    if day >= now.date():
        own += store.activities.untouched(day, store.calendar())
    return plan_of(day, own, late, store.activities.done_between(day, day))


class DayRows:
    """Makes the rows of a day in words; the clients and deals they are about are kept from one making to the next."""

    def __init__(self, store: Store, words: Words, now: datetime) -> None:
        self._store, self._words, self.now = store, words, now
        self._say = words.translate
        self.forget()

    def forget(self, change: Change | None = None) -> None:
        """Read again what a change touched; without one, all. A setting may move all clients."""
        if change is None or "setting" in change.touched:
            self._stands: dict[int, Followup] = {}
            self._clients: dict[int, Client] = {}
            self._deals: dict[int, Deal] = {}
            return
        for client_id in change.clients | change.touched.get("client", set()):
            self._stands.pop(client_id, None)
            self._clients.pop(client_id, None)
        for deal_id in change.touched.get("deal", ()):
            self._deals.pop(deal_id, None)

    def of(self, plan: DayPlan, folded: Collection[Group], wanted: str = "", *, is_off: bool = False) -> list[Row]:
        """Headings and items in their order; empty groups are left out, a folded one shows its heading alone.

        With a wanted text only what has it in its title, client or deal is left, and nothing is folded.
        """
        everything = [*plan.overdue, *plan.scheduled, *plan.anytime, *plan.routines, *plan.done]
        clients = {each.client_id for each in everything if each.client_id} - self._clients.keys()
        stands = {each.id: each for each in self._store.client_list.followups(clients)}
        self._stands |= stands
        self._clients |= {key: each.client for key, each in stands.items()}
        self._clients |= self._store.clients.many(clients - stands.keys())  # those that are deleted stand nowhere
        self._deals |= self._store.deals.many({each.deal_id for each in everything} - self._deals.keys())
        self._routines = self._store.routines.many(each.routine_id for each in everything)
        self._prepared = self._store.prep.counts(each.id for each in everything if each.is_open)
        rows: list[Row] = []
        groups = (
            (Group.OVERDUE, plan.overdue),
            (Group.SCHEDULED, plan.scheduled),
            (Group.ANYTIME, plan.anytime),
            (Group.ROUTINES, plan.routines),
            (Group.DONE, plan.done),
        )
        folding = FOLDING if is_off else FOLDING - {Group.OVERDUE}  # a day off is not the day for what is late
        fitting = set(self._fitting(everything, wanted)) if wanted else None
        for group, own in groups:
            items = own if fitting is None else [each for each in own if each.id in fitting]
            if items:
                is_folded = (group in folded and fitting is None) if group in folding else None
                rows.append(self._head(group, items, plan, is_folded))
                if not is_folded:
                    rows += self._items(group, items)
        return rows

    def _fitting(self, activities: Sequence[Activity], wanted: str) -> list[int]:
        """The ids of those that have a text in their words."""
        names: list[tuple[int, str]] = []
        for each in activities:
            about = (self._clients.get(each.client_id or 0), self._deals.get(each.deal_id or 0))
            names += [(each.id, text) for text in (each.title, *(found.name for found in about if found))]
        return [activity_id for activity_id, _ in matching(names, wanted)]

    def _head(self, group: Group, items: Sequence[Activity], plan: DayPlan, is_folded: bool | None) -> Head:
        count = self._say("Today", "%n item(s)", len(items))
        if group is Group.OVERDUE:
            name, aside = self._say("Today", "Overdue"), self._say("Today", "Reschedule all…")
            if is_folded is not None:
                return Head(group=group, name=name, count=count, is_late=True, is_folded=is_folded)
            return Head(group=group, name=name, count=count, aside=aside, is_link=True, is_late=True)
        if group is Group.SCHEDULED:
            aside, is_late = self.load(plan)
            if is_late:
                aside = self._say("Today", "{load} · make room…").format(load=aside)
            name = self._say("Today", "Scheduled")
            return Head(group=group, name=name, count=count, aside=aside, is_link=is_late, is_late=is_late)
        if group is Group.ANYTIME:
            return Head(group=group, name=self._say("Today", "Anytime"), count=count)
        if group is Group.ROUTINES:
            said = self._words.list(each.title for each in items) if is_folded else ""
            count += f" · {said}" if said else ""
            return Head(group=group, name=self._say("Today", "Routines"), count=count, is_folded=is_folded)
        if plan.scheduled:
            count += self._say("Today", " (timed ones stay in place)")
        return Head(group=group, name=self._say("Today", "Done"), count=count, is_folded=is_folded)

    def load(self, plan: DayPlan) -> tuple[str, bool]:
        """How much of the day is planned, and whether that is too much."""
        hours = plan.minutes / 60
        available = hours_of(self._store, plan.day).free(plan.scheduled) / 60
        if plan.day < self.now.date():
            return "", False
        if hours > available:
            text = self._say("Today", "{hours} h too much planned").format(hours=hours_text(hours - available))
            return text, True
        text = self._say("Today", "{hours} h planned of {available} h")
        return text.format(hours=hours_text(hours), available=hours_text(available)), False

    def _items(self, group: Group, items: Sequence[Activity]) -> list[Row]:
        end = len(items) - 1
        return [self._item(group, each, place == 0, place == end) for place, each in enumerate(items)]

    def _item(self, group: Group, activity: Activity, first: bool, last: bool) -> Item:
        is_routine = activity.routine_id is not None and not activity.kind.is_contact
        client, deal = self._clients.get(activity.client_id or 0), self._deals.get(activity.deal_id or 0)
        return Item(
            activity=activity,
            group=group,
            client=client.name if client else "",
            deal=deal.name if deal else self._rule(activity),
            icon="sprout" if activity.improvement_id else "repeat" if is_routine else KIND_ICONS[activity.kind],
            chips=tuple(self._done(activity) if activity.is_done else self._open(activity)),
            first=first,
            last=last,
        )

    def _rule(self, activity: Activity) -> str:
        """How often a routine returns; a daily one is only called so."""
        routine = self._routines.get(activity.routine_id or 0)
        if routine is None:
            return ""
        said = self._words.rule(routine.rule)
        return self._say("Today", "Routine") if "DAILY" in routine.rule or "MO,TU,WE,TH,FR" in routine.rule else said

    def _owner(self, activity: Activity) -> list[Chip]:
        """Whose it is, where it is not mine."""
        if not activity.owner:
            return []
        said = self._words.owner(activity.owner)
        text = said if activity.owner == NOBODY else self._say("Today", "{name}'s job").format(name=said)
        return [Chip(text, "neutral", "users")]

    def _done(self, activity: Activity) -> list[Chip]:
        if activity.outcome is None:
            return self._owner(activity)
        outcome = activity.outcome
        chips = [
            *self._owner(activity),
            Chip(self._words.outcome(outcome, activity.kind), OUTCOME_TONES[outcome], OUTCOME_ICONS[outcome]),
        ]
        stand = self._stands.get(activity.client_id or 0)
        if stand is not None and stand.step is not None:
            when = self._words.relative_day(stand.step.day, self.now.date())
            chips.append(Chip(self._say("Today", "Next: {day}").format(day=when), "neutral", "arrow-right"))
        return chips

    def _open(self, activity: Activity) -> list[Chip]:
        today, chips = self.now.date(), []
        if activity.is_first:
            chips.append(Chip(self._say("Today", "First"), "accent", "star"))
        if activity.moved >= OFTEN_MOVED:
            text = self._say("Today", "Moved {times}×").format(times=activity.moved)
            chips.append(Chip(text, "risk", "repeat", "settle", self._why(activity)))
        if activity.id in self._prepared:
            done, count = self._prepared[activity.id]
            said = self._say("Today", "Prep {done}/{count}").format(done=done, count=count)
            chips.append(Chip(said, "done" if done == count else "neutral", "list-checks"))
        chips += self._owner(activity)
        if activity.improvement_id:
            chips.append(Chip(self._say("Today", "Improvement action"), "done", "sprout"))
        if activity.is_overdue(self.now):
            days = activity.days_overdue(today)
            text = self._words.overdue(days) if days else self._say("Today", "Late")
            chips.append(Chip(text, "overdue", "clock"))
        elif activity.day == today and activity.is_next_step:
            chips.append(Chip(self._say("Today", "Due today"), "accent"))
        elif activity.kind.is_contact and (silent := self._silent(activity)):
            chips.append(Chip(self._say("Today", "%n day(s) without contact", silent), "risk", "hourglass"))
        return chips

    def _why(self, activity: Activity) -> str:
        said = self._say("Today", "Click to split, shrink or drop it")
        if not activity.move_reason:
            return said
        reason = self._say("Today", "Last reason: {reason}").format(reason=activity.move_reason)
        return self._words.semicolons([reason, said])

    def _silent(self, activity: Activity) -> int:
        """Days since the client was last reached, where that is longer than its rhythm; else 0."""
        today, stand = self.now.date(), self._stands.get(activity.client_id or 0)
        if stand is None or activity.day != today:
            return 0
        days = stand.silent_days(today) or 0
        return days if days > stand.rhythm else 0

    def sentence(self, row: Row) -> str:
        """What a screen reader says."""
        words = self._words
        stop, comma = ("。", "，") if words.zh else (". ", ", ")
        if isinstance(row, Head):
            return comma.join(filter(None, [row.name, row.count, row.aside]))
        activity = row.activity
        is_today = activity.day == self.now.date()
        when = opening(words.relative_day(activity.day, activity.day)) if is_today else words.day(activity.day)
        when = f"{when} {words.time(activity.at)}" if activity.at else when
        state = self._say("Today", "done") if activity.is_done else self._say("Today", "not done")
        parts = [
            comma.join([words.kind(activity.kind), activity.title]),
            comma.join(filter(None, [row.client, row.deal])),
            comma.join([when, state, *[chip.text for chip in row.chips if activity.outcome or chip.tone != "neutral"]]),
        ]
        return stop.join(filter(None, parts)).strip() + stop.strip()


def hours_text(hours: float) -> str:
    """Hours with half an hour where there is one: 3.5, 7."""
    return f"{hours:.1f}".removesuffix(".0")
