"""The fields of Word forms: those of old forms are written, picked and ticked and stay fields; those that stand for a value get it."""

from __future__ import annotations

import zipfile
from decimal import Decimal

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from msgspec.structs import replace

from salesplanner.exchange import forms
from salesplanner.exchange.forms.content import Exact
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.xml import W
from tests.exchange import companyforms
from tests.exchange.test_forms import CONTENT

_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OPEN = "\u2002" * 5
MONTHLY = replace(CONTENT, fields={**CONTENT.fields, "kind": "month", "month_number": "10", "year_number": "2026"})


def said(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def complex_field(code, shown=None, made=""):
    """A field in parts, with what it shows and what old forms say of it."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    begin = marks[0].replace("/></w:r>", f"><w:ffData>{made}</w:ffData></w:fldChar></w:r>") if made else marks[0]
    result = "" if shown is None else marks[1] + f"<w:r><w:rPr><w:b/></w:rPr><w:t>{shown}</w:t></w:r>"
    return f'{begin}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{result}{marks[2]}'


def written(name="Text1", shown=_OPEN, more=""):
    made = f'<w:name w:val="{name}"/><w:enabled/>{more}<w:textInput/>'
    return (
        f'<w:bookmarkStart w:id="7" w:name="{name}"/>{complex_field("FORMTEXT", shown, made)}<w:bookmarkEnd w:id="7"/>'
    )


def ticked(checked=""):
    state = checked and f'<w:checked w:val="{checked}"/>'
    box = f'<w:checkBox><w:sizeAuto/><w:default w:val="0"/>{state}</w:checkBox>'
    return complex_field("FORMCHECKBOX", None, f'<w:name w:val="Check1"/><w:enabled/>{box}')


def picked(*entries, result=""):
    chosen = result and f'<w:result w:val="{result}"/>'
    listed = "".join(f'<w:listEntry w:val="{each}"/>' for each in entries)
    held = f"<w:ddList>{chosen}{listed}</w:ddList>"
    return complex_field("FORMDROPDOWN", None, f'<w:name w:val="Dropdown1"/><w:enabled/>{held}')


def line(*parts):
    return parse_xml(f"<w:p {_NS}>{''.join(parts)}</w:p>")


def add(document, *parts):
    document.add_paragraph()._p.addprevious(line(*parts))


def put(cell, *parts):
    cell._tc.remove(cell._tc.p_lst[0])
    cell._tc.append(line(*parts))


def filled(document, tmp_path, content=MONTHLY):
    """The form, filled with what it seems to ask for; first seen to be the same to the byte where nothing is."""
    path, out = tmp_path / "form.docx", tmp_path / "filled.docx"
    document.save(str(path))
    untouched = WordForm(path)
    untouched.fill({}, content)
    untouched.save(out)
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(out) as after:
        assert all(before.read(name) == after.read(name) for name in before.namelist())
    opened = WordForm(path)
    opened.fill(forms.guessed(opened.places), content)
    opened.save(out)
    return docx.Document(str(out))


def values(document, tag):
    return [each.get(qn("w:val")) for each in document.element.body.iter(f"{W}{tag}")]


def codes(document):
    return [each.text.split()[0] for each in document.element.body.iter(f"{W}instrText")]


@pytest.mark.row("C4")
def test_what_is_written_into_an_old_form_goes_into_its_fields(tmp_path):
    form = docx.Document()
    add(
        form,
        said("姓名： "),
        written(),
        said("   月份："),
        written("Text2", "2026年9月"),
        said("  库位："),
        written("Text3"),
    )
    cells = companyforms.table(form, [["签约额（万元）", ""], ["存在的问题", ""], ["仓库", ""]])
    for number, row in enumerate(cells.rows):
        put(row.cells[1], written(f"Text{number + 4}"))
    done = filled(form, tmp_path)
    assert done.paragraphs[0].text == f"姓名： 陈思远   月份：2026年10月  库位：{_OPEN}"
    assert [row.cells[1].text for row in done.tables[0].rows] == [
        "104.6", "外委拖期 <5> 个节点 & 两个返工\n报价慢", _OPEN,
    ]  # fmt: skip
    assert codes(done) == ["FORMTEXT"] * 6
    shown = [each.text for each in done.element.body.iter(f"{W}t") if each.getparent().find(f"{W}rPr/{W}b") is not None]
    assert shown[:2] == ["陈思远", "2026年10月"]  # in the fields, not before them
    assert "standin" not in done.element.xml and "held=" not in done.element.xml


def test_a_list_of_an_old_form_has_the_entry_picked_that_fits(tmp_path):
    form = docx.Document()
    add(form, said("报告类型："), picked("请选择", "周报", "月报"), said("  库位："), picked("甲", "乙", result="1"))
    cells = companyforms.table(form, [["月份", ""]])
    put(cells.cell(0, 1), picked(*(f"{number}月" for number in range(1, 13))))
    done = filled(form, tmp_path)
    assert values(done, "result") == ["2", "1", "9"]
    assert done.paragraphs[0].text == "报告类型：  库位：" and not done.tables[0].cell(0, 1).text


def test_boxes_of_an_old_form_are_ticked_and_those_of_last_time_are_not(tmp_path):
    met = replace(
        MONTHLY,
        figures={"orders.amount": {"attainment": Exact("58%", Decimal("0.58"), "percent")}},
    )
    form = docx.Document()
    add(form, ticked("1"), said(" 周报  "), ticked(), said(" 月报"))
    add(form, said("Was the revenue target met? "), ticked(), said(" Yes "), ticked(), said(" No"))
    add(form, ticked("1"), said(" 附件已交"))
    done = filled(form, tmp_path, met)
    assert values(done, "checked") == ["0", "1", "1", "1"]
    assert [each.text for each in done.paragraphs if each.text] == [
        " 周报   月报", "Was the revenue target met?  Yes  No", " 附件已交",
    ]  # fmt: skip


def test_rows_that_are_added_have_fields_of_their_own(tmp_path):
    form = docx.Document()
    cells = companyforms.table(form, [["项目名称", "客户", "备注"], ["", "", ""]])
    for number, cell in enumerate(cells.rows[1].cells):
        put(cell, written(f"Row{number}"))
    done = filled(form, tmp_path)
    assert [[cell.text for cell in row.cells] for row in done.tables[0].rows][1:] == [
        [f"项目{number}", f"客户{number}", _OPEN] for number in range(3)
    ]
    names = [each.get(qn("w:val")) for each in done.element.body.iter(f"{W}name")]
    marks = values(done, "bookmarkStart") and [
        each.get(qn("w:name")) for each in done.element.body.iter(f"{W}bookmarkStart")
    ]
    assert names == ["Row0", "Row1", "Row2", *[""] * 6] and marks == ["Row0", "Row1", "Row2"]


def test_a_text_written_over_several_paragraphs_last_month_gives_way_or_stays_as_a_whole(tmp_path):
    form = docx.Document()
    for label in ("存在的问题", "车辆情况"):
        cells = companyforms.table(form, [[label, ""]])
        first, last = complex_field("FORMTEXT", "", '<w:name w:val="T"/><w:enabled/><w:textInput/>').rsplit("<w:r>", 1)
        put(cells.cell(0, 1), first, said("九月的一"))
        cells.cell(0, 1)._tc.append(line(said("九月的二"), f"<w:r>{last}"))
    done = filled(form, tmp_path)
    assert [table.cell(0, 1).text for table in done.tables] == [
        "外委拖期 <5> 个节点 & 两个返工\n报价慢", "九月的一\n九月的二",
    ]  # fmt: skip
    assert len(done.tables[1].cell(0, 1).paragraphs) == 2
    kinds = [each.get(qn("w:fldCharType")) for each in done.element.body.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"] * 2


def test_a_field_without_a_label_is_known_by_its_own_name(tmp_path):
    form = docx.Document()
    add(form, written("ClientVisits"))
    add(form, written("Text8", more='<w:helpText w:type="text" w:val="Sales target"/>'))
    assert [each.text for each in filled(form, tmp_path).paragraphs if each.text] == ["23", "180 万元"]


def test_what_is_merged_by_name_is_a_plain_text_then_as_after_a_merge(tmp_path):
    form = docx.Document()
    simple = '<w:fldSimple w:instr=" MERGEFIELD orders_amount "><w:r><w:t>1,234</w:t></w:r></w:fldSimple>'
    add(form, said("Dear "), complex_field("MERGEFIELD recipient \\* MERGEFORMAT", "«recipient»"), said(": "), simple)
    add(form, complex_field("MERGEFIELD Warehouse", "«Warehouse»"))
    done = filled(form, tmp_path)
    assert [each.text for each in done.paragraphs if each.text] == ["Dear 刘经理: 104.6 万元", "«Warehouse»"]
    assert codes(done) == ["MERGEFIELD"] and not list(done.element.body.iter(f"{W}fldSimple"))


def test_a_property_that_a_field_shows_is_written_too(tmp_path):
    form = docx.Document()
    add(
        form,
        said("期间 "),
        complex_field("DOCPROPERTY 汇报周期", "九月"),
        said(" "),
        complex_field("DOCPROPERTY 库位", "甲"),
    )
    form.save(str(tmp_path / "plain.docx"))
    told = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
        ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="汇报周期"><vt:lpwstr>九月</vt:lpwstr></property>'
        "</Properties>"
    )
    with zipfile.ZipFile(tmp_path / "plain.docx", "a") as packed:
        packed.writestr("docProps/custom.xml", told)
    opened = WordForm(tmp_path / "plain.docx")
    opened.fill(forms.guessed(opened.places), MONTHLY)
    opened.save(tmp_path / "out.docx")
    done = docx.Document(str(tmp_path / "out.docx"))
    assert done.paragraphs[0].text == "期间 2026年10月 甲" and codes(done) == ["DOCPROPERTY"] * 2
    with zipfile.ZipFile(tmp_path / "out.docx") as packed:
        assert "<vt:lpwstr>2026年10月</vt:lpwstr>" in packed.read("docProps/custom.xml").decode()


def test_a_prompt_to_click_on_is_written_over(tmp_path):
    form = docx.Document()
    add(form, said("Name: "), complex_field("MACROBUTTON NoMacro [Click here and type]"))
    add(form, said("Warehouse: "), complex_field("MACROBUTTON NoMacro [Click here and type]"))
    done = filled(form, tmp_path)
    assert [each.text for each in done.paragraphs if each.text] == ["Name: 陈思远", "Warehouse: "]
    assert codes(done) == ["MACROBUTTON"]


def test_a_sum_below_a_list_is_worked_out_again(tmp_path):
    form = docx.Document()
    cells = companyforms.table(form, [["项目名称", "客户", "金额（元）"], ["", "", ""], ["合计", "", ""]])
    put(cells.cell(2, 2), complex_field("=SUM(ABOVE)", "0"))
    add(form, complex_field("=2*3", "6"))
    done = filled(form, tmp_path)
    assert done.tables[0].rows[-1].cells[2].text == "1,260,003"
    begins = [each for each in done.element.body.iter(f"{W}fldChar") if each.get(qn("w:fldCharType")) == "begin"]
    assert [each.get(qn("w:dirty")) for each in begins] == [None, "1"]
