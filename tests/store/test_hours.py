"""How long a working day is."""

from __future__ import annotations

from salesplanner.store.reminders import available_minutes


def test_a_day_has_seven_hours_until_the_hours_of_work_are_set(store):
    assert available_minutes(store.settings) == 420
    store.settings.put("work.from", "08:00")
    store.settings.put("work.to", "17:00")
    assert available_minutes(store.settings) == 480
    store.settings.put("work.lunch_to", "14:00")
    assert available_minutes(store.settings) == 420
    store.settings.put("work.hours", 6.5)
    assert available_minutes(store.settings) == 390
