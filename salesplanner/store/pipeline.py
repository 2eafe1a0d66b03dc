"""The open deals in brief, read once and then kept with each change; whole cards of those that are looked at.

Ten thousand deals are too many to read for every key in the filter. What a change did not touch is not read again.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from salesplanner.domain.activities import Activity
from salesplanner.domain.attention import Aside, Card, Risk, mark, risks
from salesplanner.domain.deals import Deal
from salesplanner.domain.pipeline import NEVER, Brief, Standard
from salesplanner.store import search
from salesplanner.store.activities import Activities
from salesplanner.store.clients import Clients
from salesplanner.store.deals import Deals, Dismissals
from salesplanner.store.journal import Change, Journal
from salesplanner.store.records import batched
from salesplanner.store.stages import Stages

#: The tables that a brief is read from.
_CONCERNED = frozenset({"deal", "activity", "client", "dismissal"})
#: More deals touched than this are read anew with all others.
_TOUCHED_MOST = 500
#: Of what sounds like a text all count, for they are summed.
_ALL = 1_000_000
#: Whole deals that are remembered.
_WHOLE_MOST = 2000
_BRIEFS = (
    "SELECT d.position, d.expected_on, d.id, d.name, d.client_id, c.name, d.stage_id, d.type_id, d.amount, d.chance,"
    " d.confidence, d.line, d.staged_on, d.quiet_until, d.postponed_on, c.quiet_until FROM deal d LEFT JOIN client c ON c.id = d.client_id"
    " WHERE d.status = 'open' AND d.deleted_at IS NULL"
)
_STEPS = (
    "SELECT deal_id, id, day, at FROM activity {} WHERE status = 'planned' AND is_next_step = 1 AND deleted_at IS NULL"
    " AND deal_id {} ORDER BY day, at IS NULL, at, id"
)


class Pipeline:
    """The open deals."""

    def __init__(
        self,
        journal: Journal,
        stages: Stages,
        deals: Deals,
        clients: Clients,
        activities: Activities,
        aside: Dismissals,
    ) -> None:
        self._db = journal.db
        self._journal = journal
        self._stages = stages
        self._deals = deals
        self._clients = clients
        self._activities = activities
        self._aside = aside
        self._briefs: dict[int, Brief] = {}
        self._order: list[Brief] | None = None
        self._lines: Counter[str] | None = None  # how many deals have each
        self._keys: list[str] | None = None
        self._is_read = False
        self._touched: dict[str, set[int]] = {}  # since they were read, by table
        self._deal_of_step: dict[int, int] = {}
        self._whole: dict[int, tuple[Brief, Deal, str, Activity | None]] = {}
        journal.keep(self._on_change)

    def briefs(self) -> list[Brief]:
        """Every open deal, in board order."""
        if self._is_read and self._touched:
            self._renew()
        if not self._is_read or self._journal.is_open:  # what an open change wrote is not announced yet
            self._forget()
            self._read()
            self._is_read, self._touched = not self._journal.is_open, {}
        if self._order is None:
            self._order = sorted(self._briefs.values())
        return self._order

    def reading(self) -> Generator[None, None, list[Brief]]:
        """The same; those that were not read yet are, in pieces."""
        yield from self.preparing()
        return self.briefs()

    def preparing(self) -> Iterator[None]:
        """Read them in pieces while nobody waits: from the beginning where something was written, left to who else reads them."""
        while not self._is_read and not self._journal.is_open:
            self._forget()
            mine, written = self._briefs, self._journal.written
            rows = self._db.execute("SELECT id FROM deal WHERE status = 'open' AND deleted_at IS NULL").fetchall()
            for ids in batched(row[0] for row in rows):
                yield
                if self._briefs is not mine:
                    return
                if written != self._journal.written:
                    break
                self._read(ids)
            else:
                self._is_read, self._touched = True, {}
            yield

    def _forget(self) -> None:
        self._briefs, self._deal_of_step, self._order, self._lines, self._keys = {}, {}, None, None, None

    def brief(self, deal_id: int | None) -> Brief | None:
        """One open deal, None when it is not."""
        self.briefs()
        return self._briefs.get(deal_id or 0)

    def standard(self, now: datetime) -> Standard:
        """What is usual in each stage, as of a moment."""
        return Standard(self._stages.lived(), now, self._step_keys())

    def _step_keys(self) -> list[str] | None:
        """Day and time of every next step in order; None as long as the deals were not read."""
        if not self._is_read or self._journal.is_open:
            return None
        briefs = self.briefs()
        if self._keys is None and self._is_read:
            self._keys = sorted([brief.step_key for brief in briefs if brief.step_key])
        return self._keys

    def cards(self, ids: Iterable[int], standard: Standard, now: datetime) -> list[Card]:
        """These deals whole, with client, next step and what is wrong with them, in the order of the ids."""
        self.briefs()
        wanted = [each for each in ids if each in self._briefs]
        self._fetch(wanted)
        found = []
        for deal_id in wanted:
            brief, deal, client, step = self._whole[deal_id]
            stage = standard.stages.get(deal.stage_id or 0)
            aside = frozenset(_put_aside(brief))
            wrong = risks(deal, stage, step, now, aside)
            if brief.client_quiet and standard.today <= brief.client_quiet:
                wrong = tuple(each for each in wrong if each is Risk.OVERDUE)  # what was promised is late all the same
            found.append(Card(deal=deal, client=client, stage=stage, step=step, risks=wrong))
        return found

    def named(self, text: str) -> frozenset[int]:
        """The open deals whose name, or whose client's, sounds like a text typed in Latin letters: in full or by initials."""
        if not text.isascii() or not any(map(str.isalpha, text)):
            return frozenset()
        found, briefs = search.newest(self._db, text, _ALL, ("deal", "client")), self.briefs()
        clients = set(found["client"])
        of_clients = {brief.id for brief in briefs if brief.client_id in clients}
        return frozenset(of_clients | (self._briefs.keys() & set(found["deal"])))

    def lines(self) -> list[str]:
        """The lines of business that open deals have."""
        briefs = self.briefs()
        if self._lines is None:
            self._lines = Counter([brief.line for brief in briefs])
        return sorted(line for line, count in self._lines.items() if line and count)

    def puts_aside(self, deal_id: int) -> bool:
        """Whether a warning about an open deal was put aside and would still stand."""
        brief = self.brief(deal_id)
        if brief is None:
            return False
        expected, staged = brief.expected_on or NEVER, brief.staged_on or NEVER
        return [brief.warns_step, brief.warns_expected, brief.warns_staged] != [brief.step_key, expected, staged]

    def aside(self, deal_id: int | None = None) -> list[Aside]:
        """The warnings that were put aside and would still stand, of one deal or of all, the latest first."""
        found: dict[tuple[int, Risk], Aside] = {}
        for each in self._aside.latest(deal_id):
            brief, risk = self.brief(each.deal_id), Risk(each.risk)
            if brief is None or not self.puts_aside(brief.id) or risk not in _put_aside(brief):
                continue
            if (brief.id, risk) not in found and each.mark == self.mark(brief.id, risk):
                found[brief.id, risk] = Aside(
                    id=each.id, deal_id=brief.id, deal=brief.name, client=brief.client, risk=risk, day=each.day,
                    reason=each.reason,
                )  # fmt: skip
        return list(found.values())

    def mark(self, deal_id: int, risk: Risk) -> str:
        """The state that a warning about a deal is about now."""
        brief = self.brief(deal_id)
        step = self._activities.find(brief.step_id) if brief else None
        return mark(risk, self._deals.get(deal_id), step, self._last_records([deal_id]).get(deal_id, 0))

    # --- reading ------------------------------------------------------------------------------------------------

    def _fetch(self, ids: Sequence[int]) -> None:
        """Read whole those of the deals that are not known, or have changed since."""
        missing = [each for each in ids if each not in self._whole or self._whole[each][0] is not self._briefs[each]]
        if not missing:
            return
        if len(self._whole) > _WHOLE_MOST:
            self._whole = {each: self._whole[each] for each in ids if each in self._whole}
        deals = self._deals.many(missing)
        steps = self._activities.many(self._briefs[each].step_id for each in missing)
        for each in missing:
            brief = self._briefs[each]
            self._whole[each] = brief, deals[each], brief.client, steps.get(brief.step_id or 0)

    def _steps(self, listed: str | None = None) -> dict[int, tuple[int, str]]:
        """The next steps of these deals, of all without: the id of each, and its day and time."""
        steps: dict[int, tuple[int, str]] = {}
        way = "" if listed is None else "INDEXED BY activity_deal"
        for deal_id, step_id, day, at in self._db.execute(_STEPS.format(way, listed or "IS NOT NULL")):
            if deal_id not in steps:
                steps[deal_id] = step_id, f"{day}T{at or '99:99'}"
                self._deal_of_step[step_id] = deal_id
        return steps

    def _read(self, ids: Sequence[int] | None = None) -> None:
        """Read these deals in brief, all without ids."""
        listed = None if ids is None else f"IN ({', '.join(map(str, ids))})"
        steps = self._steps(listed)
        marks = self._aside.marks()
        marked = [each for each in marks if ids is None or each in ids]
        last = self._last_records(marked) if marked else {}
        for row in self._db.execute(_BRIEFS + (f" AND d.id {listed}" if listed else "")):
            self._briefs[row[2]] = _brief(row, steps.get(row[2]), marks, last)

    def _last_records(self, ids: Sequence[int]) -> dict[int, int]:
        listed = ", ".join(map(str, ids))
        sql = (
            "SELECT deal_id, max(id) FROM activity INDEXED BY activity_deal"
            f" WHERE deal_id IN ({listed}) AND deleted_at IS NULL GROUP BY deal_id"
        )
        return dict(self._db.execute(sql).fetchall())

    # --- keeping ------------------------------------------------------------------------------------------------

    def _on_change(self, change: Change) -> None:
        """Note what was touched: it is read when somebody wants to know."""
        for name in change.touched.keys() & _CONCERNED if self._is_read else ():
            self._touched.setdefault(name, set()).update(change.touched[name])

    def _renew(self) -> None:
        """Read anew what was touched."""
        touched, self._touched = self._deals_of(self._touched), {}
        if touched is None or len(touched) > _TOUCHED_MOST:
            self._is_read = False
        elif touched:
            gone = [self._briefs.pop(deal_id) for deal_id in touched & self._briefs.keys()]
            self._read(sorted(touched))
            come = [self._briefs[deal_id] for deal_id in touched & self._briefs.keys()]
            if self._lines is not None:
                self._lines.subtract([brief.line for brief in gone])
                self._lines.update([brief.line for brief in come])
            if self._keys is not None:
                for key in [brief.step_key for brief in gone if brief.step_key]:
                    del self._keys[bisect_left(self._keys, key)]
                for key in [brief.step_key for brief in come if brief.step_key]:
                    insort(self._keys, key)
            if self._order is not None:
                self._order = list(self._order)  # another list, for the one before is still shown
                for brief in gone:
                    del self._order[bisect_left(self._order, brief)]
                for brief in come:
                    insort(self._order, brief)

    def _deals_of(self, tables: dict[str, set[int]]) -> set[int] | None:
        """The deals that changes concern; None when they are too many to look for."""
        if sum(map(len, tables.values())) > _TOUCHED_MOST:
            return None
        touched = set(tables.get("deal", ()))
        if activities := tables.get("activity"):
            listed = ", ".join(map(str, activities))
            rows = self._db.execute(f"SELECT deal_id FROM activity WHERE id IN ({listed})").fetchall()
            touched |= {row[0] for row in rows if row[0]}
            touched |= {self._deal_of_step[each] for each in activities if each in self._deal_of_step}
            if len(rows) < len(activities):  # taken back: whose it was is not known any more, but for its marks
                touched |= self._aside.marks().keys() & self._briefs.keys()
        if clients := tables.get("client"):
            listed = ", ".join(map(str, clients))
            touched |= {row[0] for row in self._db.execute(f"SELECT id FROM deal WHERE client_id IN ({listed})")}
        if dismissals := tables.get("dismissal"):
            listed = ", ".join(map(str, dismissals))
            rows = self._db.execute(f"SELECT deal_id FROM dismissal WHERE id IN ({listed})").fetchall()
            if len(rows) < len(dismissals):
                return None
            touched |= {row[0] for row in rows}
        return touched


def _brief(
    row: Sequence[Any], step: tuple[int, str] | None, marks: dict[int, set[tuple[str, str]]], last: dict[int, int]
) -> Brief:
    position, expected, deal_id, name, client_id, client, stage_id, type_id, *facts = row
    amount, chance, confidence, line, staged, quiet, postponed, client_quiet = facts
    client = client or ""
    step_id, key = step or (None, "")
    warns = [key, expected or NEVER, staged or NEVER]
    if deal_id in marks:
        stay = f"{stage_id} {staged}"
        about = {
            (Risk.OVERDUE.value, f"{step_id} {key[:10]}"): 0,
            (Risk.NO_STEP.value, f"{stay} {last.get(deal_id, 0)}"): 0,
            (Risk.PAST_EXPECTED.value, str(expected)): 1,
            (Risk.STALE.value, stay): 2,
        }
        for each in marks[deal_id] & about.keys():
            if each[0] != Risk.NO_STEP.value or step is None:
                warns[about[each]] = NEVER
    return Brief(
        (position, expected is None, expected or "", deal_id), deal_id, name, client_id, client, stage_id, type_id, amount,
        chance, confidence, line, expected, staged, quiet, postponed is not None, step_id, key, client_quiet, warns[0], warns[1],
        warns[2], f"{name} {client}".casefold(),
    )  # fmt: skip


def _put_aside(brief: Brief) -> Iterable[Risk]:
    """The warnings of a deal that were put aside."""
    if brief.warns_step == NEVER:
        yield Risk.NO_STEP if brief.step_id is None else Risk.OVERDUE
    if brief.warns_expected == NEVER:
        yield Risk.PAST_EXPECTED
    if brief.warns_staged == NEVER:
        yield Risk.STALE
