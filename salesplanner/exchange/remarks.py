"""What is to be said of an import besides its counts: which sheets were read, what is in the notes, what has no client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from salesplanner.words import Words

if TYPE_CHECKING:
    from salesplanner.exchange.importing import ImportPlan
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
    say, headers = words.translate, plan.table.headers
    notes = of_sheets(plan.table, words)
    if plan.read.extras and plan.added:
        named = words.list(headers[place] for place in plan.read.extras[:_NAMED_MOST])
        notes.append(say("Import", "Kept in the note: {columns}.").format(columns=named))
    if plan.read.given:
        text = say("Import", "%n row(s) leave their client out; the one above is taken.", plan.read.given)
        notes.append(text)
    nameless = sum(not draft.client and draft.client_id is None for draft in plan.added)
    if plan.kind in ("orders", "deals", "activities") and nameless:
        notes.append(say("Import", "%n row(s) name no client and come in without one.", nameless))
    return notes
