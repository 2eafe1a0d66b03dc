"""A report of an earlier month as the form: who, when and sentences of figures become those of this one, all else of it gives way."""

from __future__ import annotations

from decimal import Decimal

import docx
import pytest

from salesplanner.exchange import forms
from salesplanner.exchange.forms import reporttimes, retold
from salesplanner.exchange.forms.content import Content, Exact, Grid, Unit
from salesplanner.exchange.forms.docx import WordForm
from tests.exchange import companyforms


def _percent(text, share):
    return Exact(text, Decimal(share), "percent")


CONTENT = Content(
    fields={
        "kind": "month", "name": "陈思远", "recipient": "刘经理", "period": "2026年10月", "date": "2026年10月31日", "as_of": "2026年10月31日",
        "year_number": "2026", "month_number": "10", "next_month_number": "11", "month_name": "10月", "next_month_name": "11月", "previous_month_name": "9月",
    },
    figures={
        "orders.amount": {
            "value": Decimal(1_574_000), "target": Decimal(1_400_000), "attainment": _percent("112%", "1.12"), "previous": Decimal(2_186_000),
            "last_year": Decimal(1_480_000), "change": _percent("+6.4%", "0.064"), "change_previous": _percent("−28%", "-0.28"), "gap_previous": Decimal(-612_000),
            "year_value": Decimal(16_350_000), "total_value": Decimal(16_350_000), "next": Decimal(1_800_000),
        },
        "payments.amount": {"value": Decimal(1_580_200), "total_value": Decimal(15_994_800), "year_value": Decimal(15_994_800)},
        "visits.count": {"value": "35", "target": "36", "attainment": _percent("97%", "0.97"), "next": "42", "previous": "44", "gap_previous": "-9"},
        "calls.count": {"value": "37"},
        "clients.new.count": {"value": "4", "target": "3", "next": "3", "previous": "3", "gap_previous": "1"},
    },
    blocks={
        "results": ("完成 112%。", Grid(("指标", "完成"), (("签约额", "157.4"),))), "problems": ("交期拖后。",), "next": ("见客户。",), "support": ("请派人。",),
        "work": ("签了四单。",),
    },
    unit=Unit(10_000, "万元"),
)  # fmt: skip
ENGLISH = forms.content.Content(
    fields={**CONTENT.fields, "period": "October 2026", "month_name": "October", "next_month_name": "November", "as_of": "31 October 2026", "date": "31 October 2026", "name": "Siyuan Chen", "recipient": "Ms Liu"},
    figures=CONTENT.figures, blocks=CONTENT.blocks, unit=Unit(1, "CNY", is_before=True),
)  # fmt: skip
TITLES = {"zh": "2026年9月份个人销售总结", "en": "Monthly sales report – September 2026"}
HEADINGS = {"zh": "一、总体完成情况", "en": "1. Results"}


def filled(tmp_path, *lines, content=CONTENT, table=None):
    """The lines of a form made of these ones, once it is filled."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    if table is not None:
        companyforms.table(document, table)
    path = tmp_path / "form.docx"
    document.save(str(path))
    form = WordForm(path)
    form.fill(forms.guessed(form.places), content)
    form.save(path)
    done = docx.Document(str(path))
    return [each.text for each in done.paragraphs], [
        [[cell.text for cell in row.cells] for row in one.rows] for one in done.tables
    ]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("本月签订合同金额203.6万元，完成月度任务180.0万元的113.1%；收回货款171.3万元。走访客户41次，新增客户2家。", "本月签订合同金额157.4万元，完成月度任务140万元的112%；收回货款158.02万元。走访客户35次，新增客户4家。"),
        ("1月至本月累计签订合同1498.2万元，累计收回货款1376.5万元。", "1月至本月累计签订合同1,635万元，累计收回货款1,599.48万元。"),
        ("1-9月累计签约1498.2万元。", "1-10月累计签约1,635万元。"),
        ("9月份完成签约额203.6万元，同比增长1.7%，环比增长5%。", "10月份完成签约额157.4万元，同比增长6.4%，环比下降28%。"),
        ("2026年9月签约额203.6万元，同比下降1.7%。", "2026年10月签约额157.4万元，同比增长6.4%。"),
        ("签约额比上月增加12.3万元。", "签约额比上月减少61.2万元。"),
        ("（1）拜访客户41次（目标44次），完成率93.2%。", "（1）拜访客户35次（目标36次），完成率97%。"),
        ("截至2026年9月30日，本月签约203.6万元。", "截至2026年10月31日，本月签约157.4万元。"),
        ("10月计划签约180万元，拜访40次，新增客户3家。", "11月计划签约180万元，拜访42次，新增客户3家。"),
    ],
)  # fmt: skip
def test_a_sentence_whose_numbers_are_all_understood_keeps_its_words(line, wanted, tmp_path):
    paragraphs, tables = filled(tmp_path, TITLES["zh"], "", HEADINGS["zh"], line)
    assert paragraphs == ["2026年10月份个人销售总结", "", HEADINGS["zh"], wanted] and not tables


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("In September I booked orders of CNY 2,036,000 against a target of CNY 1,800,000 (113.1 %).", "In October I booked orders of CNY 1,574,000 against a target of CNY 1,400,000 (112 %)."),
        ("Orders booked: CNY 2,036k (target CNY 1,800k), down 1.7% on last year.", "Orders booked: CNY 1,574k (target CNY 1,400k), up 6.4% on last year."),
        ("Visits: 41 of 44 planned. Calls: 52.", "Visits: 35 of 36 planned. Calls: 37."),
        ("- I made 41 visits and 52 calls.", "- I made 35 visits and 37 calls."),
        ("Next month's target is CNY 2,700,000 with 40 visits planned.", "Next month's target is CNY 1,800,000 with 42 visits planned."),
    ],
)  # fmt: skip
def test_and_so_in_english(line, wanted, tmp_path):
    paragraphs, tables = filled(tmp_path, TITLES["en"], "", HEADINGS["en"], line, content=ENGLISH)
    assert paragraphs == ["Monthly sales report – October 2026", "", HEADINGS["en"], wanted] and not tables


DOUBTFUL = [
    "川江特钢签约86万元，回款30万元。", "拜访川江特钢3次，报价2份。", "收回鑫源货款18万元，尚欠6万元。", "2．催回安平二建尾款18万元。", "本月签约额203.6万元，超额完成任务23.6万元。",
    "大客户签约120万元，占签约额的60%。", "新增客户2家：鑫源、宏图。", "本月签约额203.6万元，主要靠湖滨一期。", "本月签约额203.6万元，客户反映良好。", "重点客户拜访12次，电话拜访30次。",
    "9月12日签约86万元。", "8月15日前回款30万元。", "第三季度签约额600万元。", "本月签约额在部门排名第2。", "联系电话13800000000，拜访2次。", "线上渠道签约额20万元。", "本月签约额203.6万元，新签三单。",
    "本月签约额203.6万元，费用3000元。", "拜访2-3次。", "本月签约近200万元。", "走访客户41次，其中走访客户12次。",
    "Calder paid CNY 120,000 of the overdue invoices.", "Signed 2 contracts with Harrow worth CNY 300,000.", "Orders came to CNY 200,000, thanks to one large order.", "I made 41 visits, mostly to new customers.",
    "On 12 September I booked orders of CNY 86,000.", "Orders rose by 12% compared with last month to CNY 203,000.", "I made 41 visits and two calls.", "Harrow ordered pumps worth CNY 200,000.",
    "I booked orders of CNY 200,000 (contract HF-1182).", "Sales exceeded the target by CNY 20,000.",
]  # fmt: skip


@pytest.mark.parametrize("line", DOUBTFUL)
def test_with_any_doubt_it_is_words_of_that_month_which_give_way(line, tmp_path):
    assert retold.told_in(line, 9, {}) == []
    paragraphs, _ = filled(tmp_path, TITLES["zh"], "", "一、存在的问题", line)
    assert paragraphs[3:] == ["交期拖后。"]


def test_sentences_stay_and_the_words_beside_them_give_way(tmp_path):
    lines = ["本月签约额203.6万元，目标180万元。", "湖滨一期提前签约，客户满意。", "拜访客户41次。"]
    paragraphs, _ = filled(tmp_path, TITLES["zh"], "", HEADINGS["zh"], *lines, "二、下月计划", "去湖滨。")
    assert paragraphs[3:] == [
        "本月签约额157.4万元，目标140万元。",
        "完成 112%。",
        "拜访客户35次。",
        "二、下月计划",
        "见客户。",
    ]


def test_a_number_that_this_month_does_not_know_leaves_a_line_to_write_on(tmp_path):
    paragraphs, _ = filled(tmp_path, TITLES["zh"], "", HEADINGS["zh"], "回款171.3万元，目标160万元。")
    assert paragraphs[-1] == "回款158.02万元，目标____万元。"


def test_a_form_of_no_month_has_no_numbers_of_another(tmp_path):
    paragraphs, _ = filled(tmp_path, "个人销售总结", "", "一、考核说明", "签约额180万元，拜访40次。")
    assert paragraphs[-1] == "签约额180万元，拜访40次。"


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        (["9月份业务小结"], "10月份业务小结"), (["沐源经销部", "9月工作总结"], "10月工作总结"), (["九月份业务汇报"], "10月份业务汇报"),
        (["10月份工作计划表"], "11月份工作计划表"), (["个人总结（9月）"], "个人总结（10月）"),
    ],
)  # fmt: skip
def test_a_title_may_say_its_month_without_the_year(title, wanted, tmp_path):
    paragraphs, _ = filled(tmp_path, *title, "", "一、概况", "签约额203.6万元。")
    assert paragraphs[len(title) - 1] == wanted
    assert paragraphs[-1] == ("签约额180万元。" if "计划" in wanted else "签约额157.4万元。")


def test_and_in_english_too(tmp_path):
    paragraphs, _ = filled(tmp_path, "September sales report", "", HEADINGS["en"], "I made 41 visits.", content=ENGLISH)
    assert paragraphs == ["October sales report", "", HEADINGS["en"], "I made 35 visits."]


def test_the_day_of_a_report_tells_its_month_where_its_title_does_not(tmp_path):
    told = filled(
        tmp_path, "个人销售总结", "姓名：周立新　　日期：2026年9月30日", "一、总体完成情况", "9月签约203.6万元。"
    )[0]
    assert told[1:] == ["姓名：陈思远　　日期：2026年10月31日", "一、总体完成情况", "10月签约157.4万元。"]
    assert [
        reporttimes.month_by(day)
        for day in ("2026年9月30日", "2026-10-03", "3 January 2026", "September 28, 2026", "9月")
    ] == [9, 9, 12, 9, 0]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("姓名：周立新　　　上级：赵国栋　　　日期：2026年9月30日", "姓名：陈思远　　　上级：刘经理　　　日期：2026年10月31日"),
        ("汇报人：周立新  汇报月份：9月", "汇报人：陈思远  汇报月份：10月"),
        ("工号：1023    姓名：周立新", "工号：1023    姓名：陈思远"),
        ("客户：周立新    电话：2026", "客户：周立新    电话：2026"),
    ],
)  # fmt: skip
def test_who_wrote_it_to_whom_and_when_are_others_now(line, wanted, tmp_path):
    assert filled(tmp_path, TITLES["zh"], line, "一、存在的问题", "报价慢。")[0][1] == wanted


def test_who_signed_last_month_is_left_to_who_signs(tmp_path):
    lines = ["一、存在的问题", "报价慢。", "审核人：赵国栋  日期：2026年9月30日", "经理签字：赵国栋"]
    assert filled(tmp_path, TITLES["zh"], *lines)[0][-2:] == lines[-2:]


def test_no_table_of_ours_is_put_where_the_form_has_its_own(tmp_path):
    table = [
        ["项目", "本月", "上月", "增减"],
        ["签约额（万元）", "203.6", "152.4", "+51.2"],
        ["新增客户（家）", "2", "4", "-2"],
    ]
    lines = (TITLES["zh"], "", HEADINGS["zh"], "湖滨一期提前签约。", "二、与上月对照")
    paragraphs, tables = filled(tmp_path, *lines, table=table)
    assert paragraphs[3] == "完成 112%。"
    assert tables == [[table[0], ["签约额（万元）", "157.4", "218.6", "-61.2"], ["新增客户（家）", "4", "3", "1"]]]


def test_with_no_table_of_its_own_it_gets_ours(tmp_path):
    _, tables = filled(tmp_path, TITLES["zh"], "", HEADINGS["zh"], "湖滨一期提前签约。")
    assert tables == [[["指标", "完成"], ["签约额", "157.4"]]]


def test_words_of_which_this_month_knows_nothing_leave_a_line_to_write_on(tmp_path):
    lines = ["一、投诉处理", "鑫源投诉交期。", "宏图要求换货。", "二、存在的问题", "报价慢。", "以上汇报，请审阅。"]
    done = filled(tmp_path, TITLES["zh"], "", *lines)[0]
    assert done[2:] == ["一、投诉处理", "", "二、存在的问题", "交期拖后。", "以上汇报，请审阅。"]
    assert filled(tmp_path, "个人销售总结", "", *lines)[0][2:5] == lines[:3]  # of no month that is known


def test_a_heading_of_the_next_month_is_of_the_next_one_in_english_too(tmp_path):
    lines = ["5. Plan for October", "Target: orders CNY 2,200,000, 45 visits, 3 new customers."]
    done = filled(tmp_path, TITLES["en"], "", *lines, content=ENGLISH)[0]
    assert done[2:] == ["5. Plan for November", "Target: orders CNY 1,800,000, 42 visits, 3 new customers."]


@pytest.mark.parametrize("title", ["9月绩效自评表", "2026年9月绩效自评表", "Sales report September 2026"])
def test_a_table_below_the_title_is_of_this_month(title, tmp_path):
    _, (table,) = filled(tmp_path, title, table=[["指标", "目标值", "实际值"], ["签约额（万元）", "180", "203.6"]])
    assert table[1] == ["签约额（万元）", "140", "157.4"]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("销售周报（2026年10月19日—10月25日）", "销售周报（10月26日至11月1日）"), ("销售周报 10月19日至25日", "销售周报 10月26日至11月1日"),
        ("Weekly report 19–25 October 2026", "Weekly report 10月26日至11月1日"), ("Weekly report, October 19 – October 25, 2026", "Weekly report, 10月26日至11月1日"),
    ],
)  # fmt: skip
def test_a_title_may_say_from_which_day_to_which(title, wanted, tmp_path):
    week = Content(fields={"kind": "week", "period": "10月26日至11月1日"}, figures=CONTENT.figures, unit=CONTENT.unit)
    done = filled(tmp_path, title, "", "一、本周完成情况", "本周签约86万元；拜访客户12次。", content=week)[0]
    assert done[0] == wanted and done[-1] == "本周签约157.4万元；拜访客户35次。"


def test_the_day_that_closes_a_report_is_this_ones_but_not_the_day_of_a_signature(tmp_path):
    lines = [TITLES["zh"], "", "一、存在的问题", "报价慢。"]
    assert filled(tmp_path, *lines, "2026年9月30日")[0][-1] == "2026年10月31日"
    assert filled(tmp_path, *lines, "经理签字：赵国栋", "2026年10月2日")[0][-1] == "2026年10月2日"


def test_a_lead_over_headings_is_none_to_be_answered(tmp_path):
    lines = ["赵总：", "　　现将9月份工作情况汇报如下：", "一、存在的问题", "报价慢。"]
    done = filled(tmp_path, "9月份工作汇报", *lines)[0]
    assert done[1:] == ["赵总：", "　　现将10月份工作情况汇报如下：", "一、存在的问题", "交期拖后。"]
    done = filled(tmp_path, "月度工作汇报", "现将本月工作情况汇报如下：", "", "")[0]
    assert done[2] == "签了四单。"


# --- tables -----------------------------------------------------------------------------------------------------------

CARD = [
    ["姓名", "周立新", "岗位", "销售工程师", "月份", "2026年9月"],
    ["直接上级", "赵国栋", "负责区域", "华东", "入职时间", "2021年3月"],
    ["签约额（万元）", "203.6", "签约目标", "180万元", "完成率", "113.1%"],
    ["拜访客户", "41次", "新客户（家）", "2", "电话（次）", "52"],
    ["本月工作小结", "签下湖滨一期，客户满意。", "", "", "", ""],
    ["总体完成情况", "本月签约额203.6万元，目标180万元。", "", "", "", ""],
    ["存在的问题", "外委节点拖期两次。\n签字：周立新", "", "", "", ""],
    ["客户投诉", "鑫源投诉交期。", "", "", "", ""],
    ["部门经理意见", "同意，请抓紧催款。", "", "", "", ""],
    ["考核得分", "92", "考核人", "赵国栋", "日期", "2026年10月3日"],
]


def test_the_cells_of_last_months_form_say_what_they_say_this_month(tmp_path):
    document = docx.Document()
    document.add_paragraph("销售人员月度总结表")
    table = companyforms.table(document, CARD, merge=[(row, 1, row, 5) for row in range(4, 9)])
    for row in range(4, 9):
        table.cell(row, 1).text = CARD[row][1].split("\n")[0]
    table.cell(6, 1).add_paragraph("签字：周立新")
    document.save(str(tmp_path / "form.docx"))
    form = WordForm(tmp_path / "form.docx")
    form.fill(forms.guessed(form.places), CONTENT)
    form.save(tmp_path / "out.docx")
    rows = [[cell.text for cell in row.cells] for row in docx.Document(str(tmp_path / "out.docx")).tables[0].rows]
    assert rows[:4] == [
        ["姓名", "陈思远", "岗位", "销售工程师", "月份", "2026年10月"],
        ["直接上级", "刘经理", "负责区域", "华东", "入职时间", "2021年3月"],
        ["签约额（万元）", "157.4", "签约目标", "140万元", "完成率", "112%"],
        ["拜访客户", "35次", "新客户（家）", "4", "电话（次）", "37"],
    ]
    assert [row[1] for row in rows[4:9]] == [
        "签了四单。", "本月签约额157.4万元，目标140万元。", "交期拖后。\n签字：周立新", "", "同意，请抓紧催款。",
    ]  # fmt: skip
    assert rows[9] == CARD[9]


def test_with_no_month_in_it_a_filled_table_is_left_as_it_is(tmp_path):
    rows = [["姓名", "周立新"], ["签约额（万元）", "203.6"], ["存在的问题", "外委节点拖期两次。"]]
    assert filled(tmp_path, "销售人员总结表", table=rows)[1] == [rows]


def test_an_english_form_tells_its_month_in_a_cell(tmp_path):
    rows = [["Name:", "James Hill", "Month:", "September 2026"], ["Manager:", "Anna Wood", "Date:", "30/09/2026"], ["Orders (CNY)", "2,036,000", "Visits", "41"], ["Problems", "Late castings.", "", ""]]  # fmt: skip
    _, (table,) = filled(tmp_path, "SALES RETURN", table=rows, content=ENGLISH)
    assert table == [
        ["Name:", "Siyuan Chen", "Month:", "October 2026"], ["Manager:", "Ms Liu", "Date:", "31 October 2026"], ["Orders (CNY)", "1,574,000", "Visits", "35"], ["Problems", "交期拖后。", "", ""],
    ]  # fmt: skip


KPIS = [
    ["指标", "权重", "目标值", "实际值", "完成率", "主管评分"],
    ["签约额（万元）", "40%", "180", "203.6", "113%", "38"],
    ["回款（万元）", "30%", "160", "171.3", "107%", "30"],
    ["培训（次）", "30%", "2", "2", "100%", "10"],
]


def test_no_number_of_last_month_is_left_below_a_head_that_is_understood(tmp_path):
    _, (table,) = filled(tmp_path, "9月绩效自评表", table=KPIS)
    assert table[1:] == [
        ["签约额（万元）", "40%", "140", "157.4", "112%", "38"],
        ["回款（万元）", "30%", "", "158.02", "", "30"],
        ["培训（次）", "30%", "", "", "", "10"],
    ]


def test_what_a_company_has_printed_into_a_blank_form_stays(tmp_path):
    """Targets that the book does not know, in a form that is of a month but not filled."""
    rows = [[*row[:3], "", "", ""] if number else row for number, row in enumerate(KPIS)]
    _, (table,) = filled(tmp_path, "10月绩效自评表", table=rows)
    assert [row[2] for row in table[1:]] == ["140", "160", "2"] and table[2][3] == "158.02"


def test_a_cell_may_hold_a_label_and_below_it_what_was_said(tmp_path):
    document = docx.Document()
    document.add_paragraph("9月份工作总结与计划")
    table = companyforms.table(
        document, [["存在的问题及改进措施："], ["客户投诉："], ["总体完成情况："], ["领导意见："]]
    )
    said = [
        ["报价慢。", "拟设模板。", "签字：周立新"],
        ["鑫源投诉。"],
        ["本月签约额203.6万元。"],
        ["继续努力。", "签字：赵国栋    2026年10月3日"],
    ]
    for row, lines in zip(table.rows, said, strict=True):
        for line in lines:
            row.cells[0].add_paragraph(line)
    document.save(str(tmp_path / "form.docx"))
    form = WordForm(tmp_path / "form.docx")
    form.fill(forms.guessed(form.places), CONTENT)
    form.save(tmp_path / "out.docx")
    cells = [row.cells[0].text for row in docx.Document(str(tmp_path / "out.docx")).tables[0].rows]
    assert cells == [
        "存在的问题及改进措施：\n交期拖后。\n签字：周立新", "客户投诉：\n", "总体完成情况：\n本月签约额157.4万元。", "\n".join(["领导意见：", *said[3]]),
    ]  # fmt: skip


def test_a_memo_names_its_month_in_its_head(tmp_path):
    head = [
        "MEMO",
        "To: Anna Wood",
        "From: James Hill",
        "Date: 2 October 2026",
        "Subject: Sales in September 2026",
        "I made 41 visits.",
    ]
    assert filled(tmp_path, *head, content=ENGLISH)[0] == [
        "MEMO", "To: Ms Liu", "From: Siyuan Chen", "Date: 31 October 2026", "Subject: Sales in October 2026", "I made 35 visits.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "wanted"),
    [("2026年第三季度销售总结", "2026年第四季度销售总结"), ("三季度工作汇报", "2026年第四季度工作汇报"), ("Quarterly sales review – Q3 2026", "Quarterly sales review – 2026年第四季度"), ("2026年上半年工作总结", "2026年第四季度工作总结")],
)  # fmt: skip
def test_the_report_of_a_quarter_is_of_this_quarter(title, wanted, tmp_path):
    quarter = Content(
        fields={"kind": "quarter", "name": "陈思远", "period": "2026年第四季度"},
        blocks=CONTENT.blocks,
        unit=CONTENT.unit,
    )
    done = filled(tmp_path, title, "姓名：周立新", "一、存在的问题", "三季度报价慢。", content=quarter)[0]
    assert done == [wanted, "姓名：陈思远", "一、存在的问题", "交期拖后。"]


def test_beside_sentences_of_figures_no_table_is_put_either(tmp_path):
    paragraphs, tables = filled(tmp_path, TITLES["zh"], "", HEADINGS["zh"], "1、签约额：203.6万元；", "2、毛利率：18%")
    assert paragraphs[3:] == ["1、签约额：157.4万元；", "完成 112%。"] and not tables


def test_a_file_of_any_number_of_sentences_is_read_in_time(tmp_path):
    """Those behind the first many are words of that month."""
    lines = [f"本月签约额{number}.5万元。" for number in range(1, 130)]
    paragraphs, _ = filled(tmp_path, TITLES["zh"], "", "一、存在的问题", *lines)
    assert paragraphs[3:] == ["本月签约额157.4万元。"] * 120 + ["交期拖后。"]
