"""Study of product, market and selling: what was learnt, and for how long (domain S4-10)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.period import Period

_STUDY = re.compile(
    r"^(?:学|复习|自学|读书)|学习|培训|\b(?:study|studying|learn|learning|training|revise)\b", re.IGNORECASE
)


def is_study(activity: Activity) -> bool:
    """Whether a task is for learning: its title says so (学产品, 学习减速机选型, Product study)."""
    return activity.kind is ActivityKind.TASK and _STUDY.search(activity.title) is not None


def topic(activity: Activity) -> str:
    """What was learnt: what was written of it, else its title."""
    return " ".join(activity.points.split()) or activity.title


def minutes_in(activities: Iterable[Activity], period: Period) -> int:
    """Minutes of study that were done in a period."""
    return sum(each.minutes for each in activities if (day := day_of(each)) is not None and period.contains(day))


def day_of(activity: Activity) -> date | None:
    """The day it was done; None for what is not done."""
    return activity.done_at.date() if activity.is_done and activity.done_at else None
