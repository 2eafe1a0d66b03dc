"""Numbers of own figures in the file, and parts of a target beside the whole."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salesplanner.domain.metrics import Metric, Span


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
