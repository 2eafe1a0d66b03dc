"""The ratings of the last periods as lines, or of this one as a net."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QFrame

from salesplanner.domain.period import Period
from salesplanner.domain.reviews import parts
from salesplanner.report import ratings
from salesplanner.report.ratings import Rated
from salesplanner.ui.kit.chart import ChartView
from salesplanner.ui.kit.layout import STRETCH, Segmented, column, heading, row
from salesplanner.ui.kit.workspace import Workspace

_PERIODS = 4
_LINES, _NET = "lines", "net"


class TrendCard(QFrame):
    """One chart, two ways to look at it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._workspace = workspace
        self._shown: tuple[Period, list[Rated]] | None = None
        self._title = heading("", 3)
        self.chart = ChartView(workspace, self.tr("Competencies"))
        self.chart.setMinimumHeight(210)
        self.switch = Segmented([(_LINES, self.tr("Trend")), (_NET, self.tr("Radar"))], lambda _: self._draw())
        self.setLayout(
            column(row(self._title, STRETCH, self.switch, self.chart.more_button()), self.chart, margins=14, spacing=6)
        )

    def show_period(self, period: Period, rated: list[Rated]) -> None:
        """Show the ratings of a period and those before."""
        self._shown = period, rated
        self._draw()

    def _draw(self) -> None:
        if self._shown is None:
            return
        period, rated = self._shown
        words = self._workspace.words
        is_net = self.switch.value() == _NET
        self._title.setText(self.tr("Now and before") if is_net else self.tr("Last four reviews"))
        summary = words.list(f"{each.competency.name} {each.score or '–'}" for each in rated)
        head = [self.tr("Competency"), *(words.period(each) for each in self._periods(period))]
        rows = self._rows(period, rated)
        self.chart.show_chart(
            self._net(rated) if is_net else self._lines(period, rows),
            summary,
            table=lambda: (head, [[name, *(str(score or "") for score in scores)] for name, scores, _ in rows]),
        )

    def _periods(self, period: Period) -> list[Period]:
        """Those that were rated last; where there are fewer, the ones before them."""
        found = [*reversed(ratings.last_rated(self._workspace.store, period, _PERIODS - 1)), period]
        while len(found) < _PERIODS:
            found.insert(0, found[0].previous())
        return found

    def _rows(self, period: Period, rated: list[Rated]) -> list[tuple[str, tuple[int | None, ...], int]]:
        scores = [ratings.scores(self._workspace.store, each) for each in self._periods(period)]
        keys = [(each.competency.name, each.competency.id) for each in rated]
        return [(name, tuple(found.get(key) for found in scores), key) for name, key in keys]

    def _lines(self, period: Period, rows: list[tuple[str, tuple[int | None, ...], int]]) -> Any:
        words = self._workspace.words
        is_month = not parts(period)
        names = tuple(words.short_month(each) if is_month else self._short(each) for each in self._periods(period))

        def draw(figure: Any) -> Any:
            from salesplanner.charts import competencies
            from salesplanner.charts.look import look_of

            lines = tuple(competencies.Line(name, scores) for name, scores, _ in rows)
            return competencies.draw(figure, names, lines, look_of(words))

        return draw

    def _short(self, period: Period) -> str:
        code = period.code
        return code.split("-")[1] if "-" in code else code

    def _net(self, rated: list[Rated]) -> Any:
        words = self._workspace.words

        def draw(figure: Any) -> Any:
            from salesplanner.charts import radar
            from salesplanner.charts.look import look_of

            spokes = [radar.Spoke(each.competency.name, each.score, each.before) for each in rated]
            return radar.draw(figure, spokes, look_of(words))

        return draw
