from __future__ import annotations

import zipfile
from decimal import Decimal

import docx
import pytest
from openpyxl import Workbook

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.documents import template


@pytest.fixture
def form(tmp_path):
    """Makes a form of these paragraphs."""

    def make(*texts):
        file = docx.Document()
        for text in texts:
            file.add_paragraph(text)
        file.save(str(tmp_path / "form.docx"))
        return tmp_path / "form.docx"

    return make


def texts(path):
    return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]


def test_values_come_where_the_form_names_them(form, tmp_path):
    file = form("{{ title }}", "签约 {{ figures.orders_amount }}", "{% for d in deals %}{{ d.name }};{% endfor %}")
    values = {
        "title": "10月",
        "figures": {"orders_amount": Decimal("104.6")},
        "deals": [{"name": "川江"}, {"name": "东屹"}],
    }
    assert template.fill(file, values, tmp_path / "a.docx") == ()
    assert texts(tmp_path / "a.docx") == ["10月", "签约 104.6", "川江;东屹;"]


def test_values_are_text_whatever_they_look_like(form, tmp_path):
    hostile = {"a": "<b>&amp;", "b": "{{ 7*7 }}", "c": "x\x00y\ud800", "d": "=1+1", "e": "𠮷🚀"}
    template.fill(form(*("{{ " + name + " }}" for name in hostile)), hostile, tmp_path / "a.docx")
    assert texts(tmp_path / "a.docx") == ["<b>&amp;", "{{ 7*7 }}", "xy", "=1+1", "𠮷🚀"]


def test_names_without_a_value_are_told(form, tmp_path):
    assert template.fill(form("{{ title }} {{ budget }} {{ boss }}"), {"title": "x"}, tmp_path / "a.docx") == (
        "boss",
        "budget",
    )


@pytest.mark.parametrize(
    "attack",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ title.__class__.__mro__[1].__subclasses__() }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{% for i in range(10**9) %}x{% endfor %}",
        "{{ 1/0 }}",
        "{% if %}",
    ],
)
def test_a_hostile_form_is_refused(form, tmp_path, attack):
    with pytest.raises(Problem) as trouble:
        template.fill(form(attack), {"title": "x"}, tmp_path / "a.docx")
    assert trouble.value.kind is Kind.TEMPLATE_UNSOUND
    assert [path.name for path in tmp_path.iterdir()] == ["form.docx"]


def test_a_form_that_takes_for_ever_is_ended(form, tmp_path):
    endless = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    with pytest.raises(Problem) as trouble:
        template.fill(form(endless), {}, tmp_path / "a.docx", seconds=1)
    assert trouble.value.facts["detail"] == "> 1 s"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("word/vbaProject.bin", b"x", Kind.FORM_RUNS),
        ("word/embeddings/o.bin", b"x", Kind.FORM_RUNS),
        ("word/x.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", Kind.TEMPLATE_UNSOUND),
        ("word/x.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>".encode("utf-16"), Kind.TEMPLATE_UNSOUND),
        (
            "word/_rels/y.xml.rels",
            b"<p:Relationship Type='t/image' Target='//h/s' TargetMode = 'External'/>",
            Kind.FORM_CALLS_OUT,
        ),
        (
            "word/_rels/x.xml.rels",
            b'<r><Relationship Type="t/attachedTemplate" Target="//h/s" TargetMode="External"/></r>',
            Kind.FORM_CALLS_OUT,
        ),
    ],
)
def test_a_form_that_runs_or_calls_out_is_refused(form, tmp_path, name, data, kind):
    file = form("x")
    with zipfile.ZipFile(file, "a") as packed:
        packed.writestr(name, data)
    with pytest.raises(Problem) as trouble:
        template.fill(file, {}, tmp_path / "a.docx")
    assert (trouble.value.kind, trouble.value.facts["detail"]) == (kind, name)


def test_the_workbook_that_a_chart_is_drawn_from_runs_nothing(form, tmp_path):
    file = form("{{ title }}")
    with zipfile.ZipFile(file, "a") as packed:
        packed.writestr("word/embeddings/Microsoft_Excel_Worksheet.xlsx", b"x")
    assert template.fill(file, {"title": "x"}, tmp_path / "a.docx") == ()


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x03\x04 half"])
def test_what_is_damaged_is_refused(tmp_path, data):
    (tmp_path / "form.docx").write_bytes(data)
    with pytest.raises(Problem) as trouble:
        template.fill(tmp_path / "form.docx", {}, tmp_path / "a.docx")
    assert trouble.value.kind is Kind.FILE_UNREADABLE


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.docm", b"x", Kind.FORM_RUNS),
        ("a.XLTM", b"x", Kind.FORM_RUNS),
        ("a.doc", _OLE, Kind.FORM_UNKNOWN),
        ("a.docx", _OLE, Kind.FORM_UNKNOWN),
        ("a.xlsx", _OLE + "EncryptedPackage".encode("utf-16-le"), Kind.FILE_LOCKED),
        ("a.odt", b"PK", Kind.FORM_UNKNOWN),
    ],
)
def test_why_another_kind_of_file_is_not_filled_is_said(tmp_path, name, data, kind):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Problem) as trouble:
        template.inspect(tmp_path / name, tmp_path / name)
    assert trouble.value.kind is kind


def test_a_workbook_that_is_called_a_letter_and_a_part_with_a_password_are_refused(form, tmp_path):
    Workbook().save(tmp_path / "a.docx")
    with pytest.raises(Problem) as trouble:
        template.inspect(tmp_path / "a.docx", tmp_path / "a.docx")
    assert trouble.value.kind is Kind.FORM_UNKNOWN
    data = bytearray(form("x").read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "b.docx").write_bytes(data)
    with pytest.raises(Problem) as trouble:
        template.inspect(tmp_path / "b.docx", tmp_path / "b.docx")
    assert trouble.value.kind is Kind.FILE_LOCKED


def test_a_form_that_is_not_there_is_said(tmp_path):
    with pytest.raises(Problem) as trouble:
        template.fill(tmp_path / "none.docx", {}, tmp_path / "a.docx")
    assert trouble.value.kind is Kind.FILE_MISSING


def test_a_form_that_unpacks_too_large_is_refused(form, tmp_path):
    file = form("x")
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/media/a.bin", b"\0" * (61 * 2**20))
    with pytest.raises(Problem) as trouble:
        template.fill(file, {}, tmp_path / "a.docx")
    assert trouble.value.kind is Kind.FILE_TOO_LARGE
