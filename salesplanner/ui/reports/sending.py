"""The right side of the reports page: whom it is for, what it shows, and the ways in which it leaves."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from salesplanner.domain.reportdue import Recipient, ReportDue
from salesplanner.report import brief, periodic
from salesplanner.report.choices import Choices
from salesplanner.report.sections.writer import MONEY_UNITS, Options, Writer
from salesplanner.ui.kit.fields import ChoiceField
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
    row,
    scrolled,
)
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.reports.theirform import form_of
from salesplanner.words import Words


def words_for(workspace: Workspace, recipient: Recipient | None) -> Words:
    """The words of a report to somebody: in their language."""
    language = recipient.language if recipient is not None else ""
    return workspace.words.speaking(language or workspace.language)


class Sending(QWidget):
    """Recipient, options, formats. The page listens to its signals and does the work."""

    changed = Signal()  # how the report is written, or saved
    until_changed = Signal()  # the day until which its figures count
    recipient_chosen = Signal(int)
    export_asked = Signal(str)  # a suffix
    other_asked = Signal()
    form_asked = Signal()
    mail_asked = Signal()
    copy_asked = Signal()
    rich_copy_asked = Signal()
    handed_in_toggled = Signal(bool)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._cut: date | None = None
        self._to: Recipient | None = None
        theme = workspace.theme
        self.recipient = ChoiceField([])
        self.recipient.call(self.tr("Recipient"))
        self.recipient.edited.connect(lambda: self.recipient_chosen.emit(int(self.recipient.value() or 0)))
        edit = icon_button(
            theme.icon("pencil"), self.tr("Recipients and due days…"), self._edit_recipients, is_boxed=True
        )
        self.until = ChoiceField([])
        self.until.call(self.tr("Figures until"))
        self.until.edited.connect(self.until_changed)
        self._until_head = heading(self.tr("Figures until"), 3)
        self._make_options()
        self._make_ways()
        people = row(self.recipient, edit, spacing=6)
        people.setStretch(0, 1)
        content = column(
            heading(self.tr("Recipient"), 3), people, 6,
            self._until_head, self.until,
            heading(self.tr("Options"), 3), self.charts, self.names, self.hide_amounts, self.estimate, self.money, 6,
            self.held, heading(self.tr("Export"), 3), self.format, self.export_button, self.into, self.form_button, self.more, 6,
            self.mail_button, self.copy_button, self.box, self.rich_button, STRETCH, margins=16, spacing=8,
        )  # fmt: skip
        inner = QWidget()
        last = boxed(column(self.handed_in, margins=(16, 8, 16, 8)), "rail_foot")  # in view whatever is above it
        self.setLayout(column(scrolled(inner), last, spacing=0))
        inner.setLayout(content)
        self._name_export()

    def _make_options(self) -> None:
        self.held = PlainLabel("", "muted", wrap=True)
        self.charts = QCheckBox(self.tr("With charts"))
        self.names = QCheckBox(self.tr("Client names in full"))
        self.hide_amounts = QCheckBox(self.tr("Hide amounts, keep attainment"))
        self.estimate = QCheckBox(self.tr("What the whole period will bring"))
        self.estimate.setToolTip(self.tr("A range for the days after the cut-off, from your own records"))
        self.charts.setChecked(True)
        self.names.setChecked(True)
        for box in (self.charts, self.names, self.hide_amounts, self.estimate):
            box.clicked.connect(lambda _: self.changed.emit())
        named = {
            "": self.tr("Amounts: as they read best"),
            "1": self.tr("Amounts in full"),
            "1000": self.tr("Amounts in thousands"),
            "10000": self.tr("Amounts in 万"),
            "1000000": self.tr("Amounts in millions"),
            "100000000": self.tr("Amounts in 亿"),
        }
        self.money = ChoiceField([(unit, named[unit]) for unit in MONEY_UNITS])
        self.money.call(self.tr("How amounts are written"))
        self.money.edited.connect(self.changed)

    def _make_ways(self) -> None:
        theme = self._workspace.theme
        formats = ((".docx", "Word", "file-text"), (".pdf", "PDF", "file-text"), (".xlsx", "Excel", "file-spreadsheet"))
        self.format = Segmented(
            [(suffix, name, theme.icon(icon)) for suffix, name, icon in formats], lambda _: self._on_format()
        )
        self.export_button = button(
            "",
            theme.icon("download", "on_accent"),
            primary=True,
            on_click=lambda: self.export_asked.emit(self.suffix()),
        )
        self.into = PlainLabel("", "caption", elide=True)
        self.mail_button = button(self.tr("Draft an e-mail…"), theme.icon("mail"), on_click=self.mail_asked.emit)
        self.copy_button = button(self.tr("Copy text for a chat"), theme.icon("copy"), on_click=self.copy_asked.emit)
        self.form_button = button(
            self.tr("The company's own form…"), theme.icon("layout-list"), on_click=self.form_asked.emit
        )
        self.more = button(self.tr("Other formats…"), theme.icon("folder-open"), on_click=self.other_asked.emit)
        self.rich_button = button(self.tr("Copy with tables"), theme.icon("copy"), on_click=self.rich_copy_asked.emit)
        self.rich_button.setToolTip(self.tr("The whole report, to be pasted into an e-mail or a document"))
        self.chat = PlainLabel("", wrap=True)
        self.chat_length = PlainLabel("", "caption")
        self.box = card("", self.chat, self.chat_length)
        self.handed_in = QCheckBox(self.tr("Handed in"))
        self.handed_in.clicked.connect(self.handed_in_toggled)

    def _on_format(self) -> None:
        self._name_export()
        self.changed.emit()

    def _name_export(self) -> None:
        names = {".docx": "Word", ".pdf": "PDF", ".xlsx": "Excel"}
        self.export_button.setText(self.tr("Export {format}…").format(format=names[self.suffix()]))
        form = form_of(self._to, self.suffix())
        self.into.setText(self.tr("Filled into {file}").format(file=form.name) if form is not None else "")
        self.into.setVisible(form is not None)

    def suffix(self) -> str:
        """The suffix of the chosen format."""
        return str(self.format.value())

    # --- showing ------------------------------------------------------------------------------------------------

    def show_recipients(self, people: list[Recipient], chosen: int) -> None:
        """Offer the recipients."""
        nobody = [(0, self.tr("Nobody yet"))]
        self.recipient.set_pairs([(each.id, each.said) for each in people] or nobody)
        self.recipient.set_value(chosen)
        self._to = next((each for each in people if each.id == chosen), None)
        self._name_export()

    def show_choices(self, choices: Choices) -> None:
        """Begin with what was chosen for the recipient before."""
        options = choices.options
        self.charts.setChecked(options.charts)
        self.names.setChecked(options.full_names)
        self.hide_amounts.setChecked(options.hide_amounts)
        self.money.set_value(options.money)
        self.format.set_value(choices.suffix or self.format.keys[0])
        self._name_export()

    def choices(self) -> Choices:
        """What is chosen now, as it is kept for the recipient."""
        return Choices(self.options(), self.suffix() if self.suffix() != self.format.keys[0] else "")

    def show_due(self, due: ReportDue | None, today: date) -> None:
        """Offer the cut-off day where there is one and it is past."""
        cut = due.cut_off if due is not None else None
        cut = cut if cut is not None and today > cut else None
        if cut != self._cut:
            day = self._workspace.words.day(cut) if cut is not None else ""
            named = self.tr("the cut-off, {day}").format(day=day)
            self.until.set_pairs(
                [(cut, named), (None, self.tr("today, or the end"))] if cut is not None else [(None, "")]
            )
            self.until.set_value(cut)
            self._cut = cut
        self.until.setVisible(cut is not None)
        self._until_head.setVisible(cut is not None)

    def as_of(self) -> date | None:
        """The day until which the figures count; None for as long as they go."""
        day = self.until.value()
        return day if isinstance(day, date) else None

    def options(self) -> Options:
        """What the person chose for the document."""
        return Options(
            charts=self.charts.isChecked(),
            full_names=self.names.isChecked(),
            hide_amounts=self.hide_amounts.isChecked(),
            estimate=self.estimate.isChecked(),
            money=str(self.money.value() or ""),
            clients=frozenset() if self.names.isChecked() else self._workspace.store.clients.every_name(),
        )

    def show_report(self, writer: Writer) -> None:
        """Show the text for a chat with its length; how many parts go out, and what stays here."""
        material, words, options = writer.material, self._workspace.words, writer.options
        self.estimate.setVisible(material.foretold is not None and not material.foretold.days_missing)
        said = self.tr("%n part(s) go out. Held back: {what}", "", len(periodic.included(material, options)))
        self.held.setText(said.format(what=words.list(periodic.held_back(material, words, options))))
        text = brief.text_of(writer)
        self.chat.setText(text)
        self.chat_length.setText(self.tr("Text for a chat, %n letter(s)", "", len(text)))

    def _edit_recipients(self) -> None:
        self._workspace.asked.emit("settings reports", 0)
