"""The rows of each kind read as drafts of records."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from msgspec.structs import replace

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind, ActivityStatus
from salesplanner.domain.clients import Client, Contact
from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.orders import Order
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import addresses, amounts, reach, values
from salesplanner.exchange.columns import headings, meanings
from salesplanner.exchange.records.clientrows import ClientRows
from salesplanner.exchange.records.drafts import NOTE_MOST, Cells, Draft, Reading, Said, need
from salesplanner.exchange.records.ties import RELATIONS, beside_of, ties_of
from salesplanner.exchange.source import SourceRow

#: An address that is nobody's in particular.
_OF_NOBODY = re.compile(
    r"(?:info|sales|contact|kontakt|office|admin|service|support|hello|mail|enquir(?:y|ies)|marketing|kefu|hr|gs|orders?|shop|team|depot"
    r"|reception|booking|reservations?|accounts?|billing|purchasing|einkauf|ventas|compras|achats|accueil)\d*@",
    re.I,
)

#: A family name before the given ones, as lists in alphabetical order have it; no degree, no second person.
_TURNED = re.compile(
    r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?), (?!(?:Jr|Sr|Ph|MD|MBA|Dr|Esq|Inc|Ltd|LLC)\b)([A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)?)"
)


def _in_order(name: str) -> str:
    """A person's name with the given names first."""
    turned = _TURNED.fullmatch(name)
    return f"{turned[2]} {turned[1]}" if turned else name


#: Columns that say how the client of a record is reached, or where they are.
_REACHES = frozenset({"client_phone", "client_email", "client_address", "client_website", *addresses.PARTS})
#: Columns that say when a deal ends.
_ENDS = frozenset({"closed_on", "expected_on", "lost_on"})


class RowReader(Cells):
    """Reads the rows of one kind."""

    def __init__(self, kind: str, reading: Reading) -> None:
        super().__init__(reading)
        makers: dict[str, Callable[[Said], Draft]] = {
            "clients": ClientRows(reading).draft,
            "contacts": self._contact,
            "deals": self._deal,
            "orders": self._order,
            "activities": self._activity,
        }
        self._make = makers[kind]
        self._day_above: date | None = None
        self._reaches = bool(reading.columns.keys() & _REACHES)
        self._order_above = Said()  # empty where the row above is none
        # A list of deals with one day, and that not of their beginning, means when they were decided.
        begun = "created" in headings.heading(reading.names.get("opened_on", "")).senses
        self._says_one_day = not (begun or _ENDS & reading.columns.keys())

    def draft(self, row: SourceRow) -> Draft:
        """The row's record. Raises Problem with what is wrong."""
        return self._make(self.said(row))

    def reject(self) -> None:
        """Have no row go on with an order that is not taken."""
        self._order_above = Said()

    def _contact(self, row: Said) -> Draft:
        email, phone = self.mail(row, "email", "email_2"), self.phone(row, "phone", "phone_2", "phone_3")
        client, name = self.text(row, "client"), _in_order(self.text(row, "name")) or self.joined_name(row)
        is_desk = reach.is_desk(name) and not self.reading.are_cards  # of which the person made one for it
        is_named = bool(name) and name != client and not is_desk
        is_firm = bool(client) and not is_named and not (not name and email and not _OF_NOBODY.match(email))
        lost = self.lost_phones(row, "phone", "phone_2", "phone_3")
        if is_firm:  # of nobody who is named
            told = self.texts(row, "title", "role", "messaging")
            lost += [f"{self.reading.names.get(field, field)}: {said}" for field, said in told.items()]
        birthday = self.text(row, "birthday")
        record = Contact(
            client_id=None,
            name=need(name or email or client or phone, "name"),
            title=self.text(row, "title"),
            role=meanings.role_of(self.text(row, "role")),
            phone=phone,
            messaging=self.text(row, "messaging"),
            email=email,
            birthday="" if re.fullmatch(r"[0/.-]*", birthday) else values.to_birthday(birthday),
            note=self.noted(row, *lost, self.text(row, "note", NOTE_MOST)),
        )
        beside = beside_of("contacts", self.text(row, "beside", NOTE_MOST))
        firm = self._firm(row, client, record if is_firm else None)
        links = self._links(row) if is_firm else {}
        return self._about(row, record, client=client, firm=firm, is_firm=is_firm, beside=beside, **links)

    def _links(self, row: Said) -> dict[str, Any]:
        """The other clients that the card of a client names."""
        ties = ties_of({name: self.text(row, name, NOTE_MOST) for name in RELATIONS if name in row})
        return {"parent": self.text(row, "parent"), "referrer": self.text(row, "referrer"), "ties": ties}

    def _firm(self, row: Said, name: str, itself: Contact | None) -> Client | None:
        """What the row says of the client; where it names nobody, the phone, address and note are the client's own."""
        if not name:
            return None
        own = {each: getattr(itself, each) for each in ("phone", "email", "note")} if itself is not None else {}
        return Client(name=name, **own, **self._place(row))

    def _place(self, row: Said) -> dict[str, Any]:
        """Where the client is, and its page."""
        named = (self.text(row, name) for name in ("province", "city", "country"))
        region = next(filter(None, named), "")
        address = self.address(row, "client_address")
        website = self.text(row, "client_website")
        return {"region": region, "address": "" if address == region else address, "website": website}

    def _about(self, row: Said, record: Any, **names: Any) -> Draft:
        """The draft of a record that is about a client."""
        number = self.text(row, "client_number")
        if names.get("contact") and reach.is_desk(names["contact"]):
            field = "points" if isinstance(record, Activity) else "note"
            said = f"{self.reading.names['contact']}: {names.pop('contact')}" if "contact" in row else ""
            record = replace(record, **{field: "\n".join(filter(None, (getattr(record, field), said)))})
        if self._reaches and not isinstance(record, Contact) and names["client"]:
            names |= self._reached(row, names["client"], names.get("contact", ""))
        return Draft(row=row.source.number, record=record, client_number=number, filled=frozenset(row), **names)

    def _reached(self, row: Said, client: str, contact: str) -> dict[str, Any]:
        """How the client of a record, or the contact it names there, is reached, and where they are."""
        phone, mail = self.phone(row, "client_phone"), self.mail(row, "client_email")
        if not contact:
            return {"firm": Client(name=client, phone=phone, email=mail, **self._place(row))}
        person = Contact(client_id=None, name=contact, phone=phone, email=mail)
        return {"firm": Client(name=client, **self._place(row)), "people": (person,)}

    def _deal(self, row: Said) -> Draft:
        stage = self.text(row, "stage")
        status = self._status(row, stage)
        client, product, number = self.text(row, "client"), self.text(row, "product"), self.text(row, "external_id")
        notes: list[str] = []
        opened, closed, expected = self._days(row, status, notes)
        is_lost, is_open, is_undated = status is DealStatus.LOST, status is DealStatus.OPEN, False
        if is_lost and closed is None:
            closed, is_undated = min(opened or self.reading.today, self.reading.today), True
        elif closed is None and not is_open:
            raise Problem(Kind.REQUIRED, field="closed_on")
        read = len(notes)
        amount = self.hoped(row, "amount", notes, is_sure=status is DealStatus.WON)
        remarks = [("undated", is_undated), ("unread", len(notes) > read)]
        record = Deal(
            name=need(self.text(row, "name") or product or client or number, "name"),
            amount=None if is_open and amount == 0 else amount,  # other programs write 0 for what is not known yet
            currency=self.currency(row, notes),
            tax_included=amounts.tax_of(self.reading.names.get("amount", "")) != "net",
            status=status,
            product=product,
            external_id=number,
            opened_on=opened,
            closed_on=closed,
            expected_on=expected,
            staged_on=opened if is_open else None,
            lost_reason=meanings.reason_of(self.text(row, "lost_reason")) if is_lost else None,
            lost_to=self.text(row, "lost_to") if is_lost else "",
            **self.texts(row, "competitors", "channel", "line", "source", "owner", "erp_number"),
            note=self.noted(row, self.text(row, "note", NOTE_MOST), *notes),
        )
        told = frozenset(name for name, is_so in remarks if is_so)
        open_stage, contact = stage if is_open else "", self.text(row, "contact")
        names = {"client": client, "contact": contact, "project_type": self.text(row, "project_type")}
        return self._about(row, record, stage=open_stage, remarks=told, **names)

    def _status(self, row: Said, stage: str) -> DealStatus:
        """Whether a deal is won, lost or open."""
        status = meanings.stage_status(self.text(row, "state"))
        if status is DealStatus.OPEN:
            status = meanings.stage_status(stage)
        is_of_lost = status is DealStatus.OPEN and not stage and "lost_on" in row
        return DealStatus.LOST if is_of_lost else status  # a list of what was lost says nothing more of it

    def _days(self, row: Said, status: DealStatus, notes: list[str]) -> tuple[date | None, date | None, date | None]:
        """When a deal was opened and closed, and when it is expected to be; what is said in words is for the notes."""
        closed, expected = self.date(row, "closed_on"), self.or_words(self.date, row, "expected_on", notes)
        if status is DealStatus.LOST:
            closed = self.date(row, "lost_on") or closed
        if status is DealStatus.OPEN:
            closed, expected = None, expected or closed  # an open deal's close date is the expected one
        elif closed is None and expected is not None and expected <= self.reading.today:
            closed = expected  # and that of a closed one, where no other is said, the day that came
        opened = self.date(row, "opened_on")
        if status is not DealStatus.OPEN and closed is None and self._says_one_day:
            closed = opened
        return opened, closed, expected

    def _order(self, row: Said) -> Draft:
        day, amount, number = self.date(row, "day"), self.amount(row, "amount"), self.text(row, "external_id")
        is_line = amount is None and "product" in row and self._is_of_above(row)
        day, amount = (day or self._day_above, 0) if is_line else (day, amount)
        if day is None:
            raise Problem(Kind.REQUIRED, field="day")
        if amount is None:
            raise Problem(Kind.REQUIRED, field="amount")
        self._day_above = day
        if not is_line:
            self._order_above = row
        notes: list[str] = []
        record = Order(
            day=day,
            amount=amount,
            currency=self.currency(row, notes),
            number=number,
            external_id=number,
            **self.texts(row, "quantity", "product", "line", "channel"),
            note=self.noted(row, self.text(row, "note", NOTE_MOST), *notes),
        )
        buyer = self.joined_name(row)
        client = self.text(row, "client") or buyer
        return self._about(row, record, client=client, contact=buyer if buyer != client else "", is_line=is_line)

    def _is_of_above(self, row: Said) -> bool:
        """Whether a row without an amount goes on with the order above, which has a number: it says no other, no other day or client."""
        above = self._order_above
        return bool(self.text(above, "external_id")) and all(
            self.text(row, name) in ("", self.text(above, name)) for name in ("external_id", "day", "client")
        )

    def _activity(self, row: Said) -> Draft:
        """What happened or is planned; one without a day is of the day above it, as lists by hand leave it out."""
        day = self.date(row, "day") or (self._day_above if self.text(row, "client") else None)
        self._day_above = day
        if day is None:
            raise Problem(Kind.REQUIRED, field="day")
        said = self.text(row, "kind")
        title, points = self.text(row, "title"), self.text(row, "points", NOTE_MOST)
        kind = meanings.kind_of(said or title)
        if kind is ActivityKind.TASK and not said:
            kind = meanings.kind_of(
                " ".join(self.reading.names.get(field, "") for field in ("day", "outcome", "title", "minutes"))
            )
        if kind is ActivityKind.TASK and not said:
            kind = meanings.kind_of(self.reading.about)
        at = values.to_time(row.get("at")) or values.to_time(row.get("day"))
        result, client = self.text(row, "outcome"), self.text(row, "client")
        outcome = meanings.outcome_of(result)
        if outcome is None and result and title + points:
            points = "\n".join(filter(None, [points, result]))[:NOTE_MOST]  # it is said in words of their own
        record = Activity(
            kind=kind,
            title=need(title or one_line(points)[:80] or said or result or client, "title"),
            day=day,
            at=at,
            minutes=self._minutes(row) or USUAL_MINUTES[kind],
            outcome=outcome,
            points=self.noted(row, points),
            external_id=self.text(row, "external_id"),
        )
        happened = meanings.is_done(self.text(row, "status")) or outcome is not None
        if happened or ("status" not in self.reading.columns and day < self.reading.today):
            record = replace(record, status=ActivityStatus.DONE, done_at=datetime.combine(day, at or time(12)))
        return self._about(
            row,
            record,
            client=client,
            contact=self.text(row, "contact"),
            history=self._next(row),
        )

    def _next(self, row: Said) -> tuple[tuple[Activity, str], ...]:
        """What comes next, where the row says when."""
        day, title = self.date(row, "next_on"), self.text(row, "next_step")
        if day is None:
            return ()
        kind = meanings.kind_of(title)
        named = title or self.reading.names.get("next_on", "")
        step = Activity(kind=kind, title=named, day=day, minutes=USUAL_MINUTES[kind], is_next_step=True)
        return ((step, self.text(row, "contact")),)

    def _minutes(self, row: Said) -> int | None:
        found = re.search(r"\d+", self.text(row, "minutes"))
        return min(24 * 60, int(found[0])) if found else None
