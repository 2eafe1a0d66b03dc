"""What the records say, beside the questions: counted, never judged; each opens what it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.targets import attainment
from salesplanner.report import evidence
from salesplanner.report.evidence import Fact
from salesplanner.report.selfreview import Beside
from salesplanner.store.evidence import NOT_MINE
from salesplanner.ui.forms.behind import show_records
from salesplanner.ui.kit.layout import PlainLabel, boxed, card, clear, muted, tip
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.review.parts import opener

#: What was shown before stays so long while other facts are read.
_PATIENCE_MS = 200
#: From here on the lines stand in two columns.
_WIDE = 560


class FactsCard(QFrame):
    """A line a fact: its name, its value, what it was before."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._shown: object = None
        self._lines: list[tuple[QWidget, ...]] = []
        self._foot: list[QWidget] = []
        self._heads: tuple[PlainLabel, PlainLabel] = PlainLabel("", "caption"), PlainLabel("", "caption")
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._say_waiting)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(3)
        inner = card(self.tr("What the records say"), boxed(self._grid))
        layout = inner.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addStretch(1)
        self.setProperty("card", True)
        self.setLayout(layout)

    def wait(self) -> None:
        """The facts of another period are being read: say so where that takes long enough to be seen."""
        self._patience.start()

    def _say_waiting(self) -> None:
        self._shown = None
        clear(self._grid)
        self._grid.addWidget(muted(self.tr("Reading the figures…"), wrap=True), 0, 0)

    def show_facts(self, period: Period, beside: Beside) -> None:
        """Show the facts of a period; what stands there already stays."""
        self._patience.stop()
        shown = (period, beside.facts, beside.quotas, beside.lost, beside.load)
        if shown == self._shown:
            return
        self._shown = shown
        self._lines, self._foot = [], []
        for found in beside.facts:
            self._add_fact(found, beside.load)
        if beside.quotas:
            self._lines.append((PlainLabel(self.tr("Quotas"), "caption"),))
        for quota in beside.quotas:
            name = self._workspace.words.metric(quota.metric)
            self._add(PlainLabel(name, "muted", elide=True), f"{quota.done}/{quota.asked}", "")
        self._add_reasons(beside.lost)
        if not self._lines:
            self._foot.append(muted(self.tr("No records in this time"), wrap=True))
        clear(self._grid)
        self._heads = tuple(PlainLabel(self._before(period), "caption") for _ in range(2))  # type: ignore[assignment]
        self._place()

    def _place(self) -> None:
        """Lay the lines out, in two columns where there is room for them."""
        half = -(-len(self._lines) // 2) if self.width() >= px(_WIDE) else len(self._lines)
        right = Qt.AlignmentFlag.AlignRight
        for number, head in enumerate(self._heads):
            head.setVisible(number * half < len(self._lines))
            self._grid.addWidget(head, 0, 4 * number + 1, 1, 2, right)
            self._grid.setColumnStretch(4 * number, int(not head.isHidden()))
        for number, line in enumerate(self._lines):
            row, column = 1 + number % half, 4 * (number // half)
            line[0].setContentsMargins(px(24) if column else 0, 0, 0, 0)
            for place, part in enumerate(line):
                self._grid.addWidget(part, row, column + place, right if place else Qt.AlignmentFlag(0))
        for part in self._foot:
            self._grid.addWidget(part, half + 1, 0, 1, 7)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        before, now = event.oldSize().width(), event.size().width()
        if self._shown is not None and (before >= px(_WIDE)) != (now >= px(_WIDE)):
            self._place()

    def _before(self, period: Period) -> str:
        day = evidence.held_against(self._workspace.store, period).first
        if period.kind is PeriodKind.DAY and day != period.previous().first:  # days off lie between
            return self._workspace.words.day(day, self._workspace.today())
        return {
            PeriodKind.DAY: self.tr("Day before"),
            PeriodKind.WEEK: self.tr("Week before"),
            PeriodKind.MONTH: self.tr("Month before"),
            PeriodKind.QUARTER: self.tr("Quarter before"),
        }.get(period.kind, self.tr("Before"))

    def _add_fact(self, found: Fact, load: tuple[int, int]) -> None:
        words, hint = self._workspace.words, ""
        value = evidence.shown(words, found.id, found.unit, found.value, found.of, found.word)
        if found.target is not None and found.value is not None:
            target = evidence.shown(words, found.id, found.unit, found.target, word=found.word)
            value = f"{value}  {words.percent(attainment(found.value, found.target))}"
            hint = self.tr("Target {value}").format(value=target)
        before = evidence.shown(words, found.id, found.unit, found.previous, word=found.word)
        name = evidence.name(words, found.id)
        if found.id == "work.minutes":
            spent, free = load
            value = self.tr("{spent} of {free} h").format(spent=round(spent / 60), free=round(free / 60))
        if found.id == "work.not_mine":
            hint = self.tr("Done items that have another owner, or {tag} in their title or note").format(
                tag=NOT_MINE[0 if words.zh else 1]
            )
        self._add(self._named(name, found), value, before if found.previous is not None else "", hint)

    def _named(self, name: str, found: Fact) -> QWidget:
        if not found.records:
            return PlainLabel(name, "muted", elide=True)
        return opener(name, lambda: open_fact(self, self._workspace, found), elide=True)

    def _add(self, name: QWidget, value: str, before: str, hint: str = "") -> None:
        said = PlainLabel(value, "h3")
        tip(said, hint)
        self._lines.append((name, said, PlainLabel(before, "caption")))

    def _add_reasons(self, lost: dict[str, int]) -> None:
        words = self._workspace.words
        if lost:
            said = words.list(f"{words.lost_reason(name) if name else '–'} {count}" for name, count in lost.items())
            text = words.colon(self.tr("Lost because of")) + said
            self._foot.append(PlainLabel(text, "muted", wrap=True))


def open_fact(parent: QWidget, workspace: Workspace, found: Fact) -> None:
    """Show the records that a fact rests on."""
    if found.records and found.table:
        show_records(parent, workspace, evidence.name(workspace.words, found.id), found.table, found.records)


def open_first(parent: QWidget, workspace: Workspace, facts: Sequence[Fact]) -> None:
    """Show the records of the first fact that has any."""
    for found in facts:
        if found.records:
            open_fact(parent, workspace, found)
            return
