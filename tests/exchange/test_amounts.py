"""Amounts as people write them."""

from __future__ import annotations

import pytest

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import amounts


@pytest.mark.parametrize(
    ("text", "minor"),
    [("38.5万", 38_500_000), ("12.6w", 12_600_000), ("1.2亿", 12_000_000_000), ("¥126,000", 12_600_000),
     ("$4,514.00", 451_400), ("126k", 12_600_000), ("(500)", -50_000), ("($500.00)", -50_000), ("-5", -500),
     ("126,000元", 12_600_000), ("¥ 1 234", 123_400), ("0.29", 29), (0.29, 29), (4514, 451_400), ("3千", 300_000),
     ("3万5", 3_500_000), ("一亿二千万元", 12_000_000_000), ("30万+", 30_000_000), ("CHF 12’500.00", 1_250_000), ("300 kr", 30_000),
     ("5000元（含税）", 500_000), (None, None), ("N/A", None)],
)  # fmt: skip
def test_an_amount_is_exact_to_the_cent(text, minor):
    assert amounts.to_amount(text) == minor


@pytest.mark.parametrize("text", ["five", "12.5%", "1e5", "inf", "9" * 40, True, float("nan"), float("inf")])
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(Problem) as trouble:
        amounts.to_amount(text)
    assert trouble.value.kind is Kind.NOT_AN_AMOUNT


def test_a_decimal_comma_is_told_from_the_column():
    assert amounts.has_decimal_comma(["1.234,56", "2.500,00"]) and amounts.has_decimal_comma(["12.500,-", "900"])
    assert not amounts.has_decimal_comma(["1,234.56", "126,000", 5, None])
    assert amounts.to_amount("1.234,56", decimal_comma=True) == 123_456


@pytest.mark.parametrize(
    ("text", "unit"), [("金额（万元）", 10_000), ("单位：千元", 1000), ("Value ($k)", 1000), ("Umsatz (T€)", 1000), ("Revenue, in millions", 10**6), ("Value", 1), ("Length (m)", 1)]
)  # fmt: skip
def test_a_heading_says_what_amounts_are_counted_in(text, unit):
    assert amounts.unit_of(text) == unit
