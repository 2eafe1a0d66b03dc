"""Content controls whose text is kept in data of the file, that repeat, or lie in text boxes: all that say the same say it still."""

from __future__ import annotations

import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from msgspec.structs import replace

from salesplanner.exchange import forms
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.xml import W15, W
from tests.exchange.test_forms import CONTENT

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
_ID = "{11111111-AAAA-4BBB-8CCC-222222222222}"
_CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
_DATA = (
    '<r:form xmlns:r="urn:r"><r:head by=""><r:name/><r:when>2026-09-28</r:when></r:head><r:note>alt</r:note></r:form>'
)
_VISITS = [{"client": f"客户{n}", "outcome": f"成{n}", "date": f"10月{n}日"} for n in (3, 5, 7)]
RECORDS = replace(CONTENT, tables={**CONTENT.tables, "visits": _VISITS})


def control(alias, shown, path="", store=_ID, more="", *, is_blank=True):
    """A control in a line, bound to a place of the data where a path is given."""
    link = (
        f'<w:dataBinding w:prefixMappings="xmlns:n=\'urn:r\'" w:xpath="{path}" w:storeItemID="{store}"/>'
        if path
        else ""
    )
    blank = "<w:showingPlcHdr/>" * is_blank
    about = f'<w:alias w:val="{alias}"/>{blank}{link}{more or "<w:text/>"}'
    return f"<w:sdt><w:sdtPr>{about}</w:sdtPr><w:sdtContent><w:r><w:t>{shown}</w:t></w:r></w:sdtContent></w:sdt>"


def add(document, xml):
    begin, name, rest = xml.partition(">")
    document.add_paragraph()._p.addprevious(parse_xml(f"{begin} {_NS}{name}{rest}"))


def line(*parts):
    return f"<w:p>{''.join(parts)}</w:p>"


def saved(document, path):
    """The form, with the data that its controls are bound to."""
    document.save(str(path))
    about = f'<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{_ID}"/>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}" Target="itemProps9.xml"/></Relationships>'
    )
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("customXml/item9.xml", _DATA)
        packed.writestr("customXml/itemProps9.xml", about)
        packed.writestr("customXml/_rels/item9.xml.rels", relations)


def filled(document, tmp_path, content=CONTENT):
    """The form, filled; first seen to be the same to the byte where nothing is."""
    path, out = tmp_path / "form.docx", tmp_path / "out.docx"
    saved(document, path)
    untouched = WordForm(path)
    untouched.fill({}, content)
    untouched.save(out)
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(out) as after:
        assert all(before.read(name) == after.read(name) for name in before.namelist())
    opened = WordForm(path)
    opened.fill(forms.guessed(opened.places), content)
    opened.save(out)
    with zipfile.ZipFile(out) as packed:
        return (
            docx.Document(str(out)),
            packed.read("customXml/item9.xml").decode(),
            packed.read("docProps/core.xml").decode(),
        )


def texts(document):
    return [said for each in document.element.body if (said := "".join(t.text or "" for t in each.iter(f"{W}t")))]


@pytest.mark.row("C4")
def test_what_is_written_into_a_bound_control_is_written_into_its_data_and_wherever_else_they_are_shown(tmp_path):
    form = docx.Document()
    add(form, line("<w:r><w:t>姓名：</w:t></w:r>", control("姓名", "单击输入", "/n:form[1]/n:head[1]/n:name[1]")))
    add(form, line("<w:r><w:t>又见 </w:t></w:r>", control("签", "单击输入", "/n:form[1]/n:head[1]/n:name[1]")))
    add(form, line(control("存在的问题", "旧", "/n:form/n:note", is_blank=False)))
    add(form, line(control("部门", "单击输入", "/n:form[1]/n:head[1]/@by")))
    done, data, _ = filled(form, tmp_path)
    assert texts(done)[:2] == ["姓名：陈思远", "又见 陈思远"]
    assert "<r:name>陈思远</r:name>" in data and "返工" in data and 'by=""' in data


def test_a_day_is_kept_as_the_data_have_it_and_the_calendar_stands_on_it(tmp_path):
    form = docx.Document()
    kind = '<w:date w:fullDate="2026-09-28T00:00:00Z"><w:storeMappedDataAs w:val="date"/></w:date>'
    add(form, line(control("日期", "2026年9月28日", "/n:form[1]/n:head[1]/n:when[1]", more=kind, is_blank=False)))
    done, data, _ = filled(form, tmp_path)
    assert texts(done) == ["2026年10月23日"] and "<r:when>2026-10-23</r:when>" in data
    assert 'w:fullDate="2026-10-23T00:00:00Z"' in done.element.xml


def test_a_property_of_the_file_is_such_data_and_a_binding_that_leads_nowhere_goes(tmp_path):
    form = docx.Document()
    form.core_properties.author = "谁"
    path = "/n:coreProperties[1]/d:creator[1]"
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    made = control("汇报人", "谁", path, _CORE, is_blank=False).replace(
        "xmlns:n='urn:r'", f"xmlns:n='{core}' xmlns:d='http://purl.org/dc/elements/1.1/'"
    )
    add(form, line(made))
    add(form, line(control("汇报周期", "九月", "//n:any[position()=last()]", is_blank=False)))
    add(form, line(control("库位", "甲", "/n:nowhere", is_blank=False)))
    done, data, core = filled(form, tmp_path)
    assert texts(done) == ["陈思远", "2026年10月", "甲"] and "<dc:creator>陈思远</dc:creator>" in core
    assert data == _DATA and done.element.xml.count("dataBinding") == 2


def test_an_item_of_a_bound_list_is_kept_by_its_value(tmp_path):
    form = docx.Document()
    items = '<w:listItem w:displayText="月报" w:value="M"/><w:listItem w:displayText="周报" w:value="W"/>'
    add(form, line(control("报告类型", "选择", "/n:form/n:note", more=f"<w:dropDownList>{items}</w:dropDownList>")))
    done, data, _ = filled(form, tmp_path, replace(CONTENT, fields={**CONTENT.fields, "kind": "month"}))
    assert texts(done) == ["月报"] and "<r:note>M</r:note>" in data


def section(item):
    return (
        "<w:sdt><w:sdtPr><w15:repeatingSection/></w:sdtPr><w:sdtContent>"
        f"<w:sdt><w:sdtPr><w:id w:val='5'/><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>{item}</w:sdtContent></w:sdt>"
        "</w:sdtContent></w:sdt>"
    )


def items_of(document):
    return list(document.element.body.iter(f"{W15}repeatingSectionItem"))


def test_a_row_that_repeats_is_repeated_with_its_control(tmp_path):
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{head}</w:t></w:r></w:p></w:tc>" for head in ("Date", "Client", "Outcome"))
    row = "<w:tr>" + "<w:tc><w:p/></w:tc>" * 3 + "</w:tr>"
    form = docx.Document()
    form.add_heading("Client visits", 1)
    add(form, f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cells}</w:tr>{section(row)}</w:tbl>")
    done, _, _ = filled(form, tmp_path, RECORDS)
    rows = [
        ["".join(t.text or "" for t in cell.iter(f"{W}t")) for cell in each.iter(f"{W}tc")]
        for each in done.element.body.iter(f"{W}tr")
    ]
    assert rows[1:] == [["10月3日", "客户3", "成3"], ["10月5日", "客户5", "成5"], ["10月7日", "客户7", "成7"]]
    assert len(items_of(done)) == 3 and done.element.xml.count('<w:id w:val="5"/>') == 1


def test_a_card_that_repeats_is_repeated_for_every_record(tmp_path):
    form = docx.Document()
    form.add_heading("Client visits", 1)
    client = control("Client", "Click here", "/n:form/n:note")
    card = line("<w:r><w:t>Client: </w:t></w:r>", client) + line("<w:r><w:t>Result: ____</w:t></w:r>")
    add(form, section(card + line(control("Warehouse", "Click here", "/n:form/n:note"))))
    done, data, _ = filled(form, tmp_path, RECORDS)
    lines = ["".join(t.text or "" for t in each.iter(f"{W}t")) for each in done.element.body.iter(f"{W}p")]
    assert lines[1:10] == [said for n in (3, 5, 7) for said in (f"Client: 客户{n}", f"Result: 成{n}", "Click here")]
    assert len(items_of(done)) == 3 and data == _DATA and "dataBinding" not in done.element.xml
    assert done.element.xml.count("showingPlcHdr") == 3


def test_all_text_boxes_of_a_drawing_are_the_same_in_both_ways_it_is_kept(tmp_path):
    def boxes(kind):
        said = ("姓名：____", "库位：____", "{{ 签约额 }}")
        held = (f"<w:txbxContent><w:p><w:r><w:t>{each}</w:t></w:r></w:p></w:txbxContent>" for each in said)
        return "".join(f"<{kind}>{each}</{kind}>" for each in held)

    drawing = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        f"{boxes('wps:txbx')}</w:drawing></mc:Choice><mc:Fallback><w:pict>{boxes('v:textbox')}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    names = (
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    form = docx.Document()
    form.add_paragraph()._p.addprevious(parse_xml(f"<w:p {_NS}{names}>{drawing}</w:p>"))
    done, _, _ = filled(form, tmp_path)
    said = ["".join(t.text or "" for t in each.iter(f"{W}t")) for each in done.element.body.iter(f"{W}txbxContent")]
    assert said[:3] == said[3:] == ["姓名：陈思远", "库位：____", "104.6 万元"]
