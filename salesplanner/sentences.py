"""The sentences behind `words`: a name for every choice, a label for every change, a sentence for every problem."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.clientlist import Buying
from salesplanner.domain.clients import ClientStatus, ClientType, Role
from salesplanner.domain.coverage import CoverageState
from salesplanner.domain.deals import Confidence, DealStatus, LostReason
from salesplanner.domain.metrics import Span
from salesplanner.domain.problems import Kind
from salesplanner.domain.projects import Side
from salesplanner.domain.promises import RemarkKind
from salesplanner.domain.reviews import Section
from salesplanner.domain.targets import Every


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
        CoverageState.EMPTY: translate("Coverage", "No client yet"),
        CoverageState.UNTOUCHED: translate("Coverage", "Untouched"),
        CoverageState.CONTACTED: translate("Coverage", "Contacted"),
        CoverageState.SAMPLING: translate("Coverage", "Sampling"),
        CoverageState.ORDERED: translate("Coverage", "Ordered"),
        CoverageState.REPEAT: translate("Coverage", "Orders again"),
        Buying.RISING: translate("Buying", "Buys more"),
        Buying.FALLING: translate("Buying", "Buys less"),
        Buying.SILENT: translate("Buying", "Has stopped buying"),
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
        "hotel": {"orders.amount": translate("Metric", "Room revenue")},
        "online": {"orders.amount": translate("Metric", "Sales")},
        "wholesale": {
            "orders.amount": translate("Metric", "Sales"),
            "clients.new.count": translate("Metric", "New accounts"),
            "regions.covered.count": translate("Metric", "Regions covered"),
        },
    }
    return names.get(role, {})


#: What a change did, by its label, as an object of "Undo".
LABELS = {
    "import": QT_TRANSLATE_NOOP("Change", "import of {file}"),
    "activity added": QT_TRANSLATE_NOOP("Change", "new plan item"),
    "activity changed": QT_TRANSLATE_NOOP("Change", "change of a plan item"),
    "activity deleted": QT_TRANSLATE_NOOP("Change", "delete plan item"),
    "activity restored": QT_TRANSLATE_NOOP("Change", "restore plan item"),
    "activity logged": QT_TRANSLATE_NOOP("Change", "record of “{name}”"),
    "activity done": QT_TRANSLATE_NOOP("Change", "done: “{name}”"),
    "activity reopened": QT_TRANSLATE_NOOP("Change", "reopen “{name}”"),
    "day planned": QT_TRANSLATE_NOOP("Change", "plan of {day}"),
    "activity split": QT_TRANSLATE_NOOP("Change", "splitting “{name}”"),
    "activities placed": QT_TRANSLATE_NOOP("Change", "places for %n item(s) left over"),
    "day closed": QT_TRANSLATE_NOOP("Change", "close the day {day}"),
    "day changed": QT_TRANSLATE_NOOP("Change", "change to {day}"),
    "activity moved": QT_TRANSLATE_NOOP("Change", "move “{name}” to {day}"),
    "activity dropped": QT_TRANSLATE_NOOP("Change", "drop “{name}”"),
    "activity reordered": QT_TRANSLATE_NOOP("Change", "new order of the day"),
    "routine added": QT_TRANSLATE_NOOP("Change", "new routine"),
    "routine changed": QT_TRANSLATE_NOOP("Change", "change of a routine"),
    "routine deleted": QT_TRANSLATE_NOOP("Change", "delete routine"),
    "routine restored": QT_TRANSLATE_NOOP("Change", "restore routine"),
    "promise added": QT_TRANSLATE_NOOP("Change", "new promise"),
    "promise changed": QT_TRANSLATE_NOOP("Change", "change of a promise"),
    "escalation added": QT_TRANSLATE_NOOP("Change", "new question passed up"),
    "escalation changed": QT_TRANSLATE_NOOP("Change", "change of a question passed up"),
    "remark added": QT_TRANSLATE_NOOP("Change", "new remark"),
    "remark changed": QT_TRANSLATE_NOOP("Change", "change of a remark"),
    "promise deleted": QT_TRANSLATE_NOOP("Change", "delete promise"),
    "promise restored": QT_TRANSLATE_NOOP("Change", "restore promise"),
    "escalation deleted": QT_TRANSLATE_NOOP("Change", "delete question passed up"),
    "escalation restored": QT_TRANSLATE_NOOP("Change", "restore question passed up"),
    "remark deleted": QT_TRANSLATE_NOOP("Change", "delete remark"),
    "remark restored": QT_TRANSLATE_NOOP("Change", "restore remark"),
    "ledger deleted": QT_TRANSLATE_NOOP("Change", "delete {count} promises or questions"),
    "visit prepared": QT_TRANSLATE_NOOP("Change", "preparation of “{name}”"),
    "prep_line changed": QT_TRANSLATE_NOOP("Change", "change of a checklist"),
    "quick added": QT_TRANSLATE_NOOP("Change", "new: “{name}”"),
    "client added": QT_TRANSLATE_NOOP("Change", "new client"),
    "client changed": QT_TRANSLATE_NOOP("Change", "change of a client"),
    "client deleted": QT_TRANSLATE_NOOP("Change", "delete client “{name}”"),
    "client restored": QT_TRANSLATE_NOOP("Change", "restore client “{name}”"),
    "contact added": QT_TRANSLATE_NOOP("Change", "new contact"),
    "contact changed": QT_TRANSLATE_NOOP("Change", "change of a contact"),
    "contact deleted": QT_TRANSLATE_NOOP("Change", "delete contact"),
    "contact restored": QT_TRANSLATE_NOOP("Change", "restore contact"),
    "deal added": QT_TRANSLATE_NOOP("Change", "new deal"),
    "deal changed": QT_TRANSLATE_NOOP("Change", "change of a deal"),
    "deal deleted": QT_TRANSLATE_NOOP("Change", "delete deal"),
    "deal restored": QT_TRANSLATE_NOOP("Change", "restore deal"),
    "deal moved": QT_TRANSLATE_NOOP("Change", "move “{name}” to {stage}"),
    "deal won": QT_TRANSLATE_NOOP("Change", "sign “{name}”"),
    "deal lost": QT_TRANSLATE_NOOP("Change", "“{name}” lost"),
    "deal reopened": QT_TRANSLATE_NOOP("Change", "reopen “{name}”"),
    "deal reordered": QT_TRANSLATE_NOOP("Change", "new order of cards"),
    "milestone added": QT_TRANSLATE_NOOP("Change", "new milestone"),
    "milestone changed": QT_TRANSLATE_NOOP("Change", "change of a milestone"),
    "milestone deleted": QT_TRANSLATE_NOOP("Change", "delete milestone"),
    "milestone restored": QT_TRANSLATE_NOOP("Change", "restore milestone"),
    "supplier added": QT_TRANSLATE_NOOP("Change", "new supplier"),
    "supplier changed": QT_TRANSLATE_NOOP("Change", "change of a supplier"),
    "supplier deleted": QT_TRANSLATE_NOOP("Change", "delete supplier"),
    "supplier restored": QT_TRANSLATE_NOOP("Change", "restore supplier"),
    "supplier_order added": QT_TRANSLATE_NOOP("Change", "new supplier order"),
    "supplier_order changed": QT_TRANSLATE_NOOP("Change", "change of a supplier order"),
    "supplier_order deleted": QT_TRANSLATE_NOOP("Change", "delete supplier order"),
    "supplier_order restored": QT_TRANSLATE_NOOP("Change", "restore supplier order"),
    "quote added": QT_TRANSLATE_NOOP("Change", "new quote"),
    "quote changed": QT_TRANSLATE_NOOP("Change", "change of a quote"),
    "quote deleted": QT_TRANSLATE_NOOP("Change", "delete quote"),
    "quote restored": QT_TRANSLATE_NOOP("Change", "restore quote"),
    "quote revised": QT_TRANSLATE_NOOP("Change", "new version of quote {name}"),
    "quote sent": QT_TRANSLATE_NOOP("Change", "quote {name} sent"),
    "quote accepted": QT_TRANSLATE_NOOP("Change", "quote {name} accepted"),
    "quote declined": QT_TRANSLATE_NOOP("Change", "quote {name} declined"),
    "quote_line added": QT_TRANSLATE_NOOP("Change", "new quote line"),
    "quote_line changed": QT_TRANSLATE_NOOP("Change", "change of a quote line"),
    "quote_line deleted": QT_TRANSLATE_NOOP("Change", "delete quote line"),
    "price_item added": QT_TRANSLATE_NOOP("Change", "new listed price"),
    "price_item changed": QT_TRANSLATE_NOOP("Change", "change of a listed price"),
    "price_item deleted": QT_TRANSLATE_NOOP("Change", "delete listed price"),
    "price_item restored": QT_TRANSLATE_NOOP("Change", "restore listed price"),
    "price_note added": QT_TRANSLATE_NOOP("Change", "new price note"),
    "price_note changed": QT_TRANSLATE_NOOP("Change", "change of a price note"),
    "price_note deleted": QT_TRANSLATE_NOOP("Change", "delete price note"),
    "price_note restored": QT_TRANSLATE_NOOP("Change", "restore price note"),
    "prices imported": QT_TRANSLATE_NOOP("Change", "import of {count} prices"),
    "incident added": QT_TRANSLATE_NOOP("Change", "new incident"),
    "incident changed": QT_TRANSLATE_NOOP("Change", "change of an incident"),
    "incident deleted": QT_TRANSLATE_NOOP("Change", "delete incident"),
    "incident restored": QT_TRANSLATE_NOOP("Change", "restore incident"),
    "attachment added": QT_TRANSLATE_NOOP("Change", "new linked file"),
    "attachment changed": QT_TRANSLATE_NOOP("Change", "change of a linked file"),
    "attachment deleted": QT_TRANSLATE_NOOP("Change", "delete linked file"),
    "attachment restored": QT_TRANSLATE_NOOP("Change", "restore linked file"),
    "deal_check added": QT_TRANSLATE_NOOP("Change", "new checklist step"),
    "deal_check changed": QT_TRANSLATE_NOOP("Change", "change of a checklist step"),
    "deal_check deleted": QT_TRANSLATE_NOOP("Change", "delete checklist step"),
    "project_type added": QT_TRANSLATE_NOOP("Change", "new project type"),
    "project_type changed": QT_TRANSLATE_NOOP("Change", "change of a project type"),
    "project_type deleted": QT_TRANSLATE_NOOP("Change", "delete project type"),
    "project_type restored": QT_TRANSLATE_NOOP("Change", "restore project type"),
    "type_line added": QT_TRANSLATE_NOOP("Change", "new line of a project type"),
    "type_line changed": QT_TRANSLATE_NOOP("Change", "change of a line of a project type"),
    "type_line deleted": QT_TRANSLATE_NOOP("Change", "delete line of a project type"),
    "milestones reordered": QT_TRANSLATE_NOOP("Change", "new order of milestones"),
    "milestones planned": QT_TRANSLATE_NOOP("Change", "milestones of “{name}”"),
    "milestones chased": QT_TRANSLATE_NOOP("Change", "{count} late milestones in the plan"),
    "client told": QT_TRANSLATE_NOOP("Change", "client told about “{name}”"),
    "milestone promised": QT_TRANSLATE_NOOP("Change", "new date for “{name}”"),
    "milestone done": QT_TRANSLATE_NOOP("Change", "“{name}” done"),
    "deal postponed": QT_TRANSLATE_NOOP("Change", "put “{name}” off"),
    "deal quiet": QT_TRANSLATE_NOOP("Change", "keep “{name}” quiet"),
    "deal woken": QT_TRANSLATE_NOOP("Change", "wake “{name}”"),
    "dismissal added": QT_TRANSLATE_NOOP("Change", "put a warning aside"),
    "dismissal changed": QT_TRANSLATE_NOOP("Change", "why a warning was put aside"),
    "dismissal deleted": QT_TRANSLATE_NOOP("Change", "bring a warning back"),
    "stage added": QT_TRANSLATE_NOOP("Change", "new stage"),
    "stage changed": QT_TRANSLATE_NOOP("Change", "change of a stage"),
    "stage deleted": QT_TRANSLATE_NOOP("Change", "delete stage"),
    "channel day": QT_TRANSLATE_NOOP("Change", "figures of {day}"),
    "shop metrics": QT_TRANSLATE_NOOP("Change", "figures of a shop"),
    "order added": QT_TRANSLATE_NOOP("Change", "new order"),
    "order changed": QT_TRANSLATE_NOOP("Change", "change of an order"),
    "order deleted": QT_TRANSLATE_NOOP("Change", "delete order"),
    "order restored": QT_TRANSLATE_NOOP("Change", "restore order"),
    "payment added": QT_TRANSLATE_NOOP("Change", "new payment"),
    "payment changed": QT_TRANSLATE_NOOP("Change", "change of a payment"),
    "payment deleted": QT_TRANSLATE_NOOP("Change", "delete payment"),
    "payment restored": QT_TRANSLATE_NOOP("Change", "restore payment"),
    "agreement added": QT_TRANSLATE_NOOP("Change", "new agreement"),
    "agreement changed": QT_TRANSLATE_NOOP("Change", "change of an agreement"),
    "agreement deleted": QT_TRANSLATE_NOOP("Change", "delete agreement"),
    "agreement restored": QT_TRANSLATE_NOOP("Change", "restore agreement"),
    "target set": QT_TRANSLATE_NOOP("Change", "target of {metric}, {period}"),
    "metric added": QT_TRANSLATE_NOOP("Change", "new figure “{name}”"),
    "metric changed": QT_TRANSLATE_NOOP("Change", "change of a figure"),
    "metric deleted": QT_TRANSLATE_NOOP("Change", "delete figure"),
    "metric_value put": QT_TRANSLATE_NOOP("Change", "entry of a figure"),
    "metric_values put": QT_TRANSLATE_NOOP("Change", "entry of figures"),
    "campaign added": QT_TRANSLATE_NOOP("Change", "new campaign"),
    "campaign changed": QT_TRANSLATE_NOOP("Change", "change of a campaign"),
    "campaign deleted": QT_TRANSLATE_NOOP("Change", "delete campaign"),
    "campaign restored": QT_TRANSLATE_NOOP("Change", "restore campaign"),
    "cause added": QT_TRANSLATE_NOOP("Change", "new cause of a change"),
    "cause deleted": QT_TRANSLATE_NOOP("Change", "delete cause of a change"),
    "assumption added": QT_TRANSLATE_NOOP("Change", "new assumption"),
    "assumption changed": QT_TRANSLATE_NOOP("Change", "change of an assumption"),
    "assumption deleted": QT_TRANSLATE_NOOP("Change", "delete assumption"),
    "guess": QT_TRANSLATE_NOOP("Change", "own guess"),
    "commission rules": QT_TRANSLATE_NOOP("Change", "commission rules"),
    "visits planned": QT_TRANSLATE_NOOP("Change", "plan of %n visit(s)"),
    "targets set": QT_TRANSLATE_NOOP("Change", "change of targets"),
    "quota added": QT_TRANSLATE_NOOP("Change", "new quota"),
    "quota changed": QT_TRANSLATE_NOOP("Change", "change of a quota"),
    "quota set": QT_TRANSLATE_NOOP("Change", "change of a quota"),
    "quota deleted": QT_TRANSLATE_NOOP("Change", "delete quota"),
    "quota removed": QT_TRANSLATE_NOOP("Change", "delete quota"),
    "improvement begun": QT_TRANSLATE_NOOP("Change", "improvement action “{name}”"),
    "improvement changed": QT_TRANSLATE_NOOP("Change", "change of an improvement action"),
    "improvement planned": QT_TRANSLATE_NOOP("Change", "“{name}” in the plan"),
    "improvement judged": QT_TRANSLATE_NOOP("Change", "verdict on “{name}”"),
    "improvement deleted": QT_TRANSLATE_NOOP("Change", "delete improvement action"),
    "improvement restored": QT_TRANSLATE_NOOP("Change", "restore improvement action"),
    "finding added": QT_TRANSLATE_NOOP("Change", "new problem"),
    "finding changed": QT_TRANSLATE_NOOP("Change", "change of a problem"),
    "finding deleted": QT_TRANSLATE_NOOP("Change", "delete problem"),
    "finding restored": QT_TRANSLATE_NOOP("Change", "restore problem"),
    "focus_point added": QT_TRANSLATE_NOOP("Change", "new focus point"),
    "focus_point changed": QT_TRANSLATE_NOOP("Change", "change of a focus point"),
    "focus_point deleted": QT_TRANSLATE_NOOP("Change", "delete focus point"),
    "focus_point restored": QT_TRANSLATE_NOOP("Change", "restore focus point"),
    "review written": QT_TRANSLATE_NOOP("Change", "words in the review"),
    "review rated": QT_TRANSLATE_NOOP("Change", "rating"),
    "review changed": QT_TRANSLATE_NOOP("Change", "review finished or reopened"),
    "report written": QT_TRANSLATE_NOOP("Change", "words in the report"),
    "report section included": QT_TRANSLATE_NOOP("Change", "choice of report sections"),
    "report handed in": QT_TRANSLATE_NOOP("Change", "report handed in"),
    "report taken back": QT_TRANSLATE_NOOP("Change", "report taken back"),
    "competency added": QT_TRANSLATE_NOOP("Change", "new competency"),
    "competency changed": QT_TRANSLATE_NOOP("Change", "change of a competency"),
    "competency deleted": QT_TRANSLATE_NOOP("Change", "delete competency"),
    "setting changed": QT_TRANSLATE_NOOP("Change", "setting"),
    "calendar changed": QT_TRANSLATE_NOOP("Change", "change of the working calendar"),
    "started": QT_TRANSLATE_NOOP("Change", "first settings"),
    "demo": QT_TRANSLATE_NOOP("Change", "demo data"),
    "target split": QT_TRANSLATE_NOOP("Change", "split of the target of {metric}, {period}"),
    "targets changed": QT_TRANSLATE_NOOP("Change", "change of targets"),
    "complaint added": QT_TRANSLATE_NOOP("Change", "new complaint"),
    "complaint changed": QT_TRANSLATE_NOOP("Change", "change of a complaint"),
    "complaint deleted": QT_TRANSLATE_NOOP("Change", "delete complaint"),
    "complaint restored": QT_TRANSLATE_NOOP("Change", "restore complaint"),
    "sample added": QT_TRANSLATE_NOOP("Change", "new sample"),
    "sample changed": QT_TRANSLATE_NOOP("Change", "change of a sample"),
    "sample deleted": QT_TRANSLATE_NOOP("Change", "delete sample"),
    "sample restored": QT_TRANSLATE_NOOP("Change", "restore sample"),
    "clients linked": QT_TRANSLATE_NOOP("Change", "link of “{name}” and “{other}”"),
    "clients unlinked": QT_TRANSLATE_NOOP("Change", "removal of a link of “{name}”"),
    "alternative used": QT_TRANSLATE_NOOP("Change", "other fact of “{name}”"),
    "alternative deleted": QT_TRANSLATE_NOOP("Change", "removal of a fact that differs"),
    "clients left alone": QT_TRANSLATE_NOOP("Change", "leaving {count} clients alone"),
    "clients warned of again": QT_TRANSLATE_NOOP("Change", "warnings again for {count} clients"),
    "clients graded": QT_TRANSLATE_NOOP("Change", "grade {grade} for {count} clients"),
    "calls planned": QT_TRANSLATE_NOOP("Change", "plan {count} calls"),
    "regions changed": QT_TRANSLATE_NOOP("Change", "change of regions"),
    "clients merged": QT_TRANSLATE_NOOP("Change", "make “{name}” and “{other}” one client"),
    "contacts merged": QT_TRANSLATE_NOOP("Change", "make “{name}” and “{other}” one contact"),
    "clients told apart": QT_TRANSLATE_NOOP("Change", "note that two clients are not one"),
    "clients deleted": QT_TRANSLATE_NOOP("Change", "delete {count} clients"),
    "activities moved": QT_TRANSLATE_NOOP("Change", "move {count} plan items to {day}"),
    "activities deleted": QT_TRANSLATE_NOOP("Change", "delete {count} plan items"),
    "activities done": QT_TRANSLATE_NOOP("Change", "{count} plan items done"),
    "change": QT_TRANSLATE_NOOP("Change", "change"),
}

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
    Kind.ENTERED_TWICE: QT_TRANSLATE_NOOP(
        "Problem", "“{name}” has two numbers for {day}: {first} and {second}. Keep one of them."
    ),
    Kind.RATIO_NEEDS_SIDES: QT_TRANSLATE_NOOP(
        "Problem", "“{name}” needs two different figures, one above and one below the line."
    ),
    Kind.OTHER_UNIT: QT_TRANSLATE_NOOP("Problem", "“{value}” has another unit than “{name}”, which is in {unit}."),
    Kind.UNIT_IN_USE: QT_TRANSLATE_NOOP(
        "Problem", "“{name}” has numbers in {unit} already, which would mean something else. Make a new figure instead."
    ),
    Kind.UNIT_NEEDED: QT_TRANSLATE_NOOP(
        "Problem",
        "“{name}” is not among your figures yet and has no unit. Write it into the heading, “{name} (people)”, or in a column Unit.",
    ),
    Kind.VERDICT_NEEDED: QT_TRANSLATE_NOOP("Problem", "Say first what became of this action: it is still open."),
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
    Kind.EXPORT_MISMATCH: QT_TRANSLATE_NOOP(
        "Problem", "{path} was not saved: read back, it did not hold the same figures. Please try again."
    ),
}
