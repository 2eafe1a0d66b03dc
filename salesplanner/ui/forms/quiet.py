"""Leaving clients alone until a day, and why: they are on leave, their budget comes in spring (domain, C12).

No warning speaks of them until then. A contact does not end it; the day does, or the person with one click.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.clients import Client, ClientStatus
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.kit.fields import DateField, TextField
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import boxed, button
from salesplanner.ui.kit.workspace import Workspace

_USUAL_DAYS = 30


class QuietForm(FormDialog):
    """Asks until when clients are left alone, and why."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, clients: list[Client]) -> None:
        self._clients = clients
        super().__init__(parent, workspace, "", width=460)
        many = self.tr("Leave %n client(s) alone", "", len(clients))
        one = self.tr("Leave {name} alone").format(name=clients[0].name)
        self.setWindowTitle(one if len(clients) == 1 else many)
        self.save_button.setText(self.tr("Leave alone"))
        until = self.add(
            self.tr("Until"), DateField(workspace), "quiet_until", required=True,
            hint=self.tr("No warning before that day. What is planned stays, and what you log does not end it"),
        )  # fmt: skip
        present = clients[0].quiet_until
        today = workspace.today()
        until.set_value(present if present and present > today else today + timedelta(days=_USUAL_DAYS))
        self.reason = self.add(self.tr("Why"), TextField(), "quiet_reason", required=True)
        self.reason.set_value(clients[0].quiet_reason)
        usual = (self.tr("On leave"), self.tr("Budget comes later"), self.tr("Deciding among themselves"),
                 self.tr("Asked not to be called"))  # fmt: skip
        self.chips = [
            button(each, kind="chip", on_click=lambda each=each: self.reason.set_value(each))  # type: ignore[misc]
            for each in usual
        ]
        self.add_wide(boxed(FlowLayout(*self.chips)), " ")  # below the line that they fill

    def save(self, values: dict[str, Any]) -> int:
        """Keep the day and the reason with each of them, as one change."""
        day: date = values["quiet_until"]
        words, tomorrow = self.workspace.words, self.workspace.today() + timedelta(days=1)
        if day < tomorrow:
            raise Problem(Kind.DATES_REVERSED, field="quiet_until", first=words.day(tomorrow), last=words.day(day))
        store = self.workspace.store
        with store.change("clients left alone", count=len(self._clients)):
            for client in self._clients:
                store.clients.change(client.id, **values)
        return self._clients[0].id


class DormantForm(FormDialog):
    """Lets a client rest until a day, or until it is followed up again."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, client: Client) -> None:
        self._client = client
        super().__init__(parent, workspace, "", width=460)
        self.setWindowTitle(self.tr("Let {name} rest").format(name=client.name))
        self.save_button.setText(self.tr("Let it rest"))
        until = self.add(
            self.tr("Until"),
            DateField(workspace),
            "quiet_until",
            hint=self.tr("On that day it comes back for a next step; empty: until you say so"),
        )
        until.set_value(client.quiet_until or workspace.today() + timedelta(days=90))
        self.add(self.tr("Reason"), TextField(), "quiet_reason").set_value(client.quiet_reason)

    def save(self, values: dict[str, Any]) -> int:
        """Keep the day and the reason."""
        self.workspace.store.clients.change(self._client.id, status=ClientStatus.DORMANT, **values)
        return self._client.id


def leave_alone(parent: QWidget | None, workspace: Workspace, clients: list[Client]) -> int | None:
    """Ask until when clients are left alone; the id of the first, None when the form was left."""
    return run(QuietForm(parent, workspace, clients))


def let_rest(parent: QWidget | None, workspace: Workspace, client: Client) -> int | None:
    """Ask until when a client is dormant; its id, None when the form was left."""
    return run(DormantForm(parent, workspace, client))
