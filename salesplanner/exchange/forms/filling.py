"""What a company's own form can be filled with: the summary's parts, its figures, and what its tables list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from salesplanner.domain.targets import Unit
from salesplanner.exchange.forms.content import Chart, Content, Grid, Item, Value
from salesplanner.exchange.forms.content import Unit as Written
from salesplanner.exchange.forms.words import BLOCKS
from salesplanner.report import periodic
from salesplanner.report.document import Block, Bullets, Paragraph, Picture, Table
from salesplanner.report.figures import Figure
from salesplanner.report.material import Material
from salesplanner.report.matters import NEEDING
from salesplanner.report.periodic import Options
from salesplanner.report.phrases import Phrases, Scale
from salesplanner.words import Words

_PRIVATE = frozenset({"review"})
#: The sections that a form's headings may ask for; market news are filled in below, where there are any.
_ASKED = frozenset(BLOCKS) & frozenset(periodic.KEYS) - {"market"}
#: So many plan items are listed.
_PLANNED_MOST = 12


def content(material: Material, words: Words, options: Options | None = None) -> Content:
    """The values of a summary for a form; draws its charts, so a worker is the place to call it in."""
    return _Filling(material, words, options or Options()).content()


class _Filling:
    """One form's values being put together."""

    def __init__(self, material: Material, words: Words, options: Options) -> None:
        self.material, self.words = material, words
        # A form that asks for a self-review gets it where the person has ticked it, as any other summary does.
        hidden = _PRIVATE - set(periodic.included(material, options))
        unread = NEEDING - material.read
        self.options = replace(options, included=_ASKED - hidden - unread)
        self.document = periodic.document(material, words, self.options)
        self.scale = periodic.scale(material, words, options.money)
        self.phrases = Phrases(words, self.scale, hide_amounts=options.hide_amounts)

    def content(self) -> Content:
        """All of it."""
        blocks = {part.key: tuple(self._items(part.blocks)) for part in self.document.sections}
        blocks["work"] = tuple(self._work(blocks))
        if self.material.market:
            blocks["market"] = tuple(f"{self._client(name)} {each.body}".strip() for each, name in self.material.market)
        return Content(
            fields=self._fields(),
            figures={figure.id: self._figure(figure) for figure in self.material.facts.figures.values()},
            blocks=blocks,
            tables=self._tables(),
            unit=_unit(self.scale, self.words),
        )

    def _fields(self) -> dict[str, str]:
        profile, facts = self.material.profile, self.material.facts
        fields = {
            "name": profile.name, "line": profile.line, "company": profile.company, "recipient": profile.supervisor,
            "period": self.words.period(facts.period), "date": self._day(self.material.made_on),
            "as_of": self._day(facts.as_of), "title": self.document.title, "byline": self.document.byline,
        }  # fmt: skip
        return {name: said for name, said in fields.items() if said}

    def _day(self, day: date) -> str:
        return f"{day.year}年{self.words.day(day)}" if self.words.zh else f"{self.words.day(day)} {day.year}"

    def _figure(self, figure: Figure) -> dict[str, Value]:
        found = {
            name: said
            for name in ("value", "target", "previous", "last_year")
            if (said := self._value(figure, getattr(figure, name))) is not None
        }
        if figure.attainment is not None:
            found["attainment"] = self.words.percent(figure.attainment)
        if figure.last_year is not None:
            found["change"] = self.phrases.change(figure, figure.last_year)
        return found

    def _value(self, figure: Figure, value: Decimal | int | None) -> Value | None:
        if value is None:
            return None
        if figure.unit is Unit.MONEY and not self.options.hide_amounts:
            return Decimal(value)
        return self.phrases.value(value, figure.unit, figure.word)

    def _items(self, blocks: Iterable[Block]) -> Iterable[Item]:
        from salesplanner.charts import style

        for block in blocks:
            if isinstance(block, Paragraph):
                yield block.text
            elif isinstance(block, Bullets):
                yield from block.items
            elif isinstance(block, Table):
                right = frozenset(place for place, side in enumerate(block.align) if side == "right")
                yield Grid(block.head, block.rows, right)
            elif isinstance(block, Picture):
                size = block.width_cm, block.height_cm
                png = style.render(block.draw, *size, language=self.words.language)
                yield Chart(png, block.alt, *size)

    def _work(self, blocks: dict[str, tuple[Item, ...]]) -> Iterable[str]:
        """What was done, for a form that asks for nothing more precise: how much came, and what moved."""
        for key in ("results", "well"):
            yield from (item for item in blocks.get(key, ()) if isinstance(item, str))

    def _client(self, name: str) -> str:
        return self.options.name(name)

    def _tables(self) -> dict[str, list[dict[str, Value]]]:
        words = self.words
        return {
            "figures": [
                {**self._figure(each), "metric": words.metric(each.id)} for each in periodic.main(self.material)
            ],
            "deals": [self._deal(*row) for row in periodic.deals(self.material, words, self.options)],
            "activities": [
                {
                    "date": words.day(each.day),
                    "client": self._client(each.client),
                    "kind": words.kind(each.kind),
                    "outcome": words.outcome(each.outcome, each.kind) if each.outcome else "",
                    "points": each.points or each.title,
                }
                for each in self.material.done.history
            ],
            "problems": [{"problem": line, "cause": "", "action": "", "until": ""} for line in self._lines("problems")],
            "plan": [
                {
                    "item": each.title,
                    "date": words.day(each.day),
                    "client": self._client(each.client),
                    "kind": words.kind(each.kind),
                }
                for each in self.material.planned[:_PLANNED_MOST]
            ],
            "support": [{"what": line, "client": "", "answer": ""} for line in self._lines("support")],
        }

    def _deal(self, name: str, client: str, amount: int | None, progress: str, step: str) -> dict[str, Value]:
        value: Value = "–" if amount is None else "***" if self.options.hide_amounts else Decimal(amount) / 100
        return {"deal": name, "client": client, "amount": value, "progress": progress, "next": step}

    def _lines(self, key: str) -> list[str]:
        """The person's own words of a part, else the computed ones."""
        said = periodic.said(self.material, self.words, key, self.options)
        return [line.strip() for line in said.splitlines() if line.strip()]


def _unit(scale: Scale, words: Words) -> Written:
    return Written(scale.by, scale.name, is_before=not words.zh)
