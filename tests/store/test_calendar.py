"""Weeks, years and quotas as the book keeps them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every, Quota
from salesplanner.domain.workdays import YearDays
from salesplanner.store import presets
from salesplanner.store.calendar import blocks_of, countries, forget_year, keep_year

SPRING = date(2027, 2, 5)


def test_long_and_short_weeks_take_turns(store):
    store.settings.put("work.week", "alternate:2026-11-02")
    worked = [store.calendar().is_working(date(2026, 11, 7) + timedelta(weeks=each)) for each in range(4)]
    assert worked == [True, False, True, False]
    store.settings.put("work.week", "alternate:2026-11-16")  # any long week names the same turn
    assert store.calendar().is_working(date(2026, 11, 7))


def test_a_file_takes_the_place_of_a_year_until_it_is_forgotten(store):
    before = store.digest()
    assert not store.calendar().knows(2027) and store.calendar().is_working(SPRING)
    keep_year(store.settings, YearDays(year=2027, off={SPRING: "春节"}, work={}))
    assert store.calendar().knows(2027) and not store.calendar().is_working(SPRING)
    forget_year(store.settings, 2027)
    assert not store.calendar().knows(2027) and store.calendar().is_working(SPRING)
    store.undo()
    store.undo()
    assert store.digest() == before


def test_a_changed_quota_leaves_earlier_days_what_they_were_asked(store, clock):
    long_ago, today = datetime(2026, 10, 1, 8), clock().date()
    store.quotas.add(Quota(metric="visits.count", every=Every.DAY, count=2, created_at=long_ago))
    store.quotas.put("visits.count", Every.DAY, 5)
    store.quotas.put("visits.count", Every.DAY, 4)
    asked = {day: [each.count for each in store.quotas.in_force(day)] for day in (today - timedelta(days=1), today)}
    assert list(asked.values()) == [[2], [4]]
    assert [each.count for each in store.quotas.ever()] == [2, 4]
    store.quotas.put("visits.count", Every.DAY, 0)
    assert store.quotas.in_force(today) == [] == store.quotas.all()
    assert [each.count for each in store.quotas.in_force(today - timedelta(days=1))] == [2]


def test_another_way_of_selling_keeps_what_is_there(store):
    presets.apply(store, "hotel", "zh")
    store.routines.delete(store.routines.all()[0].id)
    kept = [store.routines.all(), store.quotas.all(), store.stages.all(), blocks_of(store.settings)]
    presets.apply(store, "wholesale", "zh")
    assert [store.routines.all(), store.quotas.all(), store.stages.all(), blocks_of(store.settings)] == kept


def test_a_hotel_begins_with_its_mornings_and_its_friday_afternoon(store):
    presets.apply(store, "hotel", "en")
    assert [(each.title, each.rule[-2:], each.use.value) for each in blocks_of(store.settings)] == [
        ("Mornings for visits", "FR", "visits"),
        ("Weekly report and next plan", "FR", "desk"),
    ]


@pytest.mark.parametrize(
    ("country", "off", "worked"),
    [
        ("US", "2026-11-26", "2026-10-01"),
        ("GB", "2026-05-25", "2026-05-05"),
        ("DE", "2026-05-14", "2026-11-01"),
        ("JP", "2026-05-06", "2026-10-02"),
        ("SG", "2026-08-10", "2026-10-01"),
        ("CN", "2026-10-01", "2026-10-10"),
    ],
)
def test_the_holidays_are_those_of_the_chosen_country(store, country, off, worked):
    store.settings.put("work.country", country)
    store.settings.put("work.week", "all")
    calendar = store.calendar()
    assert calendar.knows(2026) and not calendar.is_working(date.fromisoformat(off))
    assert calendar.is_working(date.fromisoformat(worked))


@pytest.mark.row("C5")
def test_in_every_country_and_year_the_pace_meets_the_target_on_the_last_working_day(store):
    """Also in years without a table, which have the person's own week."""
    for country in countries():
        store.settings.put("work.country", country)
        calendar = store.calendar()
        for year in range(2024, 2030):
            for month in Period.parse(str(year)).months():
                last = calendar.between(month.first, month.last)[-1]
                assert calendar.pace(month, last + timedelta(days=1)).share == 1
                assert calendar.pace(month, last).left == 1
    assert not calendar.knows(2029)
