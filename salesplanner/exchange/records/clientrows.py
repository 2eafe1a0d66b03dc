"""A row of a list of clients: the client, the people named beside it, what was done with it and comes next, its deal."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import Any, TypeVar

from msgspec.structs import replace

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind, ActivityStatus
from salesplanner.domain.clients import Client, ClientStatus, Contact
from salesplanner.domain.deals import Deal
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Problem
from salesplanner.domain.sameness import mails, phones
from salesplanner.exchange import reach, values
from salesplanner.exchange.columns import headings, meanings
from salesplanner.exchange.columns.headers import PEOPLE
from salesplanner.exchange.records.drafts import NOTE_MOST, TEXT_MOST, Cells, Draft, Reading, Said, need
from salesplanner.exchange.records.ties import RELATIONS, beside_of, ties_of

T = TypeVar("T")

_PREFIXES = ("contact", *(f"contact_{number}" for number in range(2, PEOPLE + 1)))
#: What a row may hold that goes on with the client of the row above.
_MORE = "phone phone_2 phone_3 email email_2 last_on last_points last_kind next_step next_on note contact_first_name contact_last_name"
_OF_MORE = frozenset(
    [*_MORE.split(" ")]
    + [f"{prefix}{part}" for prefix in _PREFIXES for part in ("", "_phone", "_title", "_email", "_messaging")]
)
_OF_CLIENT = ("phone", "phone_2", "phone_3")
_PHONES = (*_OF_CLIENT, *(f"{prefix}_phone" for prefix in _PREFIXES))
_OF_DEAL = frozenset(["deal_amount", "deal_name", "deal_expected_on"])
#: Of each person that a row may name, the fields that do.
_PEOPLE = [(prefix, frozenset([prefix])) for prefix in _PREFIXES]
_PEOPLE[0] = (_PREFIXES[0], frozenset(["contact", "contact_first_name", "contact_middle_name", "contact_last_name"]))
_DATED = re.compile(
    r"(?:^|(?<=[\n;；。]))\s*[\[【(（]?((?:\d{4}\s*[-./年]\s*)?\d{1,2}\s*[-./月]\s*\d{1,2}(?![\d./-])\s*[日号]?)"
    r"(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[\]】)）]?\s*[:：,，、-]?\s*"
)
_NOON = time(12)
_UNREAD = frozenset({"unread"})
#: What stands between two people of one cell: a mark, or a blank after the phone of the first.
_BETWEEN = re.compile(r"[、/;；,，\n]|(?<=\d{7})\s+(?=[\u4e00-\u9fff]{2})(?!转|分机)")


def _tags(cells: Cells, row: Said, field: str) -> str:
    return " ".join(re.split(r"[,;，；、\s]+", cells.text(row, field))).strip()


def _days(cells: Cells, row: Said, field: str) -> int | None:
    found = re.fullmatch(r"\d{1,4}", cells.text(row, field))
    return int(found[0]) or None if found else None


#: How what a row says of its client alone is read, but for its grade, phone and address.
_FACTS: dict[str, Callable[[Cells, Said, str], Any]] = {
    **dict.fromkeys(("industry", "region", "website", "source", "likes", "avoid"), Cells.text),
    **dict.fromkeys(("best_time", "external_id", "quiet_reason"), Cells.text),
    "birthday": lambda cells, row, field: values.to_birthday(cells.text(row, field)),
    **dict.fromkeys(("since", "verified_on", "quiet_until"), Cells.date),
    **dict.fromkeys(("note", "private_note"), lambda cells, row, field: cells.text(row, field, NOTE_MOST)),
    "status": lambda cells, row, field: meanings.status_of(cells.text(row, field)),
    "type": lambda cells, row, field: meanings.type_of(cells.text(row, field)),
    "rhythm_days": _days,
    "tags": _tags,
}


class ClientRows(Cells):
    """Reads the rows of a list of clients, one after the other."""

    _above = ""
    _in_words: list[str]
    _is_unread = False  # the amount of the row's deal

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self._row_above = Said()  # a merged cell, such as of the province, says the same once more
        columns = reading.columns
        self._facts = [(name, _FACTS[name]) for name in columns if name in _FACTS]
        self._people_named = [(prefix, parts) for prefix, parts in _PEOPLE if not parts.isdisjoint(columns)]
        self._phones = tuple(name for name in _PHONES if name in columns)
        self._phones_of_client = tuple(name for name in _OF_CLIENT if name in columns)
        self._mails_of_client = tuple(name for name in ("email", "email_2") if name in columns)
        self._relations = tuple(name for name in RELATIONS if name in columns)
        self._has_deals = not columns.keys().isdisjoint(_OF_DEAL)
        self._filled: dict[tuple[str, ...], frozenset[str]] = {}  # few lists leave more than some columns blank
        # The columns whose phone or address is that of the person beside the client: a client has its own already.
        names = reading.names
        self._of_people = frozenset(
            field for field in (*_OF_CLIENT, "email") if not headings.is_of_firm(names.get(field, ""), field)
        )
        self._own_phones = tuple(field for field in _OF_CLIENT if field in columns and field in self._of_people)
        self._at_hand = tuple(field for field in self._own_phones if headings.is_of_person(names.get(field, "")))

    def draft(self, row: Said) -> Draft:
        """The client of a row; a row that names none goes on with the one above. Raises Problem."""
        name = self.text(row, "name") or (self._above if self._goes_on(row) else "")
        if name != self._above:
            self._row_above = row
        self._above = name
        self._in_words = []
        need(name, "name")
        named = self._people(row)
        desks = [each for each in named if reach.is_desk(each.name)]
        people = [each for each in named if each not in desks] if desks else named
        history, notes = self._history(row)
        deals, said = self._deals(row, name) if self._has_deals else ([], [])
        facts = {field: read(self, row, field) for field, read in self._facts if field in row}
        facts["address"] = self.address(row, "address")
        lost = [*self.lost_phones(row, *self._phones), *self._in_words]
        if not people:  # of nobody who is named
            told = ("contact_messaging", "contact_title")
            lost += [self._said(field, self.text(row, field)) for field in told if field in row]
        return Draft(
            row=row.source.number,
            record=_with_desks(
                self._client(
                    row,
                    name,
                    facts,
                    [*lost, *notes, *said, self.noted(row)],
                    is_alone=not people,
                    is_talking=bool(deals),
                ),
                desks,
            ),
            parent=self.text(row, "parent") if "parent" in row else "",
            referrer=self.text(row, "referrer") if "referrer" in row else "",
            ties=ties_of({name: self.text(row, name, NOTE_MOST) for name in self._relations if name in row}),
            beside=beside_of("clients", self.text(row, "beside", NOTE_MOST)) if "beside" in row else (),
            people=tuple(people),
            history=tuple([(each, people[0].name if people else "") for each in history]),
            deals=tuple(deals),
            remarks=_UNREAD if self._has_deals and self._is_unread else frozenset(),
            filled=self._filled_by(row, has_people=bool(people)),
        )

    def _filled_by(self, row: Said, *, has_people: bool) -> frozenset[str]:
        key = (*row, "" if has_people else "alone")
        if key not in self._filled:
            self._filled[key] = frozenset(row) - (self._of_people if has_people else frozenset()) | {"address"}
        return self._filled[key]

    def _goes_on(self, row: Said) -> bool:
        """Whether a row without a name is one more person or contact of the client above, of whom it says nothing else."""
        others_said = row.keys() - _OF_MORE
        if not self._above or not row.keys() & _OF_MORE - {*_PHONES, "email", "email_2"}:
            return False
        above = self._row_above
        if any(field not in above or self.text(row, field) != self.text(above, field) for field in others_said):
            return False
        others = [place for place, cell in enumerate(row.source.cells) if not values.is_nothing(cell)]
        is_numbered = len(others) > len(row)  # a row with a number of its own is of somebody who can be reached
        return not is_numbered or bool(
            phones(self.phone(row, *_PHONES)) or mails(self.mail(row, "email", "contact_email"))
        )

    def _or_words(self, read: Callable[[Said, str], T], row: Said, field: str) -> T | None:
        """A day to come or an amount hoped for; said in words, such as 节后 or 50-80万, it is for the note. Raises Problem."""
        return self.or_words(read, row, field, self._in_words)

    def _client(
        self, row: Said, name: str, facts: dict[str, Any], notes: list[str], *, is_alone: bool, is_talking: bool
    ) -> Client:
        if "grade" in row and (word := self.text(row, "grade")):
            facts["grade"] = self.reading.grades.get(word) or meanings.grade_of(word)
        if is_talking and facts.get("status", ClientStatus.PROSPECT) is ClientStatus.PROSPECT:
            facts["status"] = ClientStatus.ACTIVE
        if any(notes):
            facts["note"] = "\n".join(filter(None, [facts.get("note", ""), *notes]))[:NOTE_MOST]
        beside = ("contact_phone", "contact_email") if is_alone else ()  # nobody is named whose they could be
        return Client(
            name=name,
            phone=self.phone(row, *self._phones_of_client, *beside[:1]),
            email=self.mail(row, *self._mails_of_client, *beside[1:]),
            **facts,
        )

    # --- people -------------------------------------------------------------------------------------------------

    def _people(self, row: Said) -> list[Contact]:
        people: list[Contact] = []
        for prefix, parts in self._people_named:
            if not row.keys().isdisjoint(parts):
                people += self._named(row, prefix)
        return people

    def _named(self, row: Said, prefix: str) -> list[Contact]:
        """The people of one column: several where a cell names several, with their phones beside them or in it."""
        said = self.text(row, prefix, NOTE_MOST) or (self.joined_name(row, "contact_") if prefix == "contact" else "")
        if not said:
            return []
        phone, mail = self.phone(row, f"{prefix}_phone"), self.mail(row, f"{prefix}_email")
        if prefix == "contact":
            at_hand = self.phone(row, f"{prefix}_phone", *self._at_hand) if self._at_hand else phone
            phone, mail = at_hand or self._own_phone(row), mail or self._own_mail(row)
        people = [(said[:TEXT_MOST], "", "")] if said.isalpha() else _several(said)
        numbers = phone.split(" / ") if len(people) > 1 else []
        if numbers and len(numbers) == len(people):
            rest = zip(people[1:], numbers[1:], strict=True)
            people = [people[0], *((name, own or other, title) for (name, own, title), other in rest)]
            phone = numbers[0]
        (name, own, title), *others = people
        first = Contact(
            client_id=None,
            name=name,
            phone=own or phone,
            email=mail,
            title=self.text(row, f"{prefix}_title") or title,
            messaging=self.text(row, f"{prefix}_messaging"),
        )
        return [first, *(Contact(client_id=None, name=name, phone=own, title=title) for name, own, title in others)]

    def _own_phone(self, row: Said) -> str:
        """A phone that may be the person's as well as the firm's."""
        return next(filter(None, (self.phone(row, each) for each in self._own_phones)), "") if self._own_phones else ""

    def _own_mail(self, row: Said) -> str:
        """The same of an address."""
        return self.mail(row, "email") if "email" in self._of_people else ""

    # --- what was done, what comes next -------------------------------------------------------------------------

    def _history(self, row: Said) -> tuple[list[Activity], list[str]]:
        """What was done and what is planned, each with its day; and what has none, for the note."""
        day, points = self.date(row, "last_on"), self.text(row, "last_points", NOTE_MOST)
        kind = self.text(row, "last_kind")
        notes: list[str] = []
        if day is not None:
            parts = [(day, points)]
        else:
            parts, rest = self._dated(points)
            notes += [self._said("last_points", rest)] if rest else []
        found = [self._activity(when, kind, said, "last_on") for when, said in parts]
        when, text = self._or_words(self.date, row, "next_on"), self.text(row, "next_step", NOTE_MOST)
        if when is None and text:
            dated, _ = self._dated(text)
            if dated:
                when, text = dated[0][0], one_line(dated[0][1]) or text
        if when is not None:
            found.append(self._step(when, text, is_next=True))
        elif text:
            notes.append(self._said("next_step", text))
        return found, notes

    def _dated(self, text: str) -> tuple[list[tuple[date, str]], str]:
        """The entries of a text that begin with their day, and what stands before them."""
        marks = list(_DATED.finditer(text))
        ends = [*(mark.start() for mark in marks[1:]), *([len(text)] if marks else [])]
        entries: list[tuple[date, str]] = []
        for mark, end in zip(marks, ends, strict=True):
            try:
                day = values.to_date(mark[1], "ymd", self.reading.today, near=-1)
            except Problem:
                return [], text
            if day is not None:
                entries.append((day, text[mark.end() : end].strip(" \n;；")))
        return entries, text[: marks[0].start()].strip(" \n;；") if marks else text

    def _activity(self, day: date, kind_said: str, points: str, field: str) -> Activity:
        """Something done on a day of the past; on one to come it is planned."""
        if day > self.reading.today:
            return self._step(day, one_line(points))
        kind = meanings.kind_of(kind_said or points)
        if kind is ActivityKind.TASK:
            kind = ActivityKind.MESSAGE  # a contact of some kind; visits and calls are counted, this is not
        title = (
            one_line(points)[:80] or kind_said or self.reading.names.get(field, "") or self.reading.names["last_points"]
        )
        return Activity(
            kind=kind,
            title=title,
            day=day,
            minutes=USUAL_MINUTES[kind],
            points=points,
            status=ActivityStatus.DONE,
            done_at=datetime.combine(day, _NOON),
        )

    def _step(self, day: date, text: str, *, is_next: bool = False) -> Activity:
        kind = meanings.kind_of(text)
        named = (self.reading.names.get(field, "") for field in ("next_on", "last_on", "last_points", "next_step"))
        title = one_line(text)[:200] or next(filter(None, named), day.isoformat())
        return Activity(kind=kind, title=title, day=day, minutes=USUAL_MINUTES[kind], is_next_step=is_next)

    def _said(self, field: str, text: str) -> str:
        """A text with the header of its column before it."""
        return f"{self.reading.names.get(field, field)}: {text}"

    # --- a deal -------------------------------------------------------------------------------------------------

    def _deals(self, row: Said, client: str) -> tuple[list[Deal], list[str]]:
        """The deal that an amount makes; a name without an amount is for the note."""
        told = len(self._in_words)
        amount, name = self.hoped(row, "deal_amount", self._in_words), self.text(row, "deal_name")
        self._is_unread = len(self._in_words) > told
        if not amount:
            fields = ("deal_name", "deal_currency")
            return [], [self._said(field, text) for field in fields if (text := self.text(row, field))]
        notes: list[str] = []
        currency, expected = self.currency(row, notes, "deal_"), self._or_words(self.date, row, "deal_expected_on")
        deal = Deal(name=name or client, amount=amount, currency=currency, expected_on=expected, note="\n".join(notes))
        return [deal], []


def _with_desks(client: Client, desks: Sequence[Contact]) -> Client:
    """The client with the phones and addresses of its desks as its own."""
    for desk in desks:
        phone = "" if phones(desk.phone) <= phones(client.phone) else desk.phone
        mail = "" if mails(desk.email) <= mails(client.email) else desk.email
        client = replace(
            client,
            phone=" / ".join(filter(None, (client.phone, phone))),
            email=", ".join(filter(None, (client.email, mail))),
        )
    return client


def _several(said: str) -> list[tuple[str, str, str]]:
    """The people that a cell names, as `_person` tells them."""
    names: list[str] = []
    for part in map(one_line, _BETWEEN.split(said)):
        if names and reach.is_phone(part):
            names[-1] += f" {part}"  # of the one before it: 于总/13904510031
        elif part:
            names.append(part)
    is_list = len(names) > 1 and all(len(name) <= 30 for name in names)
    return [_person(name[:TEXT_MOST]) for name in (names if is_list or len(names) == 1 else [one_line(said)])]


def _person(text: str) -> tuple[str, str, str]:
    """A name, with the phone and what they are that are written with it: 赵四（采购）13604321111."""
    phone = ""
    if (found := re.search(r"[+(（]?\d[\d\s()（）-]{6,}", text)) is not None:
        name = re.sub(r"[(（]\s*[)）]", "", text[: found.start()] + text[found.end() :]).strip(" :：,，-")
        if name:
            text, phone = name, reach.to_phones(found[0])
    if (said := re.fullmatch(r"([^()（）]+)[(（]([\u4e00-\u9fff]{2,8})[)）]", text)) is not None:
        return said[1].strip(), phone, said[2]
    return text.strip(" ()（）") or text, phone, ""
