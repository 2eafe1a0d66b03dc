"""What the tables of a form list: records of the period, a row each, with all that a column may ask for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from salesplanner.domain.activities import Activity
from salesplanner.domain.deals import Deal
from salesplanner.exchange.forms.content import Exact, Value
from salesplanner.report import periodic
from salesplanner.report.material import Material
from salesplanner.report.periodic import Options
from salesplanner.report.sections import deals
from salesplanner.report.sections.writer import Writer
from salesplanner.words import Words

_Row = dict[str, Value]
#: So many plan items are listed.
_PLANNED_MOST = 12
#: The day that workbooks count from.
_BEGINNING = date(1899, 12, 30)


def tables(
    material: Material, words: Words, options: Options, figures: Mapping[str, Mapping[str, Value]]
) -> dict[str, list[_Row]]:
    """The rows of each table; `figures` are the values of the figures."""
    made = _Tables(Writer(material, words, options))
    main = [{**figures.get(each.id, {}), "metric": words.metric(each.id)} for each in periodic.main(material)]
    found: dict[str, list[_Row]] = {"figures": main, **made.deals(), **made.activities(), **made.words()}
    found |= {"clients": made.clients(), **made.parts()}
    return {name: [{"owner": material.profile.name, **row} for row in rows] for name, rows in found.items()}


class _Tables:
    """The records of one period, as rows."""

    def __init__(self, writer: Writer) -> None:
        self.writer, self.material, self.facts = writer, writer.material, writer.facts

    def deals(self) -> dict[str, list[_Row]]:
        """The key deals, those signed, and those that are open now."""
        writer, facts = self.writer, self.facts
        key = deals.told(writer)
        stages = {each: facts.stages[each].name for each in facts.stages}
        return {
            "deals": [self._deal(*each) for each in key],
            "won": [self._deal(*each) for each in key if each[0] in facts.won],
            "open": [
                self._deal(deal, stages.get(deal.stage_id or 0, ""), writer.step(deal))
                for deal in sorted(facts.open_deals, key=lambda deal: -(deal.amount or 0))
            ],
        }

    def activities(self) -> dict[str, list[_Row]]:
        """What was done with clients; of visits and calls those that are counted."""
        done = [(each.id, self._activity(each)) for each in self.facts.activities]
        counted = {name: set(self.facts.figures[f"{name}.count"].records) for name in ("visits", "calls")}
        return {
            "activities": [row for _, row in done],
            **{name: [row for each, row in done if each in ids] for name, ids in counted.items()},
        }

    def clients(self) -> list[_Row]:
        """Who bought, the largest first."""
        sums: dict[int, int] = defaultdict(int)
        last: dict[int, date] = {}
        for order in self.facts.orders:
            key = order.client_id or 0
            sums[key] += order.amount
            last[key] = max(order.day, last.get(key, order.day))
        total = sum(sums.values())
        steps = {deal.client_id: self.writer.step(deal) for deal in self.facts.open_deals if self.writer.step(deal)}
        return [
            {
                "client": self.writer.client(key or None),
                "class": self._grade(key),
                "amount": self._amount(minor),
                "share": self._share(minor, total),
                "last": self._day(last[key]),
                "next": steps.get(key, ""),
            }
            for key, minor in sorted(sums.items(), key=lambda each: -each[1])
        ]

    def parts(self) -> dict[str, list[_Row]]:
        """What was signed by product, region, channel and line, the largest first."""
        found = {}
        for name in ("product", "region", "channel", "line"):
            parts = self.facts.breakdowns[f"orders.amount.by_{name}"]
            total = round(sum(parts.values()) * 100)
            found[f"{name}s"] = [
                {
                    "part": part or "–",
                    "amount": self._amount(round(sum_ * 100)),
                    "share": self._share(round(sum_ * 100), total),
                }
                for part, sum_ in parts.items()
            ]
        return found

    def words(self) -> dict[str, list[_Row]]:
        """Problems, plan and support, the person's own words where there are any."""
        words = self.writer.words
        return {
            "problems": [{"problem": line, "cause": "", "action": "", "until": ""} for line in self._lines("problems")],
            "plan": [
                {
                    "item": each.title,
                    "date": self._day(each.day),
                    "client": self.writer.client(each.client_id),
                    "kind": words.kind(each.kind),
                }
                for each in self.material.planned[:_PLANNED_MOST]
            ],
            "support": [{"what": line, "client": "", "answer": ""} for line in self._lines("support")],
        }

    def _deal(self, deal: Deal, progress: str, step: str) -> _Row:
        return {
            "deal": deal.name,
            "client": self.writer.client(deal.client_id),
            "class": self._grade(deal.client_id),
            "amount": self._amount(deal.amount),
            "signed": self._day(deal.closed_on) if deal in self.facts.won else "",
            "expected": self._day(deal.expected_on),
            "progress": progress,
            "next": step,
        }

    def _activity(self, each: Activity) -> _Row:
        words = self.writer.words
        return {
            "date": self._day(each.day),
            "client": self.writer.client(each.client_id),
            "class": self._grade(each.client_id),
            "kind": words.kind(each.kind),
            "outcome": words.outcome(each.outcome, each.kind) if each.outcome else "",
            "points": each.points or each.title,
            "next": "",
        }

    def _amount(self, minor: int | None) -> Value:
        if minor is None:
            return "–"
        return "***" if self.writer.options.hide_amounts else Decimal(minor) / 100

    def _share(self, minor: int, total: int) -> Value:
        if not total:
            return "–"
        share = Decimal(minor) / total
        return Exact(self.writer.words.percent(share), share, "percent")

    def _day(self, day: date | None) -> Value:
        return Exact(self.writer.day(day), Decimal((day - _BEGINNING).days), "day") if day else ""

    def _grade(self, client_id: int | None) -> str:
        client = self.facts.clients.get(client_id or 0)
        return client.grade.value if client is not None else ""

    def _lines(self, key: str) -> list[str]:
        """The person's own words of a part, else the computed ones."""
        said = periodic.said(self.material, self.writer.words, key, self.writer.options)
        return [line.strip() for line in said.splitlines() if line.strip()]
