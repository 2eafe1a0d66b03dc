"""Figures that the person defined: what a period's come to, of which parts, and what they are made of."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.metrics import MONEY, Metric, MetricValue, Rule, Span, reckon
from salesplanner.domain.movement import moved
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.targets import Unit
from salesplanner.exchange.documents import chat
from salesplanner.i18n import Translator
from salesplanner.report import brief, moves, ownwords, periodic, progress, why
from salesplanner.report.facts import facts
from salesplanner.report.material import gather
from salesplanner.report.ownparts import Parts
from salesplanner.report.sections.writer import Options
from salesplanner.store import Store
from salesplanner.words import Words

MONTH = Period.parse("2015-01")


@pytest.fixture
def shop(tmp_path):
    """The online shop of domain A3 after January 2015, with the figures it wrote down."""
    store = Store.open(tmp_path / "shop.db", now=lambda: datetime(2015, 2, 1, 9))
    made = SimpleNamespace(store=store)
    for name, unit, rule in (("访客", "人", Rule.MEAN), ("浏览量", "页", Rule.MEAN), ("收客", "人", Rule.SUM)):
        setattr(made, name, store.metrics.add(Metric(name=name, unit=unit, rule=rule)))
    made.put = lambda metric, value, split="", day=1, span=Span.MONTH: store.metrics.values.put(
        metric, date(2015, 1, day), Decimal(str(value)), span, split
    )
    made.put(made.访客, 2068)
    made.put(made.浏览量, 3108)
    yield made
    store.close()


@pytest.mark.row("S3-02", "X-11")
def test_parts_of_a_figure_make_its_total(shop):
    """X-11 and S3-02: 337 + 429 + 25 = 791, computed and never typed."""
    for split, value in (("自营", 337), ("同程", 429), ("途牛", 25)):
        shop.put(shop.收客, value, split)
    figure = facts(shop.store, MONTH).figures["own.收客"]
    assert (figure.value, figure.own.unexplained, figure.word) == (791, None, "人")
    assert figure.breakdown == {"同程": 429, "自营": 337, "途牛": 25}
    said = ownwords.note(figure, MONTH, True, Words(Translator("zh")))
    assert said.startswith("收客 791 人：31 天的合计；同程 429 人（54.2%）、自营 337 人（42.6%）、途牛 25 人（3.2%）")
    share = shop.store.metrics.add(Metric(name="份额", unit="%", rule=Rule.MEAN))
    shop.put(share, "0.0175", "天猫")
    shares = facts(shop.store, MONTH).figures["own.份额"]
    assert (shares.value, ownwords.note(shares, MONTH, True, Words(Translator("zh")))) == (None, "份额：天猫 1.75%")


@pytest.mark.row("S3-08", "X-12")
def test_the_home_page_is_a_share_of_the_visitors(shop):
    """X-12: 47 of 2068 visitors a day are 2.27 %, which agrees with what was written."""
    store = shop.store
    home = store.metrics.add(Metric(name="首页", unit="人", rule=Rule.MEAN))
    store.metrics.add(Metric(name="首页占比", unit="%", rule=Rule.RATIO, numerator_id=home, denominator_id=shop.访客))
    shop.put(home, 47)
    figure = facts(store, MONTH).figures["own.首页占比"]
    assert round(figure.value, 4) == Decimal("0.0227") and figure.own.typed is None


def test_what_one_order_brings_is_told_to_the_cent_in_every_unit(shop):
    """A mean has no end of digits: it is no amount that the sums of a report are scaled by."""
    store = shop.store
    shop.put(shop.收客, 719)
    store.orders.add(Order(day=date(2015, 1, 9), amount=23_477_400))
    value = {"numerator": "orders.amount", "denominator_id": shop.收客}
    store.metrics.add(Metric(name="客单价", unit=MONEY, rule=Rule.RATIO, **value))
    material, words = gather(store, MONTH), Words(Translator("zh"))
    for unit, sold in (("", "234,774 元"), ("1000", "234.774 千元"), ("10000", "23.4774 万元")):
        options = Options(money=unit, charts=False)
        said = chat.plain(periodic.document(material, words, options))
        assert "客单价（元）：目标 –，完成 326.53" in said and f"签约 {sold}" in said
        assert f"签约额 {sold}" in (told := brief.text(material, words, options)) and "客单价 326.53 元" in told


@pytest.mark.row("S3-01", "X-23")
def test_a_claim_from_outside_stands_with_its_source(shop):
    """X-23: telesales worldwide, 6 trillion dollars, of which nobody said from where and of what year."""
    store = shop.store
    claim = store.metrics.add(Metric(name="全球电话销售额", unit="亿美元", rule=Rule.LEVEL, source="行业年报 2009"))
    shop.put(claim, 60_000)
    figure = facts(store, MONTH).figures["own.全球电话销售额"]
    for language, said in (("zh", "来源：行业年报 2009"), ("en", "source: 行业年报 2009")):
        words = Words(Translator(language))
        assert said in ownwords.made(figure, words) and said in ownwords.note(figure, MONTH, True, words)


@pytest.mark.row("S3-07", "X-09", "X-10")
def test_what_no_source_explains_is_said(shop):
    """X-09 and X-10: search 24.52 and 15.58, 40.10 together, and paid clicks 73 of 2068 visitors a day; 94.5 % has no source."""
    for split, value in (("搜索", "24.52"), ("站内搜索", "15.58"), ("直通车", "73")):
        shop.put(shop.访客, value, split)
    found = facts(shop.store, MONTH)
    own = found.figures["own.访客"].own
    assert own.parts["搜索"] + own.parts["站内搜索"] == Decimal("40.10")
    assert own.unexplained == Decimal("1954.90") and round(own.unexplained / own.value, 3) == Decimal("0.945")
    assert found.as_json()["breakdowns"]["own.访客.by_part"][""] == 1954.9


@pytest.mark.row("X-02")
def test_a_typed_ratio_that_contradicts_the_computed_one_is_told(shop):
    """X-02: depth 1 beside 3108 views of 2068 visitors, which is 1.50."""
    depth = shop.store.metrics.add(
        Metric(name="深度", unit="页/人", rule=Rule.RATIO, numerator_id=shop.浏览量, denominator_id=shop.访客)
    )
    assert facts(shop.store, MONTH).figures["own.深度"].own.typed is None
    shop.put(depth, 1)
    figure = facts(shop.store, MONTH).figures["own.深度"]
    assert round(figure.value, 2) == Decimal("1.50")
    assert figure.own.typed == 1
    shop.put(depth, "1.5")
    assert facts(shop.store, MONTH).figures["own.深度"].own.typed is None


@pytest.mark.row("S5-04", "X-02")
def test_pages_by_visit_and_by_visitor_each_have_their_own_denominator(shop):
    """X-02: depth 1 means 3108 visits of 2068 visitors, 1.5 of each; neither figure speaks against the other."""
    metrics = shop.store.metrics
    visits = metrics.add(Metric(name="会话", unit="次", rule=Rule.MEAN))
    shop.put(visits, 3108)
    ratios = {"深度": (shop.浏览量, visits), "人均浏览": (shop.浏览量, shop.访客), "人均会话": (visits, shop.访客)}
    for name, (top, bottom) in ratios.items():
        metrics.add(Metric(name=name, unit="页/次", rule=Rule.RATIO, numerator_id=top, denominator_id=bottom))
    shop.put(metrics.named("own.深度").id, 1)
    found = facts(shop.store, MONTH).figures
    assert [round(found[f"own.{name}"].value, 2) for name in ratios] == [1, Decimal("1.50"), Decimal("1.50")]
    assert found["own.深度"].own.typed is None


@pytest.mark.row("S3-06", "X-24")
def test_a_rate_is_of_the_sums_and_not_the_mean_of_daily_rates(shop):
    """X-24: one buyer of 10 visitors, then 2 of 190: 1.5 %, not 5.5 %; each channel likewise."""
    store = shop.store
    buyers, visitors = (store.metrics.add(Metric(name=name, unit="人")) for name in ("买家", "到访"))
    store.metrics.add(Metric(name="转化率", unit="%", rule=Rule.RATIO, numerator_id=buyers, denominator_id=visitors))
    for day, split, bought, came in ((5, "自营", 1, 10), (6, "自营", 1, 90), (6, "同程", 1, 100)):
        shop.put(buyers, bought, split, day, Span.DAY)
        shop.put(visitors, came, split, day, Span.DAY)
    figure = facts(store, MONTH).figures["own.转化率"]
    assert figure.value == Decimal("0.015")
    assert figure.own.parts == {"自营": Decimal("0.02"), "同程": Decimal("0.01")}
    assert (figure.own.rule, figure.own.days) == (Rule.RATIO, 2)
    assert figure.as_json()["unit"] == "%"


def test_a_ratio_of_what_the_program_counts_rests_on_the_days_that_both_know(shop):
    """An order value by channel: the amount of days without a number of buyers is left out."""
    store = shop.store
    buyers = store.metrics.add(Metric(name="买家", unit="人"))
    store.metrics.add(
        Metric(name="客单价", unit=MONEY, rule=Rule.RATIO, numerator="orders.amount", denominator_id=buyers)
    )
    for day, channel, amount in ((5, "自营", 60000), (5, "同程", 20000), (6, "自营", 99900)):
        store.orders.add(Order(day=date(2015, 1, day), amount=amount, channel=channel))
    shop.put(buyers, 2, "自营", 5, Span.DAY)
    shop.put(buyers, 1, "同程", 5, Span.DAY)
    found = facts(store, MONTH)
    assert found.figures["own.客单价"].own.parts == {"自营": 300, "同程": 200}
    assert round(found.figures["own.客单价"].value, 2) == Decimal("266.67")
    assert found.daily["own.客单价"].keys() == {date(2015, 1, 5)}


def test_comparisons_stop_at_the_same_day(tmp_path):
    """Of the month before as many working days; a month that was entered as one counts whole."""
    with_clock = Store.open(tmp_path / "b.db", now=lambda: datetime(2026, 10, 15, 9))
    daily, monthly = (with_clock.metrics.add(Metric(name=name, unit="人")) for name in ("日", "月"))
    for month in (9, 10):
        for day in (1, 28):
            with_clock.metrics.values.put(daily, date(2026, month, day), Decimal(day))
        with_clock.metrics.values.put(monthly, date(2026, month, 1), Decimal(month), Span.MONTH)
    found = facts(with_clock, Period.parse("2026-10")).figures
    assert (found["own.日"].value, found["own.日"].previous) == (1, 1)
    assert (found["own.月"].value, found["own.月"].previous) == (10, 9)
    with_clock.close()


_ENTRIES = st.lists(
    st.tuples(
        st.integers(1, 28), st.sampled_from(list(Span)), st.sampled_from(["", "a", "b", "c"]),
        st.decimals(-1000, 10**6, places=2),
    ),
    max_size=25,
)  # fmt: skip


@settings(max_examples=60)
@given(_ENTRIES, st.sampled_from([Rule.SUM, Rule.MEAN, Rule.LEVEL]))
def test_parts_and_the_unexplained_are_the_whole(entries, rule):
    values = {
        (Span(span).period(date(2026, 11, day)).first, span, split): MetricValue(
            id=number + 1, metric_id=1, day=Span(span).period(date(2026, 11, day)).first, span=span, value=value, split=split
        )
        for number, (day, span, split, value) in enumerate(entries)
    }  # fmt: skip
    found = reckon(Metric(name="x", unit="人", rule=rule), values.values(), Period.parse("2026-11"))
    if found.parts:
        rest = found.unexplained if found.unexplained is not None else Decimal(0)
        assert abs(sum(found.parts.values()) + rest - found.value) < Decimal("1e-15")
        if rule is not Rule.MEAN:
            assert sum(found.parts.values()) + rest == found.value


# --- how a change is said -------------------------------------------------------------------------------------------


@pytest.mark.row("S3-01", "S3-04", "X-01", "X-03", "X-04", "X-05")
@pytest.mark.parametrize(
    ("before", "now", "unit", "said"),
    [
        ("0.0148", "0.0175", Unit.RATE, "+0.27 points, +18.2% (2013 1.48% → 2015 1.75%)"),
        ("0.03", "0.0175", Unit.RATE, "−1.25 points, −41.7% (2013 3% → 2015 1.75%)"),
        ("0.03", "0.0225", Unit.RATE, "−0.75 points, −25% (2013 3% → 2015 2.25%)"),
        ("31", "337", Unit.COUNT, "+987.1% (2013 31 people → 2015 337 people)"),
        ("31", "105.4", Unit.COUNT, "+240% (2013 31 people → 2015 105.4 people)"),  # so many it would take
        ("0", "5", Unit.COUNT, "– (2013 0 people → 2015 5 people)"),
    ],
    ids=["X-03", "X-04", "X-05", "X-01", "X-01 as it was claimed", "from nothing"],
)
def test_a_change_names_points_or_percent_and_its_base(before, now, unit, said):
    words = Words(Translator("en"))
    move = moved(Decimal(before), Decimal(now), unit)
    assert moves.full(move, words, "2013", "2015", "%" if unit is Unit.RATE else "people") == said


def test_what_is_not_quite_the_whole_is_never_said_to_be():
    words = Words(Translator("en"))
    shares = [
        (909, 910, 0),
        (9_999_999, 10_000_000, 0),
        (99_999, 100_000, 2),
        (910, 910, 0),
        (911, 910, 0),
        (994, 1000, 0),
    ]
    said = [words.percent(Decimal(done) / asked, places) for done, asked, places in shares]
    assert said == ["99.9%", "99.9%", "99.99%", "100%", "100%", "99%"]
    parts = [ownwords.share_of(Decimal(part), 44_721, words) for part in (0, 10, 44_711)]
    assert parts == ["0%", "<0.1%", "99.9%"]  # ten visitors of so many are not none


def test_a_change_is_said_in_chinese_as_the_domain_writes_it():
    words = Words(Translator("zh"))
    move = moved(Decimal("0.0148"), Decimal("0.0175"), Unit.RATE)
    assert (
        moves.full(move, words, "2013年", "2015年1月", "%")
        == "+0.27 个百分点，+18.2%（2013年 1.48% → 2015年1月 1.75%）"
    )
    assert moves.short(move, words) == "▲ 0.27 个百分点，+18.2%"


def test_what_is_nothing_when_it_is_written_went_neither_up_nor_down():
    words = Words(Translator("en"))
    assert moves.short(moved(Decimal("0.02070"), Decimal("0.02071"), Unit.RATE), words) == "= 0 points, 0%"
    assert moves.short(moved(100_000, 100_001, Unit.COUNT), words) == "= 0%"
    assert moves.short(moved(0, 5, Unit.COUNT), words) == "–"


def test_a_week_counts_from_its_last_working_day_on_and_of_a_level_the_latest_entry(tmp_path):
    """Who enters the week on Friday evening sees it in the month; on Thursday a sum is not yet the week's, a level is."""
    day = [22]
    store = Store.open(tmp_path / "weeks.db", now=lambda: datetime(2026, 10, day[0], 17))
    asked = store.metrics.define(Metric(name="咨询", unit="人", every=Span.WEEK))
    rooms = store.metrics.define(Metric(name="在售", unit="间", rule=Rule.LEVEL, every=Span.WEEK))
    for monday, count in ((12, 52), (19, 18)):
        for metric in (asked, rooms):
            store.metrics.values.put(metric, date(2026, 10, monday), Decimal(count), Span.WEEK)
    october, found = Period.parse("2026-10"), {}
    for day[0] in (22, 23):
        figures = facts(store, october).figures
        found[day[0]] = (figures["own.咨询"].value, figures["own.在售"].value)
    store.close()
    assert found == {22: (52, 18), 23: (70, 18)}


def test_days_of_which_some_were_not_entered_yet_are_no_base_of_a_sum(tmp_path):
    """Visitors from April on: the half-year after has no half-year before it, and nothing grew by 100 %."""
    store = Store.open(tmp_path / "late.db", now=lambda: datetime(2026, 1, 5, 9))
    visitors = store.metrics.define(Metric(name="访客", unit="人"))
    for month in range(4, 13):
        store.metrics.values.put(visitors, date(2025, month, 1), Decimal(1_000), Span.MONTH)
    found = {code: facts(store, Period.parse(code)).figures["own.访客"] for code in ("2025-H2", "2025-Q3", "2026")}
    before = facts(store, Period.parse("2025-H2"))
    parts = Parts(
        store,
        before,
        before.figures["own.访客"],
        Words(Translator("en")),
        dict.fromkeys(("now", "previous", "last_year"), ""),
    )
    assert [row.key for row in parts.mix().rows] == ["now"]
    told = {code: (figure.previous, figure.last_year) for code, figure in found.items()}
    after = facts(store, Period.parse("2025-H2"))
    bases = why.bases(store, after, "own.访客")
    assert progress.average(facts(store, Period.parse("2026-01")), "own.访客") is None, "nothing entered is no nothing"
    store.close()
    assert told == {"2025-H2": (None, None), "2025-Q3": (3_000, None), "2026": (None, None)} and not bases


def test_points_that_moved_are_not_written_as_none():
    assert moves.short(moved(Decimal("0.03374"), Decimal("0.03370"), Unit.RATE), Words(Translator("en"))) == (
        "▼ 0.004 points, −0.1%"
    )
