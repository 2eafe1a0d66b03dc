"""Log an outcome: what happened, and the next step, in half a minute by keyboard (experience, 7.1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.clients import ClientStatus, Role
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.kit.fields import (
    CheckField,
    ChoiceField,
    DateField,
    Field,
    LongTextField,
    MoneyField,
    NumberField,
    SearchField,
    SwitchField,
    TextField,
    TimeField,
)
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, heading, muted, picture, restyle, row
from salesplanner.ui.kit.workspace import Workspace

_KINDS = (
    (ActivityKind.VISIT, "map-pin"),
    (ActivityKind.CALL, "phone"),
    (ActivityKind.MESSAGE, "message-circle"),
    (ActivityKind.MEETING, "users"),
    (ActivityKind.EMAIL, "mail"),
)
_OUTCOMES = (
    (Outcome.PROGRESS, "thumbs-up"),
    (Outcome.KEPT_WARM, "coffee"),
    (Outcome.SETBACK, "triangle-alert"),
    (Outcome.NOT_REACHED, "user-x"),
)
_METRICS = {
    ActivityKind.VISIT: "visits.count",
    ActivityKind.CALL: "calls.count",
    ActivityKind.MEETING: "meetings.count",
}


class OutcomeField(Field):
    """Four large buttons; keys 1 to 4."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        for place, (outcome, icon) in enumerate(_OUTCOMES):
            made = QPushButton(workspace.theme.icon(icon, "text2", 18), workspace.words.outcome(outcome))
            made.setProperty("kind", "tile")
            made.setCheckable(True)
            made.setIconSize(QSize(18, 18))
            made.setToolTip(str(place + 1))
            self._group.addButton(made, place)
        self._group.idClicked.connect(lambda _: self.edited.emit())
        self.setLayout(row(*self._group.buttons(), spacing=8))
        self.setFocusProxy(self._group.button(0))

    def value(self) -> Outcome | None:
        """What it came to."""
        place = self._group.checkedId()
        return _OUTCOMES[place][0] if place >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose an outcome."""
        for place, (outcome, _) in enumerate(_OUTCOMES):
            self._group.button(place).setChecked(outcome is value)

    def mark(self, is_wrong: bool) -> None:
        """The words below say it."""

    def press(self, place: int) -> None:
        """Choose by number and go on to the key points."""
        self._group.button(place).click()
        self._group.button(place).setFocus()


class ConcernsField(Field):
    """What they care about, as chips."""

    def __init__(self, names: list[str]) -> None:
        super().__init__()
        self._chips = []
        for name in names:
            made = button(name, kind="chip")
            made.setCheckable(True)
            made.clicked.connect(lambda _=False: self.edited.emit())
            self._chips.append(made)
        self.setLayout(FlowLayout(*self._chips))
        self.setFocusProxy(self._chips[0])

    def value(self) -> str:
        """The chosen names, separated by blanks."""
        return " ".join(chip.text().replace(" ", "_") for chip in self._chips if chip.isChecked())

    def set_value(self, value: Any) -> None:
        """Choose names."""
        chosen = str(value or "").split()
        for chip in self._chips:
            chip.setChecked(chip.text().replace(" ", "_") in chosen)


class NextStepBox(QFrame):
    """The next step: kind, what, day and time; or why there is none now."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        words, theme = workspace.words, workspace.theme
        self.setProperty("card", True)
        self.kind = ChoiceField([(kind, words.kind(kind)) for kind in ActivityKind])
        self.kind.set_value(ActivityKind.CALL)
        self.kind.setFixedWidth(110)
        self.title = TextField(self.tr("What to do next"))
        self.day = DateField(workspace, self.tr("Day"))
        self.day.setFixedWidth(130)
        self.at = TimeField(self.tr("Time"))
        self.at.setFixedWidth(70)
        for field, name in (
            (self.kind, self.tr("Kind of next step")),
            (self.title, self.tr("Next step")),
            (self.day, self.tr("Day of next step")),
            (self.at, self.tr("Time of next step")),
        ):
            (field.focusProxy() or field).setAccessibleName(name)
        self.skip = ChoiceField(
            [
                ("", self.tr("Plan a next step")),
                ("wait", self.tr("Waiting for them until the day")),
                ("dormant", self.tr("Dormant from now on")),
            ]
        )
        self.skip.edited.connect(self._on_skip)
        head = row(
            picture(theme.pixmap("arrow-right", "accent")),
            heading(self.tr("Next step"), 3),
            muted(self.tr("Every client you are talking to keeps one")),
            STRETCH,
            self.skip,
        )
        chips = [button(text, kind="chip", on_click=lambda day=day: self._set_day(day)) for text, day in self._days()]  # type: ignore[misc]
        self.line = boxed(row(self.kind, self.title, self.day, self.at, spacing=6))
        self.fault = PlainLabel("", "fault", wrap=True)
        self.chips = boxed(row(*chips, STRETCH, spacing=6))
        self.setLayout(column(head, self.line, self.chips, self.fault, margins=12, spacing=8))
        self._set_day(workspace.store.calendar().next_working(workspace.today()))

    def _days(self) -> list[tuple[str, date]]:
        today = self._workspace.today()
        return [
            (self.tr("Tomorrow"), today + timedelta(days=1)),
            (self.tr("Next Monday"), today + timedelta(days=7 - today.weekday())),
            (self.tr("In a week"), today + timedelta(days=7)),
        ]

    def _set_day(self, day: date) -> None:
        self.day.set_value(day)

    def propose(self, title: str, kind: ActivityKind, day: date, at: time | None) -> None:
        """Fill in a step, unless the person has typed one."""
        if not self.title.value():
            self.title.set_value(title)
            self.kind.set_value(kind)
            self.day.set_value(day)
            self.at.set_value(at)

    def _on_skip(self) -> None:
        how = self.skip.value()
        for field in (self.kind, self.title, self.at):
            field.setVisible(not how)
        self.day.setVisible(how != "dormant")
        self.chips.setVisible(how != "dormant")

    def step(self) -> Activity | None:
        """The step to plan; None where there is none. Raises Problem for a wrong entry."""
        if self.skip.value() or not self.title.value():
            return None
        kind, day = self.kind.value(), self.day.value()
        if day is None:
            raise Problem(Kind.REQUIRED, field=self.tr("Day"))
        return Activity(
            kind=kind,
            title=self.title.value(),
            day=day,
            at=self.at.value(),
            minutes=USUAL_MINUTES[kind],
            is_next_step=True,
        )


class LogForm(FormDialog):
    """What happened with a client, and what comes next; kept as one change."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, activity: Activity | None, defaults: dict[str, Any]
    ) -> None:
        super().__init__(parent, workspace, "", width=640)
        self._planned = activity
        self._store = workspace.store
        words, theme = workspace.words, workspace.theme
        self._kind = self.add(
            self.tr("Kind"), SwitchField([(kind, words.kind(kind), theme.icon(icon)) for kind, icon in _KINDS]), "kind"
        )
        clients = [(client.id, client.name) for client in self._store.clients.all()]
        self._client = self.add(self.tr("Client"), SearchField(clients), "client_id", required=True)
        self._contact = self.add(self.tr("With"), ChoiceField([(None, "–")]), "contact_id")
        self._when = self._add_when()
        self._outcome = self.add(self.tr("Outcome"), OutcomeField(workspace), "outcome", required=True)
        self._points = self.add(self.tr("Key points"), LongTextField(lines=2), "points")
        concerns = [
            self.tr("Price"),
            self.tr("Delivery"),
            self.tr("Quality"),
            self.tr("Payment"),
            self.tr("Technical"),
            self.tr("Service"),
            self.tr("Competitor"),
        ]
        self.add(self.tr("They care about"), ConcernsField(concerns), "concerns")
        self._deal = self.add(self.tr("Deal"), ChoiceField([(None, "–")]), "deal_id")
        stages = [(stage.id, stage.name) for stage in self._store.stages.all()]
        self._stage = self.add(self.tr("Stage"), ChoiceField(stages or [(None, "–")]), "stage_id")
        self._amount = self.add(self.tr("Amount"), MoneyField(), "amount")
        self.next = NextStepBox(workspace)
        self.add_wide(self.next)
        self._by_client = CheckField(self.tr("They contacted me"))
        self.counted = PlainLabel("", "muted")
        self.foot.insertWidget(0, self._by_client)
        self.foot.insertWidget(1, self.counted)
        self._show(activity, defaults)
        self._wire()

    def _add_when(self) -> tuple[DateField, TimeField, NumberField]:
        when = (DateField(self.workspace), TimeField(), NumberField(low=1, high=1440))
        names = (self.tr("Day"), self.tr("Time"), self.tr("Length, minutes"))
        for field, name in zip(when, names, strict=True):
            (field.focusProxy() or field).setAccessibleName(name)
        line = row(when[0], when[1], muted(self.tr("Length, minutes")), when[2], spacing=8)
        line.setStretch(0, 1)
        self.add_wide(boxed(line), self.tr("When"))
        return when

    def _wire(self) -> None:
        self._client.edited.connect(self._follow_client)
        self._client.left.connect(self._follow_client)
        self._deal.edited.connect(self._follow_deal)
        self._outcome.edited.connect(self._on_outcome)
        self._kind.edited.connect(self._say_count)

    def _show(self, activity: Activity | None, defaults: dict[str, Any]) -> None:
        now = self.workspace.now()
        kind = activity.kind if activity else defaults.get("kind", ActivityKind.VISIT)
        day, at = now.date(), now.time().replace(second=0, microsecond=0)
        if activity is not None and activity.at is not None and activity.day <= now.date():
            day, at = activity.day, activity.at
        for field, value in zip(self._when, (day, at, activity.minutes if activity else 30), strict=True):
            field.set_value(value)
        client_id = activity.client_id if activity else defaults.get("client_id")
        self.fill({"kind": kind if kind.is_contact else ActivityKind.CALL, "client_id": client_id})
        self._follow_client()
        self.fill(
            {
                "contact_id": activity.contact_id if activity else defaults.get("contact_id"),
                "deal_id": activity.deal_id if activity else defaults.get("deal_id"),
                "outcome": activity.outcome if activity else None,
                "points": activity.points if activity else "",
                "concerns": activity.concerns if activity else "",
            }
        )
        self._by_client.set_value(activity.started_by_client if activity else False)
        self._follow_deal()
        client = self._store.clients.find(client_id)
        name = client.name if client else ""
        title = self.tr("Log {kind}").format(kind=self.workspace.words.kind(self._kind.value()))
        self.setWindowTitle(f"{title} · {name}" if name else title)
        self._say_count()

    # --- what follows what --------------------------------------------------------------------------------------

    def _follow_client(self) -> None:
        try:
            client_id = self._client.value()
        except Problem:
            client_id = None
        words = self.workspace.words
        people = self._store.contacts.of(client_id) if client_id else []
        named = [(p.id, p.name if p.role is Role.UNKNOWN else f"{p.name} · {words.role(p.role)}") for p in people]
        self._contact.set_pairs([(None, "–"), *named])
        deals = [deal for deal in self._store.deals.of_client(client_id) if deal.is_open] if client_id else []
        self._deal.set_pairs([(None, "–"), *((deal.id, deal.name) for deal in deals)])
        self.show_row("deal_id", bool(deals))
        self._follow_deal()

    def _follow_deal(self) -> None:
        deal = self._store.deals.find(self._deal.value())
        self.show_row("stage_id", deal is not None)
        self.show_row("amount", deal is not None)
        if deal is not None:
            self._stage.set_value(deal.stage_id)
            self._amount.set_value(deal.amount)

    def _on_outcome(self) -> None:
        self.fault("outcome", "")
        if self._outcome.value() is Outcome.NOT_REACHED:
            tomorrow = self.workspace.store.calendar().next_working(self.workspace.today())
            self.next.propose(self.tr("Try again"), self._kind.value(), tomorrow, self._when[1].value())
        self._say_count()

    def _say_count(self) -> None:
        metric = _METRICS.get(self._kind.value())
        quota = next((q for q in self._store.quotas.all() if q.metric == metric and q.every.value == "day"), None)
        if metric is None or quota is None:
            self.counted.setText("")
            return
        today = self.workspace.today()
        done = len(self._store.measures.of(metric, today, today))
        more = 0 if self._outcome.value() is Outcome.NOT_REACHED or (self._planned and self._planned.counts) else 1
        text = (
            self.tr("Counts for today's {metric} ({done}/{quota})")
            if more
            else self.tr("Does not count ({done}/{quota})")
        )
        name = self.workspace.words.metric(metric)
        self.counted.setText(text.format(metric=name, done=done + more, quota=quota.count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4 choose the outcome while no text is being typed."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(_OUTCOMES) and isinstance(self.focusWidget(), QPushButton):
            self._outcome.press(place)
            self._points.setFocus()
        else:
            super().keyPressEvent(event)

    # --- saving -------------------------------------------------------------------------------------------------

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the record, the deal's move and the next step as one change; None of it when one is wrong."""
        step = self._next_step(values)
        day, at, minutes = (field.value() for field in self._when)
        done_at = datetime.combine(day or self.workspace.today(), at or time(12))
        base = self._planned or Activity(kind=values["kind"], title="", day=done_at.date())
        title = base.title or self._title(values)
        record = replace(
            base,
            kind=values["kind"],
            title=title,
            client_id=values["client_id"],
            contact_id=values["contact_id"],
            deal_id=values["deal_id"],
            at=at,
            minutes=minutes or 30,
            concerns=values["concerns"],
            started_by_client=self._by_client.value(),
            is_next_step=False,
            status=ActivityStatus.PLANNED,
        )
        with self._store.change("activity logged", name=title):
            record_id = self._store.activities.log(
                record, done_at=done_at, outcome=values["outcome"], points=values["points"], next_step=step
            )
            self._move_deal(values)
            self._rest(values["client_id"])
        return record_id

    def _title(self, values: dict[str, Any]) -> str:
        contact = self._store.contacts.find(values["contact_id"])
        client = self._store.clients.get(values["client_id"])
        return f"{self.workspace.words.kind(values['kind'])} {contact.name if contact else client.name}"

    def _next_step(self, values: dict[str, Any]) -> Activity | None:
        """The step, which a client one is talking to and an open deal must have (rule 3.2)."""
        self.next.fault.setText("")
        try:
            step = self.next.step()
            client = self._store.clients.find(values["client_id"])
            needed = values["deal_id"] is not None or (client is not None and client.needs_next_step)
            if step is None and needed and not self.next.skip.value() and not self._has_step(values):
                raise Problem(Kind.NEXT_STEP_NEEDED)
            if self.next.skip.value() == "wait" and self.next.day.value() is None:
                raise Problem(Kind.REQUIRED, field=self.tr("Day"))
        except Problem as problem:
            self.next.fault.setText(self.workspace.words.problem(problem))
            restyle(self.next)
            self.next.title.setFocus()
            raise
        return step

    def _has_step(self, values: dict[str, Any]) -> bool:
        """Whether another next step is planned already."""
        return any(
            step.client_id == values["client_id"] and step.id != (self._planned.id if self._planned else 0)
            for step in self._store.activities.open_next_steps()
        )

    def _move_deal(self, values: dict[str, Any]) -> None:
        deal = self._store.deals.find(values["deal_id"])
        if deal is None:
            return
        if values["stage_id"] and values["stage_id"] != deal.stage_id:
            self._store.deals.move_to(deal.id, values["stage_id"], on=self.workspace.today())
        if values["amount"] != deal.amount:
            self._store.deals.change(deal.id, amount=values["amount"])

    def _rest(self, client_id: int) -> None:
        """Waiting keeps the client quiet until a day; dormant until somebody wakes it."""
        how = self.next.skip.value()
        if how == "wait":
            reason = self.tr("Waiting for them")
            self._store.clients.change(client_id, quiet_until=self.next.day.value(), quiet_reason=reason)
        elif how == "dormant":
            self._store.clients.change(client_id, status=ClientStatus.DORMANT)


def log_outcome(parent: QWidget | None, workspace: Workspace, activity: Activity | None, **defaults: Any) -> int | None:
    """Show the form for a planned contact, or for one that was not planned; the record's id when it was kept."""
    dialog = LogForm(parent, workspace, activity, {key: value for key, value in defaults.items() if value is not None})
    record_id = run(dialog)
    if record_id is not None:
        record = workspace.store.activities.get(record_id)
        client = workspace.store.clients.find(record.client_id)
        words = workspace.words
        text = words.translate("Log", "Recorded {client}").format(client=client.name if client else record.title)
        step = workspace.store.clients.next_steps().get(record.client_id or 0)
        if step is not None:
            text += words.translate("Log", ", next step {day}").format(
                day=words.relative_day(step.day, workspace.today())
            )
        workspace.notice(text)
    return record_id
