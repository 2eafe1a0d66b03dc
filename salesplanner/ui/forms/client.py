"""The form of a client: four fields first, the rest behind More."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.clients import Client, ClientStatus, ClientType, Contact
from salesplanner.ui.forms.contact import ContactBlocks
from salesplanner.ui.forms.like import LikeBar
from salesplanner.ui.forms.step import StepBlock
from salesplanner.ui.kit.fields import (
    ChoiceField,
    GradeField,
    LongTextField,
    NumberField,
    TagsField,
    TextField,
)
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import boxed, button, heading, row
from salesplanner.ui.kit.workspace import Workspace

_MORE = (
    "type", "industry", "region", "address", "phone", "email", "website", "source", "tags", "rhythm_days",
    "likes", "avoid", "best_time", "birthday", "note", "private_note",
)  # fmt: skip


class ClientForm(FormDialog):
    """A company or buyer, with its contacts and its next step when it is new."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, client: Client | None, **defaults: Any) -> None:
        self._client = client or Client(**{"name": "", **defaults})
        self._like: int | None = None
        self._is_more = client is not None
        super().__init__(parent, workspace, "", width=680)
        self.setWindowTitle(self.tr("Edit client") if client else self.tr("New client"))
        self._add_first()
        self._more = button(self.tr("More"), kind="link", on_click=self._show_more)
        self.foot.insertWidget(0, self._more)
        self._more.setVisible(not self._is_more)
        self._add_more()
        self.fill({name: getattr(self._client, name) for name in self._client.__struct_fields__})
        self._show_others(self._is_more)
        self._on_grade()

    def _add_first(self) -> None:
        words = self.workspace.words
        name = self.add(self.tr("Name"), TextField(), "name", required=True)
        name.edited.connect(self._look_for_likes)
        self.like_bar = LikeBar(self.workspace, button(self.tr("Open"), on_click=self._open_like))
        self.add_wide(self.like_bar)
        if not self._client.id:
            self.contacts = self.add(self.tr("Contact"), ContactBlocks(self.workspace), "contacts")
            self.contacts.edited.connect(self._look_for_likes)
        self.add(self.tr("Grade"), GradeField(), "grade", half=True).edited.connect(self._on_grade)
        statuses = [(status, words.status(status)) for status in ClientStatus]
        self.add(self.tr("Status"), ChoiceField(statuses), "status", half=True)
        if self._client.id:
            self.add(self.tr("Why this grade"), TextField(self.tr("May stay empty")), "grade_reason")
        if not self._client.id:
            self.step = self.add(self.tr("Next step"), StepBlock(self.workspace), "step")

    def _add_more(self) -> None:
        known = self.workspace.store.client_list.known
        types = [(kind, self.workspace.words.client_type(kind)) for kind in ClientType]
        self.add(self.tr("Type"), ChoiceField(types), "type", half=True).edited.connect(self._on_grade)
        self.add(self.tr("Industry"), TextField(choices=known("industry")), "industry", half=True)
        self.add(self.tr("Region"), TextField(choices=known("region")), "region", half=True)
        self.add(self.tr("Address"), TextField(), "address")
        self.add(self.tr("Phone"), TextField(), "phone", half=True).edited.connect(self._look_for_likes)
        self.add(self.tr("E-mail"), TextField(), "email", half=True).edited.connect(self._look_for_likes)
        self.add(self.tr("Website"), TextField(), "website", half=True)
        self.add(self.tr("Source"), TextField(choices=known("source")), "source", half=True)
        self.add(self.tr("Tags"), TagsField(self.tr("Separated by spaces")), "tags", half=True)
        self._rhythm = self.add(self.tr("Contact rhythm"), NumberField(low=1, high=3650), "rhythm_days", half=True)
        self._about = boxed(row(heading(self.tr("About them"), 3), margins=(0, 6, 0, 4)))
        self.add_wide(self._about)
        self.add(self.tr("Likes"), TextField(), "likes", half=True)
        self.add(self.tr("Avoid"), TextField(), "avoid", half=True)
        self.add(self.tr("Best time"), TextField(), "best_time", half=True)
        self.add(self.tr("Birthday"), TextField(), "birthday", half=True)
        self.add(self.tr("Note"), LongTextField(), "note")
        private = self.tr("Only for you; in no report, card or list for others")
        self.add(self.tr("Private note"), LongTextField(), "private_note", hint=private)

    def _show_more(self) -> None:
        self._is_more = True
        self._show_others(True)
        self._more.hide()
        self.field("type").setFocus()

    def _show_others(self, is_shown: bool) -> None:
        """Show or hide what is not asked for first."""
        self._about.setVisible(is_shown)
        for key in _MORE:
            self.show_row(key, is_shown)

    def _on_grade(self) -> None:
        """Say what rhythm comes with grade and type, and ask why the grade is another one."""
        grade, kind = self.field("grade").value(), self.field("type").value()
        rhythms = self.workspace.store.rhythms()
        days = rhythms.usual(grade, kind)
        by_type = self.tr("Every %n day(s), by type", "", days)
        by_grade = self.tr("Every %n day(s), by grade", "", days)
        self._rhythm.line.setPlaceholderText(by_type if kind in rhythms.types else by_grade)
        if self._client.id:
            self.show_row("grade_reason", grade is not self._client.grade)

    # --- possible duplicates ------------------------------------------------------------------------------------

    def _look_for_likes(self) -> None:
        """Say which client this may be: the same core of a name, the same phone number or mail address."""
        name, phone, mail = (self.field(key).value() for key in ("name", "phone", "email"))
        if not self._client.id:
            phone = " / ".join([phone, *(each.phone.text() for each in self.contacts.blocks)])
            mail = mail or next((said for each in self.contacts.blocks if (said := each.email.text().strip())), "")
        found = self.workspace.store.doubles.like(name, phone, mail, besides=self._client.id)
        self._like = found.other if found else None
        said = self.tr("There may already be: {name}")
        self.like_bar.say(said.format(name=self.workspace.store.clients.label(self._like)) if self._like else "")

    def _open_like(self) -> None:
        found = self._like
        self._is_edited = False
        self.reject()
        if found is not None:
            self.workspace.asked.emit("client", found)

    # --- saving -------------------------------------------------------------------------------------------------

    def save(self, values: dict[str, Any]) -> int:
        """Keep the client, its contacts and its next step as one change."""
        contacts, step = values.pop("contacts", []), values.pop("step", None)
        reason = values.pop("grade_reason", "")
        client, store = replace(self._client, **values), self.workspace.store
        if client.status is not ClientStatus.DORMANT and self._client.status is ClientStatus.DORMANT:
            client = replace(client, quiet_until=None, quiet_reason="")
        if client.id:
            with store.change("client changed"):
                store.clients.give_grade(client.id, client.grade, reason)
                store.clients.save(client)
            return client.id
        with store.change("client added"):
            client_id = store.clients.add(replace(client, since=client.since or self.workspace.today()))
            store.contacts.add_many([Contact(client_id=client_id, **each) for each in contacts])
            if step is not None:
                store.activities.add(replace(step, client_id=client_id))
        return client_id


def edit_client(parent: QWidget | None, workspace: Workspace, client: Client | None, **defaults: Any) -> int | None:
    """Ask for a new client or show one to edit; its id, None when the form was left."""
    return run(ClientForm(parent, workspace, client, **defaults))
