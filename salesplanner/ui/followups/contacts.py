"""What one does with the people at a client: add, edit, call, copy, delete."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.clients import BESIDE_NAME, Client, Contact
from salesplanner.ui.followups.reach import Reach
from salesplanner.ui.kit.workspace import Workspace


class ContactActions(QObject):
    """The actions of the contacts card."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent)
        self._widget = parent
        self._workspace = workspace
        self.reach = Reach(parent, workspace)

    def add(self, client: Client) -> None:
        """Ask for a new contact of this client."""
        from salesplanner.ui.forms.contact import edit_contact

        edit_contact(self._widget, self._workspace, None, client_id=client.id)

    def edit(self, contact: Contact) -> None:
        """Open a contact."""
        from salesplanner.ui.forms.contact import edit_contact

        edit_contact(self._widget, self._workspace, contact)

    def call(self, contact: Contact) -> None:
        """Copy the number and log the call."""
        self.reach.call(contact.phone, contact.client_id, contact.id)

    def delete(self, contact: Contact) -> None:
        """Move a contact to Recently deleted."""
        if self._workspace.did(self._workspace.store.contacts.delete, contact.id):
            self._workspace.notice(self.tr("Deleted “{name}”").format(name=contact.name))

    def merge(self, contact: Contact, other: Contact) -> None:
        """Show two people side by side who may be one."""
        from salesplanner.ui.forms.merge import merge_contacts

        merge_contacts(self._widget, self._workspace, contact, other)

    def menu(self, contact: Contact) -> QMenu:
        """Everything that can be done with a contact."""
        theme, menu = self._workspace.theme, QMenu(self._widget)
        menu.addAction(theme.icon("pencil"), self.tr("Edit…"), lambda: self.edit(contact))
        for text in (contact.phone, contact.messaging, contact.email):
            if text:
                said = self.tr("Copy {text}").format(text=text).replace("&", "&&")
                menu.addAction(theme.icon("copy"), said, partial(self.reach.copy, text))
        if contact.phone:
            said = self.tr("Dial with the phone program")
            menu.addAction(theme.icon("phone"), said, partial(self.reach.dial, contact.phone))
        if contact.email:
            menu.addAction(theme.icon("mail"), self.tr("Write a mail"), partial(self.reach.mail, contact.email))
        people = self._workspace.store.contacts.of(contact.client_id) if contact.client_id else []
        if len(people) > 1:
            others = menu.addMenu(theme.icon("merge"), self.tr("Make one with"))
            for other in people:
                if other.id != contact.id:
                    said = BESIDE_NAME.join(filter(None, [other.name, other.title or other.phone])).replace("&", "&&")
                    others.addAction(said, partial(self.merge, contact, other))
        menu.addSeparator()
        menu.addAction(theme.icon("trash-2"), self.tr("Delete"), lambda: self.delete(contact))
        return menu
