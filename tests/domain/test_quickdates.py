from __future__ import annotations

import json
from datetime import date, datetime

import pytest

from salesplanner import resources
from salesplanner.domain.festivals import CLOSED, first_day
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quick.dates import days, parse_day
from salesplanner.domain.quick.finding import Clock
from salesplanner.domain.workdays import WorkCalendar

NOW = datetime(2026, 10, 22, 9, 30)  # a Thursday
CALENDAR = WorkCalendar()  # no year's holidays are known, as for the coming year each autumn


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
        ("月底", date(2026, 10, 30)),  # the 31st is a Saturday
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
        ("元旦后", date(2027, 1, 4)),
        ("春节前", date(2027, 2, 4)),
        ("年后", date(2027, 2, 15)),
        ("after CNY", date(2027, 2, 15)),
        ("国庆前", date(2027, 9, 30)),
        ("国庆后", date(2027, 10, 8)),
        ("节后", date(2027, 1, 4)),
        ("五一后", date(2027, 5, 6)),
        ("中秋后", date(2027, 9, 16)),
        ("元宵节后", date(2027, 2, 22)),
        ("双十一前", date(2026, 11, 10)),
        ("三月中旬", date(2027, 3, 15)),
        ("3月上旬", date(2027, 3, 10)),
        ("end of March", date(2027, 3, 31)),
        ("mid-Nov", date(2026, 11, 13)),
        ("late January", date(2027, 1, 29)),
        ("明年3月底", date(2027, 3, 31)),
        ("三月第一周", date(2027, 3, 1)),
        ("三月", date(2027, 3, 1)),
        ("March 2027", date(2027, 3, 1)),
        ("3月前", date(2027, 2, 26)),
        ("上半年", date(2027, 6, 30)),
        ("下半年", date(2026, 12, 31)),
        ("Q2", date(2027, 6, 30)),
        ("early Q1 2027", date(2027, 1, 4)),
        ("二季度末", date(2027, 6, 30)),
        ("下季度", date(2027, 3, 31)),
        ("end of quarter", date(2026, 12, 31)),
        ("明年初", date(2027, 1, 4)),
        ("年中", date(2027, 6, 30)),
        ("下周中", date(2026, 10, 28)),
        ("late next week", date(2026, 10, 30)),
        ("两三天后", date(2026, 10, 25)),
        ("in a few days", date(2026, 10, 25)),
        ("10月24日 周五", date(2026, 10, 24)),
        ("24 Oct Fri", date(2026, 10, 24)),
        ("１０月８日", date(2026, 10, 8)),
    ],
)
def test_a_day_is_read_as_it_is_said(text, day):
    assert parse_day(text, Clock(NOW, CALENDAR)) == day


@pytest.mark.parametrize(
    "text", ["", "abc", "13/45", "2月30日", "0号", "2026-13-01", "明天再说", "下周二和周三", "春节后第一周"]
)
def test_what_is_no_day_is_a_problem(text):
    with pytest.raises(Problem) as caught:
        parse_day(text, Clock(NOW, CALENDAR))
    assert caught.value.kind is Kind.NOT_A_DATE


@pytest.mark.parametrize(
    "text",
    ["写Q2总结", "上半年业绩复盘", "三月花店", "Q2 report", "3年前的合同", "H1 plan", "明年年初级中学"],
)
def test_what_a_thing_is_about_is_no_day(text):
    assert days(text.lower(), Clock(NOW, CALENDAR)) == []


def test_the_table_of_holidays_agrees_with_what_was_arranged():
    known = json.loads((resources.path("holidays", "cn") / "2026.json").read_text(encoding="utf-8"))
    for festival in CLOSED:
        assert first_day(festival, 2026).isoformat() in known["off"]
