"""What the forms of the ledger have in common: the client they are about."""

from __future__ import annotations

from typing import Any

from salesplanner.domain.clients import Client
from salesplanner.ui.kit.fields import SearchField
from salesplanner.ui.kit.form import FormDialog


class OwedForm(FormDialog):
    """A form with a client who may be nobody, or new."""

    def add_client(self) -> None:
        """Ask for the client; a name nobody has makes a new one, none is allowed too."""
        clients = self.workspace.store.clients.names()
        self.client = self.add(
            self.tr("Client"), SearchField(clients, allow_new=True, hint=self.tr("Nobody, or a name")), "client_id"
        )

    def client_of(self, values: dict[str, Any]) -> int | None:
        """The client's id; a new name becomes a client."""
        name = self.client.text()
        if values["client_id"] is None and name:
            return self.workspace.store.clients.add(Client(name=name, since=self.workspace.today()))
        found: int | None = values["client_id"]
        return found
