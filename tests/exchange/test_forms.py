"""A company's own form is filled where it asks for something, and nowhere else; it opens again, and stays a stranger's file."""

from __future__ import annotations

import zipfile
from datetime import date
from decimal import Decimal

import docx
import pytest
from lxml import etree
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, Side
from openpyxl.workbook.defined_name import DefinedName

from salesplanner.domain.deals import LostReason
from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.promises import Remark, RemarkKind
from salesplanner.domain.reviews import Competency
from salesplanner.exchange import forms
from salesplanner.exchange.forms import filling, memory, sheetrows
from salesplanner.exchange.forms import words as form_words
from salesplanner.exchange.forms.content import Chart, Content, Exact, Grid, Unit
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.sheetcells import S
from salesplanner.exchange.forms.xlsx import SheetForm
from salesplanner.exchange.forms.xml import W
from salesplanner.i18n import Translator
from salesplanner.report.listed import LISTED
from salesplanner.report.material import gather
from salesplanner.words import Words
from tests.builders import a_client, a_deal
from tests.exchange import companyforms

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)
CONTENT = Content(
    fields={
        "name": "陈思远", "company": "某某液压", "recipient": "刘经理", "period": "2026年10月", "date": "2026年10月23日",
        "as_of": "2026年10月22日", "month_name": "10月", "next_month_name": "11月",
    },
    figures={
        "orders.amount": {"value": Decimal("1046000"), "target": Decimal("1800000"), "attainment": "58%"},
        "payments.amount": {"value": Decimal("963000.50"), "target": Decimal("1500000"), "attainment": "64%"},
        "visits.count": {"value": "23", "target": "36", "attainment": "64%"},
        "clients.new.count": {"value": "2"},
    },
    blocks={
        "results": ("签约 104.6 万元。", Grid(("指标", "完成"), (("签约额", "104.6"),), frozenset({1}))),
        "pace": (Chart(PNG, "签约额与目标", 8.0, 5.0),),
        "deals": ("重点两项", Grid(("项目",), (("润滑站",),))),
        "well": ("技术澄清当天答复", "备件框架 24 天签约"),
        "problems": ("外委拖期 <5> 个节点 & 两个返工", "报价慢"),
        "next": ("21 个工作日", "=1+1"),
        "support": ("请经理出面一次",),
        "work": ("签约 5 单",),
    },
    tables={
        "deals": [
            {"deal": f"项目{n}", "client": f"客户{n}", "amount": Decimal(420000 + n), "progress": "澄清", "next": "定标"}
            for n in range(3)
        ],
        "open": [{"deal": "润滑站", "client": "川江特钢", "amount": Decimal(420000), "progress": "澄清", "next": ""}],
        "plan": [{"item": "拜访川江", "date": "11月3日"}],
        "problems": [{"problem": "外委拖期", "cause": "", "action": "每周核对", "until": "12月31日"}],
    },
    unit=Unit(10_000, "万元"),
)  # fmt: skip


@pytest.fixture(params=companyforms.FORMS, ids=lambda make: make.__name__)
def form(request, tmp_path):
    """A form's file with the targets that are in it."""
    document, targets = request.param()
    path = tmp_path / "form.docx"
    document.save(str(path))
    return path, targets


def filled(path):
    out = path.with_name("filled.docx")
    opened = WordForm(path)
    done = opened.fill(forms.guessed(opened.places), CONTENT)
    opened.save(out)
    return out, opened.places, done


def whole_text(path):
    with zipfile.ZipFile(path) as packed:
        parts = [packed.read(name) for name in packed.namelist() if name.startswith("word/") and name.endswith(".xml")]
    return "\n".join("".join(etree.fromstring(part).itertext()) for part in parts)


@pytest.mark.row("C4")
def test_every_place_is_recognised_and_filled(form):
    path, targets = form
    out, places, done = filled(path)
    assert sorted(place.guess for place in places if place.guess) == sorted(targets)
    assert set(done) == {place.id for place in places if place.guess}
    text = whole_text(out)
    for target in targets:
        if target.startswith("figure."):
            assert any(str(CONTENT.text(target, by)) in text for by in (None, 1, 1000, 10_000)), target
        else:
            assert all(line in text for line in CONTENT.lines(target) or ()), target
    docx.Document(str(out))


@pytest.mark.row("C4")
def test_what_is_not_filled_stays_the_same_to_the_byte(form):
    path, _ = form
    out, _, _ = filled(path)
    touched = {"word/document.xml"}
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(out) as after:
        assert before.namelist() == [name for name in after.namelist() if "media/salesplanner" not in name]
        for name in before.namelist():
            if name not in touched and not name.startswith(("word/header", "word/footer")):
                assert before.read(name) == after.read(name), name
    untouched = WordForm(path)
    untouched.fill({}, CONTENT)
    untouched.save(out)
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(out) as after:
        assert all(before.read(name) == after.read(name) for name in before.namelist())


@pytest.mark.row("C4")
def test_libreoffice_opens_every_filled_form_with_what_was_filled_in(tmp_path, office):
    """All in one go, for each start of it takes seconds."""
    files, wanted = [], {}
    for make in companyforms.FORMS:
        document, targets = make()
        path = tmp_path / f"{make.__name__}.docx"
        document.save(str(path))
        opened = WordForm(path)
        opened.fill(forms.guessed(opened.places), CONTENT)
        opened.save(path)
        files.append(path)
        lines = [line for target in targets if target.startswith("block.") for line in CONTENT.lines(target) or ()]
        wanted[path.stem] = lines or [str(CONTENT.text(target)) for target in targets if target.startswith("field.")]
    folder = office(files[0], "txt:Text", *files[1:]).parent
    for name, lines in wanted.items():
        text = (folder / f"{name}.txt").read_text(encoding="utf-8-sig")
        assert all(line in text for line in lines), name


def read(make):
    document, _ = make()
    return document


def texts_of(path):
    document = docx.Document(str(path))
    cells = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    return [paragraph.text for paragraph in document.paragraphs], cells


def test_amounts_are_written_in_the_unit_that_the_form_names(tmp_path):
    path = tmp_path / "f.docx"
    read(companyforms.zh_tables).save(str(path))
    _, cells = texts_of(filled(path)[0])
    assert cells[1] == ["签约额（万元）", "180", "104.6", "58%"]
    assert cells[2] == ["回款额（万元）", "150", "96.30005", "64%"]
    assert cells[3] == ["合计", "", "", ""]
    assert cells[5] == ["1", "项目0", "客户0", "42", "澄清"]
    assert [row[0] for row in cells[5:8]] == ["1", "2", "3"]


def test_last_months_words_and_rows_give_way(tmp_path):
    path = tmp_path / "f.docx"
    read(companyforms.zh_last_month).save(str(path))
    paragraphs, cells = texts_of(filled(path)[0])
    assert paragraphs[0] == "2026年10月销售工作总结"
    assert paragraphs[1] == "汇报人：陈思远    日期：2026年10月23日"
    assert paragraphs[3:5] == ["技术澄清当天答复", "备件框架 24 天签约"]
    assert "九月" not in "".join(paragraphs)
    assert cells == [["工作内容", "完成时间"], ["拜访川江", "11月3日"], ["", ""]]
    assert paragraphs[-1] == "公司地址：某市某路 1 号" and "二、11月工作安排" in paragraphs


def test_a_note_below_the_blank_lines_stays(tmp_path):
    document = docx.Document()
    document.add_heading("二、存在问题", 1)
    for text in ("", "", "请于每月 25 日前交至销售部办公室，逾期不候"):
        document.add_paragraph(text)
    document.add_heading("三、下月计划", 1)
    for text in ("十月去一趟川江", "注：不超过 300 字"):
        document.add_paragraph(text)
    document.save(str(tmp_path / "f.docx"))
    paragraphs, _ = texts_of(filled(tmp_path / "f.docx")[0])
    assert paragraphs[1:4] == [*CONTENT.lines("block.problems"), "请于每月 25 日前交至销售部办公室，逾期不候"]
    assert paragraphs[5:] == [*CONTENT.lines("block.next"), "注：不超过 300 字"]


def test_a_chart_is_put_where_the_form_asks_for_one(tmp_path):
    document = docx.Document()
    document.add_heading("三、走势图", 1)
    document.add_paragraph("")
    document.save(str(tmp_path / "f.docx"))
    out, _, _ = filled(tmp_path / "f.docx")
    (shape,) = docx.Document(str(out)).inline_shapes
    assert round(shape.width.cm, 1) == 8.0


@pytest.mark.row("C4")
def test_a_chart_of_last_month_gives_way_to_the_one_of_this(tmp_path):
    """And no two pictures of the file have one name or one identity, else Word takes it for damaged."""
    document = docx.Document()
    document.add_heading("三、走势图", 1)
    document.add_paragraph("")
    document.add_paragraph("负责人：")
    document.save(str(tmp_path / "f.docx"))
    first, _, _ = filled(tmp_path / "f.docx")
    again, _, _ = filled(first.rename(tmp_path / "last.docx"))
    (shape,) = docx.Document(str(again)).inline_shapes
    with zipfile.ZipFile(again) as packed:
        relations = [each.get("Id") for each in etree.fromstring(packed.read("word/_rels/document.xml.rels"))]
        assert len(packed.namelist()) == len(set(packed.namelist())) and len(relations) == len(set(relations))
    assert shape._inline.graphic.graphicData.pic.blipFill.blip.embed == "rIdSalesplanner2"


def test_a_text_box_is_filled_and_what_older_programs_draw_in_its_place_too(tmp_path):
    made = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>姓名：____</w:t></w:r></w:p><w:p><w:r><w:t>{{ 签约额 }}</w:t></w:r></w:p></w:txbxContent>"
    names = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    both = (
        f'<w:r {names}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    made.add_paragraph("本月总结")._p.append(etree.fromstring(both))
    made.save(str(tmp_path / "form.docx"))
    places = forms.look(tmp_path / "form.docx").places
    assert [each.guess for each in places] == ["field.name", "figure.orders.amount.value"]
    forms.fill(tmp_path / "form.docx", forms.guessed(places), CONTENT, tmp_path / "out.docx")
    body = docx.Document(str(tmp_path / "out.docx")).element.body
    boxes = [each for each in body.iter() if str(each.tag).endswith("}txbxContent")]
    said = ["|".join("".join(p.itertext()) for p in each) for each in boxes]
    assert len(said) == 2 and said[0] == said[1] and "陈思远" in said[0] and "104.6" in said[0]


def test_a_header_takes_the_words_of_a_part_without_its_chart(tmp_path):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{pace}}"
    document.add_paragraph("{{results}}")
    document.save(str(tmp_path / "f.docx"))
    out, _, _ = filled(tmp_path / "f.docx")
    with zipfile.ZipFile(out) as packed:
        assert not any(b"rIdSalesplanner" in packed.read(name) for name in packed.namelist() if "header" in name)


@pytest.mark.row("C4")
def test_a_workbook_is_filled_cell_by_cell(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "2026年9月销售月报"
    sheet.append(["姓名", None, "日期", None])
    sheet.append(["指标", "目标", "完成", "完成率"])
    sheet.append(["销售额（万元）", None, None, "=C4/B4"])
    sheet.append(["拜访次数"])
    sheet.append(["合计", None, "=SUM(C4:C5)"])
    sheet["A8"] = "存在问题"
    sheet.merge_cells("A9:D9")
    sheet["A11"] = "审批："
    sheet["B4"].number_format = "0.0"
    path, out = tmp_path / "f.xlsx", tmp_path / "o.xlsx"
    book.save(path)
    opened = SheetForm(path)
    opened.fill(forms.guessed(opened.places), CONTENT)
    opened.save(out)
    made = load_workbook(out).active
    assert made["A1"].value == "2026年10月销售月报"
    assert (made["B2"].value, made["D2"].value) == ("陈思远", "2026年10月23日")
    assert [cell.value for cell in made[4]] == ["销售额（万元）", 180, 104.6, "=C4/B4"], (
        "what the form works out itself stays"
    )
    assert [cell.value for cell in made[5]] == ["拜访次数", 36, 23, "64%"]
    assert made["C6"].value == "=SUM(C4:C5)"
    assert made["A9"].value == "外委拖期 <5> 个节点 & 两个返工\n报价慢"
    assert made["A11"].value == "审批："
    assert made["B4"].number_format == "0.0"
    assert load_workbook(out).calculation.fullCalcOnLoad


def test_figures_are_put_where_row_and_column_cross_and_nothing_that_a_person_writes_is_touched(tmp_path):
    document = docx.Document()
    document.add_paragraph("月度工作汇报表").alignment = 1
    companyforms.table(
        document,
        [
            ["项目", "单位", "本月", "", "", "本年累计"], ["", "", "目标", "实际", "完成率", "实际"], ["签约额", "万元", "", "", "", ""],
            ["回款", "元", "", "", "", ""], ["拜访", "次", "", "", "", ""], ["销售费用", "元", "", "", "", ""],
        ],
        merge=[(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 4)],
    )  # fmt: skip
    document.add_paragraph("签约额____万元，完成目标的____%；拜访____次。")
    document.add_paragraph().add_run("一、存在问题").bold = True
    document.add_paragraph().add_run("不少于两条").italic = True
    document.add_paragraph("1.")
    document.add_paragraph("审核签字：______  日期：____年__月__日")
    document.save(str(tmp_path / "f.docx"))
    out, places, _ = filled(tmp_path / "f.docx")
    paragraphs, cells = texts_of(out)
    assert [each.text for each in places if each.kind == "mark"] == ["签约额", "完成目标", "拜访"], (
        "in the order of reading"
    )
    assert [row[2:] for row in cells[2:]] == [
        ["180", "104.6", "58%", ""], ["1,500,000", "963,000.5", "64%", ""], ["36", "23", "64%", ""], ["", "", "", ""],
    ]  # fmt: skip
    assert paragraphs[0] == "月度工作汇报表"
    assert paragraphs[1] == "签约额104.6万元，完成目标的58%；拜访23次。"
    assert paragraphs[3:] == [
        "不少于两条", "1. 外委拖期 <5> 个节点 & 两个返工", "2. 报价慢", "审核签字：______  日期：____年__月__日",
    ]  # fmt: skip


def test_rows_are_put_into_the_middle_of_a_sheet_and_all_that_speaks_of_it_follows(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.title = "项目"
    sheet.append(["序号", "客户名称", "项目名称", "金额（元）", "占比"])
    sheet.append([1, None, None, None, "=D2/D$3"])
    sheet.append(["合计", None, None, "=SUM(D2:D2)"])
    sheet["D2"].border = sheet["B2"].border = Border(bottom=Side(style="thin"))
    sheet["A5"] = "主管签字："
    sheet.merge_cells("B5:C5")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=4, min_row=1, max_row=2), titles_from_data=True)
    sheet.add_chart(chart, "G5")
    sheet.conditional_formatting.add("D2:D2", CellIsRule(operator="greaterThan", formula=["$D$3/2"]))
    book.defined_names["总额"] = DefinedName("总额", attr_text="项目!$D$3")
    other = book.create_sheet("汇总")
    other["A1"], other["A2"] = "=项目!D3", "=SUM('项目'!D2:D2)"
    sheet["B1"].comment, sheet["A5"].comment = Comment("全称", "销售部"), Comment("本人不签", "销售部")
    path, out = tmp_path / "f.xlsx", tmp_path / "o.xlsx"
    book.save(path)
    cache = (
        f'<pivotCacheDefinition xmlns="{S[1:-1]}"><worksheetSource ref="A1:D2" sheet="项目"/></pivotCacheDefinition>'
    )
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("xl/pivotCache/pivotCacheDefinition1.xml", cache)
    opened = SheetForm(path)
    opened.fill(forms.guessed(opened.places), CONTENT)
    opened.save(out)
    made = load_workbook(out)
    sheet = made["项目"]
    assert [[cell.value for cell in row] for row in sheet["A2:E5"]] == [
        [1, "客户0", "项目0", 420000, "=D2/D$5"], [2, "客户1", "项目1", 420001, "=D3/D$5"],
        [3, "客户2", "项目2", 420002, "=D4/D$5"], ["合计", None, None, "=SUM(D2:D4)", None],
    ]  # fmt: skip
    assert sheet["A7"].value == "主管签字：" and [str(each) for each in sheet.merged_cells.ranges] == ["B7:C7"]
    assert sheet["D4"].border.bottom.style == "thin"
    assert [str(each.sqref) for each in sheet.conditional_formatting] == ["D2:D4"]
    assert next(iter(sheet.conditional_formatting)).rules[0].formula == ["$D$5/2"]
    assert made.defined_names["总额"].attr_text == "项目!$D$5"
    assert (made["汇总"]["A1"].value, made["汇总"]["A2"].value) == ("=项目!D5", "=SUM('项目'!D2:D4)")
    with zipfile.ZipFile(out) as packed:
        assert b"$D$2:$D$4" in packed.read("xl/charts/chart1.xml")
        assert b"<row>6</row>" in packed.read("xl/drawings/drawing1.xml").replace(b"xdr:", b"")
        boxes = next(packed.read(name) for name in packed.namelist() if name.endswith(".vml"))
        assert b"Row>0<" in boxes and b"Row>6<" in boxes, "a note is drawn beside its cell"
        cache = packed.read("xl/pivotCache/pivotCacheDefinition1.xml")
        assert b'ref="A1:D4"' in cache and b'refreshOnLoad="1"' in cache
    assert [sheet[cell].comment is not None for cell in ("B1", "A5", "A7")] == [True, False, True]


def test_no_row_is_put_into_a_pivot_table():
    sheet, pivot = (
        etree.fromstring(f'<worksheet xmlns="{S[1:-1]}"/>'),
        f'<pivot xmlns="{S[1:-1]}"><location ref="A5:C9"/></pivot>',
    )
    assert [sheetrows.is_safe(sheet, row, [etree.fromstring(pivot)]) for row in (4, 6, 10)] == [True, False, True]


def test_rows_that_a_form_names_get_what_is_theirs_and_the_rest_and_the_sum_have_theirs(tmp_path):
    parts = [("维修", 88, 27), ("备件", 22, 56), ("改造", 9, 0)]
    rows = [
        {
            "part": name,
            "amount": Decimal(now),
            "previous": Decimal(before),
            "share": Exact("", Decimal(now) / 119, "percent"),
        }
        for name, now, before in parts
    ]
    content = Content(tables={"lines": rows, "clients": [{"client": each["part"], **each} for each in rows]})
    document = docx.Document()
    table = companyforms.table(document, [
        ["业务类别", "本月", "", "上月"], ["", "金额（元）", "占比", "金额（元）"], ["备件", "", "", ""], ["培训", "", "", ""], ["合计", "", "", ""],
    ], merge=[(0, 0, 1, 0), (0, 1, 0, 2)])  # fmt: skip
    document.add_paragraph()
    first = companyforms.table(
        document, [["前1大客户", "销售额（元）", "占比"], ["", "", ""], ["其他", "", ""], ["合计", "", ""]]
    )
    assert table is not None and first is not None
    document.save(str(tmp_path / "f.docx"))
    form = WordForm(tmp_path / "f.docx")
    form.fill(forms.guessed(form.places), content)
    form.save(tmp_path / "o.docx")
    made = docx.Document(str(tmp_path / "o.docx"))
    said = [[[cell.text for cell in row.cells] for row in each.rows] for each in made.tables]
    assert said[0][2:] == [["备件", "22", "", "56"], ["培训", "", "", ""], ["合计", "119", "100%", "83"]]
    assert said[1][1:] == [["维修", "88", ""], ["其他", "31", "26%"], ["合计", "119", "100%"]]


def test_a_line_with_something_left_open_is_the_forms_own_and_a_prompt_in_brackets_is_written_over(tmp_path):
    document = docx.Document()
    for text in (
        "一、业绩",
        "出差____天，里程____公里。",
        "总体情况与问题",
        "问题：",
        "",
        "二、下月计划",
        "",
        "丢单说明：[Give reasons]",
        "Signed: [Signature]",
    ):
        document.add_paragraph().add_run(text).bold = text[:1] in tuple("一二总问")
    document.add_paragraph().add_run("三、本月工作量").bold = True
    companyforms.table(document, [["Visits", "[No.]", "Vehicle", "[No.]"]])
    document.save(str(tmp_path / "f.docx"))
    out, _, _ = filled(tmp_path / "f.docx")
    made = docx.Document(str(out))
    said = [each.text for each in made.paragraphs]
    assert said[said.index("总体情况与问题") + 1] == "问题：", "what is over several is answered by them"
    assert "出差____天，里程____公里。" in said and "Signed: [Signature]" in said and "21 个工作日" in said
    assert [cell.text for cell in made.tables[-1].rows[0].cells] == ["Visits", "23", "Vehicle", "[No.]"]


def test_a_figure_is_never_put_below_a_head_that_asks_for_something_else(tmp_path):
    document, rows = docx.Document(), [["项目", "区域排名", "奖金系数"], ["签约额（元）", "", ""], ["拜访次数", "", ""]]
    companyforms.table(document, rows)
    document.save(str(tmp_path / "f.docx"))
    assert not forms.guessed(WordForm(tmp_path / "f.docx").places)
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for cell in ("B2", "C2", "B3", "C3"):
        book.active[cell].border = Border(bottom=Side(style="thin"))
    book.save(tmp_path / "f.xlsx")
    assert not forms.guessed(SheetForm(tmp_path / "f.xlsx").places)


def test_a_blank_control_belongs_to_the_label_beside_it_and_stays_as_it_was_where_nothing_is_known(tmp_path):
    document = docx.Document()
    table = document.add_table(rows=1, cols=4)
    for place, text in ((0, "姓名"), (2, "车牌号")):
        table.cell(0, place).text = text
        table.cell(0, place + 1).paragraphs[0]._p.append(companyforms.blank_control("请点击输入"))
    document.add_heading("存在的问题", 1)
    document.add_paragraph()._p.append(companyforms.blank_control("请点击输入"))
    document.save(str(tmp_path / "f.docx"))
    made = docx.Document(str(filled(tmp_path / "f.docx")[0]))
    body = made.element.body
    held = ["".join(each.text or "" for each in control.iter(f"{W}t")) for control in body.iter(f"{W}sdt")]
    assert held == ["陈思远", "请点击输入", "外委拖期 <5> 个节点 & 两个返工；报价慢"]
    assert b"showingPlcHdr" in etree.tostring(body) and b"____" not in etree.tostring(body)


def test_what_formulas_came_to_last_month_is_not_left_in_the_file(tmp_path):
    book = Workbook()
    book.active.append(["签约额", None])
    book.active.append(["两倍", "=B1*2"])
    path, old, out = tmp_path / "f.xlsx", tmp_path / "old.xlsx", tmp_path / "o.xlsx"
    book.save(path)
    with zipfile.ZipFile(path) as packed, zipfile.ZipFile(old, "w") as made:
        for name in packed.namelist():
            made.writestr(
                name,
                packed.read(name).replace(b"</f><v></v>", b"</f><v>77</v>").replace(b"</f><v />", b"</f><v>77</v>"),
            )
    assert load_workbook(old, data_only=True).active["B2"].value == 77
    opened = SheetForm(old)
    opened.fill(forms.guessed(opened.places), CONTENT)
    opened.save(out)
    assert load_workbook(out, data_only=True).active["B2"].value is None
    assert load_workbook(out).active["B1"].value == 1046000 and load_workbook(out).active["B2"].value == "=B1*2"


def test_no_text_of_a_record_becomes_a_formula(tmp_path):
    book = Workbook()
    book.active.append(["下月计划", None])
    book.save(tmp_path / "f.xlsx")
    opened = SheetForm(tmp_path / "f.xlsx")
    opened.fill(forms.guessed(opened.places), Content(blocks={"next": ("=1+1",)}))
    opened.save(tmp_path / "o.xlsx")
    assert load_workbook(tmp_path / "o.xlsx").active["B1"].data_type == "s"


def test_a_form_is_filled_in_a_process_of_its_own(tmp_path):
    path = tmp_path / "f.docx"
    read(companyforms.zh_one_table).save(str(path))
    found = forms.look(path).places
    done = forms.fill(path, forms.guessed(found), CONTENT, tmp_path / "o.docx")
    assert len(done) == 7
    assert "签约 5 单" in whole_text(tmp_path / "o.docx")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no zip", b"<html/>"])
def test_what_is_no_form_is_refused_in_words(tmp_path, data):
    path = tmp_path / "f.docx"
    path.write_bytes(data)
    with pytest.raises(Problem) as caught:
        forms.fill(path, {}, CONTENT, tmp_path / "o.docx")
    assert caught.value.kind is Kind.FILE_UNREADABLE
    assert not (tmp_path / "o.docx").exists()


def test_a_form_that_calls_out_is_refused(tmp_path):
    path, evil = tmp_path / "f.docx", tmp_path / "evil.docx"
    read(companyforms.zh_one_table).save(str(path))
    with zipfile.ZipFile(path) as packed, zipfile.ZipFile(evil, "w") as made:
        for name in packed.namelist():
            data = packed.read(name)
            if name == "word/document.xml":
                data = data.replace(
                    b"<w:document", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document', 1
                )
            made.writestr(name, data)
    with pytest.raises(Problem):
        forms.look(evil)


@pytest.mark.row("C4")
def test_what_was_chosen_is_remembered_for_next_months_copy_of_the_form(store, tmp_path):
    def places(month):
        document = docx.Document()
        document.add_heading(f"2026年{month}月销售总结", 0)
        document.add_heading("一、工作亮点", 1)
        document.save(str(tmp_path / "f.docx"))
        return WordForm(tmp_path / "f.docx").places

    found = places(9)
    chosen = {**forms.guessed(found), found[1].id: "block.work"}
    memory.remember(store.settings, found, chosen, tmp_path / "f.docx")
    assert memory.mapping(places(10), memory.remembered(store.settings))[found[1].id] == "block.work"
    assert memory.last(store.settings) == tmp_path / "f.docx"


@pytest.mark.parametrize(
    ("asked", "blocks"),
    [
        ("6. 竞争对手有什么动作？", "rivals"), ("市场动态与竞品信息", "market+rivals"), ("本月丢了哪些单，为什么？", "lost"),
        ("工作亮点与不足", "well+problems"), ("下月计划及所需支持", "next+support"), ("客户投诉及处理情况", "complaints"),
        ("存在的问题及改进措施", "problems"), ("计划与完成情况", "results"), ("需与领导协调的事项", "support"),
        ("本月最大的一笔签单是什么？", "won"), ("最有希望的客户", "open"), ("三、本月总结", "work"),
        ("Key wins", "won"), ("Lost deals and why", "lost"), ("Which deals did we lose, and why?", "lost"),
        ("What is in your way?", "problems"), ("What do you need from management?", "support"), ("Plan & priorities", "next"),
        ("Competitor activity", "rivals"), ("Market / competitors", "market+rivals"), ("Pipeline", "open"),
        ("Promises we made and did not keep", "promises"), ("Health & safety incidents", ""), ("家庭和身体状况如何？", ""),
        ("五、风险提示（由评审人填写）", ""),
    ],
)  # fmt: skip
def test_a_heading_or_question_is_understood_by_what_it_asks_about(asked, blocks):
    assert form_words.block_of(asked) == f"block.{blocks}" * bool(blocks)


def test_what_the_records_know_is_told_and_what_nobody_recorded_stays_empty(store):
    month, words = Period.parse("2026-10"), Words(Translator("en"))
    also = (*form_words.BLOCKS, LISTED)
    asked = ("won", "lost", "open", "rivals", "market", "complaints", "promises")
    nothing = filling.content(gather(store, month, also=also), words)
    assert not any(nothing.lines(f"block.{each}") for each in asked), "no record of any"
    client = store.clients.add(a_client(name="Northwind"))
    pump, valve = (store.deals.add(a_deal(name=name, client_id=client, amount=9_000_000)) for name in ("Pump", "Valve"))
    store.deals.change(pump, competitors="Rexo, Zhongye")
    store.deals.lose(valve, on=date(2026, 10, 12), reason=LostReason.PRICE, to="Rexo", note="3 % cheaper")
    store.remarks.add(
        Remark(kind=RemarkKind.COMPETITOR, body="Rexo opens a branch", client_id=client, day=date(2026, 10, 6))
    )
    store.remarks.add(Remark(kind=RemarkKind.FEEDBACK, body="Answer sooner", client_id=client, day=date(2026, 10, 7)))
    told = filling.content(gather(store, month, also=also), words)
    assert told.lines("block.lost") == ["Northwind Valve, CNY 90,000: Price, went to Rexo, 3 % cheaper"]
    assert told.lines("block.market+rivals") == [
        "Northwind: Rexo opens a branch", "Lost to Rexo: Northwind Valve, CNY 90,000", "Rexo, Zhongye bid too: Northwind Pump, CNY 90,000",
    ]  # fmt: skip
    assert told.lines("block.complaints") == ["A client's opinion, for management: Northwind: Answer sooner"]
    assert [told.lines(f"block.{each}") is None for each in ("won", "promises")] == [True, True]
    assert "Pump" in told.lines("block.open")[0] and told.tables["lost"][0]["reason"].endswith("3 % cheaper")


def test_a_self_review_goes_into_a_form_only_where_it_is_ticked(store):
    words, month = Words(Translator("zh")), Period.parse("2026-10")
    craft = store.competencies.add(Competency(name="报价"))
    store.reviews.rate(month.code, craft, 2)
    assert "review" not in filling.content(gather(store, month), words).blocks
    store.reports.include(month.code, "review", True)
    assert "review" in filling.content(gather(store, month), words).blocks


@pytest.mark.row("S2-36")
@pytest.mark.parametrize(
    "headings",
    [
        [
            "一、拜访情况",
            "二、近期重要接待",
            "三、客源情况",
            "四、客户状况",
            "五、存在的问题",
            "六、新增客户",
            "七、下周计划",
        ],
        ["Visits", "Key receptions", "Guest sources", "Client status", "Problems", "New clients", "Next week's plan"],
    ],
)
def test_the_seven_blocks_of_a_visit_report_are_recognised_and_filled(store, headings):
    """Domain S2-36; what only they need is read for a form, whatever the summary itself holds."""
    keys = ["visits", "receptions", "guests", "clients", "problems", "newcomers", "next"]
    assert [form_words.block_of(each) for each in headings] == [f"block.{key}" for key in keys]
    period, words = Period.parse("2026-10"), Words(Translator("zh"))
    assert "newcomers" not in filling.content(gather(store, period), words).blocks
    found = filling.content(gather(store, period, also=keys), words).blocks
    assert set(keys) <= set(found) and found["next"]
    assert not any(found[key] for key in ("receptions", "visits", "problems")), "what nobody recorded stays empty"
