"""Making one client of two, side by side: what stands is chosen, nothing is lost; and the list of those that may be one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from salesplanner.domain.clients import Client, ClientStatus, ClientType, Grade
from salesplanner.domain.merging import Difference, differences, merged
from salesplanner.store.merging import Pair, Reason, pairs
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.fields import SearchField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import (
    STRETCH,
    EmptyState,
    PlainLabel,
    boxed,
    button,
    column,
    fit,
    heading,
    muted,
    row,
    scrolled,
)
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import Words

_TABLES = ("contact", "activity", "deal", "order", "payment", "agreement", "promise", "complaint")


class MergeDialog(Dialog):
    """Two clients beside each other. The first one is kept; of what differs the chosen value stands, the other stays beside it."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, one: Client, other: Client) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.kept, self.other = one, other
        self._differences = differences(one, other)
        self.choices: dict[str, QButtonGroup] = {}
        self.setWindowTitle(self.tr("Make one client of two"))
        self._make()
        fit(self, 680, 520)

    def _make(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, client in ((1, self.kept), (2, self.other)):
            grid.addWidget(self._head(client), 0, place)
        for place, each in enumerate(self._differences, 1):
            self._add(grid, place, each)
        said = self.tr(
            "Records, deals, orders, contacts and notes of both are joined. The value that is not chosen is kept beside the other."
        )
        words = [muted(said, wrap=True)]
        if not self._differences:
            words.insert(0, PlainLabel(self.tr("No fact of the two differs")))
        apart = button(self.tr("Not the same"), on_click=self._tell_apart)
        cancel = button(self.tr("Cancel"), on_click=self.reject)
        self.merge_button = button(self.tr("Make them one"), primary=True, on_click=self.merge)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.merge)
        foot = boxed(row(apart, STRETCH, cancel, self.merge_button, margins=(20, 10, 20, 12)), "dialog_foot")
        content = boxed(column(grid, 8, *words, STRETCH, margins=20, spacing=6))
        self.setLayout(column(scrolled(content), foot, spacing=0))
        self.merge_button.setFocus()

    def _head(self, client: Client) -> QWidget:
        """The client's name, and how much belongs to it."""
        store = self._workspace.store
        records, deals = store.activities.of_client(client.id), store.deals.of_client(client.id)
        parts = [
            self.tr("%n contact(s)", "", len(store.contacts.of(client.id))),
            self.tr("%n record(s)", "", len(records)),
            self.tr("%n deal(s)", "", len(deals)),
            self.tr("%n order(s)", "", len(store.orders.of_client(client.id))),
        ]
        return boxed(column(heading(client.name, 3), muted(" · ".join(parts), wrap=True), spacing=2))

    def _add(self, grid: QGridLayout, place: int, difference: Difference) -> None:
        words = self._workspace.words
        name = fact_name(difference.fact)
        grid.addWidget(muted(name), place, 0)
        group = QButtonGroup(self)
        for side, value in ((0, difference.kept), (1, difference.other)):
            text = said(value, words)
            choice = QRadioButton(text.replace("&", "&&")[:80])
            choice.setToolTip(text if len(text) > 40 else "")
            choice.setAccessibleName(f"{name}: {text}")
            group.addButton(choice, side)
            grid.addWidget(choice, place, side + 1)
        stands = merged(self.kept, self.other, {}).get(difference.fact, difference.kept)
        group.button(1 if stands == difference.other else 0).setChecked(True)
        self.choices[difference.fact] = group

    def chosen(self) -> dict[str, Any]:
        """The values that are to stand, by fact."""
        return {
            each.fact: each.other if self.choices[each.fact].checkedId() else each.kept for each in self._differences
        }

    def merge(self) -> None:
        """Make them one."""
        store = self._workspace.store
        if self._workspace.did(store.merging.merge, keep=self.kept.id, absorb=self.other.id, chosen=self.chosen()):
            name = store.clients.get(self.kept.id).name
            self._workspace.notice(self.tr("“{name}” is one client now").format(name=name))
            self.accept()

    def _tell_apart(self) -> None:
        if self._workspace.did(self._workspace.store.merging.tell_apart, self.kept.id, self.other.id):
            self._workspace.notice(self.tr("Noted: two clients"))
            self.accept()


def merge_clients(parent: QWidget | None, workspace: Workspace, ids: list[int]) -> int | None:
    """Show two clients side by side; the id of the one that was kept, None where they stay two."""
    store = workspace.store
    one, other = sorted((store.clients.get(each) for each in ids), key=lambda each: -_weight(workspace, each.id))
    dialog = MergeDialog(parent, workspace, one, other)
    dialog.exec()
    gone = store.clients.get(other.id).deleted_at is not None
    return one.id if gone else None


class _Other(FormDialog):
    """Asks which client is the same."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, client: Client) -> None:
        super().__init__(parent, workspace, self.tr("Make one client of two"), width=460, verb=self.tr("Compare…"))
        pairs = [each for each in workspace.store.clients.names() if each[0] != client.id]
        label = self.tr("The same as “{name}”").format(name=client.name[:40])
        self.add(label, SearchField(pairs), "client_id", required=True)

    def save(self, values: dict[str, Any]) -> int | None:
        """The id of the client chosen."""
        return int(values["client_id"])


def merge_with(parent: QWidget | None, workspace: Workspace, client: Client) -> int | None:
    """Ask which client is the same, then show both; the id of the one that was kept."""
    other = run(_Other(parent, workspace, client))
    return merge_clients(parent, workspace, [client.id, other]) if other else None


def _weight(workspace: Workspace, client_id: int) -> int:
    """How much belongs to a client: the one with more is kept."""
    store = workspace.store
    return len(store.activities.of_client(client_id)) + 3 * len(store.orders.of_client(client_id))


def fact_name(fact: str) -> str:
    """What a fact of a client or contact is called."""
    say = QCoreApplication.translate
    return {
        "name": say("Fact", "Name"), "grade": say("Fact", "Grade"), "status": say("Fact", "Status"),
        "type": say("Fact", "Type"), "industry": say("Fact", "Industry"), "region": say("Fact", "Region"),
        "address": say("Fact", "Address"), "phone": say("Fact", "Phone"), "email": say("Fact", "E-mail"),
        "website": say("Fact", "Website"), "source": say("Fact", "Source"), "rhythm_days": say("Fact", "Contact rhythm"),
        "best_time": say("Fact", "Best time"), "birthday": say("Fact", "Birthday"), "title": say("Fact", "Position"),
        "role": say("Fact", "Part in the decision"), "messaging": say("Fact", "Messaging ID"),
        "verified_on": say("Fact", "Verified on"), "external_id": say("Fact", "Number elsewhere"),
    }.get(fact, fact)  # fmt: skip


def said(value: Any, words: Words) -> str:
    """A fact's value in words."""
    if isinstance(value, Grade):
        return words.grade(value)
    if isinstance(value, ClientStatus):
        return words.status(value)
    if isinstance(value, ClientType):
        return words.client_type(value)
    return str(value.value if isinstance(value, Enum) else value)


@dataclass(frozen=True, slots=True)
class _Line:
    """A pair as the list shows it."""

    id: int
    pair: Pair
    one: str
    other: str
    why: str


class DuplicatesDialog(Dialog):
    """The clients that may be one: Enter compares, Del says that they are two."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(self.tr("Possible duplicates"))
        self._empty = EmptyState(self.tr("Looking…"))
        columns = [
            Column(title=self.tr("Client"), text=lambda each: each.one, width=260),
            Column(title=self.tr("May be the same as"), text=lambda each: each.other, width=260),
            Column(title=self.tr("Why"), text=lambda each: each.why, width=120),
        ]
        self.table = RecordTable(
            columns, workspace.theme, empty=self._empty, name="duplicates", label=self.tr("Possible duplicates")
        )
        self.table.opened.connect(lambda line: self._compare(line))
        self.table.deleted.connect(lambda lines: self._tell_apart(lines))
        compare = button(self.tr("Compare…"), primary=True, on_click=lambda: self._compare(*self.table.selected()[:1]))
        apart = button(self.tr("Not the same"), on_click=lambda: self._tell_apart(self.table.selected()))
        close = button(self.tr("Close"), on_click=self.reject)
        foot = boxed(row(apart, STRETCH, close, compare, margins=(16, 12, 16, 12)), "dialog_foot")
        self.setLayout(column(boxed(column(self.table, margins=(16, 16, 16, 12))), foot, spacing=0))
        fit(self, px(760), px(480))
        workspace.changed.connect(self._on_changed)
        self._look()

    def _look(self) -> None:
        """Look for pairs in the background."""
        likely = self._workspace.store.merging.likely()
        self._workspace.jobs.run(self, lambda: pairs(likely), done=self._show, failed=self._failed)

    def _failed(self, error: BaseException) -> None:
        raise error

    def _show(self, found: Any) -> None:
        clients = self._workspace.store.clients.many(each for pair in found for each in (pair.one, pair.other))
        whys = {
            Reason.NAME: self.tr("same name"),
            Reason.PHONE: self.tr("same phone"),
            Reason.MAIL: self.tr("same e-mail"),
            Reason.ALIKE: self.tr("similar name"),
        }
        self._empty.say(self.tr("No two clients look the same"))
        self.table.show_records(
            [
                _Line(place, pair, clients[pair.one].name, clients[pair.other].name, whys[pair.reason])
                for place, pair in enumerate(found, 1)
                if pair.one in clients and pair.other in clients
            ]
        )
        if found:
            self.table.view.selectRow(0)
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare(self, line: _Line | None = None) -> None:
        if line is not None:
            merge_clients(self, self._workspace, [line.pair.one, line.pair.other])

    def _tell_apart(self, lines: list[_Line]) -> None:
        store = self._workspace.store

        def work() -> None:
            with store.change("clients told apart"):
                for each in lines:
                    store.merging.tell_apart(each.pair.one, each.pair.other)

        if lines:
            self._workspace.do(work)

    def _on_changed(self, change: Any) -> None:
        if {"client", "contact", "not_same"} & change.touched.keys():
            self._look()
