"""The figures of a period against the records they are made of."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.clients import Client, Grade
from salesplanner.domain.deals import Deal
from salesplanner.domain.orders import Order, Payment
from salesplanner.domain.period import Period
from salesplanner.i18n import Translator
from salesplanner.report.document import Paragraph
from salesplanner.report.facts import facts
from salesplanner.report.material import gather
from salesplanner.report.periodic import document
from salesplanner.report.sections.registry import title_of
from salesplanner.store import Store
from salesplanner.words import Words

MONTH = Period.parse("2026-10")
FIRST = date(2026, 8, 1)


def a_visit(store, client_id, day, outcome=Outcome.PROGRESS):
    moment = datetime(day.year, day.month, day.day, 10)
    return store.activities.log(
        Activity(kind=ActivityKind.VISIT, title="v", client_id=client_id, day=day), done_at=moment, outcome=outcome
    )


@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.integers(0, 100), st.integers(0, 10**9), st.sampled_from(["", "备件", "成套"])), max_size=30)
)
def test_money_adds_up_to_the_cent_and_so_do_its_parts(tmp_path_factory, sales):
    store = Store.open(tmp_path_factory.mktemp("b") / "b.db", now=lambda: datetime(2026, 11, 30, 9))
    store.orders.add_many(
        Order(day=FIRST + timedelta(days=d), amount=a, line=line, channel=line) for d, a, line in sales
    )
    found = facts(store, MONTH)
    expected = sum(a for d, a, _ in sales if MONTH.contains(FIRST + timedelta(days=d)))
    figure = found.figures["orders.amount"]
    assert figure.value == Decimal(expected) / 100
    assert len(figure.records) == found.figures["orders.count"].value
    for parts in ("by_line", "by_channel", "by_product", "by_client", "by_region"):
        assert sum(found.breakdowns[f"orders.amount.{parts}"].values(), Decimal(0)) == figure.value
    assert sum(found.daily["orders.amount"].values(), Decimal(0)) == figure.value
    store.close()


def test_a_contact_counts_once_per_client_kind_and_day(store):
    first, second = (store.clients.add(Client(name=name)) for name in ("a", "b"))
    for client_id in (first, first, second):
        a_visit(store, client_id, date(2026, 10, 12))
    a_visit(store, first, date(2026, 10, 13), Outcome.NOT_REACHED)
    found = facts(store, MONTH)
    assert found.figures["visits.count"].value == 2
    assert found.figures["clients.touched.count"].value == 2


def test_a_follow_up_is_overdue_from_the_day_after_until_it_is_done(store):
    client = store.clients.add(Client(name="a", grade=Grade.B))
    planned = Activity(kind=ActivityKind.CALL, title="c", client_id=client, day=date(2026, 10, 12))
    done, moved, dropped, task, nobody = store.activities.add_many(
        [planned] * 3 + [replace(planned, kind=ActivityKind.TASK), replace(planned, client_id=None)]
    )
    store.activities.change(done, status=ActivityStatus.DONE, done_at=datetime(2026, 10, 15, 9))
    store.activities.change(dropped, status=ActivityStatus.DROPPED)
    for each in (done, moved, dropped, task, nobody):
        store.activities.change(each, created_at=datetime(2026, 10, 1, 9))

    def overdue(day: int) -> tuple[int, ...]:
        return facts(store, MONTH, date(2026, 10, day)).figures["followups.overdue.count"].records

    assert [overdue(day) for day in (12, 13, 14, 15)] == [(), (done, moved), (done, moved), (moved,)]
    assert facts(store, MONTH.next(), MONTH.next().last).figures["followups.overdue.count"].previous == 1


def test_visits_are_split_by_the_grade_of_their_clients(store):
    for name, grade in (("a", Grade.A), ("b", Grade.C), ("c", Grade.C)):
        a_visit(store, store.clients.add(Client(name=name, grade=grade)), date(2026, 10, 12))
    a_visit(store, None, date(2026, 10, 12))
    assert list(facts(store, MONTH).breakdowns["visits.count.by_class"].items()) == [("C", 2), ("", 1), ("A", 1)]


def test_only_what_was_known_on_the_day_counts(store):
    for day in (8, 9, 21):
        store.orders.add(Order(day=date(2026, 10, day), amount=100))
    assert [facts(store, MONTH, date(2026, 10, day)).figures["orders.count"].value for day in (7, 8, 20, 22)] == [
        0,
        1,
        2,
        3,
    ]


@pytest.mark.row("S3-04")
def test_comparisons_stop_after_as_many_working_days(store):
    store.orders.add(Order(day=date(2026, 9, 1), amount=500))
    store.orders.add(Order(day=date(2026, 9, 30), amount=900))
    found = facts(store, MONTH, date(2026, 10, 9))  # the second working day of October
    assert found.figures["orders.amount"].previous == Decimal(5)


def test_a_whole_month_is_compared_with_a_whole_month(store):
    for day in (date(2026, 7, 31), date(2026, 8, 31)):
        store.orders.add(Order(day=day, amount=900))
    assert facts(store, Period.parse("2026-09")).figures["orders.amount"].previous == Decimal(9)


def test_the_win_rate_is_won_by_closed_and_unsaid_without(store):
    assert facts(store, MONTH).figures["win.rate"].value is None
    won = store.deals.add(Deal(name="d"))
    store.deals.win(won, on=date(2026, 10, 9), amount=100)
    assert facts(store, MONTH).figures["win.rate"].value == 1


def test_a_quarters_target_is_the_sum_of_its_months_only_when_all_have_one(store):
    for month in ("2026-10", "2026-11"):
        store.targets.put("orders.amount", month, Decimal(100))
    assert facts(store, Period.parse("2026-Q4")).figures["orders.amount"].target is None
    store.targets.put("orders.amount", "2026-12", Decimal(50))
    assert facts(store, Period.parse("2026-Q4")).figures["orders.amount"].target == Decimal(250)


def test_money_collected_is_what_was_received(store):
    store.payments.add(Payment(due_on=date(2026, 10, 1), due_amount=500))
    store.payments.add(
        Payment(due_on=date(2026, 9, 1), due_amount=500, received_on=date(2026, 10, 8), received_amount=300)
    )
    assert facts(store, MONTH).figures["payments.amount"].value == Decimal(3)


def test_namesakes_are_not_added_up(store):
    for _ in range(2):
        client_id = store.clients.add(Client(name="同名公司"))
        store.orders.add(Order(day=date(2026, 10, 9), amount=100, client_id=client_id))
    assert list(facts(store, MONTH).breakdowns["orders.amount.by_client"].values()) == [Decimal(1), Decimal(1)]


@pytest.mark.row("S4-24")
def test_of_a_year_before_the_book_nothing_is_said_not_that_it_brought_nothing(store):
    """First year in this trade, no history: 去年同期 0 would be a claim about a year that nobody kept."""
    for day in (date(2026, 6, 5), date(2026, 10, 5)):
        store.orders.add(Order(client_id=None, day=day, amount=100))
    found = facts(store, MONTH).figures["orders.amount"]
    assert (found.value, found.previous, found.last_year) == (
        1,
        0,
        None,
    )  # of September it is known that it brought none
    told = str(document(gather(store, MONTH), Words(Translator("en"))).sections[0])
    assert "Records only from June 2026: nothing to compare with last year." in told
    assert facts(store, Period.parse("2026-06")).figures["orders.amount"].previous is None


@pytest.mark.parametrize("begun", [date(2025, 4, 16), date(2025, 1, 6)])
def test_what_the_book_knows_in_part_is_no_base_to_compare_with(store, begun):
    """C3: of a year ago the records tell of ten weeks, and no growth comes of these."""
    for day, amount in ((begun, 100), (date(2025, 5, 20), 400), (date(2026, 5, 20), 900)):
        store.orders.add(Order(day=day, amount=amount))
    half = Period.parse("2026-H1")
    found, words = facts(store, half), Words(Translator("en"))
    blocks = document(gather(store, half), words).flow()
    told = [each.text for each in blocks if isinstance(each, Paragraph)]
    assert found.figures["orders.amount"].last_year == (None if begun.month == 4 else 5)
    note = "Records only from April 2025: nothing to compare with last year."
    assert (note in told) is (begun.month == 4)
    assert found.begun == (begun if begun.month == 4 else None)


def test_months_of_a_year_before_the_book_are_not_told_as_nothing(store):
    store.orders.add(Order(day=date(2026, 5, 20), amount=900))
    months = gather(store, Period.parse("2026-H1")).matters.months
    assert [each.last_year for each in months] == [None] * 6
    assert months[4].values["orders.amount"] == 9


@pytest.mark.parametrize(("role", "expected"), [("project", Decimal(0)), ("online", Decimal(7))])
def test_an_online_shop_compares_by_calendar_days(store, role, expected):
    store.settings.put("role", role)
    for day in (date(2026, 8, 31), date(2026, 9, 9)):
        store.orders.add(Order(day=day, amount=700))
    assert facts(store, MONTH, date(2026, 10, 9)).figures["orders.amount"].previous == expected


def test_a_shop_has_sales_where_others_sign():
    assert [Words(Translator("zh"), role=role).metric("orders.amount") for role in ("project", "hotel", "online")] == [
        "签约额",
        "客房收入",
        "销售额",
    ]


def test_a_book_without_a_record_knows_nothing_of_last_year(store):
    found = facts(store, MONTH).figures
    assert {found[each].last_year for each in ("orders.amount", "payments.amount", "visits.count")} == {None}
    store.orders.add(Order(day=date(2025, 9, 1), amount=100))
    assert facts(store, MONTH).figures["payments.amount"].last_year == 0, "known, and nothing"


@pytest.mark.parametrize(
    ("code", "zh", "en"),
    [
        ("2026-W53", "2026年12月28日 – 2027年1月3日销售周报", "Weekly sales report, 28 Dec 2026 – 3 Jan 2027"),
        ("2026-W48", "2026年11月23–29日销售周报", "Weekly sales report, 23–29 Nov 2026"),
        ("2026-10-24..2026-11-23", "2026年10月24日 – 11月23日销售工作总结", "Sales summary, 24 Oct – 23 Nov 2026"),
        ("2026-10-22", "2026年10月22日 星期四工作日报", "Day report, Thursday 22 October 2026"),
        ("2026-H2", "2026年下半年销售工作总结", "Half-year sales review, H2 2026"),
    ],
)
def test_a_report_says_its_year_for_it_is_read_years_later(code, zh, en):
    period = Period.parse(code)
    assert [title_of(Words(Translator(each)), period) for each in ("zh", "en")] == [zh, en]
