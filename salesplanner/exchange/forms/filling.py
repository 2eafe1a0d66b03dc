"""What a company's own form can be filled with: the summary's parts, its figures, and what its tables list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal

from msgspec.structs import replace

from salesplanner.domain.movement import moved
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.targets import DIFFERENT, QUANTITY, Unit, attainment
from salesplanner.exchange.columns.headertext import bare
from salesplanner.exchange.forms import ownnames, records
from salesplanner.exchange.forms.content import Chart, Content, Exact, Grid, Item, Value, dated, plain
from salesplanner.exchange.forms.content import Unit as Written
from salesplanner.exchange.forms.figurewords import OF_YEAR
from salesplanner.exchange.forms.words import BLOCKS
from salesplanner.report import periodic
from salesplanner.report.document import Block, Bullets, Paragraph, Picture, Section, Table
from salesplanner.report.figures import Figure
from salesplanner.report.listedparts import PARTED, Part
from salesplanner.report.material import Material
from salesplanner.report.matters import NEEDING
from salesplanner.report.periodic import Options
from salesplanner.report.phrases import Phrases, Scale
from salesplanner.report.sections.asked import asked
from salesplanner.report.sections.writer import Writer
from salesplanner.words import Words

_PRIVATE = frozenset({"review"})
#: What orders need not say: how many pieces, and in which region.
_MAYBE_KEPT = frozenset({QUANTITY, "regions.covered.count"})
#: The values of the year so far that a form may ask for; where it says no more than 累计, those of a month or longer are meant.
_SHORT = frozenset({PeriodKind.DAY, PeriodKind.WEEK})
_LONG = frozenset({PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR})
#: The sections that a form's headings may ask for; market news are filled in below, where there are any.
_ASKED = frozenset(BLOCKS) & frozenset(periodic.KEYS) - {"market"}


def content(material: Material, words: Words, options: Options | None = None) -> Content:
    """The values of a summary for a form; draws its charts, so a worker is the place to call it in."""
    return _Filling(material, words, options or Options()).content()


def called(words: Words, metrics: Iterable[str], stands_for: Mapping[str, str] | None = None) -> dict[str, str]:
    """The figures by what the program calls them, the person's own among them; `stands_for` are those by the parts of a shop's formula."""
    known = {words.metric(metric): metric for metric in metrics}
    return {name: metric for part, metric in (stands_for or {}).items() for name in ownnames.names(part)[:1]} | known


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
        blocks = {part.key: tuple(self._items(_answers(part))) for part in self.document.sections}
        blocks["work"] = tuple(self._work(blocks))
        blocks |= asked(Writer(self.material, self.words, self.options))
        figures = {
            figure.id: self._spanned({**self._figure(figure), **self._year(figure.id), **self._spans(figure)})
            for figure in self.material.facts.figures.values()
        }
        figures = {name: values for name, values in figures.items() if self._is_kept(name, values)} | self._pipeline()
        parts, unit = self._parts(), _unit(self.scale, self.words)
        parts = {name: named for name, named in parts.items() if name in figures}
        tables = records.tables(self.material, self.words, self.options, figures, parts)
        names = dict.fromkeys(str(row["client"]) for row in tables["visits"] if row["client"])
        won = dict.fromkeys(str(row["client"]) for row in tables["newcomers"] if row["client"])
        told = {
            "newcomers": [*_lines(blocks.get("newcomers", ())), *([self.words.list(won)] if won else [])],
            "deals": [line for name in ("deals", "won", "open", "lost") for line in _lines(blocks.get(name, ()))],
            "visits": [*_lines(blocks.get("visits", ())), *([self.words.list(names)] if names else [])],
        }
        return Content(
            fields=self._fields(),
            days=self._days(),
            figures=figures,
            blocks=blocks,
            told=told,
            tables=tables,
            parts=parts,
            unit=unit,
        )

    def _is_kept(self, metric: str, values: Mapping[str, Value]) -> bool:
        """Whether the person keeps at all what a figure counts: pieces that no order names are none that were not sold."""
        if metric not in _MAYBE_KEPT:
            return True
        numbers = (each.number if isinstance(each, Exact) else each for each in values.values())
        return any(each not in ("0", 0, "–") for each in numbers)

    def _fields(self) -> dict[str, str]:
        profile, facts = self.material.profile, self.material.facts
        days = {name: each.text for name, each in self._days().items()}
        fields = {
            "name": profile.name, "line": profile.line, "company": profile.company or profile.letterhead.name(self.words.language), "recipient": profile.supervisor,
            "period": self.words.period(facts.period), **days, "title": self.document.title, "byline": self.document.byline,
        }  # fmt: skip
        listed = self.material.matters.listed
        fields |= {f"top_{name}": part for name, part in self._first().items()}
        if listed is not None and listed.buyers:
            fields["top_client"] = self.options.name(listed.buyers[0].name)
        fields["recipient_name"] = re.sub(r"\s*[（(].*", "", profile.supervisor)
        fields["next_period"] = self.words.period(facts.period.next())
        fields["year_number"] = str(facts.period.first.year)
        fields["kind"] = facts.period.kind.name.lower()
        if facts.period.kind in (PeriodKind.WEEK, PeriodKind.DAY):
            fields["in_month"] = str(facts.as_of.month)
        for name, day in (("start", facts.period.first), ("end", facts.period.last)):
            fields |= {f"{name}_year": str(day.year), f"{name}_month": str(day.month), f"{name}_day": str(day.day)}
        if facts.period.kind is PeriodKind.WEEK:
            fields["week"] = str(facts.period.first.isocalendar().week)
        if facts.period.kind is PeriodKind.MONTH:
            fields["month_number"] = str(facts.period.first.month)
            fields["next_month_number"] = str(facts.period.next().first.month)
            fields["month_name"] = self.words.month_name(facts.period)
            fields["previous_month_name"] = self.words.month_name(facts.period.previous())
            fields["next_month_name"] = self.words.month_name(facts.period.next())
        return {name: said for name, said in fields.items() if said}

    def _first(self) -> dict[str, str]:
        """The channel, region, product and line of which most was signed, where one of each is alone in that."""
        listed, found = self.material.matters.listed, dict[str, str]()
        for name in PARTED if listed is not None else ():
            named = listed.parted.get(name, {}).get("orders.amount", {}) if listed is not None else {}
            first = sorted(named, key=lambda part: -named[part].value)[:2]
            is_alone = bool(first) and named[first[0]].value > 0
            if is_alone and first[0] and (len(first) < 2 or named[first[0]].value > named[first[1]].value):
                found[name] = first[0]
        return found

    def _days(self) -> dict[str, Exact]:
        """The facts of a report that are days."""
        facts = self.material.facts
        made = self.material.dated_on or self.material.made_on
        days = {
            "date": facts.period.first if facts.period.kind is PeriodKind.DAY else made,
            "as_of": facts.as_of,
            "period_start": facts.period.first,
            "period_end": facts.period.last,
        }
        return {name: dated(day, self._day(day)) for name, day in days.items()}

    def _day(self, day: date) -> str:
        return f"{day.year}年{self.words.day(day)}" if self.words.zh else f"{self.words.day(day)} {day.year}"

    def _figure(self, figure: Figure) -> dict[str, Value]:
        quotas = self.material.matters.quotas if self.material.facts.period.kind in _SHORT else ()
        asked = next((each.asked for each in quotas if each.metric == figure.id), None)
        if figure.target is None and asked:  # of a week's visits no target is set, but so many are asked for
            target = Decimal(asked)
            figure = replace(figure, target=target, attainment=attainment(figure.value or 0, target))
        return self._values(figure, {"next": self.material.next_targets.get(figure.id), **self._weeks(figure)})

    def _year(self, metric: str) -> dict[str, Value]:
        """What a figure came to in the year so far, and what the whole year is to bring."""
        listed = self.material.matters.listed
        if listed is None:
            return {}
        found = self._values(listed.year[metric], {"annual": listed.annual.get(metric)})
        told = {f"year_{name}": found[name] for name in OF_YEAR if name in found}
        asked, value = listed.annual.get(metric), listed.year[metric].value
        share = attainment(value, asked) if asked and value is not None else None
        if share is not None:
            told["annual_attainment"] = Exact(self.words.percent(share), share, "percent")
        if self.material.facts.period.kind in _LONG:
            told |= {f"total_{name}": found[name] for name in OF_YEAR if name in found}
        return told | {name: found[name] for name in ("annual",) if name in found}

    def _spans(self, figure: Figure) -> dict[str, Value]:
        """What a figure came to in each month, quarter and half of the year, and what it asks."""
        listed, found = self.material.matters.listed, dict[str, Value]()
        for span, values in listed.spans.items() if listed is not None else ():
            value, target, before = values.get(figure.id, (None, None, None))
            if value is not None or target is not None:
                of_span = replace(
                    figure,
                    value=self._whole(figure, value),
                    target=target,
                    attainment=None if value is None or not target else attainment(value, target),
                    previous=None,
                    last_year=before,
                )
                found |= {f"{span}_{name}": said for name, said in self._values(of_span, {}).items()}
        return found | self._running(figure)

    def _whole(self, figure: Figure, value: Decimal | int | None) -> Decimal | int | None:
        """A value as its figure has it: what the program counts is a whole number."""
        return int(value) if value is not None and figure.unit is Unit.COUNT and figure.own is None else value

    def _running(self, figure: Figure) -> dict[str, Value]:
        """What a figure that adds up came to from January to each month, and what that was to be; of all twelve what there is so far."""
        listed, found = self.material.matters.listed, dict[str, Value]()
        if listed is None or figure.id in DIFFERENT or not figure.adds_up:
            return found
        sums: list[Decimal | None] = [Decimal(0)] * 3
        for month in range(1, 13):
            of_month = listed.spans[f"month{month}"].get(figure.id, (None, None, None))
            sums = [
                None if whole is None or each is None else whole + each
                for whole, each in zip(sums, of_month, strict=True)
            ]
            found |= self._summed(figure, f"upto{month}", *sums)
        return found | self._summed(figure, "months1to12", listed.year[figure.id].value, *sums[1:])

    def _summed(
        self, figure: Figure, span: str, value: Decimal | int | None, target: Decimal | None, before: Decimal | None
    ) -> dict[str, Value]:
        """The values of several months; no change is reckoned from whole months of a year ago, for the last may not be over."""
        whole = replace(
            figure,
            value=self._whole(figure, value),
            target=target,
            attainment=attainment(value, target) if value is not None and target else None,
            previous=None,
            last_year=None,
        )
        found = self._values(whole, {"last_year": before})
        return {f"{span}_{name}": said for name, said in found.items()}

    def _spanned(self, values: Mapping[str, Value]) -> dict[str, Value]:
        """The values, also by other names of their period: those of the year as months1to12, the period before as previous."""
        period, found = self.material.facts.period, dict(values)
        if period.kind in _LONG:
            span = f"months{period.first.month}to{period.last.month}_"
            found |= {f"{span}{name}": said for name, said in values.items() if "_" not in name}
        is_part = period.last.month < 12 or period.kind is PeriodKind.MONTH
        if is_part and not any(each.startswith("months1to12_") for each in values):
            found = {
                name.replace("year_", "months1to12_"): said for name, said in values.items() if name.startswith("year_")
            } | found
        own = _name_of(period)
        found |= {
            f"{own}_{name}": said
            for name, said in values.items()
            if own and "_" not in name.replace("_rate", "").replace("_previous", "")
        }
        if own and "last_year" in values:
            found.setdefault(f"{own}_last_year", values["last_year"])  # Q3 last year
        before = _name_of(period.previous()) if period.previous().first.year == period.first.year else ""
        found |= {
            f"previous_{name}": values[f"{before}_{name}"]
            for name in ("target", "attainment")
            if before and f"{before}_{name}" in values
        }
        return found

    def _parts(self) -> dict[str, dict[str, dict[str, Value]]]:
        """The values of each region, channel, product and line, and of the parts of the person's own figures, by their bare names."""
        listed, found = self.material.matters.listed, dict[str, dict[str, dict[str, Value]]]()
        # A product that is called as its line stands for that: Phones.
        parted = sorted(listed.parted.items(), key=lambda each: each[0] != "line") if listed is not None else ()
        for _, of_metric in parted:
            for metric, named in of_metric.items():
                whole = self.material.facts.figures[metric]
                for name, part in named.items():
                    found.setdefault(metric, {}).setdefault(bare(name), self._of_part(whole, part))
        return {metric: {name: each for name, each in named.items() if name} for metric, named in found.items()}

    def _of_part(self, whole: Figure, part: Part) -> dict[str, Value]:
        is_whole = whole.unit is Unit.COUNT and not whole.own

        def said(value: Decimal | None) -> Decimal | int | None:
            return int(value) if value is not None and is_whole else value

        figure = replace(
            whole,
            value=said(part.value),
            target=part.target,
            attainment=attainment(part.value, part.target) if part.target else None,
            previous=said(part.previous),
            last_year=said(part.last_year),
        )
        found = self._values(figure, {"year_value": said(part.year)} if part.year is not None else {})
        if part.year is not None and self.material.facts.period.kind in _LONG:
            found["total_value"] = found["year_value"]
        listed = self.material.matters.listed
        year = listed.year[whole.id].value if listed is not None and whole.id in listed.year else None
        for name, value, of in (("share", part.value, whole.value), ("year_share", part.year, year)):
            if of and value is not None and whole.adds_up:
                found[name] = Exact(self.words.percent(value / Decimal(of)), value / Decimal(of), "percent")
        before = self.material.facts.period.previous()
        is_over = self.material.facts.done == self.material.facts.period  # else it is compared with as many days
        if is_over and "previous" in found and before.first.year == before.next().first.year:
            found[f"{_name_of(before)}_value"] = found["previous"]
        return self._by_month(figure, part) | found

    def _by_month(self, figure: Figure, part: Part) -> dict[str, Value]:
        """What a part came to in each month, quarter and half of the year, and from January to each month."""
        spans = {f"month{month}": (month, month) for month in part.months}
        spans |= {f"upto{month}": (1, month) for month in part.months}
        spans |= {f"quarter{number}": (3 * number - 2, 3 * number) for number in range(1, 5)}
        spans |= {f"half{number}": (6 * number - 5, 6 * number) for number in (1, 2)}
        found = dict[str, Value]()
        for name, (first, last) in spans.items():
            if first in part.months:
                total = sum((value for month, value in part.months.items() if first <= month <= last), Decimal(0))
                said = self._value(figure, total)
                found |= {f"{name}_value": said} if said is not None else {}
        return found

    def _pipeline(self) -> dict[str, dict[str, Value]]:
        """How many deals are open, what they are worth, and what the largest client ordered."""
        listed = self.material.matters.listed
        if listed is None:
            return {}
        amount = Decimal(sum(deal.amount or 0 for deal in listed.open)) / 100
        told: dict[str, Value] = {"deals.open.count": str(len(listed.open))}
        told["deals.open.amount"] = "***" if self.options.hide_amounts else amount
        lost = Decimal(sum(deal.amount or 0 for deal in self.material.lost)) / 100
        told["deals.lost.amount"] = "***" if self.options.hide_amounts else lost
        if listed.buyers and not self.options.hide_amounts:
            told["clients.top.amount"] = Decimal(listed.buyers[0].amount) / 100
        owed = self.material.owed
        for name, due in (("overdue", owed.unpaid), ("next", owed.payable)):
            total = Decimal(sum(each.due_amount for each in due)) / 100
            told[f"payments.{name}.amount"] = "***" if self.options.hide_amounts else total
        found = {name: {"value": value} for name, value in told.items()}
        if "clients.top.amount" in told and (whole := sum(each.amount for each in listed.buyers)):
            share = Decimal(listed.buyers[0].amount) / whole
            found["clients.top.amount"]["share"] = Exact(self.words.percent(share), share, "percent")
        return found | self._averages()

    def _averages(self) -> dict[str, dict[str, Value]]:
        """What an order, and a deal that was won, came to on the average."""
        found, figures = dict[str, dict[str, Value]](), self.material.facts.figures
        for kind, name in (("orders", "orders"), ("deals.won", "deals")):
            amount, count = figures[f"{kind}.amount"], figures[f"{kind}.count"]
            values = {
                each: Decimal(getattr(amount, each)) / number
                for each in ("value", "previous", "last_year")
                if (number := getattr(count, each)) and getattr(amount, each) is not None
            }
            average = replace(
                amount, target=None, attainment=None, **{"value": None, "previous": None, "last_year": None, **values}
            )
            told = self._values(average, {}) if "value" in values else {}
            found[f"{name}.average"] = {
                each: value.quantize(Decimal("0.01")) if isinstance(value, Decimal) else value
                for each, value in told.items()
            }
        return found

    def _values(self, figure: Figure, more: Mapping[str, Decimal | int | None]) -> dict[str, Value]:
        """The values of a figure, and more of its kind."""
        told: dict[str, Decimal | int | None] = {
            **{name: getattr(figure, name) for name in ("value", "target", "previous", "last_year")},
            "gap": None if figure.value is None or figure.target is None else figure.value - figure.target,
            "missing": None
            if figure.value is None or figure.target is None
            else max(figure.target - figure.value, type(figure.target)(0)),
            **{
                name: None if figure.value is None or before is None else figure.value - before
                for name, before in (("gap_previous", figure.previous), ("gap_year", figure.last_year))
            },
            **more,
        }
        found = {name: said for name, value in told.items() if (said := self._value(figure, value)) is not None}
        if figure.attainment is not None:
            found["attainment"] = Exact(self.words.percent(figure.attainment), figure.attainment, "percent")
            beyond = figure.attainment - 1
            said = ("−" if beyond < 0 else "+") + self.words.percent(abs(beyond), 1)
            found["gap_rate"] = Exact(said, beyond, "percent")
        if figure.value and figure.adds_up:
            found["share"] = found["year_share"] = Exact(
                "100%", Decimal(1), "percent"
            )  # of itself: what stands below 合计
        for name, before in (("change", figure.last_year), ("change_previous", figure.previous)):
            if before is not None:
                found[name] = self._change(figure, before)
        return found

    def _change(self, figure: Figure, before: Decimal | int) -> Value:
        said, move = self.phrases.change(figure, before), moved(before, figure.value, figure.unit)
        return said if move is None or move.relative is None else Exact(plain(said), move.relative, "percent")

    def _weeks(self, figure: Figure) -> dict[str, Decimal | int]:
        """What a figure came to in each week of a month, cut where the month begins and ends, or day of a week; they add up to it."""
        facts = self.material.facts
        if (
            facts.done is None
            or facts.period.kind not in (PeriodKind.MONTH, PeriodKind.WEEK)
            or not figure.adds_up
            or figure.value is None
        ):
            return {}
        if facts.period.kind is PeriodKind.WEEK:
            of_day = facts.daily[figure.id]
            days = {f"weekday{day.isoweekday()}_value": of_day.get(day, Decimal(0)) for day in facts.done.days()}
            is_whole = sum(days.values()) == figure.value
            return {
                name: value if figure.unit is Unit.MONEY else int(value) for name, value in days.items() if is_whole
            }
        weeks, so_far, total = dict[str, Decimal](), dict[str, Decimal](), Decimal(0)
        for each in facts.done.days():
            total += facts.daily[figure.id].get(each, Decimal(0))
            so_far[f"dayto{each.day}_value"] = total
        day, number = facts.done.first, 1
        while day <= facts.done.last:
            last = day + timedelta(days=6 - day.weekday())
            daily = facts.daily[figure.id]
            weeks[f"week{number}"] = sum((each for on, each in daily.items() if day <= on <= last), Decimal(0))
            day, number = last + timedelta(days=1), number + 1
        if sum(weeks.values()) != figure.value:
            return {}  # different ones of a month are fewer than those of its weeks
        return {name: value if figure.unit is Unit.MONEY else int(value) for name, value in (weeks | so_far).items()}

    def _value(self, figure: Figure, value: Decimal | int | None) -> Value | None:
        if value is None:
            return None
        if figure.unit is Unit.MONEY and not self.options.hide_amounts:
            return Decimal(value).quantize(Decimal("0.01")) if figure.is_mean else Decimal(value)
        said = self.phrases.of(figure, value)
        is_percent = figure.word == "%" if figure.word else figure.unit is Unit.RATE
        return Exact(said, Decimal(value), "percent") if is_percent else said

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
            yield from _lines(blocks.get(key, ()))


def _name_of(period: Period) -> str:
    """What values of a part of the year are called by: month9, quarter3; empty for any other period."""
    size = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF: 6}.get(period.kind)
    return f"{period.kind.name.lower()}{(period.first.month - 1) // size + 1}" if size else ""


def _lines(items: Iterable[Item]) -> list[str]:
    return [item for item in items if isinstance(item, str)]


def _answers(part: Section) -> list[Block]:
    """What of a section answers a form: that nothing is known of it is none."""
    return [block for block in part.blocks if not (isinstance(block, Paragraph) and block.role == "muted")]


def _unit(scale: Scale, words: Words) -> Written:
    return Written(scale.by, scale.name, is_before=not words.zh)
