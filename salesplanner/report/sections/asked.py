"""What a company's form asks for and no section of a summary tells by itself, a line each: told from the records, empty where they know nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from salesplanner.domain.campaigns import CampaignKind
from salesplanner.domain.deals import ClosedDeal, Deal
from salesplanner.domain.period import PeriodKind
from salesplanner.domain.pipeline import Brief
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.promises import RemarkKind
from salesplanner.report import delivery, owed, quotewords, shared
from salesplanner.report.listed import Listed
from salesplanner.report.sections import said
from salesplanner.report.sections.writer import Writer

_MOST = 12


def reason(writer: Writer, deal: ClosedDeal) -> str:
    """Why a deal was lost: the reason, who got it, and what was noted of it."""
    words, whole = writer.words, _whole(writer, deal)
    known = [words.lost_reason(deal.lost_reason) if deal.lost_reason else ""]
    if gone := rival(writer, deal):
        known.append(writer.say("Report", "went to {rival}").format(rival=gone))
    if whole is not None:
        known.append(one_line(whole.closing_note))
    return words.commas(filter(None, known))


def rival(writer: Writer, deal: ClosedDeal) -> str:
    """Who got a deal that was lost; empty where nobody noted it."""
    whole = _whole(writer, deal)
    return one_line(whole.lost_to) if whole is not None else ""


def _whole(writer: Writer, deal: ClosedDeal) -> Deal | None:
    listed = writer.material.matters.listed
    return listed.deals.get(deal.id) if listed is not None else None


def _won(writer: Writer) -> Iterable[str]:
    for deal in _largest(writer.material.won):
        yield _told(writer, deal) + writer.words.bracket(writer.day(deal.closed_on))


def _signing(writer: Writer) -> Iterable[str]:
    """How much was signed, against what, and by which deals."""
    yield _measured(writer, "orders.amount")
    yield from _won(writer)


def _collecting(writer: Writer) -> Iterable[str]:
    """How much came in, against what."""
    yield _measured(writer, "payments.amount")


def _unpaid(writer: Writer) -> Iterable[str]:
    """What is overdue, the longest first."""
    found = writer.material.owed
    for each in sorted(found.unpaid, key=lambda each: each.due_on or found.as_of):
        yield owed.payable(each, found, writer.words, writer.about, writer.money)


def _payable(writer: Writer) -> Iterable[str]:
    """What is due in the next period, each with its day."""
    found = writer.material.owed
    for each in found.payable:
        said = owed.payable(each, found, writer.words, writer.about, writer.money)
        yield said + (writer.words.bracket(writer.day(each.due_on)) if each.due_on is not None else "")


def _measured(writer: Writer, metric: str) -> str:
    """A figure in one line: what it came to, of which target, and how it moved."""
    figure, phrases, words = writer.facts.figures[metric], writer.phrases, writer.words
    points = [words.colon(words.metric(metric)) + phrases.full(figure)]
    if figure.target is not None and figure.attainment is not None:
        text = writer.say("Report", "{share} of the target of {target}")
        points.append(
            text.format(share=words.percent(figure.attainment), target=phrases.full_of(figure, figure.target))
        )
    is_month = writer.kind is PeriodKind.MONTH
    before = (
        writer.say("Report", "last month {amount}") if is_month else writer.say("Report", "the period before {amount}")
    )
    for text, value in ((before, figure.previous), (writer.say("Report", "a year ago {amount}"), figure.last_year)):
        if value is not None:
            said = text.format(amount=phrases.full_of(figure, value))
            points.append(said + words.bracket(phrases.change(figure, value)))
    return words.semicolons(points)


def _lost(writer: Writer) -> Iterable[str]:
    for deal in _largest(writer.material.lost):
        why = reason(writer, deal)
        yield writer.words.colon(_told(writer, deal)) + why if why else _told(writer, deal)


def _open(writer: Writer) -> Iterable[str]:
    listed, words, stages = writer.material.matters.listed, writer.words, writer.facts.stages
    for deal in listed.open if listed is not None else ():
        stage = stages.get(deal.stage_id or 0)
        expected = date.fromisoformat(deal.expected_on) if deal.expected_on else None
        close = writer.say("Report", "expected {day}").format(day=writer.day(expected)) if expected else ""
        step = writer.dated(listed.steps.get(deal.id)) if listed is not None else ""
        points = [_told(writer, deal), stage.name if stage else "", close]
        yield words.semicolons(filter(None, [words.commas(filter(None, points)), step]))


def _market(writer: Writer) -> Iterable[str]:
    for remark, client in writer.material.market:
        yield writer.about(remark.body, client)


def _rivals(writer: Writer) -> Iterable[str]:
    """What was heard of competitors, what went to them, where they bid too, and what they ask."""
    for remark, client in writer.material.market:
        if remark.kind is RemarkKind.COMPETITOR:
            yield writer.about(remark.body, client)
    listed = writer.material.matters.listed
    if listed is not None:
        yield from _bids(writer, listed)


def _bids(writer: Writer, listed: Listed) -> Iterable[str]:
    say, words = writer.say, writer.words
    for deal in _largest(writer.material.lost):
        if gone := rival(writer, deal):
            yield say("Report", "Lost to {rival}: {deal}").format(rival=gone, deal=_told(writer, deal))
    for contested, rivals in listed.contested:
        text = say("Report", "{rivals} bid too: {deal}")
        yield text.format(rivals=words.list(rivals), deal=_told(writer, contested))
    for note in () if writer.options.hide_amounts else listed.asked:
        price = " / ".join(filter(None, [quotewords.price(note.price, words), note.unit]))
        item = " ".join(filter(None, (one_line(note.item), note.spec)))
        text = say("Report", "{rival} asks {price} for {item}").format(rival=note.rival, price=price, item=item)
        yield text + words.bracket(writer.day(note.day))


def _complaints(writer: Writer) -> Iterable[str]:
    found = writer.material.owed
    yield from (owed.complaint(each, found, writer.words, writer.about) for each in found.complaints)
    yield from said.voices(writer)


def _promises(writer: Writer) -> Iterable[str]:
    found = writer.material.owed
    yield from owed.went_well(found, writer.words)
    yield from owed.late_promises(found, writer.words, writer.about)


def _slips(writer: Writer) -> Iterable[str]:
    """What was late in delivery."""
    facts = writer.facts
    return delivery.slip_lines(writer.words, writer.material.slips, writer.about, facts.as_of)


def _campaigns(writer: Writer) -> Iterable[str]:
    """The campaigns of the period, each with its days, its channel and what it cost."""
    words = writer.words
    for each in sorted(writer.facts.campaigns, key=lambda each: (each.starts_on, each.id)):
        if each.kind is CampaignKind.CAMPAIGN:
            cost = None if each.cost is None else writer.phrases.amount(Decimal(each.cost) / 100)
            points = (words.days(each.starts_on, each.ends_on), one_line(each.channel), cost)
            yield words.colon(one_line(each.name)) + words.commas(filter(None, points))


def _actions(writer: Writer) -> Iterable[str]:
    """What the person does about the problems."""
    found = shared.problems(writer.material.shared, writer.words, hide_amounts=writer.options.hide_amounts)
    for _, _, action, until in found.rows if found is not None else ():
        if action:
            yield action + (writer.words.bracket(until) if until else "")


def _largest(deals: Iterable[ClosedDeal]) -> list[ClosedDeal]:
    return sorted(deals, key=lambda deal: -(deal.amount or 0))


def _told(writer: Writer, deal: Brief | ClosedDeal) -> str:
    """A deal behind its client's name, with its amount."""
    amount = None if deal.amount is None else writer.phrases.amount(Decimal(deal.amount) / 100)
    return writer.words.commas(filter(None, (writer.deal(deal), amount)))


_MAKERS: Mapping[str, Callable[[Writer], Iterable[str]]] = {
    "won": _won,
    "signing": _signing,
    "collecting": _collecting,
    "unpaid": _unpaid,
    "payable": _payable,
    "lost": _lost,
    "open": _open,
    "market": _market,
    "rivals": _rivals,
    "complaints": _complaints,
    "promises": _promises,
    "actions": _actions,
    "campaigns": _campaigns,
    "slips": _slips,
}


def asked(writer: Writer) -> dict[str, tuple[str, ...]]:
    """The lines of each, the first where there are many, without those of which nothing is known."""
    found = {name: tuple(writer.first(list(make(writer)), _MOST)) for name, make in _MAKERS.items()}
    return {name: lines for name, lines in found.items() if lines}
