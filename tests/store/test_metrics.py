"""Numbers of own figures in the file, and parts of a target beside the whole."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from salesplanner.domain.metrics import Metric, Rule, Span
from salesplanner.domain.problems import Kind, Problem


def test_a_number_entered_again_takes_the_place_of_the_first(store):
    visitors = store.metrics.add(Metric(name="访客数", unit="人"))
    store.metrics.values.put(visitors, date(2026, 11, 4), Decimal(100), Span.WEEK)
    store.metrics.values.put(visitors, date(2026, 11, 6), Decimal(120), Span.WEEK)
    (kept,) = store.metrics.values.between(visitors, date(2026, 11, 1), date(2026, 11, 30))
    assert (kept.day, kept.value) == (date(2026, 11, 2), 120)
    store.metrics.values.put(visitors, date(2026, 11, 2), None, Span.WEEK)
    assert store.metrics.values.between(visitors, date(2026, 11, 1), date(2026, 11, 30)) == []


def test_a_part_of_a_target_stands_beside_the_whole(store):
    store.targets.put("orders.amount", "2026-11", Decimal(100))
    store.targets.put("orders.amount", "2026-11", Decimal(60), dimension="channel", part="自营店")
    assert store.targets.of("orders.amount", "2026-11").value == 100
    assert [each.value for each in store.targets.in_period("2026-11")] == [100]
    assert [(each.part, each.value) for each in store.targets.parts("orders.amount", "2026-11")] == [("自营店", 60)]
    store.targets.put("orders.amount", "2026-11", None, dimension="channel", part="自营店")
    assert store.targets.of("orders.amount", "2026-11").value == 100


def test_a_unit_stays_a_share_or_none_once_numbers_are_there(store):
    rate = store.metrics.define(Metric(name="转化率", unit="%", rule=Rule.MEAN))
    store.metrics.define(replace(store.metrics.get(rate), name="成交", unit="单"))
    store.metrics.values.put(rate, date(2026, 11, 4), Decimal(9))
    with pytest.raises(Problem) as problem:
        store.metrics.define(replace(store.metrics.get(rate), unit="%"))
    assert problem.value.kind is Kind.UNIT_IN_USE
    store.metrics.define(replace(store.metrics.get(rate), unit="件"))
    with pytest.raises(Problem) as problem:
        store.metrics.define(Metric(name=" 成交 ", unit="单"))
    assert problem.value.kind is Kind.NAME_TAKEN


def test_a_restored_figure_needs_its_name(store):
    first = store.metrics.define(Metric(name="访客", unit="人"))
    store.metrics.delete(first)
    second = store.metrics.define(Metric(name="访客", unit="人"))
    with pytest.raises(Problem):
        store.metrics.restore(first)
    store.metrics.delete(second)
    store.metrics.restore(first)
    assert store.metrics.named("own.访客").id == first


def test_all_that_names_a_figure_follows_its_new_name(store):
    metric = store.metrics.define(Metric(name='a"b', unit="人"))
    store.targets.put('own.a"b', "2026-11", Decimal(5))
    store.targets.put("own.c", "2026-11", Decimal(7))  # of a figure that is no more
    store.settings.put("metrics.main", ['own.a"b', "x"])
    store.metrics.define(replace(store.metrics.get(metric), name="c"))
    assert store.targets.of("own.c", "2026-11").value == 5
    assert store.settings.get("metrics.main") == ["own.c", "x"]
    before = store.digest()
    store.undo()
    store.redo()
    assert store.digest() == before
