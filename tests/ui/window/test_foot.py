"""The foot of the window: what it says of quotas on days that ask and on days off."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from PySide6.QtCore import Qt

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.period import PeriodKind
from salesplanner.domain.reportdue import Recipient, ReportRule
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


@pytest.mark.row("S2-33")
def test_of_reports_that_nobody_ticked_the_nearest_deadline_is_told(qtbot, store, workspace):
    """Weeks on end without a tick: the latest of them is late until the next one is nearer, whose time then runs."""
    store.reports.rules.add(ReportRule(every=PeriodKind.WEEK, day=4, at=time(16)))
    foot, said = Foot(workspace), []
    qtbot.addWidget(foot.widget)
    for now in (datetime(2026, 10, 24, 9), datetime(2026, 10, 30, 14, 30), datetime(2026, 10, 31, 9)):
        workspace.now = lambda now=now: now
        foot.show_deadline()
        said.append(foot.deadline.accessibleName().removeprefix("Nearest deadline: "))
    assert said == [
        "Weekly report 1 day past the deadline",
        "Weekly report due today 16:00 · 1 hour left",
        "Weekly report 1 day past the deadline",
    ]


@pytest.mark.row("S2-01", "S2-33")
def test_of_several_who_receive_reports_the_one_it_is_for_is_named(qtbot, store, workspace):
    to, other = (store.reports.recipients.add(Recipient(name=name)) for name in ("Liu", "Wang"))
    store.reports.rules.add(ReportRule(every=PeriodKind.MONTH, day=23, recipient_id=to))
    store.reports.rules.add(ReportRule(every=PeriodKind.MONTH, day=24, recipient_id=other))
    foot, asked = Foot(workspace), []
    qtbot.addWidget(foot.widget)
    workspace.asked.connect(lambda kind, record: asked.append((kind, record)))
    workspace.now = lambda: datetime(2026, 10, 22, 9)
    foot.show_deadline()
    assert foot.deadline.accessibleName() == (
        "Nearest deadline: Monthly summary to Liu due tomorrow 17:00 · the draft is ready"
    )
    qtbot.mouseClick(foot.deadline, Qt.MouseButton.LeftButton)
    assert asked == [("report 2026-10", to)]
    store.reports.recipients.delete(other)
    foot.show_deadline()
    assert "Liu" not in foot.deadline.accessibleName(), "who else"
