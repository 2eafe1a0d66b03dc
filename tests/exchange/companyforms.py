"""Forms as companies have them, in Chinese and English: each with the targets that a person would see in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

Form = tuple[Any, list[str]]


def table(document: Any, rows: Iterable[Iterable[str]], *, merge: Iterable[tuple[int, int, int, int]] = ()) -> Any:
    """A table of these texts with lines; cells merged from row, column to row, column."""
    texts = [list(row) for row in rows]
    made = document.add_table(len(texts), max(map(len, texts)))
    made.style = "Table Grid"
    for number, row in enumerate(texts):
        for place, text in enumerate(row):
            made.cell(number, place).text = text
    for top, left, bottom, right in merge:
        made.cell(top, left).merge(made.cell(bottom, right))
    return made


def split(paragraph: Any, *pieces: str) -> None:
    """The pieces as runs, every other one bold."""
    for number, piece in enumerate(pieces):
        paragraph.add_run(piece).bold = bool(number % 2)


def blank_control(shown: str, alias: str = "") -> Any:
    """A content control that still shows its placeholder."""
    made, about, held = (OxmlElement(f"w:{tag}") for tag in ("sdt", "sdtPr", "sdtContent"))
    if alias:
        name = OxmlElement("w:alias")
        name.set(qn("w:val"), alias)
        about.append(name)
    about.append(OxmlElement("w:showingPlcHdr"))
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = shown
    run.append(text)
    held.append(run)
    made.append(about)
    made.append(held)
    return made


def control(document: Any, alias: str, shown: str) -> None:
    """A line with a control of that name."""
    document.add_paragraph(f"{alias} ")._p.append(blank_control(shown, alias))


def zh_headings() -> Form:
    """Numbered headings with blank lines, a header and a footer."""
    form = docx.Document()
    form.add_heading("____年__月销售工作总结", 0)
    form.add_paragraph("姓名：________  部门：________  日期：    年  月  日")
    for text in ("一、本月工作完成情况", "二、存在的问题及改进措施", "三、下月工作计划", "四、需要公司支持的事项"):
        form.add_heading(text, 1)
        form.add_paragraph("")
        form.add_paragraph("")
    form.sections[0].header.paragraphs[0].text = "某某公司内部资料"
    form.sections[0].footer.paragraphs[0].text = "第 1 页"
    return form, [
        "field.period", "field.name", "field.date", "block.results", "block.problems", "block.next", "block.support",
    ]  # fmt: skip


def zh_one_table() -> Form:
    """One big table with merged cells and a cell for the signature."""
    form = docx.Document()
    form.add_paragraph("销售人员月度总结表")
    table(
        form,
        [
            ["姓名", "", "月份", ""], ["销售额（万元）", "", "完成率", ""], ["本月工作总结", "", "", ""],
            ["存在的问题", "", "", ""], ["下月计划", "", "", ""], ["主管审批", "", "", ""],
        ],
        merge=[(row, 1, row, 3) for row in range(2, 6)],
    )  # fmt: skip
    return form, [
        "field.name", "field.period", "figure.orders.amount.value", "figure.orders.amount.attainment", "block.work",
        "block.problems", "block.next",
    ]  # fmt: skip


def zh_tables() -> Form:
    """Headings over tables with heads: figures by name, deals to be listed, totals below."""
    form = docx.Document()
    form.add_paragraph("一、指标完成情况（单位：万元）")
    table(
        form,
        [
            ["指标", "目标", "实际完成", "完成率"],
            ["签约额（万元）", "", "", ""],
            ["回款额（万元）", "", "", ""],
            ["合计", "", "", ""],
        ],
    )
    form.add_paragraph("二、重点项目进展")
    table(
        form,
        [["序号", "项目名称", "客户名称", "金额（万元）", "进展情况"], ["1", "", "", "", ""], ["2", "", "", "", ""]],
    )
    form.add_paragraph("三、存在问题")
    table(form, [["问题", "原因", "改进措施", "完成时间"], ["", "", "", ""]])
    return form, ["table.figures", "table.deals", "table.problems"]


def zh_placeholders() -> Form:
    """Placeholders that Word has split into runs, in the text and in the header."""
    form = docx.Document()
    split(form.add_paragraph(), "本月签约 ", "{{ 签", "约额", " }}", "，完成率 {{完成率}}。")
    form.add_paragraph("{{ 存在问题 }}")
    form.add_paragraph("【下月计划】")
    split(form.sections[0].header.paragraphs[0], "汇报人 {{na", "me}}", " 保密")
    return form, [
        "field.name", "figure.orders.amount.value", "figure.orders.amount.attainment", "block.problems", "block.next",
    ]  # fmt: skip


def zh_controls() -> Form:
    """Content controls with Chinese titles."""
    form = docx.Document()
    for name in ("汇报周期", "回款额", "需要的支持"):
        control(form, name, "单击此处输入文字")
    form.add_paragraph("以上内容属实。")
    return form, ["field.period", "figure.payments.amount.value", "block.support"]


def zh_last_month() -> Form:
    """Last month's report: its month, words and rows are to be replaced."""
    form = docx.Document()
    form.add_heading("2026年9月销售工作总结", 0)
    form.add_paragraph("汇报人：陈思远    日期：2026年9月28日")
    form.add_heading("一、工作亮点", 1)
    form.add_paragraph("九月签下了三单。")
    form.add_paragraph("九月拜访了二十家。")
    form.add_heading("二、10月工作安排", 1)
    table(form, [["工作内容", "完成时间"], ["国庆前拜访", "9月30日"], ["整理报价", "9月29日"]])
    form.add_paragraph("公司地址：某市某路 1 号")
    return form, ["field.period", "field.name", "field.date", "block.well", "field.next_month_name", "table.plan"]


def en_headings() -> Form:
    """Numbered headings, hints where to write."""
    form = docx.Document()
    form.add_heading("Monthly Sales Report - September 2026", 0)
    form.add_paragraph("Prepared by: ____________   Supervisor: ____________")
    for text in ("1. Results", "2. Key deals", "3. Issues and risks", "4. Plan for next month", "5. Support needed"):
        form.add_heading(text, 1)
        form.add_paragraph("Please describe briefly")
    return form, [
        "field.period", "field.name", "field.recipient", "block.results", "block.deals", "block.problems", "block.next",
        "block.support",
    ]  # fmt: skip


def en_one_table() -> Form:
    """A form that is one table, answers to the right, comments of the manager left alone."""
    form = docx.Document()
    table(
        form,
        [
            ["Employee name", "", "Period", ""], ["Sales (CNY)", "", "Sales target (CNY)", ""], ["Client visits", "", "New clients", ""],
            ["Achievements", "", "", ""], ["Challenges", "", "", ""], ["Next month", "", "", ""], ["Manager's signature", "", "", ""],
        ],
        merge=[(row, 1, row, 3) for row in range(3, 7)],
    )  # fmt: skip
    return form, [
        "field.name", "field.period", "figure.orders.amount.value", "figure.orders.amount.target", "figure.visits.count.value",
        "figure.clients.new.count.value", "block.well", "block.problems", "block.next",
    ]  # fmt: skip


def en_tables() -> Form:
    """Tables with heads below bold lines."""
    form = docx.Document()
    form.add_paragraph().add_run("Performance").bold = True
    table(form, [["Metric", "Target", "Actual", "% of target"], ["Revenue", "", "", ""], ["Client visits", "", "", ""]])
    form.add_paragraph().add_run("Pipeline").bold = True
    table(
        form,
        [["Client", "Opportunity", "Value (k)", "Stage", "Next step"], ["", "", "", "", ""], ["Total", "", "", "", ""]],
    )
    return form, ["table.figures", "table.open"]


def en_placeholders() -> Form:
    """Placeholders of several kinds, split into runs."""
    form = docx.Document()
    split(form.add_paragraph(), "Signed: ${sa", "les}", " of «Sales target», ", "as of {{ as", "_of }}")
    form.add_paragraph("{{ well }}")
    form.add_paragraph("<<Support needed>>")
    form.sections[0].footer.paragraphs[0].text = "{{ company }} - confidential"
    return form, [
        "figure.orders.amount.value", "figure.orders.amount.target", "field.as_of", "block.well", "block.support", "field.company",
    ]  # fmt: skip


def en_controls() -> Form:
    """Content controls with English titles."""
    form = docx.Document()
    for name in ("Reporting period", "Payments received", "Risks"):
        control(form, name, "Click or tap here to enter text.")
    return form, ["field.period", "figure.payments.amount.value", "block.problems"]


def en_inside_cells() -> Form:
    """A table whose cells begin with what is to be written below, and a nested table."""
    form = docx.Document()
    made = table(form, [["Highlights:", "Plans for next week:"], ["", ""]])
    for cell in made.rows[0].cells:
        cell.add_paragraph("")
        cell.add_paragraph("")
    nested = made.cell(1, 0).add_table(2, 3)
    for place, text in enumerate(("Issue", "Action", "Due date")):
        nested.cell(0, place).text = text
    return form, ["block.well", "block.next", "table.problems"]


FORMS: list[Callable[[], Form]] = [
    zh_headings, zh_one_table, zh_tables, zh_placeholders, zh_controls, zh_last_month,
    en_headings, en_one_table, en_tables, en_placeholders, en_controls, en_inside_cells,
]  # fmt: skip
