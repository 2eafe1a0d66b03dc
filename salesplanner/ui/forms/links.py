"""The form that links two clients, and what their relations are called."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.clients import Client
from salesplanner.domain.relations import Relation
from salesplanner.ui.kit.fields import ChoiceField, SearchField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace


def relation_name(relation: Relation) -> str:
    """What the other client is to this one."""
    say = QCoreApplication.translate
    return {
        Relation.PARENT: say("Relation", "Belongs to"),
        Relation.CHILD: say("Relation", "Has under it"),
        Relation.AGENT: say("Relation", "Its agent"),
        Relation.PRINCIPAL: say("Relation", "Is agent of"),
        Relation.SISTER: say("Relation", "Sister company"),
        Relation.PARTNER: say("Relation", "Partner"),
        Relation.REFERRED_BY: say("Relation", "Referred by"),
        Relation.REFERRED: say("Relation", "Referred to you"),
    }[relation]


class LinkForm(FormDialog):
    """Asks what another client is to this one."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, client: Client) -> None:
        self._client = client
        super().__init__(parent, workspace, "", width=460, verb=self.tr("Link"))
        self.setWindowTitle(self.tr("Link “{name}” with another client").format(name=client.name[:40]))
        self.add(self.tr("Relation"), ChoiceField([(each, relation_name(each)) for each in Relation]), "relation")
        others = [each for each in workspace.store.clients.names() if each[0] != client.id]
        self.add(self.tr("Client"), SearchField(others), "other_id", required=True)

    def save(self, values: dict[str, Any]) -> int:
        """Keep the link."""
        self.workspace.store.relations.link(self._client.id, values["relation"], values["other_id"])
        return int(values["other_id"])


def link_client(parent: QWidget | None, workspace: Workspace, client: Client) -> int | None:
    """Ask what another client is to this one; the other one's id, None when the form was left."""
    return run(LinkForm(parent, workspace, client))
