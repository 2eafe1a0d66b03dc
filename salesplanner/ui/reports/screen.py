"""The Reports tab: choose the month, read and word the summary, hand it over in the form that is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox

from salesplanner.domain.claims.book import Book
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reportdue import Recipient
from salesplanner.report import brief, periodic
from salesplanner.report.handedin import HandedIn, freeze, handed_in
from salesplanner.report.material import Material, gather
from salesplanner.store.reports import ReportCopy
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import TextField
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    Segmented,
    boxed,
    button,
    card,
    column,
    heading,
    icon_button,
    muted,
    row,
    scrolled,
)
from salesplanner.ui.kit.screen import Screen
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.reports.page import Page, Writing, page_frame
from salesplanner.ui.reports.parts import Parts, note

_MONTHS = 24
_NARROW = 1080


class ReportsScreen(Screen):
    """The summary of one month or week."""

    reads = frozenset(
        {
            "activity", "client", "deal", "order", "payment", "agreement", "target", "report", "report_section", "report_copy", "report_rule", "recipient", "setting", "review",
            "review_text", "rating", "competency", "holiday", "stage", "metric", "metric_value", "campaign", "promise", "escalation",
            "complaint", "complaint_step", "incident", "remark", "milestone", "finding", "improvement", "verdict", "focus_point",
        }
    )  # fmt: skip

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._store = workspace.store
        self._words = workspace.words
        self._material: Material | None = None
        self._handed_in: HandedIn | None = None
        self._is_folded: bool | None = None
        self._make_left()
        self._make_centre()
        self._make_right()
        self.setLayout(row(self._left, self._centre, self._right, spacing=0))
        self._connect()

    # --- making -------------------------------------------------------------------------------------------------

    def _make_left(self) -> None:
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("Report"))
        week, month = Period.week_of(self.workspace.today()), Period.month_of(self.workspace.today())
        weeks = [week.previous(), week] if self._store.reports.rules.is_any() else []
        months = [month]
        for _ in range(_MONTHS - 1):
            months.append(months[-1].previous())
        for period in (*months[:1], *reversed(weeks), *months[1:]):
            self.period.addItem(self._title(period), period.code)
        self.state = PlainLabel("", "caption", wrap=True)
        self.changes_button = button(self.tr("See the changes"), kind="link", on_click=self._show_changes)
        self.parts = Parts(self.workspace)
        self._note = muted("", wrap=True)
        self._left = boxed(
            column(
                self.period, self.state, self.changes_button, self.parts, STRETCH, self._note, margins=12, spacing=10
            ),
            "left_rail",
        )
        self._left.setFixedWidth(268)

    def _make_centre(self) -> None:
        theme = self.workspace.theme
        refresh = button(self.tr("Refresh figures"), theme.icon("refresh-cw"), on_click=self.refresh)
        refresh.setToolTip("F5")
        self.print_button = button(self.tr("Print…"), theme.icon("printer"), on_click=self._print)
        self.letters = PlainLabel("", "muted")
        self.page = Page(self.workspace)
        self.writing = Writing(self.workspace, self._book)
        said = self.tr("Show or hide the side pane (F8)")
        self.fold_button = icon_button(theme.icon("panel-right"), said, self.fold, is_boxed=True)
        head = row(refresh, self.print_button, STRETCH, self.letters, self.fold_button, spacing=8)
        self._centre = boxed(
            column(head, self.writing, page_frame(self.page), margins=(16, 12, 16, 0), spacing=10), "page"
        )

    def _make_right(self) -> None:
        theme = self.workspace.theme
        self.recipient = TextField(self.tr("Name of your supervisor"))
        self.recipient.line.setAccessibleName(self.tr("Recipient"))
        self.charts = QCheckBox(self.tr("With charts"))
        self.names = QCheckBox(self.tr("Client names in full"))
        self.hide_amounts = QCheckBox(self.tr("Hide amounts, keep attainment"))
        self.estimate = QCheckBox(self.tr("What the whole period will bring"))
        self.estimate.setToolTip(self.tr("A range for the days after the cut-off, from your own records"))
        self.charts.setChecked(True)
        self.names.setChecked(True)
        self.format = Segmented(
            [
                (suffix, name, theme.icon(icon))
                for suffix, name, icon in (
                    (".docx", "Word", "file-text"),
                    (".pdf", "PDF", "file-text"),
                    (".xlsx", "Excel", "file-spreadsheet"),
                )
            ],
            lambda _: self._name_export(),
        )
        self.export_button = button("", theme.icon("download", "on_accent"), primary=True, on_click=self.export)
        self.form_button = button(
            self.tr("The company's own form…"), theme.icon("layout-list"), on_click=self._company_form
        )
        copy = button(self.tr("Copy text for a chat"), theme.icon("copy"), on_click=self._copy)
        self.more = button(self.tr("Other formats…"), theme.icon("folder-open"), on_click=self._export_other)
        self.chat = PlainLabel("", wrap=True)
        self.chat_length = PlainLabel("", "caption")
        box = card("", self.chat, self.chat_length)
        self.handed_in = QCheckBox(self.tr("Handed in"))
        content = column(
            heading(self.tr("Recipient"), 3),
            self.recipient,
            6,
            heading(self.tr("Options"), 3),
            self.charts,
            self.names,
            self.hide_amounts,
            self.estimate,
            6,
            heading(self.tr("Export"), 3),
            self.format,
            self.export_button,
            self.more,
            self.form_button,
            copy,
            box,
            STRETCH,
            self.handed_in,
            margins=16,
            spacing=8,
        )
        self._right = boxed(column(scrolled(boxed(content)), spacing=0), "rail")
        self._right.setFixedWidth(312)
        self._name_export()

    def _connect(self) -> None:
        self.period.activated.connect(lambda _: self._on_period())
        self.parts.included.connect(self._on_included)
        self.parts.opened.connect(self._on_part)
        self.writing.written.connect(self._on_written)
        self.writing.closed.connect(self.refresh)
        self.recipient.left.connect(self._keep_recipient)
        for box in (self.charts, self.names, self.hide_amounts, self.estimate):
            box.clicked.connect(lambda _: self._show())
        self.handed_in.clicked.connect(self._on_handed_in)

    # --- showing ------------------------------------------------------------------------------------------------

    def _title(self, period: Period) -> str:
        if period.kind is PeriodKind.MONTH:
            return self.tr("Monthly summary {month}").format(month=self._words.month(period))
        return f"{self._words.report(period)} {self._words.period(period)}"

    def open_period(self, period: Period) -> None:
        """Show the report on a period."""
        place = self.period.findData(period.code)
        if place < 0:
            self.period.addItem(self._title(period), period.code)
            place = self.period.count() - 1
        self.period.setCurrentIndex(place)
        self._on_period()

    def current(self) -> Period:
        """The chosen period."""
        return Period.parse(str(self.period.currentData()))

    def options(self) -> periodic.Options:
        """What the person chose for the document."""
        return periodic.Options(
            charts=self.charts.isChecked(),
            full_names=self.names.isChecked(),
            hide_amounts=self.hide_amounts.isChecked(),
            estimate=self.estimate.isChecked(),
        )

    def refresh(self) -> None:
        """Read the figures anew; the person's words stay."""
        self._material = gather(self._store, self.current())
        self._handed_in = handed_in(self._store, self.current())
        self._show()

    def _show(self) -> None:
        material = self._material
        if material is None:
            return
        self.estimate.setVisible(material.foretold is not None and not material.foretold.days_missing)
        self.parts.show_material(material, self.writing.key)
        self._note.setText(note(self.workspace, material))
        document = periodic.document(material, self._words, self.options())
        self.page.show_document(document)
        chat = brief.text(material, self._words, self.options())
        self.chat.setText(chat)
        self.chat_length.setText(self.tr("Text for a chat, %n letter(s)", "", len(chat)))
        self.recipient.set_value(material.profile.supervisor)
        self._say_state()

    def _say_state(self) -> None:
        copy = self._store.reports.copy(self.current().code)
        moment = copy.handed_in_at if copy else None
        self.handed_in.setChecked(moment is not None)
        found = self._handed_in
        self.changes_button.setVisible(found is not None and bool(found.became))
        if moment is not None:
            self.state.setText(self.tr("Handed in {moment}").format(moment=self._words.moment(moment)))
            self.state.set_tone("done")
            changed = len(found.altered) if found is not None else 0
            if changed:
                self.state.setText(self.state.text() + "\n" + self.tr("%n figure(s) changed since", "", changed))
                self.state.set_tone("risk")
        else:
            self.state.setText(self.tr("Not handed in yet"))
            self.state.set_tone("")

    def _show_changes(self) -> None:
        from salesplanner.ui.reports.changes import ChangesDialog

        if self._handed_in is not None:
            ChangesDialog(self, self.workspace, self._handed_in).open()

    def _on_period(self) -> None:
        self.writing.close_part()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The right side folds on narrow windows, unless the person wants it."""
        super().resizeEvent(event)
        self.fold_button.setVisible(self.width() < _NARROW)
        if self._is_folded is None:
            self._right.setVisible(self.width() >= _NARROW)

    def fold(self) -> None:
        """Show or hide recipient, options and export."""
        self._is_folded = self._right.isVisible()
        self._right.setVisible(not self._is_folded)

    # --- words --------------------------------------------------------------------------------------------------

    def _on_included(self, key: str, is_included: bool) -> None:
        if key == "review" and is_included and self._material is not None:
            count = sum(len(body.splitlines()) for _, body in self._material.review.texts)
            text = self.tr("Your self-review is private. Attach it to this summary?")
            detail = self.tr("It holds %n line(s) of your words and your ratings.", "", count)
            if not dialogs.ask(self, text, detail, self.tr("Attach")):
                self.parts.boxes["review"].setChecked(False)
                return
        self.workspace.do(self._store.reports.include, self.current().code, key, is_included)

    def _on_part(self, key: str) -> None:
        if self._material is None:
            return
        if self.writing.key == key:
            self.writing.close_part()
            return
        own = self._material.words_of(key)
        text = periodic.computed(self._material, self._words, key) if own is None else own
        self.writing.open_part(key, periodic.titles(self._words)[key], text)
        self.parts.show_material(self._material, key)

    def _on_written(self, key: str, text: str | None) -> None:
        material = self._material
        if material is None or (
            material.words_of(key) is None and text == periodic.computed(material, self._words, key)
        ):
            return
        self.workspace.do(self._store.reports.write, self.current().code, key, text)
        if text is None:
            self.refresh()
            self.writing.key = ""
            self._on_part(key)

    def _keep_recipient(self) -> None:
        if self._material is not None and self._material.profile.supervisor != self.recipient.value():
            recipients = self._store.reports.recipients
            present = recipients.supervisor()
            if present is None:
                self.workspace.do(recipients.add, Recipient(name=self.recipient.value()))

    def _on_handed_in(self, is_handed_in: bool) -> None:
        if self._material is None:
            return
        if not is_handed_in:
            self.workspace.do(self._store.reports.take_back, self.current().code)
            return
        figures = freeze(self._store, self._material.facts)
        copy = ReportCopy(handed_in_at=self.workspace.now(), as_of=self._material.facts.as_of, figures=figures)
        self.workspace.do(self._store.reports.hand_in, self.current().code, copy)

    # --- out ----------------------------------------------------------------------------------------------------

    def _name_export(self) -> None:
        names = {".docx": "Word", ".pdf": "PDF", ".xlsx": "Excel"}
        self.export_button.setText(self.tr("Export {format}…").format(format=names[str(self.format.value())]))

    def export(self) -> None:
        """Save the summary in the chosen format."""
        self._export(str(self.format.value()))

    def _export_other(self) -> None:
        names = [("PNG", ".png"), ("Markdown", ".md"), (self.tr("Text"), ".txt"), ("JSON", ".json")]
        chosen = dialogs.choose(
            self, self.tr("Other formats"), self.tr("PNG holds the charts."), *(name for name, _ in names)
        )
        if chosen >= 0:
            self._export(names[chosen][1])

    def _book(self) -> Book:
        """What the words of the report are checked against."""
        from salesplanner.report.claims import book

        return book(self._store, self.current())

    def _is_sure(self) -> bool:
        """Whether the person's own words agree with the figures, or are to go out as they are."""
        from salesplanner.domain.claims.checking import check
        from salesplanner.domain.claims.marks import Weight

        material = self._material
        said = [material.words_of(key) for key in sorted(periodic.WRITTEN)] if material is not None else []
        if not (own := list(filter(None, said))):
            return True
        book = self._book()
        wrong = [
            text[mark.start : mark.end] for text in own for mark in check(text, book) if mark.weight is Weight.WRONG
        ]
        if not wrong:
            return True
        asked = self.tr(
            "%n place(s) in your own words do not agree with the figures. Save all the same?", "", len(wrong)
        )
        return dialogs.ask(
            self, asked, self._words.list(f"「{each}」" for each in wrong[:3]), self.tr("Save all the same")
        )

    def _export(self, suffix: str) -> None:
        if not self._is_sure():
            return
        title = self.tr("Save the summary")
        path = dialogs.save_path(self, title, self._file_name(suffix), f"*{suffix}")
        if path is not None:
            self.save(path if path.suffix.lower() == suffix else path.with_suffix(suffix))

    def _file_name(self, suffix: str) -> str:
        name = self._store.settings.get("person.name", "")
        period = self.current()
        shown = self._words.month(period) if period.kind is PeriodKind.MONTH else self._words.period(period)
        text = self.tr("Sales summary {month}").format(month=shown)
        kept = "".join(letter for letter in f"{text}_{name}" if letter.isalnum() or letter in " -_.")
        return kept.strip(" ._")[:80] + suffix

    def _company_form(self) -> None:
        from salesplanner.ui.reports.companyform import CompanyFormDialog

        if not self._is_sure():
            return
        CompanyFormDialog(self, self.workspace, self.save, Path(self._file_name("")).name).open()

    def save(self, path: Path, form: Path | None = None) -> None:
        """Write the summary to a file, into the company's form where one is given, in the background; say where it lies."""
        from salesplanner.exchange import summary

        write = self.workspace.do(
            summary.prepare, self._store, self.current(), path, self._words, options=self.options(), template=form
        )
        if write is None:
            return
        self.export_button.setEnabled(False)
        self.workspace.jobs.run(self, write, done=self._saved, failed=self._not_saved)

    def _saved(self, path: Any) -> None:
        self.export_button.setEnabled(True)
        self.workspace.saved.emit(path)

    def _not_saved(self, error: BaseException) -> None:
        self.export_button.setEnabled(True)
        if not isinstance(error, Problem):
            raise error
        if error.kind is Kind.FILE_IN_USE:
            dialogs.tell(self, self._words.problem(error))
        else:
            self.workspace.notice(self._words.problem(error), False)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.chat.full_text())
        self.workspace.notice(self.tr("Copied"), False)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from salesplanner.exchange import pdf

        if self._material is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            pdf.print_on(periodic.document(self._material, self._words, self.options()), printer)
