"""Whatever is added, done, moved, dropped, closed, undone and done again: quotas, follow-ups and the day note say the truth.

The truth is kept beside the book, in `truth`.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, Outcome
from salesplanner.domain.clientlist import ClientFilter
from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.followups import Segment
from salesplanner.domain.promises import Remark, RemarkKind
from salesplanner.domain.quick import typedline
from salesplanner.domain.routines import Routine
from salesplanner.domain.targets import Every, Quota
from salesplanner.i18n import Translator
from salesplanner.report import daily
from salesplanner.store import Store, quick
from salesplanner.ui.today import places
from salesplanner.words import Words
from tests.report.truth import CALL, FIRST, NAMES, ROUND, TASK, VISIT, Fact, Truth, weekday_after

KINDS = st.sampled_from([VISIT, CALL, TASK])
AWAY = st.integers(-2, 4)  # days from today
AHEAD = st.integers(0, 3)
REASONS = st.sampled_from(["", "no time"])
#: A client and one of its deals, 0 for none: Aster has two.
ABOUT = st.sampled_from([(0, 0), (1, 0), (1, 1), (1, 2), (2, 0)])


class TrueDays(RuleBasedStateMachine, Truth):
    """Random days of work."""

    def __init__(self):
        RuleBasedStateMachine.__init__(self)
        Truth.__init__(self)
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store.open(Path(self.folder.name) / "book.db", now=lambda: self.now)
        self.clients = [None, *(self.store.clients.add(Client(name=name)) for name in NAMES[1:])]
        stage = self.store.stages.add(Stage(name="Bid", position=0, chance=60))
        deal = Deal(name="d", client_id=self.clients[1], stage_id=stage, opened_on=FIRST)
        self.deals = [None, *self.store.deals.add_many([deal, replace(deal, name="e")])]
        self.routine = self.store.routines.add(Routine(title=ROUND, rule="FREQ=DAILY", starts_on=FIRST))
        self.store.quotas.add_many(
            [
                Quota(metric="visits.count", every=Every.DAY, count=2),
                Quota(metric="calls.count", every=Every.WEEK, count=9),
            ]
        )
        self.words = Words(Translator("en"))

    def teardown(self):
        self.store.close()
        self.folder.cleanup()

    def pick(self, data, *states):
        ids = sorted(each for each, fact in self.facts.items() if fact.state in (states or ("planned",)))
        return data.draw(st.sampled_from(ids[-3:])) if ids else None  # the latest, so that acts meet

    def id_of(self, title):
        [found] = [each.id for each in self.store.activities.all() if each.title == title]
        return found

    # --- what a person does -------------------------------------------------------------------------------------

    @rule(kind=KINDS, about=ABOUT, away=AWAY)
    def add(self, kind, about, away):
        client, deal = about
        fact = Fact(self.titled(), kind, client, deal, self.today + timedelta(days=away))
        with self.act() as facts:
            made = Activity(
                kind=kind, title=fact.title, client_id=self.clients[client], deal_id=self.deals[deal], day=fact.day
            )
            facts[self.store.activities.add(made)] = fact

    @rule(kind=st.sampled_from([VISIT, CALL]), client=st.sampled_from([1, 2]), away=AHEAD, then=st.none() | AHEAD)
    def quick_add(self, kind, client, away, then):
        day = self.today + timedelta(days=away)
        fact = Fact(self.titled(), kind, client, 0, day)
        line = f"{kind.value} {NAMES[client]} {day:%d} {day:%b} {fact.title}"
        step = None
        if then is not None:
            step = Fact(self.titled(), TASK, client, 0, self.today + timedelta(days=then))
            line += f" -> {step.day:%d} {step.day:%b} {step.title}"
        with self.act() as facts:
            reading = typedline.read(line, self.now, self.store.calendar(), self.store.named_in)
            quick.keep(self.store, reading, self.now)
            facts[self.id_of(fact.title)] = fact
            if step is not None:
                self.put_next(self.id_of(step.title), step)

    @rule(data=st.data(), outcome=st.sampled_from(Outcome), then=st.none() | AHEAD, keeps=st.booleans(), kind=KINDS)
    def log(self, data, outcome, then, keeps, kind):
        chosen = self.pick(data)
        if chosen is None:
            return
        with self.act() as facts:
            fact = facts[chosen]
            facts[chosen] = replace(fact, state="done", outcome=outcome, day=self.today, done_on=self.today)
            step = new = None
            if then is not None:
                new = Fact(self.titled(), kind, fact.client, fact.deal, self.today + timedelta(days=then))
                step = Activity(kind=kind, title=new.title, day=new.day)
            self.store.activities.log(
                self.store.activities.get(chosen),
                done_at=self.now,
                outcome=outcome,
                next_step=step,
                keeps_earlier=keeps,
            )
            if new is not None:
                self.put_next(self.id_of(new.title), new, keeps)

    @rule(kind=KINDS, about=ABOUT.filter(any), away=AHEAD, keeps=st.booleans())
    def plan_the_next_step(self, kind, about, away, keeps):
        client, deal = about
        fact = Fact(self.titled(), kind, client, deal, self.today + timedelta(days=away))
        made = Activity(
            kind=kind, title=fact.title, client_id=self.clients[client], deal_id=self.deals[deal], day=fact.day
        )
        with self.act():
            self.put_next(self.store.activities.plan_next(made, keeps_earlier=keeps), fact, keeps)

    @rule(data=st.data())
    def tick(self, data):
        chosen = self.pick(data)
        if chosen is not None:
            with self.act() as facts:
                self.store.activities.finish(chosen, at=self.now)
                facts[chosen] = replace(facts[chosen], state="done", done_on=self.today)

    @rule(data=st.data())
    def take_the_tick_away(self, data):
        chosen = self.pick(data, "done")
        if chosen is not None:
            with self.act() as facts:
                self.store.activities.reopen(chosen)
                fact = facts[chosen]
                is_next = fact.is_next and not self.beside(fact.client, fact.deal, chosen)
                facts[chosen] = replace(fact, state="planned", outcome=None, done_on=None, is_next=is_next)

    @rule(data=st.data(), away=AWAY, reason=REASONS)
    def move(self, data, away, reason):
        chosen, day = self.pick(data), self.today + timedelta(days=away)
        if chosen is not None and self.facts[chosen].day != day:
            with self.act():
                self.store.activities.move(chosen, day=day, reason=reason)
                self.move_fact(chosen, day, reason)

    @rule(data=st.data(), kind=KINDS, client=st.sampled_from([0, 1, 2]))
    def edit(self, data, kind, client):
        chosen = self.pick(data, "planned", "done")
        if chosen is None or (self.facts[chosen].kind, self.facts[chosen].client) == (kind, client):
            return
        with self.act() as facts:
            fact = facts[chosen] = replace(facts[chosen], kind=kind, client=client, deal=0)
            activity = self.store.activities.get(chosen)
            with self.store.change("activity changed"):
                self.store.activities.save(replace(activity, kind=kind, client_id=self.clients[client], deal_id=None))
                if fact.is_next and fact.state == "planned":
                    self.store.activities.rank(chosen)
            if fact.is_next and fact.state == "planned":
                for each in self.beside(client, 0, chosen):
                    facts[each] = replace(facts[each], is_next=False)

    @rule(data=st.data())
    def rename(self, data):
        chosen = self.pick(data)
        if chosen is not None and self.facts[chosen].round_of is None:
            with self.act() as facts:
                facts[chosen] = replace(facts[chosen], title=self.titled())
                self.store.activities.change(chosen, title=facts[chosen].title)

    @rule(data=st.data())
    def drop(self, data):
        chosen = self.pick(data)
        if chosen is not None:
            with self.act() as facts:
                self.store.activities.drop(chosen)
                facts[chosen] = replace(facts[chosen], state="dropped")

    @rule(data=st.data())
    def delete(self, data):
        chosen = self.pick(data, "planned", "done")
        if chosen is not None:
            with self.act() as facts:
                self.store.activities.delete(chosen)
                facts[chosen] = replace(facts[chosen], state="deleted " + facts[chosen].state)

    @rule(data=st.data())
    def bring_back(self, data):
        chosen = self.pick(data, "deleted planned", "deleted done")
        if chosen is not None:
            with self.act() as facts:
                self.store.activities.restore(chosen)
                fact = facts[chosen]
                was_done = fact.state == "deleted done"
                is_next = fact.is_next and (was_done or not self.beside(fact.client, fact.deal))
                facts[chosen] = replace(fact, state="done" if was_done else "planned", is_next=is_next)

    @rule(away=st.integers(0, 1), what=st.sampled_from(["tick", "move", "delete"]))
    def touch_the_routine(self, away, what):
        day = self.today + timedelta(days=away)
        waiting = self.store.activities.untouched(day, self.store.calendar())
        assert [each.title for each in waiting] == ([] if self.round_is_touched(day) else [ROUND])
        if not waiting:
            return
        with self.act() as facts:
            fact = Fact(ROUND, TASK, 0, 0, day, round_of=day)
            if what == "tick":
                self.store.activities.finish(waiting[0].id, at=self.now)
                fact = replace(fact, state="done", done_on=self.today)
            elif what == "delete":
                self.store.activities.delete(waiting[0].id)
                fact = replace(fact, state="deleted planned")
            else:
                self.store.activities.move(waiting[0].id, day=day + timedelta(days=1))
            made = self.store.activities.get(waiting[0].id).id
            facts[made] = fact
            if what == "move":
                self.move_fact(made, day + timedelta(days=1))

    @rule()
    def hear_of_the_market(self):
        with self.act():
            title = self.titled()
            self.store.remarks.add(Remark(kind=RemarkKind.MARKET, body=title, day=self.today))
            self.world = replace(self.world, heard=(*self.world.heard, (title, self.today)))

    @precondition(lambda self: self.today not in self.world.closed)
    @rule(data=st.data(), reason=REASONS)
    def close_the_day(self, data, reason):
        """Everything open of today and before gets a place, then the note is kept."""
        tomorrow = weekday_after(self.today)
        with self.act() as facts:
            decisions = []
            for each, fact in sorted(facts.items()):
                if fact.state == "planned" and fact.day <= self.today:
                    is_kept = data.draw(st.booleans())
                    decisions.append(
                        places.Decision(self.store.activities.get(each), tomorrow if is_kept else None, reason)
                    )
                    if is_kept:
                        self.move_fact(each, tomorrow, reason)
                    else:
                        facts[each] = replace(fact, state="dropped")
            with self.store.change("day closed"):
                places.keep(self.store, decisions)
                self.store.days.put(self.today, closed_at=self.now)
            self.world = replace(self.world, closed=self.world.closed | {self.today})

    @precondition(lambda self: self.today < FIRST + timedelta(days=4))
    @rule()
    def sleep(self):
        self.now += timedelta(days=1)

    @precondition(lambda self: self.before)
    @rule()
    def undo(self):
        self.store.undo()
        self.after.append(self.world)
        self.world = self.before.pop()

    @precondition(lambda self: self.after)
    @rule()
    def redo(self):
        self.store.redo()
        self.before.append(self.world)
        self.world = self.after.pop()

    # --- what must be true of it --------------------------------------------------------------------------------

    @invariant()
    def quotas_count_what_was_done(self):
        week = [FIRST - timedelta(days=FIRST.weekday()) + timedelta(days=each) for each in range(14)]
        for metric, kind in (("visits.count", VISIT), ("calls.count", CALL)):
            known = self.store.measures.by_day(metric, week[0], week[-1])
            assert {day: known[day] for day in week} == {day: self.done(kind, day) for day in week}
            assert len(self.store.measures.of(metric, self.today, self.today)) == self.done(kind, self.today)

    @invariant()
    def follow_ups_are_the_earliest_open_next_steps(self):
        known = self.store.clients.next_steps()
        late = 0
        for client in (1, 2):
            own, client_id = self.steps(client=client), self.clients[client]
            first = (own or [None])[0]
            assert (known[client_id].id if client_id in known else None) == first
            stand = self.store.client_list.followup(client_id)
            assert (stand.step.id if stand.step else None) == first
            late += first is not None and self.facts[first].day < self.today
        assert self.store.client_list.count(ClientFilter(segment=Segment.OVERDUE), self.now) == late
        for brief in self.store.pipeline.briefs():
            own = self.steps(deal=self.deals.index(brief.id))
            assert brief.step_id == (own or [None])[0]

    @invariant()
    def no_follow_up_is_doubled(self):
        steps = [fact for fact in self.facts.values() if fact.state == "planned" and fact.is_next and fact.client]
        assert max(Counter((fact.client, fact.deal) for fact in steps).values(), default=0) <= 1

    @invariant()
    def what_is_overdue_is_listed(self):
        assert sorted(each.id for each in self.store.activities.overdue(self.now)) == sorted(self.late())

    @invariant()
    def the_days_plan_holds_what_is_planned(self):
        for away in range(-1, 4):
            day = self.today + timedelta(days=away)
            own = [each for each, fact in self.facts.items() if fact.day == day and fact.state in ("planned", "done")]
            assert sorted(each.id for each in self.store.activities.on(day)) == sorted(own)
            waits = sum(1 for each in own if self.facts[each].state == "planned")
            assert self.store.activities.load(day, day)[day] == waits

    @invariant()
    def the_note_says_what_is_so(self):
        found = daily.gather(self.store, self.today)
        assert [done for _, done in found.quotas] == [self.done(VISIT, self.today), self.calls_of_the_week()]
        said = dict(line.split(": ", 1) for line in daily.note(found, self.words).splitlines()[1:])
        self.check_work(said.pop("Work", ""))
        assert titles(said.pop("Market", "")) == sorted(title for title, day in self.world.heard if day == self.today)
        told = [fact for fact in self.facts.values() if fact.state == "done" and fact.done_on == self.today]
        progress = [fact.title for fact in told if fact.outcome is Outcome.PROGRESS]
        assert titles(said.pop("Results", "")) == sorted(progress)
        self.check_problems(said.pop("Problems", ""), [fact for fact in told if fact.outcome is Outcome.SETBACK])
        next_day = weekday_after(self.today)
        planned = [fact.title for fact in self.facts.values() if fact.state == "planned" and fact.day == next_day]
        planned += [] if self.round_is_touched(next_day) else [ROUND]
        [tomorrow] = said.values() or [""]
        assert titles(tomorrow) == sorted(planned)
        assert (self.store.days.of(self.today).closed_at is not None) == (self.today in self.world.closed)

    def check_work(self, part):
        """Numbers by kind, the names of who was visited, and the tasks done."""
        numbers = {kind: int(number) for kind, number in re.findall(r"\b(Visit|Call) (\d+)", part)}
        counted = {kind.value.capitalize(): self.done(kind, self.today) for kind in (VISIT, CALL)}
        assert numbers == {kind: number for kind, number in counted.items() if number}
        done = [fact for fact in self.facts.values() if fact.state == "done" and fact.done_on == self.today]
        visited = {NAMES[fact.client] for fact in done if fact.kind is VISIT and fact.counts and fact.client}
        assert set(re.findall("Aster|Borea", part)) == visited
        assert titles(part) == sorted(fact.title for fact in done if fact.kind is TASK)

    def check_problems(self, part, setbacks):
        """Setbacks with what is done about them, what was put off today and why, and what is overdue."""
        points = part.split("; ") if part else []
        by_day = [point.split(": ", 1)[1] for point in points if point.startswith("carried over to ")]
        put_off = {each for day in by_day for each in re.split(rf", (?=item\d|{ROUND})", day)}
        assert put_off == {
            fact.title + (f" ({fact.reason})" if fact.reason else "")
            for fact in self.facts.values()
            if fact.state == "planned" and fact.put_off_on == self.today and fact.day > self.today
        }
        late = [each for each in points if each.startswith("overdue: ")]
        assert titles("; ".join(late)) == sorted(fact.title for fact in self.late().values())
        stuck = sorted(
            each.partition(" → ")[::2] for each in points if not each.startswith(("carried over to ", "overdue: "))
        )
        assert [titles(text) for text, _ in stuck] == [
            titles(text) for text in sorted(self.stuck(fact)[0] for fact in setbacks)
        ]
        assert [titles(fix) for _, fix in stuck] == [
            titles(fix) for _, fix in sorted(self.stuck(fact) for fact in setbacks)
        ]


def titles(text):
    """The items that a text names, in their order by name."""
    return sorted(re.findall(rf"item\d+x|{ROUND}", text))


TestTrueDays = TrueDays.TestCase
TestTrueDays.settings = settings(max_examples=30, stateful_step_count=30)
