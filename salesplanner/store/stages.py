"""The kinds of projects in the file: the stages of each, and what its deals begin with."""

from __future__ import annotations

import json
from collections.abc import Collection, Generator, Iterable, Iterator
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple

from msgspec.structs import replace

from salesplanner.domain.deals import LineKind, ProjectType, Stage, TypeLine
from salesplanner.domain.norms import Norm, Passage, lived, norms
from salesplanner.store.journal import Change, Journal
from salesplanner.store.keptrows import KeptRows
from salesplanner.store.measures import ended_later, written_later
from salesplanner.store.records import Records

#: The deals that closed or moved last: what a person's own past is read from, the same few in any book.
_LATELY = f"""
SELECT id FROM (SELECT id FROM deal d INDEXED BY deal_closed
    WHERE closed_on BETWEEN '' AND :until AND deleted_at IS NULL AND NOT {ended_later("d", "deal", "d.closed_on", ":end")}
    ORDER BY closed_on DESC LIMIT 200)
UNION SELECT deal_id FROM (SELECT deal_id FROM deal_stage e
    WHERE entered_on <= :until AND deleted_at IS NULL AND NOT ({written_later("e", "deal_stage", "e.entered_on", ":end")})
    ORDER BY id DESC LIMIT 200)
"""
#: The day on which a deal closed, as it was known by the end of another.
_ENDED = f"iif(d.closed_on <= :until AND NOT {ended_later('d', 'deal', 'd.closed_on', ':end')}, d.closed_on, NULL)"
#: The stages of some deals; of each that is closed also its whole way, from the opening on.
_PASSAGES = f"""
SELECT e.deal_id, e.stage_id,
    julianday(coalesce(lead(e.entered_on) OVER (PARTITION BY e.deal_id ORDER BY e.entered_on, e.id),
        {_ENDED})) - julianday(e.entered_on),
    iif(d.status <> 'open' AND {_ENDED} IS NOT NULL, d.status = 'won', NULL), julianday({_ENDED}) - julianday(e.entered_on)
FROM json_each(:deals) l CROSS JOIN deal d ON d.id = l.value JOIN deal_stage e ON e.deal_id = d.id
WHERE d.deleted_at IS NULL AND e.deleted_at IS NULL AND e.entered_on <= :until
    AND NOT ({written_later("e", "deal_stage", "e.entered_on", ":end")})
UNION ALL SELECT d.id, 0, NULL, d.status = 'won', julianday(d.closed_on) - julianday(d.opened_on)
FROM json_each(:deals) l CROSS JOIN deal d ON d.id = l.value
WHERE d.deleted_at IS NULL AND d.status <> 'open' AND d.opened_on <= {_ENDED}
"""
#: The deals whose way through the stages a change touched.
_MOVED = (
    "SELECT json_extract(coalesce(after, before), '$.deal_id') FROM change_row WHERE change_id = :change AND tbl = 'deal_stage'"
    " UNION SELECT json_extract(before, '$.deal_id') FROM change_row WHERE change_id = :change AND tbl = 'deal_stage' AND before IS NOT NULL"
)
#: Whether a change closed, opened or deleted a deal, or moved the day of its opening or closing.
_CLOSED = (
    "SELECT 1 FROM new_batch WHERE change_id = :change AND tbl = 'deal' UNION ALL"
    " SELECT 1 FROM change_row WHERE change_id = :change AND tbl = 'deal' AND"
    " json_extract(coalesce(before, '{}'), '$.status', '$.opened_on', '$.closed_on', '$.deleted_at')"
    " IS NOT json_extract(coalesce(after, '{}'), '$.status', '$.opened_on', '$.closed_on', '$.deleted_at') LIMIT 1"
)


class Begun(NamedTuple):
    """A deal as a funnel counts it: its type, the stage it is in, and all that it has been in."""

    id: int
    type_id: int | None
    stage_id: int | None
    is_won: bool
    stages: set[int]


#: Of so many days what was usual is kept: for good, today, and this week's Monday.
_DAYS_KEPT = 3


class Stages(Records[Stage]):
    """The steps of the pipeline."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "stage", Stage)
        self._norms: dict[date, dict[int, Norm]] = {}
        self._passages: dict[date, dict[int, list[Passage]]] = {}  # of the deals that closed or moved last
        self._begun = KeptRows(journal, "deal", self._read_begun, attrgetter("id"), candidates=self._begun_in)
        self._lived: dict[int, Stage] | None = None
        journal.keep(self._on_change)

    def all(self) -> list[Stage]:
        """The stages of every type, each type's in their order."""
        types = "SELECT t.position FROM project_type t WHERE t.id = stage.type_id"
        return self._where("1", order=f"type_id IS NOT NULL, ({types}), type_id, position, id")

    def of_type(self, type_id: int | None) -> list[Stage]:
        """The stages of a project type, in their order; None: those that belong to none."""
        return self._where("type_id IS ?", [type_id], order="position, id")

    def norms(self, day: date = date.max) -> dict[int, Norm]:
        """What is usual in each stage: the person's own past, known by the end of a day, where there is enough of it, else the preset."""
        if self._journal.is_open:  # what an open change wrote is not announced yet
            return norms(self.all(), chain.from_iterable(self._passed(day, {}).values()))
        if day not in self._norms:
            if day not in self._passages and len(self._passages) >= _DAYS_KEPT:
                self._passages.clear()
                self._norms.clear()
            self._passages[day] = self._passed(day, self._passages.get(day, {}))
            self._norms[day] = norms(self.all(), chain.from_iterable(self._passages[day].values()))
        return self._norms[day]

    def _on_change(self, change: Change) -> None:
        """Another amount or name of a deal changes nothing of what is usual."""
        touched = change.touched.keys()
        is_closed = "deal" in touched and self._db.execute(_CLOSED, {"change": change.id}).fetchone() is not None
        if is_closed or touched & {"stage", "project_type", "deal_stage"}:
            self._norms, self._lived = {}, None
        changed = set(change.touched.get("deal", ()))
        if "deal_stage" in touched:
            changed |= {row[0] for row in self._db.execute(_MOVED, {"change": change.id})}
        for known in self._passages.values():
            for each in changed & known.keys():
                del known[each]

    def _passed(self, day: date, known: dict[int, list[Passage]]) -> dict[int, list[Passage]]:
        """The stages of each deal that closed or moved last, as of the end of a day; those that are known are not read again."""
        until = {"until": day.isoformat(), "end": f"{day}T99"}
        found = {row[0]: known.get(row[0]) for row in self._db.execute(_LATELY, until)}
        read: dict[int, list[Passage]] = {each: [] for each, own in found.items() if own is None}
        if read:
            asked = {**until, "deals": json.dumps([*read])}
            for deal_id, stage_id, days, won, whole in self._db.execute(_PASSAGES, asked):
                stay, until_closed = (None if each is None else max(0, int(each)) for each in (days, whole))
                read[deal_id].append(Passage(stage_id, deal_id, stay, None if won is None else bool(won), until_closed))
        return {each: read[each] if own is None else own for each, own in found.items()}

    def begun(self, first: date, last: date) -> Generator[None, None, list[Begun]]:
        """The deals that began on those days, both included, each with the stages it has been in; read in parts, until one changes."""
        return self._begun.in_parts((first, last))

    def _begun_in(self, span: tuple[date, date]) -> list[int]:
        rows = self._db.execute(
            "SELECT id FROM deal WHERE opened_on BETWEEN ? AND ?", [each.isoformat() for each in span]
        )
        return [row[0] for row in rows]

    def _read_begun(self, span: tuple[date, date], ids: Collection[int] | None) -> Iterator[Begun]:
        listed = "" if ids is None else f" AND d.id IN ({', '.join(map(str, ids))})"
        sql = (
            "SELECT d.id, d.type_id, d.stage_id, d.status = 'won', json_group_array(e.stage_id) FROM deal d"
            " LEFT JOIN deal_stage e ON e.deal_id = d.id AND e.deleted_at IS NULL"
            f" WHERE d.opened_on BETWEEN ? AND ? AND d.deleted_at IS NULL{listed} GROUP BY d.opened_on, d.id"
        )
        for id, kind, stage, won, been in self._db.execute(sql, [each.isoformat() for each in span]):
            yield Begun(id, kind, stage, bool(won), {*json.loads(been), stage} - {None})

    def lived(self) -> dict[int, Stage]:
        """The stages by id, with what is usual there in the place of the presets."""
        if self._journal.is_open:
            return lived(self.all(), self.norms())
        if self._lived is None:
            self._lived = lived(self.all(), self.norms())
        return self._lived

    def add_many(self, records: Iterable[Stage], **bulk: Any) -> list[int]:
        """Keep new stages; where every deal has a type, one without belongs to the first."""
        types = "SELECT id FROM project_type WHERE deleted_at IS NULL ORDER BY position, id LIMIT 1"
        untyped = "SELECT 1 FROM stage WHERE type_id IS NULL AND deleted_at IS NULL LIMIT 1"
        first = self._db.execute(types).fetchone()
        if first is not None and self._db.execute(untyped).fetchone() is None:
            records = [each if each.type_id else replace(each, type_id=first[0]) for each in records]
        return super().add_many(records, **bulk)


class ProjectTypes(Records[ProjectType]):
    """The kinds of projects."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "project_type", ProjectType)

    def all(self) -> list[ProjectType]:
        """The types in their order."""
        return self._where("1", order="position, id")


class TypeLines(Records[TypeLine]):
    """What deals of a type begin with."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "type_line", TypeLine)

    def of(self, type_id: int, kind: LineKind) -> list[TypeLine]:
        """The lines of a type and kind, in their order."""
        return self._where("type_id = ? AND kind = ?", [type_id, kind], order="position, id")

    def put(self, type_id: int, kind: LineKind, lines: list[TypeLine]) -> None:
        """Make these the lines of a type and kind."""
        with self._journal.change("type_line changed"):
            self._remove("type_id = ? AND kind = ?", [type_id, kind])
            self.add_many(lines)
