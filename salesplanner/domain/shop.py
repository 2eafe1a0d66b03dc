"""A shop by day and channel: sales are visitors, times the share of them that buy, times what one of them buys for.

Buyers are persons, not orders and not pieces (domain X-07). Conversion and the value of an order are ratios of sums, never means of
the days' ratios (X-24).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from statistics import median

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.changes import Sales
from salesplanner.domain.period import Period


class Part(Enum):
    """What a person's own figure stands for in a shop's formula (`Metric.stands_for`)."""

    VISITORS = "visitors"
    BUYERS = "buyers"
    CONVERSION = "conversion"
    ORDER_VALUE = "order_value"
    VIEWS = "views"
    SECONDS = "seconds"
    RETURNING = "returning"
    SEARCH = "search"
    CLICKS = "clicks"
    CLICK_RATE = "click_rate"


#: What a channel day asks for, and what may be entered too.
ASKED = (Part.VISITORS, Part.BUYERS)
OPTIONAL = (Part.VIEWS, Part.SECONDS, Part.RETURNING, Part.SEARCH, Part.CLICKS, Part.CLICK_RATE)
#: Entered as percent, kept as a fraction.
RATES = (Part.RETURNING, Part.CLICK_RATE)
#: Where visitors came from; what these leave of them is told as unexplained (X-10).
SOURCES = (Part.SEARCH, Part.CLICKS)


class Taken(Struct, frozen=True):
    """What a channel took of a product on a day, in minor units, and from how many buyers; None is not entered.

    The empty name is of what was told of no product.
    """

    product: str
    sales: int | None = None
    buyers: Decimal | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing of it was entered."""
        return self.sales is None and self.buyers is None


class ChannelDay(Struct, frozen=True):
    """What a channel brought on a day: its counts and rates (fractions), and what it took in minor units; None is not entered.

    Where it was entered by product, what it took and its buyers are the sums of `products` (`by_product`).
    """

    channel: str
    values: Mapping[Part, Decimal] = field(default_factory=dict)
    sales: int | None = None
    products: tuple[Taken, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing of it was entered."""
        return not self.values and self.sales is None

    @property
    def conversion(self) -> Fraction | None:
        """Buyers by visitors, a fraction."""
        return ratio(self.values.get(Part.BUYERS), self.values.get(Part.VISITORS))

    @property
    def order_value(self) -> Fraction | None:
        """What it took by buyers, in minor units."""
        return ratio(self.sales, self.values.get(Part.BUYERS))


def by_product(day: ChannelDay, products: Iterable[Taken]) -> ChannelDay:
    """The same day told by product: its sales and buyers are computed, never typed beside them; without any it has none."""
    told = tuple(each for each in products if not each.is_blank)
    sales = [each.sales for each in told if each.sales is not None]
    buyers = [each.buyers for each in told if each.buyers is not None]
    values = dict(day.values) | {Part.BUYERS: sum(buyers, Decimal(0))}
    if not buyers:
        del values[Part.BUYERS]
    return replace(day, values=values, sales=sum(sales) if sales else None, products=told)


def ratio(part: Decimal | int | None, whole: Decimal | int | None) -> Fraction | None:
    """One by the other; None where it cannot be said."""
    return Fraction(part) / Fraction(whole) if part is not None and whole else None


class Doubt(Enum):
    """What about an entry is asked before it is kept."""

    UNUSUAL = "unusual"
    MORE_THAN = "more_than"  # a part is larger than its whole
    ONE_WITHOUT = "one_without"  # sales without buyers, or buyers without sales


class Asked(Struct, frozen=True):
    """A doubt about a channel: of which figure, what it is, and what it usually is or must not pass.

    `figure` is a part, or None for what it took (minor units).
    """

    channel: str
    doubt: Doubt
    figure: Part | None
    value: Fraction
    other: Fraction


#: So many times its median, or as small a part of it, is out of pattern; from so many days on, of so many last ones.
OUT_OF_PATTERN, DAYS_LEAST, DAYS_BACK = 3, 7, 28
_PATTERNS = (Part.VISITORS, Part.CONVERSION, Part.ORDER_VALUE)


def figure_of(day: ChannelDay, part: Part) -> Fraction | None:
    """A figure of a channel's day, entered or computed."""
    if part is Part.CONVERSION:
        return day.conversion
    if part is Part.ORDER_VALUE:
        return day.order_value
    value = day.values.get(part)
    return None if value is None else Fraction(value)


def doubts(day: ChannelDay, past: Sequence[ChannelDay]) -> list[Asked]:
    """What to ask about an entry, by what contradicts itself and by the same channel's last days."""
    found = []
    visitors, buyers = (figure_of(day, part) for part in ASKED)
    for part in (Part.BUYERS, Part.SEARCH):
        value = figure_of(day, part)
        if value is not None and visitors is not None and value > visitors:
            found.append(Asked(day.channel, Doubt.MORE_THAN, part, value, visitors))
    views = figure_of(day, Part.VIEWS)
    if views is not None and visitors is not None and views < visitors:
        found.append(Asked(day.channel, Doubt.MORE_THAN, Part.VISITORS, visitors, views))
    if bool(day.sales) != bool(buyers):
        found.append(Asked(day.channel, Doubt.ONE_WITHOUT, None, Fraction(day.sales or 0), Fraction(buyers or 0)))
    told = {asked.figure for asked in found}
    for part in _PATTERNS:
        value = figure_of(day, part)
        known = [each for each in (figure_of(other, part) for other in past) if each]
        if not value or len(known) < DAYS_LEAST or (part is Part.CONVERSION and Part.BUYERS in told):
            continue
        usual = median(known)
        if value > usual * OUT_OF_PATTERN or value * OUT_OF_PATTERN < usual:
            found.append(Asked(day.channel, Doubt.UNUSUAL, part, value, usual))
    return found


def whole_days(
    period: Period, today: date, entered: Mapping[date, frozenset[str]], due: frozenset[str]
) -> Period | None:
    """The part of a period that is known whole: up to today if all channels that are due are entered, else up to the last day
    entered before it, or today where it is the first; None where nothing is. `entered` tells the channels of each day.
    """
    days = [day for day in entered if day < today] or [day for day in entered if day == today]
    if today in entered and due <= entered[today]:
        days.append(today)
    return period.until(max(days)) if days and max(days) >= period.first else None


class Remark(Enum):
    """What stands out in a channel."""

    LOW_SEARCH = "low_search"
    SHORT_STAY = "short_stay"
    BEST_CONVERSION = "best_conversion"
    CAMPAIGNS = "campaigns"


class Standing(Struct, frozen=True):
    """A channel's figures of a stretch that remarks are made from: shares are fractions, `stay` is in seconds.

    `usual_search` and `usual_stay` are the medians of its own months before.
    """

    channel: str
    sales: Sales
    search: Fraction | None = None
    usual_search: Fraction | None = None
    stay: Fraction | None = None
    usual_stay: Fraction | None = None
    campaigns: int = 0


#: Below this part of the usual, a share of search or a stay is low.
LOW = Fraction(4, 5)
#: So many visitors before a channel's conversion is called the best; and so much above the shop's.
_VISITORS_LEAST, _BETTER = 500, Fraction(11, 10)


def remarks(standings: Sequence[Standing]) -> dict[str, Remark]:
    """One remark a channel, what asks for something to be done first.

    Low search and a short stay: less than four fifths of the channel's own median of the months before. The best conversion: of a
    channel with 500 visitors or more, at least a tenth above the whole shop's. Else campaigns, where it had any.
    """
    visitors, buyers = (sum(getattr(each.sales, name) for each in standings) for name in ("visits", "orders"))
    whole = ratio(buyers, visitors)
    able = [each for each in standings if each.sales.visits >= _VISITORS_LEAST]
    best = max(able, key=lambda each: Fraction(each.sales.orders, each.sales.visits), default=None)
    found = {}
    for each in standings:
        conversion = ratio(each.sales.orders, each.sales.visits)
        if _is_low(each.search, each.usual_search):
            found[each.channel] = Remark.LOW_SEARCH
        elif _is_low(each.stay, each.usual_stay):
            found[each.channel] = Remark.SHORT_STAY
        elif each is best and len(able) > 1 and conversion and whole and conversion >= whole * _BETTER:
            found[each.channel] = Remark.BEST_CONVERSION
        elif each.campaigns:
            found[each.channel] = Remark.CAMPAIGNS
    return found


def _is_low(value: Fraction | None, usual: Fraction | None) -> bool:
    return value is not None and bool(usual) and value < LOW * (usual or 0)


class Trial(Struct, frozen=True):
    """The formula tried out: each factor of a whole period, in its order, as it goes now (`base`) and as it is tried (`tried`).

    The last factor and the products are in minor units.
    """

    base: tuple[Fraction, ...]
    tried: tuple[Fraction, ...]

    @property
    def unchanged(self) -> int:
        """What the period brings if nothing changes."""
        return _product(self.base)

    @property
    def result(self) -> int:
        """What it brings as it is tried."""
        return _product(self.tried)

    def needed(self, place: int, target: int) -> Fraction | None:
        """What one factor has to be for the target, the others as they are tried; None where no value would do."""
        others = Fraction(1)
        for number, factor in enumerate(self.tried):
            others *= factor if number != place else 1
        return target / others if others else None


def _product(factors: Iterable[Fraction]) -> int:
    product = Fraction(1)
    for factor in factors:
        product *= factor
    return round(product)
