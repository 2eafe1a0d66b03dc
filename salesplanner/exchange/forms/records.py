"""What the tables of a form list: records of the period, a row each, with all that a column may ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from salesplanner.domain.activities import ActivityBrief, ActivityKind, Outcome
from salesplanner.domain.campaigns import CampaignKind
from salesplanner.domain.clients import Client
from salesplanner.domain.deals import ClosedDeal
from salesplanner.domain.movement import moved
from salesplanner.domain.orders import Payment
from salesplanner.domain.period import PeriodKind
from salesplanner.domain.pipeline import Brief
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.targets import Unit
from salesplanner.exchange.forms.content import Exact, Value, counted, dated, figures_of, plain
from salesplanner.report import campaigns, moves, periodic, shared
from salesplanner.report.listed import Listed
from salesplanner.report.listedparts import OWN_PARTS, PARTED, Part
from salesplanner.report.material import Material
from salesplanner.report.periodic import Options
from salesplanner.report.sections import deals
from salesplanner.report.sections.asked import reason, rival
from salesplanner.report.sections.writer import Writer
from salesplanner.words import Words

_Row = dict[str, Value]
#: So many plan items are listed.
_PLANNED_MOST, _DONE_MOST = 12, 12
_SHARED = ("value", "previous")
#: So many orders for each deal that was won, and so many more, are signed one by one.
_SIGNED_MORE, _SIGNED_MOST = 3, 5


def tables(
    material: Material,
    words: Words,
    options: Options,
    figures: Mapping[str, Mapping[str, Value]],
    parts: Mapping[str, Mapping[str, Mapping[str, Value]]],
) -> dict[str, list[_Row]]:
    """The rows of each table; `figures` are the values of the figures, `parts` those of their parts."""
    made = _Tables(Writer(material, words, options))
    main = [{**figures.get(each.id, {}), "metric": words.metric(each.id)} for each in periodic.main(material)]
    found: dict[str, list[_Row]] = {"figures": main, **made.deals(), **made.activities(), **made.words()}
    found["orders"] = made.orders()
    found |= {"clients": made.clients(), **made.parts(parts), **made.payments(), "newcomers": made.newcomers()}
    found["complaints"], found["campaigns"] = made.complaints(), made.campaigns()
    found["booked"] = made.booked(found["orders"], found["won"])
    agreements = made.agreements()
    found |= {
        "agreements": agreements,
        "signed": [each for each in agreements if each["new"]],
        "expiring": [each for each in agreements if each["ending"]],
        "stages": made.stages(),
        "days": made.days(),
    }
    return {name: [{"owner": material.profile.name, **row} for row in rows] for name, rows in found.items()}


class _Tables:
    """The records of one period, as rows."""

    def __init__(self, writer: Writer) -> None:
        self.writer, self.material = writer, writer.material
        self.listed = self.material.matters.listed or Listed(open=(), steps={}, buyers=())

    def deals(self) -> dict[str, list[_Row]]:
        """The key deals, those signed, those lost, and those that are open now."""
        key, stages = deals.told(self.writer), self.writer.facts.stages
        open_ = self.listed.open
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
            "open": [self._open(deal, names) for deal in open_],
            "closing": [self._open(deal, names) for deal in self._closing()],
            "new": self._new(names),
        }

    def _new(self, names: Mapping[int, str]) -> list[_Row]:
        """The deals that were opened in the period, by day."""
        listed = self.listed
        known = {each.id: self._open(each, names) for each in listed.open}
        closed = {each[0].id: self._deal(*each) for each in deals.told(self.writer) if isinstance(each[0], ClosedDeal)}
        rows = [(each, closed.get(each) or known.get(each)) for each in listed.new]
        return [{**row, "date": row["opened"]} for _, row in rows if row is not None]

    def _closing(self) -> list[Brief]:
        """The open deals that are to be signed in the next period, the earliest first."""
        following = self.material.next_period
        found = self.listed.open
        expected = [
            deal for deal in found if deal.expected_on and following.contains(date.fromisoformat(deal.expected_on))
        ]
        return sorted(expected, key=lambda deal: (deal.expected_on or "", -(deal.amount or 0)))

    def _open(self, deal: Brief, names: Mapping[int, str]) -> _Row:
        rivals = {each.id: said for each, said in self.listed.contested}
        row = self._deal(deal, names.get(deal.stage_id or 0, ""), self._step(deal))
        return {**row, "rival": self.writer.words.list(rivals.get(deal.id, ())), "weighted": self._weighted(deal)}

    def _weighted(self, deal: Brief) -> Value:
        chance = self._chance(deal)
        is_known = isinstance(chance, Exact) and deal.amount is not None
        return self._amount(Decimal(deal.amount or 0) * chance.number) if is_known and isinstance(chance, Exact) else ""

    def stages(self) -> list[_Row]:
        """The open deals by stage, in the order of the stages, those without any too."""
        total = sum(deal.amount or 0 for deal in self.listed.open)
        rows = []
        for stage in self.writer.facts.stages.values():
            of_stage = [deal for deal in self.listed.open if deal.stage_id == stage.id]
            amount = sum(deal.amount or 0 for deal in of_stage)
            weighted = [self._weighted(deal) for deal in of_stage]
            row: _Row = {
                "stage": stage.name,
                "count": counted(len(of_stage)),
                "amount": self._amount(amount),
                "share": self._share(amount, total),
            }
            if all(isinstance(each, Decimal) for each in weighted):
                row["weighted"] = sum((each for each in weighted if isinstance(each, Decimal)), Decimal(0))
            rows.append(row)
        return rows

    def orders(self) -> list[_Row]:
        """What was ordered, by day."""
        deals = self.listed.deals
        return [
            {
                "date": self._day(each.day),
                "number": each.number,
                **self._client(each.client_id),
                "deal": (named := deals[each.deal_id].name if each.deal_id and each.deal_id in deals else "")
                or each.product,
                "what": named or each.product,
                "product": each.product or named,
                "line": each.line,
                "channel": each.channel,
                "quantity": each.quantity,
                "amount": self._amount(each.amount),
            }
            for each in self.listed.orders
        ]

    def booked(self, orders: list[_Row], won: list[_Row]) -> list[_Row]:
        """What was signed: the orders, or the deals alone where orders are placed day by day beside them, nights and parcels."""
        is_daily = len(orders) > _SIGNED_MORE * len(won) + _SIGNED_MOST
        return [{**each, "product": each["goods"]} for each in won] if is_daily else orders

    def newcomers(self) -> list[_Row]:
        """The clients that were won, by day."""
        found = self.material.matters.newcomers or ()
        return [
            {
                **self._about(each.client),
                "date": self._day(each.client.since),
                "next": self.writer.dated(each.step),
            }
            for each in sorted(found, key=lambda each: (each.client.since or self.writer.facts.as_of, each.id))
        ]

    def payments(self) -> dict[str, list[_Row]]:
        """What is due in the next period, what is overdue, both, and what was received."""
        owed = self.material.owed
        unpaid = [self._payment(each) for each in sorted(owed.unpaid, key=lambda each: each.due_on or owed.as_of)]
        payable = [self._payment(each) for each in owed.payable]
        paid = [
            {
                **self._payment(each),
                "date": self._day(each.received_on),
                "amount": self._amount(each.received_amount),
            }
            for each in self.listed.paid
        ]
        return {"unpaid": unpaid, "payable": payable, "due": [*unpaid, *payable], "paid": paid}

    def _payment(self, each: Payment) -> _Row:
        deal = self.listed.deals.get(each.deal_id or 0)
        late = (self.writer.facts.as_of - each.due_on).days if each.due_on else 0
        return {
            **self._client(each.client_id),
            "deal": deal.name if deal is not None else "",
            "item": each.item,
            "amount": self._amount(each.due_amount),
            "date": self._day(each.due_on),
            "late": counted(late) if late > 0 else "",
        }

    def days(self) -> list[_Row]:
        """The days of the period so far that are worked, or on which something was done."""
        facts, words = self.writer.facts, self.writer.words
        if facts.done is None:
            return []
        visits = set(facts.figures["visits.count"].records)
        rows = []
        for day in facts.done.days():
            done = [each for each in self.material.done.history if (each.done_on or each.day) == day]
            if not done and not facts.calendar.is_working(day):
                continue
            seen = [self.writer.options.name(each.client) for each in done if each.id in visits and each.client]
            row: _Row = {
                "date": self._day(day),
                "clients": words.list(dict.fromkeys(seen)),
                "points": words.semicolons(dict.fromkeys(each.points or each.title for each in done if each.client)),
            }
            for name, metric in (("visits", "visits.count"), ("calls", "calls.count"), ("quotes", "quotes.count")):
                row[name] = counted(int(facts.daily[metric].get(day, 0)))
            for name, metric in (("amount", "orders.amount"), ("paid", "payments.amount")):
                row[name] = self._amount(facts.daily[metric].get(day, Decimal(0)) * 100)
            row["weekday"] = words.weekday(day)
            rows.append(row)
        return rows

    def complaints(self) -> list[_Row]:
        """What clients complained of, with what was done about it last."""
        owed, rows = self.material.owed, list[_Row]()
        for each in sorted(owed.complaints, key=lambda each: (each.opened_on, each.id)):
            steps = owed.steps.get(each.id, ())
            rows.append(
                {
                    "client": self.writer.options.name(owed.clients.get(each.client_id or 0, "")),
                    "date": self._day(each.opened_on),
                    "what": one_line(each.what),
                    "outcome": one_line(each.outcome or (steps[-1].what if steps else "")),
                    "until": self._day(each.due_on),
                }
            )
        return rows

    def campaigns(self) -> list[_Row]:
        """The campaigns with a day in the period, by day."""
        words, rows = self.writer.words, list[_Row]()
        found = (each for each in self.writer.facts.campaigns if each.kind is CampaignKind.CAMPAIGN)
        for each in sorted(found, key=lambda each: (each.starts_on, each.id)):
            counts = {name: getattr(each, name) for name in ("invited", "came", "ordered")}
            rows.append(
                {
                    "campaign": each.name,
                    "from": self._day(each.starts_on),
                    "until": self._day(each.ends_on),
                    "days": words.days(each.starts_on, each.ends_on),
                    "channel": each.channel,
                    "product": each.product,
                    "cost": "" if each.cost is None else self._amount(each.cost),
                    "size": campaigns.kind_of(each, words),
                    **{name: "" if count is None else counted(count) for name, count in counts.items()},
                    "note": one_line(each.note),
                }
            )
        return rows

    def _step(self, deal: Brief) -> str:
        return self.writer.dated(self.listed.steps.get(deal.id))

    def activities(self) -> dict[str, list[_Row]]:
        """What was done with clients; of visits and calls those that are counted."""
        met = [each for each in self.material.done.history if each.client and each.kind is not ActivityKind.TASK]
        done = [(each.id, self._activity(each)) for each in met]
        counted = {name: set(self.writer.facts.figures[f"{name}.count"].records) for name in ("visits", "calls")}
        return {
            "activities": [row for _, row in done],
            **{name: [row for each, row in done if each in ids] for name, ids in counted.items()},
        }

    def clients(self) -> list[_Row]:
        """Who bought, the largest first."""
        total = sum(each.amount for each in self.listed.buyers)
        planned = sorted(self.listed.steps.values(), key=lambda each: (each.day, each.id), reverse=True)
        steps = {each.client_id: self.writer.dated(each) for each in planned}  # the earliest of each
        return [
            {
                **self._client(each.client_id),
                "client": self.writer.options.name(each.name),
                "class": each.grade,
                "amount": self._amount(each.amount),
                "share": self._share(each.amount, total),
                "last": self._day(each.last_day),
                "next": steps.get(each.client_id, "") if each.client_id else "",
            }
            for each in self.listed.buyers
        ]

    def parts(self, parts: Mapping[str, Mapping[str, Mapping[str, Value]]]) -> dict[str, list[_Row]]:
        """What was signed by product, region, channel and line, the largest first, with all figures that have such parts."""
        found = {}
        for name in PARTED:
            named = self.listed.parted.get(name, {}).get("orders.amount", {})
            wholes = [sum((getattr(each, of) or Decimal(0) for each in named.values()), Decimal(0)) for of in _SHARED]
            more = {part: each for each in self.listed.parted.get(OWN_PARTS, {}).values() for part in each}
            more = more if set(more) & set(named) else {}
            found[f"{name}s"] = [
                {**self._part(part, named.get(part, Part()), wholes), **figures_of(part, parts)}
                for part in dict.fromkeys([*named, *more])
            ]
        kept = {name: any(named.get("orders.amount", ())) for name, named in self.listed.parted.items()}
        lines = found["lines" if kept.get("line") or not kept.get("product") else "products"]
        return {**found, "lines": lines}

    def _part(self, name: str, part: Part, wholes: Sequence[Decimal]) -> _Row:
        now, before = part.value, part.previous or Decimal(0)
        return {
            "part": name or "–",
            "amount": self._amount(now * 100),
            "share": self._share(now, wholes[0]),
            "previous": self._amount(before * 100),
            "previous_share": self._share(before, wholes[1]),
            "last_year": self._amount((part.last_year or Decimal(0)) * 100),
            **({"year": self._amount(part.year * 100)} if part.year is not None else {}),
            "gap": self._amount((now - before) * 100),
            "change": self._change(before, now),
        }

    def agreements(self) -> list[_Row]:
        """The agreements in force, those signed in the period and those that end by the end of the next among them, by day."""
        last = self.material.next_period.last
        today, facts = self.writer.facts.as_of, self.writer.facts
        signed = set(facts.figures["agreements.new.count"].records)
        return [
            {
                **self._client(each.client_id),
                "item": each.name,
                "rate": each.rate,
                "date": self._day(each.signed_on),
                "from": self._day(each.starts_on or each.signed_on),
                "until": self._day(each.ends_on),
                "left": counted(left) if (left := each.days_left(today)) is not None and left >= 0 else "",
                "new": "1" * (each.id in signed),
                "ending": "1" * (each.ends_on is not None and today < each.ends_on <= last),
                "note": each.note,
            }
            for each in self.listed.agreements
        ]

    def words(self) -> dict[str, list[_Row]]:
        """Problems, plan and support, the person's own words where there are any."""
        words, is_week = self.writer.words, self.material.next_period.kind is PeriodKind.WEEK
        return {
            "problems": self._problems(),
            "done": self._done(),
            "plan": [
                {
                    "item": each.title,
                    "date": self._day(each.day),
                    "time": words.time(each.at) if each.at else "",
                    "client": self.writer.options.name(each.client),
                    "kind": words.kind(each.kind),
                    **({"weekday": words.weekday(each.day)} if is_week else {}),
                }
                for each in self.material.planned[:_PLANNED_MOST]
            ],
            "support": [{"what": line, "client": "", "answer": ""} for line in self._lines("support")],
        }

    def _done(self) -> list[_Row]:
        """What was done: deals that were closed, then contacts that got further."""
        name = self.writer.options.name
        closed = [(deal, told) for deal, told, _ in deals.told(self.writer) if isinstance(deal, ClosedDeal)]
        rows: list[_Row] = [
            {
                "item": " ".join(filter(None, (name(deal.client), deal.name))),
                "result": told,
                "date": self._day(deal.closed_on),
                "client": name(deal.client),
            }
            for deal, told in closed
        ]
        for each in self.material.done.history:
            if each.outcome is Outcome.PROGRESS and each.client:
                row = self._activity(each)
                said = " ".join(str(row[part]) for part in ("kind", "client"))
                rows.append(
                    {
                        "item": said,
                        "result": each.points or row["outcome"],
                        "date": row["date"],
                        "client": row["client"],
                    }
                )
        return rows[:_DONE_MOST]

    def _problems(self) -> list[_Row]:
        """The problems that the person found, with what is done about them; without any, what the records say."""
        found = shared.problems(self.material.shared, self.writer.words, hide_amounts=self.writer.options.hide_amounts)
        if found is not None and self.material.words_of("problems") is None:
            return [dict(zip(("problem", "cause", "action", "until"), row, strict=True)) for row in found.rows]
        return [{"problem": line, "cause": "", "action": "", "until": ""} for line in self._lines("problems")]

    def _deal(self, deal: Brief | ClosedDeal, progress: str, step: str) -> _Row:
        day, whole = deal.expected_on, self.listed.deals.get(deal.id)
        return {
            "deal": deal.name,
            "what": deal.name,
            "goods": (whole.product if whole is not None else "") or deal.name,
            **{name: getattr(whole, name, "") for name in ("product", "line", "channel", "source", "rival")},
            **self._client(deal.client_id),
            "client": self.writer.options.name(deal.client),
            "opened": self._day(whole.opened_on) if whole is not None else "",
            "amount": self._amount(deal.amount),
            "signed": self._day(deal.closed_on) if isinstance(deal, ClosedDeal) and deal.is_won else "",
            "date": self._day(
                deal.closed_on
                if isinstance(deal, ClosedDeal)
                else date.fromisoformat(day)
                if isinstance(day, str)
                else day
            ),
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
        whole = self.listed.doings.get(each.id)
        aim = one_line(whole.aim) if whole is not None else ""
        person = self.listed.people.get(whole.contact_id or 0, "") if whole is not None else ""
        return {
            **self._client(each.client_id),
            "date": self._day(each.day),
            "weekday": words.weekday(each.day),
            "client": self.writer.options.name(each.client),
            "contact": person if self.writer.options.full_names else "",
            "aim": aim,
            "purpose": aim or each.points or each.title,  # for a form that asks for nothing else
            "class": each.grade,
            "kind": words.kind(each.kind),
            "outcome": words.outcome(each.outcome, each.kind) if each.outcome else "",
            "points": each.points or each.title,
            "minutes": counted(whole.minutes) if whole is not None else "",
            "next": "",
        }

    def _client(self, client_id: int | None) -> _Row:
        """What a row says of its client."""
        client = self.listed.about.get(client_id or 0)
        return self._about(client) if client is not None else {"client": ""}

    def _about(self, client: Client) -> _Row:
        return {
            "client": self.writer.options.name(client.name),
            "class": client.grade.value,
            "region": client.region,
            "industry": client.industry,
            "source": client.source,
        }

    def _amount(self, minor: Decimal | int | None) -> Value:
        if minor is None:
            return "–"
        return "***" if self.writer.options.hide_amounts else Decimal(minor) / 100

    def _change(self, before: Decimal, now: Decimal) -> Value:
        move = moved(before, now, Unit.MONEY)
        said = plain(moves.short(move, self.writer.words))
        return said if move is None or move.relative is None else Exact(said, move.relative, "percent")

    def _share(self, amount: Decimal | int, total: Decimal | int) -> Value:
        if not total:
            return "–"
        share = Decimal(amount) / total
        return Exact(self.writer.words.percent(share), share, "percent")

    def _day(self, day: date | None) -> Value:
        return dated(day, self.writer.day(day)) if day else ""

    def _lines(self, key: str) -> list[str]:
        """The person's own words of a part, else the computed ones."""
        said = periodic.said(self.material, self.writer.words, key, self.writer.options)
        return [line.strip() for line in said.splitlines() if line.strip()]
