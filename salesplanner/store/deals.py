"""Deals and their way through the stages, in the file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.clients import ClientStatus
from salesplanner.domain.deals import (
    AmountChange,
    Attachment,
    ClosedDeal,
    Counting,
    Deal,
    DealCheck,
    DealStatus,
    Dismissal,
    ExpectedChange,
    LostReason,
    rivals_in,
)
from salesplanner.domain.orders import Order
from salesplanner.domain.problems import Kind, Problem
from salesplanner.store.clients import Clients
from salesplanner.store.journal import Journal
from salesplanner.store.orders import Orders
from salesplanner.store.payments import Payments
from salesplanner.store.records import Records
from salesplanner.store.rows import to_row, to_value, tuple_maker

#: The figures of a closed deal.
_FIXED = {"status", "closed_on", "amount", "currency", "stage_id"}
#: What a won deal and its order both say: where they say the same, a change of one is a change of both.
_SHARED = ("client_id", "line", "product", "channel")

_COUNTED = {
    Counting.WORKED_ON: "(d.status = 'open' OR d.closed_on >= :first) AND coalesce(d.opened_on, d.closed_on, '') <= :last",
    Counting.OPENED: "d.opened_on BETWEEN :first AND :last",
    Counting.SIGNED: "d.status = 'won' AND d.closed_on BETWEEN :first AND :last",
}


class Counted(NamedTuple):
    """A deal that counts, in brief: there may be thousands. The state and the days are as they lie in the file."""

    id: int
    name: str
    client: str | None
    type: str
    stage: str
    status: str
    amount: int | None  # in minor units
    opened_on: str | None
    closed_on: str | None


class StageEntry(Struct, frozen=True, kw_only=True):
    """The day a deal came into a stage."""

    id: int = 0
    uid: str = ""
    deal_id: int
    stage_id: int
    entered_on: date
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class DealChecks(Records[DealCheck]):
    """The own checklists of deals."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "deal_check", DealCheck)

    def of(self, deal_id: int) -> list[DealCheck]:
        """The steps of one deal, in their order."""
        return self._where("deal_id = ?", [deal_id], order="position, id")


class Attachments(Records[Attachment]):
    """Files that belong to clients and deals."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "attachment", Attachment)

    def of_deal(self, deal_id: int) -> list[Attachment]:
        """The files of one deal."""
        return self._where("deal_id = ?", [deal_id])

    def of_client(self, client_id: int) -> list[Attachment]:
        """The files of one client, those of its deals too."""
        deals = "SELECT id FROM deal WHERE client_id = ?"
        return self._where(f"client_id = ? OR deal_id IN ({deals})", [client_id, client_id])


class Dismissals(Records[Dismissal]):
    """Warnings that were put aside."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "dismissal", Dismissal)

    def marks(self) -> dict[int, set[tuple[str, str]]]:
        """Risk and mark of every warning that was put aside, by deal."""
        found: dict[int, set[tuple[str, str]]] = {}
        for deal_id, risk, mark in self._db.execute(
            "SELECT deal_id, risk, mark FROM dismissal WHERE deleted_at IS NULL"
        ):
            found.setdefault(deal_id, set()).add((risk, mark))
        return found

    def latest(self, deal_id: int | None = None) -> list[Dismissal]:
        """What was put aside of one deal or of all, the latest first."""
        return self._where("? IS NULL OR deal_id = ?", [deal_id, deal_id], order="day DESC, id DESC")

    def counts(self) -> tuple[int, int]:
        """How many warnings were ever put aside, and how many of them unread: the deal not open, and no reason given (domain C12)."""
        sql = "SELECT count(*), total(reason = '' AND NOT was_read) FROM dismissal"
        count, unread = self._db.execute(sql).fetchone()
        return int(count), int(unread)

    def bring_back(self, record_ids: Iterable[int]) -> None:
        """Let these warnings speak again, as one change."""
        with self._journal.change("dismissal deleted"):
            for each in map(self.get, list(record_ids)):
                same = "deal_id = ? AND risk = ? AND mark = ?"  # it may have been put aside twice
                self.delete_many(twin.id for twin in self._where(same, [each.deal_id, each.risk, each.mark]))


class Deals(Records[Deal]):
    """Possible sales, won ones and lost ones."""

    def __init__(self, journal: Journal, orders: Orders, payments: Payments, clients: Clients) -> None:
        super().__init__(journal, "deal", Deal)
        self._entries = Records(journal, "deal_stage", StageEntry)
        self._expected = Records(journal, "expected_change", ExpectedChange)
        self._amounts = Records(journal, "amount_change", AmountChange)
        self._orders = orders
        self._payments = payments
        self._clients = clients

    def open(self) -> list[Deal]:
        """Every deal that can still be won, in board order."""
        return self._where("status = 'open'", order="position, expected_on IS NULL, expected_on, id")

    def closed_between(self, first: date, last: date, status: DealStatus) -> list[Deal]:
        """Deals won or lost on those days, both included."""
        return self._where("+status = ? AND closed_on BETWEEN ? AND ?", [status, first, last], order="closed_on, id")

    def closed_in_brief(self, first: date, last: date, status: DealStatus) -> list[ClosedDeal]:
        """The same in brief."""
        rows = self._db.execute(
            "SELECT d.id, d.name, d.client_id, coalesce(c.name, ''), d.amount, d.closed_on, d.status = 'won', d.lost_reason,"
            " d.expected_on FROM deal d"
            " LEFT JOIN client c ON c.id = d.client_id WHERE +d.status = ? AND d.closed_on BETWEEN ? AND ?"
            " AND d.deleted_at IS NULL ORDER BY d.closed_on, d.id",
            [*map(to_value, (status, first, last))],
        )
        return list(map(tuple_maker(ClosedDeal), rows))

    def counted(self, rule: Counting, first: date, last: date) -> list[Counted]:
        """The deals that count in those days by a rule, client by client."""
        sql = (
            "SELECT d.id, d.name, c.name, coalesce(t.name, ''), coalesce(s.name, ''), d.status, d.amount, d.opened_on, d.closed_on"
            " FROM deal d LEFT JOIN client c ON c.id = d.client_id LEFT JOIN project_type t ON t.id = d.type_id"
            f" LEFT JOIN stage s ON s.id = d.stage_id WHERE ({_COUNTED[rule]})"
            " AND d.deleted_at IS NULL ORDER BY c.name IS NULL, c.name, d.client_id, d.opened_on, d.id"
        )
        days = {"first": first.isoformat(), "last": last.isoformat()}
        return list(map(Counted._make, self._db.execute(sql, days)))

    def of_client(self, client_id: int) -> list[Deal]:
        """All deals of one client, open ones first, then the latest closed."""
        return self._where("client_id = ?", [client_id], order="status <> 'open', closed_on DESC, id")

    def rivals(self) -> list[str]:
        """The names of all that deals were lost to, or compete with."""
        rows = self._db.execute(
            "SELECT lost_to FROM deal WHERE lost_to <> '' AND deleted_at IS NULL UNION"
            " SELECT competitors FROM deal WHERE competitors <> '' AND deleted_at IS NULL UNION"
            " SELECT rival FROM price_note WHERE rival <> '' AND deleted_at IS NULL"
        )
        return rivals_in(",".join(said for (said,) in rows))

    @staticmethod
    def rivals_of(deal: Deal) -> list[str]:
        """The names of those who compete for one deal, or won it."""
        return rivals_in(f"{deal.competitors},{deal.lost_to}")

    def contested(self) -> dict[int, list[str]]:
        """The names of those who compete for each open deal, by its id; deals without any are left out."""
        sql = "SELECT id, competitors FROM deal WHERE competitors <> '' AND status = 'open' AND deleted_at IS NULL"
        return {key: rivals_in(said) for key, said in self._db.execute(sql)}

    def add_many(self, records: Any, **bulk: Any) -> list[int]:
        """Keep new deals; each one's stay in its stage begins."""
        types = self._types()
        deals = [_staged(deal, types) for deal in records]
        with self._journal.change("deal added"):
            ids = super().add_many(deals, **bulk)
            entries = [
                StageEntry(deal_id=deal_id, stage_id=deal.stage_id, entered_on=deal.staged_on)
                for deal_id, deal in zip(ids, deals, strict=True)
                if deal.stage_id is not None and deal.staged_on is not None
            ]
            if entries:
                self._entries.add_many(entries)
        return ids

    def change(self, record_id: int, **values: Any) -> None:
        """Set some fields; a new stage and a moved expected close are kept in the deal's history whoever sets them.

        Raises Problem(DEAL_CLOSED) for a figure of a closed deal: it changes by `correct` and `reopen` alone.
        """
        before = self.find(record_id)
        if before is not None and not before.is_open:
            fixed = to_row(before)
            # A deal is of the type whose stages it passed; one that passed none may still be told its type.
            named = _FIXED | ({"type_id"} if before.stage_id is not None else set())
            if any(to_value(values[name]) != fixed[name] for name in named & values.keys()):
                raise Problem(Kind.DEAL_CLOSED, name=before.name)
        self._change(before, record_id, values)

    def _change(self, before: Deal | None, record_id: int, values: dict[str, Any]) -> None:
        with self._journal.change("deal changed"):
            if before is not None and values.get("stage_id", before.stage_id) != before.stage_id:
                values["type_id"] = self._types().get(values["stage_id"], before.type_id)
                on = _day(values.get("staged_on"))
                if on is None or on == before.staged_on:
                    on = self._now().date()
                # not before the stage that it leaves, nor before the deal itself
                values["staged_on"] = on = max(on, before.staged_on or before.opened_on or on)
                if values["stage_id"] is not None:
                    self._entries.add(StageEntry(deal_id=record_id, stage_id=values["stage_id"], entered_on=on))
            if before is not None and "expected_on" in values:
                moved = _day(values["expected_on"])
                if moved != before.expected_on:
                    today = self._now().date()
                    kept = ExpectedChange(deal_id=record_id, day=today, before=before.expected_on, after=moved)
                    self._expected.add(kept)
            if before is not None and values.get("amount", before.amount) != before.amount:
                today = self._now().date()
                self._amounts.add(
                    AmountChange(deal_id=record_id, day=today, before=before.amount, after=values["amount"])
                )
            if before is not None:
                if values.get("status", before.status) != before.status:
                    values["closed_at"] = self._now() if before.is_open else None
                values |= _begun(
                    *(_day(values.get(name, getattr(before, name))) for name in ("opened_on", "closed_on"))
                )
                if before.status is DealStatus.WON:
                    self._take_along(before, values)
            super().change(record_id, **values)

    def _take_along(self, deal: Deal, values: dict[str, Any]) -> None:
        """What is put right in a won deal is put right in its orders too, and its client in its payments."""
        changed = {name: to_value(values[name]) for name in _SHARED if name in values}
        for order in self._orders.of_deal(deal.id):
            same = {name: new for name, new in changed.items() if getattr(order, name) == getattr(deal, name) != new}
            if same:
                self._orders.change(order.id, **same)
        for payment in self._payments.of_deal(deal.id):
            if payment.client_id == deal.client_id != changed.get("client_id", deal.client_id):
                self._payments.change(payment.id, client_id=changed["client_id"])

    def move_to(self, deal_id: int, stage_id: int, *, on: date) -> None:
        """Move an open deal to a stage; the day is kept in its history."""
        deal = self.get(deal_id)
        if deal.stage_id == stage_id:
            return
        facts = self._db.execute("SELECT name FROM stage WHERE id = ?", [stage_id]).fetchone()
        with self._journal.change("deal moved", name=deal.name, stage=facts[0] if facts else ""):
            self.change(deal_id, stage_id=stage_id, staged_on=on)

    def expect(self, deal_id: int, day: date | None, *, reason: str = "") -> None:
        """Move the expected close, and keep why."""
        with self._journal.change("deal changed"):
            if self.get(deal_id).expected_on != day:
                self.change(deal_id, expected_on=day)
                if reason:
                    self.explain(self.expected_moves(deal_id)[-1].id, reason)

    def postpone(self, deal_id: int, until: date, *, reason: str = "", expected_on: date | None = None) -> None:
        """Put an open deal off until a day: it stays open, and silent until then."""
        with self._journal.change("deal postponed", name=self.get(deal_id).name):
            facts = {"postponed_on": self._now().date(), "quiet_until": until, "quiet_reason": reason}
            self.change(deal_id, **facts)
            if expected_on is not None:
                self.expect(deal_id, expected_on, reason=reason)

    def quiet(self, deal_id: int, until: date, *, reason: str = "") -> None:
        """Keep a deal silent until a day; nothing else of it changes."""
        with self._journal.change("deal quiet", name=self.get(deal_id).name):
            self.change(deal_id, postponed_on=None, quiet_until=until, quiet_reason=reason)

    def wake(self, deal_id: int) -> None:
        """Let a deal that was kept quiet or put off speak again."""
        with self._journal.change("deal woken", name=self.get(deal_id).name):
            self.change(deal_id, postponed_on=None, quiet_until=None, quiet_reason="")

    def win(self, deal_id: int, *, on: date, amount: int, note: str = "") -> int:
        """Close a deal as won and record its order for the signed amount, as one change; the order's id."""
        deal = self._still_open(deal_id)
        with self._journal.change("deal won", name=deal.name):
            won = {"status": DealStatus.WON, "closed_on": on, "amount": amount, "closing_note": note}
            self.change(deal_id, **won, lost_reason=None, lost_to="")
            if deal.client_id:
                self._clients.change(deal.client_id, status=ClientStatus.CUSTOMER)
            return self._orders.add(order_of(replace(deal, id=deal_id, closed_on=on, amount=amount)))

    def lose(self, deal_id: int, *, on: date, reason: LostReason, to: str = "", note: str = "") -> None:
        """Close a deal as lost, with its reason."""
        with self._journal.change("deal lost", name=self._still_open(deal_id).name):
            self.change(
                deal_id, status=DealStatus.LOST, closed_on=on, lost_reason=reason, lost_to=to, closing_note=note
            )

    def delete(self, record_id: int) -> None:
        """Move a deal to Recently deleted; not a won one, whose order would be counted without it."""
        deal = self.get(record_id)
        if deal.status is DealStatus.WON:
            raise Problem(Kind.DEAL_CLOSED, name=deal.name)
        super().delete(record_id)

    def book(self, order: Order) -> int:
        """Keep a further order; its id. One of a won deal is part of what that came to; no other deal has orders."""
        deal = self.find(order.deal_id)
        with self._journal.change("order added"):
            if deal is None or deal.status is not DealStatus.WON:
                return self._orders.add(replace(order, deal_id=None))
            self._change(deal, deal.id, {"amount": (deal.amount or 0) + order.amount})
            return self._orders.add(order)

    def correct(self, order: Order) -> None:
        """Put an order right, and with it what its won deal says: what was signed, when, and of what business."""
        known = self._orders.get(order.id)
        deal, other = self.find(known.deal_id), self.find(order.deal_id)
        with self._journal.change("order changed"):
            if (
                other is not None
                and order.deal_id != known.deal_id
                and (deal is None or deal.status is not DealStatus.WON)
            ):
                if other.status is DealStatus.WON:  # it was part of that all along
                    self._change(other, other.id, {"amount": (other.amount or 0) + order.amount})
                else:
                    order = replace(order, deal_id=None)
            self._orders.save(order)
            if deal is not None and deal.status is DealStatus.WON:
                if order.deal_id != deal.id:
                    raise Problem(Kind.DEAL_CLOSED, name=deal.name)
                day = order.day if known.day == deal.closed_on else deal.closed_on
                wanted: dict[str, Any] = {"amount": (deal.amount or 0) + order.amount - known.amount, "closed_on": day}
                if len(self._orders.of_deal(deal.id)) == 1:
                    wanted |= {
                        name: getattr(order, name) for name in _SHARED if getattr(deal, name) == getattr(known, name)
                    }
                if any(getattr(deal, name) != value for name, value in wanted.items()):
                    self._change(deal, deal.id, wanted)

    def _still_open(self, deal_id: int) -> Deal:
        deal = self.get(deal_id)
        if not deal.is_open:
            raise Problem(Kind.DEAL_CLOSED, name=deal.name)
        return deal

    def reopen(self, deal_id: int) -> None:
        """Take a closed deal back into the pipeline; its order, and what was still due of it, go to Recently deleted."""
        deal = self.get(deal_id)
        with self._journal.change("deal reopened", name=deal.name):
            opened = {"status": DealStatus.OPEN, "closed_on": None, "lost_reason": None, "lost_to": ""}
            self._change(deal, deal_id, opened)
            for payment in self._payments.of_deal(deal_id):
                if payment.received_on is None:
                    self._payments.delete(payment.id)
            for order in self._orders.of_deal(deal_id):
                self._orders.delete(order.id)

    def history(self, deal_id: int) -> list[StageEntry]:
        """The stages a deal has entered, oldest first."""
        return self._entries._where("deal_id = ?", [deal_id], order="entered_on, id")

    def expected_moves(self, deal_id: int) -> list[ExpectedChange]:
        """How the expected close of a deal was moved, oldest first."""
        return self._expected._where("deal_id = ?", [deal_id], order="day, id")

    def explain(self, move_id: int, reason: str) -> None:
        """Say why an expected close was moved."""
        with self._journal.change("deal changed"):
            self._expected.change(move_id, reason=reason)

    def stays(self) -> dict[int, list[StageEntry]]:
        """The stages that every deal has entered, oldest first, by deal."""
        found: dict[int, list[StageEntry]] = {}
        for entry in self._entries._where("1", order="deal_id, entered_on, id"):
            found.setdefault(entry.deal_id, []).append(entry)
        return found

    def put_at(self, positions: dict[int, int]) -> None:
        """Give cards these positions on the board; `pipeline.placed` knows the fewest."""
        at = to_value(self._now())
        with self._journal.change("deal reordered"):
            values = [(position, at, deal_id) for deal_id, position in positions.items()]
            self._db.execute_many("UPDATE deal SET position = ?, changed_at = ? WHERE id = ?", values)

    def _types(self) -> dict[int, int | None]:
        """The project type of each stage: a deal is of the type whose stages it passes."""
        return dict(self._db.execute("SELECT id, type_id FROM stage").fetchall())


def _day(value: Any) -> date | None:
    """A day as a record holds it, of one or of its row."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def _begun(opened: date | None, closed: date | None) -> dict[str, Any]:
    """The opening that a closing dated before it takes along: what was written down late did not begin after its end."""
    return {"opened_on": closed} if opened and closed and closed < opened else {}


def _staged(deal: Deal, types: dict[int, int | None]) -> Deal:
    """A new deal with the type of its stage, and the day it came there; one that is closed began by then."""
    deal = replace(deal, **_begun(deal.opened_on, deal.closed_on))
    if deal.stage_id:
        deal = replace(deal, type_id=types.get(deal.stage_id) or deal.type_id)
    return deal if deal.staged_on or not deal.stage_id else replace(deal, staged_on=deal.opened_on)


def order_of(deal: Deal) -> Order:
    """The order that winning this deal records: the won amount on the winning day."""
    if deal.closed_on is None:
        raise ValueError("a won deal has a closing day")
    return Order(
        client_id=deal.client_id,
        deal_id=deal.id or None,
        day=deal.closed_on,
        amount=deal.amount or 0,
        currency=deal.currency,
        product=deal.product,
        line=deal.line,
        channel=deal.channel,
    )
