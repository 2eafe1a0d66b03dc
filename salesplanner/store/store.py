"""One name for each kind of record: store.clients, store.deals, store.activities."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import date, datetime
from decimal import Decimal
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from salesplanner.domain.rhythms import Rhythms
from salesplanner.domain.workdays import WorkCalendar
from salesplanner.store import backup, findindex, search, standings
from salesplanner.store.calendar import calendar_of
from salesplanner.store.file import open_book
from salesplanner.store.journal import Change, Journal, Step
from salesplanner.store.sqlite import Book

if TYPE_CHECKING:
    from salesplanner.domain.quick.finding import Said
    from salesplanner.domain.quick.reading import Name, What
    from salesplanner.store.activities import Activities
    from salesplanner.store.calls import CallQueue
    from salesplanner.store.clientlist import ClientList
    from salesplanner.store.clients import Clients, Contacts
    from salesplanner.store.coverage import CoverageList
    from salesplanner.store.days import DayLogs, Escalations, PrepLines, Promises, Remarks, Routines
    from salesplanner.store.deals import Attachments, DealChecks, Deals, Dismissals
    from salesplanner.store.doubles import Doubles
    from salesplanner.store.evidence import EvidenceReader
    from salesplanner.store.forecasts import Forecasts
    from salesplanner.store.happenings import Happenings
    from salesplanner.store.improvements import Improvements
    from salesplanner.store.ledgers import (
        Alternatives,
        ClientLinks,
        Complaints,
        ComplaintSteps,
        DealRoles,
        GradeChanges,
        NotSames,
        Samples,
    )
    from salesplanner.store.measures import Measures
    from salesplanner.store.merging import Merging
    from salesplanner.store.metrics import Assumptions, Campaigns, Causes, Metrics
    from salesplanner.store.orders import Agreements, Orders
    from salesplanner.store.payments import Payments
    from salesplanner.store.pipeline import Pipeline
    from salesplanner.store.prices import PriceItems, PriceMemory, PriceNotes
    from salesplanner.store.projects import Incidents, Milestones, SupplierOrders, Suppliers
    from salesplanner.store.quotes import QuoteLines, Quotes, Quoting
    from salesplanner.store.records import Records
    from salesplanner.store.relations import Relations
    from salesplanner.store.reminders import Reminders
    from salesplanner.store.reports import Reports
    from salesplanner.store.restocks import Restocks
    from salesplanner.store.reviews import Competencies, Findings, FocusPoints, Reviews
    from salesplanner.store.settings import Holidays, Settings
    from salesplanner.store.shop import Shop
    from salesplanner.store.stages import ProjectTypes, Stages, TypeLines
    from salesplanner.store.targets import Quotas, Targets


#: Where the records of a table are, by its name.
TABLES = {
    "client": "clients",
    "contact": "contacts",
    "deal": "deals",
    "activity": "activities",
    "order": "orders",
    "payment": "payments",
    "agreement": "agreements",
    "routine": "routines",
    "promise": "promises",
    "escalation": "escalations",
    "complaint": "complaints",
    "remark": "remarks",
    "sample": "samples",
    "grade_change": "grade_changes",
    "milestone": "milestones",
    "supplier": "suppliers",
    "supplier_order": "supplier_orders",
    "quote": "quotes",
    "price_item": "price_items",
    "price_note": "price_notes",
    "incident": "incidents",
    "attachment": "attachments",
    "metric": "metrics",
    "metric_value": "metrics.values",
    "campaign": "campaigns",
    "cause": "causes",
    "assumption": "assumptions",
    "improvement": "improvements",
    "finding": "findings",
    "focus_point": "focus_points",
    "recipient": "reports.recipients",
    "report_rule": "reports.rules",
    "report_copy": "reports.copies",
}


class _Part:
    """A part of the store, made when first asked for: a start reads only what it shows."""

    def __init__(self, module: str, needs: tuple[str, ...]) -> None:
        self._module = module
        self._needs = needs if needs[:1] == ("_db",) else ("_journal", *needs)

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name
        self._class = owner.__annotations__[name]

    def __get__(self, store: Store | None, owner: type) -> Any:
        if store is None:
            return self
        kind = getattr(import_module(f"salesplanner.store.{self._module}"), self._class)
        made = store.__dict__[self._name] = kind(*(getattr(store, need) for need in self._needs))
        return made


def part(module: str, *needs: str) -> Any:
    """What stands in this module under the name it is declared with, made of the journal, or of the file, and of these."""
    return _Part(module, needs)


class Store:
    """The open book. Only one thread writes; every write is a change."""

    # days and what is done in them
    routines: Routines = part("days")
    prep: PrepLines = part("days")
    activities: Activities = part("activities", "routines", "prep", "settings")
    days: DayLogs = part("days")
    quotas: Quotas = part("targets")
    remarks: Remarks = part("days")
    promises: Promises = part("days")
    escalations: Escalations = part("days")
    reminders: Reminders = part("reminders")
    holidays: Holidays = part("settings")
    settings: Settings = part("settings")
    # clients
    clients: Clients = part("clients", "activities", "grade_changes", "settings")
    contacts: Contacts = part("clients")
    client_list: ClientList = part("clientlist", "clients", "activities")
    calls: CallQueue = part("calls", "_db", "client_list", "activities")
    happenings: Happenings = part("happenings", "_db")
    coverage: CoverageList = part("coverage", "_db", "settings")
    restocks: Restocks = part("restocks", "_db", "settings")
    grade_changes: GradeChanges = part("ledgers")
    complaints: Complaints = part("ledgers")
    complaint_steps: ComplaintSteps = part("ledgers")
    samples: Samples = part("ledgers")
    agreements: Agreements = part("orders")
    links: ClientLinks = part("ledgers")
    alternatives: Alternatives = part("ledgers")
    not_same: NotSames = part("ledgers")
    relations: Relations = part("relations", "clients", "links")
    merging: Merging = part("merging", "clients", "contacts", "alternatives", "deal_roles")
    doubles: Doubles = part("doubles", "not_same")
    # deals
    stages: Stages = part("stages")
    project_types: ProjectTypes = part("stages")
    type_lines: TypeLines = part("stages")
    deals: Deals = part("deals", "orders", "payments", "clients")
    deal_roles: DealRoles = part("ledgers")
    deal_checks: DealChecks = part("deals")
    attachments: Attachments = part("deals")
    dismissals: Dismissals = part("deals")
    pipeline: Pipeline = part("pipeline", "stages", "deals", "clients", "activities", "dismissals")
    orders: Orders = part("orders")
    payments: Payments = part("payments", "activities")
    milestones: Milestones = part("projects")
    suppliers: Suppliers = part("projects")
    supplier_orders: SupplierOrders = part("projects")
    incidents: Incidents = part("projects")
    # quotes
    quotes: Quotes = part("quotes", "quote_lines", "escalations")
    quote_lines: QuoteLines = part("quotes")
    quoting: Quoting = part(
        "quotes", "quotes", "quote_lines", "price_items", "activities", "escalations", "deals", "settings"
    )
    price_items: PriceItems = part("prices")
    price_notes: PriceNotes = part("prices")
    price_memory: PriceMemory = part("prices", "price_items", "price_notes", "suppliers")
    # figures
    targets: Targets = part("targets")
    metrics: Metrics = part("metrics")
    campaigns: Campaigns = part("metrics")
    causes: Causes = part("metrics")
    assumptions: Assumptions = part("metrics")
    measures: Measures = part("measures", "_db")
    forecasts: Forecasts = part("forecasts")
    shop: Shop = part("shop", "orders", "metrics", "settings")
    # looking back
    reviews: Reviews = part("reviews")
    competencies: Competencies = part("reviews")
    improvements: Improvements = part("improvements", "activities", "routines", "prep")
    findings: Findings = part("reviews")
    focus_points: FocusPoints = part("reviews")
    evidence: EvidenceReader = part("evidence", "_db", "_now")
    reports: Reports = part("reports")

    def __init__(self, db: Book, path: Path, now: Callable[[], datetime], **made: Any) -> None:
        self._db = db
        self._now = now
        self._journal = Journal(db, path, now, **made)
        self.path = path
        self._calendar: tuple[int, WorkCalendar] | None = None

    @classmethod
    def open(cls, path: Path | str, *, now: Callable[[], datetime] = datetime.now, **made: Any) -> Store:
        """The book at `path`, made if missing; `chance` may make other identities than random ones.

        Raises Problem as `file.open_book` says.
        """
        path = Path(path)
        return cls(open_book(path), path, now, **made)

    @property
    def is_open(self) -> bool:
        """Whether the book was not let go yet."""
        return self._db.is_open

    def close(self) -> None:
        """Let the book go, its log folded into the file; a second time does nothing."""
        if self.is_open:
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._db.close()

    def now(self) -> datetime:
        """The moment it is by the clock the store was given."""
        return self._now()

    def today(self) -> date:
        """The day it is by the clock the store was given."""
        return self._now().date()

    # --- the door -----------------------------------------------------------------------------------------------

    def change(
        self, label: str, *, between: Callable[[], None] = lambda: None, **facts: Any
    ) -> AbstractContextManager[None]:
        """One step for undo, whole or not at all; a change inside a change joins it.

        `between` is called now and then while what is derived of a long change is brought up to date; it may raise.
        """
        return self._journal.change(label, between=between, **facts)

    def listen(self, listener: Callable[[Change], None]) -> None:
        """Call `listener` with each change after its commit."""
        self._journal.listen(listener)

    def preparing(self) -> Iterator[None]:
        """Make what the first write needs, part by part, while nobody waits."""
        return self._journal.preparing()

    def undo(self, between: Callable[[int], None] = lambda percent: None) -> Change:
        """Take back the last change. Raises Problem(NOTHING_TO_UNDO).

        `between` is told percent now and then while that is long; where it raises, nothing was taken back.
        """
        return self._journal.undo(between)

    def redo(self, between: Callable[[int], None] = lambda percent: None) -> Change:
        """Do the last undone change again; `between` as in `undo`. Raises Problem(NOTHING_TO_REDO)."""
        return self._journal.redo(between)

    def undo_label(self) -> Step | None:
        """What undo would take back: give it to `words.change`."""
        return self._journal.last()

    def redo_label(self) -> Step | None:
        """What redo would do again."""
        return self._journal.next()

    def forget_history(self, before: datetime = datetime.max) -> None:
        """Forget how to undo what was done before a moment; what it did stays."""
        self._journal.trim(before)

    # --- across kinds -------------------------------------------------------------------------------------------

    def search(self, text: str, limit: int = 30, kinds: Iterable[str] = findindex.KINDS) -> list[search.Hit]:
        """Records of these kinds that fit, by any part, pinyin or initials."""
        return search.search(self._db, text, limit, frozenset(kinds))

    @property
    def is_unsearched(self) -> bool:
        """Whether many new records wait for the index; till then a search looks through them."""
        return findindex.is_waiting(self._db)

    def make_searchable(self) -> bool:
        """Take a few of the records that wait into the index; whether more wait. Quick enough between two keys."""
        return findindex.take_some(self._db)

    def named_in(self, what: What, text: str, owner: int | None) -> list[Said[Name]]:
        """Clients, contacts or deals that a folded line names, with the place; for `domain.quickadd.read`."""
        from salesplanner.store import names

        return names.named_in(self._db, what, text, owner)

    def records(self, table: str) -> Records[Any]:
        """The records of a table by its name, for a figure that opens and for what was deleted."""
        found: Records[Any] = attrgetter(TABLES[table])(self)
        return found

    def rhythms(self) -> Rhythms:
        """How often clients are to be reached."""
        return standings.rhythms(self._db)

    @property
    def written(self) -> int:
        """A number that is another one after whatever was written to the book."""
        return self._journal.written

    def calendar(self) -> WorkCalendar:
        """The working days: the person's week, the year files, own days on top. Read anew after whatever was written."""
        if self._journal.is_open:  # what a change wrote may yet be taken back
            return calendar_of(self.settings, self.holidays.all())
        written = self.written
        if self._calendar is None or self._calendar[0] != written:
            self._calendar = written, calendar_of(self.settings, self.holidays.all())
        return self._calendar[1]

    # --- the file -----------------------------------------------------------------------------------------------

    def digest(self) -> str:
        """A hash of every row; equal books have equal ones."""
        return backup.digest(self._db)

    def tables(self) -> Iterator[tuple[str, list[str], Iterator[tuple[Any, ...]]]]:
        """Name, columns and rows of every table of the person's, for the export of everything."""
        for name, columns in self._journal.tables.items():
            yield name, columns, iter(self._db.execute(f'SELECT * FROM "{name}" ORDER BY id'))

    def counts(self) -> dict[str, int]:
        """How many rows each table holds."""
        return {name: self._db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in self._journal.tables}

    def check(self) -> list[str]:
        """What is wrong with the book, in SQLite's words; empty when it is sound."""
        found = [row[0] for row in self._db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"foreign key: {row[0]} {row[1]} -> {row[2]}" for row in self._db.execute("PRAGMA foreign_key_check")]
        unmatched = self._db.execute(
            'SELECT d.id FROM deal d LEFT JOIN "order" o ON o.deal_id = d.id AND o.deleted_at IS NULL'
            " WHERE d.status = 'won' AND d.deleted_at IS NULL GROUP BY d.id HAVING count(o.id) = 0"
        )
        found += [f"deal {row[0]} is won and has no order" for row in unmatched]
        return found + self._unequal()

    def _unequal(self) -> list[str]:
        """Sums that disagree: a won deal and its orders; a plan of more than its orders, where no note of them says why."""
        orders = 'FROM "order" o WHERE o.deal_id = d.id AND o.deleted_at IS NULL'
        planned = (
            "SELECT sum(CASE WHEN received_on IS NULL THEN due_amount ELSE received_amount END) FROM payment p"
            " WHERE p.deal_id = d.id AND p.deleted_at IS NULL HAVING max(received_on IS NULL)"
        )
        rows = self._db.execute(
            f"SELECT d.id, coalesce(d.amount, 0), (SELECT sum(amount) {orders}) AS signed,"
            f" (SELECT max(note) = '' {orders}), ({planned}) FROM deal d"
            " WHERE d.status = 'won' AND d.deleted_at IS NULL AND signed IS NOT NULL"
        ).fetchall()
        found = []
        for key, amount, signed, is_silent, paid in rows:
            if amount != signed:
                found.append(f"deal {key}: signed {_major(amount)}, its orders {_major(signed)}")
            if is_silent and paid is not None and paid > signed:
                found.append(f"deal {key}: its orders {_major(signed)}, its payments {_major(paid)}")
        return found

    def copy_to(self, target: Path) -> Path:
        """A verified copy of the book, in any thread. Raises Problem(BACKUP_FAILED)."""
        return backup.keep(self._db, target)

    def copy_daily(self, folder: Path, now: datetime) -> Path:
        """Today's verified copy, in any thread; copies that are too many go. Raises Problem(BACKUP_FAILED)."""
        return backup.keep_daily(self._db, folder, now)


def _major(amount: int) -> str:
    """An amount in minor units as a plain number."""
    return f"{Decimal(amount) / 100:.2f}"
