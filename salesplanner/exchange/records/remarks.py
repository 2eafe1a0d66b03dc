"""What is to be said of an import besides its counts: which sheets were read, what is in the notes, what has no client."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import amounts
from salesplanner.exchange.columns.likely import another_kind
from salesplanner.exchange.records.pairs import Decision
from salesplanner.words import Words

if TYPE_CHECKING:
    from salesplanner.exchange.records.drafts import Draft
    from salesplanner.exchange.records.importing import ImportPlan
    from salesplanner.exchange.source import SourceTable

_NAMED_MOST = 12


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
