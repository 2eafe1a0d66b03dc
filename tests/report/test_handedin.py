"""A report that was handed in before its month was over: it stays as it was, and what became of it is told to the record."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from salesplanner.domain.activities import ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.period import Period
from salesplanner.domain.targets import METRICS, Unit
from salesplanner.i18n import Translator
from salesplanner.report import periodic
from salesplanner.report.facts import facts
from salesplanner.report.handedin import Telling, freeze, handed_in
from salesplanner.report.material import gather
from salesplanner.store import Store
from salesplanner.store.reports import ReportCopy
from salesplanner.words import Words
from tests.builders import a_client, an_activity, an_order

MONTH = Period.parse("2026-10")


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.at = datetime(2026, 10, 23, 16)

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def book(store: Store, clock: Clock):
    """Two orders and a visit; handed in on the 23rd. Then an order, a visit entered late, an amount put right, and one deleted."""
    client = store.clients.add(a_client(since=date(2025, 1, 1)))
    kept = store.orders.add(an_order(day=date(2026, 10, 5), amount=10_000_000, client_id=client))
    wrong = store.orders.add(an_order(day=date(2026, 10, 9), amount=20_000_000, client_id=client))
    gone = visit(store, client, 12)
    store.reports.hand_in(MONTH.code, ReportCopy(handed_in_at=clock(), figures=freeze(store, facts(store, MONTH))))
    clock.at = datetime(2026, 11, 2, 9)
    store.orders.add(an_order(day=date(2026, 10, 28), amount=5_000_000, client_id=client))
    store.orders.change(wrong, amount=18_000_000)
    visit(store, client, 18)
    visit(store, client, 20)
    store.activities.delete(gone)
    assert store.orders.get(kept).amount == 10_000_000
    return store


def visit(store: Store, client: int, day: int) -> int:
    done = datetime(2026, 10, day, 10)
    return store.activities.add(
        an_activity(
            "visit",
            done.date(),
            kind=ActivityKind.VISIT,
            client_id=client,
            status=ActivityStatus.DONE,
            done_at=done,
            outcome=Outcome.PROGRESS,
        )
    )


def told(book: Store, metric: str):
    report = handed_in(book, MONTH)
    return report, next(each for each in report.became if each.metric == metric)


def test_reported_and_later_change_are_the_final_figure_for_every_metric(book):
    final = facts(book, MONTH).figures
    report = handed_in(book, MONTH)
    became = {each.metric: each for each in report.became}
    assert {"orders.amount", "orders.count", "visits.count"} <= set(became)
    for metric, each in became.items():
        assert each.value(each.reconciliation.final) == final[metric].value
        assert (METRICS[metric] is Unit.MONEY) == isinstance(each.value(1), Decimal)


@pytest.mark.row("C2", "C3")
def test_the_difference_is_told_with_its_records(book):
    words = Words(Translator("zh"))
    report, orders = told(book, "orders.amount")
    assert Telling(words).final(report, orders) == (
        "签约额最终 33 万，截至 10月23日 上报 30 万（+3 万）：10月23日 之后 1 条 +5 万；改动 1 条 −2 万（10月9日 川江特钢）"
    )
    report, visits = told(book, "visits.count")
    assert Telling(words).drift(report, visits) == (
        "拜访：上报 1，现在 2：补录 2 条 +2（10月18日 川江特钢，11月2日录入；10月20日 川江特钢，11月2日录入）；不再计入 1 条 −1（10月12日 川江特钢）"
    )
    assert "万" not in Telling(words, hide_amounts=True).final(report, orders)
    assert "川江特钢" not in Telling(words, lambda name: f"{name[:2]}**").drift(report, visits)


def test_the_next_report_carries_how_the_month_ended(book):
    words = Words(Translator("en"))
    document = periodic.document(gather(book, MONTH.next()), words)
    told = [block for block in document.blocks if not hasattr(block, "key")]
    assert told[0].text == "Final for October 2026"
    assert told[1].items[0].startswith("Signed: ¥330k in the end, ¥300k reported to 23 Oct (+¥30k)")


def test_a_report_on_a_whole_month_that_nothing_changed_says_nothing_more(store, clock):
    store.orders.add(an_order(day=date(2026, 10, 5)))
    clock.at += timedelta(days=9)
    store.reports.hand_in(MONTH.code, ReportCopy(handed_in_at=clock(), figures=freeze(store, facts(store, MONTH))))
    assert handed_in(store, MONTH).became == ()
    assert not [
        b
        for b in periodic.document(gather(store, MONTH.next()), Words(Translator("en"))).blocks
        if not hasattr(b, "key")
    ]
