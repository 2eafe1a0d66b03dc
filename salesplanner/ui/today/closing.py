"""收工: every open item gets a place, one line for oneself, the first thing of tomorrow, the note of the day (experience, 6.1b)."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QDialog, QLineEdit, QRadioButton, QSizePolicy, QWidget

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind
from salesplanner.domain.dayplan import plan_of
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Problem
from salesplanner.report import daily
from salesplanner.store import Store
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.form import SaveButton
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    banner,
    boxed,
    button,
    card,
    column,
    fit,
    heading,
    muted,
    picture,
    row,
    scrolled,
)
from salesplanner.ui.kit.theme import font, px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today import places
from salesplanner.ui.today.places import Decision, PlaceRow

_SUGGESTED = 3
#: Three suggestions stand side by side.
_SUGGESTED_WIDTH = 150


def open_items(store: Store, day: date) -> list[Activity]:
    """What of a day needs a place: what is late and what is open; routines return by themselves."""
    late = store.activities.overdue(datetime.combine(day, time(12))) if day == store.today() else []
    plan = plan_of(day, store.activities.on(day), late)
    return [each for each in plan.open if each.routine_id is None]


class CloseDialog(QDialog):
    """The evening in under three minutes. Nothing is written before Close, then all of it as one change."""

    def __init__(self, parent: QWidget, workspace: Workspace, day: date) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._store = workspace.store
        self._day = day
        calendar = self._store.calendar()
        self._next = calendar.next_working(day)
        self._after = calendar.next_working(self._next)
        self._found = daily.gather(self._store, day)
        title = workspace.words.day_long(day, workspace.today())
        self.setWindowTitle(self.tr("Close the day · {day}").format(day=title))
        self._make()
        fit(self, 716, 690)

    # --- making -------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        theme = self._workspace.theme
        self.rows = [self._row(each) for each in open_items(self._store, self._day)]
        log = self._found.log
        self.reflection = self._line(self.tr("One line today"), log.reflection, 300)
        self.support = self._line(self.tr("Support needed"), log.support, 300)
        self.support.setPlaceholderText(self.tr("What help do you need? (goes into the day note)"))
        content = column(
            self._figures(),
            *self._unlogged(),
            self._titled("1", self.tr("Not done yet"), self._how_many()),
            self._items(),
            self._titled("2", self.tr("One line today"), self.tr("only for you; the day note leaves it out")),
            self.reflection,
            self._prompts(),
            self._titled("3", self.tr("First thing"), self._tomorrow()),
            self._firsts(),
            row(self.other, self.support, spacing=10),
            STRETCH,
            margins=16,
            spacing=6,
        )
        copy = button(self.tr("Copy day note"), theme.icon("copy"), on_click=self.copy)
        save = button(self.tr("Save day note…"), theme.icon("download"), on_click=self.save_note)
        later = button(self.tr("Later"), on_click=self.reject)
        self.close_button = SaveButton(self.tr("Close the day"), theme)
        self.close_button.clicked.connect(self.close_day)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close_day)
        foot = boxed(
            row(copy, save, STRETCH, later, self.close_button, margins=(16, 10, 16, 12), spacing=8), "dialog_foot"
        )
        self.setLayout(column(scrolled(boxed(content)), foot, spacing=0))

    def _line(self, name: str, text: str, most: int) -> QLineEdit:
        made = QLineEdit(text)
        made.setMaxLength(most)
        made.setAccessibleName(name)
        return made

    def _titled(self, number: str, title: str, remark: str) -> QWidget:
        place = heading(number, 3)
        place.set_tone("accent")
        return boxed(row(place, heading(title, 3), muted(remark), STRETCH, margins=(0, 6, 0, 0), spacing=6))

    def _tomorrow(self) -> str:
        """The next working day, with the reports owed on it."""
        words, calendar = self._workspace.words, self._store.calendar()
        day = words.day_long(self._next, self._workspace.today())
        due = [
            self.tr("{report} due {time}").format(report=words.report(each.period), time=words.time(each.due_at.time()))
            for each in self._store.reports.due(self._next, self._next, calendar)
        ]
        return words.colon(day) + words.list(due) if due else day

    def _figures(self) -> QWidget:
        """Quotas, and how many records the day has."""
        words = self._workspace.words
        boxes = []
        for quota, done in self._found.quotas[:4]:
            value = heading(str(done), 2)
            parts: list[QWidget] = [value, muted(f"/ {quota.count}")]
            if done >= quota.count:
                value.set_tone("done")
                parts.append(picture(self._workspace.theme.pixmap("check", "done")))
            name = muted(words.quota(quota.every, quota.metric))
            boxes.append(card("", name, row(*parts, STRETCH, spacing=5), spacing=2, margins=10))
        records = sum(1 for each in self._found.done if each.kind.is_contact)
        boxes.append(card("", muted(self.tr("Records")), heading(str(records), 2), spacing=2, margins=10))
        line = row(*boxes, spacing=10)
        for place in range(len(boxes)):
            line.setStretch(place, 1)
        return boxed(line)

    def _unlogged(self) -> list[QWidget]:
        """Visits whose time has passed without an outcome."""
        words, now = self._workspace.words, self._workspace.now()
        made: list[QWidget] = []
        for each in self._found.planned:
            if each.id < 0 or not each.kind.is_contact or each.at is None or not each.is_overdue(now):
                continue
            name = self._found.client(each.client_id) or each.title
            text = self.tr("{time} {name}: no outcome yet").format(time=words.time(each.at), name=name)
            log = button(self.tr("Log"), on_click=partial(self._log, each.id))
            made.append(banner("risk", PlainLabel(text, wrap=True), STRETCH, log))
        return made

    def _row(self, activity: Activity) -> PlaceRow:
        words, near = self._workspace.words, (self._next - self._workspace.today()).days == 1
        first = self.tr("Tomorrow") if near else words.weekday_short(self._next)
        days = ((first, self._next), (words.weekday_short(self._after), self._after))
        return PlaceRow(self._workspace, activity, self._found.client(activity.client_id), days)

    def _how_many(self) -> str:
        if not self.rows:
            return self.tr("Everything has a place")
        return self.tr("%n item(s): give each a place", "", len(self.rows))

    def _items(self) -> QWidget:
        return card("", *self.rows, spacing=6) if self.rows else boxed(column())

    def _prompts(self) -> QWidget:
        """Three questions that begin the line."""
        prompts = (self.tr("What helped most?"), self.tr("Where did it stick?"), self.tr("How to say it next time?"))
        chips = [button(text, kind="chip", on_click=partial(self._ask, text)) for text in prompts]
        return boxed(row(*chips, STRETCH, spacing=6))

    def _ask(self, text: str) -> None:
        present = self.reflection.text().strip()
        self.reflection.setText(f"{present} {text} ".lstrip())
        self.reflection.setFocus()

    def _firsts(self) -> QWidget:
        """Three suggestions for tomorrow's first thing, and a line for another."""
        suggestions = [each for each in self._found.tomorrow if each.routine_id is None]
        suggestions.sort(key=lambda each: (not each.is_first, not each.is_next_step, each.at is None, each.at))
        self.firsts = QButtonGroup(self)
        self._suggested = suggestions[:_SUGGESTED]
        choices: list[QWidget] = []
        for place, each in enumerate(self._suggested):
            at = f"{self._workspace.words.time(each.at)} " if each.at else ""
            said = f"{at}{each.title}"
            choice = QRadioButton(_short(said).replace("&", "&&"))
            choice.setProperty("card", True)
            choice.setToolTip(said if choice.text() != said else "")
            choice.setAccessibleName(said)
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            choice.setChecked(each.is_first)
            self.firsts.addButton(choice, place)
            choices.append(choice)
        self.other = QLineEdit()
        self.other.setPlaceholderText(self.tr("Something else"))
        self.other.setAccessibleName(self.tr("Another first thing"))
        self.other.setMaxLength(200)
        self.other.textChanged.connect(self._on_other)
        return boxed(row(*choices, spacing=8))

    def _on_other(self, text: str) -> None:
        """Another thing takes the place of the suggestions."""
        if text and (chosen := self.firsts.checkedButton()) is not None:
            self.firsts.setExclusive(False)
            chosen.setChecked(False)
            self.firsts.setExclusive(True)

    # --- doing --------------------------------------------------------------------------------------------------

    def _log(self, activity_id: int) -> None:
        from salesplanner.ui.forms.log import log_outcome

        self.hide()
        log_outcome(self.parentWidget(), self._workspace, self._store.activities.get(activity_id))
        parent = self.parentWidget()
        self.reject()
        close_day(parent, self._workspace, self._day)

    def note(self) -> str:
        """The note of the day as it stands now."""
        return daily.note(self._found, self._workspace.words, one_line(self.support.text()))

    def copy(self) -> None:
        """Put the note on the clipboard."""
        QGuiApplication.clipboard().setText(self.note())
        self._workspace.notice(self.tr("Day note copied"), False)

    def save_note(self) -> None:
        """Save the long form as a file."""
        save_note(self, self._workspace, self._found, one_line(self.support.text()))

    def close_day(self) -> None:
        """Give every item its place and close the day, as one change."""
        try:
            decisions = [each.decision() for each in self.rows]
        except Problem as problem:
            dialogs.tell(self, self._workspace.words.problem(problem))
            return
        if self._workspace.did(self._close, decisions):
            self._workspace.notice(self.tr("Day closed"))
            self.accept()

    def _close(self, decisions: list[Decision]) -> None:
        store, now = self._store, self._workspace.now()
        with store.change("day closed", day=self._day.isoformat()):
            places.keep(store, decisions)
            self._put_first()
            support, reflection = one_line(self.support.text()).strip(), one_line(self.reflection.text()).strip()
            store.days.put(self._day, closed_at=now, reflection=reflection, support=support)
            note = daily.note(daily.gather(store, self._day), self._workspace.words)
            store.days.put(self._day, note=note)

    def _put_first(self) -> None:
        store, place = self._store, self.firsts.checkedId()
        other = one_line(self.other.text()).strip()
        if not other and place < 0:
            return
        for each in store.activities.on(self._next):
            if each.is_first:
                store.activities.change(each.id, is_first=False)
        if other:
            minutes = USUAL_MINUTES[ActivityKind.TASK]
            store.activities.add(
                Activity(kind=ActivityKind.TASK, title=other, day=self._next, minutes=minutes, is_first=True)
            )
        else:
            store.activities.change(self._suggested[place].id, is_first=True)


def _short(text: str) -> str:
    """As much of a text as fits into a suggestion."""
    measure = QFontMetrics(font("body", bold=True))
    return measure.elidedText(text, Qt.TextElideMode.ElideRight, px(_SUGGESTED_WIDTH))


def save_note(parent: QWidget, workspace: Workspace, found: daily.Day, support: str | None = None) -> Path | None:
    """Ask for a file and write the note of a day there; where it lies."""
    from salesplanner.exchange import summary

    name = workspace.store.settings.get("person.name", "")
    say = QCoreApplication.translate
    kinds = "Word (*.docx);;PDF (*.pdf);;Text (*.txt);;Markdown (*.md)"
    file = say("CloseDialog", "Day note {day}").format(day=found.day.isoformat()) + ".docx"
    path = dialogs.save_path(parent, say("CloseDialog", "Save day note"), file, kinds)
    if path is None:
        return None
    document = daily.document(found, workspace.words, name, support)
    if workspace.did(summary.write_document, document, path):
        workspace.notice(say("CloseDialog", "Saved: {path}").format(path=path), False)
        return path
    return None


def close_day(parent: QWidget | None, workspace: Workspace, day: date) -> bool:
    """Show the dialog; whether the day was closed."""
    assert parent is not None
    return CloseDialog(parent, workspace, day).exec() == QDialog.DialogCode.Accepted
