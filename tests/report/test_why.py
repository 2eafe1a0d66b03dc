"""Why a month differs, from the book: the parts add up to the difference of the figures, and the sentence says them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus
from salesplanner.domain.clients import Client
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.i18n import Translator
from salesplanner.report.facts import facts
from salesplanner.report.why import sentence, steps, why
from salesplanner.store import Store
from salesplanner.words import Words

NOVEMBER = Period.parse("2026-11")


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
        book.orders.add(Order(day=date(2026, 10, 30), amount=99_000_000))  # beyond the same days
    yield book
    book.close()


def test_the_parts_add_up_to_the_change_of_the_figure(store):
    found = why(store, facts(store, NOVEMBER), "previous", "channel")
    figure = facts(store, NOVEMBER).figures["orders.amount"]
    assert found.change == int((figure.value - figure.previous) * 100)
    for split in (found.causes, found.mix):
        assert sum(each.amount for each in split) == found.change
    assert dict(found.parts) == {"fair": 6_000_001, "shop": found.change - 6_000_001}
    assert (found.before.visits, found.before.orders, found.after.visits, found.after.orders) == (12, 2, 9, 3)
    assert found.choices == ("channel",)


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
    found = why(store, facts(store, Period.parse("2026-03")), "previous", "line")
    assert (
        found.change == 0
        and sentence(found, Words(Translator("en"))) == "As much as on the same days of February 2026."
    )
