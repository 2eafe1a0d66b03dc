"""Quotas and targets that differ are said, and brought into line by a click."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every
from salesplanner.ui.progress.quotalist import QuotaPage
from salesplanner.ui.progress.targets import TargetsDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def differing(story):
    with story.change("quotas"):
        for month in ("2026-10", "2026-11"):
            story.targets.put("clients.new.count", month, Decimal(3))
        story.quotas.put("clients.new.count", Every.WEEK, 3)
    return story


@pytest.fixture
def dialog(qtbot, differing, workspace):
    made = TargetsDialog(None, workspace, Period.parse("2026-10"))
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each, "_is_edited", False))
    made.show()
    return made


def seen(aims):
    return [line for line in aims.lines if line.isVisible()]


def test_a_quota_and_a_target_that_differ_are_said_with_the_sum_where_both_are_set(dialog):
    [line] = seen(dialog.quota_part.aims)
    assert line.said.full_text() == (
        "New clients, October 2026: the quota (3 a week over 18 working days: 11) asks 8 more than the target of 3."
        " Likewise: November 2026 13 against 3."
    )
    assert not seen(dialog.aims)  # of what is signed, which has no quota
    dialog.targets.setCurrentCell(dialog.targets.metrics.index("clients.new.count"), 9)
    assert [each.said.full_text() for each in seen(dialog.aims)] == [
        "New clients, October 2026: the quota (3 a week over 18 working days: 11) asks 8 more than the target of 3."
    ]


def test_a_click_sets_all_targets_to_what_the_quota_comes_to(qtbot, differing, dialog):
    qtbot.mouseClick(seen(dialog.quota_part.aims)[0].target_button, LEFT)
    assert not seen(dialog.quota_part.aims)
    assert differing.targets.of("clients.new.count", "2026-10").value == 3  # until it is saved
    qtbot.mouseClick(dialog.save_button, LEFT)
    kept = [differing.targets.of("clients.new.count", f"2026-{month}").value for month in (10, 11)]
    assert kept == [11, 13]


def test_a_key_sets_the_quota_to_what_the_target_asks(qtbot, differing, dialog):
    button = seen(dialog.quota_part.aims)[0].quota_button
    assert button.text() == "Set the quota to 3 a month"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert dialog.quotas.value_at(dialog.quotas.metrics.index("clients.new.count"), 2) == 3
    qtbot.mouseClick(dialog.save_button, LEFT)
    [kept] = [each for each in differing.quotas.all() if each.metric == "clients.new.count"]
    assert (kept.every, kept.count) == (Every.MONTH, 3)


def test_a_target_typed_below_the_quota_is_said_at_once(dialog):
    line = dialog.targets.metrics.index("clients.new.count")
    dialog.targets.setCurrentCell(line, 9)
    dialog.targets.put_value(line, 9, Decimal(20))
    [said] = seen(dialog.aims)
    assert "alone leaves 9 of the target of 20 open" in said.said.full_text()
    dialog.targets.put_value(line, 9, Decimal(11))
    assert not seen(dialog.aims)


def test_in_the_settings_a_click_is_kept_at_once_and_undone_as_one(qtbot, differing, workspace):
    page = QuotaPage(workspace)
    qtbot.addWidget(page)
    page.show()
    [line] = seen(page.aims)
    qtbot.mouseClick(line.target_button, LEFT)
    assert differing.targets.of("clients.new.count", "2026-11").value == 13 and not seen(page.aims)
    differing.undo()
    page.refresh()
    assert differing.targets.of("clients.new.count", "2026-10").value == 3
    qtbot.mouseClick(seen(page.aims)[0].quota_button, LEFT)
    assert not seen(page.aims)


def test_help_is_asked_for_what_it_is(qtbot, differing, dialog, monkeypatch):
    asked = []
    monkeypatch.setattr("salesplanner.ui.forms.oweforms.ask_for_support", lambda *said: asked.append(said[2:]))
    part = dialog.quota_part
    qtbot.mouseClick(part.support_button, LEFT)
    qtbot.mouseClick(seen(part.aims)[0].target_button, LEFT)
    qtbot.mouseClick(part.support_button, LEFT)
    part.grid.put_value(part.grid.metrics.index("visits.count"), 0, Decimal(9))
    qtbot.mouseClick(part.support_button, LEFT)
    assert [what for what, _ in asked] == [
        "The quotas do not fit together", "Help with the quotas", "The quotas do not fit together",
    ]  # fmt: skip
    assert asked[0][1].startswith("New clients, October 2026: the quota") and "hours too many" in asked[2][1]
