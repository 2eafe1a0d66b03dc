"""What a figure comes to in a period, from numbers for days, weeks and months and for parts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesplanner.domain.metricentry import check
from salesplanner.domain.metrics import Metric, MetricValue, Rule, Span, by_day, reckon
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.problems import Kind, Problem

MONTH = Period.parse("2026-11")


def entry(day, value, *, span=Span.DAY, split="", id=0):
    return MetricValue(id=id, metric_id=1, day=date(2026, 11, day), span=span, value=Decimal(str(value)), split=split)


def metric(rule=Rule.SUM, unit="人"):
    return Metric(name="访客", unit=unit, rule=rule)


@pytest.mark.row("S3-06")
@pytest.mark.parametrize(
    ("rule", "expected"), [(Rule.SUM, "60"), (Rule.MEAN, "20"), (Rule.LEVEL, "30")], ids=lambda each: str(each)
)
def test_days_come_to_a_figure_by_the_rule(rule, expected):
    found = reckon(metric(rule), [entry(2, 10), entry(5, 20), entry(9, 30)], MONTH)
    assert found.value == Decimal(expected)
    assert found.days == 3


@pytest.mark.row("X-24")
def test_a_share_never_adds_up():
    """X-24: 0.09, 9 and 0.12 % are 3.07 % a day, not 9.21 %, whatever kind an older book keeps for it; and none is defined so."""
    days = [entry(2, "0.0009"), entry(3, "0.09"), entry(4, "0.0012")]
    found = reckon(metric(unit="%"), days, MONTH)
    assert (found.value, found.rule) == (Decimal("0.0307"), Rule.MEAN)
    for unit in ("%", "‰"):
        with pytest.raises(Problem) as caught:
            check(metric(unit=unit))
        assert caught.value.kind is Kind.SHARE_NO_SUM
        check(metric(Rule.MEAN, unit))


def test_a_month_that_was_entered_counts_instead_of_its_days():
    values = [entry(1, 1800, span=Span.MONTH, id=1), entry(2, 100, id=2), entry(3, 100, id=3)]
    assert reckon(metric(), values, MONTH).value == 1800
    assert reckon(metric(), values, MONTH).ids == (1,)
    assert reckon(metric(), values, Period.parse("2026-11-01..2026-11-20")).value == 200


def test_a_mean_weighs_each_entry_by_its_days():
    week = entry(2, 10, span=Span.WEEK)
    assert reckon(metric(Rule.MEAN), [week, entry(9, 18)], MONTH).value == 11


def test_every_week_of_a_year_counts_in_one_of_its_months():
    """Entered by the week, a month is not the weeks that lie in it whole: three of the five of October."""
    weeks = Period.parse("2026").within(PeriodKind.WEEK)
    values = [
        MetricValue(id=n, metric_id=1, day=week.first, span=Span.WEEK, value=Decimal(1)) for n, week in enumerate(weeks)
    ]
    months = [reckon(metric(), values, Period.parse(f"2026-{month:02}")).value for month in range(1, 13)]
    assert months[9] == 5 and sum(months) == len(weeks) == reckon(metric(), values, Period.parse("2026")).value
    october = Period.parse("2026-10")
    assert max(by_day(metric(), values, october)) == october.last
    assert reckon(metric(), values, Period.parse("2026-10-01")).value is None, "a day is no week"


def test_parts_add_up_to_the_whole():
    found = reckon(
        metric(), [entry(2, 337, split="自营"), entry(2, 429, split="同程"), entry(2, 25, split="途牛")], MONTH
    )
    assert found.value == 791
    assert list(found.parts) == ["同程", "自营", "途牛"]
    assert found.unexplained is None


@pytest.mark.row("X-10")
def test_what_the_parts_leave_of_a_whole_is_unexplained():
    """X-10: 40 + 73 visitors named of 2068."""
    found = reckon(metric(), [entry(2, 2068), entry(2, 40, split="搜索"), entry(2, 73, split="推广")], MONTH)
    assert found.value == 2068
    assert found.unexplained == 1955
    assert sum(found.parts.values()) + found.unexplained == found.value


def test_no_share_of_a_whole_is_made_of_the_shares_of_its_parts():
    found = reckon(metric(Rule.MEAN, "%"), [entry(2, 0.02, split="自营"), entry(2, 0.04, split="同程")], MONTH)
    assert found.value is None
    assert found.parts["同程"] == Decimal("0.04")


def test_a_week_that_begins_before_the_period_is_no_part_of_it():
    assert (
        reckon(
            metric(), [MetricValue(metric_id=1, day=date(2026, 10, 26), span=Span.WEEK, value=Decimal(9))], MONTH
        ).value
        is None
    )
