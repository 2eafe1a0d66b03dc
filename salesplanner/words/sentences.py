"""The sentences behind `words`: a name for every choice, a sentence for every problem; of changes see `changes`."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.clientlist import Buying
from salesplanner.domain.clients import ClientStatus, ClientType, Role
from salesplanner.domain.coverage import CoverageState, Reach
from salesplanner.domain.deals import Confidence, DealStatus, LostReason
from salesplanner.domain.metrics import Span
from salesplanner.domain.problems import Kind
from salesplanner.domain.projects import Side
from salesplanner.domain.promises import RemarkKind
from salesplanner.domain.reviews import Section
from salesplanner.domain.targets import QUANTITY, Every


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for translation under a context; gives it back unchanged."""
    return text


def names(translate: Callable[..., str], role: str) -> dict[Enum | str, str]:
    """What each choice and each metric is called in a role."""
    return {
        ActivityKind.VISIT: translate("ActivityKind", "Visit"),
        ActivityKind.CALL: translate("ActivityKind", "Call"),
        ActivityKind.MESSAGE: translate("ActivityKind", "Message"),
        ActivityKind.MEETING: translate("ActivityKind", "Meeting"),
        ActivityKind.EMAIL: translate("ActivityKind", "Email"),
        ActivityKind.QUOTE: translate("ActivityKind", "Quote"),
        ActivityKind.PAYMENT: translate("ActivityKind", "Payment"),
        ActivityKind.TASK: translate("ActivityKind", "Task"),
        Outcome.PROGRESS: translate("Outcome", "Progress"),
        Outcome.KEPT_WARM: translate("Outcome", "Kept warm"),
        Outcome.SETBACK: translate("Outcome", "Setback"),
        Outcome.NOT_REACHED: translate("Outcome", "Not reached"),
        RemarkKind.MARKET: translate("Remark", "Market"),
        RemarkKind.COMPETITOR: translate("Remark", "Competitor"),
        RemarkKind.FEEDBACK: translate("Remark", "Feedback for management"),
        Span.DAY: translate("Span", "One day"),
        Span.WEEK: translate("Span", "One week"),
        Span.MONTH: translate("Span", "One month"),
        Every.DAY: translate("Every", "Day"),
        Every.WEEK: translate("Every", "Week"),
        Every.MONTH: translate("Every", "Month"),
        **_clients(translate),
        **_deals(translate),
        **_sections(translate),
        **_metrics(translate, role),
    }


def _clients(translate: Callable[..., str]) -> dict[Enum | str, str]:
    return {
        ClientStatus.PROSPECT: translate("ClientStatus", "Prospect"),
        ClientStatus.ACTIVE: translate("ClientStatus", "Active"),
        ClientStatus.CUSTOMER: translate("ClientStatus", "Customer"),
        ClientStatus.DORMANT: translate("ClientStatus", "Dormant"),
        ClientType.BUYER: translate("ClientType", "Buyer"),
        ClientType.AGENT: translate("ClientType", "Agent"),
        ClientType.SUPPLIER: translate("ClientType", "Supplier"),
        ClientType.GOVERNMENT: translate("ClientType", "Government"),
        ClientType.MEDIA: translate("ClientType", "Media"),
        ClientType.ASSOCIATION: translate("ClientType", "Association"),
        ClientType.PEER: translate("ClientType", "Peer"),
        ClientType.OTHER: translate("ClientType", "Other type"),
        Reach.SHIPPED: translate("Coverage", "Orders this month"),
        Reach.QUIET: translate("Coverage", "Clients, none this month"),
        Reach.EMPTY: translate("Coverage", "No client yet"),
        CoverageState.EMPTY: translate("Coverage", "No client yet"),
        CoverageState.UNTOUCHED: translate("Coverage", "Untouched"),
        CoverageState.CONTACTED: translate("Coverage", "Contacted"),
        CoverageState.SAMPLING: translate("Coverage", "Sampling"),
        CoverageState.ORDERED: translate("Coverage", "Ordered"),
        CoverageState.REPEAT: translate("Coverage", "Orders again"),
        Buying.RISING: translate("Buying", "Orders rising"),
        Buying.FALLING: translate("Buying", "Orders falling"),
        Buying.SILENT: translate("Buying", "Gone silent"),
        Role.UNKNOWN: translate("Role", "Part unknown"),
        Role.DECISION_MAKER: translate("Role", "Decision maker"),
        Role.USER: translate("Role", "User"),
        Role.PAYER: translate("Role", "Payer"),
        Role.INTRODUCER: translate("Role", "Introducer"),
        Role.INFLUENCER: translate("Role", "Influencer"),
        Role.BLOCKER: translate("Role", "Blocker"),
    }


def _deals(translate: Callable[..., str]) -> dict[Enum | str, str]:
    return {
        DealStatus.OPEN: translate("DealStatus", "Open"),
        DealStatus.WON: translate("DealStatus", "Signed"),
        DealStatus.LOST: translate("DealStatus", "Lost"),
        Confidence.SURE: translate("Confidence", "Sure"),
        Confidence.PUSH: translate("Confidence", "Push"),
        Confidence.NURTURE: translate("Confidence", "Nurture"),
        LostReason.PRICE: translate("LostReason", "Price"),
        LostReason.DELIVERY: translate("LostReason", "Delivery time"),
        LostReason.TECHNICAL: translate("LostReason", "Technical"),
        LostReason.RELATIONSHIP: translate("LostReason", "Relationship"),
        LostReason.BUDGET: translate("LostReason", "Budget gone"),
        LostReason.RIVAL: translate("LostReason", "Chose another"),
        LostReason.NO_ANSWER: translate("LostReason", "No answer"),
        LostReason.NO_DECISION: translate("LostReason", "No decision"),
        LostReason.OTHER: translate("LostReason", "Other"),
        Side.UNKNOWN: translate("Side", "Not said"),
        Side.MINE: translate("Side", "Our side"),
        Side.SUPPLIER: translate("Side", "Supplier"),
        Side.CLIENT: translate("Side", "Client"),
        Side.CARRIER: translate("Side", "Carrier"),
    }


def _sections(translate: Callable[..., str]) -> dict[Enum | str, str]:
    return {
        Section.ACHIEVEMENTS: translate("Section", "What went well"),
        Section.SHORTCOMINGS: translate("Section", "Shortcomings"),
        Section.CAUSES: translate("Section", "Causes"),
        Section.LESSONS: translate("Section", "Lessons"),
        Section.SUGGESTIONS: translate("Section", "Suggestions to the department"),
        Section.SUPPORT: translate("Section", "Support needed"),
        Section.FOCUS: translate("Section", "Next focus"),
    }


def _metrics(translate: Callable[..., str], role: str) -> dict[Enum | str, str]:
    return {
        "orders.amount": translate("Metric", "Signed"),
        "orders.count": translate("Metric", "Orders"),
        QUANTITY: translate("Metric", "Quantity sold"),
        "payments.amount": translate("Metric", "Collected"),
        "deals.won.count": translate("Metric", "Deals signed"),
        "deals.won.amount": translate("Metric", "Amount of deals signed"),
        "deals.lost.count": translate("Metric", "Deals lost"),
        "deals.new.count": translate("Metric", "New deals"),
        "win.rate": translate("Metric", "Win rate"),
        "agreements.new.count": translate("Metric", "New agreements"),
        "visits.count": translate("Metric", "Visits"),
        "regions.covered.count": translate("Metric", "Regions with orders"),
        "organisations.visited.count": translate("Metric", "Organisations visited"),
        "departments.visited.count": translate("Metric", "Departments visited"),
        "calls.count": translate("Metric", "Calls"),
        "meetings.count": translate("Metric", "Meetings"),
        "quotes.count": translate("Metric", "Quotes"),
        "clients.new.count": translate("Metric", "New clients"),
        "clients.touched.count": translate("Metric", "Clients contacted"),
        "followups.overdue.count": translate("Metric", "Overdue follow-ups"),
        **_metrics_of(role, translate),
    }


def _metrics_of(role: str, translate: Callable[..., str]) -> dict[Enum | str, str]:
    """What a role calls otherwise (experience, part 9): a shop has sales where others sign."""
    names: dict[str, dict[Enum | str, str]] = {
        "hotel": {"orders.amount": translate("Metric", "Room revenue"), QUANTITY: translate("Metric", "Room nights")},
        "online": {"orders.amount": translate("Metric", "Sales")},
        "wholesale": {
            "orders.amount": translate("Metric", "Sales"),
            QUANTITY: translate("Metric", "Units shipped"),
            "clients.new.count": translate("Metric", "New accounts"),
            "regions.covered.count": translate("Metric", "Regions covered"),
        },
    }
    return names.get(role, {})


#: What is wrong and what the person can do, by kind of problem.
PROBLEMS = {
    Kind.REQUIRED: QT_TRANSLATE_NOOP("Problem", "{field} is missing. Fill it in to save."),
    Kind.NOT_A_DATE: QT_TRANSLATE_NOOP("Problem", "“{value}” is not a date. Write it like 2026-10-22 or 22 Oct."),
    Kind.NOT_A_RULE: QT_TRANSLATE_NOOP(
        "Problem", "“{value}” is not a rule for repeating. Write it like: every 2 weeks on Friday."
    ),
    Kind.NOT_A_TIME: QT_TRANSLATE_NOOP("Problem", "“{value}” is not a time. Write it like 14:30."),
    Kind.NOT_AN_AMOUNT: QT_TRANSLATE_NOOP("Problem", "“{value}” is not an amount. Write it like 126000 or 126k."),
    Kind.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Problem", "“{value}” is not a number."),
    Kind.NOT_KNOWN: QT_TRANSLATE_NOOP("Problem", "Nothing found for “{value}”. Choose from the list."),
    Kind.NOT_A_PERIOD: QT_TRANSLATE_NOOP(
        "Problem",
        "“{value}” is not a period. Write it like 2026-11, 2026-W48, 2026-Q4, 2026-H2, 2026 or 2026-10-24..2026-11-23.",
    ),
    Kind.OUT_OF_RANGE: QT_TRANSLATE_NOOP("Problem", "{value} is not between {low} and {high}."),
    Kind.NOT_WHOLE: QT_TRANSLATE_NOOP("Problem", "“{value}” is not a whole number, and this is counted one by one."),
    Kind.TOO_FINE: QT_TRANSLATE_NOOP("Problem", "“{value}” has more than two decimals; an amount has two at the most."),
    Kind.NAME_TAKEN: QT_TRANSLATE_NOOP("Problem", "There is “{value}” already. Choose another name."),
    Kind.NO_FORECAST: QT_TRANSLATE_NOOP(
        "Problem", "“{metric}” cannot be forecast: its days do not add up to the period."
    ),
    Kind.OWN_NOT_FORECAST: QT_TRANSLATE_NOOP(
        "Problem", "“{metric}” cannot be forecast: only what the program counts itself can, not figures of your own."
    ),
    Kind.RATE_UNCLEAR: QT_TRANSLATE_NOOP(
        "Problem",
        "“{name}” {value} has no unit: {low}, or {high}? Write % behind the number, or “{name} (%)” as the heading.",
    ),
    Kind.UNKNOWN_METRIC: QT_TRANSLATE_NOOP("Problem", "There is no metric “{value}”."),
    Kind.RATE_NEEDS_UNIT: QT_TRANSLATE_NOOP(
        "Problem",
        "“{name}” is a rate: give it the unit %, ‰ or “x per y”, such as views/visitor. Without one, 0.09 may be 0.09% or 9%.",
    ),
    Kind.SHARE_NO_SUM: QT_TRANSLATE_NOOP(
        "Problem",
        "“{name}” is in {unit}, and shares do not add up: take the mean, or the ratio of the two figures it is made of.",
    ),
    Kind.ENTERED_TWICE: QT_TRANSLATE_NOOP(
        "Problem", "“{name}” has two numbers for {day}: {first} and {second}. Keep one of them."
    ),
    Kind.RATIO_NEEDS_SIDES: QT_TRANSLATE_NOOP(
        "Problem", "“{name}” needs two different figures, one above and one below the line."
    ),
    Kind.NOT_BY_PRODUCT: QT_TRANSLATE_NOOP("Problem", "“{name}” is kept by channel, not by product, and is left out."),
    Kind.OTHER_UNIT: QT_TRANSLATE_NOOP("Problem", "“{value}” has another unit than “{name}”, which is in {unit}."),
    Kind.UNIT_IN_USE: QT_TRANSLATE_NOOP(
        "Problem", "“{name}” has numbers in {unit} already, which would mean something else. Make a new figure instead."
    ),
    Kind.UNIT_NEEDED: QT_TRANSLATE_NOOP(
        "Problem",
        "“{name}” is not among your figures yet and has no unit. Write it into the heading, “{name} (people)”, or in a column Unit.",
    ),
    Kind.VERDICT_NEEDED: QT_TRANSLATE_NOOP("Problem", "Say first what became of this action: it is still open."),
    Kind.QUANTITY_NEEDED: QT_TRANSLATE_NOOP("Problem", "Fill in the quantity or the amount."),
    Kind.NEXT_STEP_NEEDED: QT_TRANSLATE_NOOP("Problem", "Add a next step, or choose Not needed now."),
    Kind.PARTS_DIFFER: QT_TRANSLATE_NOOP(
        "Problem", "The payments come to {total}, the amount is {amount}. Make them equal."
    ),
    Kind.PLAN_DIFFERS: QT_TRANSLATE_NOOP(
        "Problem",
        "The payments come to {total}, {amount} is still to come. Make them equal, or say below why they differ.",
    ),
    Kind.DEAL_CLOSED: QT_TRANSLATE_NOOP(
        "Problem", "“{name}” is closed, and its figures stay as they are. Reopen it first, or put its order right."
    ),
    Kind.DATES_REVERSED: QT_TRANSLATE_NOOP("Problem", "{last} is before {first}."),
    Kind.BOOK_OPEN_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Problem", "The book {path} is open in another program or window. Close it there, then try again."
    ),
    Kind.BOOK_NEWER: QT_TRANSLATE_NOOP(
        "Problem", "The book {path} was made by a newer version. Please update; nothing was changed."
    ),
    Kind.BOOK_DAMAGED: QT_TRANSLATE_NOOP(
        "Problem", "The book {path} is damaged and cannot be opened. It was not touched; restore the latest copy."
    ),
    Kind.BOOK_FOREIGN: QT_TRANSLATE_NOOP("Problem", "{path} is not a book of this program. It was not touched."),
    Kind.BOOK_EXISTS: QT_TRANSLATE_NOOP("Problem", "There is a book at {path} already. Choose another place."),
    Kind.BOOK_MISSING: QT_TRANSLATE_NOOP("Problem", "There is no book at {path}."),
    Kind.CANNOT_WRITE: QT_TRANSLATE_NOOP("Problem", "{path} cannot be written. Choose another folder."),
    Kind.DISK_FULL: QT_TRANSLATE_NOOP(
        "Problem", "The disk is full; this entry is not saved yet. Free some space, then retry."
    ),
    Kind.NOTHING_TO_UNDO: QT_TRANSLATE_NOOP("Problem", "There is nothing to undo."),
    Kind.NOTHING_TO_REDO: QT_TRANSLATE_NOOP("Problem", "There is nothing to redo."),
    Kind.CHANGED_SINCE: QT_TRANSLATE_NOOP(
        "Problem", "This was changed since and cannot be undone. Nothing was changed."
    ),
    Kind.STILL_IN_USE: QT_TRANSLATE_NOOP("Problem", "Other records still refer to this. Nothing was changed."),
    Kind.QUOTE_SENT: QT_TRANSLATE_NOOP(
        "Problem", "Quote {value} went out and stays as it was. Make a new version of it."
    ),
    Kind.IN_A_CIRCLE: QT_TRANSLATE_NOOP(
        "Problem", "“{name}” already comes from this client, so it cannot stand above it. Choose another one."
    ),
    Kind.GONE: QT_TRANSLATE_NOOP("Problem", "This record is no longer there."),
    Kind.BACKUP_FAILED: QT_TRANSLATE_NOOP(
        "Problem", "The copy {path} was not made. Choose another place or free some space."
    ),
    Kind.BACKUP_UNSOUND: QT_TRANSLATE_NOOP("Problem", "{path} is not a sound copy of a book. Nothing was changed."),
    Kind.FILE_MISSING: QT_TRANSLATE_NOOP("Problem", "There is no file {path}."),
    Kind.FILE_UNREADABLE: QT_TRANSLATE_NOOP(
        "Problem", "{path} cannot be read. It may be damaged; save it again and retry."
    ),
    Kind.FILE_TOO_LARGE: QT_TRANSLATE_NOOP("Problem", "{path} is too large: {limit} at the most. Split it and retry."),
    Kind.FILE_EMPTY: QT_TRANSLATE_NOOP("Problem", "{path} holds no rows."),
    Kind.FILE_KIND_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problem", "{path} is not a kind of file that can be read. Save it as .xlsx or .csv."
    ),
    Kind.FILE_LOCKED: QT_TRANSLATE_NOOP("Problem", "{path} has a password. Save it without one and retry."),
    Kind.FILE_TOO_SLOW: QT_TRANSLATE_NOOP("Problem", "{path} takes too long to read. Save it as .csv and retry."),
    Kind.STRAY_CELL: QT_TRANSLATE_NOOP(
        "Problem", "{path} has a stray cell {cell} far from the rest. Delete it and retry."
    ),
    Kind.COLUMN_MISSING: QT_TRANSLATE_NOOP("Problem", "{path} has no column “{column}”."),
    Kind.COLUMN_NEEDED: QT_TRANSLATE_NOOP("Problem", "No column was found for {field}. Name it."),
    Kind.FIELD_UNKNOWN: QT_TRANSLATE_NOOP("Problem", "There is no field “{value}” for this kind of record."),
    Kind.DATE_ORDER_UNCLEAR: QT_TRANSLATE_NOOP(
        "Problem", "In column “{column}”, {example} may be day first or month first. Name the order: dmy, mdy or ymd."
    ),
    Kind.ENCODING_UNCLEAR: QT_TRANSLATE_NOOP(
        "Problem", "The encoding of {path} is not clear. Name it, or save it as UTF-8."
    ),
    Kind.SEVERAL: QT_TRANSLATE_NOOP("Problem", "There are several called “{value}”. Choose one from the list."),
    Kind.CLIENT_UNCLEAR: QT_TRANSLATE_NOOP(
        "Problem", "There are several clients called “{value}”. Give the client's number, or its whole name."
    ),
    Kind.CARD_BROKEN: QT_TRANSLATE_NOOP("Problem", "This card is not whole: it has no name, company, phone or mail."),
    Kind.VALUE_TOO_LONG: QT_TRANSLATE_NOOP("Problem", "A value is longer than {limit} letters."),
    Kind.FORMAT_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problem", "{path} has no known ending. Use .docx, .xlsx, .pdf, .md, .txt, .png or .json."
    ),
    Kind.FILE_IN_USE: QT_TRANSLATE_NOOP("Problem", "{path} is open in another program. Close it there or save a copy."),
    Kind.KEPT_BESIDE: QT_TRANSLATE_NOOP(
        "Problem", "{path} is open in another program. It was saved as {kept} instead."
    ),
    Kind.NO_CHART: QT_TRANSLATE_NOOP("Problem", "There is no chart to save for this period."),
    Kind.TEMPLATE_UNSOUND: QT_TRANSLATE_NOOP("Problem", "The form {path} cannot be filled: {detail}"),
    Kind.FORM_UNKNOWN: QT_TRANSLATE_NOOP(
        "Problem", "{path} is no Word or Excel form that can be filled. Save it as .docx or .xlsx and retry."
    ),
    Kind.FORM_RUNS: QT_TRANSLATE_NOOP(
        "Problem", "{path} holds macros or embedded programs. Save it as .docx or .xlsx without them and retry."
    ),
    Kind.FORM_CALLS_OUT: QT_TRANSLATE_NOOP(
        "Problem", "{path} takes something from outside the file ({detail}). Take that out and retry."
    ),
    Kind.EXPORT_MISMATCH: QT_TRANSLATE_NOOP(
        "Problem", "{path} was not saved: read back, it did not hold the same figures. Please try again."
    ),
}
