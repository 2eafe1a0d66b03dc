from __future__ import annotations

import itertools
import re
import time
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from salesplanner.domain.claims.book import Book, BookFigure
from salesplanner.domain.claims.checking import check
from salesplanner.domain.claims.marks import MarkKind, Weight
from salesplanner.domain.period import Period
from salesplanner.words.claims import reason

FILES = Path(__file__).parent.parent / "files" / "claims"


def lines(name):
    text = (FILES / name).read_text(encoding="utf-8")
    return [
        line.replace("⏎", "\n").replace("⇥", "\t")
        for line in text.splitlines()
        if line and not line.startswith(("#", "["))
    ]


def sample(texts):
    """The oldest lines, which have every kind of mark, and every eighth one of the others, so that the suite stays short."""
    return texts[:300] + texts[302::8]


PLANTED, CLEAN = sample(lines("planted.txt")), sample(lines("clean.txt"))


def plain(context, text):
    return text


@cache
def found(text):
    return check(text)


def kinds(text, **more):
    return [mark.kind for mark in check(text, **more)]


@pytest.mark.row("C9")
def test_planted_errors_are_found_and_clean_sentences_left_alone():
    missed = [text for text in PLANTED if not found(text)]
    false = [text for text in CLEAN if found(text)]
    assert len(PLANTED) >= 110
    assert len(CLEAN) >= 110
    assert not missed
    assert not false


@pytest.mark.row(
    "S1-12",
    "S4-14",
    "C9",
    "X-01",
    "X-02",
    "X-03",
    "X-04",
    "X-05",
    "X-06",
    "X-07",
    "X-08",
    "X-09",
    "X-10",
    "X-11",
    "X-19",
    "X-21",
    "X-22",
    "X-23",
    "X-24",
)
@pytest.mark.parametrize(
    ("text", "kind", "right"),
    [
        ("自营渠道去年同期 31 人，本月 337 人，增长 240%。", MarkKind.GROWTH, "987%"),
        ("访问深度为 1，浏览量 3108，访客 2068。", MarkKind.RATIO, "1.50"),
        ("2015 年份额 1.75%，只比 2013 年的 1.48% 高 0.27%。", MarkKind.POINTS, "0.27 个百分点"),
        ("份额由 3% 下降到 1.75%，下降接近一半。", MarkKind.GROWTH, "41.7%"),
        ("二月份额由 3% 降到 2.25%，下降 0.75%。", MarkKind.POINTS, "0.75 个百分点"),
        ("2014 年份额 3%。\n2014 年 1 月份额 3%。", MarkKind.TWO_PERIODS, ""),
        ("日均访客 2068 人，转化率 0.21%，全月售出 337 人。", MarkKind.BUYERS, ""),
        ("付费点击 73 次，点击率 0.09。", MarkKind.RATE_UNIT, ""),
        ("搜索访客 24.52 和 15.58。", MarkKind.UNIT_MISSING, ""),
        ("流量来源：搜索 40 人、付费点击 73 人；访客 2068 人。", MarkKind.UNEXPLAINED, ""),
        ("线路成交 102、41、16，共 195。", MarkKind.SUM, "159"),
        ("周六下午总结当天工作。", MarkKind.PERIOD, ""),
        ("下月计划：\n天天抓销售", MarkKind.UNCHECKABLE, ""),
        ("上半年公司目标已经完成。", MarkKind.MET_NO_FIGURES, ""),
        ("全球电话销售额超过 60000 亿美元。", MarkKind.OUTSIDE_CLAIM, ""),
        ("月转化率按每日转化率平均得出。", MarkKind.MEAN_OF_RATES, ""),
        ("共计2,500公斤，也就是25吨。", MarkKind.EQUATION, "2.5吨"),
    ],
)
def test_figures_that_do_not_compute_are_found_with_the_right_one(text, kind, right):
    told = {mark.kind: mark.right for mark in check(text)}
    assert told[kind] == right


@pytest.mark.row("X-11", "X-12")
@pytest.mark.parametrize("text", ["自营 337、同程 429、途牛 25，共 791。", "首页 47 人，占访客 2068 人的 2.27%。"])
def test_figures_that_agree_are_left_alone(text):
    assert check(text) == []


def test_putting_the_right_figure_in_place_leaves_no_mark():
    fixable = [text for text in PLANTED if len(found(text)) == 1 and found(text)[0].right][::2]
    assert len(fixable) > 60
    for text in fixable:
        mark = found(text)[0]
        mended = text[: mark.start] + mark.right + text[mark.end :]
        assert not [each for each in check(mended) if each.kind is mark.kind], mended


BOOK = Book(
    Period.parse("2026-11"),
    {
        "visits.count": BookFigure(Decimal(23), Decimal(40), Decimal(20)),
        "deals.won.amount": BookFigure(
            Decimal(1_046_000), Decimal(1_800_000), Decimal(980_000), earlier=(Decimal(1_200_000),)
        ),
        "clients.new.count": BookFigure(Decimal(3)),
    },
    {"敬业集团": (Decimal(260_000),), "Northwind": (Decimal(45_000), Decimal(12_000))},
)


@pytest.mark.row("C9")
@pytest.mark.parametrize(
    ("text", "kind", "right"),
    [
        ("本月拜访 25 次。", MarkKind.BOOK, "23 次"),
        ("We made 25 visits this month.", MarkKind.BOOK, "23"),
        ("11 月签约 114.6 万元。", MarkKind.BOOK, "104.6 万元"),
        ("本月新客户 5 家。", MarkKind.BOOK, "3 家"),
        ("目标拜访 50 次。", MarkKind.BOOK_TARGET, "40 次"),
        ("签约完成率 68%。", MarkKind.BOOK, "58%"),
        ("敬业集团签约 36 万元。", MarkKind.BOOK_DEAL, "26 万元"),
        ("Northwind ordered goods worth 54k.", MarkKind.BOOK_DEAL, "57k"),
        ("签约目标已经完成。", MarkKind.MET_NOT, ""),
        ("签约额创历史新高。", MarkKind.RANK_WRONG, ""),
        ("11 月 31 日以前拜访敬业集团。", MarkKind.NO_DAY, ""),
    ],
)
def test_what_the_records_say_otherwise_is_marked(text, kind, right):
    told = {mark.kind: mark.right for mark in check(text, BOOK)}
    assert told[kind] == right


@pytest.mark.parametrize(
    "text",
    [
        "本月拜访 23 次，签约 104.6 万元，新客户 3 家。",
        "签约约 105 万元，完成率 58%。",
        "上午拜访 2 家，敬业集团拜访 3 次。",
        "转化率：目标 –，完成 2.12%，完成率 –，去年同期 2.04%。",
        "敬业集团签约 26 万元，Northwind 订单 4.5 万元。",
        "We made 23 visits, 3 new clients.",
        "下月拜访 30 次。",
    ],
)
def test_what_the_records_bear_out_is_left_alone(text):
    assert check(text, BOOK) == []


#: A whole month: signed in orders more than in deals, under its target; collected over its own.
MONTH = Book(
    Period.parse("2026-10"),
    {
        "orders.amount": BookFigure(Decimal(1_046_000), Decimal(1_800_000), Decimal(774_000), Decimal(1_640_000)),
        "orders.count": BookFigure(Decimal(10), None, Decimal(9), Decimal(5)),
        "deals.won.amount": BookFigure(Decimal(970_000), None, Decimal(700_000), Decimal(1_500_000)),
        "deals.won.count": BookFigure(Decimal(5), None, Decimal(8), Decimal(5)),
        "deals.lost.count": BookFigure(Decimal(2), None, Decimal(1), Decimal(0)),
        "payments.amount": BookFigure(Decimal(963_000), Decimal(900_000), Decimal(491_000), Decimal(1_337_000)),
        "visits.count": BookFigure(Decimal(21), Decimal(36), Decimal(40), Decimal(36)),
        "calls.count": BookFigure(Decimal(22), None, Decimal(48), Decimal(46)),
        "quotes.count": BookFigure(Decimal(6), None, Decimal(7), Decimal(11)),
        "clients.new.count": BookFigure(Decimal(2), Decimal(3), Decimal(4), Decimal(5)),
        "win.rate": BookFigure(Decimal(70), None, Decimal(80), Decimal(71)),
    },
)


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("10月签约104.6万元。", "10月签约97.5万元。"),
        ("本月签约104.6万元，完成率58%。", "本月签约104.6万元，完成率67%。"),
        ("回款完成107%。", "回款完成94%。"),
        ("We reached 58% of our sales target.", "We reached 68% of our sales target."),
        ("本月签约目标没有达成。", "本月签约目标已完成。"),
        ("回款目标已完成。", "本月没有完成回款任务。"),
        ("The sales target was not met.", "We hit our sales target this month."),
        ("签约额环比增长35.1%。", "签约额环比增长49.1%。"),
        ("签约额同比下降36.2%。", "签约额同比下降21.2%。"),
        ("Sales in October were up 35.1% on September.", "Sales in October were up 23% on September."),
        ("Revenue fell 36.2% year on year.", "Revenue rose 36.2% year on year."),
        ("拜访21次，电话22个，报价6份，新客户2家。", "拜访21次，电话31个，报价6份，新客户2家。"),
        ("打电话22个，发出报价6份。", "打电话22个，发出报价9份。"),
        ("I made 21 client visits this month.", "I made 26 client visits this month."),
        ("We won 2 new clients and lost 2 deals.", "We won 2 new clients and lost 5 deals."),
        ("Sales in October came to 1,046,000 yuan.", "Sales in October came to 1,166,000 yuan."),
        ("We booked ¥1,046k of orders.", "We booked ¥1,255k of orders."),
        ("距离签约目标还差75.4万元。", "距离签约目标还差98万元。"),
        ("We are ¥754k short of target.", "We are ¥980k short of target."),
        ("目标180万，实际104.6万。", "目标207万，实际104.6万。"),
        ("Target ¥1,800k, actual ¥1,046k.", "Target ¥2,070k, actual ¥1,046k."),
        ("上月签约77.4万元。", "上月签约92.9万元。"),
        ("赢单率70%。", "赢单率48%。"),
        ("老客户签约额同比增长12%。", "签约额同比增长12%。"),
        ("回款96.3万元，比上月增长96.1%，势头不错。", "回款96.3万元，比上月增长73%，势头不错。"),
        ("报价6份，比去年同期少5份。", "报价6份，比去年同期少3份。"),
        ("拜访21次，上月40次。", "拜访21次，上月30次。"),
        ("签约额由上月的77.4万元增加到本月的104.6万元。", "签约额由上月的92万元增加到本月的104.6万元。"),
        ("Last month I made 40 visits, this month 21.", "Last month I made 30 visits, this month 21."),
        ("Orders went up from 9 in September to 10.", "Orders went up from 7 in September to 10."),
        ("Calls dropped 54.2% from last month's 48.", "Calls dropped 40% from last month's 48."),
        ("We exceeded the collections target by 63k.", "We exceeded the collections target by 90k."),
        ("Year on year, revenue is down 36%.", "Year on year, revenue is down 20%."),
        ("赢单5个，丢单2个。", "赢单5个，丢单6个。"),
    ],
)
def test_a_sentence_is_held_against_the_figures_that_it_may_mean(true, false):
    assert check(true, MONTH) == []
    assert check(false, MONTH)


@pytest.mark.row("C9")
@pytest.mark.parametrize("pair", lines("book.txt"))
def test_ways_changes_targets_and_figures_are_told_apart_by_the_records(pair):
    true, false = pair.split(" | ")
    assert check(true, MONTH) == []
    assert check(false, MONTH)


@pytest.mark.parametrize(
    ("period", "true", "false"),
    [
        ("2026-W42", "本周拜访21次。", "本周拜访30次。"),
        ("2026-W42", "签约额比上周增长35.1%。", "签约额比上周增长50%。"),
        ("2026-W42", "上周签约77.4万元。", "上周签约100.6万元。"),
        ("2026-Q3", "三季度签约104.6万元。", "三季度签约125.5万元。"),
        ("2026-Q3", "Signed ¥1,046k in Q3.", "Signed ¥1,255k in Q3."),
        ("2026-Q3", "二季度签约77.4万元。", "二季度签约104.6万元。"),
        ("2026-Q3", "Sales were up 35.1% on Q2.", "Sales were up 50% on Q2."),
        ("2026-Q3", "签约额比二季度增长35.1%。", "签约额比二季度增长50%。"),
        ("2026-H1", "上半年签约104.6万元。", "上半年签约77.4万元。"),
        ("2026-H1", "去年下半年签约77.4万元。", "去年下半年签约104.6万元。"),
        ("2026-H1", "签约额比去年下半年增长35.1%。", "签约额比去年下半年增长50%。"),
        ("2026-H1", "上半年电话22个，拜访21次。", "上半年打了31个电话。"),
        ("2026", "今年签约104.6万元。", "今年签约125.5万元。"),
        ("2026-10", "9月工作总结\n本月签约77.4万元，拜访40次。", "10月工作总结\n本月签约77.4万元。"),
    ],
)
def test_a_week_a_quarter_and_a_half_year_are_told_by_their_names(period, true, false):
    book = replace(MONTH, period=Period.parse(period))
    assert check(true, book) == []
    assert check(false, book)


@pytest.mark.parametrize(
    ("table", "wrong"),
    [
        ("指标\t目标\t实际\t完成率\n签约额\t180万\t104.6万\t58%\n拜访\t36\t{21|25}\t58%", "21"),
        (
            "| 指标 | 本月 | 上月 |\n|---|---|---|\n| 签约额（万元） | 104.6 | {77.4|85.0} |\n| 拜访（次） | 21 | 40 |",
            "77.4",
        ),
        ("Metric\tTarget\tActual\nSales (¥k)\t{1,800|2,100}\t1,046\nVisits\t36\t21", "1,800"),
        ("签约额\t104.6万\n拜访\t{21|30}", "21"),
        ("指标\t本月\t同比\n签约额（元）\t1,046,000\t{-36%|-20%}", "-36%"),
        ("Figure\tThis month\tAttainment\nCalls\t22\t\nCollected (yuan)\t963,000\t{107%|94%}", "107%"),
        ("指标\t10月\t去年10月\n订单数\t10\t5\n报价\t6\t{11|16}", "11"),
        ("Metric\tOct\tSep\nOrders\t10\t9\nCalls\t22\t{48|38}", "48"),
        ("月份\t订单数\t拜访\n9月\t9\t40\n10月\t10\t{21|31}", "21"),
        ("KPI\tTarget\tActual\tGap\nVisits\t36\t21\t{-15|-25}", "-15"),
    ],
)
def test_a_table_of_figures_is_held_against_the_records(table, wrong):
    true, false = (re.sub(r"\{(.*?)\|(.*?)\}", group, table) for group in (r"\1", r"\2"))
    assert check(true, MONTH) == []
    assert wrong in [mark.right for mark in check(false, MONTH)]


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("本月访客57508人，客单价329元。", "本月访客51000人，客单价329元。"),
        ("搜索访客7316人", "搜索访客9316人"),
        ("上月访客5万人，转化率2.1%。", "本月访客5.75万人，转化率3.1%。"),
        ("访客环比增长15%。", "访客环比增长35%。"),
        ("Average order value was ¥329.", "Average order value was ¥389."),
        ("Own shop visitors 14,249; visitors: 57,508.", "Visitors: 51,000"),
        ("新访客2万人，日均访客1900人。", "Search visitors 9,316"),
    ],
)
def test_what_the_person_defined_is_held_against_its_own_figures(true, false):
    figures = {
        "visitors": BookFigure(Decimal(57_508), None, Decimal(50_003)),
        "own.search": BookFigure(Decimal(7_316), None, Decimal(6_431)),
        "conversion": BookFigure(Decimal("2.118"), None, Decimal("2.112"), is_rate=True),
        "own.aov": BookFigure(Decimal("328.73"), None, Decimal("327.58")),
    }
    names = {
        "搜索访客": "own.search",
        "search visitors": "own.search",
        "客单价": "own.aov",
        "average order value": "own.aov",
    }
    book = Book(Period.parse("2026-09"), figures, names=names)
    assert check(true, book) == []
    assert check(false, book)


def test_a_table_of_clients_is_none_of_the_whole():
    assert check("客户\t签约额\n川江特钢\t20万\n华岳钢铁\t50万", MONTH) == []


def test_a_weekday_without_a_year_is_judged_by_the_period():
    assert kinds("11 月 18 日（周四）拜访。", period=BOOK.period) == [MarkKind.WEEKDAY]
    assert kinds("11 月 18 日（周四）拜访。") == []


def test_every_kind_has_a_reason_without_a_hole():
    seen = {}
    for text in PLANTED:
        for mark in found(text):
            seen[mark.kind] = mark
            assert reason(mark, plain)
    for mark in check("本月拜访 25 次，目标拜访 50 次，敬业集团签约 36 万元。销售额增长 30%。", BOOK):
        seen[mark.kind] = mark
    for mark in check("销售额增长了 30%。转化率提高了 0.3%。Target 40 visits, done 46; we missed the target."):
        seen[mark.kind] = mark
    for kind in MarkKind:
        assert kind in seen, kind
        said = reason(seen[kind], plain)
        assert said.endswith((".", "?"))
        assert "{" not in said


_PIECES = st.sampled_from(
    [
        *"0123456789.,%万元人次共占（）()、，。；:-–+=/×\n\t|第一二三百",
        "目标",
        "完成",
        "增长",
        "下降",
        "由",
        "到",
        " from ",
        " to ",
        " of ",
        "2月30日",
        "去年",
        " up ",
        " total ",
    ]
)


@settings(max_examples=150)
@given(st.lists(_PIECES, max_size=60).map("".join))
def test_any_text_is_read_and_each_mark_lies_in_it(text):
    marks = check(text, BOOK)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    assert all(first.end <= second.start for first, second in itertools.pairwise(marks))


def test_time_grows_no_faster_than_the_text():
    text = "\n".join(PLANTED[:130] + CLEAN[:110])
    for odd in (text, "1+", "met our "):
        took = []
        for size in (2_000, 8_000):
            start = time.process_time()
            check((odd * (size // len(odd) + 1))[:size])
            took.append(time.process_time() - start)
        assert took[1] < took[0] * 12 + 0.3


@pytest.mark.row("S3-02", "C9")
@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("同程 429 人（54.2%）、自营 337 人（42.6%）、途牛 25 人（3.2%）。", []),
        ("同程 429 人（54.2%）、自营 337 人（52.6%）、途牛 25 人（3.2%）。", ["42.6%"]),
        ("Own shop 23,712 people (41.2%), Platform A 18,547 people (32.3%), Platform B 8,797 people (15.3%).", []),
        (
            "Own shop 23,712 people (41.2%), Platform A 18,547 people (32.3%), Platform B 8,797 people (18.3%).",
            ["15.3%"],
        ),
        ("华东 12 单（40%）、华南 18 单（60%）。", []),
        ("华东 12 单（40%）、华南 18 单（50%）。", ["60%"]),
        ("签约 104.6 万元（58%）、回款 96.3 万元（64%）、新客户 2 家（67%）。", []),  # each of its own target
        ("Visits 23 of 40 (68%), calls 30 of 40 (75%).", ["58%"]),
    ],
)
def test_shares_in_brackets_of_a_list_are_held_against_each_other(text, right):
    assert [mark.right for mark in check(text)] == right


def test_a_hint_is_no_error():
    (mark,) = check("下月计划：\n加强培训")
    assert mark == replace(mark, weight=Weight.HINT)
    assert date(2026, 11, 1) == BOOK.period.first


@pytest.mark.parametrize(
    ("told", "marked"),
    [("▼ 15.5%", 0), ("↓15.5%", 0), ("下降 15.5%", 0), ("-15.5%", 0), ("▲ 15.5%", 1), ("▼ 18.3%", 1), ("15.5%", 1)],
)
def test_a_change_in_a_table_goes_the_way_its_cell_says(told, marked):
    table = f"| 指标 | 完成 | 完成率 | 去年同期 | 同比 |\n|---|---|---|---|---|\n| 签约额（万元） | 71.00 | 79% | 84.00 | {told} |"
    assert len(check(table)) == marked
