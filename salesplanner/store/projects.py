"""Projects past the signature in the file: milestones with every date promised, suppliers, their orders, incidents."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from salesplanner.domain.delivery import Place
from salesplanner.domain.incidents import Incident
from salesplanner.domain.orders import Payment
from salesplanner.domain.projects import Milestone, MilestonePromise, Side, Slip
from salesplanner.domain.suppliers import Supplier, SupplierOrder
from salesplanner.store.journal import Journal
from salesplanner.store.keptprojects import KeptProjects
from salesplanner.store.records import Records


class Milestones(Records[Milestone]):
    """The steps of projects. Every date ever promised of one is kept; only `promise` gives a new one."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "milestone", Milestone)
        self._promises = Records(journal, "milestone_promise", MilestonePromise)
        self._payments = Records(journal, "payment", Payment)
        self.kept = KeptProjects(journal)

    def of_deal(self, deal_id: int) -> list[Milestone]:
        """The steps of one project, in their order."""
        return self._where("deal_id = ?", [deal_id], order="position, id")

    def of_deals(self, deal_ids: list[int]) -> dict[int, list[Milestone]]:
        """The steps of these projects, in their order, by deal."""
        found: dict[int, list[Milestone]] = {deal_id: [] for deal_id in deal_ids}
        for start in range(0, len(deal_ids), 500):
            part = deal_ids[start : start + 500]
            for each in self._where(f"deal_id IN ({', '.join('?' * len(part))})", part, order="position, id"):
                found[each.deal_id].append(each)
        return found

    def open(self) -> list[Milestone]:
        """Everything that has not happened yet, the earliest planned first."""
        return self._where("actual_on IS NULL", order="planned_on IS NULL, planned_on, id")

    def under_way(self, among: Collection[int] | None = None) -> list[Milestone]:
        """Every step of the projects of which one is open, in their order; of lost deals none. `among`: only of these deals."""
        deals = (
            "SELECT m.deal_id FROM milestone m JOIN deal d ON d.id = m.deal_id WHERE m.actual_on IS NULL"
            f" AND m.deleted_at IS NULL AND d.deleted_at IS NULL AND d.status <> 'lost'{_among('m.deal_id', among)}"
        )
        return self._where(f"deal_id IN ({deals})", order="deal_id, position, id")

    def of_finished(self, first: date, last: date, among: Collection[int] | None = None) -> list[Milestone]:
        """Every step of the projects of which the last one happened on those days, both included. `among`: only of these deals."""
        deals = (
            f"SELECT deal_id FROM milestone WHERE deleted_at IS NULL{_among('deal_id', among)} GROUP BY deal_id"
            " HAVING count(actual_on) = count(*) AND max(actual_on) BETWEEN ? AND ?"
        )
        return self._where(f"deal_id IN ({deals})", [first, last], order="deal_id, position, id")

    def waiting_between(self, first: date, last: date) -> list[Milestone]:
        """What was planned for those days, both included, and has not happened, of deals that are still there."""
        there = "EXISTS (SELECT 1 FROM deal WHERE deal.id = milestone.deal_id AND deal.deleted_at IS NULL)"
        return self._where(
            f"planned_on BETWEEN ? AND ? AND actual_on IS NULL AND {there}",
            [first, last],
            order="planned_on, id",
        )

    def lateness(self, first: date, today: date) -> list[Place]:
        """What was planned from a day on until today and happened or is late, by its name and whether a supplier had it."""
        late = "coalesce(m.actual_on, :today) > m.planned_on"
        rows = self._db.execute(
            f"SELECT m.name, m.supplier_order_id IS NOT NULL AS bought, count(*), sum({late}),"
            f" sum(iif({late}, julianday(coalesce(m.actual_on, :today)) - julianday(m.planned_on), 0)) FROM milestone m"
            " JOIN deal d ON d.id = m.deal_id WHERE m.planned_on BETWEEN :first AND :today AND m.deleted_at IS NULL"
            " AND (m.actual_on IS NOT NULL OR m.planned_on < :today) AND d.deleted_at IS NULL"
            f" GROUP BY m.name, bought ORDER BY min(iif({late}, m.planned_on, NULL)), min(m.id)",
            {"first": first.isoformat(), "today": today.isoformat()},
        )
        return [Place(name, bool(bought), count, late, int(days)) for name, bought, count, late, days in rows]

    def late_between(self, first: date, last: date) -> dict[int, int]:
        """The ids of what was late on those days, both included: open past its planned day, or happened later than planned; each with its deal."""
        deal = "SELECT 1 FROM deal d WHERE d.id = m.deal_id AND d.deleted_at IS NULL AND d.status <> 'lost'"
        late = "m.planned_on < ? AND (m.actual_on IS NULL OR (m.actual_on > m.planned_on AND m.actual_on >= ?))"
        sql = f"SELECT m.id, m.deal_id FROM milestone m WHERE {late} AND m.deleted_at IS NULL AND EXISTS ({deal})"
        return dict(self._db.execute(sql, [last.isoformat(), first.isoformat()]).fetchall())

    def of_supplier(self, supplier_id: int) -> list[Milestone]:
        """What one supplier has, or had, in hand."""
        orders = "SELECT id FROM supplier_order WHERE supplier_id = ? AND deleted_at IS NULL"
        return self._where(f"supplier_order_id IN ({orders})", [supplier_id], order="position, id")

    def add_many(self, records: Any, **bulk: Any) -> list[int]:
        """Keep new milestones; a date that one comes with is its first promise."""
        made = list(records)
        with self._journal.change("milestone added"):
            ids = super().add_many(made, **bulk)
            today = self._now().date()
            self._promises.add_many(
                MilestonePromise(milestone_id=key, promised_on=each.promised_on, told_on=today, told_by=each.who)
                for key, each in zip(ids, made, strict=True)
                if each.promised_on is not None
            )
        return ids

    def change(self, record_id: int, **values: Any) -> None:
        """Set some fields; what is due after it follows. The promised date stays as it is: it has its own way in."""
        values.pop("promised_on", None)
        with self._journal.change("milestone changed"):
            super().change(record_id, **values)
            self._let_dues_follow(record_id)

    def promise(
        self, record_id: int, day: date, *, told_on: date, by: str = "", reason: str = "", side: Side = Side.UNKNOWN
    ) -> None:
        """Keep a date that somebody promised, beside all others; the one said last is the one that stands."""
        with self._journal.change("milestone promised", name=self.get(record_id).name):
            self._promises.add(
                MilestonePromise(
                    milestone_id=record_id, promised_on=day, told_on=told_on, told_by=by, reason=reason, side=side
                )
            )
            super().change(record_id, promised_on=self.promises(record_id)[-1].promised_on)
            self._let_dues_follow(record_id)

    def _let_dues_follow(self, record_id: int) -> None:
        """Payments that are due some days after it, and not in yet, move with its day."""
        milestone = self.get(record_id)
        start = milestone.actual_on or milestone.promised_on or milestone.planned_on
        for due in self._payments._where("milestone_id = ? AND received_on IS NULL", [record_id]):
            day = start + timedelta(days=due.after_days) if start else None
            if day != due.due_on:
                self._payments.change(due.id, due_on=day)

    def reorder(self, ids: list[int]) -> None:
        """Give the steps of a project this order."""
        with self._journal.change("milestones reordered"):
            for position, record_id in enumerate(ids):
                self.change(record_id, position=position)

    def finish(self, record_id: int, on: date | None) -> None:
        """Say on which day it happened; None: it did not yet."""
        with self._journal.change("milestone done", name=self.get(record_id).name):
            self.change(record_id, actual_on=on)

    def promises(self, record_id: int) -> list[MilestonePromise]:
        """Every date that was promised of one, in the order they were said."""
        return self._promises._where("milestone_id = ?", [record_id], order="told_on, id")

    def promises_of(self, milestones: list[Milestone]) -> dict[int, list[MilestonePromise]]:
        """Every date that was promised of these, in the order they were said, by milestone."""
        ids = [each.id for each in milestones]
        found: dict[int, list[MilestonePromise]] = {key: [] for key in ids}
        for start in range(0, len(ids), 500):
            part = ids[start : start + 500]
            marks = ", ".join("?" * len(part))
            for each in self._promises._where(f"milestone_id IN ({marks})", part, order="told_on, id"):
                found[each.milestone_id].append(each)
        return found

    def slips(self) -> dict[int | None, list[Slip]]:
        """How late things came that were promised, against the first promise, by supplier; None where no supplier had it."""
        return self.kept.slips()


def _among(column: str, ids: Collection[int] | None) -> str:
    return "" if ids is None else f" AND {column} IN ({', '.join(map(str, ids))})"


class Suppliers(Records[Supplier]):
    """Who makes or sells what projects need."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "supplier", Supplier)

    def by_name(self, name: str) -> Supplier | None:
        """The supplier of exactly that name, or None."""
        found = self._where("name = ?", [name.strip()])
        return found[0] if found else None

    def names(self) -> list[tuple[int, str]]:
        """Id and name of every supplier, by name."""
        return [(each.id, each.name) for each in self._where("1", order="name, id")]


class SupplierOrders(Records[SupplierOrder]):
    """What was bought for projects."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "supplier_order", SupplierOrder)

    def of_deal(self, deal_id: int) -> list[SupplierOrder]:
        """What was bought for one project."""
        return self._where("deal_id = ?", [deal_id], order="ordered_on IS NULL, ordered_on, id")

    def of_supplier(self, supplier_id: int) -> list[SupplierOrder]:
        """What was bought from one supplier, latest first."""
        return self._where("supplier_id = ?", [supplier_id], order="ordered_on DESC, id DESC")


class Incidents(Records[Incident]):
    """What nobody had foreseen."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "incident", Incident)

    def all(self) -> list[Incident]:
        """Every incident, the latest first."""
        return self._where("1", order="day DESC, id DESC")

    def of_deal(self, deal_id: int) -> list[Incident]:
        """The incidents of one deal, the latest first."""
        return self._where("deal_id = ?", [deal_id], order="day DESC, id DESC")

    def between(self, first: date, last: date) -> list[Incident]:
        """The incidents of those days, both included."""
        return self._where("day BETWEEN ? AND ?", [first, last], order="day, id")
