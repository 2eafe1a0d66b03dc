"""The form of a contact, and the contacts in the form of a new client."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from salesplanner.domain.clients import BESIDE_NAME, Contact, Role
from salesplanner.domain.plaintext import one_line
from salesplanner.ui.forms.like import LikeBar
from salesplanner.ui.kit.fields import ChoiceField, Field, LongTextField, SearchField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.inputs import Combo, Line
from salesplanner.ui.kit.layout import STRETCH, boxed, button, column, heading, row
from salesplanner.ui.kit.workspace import Workspace

_MOST_DEALS = 8


class ContactForm(FormDialog):
    """A person at a client. The note is private."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, contact: Contact | None, **defaults: Any) -> None:
        self._contact = contact or Contact(**{"client_id": None, "name": "", **defaults})
        words = workspace.words
        super().__init__(parent, workspace, "", width=680)
        self.setWindowTitle(self.tr("Edit contact") if contact else self.tr("New contact"))
        self._like: Contact | None = None
        self.like_bar = LikeBar(workspace, button(self.tr("Open"), on_click=self._open_like))
        self.add_wide(self.like_bar)
        self.add(self.tr("Name"), TextField(), "name", required=True, half=True).edited.connect(self._look_for_likes)
        self.add(self.tr("Role at work"), TextField(), "title", half=True)
        roles = ChoiceField([(role, words.role(role)) for role in Role])
        self.add(self.tr("Part in the decision"), roles, "role", half=True)
        self.add(self.tr("Phone"), TextField(), "phone", half=True).edited.connect(self._look_for_likes)
        self.add(self.tr("Messaging ID"), TextField(), "messaging", half=True)
        self.add(self.tr("E-mail"), TextField(), "email", half=True).edited.connect(self._look_for_likes)
        self.add(self.tr("Birthday"), TextField(), "birthday", half=True)
        if self._contact.client_id is None:
            clients = workspace.store.clients.names()
            self.add(self.tr("Client"), SearchField(clients), "client_id")
        self._add_parts()
        private = self.tr("Private, never in an export for others")
        self.add(self.tr("Note"), LongTextField(), "note", hint=private)
        self.fill({name: getattr(self._contact, name) for name in self._contact.__struct_fields__})
        if contact:
            icon = workspace.theme.icon("trash-2", "text")
            self.foot.insertWidget(0, button(self.tr("Delete"), icon, on_click=self._delete))

    def _add_parts(self) -> None:
        """The part in each open deal of the client, where it is another one than at large."""
        store, words = self.workspace.store, self.workspace.words
        deals = store.deals.of_client(self._contact.client_id) if self._contact.client_id else []
        kept = store.deal_roles.of_contact(self._contact.id) if self._contact.id else {}
        self._deals = [deal.id for deal in deals if deal.is_open][:_MOST_DEALS]
        if not self._deals:
            return
        self.add_wide(boxed(row(heading(self.tr("Part in each deal"), 3), margins=(0, 6, 0, 4))))
        choices = [(None, self.tr("As above")), *((role, words.role(role)) for role in Role)]
        for deal in deals:
            if deal.id in self._deals:
                self.add(deal.name[:24], ChoiceField(choices), f"deal {deal.id}", half=True).set_value(
                    kept.get(deal.id)
                )

    def _look_for_likes(self) -> None:
        """Say who this may be: the same name at this client, the same phone number or mail address anywhere."""
        values = {key: self.field(key).value() for key in ("name", "phone", "email")}
        contacts = self.workspace.store.contacts
        self._like = contacts.find(self.workspace.store.doubles.like_person(replace(self._contact, **values)))
        if self._like is None:
            self.like_bar.say("")
            return
        home = self.workspace.store.clients.label(self._like.client_id) if self._like.client_id else ""
        who = BESIDE_NAME.join(filter(None, [self._like.name, home]))
        self.like_bar.say(self.tr("There may already be: {name}").format(name=who))

    def _open_like(self) -> None:
        found, self._is_edited = self._like, False
        self.reject()
        if found is not None:
            edit_contact(self.parentWidget(), self.workspace, found)

    def _delete(self) -> None:
        if self.workspace.did(self.workspace.store.contacts.delete, self._contact.id):
            self.workspace.notice(self.tr("Deleted “{name}”").format(name=self._contact.name))
            self._is_edited = False
            self.reject()

    def save(self, values: dict[str, Any]) -> int:
        """Keep the contact."""
        parts = {deal: values.pop(f"deal {deal}") for deal in self._deals}
        contact, store = replace(self._contact, **values), self.workspace.store
        with store.change("contact changed" if contact.id else "contact added"):
            if contact.id:
                store.contacts.save(contact)
            contact_id = contact.id or store.contacts.add(contact)
            store.deal_roles.put(contact_id, parts)
        return contact_id


def edit_contact(parent: QWidget | None, workspace: Workspace, contact: Contact | None, **defaults: Any) -> int | None:
    """Ask for a new contact or show one to edit; its id, None when the form was left."""
    return run(ContactForm(parent, workspace, contact, **defaults))


class ContactBlock(Field):
    """A contact of a new client in three lines: name, role at work; part in the decision, phone; messaging, e-mail."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.name, self.title, self.phone, self.messaging, self.email = (Line() for _ in range(5))
        self.role = Combo()
        self._roles = list(Role)
        self.role.addItems([workspace.words.role(role) for role in self._roles])
        hints = {
            self.name: self.tr("Name"),
            self.title: self.tr("Role at work"),
            self.phone: self.tr("Phone"),
            self.messaging: self.tr("Messaging ID"),
            self.email: self.tr("E-mail"),
        }
        for line, hint in hints.items():
            line.setPlaceholderText(hint)
            line.setAccessibleName(hint)
            line.textEdited.connect(lambda _: self.edited.emit())
            line.editingFinished.connect(self.left)
        self.role.setAccessibleName(self.tr("Part in the decision"))
        self.role.activated.connect(lambda _: self.edited.emit())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        self.stops = (self.name, self.title, self.role, self.phone, self.messaging, self.email)
        for place, widget in enumerate(self.stops):
            grid.addWidget(widget, place // 2, place % 2)
        self.target = self.name

    def value(self) -> dict[str, Any] | None:
        """The fields of a contact; None when nothing was typed that a person is known by."""
        lines = {"title": self.title, "phone": self.phone, "messaging": self.messaging, "email": self.email}
        said = {key: one_line(line.text()).strip() for key, line in lines.items()}
        name = one_line(self.name.text()).strip() or said["phone"] or said["messaging"] or said["email"]
        return {"name": name, "role": self._roles[self.role.currentIndex()], **said} if name else None

    def set_value(self, value: Any) -> None:
        """Show nothing: it is a new contact's."""


class ContactBlocks(Field):
    """The contacts of a new client, one below the other; another one by the button at the end."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.blocks: list[ContactBlock] = []
        self._rows = column(spacing=10)
        self._add()  # before the button: Tab goes in the order in which they were made
        add = self.tr("Another contact")
        self.add_button = button(add, workspace.theme.icon("plus", "accent"), kind="link", on_click=self._add_another)
        self.setLayout(column(self._rows, row(self.add_button, STRETCH), spacing=2))
        self.target = self.blocks[0].name

    def value(self) -> list[dict[str, Any]]:
        """The fields of each that something was typed for."""
        return [value for each in self.blocks if (value := each.value()) is not None]

    def set_value(self, value: Any) -> None:
        """Show nothing: they are a new client's."""

    def _add(self) -> ContactBlock:
        made = ContactBlock(self._workspace)
        made.edited.connect(self.edited)
        made.left.connect(self.left)
        self.blocks.append(made)
        self._rows.addWidget(made)
        return made

    def _add_another(self) -> None:
        made = self._add()
        for before, stop in pairwise((self.blocks[-2].email, *made.stops, self.add_button)):
            QWidget.setTabOrder(before, stop)
        for line in made.findChildren(QLineEdit):
            line.installEventFilter(self.window())  # the form notes when an input method composes
        made.name.setFocus()
