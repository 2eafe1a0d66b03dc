"""The card of the clients that one has to do with: each opens; those it referred stand as a tree."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.clients import Client
from salesplanner.domain.relations import Related, Relation
from salesplanner.ui.followups.linkedlist import brought_said, show_linked
from salesplanner.ui.forms.links import link_client, relation_name
from salesplanner.ui.kit.layout import (
    STRETCH,
    ClickableFrame,
    PlainLabel,
    boxed,
    button,
    card,
    icon_button,
    muted,
    row,
)
from salesplanner.ui.kit.workspace import Workspace

_MOST = 12
_STEP = 14  # pixels to the right for each step of a referral


class LinkedCard:
    """Makes the card; nothing where there are no links."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        self._parent = parent
        self._workspace = workspace

    def made(self, client: Client) -> QWidget | None:
        """The card of a client: the first links, and the way to all of them."""
        store, say = self._workspace.store, self._workspace.words.translate
        related = store.relations.of(client.id)
        if not related:
            return None
        names = {key: each.name for key, each in store.clients.many(e.client_id for e in related[:_MOST]).items()}
        brought = [each.client_id for each in related if each.relation is Relation.REFERRED]
        signed = store.relations.signed(brought)
        rows: list[QWidget] = []
        is_tree = False
        for each in related[:_MOST]:
            if each.relation is Relation.REFERRED and not is_tree:
                is_tree = True
                rows.append(muted(brought_said(self._workspace.words, len(brought), sum(signed.values())), wrap=True))
            rows.append(self._line(client, each, names[each.client_id], signed.get(each.client_id, 0)))
        if len(related) > _MOST or signed:
            self.all_button = button(
                say("LinkedCard", "All %n linked client(s)…", len(related)),
                kind="link",
                on_click=partial(show_linked, self._parent, self._workspace, client),
            )
            rows.append(boxed(row(self.all_button, STRETCH)))
        icon = self._workspace.theme.icon("plus", "text")
        add = icon_button(
            icon, say("LinkedCard", "Link another client"), partial(link_client, self._parent, self._workspace, client)
        )
        return card(say("LinkedCard", "Linked clients"), *rows, aside=add, spacing=4)

    def _line(self, client: Client, related: Related, name: str, signed: int) -> QWidget:
        frame = ClickableFrame()
        is_tree = related.relation is Relation.REFERRED
        inner = row(
            *([] if is_tree else [muted(relation_name(related.relation))]), PlainLabel(name, elide=True), spacing=8
        )
        inner.setStretch(inner.count() - 1, 1)
        amount = self._workspace.words.money(signed) if signed else ""
        if amount:
            inner.addWidget(muted(amount))
        frame.setLayout(inner)
        frame.setAccessibleName(" · ".join(filter(None, [f"{relation_name(related.relation)}: {name}", amount])))
        frame.clicked.connect(lambda: self._workspace.asked.emit("client", related.client_id))
        if related.depth == 1:
            frame.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            frame.customContextMenuRequested.connect(lambda at: self.menu(client, related).exec(frame.mapToGlobal(at)))
        return boxed(row(frame, margins=(related.depth * _STEP if is_tree else 0, 0, 0, 0)))

    def menu(self, client: Client, related: Related) -> QMenu:
        """What can be done with a link."""
        say, menu = self._workspace.words.translate, QMenu(self._parent)
        relations = self._workspace.store.relations
        menu.addAction(
            self._workspace.theme.icon("trash-2"), say("LinkedCard", "Remove the link"),
            lambda: self._workspace.do(relations.unlink, client.id, related),
        )  # fmt: skip
        return menu
