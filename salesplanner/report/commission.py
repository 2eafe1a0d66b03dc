"""The commission of a month: what it is by now and will likely be, with the working; the rules are the person's own."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from salesplanner.domain.commission import Rules, Step, total, working
from salesplanner.domain.period import Period
from salesplanner.report.forecast import forecast
from salesplanner.store import Store
from salesplanner.words import Words

_KEY = "commission.rules"
#: What commission may be paid on.
METRICS = ("orders.amount", "payments.amount")


def rules(store: Store) -> Rules:
    """The rules kept; without steps where none were given."""
    kept: dict[str, Any] = store.settings.get(_KEY) or {}
    steps = tuple(Step(int(start), Decimal(percent)) for start, percent in kept.get("steps", ()))
    return Rules(metric=kept.get("metric", METRICS[0]), is_whole=bool(kept.get("is_whole")), steps=steps)


def keep(store: Store, chosen: Rules) -> None:
    """Keep the rules."""
    steps = [[step.start, str(step.percent)] for step in chosen.steps]
    with store.change("commission rules"):
        store.settings.put(_KEY, {"metric": chosen.metric, "is_whole": chosen.is_whole, "steps": steps})


def sentences(store: Store, chosen: Rules, period: Period, words: Words) -> list[str]:
    """What a period pays by these rules, its working, and what it will likely pay."""
    say, amount = words.translate, store.measures.total(chosen.metric, period.first, period.last)
    if not chosen.steps:
        return [say("Commission", "No steps yet.")]
    shares = working(chosen, amount)
    text = say("Commission", "{month}: {metric} {amount}, commission {pay}.")
    said = [
        text.format(
            month=words.month(period), amount=words.money_full(amount), metric=words.metric(chosen.metric),
            pay=words.money_full(total(shares)),
        )
    ]  # fmt: skip
    parts = [f"{words.money_full(each.amount)} × {each.percent:f}% = {words.money_full(each.pay)}" for each in shares]
    if parts:
        said.append(words.semicolons(parts))
    known = forecast(store, period, chosen.metric) if period.last >= store.today() else None
    if known is not None and not known.days_missing:
        outlook = known.outlook
        low, middle, high = (
            words.money(total(working(chosen, round(each * 100))))
            for each in (outlook.low, outlook.middle, outlook.high)
        )
        said.append(
            say("Commission", "Likely in the end {middle}, 80 % range {span}.").format(
                middle=middle, span=words.between(low, high)
            )
        )
    return said
