"""The open deals in brief against the deals themselves, and the time they spend in their stages, whatever is done."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time, timedelta
from itertools import islice

import hypothesis.strategies as st
import pytest
from hypothesis import example, given, settings
from msgspec.structs import replace

from salesplanner.domain.attention import Risk, risks
from salesplanner.domain.deals import Counting, Deal, DealStatus, Dismissal, LostReason, ProjectType, Stage
from salesplanner.domain.orders import Order, Payment
from salesplanner.domain.piles import pile_up
from salesplanner.domain.pipeline import Filters, Standard, State, passing, placed
from salesplanner.domain.problems import Problem
from salesplanner.domain.stays import stays
from salesplanner.report.gradual import at_once
from salesplanner.store import Store, records
from salesplanner.store.forecasts import Forecasts
from salesplanner.store.pipeline import Pipeline
from salesplanner.store.stages import Stages
from tests.builders import a_client, a_deal, an_activity

START = date(2026, 8, 3)
ACTS = (
    "move", "back", "lose", "reopen", "win", "postpone", "wake", "expect", "aside", "step", "tick", "undo", "redo", "cut", "plan", "pay",
)  # fmt: skip


class Life:
    """A book with two deals that is acted on, day after day."""

    def __init__(self, path):
        self.now = datetime(2026, 8, 3, 9)
        self.store = Store.open(path, now=lambda: self.now)
        self.stages = self.store.stages.add_many(
            Stage(name=name, position=i, usual_days=4) for i, name in enumerate("abc")
        )
        client = self.store.clients.add(a_client())
        facts = {"client_id": client, "stage_id": self.stages[0], "opened_on": START, "expected_on": date(2026, 9, 1)}
        self.deals = self.store.deals.add_many([a_deal("one", **facts), a_deal("two", **facts)])
        self.store.forget_history()
        self.store.pipeline.briefs()  # from here on kept with each change

    def act(self, act, deal, days):
        """Do something with a deal, then let days and hours pass."""
        found = self.store.deals.get(self.deals[deal])
        doing = getattr(self, act, None)
        if act in ("undo", "redo"):
            with suppress(Problem):  # nothing left to take back
                getattr(self.store, act)()
        elif doing is not None and (act == "begin" or found.is_open == (act != "reopen")):
            doing(found.id, self.now.date(), days)
        self.now += timedelta(days=days // 2, minutes=37 * days)

    def move(self, deal_id, today, days):
        self.store.deals.move_to(deal_id, self.stages[2], on=today - timedelta(days=days % 3))

    def back(self, deal_id, today, days):
        self.store.deals.move_to(deal_id, self.stages[0], on=today)

    def lose(self, deal_id, today, days):
        self.store.deals.lose(deal_id, on=today - timedelta(days=days % 2), reason=LostReason.PRICE)

    def win(self, deal_id, today, days):
        self.store.deals.win(deal_id, on=today, amount=100)

    def reopen(self, deal_id, today, days):
        self.store.deals.reopen(deal_id)

    def postpone(self, deal_id, today, days):
        until = today + timedelta(days=3)
        self.store.deals.postpone(deal_id, until, reason="leave", expected_on=date(2026, 12, 1))

    def wake(self, deal_id, today, days):
        self.store.deals.wake(deal_id)

    def expect(self, deal_id, today, days):
        self.store.deals.expect(deal_id, today + timedelta(days=days - 5), reason="budget")

    def step(self, deal_id, today, days):
        at = time(7 + days, 30) if days % 4 else None
        self.store.activities.add(an_activity(day=today, at=at, deal_id=deal_id, is_next_step=True))

    def tick(self, deal_id, today, days):
        for step in self.store.activities.open_next_steps()[:1]:
            self.store.activities.log(step, done_at=self.now)

    def aside(self, deal_id, today, days):
        """Put the first warning of a deal aside."""
        pipeline = self.store.pipeline
        [card] = pipeline.cards([deal_id], pipeline.standard(self.now), self.now)
        for risk in card.risks[:1]:
            mark = pipeline.mark(deal_id, risk)
            self.store.dismissals.add(Dismissal(deal_id=deal_id, risk=risk.value, mark=mark, day=today))

    def cut(self, deal_id, today, days):
        self.store.deals.change(deal_id, amount=1000 * days)

    def begin(self, deal_id, today, days):
        self.store.deals.change(deal_id, opened_on=START + timedelta(days=days))

    def plan(self, deal_id, today, days):
        self.store.payments.add(Payment(deal_id=deal_id, item="rest", due_on=today, due_amount=100 + days))

    def pay(self, deal_id, today, days):
        for each in self.store.payments.due()[:1]:
            self.store.payments.receive(each.id, on=today, amount=each.due_amount - days)

    def foreseen(self, forecasts, stages):
        """All that forecasts for a day and the funnel rest on."""
        first, day, last = date(2026, 1, 1), date(2026, 8, 20), date(2026, 9, 30)
        return (
            *map(at_once, (
                forecasts.open_deals(day, first, last), forecasts.in_time(first, last), forecasts.dues(first, day), forecasts.undated(first, day),
                forecasts.results("order", first, last, 20), forecasts.results("deal", first, last, 20),
            )),
            at_once(stages.begun(first, last)), stages.norms(day), stages.norms(),
        )  # fmt: skip

    def read_anew(self):
        """The briefs as another pipeline over the same book reads them."""
        store = self.store
        parts = (store.stages, store.deals, store.clients, store.activities, store.dismissals)
        return Pipeline(store._journal, *parts).briefs()


@settings(max_examples=25)
@example(acts=[("lose", 0, 1)])
@example(acts=[("cut", 0, 1), ("step", 0, 1), ("tick", 0, 1)])
@example(acts=[("expect", 0, 5), ("step", 0, 9), ("win", 0, 1), ("begin", 0, 9)])
@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 1), st.integers(0, 9)), max_size=14))
def test_stays_add_up_to_the_age_and_briefs_are_true_whatever_is_done(tmp_path_factory, acts):
    life = Life(tmp_path_factory.mktemp("life") / "book.db")
    store, piles = life.store, None
    for act in acts:
        life.act(*act)
        today = life.now.date()
        histories = store.deals.stays()
        for deal in store.deals.many(life.deals).values():
            been = [(entry.stage_id, entry.entered_on) for entry in histories[deal.id]]
            known = stays(been, deal.opened_on, deal.closed_on or today)
            assert sum(stay.days for stay in known) == ((deal.closed_on or today) - deal.opened_on).days
            assert all(stay.days >= 0 for stay in known)
            if deal.is_open:
                assert (known[-1].stage_id, known[-1].days) == (deal.stage_id, deal.days_in_stage(today))
        kept = store.pipeline.briefs()
        assert kept == life.read_anew()
        anew = Forecasts(store._journal), Stages(store._journal)
        assert life.foreseen(store.forecasts, store.stages) == life.foreseen(*anew)
        standard = store.pipeline.standard(life.now)
        piles = pile_up(kept, None, Filters(only_risks=True), standard, piles)
        assert piles.by_stage == pile_up(kept, None, Filters(only_risks=True), standard).by_stage
        for card, brief in zip(store.pipeline.cards([each.id for each in kept], standard, life.now), kept, strict=True):
            plain = Standard(store.stages.lived(), life.now)  # which knows of no steps
            assert bool(card.risks) == standard.is_at_risk(brief) == plain.is_at_risk(brief)
            assert card.weighted == standard.weighted(brief)
            assert card.step == next(
                (each for each in store.activities.open_next_steps() if each.deal_id == card.id), None
            )
    store.close()


def test_what_is_read_in_parts_has_what_is_written_between_them(store, monkeypatch):
    monkeypatch.setattr(records, "_AT_ONCE", 1)
    day = date(2026, 8, 20)
    one, two, three = store.deals.add_many([a_deal(name, opened_on=day) for name in ("one", "two", "three")])
    reading = store.forecasts.open_deals(day, day, day)
    assert len([*islice(reading, 2)]) == 2, "it gives way between two deals"
    store.deals.change(one, chance=70)
    store.deals.delete(two)
    four = store.deals.add(a_deal("four", opened_on=day, chance=40))
    assert {each.id: each.chance for each in at_once(reading)} == {one: 70, three: None, four: 40}
    assert at_once(store.forecasts.open_deals(day, day, day)) is at_once(store.forecasts.open_deals(day, day, day))


def test_a_deal_that_closed_before_it_was_written_down_began_by_then(store):
    written = date(2026, 8, 3)
    lost, won = store.deals.add_many([a_deal("one", opened_on=written), a_deal("two", opened_on=written)])
    store.deals.lose(lost, on=date(2026, 8, 2), reason=LostReason.PRICE)
    assert store.deals.get(lost).opened_on == date(2026, 8, 2)
    [counted] = store.deals.counted(Counting.WORKED_ON, date(2026, 8, 2), date(2026, 8, 2))
    assert counted.id == lost
    store.undo()
    assert store.deals.get(lost).opened_on == written
    store.deals.win(won, on=date(2026, 8, 4), amount=100)
    assert store.deals.get(won).opened_on == written
    [order] = store.orders.of_deal(won)
    store.deals.correct(replace(order, day=date(2026, 8, 1)))
    assert store.deals.get(won).opened_on == store.deals.get(won).closed_on == date(2026, 8, 1)
    brought = store.deals.add(a_deal(opened_on=written, closed_on=date(2026, 8, 1), status=DealStatus.LOST))
    assert store.deals.get(brought).opened_on == date(2026, 8, 1)


def test_a_deal_without_a_stage_enters_none_before_it_began(store):
    [stage] = store.stages.add_many([Stage(name="a", position=0)])
    deal_id = store.deals.add(a_deal(opened_on=date(2026, 8, 3)))
    store.deals.move_to(deal_id, stage, on=date(2026, 8, 1))
    assert store.deals.get(deal_id).staged_on == date(2026, 8, 3)


def test_a_warning_put_aside_speaks_again_only_when_its_mark_changes(tmp_path):
    life = Life(tmp_path / "book.db")
    store, deal_id = life.store, life.deals[0]
    life.now = datetime(2026, 8, 20, 9)

    def wrong():
        [card] = store.pipeline.cards([deal_id], store.pipeline.standard(life.now), life.now)
        return card.risks

    assert wrong() == (Risk.NO_STEP, Risk.STALE)
    life.aside(deal_id, date(2026, 8, 20), 0)
    assert wrong() == (Risk.STALE,)
    life.aside(deal_id, date(2026, 8, 20), 0)
    assert wrong() == ()
    step = store.activities.add(an_activity(day=date(2026, 8, 20), deal_id=deal_id, is_next_step=True))
    store.activities.log(store.activities.get(step), done_at=life.now)
    assert wrong() == (Risk.NO_STEP,)  # something happened since, and there is no step again
    store.deals.move_to(deal_id, life.stages[1], on=date(2026, 8, 20))
    life.now = datetime(2026, 9, 1, 9)
    assert wrong() == (Risk.NO_STEP, Risk.STALE)
    store.deals.postpone(deal_id, date(2026, 9, 30), reason="leave")
    assert wrong() == ()
    briefs, standard = store.pipeline.briefs(), store.pipeline.standard(life.now)
    assert [each.id for each in passing(briefs, Filters(state=State.POSTPONED), standard)] == [deal_id]
    assert [each.id for each in passing(briefs, Filters(only_risks=True), standard)] == [life.deals[1]]
    store.close()


@pytest.mark.row("C6")
def test_a_stage_is_drawn_to_the_own_chance_deal_by_deal_and_takes_the_own_stay_once_enough_passed_it(store):
    first, second = store.stages.add_many(
        Stage(name=name, position=i, chance=10, usual_days=14) for i, name in enumerate("ab")
    )
    for number in range(20):
        deal_id = store.deals.add(a_deal(stage_id=first, opened_on=date(2026, 1, 1)))
        if number == 9:
            assert store.stages.norms()[first].days_from == 0
        store.deals.move_to(deal_id, second, on=date(2026, 1, 6))
        if number < 15:
            store.deals.win(deal_id, on=date(2026, 2, 1), amount=100)
        else:
            norm, won = store.stages.norms()[first], min(number, 15)
            assert (norm.chance, norm.chance_from) == (
                round(100 * (won + 1) / (number + 10)),
                number,
            )  # 10 % of ten deals
            store.deals.lose(deal_id, on=date(2026, 2, 1), reason=LostReason.PRICE)
    norm = store.stages.norms()[first]
    assert (norm.chance, norm.chance_from, norm.days, norm.days_from) == (53, 20, 5, 20)
    deal = store.deals.get(store.deals.add(a_deal(stage_id=first, amount=1000, opened_on=date(2026, 10, 11))))
    lived = store.stages.lived()[first]
    assert Risk.STALE in risks(deal, lived, None, store.now())
    [brief] = store.pipeline.briefs()
    assert Standard(store.stages.lived(), store.now()).weighted(brief) == 530


@given(st.lists(st.integers(-5, 5), min_size=2, max_size=12).map(sorted), st.data())
def test_a_card_that_is_put_somewhere_lies_there_with_few_writes(positions, data):
    order = list(enumerate(positions))
    place = data.draw(st.integers(0, len(order) - 1))
    moved = order.pop(data.draw(st.integers(0, len(order) - 1)))
    order.insert(place, moved)
    written = placed(order, place)
    after = [written.get(each, position) for each, position in order]
    assert after == sorted(after)
    assert place == 0 or after[place - 1] < after[place]
    assert place == len(order) - 1 or after[place] < after[place + 1]
    assert len(written) <= len(order) // 2 + 1


def test_a_won_deal_and_its_order_stay_of_one_business(store):
    client, other = store.clients.add_many([a_client("Northwind"), a_client("Huayue")])
    stage, elsewhere = store.stages.add_many([Stage(name="Talks", position=0), Stage(name="Bid", position=1)])
    deal = store.deals.add(Deal(name="Pump", client_id=client, stage_id=stage, line="Pumps", opened_on=START))
    order = store.deals.win(deal, on=START, amount=100)
    apart = store.deals.book(Order(client_id=client, deal_id=deal, day=START, amount=20, line="Spares"))
    due = store.payments.add(Payment(client_id=client, deal_id=deal, due_on=START, due_amount=90))
    before = store.digest()
    store.deals.change(deal, line="Valves", channel="Agent", client_id=other, note="told wrong at first")
    assert [(each.line, each.channel, each.client_id) for each in store.orders.of_deal(deal)] == [
        ("Valves", "Agent", other),
        ("Spares", "Agent", other),  # what was said of it alone stays
    ]
    assert store.payments.get(due).client_id == other
    store.undo()
    assert store.digest() == before
    store.orders.delete(apart)
    store.deals._change(store.deals.get(deal), deal, {"amount": 100})
    store.deals.correct(replace(store.orders.get(order), line="Seals", amount=90))
    assert (store.deals.get(deal).line, store.deals.get(deal).amount) == ("Seals", 90)
    for fixed in ({"amount": 1}, {"stage_id": elsewhere}, {"type_id": store.project_types.add(ProjectType(name="X"))}):
        with pytest.raises(Problem):
            store.deals.change(deal, **fixed)
    assert store.check() == []


def test_deals_are_named_by_how_they_or_their_clients_sound(tmp_path):
    store = Store.open(tmp_path / "book.db")
    steel = store.clients.add(a_client("川江特钢"))
    furnace = store.deals.add(a_deal("高炉液压元件", client_id=steel))
    pump = store.deals.add(a_deal("泵站改造"))
    named = store.pipeline.named
    assert [named("gl"), named("yeya"), named("cjtg"), named("bzgz"), named("泵"), named("12")] == [
        {furnace}, {furnace}, {furnace}, {pump}, set(), set(),
    ]  # fmt: skip
    store.close()


def test_two_who_read_the_open_deals_in_pieces_at_once_have_all_of_them(store):
    store.deals.add_many([Deal(name=f"{number}") for number in range(2500)])
    first, second = store.pipeline.reading(), store.pipeline.reading()
    for each in (first, first, second):
        next(each)
    assert len(at_once(first)) == len(at_once(second)) == len(store.pipeline.briefs()) == 2500


def test_the_open_deals_are_read_from_the_beginning_when_one_is_written_between_two_pieces(store):
    store.deals.add_many([Deal(name=f"{number}") for number in range(700)])
    parts = store.pipeline.preparing()
    next(parts), next(parts)
    store.deals.add(Deal(name="New"))
    assert list(parts) and store.pipeline._is_read
    assert len(store.pipeline.briefs()) == 701


def test_who_listened_before_the_pipeline_was_first_asked_for_reads_what_is_there_now(store):
    shown = []
    store.listen(lambda change: shown.append([brief.name for brief in store.pipeline.briefs()]))
    store.deals.add(Deal(name="first"))
    store.deals.add(Deal(name="second"))
    assert shown == [["first"], ["first", "second"]]
