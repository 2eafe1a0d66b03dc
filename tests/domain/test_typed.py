from __future__ import annotations

from datetime import date, time

import pytest

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.typed import parse_day, parse_money, parse_time

TODAY = date(2026, 10, 22)  # a Thursday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("今天", date(2026, 10, 22)),
        ("明天", date(2026, 10, 23)),
        ("后天", date(2026, 10, 24)),
        ("大后天", date(2026, 10, 25)),
        ("昨天", date(2026, 10, 21)),
        ("周四", date(2026, 10, 22)),
        ("周五", date(2026, 10, 23)),
        ("星期三", date(2026, 10, 28)),
        ("本周五", date(2026, 10, 23)),
        ("下周二", date(2026, 10, 27)),
        ("下周五", date(2026, 10, 30)),
        ("下下周一", date(2026, 11, 2)),
        ("三天后", date(2026, 10, 25)),
        ("3天后", date(2026, 10, 25)),
        ("两周后", date(2026, 11, 5)),
        ("一个月后", date(2026, 11, 22)),
        ("月底", date(2026, 10, 31)),
        ("today", date(2026, 10, 22)),
        ("Tomorrow", date(2026, 10, 23)),
        ("fri", date(2026, 10, 23)),
        ("next Fri", date(2026, 10, 30)),
        ("in 3 days", date(2026, 10, 25)),
        ("in a week", date(2026, 10, 29)),
        ("3/8", date(2027, 3, 8)),
        ("10月8日", date(2026, 10, 8)),
        ("10 月 30 日", date(2026, 10, 30)),
        ("5号", date(2026, 11, 5)),
        ("2026-10-08", date(2026, 10, 8)),
        ("2026年3月8日", date(2026, 3, 8)),
        ("2026.9.28", date(2026, 9, 28)),
        ("8 Mar", date(2027, 3, 8)),
        ("Oct 30", date(2026, 10, 30)),
        ("30 October 2027", date(2027, 10, 30)),
        ("10月24日 周五", date(2026, 10, 24)),
        ("24 Oct Fri", date(2026, 10, 24)),
        ("１０月８日", date(2026, 10, 8)),
    ],
)
def test_a_day_is_read_as_it_is_said(text, day):
    assert parse_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["", "abc", "13/45", "2月30日", "0号", "2026-13-01", "99999999天后", "明天再说"])
def test_what_is_no_day_is_a_problem(text):
    with pytest.raises(Problem) as caught:
        parse_day(text, TODAY)
    assert caught.value.kind is Kind.NOT_A_DATE


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("14:30", time(14, 30)),
        ("14：30", time(14, 30)),
        ("9", time(9)),
        ("3", time(15)),
        ("03:00", time(3)),
        ("9点半", time(9, 30)),
        ("下午3点", time(15)),
        ("上午10点20分", time(10, 20)),
        ("晚上7点", time(19)),
        ("3pm", time(15)),
        ("12am", time(0)),
    ],
)
def test_a_time_is_read_as_it_is_said(text, at):
    assert parse_time(text) == at


@pytest.mark.parametrize("text", ["", "25:00", "9:75", "soon"])
def test_what_is_no_time_is_a_problem(text):
    with pytest.raises(Problem) as caught:
        parse_time(text)
    assert caught.value.kind is Kind.NOT_A_TIME


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("12.6万", 12_600_000),
        ("12.6 万", 12_600_000),
        ("126000", 12_600_000),
        ("12.6w", 12_600_000),
        ("¥126,000", 12_600_000),
        ("126k", 12_600_000),
        ("1.05m", 105_000_000),
        ("1,046,000.50", 104_600_050),
        ("0.005", 1),
        ("-50", -5_000),
        ("１２６元", 12_600),
    ],
)
def test_an_amount_is_read_in_minor_units(text, minor):
    assert parse_money(text) == minor


@pytest.mark.parametrize("text", ["", "abc", "1.2.3", "万", "99999999999亿", "12万万"])
def test_what_is_no_amount_is_a_problem(text):
    with pytest.raises(Problem) as caught:
        parse_money(text)
    assert caught.value.kind is Kind.NOT_AN_AMOUNT
