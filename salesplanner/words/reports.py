"""What is owed is called: reports on each kind of period, payments, what others promised."""

from __future__ import annotations

from collections.abc import Callable

from salesplanner.domain.period import PeriodKind
from salesplanner.domain.reminders import Due


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


def awaited(translate: Callable[..., str], due: Due) -> str:
    """What is due, but for reports: a payment is called one, and what others promised is to be chased."""
    if due.is_theirs:
        return translate("Owing", "Chase: {what}").format(what=due.what)
    if due.is_payment and due.what:
        return translate("Owing", "Payment: {item}").format(item=due.what)
    return due.what or translate("Foot", "Due payment")
