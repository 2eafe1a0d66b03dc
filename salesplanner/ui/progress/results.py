"""What stands in the list beside the chart: the deals that would move its end most, or the largest results."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.activities import Activity
from salesplanner.domain.deals import Deal
from salesplanner.domain.forecast import Forecast
from salesplanner.domain.orders import Agreement, Order, Payment, quantity_of
from salesplanner.domain.targets import QUANTITY
from salesplanner.report import ownwords
from salesplanner.report.facts import Facts
from salesplanner.report.figures import Figure
from salesplanner.report.forecast import announced, tenths
from salesplanner.report.known import OF_DEALS, OF_DUES
from salesplanner.report.progress import nothing
from salesplanner.ui.forms.behind import Names, place_of
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.panels import Result
from salesplanner.words import Words

_LARGEST = 5
#: The figure that results are ranked by, by their table; others have no size.
_SIZES = {"order": "orders.amount", "payment": "payments.amount"}
#: So many results beside what is said below them.
_BESIDE_FOOT = 4
#: The least share of deals that closed late which is told.
_LATE_LEAST = 0.05


class Listed(Struct, frozen=True):
    """A list with its title, a remark above it and one below; `empty` is said in its place, where not what the panel says itself."""

    title: str
    results: Sequence[Result]
    remark: str = ""
    foot: str = ""
    empty: str = ""


def listed(workspace: Workspace, facts: Facts, metric: str, known: Forecast | None) -> Listed:
    """What would change the end most; where nothing would, the largest results of the figure, or its latest."""
    translate = workspace.words.translate
    found = _levers(workspace, known, metric) if known is not None else []
    if known is not None and found:
        remark = (
            translate("Progress", "Chance of reaching the target once this one came in")
            if metric == "payments.amount"
            else translate("Progress", "Chance of reaching the target once this one is signed")
        )
        return Listed(
            translate("Progress", "What would move it most"), found, remark, _lateness(workspace.words, known)
        )
    results, figure = _largest(workspace, facts, metric), facts.figures[metric]
    foot = _no_levers(workspace, known, metric) if known is not None else ""
    if foot:  # which takes the room of a line: with all of them the page would be taller than a usual window
        results = results[:_BESIDE_FOOT]
    if figure.own is not None:
        title = translate("Progress", "Sources and channels")
    elif figure.table in _SIZES:
        title = translate("Progress", "Largest results")
    else:
        title = translate("Progress", "Latest")
    return Listed(title, results, foot=foot, empty=nothing(facts, workspace.words))


def _lateness(words: Words, known: Forecast) -> str:
    """How many of the person's deals closed later than expected, where that is worth telling."""
    if known.late is None or known.late < _LATE_LEAST:
        return ""
    told = words.translate(
        "Progress", "About {tenths} in 10 of your deals closed later than expected; the forecast reckons with it."
    )
    return told.format(tenths=round(known.late * 10))


def _largest(workspace: Workspace, facts: Facts, metric: str) -> list[Result]:
    """The largest results of a figure, or its latest where it only counts."""
    figure = facts.figures[metric]
    if figure.own is not None:
        return _parts(workspace.words, figure)
    size = metric if metric == QUANTITY else _SIZES.get(figure.table)
    if size and facts.done is not None:
        ids = workspace.store.measures.largest(size, facts.done.first, facts.done.last, _LARGEST)
    else:
        ids = [*figure.records[: -_LARGEST - 1 : -1]]
    found = workspace.store.records(figure.table).many(ids)
    records = [found[each] for each in ids if each in found]
    names = Names(workspace, records)
    said = [_said(names, each) for each in records]
    if metric != QUANTITY:
        return said
    sizes = (workspace.words.number(quantity_of(each.quantity)) for each in records)
    return [replace(each, value=size) for each, size in zip(said, sizes, strict=True)]


def _parts(words: Words, figure: Figure) -> list[Result]:
    """The largest parts of an own figure with their shares, and what they leave unexplained."""
    rest = words.translate("Own", "Unexplained")
    parts = list(figure.breakdown.items())
    open_part = [each for each in parts if not each[0]]
    named = [each for each in parts if each[0]][: _LARGEST - len(open_part)]
    return [
        Result(
            part or rest,
            ownwords.share_of(Decimal(value), figure.value, words) if figure.adds_up else "",
            words.value(value, figure.unit, figure.word),
            None,
        )
        for part, value in [*named, *open_part]
    ]


def _levers(workspace: Workspace, known: Forecast, metric: str) -> list[Result]:
    """What would lift the chance of the target by a tenth or more, or beyond nine: with client, next step, and the chance now and then."""
    words, store = workspace.words, workspace.store
    now = known.outlook.chance
    if now is None or now >= 1 or known.days_missing:
        return []
    found = [(each, chance) for each, chance in known.levers() if _step(chance) > _step(now)]
    rows = []
    steps = store.activities.next_steps_of_deals(each.id for each, _ in found)
    for each, (_, chance) in zip(announced(store, [each for each, _ in found], metric), found, strict=True):
        step = steps.get(each.id) if each.table == "deal" else None
        detail = " · ".join(filter(None, (each.client, step.title if step else "")))
        value = words.translate("Progress", "{amount}  {before} →").format(
            amount=words.money(each.amount), before=_in_ten(now)
        )
        lift = words.translate("Progress", "{after} in 10").format(after=_in_ten(chance))
        rows.append(Result(each.name, detail, value, (each.table, each.id), lift))
    return rows


def _no_levers(workspace: Workspace, known: Forecast, metric: str) -> str:
    """Why nothing that is waited for would move the chance of the target; empty where there is no chance to move."""
    translate, now = workspace.words.translate, known.outlook.chance
    if now is None or now >= 1 or known.days_missing or metric not in (*OF_DEALS, OF_DUES):
        return ""
    if not known.waited:
        if metric == "payments.amount":
            return translate(
                "Progress", "No payment is due by then: nothing in the book would move the chance of the target"
            )
        return translate(
            "Progress", "No open deal is expected by then: only new ones would move the chance of the target"
        )
    if now > 0.9:
        return translate("Progress", "The target is over 9 in 10 already: no single one would move that")
    if metric == OF_DUES:
        return translate("Progress", "No single payment would lift the chance of the target by a tenth")
    return translate("Progress", "No single deal would lift the chance of the target by a tenth")


def _step(chance: float) -> int:
    """A chance as it is told: below one in ten, in tenths, over nine."""
    return 0 if chance < 0.1 else 10 if chance > 0.9 else tenths(chance)


def _in_ten(chance: float) -> str:
    return {0: "<1", 10: "9+"}.get(_step(chance), str(tenths(chance)))


def _said(names: Names, record: Any) -> Result:
    """A record as a line of the list."""
    words, client = names.words, "" if not hasattr(record, "client_id") else names.client(record)
    title, rest, value = client, "", ""
    if isinstance(record, Order):
        title = names.deal(record) or record.product or client or record.line or record.channel
        parts = [record.line if record.line != title else "", names.day(record.day)]
        rest = " · ".join(part for part in parts if part)
        value = words.money(record.amount)
    elif isinstance(record, Payment):
        title, rest = record.item or names.deal(record) or client, names.day(record.received_on)
        value = words.money(record.received_amount)
    elif isinstance(record, Agreement):
        title, rest = record.name, names.day(record.signed_on)
    elif isinstance(record, Activity):
        title, value = record.title, names.day(record.done_at.date() if record.done_at else record.day)
    elif isinstance(record, Deal):
        title, rest = record.name, names.day(record.closed_on or record.opened_on)
        value = words.money(record.amount) if record.amount else ""
    else:
        title, rest, value = record.name, record.region, names.day(record.since)
    detail = " · ".join(part for part in (client if client != title else "", rest) if part)
    return Result(title or words.translate("Progress", "Without a name"), detail, value, place_of(record))
