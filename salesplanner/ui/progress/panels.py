"""The parts of the page below the cards: charts with a title, and the largest results."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QSizePolicy, QWidget

from salesplanner.ui.kit.chart import ChartView
from salesplanner.ui.kit.layout import (
    STRETCH,
    ClickableFrame,
    PlainLabel,
    button,
    clear,
    column,
    heading,
    line,
    muted,
    row,
)
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class ChartPanel(QFrame):
    """A card with a title, a remark at its right and a chart that names and opens what lies under the cursor."""

    def __init__(self, workspace: Workspace, height: int, on_open: Callable[[object], object]) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.title = heading("", 3)
        self.remark = muted()
        self.aside = PlainLabel(role="muted", elide=True)
        self.aside.setMinimumWidth(1)
        self.aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.act = button("", kind="link")
        self.act.setVisible(False)
        self.choice = QComboBox()
        self.choice.setMinimumWidth(px(84))  # it gives way where the card is narrow
        self.choice.setVisible(False)
        self.chart = ChartView(workspace, height=px(height))
        self.chart.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.chart.opened.connect(on_open)
        more = self.chart.more_button()
        head = row(self.title, self.choice, self.remark, self.aside, self.act, more, spacing=6)
        head.setStretch(3, 1)
        content = column(head, self.chart, spacing=6, margins=14)
        content.setStretch(1, 1)
        self.setLayout(content)

    def offer(self, choices: Sequence[tuple[str, object]], chosen: object) -> None:
        """Offer what the chart can show, by name and key; a choice of one is none."""
        self.choice.clear()
        for name, key in choices:
            self.choice.addItem(name, key)
        self.choice.setCurrentIndex(self.choice.findData(chosen))
        self.choice.setVisible(len(choices) > 1)

    def say(self, title: str, remark: str = "", aside: str = "", short: str = "") -> None:
        """Set the words above the chart; `short` stands for `aside` where there is no room."""
        self.title.setText(title)
        self.chart.name = title
        self.remark.setText(remark)
        self.aside.shorter = short
        self.act.setMinimumWidth(self.act.sizeHint().width())  # what else is there gives way first
        self.aside.setText(aside)


class Result(Struct, frozen=True):
    """A result in the list: what it was, of whom and when, how much, and where a click leads."""

    title: str
    detail: str
    value: str
    place: tuple[str, int] | None
    lift: str = ""  # what the value becomes by it


class ResultsPanel(QFrame):
    """The largest results of the month, or the deals that would change its end most; each leads to its client or deal."""

    def __init__(self, empty: str, on_open: Callable[[str, int], object], on_all: QWidget) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFixedWidth(px(340))
        self._empty, self._open = empty, on_open
        self._shown: list[Result] | None = None
        self._told = ""  # in their place, while there are none
        self.title = heading("", 3)
        self.remark = muted("", wrap=True)
        self.foot = muted("", wrap=True)
        self._all = on_all
        self._list = column(spacing=0)
        head = row(self.title, STRETCH, on_all)
        self.setLayout(column(head, self.remark, self._list, self.foot, STRETCH, spacing=6, margins=14))

    def show_results(
        self, title: str, results: Sequence[Result], remark: str = "", foot: str = "", empty: str = ""
    ) -> None:
        """List them, or say that there is nothing yet; a remark stands above them and another one below."""
        self.title.setText(title)
        for label, text in ((self.remark, remark), (self.foot, foot)):
            label.setText(text)
            label.setVisible(bool(text))
        self._all.setVisible(not remark and bool(results))
        empty = empty or self._empty
        if self._shown == list(results) and (results or self._told == empty):
            return
        self._shown, self._told = list(results), empty
        clear(self._list)
        if not results:
            self._list.addWidget(muted(empty, wrap=True))
        for result in results:
            self._list.addWidget(line())
            self._list.addWidget(_ResultRow(result, self._open))


class _ResultRow(ClickableFrame):
    """One result on two lines with its value at the right."""

    def __init__(self, result: Result, on_open: Callable[[str, int], object]) -> None:
        super().__init__()
        title = PlainLabel(result.title, "h3", elide=True)
        detail = PlainLabel(result.detail, "muted", elide=True)
        value = PlainLabel(result.value)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        told = row(value, spacing=4)
        if result.lift:
            lift = PlainLabel(result.lift, "h3")
            lift.set_tone("done")
            told.addWidget(lift)
        line_up = row(column(title, detail, spacing=0), told, spacing=10, margins=(0, 5, 0, 5))
        line_up.setStretch(0, 1)
        self.setLayout(line_up)
        self.setAccessibleName(f"{result.title}, {result.detail}, {result.value} {result.lift}".rstrip())
        if result.place is not None:
            kind, record_id = result.place
            self.clicked.connect(lambda: on_open(kind, record_id))
