"""Reports: who receives which by when, what the person wrote in them, and each as it was handed in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.reportdue import Recipient, ReportDue, ReportRule, reports_due
from salesplanner.domain.workdays import WorkCalendar
from salesplanner.store.journal import Journal
from salesplanner.store.records import Records

#: A report that was not handed in is spoken of as late for so long.
_LATE_FOR = timedelta(days=31)
#: Words that are kept one after the other since so long are written at one go.
_AT_ONE_GO = timedelta(minutes=5)
#: How the keys of sections begin that the person added.
OWN_SECTION = "own."
#: Whom a report `r` is for, as long as they are there.
_PRESENT = "CASE WHEN r.recipient_id IN (SELECT id FROM recipient WHERE deleted_at IS NULL) THEN r.recipient_id END"


class Report(Struct, frozen=True, kw_only=True):
    """A report on a period (its code) for one recipient; None: for nobody in particular."""

    id: int = 0
    uid: str = ""
    kind: str = "month"
    period: str
    recipient_id: int | None = None
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class ReportSection(Struct, frozen=True, kw_only=True):
    """The person's part in a section: own words (None: the computed ones), own title and place, and whether it is included.

    `quoted` is what the bound numbers in the words said when they were written; `hidden` and `remarks` are rows of its tables that are left
    out or commented; all three JSON.
    """

    id: int = 0
    uid: str = ""
    report_id: int
    key: str
    body: str | None = None
    included: bool = True
    position: int | None = None
    title: str = ""
    quoted: str = ""
    hidden: str = ""
    remarks: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def hidden_rows(self) -> tuple[str, ...]:
        """The keys of the rows that are left out."""
        return tuple(json.loads(self.hidden or "[]"))

    @property
    def row_remarks(self) -> dict[str, str]:
        """What is said of rows, by their key."""
        return dict(json.loads(self.remarks or "{}"))

    @property
    def said(self) -> dict[str, str]:
        """What the bound numbers of the words said when they were written."""
        return dict(json.loads(self.quoted or "{}"))


class ReportCopy(Struct, frozen=True, kw_only=True):
    """A report as it was handed in: its figures with the records behind each, and the paper; both JSON."""

    id: int = 0
    uid: str = ""
    report_id: int = 0
    handed_in_at: datetime
    as_of: date | None = None
    language: str = ""
    figures: str = ""
    paper: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Recipients(Records[Recipient]):
    """Who receives reports; the first is the supervisor.

    Reports and rules keep whom they are for when that one is gone: reports are for nobody in particular meanwhile, rules ask for the
    supervisor's, and whoever comes back has all of it again that nobody took over.
    """

    def __init__(self, journal: Journal, rules: Records[ReportRule]) -> None:
        super().__init__(journal, "recipient", Recipient)
        self._rules = rules

    def all(self) -> list[Recipient]:
        """Every recipient in the person's order."""
        return self._where("1", order="position, id")

    def supervisor(self) -> Recipient | None:
        """The first recipient."""
        return next(iter(self.all()), None)

    def put_first(self, record_id: int) -> None:
        """Let a recipient be the supervisor: whoever no rule names somebody else for is reported to."""
        with self._journal.change("recipient changed"):
            for place, each in enumerate(sorted(self.all(), key=lambda each: each.id != record_id)):
                self.change(each.id, position=place)

    def delete(self, record_id: int) -> None:
        """Take a recipient away, and their rules where the supervisor is owed such a report anyway: nobody owes it twice."""
        with self._journal.change("recipient deleted"):
            super().delete(record_id)
            gone_at, supervisor = self.get(record_id).deleted_at, self.supervisor()
            owed = {_asked(each) for each in self._rules.all() if supervisor and each.recipient_id == supervisor.id}
            for rule in self._rules.all():
                if rule.recipient_id == record_id and _asked(rule) in owed:
                    self._rules.change(rule.id, deleted_at=gone_at)

    def restore(self, record_id: int) -> None:
        """Bring a recipient back, and the rules that went with them."""
        with self._journal.change("recipient restored"):
            gone_at = self.get(record_id).deleted_at
            super().restore(record_id)
            for rule in self._rules.deleted():
                if rule.recipient_id == record_id and rule.deleted_at == gone_at:
                    self._rules.restore(rule.id)


class Reports(Records[Report]):
    """One report a period and recipient."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "report", Report)
        self.rules = Records(journal, "report_rule", ReportRule)
        self.recipients = Recipients(journal, self.rules)
        self.sections = Records(journal, "report_section", ReportSection)
        self.copies = Records(journal, "report_copy", ReportCopy)

    # --- what is owed -------------------------------------------------------------------------------------------

    def due(self, first: date, last: date, calendar: WorkCalendar) -> list[ReportDue]:
        """The reports owed on those days, both included, that were not handed in yet."""
        owed = reports_due(self.addressed(), calendar, first, last)
        begun = self._begun() if owed else {}
        return [each for each in owed if not self._is_done(each, begun)]

    def _is_done(self, due: ReportDue, begun: Mapping[tuple[str, int | None], bool]) -> bool:
        """Whether a report was handed in: to its recipient, or to nobody in particular where it is for whom it usually is."""
        code, to = due.period.code, due.recipient_id
        if (code, to) in begun or (code, None) not in begun:
            return begun.get((code, to), False)
        return begun[code, None] and to == self.recipient_for(due.period)

    def late(self, now: datetime, calendar: WorkCalendar) -> list[ReportDue]:
        """The reports that should have been handed in since their rule was made, the earliest first."""
        owed = self.due(now.date() - _LATE_FOR, now.date(), calendar)
        return [each for each in owed if each.is_late(now) and each.rule is not None and was_asked(each, each.rule)]

    def told_to(self, due: ReportDue) -> str:
        """Who is to have a report that is owed, by name, where several people receive reports."""
        people = {each.id: each.name for each in self.recipients.all()}
        return people.get(due.recipient_id or 0, "") if len(people) > 1 else ""

    def owed(self, period: Period, calendar: WorkCalendar, to: int = 0) -> ReportDue | None:
        """By when the report on a period is owed to a recipient, handed in or not."""
        recipient_id = to or self.recipient_for(period)
        rules = [each for each in self.addressed() if each.every is period.kind and each.recipient_id == recipient_id]
        found = reports_due(rules, calendar, period.first, period.last + timedelta(days=400))
        return next((each for each in found if each.period == period), None)

    def recipient_for(self, period: Period) -> int | None:
        """Who usually receives the report on a period: whom a rule names, else the supervisor."""
        for rule in self.addressed():
            if rule.every is period.kind and (
                rule.every is not PeriodKind.SPAN or (rule.first_on, rule.last_on) == (period.first, period.last)
            ):
                return rule.recipient_id
        supervisor = self.recipients.supervisor()
        return supervisor.id if supervisor is not None else None

    def addressed(self) -> list[ReportRule]:
        """The rules; one that names nobody, or somebody who is gone, is for the supervisor."""
        rules = self.rules.all()
        people = [each.id for each in self.recipients.all()] if rules else []
        supervisor = next(iter(people), None)
        return [rule if rule.recipient_id in people else replace(rule, recipient_id=supervisor) for rule in rules]

    def _begun(self) -> dict[tuple[str, int | None], bool]:
        """The reports there are by period and recipient, each with whether it was handed in."""
        sql = (
            f"SELECT period, {_PRESENT}, max(report_copy.id IS NOT NULL) FROM report r LEFT JOIN report_copy"
            " ON r.id = report_id AND report_copy.deleted_at IS NULL WHERE r.deleted_at IS NULL GROUP BY 1, 2"
        )
        return {(period, recipient): bool(is_done) for period, recipient, is_done in self._db.execute(sql)}

    # --- what is written ----------------------------------------------------------------------------------------

    # Whom a report is for is `to`, a recipient's id; 0: who usually receives the report on that period.

    def of(self, period: str, to: int = 0) -> Report | None:
        """The report on a period, if the person touched it; one for nobody in particular is for whom it usually is."""
        usual = self.recipient_for(Period.parse(period))
        found = self._where("period = ?", [period])
        theirs = next((each for each in found if each.recipient_id == (to or usual)), None)
        if theirs is not None or to not in (0, usual):
            return theirs
        people = {each.id for each in self.recipients.all()} if found else set()
        return next((each for each in found if each.recipient_id not in people), None)

    def begin(self, period: str, to: int = 0) -> Report:
        """The report on a period, begun if it was not."""
        recipient_id = to or self.recipient_for(Period.parse(period))
        found = self.of(period, to)
        if found is None:
            return self.get(self.add(Report(period=period, recipient_id=recipient_id)))
        if found.recipient_id != recipient_id:
            self.change(found.id, recipient_id=recipient_id)
        return found

    def parts(self, period: str, to: int = 0) -> dict[str, ReportSection]:
        """The sections the person touched, by key; of those before, for the same recipient, the place, the title and whether it is in stay."""
        report = self.of(period, to)
        own = self.sections._where("report_id = ?", [report.id]) if report is not None else []
        return self._arranged_before(period, to) | {part.key: part for part in own}

    def _arranged_before(self, period: str, to: int) -> dict[str, ReportSection]:
        """How the person arranged the sections of earlier reports on such a period, the later before the earlier.

        What is attached or added for one report is for that one: a self-review is asked for each time.
        """
        wanted = Period.parse(period)
        if wanted.kind is PeriodKind.SPAN:
            return {}
        usual = self.recipient_for(wanted)
        sql = (
            f"SELECT period, {_PRESENT} AS present, key, included, position, title FROM report_section s JOIN report r"
            " ON r.id = report_id WHERE s.deleted_at IS NULL AND r.deleted_at IS NULL AND (present IS ? OR present IS NULL)"
        )
        found: dict[str, tuple[date, ReportSection]] = {}
        for code, recipient, key, included, position, title in self._db.execute(sql, [to or usual]):
            earlier = Period.parse(code)
            is_theirs = recipient is not None or to in (0, usual)
            if not is_theirs or earlier.kind is not wanted.kind or earlier.first >= wanted.first or not _stays(key):
                continue
            if key not in found or found[key][0] <= earlier.first:
                part = ReportSection(report_id=0, key=key, included=bool(included), position=position, title=title)
                found[key] = earlier.first, part
        return {key: part for key, (_, part) in found.items()}

    def write(
        self, period: str, key: str, body: str | None, *, quoted: Mapping[str, str] | None = None, to: int = 0
    ) -> None:
        """Keep the person's words of a section, with what its bound numbers say; None goes back to the computed ones.

        Words are kept whenever the person pauses: all that is written at one go is one step of undo.
        """
        label, journal = "report written", self._journal
        facts: dict[str, Any] = {"period": period, "section": key, "to": to}
        with journal.change(label, joins=journal.last_of(label, journal.now() - _AT_ONE_GO, **facts), **facts):
            said = json.dumps(dict(quoted), ensure_ascii=False) if quoted else ""
            self._put(period, to, key, body=body, quoted=said)

    def include(self, period: str, key: str, included: bool, *, to: int = 0) -> None:
        """Take a section into the report or leave it out."""
        with self._journal.change("report section included", period=period, section=key):
            self._put(period, to, key, included=included)

    def arrange(self, period: str, sections: Mapping[str, bool], *, to: int = 0) -> None:
        """Put the sections of a report in this order; each with whether it is in, so that none comes in by being moved."""
        with self._journal.change("report section changed", period=period):
            for place, (key, is_in) in enumerate(sections.items()):
                self._put(period, to, key, position=place, included=is_in)

    def retitle(self, period: str, key: str, title: str, *, to: int = 0) -> None:
        """Give a section a title of one's own; an empty one gives back the usual."""
        with self._journal.change("report section changed", period=period, section=key):
            self._put(period, to, key, title=title)

    def add_section(self, period: str, title: str, sections: Mapping[str, bool], *, to: int = 0) -> str:
        """Add a section of one's own behind those, given as to `arrange`; its key."""
        taken = {key for key in self.parts(period, to) if key.startswith(OWN_SECTION)}
        key = next(name for number in count(1) if (name := f"{OWN_SECTION}{number}") not in taken)
        with self._journal.change("report section added", period=period, title=title):
            self._put(period, to, key, title=title, body="")
            self.arrange(period, {**sections, key: True}, to=to)
        return key

    def remove_section(self, period: str, key: str, *, to: int = 0) -> None:
        """Take a section of one's own out of a report; undo brings it back."""
        with self._journal.change("report section deleted", period=period):
            self.sections.delete(self.parts(period, to)[key].id)

    def hide_row(self, period: str, key: str, row: str, is_hidden: bool = True, *, to: int = 0) -> None:
        """Leave a row out of the tables of a section, or take it in again."""
        with self._journal.change("report section changed", period=period, section=key):
            present = self.parts(period, to).get(key)
            hidden = [each for each in (present.hidden_rows if present else ()) if each != row]
            self._put(period, to, key, hidden=json.dumps([*hidden, row] if is_hidden else hidden, ensure_ascii=False))

    def remark(self, period: str, key: str, row: str, text: str, *, to: int = 0) -> None:
        """Say something below a table about one of its rows; an empty text takes it away."""
        with self._journal.change("report section changed", period=period, section=key):
            present = self.parts(period, to).get(key)
            remarks = (present.row_remarks if present else {}) | {row: text}
            kept = {name: said for name, said in remarks.items() if said}
            self._put(period, to, key, remarks=json.dumps(kept, ensure_ascii=False))

    def _put(self, period: str, to: int, key: str, **values: object) -> None:
        present = self.parts(period, to).get(key)
        report = self.begin(period, to)
        if present is None or not present.id:
            begun = present or ReportSection(report_id=report.id, key=key)
            self.sections.add(replace(begun, report_id=report.id, **values))
        else:
            self.sections.change(present.id, **values)

    # --- handed in ----------------------------------------------------------------------------------------------

    def hand_in(self, period: str, copy: ReportCopy, *, to: int = 0) -> int:
        """Keep a report as it was handed in; earlier copies stay. The id of the copy."""
        with self._journal.change("report handed in", period=period):
            return self.copies.add(replace(copy, report_id=self.begin(period, to).id))

    def keep_paper(self, copy_id: int, paper: str) -> None:
        """Put the paper to a copy that was kept before it was drawn: one step with handing it in. Nothing where that was taken back."""
        if self.copies.find(copy_id) is not None:
            with self._journal.change("report handed in", joins=self._journal.maker("report_copy", copy_id)):
                self.copies.change(copy_id, paper=paper)

    def take_back(self, period: str, to: int = 0) -> None:
        """Take back the note that a report was handed in: its latest copy goes to Recently deleted."""
        latest = self.copy(period, to)
        if latest is not None:
            with self._journal.change("report taken back", period=period):
                self.copies.delete(latest.id)

    def copy(self, period: str, to: int = 0) -> ReportCopy | None:
        """The report as it was handed in last."""
        found = self.kept(period, to)
        return found[-1] if found else None

    def kept(self, period: str, to: int = 0) -> list[ReportCopy]:
        """The report each time it was handed in, the earliest first."""
        report = self.of(period, to)
        if report is None:
            return []
        return self.copies._where("report_id = ?", [report.id], order="handed_in_at, id")


def _stays(key: str) -> bool:
    """Whether a section is arranged in the next report as it was in this."""
    return key != "review" and not key.startswith(OWN_SECTION)


def _asked(rule: ReportRule) -> tuple[PeriodKind, date | None, date | None]:
    """What a rule asks to be reported on."""
    return rule.every, rule.first_on, rule.last_on


def was_asked(due: ReportDue, rule: ReportRule) -> bool:
    """Whether the rule was there when the report was due: nobody owes what was not asked for."""
    return rule.created_at is None or rule.created_at <= due.due_at
