"""What the tables of a form list: records of the period, a row each, with all that a column may ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from salesplanner.domain.activities import ActivityBrief
from salesplanner.domain.deals import ClosedDeal
from salesplanner.domain.movement import moved
from salesplanner.domain.pipeline import Brief
from salesplanner.domain.targets import Unit
from salesplanner.exchange.forms.content import Exact, Value
from salesplanner.report import moves, periodic
from salesplanner.report.listed import PARTED
from salesplanner.report.material import Material
from salesplanner.report.periodic import Options
from salesplanner.report.sections import deals
from salesplanner.report.sections.asked import reason, rival
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
        self.writer, self.material = writer, writer.material
        self.listed = self.material.matters.listed

    def deals(self) -> dict[str, list[_Row]]:
        """The key deals, those signed, those lost, and those that are open now."""
        key, stages = deals.told(self.writer), self.writer.facts.stages
        open_ = self.listed.open if self.listed is not None else ()
        names = {each: stages[each].name for each in stages}
        return {
            "deals": [self._deal(*each) for each in key],
            "won": [self._deal(*each) for each in key if isinstance(each[0], ClosedDeal) and each[0].is_won],
            "lost": [
                {
                    **self._deal(each, why := reason(self.writer, each), ""),
                    "reason": why,
                    "rival": rival(self.writer, each),
                }
                for each in self.material.lost
            ],
            "open": [self._deal(deal, names.get(deal.stage_id or 0, ""), self._step(deal)) for deal in open_],
        }

    def _step(self, deal: Brief) -> str:
        return self.writer.dated(self.listed.steps.get(deal.id)) if self.listed is not None else ""

    def activities(self) -> dict[str, list[_Row]]:
        """What was done with clients; of visits and calls those that are counted."""
        done = [(each.id, self._activity(each)) for each in self.material.done.history]
        counted = {name: set(self.writer.facts.figures[f"{name}.count"].records) for name in ("visits", "calls")}
        return {
            "activities": [row for _, row in done],
            **{name: [row for each, row in done if each in ids] for name, ids in counted.items()},
        }

    def clients(self) -> list[_Row]:
        """Who bought, the largest first."""
        if self.listed is None:
            return []
        total = sum(each.amount for each in self.listed.buyers)
        planned = sorted(self.listed.steps.values(), key=lambda each: (each.day, each.id), reverse=True)
        steps = {each.client_id: self.writer.dated(each) for each in planned}  # the earliest of each
        return [
            {
                "client": self.writer.options.name(each.name),
                "class": each.grade,
                "amount": self._amount(each.amount),
                "share": self._share(each.amount, total),
                "last": self._day(each.last_day),
                "next": steps.get(each.client_id, "") if each.client_id else "",
            }
            for each in self.listed.buyers
        ]

    def parts(self) -> dict[str, list[_Row]]:
        """What was signed by product, region, channel and line beside the same of the period before and of last year, the largest first."""
        found = {}
        for name in PARTED:
            now = self.writer.facts.breakdowns[f"orders.amount.by_{name}"]
            before, back = self.listed.before.get(name, ({}, {})) if self.listed is not None else ({}, {})
            sums = [Decimal(sum(each.values())) for each in (now, before)]
            found[f"{name}s"] = [
                self._part(part, [Decimal(each.get(part, 0)) for each in (now, before, back)], sums)
                for part in dict.fromkeys([*now, *before])
            ]
        return found

    def _part(self, part: str, values: Sequence[Decimal], sums: Sequence[Decimal]) -> _Row:
        now, before, back = values
        return {
            "part": part or "–",
            "amount": self._amount(now * 100),
            "share": self._share(now, sums[0]),
            "previous": self._amount(before * 100),
            "previous_share": self._share(before, sums[1]),
            "last_year": self._amount(back * 100),
            "gap": self._amount((now - before) * 100),
            "change": self._change(before, now),
        }

    def words(self) -> dict[str, list[_Row]]:
        """Problems, plan and support, the person's own words where there are any."""
        words = self.writer.words
        return {
            "problems": [{"problem": line, "cause": "", "action": "", "until": ""} for line in self._lines("problems")],
            "plan": [
                {
                    "item": each.title,
                    "date": self._day(each.day),
                    "client": self.writer.options.name(each.client),
                    "kind": words.kind(each.kind),
                }
                for each in self.material.planned[:_PLANNED_MOST]
            ],
            "support": [{"what": line, "client": "", "answer": ""} for line in self._lines("support")],
        }

    def _deal(self, deal: Brief | ClosedDeal, progress: str, step: str) -> _Row:
        day = deal.expected_on
        return {
            "deal": deal.name,
            "client": self.writer.options.name(deal.client),
            "class": self.listed.grades.get(deal.client_id or 0, "") if self.listed is not None else "",
            "amount": self._amount(deal.amount),
            "signed": self._day(deal.closed_on) if isinstance(deal, ClosedDeal) and deal.is_won else "",
            "expected": self._day(date.fromisoformat(day) if isinstance(day, str) else day),
            "progress": progress,
            "chance": self._chance(deal) if isinstance(deal, Brief) else "",
            "next": step,
        }

    def _chance(self, deal: Brief) -> Value:
        stage = self.writer.facts.stages.get(deal.stage_id or 0)
        chance = deal.chance if deal.chance is not None else stage.chance if stage is not None else None
        return "" if chance is None else Exact(f"{chance}%", Decimal(chance) / 100, "percent")

    def _activity(self, each: ActivityBrief) -> _Row:
        words = self.writer.words
        return {
            "date": self._day(each.day),
            "client": self.writer.options.name(each.client),
            "class": each.grade,
            "kind": words.kind(each.kind),
            "outcome": words.outcome(each.outcome, each.kind) if each.outcome else "",
            "points": each.points or each.title,
            "next": "",
        }

    def _amount(self, minor: Decimal | int | None) -> Value:
        if minor is None:
            return "–"
        return "***" if self.writer.options.hide_amounts else Decimal(minor) / 100

    def _change(self, before: Decimal, now: Decimal) -> Value:
        move = moved(before, now, Unit.MONEY)
        said = moves.short(move, self.writer.words)
        return said if move is None or move.relative is None else Exact(said, move.relative, "percent")

    def _share(self, amount: Decimal | int, total: Decimal | int) -> Value:
        if not total:
            return "–"
        share = Decimal(amount) / total
        return Exact(self.writer.words.percent(share), share, "percent")

    def _day(self, day: date | None) -> Value:
        return Exact(self.writer.day(day), Decimal((day - _BEGINNING).days), "day") if day else ""

    def _lines(self, key: str) -> list[str]:
        """The person's own words of a part, else the computed ones."""
        said = periodic.said(self.material, self.writer.words, key, self.writer.options)
        return [line.strip() for line in said.splitlines() if line.strip()]
