"""Lists of clients that a person gave a name; kept in the book, so that they are undone and travel with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.clientlist import Buying, ClientFilter, ClientView
from salesplanner.domain.followups import Order
from salesplanner.domain.plaintext import one_line
from salesplanner.ui.kit.fields import TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace

_KEY = "clients.views"
_LONGEST_NAME = 40


class Views(QObject):
    """Keeps and offers the views."""

    def __init__(self, parent: QWidget, workspace: Workspace, show: Callable[[ClientView], object]) -> None:
        super().__init__(parent)
        self._widget = parent
        self._workspace = workspace
        self._show = show

    def all(self) -> list[ClientView]:
        """The views by name."""
        kept = self._workspace.store.settings.get(_KEY, [])
        return sorted(
            (ClientView.from_plain(each) for each in kept if isinstance(each, dict)), key=lambda view: view.name
        )

    def usual(self) -> list[ClientView]:
        """The views that every book has."""
        return [
            ClientView(
                name=self.tr("Facts not checked for long"), filter=ClientFilter(is_stale=True), order=Order.GRADE
            ),
            ClientView(name=self.tr("Facts missing"), filter=ClientFilter(known_below=100), order=Order.GRADE),
            ClientView(
                name=self.tr("Buyers gone silent"), filter=ClientFilter(buying=Buying.SILENT), order=Order.ORDERED
            ),
        ]

    def menu(self, present: ClientView) -> QMenu:
        """The views to choose from, and what can be done with what is shown now."""
        menu, views = QMenu(self._widget), self.all()
        for view in self.usual():
            menu.addAction(view.name, partial(self._show, view))
        menu.addSeparator()
        for view in views:
            menu.addAction(view.name.replace("&", "&&"), partial(self._show, view))
        menu.addSeparator()
        menu.addAction(self.tr("Save as view…"), partial(self.ask_name, present))
        if views:
            gone = menu.addMenu(self.tr("Delete view"))
            for view in views:
                gone.addAction(view.name.replace("&", "&&"), partial(self.delete, view.name))
        return menu

    def ask_name(self, present: ClientView) -> None:
        """Ask for a name and keep what is shown now under it."""
        run(_NameForm(self._widget, self._workspace, lambda name: self.keep(replace(present, name=name))))

    def keep(self, view: ClientView) -> None:
        """Keep a view; another one of the same name gives way."""
        others = [each for each in self.all() if each.name != view.name]
        if self._put([*others, view]):
            self._workspace.notice(self.tr("View “{name}” saved").format(name=view.name))

    def delete(self, name: str) -> None:
        """Forget a view."""
        if self._put([each for each in self.all() if each.name != name]):
            self._workspace.notice(self.tr("View “{name}” deleted").format(name=name))

    def _put(self, views: list[ClientView]) -> bool:
        return self._workspace.did(self._workspace.store.settings.put, _KEY, [each.to_plain() for each in views])


class _NameForm(FormDialog):
    """What a view is to be called."""

    def __init__(self, parent: QWidget, workspace: Workspace, keep: Callable[[str], object]) -> None:
        super().__init__(parent, workspace, "", width=420)
        self._keep = keep
        self.setWindowTitle(self.tr("Save as view"))
        hint = self.tr("Another view of that name gives way")
        self.add(self.tr("Name of the view"), TextField(), "name", required=True, hint=hint)

    def save(self, values: dict[str, Any]) -> int:
        """Keep the view under the name."""
        self._keep(one_line(values["name"]).strip()[:_LONGEST_NAME])
        return 1
