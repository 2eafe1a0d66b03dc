"""What each chip below the one line can be changed to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, time
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.dayplan import moved_days
from salesplanner.domain.quick.reading import Name, Reading, What
from salesplanner.domain.quick.repeat import Repeat, usual
from salesplanner.ui.forms.kinds import KIND_ICONS, LENGTHS
from salesplanner.ui.forms.when import length_text
from salesplanner.ui.kit.calendar import pick
from salesplanner.ui.kit.workspace import Workspace

_HOURS = tuple(time(hour, minute) for hour in range(8, 21) for minute in (0, 30))
_LEADS = (0, 15, 30, 60, 1440)
_MOST = 12


class ChipMenus:
    """Fills the menu of a chip; `correct` gets what the person chose instead."""

    def __init__(
        self, workspace: Workspace, correct: Callable[[What, object], None], seek_client: Callable[[], None]
    ) -> None:
        self._workspace = workspace
        self._correct = correct
        self._seek_client = seek_client
        self.candidates: Callable[[], list[Name]] = list
        self._fills: dict[What, Callable[[QMenu, Reading, QWidget], None]] = {
            What.DAY: self._days,
            What.KIND: self._kinds,
            What.CLIENT: self._clients,
            What.CONTACT: self._contacts,
            What.DEAL: self._deals,
            What.LENGTH: self._lengths,
            What.REPEAT: self._repeats,
            What.REMIND: self._reminders,
            What.HAPPENED: self._happened,
        }

    def fill(self, menu: QMenu, what: What, reading: Reading, chip: QWidget) -> None:
        """Add what the chip can be changed to, if it can."""
        if what in self._fills:
            self._fills[what](menu, reading, chip)

    def _add(self, menu: QMenu, what: What, pairs: Iterable[tuple[str, Any]]) -> None:
        for text, value in pairs:
            act = menu.addAction(text.replace("&", "&&"))
            act.triggered.connect(lambda _=False, value=value: self._correct(what, value))

    def _kinds(self, menu: QMenu, reading: Reading, chip: QWidget) -> None:
        words, theme = self._workspace.words, self._workspace.theme
        for kind in ActivityKind:
            act = menu.addAction(theme.icon(KIND_ICONS[kind]), words.kind(kind))
            act.triggered.connect(lambda _=False, kind=kind: self._correct(What.KIND, kind))

    def _days(self, menu: QMenu, reading: Reading, chip: QWidget) -> None:
        workspace, say = self._workspace, QCoreApplication.translate
        words, today = workspace.words, workspace.today()
        self._add(menu, What.DAY, [(words.day_long(day, today), day) for day in moved_days(today)])

        def take(day: date) -> None:
            self._correct(What.DAY, day)

        menu.addAction(say("Quick", "Another date…")).triggered.connect(
            lambda: pick(chip, workspace, reading.day, take)
        )
        menu.addSeparator()
        self._add(menu, What.TIME, [(say("Quick", "Any time"), None)])
        hours = menu.addMenu(say("Quick", "Time"))
        self._add(hours, What.TIME, [(words.time(at), at) for at in _HOURS])

    def _clients(self, menu: QMenu, reading: Reading, chip: QWidget) -> None:
        say = QCoreApplication.translate
        self._add(menu, What.CLIENT, [(each.name, each) for each in self.candidates()])
        menu.addAction(say("Quick", "Another client…")).triggered.connect(self._seek_client)
        self._add(menu, What.CLIENT, [(say("Quick", "No client"), None)])

    def _contacts(self, menu: QMenu, reading: Reading, chip: QWidget) -> None:
        owner = reading.client.id if reading.client else None
        people = self._workspace.store.contacts.of(owner) if owner is not None else []
        names = [(each.name, Name(each.id, each.name, owner)) for each in people[:_MOST]]
        self._add(menu, What.CONTACT, [*names, (QCoreApplication.translate("Quick", "No contact"), None)])

    def _deals(self, menu: QMenu, reading: Reading, chip: QWidget) -> None:
        owner = reading.client.id if reading.client else None
        deals = self._workspace.store.deals.of_client(owner) if owner is not None else []
        names = [(each.name, Name(each.id, each.name, owner)) for each in deals if each.is_open][:_MOST]
        self._add(menu, What.DEAL, [*names, (QCoreApplication.translate("Quick", "No deal"), None)])

    def _lengths(self, menu: QMenu, reading: Reading, chip: QWidget) -> None:
        self._add(menu, What.LENGTH, [(length_text(each), each) for each in LENGTHS])

    def _repeats(self, menu: QMenu, reading: Reading, chip: QWidget) -> None:
        words = self._workspace.words
        once = (QCoreApplication.translate("Quick", "Only once"), Repeat(""))
        self._add(menu, What.REPEAT, [*((words.rule(each.rule), each) for each in usual(reading.day)), once])

    def _reminders(self, menu: QMenu, reading: Reading, chip: QWidget) -> None:
        say = QCoreApplication.translate
        names = [say("Quick", "On time"), *(length_text(each) for each in _LEADS[1:4]), say("Quick", "The day before")]
        self._add(menu, What.REMIND, zip(names, _LEADS, strict=True))

    def _happened(self, menu: QMenu, reading: Reading, chip: QWidget) -> None:
        self._add(menu, What.HAPPENED, [(QCoreApplication.translate("Quick", "Plan it instead"), False)])
