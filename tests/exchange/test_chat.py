from __future__ import annotations

import pytest

from salesplanner.exchange.documents import chat
from salesplanner.report.document import Bullets, Document, Heading, Paragraph, Section, Table


def test_markdown_has_headings_tables_and_strong_parts(report):
    text = chat.markdown(report)
    assert text.startswith("# 2026 年 10 月销售工作总结\n\n陈思远")
    assert "## 一、完成情况" in text
    assert "签约 **104.6 万元**，完成率 **58%**" in text
    assert "| 指标 | 目标 | 完成 | 完成率 | 去年同期 | 同比 |\n| --- | ---: | ---: |" in text
    assert "图1 签约额与目标（万元）: 签约额从 0 到" in text


def test_plain_text_has_no_marks(report):
    text = chat.plain(report)
    assert "【一、完成情况】" in text
    assert "签约额（万元）：目标 180.0，完成 104.6，完成率 58%" in text
    assert "· 每周四核对一次" in text
    assert not {"*", "#", "|"} & set(text)


@pytest.mark.parametrize(
    "text", ["# x", "*a*", "<b>x</b>", "[a](http://b)", "a | b", "- x", "1. x", "`x`", "> x", "a_b_c"]
)
def test_texts_of_the_person_never_become_marks(text):
    from markdown_it import MarkdownIt

    document = Document("t", "", "en", (Paragraph(text), Bullets((text,)), Table(("h",), ((text,),))))
    html = MarkdownIt("commonmark").enable("table").render(chat.markdown(document))
    for tag in ["<h2>", "<em>", "<b>", "<a ", "<ol>", "<code>", "<blockquote>", "<strong>"]:
        assert tag not in html
    assert html.count("<ul>") == 1
    assert html.count("<td>") == 1


def test_hostile_texts_are_carried(hostile):
    assert "rocket" in chat.markdown(hostile)
    assert "=cmd|' /C calc'!A0" in chat.plain(hostile)


def test_empty_parts_leave_no_empty_lines():
    document = Document("t", "", "en", (Section("a", "A", ()), Heading("B", 2), Paragraph("")))
    assert chat.plain(document) == "t\n【A】\nB\n"
