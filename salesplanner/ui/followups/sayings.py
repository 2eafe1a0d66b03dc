"""What a client's row and next step say, in words."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from salesplanner.domain.activities import Activity
from salesplanner.domain.clients import ClientStatus
from salesplanner.domain.followups import Due, Followup, Order, Segment
from salesplanner.domain.rhythms import Pulse
from salesplanner.ui.forms.history import titled
from salesplanner.words import Words, opening

#: The tone that a last contact is told in: amber when it is nearly time, vermilion past the rhythm.
PULSE_TONES = {Pulse.FRESH: "", Pulse.SOON: "risk", Pulse.PAST: "overdue"}


class Row(Struct, frozen=True):
    """The texts of a client's row; an empty `chip` is not drawn."""

    grade: str
    name: str
    second: str
    last: str
    last_tone: str = ""
    chip: str = ""
    tone: str = "neutral"
    icon: str = ""

    def sentence(self, words: Words) -> str:
        """The whole row for a screen reader."""
        return words.list(filter(None, [self.name, self.grade, self.second, self.chip, self.last]))


def row_of(followup: Followup, words: Words, now: datetime) -> Row:
    """The texts of a client's row."""
    client, today = followup.client, now.date()
    chip, tone, icon = chip_of(followup, words, now)
    step = followup.step
    second = titled(words.kind(step.kind), step.title) if step else _without_step(followup, words, today)
    last = words.days_ago(followup.last, today) if followup.last else ""
    return Row(client.grade.value, client.name, second, last, PULSE_TONES[followup.pulse(today)], chip, tone, icon)


def _without_step(followup: Followup, words: Words, today: date) -> str:
    if followup.lacks_step(today) and followup.pulse(today) is not Pulse.FRESH:
        return words.translate("Followup", "No next step")
    client = followup.client
    return " · ".join(filter(None, [words.status(client.status), client.region or client.industry]))


def chip_of(followup: Followup, words: Words, now: datetime) -> tuple[str, str, str]:
    """The chip at the end of a row: its text, tone and icon."""
    due, step, say, today = followup.due(now), followup.step, words.translate, now.date()
    if due is Due.OVERDUE and step is not None:
        days = step.days_overdue(today)
        late = words.overdue(days) if days else say("Followup", "Late since {time}").format(time=_time(step, words))
        return late, "overdue", "clock"
    if due in (Due.TODAY, Due.PLANNED) and step is not None:
        return step_day(step, words, today), "accent" if due is Due.TODAY else "neutral", ""
    if due is Due.SILENT:
        return say("Followup", "%n day(s) without contact", followup.waited(today)), "overdue", "hourglass"
    if due is Due.SOON:
        return say("Followup", "Contact soon"), "risk", "hourglass"
    if due is Due.MISSING:
        return say("Followup", "No next step"), "risk", "circle-alert"
    if due is Due.QUIET:
        return quiet(followup, words, today), "neutral", "moon"
    return "", "neutral", ""


def rhythm(followup: Followup, words: Words, today: date) -> tuple[str, str]:
    """How often a client is to be reached, and how it stands against that; with the tone it is said in."""
    if followup.is_quiet(today):
        return quiet(followup, words, today), "neutral"
    usual = words.translate("Followup", "Contact every %n day(s)", followup.rhythm)
    said = " · ".join(filter(None, [usual, against_rhythm(followup, words, today)]))
    return said, PULSE_TONES[followup.pulse(today)] or "neutral"


def against_rhythm(followup: Followup, words: Words, today: date) -> str:
    """How many days are left of the rhythm, or past it; empty while there is time."""
    say, beat = words.translate, followup.pulse(today)
    left = followup.rhythm - followup.waited(today)
    if beat is Pulse.PAST:
        return say("Followup", "%n day(s) past", -left)
    if beat is Pulse.SOON:
        return say("Followup", "%n day(s) left", left) if left else say("Followup", "today at the latest")
    return ""


def quiet(followup: Followup, words: Words, today: date) -> str:
    """That a client is left alone, and until when."""
    until, say = followup.client.quiet_until, words.translate
    is_dormant = followup.client.status is ClientStatus.DORMANT
    if until is None or until <= today:
        return say("Followup", "Dormant")
    text = say("Followup", "Dormant until {day}") if is_dormant else say("Followup", "Quiet until {day}")
    return text.format(day=words.day(until, today))


def step_day(step: Activity, words: Words, today: date) -> str:
    """When a step is due: Today 16:30, Tomorrow, 27 Oct."""
    return " ".join(filter(None, [opening(words.relative_day(step.day, today)), _time(step, words)]))


def _time(step: Activity, words: Words) -> str:
    return words.time(step.at) if step.at else ""


def segment_name(segment: Segment, words: Words) -> str:
    """What a list of clients is called."""
    say = words.translate
    return {
        Segment.TO_FOLLOW_UP: say("Followup", "To follow up"),
        Segment.OVERDUE: say("Followup", "Overdue"),
        Segment.TODAY: say("Followup", "Today"),
        Segment.WEEK: say("Followup", "This week"),
        Segment.NO_STEP: say("Followup", "No next step"),
        Segment.SOON: say("Followup", "Soon"),
        Segment.SILENT: say("Followup", "Neglected"),
        Segment.QUIET: say("Followup", "Quiet"),
        Segment.ALL: say("Followup", "All"),
    }[segment]


def segment_rule(segment: Segment, words: Words) -> str:
    """Who is in a list, where its name leaves that open."""
    say = words.translate
    return {
        Segment.TO_FOLLOW_UP: say("Followup", "With a next step that is overdue, today's or in the next 7 days"),
        Segment.NO_STEP: say("Followup", "Nothing is planned with them"),
        Segment.SOON: say("Followup", "The time between two contacts is nearly over"),
        Segment.SILENT: say("Followup", "Not contacted for longer than their rhythm allows"),
        Segment.QUIET: say("Followup", "Left alone until a day, for a reason"),
    }.get(segment, "")


def order_name(order: Order, words: Words) -> str:
    """What an order of the list is called."""
    say = words.translate
    return {
        Order.STEP: say("Followup", "By next step"),
        Order.CONTACT: say("Followup", "By last contact"),
        Order.GRADE: say("Followup", "By grade"),
        Order.NAME: say("Followup", "By name"),
        Order.AMOUNT: say("Followup", "By open amount"),
        Order.REGION: say("Followup", "By region"),
        Order.STATUS: say("Followup", "By status"),
        Order.ORDERED: say("Followup", "By last order"),
        Order.TYPE: say("Followup", "By type"),
        Order.INDUSTRY: say("Followup", "By industry"),
        Order.SOURCE: say("Followup", "By source"),
        Order.TAGS: say("Followup", "By tags"),
        Order.CHECKED: say("Followup", "By the day facts were checked"),
        Order.KNOWN: say("Followup", "By facts known"),
    }[order]
