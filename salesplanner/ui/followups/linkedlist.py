"""Every client that one has to do with, in a list of any length: what each is to it, who brought whom, what came of it."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtWidgets import QDialog, QWidget

from salesplanner.domain.clients import Client
from salesplanner.domain.relations import Related, Relation
from salesplanner.report.workbook import in_full
from salesplanner.ui.forms.links import relation_name
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import Words

_INDENT = "\N{EM SPACE}"


class Linked(Struct, frozen=True):
    """A line of the list; `id` is its place, as one client can be two things to another."""

    id: int
    related: Related
    client: Client
    signed: int


class LinkedDialog(QDialog):
    """All links of a client: Enter opens one, Del takes a link away."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, client: Client) -> None:
        super().__init__(parent)
        self._workspace, self._client = workspace, client
        self.setWindowTitle(self.tr("Linked with {name}").format(name=client.name))
        words = workspace.words
        columns = [
            Column(title=self.tr("Client"), text=_indented, width=290),
            Column(title=self.tr("What it is"), text=lambda each: relation_name(each.related.relation), width=120),
            Column(title=self.tr("Grade"), text=lambda each: each.client.grade.value, width=70),
            Column(title=self.tr("Region"), text=lambda each: each.client.region, width=90),
            Column(
                title=self.tr("Signed in all"),
                text=lambda each: words.money(each.signed) if each.signed else "",
                sort=lambda each: each.signed,
                out=lambda each: in_full(each.signed),
                right=True,
            ),
        ]
        label = self.windowTitle()
        self.table = RecordTable(columns, workspace, empty=self.tr("No links any more"), name="linked", label=label)
        self.table.opened.connect(self._open)
        self.table.deleted.connect(self._unlink)
        self.said = PlainLabel("", "muted", wrap=True)
        close = button(self.tr("Close"), on_click=self.accept)
        self.setLayout(column(self.said, self.table, row(STRETCH, close), margins=16, spacing=10))
        fit(self, px(760), px(520))
        self.table.view.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Read them anew."""
        store = self._workspace.store
        related = store.relations.of(self._client.id)
        clients = store.clients.many(each.client_id for each in related)
        signed = store.relations.signed(clients)
        lines = [
            Linked(place + 1, each, clients[each.client_id], signed.get(each.client_id, 0))
            for place, each in enumerate(related)
        ]
        self.table.show_records(lines)
        brought = [each.signed for each in lines if each.related.relation is Relation.REFERRED]
        self.said.setText(brought_said(self._workspace.words, len(brought), sum(brought)) if brought else "")
        self.said.setVisible(bool(brought))

    def _open(self, line: Linked) -> None:
        self.accept()
        self._workspace.asked.emit("client", line.client.id)

    def _unlink(self, lines: list[Linked]) -> None:
        """Take links away, as one change; who was brought by somebody else in the list stays where it is."""
        store, own = self._workspace.store, [each for each in lines if each.related.depth == 1]
        if not own:
            self._workspace.notice(self.tr("That link belongs to another client"), False)
            return

        def work() -> None:
            with store.change("clients unlinked", name=self._client.name):
                for each in own:
                    store.relations.unlink(self._client.id, each.related)

        if self._workspace.did(work):
            self._workspace.notice(self.tr("Took %n link(s) away", "", len(own)))
        self.refresh()


def _indented(line: Linked) -> str:
    """Who was brought by somebody who was brought stands further in."""
    return _INDENT * (line.related.depth - 1) + line.client.name


def brought_said(words: Words, count: int, signed: int) -> str:
    """How many clients came by referrals, directly and through them, and what they signed."""
    said = words.translate("LinkedCard", "Brought %n client(s)", count)
    amount = words.translate("LinkedCard", "signed {amount} in all").format(amount=words.money(signed))
    return f"{said} · {amount}" if signed else said


def show_linked(parent: QWidget | None, workspace: Workspace, client: Client) -> None:
    """Show all links of a client."""
    LinkedDialog(parent, workspace, client).exec()
