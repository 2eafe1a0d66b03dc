"""What is to be said of an import besides its counts: which sheets were read, what is in the notes, what has no client."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from typing import TYPE_CHECKING

from salesplanner.domain.metrics import Metric, Rule, contradicts
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.targets import Unit
from salesplanner.exchange import amounts
from salesplanner.exchange.columns.likely import another_kind
from salesplanner.exchange.records.pairs import Decision
from salesplanner.words import Words

if TYPE_CHECKING:
    from salesplanner.exchange.records.drafts import Draft
    from salesplanner.exchange.records.figures import FigurePlan, Told
    from salesplanner.exchange.records.importing import ImportPlan
    from salesplanner.exchange.source import SourceTable

_NAMED_MOST = 12
#: So many contradictions are told one by one.
_DOUBTS_MOST = 3
_DEPTH = re.compile(r"(?:访问|浏览)深度|人均浏览|\bdepth\b|pages per visit", re.IGNORECASE)
_VIEWS = re.compile(r"浏览[量数次]|^pv$|\bviews\b", re.IGNORECASE)
_VISITORS = re.compile(r"访客|^uv$|\bvisitors\b", re.IGNORECASE)


def of_sheets(table: SourceTable, words: Words) -> list[str]:
    """Which sheets of a workbook were read as one list, and which were not read."""
    say = words.translate
    notes = []
    if table.together:
        notes.append(
            say("Import", "Read as one list: {sheets}.").format(sheets=words.list(table.together[:_NAMED_MOST]))
        )
    if table.others:
        notes.append(say("Import", "Not read: {sheets}.").format(sheets=words.list(table.others[:_NAMED_MOST])))
    return notes


def of_figures(plan: FigurePlan, words: Words) -> list[str]:
    """All that is to be said of a plan of figures: ratios that contradict the two figures beside them come in all the same."""
    doubts = [*_contradicted(plan, words)]
    if more := len(doubts) - _DOUBTS_MOST:
        doubts[_DOUBTS_MOST:] = [words.translate("Import", "%n more contradict theirs.", more)] if more > 0 else []
    return of_sheets(plan.table, words) + doubts


def _contradicted(plan: FigurePlan, words: Words) -> Iterator[str]:
    """Ratios of a row that its own figures do not come to (X-02: depth 1 beside 3,108 views of 2,068 visitors)."""
    rows: dict[Hashable, list[Told]] = defaultdict(list)
    for each in plan.told:
        rows[each.span, each.day, each.split, each.product].append(each)
    for told in rows.values():
        for each in told:
            above, below = _sides(each.metric, told)
            if above is None or below is None or not below.value:
                continue
            computed = above.value / below.value
            if contradicts(computed, each.value):
                text = words.translate("Import", "{day} {what} {value}, but {above} / {below} = {computed}.")
                yield text.format(
                    day=words.period(each.span.period(each.day)), what=each.metric.name,
                    value=words.places(each.value, 2), above=words.number(above.value), below=words.number(below.value),
                    computed=words.places(computed, 2),
                )  # fmt: skip


def _sides(metric: Metric, told: Sequence[Told]) -> tuple[Told | None, Told | None]:
    """What a ratio is of, among the figures of its row: as the book says, or by its name where that leaves no choice."""
    if metric.rule is Rule.RATIO and metric.kind is not Unit.RATE:
        by_id = {each.metric.id: each for each in told}
        return by_id.get(metric.numerator_id or -1), by_id.get(metric.denominator_id or -1)
    if not _DEPTH.search(metric.name):
        return None, None
    others = [each for each in told if each.metric is not metric]
    tops, bottoms = ([each for each in others if side.search(each.metric.name)] for side in (_VIEWS, _VISITORS))
    return (tops[0], bottoms[0]) if len(tops) == len(bottoms) == 1 else (None, None)


def of_plan(plan: ImportPlan, words: Words) -> list[str]:
    """All that is to be said of a plan."""
    say, table = words.translate, plan.table
    notes = of_sheets(table, words)
    if another_kind(plan.kind, table) == "deals":
        notes.append(
            say("Import", "This looks like a list of deals. Import it as deals to keep stage, amount and days of each.")
        )
    kept = [*plan.added, *(draft for _, draft in plan.updated)]
    if not table.rows and not table.refused:
        notes.append(words.problem(Problem(Kind.FILE_EMPTY, path=table.path.name)))
    if table.from_title is not None and plan.columns.get("day") == table.headers[table.from_title] and kept:
        days = words.list(dict.fromkeys(words.day(draft.record.day, plan.read.known.today) for draft in kept[:1000]))
        notes.append(say("Import", "No column says the day; the title does: {days}.").format(days=days))
    if plan.read.extras and plan.added:
        named = words.list(table.headers[place] for place in plan.read.extras[:_NAMED_MOST])
        notes.append(say("Import", "Kept in the note: {columns}.").format(columns=named))
    if plan.read.given:
        text = say("Import", "%n row(s) leave their client out; the one above is taken.", plan.read.given)
        notes.append(text)
    nameless = sum(not draft.client and draft.client_id is None for draft in plan.added)
    if plan.kind in ("orders", "deals", "activities") and nameless:
        notes.append(say("Import", "%n row(s) name no client and come in without one.", nameless))
    if alike := [pair for pair in plan.pairs if pair.why in ("phone", "mail") and pair.decision is Decision.BOTH]:
        text = say(
            "Import", "%n row(s) have the phone or e-mail of another name and come in beside it: {names}.", len(alike)
        )
        both = (f"{pair.draft.record.name} – {pair.there.name}" for pair in alike[:_NAMED_MOST])
        notes.append(text.format(names=words.list(both)))
    return notes + _of_amounts(plan, kept, words)


def _of_amounts(plan: ImportPlan, kept: Sequence[Draft], words: Words) -> list[str]:
    """What was not clear of amounts and of days that deals were lost on."""
    say, notes = words.translate, []
    if unread := sum("unread" in draft.remarks for draft in kept):
        notes.append(
            say("Import", "%n amount(s) cannot be read as a number; the note says them as the list does.", unread)
        )
    if undated := sum("undated" in draft.remarks for draft in kept):
        notes.append(
            say("Import", "%n lost deal(s) have no day; the last one the row knows, or today, stands for it.", undated)
        )
    told = [getattr(each, "currency", "") for draft in kept for each in (draft.record, *draft.deals)]
    foreign = [currency for currency in told if currency]
    if foreign:
        text = say("Import", "%n amount(s) are in another currency ({currencies}) and come in unchanged.", len(foreign))
        notes.append(text.format(currencies=words.list(dict.fromkeys(foreign))))
    if plan.kind in ("deals", "orders") and kept and amounts.tax_of(header := plan.columns.get("amount", "")) == "net":
        notes.append(say("Import", "The amounts are those without tax ({column}).").format(column=header))
    return notes
