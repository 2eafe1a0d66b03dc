"""The holidays of a year in a table: what is published, what a newer file says, and days of one's own."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Kind, Problem
from salesplanner.store.calendar import COUNTRY, HOME, countries, forget_year, keep_year, loaded_years, years_of
from salesplanner.store.settings import DayMark
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import ChoiceField, DateField, TextField
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import PlainLabel, boxed, button, column, heading, icon_button, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import Words

#: What the published files call the holidays of China, and what they are in English.
_ENGLISH = {
    "元旦": "New Year",
    "春节": "Spring Festival",
    "清明": "Qingming",
    "劳动节": "Labour Day",
    "端午": "Dragon Boat Festival",
    "中秋": "Mid-Autumn Festival",
    "国庆节": "National Day",
}
_MAKE_UP = "调休"  # behind the name of the holiday that a working day makes up for
#: More days than any leave or holiday that is marked at once.
_DAYS_MOST = 366


class _Shown(Struct, frozen=True):
    """A day of the table; `mark` is what the person says of it."""

    day: date
    kind: str
    name: str
    mark: DayMark | None

    @property
    def id(self) -> int:
        """One row a day."""
        return self.day.toordinal()


class HolidayPage(QWidget):
    """A year's days off, make-up days and own leave; a day can be changed, a year replaced by a newer file."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._store = workspace.store
        self.year = workspace.today().year
        icon = workspace.theme.icon
        self.title = heading("", 3)
        self.back_button = icon_button(icon("chevron-left"), self.tr("Year before"), lambda: self.show_year(-1))
        self.on_button = icon_button(icon("chevron-right"), self.tr("Year after"), lambda: self.show_year(1))
        self.said = muted(wrap=True)
        self.fault = PlainLabel("", "fault", wrap=True)
        self.table = self._table()
        self.add_button = button(self.tr("Mark days…"), icon("plus"), on_click=lambda: self._edit(None))
        self.edit_button = button(self.tr("Edit…"), on_click=lambda: self._edit(self._selected()))
        self.remove_button = button(self.tr("Remove my mark"), on_click=lambda: self._remove(self.table.selected()))
        self.load_button = button(self.tr("Take from a file…"), icon("upload"), on_click=self._ask_file)
        self.forget_button = button(self.tr("Back to the program's"), icon("rotate-ccw"), on_click=self._forget)
        self.country = ChoiceField([(code, name) for code, name in _countries() if code in countries()])
        self.country.call(self.tr("Holidays of"))
        self.country.combo.setMinimumContentsLength(14)
        self.country.set_value(self._store.settings.get(COUNTRY, HOME))
        self.country.edited.connect(self._keep_country)
        self.setLayout(
            column(
                boxed(
                    FlowLayout(
                        boxed(row(self.back_button, self.title, self.on_button, spacing=8)),
                        boxed(row(muted(self.tr("Holidays of")), self.country, spacing=8)),
                        spacing=8,
                    )
                ),
                self.said,
                self.table,
                boxed(FlowLayout(self.add_button, self.edit_button, self.remove_button, spacing=8)),
                boxed(FlowLayout(self.load_button, self.forget_button, spacing=8)),
                self.fault,
                spacing=8,
            )
        )
        self.fault.hide()
        self.show_year(0)

    def _table(self) -> RecordTable:
        words = self._workspace.words
        names = dict(_kinds())
        sources = {True: self.tr("My own"), False: self.tr("Published")}
        made = RecordTable(
            [
                Column(title=self.tr("Day"), text=lambda d: words.day_long(d.day), sort=lambda d: d.day, width=190),
                Column(title=self.tr("Kind"), text=lambda d: names[d.kind], width=110),
                Column(title=self.tr("Name"), text=lambda d: _named(d.name, words), width=200),
                Column(title=self.tr("From"), text=lambda d: sources[d.mark is not None], width=90),
            ],
            self._workspace,
            empty=self.tr("No days are marked in this year"),
            name="daymarks",
            label=self.tr("Holidays and leave"),
        )
        made.setMinimumHeight(270)
        made.opened.connect(self._edit)
        made.deleted.connect(self._remove)
        made.chosen.connect(lambda _: self._show_buttons())
        return made

    def _keep_country(self) -> None:
        self._workspace.do(self._store.settings.put, COUNTRY, self.country.value())
        self.show_year(0)

    def show_year(self, step: int) -> None:
        """Show the year that many years on."""
        self.year += step
        self.title.setText(str(self.year))
        arranged, marks = years_of(self._store.settings).get(self.year), {
            each.day: each for each in self._store.holidays.all() if each.day.year == self.year
        }  # fmt: skip
        shown = {day: _Shown(day, mark.kind, mark.name, mark) for day, mark in marks.items()}
        if arranged is not None:
            for kind, days in (("off", arranged.off), ("work", arranged.work)):
                for day, name in days.items():
                    shown.setdefault(day, _Shown(day, kind, name, None))
        self.table.show_records([shown[day] for day in sorted(shown)])
        today = self._workspace.today()
        if shown and not self.table.selected():
            self.table.select(min(shown, key=lambda day: (day < today, abs((day - today).days))).toordinal())
        self._say()
        self._show_buttons()

    def _say(self) -> None:
        calendar, settings = self._store.calendar(), self._store.settings
        if not calendar.knows(self.year):
            text = self.tr("{year}: not published yet; the week's pattern is used.").format(year=self.year)
        elif self.year in loaded_years(settings):
            text = self.tr("{year}: taken from your file.").format(year=self.year)
        else:
            text = self.tr("{year}: official holidays and make-up days are known.").format(year=self.year)
            if self.country.value() != HOME:
                text = self.tr("{year}: the nationwide holidays are known; mark those of your state yourself.").format(
                    year=self.year
                )
        days = calendar.count(date(self.year, 1, 1), date(self.year, 12, 31))
        total = self.tr("%n working day(s) in all.", "", days)
        self.said.setText(self._workspace.words.sentences((text, total)))

    def _show_buttons(self) -> None:
        selected = self.table.selected()
        self.edit_button.setEnabled(bool(selected))
        self.remove_button.setEnabled(any(each.mark for each in selected))
        self.forget_button.setVisible(self.year in loaded_years(self._store.settings))

    def _selected(self) -> _Shown | None:
        return next(iter(self.table.selected()), None)

    # --- days ---------------------------------------------------------------------------------------------------

    def _edit(self, shown: _Shown | None) -> None:
        form = DayForm(self, self._workspace)
        if shown is not None:
            form.fill({"kind": shown.kind, "first": shown.day, "last": None, "name": shown.name})
        run(form)
        self.show_year(0)

    def _remove(self, shown: list[_Shown]) -> None:
        """Take own marks away: what is published counts again."""
        gone = {each.day for each in shown if each.mark is not None}
        if gone:
            kept = [mark for mark in self._store.holidays.all() if mark.day not in gone]
            self._workspace.do(self._store.holidays.replace_all, kept)
            self.show_year(0)

    # --- files --------------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        kinds = self.tr("Holiday lists (*.json *.csv *.xlsx)")
        path = dialogs.open_path(self, self.tr("A year's holidays"), f"{kinds};;{self.tr('All files')} (*)")
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Let the arrangement in a file take the place of the one there is for its year."""
        from salesplanner.exchange import holidays

        self.fault.hide()
        try:
            years = holidays.read(path)
        except Problem as problem:
            self.fault.setText(self._workspace.words.problem(problem))
            self.fault.show()
            return
        with self._store.change("calendar changed"):
            for each in years:
                keep_year(self._store.settings, each)
        self.year = years[-1].year
        self.show_year(0)
        self._workspace.notice(self.tr("Holidays of {year} taken from the file").format(year=self.year))

    def _forget(self) -> None:
        self._workspace.do(forget_year, self._store.settings, self.year)
        self.show_year(0)


class DayForm(FormDialog):
    """A day off, a make-up day, or one's own leave, from a day to a day."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent, workspace, self.tr("Mark days"), width=420)
        self.add(self.tr("Kind"), ChoiceField(_kinds()), "kind")
        self.add(self.tr("From"), DateField(workspace), "first", required=True)
        self.add(self.tr("To"), DateField(workspace), "last", hint=self.tr("Empty: that day alone"))
        self.add(self.tr("Name"), TextField(), "name")

    def save(self, values: dict[str, object]) -> int | None:
        """Mark each of the days, in place of earlier marks."""
        first, last = values["first"], values["last"] or values["first"]
        assert isinstance(first, date) and isinstance(last, date)
        words = self.workspace.words
        if last < first:
            raise Problem(Kind.DATES_REVERSED, first=words.day(first), last=words.day(last))
        if (last - first).days > _DAYS_MOST:
            raise Problem(Kind.OUT_OF_RANGE, value=(last - first).days, low=1, high=_DAYS_MOST)
        days = [first + timedelta(days=each) for each in range((last - first).days + 1)]
        mark_days(self.workspace, days, str(values["kind"]), str(values["name"]))
        return len(days)


def mark_days(workspace: Workspace, days: list[date], kind: str, name: str = "") -> None:
    """Mark days, in place of earlier marks; without a kind their marks are taken away."""
    holidays = workspace.store.holidays
    kept = [mark for mark in holidays.all() if mark.day not in set(days)]
    holidays.replace_all([*kept, *(DayMark(day=day, kind=kind, name=name) for day in days if kind)])


def _named(name: str, words: Words) -> str:
    """A published name in the language of the program, as far as it is known; any other as it is."""
    known = None if words.zh else _ENGLISH.get(name.removesuffix(_MAKE_UP))
    return name if known is None else f"{known}, make-up day" if name.endswith(_MAKE_UP) else known


def _kinds() -> list[tuple[str, str]]:
    say = QCoreApplication.translate
    return [
        ("leave", say("DayMark", "My leave")),
        ("off", say("DayMark", "Day off")),
        ("work", say("DayMark", "Working day")),
    ]


def _countries() -> list[tuple[str, str]]:
    """The countries whose holidays came with the program; of those with states, the nationwide ones."""
    say = QCoreApplication.translate
    return [
        ("CN", say("Country", "China")),
        ("AU", say("Country", "Australia")),
        ("CA", say("Country", "Canada")),
        ("DE", say("Country", "Germany")),
        ("FR", say("Country", "France")),
        ("GB", say("Country", "United Kingdom")),
        ("HK", say("Country", "Hong Kong, China")),
        ("IT", say("Country", "Italy")),
        ("JP", say("Country", "Japan")),
        ("NL", say("Country", "Netherlands")),
        ("NZ", say("Country", "New Zealand")),
        ("SG", say("Country", "Singapore")),
        ("US", say("Country", "United States")),
    ]
