"""Making one client of two, side by side: what stands is chosen, nothing is lost; and the list of those that may be one."""

from __future__ import annotations

from enum import Enum
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from salesplanner.domain.clients import BESIDE_NAME, Client, ClientStatus, ClientType, Contact, Grade, Role
from salesplanner.domain.merging import Difference, differences, merged
from salesplanner.store.doubles import Pair, Reason, pairs
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
from salesplanner.ui.kit.rows import choose
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import Words


class SideBySide(Dialog):
    """Two records beside each other. The first one is kept; of what differs the chosen value stands, the other stays beside it."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, one: Client | Contact, other: Client | Contact
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.kept, self.other = one, other
        self._differences = differences(one, other)
        self.choices: dict[str, QButtonGroup] = {}
        self._make()
        fit(self, px(720), max(self._foot.sizeHint().height() + self._content.heightForWidth(px(720)), px(240)))

    def _about(self, record: Any) -> list[str]:
        """How much belongs to a record, and what tells it from the other one."""
        raise NotImplementedError

    def _joined(self) -> str:
        """What becomes of what belongs to the two."""
        raise NotImplementedError

    def _before(self) -> list[QWidget]:
        """Buttons at the left of the foot."""
        return []

    def _make(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, record in ((1, self.kept), (2, self.other)):
            parts = (each.replace(" ", "\u00a0") for each in self._about(record) if each)  # broken between them only
            about = muted(BESIDE_NAME.join(parts), wrap=True)
            grid.addWidget(
                boxed(column(heading(record.name, 3), about, spacing=2)), 0, place, Qt.AlignmentFlag.AlignTop
            )
        for place, each in enumerate(self._differences, 1):
            self._add(grid, place, each)
        words = [muted(self._joined(), wrap=True)]
        if not self._differences:
            words.insert(0, PlainLabel(self.tr("No fact of the two differs")))
        cancel = button(self.tr("Cancel"), on_click=self.reject)
        self.merge_button = button(self.tr("Make them one"), primary=True, on_click=self.merge)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.merge)
        inner = row(*self._before(), STRETCH, cancel, self.merge_button, margins=(20, 10, 20, 12))
        self._foot = boxed(inner, "dialog_foot")
        self._content = boxed(column(grid, 8, *words, STRETCH, margins=20, spacing=6))
        self.setLayout(column(scrolled(self._content), self._foot, spacing=0))
        self.merge_button.setFocus()

    def _add(self, grid: QGridLayout, place: int, difference: Difference) -> None:
        words = self._workspace.words
        is_person = isinstance(self.kept, Contact) and difference.fact == "name"
        name = fact_name("full_name" if is_person else difference.fact)
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
        raise NotImplementedError


class MergeDialog(SideBySide):
    """Two clients that are to be one."""

    kept: Client
    other: Client

    def __init__(self, parent: QWidget | None, workspace: Workspace, one: Client, other: Client) -> None:
        super().__init__(parent, workspace, one, other)
        self.setWindowTitle(self.tr("Make one client of two"))

    def _about(self, record: Any) -> list[str]:
        store = self._workspace.store
        owed = [each for each in store.promises.all() if each.client_id == record.id]
        return [
            record.region,
            self.tr("%n contact(s)", "", len(store.contacts.of(record.id))),
            self.tr("%n record(s)", "", len(store.activities.of_client(record.id))),
            self.tr("%n deal(s)", "", len(store.deals.of_client(record.id))),
            self.tr("%n order(s)", "", len(store.orders.of_client(record.id))),
            self.tr("%n promise(s)", "", len(owed)) if owed else "",
        ]

    def _joined(self) -> str:
        return self.tr(
            "Records, deals, orders, contacts and notes of both are joined. The value that is not chosen is kept beside the other."
        )

    def _before(self) -> list[QWidget]:
        return [button(self.tr("Not the same"), on_click=self._tell_apart)]

    def merge(self) -> None:
        """Make them one."""
        store = self._workspace.store
        if self._workspace.did(store.merging.merge, keep=self.kept.id, absorb=self.other.id, chosen=self.chosen()):
            name = store.clients.get(self.kept.id).name
            self._workspace.notice(self.tr("“{name}” is one client now").format(name=name))
            self.accept()

    def _tell_apart(self) -> None:
        if self._workspace.did(self._workspace.store.doubles.tell_apart, self.kept.id, self.other.id):
            self._workspace.notice(self.tr("Noted: two clients"))
            self.accept()


class MergeContactsDialog(SideBySide):
    """Two people at one client that are to be one."""

    kept: Contact
    other: Contact

    def __init__(self, parent: QWidget | None, workspace: Workspace, one: Contact, other: Contact) -> None:
        super().__init__(parent, workspace, one, other)
        self.setWindowTitle(self.tr("Make one contact of two"))

    def _about(self, record: Any) -> list[str]:
        at = self._workspace.store.activities.of_client(record.client_id) if record.client_id else []
        return [record.title, self.tr("%n record(s)", "", sum(each.contact_id == record.id for each in at))]

    def _joined(self) -> str:
        return self.tr(
            "Records, promises, parts in deals and notes of both are joined. The value that is not chosen is kept beside the other."
        )

    def merge(self) -> None:
        """Make them one."""
        store = self._workspace.store
        work = store.merging.merge_contacts
        if self._workspace.did(work, keep=self.kept.id, absorb=self.other.id, chosen=self.chosen()):
            name = store.contacts.get(self.kept.id).name
            self._workspace.notice(self.tr("“{name}” is one contact now").format(name=name))
            self.accept()


def merge_contacts(parent: QWidget | None, workspace: Workspace, one: Contact, other: Contact) -> None:
    """Show two people side by side, the one known longer first."""
    MergeContactsDialog(parent, workspace, *sorted((one, other), key=lambda each: each.id)).exec()


def merge_clients(parent: QWidget | None, workspace: Workspace, ids: list[int]) -> int | None:
    """Show clients side by side, two at a time; the id of the one that was kept, None where they stay apart.

    The one with most to it is kept; each of the others is a step of its own, and leaving one ends it.
    """
    store, kept = workspace.store, None
    first, *others = sorted(ids, key=lambda each: -_weight(workspace, each))
    for other in others:
        dialog = MergeDialog(parent, workspace, store.clients.get(first), store.clients.get(other))
        if not dialog.exec():
            break
        if store.clients.get(other).deleted_at is not None:
            kept = first
    return kept


class _Other(FormDialog):
    """Asks which client is the same."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, client: Client) -> None:
        super().__init__(parent, workspace, self.tr("Make one client of two"), width=460, verb=self.tr("Compare…"))
        pairs = [each for each in workspace.store.clients.names() if each[0] != client.id]
        asked = self.tr("Which client is the same as “{name}”?").format(name=client.name)
        self.add_wide(PlainLabel(asked, wrap=True))
        self.add(self.tr("Client"), SearchField(pairs), "client_id", required=True)

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
        "name": say("Fact", "Name"), "full_name": say("Fact", "Full name"), "grade": say("Fact", "Grade"), "status": say("Fact", "Status"),
        "type": say("Fact", "Type"), "industry": say("Fact", "Industry"), "region": say("Fact", "Region"),
        "address": say("Fact", "Address"), "phone": say("Fact", "Phone"), "email": say("Fact", "E-mail"),
        "website": say("Fact", "Website"), "source": say("Fact", "Source"), "rhythm_days": say("Fact", "Contact rhythm"),
        "best_time": say("Fact", "Best time"), "birthday": say("Fact", "Birthday"), "title": say("Fact", "Position"),
        "role": say("Fact", "Part in the decision"), "messaging": say("Fact", "Messaging ID"),
        "quiet_until": say("Fact", "Quiet until"), "quiet_reason": say("Fact", "Why it is quiet"),
        "parent_id": say("Fact", "Belongs to"), "referred_by_id": say("Fact", "Referred by"), "external_id": say("Fact", "Number elsewhere"),
    }.get(fact, fact)  # fmt: skip


def said(value: Any, words: Words) -> str:
    """A fact's value in words."""
    if isinstance(value, Grade):
        return words.grade(value)
    if isinstance(value, ClientStatus):
        return words.status(value)
    if isinstance(value, ClientType):
        return words.client_type(value)
    if isinstance(value, Role):
        return words.role(value)
    return str(value.value if isinstance(value, Enum) else value)


class _Line(Struct, frozen=True):
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
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # it listens to changes
        self._workspace = workspace
        self.setWindowTitle(self.tr("Possible duplicates"))
        self._empty = EmptyState(self.tr("Looking…"))
        columns = [
            Column(title=self.tr("Client"), text=lambda each: each.one, width=260),
            Column(title=self.tr("May be the same as"), text=lambda each: each.other, width=260),
            Column(title=self.tr("Why"), text=lambda each: each.why, width=120),
        ]
        self.table = RecordTable(
            columns, workspace, empty=self._empty, name="duplicates", label=self.tr("Possible duplicates")
        )
        self.table.opened.connect(lambda line: self._compare(line))
        self.table.deleted.connect(lambda lines: self._tell_apart(lines))
        compare = button(self.tr("Compare…"), primary=True, on_click=lambda: self._compare(*self.table.selected()[:1]))
        apart = button(self.tr("Not the same"), on_click=lambda: self._tell_apart(self.table.selected()))
        self.acts, self.close_button = (compare, apart), button(self.tr("Close"), on_click=self.reject)
        for each in self.acts:
            each.setEnabled(False)
        foot = boxed(row(apart, STRETCH, self.close_button, compare, margins=(16, 12, 16, 12)), "dialog_foot")
        self.setLayout(column(boxed(column(self.table, margins=(16, 16, 16, 12))), foot, spacing=0))
        fit(self, px(760), px(480))
        workspace.changed.connect(self._on_changed)
        self._look()

    def _look(self) -> None:
        """Look for pairs in the background."""
        with self._workspace.jobs.alone() as breathe:
            likely = self._workspace.store.doubles.likely(breathe)
        self._workspace.jobs.run(self, lambda: pairs(likely), done=self._show, failed=self._failed)

    def _failed(self, error: BaseException) -> None:
        raise error

    def _show(self, found: Any) -> None:
        clients = self._workspace.store.clients.many(each for pair in found for each in (pair.one, pair.other))
        label = self._workspace.store.clients.label
        whys = {
            Reason.NAME: self.tr("same name"),
            Reason.PHONE: self.tr("same phone"),
            Reason.MAIL: self.tr("same e-mail"),
            Reason.ALIKE: self.tr("similar name"),
        }
        self._empty.say(self.tr("No two clients look the same"))
        self.table.show_records(
            [
                _Line(place, pair, label(pair.one), label(pair.other), whys[pair.reason])
                for place, pair in enumerate(found, 1)
                if pair.one in clients and pair.other in clients
            ]
        )
        for each in self.acts:
            each.setEnabled(bool(found))
        if found:
            choose(self.table.view, self.table.view.model().index(0, 0))
        (self.table.view if found else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare(self, line: _Line | None = None) -> None:
        if line is not None:
            merge_clients(self, self._workspace, [line.pair.one, line.pair.other])

    def _tell_apart(self, lines: list[_Line]) -> None:
        store = self._workspace.store

        def work() -> None:
            with store.change("clients told apart"):
                for each in lines:
                    store.doubles.tell_apart(each.pair.one, each.pair.other)

        if lines:
            self._workspace.do(work)

    def _on_changed(self, change: Any) -> None:
        if {"client", "contact", "not_same"} & change.touched.keys():
            self._look()
