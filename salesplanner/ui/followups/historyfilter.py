"""The button above a history that narrows it: by kind, outcome, contact, deal."""

from __future__ import annotations

from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.happenings import HistoryFilter
from salesplanner.ui.kit.buttons import GAP, ICON, spaced
from salesplanner.ui.kit.layout import restyle
from salesplanner.ui.kit.workspace import Workspace


class HistoryFilterButton(QToolButton):
    """Says what the history is narrowed to; a click offers what occurs in it."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._client_id = 0
        self.wanted = HistoryFilter()
        self.setIcon(spaced(workspace.theme.icon("list-filter")))
        self.setIconSize(QSize(ICON + GAP, ICON))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._on_clicked)

    def clear(self) -> None:
        """Ask for everything again."""
        self.narrow(HistoryFilter())

    def show_client(self, client_id: int) -> None:
        """Narrow the history of this client; of another one, everything is asked for again."""
        if client_id != self._client_id:
            self._client_id, self.wanted = client_id, HistoryFilter()
        self._say()

    def menu(self) -> QMenu:  # type: ignore[override]
        """What occurs in the history, under headings where there is more than the kind to choose."""
        store, menu = self._workspace.store, QMenu(self)
        found = store.happenings.occurring(self._client_id)
        self._offer(menu, self.tr("Everything"), HistoryFilter())
        self._section(menu, "group", [(group, self._group_name(group)) for group in found.groups])
        outcomes = [(each, self._outcome_name(each)) for each in found.outcomes]
        people, deals = store.contacts.many(found.contacts), store.deals.many(found.deals)
        for title, field, pairs in (
            (self.tr("Outcome"), "outcome", outcomes),
            (self.tr("Contact"), "contact_id", [(key, each.name) for key, each in people.items()]),
            (self.tr("Deal"), "deal_id", [(key, deals[key].name) for key in sorted(deals, reverse=True)]),
        ):
            if pairs:
                menu.addSeparator()
                menu.addAction(title).setEnabled(False)
                self._section(menu, field, pairs)
        return menu

    def _section(self, menu: QMenu, field: str, pairs: list[tuple[Any, str]]) -> None:
        empty = getattr(HistoryFilter(), field)
        for key, text in pairs:
            is_on = getattr(self.wanted, field) == key
            wanted = replace(self.wanted, **{field: empty if is_on else key})
            self._offer(menu, text, wanted, is_on)

    def _offer(self, menu: QMenu, text: str, wanted: HistoryFilter, is_on: bool | None = None) -> None:
        action = menu.addAction(text.replace("&", "&&"), partial(self.narrow, wanted))
        action.setCheckable(True)
        action.setChecked(wanted == self.wanted if is_on is None else is_on)

    def _on_clicked(self) -> None:
        self.menu().exec(self.mapToGlobal(self.rect().bottomLeft()))

    def narrow(self, wanted: HistoryFilter) -> None:
        """Ask for this part of the history."""
        self.wanted = wanted
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        store, wanted = self._workspace.store, self.wanted
        contact, deal = store.contacts.find(wanted.contact_id), store.deals.find(wanted.deal_id)
        parts = [
            self._group_name(wanted.group) if wanted.group else "",
            self._outcome_name(wanted.outcome) if wanted.outcome else "",
            contact.name if contact else "",
            deal.name if deal else "",
        ]
        said = " · ".join(filter(None, parts))
        self.setText((said if len(said) < 30 else said[:29] + "…").replace("&", "&&") or self.tr("Everything"))
        self.setAccessibleName(self.tr("Show: {what}").format(what=said or self.tr("Everything")))
        restyle(self, active=bool(said))

    def _outcome_name(self, outcome: Outcome) -> str:
        """What it is called of a visit, and of a call where that is something else."""
        words = self._workspace.words
        return words.list(dict.fromkeys([words.outcome(outcome), words.outcome(outcome, ActivityKind.CALL)]))

    def _group_name(self, group: str) -> str:
        if group in ActivityKind._value2member_map_:
            return self._workspace.words.kind(ActivityKind(group))
        return {
            "deal": self.tr("Deals"),
            "money": self.tr("Orders and payments"),
            "promise": self.tr("Promises and questions"),
            "complaint": self.tr("Complaints"),
            "incident": self.tr("Incidents"),
            "sample": self.tr("Samples"),
            "agreement": self.tr("Agreements"),
            "remark": self.tr("News and feedback"),
            "grade": self.tr("Grades"),
        }[group]
