"""Problems argued from a number, and what the next period is about: each with a number or a day, or marked as not to be checked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reviews import Finding, FocusPoint, parts
from salesplanner.report import evidence, focuspoints, selfreview
from salesplanner.report.focuspoints import Reached
from salesplanner.ui.kit.fields import CheckField, ChoiceField, DateField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    boxed,
    button,
    chip,
    clear,
    column,
    heading,
    line,
    muted,
    row,
)
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.review.actionforms import NumberOfMetric, metrics
from salesplanner.ui.review.parts import opener


class ProblemsCard(QFrame):
    """The problems of a period: what the number is, what it should be, what will be done."""

    def __init__(self, workspace: Workspace, act: Callable[..., int | None]) -> None:
        """`act` makes an improvement action of a shortcoming, and ties it to the problem it is told."""
        super().__init__()
        self.setProperty("card", True)
        self._workspace, self._store, self._act = workspace, workspace.store, act
        self._period = Period.month_of(workspace.today())
        self._grid = _grid((1, 0))
        self.add_button = button(
            self.tr("Add a problem"),
            workspace.theme.icon("plus", "accent"),
            kind="link",
            on_click=lambda: self._edit(None),
        )
        self._empty = muted(
            self.tr("A problem with a number convinces: what it is, what it should be, what you will do."), wrap=True
        )
        head = row(heading(self.tr("Problems by the numbers"), 3), STRETCH, self.add_button)
        self.setLayout(column(head, self._empty, boxed(self._grid), STRETCH, margins=14, spacing=8))

    def show_period(self, period: Period) -> None:
        """Read and show those of a period."""
        self._period = period
        clear(self._grid)
        found = selfreview.findings(self._store, period)
        self._empty.setVisible(not found)
        for code, listed in groupby(found, lambda each: each.period):
            if code != period.code:
                name = self._workspace.words.period(Period.parse(code))
                self._grid.addWidget(PlainLabel(name, "caption"), self._grid.rowCount(), 0)
            for each in listed:
                self._add_row(each)

    def _add_row(self, each: Finding) -> None:
        words, theme = self._workspace.words, self._workspace.theme
        place = self._grid.rowCount()
        self._grid.addWidget(line(), place, 0, 1, 2)
        icon = theme.pixmap("lock") if each.is_private else theme.pixmap("triangle-alert", "risk")
        name = self.tr("Change: {what}").format(what=each.what)
        self._grid.addWidget(opener(each.what, lambda: self._edit(each), name, icon=icon), place + 1, 0)
        if self._store.improvements.lasting(each.improvement_id) is None:
            sprout = theme.icon("sprout", "done")
            way: QWidget = button(self.tr("Make an action…"), sprout, kind="link", on_click=lambda: self._make(each))
        else:
            way = chip(self.tr("has an action"), "done")
        self._grid.addWidget(way, place + 1, 1, Qt.AlignmentFlag.AlignRight)
        said = words.commas(filter(None, [each.cause, each.fix]))
        for text in filter(None, (evidence.argued(self._store, each, words), said)):
            self._grid.addWidget(_below(text), self._grid.rowCount(), 0, 1, 2)

    def _edit(self, finding: Finding | None) -> None:
        period = self._period if finding is None else Period.parse(finding.period)
        run(FindingForm(self, self._workspace, finding, period))

    def _make(self, finding: Finding) -> None:
        aim = {"metric": finding.metric, "aim": finding.threshold}
        self._act(finding.what, act=finding.fix, finding_id=finding.id, **aim)


class FocusCard(QFrame):
    """What the next period is about, and what came of what this one was about."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._workspace, self._store = workspace, workspace.store
        self._period = Period.month_of(workspace.today())
        self._grid = _grid((1, 0))
        self.add_button = button(
            self.tr("Add a focus point"),
            workspace.theme.icon("plus", "accent"),
            kind="link",
            on_click=lambda: self._edit(None),
        )
        self._title = heading("", 3)
        self._empty = muted(
            self.tr("At most three, each with a number and a day. They go into the plan and are looked at next time."),
            wrap=True,
        )
        self.setLayout(
            column(
                row(self._title, STRETCH, self.add_button),
                self._empty,
                boxed(self._grid),
                STRETCH,
                margins=14,
                spacing=8,
            )
        )

    def show_period(self, period: Period) -> None:
        """Read and show what a period was to be about, and what the next one is."""
        self._period = period
        clear(self._grid)
        words, following = self._workspace.words, evidence.followed_by(self._store, period)
        self._title.setText(self.tr("Focus points"))
        now, coming = focuspoints.of(self._store, period), focuspoints.of(self._store, following)
        earlier = [(words.period(month), focuspoints.of(self._store, month)) for month in parts(period)]
        self._empty.setVisible(not now and not coming and not any(found for _, found in earlier))
        for name, found in (*earlier, (words.period(period), now), (words.period(following), coming)):
            if found:
                self._grid.addWidget(PlainLabel(name, "caption"), self._grid.rowCount(), 0)
            for each in found:
                self._add_row(each)

    def _add_row(self, each: Reached) -> None:
        point, place, theme = each.point, self._grid.rowCount(), self._workspace.theme
        icon = theme.pixmap("lock" if point.is_private else "target")
        name = self.tr("Change: {what}").format(what=point.what)
        self._grid.addWidget(opener(point.what, lambda: self._edit(point), name, icon=icon), place, 0)
        self._grid.addWidget(self._state(each), place, 1, Qt.AlignmentFlag.AlignRight)
        text = evidence.asked(self._store, point, each.value, self._workspace.words) or self.tr(
            "Add a number or a day, and it can be looked at next time"
        )
        self._grid.addWidget(_below(text), place + 1, 0, 1, 2)

    def _state(self, each: Reached) -> QWidget:
        said = focuspoints.came(self._workspace.words, each)
        if each.can_be_checked and each.is_reached is None:
            return chip(said)
        return chip(said, "done" if each.is_reached else "risk")

    def _edit(self, point: FocusPoint | None) -> None:
        run(FocusForm(self, self._workspace, point, evidence.followed_by(self._store, self._period)))


class FindingForm(FormDialog):
    """A problem, its number, its threshold, its cause and its fix; the number itself is taken from the records."""

    def __init__(self, parent: QWidget, workspace: Workspace, finding: Finding | None, period: Period) -> None:
        super().__init__(parent, workspace, "", width=600)
        self._finding, self._period = finding, period
        self.setWindowTitle(self.tr("Problem"))
        self.add(self.tr("What is wrong"), TextField(), "what", required=True)
        kept = finding.metric if finding else ""
        metric = self.add(self.tr("The number"), ChoiceField(metrics(workspace, kept)), "metric", half=True)
        self.add(self.tr("Should be"), NumberOfMetric(workspace, metric), "threshold", half=True)
        self._now = muted(wrap=True)
        self.add_wide(self._now, " ")  # below the number that it tells of
        self.add(self.tr("Why"), TextField(), "cause")
        self.add(self.tr("What will be done"), TextField(), "fix")
        self.add("", CheckField(self.tr("The supervisor may see it in the summary")), "shared")
        metric.edited.connect(self._say)
        shown = finding or Finding(period=period.code, what="", is_private=True)
        self.fill({name: getattr(shown, name) for name in ("what", "metric", "threshold", "cause", "fix")})
        self.fill({"shared": not shown.is_private})
        self._say()
        if finding is not None:
            self.foot.insertWidget(0, button(self.tr("Delete"), on_click=self._delete))

    def _say(self) -> None:
        """What the records say of the chosen number."""
        metric = str(self.field("metric").value() or "")
        value = self._finding.value if self._finding and self._finding.metric == metric else None
        chosen = Finding(period=self._period.code, what="", metric=metric, value=value)
        self._now.setText(evidence.argued(self.workspace.store, chosen, self.workspace.words))

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep it with the value that the records give today."""
        findings, store, metric = self.workspace.store.findings, self.workspace.store, values["metric"]
        values["is_private"] = not values.pop("shared")
        if values["threshold"] is not None and not metric:
            raise Problem(Kind.REQUIRED, field="metric")
        if metric and evidence.is_known(store, metric):
            values["value"] = _decimal(evidence.fact(store, metric, self._period).value)
        elif self._finding is None or metric != self._finding.metric:
            values["value"] = None
        if self._finding is not None:
            findings.change(self._finding.id, **values)
            return self._finding.id
        place = len(findings.of(self._period.code))
        return findings.add(Finding(period=self._period.code, position=place, **values))

    def _delete(self) -> None:
        if self._finding is not None and self.workspace.did(self.workspace.store.findings.delete, self._finding.id):
            self.accept()


class FocusForm(FormDialog):
    """A focus point of a period: what, by which number or which day. It becomes a plan item."""

    def __init__(self, parent: QWidget, workspace: Workspace, point: FocusPoint | None, period: Period) -> None:
        super().__init__(parent, workspace, "", width=560)
        self._point = point
        self._period = Period.parse(point.period) if point else period
        self.setWindowTitle(self.tr("Focus point for {period}").format(period=workspace.words.period(self._period)))
        self.add(self.tr("What it is about"), TextField(), "what", required=True)
        kept = point.metric if point else ""
        metric = self.add(self.tr("Counted by"), ChoiceField(metrics(workspace, kept)), "metric", half=True)
        self.add(self.tr("To reach"), NumberOfMetric(workspace, metric), "target", half=True)
        self.add(
            self.tr("By"),
            DateField(workspace),
            "due_on",
            half=True,
            hint=self.tr("Without a number or a day it cannot be checked"),
        )
        self.add("", CheckField(self.tr("The supervisor may see it in the summary")), "shared")
        shown = point or FocusPoint(period=period.code, what="", is_private=True)
        self.fill({name: getattr(shown, name) for name in ("what", "metric", "target", "due_on")})
        self.fill({"shared": not shown.is_private})
        if point is not None:
            self.foot.insertWidget(0, button(self.tr("Delete"), on_click=self._delete))

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep it, and its plan item on its day or on the last of the period."""
        values["is_private"] = not values.pop("shared")
        self._hold(values)
        store = self.workspace.store
        with store.change("focus_point changed" if self._point else "focus_point added"):
            shown = replace(self._point or FocusPoint(period=self._period.code, what=""), **values)
            day, note = shown.due_on or self._last_day(), self._note(shown)
            item = store.activities.find(shown.activity_id)
            if item is None or item.deleted_at is not None:
                made = Activity(kind=ActivityKind.TASK, title=shown.what, day=day, note=note)
                values["activity_id"] = store.activities.add(made)
            elif item.is_open:
                store.activities.change(item.id, title=shown.what, day=day, note=note)
            if self._point is not None:
                store.focus_points.change(self._point.id, **values)
                return self._point.id
            place = len(store.focus_points.of(self._period.code))
            return store.focus_points.add(replace(shown, position=place, activity_id=values["activity_id"]))

    def _hold(self, values: dict[str, Any]) -> None:
        """A number needs its figure, a day lies in the period. Raises Problem."""
        if values["target"] is not None and not values["metric"]:
            raise Problem(Kind.REQUIRED, field="metric")
        due, words, today = values["due_on"], self.workspace.words, self.workspace.today()
        is_new = self._point is None or due != self._point.due_on
        if due is not None and is_new and not self._period.contains(due):
            low, high = (words.day(each, today) for each in (self._period.first, self._period.last))
            raise Problem(Kind.OUT_OF_RANGE, field="due_on", value=words.day(due, today), low=low, high=high)

    def _last_day(self) -> date:
        """The last working day of the period; its last where none is worked on."""
        worked = self.workspace.store.calendar().between(self._period.first, self._period.last)
        return worked[-1] if worked else self._period.last

    def _note(self, point: FocusPoint) -> str:
        """What is asked by when, or that it cannot be checked, for its plan item."""
        store, words = self.workspace.store, self.workspace.words
        if point.due_on is None and not focuspoints.has_number(store, point):
            return words.translate("Review", "Without a number or a day: cannot be checked")
        return evidence.asked(store, point, None, words)

    def _delete(self) -> None:
        """Delete it, and its plan item where that is still to be done."""
        if self._point is not None and self.workspace.did(self._remove, self._point):
            self.accept()

    def _remove(self, point: FocusPoint) -> None:
        store = self.workspace.store
        with store.change("focus_point deleted"):
            item = store.activities.find(point.activity_id)
            if item is not None and item.is_open:
                store.activities.delete(item.id)
            store.focus_points.delete(point.id)


def _below(text: str) -> QWidget:
    """What stands below a line, in step with its words."""
    return boxed(column(PlainLabel(text, "caption", wrap=True), margins=(29, 0, 0, 4)))


def _grid(shares: tuple[int, ...]) -> QGridLayout:
    made = QGridLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setHorizontalSpacing(14)
    made.setVerticalSpacing(6)
    for place, share in enumerate(shares):
        made.setColumnStretch(place, share)
    return made


def _decimal(value: Decimal | int | None) -> Decimal | None:
    return None if value is None else Decimal(value)
