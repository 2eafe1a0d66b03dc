"""The month over the table: signed, sure, to push, all in; what it takes to reach the target; three months ahead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from salesplanner.domain.advice import Advice, advise
from salesplanner.domain.deals import Confidence, confidence_at
from salesplanner.domain.period import Period
from salesplanner.domain.pipeline import Brief, total
from salesplanner.ui.kit.chart import ChartView
from salesplanner.ui.kit.layout import PlainLabel, boxed, column, heading, line, muted, picture, row
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.reading import Board

_CHART_FROM = 900  # from this width on there is room for the chart


class ForecastStrip(QFrame):
    """Figures, advice and chart; a deal that is named opens by a click."""

    opened = Signal(int)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._board: Board | None = None
        self._is_said = True
        self._words = workspace.words
        self.setProperty("card", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.parts = [_Part(title) for title in ("", self.tr("Sure"), self.tr("To push"), self.tr("All of them"))]
        figures = row(*self.parts, spacing=0)
        for place, share in enumerate((5, 3, 3, 6)):  # the last says in words what it adds up
            figures.setStretch(place, share)
        self.advice = PlainLabel("", wrap=True)
        self.advice.setTextFormat(Qt.TextFormat.RichText)
        self.advice.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.advice.linkActivated.connect(lambda link: self.opened.emit(int(link)))
        said = row(
            picture(workspace.theme.pixmap("lightbulb", "accent", 18)), self.advice, spacing=8, margins=(14, 4, 14, 8)
        )
        said.setStretch(1, 1)
        left = column(figures, line(), boxed(said), spacing=4)
        self.chart = ChartView(workspace, self.tr("The next three months against target"), height=128)
        whole = row(boxed(left), self.chart, spacing=8, margins=(0, 6, 10, 6))
        whole.setStretch(0, 5)
        whole.setStretch(1, 4)
        self.setLayout(whole)

    def show_board(self, board: Board) -> None:
        """Say how this month stands with all open deals, once these stand there: the target is for all, whatever is filtered."""
        self._board, self._is_said = board, False
        self._workspace.later(self._show)

    def _show(self) -> Iterator[None]:
        """In parts, for each is of thousands of deals. Of a page that has gone nothing more is said until it is seen again."""
        from salesplanner.report.facts import target_of

        board = self._board
        if board is None or not self.isVisible():
            return
        self._is_said = True
        store, today = self._workspace.store, self._workspace.today()
        month = Period.month_of(today)
        until = month.next().first.isoformat()
        due = [each for each in board.piles.source if each.expected_on and each.expected_on < until]
        yield
        sure, push, others = _by_confidence(board, due)
        yield
        signed = store.measures.total("orders.amount", month.first, month.last)
        target = target_of(store, "orders.amount", month)
        goal = None if target is None else int(target * 100)
        money = self._words.money
        self.parts[0].say(
            self.tr("Signed in {month}").format(month=self._words.month_name(month)),
            money(signed),
            self.tr("Target {target}").format(target=money(goal)) if goal else self.tr("No target"),
        )
        self.parts[1].say("", money(total(sure)), self.tr("%n deal(s)", "", len(sure)))
        self.parts[2].say("", money(total(push)), self.tr("%n deal(s)", "", len(push)))
        self.parts[3].say("", money(signed + total(sure) + total(push)), self.tr("signed + sure + to push"))
        self._advise(goal, signed, sure, others)
        yield
        yield from self._draw()

    def _advise(self, goal: int | None, signed: int, sure: Sequence[Brief], others: Sequence[Brief]) -> None:
        if not goal:
            self.advice.setText(self.tr("Set a target for the month to see what it takes."))
            return
        found = advise(goal, signed, total(sure), [(brief.id, brief.amount or 0) for brief in others])
        money = self._words.money
        reached = self.tr("With the %n sure deal(s) you come to {sum}", "", len(sure)).format(
            sum=f"<b>{money(signed + total(sure))}</b>"
        )
        if not sure:
            reached = self.tr("Signed so far: {sum}").format(sum=f"<b>{money(signed)}</b>")
        if found.gap <= 0:
            over = self.tr("{reached}: the target is reached, {more} over it.")
            self.advice.setText(over.format(reached=reached, more=money(-found.gap)))
            return
        text = self.tr("{reached}, {gap} short of the target; {then}")
        names = {brief.id: brief.name for brief in others}
        self.advice.setText(text.format(reached=reached, gap=money(found.gap), then=self._then(found, names)))

    def _then(self, found: Advice, names: dict[int, str]) -> str:
        """What closes the gap."""

        def linked(ids: Sequence[int]) -> list[str]:
            color = self._workspace.theme.accent
            return [
                f'<a href="{each}" style="color:{color};text-decoration:none"><b>{escape(names[each])}</b></a>'
                for each in ids
            ]

        if len(found.any_of) == 1:
            return self.tr("signing {deal} as well would do it.").format(deal=linked(found.any_of)[0])
        if found.any_of:
            either = self.tr(" or ").join(linked(found.any_of))
            return self.tr("signing any one of {deals} would do it.").format(deals=either)
        if found.together:
            return self.tr("signing {deals} together would do it.").format(
                deals=self._words.list(linked(found.together))
            )
        return self.tr("with all of them signed {lacking} would be missing: look for new deals.").format(
            lacking=self._words.money(found.lacking)
        )

    def _draw(self) -> Iterator[None]:
        from salesplanner.charts import pipeline
        from salesplanner.charts.look import look_of
        from salesplanner.report import progress

        words = self._words
        rows = yield from progress.months(self._workspace.store, self._workspace.today(), words)
        look = look_of(words)
        data = [
            [
                each.name,
                *(words.money(int(value * 100)) for value in (each.signed, each.weighted, each.rest, each.target or 0)),
            ]
            for each in rows
        ]
        head = [self.tr("Month"), self.tr("Signed"), self.tr("Weighted"), self.tr("Rest"), self.tr("Target")]
        self.chart.show_chart(
            lambda figure: pipeline.months(figure, rows, look),
            ", ".join(" ".join(each) for each in data),
            table=lambda: (head, data),
            shows=rows,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Say what it could not when the page went."""
        super().showEvent(event)
        if not self._is_said:
            self._workspace.later(self._show)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chart only where there is room."""
        super().resizeEvent(event)
        self.chart.setVisible(self.width() >= _CHART_FROM)


def _by_confidence(board: Board, due: Iterable[Brief]) -> tuple[list[Brief], list[Brief], list[Brief]]:
    """The sure ones, those to push, and these with the rest, the most likely first; there may be thousands."""
    sure, push, others = list[Brief](), list[Brief](), list[tuple[int, int, Brief]]()
    chances = {stage.id: stage.chance for stage in board.standard.stages.values()}
    for brief in due:
        chance = chances.get(brief.stage_id or 0, 0) if brief.chance is None else brief.chance
        confidence = Confidence(brief.confidence) if brief.confidence else confidence_at(chance)
        if confidence is Confidence.SURE:
            sure.append(brief)
            continue
        if confidence is Confidence.PUSH:
            push.append(brief)
        others.append((-chance, -(brief.amount or 0), brief))
    return sure, push, [brief for _, _, brief in sorted(others)]


class _Part(QWidget):
    """A figure with its title and a remark."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = muted(title)
        self.figure = heading("")
        self.remark = PlainLabel("", "caption", elide=True)
        self.setLayout(column(self.title, self.figure, self.remark, spacing=1, margins=(14, 4, 8, 4)))

    def say(self, title: str, figure: str, remark: str) -> None:
        """Show them; an empty title stays as it is."""
        if title:
            self.title.setText(title)
        self.figure.setText(figure)
        self.remark.setText(remark)
