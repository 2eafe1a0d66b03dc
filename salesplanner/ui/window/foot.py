"""The foot of the window: saved here, last backup, today's quotas."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtWidgets import QPushButton

from salesplanner import paths
from salesplanner.domain.period import Period
from salesplanner.domain.reminders import Due, nearest_due
from salesplanner.domain.reportdue import ReportDue
from salesplanner.domain.shop import Part
from salesplanner.domain.targets import Every
from salesplanner.store import Change, backup
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, picture, row, tip
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words.reports import awaited

_OF_QUOTAS = {
    "activity",
    "quota",
    "holiday",
    "agreement",
    "client",
    "order",
    "deal",
    "payment",
    "metric",
    "metric_value",
}
_OF_DEADLINE = {"promise", "payment", "client", "report", "report_copy", "report_rule", "setting", "holiday"}
_SOON = timedelta(days=7)
_LONGEST = 24


class Foot:
    """What the foot shows; each part leads somewhere."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._say = workspace.words.translate
        theme = workspace.theme
        saved = PlainLabel(self._say("Foot", "Saved on this computer"), "caption")
        tip(saved, str(workspace.store.path))
        self.backup = PlainLabel("", "caption")
        self.quotas: QPushButton = button("", kind="link", on_click=lambda: workspace.asked.emit("tab progress", 0))
        self.quotas.setToolTip(self._say("Foot", "Go to Progress"))
        self._due: Due | None = None
        self._shown = ""
        self.deadline = button("", theme.icon("flag", "risk"), kind="link", on_click=self._open_deadline)
        self.deadline.setStyleSheet(f"color: {theme.risk}; font-weight: 700")
        self.widget = boxed(
            row(
                picture(theme.pixmap("hard-drive", "text2", 14)),
                saved,
                14,
                picture(theme.pixmap("shield-check", "text2", 14)),
                self.backup,
                STRETCH,
                self.quotas,
                self.deadline,
                spacing=6,
                margins=(14, 2, 14, 2),
            ),
            "foot",
        )
        self.widget.setFixedHeight(px(28))
        self.quotas.hide()
        self.deadline.hide()
        workspace.changed.connect(self._on_changed)
        workspace.later(self.refresh)

    def refresh(self) -> None:
        """Show the last backup, today's quotas and the nearest deadline."""
        found = backup.copies(paths.copies(self._workspace.store.path))
        self.show_backup(found[0].made if found else None)
        self._show_quotas()
        self.show_deadline()

    def _show_quotas(self) -> None:
        self.quotas.setText(" · ".join([*self._channels(), *self._quotas()]))
        self.quotas.setVisible(bool(self.quotas.text()))

    def show_backup(self, made: datetime | None) -> None:
        """Say when the last copy was made."""
        if made is None:
            self.backup.setText(self._say("Foot", "No backup yet"))
            return
        words = self._workspace.words
        day = words.relative_day(made.date(), self._workspace.today())
        self.backup.setText(self._say("Foot", "Backup {day} {time}").format(day=day, time=f"{made:%H:%M}"))

    def show_deadline(self) -> None:
        """The nearest report owed, promise of one's own or of others, or payment due, within a week; one that is late before others.

        A report that is late gives way once the next one is nearer, and to one that was due after it: whoever ticks none still sees what comes.
        """
        store, words, today = self._workspace.store, self._workspace.words, self._workspace.today()
        now = self._workspace.now()
        span = (today, today + _SOON)
        reports = [each for each in store.reports.due(*span, store.calendar()) if not each.is_late(now)]
        late = store.reports.late(now, store.calendar())[-1:]
        if late and not any(each.due_at - now < now - late[0].due_at for each in reports):
            self._due = Due(late[0].day, "", None, late[0])
            self.deadline.setVisible(True)
            self._say_late(late[0])
            return
        self._due = nearest_due(store.promises.due_between(*span), store.payments.due_between(*span), reports, *span)
        self.deadline.setVisible(self._due is not None)
        if self._due is None:
            return
        day = words.relative_day(self._due.day, today)
        if self._due.report is not None:
            self._say_report(self._due.report, day)
            return
        client = store.clients.find(self._due.client_id)
        what = awaited(words.translate, self._due)
        said = " · ".join(part for part in (what, client.name if client else "") if part)
        shown = said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"
        self._show_said(f"{shown} {day}", f"{said} {day}")

    def _say_report(self, report: ReportDue, day: str) -> None:
        """By when a report is owed; on its day also how long there is, before it that its draft is there."""
        words, now = self._workspace.words, self._workspace.now()
        text = self._say("Foot", "{report} due {day} {time}")
        said = text.format(report=self._report(report), day=day, time=words.time(report.due_at.time()))
        more, hours = "", int((report.due_at - now).total_seconds() // 3600)
        if report.day == now.date():
            more = (
                self._say("Foot", "%n hour(s) left", hours)
                if hours > 0
                else self._say("Foot", "less than an hour left")
            )
        elif report.is_ready(now.date()):
            more = self._say("Foot", "the draft is ready")
        told = f"{said} · {more}" if more else said
        self._show_said(told if report.day == now.date() else said, told)

    def _report(self, report: ReportDue) -> str:
        return self._workspace.words.report_due(report, self._workspace.store.reports.told_to(report))

    def _say_late(self, report: ReportDue) -> None:
        days = (self._workspace.today() - report.day).days
        late = (
            self._say("Foot", "%n day(s) past the deadline", days) if days else self._say("Foot", "past the deadline")
        )
        said = f"{self._report(report)} {late}"
        self._show_said(said, said)

    def _show_said(self, shown: str, said: str) -> None:
        self._shown = shown.replace("&", "&&")
        self.deadline.setAccessibleName(self._say("Foot", "Nearest deadline: {what}").format(what=said))
        tip(self.deadline, said)
        self.fit(self.widget.width())

    def fit(self, width: int) -> None:
        """Say the deadline where there is room for all; else its flag stands alone."""
        self.deadline.setText(self._shown)
        if self._shown and self.widget.isVisible() and self.widget.sizeHint().width() > width:
            self.deadline.setText("")

    def _open_deadline(self) -> None:
        if self._due is not None and self._due.report is not None:
            self._workspace.asked.emit(f"report {self._due.report.period.code}", self._due.report.recipient_id or 0)
        elif self._due is not None and self._due.client_id:
            self._workspace.asked.emit("client", self._due.client_id)
        else:
            self._workspace.asked.emit("tab today", 0)

    def _channels(self) -> list[str]:
        """How many channels of a shop are entered today."""
        store, today = self._workspace.store, self._workspace.today()
        if Part.VISITORS not in store.shop.metrics():
            return []
        due, entered = store.shop.due(today), store.shop.days(today, today).get(today, {})
        text = self._say("Foot", "Today's figures entered: {done}/{all} channels")
        return [text.format(done=len(due & entered.keys()), all=len(due))]

    def _quotas(self) -> list[str]:
        """The first quotas; what a day off, or a week of them, asks nothing of is told only once something is done."""
        today, calendar = self._workspace.today(), self._workspace.store.calendar()
        spans = {
            Every.DAY: Period.day(today),
            Every.WEEK: Period.week_of(today),
            Every.MONTH: Period.month_of(today),
        }
        parts = []
        for quota in self._workspace.store.quotas.all()[:3]:
            span = spans[quota.every]
            done = self._workspace.store.measures.by_day(quota.metric, span.first, span.last).total()
            name = self._workspace.words.quota(quota.every, quota.metric)
            if calendar.count(span.first, span.last):
                parts.append(f"{name} {done}/{quota.count}")
            elif done:
                parts.append(f"{name} {done}")
        return parts

    def _on_changed(self, change: Change) -> None:
        if _OF_QUOTAS & change.touched.keys():
            self._workspace.later(self._show_quotas)
        if _OF_DEADLINE & change.touched.keys():
            self._workspace.later(self.show_deadline)
