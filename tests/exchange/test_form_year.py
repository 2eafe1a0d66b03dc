"""A company's form asks for the year so far, last year, and what was lost; and for much that nobody but a person can answer."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import docx
import pytest
from openpyxl import Workbook, load_workbook

from salesplanner.domain.period import Period
from salesplanner.exchange import forms
from salesplanner.exchange.forms import figuregrid, figurewords, filling, meaning, tablewords, texts
from salesplanner.exchange.forms import words as form_words
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.xlsx import SheetForm
from salesplanner.i18n import Translator
from salesplanner.report import facts
from salesplanner.report.listed import LISTED
from salesplanner.report.material import gather
from salesplanner.words import Words
from tests.builders import an_order
from tests.exchange import companyforms


@pytest.fixture
def year(store):
    """Orders of 100, 200 … by month to 22 October and some a year before; each month's target is 200."""
    for month in range(1, 11):
        store.orders.add(an_order(day=date(2026, month, 5), amount=month * 10_000))
    for day, amount in ((date(2024, 12, 31), 100), (date(2025, 3, 5), 110_000)):  # the book knows all of that year
        store.orders.add(an_order(day=day, amount=amount))
    for month in range(1, 13):
        store.targets.put("orders.amount", f"2026-{month:02}", Decimal(200))
    return store


def content(store, code="2026-10"):
    return filling.content(gather(store, Period.parse(code), also=[LISTED]), Words(Translator("zh")))


def test_the_year_so_far_is_what_a_summary_of_it_says(year):
    found = content(year).figures["orders.amount"]
    so_far = facts.facts(year, Period(date(2026, 1, 1), date(2026, 10, 31))).figures["orders.amount"]
    assert (found["year_value"], found["year_target"], found["year_last_year"]) == (5500, 2000, 1100)
    assert (so_far.value, so_far.target, so_far.last_year) == (5500, 2000, 1100)
    assert found["year_attainment"].number == so_far.attainment
    assert (found["year_gap"], found["annual"], found["total_value"]) == (3500, 2400, 5500)
    week = content(year, "2026-W43").figures["orders.amount"]
    assert week["year_value"] == 5500 and "total_value" not in week, (
        "what is cumulated in a week's form may be its month"
    )


def test_the_year_so_far_is_filled_in_beside_the_month(year, tmp_path):
    document = docx.Document()
    companyforms.table(
        document,
        [
            ["指标", "本月", "", "本年累计", "", "", "年达成率"], ["", "目标", "完成", "目标", "完成", "完成率", ""],
            ["签约额（元）", "", "", "", "", "", ""], ["销售费用（元）", "", "", "", "", "", ""],
        ],
        merge=[(0, 1, 0, 2), (0, 3, 0, 5), (0, 0, 1, 0)],
    )  # fmt: skip
    document.add_paragraph("全年累计完成销售额____元，完成累计目标的____%；本月完成率____%。")
    document.add_paragraph("全年目标____元，累计签约____元，完成率____%，岗位：")
    document.add_paragraph().add_run("一、风险提示（由评审人填写）").bold = True
    document.save(str(tmp_path / "f.docx"))
    form = WordForm(tmp_path / "f.docx")
    form.fill(forms.guessed(form.places), content(year))
    form.save(tmp_path / "o.docx")
    out = docx.Document(str(tmp_path / "o.docx"))
    rows = [[cell.text for cell in row.cells] for row in out.tables[0].rows]
    assert rows[2][1:] == ["200", "1,000", "2,000", "5,500", "275%", ""]
    assert rows[3][1:] == [""] * 6
    assert [each.text for each in out.paragraphs if each.text.strip()] == [
        "全年累计完成销售额5,500元，完成累计目标的275%；本月完成率500%。",
        "全年目标2,400元，累计签约5,500元，完成率____%，岗位：",
        "一、风险提示（由评审人填写）",
    ]


@pytest.mark.parametrize(
    ("heads", "last"),
    [
        ("本月目标 本月完成 完成率 累计目标 累计完成 完成率", "total_attainment"),
        ("YTD-Target YTD-Actual Attainment", "year_attainment"),
        ("本月目标 本月完成 累计目标 累计完成 完成率", ""),  # of which?
        ("年度目标 本年累计 完成率", ""),
        ("本年累计 年度目标 完成率", ""),
        ("本月完成 同比 本年累计 同比", "year_change"),
        ("本年累计 本月完成率", "attainment"),
    ],
)
def test_a_rate_behind_the_year_so_far_is_of_the_year_or_left_to_the_person(heads, last):
    row = dict(enumerate(["指标", *heads.split()]))
    found = figuregrid.crossings([row, {0: "签约额", **dict.fromkeys(range(1, len(row)), "")}], {})
    assert {each.column: each.aspect for each in found}.get(len(row) - 1, "") == last


def test_the_month_is_told_as_far_as_it_has_come_in_the_report_on_a_week(year, tmp_path):
    book = Workbook()
    sheet = book.active
    for row in (
        ["项目", "本周", "本月"],
        ["签约额（元）", None, None],
        [],
        ["本月签约额（元）", None],
        ["本周签约额（元）", None],
    ):
        sheet.append(row)
    book.save(tmp_path / "f.xlsx")
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), content(year, "2026-W43"))
    form.save(tmp_path / "o.xlsx")
    out = load_workbook(tmp_path / "o.xlsx").active
    assert [out[cell].value for cell in ("B2", "C2", "B4", "B5")] == [0, 1000, 1000, 0]


def test_a_sheet_takes_the_year_so_far_and_no_more_than_its_rows(year, tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.append(["2026年9月销售"])
    sheet.append(["KPI", "9月完成", "LY", "YTD Actual"])
    sheet.append(["Net sales (CNY k)", 1, None, None])
    sheet.append([])
    sheet.append(["产品", "销售额", "占比"])
    for _ in range(3):
        sheet.append(["旧", 1, 1])
    book.save(tmp_path / "f.xlsx")
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), content(year))
    form.save(tmp_path / "o.xlsx")
    out = load_workbook(tmp_path / "o.xlsx").active
    assert [cell.value for cell in out[3]] == ["Net sales (CNY k)", 1, 0, 5.5], "a column without a head stays empty"
    assert [row[0].value for row in out.iter_rows(6, 8)] == ["–", None, None], "one product, and the old rows are empty"


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("当月指标（元）", "target"), ("累计达成（元）", "total_value"), ("YTD target (CNY)", "year_target"), ("YTD %", "year_attainment"),
        ("本年累计销售额", "year_value"), ("Last year same month (CNY)", "last_year"), ("同比增长", "change"), ("全年目标", "annual"),
        ("本月累计销售额", "value"), ("10月累计", ""), ("累计奖金（元）", ""), ("预算（元）", ""), ("金额（元）", ""), ("Total (CNY)", ""),
        ("实际金额（元）", ""), ("同比分析", ""), ("Expenses YTD (CNY)", ""), ("%", ""), ("上月（元）", ""),
    ],
)  # fmt: skip
def test_a_label_of_the_year_or_of_money_alone_is_known_only_where_it_is_sure(label, target):
    assert figurewords.figure_of(label) == (f"figure.orders.amount.{target}" if target else "")


def test_questions_for_a_number_are_answered_and_what_is_a_persons_own_is_not():
    asked = {"How many quotes did you send?": "quotes.count", "本月拜访了多少家客户？": "visits.count"}
    assert {text: meaning.target_of(text) for text in asked} == {
        text: f"figure.{metric}.value" for text, metric in asked.items()
    }
    assert not any(
        map(meaning.target_of, ("How many clients did you lose?", "完成多少", "职务", "Job title", "负责区域"))
    )
    assert form_words.block_of("丢单分析") == form_words.block_of("Lost business") == "block.lost"
    assert not form_words.block_of("Problems (to be completed by HR)")
    lost = tablewords.columns_of(["客户", "项目", "金额", "丢单原因"])
    assert lost is not None and lost.kind == "lost" and "reason" in lost.names.values()
    heads = {"前五大客户": 5, "Top 10 clients": 10, "目前客户": None, "前三个月客户": None, "客户": None}
    asked_for = {text: tablewords.columns_of(["客户", "销售额", "占比"], text) for text in heads}
    assert {text: found.most for text, found in asked_for.items() if found is not None} == heads
    sentence = "I signed ____ orders worth CNY ____, against a target of CNY ____ (____%), and plan ____ trips."
    assert [each.guess.removeprefix("figure.orders.") for each in texts.found_in(sentence)] == [
        "count.value", "amount.value", "amount.target", "amount.attainment",
    ]  # fmt: skip
    assert not any(each.guess for each in texts.found_in("签约____个，拜访客户____万元，目标____场"))
    far = "My YTD sales of CNY ____ are ____% ahead of last year and ____% of my annual target."
    assert [each.guess for each in texts.found_in(far)] == [
        "figure.orders.amount.year_value", "figure.orders.amount.annual_attainment",
    ]  # fmt: skip
    assert [each.guess for each in texts.found_in("今年以来累计实现销售____万元，同比增长____%；本月同比____%")] == [
        "figure.orders.amount.year_value", "figure.orders.amount.year_change", "figure.orders.amount.change",
    ]  # fmt: skip
    assert not any(each.guess for each in texts.found_in("今年以来累计发货____吨，同比增长____%"))
    ahead = "Next month my target is CNY ____ and I plan ____ visits. This month I made ____ visits and ____ calls."
    assert [each.guess.removeprefix("figure.") for each in texts.found_in(ahead)] == [
        "orders.amount.next", "visits.count.next", "visits.count.value", "calls.count.value",
    ]  # fmt: skip
    marks = "【年】年【月】月 致：{{主管姓名}} 第__周 起止日期：____至____ ☐周报 ☐月报。共签约XX万元，见[3]"
    assert [each.guess for each in texts.found_in(marks)] == [
        "field.year_number", "field.month_number", "field.recipient_name", "field.week", "field.period_start",
        "field.period_end", "choice.week", "choice.month", "figure.orders.amount.value",
    ]  # fmt: skip


def test_a_year_that_a_head_names_is_the_reports_or_the_one_before(year, tmp_path):
    book = Workbook()
    rows = [
        ["月份", "2025年签约（元）", "2026年签约（元）", "2024年签约（元）", "2026年目标（元）"],
        *([f"{n}月"] for n in (3, 10, 12)),
        ["合计"],
    ]
    for row in rows:
        book.active.append([*row, *[None] * (5 - len(row))])
    book.active["F1"] = "备注"
    two = book.create_sheet("两年")
    for row in (["指标", "2025年", "2026年"], ["签约额（元）"]):
        two.append(row)
    book.save(str(tmp_path / "f.xlsx"))
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), content(year))
    form.save(tmp_path / "o.xlsx")
    out = load_workbook(tmp_path / "o.xlsx")
    told = [list(row)[1:5] for row in out.worksheets[0].iter_rows(min_row=2, max_row=4, values_only=True)]
    assert told == [[1100, 300, None, 200], [0, 1000, None, 200], [0, None, None, 200]]
    assert [out["两年"]["B2"].value, out["两年"]["C2"].value] == [None, None], "the month, or all of the year?"


def test_twelve_months_are_summed_up_with_what_all_of_them_ask(year):
    found = content(year).figures["orders.amount"]
    assert (found["months1to12_value"], found["months1to12_target"], found["months1to12_last_year"]) == (
        5500,
        2400,
        1100,
    )
    assert found["year_target"] == 2000 and found["months1to12_attainment"].number == Decimal(5500) / 2400
    assert found["missing"] == 0
