"""What the forms of the ledger have in common: the client they are about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from salesplanner.domain.clients import Client
from salesplanner.domain.problems import Problem
from salesplanner.ui.forms.like import NewNameBar
from salesplanner.ui.kit.fields import ChoiceField, SearchField
from salesplanner.ui.kit.form import FormDialog

_FOLLOWING = ("contact_id", "deal_id")


class OwedForm(FormDialog):
    """A form with a client who may be nobody, or new."""

    _follows: Sequence[str] = ()
    _offered: int | None = None
    _filled: tuple[int | None, int | None, int | None] = (None, None, None)

    def add_client(self, follows: Sequence[str] = _FOLLOWING) -> None:
        """Ask for the client; a name nobody has makes a new one, none is allowed too. Its people, its deals follow."""
        clients = self.workspace.store.clients.names()
        self.client = self.add(
            self.tr("Client"), SearchField(clients, allow_new=True, hint=self.tr("Nobody, or a name")), "client_id"
        )
        self.add_wide(NewNameBar(self.workspace, self.client))
        self._follows = follows
        names = {"contact_id": self.tr("Contact"), "deal_id": self.tr("Deal")}
        for key in follows:
            self.add(names[key], ChoiceField([(None, "–")]), key, half=True)
        if follows:
            self.client.edited.connect(self._follow_client)
            self.client.left.connect(self._follow_client)

    def fill(self, values: dict[str, Any]) -> None:
        """Show values; the people and deals of a client can only be chosen once they are offered."""
        super().fill(values)
        if self._follows and "client_id" in values:
            self._filled = (values["client_id"], values.get("contact_id"), values.get("deal_id"))
            self._offer(*self._filled)
            super().fill({key: values[key] for key in self._follows if key in values})

    def _follow_client(self) -> None:
        try:
            client_id = self.client.value()
        except Problem:
            return
        if client_id == self._offered:
            return
        _, contact_id, deal_id = self._filled if self._filled[0] == client_id else (None, None, None)
        self._offer(client_id, contact_id, deal_id)

    def _offer(self, client_id: int | None, contact_id: int | None, deal_id: int | None) -> None:
        """Offer the people and open deals of the client; those of the record stay among them."""
        self._offered, store = client_id, self.workspace.store
        people = store.contacts.of(client_id) if client_id else []
        deals = store.deals.of_client(client_id) if client_id else []
        shown = [each for each in deals if each.is_open or each.id == deal_id]
        if contact_id not in {each.id for each in people}:  # of its agent, for one
            people += store.contacts.many([contact_id]).values()
        if deal_id not in {each.id for each in shown}:
            shown += store.deals.many([deal_id]).values()
        found: dict[str, list[Any]] = {"contact_id": people, "deal_id": shown}
        for key in self._follows:
            field = self.field(key)
            assert isinstance(field, ChoiceField)
            field.set_pairs([(None, "–"), *((each.id, each.name) for each in found[key])])
            self.show_row(key, bool(found[key]))

    def client_of(self, values: dict[str, Any]) -> int | None:
        """The client's id; a new name becomes a client."""
        name = self.client.text()
        if values["client_id"] is None and name:
            return self.workspace.store.clients.add(Client(name=name, since=self.workspace.today()))
        found: int | None = values["client_id"]
        return found
