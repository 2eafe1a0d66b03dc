"""Campaigns and actions of a period: what their days brought, against the days before, and what is left without them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.campaigns import Campaign, CampaignKind
from salesplanner.domain.effects import DAYS_LEAST, Base, Effect, Portion, base, days_before, effect
from salesplanner.domain.period import Period
from salesplanner.domain.targets import METRICS, Unit
from salesplanner.report.daily_figures import Daily, daily
from salesplanner.report.facts import Facts
from salesplanner.store import Store
from salesplanner.words import Words

#: What a campaign is measured by where none is named.
USUAL = "orders.amount"
#: An action is looked at from its first day on: for so many working days, or for its own where it lasts longer.
ACTION_DAYS = 10
#: How far back the days before are looked for.
_BACK = timedelta(days=120)
_DAY = timedelta(days=1)


class Result(Struct, frozen=True):
    """A campaign with what its days counted for its figure, and that against as many days before.

    `days` are the days that are over, `total` what all of them came to so far, today among them; of a rate None.
    """

    campaign: Campaign
    metric: str
    counted: Daily
    effect: Effect
    total: Decimal | None

    @property
    def id(self) -> int:
        """The campaign's."""
        return self.campaign.id

    @property
    def unit(self) -> Unit:
        """What its figure counts."""
        return self.counted.unit

    @property
    def records(self) -> tuple[int, ...]:
        """The records on its days."""
        return self.counted.records(Period(self.campaign.starts_on, self.campaign.ends_on).days())


def results(store: Store, period: Period) -> list[Result]:
    """The campaigns and actions with a day in a period, by day."""
    found = store.campaigns.touching(period)
    first = min((each.starts_on for each in found), default=period.first) - _BACK
    others = store.campaigns.touching(Period(first, period.last))
    return [result(store, each, others) for each in found]


def result(store: Store, campaign: Campaign, others: Sequence[Campaign]) -> Result:
    """What came of one; days of other campaigns for the same channel are none of the days before."""
    today, metric = store.today(), _metric(store, campaign)
    counted = daily(
        store, metric, campaign.starts_on - _BACK, max(campaign.ends_on, today),
        channel=campaign.channel, product=campaign.product,
    )  # fmt: skip
    during = _during(store, campaign, counted, today)
    taken = {day for each in others if _shares(campaign, each) for day in Period(each.starts_on, each.ends_on).days()}
    back = _counting(store, counted, campaign.starts_on - _BACK, campaign.starts_on - _DAY)
    before = [day for day in back if day not in taken][-days_before(len(during)) :] if during else []
    if 0 < len(during) < DAYS_LEAST:  # of so many days some may lie before the first of which anything is known
        begun = min(counted.days, default=campaign.starts_on)
        before = [day for day in before if day >= begun]
    own = (counted.days.get(day) for day in Period(campaign.starts_on, campaign.ends_on).days())
    total = None if counted.unit is Unit.RATE else sum((each.part for each in own if each is not None), Decimal(0))
    return Result(campaign, metric, counted, effect(counted.days, before, during), total)


def _metric(store: Store, campaign: Campaign) -> str:
    """What it is measured by; an own figure that is no more is not."""
    known = campaign.metric in METRICS or store.metrics.named(campaign.metric) is not None
    return campaign.metric if known else USUAL


def _shares(campaign: Campaign, other: Campaign) -> bool:
    """Whether another campaign ran where this one is measured."""
    is_other = other.kind is CampaignKind.CAMPAIGN and other.id != campaign.id
    return is_other and (not campaign.channel or other.channel in ("", campaign.channel))


def _during(store: Store, campaign: Campaign, counted: Daily, today: date) -> list[date]:
    """The days to look at that are over."""
    own = _counting(store, counted, campaign.starts_on, campaign.ends_on)
    if campaign.kind is CampaignKind.ACTION:
        later = _counting(store, counted, campaign.starts_on, today)
        own = later[: max(len(own), ACTION_DAYS)]
    return [day for day in own if day < today]


def _counting(store: Store, counted: Daily, first: date, last: date) -> list[date]:
    """The days that count: working days, and days off that brought something; in e-commerce every day."""
    if store.settings.get("role") == "online":
        return list(Period(first, last).days()) if first <= last else []
    off = [day for day in counted.days if first <= day <= last]
    return sorted({*store.calendar().between(first, last), *off})


def base_of(store: Store, facts: Facts, metric: str) -> Base | None:
    """What campaign days of a period brought above its other days; None without a campaign on a day that is over."""
    found = [each for each in facts.campaigns if each.kind is CampaignKind.CAMPAIGN]
    if facts.done is None or METRICS.get(metric, Unit.RATE) is Unit.RATE:
        return None
    known = {day: Portion(value) for day, value in facts.daily.get(metric, {}).items()}
    counting = _counting(store, Daily(METRICS[metric], "", known), facts.done.first, facts.done.last)
    counting = [day for day in counting if day < store.today()]  # today may still bring something
    marked = {day for each in found for day in counting if each.starts_on <= day <= each.ends_on}
    return base(known, sorted(marked), [day for day in counting if day not in marked]) if marked else None


# --- words ----------------------------------------------------------------------------------------------------------


def kind_of(campaign: Campaign, words: Words) -> str:
    """Campaign, large campaign or action."""
    say = words.translate
    if campaign.kind is CampaignKind.ACTION:
        return say("Campaign", "Action")
    return say("Campaign", "Large campaign") if campaign.is_large else say("Campaign", "Campaign")


def span(campaign: Campaign, words: Words) -> str:
    """Its days."""
    return words.days(campaign.starts_on, campaign.ends_on)


def mean_of(value: Decimal | None, unit: Unit, words: Words) -> str:
    """A mean, in the figure's unit: of a rate with two decimals."""
    if value is None:
        return "–"
    return words.percent(value, 2) if unit is Unit.RATE else words.value(_rounded(value), unit)


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.1"))


def change_of(found: Effect, unit: Unit, words: Words) -> str:
    """The change in percent, of a rate in points; a dash where there is nothing to compare with."""
    change = found.change
    if change is None:
        return "–"
    arrow = "▲ " if change > 0 else "▼ " if change < 0 else ""
    if unit is Unit.RATE:
        points = words.translate("Campaign", "{points} points")
        return arrow + points.format(points=f"{abs(change) * 100:.2f}".rstrip("0").rstrip("."))
    if found.relative is None:
        return "–"
    return arrow + words.percent(abs(found.relative), 1)


def verdict(found: Effect, words: Words) -> str:
    """Whether it is more than chance, with how often chance alone does as much."""
    say = words.translate
    if found.chance is None:
        text = (
            say("Campaign", "Too few days before to tell: %n of at least {least} for so short a campaign.", found.known)
            if found.is_short
            else say("Campaign", "Too few days to tell: %n of at least {least} on each side.", found.known)
        )
        return text.format(least=found.least)
    if found.chance < 0.001:
        return say("Campaign", "More than chance: as much comes by chance less than once in 1,000 times.")
    times = round(1 / found.chance)
    if found.is_real:
        return say("Campaign", "More than chance: as much comes by chance once in {times} times.").format(times=times)
    if times < 2:
        return say("Campaign", "May be chance: as much comes by chance most of the time.")
    return say("Campaign", "May be chance: as much comes by chance once in {times} times.").format(times=times)


def told(found: Result, words: Words) -> str:
    """One campaign before and after, in sentences."""
    say, each, unit = words.translate, found.effect, found.unit
    if not each.during.days:
        return say("Campaign", "No day of it is over yet.")
    days = len(each.during.days)
    if unit is Unit.RATE:
        text = say("Campaign", "{metric}: {mean} over %n day(s), {before} over {days} before, {change}.", days)
    elif len(each.before.days) < each.looked_at:
        text = say(
            "Campaign",
            "{metric}: {mean} a day on %n day(s), {before} a day on the {days} same weekdays before, {change}.",
            days,
        )
    else:
        text = say("Campaign", "{metric}: {mean} a day on %n day(s), {before} a day on {days} before, {change}.", days)
    said = [
        text.format(
            metric=words.metric(found.metric), mean=mean_of(each.during.mean, unit, words),
            before=mean_of(each.before.mean, unit, words), days=len(each.before.days), change=change_of(each, unit, words),
        )
    ]  # fmt: skip
    if each.above is not None and unit is not Unit.RATE and len(each.before.days) >= len(each.during.days):
        text = (
            say("Campaign", "In all {amount} above the level before.")
            if each.above >= 0
            else say("Campaign", "In all {amount} below the level before.")
        )
        said.append(text.format(amount=words.value(_rounded(abs(each.above)), unit)))
    return words.sentences([*said, verdict(each, words)])


def base_told(found: Base, metric: str, words: Words, hide: bool = False, campaigns: Sequence[Campaign] = ()) -> str:
    """What campaign days brought once, and what is left without it; where a campaign was for one channel, that this is of all."""
    say, unit = words.translate, METRICS[metric]
    if found.level is None:
        text = say(
            "Campaign", "Too few days without a campaign to tell its part: %n of at least {least}.", found.other_days
        )
        return text.format(least=DAYS_LEAST)

    def shown(value: Decimal) -> str:
        return "***" if hide and unit is Unit.MONEY else words.value(_rounded(value), unit)

    above = found.above or Decimal(0)
    text = (
        say("Campaign", "%n campaign day(s) brought {above} above the level of the other days ({level} a day); without it the period comes to {usual}.", found.campaign_days)
        if above >= 0
        else say("Campaign", "%n campaign day(s) stayed {above} below the level of the other days ({level} a day).", found.campaign_days)
    )  # fmt: skip
    told = text.format(above=shown(abs(above)), level=shown(found.level), usual=shown(found.usual or Decimal(0)))
    is_of_one = any(each.channel for each in campaigns if each.kind is CampaignKind.CAMPAIGN)
    return words.colon(say("Campaign", "All channels together")) + told if is_of_one else told


def counted(found: Sequence[Campaign], words: Words) -> str:
    """How many campaigns, how many of them large, and which (domain S3-05); empty without one."""
    named = [each for each in found if each.kind is CampaignKind.CAMPAIGN]
    if not named:
        return ""
    say, large = words.translate, sum(each.is_large for each in named)
    text = say("Campaign", "%n campaign(s), {large} of them large: {names}.", len(named))
    return text.format(large=large, names=words.list(dict.fromkeys(each.name for each in named)))
