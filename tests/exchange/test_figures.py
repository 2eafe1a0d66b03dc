"""Figures out of tables by rows and by columns, with their units, and the way out and in again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from openpyxl import Workbook

from salesplanner.domain.metrics import MONEY, Metric, Rule, Span
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.shop import Part
from salesplanner.exchange import lists
from salesplanner.exchange.records import figures, remarks
from salesplanner.exchange.tables import tables
from salesplanner.i18n import Translator
from salesplanner.store import presets
from salesplanner.words import Words

ZH = Words(Translator("zh"))


@pytest.fixture
def brought(store, tmp_path):
    """Imports a text as a file of figures; the plan."""

    def bring(text, **ways):
        path = tmp_path / "data.csv"
        path.write_text(text, encoding="utf-8-sig")
        plan = figures.plan_import(store, tables.read(path, "metrics"), **ways)
        figures.apply(store, plan, words=ZH)
        return plan

    return bring


def numbers(store, name):
    metric = store.metrics.named(f"own.{name}")
    found = store.metrics.values.between(metric.id, date(2026, 1, 1), date(2026, 12, 31))
    return [(each.span.value, each.day.isoformat()[5:], each.split, each.value) for each in found]


def test_a_column_for_each_figure(store, brought):
    plan = brought(
        '日期,渠道,访客（人）,转化率,停留 [秒],成交额（万元）,备注\n2026-10-01,自营,"2,068",0.21%,182,1.2,好\n10月2日,同程,１.2万,21‰,,0,\n'
    )
    assert (plan.added, plan.rejected, len(plan.new)) == (2, [], 4)
    assert numbers(store, "访客") == [("day", "10-01", "自营", 2068), ("day", "10-02", "同程", 12000)]
    assert [each[3] for each in numbers(store, "转化率")] == [Decimal("0.0021"), Decimal("0.021")]
    assert [each[3] for each in numbers(store, "成交额")] == [12000, 0]
    assert {each.name: (each.unit, each.rule) for each in store.metrics.all()} == {
        "访客": ("人", Rule.SUM),
        "转化率": ("%", Rule.MEAN),
        "停留": ("秒", Rule.MEAN),
        "成交额": (MONEY, Rule.SUM),
    }
    store.undo()
    assert store.metrics.count() == store.metrics.values.count() == 0


def test_a_row_for_each_number(store, brought):
    plan = brought(
        "Date,Metric,Value,Unit,Channel\n2026-10,Category share,1.75,%,\n2026-W41,Visitors,300,people,Search\n2026-10-05,Visitors,abc,people,\n"
        ",Visitors,3,people,\n2026-10-06,Nobody knows,3,,\n2026-10-07,Click rate,0.09,,\n2030-01-01,Visitors,3,people,\n"
    )
    assert numbers(store, "Category share") == [("month", "10-01", "", Decimal("0.0175"))]
    assert numbers(store, "Visitors") == [("week", "10-05", "Search", 300)]
    assert [(row.number, problem.kind) for row, problem in plan.rejected] == [
        (4, Kind.NOT_A_NUMBER), (5, Kind.REQUIRED), (6, Kind.UNIT_NEEDED), (7, Kind.RATE_UNCLEAR), (8, Kind.OUT_OF_RANGE),
    ]  # fmt: skip


@pytest.mark.row("S3-01", "X-23")
def test_where_a_figure_comes_from_is_kept_with_it(store, brought):
    plan = brought(
        "指标,月份,数值,单位,数据来源\n类目份额,2014-01,3,%,生意参谋\n类目份额,2015-01,1.75,%,生意参谋\n收客,2015-01,791,人,\n"
    )
    assert plan.columns["source"] == "数据来源"
    assert {each.name: each.source for each in store.metrics.all()} == {"类目份额": "生意参谋", "收客": ""}


def test_a_rate_without_a_unit_says_what_it_may_be(store, brought):
    """X-08: 0.09 beside 73 clicks."""
    plan = brought("日期,点击率,点击（次）\n2026-10-05,0.09,73\n")
    (problem,) = plan.problems
    assert "0.09% (73 / 81,111)" in ZH.problem(problem) and "9% (73 / 811)" in ZH.problem(problem)
    assert [each.name for each in store.metrics.all()] == ["点击"]


def test_a_depth_is_a_mean_and_one_that_its_row_contradicts_comes_in_and_is_told(store, brought):
    """X-02: 3,108 views of 2,068 visitors are 1.50 each."""
    plan = brought(
        "日期,浏览量（次）,访客数（人）,访问深度（页）,客单价（元）\n2026-10-01,3108,2068,1,9\n2026-10-02,3108,2068,1.5,9\n"
    )
    assert (plan.added, plan.rejected) == (2, [])
    assert {each.name: each.rule for each in store.metrics.all()} == {
        "浏览量": Rule.SUM, "访客数": Rule.SUM, "访问深度": Rule.MEAN, "客单价": Rule.MEAN,
    }  # fmt: skip
    (said,) = remarks.of_figures(plan, ZH)
    assert "访问深度 1，" in said and "3,108 / 2,068 = 1.5" in said
    many = brought("日期,PV（次）,UV（人）,浏览深度（页）\n" + "".join(f"2026-09-0{n},30,20,9\n" for n in range(1, 7)))
    assert len(remarks.of_figures(many, ZH)) == 4


def test_a_share_that_is_said_to_add_up_is_refused(store, brought):
    plan = brought("日期,指标,数值,单位,算法\n2026-10-07,转化率,0.09,%,合计\n2026-10-08,退货率,9,%,平均\n")
    assert [problem.kind for _, problem in plan.rejected] == [Kind.SHARE_NO_SUM]
    assert [(each.name, each.rule) for each in store.metrics.all()] == [("退货率", Rule.MEAN)]


def test_a_table_without_one_unit_is_refused(store, brought):
    with pytest.raises(Problem) as problem:
        brought("日期,访客\n2026-10-05,9\n")
    assert problem.value.kind is Kind.UNIT_NEEDED
    with pytest.raises(Problem) as problem:
        brought("访客（人）,买家（人）\n1,2\n")
    assert problem.value.kind is Kind.COLUMN_NEEDED


def test_numbers_that_are_there_stay_unless_they_are_to_be_updated(store, brought):
    store.metrics.define(Metric(name="访客", unit="人"))
    first, second = "日期,访客\n2026-10-05,9\n", "日期,访客\n2026-10-05,10\n2026-10-06,11\n"
    assert brought(first).added == 1
    again = brought(second)
    assert (again.added, again.duplicates, again.kept) == (1, 1, 1)
    assert [each[3] for each in numbers(store, "访客")] == [9, 11]
    assert brought(second, update=True).updated == 1
    assert [each[3] for each in numbers(store, "访客")] == [10, 11]
    assert brought("日期,访客\n2026-10-07,1\n2026-10-07,2\n").problems[0].kind is Kind.ENTERED_TWICE


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_comes_out_can_come_in_again(store, tmp_path, language, suffix):
    from salesplanner.store import Store

    words = Words(Translator(language))
    for name, unit, rule in (
        ("转化率", "%", Rule.MEAN),
        ("访客", "人", Rule.SUM),
        ("粉丝", "人", Rule.LEVEL),
        ("成交", MONEY, Rule.SUM),
    ):
        metric = store.metrics.define(Metric(name=name, unit=unit, rule=rule))
        store.metrics.values.put(metric, date(2026, 10, 1), Decimal("0.021"), Span.MONTH)
        store.metrics.values.put(metric, date(2026, 10, 7), Decimal("1234.5"), Span.WEEK, "=搜索")
        store.metrics.values.put(metric, date(2026, 10, 8), Decimal(-3), Span.DAY, "直通车")
    path = tmp_path / f"out{suffix}"
    lists.write_sheet(figures.sheet(store, words), path, language)
    other = Store.open(tmp_path / "other.db", now=store.now)
    plan = figures.plan_import(other, tables.read(path, "metrics"))
    figures.apply(other, plan)
    assert plan.problems == []
    assert [(each.name, each.unit, each.rule) for each in other.metrics.all()] == [
        (each.name, each.unit, each.rule) for each in store.metrics.all()
    ]
    kept, came = (
        [(v.day, v.span, v.split.lstrip("'"), v.value) for v in book.metrics.values.all()] for book in (store, other)
    )
    assert sorted(kept, key=str) == sorted(came, key=str)
    other.close()


def test_a_share_of_a_workbook_is_read_as_it_is_seen(store, tmp_path):
    """A workbook holds 0.0021 where the person sees 0.21%, on each of its sheets; a plain 0.09 beside it says no unit."""
    book = Workbook()
    for sheet, day, rate in ((book.active, 5, 0.0021), (book.create_sheet("二"), 6, 0.21)):
        sheet.append(["日期", "转化率", "跳失率", "访客（人）"])
        sheet.append([date(2026, 10, day), rate, 0.09, 2068])
        sheet.cell(2, 2).number_format = "0.00%"
    path = tmp_path / "shop.xlsx"
    book.save(path)
    plan = figures.plan_import(store, tables.read(path, "metrics"))
    figures.apply(store, plan)
    assert [each[3] for each in numbers(store, "转化率")] == [Decimal("0.0021"), Decimal("0.21")]
    assert [each[3] for each in numbers(store, "访客")] == [2068, 2068]
    assert [each.kind for each in plan.problems] == [Kind.RATE_UNCLEAR]


def test_months_and_weeks_are_named_in_many_ways(store, brought):
    brought("月份,占比（%）\n2026年8月,1.5\n2026-09,1.75\n7月,2\n")
    assert [each[:2] for each in numbers(store, "占比")] == [("month", "07-01"), ("month", "08-01"), ("month", "09-01")]
    brought("统计周期,访客（人）\n2026年第40周,5\n2026-W41,6\n")
    assert [each[:2] for each in numbers(store, "访客")] == [("week", "09-28"), ("week", "10-05")]


def test_what_a_platform_says_of_a_shop_becomes_its_channel_days(store, brought):
    """Sales come in as the orders of the day, once, from as many buyers as the file says."""
    presets.apply(store, "online", "zh")
    before = store.digest()
    file = (
        '日期,渠道,访客数,成交人数,成交额,转化率\n2026-10-01,甲,700,14,"4,620",2.00%\n2026-10-02,甲,710,15,4.9k,2.11%\n'
    )
    plan = brought(file)
    assert (plan.added, plan.new, plan.rejected) == (2, [], [])
    orders = store.orders.between(date(2026, 10, 1), date(2026, 10, 2))
    assert [(order.amount, order.count, order.channel) for order in orders] == [
        (462_000, 14, "甲"),
        (490_000, 15, "甲"),
    ]
    assert store.shop.days(date(2026, 10, 1), date(2026, 10, 1))[date(2026, 10, 1)]["甲"].values[Part.VISITORS] == 700
    assert brought(file).duplicates == 2
    assert brought(file.replace("4.9k", "5000").replace("15,", "16,"), update=True).updated == 1
    assert [(order.amount, order.count) for order in store.orders.between(date(2026, 10, 2), date(2026, 10, 2))] == [
        (500_000, 16)
    ]
    store.undo()
    store.undo()
    assert store.digest() == before


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_platform_s_words_name_the_shop_s_figures_in_a_book_of_either_language(store, brought, language):
    presets.apply(store, "online", language)
    plan = brought(
        "统计日期,店铺,访客数（人）,支付买家数,支付金额,支付转化率\n2026-10-01,甲,700,14,4620,2.00%\n2026-10-02,甲,710,15,4900,2.11%\n"
    )
    assert (plan.added, plan.new, plan.problems) == (2, [], [])
    entered = store.shop.days(date(2026, 10, 1), date(2026, 10, 1))[date(2026, 10, 1)]["甲"]
    assert (entered.sales, entered.values[Part.VISITORS], entered.values[Part.BUYERS]) == (462_000, 700, 14)


def test_of_two_columns_for_one_figure_of_the_shop_the_most_usual_is_it_and_the_other_is_its_own(store, brought):
    presets.apply(store, "online", "en")
    plan = brought("日期,渠道,支付人数,成交人数,GMV,成交金额\n2026-10-01,甲,13,14,5000,4620\n")
    assert (plan.added, [each.name for each in plan.new], plan.problems) == (1, ["支付人数", "GMV"], [])
    entered = store.shop.days(date(2026, 10, 1), date(2026, 10, 1))[date(2026, 10, 1)]["甲"]
    assert (entered.sales, entered.values) == (462_000, {Part.BUYERS: 14})
    assert numbers(store, "支付人数") == [("day", "10-01", "甲", 13)]


def test_what_a_channel_took_in_a_month_is_no_channel_day(store, brought):
    presets.apply(store, "online", "zh")
    plan = brought("月份,渠道,销售额\n2026年9月,甲,46200\n")
    assert [problem.kind for _, problem in plan.rejected] == [Kind.NOT_A_DATE] and not store.orders.all()


def test_figures_with_their_days_across_are_read_as_those_with_their_days_down(tmp_path, store):
    file = tmp_path / "list.csv"
    file.write_text("直播间数据\n指标,单位,2026-10-01,2026-10-02\n观看人数,人,3120,2874\n成交金额（元）,,45.5,38\n")
    plan = figures.plan_import(store, tables.read(file, "metrics"))
    told = {(each.metric.name, each.day.day, str(each.value)) for each in plan.told}
    assert told == {("观看人数", 1, "3120"), ("观看人数", 2, "2874"), ("成交金额", 1, "45.5"), ("成交金额", 2, "38")}


def test_sheets_of_shops_or_people_are_parts_and_sheets_of_months_are_not(tmp_path, store):
    def told(sheets):
        workbook = Workbook()
        workbook.remove(workbook.active)
        for name, rows in sheets.items():
            sheet = workbook.create_sheet(name)
            for row in rows:
                sheet.append(row)
        workbook.save(tmp_path / "figures.xlsx")
        plan = figures.plan_import(store, tables.read(tmp_path / "figures.xlsx", "metrics"))
        assert not plan.rejected and plan.table.together == tuple(sheets)
        return [(each.day.day, each.split, int(each.value)) for each in plan.told]

    day, head = date(2026, 3, 1), ["日期", "访客数"]
    assert told({"旗舰店": [head, [day, 5]], "专营店": [head, [day, 6]]}) == [(1, "旗舰店", 5), (1, "专营店", 6)]
    assert told({"2月": [head, [date(2026, 2, 3), 5]], "3月": [head, [day, 6]]}) == [(3, "", 5), (1, "", 6)]
    across = [["指标", day, date(2026, 3, 2)], ["访客数", 5, 6]]
    assert told({"王蕾": across, "李强": [*across[:1], ["访客数", 7, 8]]}) == [
        (1, "王蕾", 5), (2, "王蕾", 6), (1, "李强", 7), (2, "李强", 8),
    ]  # fmt: skip


BY_PRODUCT = (
    "日期,渠道,商品名称,支付金额,成交人数,商品访客数（人）\n"
    "2026-10-01,甲,保温杯,1200.50,12,300\n2026-10-01,甲,雨伞,300,5,90\n2026-10-01,乙,保温杯,80,1,40\n2026-10-02,甲,雨伞,60,1,33\n"
)


def crossed(store):
    """What each channel took of each product on each day, with its buyers."""
    return {
        (day.day, channel, each.product): (each.sales, each.buyers)
        for day, channels in store.shop.days(date(2026, 10, 1), date(2026, 10, 31)).items()
        for channel, entry in channels.items()
        for each in entry.products
    }


def test_a_month_by_channel_and_product_comes_in_as_one_sheet(store, brought):
    """The day's takings and buyers are its products' sums; visitors of a product are no visitors of the channel."""
    presets.apply(store, "online", "zh")
    before = store.digest()
    plan = brought(BY_PRODUCT)
    assert (plan.added, plan.rejected, [each.kind for each in plan.shape.refused]) == (4, [], [Kind.NOT_BY_PRODUCT])
    assert crossed(store) == {
        (1, "甲", "保温杯"): (120_050, 12), (1, "甲", "雨伞"): (30_000, 5), (1, "乙", "保温杯"): (8_000, 1),
        (2, "甲", "雨伞"): (6_000, 1),
    }  # fmt: skip
    whole = store.shop.days(date(2026, 10, 1), date(2026, 10, 1))[date(2026, 10, 1)]["甲"]
    assert (whole.sales, whole.values) == (150_050, {Part.BUYERS: 17})
    assert brought(BY_PRODUCT).duplicates == 4
    more = BY_PRODUCT.splitlines()[0] + "\n2026-10-02,甲,保温杯,40,2,\n2026-10-02,甲,雨伞,61,1,\n"
    assert (plan := brought(more)) and (plan.added, plan.duplicates) == (1, 1)
    assert brought(more, update=True).updated == 1
    assert crossed(store)[2, "甲", "雨伞"] == (6_100, 1) and crossed(store)[2, "甲", "保温杯"] == (4_000, 2)
    for _ in range(3):
        store.undo()
    assert store.digest() == before


def test_what_was_told_of_a_whole_day_gives_way_to_its_products_only_where_that_is_asked(store, brought):
    presets.apply(store, "online", "zh")
    brought("日期,渠道,成交人数,成交额\n2026-10-02,甲,1,60\n")
    assert brought(BY_PRODUCT).added == 3 and (2, "甲", "雨伞") not in crossed(store)
    assert brought(BY_PRODUCT, update=True).updated == 1
    assert crossed(store)[2, "甲", "雨伞"] == (6_000, 1)
    assert len(store.orders.between(date(2026, 10, 2), date(2026, 10, 2))) == 1


def test_a_product_told_twice_or_of_a_month_is_given_back(store, brought):
    presets.apply(store, "online", "zh")
    plan = brought("日期,渠道,商品,成交额\n2026-10-01,甲,雨伞,60\n2026-10-01,甲,雨伞,70\n2026年9月,甲,雨伞,70\n")
    assert [problem.kind for _, problem in plan.rejected] == [Kind.ENTERED_TWICE, Kind.NOT_A_DATE]
    assert crossed(store) == {(1, "甲", "雨伞"): (6_000, None)}


def test_a_list_of_numbers_may_name_a_product(store, brought):
    presets.apply(store, "online", "zh")
    plan = brought(
        "日期,指标,数值,渠道,商品\n2026-10-01,成交额,60,甲,雨伞\n2026-10-01,访客数,70,甲,\n2026-10-01,访客数,7,甲,雨伞\n"
    )
    assert plan.added == 2 and [problem.kind for _, problem in plan.rejected] == [Kind.NOT_BY_PRODUCT]
    assert crossed(store) == {(1, "甲", "雨伞"): (6_000, None)}
