"""A report that was handed in before its month was over: it stays as it was, and what became of it is told to the record."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from salesplanner.domain.activities import ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.metrics import Metric, Rule
from salesplanner.domain.period import Period
from salesplanner.domain.targets import METRICS, Unit
from salesplanner.i18n import Translator
from salesplanner.report import periodic
from salesplanner.report.became import What
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


@pytest.mark.row("C2")
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
        "签约额最终 33 万，截至 10月23日 上报 30 万（+3 万）：10月23日 之后 1 条 +5 万（10月28日 川江特钢）；改动 1 条 −2 万（10月9日 川江特钢）"
    )
    report, visits = told(book, "visits.count")
    assert Telling(words).drift(report, visits) == (
        "拜访：上报 1，现在 2：补录 2 条 +2（10月18日 川江特钢，11月2日录入；10月20日 川江特钢，11月2日录入）；不再计入 1 条 −1（10月12日 川江特钢）"
    )
    assert "万" not in Telling(words, hide_amounts=True).final(report, orders)
    assert "川江特钢" not in Telling(words, lambda name: f"{name[:2]}**").drift(report, visits)


@pytest.mark.row("C2", "X-16")
def test_an_order_that_was_put_off_past_the_cut_off_is_one_record_of_the_difference(book):
    put_off = book.orders.between(MONTH.first, date(2026, 10, 22))[0].id
    book.orders.change(put_off, day=date(2026, 10, 27))
    _, orders = told(book, "orders.amount")
    assert orders.ids.count(put_off) == 1 and orders.final == orders.reported + 30_000


def test_the_next_report_carries_how_the_month_ended(book):
    words = Words(Translator("en"))
    document = periodic.document(gather(book, MONTH.next()), words)
    told = [block for block in document.blocks if not hasattr(block, "key")]
    assert told[0].text == "Final for October 2026"
    assert told[1].items[0].startswith("Signed: ¥330k in the end, ¥300k reported to 23 Oct (+¥30k)")


def test_a_count_of_thousands_stays_where_amounts_are_hidden(book):
    client = book.clients.all()[0].id
    book.orders.add_many(an_order(day=date(2026, 10, 24), amount=100, client_id=client) for _ in range(1300))
    book.targets.put("orders.count", MONTH.code, Decimal(9))
    report = freeze(book, facts(book, MONTH, date(2026, 10, 23)))
    book.reports.hand_in(MONTH.code, ReportCopy(handed_in_at=datetime(2026, 11, 2, 9), figures=report))
    options = periodic.Options(hide_amounts=True)
    said = str(periodic.document(gather(book, MONTH.next()), Words(Translator("en")), options).blocks[:2])
    assert "Orders: 1,303 in the end, 2 reported to 23 Oct (+1,301)" in said and "Signed: *** in the end" in said


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


@pytest.fixture
def shop(store: Store, clock: Clock):
    """Visitors and buyers of two days, their rate, an order by a channel, a target, a deal won; handed in on the 23rd. Then all of it changes."""
    visitors = store.metrics.define(Metric(name="访客数", unit="人"))
    buyers = store.metrics.define(Metric(name="买家", unit="人"))
    ratio = Metric(name="转化率", unit="%", rule=Rule.RATIO, numerator_id=buyers, denominator_id=visitors)
    store.metrics.define(ratio)
    for day in (20, 21):
        store.metrics.values.put(visitors, date(2026, 10, day), Decimal(1000))
        store.metrics.values.put(buyers, date(2026, 10, day), Decimal(10))
    client = store.clients.add(a_client(since=date(2025, 1, 1)))
    order = store.orders.add(an_order(day=date(2026, 10, 5), amount=10_000_000, client_id=client, channel="甲"))
    store.orders.add(an_order(day=date(2026, 10, 6), amount=100, client_id=None))
    store.targets.put("orders.amount", MONTH.code, Decimal(200_000))
    figures = freeze(store, facts(store, MONTH))
    store.reports.hand_in(MONTH.code, ReportCopy(handed_in_at=clock(), figures=figures))
    clock.at = datetime(2026, 11, 2, 9)
    store.metrics.values.put(visitors, date(2026, 10, 21), Decimal("1500.5"))
    store.metrics.values.put(visitors, date(2026, 10, 30), Decimal(900))
    store.orders.change(order, channel="乙")
    store.targets.put("orders.amount", MONTH.code, Decimal(250_000))
    return store


@pytest.mark.row("C2", "C3")
def test_what_a_person_entered_became_is_told_too(shop):
    """Own figures are most of what a shop reports: a count, and a share of two of them in points."""
    words, final = Words(Translator("zh")), facts(shop, MONTH).figures
    report = handed_in(shop, MONTH)
    became = {each.metric: each for each in report.became if each.what is What.FIGURE}
    assert set(became) == {"own.访客数", "own.转化率"}
    for metric, each in became.items():
        assert each.final == final[metric].value and each.reported != each.same_days
    telling = Telling(words)
    assert telling.final(report, became["own.访客数"]) == (
        "访客数最终 3,400.5 人，截至 10月23日 上报 2,000 人（+1,400.5 人）：10月23日 之后 1 条；改动 1 条（10月21日）"
    )
    assert telling.drift(report, became["own.转化率"]).startswith("转化率：上报 1%，现在 0.8%")
    carried = "".join(str(block) for block in periodic.document(gather(shop, MONTH.next()), words).blocks[:2])
    assert "访客数最终 3,400.5 人" in carried and "转化率最终 0.8%" in carried and "按渠道" not in carried


@pytest.mark.row("C3")
def test_a_record_that_counts_elsewhere_and_another_target_are_told(shop):
    words = Words(Translator("zh"))
    report = handed_in(shop, MONTH)
    parts, target = (next(each for each in report.became if each.what is what) for what in (What.PARTS, What.TARGET))
    assert Telling(words).drift(report, parts) == "签约额 · 按渠道：1 条改归别处（10月5日 川江特钢：甲 → 乙）"
    assert Telling(words).drift(report, target) == "签约额的目标：上报 20 万，现在 25 万"
    assert parts in report.altered and target in report.altered and parts.ids == (shop.orders.all()[0].id,)


def test_a_client_of_another_name_changed_no_figure_an_order_of_another_client_did(book):
    """The parts of clients are known by who they are, not by what they are called."""
    first = book.clients.all()[0]
    book.clients.change(first.id, name="川江钢铁")
    assert not [each for each in handed_in(book, MONTH).became if each.what is What.PARTS]
    other = book.clients.add(a_client(name="北辰重机", since=date(2025, 1, 1)))
    book.orders.change(book.orders.all()[0].id, client_id=other)
    report = handed_in(book, MONTH)
    (moved,) = [each for each in report.became if each.what is What.PARTS]
    said = Telling(Words(Translator("en")), lambda name: f"{name[0]}**").drift(report, moved)
    assert said == "Signed · By client: 1 counted elsewhere (5 Oct 北**: 川** → 北**)"


def test_a_figure_that_is_no_more_is_told_and_a_renamed_one_by_its_new_name(shop):
    visitors, buyers, _ = shop.metrics.all()
    shop.metrics.define(replace(visitors, name="进店人数"))
    shop.metrics.delete(buyers.id)
    report = handed_in(shop, MONTH)
    became = {each.metric: each for each in report.became}
    assert became["own.进店人数"].reported == 2000
    telling = Telling(Words(Translator("en")))
    assert (
        telling.final(report, became["own.买家"])
        == "买家: – in the end, 20 reported to 23 Oct (–): the figure was deleted"
    )
