"""The truth about some days of work: a plain list of what was done with each item, counted anew whenever it is asked."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date, datetime, timedelta

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.activities import ActivityKind, Outcome

START = datetime(2026, 10, 22, 12, 0)  # a Thursday
FIRST = START.date()
VISIT, CALL, TASK = ActivityKind.VISIT, ActivityKind.CALL, ActivityKind.TASK
NAMES = ("", "Aster", "Borea")
#: The title of the routine of every day.
ROUND = "round"


class Fact(Struct, frozen=True):
    """What is true of an item."""

    title: str
    kind: ActivityKind
    client: int
    deal: int
    day: date
    state: str = "planned"
    outcome: Outcome | None = None
    done_on: date | None = None
    is_next: bool = False
    put_off_on: date | None = None
    reason: str = ""
    round_of: date | None = None  # the day of the routine that it stands for

    @property
    def counts(self):
        return self.state == "done" and self.outcome is not Outcome.NOT_REACHED


class World(Struct, frozen=True):
    """All that undo takes back."""

    facts: dict[int, Fact] = field(default_factory=dict)
    heard: tuple[tuple[str, date], ...] = ()
    closed: frozenset[date] = frozenset()


def weekday_after(day):
    return next(each for each in (day + timedelta(days=n) for n in (1, 2, 3)) if each.weekday() < 5)


class Truth:
    """What is so, and what was before each act; it knows nothing of a book."""

    def __init__(self):
        self.now = START
        self.world = World()
        self.before: list[World] = []
        self.after: list[World] = []
        self.made = 0

    @property
    def today(self):
        return self.now.date()

    @property
    def facts(self):
        return self.world.facts

    @contextmanager
    def act(self):
        """One step: what undo takes back as a whole."""
        self.before.append(self.world)
        self.after.clear()
        self.world = replace(self.world, facts=dict(self.facts))
        yield self.facts

    def titled(self):
        self.made += 1
        return f"item{self.made}x"

    def beside(self, client, deal, but=None):
        """The open next steps that a new one would stand beside."""
        return [
            each for each, fact in self.facts.items()
            if each != but and fact.state == "planned" and fact.is_next and (client or deal)
            and fact.client == client and (fact.deal == deal or (client and not fact.deal))
        ]  # fmt: skip

    def put_next(self, made, fact, keeps=False):
        """The truth of a new next step: what is due no later gives way, the rest loses its rank."""
        for each in self.beside(fact.client, fact.deal):
            gives_way = self.facts[each].day <= fact.day and not keeps
            self.facts[each] = replace(self.facts[each], is_next=gives_way, state="dropped" if gives_way else "planned")
        self.facts[made] = replace(fact, is_next=True)

    def move_fact(self, chosen, day, reason=""):
        fact = self.facts[chosen]
        put_off = self.today if day > fact.day else fact.put_off_on
        self.facts[chosen] = replace(fact, day=day, put_off_on=put_off, reason=reason)

    def round_is_touched(self, day):
        return day < FIRST or any(fact.round_of == day for fact in self.facts.values())

    def done(self, kind, day):
        """What counts on a day: each client once, those without a client each."""
        found = [(each, fact) for each, fact in self.facts.items() if fact.counts and fact.kind is kind]
        return len({fact.client or -each for each, fact in found if fact.done_on == day})

    def late(self):
        """What is owed from earlier days: a routine that was not done on its own day is not."""
        return {
            each: fact for each, fact in self.facts.items()
            if fact.state == "planned" and fact.day < self.today and (fact.round_of != fact.day or fact.is_next)
        }  # fmt: skip

    def steps(self, **about):
        """The open next steps of a client or a deal, the earliest first."""
        [(what, which)] = about.items()
        found = [(fact.day, each) for each, fact in self.facts.items()
                 if fact.state == "planned" and fact.is_next and fact.client and getattr(fact, what) == which]  # fmt: skip
        return [each for _, each in sorted(found)]

    def calls_of_the_week(self):
        monday = self.today - timedelta(days=self.today.weekday())
        return sum(self.done(CALL, monday + timedelta(days=each)) for each in range(7))

    def stuck(self, fact):
        """A setback as the note tells it: with its client, and the client's next step."""
        name = NAMES[fact.client]
        own = self.steps(client=fact.client) if fact.client else []
        return (f"{name}: {fact.title}" if name else fact.title), self.facts[own[0]].title if own else ""
