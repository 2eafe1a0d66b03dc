"""What the forms of the ledger have in common: the client they are about."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from salesplanner.domain.clients import Client
from salesplanner.domain.problems import Problem
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

    def add_deal(self) -> None:
        """Ask for a deal of the client; behind the client's row."""
        self.deal = self.add(self.tr("Deal"), SearchField([]), "deal_id")
        self.client.edited.connect(self.show_client)

    def show_client(self) -> None:
        """Offer the deals of the client; the open ones where there is none."""
        deals = self.workspace.store.deals
        with suppress(Problem):
            client_id, chosen = self.client.value(), self.deal.value()
            offered = deals.of_client(client_id) if client_id else deals.open()
            self.deal.set_pairs([(each.id, each.name) for each in offered])
            self.deal.set_value(chosen if chosen in {each.id for each in offered} else None)

    def client_of(self, values: dict[str, Any]) -> int | None:
        """The client's id; a new name becomes a client."""
        name = self.client.text()
        if values["client_id"] is None and name:
            return self.workspace.store.clients.add(Client(name=name, since=self.workspace.today()))
        found: int | None = values["client_id"]
        return found
