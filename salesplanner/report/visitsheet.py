"""The sheet for a visit on one page: aim, facts, checklist, questions. Private notes never stand on it."""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, Appointment
from salesplanner.domain.clients import Client, Contact, Role
from salesplanner.domain.dayplan import PrepLine
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.orders import Agreement, Order
from salesplanner.domain.plaintext import cut
from salesplanner.domain.promises import Direction, Escalation, Promise, PromiseState
from salesplanner.domain.reminders import leave_at
from salesplanner.domain.visits import Missing, missing
from salesplanner.report import deciders
from salesplanner.report.deciders import Deciders
from salesplanner.report.document import Block, Bullets, Document, Paragraph, Section
from salesplanner.store import Store
from salesplanner.store.improvements import HeldBack
from salesplanner.words import Words

#: How many of each stand on the sheet: it is one page.
_CONTACTS, _PEOPLE, _PROMISES, _QUESTIONS, _DEALS, _QUOTES, _LINES, _ASKED = 3, 3, 3, 2, 2, 3, 12, 5
#: What a text may take: a line of the page, two lines, a tick of the checklist; a Chinese letter takes two columns.
_LINE, _TWO_LINES, _TICK = 78, 144, 40


class Facts(Struct, frozen=True, kw_only=True):
    """What the records say of a visit."""

    activity: Activity
    client: Client | None
    people: tuple[Contact, ...]
    deciders: Deciders
    contacts: tuple[Activity, ...]  # the last ones, latest first
    quotes: tuple[Activity, ...]
    promises: tuple[Promise, ...]
    questions: tuple[Escalation, ...]
    deals: tuple[tuple[Deal, Stage | None], ...]
    agreements: tuple[Agreement, ...]
    orders: tuple[Order, ...]
    lines: tuple[PrepLine, ...]
    held: HeldBack  # what of the plan a paper may not show

    @property
    def is_ready(self) -> bool:
        """Whether nothing is missing."""
        return not missing(self.activity, self.lines)


def gather(store: Store, activity: Activity) -> Facts:
    """Read what is known of the client of a visit."""
    client = store.clients.find(activity.client_id)
    key = client.id if client else 0
    lines = tuple(store.prep.of(activity.id)) if activity.id > 0 else ()
    known = store.activities.of_client(key) if client else []
    stages = {each.id: each for each in store.stages.all()}
    people = store.contacts.of(key) if client else []
    parts = deciders.gather(store, client.id if client else None, activity.deal_id)
    people.sort(key=lambda each: (each.id != activity.contact_id, parts.role(each) is not Role.DECISION_MAKER))
    deals = [each for each in (store.deals.of_client(key) if client else []) if each.is_open]
    day = activity.day
    agreements = store.agreements.of_client(key) if client else []
    return Facts(
        activity=activity,
        client=client,
        people=tuple(people[:_PEOPLE]),
        deciders=parts,
        contacts=tuple([each for each in known if each.is_done and each.kind.is_contact][:_CONTACTS]),
        quotes=tuple([each for each in known if each.is_done and each.kind is ActivityKind.QUOTE][:_QUOTES]),
        promises=tuple(
            [each for each in (store.promises.of_client(key) if client else []) if each.state is PromiseState.OPEN][
                :_PROMISES
            ]
        ),
        questions=tuple([each for each in store.escalations.open() if client and each.client_id == key][:_QUESTIONS]),
        deals=tuple((each, stages.get(each.stage_id or 0)) for each in deals[:_DEALS]),
        agreements=tuple([each for each in agreements if each.ends_on is None or each.ends_on >= day][:_DEALS]),
        orders=tuple((store.orders.of_client(key) if client else [])[:1]),
        lines=lines,
        held=store.improvements.held_back(),
    )


def state(facts: Facts, words: Words) -> str:
    """Ready, or what is missing."""
    say, lacks = words.translate, missing(facts.activity, facts.lines)
    if not lacks:
        return say("VisitSheet", "Ready")
    count = sum(1 for each in facts.lines if not each.is_done)
    names = {
        Missing.AIM: say("VisitSheet", "no aim yet"),
        Missing.APPOINTMENT: say("VisitSheet", "appointment not confirmed"),
        Missing.CHECKLIST: say("VisitSheet", "%n line(s) of the checklist open", count),
    }
    return words.colon(say("VisitSheet", "Not ready")) + words.list(names[each] for each in lacks)


def known(facts: Facts, words: Words, today: date) -> list[Section]:
    """What the records say, part by part; a contact and a price that are missing are told, other empty parts left out."""
    say = words.translate
    has_client = facts.client is not None
    none_yet, no_price = [say("VisitSheet", "No contact yet")], [say("VisitSheet", "No price quoted yet")]
    parts = (
        ("client", say("VisitSheet", "Client"), _client(facts, words)),
        (
            "deciders",
            deciders.title(facts.deciders, words),
            [line for line, _ in deciders.lines(facts.deciders, words)] if has_client else [],
        ),
        (
            "contacts",
            say("VisitSheet", "Last contacts"),
            [_contact(each, words, today) for each in facts.contacts] or (none_yet if has_client else []),
        ),
        ("owed", say("VisitSheet", "Open promises and questions"), _owed(facts, words, today)),
        (
            "prices",
            say("VisitSheet", "Deals and prices quoted"),
            _prices(facts, words, today) or (no_price if has_client else []),
        ),
    )
    return [Section(key, title, (Bullets(tuple(points)),)) for key, title, points in parts if points]


def document(facts: Facts, words: Words, today: date, name: str = "") -> Document:
    """The sheet to print: four parts, and room to write where nothing is written yet. Long texts are cut: it is one page."""
    held, say, activity = facts.held, words.translate, facts.activity
    facts = replace(facts, contacts=held.leave(facts.contacts), quotes=held.leave(facts.quotes))
    blocks: list[Block | Section] = [Paragraph(_when(facts, words, today)), Paragraph(state(facts, words), "muted")]
    aim = cut(activity.aim, _TWO_LINES) or "_" * 40
    aims = [words.colon(say("VisitSheet", "Aim")) + aim, cut(_appointment(activity, words), _LINE)]
    blocks.append(Section("aim", say("VisitSheet", "Aim and appointment"), (Bullets(tuple(aims)),)))
    blocks += known(facts, words, today)
    if (bag := _bag(facts, words)) is not None:
        blocks.append(bag)
    lines = [cut(line, _TWO_LINES) for line in activity.questions.splitlines() if line.strip()]
    asked = Bullets(tuple(lines[:_ASKED] or ["_" * 40] * 2))
    blocks.append(Section("questions", say("VisitSheet", "Likely questions and answers"), (asked,)))
    title = say("VisitSheet", "Visit sheet: {title}").format(title=cut(_called(facts, words), 50))
    return Document(
        title=title, byline=name, language=words.language, blocks=tuple(blocks), author=name, is_one_page=True
    )


def _called(facts: Facts, words: Words) -> str:
    """The visit by its title, or where that is private by whom it is with."""
    if facts.held.shows(facts.activity):
        return facts.activity.title
    return facts.client.name if facts.client is not None else words.kind(facts.activity.kind)


def _bag(facts: Facts, words: Words) -> Section | None:
    """The ticks to make before leaving, and who helps."""
    say, blocks, shown = words.translate, list[Block](), facts.held.leave_lines(facts.lines)
    ticks = [f"{'☑' if each.is_done else '☐'}\N{NO-BREAK SPACE}{cut(each.text, _TICK)}" for each in shown[:_LINES]]
    more = len(shown) - _LINES
    if more > 0:
        ticks.append(say("VisitSheet", "and %n more", more))
    if ticks:
        blocks.append(Paragraph("\N{EM SPACE}".join(ticks)))
    if facts.activity.support.strip():
        support = words.colon(say("VisitSheet", "Support inside")) + cut(facts.activity.support, _TWO_LINES)
        blocks.append(Bullets((support,)))
    return Section("bag", say("VisitSheet", "Before leaving"), tuple(blocks)) if blocks else None


def _when(facts: Facts, words: Words, today: date) -> str:
    activity, said = facts.activity, words.day_long(facts.activity.day, today)
    if activity.at is not None:
        said += f" {words.time(activity.at)}"
    if (leave := leave_at(activity)) is not None:
        said += " · " + words.translate("VisitSheet", "leave at {time}").format(time=words.time(leave.time()))
    address = facts.client.address if facts.client else ""
    return said + (f" · {cut(address, _LINE)}" if address else "")


def _appointment(activity: Activity, words: Words) -> str:
    say = words.translate
    if activity.appointment is Appointment.CONFIRMED:
        if activity.confirmed_by:
            return say("VisitSheet", "Appointment confirmed by {name}").format(name=activity.confirmed_by)
        return say("VisitSheet", "Appointment confirmed")
    if activity.appointment is Appointment.ASKED:
        return say("VisitSheet", "Asked for an appointment, no answer yet")
    return say("VisitSheet", "No appointment yet")


def _client(facts: Facts, words: Words) -> list[str]:
    client = facts.client
    if client is None:
        return []
    about = filter(None, [client.name, words.status(client.status), client.industry, client.region])
    points = [cut(" · ".join([*about, client.grade.value]), _LINE)]
    for each in facts.people:
        points.append(cut(" · ".join(filter(None, [cut(each.name, 24), cut(each.title, 24), each.phone])), _LINE))
    return points


def _contact(activity: Activity, words: Words, today: date) -> str:
    day = activity.done_at.date() if activity.done_at else activity.day
    outcome = words.outcome(activity.outcome) if activity.outcome else ""
    head = " ".join(filter(None, [words.day(day, today), words.kind(activity.kind), outcome]))
    return cut(words.colon(head) + activity.points if activity.points.strip() else head, _TWO_LINES)


def _owed(facts: Facts, words: Words, today: date) -> list[str]:
    say, points = words.translate, []
    for promise in facts.promises:
        mine = promise.direction is Direction.MINE
        text = say("VisitSheet", "I promised: {what}") if mine else say("VisitSheet", "They promised: {what}")
        text = text.format(what=cut(promise.what, _LINE - 24))
        if promise.due_on is not None:
            late = (
                words.overdue(promise.days_late(today)) if promise.is_late(today) else words.day(promise.due_on, today)
            )
            text += words.bracket(late)
        points.append(text)
    for question in facts.questions:
        answered = question.answered_at is not None
        text = (
            say("VisitSheet", "Answer to tell: {what}")
            if answered
            else say("VisitSheet", "Waits for an answer: {what}")
        )
        points.append(text.format(what=cut(question.question, _LINE - 20)))
    return points


def _prices(facts: Facts, words: Words, today: date) -> list[str]:
    points = []
    for deal, stage in facts.deals:
        amount = words.money(deal.amount) if deal.amount is not None else ""
        points.append(" · ".join(filter(None, [cut(deal.name, 40), stage.name if stage else "", amount])))
    for quote in facts.quotes:
        day = words.day(quote.done_at.date() if quote.done_at else quote.day, today)
        points.append(cut(" · ".join(filter(None, [day, cut(quote.title, 40), quote.points])), _LINE))
    for agreement in facts.agreements:
        points.append(cut(" · ".join(filter(None, [cut(agreement.name, 40), agreement.rate])), _LINE))
    for order in facts.orders:
        text = words.translate("VisitSheet", "Last order {day}: {amount}")
        points.append(text.format(day=words.day(order.day, today), amount=words.money(order.amount)))
    return points
