"""The foot of the window: what it says of quotas on days that ask and on days off."""

from __future__ import annotations

from datetime import datetime

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.targets import Every, Quota
from salesplanner.ui.forms.holidays import mark_days
from salesplanner.ui.window.foot import Foot


def test_a_day_off_asks_for_no_calls_and_counts_those_that_were_made(qtbot, workspace, store):
    store.quotas.add(Quota(metric="calls.count", every=Every.DAY, count=3))
    store.quotas.add(Quota(metric="visits.count", every=Every.WEEK, count=6))
    foot = Foot(workspace)
    qtbot.addWidget(foot.widget)
    foot.refresh()
    assert foot.quotas.text() == "Calls 0/3 · Visits this week 0/6"
    today = workspace.today()
    mark_days(workspace, [today], "leave")
    qtbot.waitUntil(lambda: foot.quotas.text() == "Visits this week 0/6")
    store.activities.add(
        Activity(
            kind=ActivityKind.CALL, title="Call", day=today, status=ActivityStatus.DONE,
            done_at=datetime(2026, 10, 22, 8), outcome=Outcome.PROGRESS,
        )
    )  # fmt: skip
    foot.refresh()
    assert foot.quotas.text() == "Calls 1 · Visits this week 0/6"
