"""What a summary says of promises, questions passed up, complaints and agreements: how they were kept, what is late, what ends."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from datetime import date, datetime

from msgspec import Struct

from salesplanner.domain.complaints import Complaint, ComplaintStep
from salesplanner.domain.incidents import Incident
from salesplanner.domain.orders import Agreement, Payment
from salesplanner.domain.payments import broken
from salesplanner.domain.period import Period
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.promises import Direction, Escalation, Kept, Promise, PromiseState, kept
from salesplanner.report.delivery import promised
from salesplanner.report.workbook import Cell, Format, Sheet
from salesplanner.store import Store
from salesplanner.words import Words

_MOST = 3  # so many are named in one line
About = Callable[[str, str], str]  # a text in one line, behind the name of its client
Money = Callable[[int], str]  # an amount, as far as amounts are told


class Owed(Struct, frozen=True, kw_only=True):
    """The ledgers of a period, as of its last day told of."""

    as_of: date
    kept: Kept
    due: tuple[Promise, ...]  # promised for the period, in both directions
    late: tuple[Promise, ...]
    support: tuple[Escalation, ...]  # asked for, answered, or still without an answer in the period
    positions: Mapping[int, str]  # of the people at clients whom support concerns
    own_position: str
    incidents: tuple[Incident, ...]
    complaints: tuple[Complaint, ...]  # open on the last day, or settled in the period
    steps: Mapping[int, tuple[ComplaintStep, ...]]
    unpaid: tuple[Payment, ...]  # overdue on the last day told of, those promised for a day that has passed first
    broken: Mapping[int, Promise]  # what was promised to be paid and was not, by payment
    payable: tuple[Payment, ...]  # due in the next period
    coming: tuple[Promise, ...]  # mine, due in the next period
    ending: tuple[Agreement, ...]  # that are to be renewed by the end of the next period
    clients: Mapping[int, str]

    def client(self, client_id: int | None) -> str:
        """A client's name; empty for none."""
        return self.clients.get(client_id or 0, "")


def gathering(store: Store, period: Period, as_of: date, following: Period) -> Generator[None, None, Owed]:
    """Read the ledgers for a period, in pieces."""
    due, late = store.promises.of_days(period.first, period.last), store.promises.late_on(as_of)
    yield
    coming = [each for each in store.promises.due_between(following.first, following.last) if _is_mine(each)]
    support, incidents = store.escalations.during(period.first, as_of), store.incidents.between(period.first, as_of)
    complaints = store.complaints.during(period.first, as_of)
    yield
    asking = store.contacts.many(each.contact_id for each in support)
    unpaid = store.payments.overdue_on(as_of)
    yield
    payable = store.payments.due_between(following.first, following.last)
    yield
    promises = store.promises.to_pay() if any(each.payment_id for each in late) else {}
    missed = {key: found for key, made in promises.items() if (found := broken(made, as_of)) is not None}
    unpaid.sort(key=lambda each: each.id not in missed)
    ending = [
        each
        for each in store.agreements.in_force()
        if each.signed_on <= as_of and each.ends_on and as_of <= each.ends_on and _is_spoken_of(each, as_of, following)
    ]
    named: list[Payment | Promise | Escalation | Incident | Complaint | Agreement] = [
        *due,
        *late,
        *coming,
        *support,
        *unpaid,
        *payable,
        *incidents,
        *complaints,
        *ending,
    ]
    yield
    clients = store.clients.named(each.client_id for each in named)
    yield
    return Owed(
        as_of=as_of,
        kept=kept(due, period.first, min(period.last, as_of), as_of),
        due=tuple(due),
        late=tuple(late),
        support=tuple(support),
        positions={each.id: each.title for each in asking.values() if each.title},
        own_position=store.settings.get("person.title", ""),
        incidents=tuple(incidents),
        complaints=tuple(complaints),
        steps={each.id: tuple(store.complaint_steps.of(each.id)) for each in complaints},
        unpaid=tuple(unpaid),
        broken=missed,
        payable=tuple(payable),
        coming=tuple(coming),
        ending=tuple(ending),
        clients=clients,
    )


def _is_mine(promise: Promise) -> bool:
    return promise.direction is Direction.MINE


def _is_spoken_of(agreement: Agreement, as_of: date, following: Period) -> bool:
    ends = agreement.ends_on
    return ends is not None and (ends <= following.last or (ends - as_of).days <= agreement.remind_days)


# --- in words -------------------------------------------------------------------------------------------------------


def went_well(owed: Owed, words: Words) -> list[str]:
    """How many of my promises were kept on time."""
    if not owed.kept.on_time:
        return []
    text = words.translate("Report", "Promises: {kept} of {due} kept on time.")
    return [text.format(kept=owed.kept.on_time, due=owed.kept.due)]


def late_promises(owed: Owed, words: Words, about: About) -> list[str]:
    """What is late in both directions, and what was kept late."""
    say, mine = words.translate, [each for each in owed.late if _is_mine(each)]
    told_below = {each.id for each in owed.unpaid}  # a promise to pay is told with its payment
    theirs = [each for each in owed.late if not _is_mine(each) and each.payment_id not in told_below]

    def told(promise: Promise) -> str:
        return about(promise.what, owed.client(promise.client_id)) + words.bracket(_late(promise, owed.as_of, words))

    lines = []
    if mine:
        lines.append(
            say("Report", "%n promise(s) of mine late: {what}.", len(mine)).format(what=words.some(mine, _MOST, told))
        )
    if theirs:
        lines.append(
            say("Report", "%n promise(s) to us late: {what}.", len(theirs)).format(what=words.some(theirs, _MOST, told))
        )
    kept_late = [each for each in owed.due if _is_mine(each) and each.kept_on is not None and each.is_late(owed.as_of)]
    if kept_late:
        lines.append(say("Report", "%n promise(s) of mine kept later than promised.", len(kept_late)))
    return lines


def problems(owed: Owed, words: Words, about: About, money: Money) -> list[str]:
    """What is late in both directions, and what nobody had foreseen."""
    say, lines = words.translate, late_promises(owed, words, about)
    if owed.unpaid:
        total = money(sum(each.due_amount for each in owed.unpaid))
        named = words.some(owed.unpaid, _MOST, lambda each: payable(each, owed, words, about, money))
        text = say("Report", "%n payment(s) overdue, {total}: {what}.", len(owed.unpaid))
        lines.append(text.format(total=total, what=named))
    for each in owed.incidents[: 2 * _MOST]:
        text = say("Report", "Incident on {day}: {what}.").format(
            day=words.day(each.day, owed.as_of), what=about(_then(each), owed.client(each.client_id))
        )
        lines.append(text)
    return lines


def payable(payment: Payment, owed: Owed, words: Words, about: About, money: Money) -> str:
    """A payment behind its client's name with its amount, and how late it is."""
    said = about(payment.item or money(payment.due_amount), owed.client(payment.client_id))
    if payment.item:
        said += f" {money(payment.due_amount)}"
    late = []
    if payment.due_on is not None and payment.due_on < owed.as_of:
        late.append(words.overdue((owed.as_of - payment.due_on).days))
    if (promise := owed.broken.get(payment.id)) is not None:
        late.append(promised(words, [promise], owed.as_of).text)
    return said + (words.bracket(words.commas(late)) if late else "")


def _then(incident: Incident) -> str:
    """What happened and how it ended."""
    return " → ".join(filter(None, (one_line(text) for text in (incident.what, incident.did, incident.result))))


def support(owed: Owed, words: Words, about: About) -> list[str]:
    """What is needed from above and why, since when; what was answered and what came of it."""
    return [_needed(each, owed, words, about) for each in owed.support]


def _needed(each: Escalation, owed: Owed, words: Words, about: About) -> str:
    say, as_of = words.translate, owed.as_of
    parts = [about(each.question, owed.client(each.client_id))]
    if position := owed.positions.get(each.contact_id or 0):
        text = (
            say("Report", "at the client {theirs}, here {mine}")
            if owed.own_position
            else say("Report", "at the client {theirs}")
        )
        parts.append(text.format(theirs=position, mine=owed.own_position))
    if each.why:
        parts.append(say("Report", "because {why}").format(why=one_line(each.why)))
    asked = words.day(each.asked_at.date(), as_of)
    if each.answered_at is None or each.answered_at.date() > as_of:
        days = (as_of - each.asked_at.date()).days
        text = (
            say("Report", "asked on {day}, no answer for %n day(s)", days) if days else say("Report", "asked on {day}")
        )
        parts.append(text.format(day=asked))
    else:
        text = say("Report", "asked on {day}, answered on {answered}: {answer}")
        answer = one_line(each.answer) or say("Report", "yes or no not noted")
        parts.append(text.format(day=asked, answered=words.day(each.answered_at.date(), as_of), answer=answer))
    if each.result:
        parts.append(say("Report", "result: {result}").format(result=one_line(each.result)))
    return words.semicolons(parts)


def complaint(each: Complaint, owed: Owed, words: Words, about: About) -> str:
    """A complaint with its outcome, or how long it is open and what was done about it last."""
    say, said = words.translate, about(each.what, owed.client(each.client_id))
    if each.closed_on is not None and each.closed_on <= owed.as_of:
        outcome = one_line(each.outcome)
        return say("Report", "Complaint settled: {what} → {outcome}.").format(what=said, outcome=outcome)
    done = [step for step in owed.steps[each.id] if step.day <= owed.as_of]
    if done:
        said += f" → {words.day(done[-1].day, owed.as_of)} {done[-1].what}"
    days = (owed.as_of - each.opened_on).days
    return say("Report", "Complaint open for %n day(s): {what}.", days).format(what=said)


def _late(promise: Promise, as_of: date, words: Words) -> str:
    return words.overdue((as_of - promise.due_on).days) if promise.due_on else ""


def comes_next(owed: Owed, words: Words, about: About, money: Money) -> list[str]:
    """What I promised for the next period, and which agreements end."""
    say = words.translate
    lines: list[str] = []
    if owed.payable:
        total = money(sum(each.due_amount for each in owed.payable))
        named = words.some(owed.payable, _MOST, lambda each: payable(each, owed, words, about, money))
        text = say("Report", "%n payment(s) due, {total}: {what}.", len(owed.payable))
        lines.append(text.format(total=total, what=named))
    for promise in owed.coming[: 2 * _MOST]:
        if promise.due_on is not None:
            text = say("Report", "Promised for {day}: {what}.")
            what = about(promise.what, owed.client(promise.client_id))
            lines.append(text.format(day=words.day(promise.due_on, owed.as_of), what=what))
    for agreement in owed.ending[: 2 * _MOST]:
        if agreement.ends_on is not None:
            text = say("Report", "Agreement ends {day}, to be renewed: {what}.")
            what = about(agreement.name, owed.client(agreement.client_id))
            lines.append(text.format(day=words.day(agreement.ends_on, owed.as_of), what=what))
    return lines


# --- as sheets ------------------------------------------------------------------------------------------------------


def sheets(owed: Owed, words: Words, name: Callable[[str], str]) -> list[Sheet]:
    """A sheet for each ledger that has something in it: promises, complaints with their steps, agreements that end."""
    made = (
        _promises(owed, words, name),
        _support(owed, words, name),
        _complaints(owed, words, name),
        _agreements(owed, words, name),
    )
    return [each for each in made if each.rows]


def _sheet(title: str, columns: Iterable[tuple[str, Format]], rows: Iterable[tuple[Cell, ...]]) -> Sheet:
    columns = list(columns)
    return Sheet(title, tuple(head for head, _ in columns), tuple(rows), tuple(format for _, format in columns))


def _promises(owed: Owed, words: Words, name: Callable[[str], str]) -> Sheet:
    say = words.translate
    states = {
        PromiseState.OPEN: say("Ledger", "open"),
        PromiseState.KEPT: say("Ledger", "kept"),
        PromiseState.DROPPED: say("Ledger", "dropped"),
    }
    sides = {Direction.MINE: say("Ledger", "mine"), Direction.THEIRS: say("Ledger", "to me")}
    shown = {each.id: each for each in (*owed.late, *owed.due)}
    rows = [
        (sides[each.direction], name(owed.client(each.client_id)), each.what, each.made_on, each.due_on, each.kept_on,
         states[each.state], each.days_late(owed.as_of))
        for each in shown.values()
    ]  # fmt: skip
    return _sheet(
        say("Ledger", "Promises"),
        [(say("Ledger", "Promised"), "text"), (say("Report", "Client"), "text"), (say("Ledger", "What"), "text"),
         (say("Ledger", "Promised on"), "date"), (say("Ledger", "Due"), "date"), (say("Ledger", "Kept on"), "date"),
         (say("Ledger", "State"), "text"), (say("Ledger", "Days late"), "count")],
        rows,
    )  # fmt: skip


def _support(owed: Owed, words: Words, name: Callable[[str], str]) -> Sheet:
    say = words.translate

    def day(moment: datetime | None) -> date | None:
        return moment.date() if moment and moment.date() <= owed.as_of else None

    rows = [
        (one_line(each.question), name(owed.client(each.client_id)), one_line(each.why), each.asked_of,
         day(each.asked_at), day(each.answered_at), one_line(each.answer), one_line(each.result))
        for each in owed.support
    ]  # fmt: skip
    return _sheet(
        say("Report", "Support needed"),
        [(say("Ledger", "What"), "text"), (say("Report", "Client"), "text"), (say("Ledger", "Why"), "text"),
         (say("Ledger", "Asked of"), "text"), (say("Ledger", "Asked on"), "date"), (say("Ledger", "Answered on"), "date"),
         (say("Ledger", "Answer"), "text"), (say("Ledger", "Result"), "text")],
        rows,
    )  # fmt: skip


def _complaints(owed: Owed, words: Words, name: Callable[[str], str]) -> Sheet:
    say = words.translate

    def steps(complaint: Complaint) -> str:
        return words.semicolons(words.colon(words.day(each.day)) + each.what for each in owed.steps[complaint.id])

    rows = [
        (name(owed.client(each.client_id)), one_line(each.what), each.opened_on, each.due_on, steps(each),
         each.closed_on, one_line(each.outcome), each.days_open(owed.as_of))
        for each in owed.complaints
    ]  # fmt: skip
    return _sheet(
        say("Ledger", "Complaints"),
        [(say("Report", "Client"), "text"), (say("Ledger", "What"), "text"), (say("Ledger", "Heard on"), "date"),
         (say("Ledger", "Answer promised by"), "date"), (say("Ledger", "Steps"), "text"),
         (say("Ledger", "Settled on"), "date"), (say("Report", "Outcome"), "text"), (say("Ledger", "Days open"), "count")],
        rows,
    )  # fmt: skip


def _agreements(owed: Owed, words: Words, name: Callable[[str], str]) -> Sheet:
    say = words.translate
    rows = [
        (name(owed.client(each.client_id)), each.name, each.rate, each.starts_on, each.ends_on,
         each.days_left(owed.as_of))
        for each in owed.ending
    ]  # fmt: skip
    return _sheet(
        say("Ledger", "Agreements that end"),
        [(say("Report", "Client"), "text"), (say("Ledger", "Agreement"), "text"), (say("Ledger", "Rate"), "text"),
         (say("Ledger", "From"), "date"), (say("Ledger", "Until"), "date"), (say("Ledger", "Days left"), "count")],
        rows,
    )  # fmt: skip
