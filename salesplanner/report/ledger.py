"""The summary as a workbook: the records behind each figure, and the figures as live formulas over them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from decimal import Decimal
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.metrics import RATES
from salesplanner.domain.targets import QUANTITY, Unit
from salesplanner.report import blocksheets, liveformulas, owed, periodic
from salesplanner.report.figures import Figure
from salesplanner.report.liveformulas import Live, in_unit
from salesplanner.report.material import Material
from salesplanner.report.periodic import Options
from salesplanner.report.sections.registry import title_of
from salesplanner.report.workbook import Cell, Format, Formula, NativeChart, Sheet, Workbook
from salesplanner.store import Store
from salesplanner.words import Words

#: So many records are read at a time.
_AT_ONCE = 500


class _Field(Struct, frozen=True):
    """A column of a sheet of records."""

    title: str
    read: Callable[[Any], Cell]
    format: Format = "text"


class Behind(Struct, frozen=True):
    """The records behind the figures, by table, with the names of their clients; values only, so that a worker may hold them."""

    tables: dict[str, list[Any]]
    clients: dict[int, str]


def behind(store: Store, material: Material) -> Generator[None, None, Behind]:
    """Read every record that a figure counts, in pieces."""
    ids: dict[str, set[int]] = {}
    for figure in material.facts.figures.values():
        ids.setdefault(figure.table, set()).update(figure.records)
    tables: dict[str, list[Any]] = {}
    clients: dict[int, str] = {}
    for table, wanted in ids.items():
        kept, listed = tables.setdefault(table, []), sorted(wanted)
        for start in range(0, len(listed), _AT_ONCE):
            kept += store.records(table).many(listed[start : start + _AT_ONCE]).values()
            yield
        named = sorted({each.client_id for each in kept if getattr(each, "client_id", None)} - clients.keys())
        for start in range(0, len(named), _AT_ONCE):
            clients |= store.clients.named(named[start : start + _AT_ONCE])
            yield
    return Behind(tables, clients)


def workbook(material: Material, records: Behind, words: Words, options: Options | None = None) -> Workbook:
    """Summary sheet with formulas, one sheet a table of records, breakdowns, and notes."""
    return _Ledger(material, records, words, options or Options()).build()


class _Ledger:
    """One workbook being written."""

    def __init__(self, material: Material, records: Behind, words: Words, options: Options) -> None:
        self.material = material
        self.facts = material.facts
        self.records = records
        self.words = words
        self.say = words.translate
        self.options = options
        self._own = {each: one for one in self.facts.figures.values() if one.is_entered for each in one.records}

    def build(self) -> Workbook:
        """All sheets: the figures first, then what is said of them, then the records."""
        sheets = {table: self._sheet(table) for table in self._fields() if self.records.tables.get(table)}
        made = (
            self._summary(sheets),
            *blocksheets.sheets(periodic.document(self.material, self.words, self.options), self.words),
            *sheets.values(),
            *owed.sheets(self.material.owed, self.words, self.options.name),
            *self._splits(),
            *self._own_splits(),
            self._daily(),
            self._notes(),
        )
        return Workbook(
            sheets=tuple(map(self._covered, made)) if self.options.covers else made,
            title=title_of(self.words, self.facts.period),
            author=self.material.profile.name,
            language=self.words.language,
        )

    def _covered(self, sheet: Sheet) -> Sheet:
        def covered(cell: Cell) -> Cell:
            return self.options.covered(cell) if isinstance(cell, str) else cell

        return replace(sheet, rows=tuple(tuple(map(covered, row)) for row in sheet.rows))

    # --- the figures --------------------------------------------------------------------------------------------

    def _summary(self, sheets: dict[str, Sheet]) -> Sheet:
        say = self.say
        head = (
            say("Report", "Metric"),
            say("Report", "Target"),
            say("Report", "Done"),
            say("Report", "Attainment"),
            say("Report", "Last period"),
            say("Report", "Last year"),
            say("Report", "Records"),
            say("Ledger", "ID"),
        )
        live = Live(self.facts.figures, sheets, self.words.metric, self._is_hidden)
        rows = [self._row(figure, live) for figure in self.facts.figures.values()]
        formats: tuple[Format, ...] = ("text", "money", "money", "percent", "money", "money", "count", "text")
        kinds = tuple(_kind(figure) for figure in self.facts.figures.values())
        return Sheet(say("Ledger", "Summary"), head, tuple(rows), formats, kinds=kinds)

    def _row(self, figure: Figure, live: Live) -> tuple[Cell, ...]:
        row = live.places[figure.id]
        share: Cell = None
        if figure.attainment is not None:
            share = figure.attainment if self._is_hidden(figure) else Formula(f"=C{row}/B{row}", figure.attainment)
        return (
            self.words.metric(figure.id) + (self.words.bracket(figure.word) if figure.word else ""),
            self._shown(figure.target, figure),
            self._done(figure, live),
            share,
            self._shown(figure.previous, figure),
            self._shown(figure.last_year, figure),
            len(figure.records),
            figure.id,
        )

    def _shown(self, value: Decimal | int | None, figure: Figure) -> Cell:
        """A value as the cells of the figure have it: a share of the person's in its unit, which stands beside its name."""
        if self._is_hidden(figure) and value is not None:
            return "***"
        return in_unit(value, figure)

    def _done(self, figure: Figure, live: Live) -> Cell:
        """The figure, reckoned by the spreadsheet program where its records are in the file."""
        return self._shown(figure.value, figure) if self._is_hidden(figure) else live.of(figure)

    def _is_hidden(self, figure: Figure) -> bool:
        return figure.unit is Unit.MONEY and self.options.hide_amounts

    # --- the records --------------------------------------------------------------------------------------------

    def _sheet(self, table: str) -> Sheet:
        """A table's records with a column for each of its figures: what the record counts for, 0 where it does not."""
        fields = self._fields()[table]
        figures = [f for f in self.facts.figures.values() if f.table == table and f.id != "win.rate" and f.own is None]
        counted = {figure.id: set(figure.records) for figure in figures}
        rows = [
            (
                *(field.read(record) for field in fields),
                *(liveformulas.worth(f.id, record) if record.id in counted[f.id] else 0 for f in figures),
            )
            for record in self._ordered(table)
        ]
        head = (*(field.title for field in fields), *(self.words.metric(figure.id) for figure in figures))
        counts: list[Format] = ["number" if figure.id == QUANTITY else "count" for figure in figures]
        formats = (*(field.format for field in fields), *counts)
        return Sheet(self._titles()[table], head, tuple(rows), formats)

    def _ordered(self, table: str) -> list[Any]:
        """The records; those that were entered by their figure, day by day."""
        found = self.records.tables[table]
        if table != "metric_value":
            return found
        places = {metric: place for place, metric in enumerate(self.facts.figures)}
        own = {each: places[figure.id] for each, figure in self._own.items()}
        return sorted(found, key=lambda each: (own.get(each.id, len(places)), each.day, each.split, each.id))

    def _titles(self) -> dict[str, str]:
        say = self.say
        return {
            "order": say("Ledger", "Orders"),
            "deal": say("Ledger", "Deals"),
            "activity": say("Ledger", "Contact history"),
            "payment": say("Ledger", "Payments"),
            "agreement": say("Ledger", "Agreements"),
            "client": say("Ledger", "Clients"),
            "metric_value": say("Ledger", "Figures entered"),
        }

    def _fields(self) -> dict[str, list[_Field]]:
        say, words = self.say, self.words
        date_, client, deal = say("Report", "Date"), say("Report", "Client"), say("Report", "Deal")
        amount = say("Report", "Amount")
        own, weights = self._own, liveformulas.weights(self.facts.figures.values(), self.records.tables)
        named = _Field(client, lambda record: self._client(record.client_id))
        number = _Field(say("Ledger", "No."), lambda record: record.id, "number")
        return {
            "order": [
                number,
                _Field(date_, lambda o: o.day, "date"),
                named,
                _Field(say("Ledger", "Product"), lambda o: o.product),
                _Field(say("Ledger", "Line"), lambda o: o.line),
                _Field(say("Ledger", "Channel"), lambda o: o.channel),
                _Field(amount, lambda o: self._money(o.amount), "money"),
            ],
            "deal": [
                number,
                _Field(deal, lambda d: d.name),
                named,
                _Field(say("Ledger", "Status"), lambda d: words.deal_status(d.status)),
                _Field(say("Ledger", "Opened"), lambda d: d.opened_on, "date"),
                _Field(say("Ledger", "Closed"), lambda d: d.closed_on, "date"),
                _Field(amount, lambda d: self._money(d.amount), "money"),
            ],
            "activity": [
                number,
                _Field(date_, lambda a: a.done_at.date() if a.done_at else a.day, "date"),
                named,
                _Field(say("Report", "Kind"), lambda a: words.kind(a.kind)),
                _Field(say("Report", "Outcome"), lambda a: words.outcome(a.outcome, a.kind) if a.outcome else ""),
                _Field(say("Report", "Key points"), lambda a: a.points or a.title),
            ],
            "payment": [
                number,
                _Field(date_, lambda p: p.received_on, "date"),
                named,
                _Field(say("Ledger", "Item"), lambda p: p.item),
                _Field(amount, lambda p: self._money(p.received_amount), "money"),
            ],
            "agreement": [
                number,
                _Field(date_, lambda a: a.signed_on, "date"),
                named,
                _Field(say("Ledger", "Agreement"), lambda a: a.name),
            ],
            "client": [
                number,
                _Field(client, lambda c: self.options.name(c.name)),
                _Field(say("Ledger", "Grade"), lambda c: c.grade.value),
                _Field(say("Ledger", "Region"), lambda c: c.region),
                _Field(say("Ledger", "Client since"), lambda c: c.since, "date"),
            ],
            "metric_value": [
                number,
                _Field(date_, lambda v: v.day, "date"),
                _Field(say("Ledger", "Stands for"), lambda v: words.span(v.span)),
                _Field(say("Report", "Metric"), lambda v: words.metric(own[v.id].id) if v.id in own else ""),
                _Field(say("Ledger", "Part"), lambda v: v.split),
                _Field(
                    say("Ledger", "Value"),
                    lambda v: self._shown(v.value, own[v.id]) if v.id in own else v.value,
                    "price",
                ),
                _Field(say("Ledger", "Unit"), lambda v: own[v.id].word if v.id in own else ""),
                _Field(say("Ledger", "Weight"), lambda v: weights.get(v.id, 0), "count"),
            ],
        }

    def _client(self, client_id: int | None) -> str:
        return self.options.name(self.records.clients.get(client_id or 0, ""))

    def _money(self, minor: int | None) -> Cell:
        if minor is None:
            return None
        return "***" if self.options.hide_amounts else Decimal(minor) / 100

    # --- the rest -----------------------------------------------------------------------------------------------

    def _splits(self) -> Iterable[Sheet]:
        """What the signed amount is made of, each split with its sum."""
        if self.options.hide_amounts:
            return
        say = self.say
        names = {
            "orders.amount.by_line": say("Ledger", "By line"),
            "orders.amount.by_channel": say("Ledger", "By channel"),
            "orders.amount.by_product": say("Ledger", "By product"),
            "orders.amount.by_client": say("Ledger", "By client"),
        }
        for key, title in names.items():
            parts = self.facts.breakdowns[key]
            if not parts:
                continue
            rows: list[tuple[Cell, ...]] = [
                (
                    (self.options.name(name) if key.endswith("client") else name) or say("Ledger", "Not given"),
                    Decimal(value),
                )
                for name, value in parts.items()
            ]
            total = Formula(f"=SUM(B2:B{len(rows) + 1})", sum((Decimal(value) for value in parts.values()), Decimal(0)))
            chart = NativeChart("bar", title, 0, (1,), 0, min(len(rows), 12) - 1)
            rows.append((say("Ledger", "Total"), total))
            yield Sheet(title, (title, say("Report", "Amount")), tuple(rows), ("text", "money"), chart=chart)

    def _own_splits(self) -> Iterable[Sheet]:
        """The parts that own figures were entered by, with what they leave unexplained, and the whole."""
        say, words = self.say, self.words
        rows: list[tuple[Cell, ...]] = []
        kinds: list[Format] = []
        for figure in self.facts.figures.values():
            parts = [(part or say("Own", "Unexplained"), value) for part, value in figure.breakdown.items()]
            if parts and figure.value is not None:
                parts.append((say("Ledger", "Total"), Decimal(figure.value)))
            shown = [(part, self._shown(value, figure)) for part, value in parts]
            rows += [(words.metric(figure.id), figure.word, part, value) for part, value in shown]
            are_whole = all(isinstance(each, (int, Decimal)) and each == int(each) for _, each in shown)
            kinds += ["count" if are_whole else "money"] * len(shown)
        if rows:
            head = (say("Report", "Metric"), say("Ledger", "Unit"), say("Ledger", "Part"), say("Ledger", "Value"))
            formats: tuple[Format, ...] = ("text", "text", "text", "money")
            title = say("Ledger", "By source or channel")
            yield Sheet(title, head, tuple(rows), formats, kinds=tuple(kinds))

    def _daily(self) -> Sheet:
        """Day by day, the signed amount and its running total, beside the pace where there is a target."""
        say, facts = self.say, self.facts
        figure = facts.figures["orders.amount"]
        head: tuple[str, ...] = (
            say("Report", "Date"),
            say("Ledger", "Signed that day"),
            say("Ledger", "Signed so far"),
        )
        rows = [tuple(map(self._masked, row)) for row in self._days(figure)]
        title = say("Report", "Signed and target")
        shown: tuple[int, ...] = (2, 3)
        if figure.target is None or not facts.pace.total:
            rows, shown, title = [row[:3] for row in rows], (2,), say("Ledger", "Signed so far")
        else:
            head = (*head, say("Ledger", "Pace"))
        chart = None if self.options.hide_amounts else NativeChart("line", title, 0, shown, 0, len(rows) - 1)
        formats: tuple[Format, ...] = ("date", "money", "money", "money")
        return Sheet(say("Ledger", "Day by day"), head, tuple(rows), formats[: len(head)], chart=chart)

    def _masked(self, cell: Cell) -> Cell:
        return "***" if self.options.hide_amounts and isinstance(cell, (Decimal, Formula)) else cell

    def _days(self, figure: Figure) -> Iterator[tuple[Cell, ...]]:
        """Each day with what was signed on it, what was signed by then, and what would be on pace."""
        facts, total = self.facts, Decimal(0)
        daily = facts.daily[figure.id]
        for place, day in enumerate((facts.done or facts.period).days()):
            amount = daily.get(day, Decimal(0))
            total += amount
            done = facts.calendar.count(facts.period.first, day)
            pace = figure.target * done / facts.pace.total if figure.target is not None and facts.pace.total else None
            yield day, amount, Formula(f"=SUM(B$2:B{place + 2})", total), pace

    def _notes(self) -> Sheet:
        say = self.say
        done = self.facts.done or self.facts.period
        rows: list[tuple[Cell, ...]] = [
            (say("Ledger", "Period"), f"{self.facts.period.first.isoformat()} – {self.facts.period.last.isoformat()}"),
            (say("Ledger", "Counted"), f"{done.first.isoformat()} – {done.last.isoformat()}"),
            (say("Ledger", "Currency"), self.material.currency),
            (
                say("Ledger", "Rule"),
                say("Ledger", "A contact counts once per client, kind and day, when somebody was reached."),
            ),
            (say("Ledger", "Comparison"), say("Ledger", "Last period and last year: after as many working days.")),
        ]
        return Sheet(say("Ledger", "Notes"), (say("Ledger", "Note"), say("Ledger", "Text")), tuple(rows))


def _kind(figure: Figure) -> Format:
    """How the cells of a figure are written; a share in the person's own unit, which stands beside its name, as a number."""
    if figure.unit is Unit.RATE and figure.word not in RATES:
        return "percent"
    known = [each for each in (figure.value, figure.target, figure.previous, figure.last_year) if each is not None]
    return "count" if figure.unit is not Unit.MONEY and all(each == int(each) for each in known) else "money"
