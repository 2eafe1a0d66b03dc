"""A company's form loses nothing of its own: lines for others, signatures, notes and what the office keeps stay where they stand."""

from __future__ import annotations

import itertools
import re
import zipfile

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from lxml import etree

from salesplanner.exchange import forms
from salesplanner.exchange.forms import keptlines, texts
from salesplanner.exchange.forms.docx import WordForm
from tests.exchange import companyforms
from tests.exchange.test_forms import CONTENT

#: Lines of companies' forms that are none of the writer's, with what no writer puts into a report so.
OWN = {
    "zh": [
        "销售经理意见：", "经理签字：____________　　日期：____________", "部门经理评价", "区域总监点评：", "主管审核：王强", "财务核对：", "人事部填写：",
        "考核等级（人事部填）：________", "以下由人事部填写", "部门负责人：", "总经理审批意见", "员工签名：", "表号：HS-07（B/2）", "文件编号：XS-02", "抄送：总经理、财务部",
        "注：回款以财务到账为准。", "备注：", "附件：1份", "请于每月 25 日前交至销售部办公室，逾期不候", "本表一式两份，一份交人事部存档", "内部资料，请勿外传", "第 1 页 共 2 页",
    ],
    "en": [
        "Manager's comments:", "Sales director – comments", "Comments (Sales Manager):", "Head of Sales: remarks", "Signature of representative / date",
        "Signed: ____________  Date: ____________", "Approved by:", "Reviewed by: J. Smith", "Manager's signature / date", "For office use only", "Received by HR:", "Initials:",
        "Form SF-12 rev. 4", "Ref: 12/2026", "Copy to: Finance", "Please return this form to the sales office by the 3rd.", "Notes: amounts exclude VAT.", "Attachments: none",
        "This form must be submitted by the 5th working day.", "Page 1 of 2", "Confidential",
    ],
}  # fmt: skip
SAMPLES = {
    "zh": [
        "城投学校改造项目，因付款条件谈不拢，客户选了别家。", "1．签下湖滨二期保温板合同；", "请技术部派人到湖滨工地做一次样板。", "合同已通过客户审批，等待签字。",
        "湖滨二期合同待签字", "客户意见：价格偏高", "财务部付款慢", "与川江特钢总经理面谈", "川江特钢审批慢：等总经理签字", "说明书已寄出", "总结会上客户提出延期",
    ],
    "en": [
        "Harrow signed the contract", "Got the approval of the design institute", "Approved samples at Northgate", "Received two orders from Calder", "Send the offer to Harrow by the 10th",
        "Review the price list with the manager", "Manager of Calder wants a new quotation", "Comments by the customer: too dear", "Checked the drawings with Harrow", "Keep the price for Northgate",
    ],
}  # fmt: skip
GUIDES = [
    "简要描述本月工作，不超过300字。", "逐条说明未完成的原因", "分析未达标的原因及改进措施", "Briefly describe your main activities.", "Describe the main activities of the month.",
    "List your top customers", "Summarise what happened this month.", "Up to 5 bullets",
]  # fmt: skip
HEADS = {
    "zh": ("月度工作总结", "五、存在的问题", "六、其他"),
    "en": ("Monthly sales report", "5. Problems", "6. Other"),
}
GAPS = {"zh": "绩效系数：________", "en": "Kilometres driven: ________"}
#: What stands between a heading and such a line.
BETWEEN = {
    "nothing": lambda language: [],
    "blank lines": lambda language: ["", ""],
    "the words of the last report": lambda language: SAMPLES[language][:2],
    "those and a blank line": lambda language: [SAMPLES[language][0], "", SAMPLES[language][1], ""],
    "blank lines and a gap": lambda language: ["", GAPS[language]],
    "words and a gap": lambda language: [SAMPLES[language][0], GAPS[language]],
}


def test_lines_that_are_not_the_writers_are_known():
    assert [each for each in OWN["zh"] + OWN["en"] if not (keptlines.is_kept(each) or texts.has_gap(each))] == []


def test_what_a_writer_says_of_signing_and_approving_is_none_of_them():
    said = SAMPLES["zh"] + SAMPLES["en"]
    assert [each for each in said if keptlines.is_kept(each) or keptlines.is_guide(each)] == []


def test_what_tells_how_to_fill_in_needs_no_brackets():
    assert [each for each in GUIDES if not keptlines.is_guide(each)] == []


def filled(document, tmp_path):
    """The lines of a form's body before and after it was filled."""
    path, out = tmp_path / "form.docx", tmp_path / "out.docx"
    document.save(str(path))
    form = WordForm(path)
    form.fill(forms.guessed(form.places), CONTENT)
    form.save(out)
    return [each.text for each in docx.Document(str(out)).paragraphs]


def lined(*lines):
    """A form of these lines."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return document


@pytest.mark.row("C4")
@pytest.mark.parametrize(("language", "between", "is_reported"), [*itertools.product(OWN, BETWEEN, (False, True))])
def test_nothing_is_written_over_them_nor_over_what_is_behind_them(language, between, is_reported, tmp_path):
    """Be the form a blank one, or last month's by its title."""
    title, heading, other = HEADS[language]
    title = {"zh": f"2026年9月{title}", "en": f"{title} September 2026"}[language] if is_reported else title
    lines = [
        each for each in OWN[language] if between != "nothing" or not texts.is_note(each)
    ]  # else of what is to be written below
    behind = [[line, "", "", OWN[language][1], "", other] for line in lines]
    parts = [[heading, *BETWEEN[between](language), *each] for each in behind]
    done = filled(lined(title, "", *itertools.chain(*parts)), tmp_path)
    begins = [number for number, text in enumerate(done) if text == heading]
    for begin, end, kept in zip(begins, [*begins[1:], len(done)], behind, strict=True):
        assert done[end - len(kept) : end] == kept
        told = done[begin + 1 : end - len(kept)]
        assert set(CONTENT.lines("block.problems")) <= {*told}
        assert not set(SAMPLES[language][:2]) & {*told}


def test_a_bold_line_that_no_word_is_known_for_begins_something_else(tmp_path):
    document = lined("月度工作总结", "", "一、存在的问题", "十月外委拖了两次。")
    document.add_paragraph().add_run("区域协同事项").bold = True
    document.add_paragraph("")
    document.add_paragraph("——")
    done = filled(document, tmp_path)
    assert done[3:] == [*CONTENT.lines("block.problems"), "区域协同事项", "", "——"]


@pytest.mark.parametrize(
    ("heading", "sibling"),
    [("六、存在的问题", "七、班组互评"), ("3. Problems", "4. Peer ratings"), ("（二）存在的问题", "（三）班组互评")],
)
def test_the_next_number_begins_another_part_be_it_known_or_not(heading, sibling, tmp_path):
    done = filled(lined("Report", "", heading, "外委拖了两次。", sibling, ""), tmp_path)
    assert done[-2:] == [sibling, ""] and "外委拖了两次。" not in done


def test_numbered_words_of_the_last_report_are_no_parts(tmp_path):
    done = filled(lined("Report", "", "1. Problems", "1. Late parts", "2. No quotes"), tmp_path)
    assert done[3:] == list(texts.bulleted("1. Late parts", CONTENT.lines("block.problems")))


def test_a_day_to_be_picked_and_a_closing_to_the_right_stay(tmp_path):
    document = lined("月度工作总结", "", "一、存在的问题", "", "")
    day = document.add_paragraph("")
    picked = companyforms.blank_control("Click or tap to enter a date.")
    picked.find(qn("w:sdtPr")).append(picked.makeelement(qn("w:date"), {}))
    day._p.append(picked)
    document.add_paragraph("某某公司销售二部").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph("二、下月计划")
    document.add_paragraph("去一趟川江")
    document.add_paragraph("销售二部").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    done = filled(document, tmp_path)
    assert "某某公司销售二部" in done and done[-1] == "销售二部"
    assert "Click or tap to enter a date." in whole(tmp_path / "out.docx")


@pytest.mark.parametrize("guide", GUIDES)
def test_the_answer_stands_below_what_tells_how_to_write_it(guide, tmp_path):
    done = filled(lined("月度工作总结", "", "一、存在的问题", guide, "", "二、其他"), tmp_path)
    assert done[3:] == [guide, *CONTENT.lines("block.problems"), "二、其他"]


@pytest.mark.parametrize("note", ["注：不超过 300 字", "（不超过 300 字）", "Notes: three points at the most"])
def test_and_below_a_note_of_what_is_to_be_written(note, tmp_path):
    done = filled(lined("月度工作总结", "", "一、存在的问题", note, "", "注：以上属实。", ""), tmp_path)
    assert done[3:] == [note, *CONTENT.lines("block.problems"), "注：以上属实。", ""]


@pytest.mark.parametrize(
    "note", ["注：金额单位万元", "单位：万元", "表号：XS-02", "All amounts in this section in CNY thousand."]
)
def test_a_line_between_a_heading_and_its_table_changes_nothing(note, tmp_path):
    document = lined("月度工作总结", "", "一、主要指标完成情况", note)
    companyforms.table(document, [["指标", "目标", "完成"], ["签约额（万元）", "", ""]])
    assert filled(document, tmp_path)[2:] == ["一、主要指标完成情况", note]
    assert docx.Document(str(tmp_path / "out.docx")).tables[0].cell(1, 2).text == "104.6"


def test_a_label_below_a_heading_is_not_written_over(tmp_path):
    done = filled(lined("月度工作总结", "", "一、存在的问题", "主要表现：", "", "二、其他"), tmp_path)
    assert done[3:] == ["主要表现：", *CONTENT.lines("block.problems"), "二、其他"]


@pytest.mark.parametrize("alone", [["某某重工有限公司"], ["某某重工有限公司", "销售二部"]])
def test_the_name_of_a_form_below_that_of_the_company_is_no_heading(alone, tmp_path):
    document = docx.Document()
    for line in (*alone, "销售人员月度工作报告表"):
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph("表号：XS-07（B/2）")
    companyforms.table(document, [["姓名", "", "月份", ""], ["存在的问题", "", "", ""]], merge=[(1, 1, 1, 3)])
    assert filled(document, tmp_path) == [*alone, "销售人员月度工作报告表", "表号：XS-07（B/2）"]


# --- a property of every form -----------------------------------------------------------------------------------------

#: What is no text of the form's own: placeholders, lines and boxes to be written on, months and days, hints.
_OPEN = re.compile(
    r"单击此处输入文字|Click or tap here to enter text\.|\{\{.*?\}\}|\$\{.*?\}|«.*?»|<<.*?>>|【.*?】|[_＿]{2,}|[.…]{3,}|\s{2,}|[\u3000\t\n]|[☐□]|20\d\d年\d+月(?:\d+日)?|年\s*月(?:\s*日)?|\b[A-Z][a-z]+ 20\d\d|[:：]"
)


def whole(path):
    """All texts of a file's paragraphs, those of headers and of content controls too."""
    with zipfile.ZipFile(path) as packed:
        parts = [packed.read(name) for name in packed.namelist() if re.match(r"word/(?:document|header|footer)", name)]
    found = (each for part in parts for each in etree.fromstring(part).iter(qn("w:p")))
    return "\n".join("".join(text.text or "" for text in each.iter(qn("w:t"))) for each in found)


def own_texts(path):
    """What a form says of its own, in pieces as long as nothing open lies within."""
    said = (piece.strip() for line in whole(path).split("\n") for piece in _OPEN.split(line))
    return [each for each in said if len(each) > 1 and not texts.is_blank(each)]


def _zh_reported():
    """Last month's report of a company, with what others write and what the office keeps behind it."""
    form = lined("某某建材有限公司", "2026年9月份个人销售总结", "部门：销售二部    工号：1023")
    for heading, words in (
        ("一、存在的问题", ["外委拖了两次。", "报价慢。"]),
        ("二、需要公司支持的事项", ["请派一人到工地。"]),
    ):
        form.add_paragraph(heading)
        for each in words:
            form.add_paragraph(each)
    for line in (
        "考核等级（人事部填）：________　　绩效系数：________",
        "销售经理意见：",
        "",
        "经理签字：________",
        *OWN["zh"][2:8],
        "注：一式两份。",
    ):
        form.add_paragraph(line)
    return form, ["外委拖了两次。", "报价慢。", "请派一人到工地。"]


def _en_reported():
    """The same in English, with a note behind its blank lines and a table of the office."""
    form = lined("NORTHFIELD PUMPS", "Sales report September 2026", "Form SF-12 rev. 4")
    form.sections[0].footer.paragraphs[0].text = "Return to the sales office by the 3rd."
    for heading, words in (
        ("1. Problems", ["Late castings."]),
        ("2. Support needed", ["One visit by the owner", "New price list"]),
    ):
        form.add_paragraph().add_run(heading).bold = True
        for each in words:
            form.add_paragraph(each)
        form.add_paragraph("")
    for line in ("Manager's comments:", "", "", "Manager's signature / date", "For office use only"):
        form.add_paragraph(line)
    companyforms.table(form, [["Received by", "Entered by", "Score"], ["", "", ""]])
    form.add_paragraph("Notes: amounts exclude VAT.")
    return form, ["Late castings.", "One visit by the owner", "New price list"]


def _blank(language, month=""):
    def made():
        """A form to be written on, of a month or of none, with every line of the others in it."""
        form = lined(f"{month}{HEADS[language][0]}")
        for number, heading in enumerate(
            ("存在的问题", "下月计划") if language == "zh" else ("Problems", "Next month")
        ):
            form.add_heading(heading, 1)
            form.add_paragraph("")
            form.add_paragraph("")
            for line in OWN[language][number::2]:
                form.add_paragraph(line)
                form.add_paragraph("")
        return form, []

    return made


_FORMS = [
    _zh_reported, _en_reported, _blank("zh"), _blank("en"), _blank("zh", "2026年9月"), _blank("en", "September 2026: "),
    *((lambda make=make: (make()[0], ["九月签下了三单。", "九月拜访了二十家。", "国庆前拜访", "9月30日", "整理报价", "9月29日", "10月"])) for make in companyforms.FORMS),
]  # fmt: skip


@pytest.mark.row("C4")
@pytest.mark.parametrize("make", _FORMS)
def test_every_text_of_a_form_that_is_no_answer_is_still_there(make, tmp_path):
    document, samples = make()
    filled(document, tmp_path)
    said = whole(tmp_path / "out.docx")
    own = [each for each in own_texts(tmp_path / "form.docx") if not any(each in one or one in each for one in samples)]
    assert [each for each in own if each not in said] == []
    order = [said.find(each) for each, _ in itertools.groupby(own)]
    assert all(place >= 0 for place in order)
    assert not [each for each in samples if len(each) > 5 and each in said and make in (_zh_reported, _en_reported)]
