"""The study log: today's topic in a line, what was learnt lately, the minutes of the week and the month (domain S4-10)."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.period import Period
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.study import day_of, is_study, minutes_in, topic
from salesplanner.ui.forms.kinds import LENGTHS
from salesplanner.ui.forms.when import length_text
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import ChoiceField
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_SHOWN_DAYS = 365


class StudyDialog(QDialog):
    """Typed topics become done study items; one that is planned for today is done by it."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._store = workspace.store
        self.setWindowTitle(self.tr("Study log"))
        self.topic = Line(self.tr("What did you learn today?"), most=200)
        self.topic.setAccessibleName(self.tr("Topic"))
        self.topic.returnPressed.connect(self.keep)
        self.minutes = ChoiceField([(each, length_text(each)) for each in LENGTHS])
        self.minutes.combo.setAccessibleName(self.tr("Minutes"))
        self.minutes.set_value(30)
        keep = button(self.tr("Keep"), primary=True, on_click=self.keep)
        self.sums = PlainLabel("", "h3")
        words = workspace.words
        columns = [
            Column(title=self.tr("Day"), text=lambda each: words.day(day_of(each) or each.day, workspace.today()),
                   sort=day_of, width=110),
            Column(title=self.tr("Topic"), text=topic, width=300),
            Column(title=self.tr("Minutes"), text=lambda each: str(each.minutes), sort=lambda each: each.minutes, right=True, width=80),
        ]  # fmt: skip
        empty = self.tr("Nothing yet. Type what you learnt above; study tasks that you tick stand here too.")
        self.table = RecordTable(columns, workspace, empty=empty, name="study", label=self.windowTitle())
        self.table.opened.connect(self._open)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.keep)
        line = row(self.topic, self.minutes, keep, spacing=8)
        line.setStretch(0, 1)
        close = button(self.tr("Close"), on_click=self.reject)
        said = muted(self.tr("The last 12 months"))
        self.setLayout(column(line, self.sums, self.table, row(said, STRETCH, close), margins=16, spacing=10))
        fit(self, px(620), px(480))
        self.topic.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Read what was learnt, latest first."""
        today = self._workspace.today()
        done = self._store.activities.done_between(today - timedelta(days=_SHOWN_DAYS), today)
        found = [each for each in reversed(done) if is_study(each)]
        week, month = minutes_in(found, Period.week_of(today)), minutes_in(found, Period.month_of(today))
        self.sums.setText(self.tr("This week {week} min, this month {month} min").format(week=week, month=month))
        self.table.show_records(found)

    def reject(self) -> None:
        """Leave; ask first if a topic stands there."""
        if dialogs.may_leave(self, bool(self.topic.text().strip())):
            super().reject()

    def keep(self) -> None:
        """Keep today's topic."""
        said = one_line(self.topic.text()).strip()
        if said and self._workspace.did(self._log, said, self.minutes.value()):
            self.topic.clear()
            self.refresh()
            self._workspace.notice(self.tr("Kept: {topic}").format(topic=said))

    def _log(self, said: str, minutes: int) -> None:
        store, now = self._store, self._workspace.now()
        today = now.date()
        items = [*store.activities.on(today), *store.activities.untouched(today, store.calendar())]
        planned = next((each for each in items if each.is_open and is_study(each)), None)
        title = self.tr("Study: {topic}").format(topic=said)
        item = planned or Activity(kind=ActivityKind.TASK, title=title, day=today)
        store.activities.log(replace(item, minutes=minutes), done_at=now.replace(microsecond=0), points=said)

    def _open(self, activity: Activity) -> None:
        from salesplanner.ui.forms.activity import edit_activity

        edit_activity(self, self._workspace, activity)
        self.refresh()
