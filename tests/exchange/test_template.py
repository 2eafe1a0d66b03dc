from __future__ import annotations

import zipfile
from decimal import Decimal

import docx
import pytest

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
    ("name", "data"),
    [
        ("word/vbaProject.bin", b"x"),
        ("word/embeddings/o.bin", b"x"),
        ("word/x.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"),
        ("word/x.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>".encode("utf-16")),
        ("word/_rels/y.xml.rels", b"<p:Relationship Type='t/image' Target='//h/s' TargetMode = 'External'/>"),
        (
            "word/_rels/x.xml.rels",
            b'<r><Relationship Type="t/attachedTemplate" Target="//h/s" TargetMode="External"/></r>',
        ),
    ],
)
def test_a_form_that_runs_or_calls_out_is_refused(form, tmp_path, name, data):
    file = form("x")
    with zipfile.ZipFile(file, "a") as packed:
        packed.writestr(name, data)
    with pytest.raises(Problem) as trouble:
        template.fill(file, {}, tmp_path / "a.docx")
    assert (trouble.value.kind, trouble.value.facts["detail"]) == (Kind.TEMPLATE_UNSOUND, name)


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x03\x04 half"])
def test_what_is_no_word_file_is_refused(tmp_path, data):
    (tmp_path / "form.docx").write_bytes(data)
    with pytest.raises(Problem) as trouble:
        template.fill(tmp_path / "form.docx", {}, tmp_path / "a.docx")
    assert trouble.value.kind is Kind.TEMPLATE_UNSOUND


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
