"""Whatever is added, done, moved, dropped, undone and done again: quotas, follow-ups and the day note say the truth.

The truth is a plain list of what was done with each item, kept beside the book.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client
from salesplanner.domain.targets import Every, Quota
from salesplanner.i18n import Translator
from salesplanner.report import daily
from salesplanner.store import Store
from salesplanner.words import Words

NOW = datetime(2026, 10, 22, 12, 0)  # a Thursday
TODAY = NOW.date()
DAYS = [TODAY + timedelta(days=each) for each in range(-2, 4)]
KINDS = st.sampled_from([ActivityKind.VISIT, ActivityKind.CALL, ActivityKind.TASK])
CLIENTS = st.sampled_from([0, 1, 2])


@dataclass(frozen=True)
class Fact:
    """What is true of an item."""

    title: str
    kind: ActivityKind
    client: int  # 0 for none
    day: date
    state: str = "planned"
    outcome: Outcome | None = None
    is_next: bool = False


class TrueDays(RuleBasedStateMachine):
    """Random days of work."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store.open(Path(self.folder.name) / "book.db", now=lambda: NOW)
        self.clients = [None, *(self.store.clients.add(Client(name=name)) for name in ("Aster", "Borea"))]
        self.store.quotas.add(Quota(metric="visits.count", every=Every.DAY, count=2))
        self.facts: dict[int, Fact] = {}
        self.before: list[dict[int, Fact]] = []
        self.after: list[dict[int, Fact]] = []
        self.words = Words(Translator("en"))
        self.made = 0

    def teardown(self):
        self.store.close()
        self.folder.cleanup()

    # --- what a person does -------------------------------------------------------------------------------------

    def remember(self):
        self.before.append(dict(self.facts))
        self.after.clear()

    def titled(self):
        self.made += 1
        return f"item{self.made}x"

    def pick(self, data, state="planned"):
        ids = sorted(each for each, fact in self.facts.items() if fact.state == state)
        return data.draw(st.sampled_from(ids)) if ids else None

    @rule(kind=KINDS, client=CLIENTS, day=st.sampled_from(DAYS))
    def add(self, kind, client, day):
        self.remember()
        fact = Fact(self.titled(), kind, client, day)
        made = self.store.activities.add(Activity(kind=kind, title=fact.title, client_id=self.clients[client], day=day))
        self.facts[made] = fact

    @rule(data=st.data(), outcome=st.sampled_from(Outcome), goes_on=st.booleans(), keeps=st.booleans(),
          day=st.sampled_from(DAYS[2:]), kind=KINDS)  # fmt: skip
    def log(self, data, outcome, goes_on, keeps, day, kind):
        chosen = self.pick(data)
        if chosen is None:
            return
        self.remember()
        fact = self.facts[chosen]
        self.facts[chosen] = replace(fact, state="done", outcome=outcome, day=TODAY)
        step = None
        if goes_on:
            new = Fact(self.titled(), kind, fact.client, day, is_next=True)
            step = Activity(kind=kind, title=new.title, day=day)
            for each, other in self.facts.items():
                if other.is_next and other.state == "planned" and other.client == fact.client:
                    gives_way = other.day <= day and not keeps and fact.client
                    self.facts[each] = replace(other, is_next=False, state="dropped" if gives_way else "planned")
        self.store.activities.log(
            self.store.activities.get(chosen), done_at=NOW, outcome=outcome, next_step=step, keeps_earlier=keeps
        )
        if goes_on:
            [made] = [each.id for each in self.store.activities.all() if each.title == new.title]
            self.facts[made] = new

    @rule(data=st.data())
    def tick(self, data):
        chosen = self.pick(data)
        if chosen is not None:
            self.remember()
            self.store.activities.finish(chosen, at=NOW)
            self.facts[chosen] = replace(self.facts[chosen], state="done")

    @rule(data=st.data())
    def take_the_tick_away(self, data):
        chosen = self.pick(data, "done")
        if chosen is not None:
            self.remember()
            self.store.activities.reopen(chosen)
            self.facts[chosen] = replace(self.facts[chosen], state="planned", outcome=None)

    @rule(data=st.data(), day=st.sampled_from(DAYS))
    def move(self, data, day):
        chosen = self.pick(data)
        if chosen is not None and self.facts[chosen].day != day:
            self.remember()
            self.store.activities.move(chosen, day=day)
            self.facts[chosen] = replace(self.facts[chosen], day=day)

    @rule(data=st.data())
    def drop(self, data):
        chosen = self.pick(data)
        if chosen is not None:
            self.remember()
            self.store.activities.drop(chosen)
            self.facts[chosen] = replace(self.facts[chosen], state="dropped")

    @rule(data=st.data(), state=st.sampled_from(["planned", "done"]))
    def delete(self, data, state):
        chosen = self.pick(data, state)
        if chosen is not None:
            self.remember()
            self.store.activities.delete(chosen)
            self.facts[chosen] = replace(self.facts[chosen], state="deleted")

    @precondition(lambda self: self.before)
    @rule()
    def undo(self):
        self.store.undo()
        self.after.append(dict(self.facts))
        self.facts = self.before.pop()

    @precondition(lambda self: self.after)
    @rule()
    def redo(self):
        self.store.redo()
        self.before.append(dict(self.facts))
        self.facts = self.after.pop()

    # --- what must be true of it --------------------------------------------------------------------------------

    def done(self, kind):
        """What counts today: each client once, those without a client each."""
        found = [
            (each, fact) for each, fact in self.facts.items()
            if fact.state == "done" and fact.kind is kind and fact.outcome is not Outcome.NOT_REACHED
        ]  # fmt: skip
        return len({fact.client or -each for each, fact in found})

    @invariant()
    def quotas_count_what_was_done(self):
        for metric, kind in (("visits.count", ActivityKind.VISIT), ("calls.count", ActivityKind.CALL)):
            assert len(self.store.measures.of(metric, TODAY, TODAY)) == self.done(kind)

    @invariant()
    def follow_ups_are_the_earliest_open_next_steps(self):
        steps = [fact for fact in self.facts.values() if fact.state == "planned" and fact.is_next and fact.client]
        known = self.store.clients.next_steps()
        for client in (1, 2):
            own = sorted(fact.day for fact in steps if fact.client == client)
            assert (known[self.clients[client]].day if self.clients[client] in known else None) == (own or [None])[0]
        late = [each for each, fact in self.facts.items() if fact.state == "planned" and fact.day < TODAY]
        assert sorted(each.id for each in self.store.activities.overdue(NOW)) == sorted(late)

    @invariant()
    def the_note_says_what_is_so(self):
        found = daily.gather(self.store, TODAY)
        assert found.quotas[0][1] == self.done(ActivityKind.VISIT)
        parts = dict(line.split(": ", 1) for line in daily.note(found, self.words).splitlines()[1:])
        work = Counter()
        for point in parts.get("Work", "").split("; "):
            for kind in ("Visit", "Call"):
                if point.startswith(f"{kind} "):
                    work[kind] = int(point.split()[1])
        assert (work["Visit"], work["Call"]) == (self.done(ActivityKind.VISIT), self.done(ActivityKind.CALL))
        for fact in self.facts.values():
            is_tomorrow = fact.state == "planned" and fact.day == TODAY + timedelta(days=1)
            assert (fact.title in parts.get("Tomorrow", "")) == is_tomorrow
            is_late = fact.state == "planned" and fact.day < TODAY
            assert fact.title in parts.get("Problems", "") or not is_late
            is_progress = fact.state == "done" and fact.outcome is Outcome.PROGRESS
            assert (fact.title in parts.get("Results", "")) == is_progress


TestTrueDays = TrueDays.TestCase
TestTrueDays.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
