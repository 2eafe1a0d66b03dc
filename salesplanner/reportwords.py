"""What the reports on each kind of period are called."""

from __future__ import annotations

from collections.abc import Callable

from salesplanner.domain.period import PeriodKind


def kind_name(say: Callable[[str, str], str], kind: PeriodKind) -> str:
    """The usual name of a report, in the language of `say`."""
    return {
        PeriodKind.DAY: say("Report", "Daily report"),
        PeriodKind.WEEK: say("Report", "Weekly report"),
        PeriodKind.MONTH: say("Report", "Monthly summary"),
        PeriodKind.QUARTER: say("Report", "Quarterly summary"),
        PeriodKind.HALF: say("Report", "Half-year summary"),
        PeriodKind.YEAR: say("Report", "Annual summary"),
        PeriodKind.SPAN: say("Report", "Summary of some days"),
    }[kind]
