"""The form that keeps what came of a contact, with its next step (experience, 7.1)."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from itertools import pairwise
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client, Role
from salesplanner.domain.orders import Order
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.forms.kinds import CONTACTS, KIND_ICONS, OUTCOME_ICONS
from salesplanner.ui.forms.like import NewNameBar
from salesplanner.ui.forms.log import keeping
from salesplanner.ui.forms.log.counting import CountLine
from salesplanner.ui.forms.log.extras import Context, ExtrasField, keep
from salesplanner.ui.forms.log.parts import ConcernsField, DealField, DealLine, PointsField
from salesplanner.ui.forms.log.step import Next, NextStepField, NotNeeded
from salesplanner.ui.forms.when import When, WhenField
from salesplanner.ui.forms.whichdeal import which_deal
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.fields import GradeField, SearchField, SwitchField, TextField, TilesField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import STRETCH, chip, row, tip
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class LogForm(FormDialog):
    """What happened, what they care about, where the deal stands, and what comes next; kept as one change."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, activity: Activity | None, defaults: dict[str, Any]
    ) -> None:
        super().__init__(parent, workspace, "", width=770)
        store = workspace.store
        self._activity = activity
        self._was_done = activity is not None and activity.is_done
        self.closing: tuple[NotNeeded, int] | None = None  # the deal to close after saving
        self.signing: Order | None = None  # the order by which it is signed
        deal = store.deals.find(activity.deal_id if activity else defaults.get("deal_id"))
        client_id = activity.client_id if activity else defaults.get("client_id")
        self._deal_id = deal.id if deal else None
        self._client: Client | None = store.clients.find(client_id or (deal.client_id if deal else None))
        self._asks_client = activity is None and self._client is None
        kind = activity.kind if activity else defaults.get("kind") or ActivityKind.VISIT
        self._kind = kind if kind in CONTACTS else ActivityKind.CALL
        self._default_contact = defaults.get("contact_id")
        self._day = defaults.get("day") or workspace.today()
        self._make()
        self._fill()
        self._say_title()
        self._say_count()
        points = self.field("points")
        assert isinstance(points, PointsField)
        for before, after in pairwise((points.box, *self.next.stops())):
            QWidget.setTabOrder(before, after)  # the fast path: outcome, points, next step

    # --- making -------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        store, words, theme = self.workspace.store, self.workspace.words, self.workspace.theme
        if self._asks_client:
            clients = store.clients.names()
            hint = self.tr("A new name makes a new client")
            self.client = self.add(self.tr("Client"), SearchField(clients, allow_new=True, hint=hint), "client_id")
            self.client.left.connect(self._on_client)
            self.add_wide(NewNameBar(self.workspace, self.client))
        kinds = [(kind, words.kind(kind), theme.icon(KIND_ICONS[kind])) for kind in CONTACTS]
        self.kind = self.add(self.tr("Kind"), SwitchField(kinds), "kind")
        self.contact = SearchField([], allow_new=True, hint=self.tr("With"))
        self.contact.line.setAccessibleName(self.tr("With"))
        self.contact.setMinimumWidth(px(130))
        self.part = chip("", "accent")
        self.part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.contact.line.setLayout(row(STRETCH, self.part, margins=(0, 0, 30, 0)))
        self.when = self.add(self.tr("When"), WhenField(self.workspace, self.contact), "when")
        self._fields["contact_id"], self._labels["contact_id"] = self.contact, self.tr("With")
        self._faults["contact_id"] = self._faults["when"]
        outcomes = [(each, words.outcome(each), theme.icon(OUTCOME_ICONS[each], size=18)) for each in Outcome]
        self.outcome = self.add(self.tr("Outcome"), TilesField(outcomes), "outcome", required=True)
        for place, tile in enumerate(self.outcome.tiles):
            tile.setToolTip(self.tr("Key {number}").format(number=place + 1))
        self.add(self.tr("Key points"), PointsField(self.workspace), "points")
        self.concerns = self.add(self.tr("They care about"), ConcernsField(self.workspace), "concerns")
        self.deal = self.add(self.tr("Deal"), DealField(self.workspace), "deal")
        self.add(self.tr("Grade"), GradeField(), "grade").edited.connect(self._on_grade)
        self.add(self.tr("Why this grade"), TextField(self.tr("May stay empty")), "grade_reason")
        self.extras = self.add(self.tr("Also"), ExtrasField(self.workspace), "extras")
        self.next = self.add("", NextStepField(self.workspace), "next")
        self._spread("next")
        self.count = CountLine(self.workspace)
        self.foot.insertWidget(0, self.count)
        self.contact.edited.connect(self._on_edited)
        self.contact.edited.connect(self._say_part)
        self.contact.left.connect(self._say_part)
        self.kind.edited.connect(self._on_kind)
        self.when.edited.connect(self._say_count)
        self.outcome.edited.connect(self._on_outcome)
        self.deal.edited.connect(self._on_deal)
        self.extras.grade_asked.connect(self._ask_grade)
        self.extras.opened.connect(self.bring)

    def _spread(self, key: str) -> None:
        """Let a field take the width of its label too."""
        label, field, room = self._rows[key]
        place = self._grid.getItemPosition(self._grid.indexOf(room))  # type: ignore[misc]
        for widget in (label, room):
            self._grid.removeWidget(widget)
        label.hide()
        self._rows[key] = [field, room]
        self._grid.addWidget(room, place[0], 0, 1, 4)  # type: ignore[index]

    def _fill(self) -> None:
        now = self.workspace.now()
        activity = self._activity
        at, minutes = now.time().replace(second=0, microsecond=0), USUAL_MINUTES[self._kind]
        when = When(self._day, at, 30 if self._kind is ActivityKind.VISIT else minutes)
        if activity is not None:
            is_past = activity.day <= now.date()
            done_on = activity.done_at.date() if activity.done_at else now.date()
            when = When(done_on if self._was_done or not is_past else now.date(), activity.at or at, activity.minutes)
        self.fill({"kind": self._kind, "when": when})
        if activity is not None:
            if self._was_done:
                self.extras.show_of(self.workspace.store, activity.id)
            self.fill({"points": activity.points, "concerns": activity.concerns, "outcome": activity.outcome})
            self.extras.theirs.setChecked(activity.started_by_client)
        self._follow_client()
        if activity is not None:
            self.contact.set_value(activity.contact_id)
        elif self._default_contact:
            self.contact.set_value(self._default_contact)
        self._say_part()

    def _follow_client(self) -> None:
        """Offer the client's people and deals; ask for the grade where this is the first contact."""
        store, client = self.workspace.store, self._client
        people = store.contacts.of(client.id) if client else []
        self._people = {person.id: person for person in people}
        self.contact.set_pairs([(person.id, person.name) for person in people])
        deals = [deal for deal in (store.deals.of_client(client.id) if client else []) if deal.is_open]
        own = store.deals.find(self._deal_id)
        is_new = self._activity is None and own is None
        if is_new and len(deals) == 1:
            own = deals[0]  # what is recorded anew is about the one deal there is, until another is chosen
        if own is not None and all(deal.id != own.id for deal in deals):
            deals.append(own)
        self.deal.offer(deals, own.id if own else None)
        self.show_row("deal", bool(deals))
        known = store.activities.of_client(client.id) if client else []
        self._has_step = any(each.is_open and each.is_next_step and each.id != self._id for each in known)
        is_first = client is not None and not any(each.is_done and each.kind.is_contact for each in known)
        self.show_row("grade", is_first)
        self.extras.offer_grade(client is not None and not is_first)
        if client is not None:
            self.fill({"grade": client.grade})
        self._on_grade()
        self._on_deal()

    def _on_deal(self) -> None:
        """Another deal has other steps."""
        deal = self.deal.chosen()
        client_id = self._client.id if self._client else None
        beside = self.workspace.store.activities.steps_beside(client_id, deal.id if deal else None)
        self._beside = [each for each in beside if each.id != self._id]
        self.next.follow(self._beside, rule=self._rule(), has_deal=bool(deal and deal.is_open))

    @property
    def _id(self) -> int:
        return self._activity.id if self._activity else 0

    # --- while it is filled in ----------------------------------------------------------------------------------

    def _on_client(self) -> None:
        found = None
        with suppress(Problem):  # which of several is not said yet; the field says so
            found = self.workspace.store.clients.find(self.client.value())
        if (found and found.id) != (self._client and self._client.id):
            self._client = found
            self._follow_client()
            self._say_title()
            self._say_count()

    def _on_grade(self) -> None:
        is_other = self._client is not None and self.field("grade").value() is not self._client.grade
        self.show_row("grade_reason", is_other and not self.field("grade").isHidden())

    def _ask_grade(self) -> None:
        """The grade of a client that is known is asked for where the person wants to say it."""
        self.show_row("grade", True)
        self.extras.offer_grade(False)
        self.field("grade").setFocus(Qt.FocusReason.TabFocusReason)

    def _on_kind(self) -> None:
        for tile, outcome in zip(self.outcome.tiles, Outcome, strict=True):
            tile.setText(self.workspace.words.outcome(outcome, self.kind.value()))
        self.outcome.call(self.tr("Outcome"))
        self._on_deal()
        self._say_title()
        self._say_count()

    def _on_outcome(self) -> None:
        self._say_count()
        if not self.next.is_touched:
            self.next.set_value(self._again() if self.outcome.value() is Outcome.NOT_REACHED else None)

    def _again(self) -> Activity:
        """The step proposed after nobody was reached: the same tomorrow, on a working day."""
        who = self.contact.text() or (self._client.name if self._client else "")
        title = self.tr("Contact {name} again").format(name=who) if who else self.tr("Try again")
        day = self.workspace.store.calendar().next_working(self.workspace.today())
        kind = self.kind.value()
        at = self._activity.at if self._activity else None
        return Activity(kind=kind, title=title, day=day, at=at, minutes=USUAL_MINUTES[kind])

    def _say_title(self) -> None:
        kind = self.workspace.words.kind(self.kind.value())
        verb = self.tr("Edit record: {kind}") if self._was_done else self.tr("Log {kind}")
        shown = kind if self.workspace.words.zh else kind.lower()
        title = verb.format(kind=shown)
        self.setWindowTitle(f"{title} · {self._client.name}" if self._client else title)

    def _say_part(self) -> None:
        """Say the part of the person in the decision beside the name."""
        person = self._people.get(self.contact.value() or 0)
        known = person is not None and person.role is not Role.UNKNOWN
        self.part.setText(self.workspace.words.role(person.role) if person and known else "")
        self._place_part()

    def _place_part(self) -> None:
        """Show the part where there is room for it beside the name; else it is said when pointed at."""
        line, part = self.contact.line, self.part.text()
        line.setToolTip("")
        taken = text_width(line.text()) + self.part.sizeHint().width() + px(56)
        self.part.setVisible(bool(part) and taken <= line.width())
        if part and self.part.isHidden():
            tip(line, f"{line.text()} · {part}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has other room for the part of the person."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._place_part)

    def _say_count(self) -> None:
        client_id = self._client.id if self._client else None
        with suppress(Problem):  # of a wrong day nothing else is said
            day = self.when.value().day
            self.count.say(self.kind.value(), day, self.outcome.value(), self._activity, client_id)

    def _rule(self) -> str:
        """Why a next step is asked for, empty where it is not: also where nobody is sold to yet, a visit leaves one."""
        deal = self.deal.chosen()
        if (self._client and self._client.needs_next_step) or (deal and deal.is_open):
            return self.tr("Every active client keeps one")
        is_named = self._client is not None or (self._asks_client and bool(self.client.text()))
        return self.tr("Every visit leaves one") if is_named and self.kind.value() is ActivityKind.VISIT else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4 choose the outcome while no text is typed."""
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        place = "1234".find(event.text()) if event.text() and is_plain else -1
        if place >= 0:
            self.outcome.tiles[place].click()
            self.outcome.tiles[place].setFocus()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: Any) -> None:
        """Begin at what is not said yet: the client, the outcome, the next step."""
        super().showEvent(event)
        is_told = self.outcome.value() is not None and not self._was_done
        start = self.next if is_told else self.client if self._asks_client else self.outcome
        start.setFocus(Qt.FocusReason.TabFocusReason)

    # --- saving -------------------------------------------------------------------------------------------------

    def _on_save(self) -> None:
        """A small order may be what signs an open deal: that is asked first, and signed by its own form right after."""
        if self._asks_client:
            self._on_client()  # it may be saved out of the field, which was not left then
        values = None if self._is_composing else self.values()
        order = keeping.order(values, self._client) if values is not None else None
        if order is not None:
            deal_id = which_deal(self, self.workspace, order)
            if deal_id is None:
                return
            self.signing = replace(order, deal_id=deal_id) if deal_id else None
        super()._on_save()

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the record, its next step and what changed of client, contact and deal, as one change."""
        self._check_next(values["next"])
        store, when = self.workspace.store, values["when"]
        line: DealLine = values["deal"]
        with store.change("activity logged", name=self._client.name if self._client else self._title(values)):
            client_id = self._keep_client(values)
            contact_id = keeping.contact(store, values["contact_id"], self.contact.text(), client_id)
            record = replace(
                self._activity or Activity(kind=values["kind"], title=self._title(values), day=when.day),
                kind=values["kind"],
                at=when.at,
                minutes=when.minutes,
                client_id=client_id,
                contact_id=contact_id,
                deal_id=line.deal_id,
                concerns=values["concerns"],
                started_by_client=self.extras.theirs.isChecked(),
            )
            step = values["next"].step
            if step is not None:
                step = replace(step, contact_id=contact_id if step.kind.is_contact else None)
            record_id = store.activities.log(
                record,
                done_at=keeping.moment(when, self.workspace.now()),
                outcome=values["outcome"],
                points=values["points"],
                next_step=step,
                keeps_earlier=values["next"].keeps_earlier,
            )
            keeping.deal(store, self.deal.chosen(), line, self.concerns.competitor)
            at = keeping.moment(when, self.workspace.now())
            context = Context(
                activity_id=record_id, client_id=client_id, contact_id=contact_id, deal_id=line.deal_id, at=at
            )
            keep(store, keeping.without_order(values["extras"]) if self.signing else values["extras"], context)
            keeping.quiet(store, values["next"], client_id, line.deal_id)
        why = values["next"].not_needed
        if self.signing is not None and self.signing.deal_id is not None:
            self.closing = (NotNeeded.SIGNED, self.signing.deal_id)
        elif why in (NotNeeded.SIGNED, NotNeeded.LOST) and line.deal_id is not None:
            self.closing = (why, line.deal_id)
        return record_id

    def values(self) -> dict[str, Any] | None:
        """The values by key; where one is wrong, a missing next step is said at the same time."""
        found = super().values()
        if found is None:
            try:
                self._check_next(self.next.value())
            except Problem as problem:
                self.fault("next", self.workspace.words.problem(problem))
        return found

    def _check_next(self, after: Next) -> None:
        is_missing = after.step is None and after.not_needed is None
        has_step = bool(self._beside) if self.deal.chosen() else self._has_step
        if is_missing and not self._was_done and not has_step and self._rule():
            raise Problem(Kind.NEXT_STEP_NEEDED, field="next")

    def _title(self, values: dict[str, Any]) -> str:
        who = self.contact.text() or (self._client.name if self._client else "")
        if not who and self._asks_client:
            who = self.client.text()
        kind = self.workspace.words.kind(values["kind"])
        return f"{kind} {who}".strip()

    def _keep_client(self, values: dict[str, Any]) -> int | None:
        if self._client is None:
            return keeping.new_client(self.workspace.store, self.client.text()) if self._asks_client else None
        if not self.field("grade").isHidden() and values["grade"] is not self._client.grade:
            self.workspace.store.clients.give_grade(self._client.id, values["grade"], values["grade_reason"])
        return self._client.id

    def said(self) -> str:
        """What was kept, in a sentence."""
        step = self.next.value().step
        name = self._client.name if self._client else (self._activity.title if self._activity else "")
        name = name or (self.client.text() if self._asks_client else "")
        if step is None:
            return self.tr("Recorded {name}").format(name=name)
        words = self.workspace.words
        when = words.relative_day(step.day, self.workspace.today())
        when = f"{when} {words.time(step.at)}" if step.at else when
        return self.tr("Recorded {name}, next step {when}").format(name=name, when=when)


def log_outcome(
    parent: QWidget | None,
    workspace: Workspace,
    activity: Activity | None,
    *,
    client_id: int | None = None,
    deal_id: int | None = None,
    contact_id: int | None = None,
    kind: ActivityKind | None = None,
    day: date | None = None,
) -> int | None:
    """Show the form for a planned contact, or for one that nobody planned; the record's id when it was kept."""
    defaults = {"client_id": client_id, "deal_id": deal_id, "contact_id": contact_id, "kind": kind, "day": day}
    return log_by(LogForm(parent, workspace, activity, defaults))


def log_by(form: LogForm) -> int | None:
    """Show the form; a deal that was signed or lost is closed by its own form right after. The record's id."""
    made = run(form, lambda kept: form.workspace.notice(kept.said()))
    if made is not None and form.closing is not None:
        from salesplanner.ui.forms.losing import lose_deal
        from salesplanner.ui.forms.signing import sign_deal

        why, deal_id = form.closing
        workspace, deal = form.workspace, form.workspace.store.deals.get(deal_id)
        if why is NotNeeded.LOST:
            lose_deal(form.parentWidget(), workspace, deal)
        else:
            order = form.signing
            known = {"on": order.day, "amount": order.amount, "note": order.note} if order else {}
            if sign_deal(form.parentWidget(), workspace, deal, **known) is None and order is not None:
                _keep_unsigned(workspace, order, made)
    return made


def _keep_unsigned(workspace: Workspace, order: Order, activity_id: int) -> None:
    """What was told is not lost where its signing was left: it is an order by itself, for the deal is still open."""
    client_id = workspace.store.activities.get(activity_id).client_id
    if workspace.did(workspace.store.orders.add, replace(order, deal_id=None, client_id=client_id)):
        said = QCoreApplication.translate("LogForm", "Not signed. The order of {amount} was kept by itself")
        workspace.notice(said.format(amount=workspace.words.money(order.amount)))
