from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.clients import Client, Grade
from salesplanner.domain.deals import Deal, LostReason, ProjectType, Stage
from salesplanner.domain.metrics import Metric, Span
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every, Quota
from salesplanner.report import progress
from salesplanner.report.facts import Known, facts
from salesplanner.report.gradual import at_once
from salesplanner.store import Store
from salesplanner.words import Words

NOVEMBER = Period.parse("2026-11")


class English:
    language = "en"

    def translate(self, context: str, text: str, n: int = -1) -> str:
        return text.replace("%n", str(n))


@pytest.fixture
def words():
    return Words(English())


@pytest.fixture
def store(tmp_path):
    book = Store.open(tmp_path / "book.salesplanner", now=lambda: datetime(2026, 11, 18, 9, 0))
    yield book
    book.close()


def order(store, day, yuan, line=""):
    return store.orders.add(Order(day=date.fromisoformat(day), amount=yuan * 100, line=line))


def test_the_mix_compares_the_same_working_days_and_keeps_the_records(store, words):
    now = [order(store, "2026-11-03", 80_000, "Parts"), order(store, "2026-11-04", 20_000)]
    order(store, "2026-10-09", 50_000, "Parts")
    order(store, "2026-10-30", 999_000, "Parts")  # beyond the same days
    order(store, "2025-11-05", 40_000, "Service")
    found = progress.split(store, facts(store, NOVEMBER), "orders.amount", "line", words)
    assert [row.key for row in found.mix.rows] == ["now", "previous"], "records begin within those days of last year"
    order(store, "2025-10-09", 10_000)
    found = progress.split(store, facts(store, NOVEMBER), "orders.amount", "line", words)
    assert [row.total for row in found.mix.rows] == [100_000, 50_000, 40_000]
    assert found.mix.series == ("Parts", "Service", "Not given")
    assert found.records["now", "Not given"] == (now[1],)
    assert found.records["now", "Parts"] == (now[0],)
    assert [row.name for row in found.mix.rows] == ["This month", "Month before", "Year before"]


def test_the_parts_of_a_mix_add_up_to_the_figure(store, words):
    for number in range(9):
        order(store, "2026-11-05", 10_000 + number, f"Line {number}")
    found = facts(store, NOVEMBER)
    mix = progress.split(store, found, "orders.amount", "line", words)
    assert mix.mix.rows[0].total == float(found.figures["orders.amount"].value)
    behind = [ids for (row, _), ids in mix.records.items() if row == "now"]
    assert sorted(sum(behind, ())) == sorted(found.figures["orders.amount"].records)
    assert len(mix.records["now", None]) == 4


def test_a_month_to_come_shows_what_it_is_planned_from(store, words):
    order(store, "2025-10-01", 500, "Pumps")
    order(store, "2025-12-30", 40_000, "Pumps")
    order(store, "2026-11-05", 10_000, "Valves")
    mix = progress.split(store, facts(store, NOVEMBER.next()), "orders.amount", "line", words).mix
    assert [(row.name, row.values) for row in mix.rows] == [
        ("November so far", {"Valves": 10_000}),
        ("December 2025", {"Pumps": 40_000}),
    ]


def test_only_parts_that_are_named_are_offered(store):
    order(store, "2026-11-05", 10_000)
    assert at_once(progress.parts_in(store, facts(store, NOVEMBER), "orders.amount")) == []
    order(store, "2026-11-05", 10_000, "Parts")
    assert at_once(progress.parts_in(store, facts(store, NOVEMBER), "orders.amount")) == ["line"]


def test_visits_are_split_by_the_grade_of_their_client(store, words):
    for grade in (Grade.A, Grade.A, Grade.C):
        client = store.clients.add(Client(name=grade.value, grade=grade))
        store.activities.add(
            Activity(
                kind=ActivityKind.VISIT, title="Visit", client_id=client, day=date(2026, 11, 5),
                status=ActivityStatus.DONE, done_at=datetime(2026, 11, 5, 10), outcome=Outcome.PROGRESS,
            )
        )  # fmt: skip
    mix = progress.split(store, facts(store, NOVEMBER), "visits.count", "grade", words).mix
    assert mix.rows[0].values == {"A": 2, "C": 1}


def test_the_funnel_counts_how_far_each_deal_came(store, words):
    lead, quote = (store.stages.add(Stage(name=name, position=n)) for n, name in enumerate(("Lead", "Quote")))
    deals = [
        store.deals.add(Deal(name=f"D{n}", stage_id=lead, opened_on=date(2026, 10, 1), amount=100)) for n in range(4)
    ]
    store.deals.add(Deal(name="old", stage_id=quote, opened_on=date(2026, 6, 1)))
    store.deals.move_to(deals[0], quote, on=date(2026, 10, 9))
    store.deals.move_to(deals[0], lead, on=date(2026, 10, 10))  # back again: it was there all the same
    store.deals.win(deals[1], on=date(2026, 10, 20), amount=100)
    store.deals.lose(deals[2], on=date(2026, 10, 20), reason=LostReason.PRICE)
    passage = at_once(progress.funnel(store, date(2026, 11, 18), words, None))
    assert [(step.name, step.count) for step in passage.steps] == [("Lead", 4), ("Quote", 2), ("Signed", 1)]
    assert passage.records["won"] == (deals[1],)
    assert passage.records[quote] == (deals[0], deals[1])


def test_the_funnel_is_of_one_type_at_a_time_by_its_own_stages(store, words):
    project, spares = (store.project_types.add(ProjectType(name=name, position=n)) for n, name in enumerate("PS"))
    stages = {
        kind: [store.stages.add(Stage(name=f"{kind} {n}", position=n, type_id=kind)) for n in range(2)]
        for kind in (project, spares)
    }
    for kind, count in ((project, 1), (spares, 3)):
        for n in range(count):
            store.deals.add(
                Deal(name=f"D{kind}{n}", type_id=kind, stage_id=stages[kind][n % 2], opened_on=date(2026, 11, 1))
            )
    kinds = progress.types(store, words)
    assert kinds == [(project, "P"), (spares, "S")]
    assert at_once(progress.commonest_type(store, dict(kinds))) == spares
    counted = {
        kind: [
            (step.name, step.count) for step in at_once(progress.funnel(store, date(2026, 11, 18), words, kind)).steps
        ]
        for kind in (project, spares)
    }
    assert counted == {
        project: [(f"{project} 0", 1), (f"{project} 1", 0), ("Signed", 0)],
        spares: [(f"{spares} 0", 3), (f"{spares} 1", 1), ("Signed", 0)],
    }


def test_demand_is_the_gap_over_the_days_left_beside_the_own_average(store):
    store.targets.put("orders.amount", "2026-11", Decimal(210_000))
    order(store, "2026-11-05", 110_000)
    found = facts(store, NOVEMBER)
    asked = progress.demand(found, "orders.amount")
    assert asked.per_day == Decimal(100_000) / found.pace.left
    assert asked.average == Decimal(110_000) / found.known.days
    assert round(asked.factor, 6) == round(asked.per_day / asked.average, 6)
    assert progress.demand(found, "payments.amount") is None


def test_the_own_average_counts_from_the_first_day_of_the_book(store):
    store.targets.put("orders.amount", "2026-11", Decimal(210_000))
    order(store, "2026-11-16", 50_000)
    order(store, "2026-11-17", 10_000)
    found = facts(store, NOVEMBER, date(2026, 11, 17))
    assert found.pace.completed == 12 and (found.known.days, found.known.since) == (2, date(2026, 11, 16))
    assert progress.demand(found, "orders.amount").average == 30_000
    order(store, "2026-10-12", 10_000)
    found = facts(store, NOVEMBER, date(2026, 11, 17))
    assert (found.known.days, found.known.since) == (12, None)


def test_the_own_average_of_an_own_figure_counts_the_days_that_it_was_entered_for(store):
    """Weeks entered from before the book's first order on must not be divided by the days since that order."""
    order(store, "2026-11-16", 50_000)
    asked = store.metrics.define(Metric(name="咨询", unit="人", every=Span.WEEK))
    for monday, count in ((2, 50), (9, 30)):
        store.metrics.values.put(asked, date(2026, 11, monday), Decimal(count), Span.WEEK)
    store.targets.put("own.咨询", "2026-11", Decimal(200))
    found = facts(store, NOVEMBER, date(2026, 11, 18))
    assert progress.known(found, "orders.amount").since == date(2026, 11, 16)
    assert progress.known(found, "own.咨询") == Known(10)
    assert progress.demand(found, "own.咨询").average == 8


def test_the_calendar_blames_nobody_for_days_before_the_first_record(store):
    store.quotas.add(Quota(metric="visits.count", every=Every.DAY, count=2))
    order(store, "2026-11-16", 50_000)
    data = progress.calendar(store, facts(store, NOVEMBER), "visits.count")
    assert min(data.working) == date(2026, 11, 16) and data.met() == (0, 2)


def test_the_calendar_knows_the_daily_quota(store):
    store.quotas.add(Quota(metric="visits.count", every=Every.DAY, count=2))
    store.quotas.add(Quota(metric="calls.count", every=Every.WEEK, count=20))
    data = progress.calendar(store, facts(store, NOVEMBER), "visits.count")
    assert data.quota == 2 and data.today == date(2026, 11, 18) and date(2026, 11, 19) in data.working
    weekly = progress.calendar(store, facts(store, NOVEMBER), "calls.count", Every.WEEK)
    assert (weekly.quota, weekly.is_weekly) == (20, True)
    assert progress.calendar(store, facts(store, NOVEMBER), "calls.count").quota is None
    assert {each.metric for each in progress.quotas(store, facts(store, NOVEMBER))} == {"visits.count", "calls.count"}


def test_months_ahead_stack_signed_weighted_and_rest(store, words):
    stage = store.stages.add(Stage(name="Quote", position=0, chance=40))
    for expected in ("2026-11-28", "2026-10-30", "2026-12-05"):
        store.deals.add(Deal(name="x", stage_id=stage, amount=1_000_000, expected_on=date.fromisoformat(expected)))
    order(store, "2026-11-05", 500)
    rows = at_once(progress.months(store, date(2026, 11, 18), words))
    assert [(row.signed, row.weighted, row.rest) for row in rows] == [
        (500, 8_000, 12_000),
        (0, 4_000, 6_000),
        (0, 0, 0),
    ]


def test_what_came_on_a_day_that_is_not_over_is_no_part_of_the_average(store):
    order(store, "2026-10-12", 1_000)
    order(store, "2026-11-05", 110_000)
    order(store, "2026-11-18", 9_999)  # today
    assert progress.average(facts(store, NOVEMBER), "orders.amount") == Decimal(110_000) / 12
    assert progress.average(facts(store, NOVEMBER, date(2026, 11, 17)), "orders.amount") == Decimal(110_000) / 12


def test_a_day_that_is_not_over_is_compared_from_its_first_result_on(store, words):
    """Twelve days that are over are held against twelve; the thirteenth of last month comes in with the first order of today."""
    for number in range(1, 31):
        order(store, f"2026-10-{number:02}", 100)
    order(store, "2026-11-05", 1_100)
    before = facts(store, NOVEMBER)
    assert before.pace.completed == 12
    twelve = before.figures["orders.amount"].previous
    mix = progress.split(store, before, "orders.amount", "line", words).mix
    assert mix.rows[1].total == float(twelve)
    order(store, "2026-11-18", 1)
    after = facts(store, NOVEMBER)
    assert after.figures["orders.amount"].previous == twelve + 100
    assert after.figures["visits.count"].previous == before.figures["visits.count"].previous == 0
