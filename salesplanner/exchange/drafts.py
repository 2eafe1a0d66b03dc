"""From a row to a record that is not kept yet: names instead of ids, and the reason where a row cannot be read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityStatus
from salesplanner.domain.clients import Client, Contact
from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.orders import Order
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import fields, values
from salesplanner.exchange.source import Cell, SourceRow

_TEXT_MOST = 500
_NOTE_MOST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A record of a row, with the names it refers to."""

    row: int
    record: Any
    client: str = ""
    parent: str = ""
    stage: str = ""
    contact: str = ""
    contact_title: str = ""
    filled: frozenset[str] = frozenset()  # fields that the row gives a value


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How the columns of a file are read."""

    columns: Mapping[str, int]
    date_order: str
    today: date
    decimal_commas: frozenset[str] = frozenset()


class RowReader:
    """Reads the rows of one kind."""

    def __init__(self, kind: str, reading: Reading) -> None:
        self._reading = reading
        makers: dict[str, Callable[[SourceRow], Draft]] = {
            "clients": self._client,
            "contacts": self._contact,
            "deals": self._deal,
            "orders": self._order,
            "activities": self._activity,
        }
        self._make = makers[kind]

    def draft(self, row: SourceRow) -> Draft:
        """The row's record. Raises Problem with the row's number and what is wrong."""
        try:
            return self._make(row)
        except Problem as problem:
            raise Problem(problem.kind, **{**problem.facts, "row": row.number}) from None

    # --- cells --------------------------------------------------------------------------------------------------

    def _cell(self, row: SourceRow, field: str) -> Cell:
        place = self._reading.columns.get(field)
        return None if place is None else row.cells[place]

    def _text(self, row: SourceRow, field: str, most: int = _TEXT_MOST) -> str:
        cell = self._cell(row, field)
        text = "" if values.is_nothing(cell) else values.to_text(cell)
        return (text if most > _TEXT_MOST else one_line(text))[:most]

    def _texts(self, row: SourceRow, *fields_wanted: str) -> dict[str, Any]:
        return {name: self._text(row, name) for name in fields_wanted}

    def _date(self, row: SourceRow, field: str) -> date | None:
        return values.to_date(self._cell(row, field), self._reading.date_order, self._reading.today)

    def _amount(self, row: SourceRow, field: str) -> int | None:
        return values.to_amount(self._cell(row, field), decimal_comma=field in self._reading.decimal_commas)

    def _filled(self, row: SourceRow) -> frozenset[str]:
        return frozenset(
            name for name, place in self._reading.columns.items() if not values.is_nothing(row.cells[place])
        )

    def _need(self, text: str, field: str) -> str:
        if not text:
            raise Problem(Kind.REQUIRED, field=field)
        return text

    # --- records ------------------------------------------------------------------------------------------------

    def _client(self, row: SourceRow) -> Draft:
        text: dict[str, Any] = {
            name: self._text(row, name)
            for name in ("industry", "region", "address", "phone", "email", "website", "source", "likes", "external_id")
        }
        record = Client(
            name=self._need(self._text(row, "name"), "name"),
            grade=fields.grade_of(self._text(row, "grade")),
            status=fields.status_of(self._text(row, "status")),
            tags=" ".join(re.split(r"[,;，；、\s]+", self._text(row, "tags"))).strip(),
            since=self._date(row, "since"),
            note=self._text(row, "note", _NOTE_MOST),
            **text,
        )
        return Draft(
            row=row.number,
            record=record,
            parent=self._text(row, "parent"),
            contact=self._text(row, "contact"),
            contact_title=self._text(row, "contact_title"),
            filled=self._filled(row),
        )

    def _contact(self, row: SourceRow) -> Draft:
        parts = [self._text(row, "first_name"), self._text(row, "last_name")]
        han = any("\u4e00" <= letter <= "\u9fff" for letter in "".join(parts))
        joined = "".join(reversed(parts)) if han else " ".join(filter(None, parts))
        email, phone, client = self._text(row, "email"), self._text(row, "phone"), self._text(row, "client")
        name = self._text(row, "name") or joined or email or phone or client
        record = Contact(
            client_id=None,
            name=self._need(name, "name"),
            title=self._text(row, "title"),
            role=fields.role_of(self._text(row, "role")),
            phone=phone,
            messaging=self._text(row, "messaging"),
            email=email,
            birthday=self._text(row, "birthday"),
            note=self._text(row, "note", _NOTE_MOST),
        )
        return Draft(row=row.number, record=record, client=client, filled=self._filled(row))

    def _deal(self, row: SourceRow) -> Draft:
        stage = self._text(row, "stage")
        status = fields.stage_status(stage)
        client, product, number = self._text(row, "client"), self._text(row, "product"), self._text(row, "external_id")
        closed, expected = self._date(row, "closed_on"), self._date(row, "expected_on")
        if status is DealStatus.OPEN:
            closed, expected = None, expected or closed  # an open deal's close date is the expected one
        elif closed is None:
            raise Problem(Kind.REQUIRED, field="closed_on")
        opened = self._date(row, "opened_on")
        amount = self._amount(row, "amount")
        if status is DealStatus.OPEN and amount == 0:
            amount = None  # other programs write 0 for what is not known yet
        lost = status is DealStatus.LOST
        record = Deal(
            name=self._need(self._text(row, "name") or product or client or number, "name"),
            amount=amount,
            status=status,
            product=product,
            external_id=number,
            opened_on=opened,
            closed_on=closed,
            expected_on=expected,
            staged_on=opened if status is DealStatus.OPEN else None,
            lost_reason=fields.reason_of(self._text(row, "lost_reason")) if lost else None,
            lost_to=self._text(row, "lost_to") if lost else "",
            **self._texts(row, "competitors", "channel", "line", "source", "owner"),
            note=self._text(row, "note", _NOTE_MOST),
        )
        open_stage = stage if status is DealStatus.OPEN else ""
        return Draft(
            row=row.number,
            record=record,
            client=client,
            stage=open_stage,
            contact=self._text(row, "contact"),
            filled=self._filled(row),
        )

    def _order(self, row: SourceRow) -> Draft:
        day, amount = self._date(row, "day"), self._amount(row, "amount")
        if day is None:
            raise Problem(Kind.REQUIRED, field="day")
        if amount is None:
            raise Problem(Kind.REQUIRED, field="amount")
        record = Order(
            day=day,
            amount=amount,
            number=self._text(row, "external_id"),
            external_id=self._text(row, "external_id"),
            **self._texts(row, "quantity", "product", "line", "channel"),
            note=self._text(row, "note", _NOTE_MOST),
        )
        return Draft(row=row.number, record=record, client=self._text(row, "client"), filled=self._filled(row))

    def _activity(self, row: SourceRow) -> Draft:
        day = self._date(row, "day")
        if day is None:
            raise Problem(Kind.REQUIRED, field="day")
        said = self._text(row, "kind")
        title, points = self._text(row, "title"), self._text(row, "points", _NOTE_MOST)
        kind = fields.kind_of(said or title)
        at = values.to_time(self._cell(row, "at")) or values.to_time(self._cell(row, "day"))
        outcome = fields.outcome_of(self._text(row, "outcome"))
        record = Activity(
            kind=kind,
            title=self._need(title or one_line(points)[:80] or said, "title"),
            day=day,
            at=at,
            minutes=self._minutes(row) or USUAL_MINUTES[kind],
            outcome=outcome,
            points=points,
            external_id=self._text(row, "external_id"),
        )
        happened = fields.is_done(self._text(row, "status")) or outcome is not None
        if happened or ("status" not in self._reading.columns and day < self._reading.today):
            record = replace(record, status=ActivityStatus.DONE, done_at=datetime.combine(day, at or time(12)))
        return Draft(
            row=row.number,
            record=record,
            client=self._text(row, "client"),
            contact=self._text(row, "contact"),
            filled=self._filled(row),
        )

    def _minutes(self, row: SourceRow) -> int | None:
        found = re.search(r"\d+", self._text(row, "minutes"))
        return min(24 * 60, int(found[0])) if found else None


def name_key(name: str) -> str:
    """By what two names are the same: width, case and blanks aside."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def digits(phone: str) -> str:
    """A phone's digits, without 86; empty for one too short to tell clients by."""
    found = re.sub(r"\D", "", phone).removeprefix("0086")
    found = found[2:] if len(found) == 13 and found.startswith("86") else found
    return found if len(found) >= 7 else ""
