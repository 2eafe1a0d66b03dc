"""收工: every open item gets a place, one line for oneself, the first thing of tomorrow, the note of the day (experience, 6.1b)."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QScrollArea, QWidget

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind
from salesplanner.domain.dayplan import evening_of, first_place, plan_of
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Problem
from salesplanner.domain.promises import Direction
from salesplanner.report import daily
from salesplanner.store import Change, Store
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.form import SaveButton
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    boxed,
    button,
    card,
    clear,
    column,
    fit,
    heading,
    muted,
    picture,
    row,
    scrolled,
)
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today import places
from salesplanner.ui.today.firsts import SUGGESTED, FirstThing, Suggestion
from salesplanner.ui.today.places import Decision, PlaceList, PlaceRow

_WIDTH = 716
_QUOTAS_SHOWN = 3
#: What was typed and not kept: the texts of the lines by their name.
Draft = dict[str, str]


def open_items(store: Store, day: date) -> list[Activity]:
    """What of a day needs a place: what is late and what is open; routines return by themselves."""
    late = store.activities.overdue(datetime.combine(day, time(12))) if day >= evening_of(store.now()) else []
    return plan_of(day, store.activities.on(day), late).without_a_place


def day_to_close(store: Store, shown: date) -> date:
    """The day that is meant: a past one that is shown; in the night yesterday, if it is not closed yet; else today."""
    today, evening = store.today(), evening_of(store.now())
    if shown < today:
        return shown
    if evening < today and store.activities.on(evening) and store.days.of(evening).closed_at is None:
        return evening
    return today


class CloseDialog(QDialog):
    """The evening in two minutes. Nothing is written before Close, then all of it as one change."""

    def __init__(self, parent: QWidget, workspace: Workspace, day: date, draft: Draft | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._store = workspace.store
        self._day = day
        self._draft = draft if draft is not None else {}
        calendar = self._store.calendar()
        self._next = first_place(day, workspace.today(), calendar)
        self._after = calendar.next_working(self._next)
        self._found = daily.gather(self._store, day)
        title = workspace.words.day_long(day, workspace.today())
        self.setWindowTitle(self.tr("Close the day · {day}").format(day=title))
        self._make()
        self._fill()
        workspace.changed.connect(self._on_changed)
        (self.items.rows[0].log if self._waits_for_outcome() else self.reflection).setFocus()
        self._take_size()

    # --- making -------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        log = self._found.log
        self.reflection = self._line("reflection", self.tr("One line today"), log.reflection)
        self.problem = self._line("problem", self.tr("Problem"), log.problem, self.tr("What stood in the way?"))
        self.fix = self._line("fix", self.tr("Fix"), log.fix, self.tr("What is done about it?"))
        self.support = self._line("support", self.tr("Support needed"), log.support, self.tr("What help do you need?"))
        self._figures_room = row(spacing=10)
        self._count = muted()
        self.items = PlaceList()
        self.items.decided.connect(self._offer_firsts)
        self.items.grown.connect(self._take_size, Qt.ConnectionType.QueuedConnection)
        self.first = FirstThing()
        self.first.other.setText(self._draft.get("other", ""))
        self._content = boxed(
            column(
                boxed(self._figures_room),
                _titled("1", self.tr("Not done yet"), self._count),
                self.items,
                _titled("2", self.tr("One line today"), muted(self.tr("only for you"))),
                self.reflection,
                self._prompts(),
                _titled("3", self._first_title(), PlainLabel(self._deadlines(), "muted", elide=True)),
                self.first,
                _titled("4", self.tr("For the day note"), muted(self.tr("optional; the rest comes from your records"))),
                row(self.problem, self.fix, self.support, spacing=8),
                STRETCH,
                margins=(24, 12, 24, 10),
                spacing=6,
            )
        )
        self._area: QScrollArea = scrolled(self._content)
        self._foot = self._buttons()
        self.setLayout(column(self._area, self._foot, spacing=0))

    def _buttons(self) -> QWidget:
        theme = self._workspace.theme
        copy = button(self.tr("Copy day note"), theme.icon("copy"), on_click=self.copy)
        save = button(self.tr("Save…"), theme.icon("download"), on_click=self.save_note)
        save.setAccessibleName(self.tr("Save day note…"))
        hint = PlainLabel(self.tr("The one line stays private"), "muted", elide=True)
        later = button(self.tr("Later"), on_click=self.reject)
        self.close_button = SaveButton(self.tr("Close the day"), theme)
        self.close_button.clicked.connect(self.close_day)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close_day)
        whole = row(copy, save, hint, later, self.close_button, margins=(24, 10, 24, 12), spacing=8)
        whole.setStretch(2, 1)
        return boxed(whole, "dialog_foot")

    def _line(self, key: str, name: str, text: str, asks: str = "") -> QLineEdit:
        made = QLineEdit(self._draft.get(key, text))
        made.setMaxLength(300)
        made.setAccessibleName(name)
        made.setPlaceholderText(asks)
        return made

    def _first_title(self) -> str:
        """First thing tomorrow, on Monday, or today for who closes yesterday in the night."""
        ahead = (self._next - self._workspace.today()).days
        if ahead == 0:
            return self.tr("First thing today")
        if ahead == 1:
            return self.tr("First thing tomorrow")
        return self.tr("First thing on {day}").format(day=self._workspace.words.weekday_short(self._next))

    def _deadlines(self) -> str:
        """What is due on the next working day: reports with their time, promises and payments by their number."""
        words, store, day = self._workspace.words, self._store, self._next
        due = [
            self.tr("{report} due {time}").format(
                report=words.report_due(each, store.reports.told_to(each)), time=words.time(each.due_at.time())
            )
            for each in store.reports.due(day, day, store.calendar())
        ]
        promised = [e for e in store.promises.due_between(day, day) if e.is_open and e.direction is Direction.MINE]
        awaited = [each for each in store.payments.due_between(day, day) if each.received_on is None]
        if promised:
            due.append(self.tr("%n promise(s) due", "", len(promised)))
        if awaited:
            due.append(self.tr("%n payment(s) due", "", len(awaited)))
        named = words.weekday_short(day)
        return words.colon(named) + words.commas(due) if due else words.day_long(day, self._workspace.today())

    def _prompts(self) -> QWidget:
        """Three questions that begin the line."""
        prompts = (self.tr("What helped most?"), self.tr("Where did it stick?"), self.tr("How to say it next time?"))
        chips = [button(text, kind="chip", on_click=partial(self._ask, text)) for text in prompts]
        return boxed(row(*chips, STRETCH, spacing=6))

    def _ask(self, text: str) -> None:
        present = self.reflection.text().strip()
        self.reflection.setText(f"{present} {text} ".lstrip())
        self.reflection.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its content, where the screen has room for it."""
        super().showEvent(event)
        self._take_size()

    def _take_size(self) -> None:
        """As high as what it shows, which grows by a reason or a day."""
        fit(self, px(_WIDTH), self._content.sizeHint().height() + self._foot.sizeHint().height())

    # --- what it shows ------------------------------------------------------------------------------------------

    def _on_changed(self, _: Change) -> None:
        """An outcome was logged from here: what was typed and chosen stays."""
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        """Read the day anew."""
        self._found = daily.gather(self._store, self._day)
        self._show_figures()
        known = {each.activity.id: each for each in self.items.rows}
        found = sorted(open_items(self._store, self._day), key=lambda each: not self._is_unlogged(each))
        rows = []
        for each in found:
            present = known.get(each.id)
            rows.append(present if present is not None and present.activity == each else self._row(each))
        self.items.show_rows(rows)
        count = self.tr("%n item(s): give each a place", "", len(rows))
        self._count.setText(count if rows else self.tr("Everything has a place"))
        self._offer_firsts()

    def _show_figures(self) -> None:
        """Quotas, and how many records the day has."""
        words, theme = self._workspace.words, self._workspace.theme
        clear(self._figures_room)
        for quota, done in self._found.quotas[:_QUOTAS_SHOWN]:
            value = heading(str(done), 2)
            parts: list[QWidget] = [value, muted(f"/ {quota.count}")]
            if done >= quota.count:
                value.set_tone("done")
                parts.append(picture(theme.pixmap("check", "done")))
            name = muted(words.quota(quota.every, quota.metric))
            made = card("", name, row(*parts, STRETCH, spacing=5), spacing=2, margins=10)
            self._figures_room.addWidget(made, 1)
        records = sum(1 for each in self._found.done if each.kind.is_contact)
        number = heading(self.tr("%n logged", "", records), 2)
        self._figures_room.addWidget(card("", muted(self.tr("Records")), number, spacing=2, margins=10), 1)

    def _is_unlogged(self, activity: Activity) -> bool:
        """Whether it is a contact of this day whose time has passed without an outcome."""
        is_contact = activity.kind.is_contact and activity.at is not None and activity.day == self._day
        return is_contact and activity.is_overdue(self._workspace.now())

    def _waits_for_outcome(self) -> bool:
        return bool(self.items.rows) and self._is_unlogged(self.items.rows[0].activity)

    def _row(self, activity: Activity) -> PlaceRow:
        words, ahead = self._workspace.words, (self._next - self._workspace.today()).days
        near = {0: self.tr("Today"), 1: self.tr("Tomorrow")}
        days = (
            (near.get(ahead) or words.weekday_short(self._next), self._next),
            (words.weekday_short(self._after), self._after),
        )
        client, late = self._found.client(activity.client_id), ""
        if self._is_unlogged(activity) and activity.at is not None:
            late = self.tr("{time} {name}: no outcome yet").format(
                time=words.time(activity.at), name=client or activity.title
            )
        made = PlaceRow(self._workspace, activity, client, days, late)
        made.log_asked.connect(self._log)
        return made

    def _offer_firsts(self) -> None:
        """Suggest what waits on the next working day: what is planned, what goes there now, a report that is due."""
        there = [each for each in self._store.activities.on(self._next) if each.is_open and each.routine_id is None]
        there += [each.activity for each in self.items.rows if each.heads_for(self._next)]
        there.sort(key=lambda each: (not each.is_first, not each.is_next_step, each.at is None, each.at or time()))
        words = self._workspace.words
        offered = [Suggestion(f"{words.time(each.at)} {each.title}" if each.at else each.title, each) for each in there]
        planned = " ".join(each.title for each in self._found.tomorrow)
        due = self._store.reports.due(self._next, self._next, self._store.calendar())
        wanting = [name for name in map(words.report_due, due) if name not in planned]
        if wanting and len(offered) < SUGGESTED:
            offered.append(Suggestion(self.tr("Finish: {reports}").format(reports=words.list(wanting))))
        self.first.offer(offered)

    # --- doing --------------------------------------------------------------------------------------------------

    def _log(self, activity_id: int) -> None:
        from salesplanner.ui.forms.log.logform import log_outcome

        log_outcome(self, self._workspace, self._store.activities.get(activity_id))
        (self.items.rows[0].log if self._waits_for_outcome() else self.reflection).setFocus()

    def _decisions(self) -> list[Decision] | None:
        """Where each item goes; None, said, for a wrong date."""
        try:
            return [each.decision() for each in self.items.rows]
        except Problem as problem:
            dialogs.tell(self, self._workspace.words.problem(problem))
            return None

    def _day_after(self, decisions: list[Decision]) -> daily.Day:
        """The day as it will be once it is closed: what the note is made of, before and after."""
        problem, fix, support = (_text(line) for line in (self.problem, self.fix, self.support))
        log = replace(self._found.log, problem=problem, fix=fix, support=support)
        moved = [replace(d.activity, day=d.day, move_reason=d.reason) for d in decisions if d.day is not None]
        dropped = [each.activity.id for each in decisions if each.day is None]
        first = self.first.value()
        if first is not None and first.activity is None:
            moved.append(self._new_first(first.said))
        return daily.foreseen(replace(self._found, log=log), moved, dropped)

    def _new_first(self, title: str) -> Activity:
        minutes = USUAL_MINUTES[ActivityKind.TASK]
        return Activity(kind=ActivityKind.TASK, title=title, day=self._next, minutes=minutes, is_first=True)

    def copy(self) -> None:
        """Put the note on the clipboard, as it will be once the day is closed."""
        decisions = self._decisions()
        if decisions is not None:
            QGuiApplication.clipboard().setText(daily.note(self._day_after(decisions), self._workspace.words))
            self._workspace.notice(self.tr("Day note copied"), False)

    def save_note(self) -> None:
        """Save the long form as a file."""
        decisions = self._decisions()
        if decisions is not None:
            save_note(self, self._workspace, self._day_after(decisions))

    def close_day(self) -> None:
        """Give every item its place and close the day, as one change."""
        decisions = self._decisions()
        if decisions is not None and self._workspace.did(self._close, decisions):
            self._workspace.notice(self.tr("Day closed"))
            self.accept()

    def _close(self, decisions: list[Decision]) -> None:
        store, after = self._store, self._day_after(decisions)
        note, first = daily.note(after, self._workspace.words), self.first.value()
        with store.change("day closed", day=self._day.isoformat()):
            places.keep(store, decisions)
            if first is not None:
                self._put_first(first)
            written = {"problem": after.log.problem, "fix": after.log.fix, "support": after.log.support}
            reflection = _text(self.reflection)
            store.days.put(self._day, closed_at=self._workspace.now(), reflection=reflection, note=note, **written)

    def _put_first(self, first: Suggestion) -> None:
        store = self._store
        for each in store.activities.on(self._next):
            if each.is_first and (first.activity is None or each.id != first.activity.id):
                store.activities.change(each.id, is_first=False)
        if first.activity is None:
            store.activities.add(self._new_first(first.said))
        elif not store.activities.get(first.activity.id).is_first:
            store.activities.change(first.activity.id, is_first=True)

    def done(self, answer: int) -> None:
        """What was typed waits for the next time, unless it was kept."""
        lines = {"reflection": self.reflection, "problem": self.problem, "fix": self.fix, "support": self.support}
        self._draft.clear()
        if answer != QDialog.DialogCode.Accepted:
            self._draft.update({key: line.text() for key, line in lines.items()}, other=self.first.other.text())
        super().done(answer)


def _text(line: QLineEdit) -> str:
    return one_line(line.text()).strip()


def _titled(number: str, title: str, remark: PlainLabel) -> QWidget:
    place = heading(number, 3)
    place.set_tone("accent")
    made = row(place, heading(title, 3), remark, margins=(0, 6, 0, 0), spacing=6)
    made.setStretch(2, 1)
    return boxed(made)


def save_note(parent: QWidget, workspace: Workspace, found: daily.Day) -> Path | None:
    """Ask for a file and write the note of a day there; where it lies."""
    from salesplanner.exchange import summary

    name = workspace.store.settings.get("person.name", "")
    say = QCoreApplication.translate
    kinds = "Word (*.docx);;PDF (*.pdf);;Text (*.txt);;Markdown (*.md)"
    file = say("CloseDialog", "Day note {day}").format(day=found.day.isoformat()) + ".docx"
    path = dialogs.save_path(parent, say("CloseDialog", "Save day note"), file, kinds)
    if path is None:
        return None
    document = daily.document(found, workspace.words, name)
    if workspace.did(summary.write_document, document, path):
        workspace.saved.emit(path)
        return path
    return None


def close_day(parent: QWidget, workspace: Workspace, day: date, draft: Draft) -> None:
    """Show the dialog; what was typed and not kept waits in the draft."""
    dialog = CloseDialog(parent, workspace, day, draft)
    dialog.exec()
    dialog.deleteLater()
