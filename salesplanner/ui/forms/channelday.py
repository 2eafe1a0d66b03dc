"""A channel day: what each channel brought on a day, and which days of the month are still blank (experience, 7.7)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from salesplanner.domain.period import Period
from salesplanner.domain.shop import DAYS_BACK, OPTIONAL, Asked, ChannelDay, Part, doubts
from salesplanner.report.shopwords import doubt
from salesplanner.store import presets
from salesplanner.store.shop import COLUMNS
from salesplanner.ui.forms.channelgrid import ChannelGrid, names
from salesplanner.ui.forms.daystrip import DayStrip
from salesplanner.ui.forms.productday import ProductDayDialog
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import STRETCH, boxed, button, chip, heading, icon_button, muted, restyle, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: The way of selling that these figures are of.
ROLE = "online"


def edit_channel_day(parent: QWidget | None, workspace: Workspace, day: date | None = None) -> int | None:
    """Enter what the channels brought on a day, by default today; a book without a shop's figures gets them first."""
    presets.give_metrics(workspace.store, ROLE, workspace.language)
    return run(ChannelDayDialog(parent, workspace, day or workspace.today()))


def is_shop(workspace: Workspace) -> bool:
    """Whether the book is one of a shop: by its way of selling, or since its figures were taken."""
    return workspace.store.settings.get("role") == ROLE or Part.VISITORS in workspace.store.shop.metrics()


class ChannelDayDialog(FormDialog):
    """The strip of the month above, the grid of the day below."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, day: date) -> None:
        super().__init__(parent, workspace, "", width=900)
        self.setWindowTitle(self.tr("Channel day"))
        self.day = day
        self._kept: list[ChannelDay] = []
        self._added: list[str] = []
        self.strip = DayStrip(workspace)
        self.strip.chosen.connect(self._go)
        self.grid = ChannelGrid(workspace)
        self.grid.changed.connect(self._on_typed)
        self.grid.products_asked.connect(self._show_products)
        self.grid.rows_asked.connect(self._add_channels)
        self._month, self._title, self._state = heading("", 3), heading("", 2), chip("")
        self._warning = muted("", wrap=True)
        self.add_wide(self._head())
        self.add_wide(self.strip)
        self.add_wide(boxed(row(self._title, 8, self._state, STRETCH, margins=(0, 8, 0, 2))))
        self.add_wide(self.grid)
        self.add_wide(self._warning)
        self.add_wide(self._foot_line())
        self._show_day(day)

    def _head(self) -> QWidget:
        icon = self.workspace.theme.icon
        self.back_button = icon_button(icon("chevron-left"), self.tr("Month before"), partial(self._turn, -1))
        self.on_button = icon_button(icon("chevron-right"), self.tr("Month after"), partial(self._turn, 1))
        self.blank_button = button("", kind="link", on_click=self._go_to_blank)
        return boxed(row(self.back_button, self._month, self.on_button, STRETCH, self.blank_button))

    def _foot_line(self) -> QWidget:
        self.more_button = QToolButton()
        self.more_button.setText(self.tr("More figures"))
        self.more_button.setProperty("boxed", "true")
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self.more_button)
        menu.aboutToShow.connect(partial(self._fill_menu, menu))
        self.more_button.setMenu(menu)
        self.channel_line = Line()
        self.channel_line.setPlaceholderText(self.tr("Add a channel…"))
        self.channel_line.setAccessibleName(self.tr("Add a channel"))
        self.channel_line.setMaxLength(30)
        self.channel_line.setFixedWidth(px(150))
        self.channel_line.returnPressed.connect(self._add_channel)
        self.products_button = button(
            self.tr("By product…"), on_click=lambda: self._show_products(self.grid.currentRow())
        )
        self.products_button.setToolTip(self.tr("What the channel of this row took of each product"))
        hint = muted(self.tr("Ctrl+V takes cells of a spreadsheet"))
        line = row(self.channel_line, self.products_button, self.more_button, 8, hint, STRETCH, margins=(0, 6, 0, 0))
        return boxed(line)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first channel that is not entered."""
        super().showEvent(event)
        self.grid.setFocus(Qt.FocusReason.TabFocusReason)

    # --- what is shown ------------------------------------------------------------------------------------------

    def _show_day(self, day: date) -> None:
        """Read a day and its month, and show them."""
        store, words, today = self.workspace.store, self.workspace.words, self.workspace.today()
        self.day = day
        month = Period.month_of(day)
        before = day - timedelta(days=DAYS_BACK)
        self._past = store.shop.days(before, day - timedelta(days=1))
        days = store.shop.days(month.first, month.last)
        due = store.shop.due(day)
        shares = {each: len(channels.keys() & due) / max(1, len(due)) for each, channels in days.items()}
        shares |= {each: 1.0 for each, channels in days.items() if each < day and len(channels) >= len(due)}
        self.strip.show_days(day, shares)
        self._month.setText(words.month(month))
        self.on_button.setEnabled(month.next().first <= today)
        self._title.setText(words.day_long(day, today))
        entries = days.get(day, {})
        known = [each for each in store.shop.channels(before, month.last) if each in due or each in entries]
        self._channels = [*known, *(each for each in self._added if each not in known)]
        self._show_grid(entries)
        self._kept = self.grid.entries()
        self._is_edited = False
        self.grid.go_to_first_blank()
        self._say_blanks()

    def _show_grid(self, entries: dict[str, ChannelDay]) -> None:
        self.grid.show_day(self._channels, self.workspace.store.shop.columns(), entries)
        self._show_state()

    def _say_blanks(self) -> None:
        blanks = self.strip.blanks() if self._past or self.strip.blanks() != self._whole_month() else []
        self.blank_button.setText(self.tr("%n day(s) not entered", "", len(blanks)))
        self.blank_button.setVisible(bool(blanks))

    def _whole_month(self) -> list[date]:
        today = self.workspace.today()
        return [day for day in Period.month_of(self.day).days() if day < today]

    def _show_state(self) -> None:
        """How many channels are entered, and what is odd about them."""
        entries = self.grid.entries()
        done = sum(not each.is_blank for each in entries)
        text = self.tr("{done} of {all} channels entered").format(done=done, all=len(entries))
        self._state.setText(text)
        restyle(self._state, chip="done" if done == len(entries) else "neutral")
        said = self._doubts(entries)
        self._warning.set_tone("risk")
        self._warning.setText("\n".join(said))
        self._warning.setVisible(bool(said))

    def _doubts(self, entries: list[ChannelDay]) -> list[str]:
        """What is asked about the entries that were changed, in words."""
        words, titles = self.workspace.words, names(self.workspace)
        changed = [each for each in entries if each not in self._kept and not each.is_blank]
        found = []
        for entry in changed:
            past = [day[entry.channel] for day in self._past.values() if entry.channel in day]
            for asked in doubts(entry, past):
                found.append(doubt(asked, titles[asked.figure], titles[self._whole_of(asked)], words))
        return found

    @staticmethod
    def _whole_of(asked: Asked) -> Part:
        return Part.VIEWS if asked.figure is Part.VISITORS else Part.VISITORS

    # --- what a click does --------------------------------------------------------------------------------------

    def _turn(self, step: int) -> None:
        month = Period.month_of(self.day)
        other = month.next() if step > 0 else month.previous()
        self._go(min(other.last, self.workspace.today()))

    def _go(self, day: object) -> None:
        """Go to another day; what was typed for this one is kept first."""
        assert isinstance(day, date)
        self.grid.settle()
        if not self._is_edited or self._keep():
            self._show_day(day)

    def _go_to_blank(self) -> None:
        blanks = self.strip.blanks()
        if blanks:
            self._go(blanks[-1])
            self.grid.setFocus()

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        titles, chosen = names(self.workspace), self.workspace.store.shop.columns()
        for part in OPTIONAL:
            if part in self.workspace.store.shop.metrics():
                act = menu.addAction(titles[part])
                act.setCheckable(True)
                act.setChecked(part in chosen)
                act.toggled.connect(partial(self._choose, part))

    def _choose(self, part: Part, is_chosen: bool) -> None:
        """Show a further figure, or no more; what is typed stays."""
        self.grid.settle()
        if self.grid.first_fault() is not None:
            return
        typed = {each.channel: each for each in self.grid.entries()}
        stored = self.workspace.store.shop.days(self.day, self.day).get(self.day, {})
        chosen = {*self.workspace.store.shop.columns(), part} - (set() if is_chosen else {part})
        self.workspace.store.settings.put(COLUMNS, [each.value for each in OPTIONAL if each in chosen])
        for channel, entry in stored.items():
            if channel in typed:
                hidden = {key: value for key, value in entry.values.items() if key in OPTIONAL}
                kept = typed[channel]
                typed[channel] = replace(kept, values=hidden | dict(kept.values))
        is_edited = self._is_edited
        self._show_grid(typed)
        self._is_edited = is_edited

    def _show_products(self, place: int) -> None:
        """Ask what the channel of a row took of each product; its sales and buyers are then the sums."""
        self.grid.settle()
        if self.grid.first_fault() is not None or not 0 <= place < len(self._channels):
            return
        entry = self.grid.entries()[place]
        asked = ProductDayDialog(self, self.workspace, self.day, entry)
        run(asked)
        if asked.taken is not None:
            self.grid.put_products(place, asked.taken)
        self.grid.setFocus()

    def _add_channel(self) -> None:
        name = " ".join(self.channel_line.text().split())
        if name and name not in self._channels and self.grid.first_fault() is None:
            self._add_channels([name])
            self.channel_line.clear()
            self.grid.setCurrentCell(len(self._channels) - 1, 0)
            self.grid.setFocus()

    def _add_channels(self, channels: list[str]) -> None:
        """Give further channels a row; what is typed stays."""
        self.grid.settle()
        typed = {each.channel: each for each in self.grid.entries()}
        new = [each for each in dict.fromkeys(channels) if each not in self._channels]
        self._added += new
        self._channels += new
        self._show_grid(typed)

    def _on_typed(self) -> None:
        self._on_edited()
        self._show_state()

    # --- saving -------------------------------------------------------------------------------------------------

    def values(self) -> dict[str, Any] | None:
        """Nothing by key: the grid holds it; None while a cell is wrong or a doubt is to be looked at."""
        self.grid.settle()
        problem = self.grid.first_fault()
        if problem is not None:
            self._show(problem)
            return None
        said = self._doubts(self.grid.entries())
        if said and not dialogs.ask(self, self.tr("Is this right?"), "\n".join(said), self.tr("Keep it")):
            self.grid.setFocus()
            return None
        return {}

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep what differs, as one change."""
        store = self.workspace.store
        shown = {*self.grid.columns}
        changed = []
        stored = store.shop.days(self.day, self.day).get(self.day, {})
        for entry in self.grid.entries():
            if entry not in self._kept:
                before = stored.get(entry.channel, ChannelDay(entry.channel)).values
                hidden = {part: value for part, value in before.items() if part not in shown}
                changed.append(replace(entry, values=hidden | dict(entry.values)))
        if not changed:
            return None
        with store.change("channel day", day=self.day.isoformat()):
            store.shop.put(self.day, changed)
            known = store.settings.get("channels") or []
            new = [each.channel for each in changed if each.channel in self._added and each.channel not in known]
            if new:
                store.settings.put("channels", [*known, *new])
        day = self.workspace.words.day(self.day, self.workspace.today())
        self.workspace.notice(self.tr("Figures of {day} saved").format(day=day))
        return 1

    def _keep(self) -> bool:
        """Save without closing; whether it went."""
        if self.values() is None:
            return False
        self.save({})
        return True
