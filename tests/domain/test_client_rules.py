"""How often, which grade, how much is known: the rules about clients."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.clients import Client, ClientType, Contact, Grade, Role
from salesplanner.domain.completeness import Fact, completeness, is_stale
from salesplanner.domain.grading import Business, GradeRules, Measure
from salesplanner.domain.rhythms import Pulse, Rhythms, pulse

TODAY = date(2026, 10, 22)


@pytest.mark.parametrize(
    ("client", "days"),
    [
        (Client(name="a", grade=Grade.A), 10),
        (Client(name="a", grade=Grade.B), 14),
        (Client(name="a", grade=Grade.D), 90),
        (Client(name="a", grade=Grade.A, type=ClientType.MEDIA), 60),
        (Client(name="a", grade=Grade.A, type=ClientType.AGENT), 10),
        (Client(name="a", grade=Grade.A, type=ClientType.MEDIA, rhythm_days=7), 7),
    ],
)
def test_an_own_rhythm_comes_before_the_types_and_that_before_the_grades(client, days):
    assert Rhythms().of(client) == days


@pytest.mark.parametrize(
    ("days", "said"), [(0, Pulse.FRESH), (7, Pulse.FRESH), (8, Pulse.SOON), (10, Pulse.SOON), (11, Pulse.PAST)]
)
def test_it_is_nearly_time_from_four_fifths_of_the_rhythm_and_past_after_it(days, said):
    assert pulse(TODAY - timedelta(days=days), 10, TODAY) is said


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: st.dictionaries(st.sampled_from(["A", "media", "A signed"]), inner),
    )
)
def test_kept_rules_are_read_whatever_stands_there(plain):
    rhythms, rules = Rhythms.from_plain(plain), GradeRules.from_plain(plain)
    assert all(0 < days <= 3650 for days in (*rhythms.grades.values(), *rhythms.types.values()))
    assert Rhythms.from_plain(rhythms.to_plain()) == rhythms
    assert GradeRules.from_plain(rules.to_plain()) == rules


@pytest.mark.parametrize(
    ("business", "grade", "measure"),
    [
        (Business(signed=50_000_000), Grade.A, Measure.SIGNED),
        (Business(signed=49_999_999, orders=12), Grade.A, Measure.ORDERS),
        (Business(open=10_000_000), Grade.B, Measure.OPEN),
        (Business(orders=1), Grade.C, Measure.ORDERS),
        (Business(), Grade.D, None),
    ],
)
def test_one_limit_reached_is_enough_and_is_named(business, grade, measure):
    found = GradeRules().suggest(business)
    assert (found.grade, found.rule and found.rule.measure) == (grade, measure)


def test_completeness_says_what_is_missing_and_takes_the_number_of_somebody_there():
    bare = completeness(Client(name="a"), [])
    assert (bare.missing, bare.percent) == (tuple(Fact), 0)
    person = Contact(client_id=1, name="b", phone="1", email="c@d.e", role=Role.DECISION_MAKER)
    full = completeness(Client(name="a", industry="x", region="y", address="z", source="s"), [person])
    assert (full.missing, full.percent) == ((), 100)
    unknown = completeness(Client(name="a", phone="1"), [Contact(client_id=1, name="b")])
    assert Fact.DECISION_MAKER in unknown.missing and Fact.CONTACT not in unknown.missing


def test_facts_are_stale_after_180_days_and_those_never_checked_from_the_day_they_came():
    edge = TODAY - timedelta(days=180)
    assert not is_stale(Client(name="a", verified_on=edge), TODAY)
    assert is_stale(Client(name="a", verified_on=edge - timedelta(days=1)), TODAY)
    assert is_stale(Client(name="a", created_at=datetime(2026, 1, 1)), TODAY)
    assert not is_stale(Client(name="a", created_at=datetime(2026, 9, 1)), TODAY)
