"""Why a month differs, from the book: the parts add up to the difference of the figures, and the sentence says them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus
from salesplanner.domain.changes import Cause, by_rates
from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.metrics import Metric
from salesplanner.domain.orders import Order, Payment
from salesplanner.domain.period import Period
from salesplanner.i18n import Translator
from salesplanner.report.facts import facts
from salesplanner.report.why import bases, course_of, sentence, steps, why
from salesplanner.store import Store
from salesplanner.words import Words

NOVEMBER = Period.parse("2026-11")
EN = Words(Translator("en"))


@pytest.fixture
def store(tmp_path):
    book = Store.open(tmp_path / "book.db", now=lambda: datetime(2026, 11, 18, 20))
    with book.change("import"):
        for month, visits, amounts in ((10, 12, (50_000, 70_000)), (11, 9, (90_000, 60_000, 30_001))):
            for n in range(visits):
                client = book.clients.add(Client(name=f"{month}/{n}"))
                at = datetime(2026, month, 9 + n % 7, 9 + n // 7)
                book.activities.add(
                    Activity(title="visit", kind=ActivityKind.VISIT, day=at.date(), client_id=client, status=ActivityStatus.DONE, done_at=at)
                )  # fmt: skip
            for n, yuan in enumerate(amounts):
                channel = "fair" if (month, n) == (11, 1) else "shop"
                book.orders.add(Order(day=date(2026, month, 12), amount=yuan * 100 + n, channel=channel))
        book.orders.add(Order(day=date(2026, 9, 30), amount=100))  # the book knows all of October
        book.orders.add(Order(day=date(2026, 10, 30), amount=99_000_000))  # beyond the same days
    yield book
    book.close()


@pytest.mark.row("S5-01", "C8")
def test_the_parts_add_up_to_the_change_of_the_figure(store):
    found = why(store, facts(store, NOVEMBER), "previous", "channel")
    figure = facts(store, NOVEMBER).figures["orders.amount"]
    assert found.change == int((figure.value - figure.previous) * 100)
    for split in (found.causes, found.mix):
        assert sum(each.amount for each in split) == found.change
    assert dict(found.parts) == {"fair": 6_000_001, "shop": found.change - 6_000_001}
    assert (found.causes[0].before, found.causes[0].after, found.before, found.after) == (
        12,
        9,
        12_000_001,
        18_000_103,
    )
    assert found.choices == ("channel",)


@pytest.mark.row("C8")
@pytest.mark.parametrize(
    ("language", "begin", "cause"),
    [
        ("en", "¥60k more than on the same days of October 2026: ", "Visits 12 → 9 (−¥"),
        ("zh", "比2026年10月同期多 6 万：", "拜访 12 → 9（−"),
    ],
)
def test_the_sentence_says_what_the_chart_draws(store, language, begin, cause):
    words = Words(Translator(language))
    found = why(store, facts(store, NOVEMBER), "previous", "channel")
    said = sentence(found, words)
    assert said.startswith(begin) and cause in said
    drawn = steps(found, words)
    assert [each.is_sum for each in drawn] == [True, False, False, False, True]
    assert sum(each.value for each in drawn[:-1]) == pytest.approx(drawn[-1].value)
    assert all(each.name in said for each in drawn[1:-1])
    by_part = steps(found, words, found.parts)
    assert sum(each.value for each in by_part[:-1]) == pytest.approx(by_part[-1].value)


def test_a_period_to_come_has_no_why_and_nothing_on_either_side_is_said(store):
    assert why(store, facts(store, Period.parse("2027-01")), "previous", "channel") is None
    march = facts(store, Period.parse("2026-03"))
    assert why(store, march, "previous", "line") is None, "the book does not know February yet"
    store.orders.add(Order(day=date(2026, 1, 5), amount=100))
    assert not bases(store, march, "win.rate"), "without deals there is no rate, and it is not 0 %"
    found = why(store, march, "previous", "line")
    assert (
        found.change == 0
        and sentence(found, Words(Translator("en"))) == "As much as on the same days of February 2026."
    )


def test_payments_counts_and_rates_are_taken_apart_to_the_last_unit(store):
    with store.change("import"):
        for month, amounts, won, lost in ((10, (100, 300), 1, 3), (11, (250, 250, 251), 2, 1)):
            for yuan in amounts:
                store.payments.add(Payment(received_on=date(2026, month, 10), received_amount=yuan * 100))
            for number in range(won + lost):
                ended = DealStatus.WON if number < won else DealStatus.LOST
                channel = "fair" if number % 2 else "shop"
                store.deals.add(
                    Deal(name=f"{month} {number}", status=ended, closed_on=date(2026, month, 11), channel=channel)
                )
    known = facts(store, NOVEMBER)
    assert all(bases(store, known, each) for each in ("payments.amount", "visits.count", "win.rate"))
    assert not bases(store, known, "followups.overdue.count")
    assert list(bases(store, known, "orders.amount")) == ["previous"], "the book does not know last year"
    for metric, change, causes in (
        ("payments.amount", 351_00, ["orders", "value"]),
        ("visits.count", -3, ["days", "pace"]),
        ("win.rate", 4167, ["mix", "within"]),
        ("deals.won.count", 1, ["closed", "win"]),
        ("orders.count", 1, ["visits", "signed"]),
    ):
        found = why(store, known, "previous", "channel", metric)
        assert (found.change, [each.name for each in found.causes]) == (change, causes)
        assert sum(each.amount for each in found.causes) == change == sum(amount for _, amount in found.parts)
        drawn = steps(found, EN)
        assert all(each.name in sentence(found, EN) for each in drawn[1:-1] if each.value)
    assert sentence(why(store, known, "previous", "", "win.rate"), EN).startswith(
        "41.67 points more than on the same days"
    )


def test_what_moved_is_never_told_as_standing_still():
    moved = Cause("value", Fraction(2_730_000), Fraction(2_734_000), 5_258_07)
    assert course_of(moved, EN) == "27,300.00 → 27,340.00"
    assert course_of(Cause("rate", Fraction("0.1203"), Fraction("0.1249"), 1), EN) == "12.03% → 12.49%"


def test_a_shop_is_told_by_visitors_conversion_and_the_value_of_an_order(store):
    ids = {
        name: store.metrics.add(Metric(name=name, unit="person", stands_for=name)) for name in ("visitors", "buyers")
    }
    for month, visitors, buyers in ((10, 1_000, 20), (11, 1_500, 30)):
        store.metrics.values.put(ids["visitors"], date(2026, month, 12), Decimal(visitors))
        store.metrics.values.put(ids["buyers"], date(2026, month, 12), Decimal(buyers))
    found = why(store, facts(store, NOVEMBER), "previous", "channel")
    assert [each.name for each in found.causes] == ["visitors", "conversion", "order_value"]
    assert sum(each.amount for each in found.causes) == found.change and found.causes[1].amount == 0
    own = why(store, facts(store, NOVEMBER), "previous", "", "own.visitors")
    assert own.change == 500 and sentence(own, EN).startswith(
        "500 more than on the same days of October 2026: visitors a day"
    )


def test_causes_of_a_rate_add_up_to_what_the_two_written_rates_differ_by():
    before, after = {"a": (1, 3), "b": (1, 8)}, {"a": (2, 7), "b": (1, 6)}
    assert [sum(each.amount for each in by_rates(before, after, change)) for change in (489, 490, 491)] == [
        489,
        490,
        491,
    ]


def test_more_than_one_a_visit_is_no_share_nor_what_it_is_told_beside():
    assert course_of(Cause("rate", Fraction(4, 3), Fraction(1, 4), 1), EN) == "1.33 → 0.25"
    assert course_of(Cause("rate", Fraction(1, 2), Fraction(1, 4), 1), EN) == "50% → 25%"
