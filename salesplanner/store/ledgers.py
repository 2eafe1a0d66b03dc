"""Ledgers of clients in the file: complaints with their steps, samples, grades with their days, links between clients."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from salesplanner.domain.clients import Alternative, ClientLink, GradeChange, NotSame, Role
from salesplanner.domain.complaints import Complaint, ComplaintStep
from salesplanner.domain.deals import DealRole
from salesplanner.domain.orders import Sample
from salesplanner.store.journal import Journal
from salesplanner.store.records import Records


class Complaints(Records[Complaint]):
    """What clients are not content with."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "complaint", Complaint)

    def open(self) -> list[Complaint]:
        """Those without an outcome, the one promised earliest first."""
        return self._where("closed_on IS NULL", order="due_on IS NULL, due_on, opened_on, id")

    def due_by(self, day: date) -> list[Complaint]:
        """Those without an outcome of which an answer was promised by a day, the longest overdue first."""
        return self._where("closed_on IS NULL AND due_on <= ?", [day], order="due_on, id")

    def settled(self, most: int) -> list[Complaint]:
        """The latest that have an outcome."""
        return self._where("closed_on IS NOT NULL", order=f"closed_on DESC, id DESC LIMIT {int(most)}")

    def during(self, first: date, last: date) -> list[Complaint]:
        """Those that were open on one of those days, or on all of them."""
        return self._where(
            "opened_on <= ? AND (closed_on IS NULL OR closed_on >= ?)", [last, first], order="opened_on, id"
        )

    def of_client(self, client_id: int) -> list[Complaint]:
        """One client's complaints, latest first."""
        return self._where("client_id = ?", [client_id], order="opened_on DESC, id DESC")

    def close(self, record_id: int, *, on: date, outcome: str) -> None:
        """Give it its outcome."""
        with self._journal.change("complaint closed", name=self.get(record_id).what):
            self.change(record_id, closed_on=on, outcome=outcome)


class ComplaintSteps(Records[ComplaintStep]):
    """What was done about complaints."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "complaint_step", ComplaintStep)

    def of(self, complaint_id: int) -> list[ComplaintStep]:
        """What was done about one complaint, in its order."""
        return self._where("complaint_id = ?", [complaint_id], order="day, id")


class Samples(Records[Sample]):
    """Samples given to clients."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "sample", Sample)

    def of_client(self, client_id: int) -> list[Sample]:
        """One client's samples, latest first."""
        return self._where("client_id = ?", [client_id], order="day DESC, id DESC")


class GradeChanges(Records[GradeChange]):
    """Grades with the day and the reason they were given."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "grade_change", GradeChange)

    def of_client(self, client_id: int) -> list[GradeChange]:
        """One client's grades, latest first."""
        return self._where("client_id = ?", [client_id], order="day DESC, id DESC")

    def between(self, first: date, last: date) -> list[GradeChange]:
        """The grades given on those days, both included, in their order."""
        return self._where("day BETWEEN ? AND ?", [first, last], order="day, id")


class ClientLinks(Records[ClientLink]):
    """Clients that have to do with each other."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "client_link", ClientLink)

    def of_client(self, client_id: int) -> list[ClientLink]:
        """The links of one client, whichever side it stands on."""
        return self._where("client_id = ? OR other_id = ?", [client_id, client_id])


class Alternatives(Records[Alternative]):
    """Facts that differed when two records became one."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "alternative", Alternative)

    def of_client(self, client_id: int) -> list[Alternative]:
        """What is kept beside a client's own facts."""
        return self._where("client_id = ?", [client_id])


class NotSames(Records[NotSame]):
    """Clients that look alike and are not one."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "not_same", NotSame)

    def pairs(self) -> set[tuple[int, int]]:
        """Every such pair, the smaller id first."""
        return {(each.client_id, each.other_id) for each in self.all()}

    def of(self, client_id: int) -> set[int]:
        """The clients that one client is not."""
        told = self._where("? IN (client_id, other_id)", [client_id])
        return {each.client_id + each.other_id - client_id for each in told}


class DealRoles(Records[DealRole]):
    """Who decides on a deal."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "deal_role", DealRole)

    def of_deal(self, deal_id: int) -> list[DealRole]:
        """The parts that contacts have in one deal."""
        return self._where("deal_id = ?", [deal_id])

    def of_contact(self, contact_id: int) -> dict[int, Role]:
        """The parts of one contact by deal, where they differ from its part at large."""
        return {each.deal_id: each.role for each in self._where("contact_id = ?", [contact_id])}

    def put(self, contact_id: int, roles: Mapping[int, Role | None]) -> None:
        """Keep a contact's part in each of these deals; None is its part at large."""
        kept = {each.deal_id: each for each in self._where("contact_id = ?", [contact_id])}
        with self._journal.change("contact changed"):
            for deal_id, role in roles.items():
                present = kept.get(deal_id)
                if role is None and present:
                    self._remove("id = ?", [present.id])
                elif role is not None and present is None:
                    self.add(DealRole(deal_id=deal_id, contact_id=contact_id, role=role))
                elif role is not None and present and present.role is not role:
                    self.change(present.id, role=role)
