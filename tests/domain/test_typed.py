from __future__ import annotations

from datetime import time

import pytest

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.typed import parse_money, parse_time


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
