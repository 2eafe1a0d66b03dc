"""The third step of an import: what will be added, what may be there already, what cannot be read and is mended here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QWidget

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.clients import ClientStatus, Grade, Role
from salesplanner.domain.deals import DealStatus, LostReason
from salesplanner.exchange.columns.fieldwords import field_name, reason
from salesplanner.exchange.records.drafts import Draft
from salesplanner.exchange.records.importing import Decision, ImportPlan, Wishes
from salesplanner.exchange.records.pairs import Difference, Pair
from salesplanner.exchange.records.remarks import of_plan
from salesplanner.exchange.source import SourceRow
from salesplanner.exchange.values import to_text
from salesplanner.ui.forms.importing.facts import Fact, FactsView
from salesplanner.ui.forms.importing.words import will_be_added, will_be_updated
from salesplanner.ui.kit.fields import CheckField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, Segmented, boxed, button, column, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_LISTED_MOST = 1000


class Line(Struct, frozen=True, kw_only=True):
    """A row of the file in the third step: its number, what it is, and why it is not added."""

    id: int
    what: str
    client: str
    detail: str
    why: str
    pair: Pair | None = None


class ReviewPage(QWidget):
    """Lists of rows; below them the chosen one beside its record, or its cells to be mended."""

    update_changed = Signal()
    decided = Signal()
    mended = Signal(int, int, str)  # the row's number, the place of the column, the new text

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._plan: ImportPlan | None = None
        self._called: dict[int, str] = {}
        self._decisions: dict[int, Decision] = {}
        self._for_all: Decision | None = None
        self._at: int | None = None  # the row whose facts are shown
        self.summary = PlainLabel("", "h2", wrap=True)
        self._more = muted(wrap=True)
        keys = ("added", "duplicates", "rejected", "skipped")
        self.switch = Segmented([(key, "") for key in keys], lambda _: self._show())
        self.update_box = CheckField(self.tr("Update what is already there with the values of the file"))
        self.update_box.edited.connect(self.update_changed)
        self.lines, self.pairs = self._made_lines(), self._made_pairs()
        self._lists = QStackedWidget()
        self._lists.addWidget(self.lines)
        self._lists.addWidget(self.pairs)
        self._below = self._made_below()
        top = boxed(row(self.switch, STRETCH, self.update_box, spacing=10))
        middle = column(self.summary, self._more, top, self._lists, self._below, spacing=10, margins=(22, 0, 22, 12))
        middle.setStretchFactor(self._lists, 3)
        middle.setStretchFactor(self._below, 2)
        self.setLayout(middle)

    def _made_lines(self) -> RecordTable:
        columns = [
            Column(title=self.tr("Row"), text=self._called_of, sort=lambda line: line.id, width=70, right=True),
            Column(title=self.tr("Name"), text=lambda line: line.what, width=230),
            Column(title=self.tr("Client"), text=lambda line: line.client, width=160),
            Column(title=self.tr("Details"), text=lambda line: line.detail, width=190),
            Column(title=self.tr("Reason"), text=lambda line: line.why, width=180),
        ]
        table = RecordTable(columns, self._workspace, empty=self.tr("No such rows"), only_filled=True)
        table.chosen.connect(lambda _: self._show_below())
        return table

    def _made_pairs(self) -> RecordTable:
        columns = [
            Column(title=self.tr("Row"), text=self._called_of, sort=lambda line: line.id, width=70, right=True),
            Column(title=self.tr("In the file"), text=lambda line: line.what, width=210),
            Column(title=self.tr("Already there"), text=lambda line: line.client, width=210),
            Column(title=self.tr("Because"), text=lambda line: line.detail, width=240),
            Column(title=self.tr("What happens"), text=lambda line: line.why, width=150),
        ]
        table = RecordTable(columns, self._workspace, empty=self.tr("No such rows"))
        table.chosen.connect(lambda _: self._show_below())
        table.view.selectionModel().selectionChanged.connect(lambda *_: self._show_choice())
        return table

    def _made_below(self) -> QFrame:
        self._title = PlainLabel("", "h3", elide=True)
        self.choice = Segmented(
            [
                (Decision.JOIN, self.tr("Merge")),
                (Decision.BOTH, self.tr("Keep both")),
                (Decision.SKIP, self.tr("Skip")),
            ],
            self._decide,
        )
        self.all_button = button(self.tr("Do so with all"), kind="link", on_click=self._decide_all)
        self.facts = FactsView(self._workspace.theme, self.tr("The row, field by field"))
        self.facts.edited.connect(self._on_edited)
        self.facts.setMinimumHeight(px(96))
        head = row(self._title, self.choice, self.all_button, spacing=10)
        head.setStretch(0, 1)
        frame = QFrame()
        frame.setLayout(column(boxed(head), self.facts, spacing=6))
        return frame

    def _called_of(self, line: Line) -> str:
        """Where a row stands in the file, with its sheet where there are several."""
        return self._called.get(line.id) or str(line.id)

    # --- the plan -----------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Forget what was decided about another file or matching."""
        self._decisions, self._for_all, self._at = {}, None, None
        self.update_box.set_value(False)

    def wishes(self, kind: str) -> Wishes:
        """What was decided: people and clients are joined where nothing speaks against it, others are left alone."""
        return Wishes(
            update=self.update_box.value(),
            joining=kind in ("clients", "contacts"),
            decisions=dict(self._decisions),
            for_all=self._for_all,
        )

    def show_plan(self, plan: ImportPlan, *, first: bool = True) -> None:
        """Show what importing would do; at first the list that asks for something, else the one that is open."""
        self._plan = plan
        self._called = {row.number: row.called for row in (*plan.table.rows, *plan.table.skipped) if row.called}
        known, focus = self._known(plan), QApplication.focusWidget()
        was_here = focus is not None and self.isAncestorOf(focus)
        self.summary.setText(will_be_added(plan.kind, len(plan.added) - plan.firms, self._workspace.words))
        self._more.setText(self._workspace.words.sentences(self._notes(plan)))
        self._more.setVisible(bool(self._more.text()))
        skipped = len(plan.table.skipped)
        texts = (
            self.tr("To add %n", "", len(plan.added)),
            self.tr("Already there %n", "", len(known)),
            self.tr("Cannot be read %n", "", len(plan.rejected)),
            self.tr("No data %n", "", skipped),
        )
        for each, text in zip(self.switch.buttons(), texts, strict=True):
            each.setText(text)
        self.switch.buttons()[3].setVisible(skipped > 0)
        self.update_box.setVisible(bool(known))
        if first:
            asked = any(not pair.is_sure for pair in plan.pairs)
            self.switch.set_value("duplicates" if asked or (known and not plan.added) else "added")
            if not plan.added and not known:
                self.switch.set_value("rejected")
        self._show()
        focus = QApplication.focusWidget()
        if was_here and (focus is None or not self.isAncestorOf(focus)):  # what was mended last is gone
            next(each for each in self.switch.buttons() if each.isChecked()).setFocus()

    @staticmethod
    def _known(plan: ImportPlan) -> set[int]:
        """The rows that are, or may be, there already."""
        there = {draft.row for draft in plan.duplicates} | {draft.row for _, draft in plan.updated}
        return there | {pair.draft.row for pair in plan.pairs}

    def _notes(self, plan: ImportPlan) -> list[str]:
        words, updated = self._workspace.words, len({record_id for record_id, _ in plan.updated})
        kept = [*plan.added, *(draft for _, draft in plan.updated)]
        people = sum(len(draft.people) for draft in kept)
        history = sum(len(draft.history) for draft in kept)
        deals = sum(len(draft.deals) for draft in kept)
        closed = sum(1 for pair in plan.pairs if pair.is_closed and pair.differences)
        unsure = sum(1 for pair in plan.pairs if not pair.is_sure)
        stages = words.list(stage.name for stage in plan.new_stages[:6])
        mend = self.tr("Rows that cannot be read can be mended here; the rest are saved beside the file.")
        notes = [
            (updated, will_be_updated(plan.kind, updated, words)),
            (people, self.tr("%n contact(s) come with them.", "", people)),
            (history, self.tr("%n activity(s) and next steps come with them.", "", history)),
            (deals, self.tr("%n deal(s) come with them.", "", deals)),
            (plan.firms, self.tr("Facts of %n client(s) come with them.", "", plan.firms)),
            (plan.new_clients, self.tr("%n new client(s) come with them.", "", len(plan.new_clients))),
            (stages, self.tr("New stages: {names}.").format(names=stages)),
            (closed, self.tr("%n signed or lost deal(s) differ in the list; they stay as they are.", "", closed)),
            (unsure, self.tr("%n row(s) look much like something else; say what they are.", "", unsure)),
            (plan.rejected, mend),
        ]
        return [*(text for has, text in notes if has), *of_plan(plan, words)]

    # --- the lists ----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        plan = self._plan
        if plan is None:
            return
        chosen = self.switch.value()
        self._lists.setCurrentWidget(self.pairs if chosen == "duplicates" else self.lines)
        table = self.pairs if chosen == "duplicates" else self.lines
        lines = self._lines_of(plan, str(chosen))[:_LISTED_MOST]
        table.show_records(lines)
        if chosen in ("duplicates", "rejected") and lines:
            wanted = self._at if self._at in {line.id for line in lines} else lines[0].id
            table.select(wanted if wanted is not None else lines[0].id)
        self._show_below()

    def _lines_of(self, plan: ImportPlan, chosen: str) -> list[Line]:
        words = self._workspace.words
        if chosen == "rejected":
            return [
                _plain(source, reason(plan.kind, problem, words)) for source, problem in plan.rejected[:_LISTED_MOST]
            ]
        if chosen == "skipped":
            why = self.tr("a total, a note or the headers once more")
            return [_plain(source, why) for source in plan.table.skipped[:_LISTED_MOST]]
        if chosen == "duplicates":
            return self._pairs_of(plan)
        return [self._line(draft) for draft in plan.added[:_LISTED_MOST]]

    def _pairs_of(self, plan: ImportPlan) -> list[Line]:
        lines = [self._pair(pair) for pair in sorted(plan.pairs, key=lambda pair: (pair.is_sure, pair.draft.row))]
        shown = {line.id for line in lines}
        rest = [draft for draft in plan.duplicates if draft.row not in shown]
        nothing = self.tr("nothing new")
        return lines + [
            Line(id=draft.row, what=_name_of(draft.record), client="", detail="", why=nothing) for draft in rest
        ]

    def _pair(self, pair: Pair) -> Line:
        there = _name_of(pair.there)
        above = (
            self.tr("{name} (row {row})").format(name=there, row=self._called.get(pair.row, pair.row))
            if pair.row
            else there
        )
        return Line(
            id=pair.draft.row,
            what=_name_of(pair.draft.record),
            client=above,
            detail=self._because(pair),
            why=self._happens(pair),
            pair=pair,
        )

    def _because(self, pair: Pair) -> str:
        same = {
            "number": self.tr("the same number"),
            "name": self.tr("the same name"),
            "phone": self.tr("the same phone"),
            "mail": self.tr("the same e-mail"),
            "alike": self.tr("a similar name"),
        }[pair.why]
        if pair.is_sure or pair.why == "alike":
            return same
        return self.tr("{same}, but otherwise different").format(same=same)

    def _happens(self, pair: Pair) -> str:
        if pair.decision is Decision.BOTH:
            return self.tr("both are kept")
        if pair.decision is Decision.SKIP:
            return self.tr("the row is skipped")
        return self.tr("they are merged") if pair.brings or self.update_box.value() else self.tr("nothing new")

    def _line(self, draft: Draft) -> Line:
        words, record = self._workspace.words, draft.record
        days = (getattr(record, name, None) for name in ("closed_on", "expected_on", "day", "opened_on"))
        day = next((each for each in days if each), None)
        amount = getattr(record, "amount", None)
        parts = [
            self._money(record, amount) if amount is not None else "",
            words.day(day, self._workspace.today()) if day else "",
            draft.stage or getattr(record, "region", "") or getattr(record, "phone", ""),
            words.list(person.name for person in draft.people[:4]),
        ]
        detail = " · ".join(filter(None, parts))
        return Line(id=draft.row, what=_name_of(record), client=draft.client, detail=detail, why="")

    def _money(self, record: Any, amount: int) -> str:
        """An amount, with its currency where that is another than the book's."""
        words, currency = self._workspace.words, getattr(record, "currency", "")
        return f"{currency} {words.money_full(amount)}" if currency else words.money(amount)

    # --- the chosen row -----------------------------------------------------------------------------------------

    def _show_below(self) -> None:
        """The chosen row beside its record, or its cells."""
        plan, chosen = self._plan, self.switch.value()
        line = next(iter(self._selected()), None)
        is_shown = plan is not None and line is not None and (chosen == "rejected" or line.pair is not None)
        self._below.setVisible(is_shown)
        if plan is None or line is None or not is_shown:
            return
        self._at = line.id
        for widget in (self.choice, self.all_button):
            widget.setVisible(line.pair is not None)
        if line.pair is not None:
            self._show_pair(line, line.pair)
            self._show_choice()
        else:
            self._show_cells(plan, line)

    def _selected(self) -> list[Line]:
        return (self.pairs if self.switch.value() == "duplicates" else self.lines).selected()

    def _show_pair(self, line: Line, pair: Pair) -> None:
        self._title.setText(self.tr("Row {row}, beside what is there").format(row=self._called_of(line)))
        titles = (self.tr("Field"), self.tr("Already there"), self.tr("In the file"))
        facts = [self._fact(pair, each) for each in pair.differences]
        if pair.more:
            come = [*(person.name for person in pair.draft.people), *(deal.name for deal in pair.draft.deals)]
            come += [each.title for each, _ in pair.draft.history]
            come += [*(each.name for each in pair.draft.ties), *(each.value for each in pair.draft.beside)]
            facts.append(Fact(self.tr("Comes besides"), "", self._workspace.words.list(come[:6]), "here"))
        self.facts.show_facts(titles, facts)

    def _fact(self, pair: Pair, each: Difference) -> Fact:
        name = field_name(self._plan.kind if self._plan else "clients", each.field, self._workspace.words)
        wins = each.field != "name" and (each.fills or self.update_box.value())
        stands = ("here" if wins else "there") if pair.decision is Decision.JOIN else ""
        return Fact(name, self._said(each.field, each.there), self._said(each.field, each.here), stands)

    def _said(self, field: str, value: Any) -> str:
        words = self._workspace.words
        if value in (None, ""):
            return "–"
        if field == "amount":
            return words.money(value)
        ways: tuple[tuple[type, Callable[[Any], str]], ...] = (
            (date, lambda day: words.day(day, self._workspace.today())),
            (Grade, words.grade),
            (ClientStatus, words.status),
            (Role, words.role),
            (DealStatus, words.deal_status),
            (LostReason, words.lost_reason),
            (ActivityKind, words.kind),
            (Outcome, words.outcome),
        )
        return next((say(value) for kind, say in ways if isinstance(value, kind)), str(value))

    def _show_cells(self, plan: ImportPlan, line: Line) -> None:
        found = next((each for each in plan.rejected if each[0].number == line.id), None)
        if found is None:  # the list is about to show another plan
            return
        source, problem = found
        self._title.setText(self.tr("Row {row}: {reason}").format(row=self._called_of(line), reason=line.why))
        wrong = {plan.columns.get(str(problem.facts.get("field", "")), "")}
        value = str(problem.facts.get("value", ""))
        facts = [
            Fact(header, "", text, "", header in wrong or (bool(value) and text.startswith(value)))
            for header, text in zip(plan.table.headers, map(to_text, source.cells), strict=True)
        ]
        self.facts.show_facts((self.tr("Column"), self.tr("Type the right value here")), facts, editable=True)

    def _show_choice(self) -> None:
        line = next(iter(self._selected()), None)
        if line is not None and line.pair is not None:
            self.choice.set_value(line.pair.decision)

    # --- deciding -----------------------------------------------------------------------------------------------

    def _decide(self, decision: object) -> None:
        if isinstance(decision, Decision):
            self._decisions.update((line.id, decision) for line in self._selected() if line.pair is not None)
            self.decided.emit()

    def _decide_all(self) -> None:
        decision = self.choice.value()
        if isinstance(decision, Decision):
            self._for_all, self._decisions = decision, {}
            self.decided.emit()

    def _on_edited(self, place: int, text: str) -> None:
        if self._at is not None:
            self.mended.emit(self._at, place, text)


def _plain(source: SourceRow, why: str) -> Line:
    cells = " · ".join(filter(None, map(to_text, source.cells)))
    return Line(id=source.number, what="", client="", detail=cells[:200], why=why)


def _name_of(record: Any) -> str:
    found = (getattr(record, name, "") for name in ("name", "title", "product", "number"))
    return str(next(filter(None, found), ""))
