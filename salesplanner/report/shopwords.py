"""How the figures of a shop are said: counts in 万, rates with two decimals, changes named as percent or points."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from salesplanner.domain.changes import Cause as Factor
from salesplanner.domain.period import Period
from salesplanner.domain.shop import RATES, Asked, Doubt, Part, Remark, Trial
from salesplanner.domain.targets import Unit
from salesplanner.report.shop import Formula, Line, as_decimal, conversion, order_value
from salesplanner.report.why import together, with_sign
from salesplanner.words import Words

_TEN_THOUSAND, _THOUSAND, _MILLION = 10_000, 1_000, 1_000_000
#: From so many minor units on the value of an order is said in whole currency.
_IN_WHOLE = 10_000
#: Changes below these are said to be none: half a percent, a twentieth of a point.
_LEVEL, _LEVEL_POINTS = Decimal("0.005"), Decimal("0.0005")


def count(value: Fraction | int, words: Words) -> str:
    """A number of people: 1,629; 3.42 万 or 34.2k."""
    number = as_decimal(Fraction(value))
    if words.zh and abs(number) >= _TEN_THOUSAND:
        return f"{number / _TEN_THOUSAND:.2f} 万"
    if not words.zh and abs(number) >= _TEN_THOUSAND:
        return f"{number / _THOUSAND:.1f}k" if abs(number) < _MILLION else f"{number / _MILLION:.2f}m"
    return f"{number:,.0f}"


def rate(value: Fraction, words: Words) -> str:
    """A share with two decimals: 2.10%; above a tenth with one."""
    percent = as_decimal(value) * 100
    return f"{percent:.2f}%" if abs(percent) < 10 else words.percent(as_decimal(value), 1)


def said(value: Fraction, part: Part | None, words: Words) -> str:
    """A figure in its unit; sales (None) and the value of an order are in minor units."""
    if part is Part.ORDER_VALUE and value >= _IN_WHOLE:
        return words.money(round(value / 100) * 100)
    if part in (None, Part.ORDER_VALUE):
        return words.money(round(value))
    if part is Part.CONVERSION and value > 1:  # no share: so many orders of each contact
        return words.translate("Shop", "{number} each").format(number=words.number(as_decimal(value)))
    if part is Part.CONVERSION or part in RATES:
        return rate(value, words)
    return count(value, words)


def in_column(amount: int, words: Words) -> str:
    """An amount below a head that names its unit: in 万 with two decimals, in English in whole currency."""
    if words.zh:
        return f"{Decimal(amount) / 100 / _TEN_THOUSAND:,.2f}"
    return words.number(round(Decimal(amount) / 100))


def change(now: Fraction | int | None, before: Fraction | int | None, words: Words, *, points: bool = False) -> str:
    """▲ 24%, ▼ 0.3 points, level; empty where there is nothing to compare with."""
    if now is None or before is None or (not before and not points):
        return ""
    moved = as_decimal(Fraction(now) - Fraction(before))
    if points:
        if abs(moved) < _LEVEL_POINTS:
            return words.translate("Shop", "level")
        size = words.translate("Shop", "{number} pts").format(number=words.number(abs(moved) * 100))
    else:
        moved /= as_decimal(Fraction(before))
        if abs(moved) < _LEVEL:
            return words.translate("Shop", "level")
        size = words.percent(abs(moved))
    return f"{'▲' if moved > 0 else '▼'} {size}"


def doubt(asked: Asked, name: str, whole: str, words: Words) -> str:
    """What is asked about an entry; `name` is what the figure is called, `whole` what it cannot pass."""
    say = words.translate
    value, other = (said(each, asked.figure, words) for each in (asked.value, asked.other))
    if asked.doubt is Doubt.UNUSUAL:
        text = say("Shop", "{channel}: {name} {value}, usually about {other}")
    elif asked.doubt is Doubt.MORE_THAN:
        text = say("Shop", "{channel}: {name} {value}, but {whole} only {other}")
    elif asked.value:
        text = say("Shop", "{channel}: sales of {value} without buyers")
    else:
        text = say("Shop", "{channel}: buyers without sales")
    return text.format(channel=asked.channel, name=name, value=value, other=other, whole=whole)


# --- the formula ----------------------------------------------------------------------------------------------------

#: The factors in their order, as the split of a change calls them.
FACTORS = {"visits": Part.VISITORS, "rate": Part.CONVERSION, "value": Part.ORDER_VALUE, "orders": Part.BUYERS}


def part_name(part: Part, is_shop: bool, words: Words) -> str:
    """What a factor is called: of a shop, and of visits."""
    say = words.translate
    if is_shop:
        names = {
            Part.VISITORS: say("Shop", "Visitors"),
            Part.VIEWS: say("Shop", "Page views"),
            Part.BUYERS: say("Shop", "Buyers"),
            Part.CONVERSION: say("Shop", "Conversion"),
            Part.ORDER_VALUE: say("Shop", "Average order value"),
        }
    else:
        names = {
            Part.VISITORS: say("Why", "Visits"),
            Part.BUYERS: say("Why", "Number of orders"),
            Part.CONVERSION: say("Shop", "Sign rate"),
            Part.ORDER_VALUE: say("Why", "Average order"),
        }
    return names[part]


def factor_names(formula: Formula, words: Words) -> tuple[str, str, str]:
    """What the three factors are called."""
    first, second, third = (_name(part, formula, words) for part in (Part.VISITORS, Part.CONVERSION, Part.ORDER_VALUE))
    return first, second, third


def _name(part: Part, formula: Formula, words: Words) -> str:
    if part is Part.VISITORS and formula.contact:
        return words.metric(formula.contact)
    return part_name(part, formula.is_shop, words)


def so_far(formula: Formula, part: Part, words: Words) -> str:
    """What a factor is until now: to date 34.2k, 1,629 a day; to date 2.10%."""
    total = formula.total
    if part is not Part.VISITORS:
        value = conversion(total) if part is Part.CONVERSION else order_value(total)
        return words.translate("Shop", "To date {value}").format(
            value="–" if value is None else said(value, part, words)
        )
    a_day = formula.visits_a_day[0] or Fraction(0)
    mean = count(a_day, words) if formula.is_shop else words.number(as_decimal(a_day))
    text = words.translate("Shop", "To date {value}, {mean} a day")
    return text.format(value=count(total.visits, words), mean=mean)


def against_last_month(formula: Formula, part: Part, words: Words, *, is_short: bool = False) -> str:
    """How a factor differs from the month before; of visitors by the day, as the whole month is reckoned from it."""
    if part is Part.VISITORS:
        now, before = formula.visits_a_day
    else:
        figure = conversion if part is Part.CONVERSION else order_value
        now, before = figure(formula.total), figure(formula.previous)
    is_share = part is Part.CONVERSION and max(now or 0, before or 0) <= 1
    moved = change(now, before, words, points=is_share)
    if not moved:
        return words.translate("Shop", "Nothing in the month before")
    say, is_level = words.translate, moved == words.translate("Shop", "level")
    if part is Part.VISITORS and not is_short:
        same = say("Shop", "By the day's mean, as in the month before")
        return same if is_level else say("Shop", "By the day's mean, {change} on the month before").format(change=moved)
    same = say("Shop", "As in the month before")
    return same if is_level else say("Shop", "{change} on the month before").format(change=moved)


def tried(part: Part, now: Fraction, value: Fraction, words: Words) -> str:
    """What a factor was and how much it is changed: was 2.10%, 0.32 points more."""
    before, more = said(now, part, words), value > now
    if part is Part.CONVERSION and max(now, value) <= 1:
        size = words.translate("Shop", "{number} points").format(number=f"{abs(as_decimal(value - now)) * 100:.2f}")
    else:
        size = words.percent(as_decimal(abs(value - now) / now), 1)
    if more:
        return words.translate("Shop", "Was {value}: {size} more").format(value=before, size=size)
    return words.translate("Shop", "Was {value}: {size} less").format(value=before, size=size)


def unchanged(formula: Formula, trial: Trial, words: Words) -> str:
    """Where the month goes without a change, and how far that is from the target."""
    amount = words.money(trial.unchanged)
    if formula.target is None:
        return words.translate("Shop", "Unchanged: {amount}").format(amount=amount)
    gap = formula.target - trial.unchanged
    if gap > 0:
        return words.translate("Shop", "Unchanged: {amount}, {gap} short").format(amount=amount, gap=words.money(gap))
    return words.translate("Shop", "Unchanged: {amount}, {gap} above").format(amount=amount, gap=words.money(-gap))


def remark(line: Line, words: Words) -> str:
    """What stands out in a channel."""
    say, standing = words.translate, line.standing
    if line.remark is None or standing is None:
        return ""
    if line.remark is Remark.LOW_SEARCH:
        return say("Shop", "Search {share}, low").format(
            share=words.percent(as_decimal(standing.search or Fraction(0)))
        )
    if line.remark is Remark.SHORT_STAY:
        return say("Shop", "Stay of %n s, short", round(standing.stay or 0))
    if line.remark is Remark.BEST_CONVERSION:
        return say("Shop", "Converts best")
    text = say("Shop", "%n campaign(s)", len(line.campaigns))
    large = sum(each.is_large for each in line.campaigns)
    return words.commas([text, say("Shop", "%n large", large)]) if large else text


def rule_of(line: Line, words: Words) -> str:
    """Why that is remarked."""
    say, standing = words.translate, line.standing
    if standing is None:
        return ""
    if line.remark is Remark.LOW_SEARCH:
        usual = words.percent(as_decimal(standing.usual_search or Fraction(0)))
        return say("Shop", "Its own usual share in the months before is {usual}").format(usual=usual)
    if line.remark is Remark.SHORT_STAY:
        return say("Shop", "Its own usual stay in the months before is %n second(s)", round(standing.usual_stay or 0))
    if line.remark is Remark.BEST_CONVERSION:
        return say("Shop", "The best conversion of all channels, a tenth above the whole or more")
    return words.list(each.name for each in line.campaigns)


def cause(what: str, words: Words) -> str:
    """A known cause by its name; one's own as it was written."""
    say = words.translate
    names = {
        "range": say("Cause", "Range of goods"),
        "layout": say("Cause", "Layout of the pages"),
        "season": say("Cause", "Season"),
        "promotion": say("Cause", "Promotion"),
        "content": say("Cause", "Content"),
        "price and freight": say("Cause", "Price and freight"),
        "credit and service": say("Cause", "Credit and service"),
        "look": say("Cause", "Look of the pages"),
        "bundles and returning buyers": say("Cause", "Bundles and returning buyers"),
        "items per buyer": say("Cause", "Items per buyer"),
        "dearer items": say("Cause", "Dearer items"),
    }
    return names.get(what, what)


def sentence(formula: Formula, words: Words) -> str:
    """The change against the other stretch and the parts it is made of, or that nothing is known of that."""
    say, moved = words.translate, formula.total.amount - formula.before.amount
    base = words.month(Period.month_of(formula.base.first))
    if not formula.is_compared:
        nothing = say("Why", "Nothing is recorded of the same days of {month}: there is nothing to compare with yet")
        return nothing.format(month=base) + ("。" if words.zh else ".")
    ranked = sorted((each for each in formula.factors if each.amount), key=lambda each: -abs(each.amount))
    amount, *sums = together([moved, *(each.amount for each in ranked)], Unit.MONEY, words)
    facts = {"amount": amount, "month": base}
    if moved > 0:
        head = say("Why", "{amount} more than on the same days of {month}").format(**facts)
    elif moved < 0:
        head = say("Why", "{amount} less than on the same days of {month}").format(**facts)
    else:
        head = say("Why", "As much as on the same days of {month}").format(month=base)
    parts = (
        f"{factor_name(each, formula, words)} {with_sign(each.amount, text)}"
        for each, text in zip(ranked, sums, strict=True)
    )
    told = words.commas(parts)
    return (words.colon(head) + told if told else head) + ("。" if words.zh else ".")


def factor_name(factor: Factor, formula: Formula, words: Words) -> str:
    """What a part of the change is called, in short."""
    return short_name(FACTORS[factor.name], formula, words)


def short_name(part: Part, formula: Formula, words: Words) -> str:
    """What a factor is called where there is little room."""
    if formula.is_shop and part is Part.ORDER_VALUE:
        return words.translate("Shop", "AOV")
    return _name(part, formula, words)


def amount_name(formula: Formula, words: Words) -> str:
    """What the product of the factors is called."""
    return words.translate("Shop", "Sales") if formula.is_shop else words.metric("orders.amount")
