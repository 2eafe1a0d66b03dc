"""What a figure of the page is made of, as a chart in its card."""

from __future__ import annotations

from collections.abc import Generator
from decimal import Decimal
from typing import Any

from salesplanner.domain.period import PeriodKind
from salesplanner.domain.targets import Unit
from salesplanner.report.facts import Facts
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress import cards
from salesplanner.ui.progress.chartdata import cell, head
from salesplanner.ui.progress.charts import FactsPanel, Opener


class MixPanel(FactsPanel):
    """What the figure is made of, beside the same days of the period before and a year ago."""

    def __init__(self, workspace: Workspace, height: int, on_records: Opener) -> None:
        super().__init__(workspace, height, on_records)
        self._by = ""
        self._behind: dict[Any, tuple[int, ...]] = {}
        self._orders: dict[Any, tuple[str, ...]] = {}  # of the parts, by what was split
        self._own: Any = None  # the parts of an own figure, while one is shown
        self.choice.setAccessibleName(self.tr("Split by"))
        self.choice.activated.connect(self._choose)
        self.act.setText(self.tr("Why?"))
        self.act.setToolTip(self.tr("Why it changed"))
        self.act.clicked.connect(self.explain)
        self.chart.further.append(("columns-3", self.tr("Channel by product…"), self.cross))

    def cross(self) -> None:
        """Show the orders by two parts at once."""
        from salesplanner.ui.progress.crosstab import CrossDialog

        if self.facts is not None:
            CrossDialog(self, self.workspace, self.facts).open()

    def explain(self) -> None:
        """Say why the figure is not what it was."""
        from salesplanner.report.progress import PARTS
        from salesplanner.ui.progress.why import WhyDialog

        if self.facts is not None:
            names = {part: self._name(part) for parts in PARTS.values() for part in parts}
            WhyDialog(self, self.workspace, self.facts, self.shown, self._by, names, self._on_records).open()

    def parts(self, facts: Facts) -> Generator[None, None, None]:
        """Draw the mix by the chosen part."""
        from salesplanner.charts import comparison
        from salesplanner.report import progress
        from salesplanner.report.pictures import unit_in

        if facts.figures[self.shown].own is not None:
            self._show_own(facts)
            return
        store, table = self.workspace.store, facts.figures[self.shown].table
        parts = yield from progress.parts_in(store, facts, self.shown)
        if self._by not in parts:
            self._by = parts[0] if parts else progress.PARTS[table][0]
        yield
        split = (self.shown, self._by, facts.period)
        order = self._orders.get(split, ())
        found = yield from progress.splitting(store, facts, self.shown, self._by, self.words, order)
        self._orders[split] = found.order
        self.offer([(self._name(part), part) for part in parts], self._by)
        self.title.setVisible(len(parts) < 2)  # the choice says it
        self._behind = found.records
        is_empty = not any(row.values for row in found.mix.rows)
        self._offer_why(facts, is_empty or facts.done is None)
        if is_empty:
            self.say(self._name(self._by))
            self.draw(comparison.bars, ())
            return
        unit_of, highest = facts.figures[self.shown].unit, max(row.total for row in found.mix.rows)
        unit = unit_in(highest, self.words) if unit_of is Unit.MONEY else ""
        self.say(self._name(self._by), unit, *cards.turn(facts, self.shown, self.words))
        heads = ["", *(head(each, unit_of, "", self.words) for each in found.mix.series)]
        rows = [
            [row.name, *(cell(row.values.get(each, 0), unit_of) for each in found.mix.series)] for row in found.mix.rows
        ]
        self.draw(
            comparison.mix,
            found.mix,
            ", ".join(f"{row.name} {self._value(row.total)}" for row in found.mix.rows),
            lambda: (heads, rows),
        )

    def _offer_why(self, facts: Facts, is_empty: bool) -> None:
        """Offer to say why it changed where there is something to compare with."""
        from salesplanner.report.why import bases

        self.act.setVisible(not is_empty and bool(bases(self.workspace.store, facts, self.shown)))

    def _show_own(self, facts: Facts) -> None:
        """Draw the parts that an own figure was entered by, and what they leave unexplained."""
        from salesplanner.charts import comparison
        from salesplanner.report import ownparts, ownwords, progress

        figure, is_month = facts.figures[self.shown], facts.period.kind is PeriodKind.MONTH
        now = self.words.short_month(facts.period) if is_month else self.words.called(facts.period)
        names = dict([("now", now), *progress.base_names(facts.period, self.words)])
        self._own = found = ownparts.Parts(self.workspace.store, facts, figure, self.words, names)
        self.offer([], "")
        self.title.setVisible(True)
        self._offer_why(facts, found.is_empty)
        self.say(self.tr("By source or channel"), "", ownwords.unexplained(figure, self.words))
        if found.is_empty:
            self.draw(comparison.bars, ())
            return
        head, rows = found.table()
        said = ", ".join(" ".join(each[:2]) for each in rows)
        if found.adds_up:
            self.draw(comparison.mix, found.mix(), said, lambda: (head, rows))
        else:
            self.draw(_paired, (found.pairs(), figure.unit is Unit.MONEY), said, lambda: (head, rows))

    def open_key(self, key: Any) -> None:
        """Show the records of the segment."""
        if self.facts is not None and self.facts.figures[self.shown].own is not None:
            row, part = key if isinstance(key, tuple) else ("now", key)
            ids = self._own.ids(row, part or self._own.open_part) if self._own is not None else ()
            self._on_records(part or self.words.metric(self.shown), "metric_value", ids)
        elif self.facts is not None:
            self._on_records(self._name(self._by), self.facts.figures[self.shown].table, self._behind.get(key, ()))

    def _choose(self, place: int) -> None:
        self._by = str(self.choice.itemData(place))
        if self.facts is not None:
            self.show_now(self.facts)

    def _name(self, part: str) -> str:
        names = {
            "line": self.tr("By line"),
            "channel": self.tr("By channel"),
            "product": self.tr("By product"),
            "grade": self.tr("By client grade"),
            "region": self.tr("By region"),
            "source": self.tr("By source"),
        }
        return names.get(part, "")

    def _value(self, value: float) -> str:
        unit = self.facts.figures[self.shown].unit if self.facts is not None else Unit.COUNT
        return self.words.value(Decimal(str(round(value, 2))), unit)


def _paired(canvas: Any, data: tuple[Any, bool], look: Any) -> Any:
    """Parts that do not add up, now and before; whether they are money."""
    from salesplanner.charts import comparison

    pairs, is_money = data
    return comparison.grouped(canvas, pairs, look, is_money)
