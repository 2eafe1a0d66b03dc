"""The form of a plan item (experience, 7.2)."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import NOBODY, USUAL_MINUTES, Activity, ActivityKind
from salesplanner.domain.dayplan import PrepLine
from salesplanner.domain.problems import Problem
from salesplanner.domain.reminders import NEVER, usual_way
from salesplanner.domain.routines import OnDayOff, Routine
from salesplanner.domain.visits import PREPARED
from salesplanner.ui.forms.prepparts import Booking, BookingField, ChecklistField, WayField
from salesplanner.ui.forms.repeat import RepeatField
from salesplanner.ui.forms.routine import day_off_words, leave_out_days_off
from salesplanner.ui.forms.when import When, WhenField
from salesplanner.ui.kit.fields import CheckField, ChoiceField, LongTextField, SearchField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import Words

_DAY = 24 * 60
#: Fields that are shown as they are kept.
_PLAIN = ("title", "kind", "remind_minutes", "client_id", "is_next_step", "is_first")


class ActivityForm(FormDialog):
    """What is to be done, when, with whom and about which deal; contact and deal follow the client."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, activity: Activity | None, defaults: dict[str, Any]
    ) -> None:
        title = self.tr("Edit plan item") if activity else self.tr("New plan item")
        super().__init__(parent, workspace, title, width=640)
        self._activity = activity
        kind = defaults.get("kind") or ActivityKind.TASK
        blank = Activity(kind=kind, title="", day=workspace.today(), minutes=USUAL_MINUTES[kind])
        self._shown = activity or replace(blank, **{key: value for key, value in defaults.items() if value is not None})
        self._make()
        self._fill()

    def _make(self) -> None:
        store, words = self.workspace.store, self.workspace.words
        self.title = self.add(self.tr("Title"), TextField(), "title", required=True)
        kinds = [(kind, words.kind(kind)) for kind in ActivityKind]
        self.kind = self.add(self.tr("Kind"), ChoiceField(kinds), "kind", half=True)
        self.when = self.add(self.tr("When"), WhenField(self.workspace), "when")
        clients = store.clients.names()
        self.client = self.add(self.tr("Client"), SearchField(clients), "client_id")
        self.contact = self.add(self.tr("Contact"), ChoiceField([(None, "–")]), "contact_id", half=True)
        self.deal = self.add(self.tr("Deal"), ChoiceField([(None, "–")]), "deal_id", half=True)
        self.step = self.add("", CheckField(self.tr("Make it the next step")), "is_next_step", half=True)
        self.first = self.add("", CheckField(self.tr("First thing")), "is_first", half=True)
        self.repeat = self.add(self.tr("Repeat"), RepeatField(self.workspace), "rule", half=True)
        self.off = self.add(self.tr("On days off"), ChoiceField(day_off_words()), "on_day_off", half=True)
        self.remind = self.add(self.tr("Remind"), ChoiceField(self._leads()), "remind_minutes", half=True)
        self.booking = self.add(self.tr("Appointment"), BookingField(self.workspace), "booking")
        self.way = self.add(self.tr("Way there"), WayField(usual_way(self._shown.kind)), "travel_minutes", half=True)
        self.add(self.tr("Aim"), TextField(), "aim")
        self.owner = self.add(self.tr("Whose it is"), OwnerField(store.activities.owners(), words), "owner", half=True)
        self.lines = self.add(self.tr("Checklist"), ChecklistField(self.workspace, is_folded=True), "lines")
        self.add(self.tr("Note"), LongTextField(), "note")
        may_repeat = self._shown.routine_id is None and not self._shown.is_done
        self.show_row("rule", may_repeat)
        self.show_row("on_day_off", False)
        self.repeat.edited.connect(self._on_repeat)
        self.when.left.connect(self._on_repeat)
        self.kind.edited.connect(self._on_kind)
        self.client.edited.connect(self._follow_client)
        self.client.left.connect(self._follow_client)

    def _leads(self) -> list[tuple[int | None, str]]:
        """When one can be reminded; a lead typed in the quick-add line is among them."""
        minutes: list[int] = [10, 30, 60, _DAY]
        own = self._shown.remind_minutes
        if own is not None and own > 0 and own not in minutes:
            minutes.append(own)
        return [
            (None, self.tr("As usual")),
            (NEVER, self.tr("No reminder")),
            (0, self.tr("On time")),
            *((each, self._before(each)) for each in minutes),
        ]

    def _before(self, minutes: int) -> str:
        if minutes % _DAY:
            return self.tr("%n minute(s) before", "", minutes)
        return self.tr("%n day(s) before", "", minutes // _DAY)

    def _fill(self) -> None:
        shown = self._shown
        self._kind_before = shown.kind
        if shown.client_id is None and shown.deal_id is not None:
            deal = self.workspace.store.deals.find(shown.deal_id)
            shown = replace(shown, client_id=deal.client_id if deal else None)
        values = {name: getattr(shown, name) for name in _PLAIN}
        self.repeat.follow(shown.day)
        self.off.set_value(OnDayOff.KEEP)
        prepared: dict[str, Any] = {
            "booking": Booking(shown.appointment, shown.confirmed_by),
            "travel_minutes": shown.travel_minutes,
        }
        lines = self.workspace.store.prep.of(shown.id) if shown.id > 0 else self._usual(shown.kind)
        prepared |= {"aim": shown.aim, "lines": lines}
        self.fill(
            {
                **values,
                **prepared,
                "owner": shown.owner,
                "note": shown.note,
                "when": When(shown.day, shown.at, shown.minutes),
            }
        )
        self._show_prepared()
        self._client_before: int | None = -1
        self._follow_client()
        self.contact.set_value(shown.contact_id)
        self.deal.set_value(shown.deal_id)
        self._allow_step()

    def _follow_client(self) -> None:
        """Offer the people and the open deals of the client."""
        found = self.workspace.store.clients.find(self._client_id())
        client_id = found.id if found else None
        if client_id == self._client_before:
            return
        self._client_before = client_id
        store = self.workspace.store
        people = store.contacts.of(client_id) if client_id else []
        deals = [
            deal
            for deal in (store.deals.of_client(client_id) if client_id else [])
            if deal.is_open or deal.id == self._shown.deal_id
        ]
        if not client_id and (own := store.deals.find(self._shown.deal_id)):
            deals = [own]
        self.contact.set_pairs([(None, "–"), *((person.id, person.name) for person in people)])
        self.deal.set_pairs([(None, "–"), *((deal.id, deal.name) for deal in deals)])
        self._allow_step()

    def _client_id(self) -> int | None:
        text = self.client.text()
        return self.client.value() if any(name == text for _, name in self.client._pairs) else None

    def _allow_step(self) -> None:
        """Only what concerns a client or a deal can be its next step."""
        self.step.box.setEnabled(self._client_before is not None or self.deal.value() is not None)

    def _on_repeat(self) -> None:
        """The ways to repeat follow the day; days off matter only to what repeats."""
        try:
            self.repeat.follow(self.when.value().day)
            self.show_row("on_day_off", bool(self.repeat.value()))
            leave_out_days_off(self.repeat, self.off)
        except Problem:
            return

    def _on_kind(self) -> None:
        """Another kind brings its usual length, unless another length was chosen."""
        if self.when.length.value() == USUAL_MINUTES[self._kind_before]:
            self.when.length.set_value(USUAL_MINUTES[self.kind.value()])
        if self._activity is None and not any(each.line_id for each in self.lines.entries):
            usual = [each.text for each in self._usual(self._kind_before)]
            if [each.text.text() for each in self.lines.entries] == usual:
                self.lines.set_value(self._usual(self.kind.value()))
        self._kind_before = self.kind.value()
        self._show_prepared()

    def _usual(self, kind: ActivityKind) -> list[PrepLine]:
        """The checklist that a new item of a kind begins with."""
        lines = self.workspace.store.activities.beginning(kind, self._shown.day)
        return [PrepLine(activity_id=0, text=text) for text in lines]

    def _show_prepared(self) -> None:
        """What is prepared shows only for a visit or a meeting; a checklist also where there is one."""
        kind = self.kind.value()
        for key in ("booking", "travel_minutes", "aim"):
            self.show_row(key, kind in PREPARED)
        self.show_row("lines", kind in PREPARED or bool(self.lines.entries))
        self.lines.follow(kind)
        self.way.follow(usual_way(kind))

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the plan item; only one thing of a day comes first."""
        store, when = self.workspace.store, values.pop("when")
        rule, on_day_off = values.pop("rule"), values.pop("on_day_off")
        booking, lines = values.pop("booking"), values.pop("lines")
        values |= {"appointment": booking.state, "confirmed_by": booking.by}
        values["is_next_step"] &= bool(values["client_id"] or values["deal_id"])
        values |= {"day": when.day, "at": when.at, "minutes": when.minutes}
        with store.change("activity changed" if self._activity else "activity added", name=values["title"]):
            if values["is_first"]:
                for other in store.activities.on(when.day):
                    if other.is_first and other.id != self._shown.id:
                        store.activities.change(other.id, is_first=False)
            if rule:
                values["routine_id"] = store.routines.add(self._routine(values, rule, on_day_off))
                values["routine_day"] = when.day
            if self._activity is None:
                record_id = store.activities.add(replace(self._shown, **values))
                # It began with the usual checklist: what stands in the form takes its place.
                known = {each.text: each.id for each in store.prep.of(record_id)}
                lines = [(known.pop(text, 0), text, is_done) for _, text, is_done in lines]
                store.prep.put(record_id, lines)
                if values["is_next_step"]:
                    store.activities.rank(record_id)
                return record_id
            later = self._activity.is_open and when.day > self._activity.day
            store.activities.save(replace(self._activity, **values, moved=self._activity.moved + (1 if later else 0)))
            record_id = store.activities.get(self._activity.id).id
            store.prep.put(record_id, lines)
            if values["is_next_step"] and not self._activity.is_next_step:
                store.activities.rank(record_id)
        return self._activity.id

    def _routine(self, values: dict[str, Any], rule: str, on_day_off: OnDayOff) -> Routine:
        """What the plan item becomes the first of."""
        return Routine(
            title=values["title"],
            kind=values["kind"],
            rule=rule,
            at=values["at"],
            minutes=values["minutes"],
            on_day_off=on_day_off,
            client_id=values["client_id"],
            starts_on=values["day"],
            note=values["note"],
            improvement_id=self._shown.improvement_id,
        )


class OwnerField(TextField):
    """Whose a piece of work is: empty for mine, a colleague by name, or nobody (domain S1-14)."""

    def __init__(self, known: list[str], words: Words) -> None:
        self._nobody = words.owner(NOBODY)
        super().__init__(self.tr("mine"), [*known, self._nobody])

    def value(self) -> str:
        """The owner as it is kept."""
        text = super().value()
        return NOBODY if text.casefold() == self._nobody.casefold() else text

    def set_value(self, value: Any) -> None:
        """Show an owner."""
        super().set_value(self._nobody if value == NOBODY else value)


def edit_activity(
    parent: QWidget | None, workspace: Workspace, activity: Activity | None, **defaults: Any
) -> int | None:
    """Show the form of a plan item, or of a record when it is a contact that happened; the id when it was saved."""
    if activity is not None and activity.is_done and activity.kind.is_contact:
        from salesplanner.ui.forms.log.logform import log_outcome

        return log_outcome(parent, workspace, activity)
    return run(ActivityForm(parent, workspace, activity, defaults))
