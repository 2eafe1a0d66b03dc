"""Regions: what is spelled differently is one, the furthest client decides, and every client is counted once."""

from __future__ import annotations

from datetime import date
from operator import attrgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.coverage import (
    Coverage,
    CoverageState,
    Region,
    Shipped,
    Standing,
    coverage,
    elsewhere,
    gaps,
    locate,
)

REGIONS = [Region("河北", "Hebei"), Region("吉林", "Jilin"), Region("内蒙古", "Inner Mongolia"), Region("港区", "港区")]
SPELLINGS = [
    "河北",
    "河北省",
    "河北石家庄",
    "Hebei",
    "Hebei Province",
    "吉林市",
    "内蒙古自治区",
    "港区",
    "港区二期",
    "",
    "火星",
    "北",
]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("河北省石家庄市", "河北"), (" 河 北 ", "河北"), ("Shijiazhuang, Hebei", "河北"), ("inner mongolia", "内蒙古"),
        ("内蒙古", "内蒙古"), ("港区", "港区"), ("在河北", None), ("", None), ("火星", None),
    ],
)  # fmt: skip
def test_a_region_is_found_by_what_a_client_says(text, name):
    found = locate(text, REGIONS)
    assert (found.zh if found else None) == name


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({"clients": 0}, CoverageState.EMPTY),
        ({"clients": 2}, CoverageState.UNTOUCHED),
        ({"clients": 2, "reached": 1}, CoverageState.CONTACTED),
        ({"clients": 2, "reached": 2, "sampled": 1}, CoverageState.SAMPLING),
        ({"clients": 2, "sampled": 1, "ordered": 1}, CoverageState.ORDERED),
        ({"clients": 2, "ordered": 2, "repeated": 1}, CoverageState.REPEAT),
    ],
)
def test_the_furthest_client_decides(facts, state):
    assert Standing(region="河北", **facts).state is state


@given(st.lists(st.builds(
    lambda region, clients, ordered, amount: Standing(
        region=region, clients=clients + ordered, ordered=ordered, shipped=Shipped(1, amount),
        ordered_on=date(2026, 1, 1 + ordered),
    ),
    st.sampled_from(SPELLINGS), st.integers(0, 9), st.integers(0, 9), st.integers(0, 10**9),
)))  # fmt: skip
def test_every_client_and_every_amount_is_counted_once(standings):
    shown, rest = coverage(REGIONS, standings), elsewhere(REGIONS, standings)
    parts = [each.standing for each in shown] + [rest]
    assert [each.region for each in shown] == REGIONS
    for read in (
        attrgetter("clients"),
        attrgetter("ordered"),
        attrgetter("without_order"),
        attrgetter("shipped.amount"),
    ):
        assert sum(map(read, parts)) == sum(map(read, standings))


def place(name, group, **facts):
    return Coverage(
        region=Region(name, name, group, group), spellings=frozenset({name}), standing=Standing(region=name, **facts)
    )


def test_gaps_are_told_from_the_one_that_ordered_last_to_those_without_anybody_near():
    bought = {"clients": 2, "ordered": 2}
    shown = [
        place("青海", "西北", clients=0), place("海南", "华南", clients=0), place("陕西", "西北", clients=3),
        place("山西", "华北", **bought, ordered_on=date(2026, 9, 21)), place("吉林", "东北", **bought, ordered_on=date(2026, 8, 1)),
        place("广西", "华南", **bought, ordered_on=date(2026, 10, 1), shipped=Shipped(1, 500)),
        place("广东", "华南", **bought, repeated=1, ordered_on=date(2026, 10, 2), shipped=Shipped(2, 900)),
    ]  # fmt: skip
    told = [(gap.coverage.id, gap.neighbour and gap.neighbour.id) for gap in gaps(shown)]
    assert told == [("山西", None), ("吉林", None), ("陕西", None), ("海南", "广东"), ("青海", None)]
