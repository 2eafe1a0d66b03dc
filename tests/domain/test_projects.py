"""Promised dates, slips and what they say of the next promise."""

from __future__ import annotations

import random
from datetime import date, timedelta

from salesplanner.domain.projects import Slip, likely, record, usual_slip

DAY = date(2026, 3, 2)


def after(days: int) -> date:
    return DAY + timedelta(days=days)


def test_a_supplier_that_worsens_has_a_trend():
    found = record([Slip(days, after(days)) for days in (1, 1, 2, 6, 7, 8)])
    assert found is not None
    assert (found.count, found.usual, found.spread, found.trend) == (6, 4.0, 3.0, 6.0)


def test_what_is_overdue_is_likely_no_earlier_than_today():
    assert likely(DAY, [Slip(2, DAY)] * 5, 0, after(9)).day >= after(9)


def test_the_likely_date_beats_the_promise_on_generated_histories():
    """Many suppliers with habits of their own, some punctual; each next promise is judged by the ones before."""
    chance = random.Random(7)
    errors_promised = errors_likely = 0
    for _ in range(60):
        habit, spread = chance.choice([(0, 1), (3, 2), (6, 4), (12, 6)])
        past: list[Slip] = []
        others = [round(chance.gauss(5, 4)) for _ in range(20)]
        for order in range(12):
            promised = after(order * 30)
            actual = promised + timedelta(days=round(chance.gauss(habit, spread)))
            guess = likely(promised, past, usual_slip(others), promised - timedelta(days=20)).day
            errors_promised += abs((actual - promised).days)
            errors_likely += abs((actual - guess).days)
            past.append(Slip((actual - promised).days, actual))
    assert errors_likely < 0.75 * errors_promised
