"""What is said of projects after the signature: below a dot, in a chip, for a screen reader, in a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.delivery import Insight, Matter, Project, State, Step, Why, of_day
from salesplanner.domain.orders import Payment
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.projects import Record, Side
from salesplanner.domain.promises import Promise
from salesplanner.store.delivery import Slips
from salesplanner.words import Words

#: How many delays a report names.
SLIPS_MOST = 5


class Line(Struct, frozen=True):
    """A text with its tone: neutral, accent, overdue, risk, done, or empty."""

    text: str
    tone: str = ""
    short: str = ""  # the same where there is little room


def chase_title(words: Words, project: Project, step: Step) -> str:
    """The plan item that asks after a late milestone."""
    return words.translate("Delivery", "Chase: {what}").format(what=f"{project.deal.name} {step.milestone.name}")


def told_title(words: Words, project: Project) -> str:
    """The record that a client was told of a delay."""
    awaited = project.awaited
    assert awaited is not None and awaited.expected is not None
    text = words.translate("Delivery", "Told of the delay: {deal}, {milestone} likely {day}")
    return text.format(deal=project.deal.name, milestone=awaited.milestone.name, day=words.day(awaited.expected))


def matter(words: Words, each: Matter, today: date) -> tuple[str, Line]:
    """What a milestone asks of the day, in a title and a line below it: 泵站阀块 生产 and 晚 6 天，云岭矿业."""
    say, project, step = words.translate, each.project, each.step
    name = f"{project.deal.name} {step.milestone.name}"
    if each.why is Why.TELL:
        text = say("Delivery", "{deal}, {milestone} likely {day}")
        day = words.day(step.expected, today) if step.expected else ""
        said = text.format(deal=project.deal.name, milestone=step.milestone.name, day=day)
        return say("Delivery", "Tell {client}").format(client=project.client or project.deal.name), Line(said, "risk")
    if each.why is Why.LATE:
        state, tone = days_late(words, step.milestone.days_late(today)), "overdue"
    else:
        is_promised = step.milestone.promised_on == today
        state = say("Delivery", "promised for today") if is_promised else say("Delivery", "planned for today")
        tone = "overdue" if step.state is State.LATE else "accent"
    parts = [state, project.client, step.supplier or step.milestone.who, one_line(step.cause)]
    return name, Line(words.commas(dict.fromkeys(filter(None, parts))), tone)


def morning(words: Words, projects: Iterable[Project], day: date) -> list[str]:
    """What deliveries ask of a day, a line for each."""
    said = [matter(words, each, day) for each in of_day(projects, day)]
    return [words.colon(title) + line.text for title, line in said]


def promised(words: Words, promises: Sequence[Promise], today: date) -> Line:
    """What became of the promises to pay one payment: the last one's day, whether it passed, and the how manieth it is."""
    if not promises:
        return Line("")
    last, say = promises[-1], words.translate
    day, late = words.day(last.due_on, today) if last.due_on else "", last.days_late(today)
    if not day:
        said = Line(say("Delivery", "promised to pay"))
    elif last.is_open and late:
        said = Line(say("Delivery", "promised for {day}, %n day(s) past", late).format(day=day), "overdue")
    elif late:
        said = Line(say("Delivery", "promised for {day}, came %n day(s) late", late).format(day=day), "risk")
    elif last.is_open:
        said = Line(say("Delivery", "promised for {day}").format(day=day))
    else:
        said = Line(say("Delivery", "promised for {day}, kept").format(day=day), "done")
    if len(promises) == 1:
        return said
    times = say("Delivery", "promise {number}").format(number=len(promises))
    return Line(said.text + words.bracket(times), said.tone)


def paid(words: Words, payment: Payment, promises: Sequence[Promise], today: date) -> Line:
    """The day it came in, and what became of the promises to pay it."""
    told = promised(words, promises, today)
    if payment.received_on is None:
        return told
    came = words.translate("Delivery", "received {day}").format(day=words.day(payment.received_on, today))
    return Line(" · ".join(filter(None, [came, told.text])), told.tone)


def payment_chase_title(words: Words, deal: str, item: str) -> str:
    """The plan item that chases a payment."""
    about = " ".join(filter(None, [deal, item]))
    text = words.translate("Payments", "Chase payment: {item}")
    return text.format(item=about) if about else words.translate("Payments", "Chase payment")


def days_late(words: Words, days: int) -> str:
    """晚 6 天 or 6 days late."""
    return words.translate("Delivery", "%n day(s) late", days)


def below(words: Words, step: Step, today: date) -> Line:
    """What stands below the dot of a milestone: the day it happened, is planned or likely, or how late it is."""
    milestone, say = step.milestone, words.translate
    if milestone.actual_on is not None:
        return Line(words.day(milestone.actual_on, today), "")
    if step.state is State.LATE:
        late = milestone.days_late(today)
        return Line(days_late(words, late), "overdue", say("Delivery", "+%n d", late))
    if step.state is State.AT_RISK and step.expected is not None:
        day = words.day(step.expected, today)
        return Line(say("Delivery", "likely {day}").format(day=day), "risk", f"→ {day}")
    if milestone.planned_on is None:
        return Line(say("Delivery", "no date"), "")
    day = words.day(milestone.planned_on, today)
    if step.state is State.CURRENT:
        return Line(say("Delivery", "planned {day}").format(day=day), "accent", day)
    return Line(day, "")


def state(words: Words, step: Step, today: date) -> str:
    """Done with its day, how late it is or likely will be, else open."""
    if step.milestone.actual_on is not None:
        return words.translate("Delivery", "done {day}").format(day=words.day(step.milestone.actual_on, today))
    return below(words, step, today).text if step.is_pressing else words.translate("Delivery", "open")


def standing(words: Words, project: Project, today: date) -> Line:
    """How a project stands, in a few words: why it is late, by how much it will be, or that it is on plan."""
    say, cause = words.translate, project.cause
    if not project.steps:
        return Line(say("Delivery", "No milestones"), "neutral")
    if not project.open_steps:
        return Line(say("Delivery", "Delivered"), "done")
    if cause is None:
        note = project.current.milestone.note if project.current else ""
        return Line(note.split("\n")[0] or say("Delivery", "On plan"), "neutral")
    if cause.state is State.LATE:
        return Line(cause.cause or days_late(words, cause.milestone.days_late(today)), "overdue")
    return Line(cause.cause or say("Delivery", "Likely %n day(s) late", cause.slip), "risk")


def step_sentence(words: Words, step: Step, today: date) -> str:
    """A milestone in words: 生产，晚 6 天，可能 10月30日."""
    said = below(words, step, today).text
    if step.milestone.actual_on is not None:
        said = words.translate("Delivery", "done {day}").format(day=said)
    parts = [step.milestone.name, said, step.supplier]
    if step.state is State.LATE and step.expected is not None:
        parts.append(words.translate("Delivery", "likely {day}").format(day=words.day(step.expected, today)))
    return words.commas(filter(None, parts))


def sentence(words: Words, project: Project, today: date) -> str:
    """A project in one sentence, for a screen reader."""
    done = len(project.steps) - len(project.open_steps)
    count = words.translate("Delivery", "{done} of {all} milestones done").format(done=done, all=len(project.steps))
    amount = words.money(project.deal.amount) if project.deal.amount is not None else ""
    current = step_sentence(words, project.current, today) if project.current else ""
    parts = [project.deal.name, project.client, amount, count, current, standing(words, project, today).text]
    return words.commas(dict.fromkeys(part for part in parts if part))


def insight_text(words: Words, found: Insight) -> str:
    """The share of late milestones of the last half year, and where they are."""
    say = words.translate
    if not found.count:
        return say("Delivery", "No milestone was due in the last half year")
    if not found.late:
        return say("Delivery", "%n milestone(s) in the last half year, none later than planned", found.count)
    where = found.where
    if found.is_bought:
        where = say("Delivery", "outsourced {milestone}").format(milestone=found.where)
    text = say(
        "Delivery",
        "%n milestone(s) in the last half year, {late} late, by {days} days on average; {most} of them in {where}.",
        found.count,
    )
    days = _number(words, found.mean_days)
    return text.format(late=found.late, days=days, most=found.where_count, where=where)


def record_text(words: Words, found: Record | None) -> str:
    """What a supplier's past says: the usual slip with its spread, and how many milestones stand behind it."""
    say = words.translate
    if found is None:
        return say("Delivery", "No finished milestone yet")
    usual = slip_text(words, found.usual)
    spread = _number(words, found.spread)
    text = say("Delivery", "Usually {slip} (±{spread} days, %n milestone(s))", found.count)
    return text.format(slip=usual, spread=spread)


def slip_text(words: Words, days: float) -> str:
    """晚 4 天, early by 2 days, or on time."""
    number = _number(words, abs(days))
    if days == 0:
        return words.translate("Delivery", "on time")
    if days == 1:
        return days_late(words, 1)
    late, early = words.translate("Delivery", "{days} days late"), words.translate("Delivery", "{days} days early")
    return (late if days > 0 else early).format(days=number)


def trend_text(words: Words, found: Record | None) -> str:
    """Whether a supplier gets better or worse; empty with too few milestones."""
    if found is None or found.trend is None:
        return ""
    days = _number(words, abs(found.trend))
    if found.trend == 0:
        return words.translate("Delivery", "as before")
    worse, better = words.translate("Delivery", "{days} days worse"), words.translate("Delivery", "{days} days better")
    return (worse if found.trend > 0 else better).format(days=days)


def slip_lines(words: Words, slips: Slips, about: Callable[[str, str], str], as_of: date) -> list[str]:
    """The delays of a report: how many at whose side, then the longest with cause; `about` puts a client before a text."""
    if not slips.sides:
        return []
    shares = words.list(f"{words.side(side)} {count}" for side, count in slips.sides.items())
    count = sum(slips.sides.values())
    head = words.translate("Report", "%n milestone(s) later than planned: {sides}.", count).format(sides=shares)
    return [head, *(_slip(words, project, step, about, as_of) for project, step in slips.longest)]


def _slip(words: Words, project: Project, step: Step, about: Callable[[str, str], str], as_of: date) -> str:
    """A delay in one line: what, by how much, at whose side and why."""
    late = days_late(words, step.days_late(as_of))
    is_open = step.milestone.actual_on is None or step.milestone.actual_on > as_of
    state = words.translate("Report", "still open") if is_open else ""
    side = words.side(step.side) if step.side is not Side.UNKNOWN else ""
    why = words.commas(dict.fromkeys(filter(None, [state, step.supplier or side, one_line(step.cause)])))
    return (
        about(f"{project.deal.name} {step.milestone.name}", project.client)
        + f" {late}{words.bracket(why) if why else ''}{'。' if words.zh else '.'}"
    )


def _number(words: Words, days: float) -> str:
    return words.number(Decimal(str(round(days, 1))))
