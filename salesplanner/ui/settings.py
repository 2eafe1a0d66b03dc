"""Settings: what concerns the work is kept in the book and can be undone; what concerns this computer is not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QScrollArea,
    QStackedWidget,
    QSystemTrayIcon,
    QWidget,
)

from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.closing import ASK, QUIT, STAY, closing, keep_closing
from salesplanner.ui.kit.fields import ChoiceField, Field, TextField
from salesplanner.ui.kit.focus import walk
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, fit, heading, muted, row, scrolled
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import CURRENCIES


class SettingsDialog(QDialog):
    """Pages on the left, what they hold on the right; each change applies at once."""

    language_asked = Signal(str)
    theme_asked = Signal(str)

    def __init__(self, parent: QWidget, workspace: Workspace, page: str = "general") -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._store = workspace.store
        self.needs_rebuild = False
        self._texts: dict[str, TextField] = {}
        self.setWindowTitle(self.tr("Settings"))
        self._pages = QStackedWidget()
        self._choices = QButtonGroup(self)
        pages = {
            "general": (self.tr("General"), "settings", self._general),
            "me": (self.tr("Me"), "contact", self._me),
            "work": (self.tr("Work"), "briefcase", self._work),
            "holidays": (self.tr("Holidays and leave"), "calendar-days", self._holidays),
            "quotas": (self.tr("Targets and quotas"), "target", self._quotas),
            "stages": (self.tr("Types and stages"), "square-kanban", self._stages),
            "clients": (self.tr("Clients"), "users-round", self._clients),
            "routines": (self.tr("Routines"), "repeat", self._routines),
            "checklists": (self.tr("Checklists"), "list-checks", self._checklists),
            "reminders": (self.tr("Reminders"), "bell", self._reminders),
            "reports": (self.tr("Reports"), "file-text", self._reports),
            "data": (self.tr("Data"), "hard-drive", self._data),
        }
        side = [self._add(title, icon) for title, icon, _ in pages.values()]
        self._made = {place: (title, make) for place, (title, _, make) in enumerate(pages.values())}
        self._places = list(pages)
        self._choices.idToggled.connect(lambda place, is_on: self._turn_to(place) if is_on else None)
        rail = boxed(column(*side, STRETCH, margins=12, spacing=2), "left_rail")
        rail.setFixedWidth(px(200))
        close = button(self.tr("Close"), primary=True, on_click=self.accept)
        right = column(self._pages, boxed(row(STRETCH, close, margins=(20, 12, 20, 12)), "dialog_foot"), spacing=0)
        self.setLayout(row(rail, right, spacing=0))
        fit(self, px(880), px(600))
        self.show_page(page)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through a page before it comes to Close, though pages are made when they are first shown."""
        return walk(self, 1 if next else -1) or super().focusNextPrevChild(next)

    def show_page(self, key: str) -> None:
        """Turn to a page."""
        self._choices.button(self._places.index(key)).setChecked(True)

    def _add(self, title: str, icon: str) -> QWidget:
        made = button(title, self._workspace.theme.icon(icon), kind="choice")
        made.setCheckable(True)
        self._choices.addButton(made, self._pages.count())
        self._pages.addWidget(scrolled(QWidget()))
        return made

    def _turn_to(self, place: int) -> None:
        """Show a page; it is made when it is first wanted."""
        area = self._pages.widget(place)
        if place in self._made and isinstance(area, QScrollArea):
            title, make = self._made.pop(place)
            area.setWidget(boxed(column(heading(title, 2), make(), STRETCH, margins=24, spacing=14)))
        self._pages.setCurrentIndex(place)

    # --- pages --------------------------------------------------------------------------------------------------

    def _general(self) -> QWidget:
        language = ChoiceField([("zh", "简体中文"), ("en", "English")])
        language.set_value(self._workspace.language)
        language.edited.connect(lambda: self._leave_with(self.language_asked, language.value()))
        theme = ChoiceField(
            [("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        )
        theme.set_value(str(chosen().value("theme") or "system"))
        theme.edited.connect(lambda: self._leave_with(self.theme_asked, theme.value()))
        size = ChoiceField([(percent / 100, f"{percent} %") for percent in (90, 100, 110, 125, 150)])
        size.set_value(float(str(chosen().value("text_size") or 1.0)))
        size.edited.connect(lambda: self._resize_text(size.value()))
        return _rows(
            (self.tr("Language"), language, ""),
            (self.tr("Theme"), theme, ""),
            (self.tr("Text size"), size, ""),
            *self._closing(),
        )

    def _closing(self) -> list[tuple[str, Field, str]]:
        """What closing the window does; without a tray it can only quit, which the page of reminders says."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return []
        field = ChoiceField(
            [(ASK, self.tr("Ask")), (STAY, self.tr("Stay in the tray")), (QUIT, self.tr("Quit the program"))]
        )
        field.set_value(closing())
        field.edited.connect(lambda: keep_closing(field.value()))
        return [(self.tr("Closing"), field, self.tr("In the tray, reminders go on"))]

    def _me(self) -> QWidget:
        names = (
            ("person.name", self.tr("My name"), self.tr("Stands under the title of a summary")),
            ("person.title", self.tr("My position"), self.tr("Stands beside the client's where support is needed")),
            ("person.line", self.tr("What I sell"), ""),
            ("person.company", self.tr("Company"), ""),
        )
        rows = [(title, self._kept(key, TextField()), hint) for key, title, hint in names]
        currency = ChoiceField([(code, code) for code in CURRENCIES])
        currency.set_value(self._store.settings.get("book.currency", "CNY"))
        currency.edited.connect(lambda: self._keep("book.currency", currency.value(), rebuild=True))
        paper = button(self.tr("Letterhead and habits of quotes…"), on_click=self._letterhead)
        asked = _rows(*rows, (self.tr("Currency"), currency, self.tr("One currency per book")))
        return boxed(column(asked, row(paper, STRETCH), spacing=14))

    def _letterhead(self) -> None:
        from salesplanner.ui.forms.quotes.letterhead import edit_letterhead

        edit_letterhead(self, self._workspace)

    def _work(self) -> QWidget:
        from salesplanner.ui.forms.workweek import WorkPage

        made = WorkPage(self._workspace)
        self.finished.connect(lambda _: made.keep())
        return made

    def _holidays(self) -> QWidget:
        from salesplanner.ui.forms.holidays import HolidayPage

        return HolidayPage(self._workspace)

    def _quotas(self) -> QWidget:
        from salesplanner.ui.progress.quotalist import QuotaPage

        return QuotaPage(self._workspace)

    def _routines(self) -> QWidget:
        from salesplanner.ui.forms.routines import RoutinePage

        return RoutinePage(self._workspace)

    def _checklists(self) -> QWidget:
        from salesplanner.ui.forms.checklists import ChecklistPage

        made = ChecklistPage(self._workspace)
        self.finished.connect(lambda _: made.keep())
        return made

    def _stages(self) -> QWidget:
        from salesplanner.ui.forms.projecttypes import TypePage

        return TypePage(self._workspace)

    def _clients(self) -> QWidget:
        from salesplanner.ui.forms.clientrules import ClientRules

        made = ClientRules(self._workspace)
        self.finished.connect(lambda _: made.keep())
        return made

    def _reminders(self) -> QWidget:
        from salesplanner.ui.forms.reminders import ReminderChoices

        made = ReminderChoices(self._workspace)
        self.finished.connect(lambda _: made.keep())
        return made

    def _reports(self) -> QWidget:
        from salesplanner.ui.forms.reportcalendar import ReportCalendar

        return ReportCalendar(self._workspace)

    def _data(self) -> QWidget:
        path = PlainLabel(str(self._store.path), wrap=True)
        counts = self._store.counts()
        words = self._workspace.words
        said = self.tr("{clients} clients, {deals} deals, {activities} plan items and records").format(
            clients=words.number(counts["client"]),
            deals=words.number(counts["deal"]),
            activities=words.number(counts["activity"]),
        )
        window = self.parent()
        actions = [
            button(text, on_click=lambda name=name: self._leave_for(getattr(window, name)))  # type: ignore[misc]
            for text, name in (
                (self.tr("Back up now…"), "back_up"),
                (self.tr("Restore a backup…"), "restore"),
                (self.tr("Export everything…"), "export_all"),
                (self.tr("Recently deleted…"), "deleted"),
                (self.tr("Open another book…"), "open_other"),
            )
        ]
        widest = max(each.sizeHint().width() for each in actions)
        for each in actions:
            each.setMinimumWidth(widest)
        return boxed(
            column(
                muted(self.tr("The book")),
                path,
                muted(said),
                10,
                *[row(each, STRETCH) for each in actions],
                STRETCH,
                spacing=8,
            )
        )

    # --- keeping ------------------------------------------------------------------------------------------------

    def done(self, answer: int) -> None:
        """Close, by Esc too; what is being typed is kept."""
        for key, field in self._texts.items():
            self._keep(key, field.value())
        super().done(answer)

    def _kept(self, key: str, field: TextField) -> Field:
        self._texts[key] = field
        field.set_value(self._store.settings.get(key, ""))
        field.left.connect(lambda: self._keep(key, field.value()))
        return field

    def _keep(self, key: str, value: object, *, rebuild: bool = False) -> None:
        if self._store.settings.get(key, "") != value:
            self._workspace.do(self._store.settings.put, key, value)
            self.needs_rebuild |= rebuild

    def _resize_text(self, scale: float) -> None:
        keep("text_size", scale)
        self.needs_rebuild = True

    def _leave_with(self, signal: SignalInstance, value: str) -> None:
        self.accept()
        signal.emit(value)

    def _leave_for(self, action: Callable[[], object]) -> None:
        self.accept()
        action()


def _rows(*rows: tuple[str, Field, str]) -> QWidget:
    lines: list[QWidget | QFrame] = []
    for title, field, hint in rows:
        name = muted(title)
        name.setFixedWidth(px(130))
        name.setMinimumHeight(field.sizeHint().height())
        field.call(title)
        name.setBuddy(field.target)
        field.setMaximumWidth(px(260))
        line = row(name, column(field, *([PlainLabel(hint, "hint")] if hint else []), spacing=2), STRETCH)
        line.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 4)
        lines.append(boxed(line))
    return boxed(column(*lines, STRETCH, spacing=10))
