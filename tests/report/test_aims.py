"""Targets beside each other: sums of shorter periods, parts of a whole, what a change of the target leaves on the chart."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.clients import Client, Grade
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.targets import Level
from salesplanner.i18n import Translator
from salesplanner.report.aims import checks, history, said, shapes
from salesplanner.report.facts import facts, target_of
from salesplanner.report.parts import dimensions, part_name, progress, shares
from salesplanner.report.pictures import attainment_of
from salesplanner.report.progress import rank
from salesplanner.store import Store
from salesplanner.words import Words

YEAR, OCTOBER = Period.parse("2026"), Period.parse("2026-10")
ZH = Words(Translator("zh"))
AMOUNT = ZH.amount


def asked(values):
    return lambda period: None if period.code not in values else Decimal(values[period.code])


def test_the_year_is_checked_against_its_months():
    values = {"2026": 12_000_000} | {f"2026-{number:02}": 950_000 for number in range(1, 13)}
    [check] = checks(YEAR, asked(values))
    assert said(check, AMOUNT, ZH) == "2026年目标 1200 万，各月合计 1140 万，还差 60 万"
    [check] = checks(YEAR, asked(values | {"2026": 11_000_000}))
    assert said(check, AMOUNT, ZH).endswith("多出 40 万")
    [check] = checks(OCTOBER, asked(values))  # from one of its months as well
    assert (check.period, check.kind, check.left) == (YEAR, PeriodKind.MONTH, 600_000)
    del values["2026-12"]
    assert said(checks(YEAR, asked(values))[0], AMOUNT, ZH).endswith("还差 155 万，其中 1 个还没定")


@pytest.mark.row("S2-02")
def test_a_month_is_checked_against_its_weeks_and_nothing_is_made_up():
    values = {"2026-10": 100, "2026-W41": 40, "2026-W42": 60, "2026-Q4": 300}
    [check] = checks(OCTOBER, asked(values))[:1]
    assert (check.kind, check.left, check.set, check.count) == (PeriodKind.WEEK, 0, 2, 5)
    assert checks(YEAR, asked({"2026": 100})) == []


def test_a_months_share_of_a_years_target_is_not_invented(store):
    store.targets.put("orders.amount", "2026", Decimal(12))
    assert target_of(store, "orders.amount", OCTOBER) is None
    store.targets.put("clients.touched.count", "2026-10", Decimal(30))
    store.targets.put("clients.touched.count", "2026-11", Decimal(30))
    store.targets.put("clients.touched.count", "2026-12", Decimal(30))
    assert (
        target_of(store, "clients.touched.count", Period.parse("2026-Q4")) is None
    )  # who is touched twice counts once


@pytest.fixture
def sold(store):
    one = store.clients.add(Client(name="甲", grade=Grade.A, tags="north steel", region="河北"))
    two = store.clients.add(Client(name="乙", grade=Grade.B, tags="steel"))
    for day, amount, channel, client in (
        (9, 300, "own", one), (12, 500, "shop", two), (13, 200, "", one), (14, 70, "fair", None), (28, 999, "own", one),
    ):  # fmt: skip
        store.orders.add(Order(day=date(2026, 10, day), amount=amount * 100, channel=channel, client_id=client))
    for month in (8, 9):
        store.orders.add(Order(day=date(2026, month, 9), amount=month * 10_000, channel="own"))
    store.targets.put("orders.amount", "2026-10", Decimal(2000))
    for part, value in (("own", 900), ("shop", 500)):
        store.targets.put("orders.amount", "2026-10", Decimal(value), dimension="channel", part=part)
    return store


@pytest.mark.row("S2-02")
def test_parts_with_what_has_none_and_what_was_not_assigned_add_up(sold):
    found = progress(sold, "orders.amount", OCTOBER, "channel")
    assert [(each.part, each.target, each.done, each.left) for each in found] == [
        ("own", 900, 300, 600),
        ("shop", 500, 500, 0),
        ("", None, 200, None),
        (None, 600, 70, 530),
    ]
    assert sum(each.done for each in found) == facts(sold, OCTOBER).figures["orders.amount"].value
    assert [part_name("channel", each.part, ZH) for each in found[2:]] == ["没写渠道", "未分配"]
    assert {record for each in found for record in each.records} == set(
        facts(sold, OCTOBER).figures["orders.amount"].records
    )


def test_a_client_with_two_tags_counts_for_the_one_that_has_a_target(sold):
    sold.targets.put("orders.amount", "2026-10", Decimal(1500), dimension="tags", part="steel")
    found = progress(sold, "orders.amount", OCTOBER, "tags")
    assert [(each.part, each.done) for each in found] == [("steel", 1000), ("", 70), (None, 0)]
    assert shares(sold, "orders.amount", "grade", OCTOBER) == {"A": 500, "B": 500, "": 70}


def test_every_figure_that_can_be_parted_is_by_all_it_offers(sold):
    sold.activities.add(
        Activity(
            kind=ActivityKind.VISIT, title="v", day=date(2026, 10, 9), status=ActivityStatus.DONE,
            done_at=datetime(2026, 10, 9, 9), outcome=Outcome.PROGRESS,
        )
    )  # fmt: skip
    for metric in (
        "orders.amount",
        "payments.amount",
        "visits.count",
        "clients.new.count",
        "deals.won.amount",
        "agreements.new.count",
    ):
        for dimension in dimensions(metric):
            value = facts(sold, OCTOBER).figures[metric].value
            assert sum(each.done for each in progress(sold, metric, OCTOBER, dimension)) == value
    assert dimensions("win.rate") == () == dimensions("own.visitors")


def test_the_season_rests_on_the_own_months_that_are_over(sold):
    assert [(month.code, value) for month, value in history(sold, "orders.amount")] == [
        ("2026-08", 800),
        ("2026-09", 900),
    ]
    found = shapes(sold, "orders.amount", YEAR.months(), YEAR)
    assert found["season"].months == 2 and found["season"].is_known and not found["last_year"].is_known
    assert sum(found["days"].weights) == sold.calendar().count(YEAR.first, YEAR.last)


def test_no_way_to_split_gives_a_week_what_its_working_days_lie_outside_for(sold):
    weeks = OCTOBER.within(PeriodKind.WEEK)
    sold.orders.add(Order(day=date(2025, 9, 30), amount=50_000))  # in the week of the same number last year
    for shape in shapes(sold, "orders.amount", weeks, OCTOBER).values():
        assert not shape.weights[0] and (any(shape.weights) or not shape.is_known)


def test_passing_a_target_lowers_nothing(sold):
    before = facts(sold, OCTOBER).figures["orders.amount"].attainment
    place, _ = rank(sold, OCTOBER, "orders.amount")
    for amount in (100_000, 100, 500_000, 90_000_000):
        sold.orders.add(Order(day=date(2026, 10, 20), amount=amount))
        after = facts(sold, OCTOBER).figures["orders.amount"].attainment
        assert after > before and rank(sold, OCTOBER, "orders.amount")[0] <= place
        before = after


def test_a_days_work_is_never_measured_against_the_weeks_target(sold):
    sold.targets.put("visits.count", "2026-W43", Decimal(20))
    day, week = Period.parse("2026-10-22"), Period.parse("2026-W43")
    assert facts(sold, day).figures["visits.count"].target is None and target_of(sold, "visits.count", OCTOBER) is None
    assert facts(sold, week).figures["visits.count"].target == 20
    sold.targets.put("visits.count", "2026-10-22", Decimal(4))
    assert (
        facts(sold, day).figures["visits.count"].target == 4 and facts(sold, week).figures["visits.count"].target == 20
    )


@pytest.mark.parametrize("day", [date(2026, 9, 28), date(2026, 10, 1), date(2026, 10, 8)])
def test_a_change_before_the_first_working_day_is_over_is_a_note_and_no_step(tmp_path, qapp, day):
    from matplotlib.figure import Figure

    from salesplanner.charts.attainment import Attainment, draw
    from salesplanner.charts.look import look_of

    now = [datetime(2026, 9, 20, 9)]
    with closing(Store.open(tmp_path / "b.db", now=lambda: now[0])) as store:
        store.targets.put("orders.amount", "2026-10", Decimal(1500))
        now[0] = datetime.combine(day, time(9))
        store.targets.put("orders.amount", "2026-10", Decimal(1800))
        [change] = store.targets.of("orders.amount", "2026-10").revisions
        assert (change.day, change.before, change.after) == (day, 1500, 1800)
        told = facts(store, OCTOBER).figures["orders.amount"].revisions
        assert bool(told) == (day >= OCTOBER.first)  # what was changed before is told with the targets
        data: Attainment = attainment_of(facts(store, OCTOBER), "orders.amount", date(2026, 10, 20))
        figure = Figure(figsize=(8, 4))
        draw(figure, data, look_of(ZH, ""))
        [line] = [each for each in figure.axes[0].lines if each.get_gid() == "target"]
        assert set(line.get_ydata()) == {1800}


def test_a_target_changed_in_the_middle_is_a_step_on_the_chart_and_stretch_no_target(tmp_path):
    now = [datetime(2026, 9, 20, 9)]
    store = Store.open(tmp_path / "b.db", now=lambda: now[0])
    store.targets.put("orders.amount", "2026-10", Decimal(1500))
    store.targets.put("orders.amount", "2026-10", Decimal(2500), Level.STRETCH)
    for day, value in ((12, 1800), (20, 1700)):
        now[0] = datetime.combine(date(2026, 10, day), time(9))
        store.targets.put("orders.amount", "2026-10", Decimal(value))
    found = facts(store, OCTOBER)
    data = attainment_of(found, "orders.amount", date(2026, 10, 20))
    assert data.targets == ((date(2026, 10, 1), 1500.0), (date(2026, 10, 12), 1800.0), (date(2026, 10, 20), 1700.0))
    assert (data.stretch, data.target) == (2500.0, 1700.0)
    assert found.figures["orders.amount"].as_json()["target"] == "1700.00"
    now[0] = datetime(2026, 11, 5, 9)  # set right after the end: it holds, and is no step
    store.targets.put("orders.amount", "2026-10", Decimal(1600))
    assert attainment_of(facts(store, OCTOBER), "orders.amount").targets[-1] == (date(2026, 10, 20), 1600.0)
    assert replace(found.figures["orders.amount"], target=None).revisions
    store.close()
