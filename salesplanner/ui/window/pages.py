"""The pages behind the tabs: each is built when it is first looked at, part by part, so that the window stays awake meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget

from salesplanner.ui.kit.focus import keeping_keys
from salesplanner.ui.kit.screen import Screen
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.window.tabs import Tab


class _Coming(QFrame):
    """Stands in the place of a page until that is whole; a key that comes before is the page's."""

    def __init__(self, hurry: Callable[[], object]) -> None:
        super().__init__()
        self._hurry = hurry

    def event(self, event: QEvent) -> bool:
        """Have the page before a key is looked up, so that it finds its shortcut or what takes it."""
        if event.type() is QEvent.Type.ShortcutOverride:
            self._hurry()
        return super().event(event)


class Pages(QStackedWidget):
    """The pages of all tabs, in their order."""

    def __init__(self, workspace: Workspace, tabs: Sequence[Tab]) -> None:
        super().__init__()
        self._workspace = workspace
        self._tabs = tabs
        self._whole: dict[str, Screen] = {}
        self._begun: dict[str, Screen] = {}
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for _ in tabs:
            self.addWidget(_Coming(self.present))

    def page(self, key: str) -> Screen:
        """The page of a tab; what of it was not built yet is built now."""
        if key not in self._whole:
            page = self._begin(key)
            page.make_whole()
            self._put(key, page)
        return self._whole[key]

    def present(self) -> Screen:
        """The page in view."""
        return self.page(self._tabs[self.currentIndex()].key)

    def wake(self) -> None:
        """Let the page in view show the day that it is by now; whoever is asked something has that answered first."""
        page = self._whole.get(self._tabs[self.currentIndex()].key)
        if page is not None and page.isVisible() and QApplication.activeModalWidget() is None:
            with keeping_keys(page):
                page.catch_up()

    def bring(self, place: int) -> None:
        """Bring a page into view: at once where it is whole, else when it is."""
        self.setCurrentIndex(place)
        if self._tabs[place].key not in self._whole:
            self._workspace.begin(self._building)

    def _building(self) -> Iterator[None]:
        """Build what is to be in view, if it was not asked for meanwhile; another tab may have been chosen."""
        yield
        while (key := self._tabs[self.currentIndex()].key) not in self._whole:
            page = self._begin(key)
            has_more = page.make_part()
            self._begun[key] = page
            yield
            if not has_more and key in self._begun:
                self._put(key, self._begun.pop(key))

    def _begin(self, key: str) -> Screen:
        """A page, as far as it was built."""
        page = self._begun.pop(key, None)
        if page is None:
            page = self._tab(key).make(self._workspace)
            page.setParent(self)  # before there is anything in it, for all that is goes along
        return page

    def _put(self, key: str, page: Screen) -> None:
        self._whole[key] = page
        place, is_present = self._tabs.index(self._tab(key)), self._tab(key) is self._tabs[self.currentIndex()]
        coming = self.widget(place)
        self.insertWidget(place, page)
        if is_present:
            self.setCurrentWidget(page)
        if coming is not None:
            self.removeWidget(coming)
            coming.deleteLater()

    def _tab(self, key: str) -> Tab:
        return next(each for each in self._tabs if each.key == key)
