"""The cards beside the day: quotas, the month's main target, the next visit."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from salesplanner.domain.activities import Activity
from salesplanner.domain.clients import Role
from salesplanner.domain.dayplan import leave_at, next_visit
from salesplanner.domain.period import Period
from salesplanner.domain.targets import METRICS, Every, Quota, Unit, attainment, needed_per_day
from salesplanner.ui.kit.layout import (
    STRETCH,
    Bar,
    PlainLabel,
    boxed,
    button,
    card,
    clear,
    column,
    heading,
    muted,
    row,
    scrolled,
)
from salesplanner.ui.kit.workspace import Workspace

_GIST_LETTERS = 140


class Rail(QWidget):
    """What stands beside the day's list."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        self._store = workspace.store
        self._cards = column(spacing=12, margins=(16, 14, 16, 14))
        inside = scrolled(boxed(self._cards))
        self.setLayout(column(boxed(column(inside, spacing=0), "rail"), spacing=0))
        self.setFixedWidth(312)

    def refresh(self) -> None:
        """Read and show the cards."""
        clear(self._cards)
        for part in (self._quotas(), self._target(), self._visit()):
            if part is not None:
                self._cards.addWidget(part)
        self._cards.addStretch(1)

    # --- quotas -------------------------------------------------------------------------------------------------

    def _quotas(self) -> QFrame | None:
        quotas = self._store.quotas.all()
        if not quotas:
            return None
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for place, quota in enumerate(quotas):
            done = self._done(quota)
            said = f"{done}/{quota.count}"
            name = PlainLabel(self._quota_name(quota))
            count = PlainLabel(said, "h3" if done >= quota.count else "")
            if done >= quota.count:
                count.set_tone("done")
            grid.addWidget(name, place, 0)
            grid.addWidget(Bar(self._workspace.theme, done / quota.count if quota.count else 1, text=said), place, 1)
            grid.addWidget(count, place, 2)
        return card(self.tr("Today's quotas"), boxed(grid))

    def _done(self, quota: Quota) -> int:
        today = self._workspace.today()
        spans = {Every.DAY: Period.day, Every.WEEK: Period.week_of, Every.MONTH: Period.month_of}
        span = spans[quota.every](today)
        found = self._store.measures.of(quota.metric, span.first, span.last)
        return len(found) if METRICS[quota.metric] is Unit.COUNT else sum(measure.value for measure in found)

    def _quota_name(self, quota: Quota) -> str:
        name = self._words.metric(quota.metric)
        texts = {
            Every.DAY: "{name}",
            Every.WEEK: self.tr("{name}, week"),
            Every.MONTH: self.tr("{name}, month"),
        }
        return texts[quota.every].format(name=name)

    # --- the month ----------------------------------------------------------------------------------------------

    def _target(self) -> QFrame:
        month = Period.month_of(self._workspace.today())
        metric = next(iter(self._store.settings.get("metrics.main", ["orders.amount"])), "orders.amount")
        target = self._store.targets.of(metric, month.code)
        name = self._words.metric(metric)
        if target is None:
            text = self.tr("Set a target for {month}").format(month=self._words.month_name(month))
            go = button(text, kind="link", on_click=lambda: self._workspace.asked.emit("target", 0))
            return card(self.tr("This month"), row(go, STRETCH))
        done = self._sum(metric, month)
        link = button(
            self.tr("See progress"), kind="link", on_click=lambda: self._workspace.asked.emit("tab progress", 0)
        )
        share = attainment(done, target.value) or Decimal(0)
        pace = self._store.calendar().pace(month, self._workspace.today())
        value = heading(self._words.value(done, METRICS[metric]), 1)
        of = muted(f"/ {self._words.value(target.value, METRICS[metric])}")
        head = row(value, of, STRETCH, heading(self._words.percent(share), 3), spacing=6)
        bar = Bar(self._workspace.theme, float(share), float(pace.share), height=8, text=self._words.percent(share))
        lines = [
            muted(text, wrap=True)
            for text in self._pace_texts(share, pace.share, done, target.value, pace.left, metric)
        ]
        return card(self.tr("{metric} this month").format(metric=name), head, bar, *lines, aside=link)

    def _sum(self, metric: str, month: Period) -> Decimal:
        total = sum(measure.value for measure in self._store.measures.of(metric, month.first, month.last))
        return Decimal(total) / 100 if METRICS[metric] is Unit.MONEY else Decimal(total)

    def _pace_texts(
        self, share: Decimal, pace: Decimal, done: Decimal, target: Decimal, left: int, metric: str
    ) -> list[str]:
        if done >= target:
            return [self.tr("Target reached with %n working day(s) left", "", left)]
        points = round((share - pace) * 100)
        gone = self.tr("{pace} of working days gone (tick)").format(pace=self._words.percent(pace))
        if points < 0:
            gone += self.tr(", %n point(s) behind", "", -points)
        elif points > 0:
            gone += self.tr(", %n point(s) ahead", "", points)
        needed = needed_per_day(done, target, left)
        if needed is None:
            return [gone]
        each = self.tr("{amount} a working day needed").format(amount=self._words.value(needed, METRICS[metric]))
        return [gone, each]

    # --- the next visit -----------------------------------------------------------------------------------------

    def _visit(self) -> QFrame | None:
        now = self._workspace.now()
        visit = next_visit(self._store.activities.on(now.date()), now)
        return self._tomorrow(now) if visit is None else self._visit_card(visit)

    def _visit_card(self, visit: Activity) -> QFrame:
        leave = leave_at(visit)
        times = self._words.time(visit.at) if visit.at else ""
        if leave is not None:
            times += " · " + self.tr("leave {time}").format(time=self._words.time(leave))
        client = self._store.clients.find(visit.client_id)
        contact = self._store.contacts.find(visit.contact_id)
        who = [client.name if client else "", contact.name if contact else ""]
        if contact is not None:
            details = [contact.title, self._words.role(contact.role) if contact.role is not Role.UNKNOWN else ""]
            who.append(self._words.list(filter(None, details)))
        parts: list[QWidget] = [PlainLabel(visit.title, "h3", wrap=True), muted(" ".join(filter(None, who)), wrap=True)]
        if visit.note:
            parts.append(PlainLabel(visit.note, wrap=True))
        if gist := self._gist(visit):
            well = QFrame()
            well.setProperty("well", True)
            well.setLayout(column(muted(gist, wrap=True), margins=10))
            parts.append(well)
        if client is not None:
            parts.append(
                button(
                    self.tr("Open client"),
                    kind="link",
                    on_click=lambda: self._workspace.asked.emit("client", client.id),
                )
            )
        return card(self.tr("Next visit"), *parts, aside=muted(times))

    def _gist(self, visit: Activity) -> str:
        """What the last contact came to."""
        if visit.client_id is None:
            return ""
        for each in self._store.activities.of_client(visit.client_id)[:40]:
            if each.counts and each.points:
                day = self._words.day(each.day, self._workspace.today())
                return self.tr("Last time, {day}: {gist}").format(day=day, gist=each.points[:_GIST_LETTERS])
        return ""

    def _tomorrow(self, now: datetime) -> QFrame | None:
        day = self._store.calendar().next_working(now.date())
        items = [each for each in self._store.activities.on(day) if each.is_open]
        if not items:
            return None
        lines = []
        for each in items[:4]:
            at = f"{self._words.time(each.at)}  " if each.at else ""
            lines.append(PlainLabel(f"{at}{each.title}", wrap=True))
        aside = muted(self._words.day(day))
        return card(self._words.relative_day(day, now.date()), *lines, aside=aside)
