"""Sentences with gaps, read word by word: what the words before and right behind a gap name, and what they leave unknown."""

from __future__ import annotations

from datetime import date

import docx
import pytest

from salesplanner.domain.period import Period
from salesplanner.exchange import summary
from salesplanner.exchange.forms import clauses, meaning, texts
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.i18n import Translator
from salesplanner.words import Words


def told(line: str) -> str:
    """The figures of a line's gaps and placeholders."""
    found = (each.guess for each in texts.found_in(line))
    return " ".join(each.removeprefix("figure.") for each in found if each.startswith("figure."))


@pytest.mark.parametrize(
    ("line", "targets"),
    [
        (
            "In the month under review I booked orders to the value of CNY ____ against a target of CNY ____, which is ____ per cent.",
            "orders.amount.value orders.amount.target orders.amount.attainment",
        ),
        (
            "The month before I booked CNY ____, and in the same month a year ago CNY ____.",
            "orders.amount.previous orders.amount.last_year",
        ),
        (
            "Customers paid us CNY ____ in the month. Since the first of January my order intake comes to CNY ____ and the cash received to CNY ____.",
            "payments.amount.value orders.amount.year_value payments.amount.year_value",
        ),
        (
            "I made ____ calls in person (target ____), ____ by telephone, and sent out ____ quotations; ____ new accounts were opened (target ____).",
            "visits.count.value visits.count.target calls.count.value quotes.count.value clients.new.count.value clients.new.count.target",
        ),
        ("Of the enquiries decided in the month we won ____ and lost ____, a strike rate of ____ %.", "deals.won.count.value deals.lost.count.value win.rate.value"),
        ("本月目标____万元，新签____单共____万元；上月____万元，去年同月____万元。", "orders.amount.target orders.count.value orders.amount.value orders.amount.previous orders.amount.last_year"),
        ("本月应拜访客户____次，实际外出拜访____次。", "visits.count.target visits.count.value"),
        ("本月目标 {{目标_万}} 万元，新签 {{新签_万}} 万元；下月目标：{{下月目标_万}} 万元", "orders.amount.target orders.amount.value orders.amount.next"),
        ("Written since 1 January: CNY <<ytd_written>> against a quota of CNY <<ytd_quota>>.", "orders.amount.year_value orders.amount.year_target"),
        ("本月成交额【成交额】元，月目标【目标额】元，距目标还差【差额】元。", "orders.amount.value orders.amount.target orders.amount.missing"),
        ("Visits to clients: ____    Calls: ____    Quotes sent: ____", "visits.count.value calls.count.value quotes.count.value"),
        ("Room nights «RN» of «RNBudget»; same month last year «RNLastYear»", "orders.quantity.value orders.quantity.target orders.quantity.last_year"),
        ("本月共走访医院及经销商____次（计划____次）；电话联系____次。", "visits.count.value visits.count.target calls.count.value"),
        ("分区出货（元）：华东____，西北____。", "orders.amount.value orders.amount.value"),
        ("New accounts opened: «NewAccounts» (budget «NewBudget»); names: «Names»", "clients.new.count.value clients.new.count.target"),
        ("Signed: CNY ____", "orders.amount.value"),
        ("Signed:", ""),
        # What is narrower than a figure, or of others, is left.
        ("Orders came to CNY ____, of which CNY ____ came from exhibitions.", "orders.amount.value"),
        ("其中展会____万元", ""),
        ("Refunds amounted to CNY ____", ""),
    ],
)  # fmt: skip
def test_gaps_are_what_their_words_name(line: str, targets: str) -> None:
    assert told(line) == targets


@pytest.mark.parametrize(
    ("name", "target", "may"),
    [
        ("budget", "figure.orders.amount.target", True), ("x1", "figure.visits.count.value", True), ("ytd_written", "figure.orders.amount.year_value", True),
        ("budget", "figure.orders.amount.value", False), ("returns", "figure.orders.amount.value", False), ("lost", "figure.deals.won.count.value", False),
    ],
)  # fmt: skip
def test_the_name_of_a_placeholder_says_nothing_against_what_its_sentence_asks(
    name: str, target: str, may: bool
) -> None:
    assert bool(clauses.meant(name, target)) is may


OWN_NAMES = {
    "visitors": "own.Visitors",
    "访客数": "own.Visitors",
    "访客": "own.Visitors",
    "adclicks": "own.Ad clicks",
    "averagebasket": "own.Basket",
}


@pytest.mark.parametrize(
    ("line", "targets"),
    [
        ("We counted ____ visitors and ____ ad clicks (previous month: ____).", "own.Visitors.value own.Ad clicks.value own.Ad clicks.previous"),
        ("The average basket was CNY ____.", "own.Basket.value"),
        ("本月访客____人，上月访客数____人。", "own.Visitors.value own.Visitors.previous"),
    ],
)  # fmt: skip
def test_a_sentence_may_tell_of_figures_of_the_persons_own(line: str, targets: str) -> None:
    found = [each.guess.removeprefix("figure.") for each in texts.found_in(line, OWN_NAMES)]
    assert " ".join(found) == targets


def test_the_week_the_month_and_the_days_of_a_report_stand_in_one_line() -> None:
    line = "【年份】年第【周次】周（【起始日】 至 【截止日】）"
    assert [each.guess for each in texts.found_in(line)] == [
        "field.year_number", "field.week", "field.period_start", "field.period_end",
    ]  # fmt: skip
    assert [each.guess for each in texts.found_in("现将本人____年____月份销售工作汇报如下")] == ["field.period"]


def test_what_goes_on_with_a_month_is_of_that_month() -> None:
    """In the report on a week 本月目标 and the share behind it are the month's."""
    found = texts.found_in("本月目标____万元，本月累计已签____万元，完成进度____%。本周签约____万元")
    assert [(each.called, each.guess.removeprefix("figure.orders.amount.")) for each in found] == [
        ("本月目标", "target"), ("本月累计已签", "value"), ("本月 完成进度", "attainment"), ("本周签约", "value"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("Figures up to", "field.as_of"), ("更新至", "field.as_of"), ("Sent to", "field.recipient"),
        ("Year", "field.year_number"), ("Achieved (%)", "figure.orders.amount.attainment"), ("Where I need a hand from the office", "block.support"),
    ],
)  # fmt: skip
def test_facts_are_asked_for_in_these_words_too(label: str, target: str) -> None:
    assert meaning.target_of(label) == target


def test_a_week_is_told_by_its_days_and_asks_for_its_month(tmp_path, store) -> None:
    document = docx.Document()
    document.add_paragraph("第____周（____年__月__日 至 __月__日）")
    document.add_paragraph("第    周　    月    日至    月    日")
    document.save(str(tmp_path / "form.docx"))
    words, week = Words(Translator("zh")), Period.parse("2026-W43")
    path = summary.write(
        store, week, tmp_path / "out.docx", words, as_of=date(2026, 10, 25), template=tmp_path / "form.docx"
    )
    lines = ["".join(each.text.split()) for each in docx.Document(str(path)).paragraphs]
    assert lines == ["第43周（2026年10月19日至10月25日）", "第43周10月19日至10月25日"]


def test_a_sentence_behind_a_table_does_not_go_on_with_its_last_figure(tmp_path, store) -> None:
    document = docx.Document()
    document.add_table(1, 2).cell(0, 0).text = "赢单率"
    document.add_paragraph("本月目标 {{目标_万}} 万元")
    document.save(str(tmp_path / "form.docx"))
    assert [each.guess for each in WordForm(tmp_path / "form.docx").places] == [
        "figure.win.rate.value",
        "figure.orders.amount.target",
    ]


def test_a_numbered_line_that_holds_its_answer_is_no_heading(tmp_path) -> None:
    document = docx.Document()
    for line in ("1. 下月成交目标：【下月目标】元", "2. 需要的支持：【需要的支持】", "3. 下月计划", ""):
        document.add_paragraph(line)
    document.save(str(tmp_path / "form.docx"))
    places = WordForm(tmp_path / "form.docx").places
    assert [(each.kind, each.guess) for each in places] == [
        ("mark", "figure.orders.amount.next"), ("mark", "block.support"), ("heading", "block.next"),
    ]  # fmt: skip
