"""The import of a file in four steps: choose it, match its columns, see what would happen, keep it as one change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QStackedWidget, QWidget

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.columns.fieldwords import named
from salesplanner.exchange.columns.likely import another_kind
from salesplanner.exchange.records import giveback, importing, keeping, remarks
from salesplanner.exchange.records.importing import ImportPlan, ImportResult
from salesplanner.exchange.source import SourceTable
from salesplanner.exchange.tables import tables
from salesplanner.ui.forms.importing.checks import Findings, examine, grade_words, guess, likely_kind
from salesplanner.ui.forms.importing.columns import ColumnsPage
from salesplanner.ui.forms.importing.grades import GradesForm
from salesplanner.ui.forms.importing.review import ReviewPage
from salesplanner.ui.forms.importing.steps import DonePage, FilePage, StepsLine
from salesplanner.ui.forms.importing.words import dialog_title
from salesplanner.ui.forms.importing.work import Matching, ProgressLine, forget, recall, remember
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, fit, row, tip
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

FILE, COLUMNS, REVIEW, DONE = range(4)
#: Fields of which an import must know what is in the book already.
HISTORY = {"last_on", "last_points", "next_on", "next_step"}


class ImportDialog(QDialog):
    """Reading and planning run in a worker; keeping is one change in the window's thread, all or nothing."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, kind: str = "clients") -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._kind = kind
        self._is_kind_chosen = False
        self._path: Path | None = None
        self._table: SourceTable | None = None
        self._known: importing.Snapshot | None = None  # the book, while the plan for it is looked at
        self._plan: ImportPlan | None = None
        self._planned: ImportPlan | None = None  # the last one, whose rows need not be read again
        self.result_: ImportResult | None = None
        self._is_keeping = False
        self._make_pages()
        self._make_foot()
        self._info = PlainLabel("", "muted", elide=True)
        self._info.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._count = PlainLabel("", "muted")
        names = row(self._info, self._count, spacing=0)
        names.setStretch(0, 1)
        head = row(self.steps, names, spacing=12, margins=(22, 14, 22, 12))
        head.setStretch(1, 1)
        self.setLayout(column(boxed(head), self._stack, self.progress, boxed(self._foot, "dialog_foot"), spacing=0))
        self.setWindowTitle(dialog_title(kind, workspace.words))
        self._show_step(FILE)

    def _make_pages(self) -> None:
        names = [self.tr("Choose file"), self.tr("Match columns"), self.tr("Duplicates and problems"), self.tr("Done")]
        self.steps = StepsLine(self._workspace, names)
        self.file, self.columns = FilePage(self._workspace, self._kind), ColumnsPage(self._workspace)
        self.review, self.end = ReviewPage(self._workspace), DonePage(self._workspace)
        self._stack = QStackedWidget()
        for page in (self.file, self.columns, self.review, self.end):
            self._stack.addWidget(page)
        self._pause = QTimer(self, singleShot=True, interval=120)
        self._pause.timeout.connect(self._examine)
        self.file.picked.connect(self._pick)
        self.file.dropped.connect(self.read)
        self.file.pasted.connect(self._read_pasted)
        self.file.reread.connect(self._read_again)
        self.file.kind_changed.connect(self._on_kind)
        self.file.kind.activated.connect(lambda _: setattr(self, "_is_kind_chosen", True))
        self.columns.changed.connect(self._on_columns)
        self.columns.grades_asked.connect(self._ask_grades)
        self.review.update_changed.connect(self._make_plan)
        self.review.decided.connect(self._make_plan)
        self.review.mended.connect(self._mend)
        self.end.undone.connect(self._on_undone)
        self.end.seen.connect(self.accept)

    def _make_foot(self) -> None:
        theme = self._workspace.theme
        self.remember = QCheckBox(self.tr("Remember this matching for files like this one"))
        self.remember.setChecked(True)
        self.cancel_button = button(self.tr("Cancel"), on_click=self.reject)
        self.back_button = button(self.tr("Back"), theme.icon("chevron-left", "text"), on_click=self._back)
        self.next_button = button("", primary=True, on_click=self._next)
        self.next_button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        buttons = (self.cancel_button, self.back_button, self.next_button)
        self._foot = row(self.remember, STRETCH, *buttons, spacing=10, margins=(22, 12, 22, 12))
        self.progress = ProgressLine(self._workspace)
        self.progress.changed.connect(self._enable)

    # --- steps --------------------------------------------------------------------------------------------------

    def _show_step(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.steps.show_step(place)
        self.remember.setVisible(place == COLUMNS)
        self.back_button.setVisible(place in (COLUMNS, REVIEW))
        self.cancel_button.setVisible(place != DONE)
        texts = {
            FILE: self.tr("Next: match columns"),
            COLUMNS: self.tr("Next: check duplicates"),
            REVIEW: self.tr("Import now"),
            DONE: self.tr("Close"),
        }
        self.next_button.setText(texts[place])
        goes_on = self._workspace.theme.icon("chevron-right", "on_accent")
        self.next_button.setIcon(goes_on if place in (FILE, COLUMNS) else QIcon())
        self._enable()
        if self.isVisible():  # the button may have lost the focus while it was disabled
            (self.next_button if self.next_button.isEnabled() else self.back_button).setFocus()

    def _enable(self) -> None:
        place, busy = self._stack.currentIndex(), self.progress.is_busy or self._is_keeping
        plan = self._plan
        ready = {
            FILE: self._table is not None and bool(self._table.rows),
            COLUMNS: self.columns.is_ready(),
            REVIEW: plan is not None and bool(plan.added or plan.updated),
            DONE: True,
        }
        self.next_button.setEnabled(ready[place] and not busy)
        self._stack.setEnabled(not busy)
        self.back_button.setEnabled(not busy)

    def _next(self) -> None:
        place = self._stack.currentIndex()
        if place == FILE:
            self._show_step(COLUMNS)
            self._examine()
        elif place == COLUMNS:
            self._make_plan()
        elif place == REVIEW:
            self._apply()
        else:
            self.accept()

    def _back(self) -> None:
        self._show_step(self._stack.currentIndex() - 1)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        if error.kind is Kind.DATE_ORDER_UNCLEAR:
            self._examine()  # which asks for it
            return
        words = self._workspace.words
        text = words.problem(named(self._kind, error, words))
        if self._stack.currentIndex() != FILE:
            dialogs.tell(self, text)
            return
        self._table = None
        self._info.setText("")
        self._count.setText("")
        is_encoding = error.kind is Kind.ENCODING_UNCLEAR or bool(self.file.encoding.currentData())
        self.file.show_table(None, text, may_be_encoding=is_encoding)
        self._enable()
        self.file.pick_button.setFocus()

    # --- 1 the file ---------------------------------------------------------------------------------------------

    def _pick(self) -> None:
        kinds = (
            self.tr("Tables and cards")
            + " (*.xlsx *.xls *.xlsm *.ods *.csv *.tsv *.txt *.htm *.html *.mht *.vcf *.ics)"
        )
        path = dialogs.open_path(self, self.tr("Choose a file"), f"{kinds};;{self.tr('All files')} (*)")
        if path is not None:
            self.read(path)

    def read(self, path: Path, **options: Any) -> None:
        """Read a file and show what it holds."""
        self._path = path
        if "encoding" not in options:
            self.file.encoding.setCurrentIndex(0)  # what was named for another file
        self._read_in_worker(partial(tables.read, path, self._kind, **options), path.name)

    def _read_pasted(self, text: str) -> None:
        """Read a table that was copied elsewhere."""
        self._path = None
        self._read_in_worker(partial(tables.read_pasted, text, self.tr("pasted table")), self.tr("pasted table"))

    def _read_in_worker(self, work: Callable[[], SourceTable], name: str) -> None:
        self.progress.run(work, self._on_read, self._failed, doing=self.tr("Reading {file}").format(file=name))

    def _read_again(self) -> None:
        if self._path is None:
            return
        options: dict[str, Any] = {"encoding": self.file.encoding.currentData() or ""}
        if self._table is not None:
            sheet = self.file.sheet.currentData() or ""
            same_sheet = sheet == ("" if self._table.together else self._table.sheet)
            options["sheet"] = sheet
            changed = self.file.header_row.value() != self._table.header_row
            options["header_row"] = self.file.header_row.value() if same_sheet and changed else None
        self.read(self._path, **options)

    def _on_read(self, table: SourceTable) -> None:
        self._table, self._plan = table, None
        sheet = table.sheet if len(table.sheets) > 1 and not table.together else ""
        self._info.setText(" · ".join(filter(None, [table.path.name, sheet])))
        sheets = [self.tr("%n sheet(s)", "", len(table.together))] if table.together else []
        self._count.setText(" · ".join(["", *sheets, self.tr("%n row(s)", "", len(table.rows))]))
        tip(self._info, str(table.path))
        empty = Problem(Kind.FILE_EMPTY, path=table.path.name)
        self.file.show_table(table, "" if table.rows else self._workspace.words.problem(empty))
        if not self._is_kind_chosen:
            self.file.kind.setCurrentIndex(self.file.kind.findData(likely_kind(table, self._kind)))
        self._match()
        self._enable()
        self.next_button.setFocus()

    def _on_kind(self, kind: str) -> None:
        if kind == "metrics":
            self._to_figures()
            return
        self._kind = kind
        self.setWindowTitle(dialog_title(kind, self._workspace.words))
        self._match()
        self._enable()
        if self._path is not None and self._path.suffix.lower() == ".vcf":
            self.read(self._path)  # a card without a company is a client, or a person without one

    def _to_figures(self) -> None:
        """Figures are read on a page of their own; the file comes along."""
        from salesplanner.ui.forms.importing.figures import FigureImport

        parent = self.parentWidget()
        self.reject()
        FigureImport(parent, self._workspace, self._path).exec()

    # --- 2 the columns ------------------------------------------------------------------------------------------

    def _match(self) -> None:
        if self._table is None:
            return
        self.file.ask(self._kind, another_kind(self._kind, self._table))
        kept = recall(self._kind, self._table.headers)
        self.columns.grades = dict(kept.grades)
        self.columns.show_table(
            self._kind, self._table, guess(self._table, self._kind, kept.fields), kept.dates, kept.kept
        )
        self.review.begin()

    def _on_columns(self) -> None:
        self._pause.start()
        self._enable()

    def _examine(self) -> None:
        if self._table is None or self._stack.currentIndex() != COLUMNS or self.progress.is_busy:
            return
        columns, today = self.columns, self._workspace.today()
        work = partial(
            examine, self._table, self._kind, columns.mapping(), columns.date_order(), today, dict(columns.grades)
        )
        self.progress.run(work, self._on_findings, self._failed)

    def _on_findings(self, findings: Findings) -> None:
        is_going_on = self.next_button.hasFocus()
        self.columns.show_findings(findings)
        if findings.unclear is not None and is_going_on:
            self.columns.order.setFocus()
        self._enable()

    def _ask_grades(self, header: str) -> None:
        if self._table is None:
            return
        form = GradesForm(self, self._workspace, grade_words(self._table, header), self.columns.grades)
        if form.exec():
            self.columns.grades = form.grades
            self._examine()

    # --- 3 what would happen ------------------------------------------------------------------------------------

    def _make_plan(self) -> None:
        if self._table is None:
            return
        columns, headers = self.columns, self._table.headers
        if self._stack.currentIndex() != REVIEW:
            self.review.begin()
        if self.remember.isChecked():
            matching = Matching(columns.whole_mapping(), columns.date_order(), columns.grades, columns.kept())
            remember(self._kind, headers, matching)
        else:
            forget(self._kind, headers)
        is_first = self._stack.currentIndex() != REVIEW
        if is_first or self._known is None:
            with_history = bool(columns.mapping().keys() & HISTORY)
            self._known = importing.snapshot(self._workspace.store, self._kind, with_history=with_history)
        self._plan = None  # what was planned before is not what is shown next
        self._enable()
        work = partial(
            importing.plan_import,
            self._known,
            self._table,
            self._kind,
            mapping=columns.whole_mapping(),
            only=columns.only(),
            date_order=columns.date_order(),
            wishes=self.review.wishes(self._kind),
            grades=dict(columns.grades),
            before=self._planned,
            kept=columns.kept(),
        )
        self.progress.run(
            work, self._on_planned, self._failed, doing=self.tr("Looking for duplicates") if is_first else ""
        )

    def _on_planned(self, plan: ImportPlan) -> None:
        self._plan = self._planned = plan
        is_first = self._stack.currentIndex() != REVIEW
        self.review.show_plan(plan, first=is_first)
        if is_first:
            self._show_step(REVIEW)
        self._enable()

    def _mend(self, row: int, place: int, text: str) -> None:
        """Take another value for a cell that could not be read; the file itself is not changed."""
        if self._table is not None:
            self._table = giveback.mended(self._table, row, place, text)
            self._make_plan()

    # --- 4 keeping it -------------------------------------------------------------------------------------------

    def _apply(self) -> None:
        """Keep the plan as one change; between its parts the bar moves and Stop is heard, nothing else is."""
        if self._plan is None:
            return
        self.progress.begin(self.tr("Importing"), in_percent=True)
        self._is_keeping = True
        try:
            with self._workspace.jobs.alone() as breathe:
                self.result_ = keeping.apply(
                    self._workspace.store,
                    self._plan,
                    words=self._workspace.words,
                    go_on=partial(self._go_on, breathe),
                )
        except keeping.Cancelled:
            self.review.summary.setText(self.tr("Stopped. Nothing of it was imported"))
            return
        except Problem as problem:
            dialogs.tell(self, self._workspace.words.problem(problem))
            return
        finally:
            self._is_keeping = False
            self.progress.end()  # also lets the buttons be pressed again
        self.end.show_result(self._kind, self.result_, remarks.of_plan(self._plan, self._workspace.words))
        self._show_step(DONE)

    def _go_on(self, breathe: Callable[[], None], percent: int) -> bool:
        self.progress.bar.setValue(percent)
        breathe()
        return not self.progress.is_stopped

    def _on_undone(self) -> None:
        self.result_ = None

    # --- the window ---------------------------------------------------------------------------------------------

    def reject(self) -> None:
        """Leave; what is under way is dropped. While records are being kept, stop that and stay."""
        self.progress.stop()
        if self._is_keeping:
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on only from its button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size of the mock-up, never more than the screen."""
        super().showEvent(event)
        fit(self, px(946), px(676))
        if self._stack.currentIndex() == FILE and self._table is None:
            self.file.pick_button.setFocus()


def import_file(
    parent: QWidget | None, workspace: Workspace, kind: str = "clients", path: Path | None = None
) -> ImportResult | None:
    """Show the import; what it kept, None when it was left or undone."""
    dialog = ImportDialog(parent, workspace, kind)
    if path is not None:
        dialog.read(path)
    dialog.exec()
    return dialog.result_
