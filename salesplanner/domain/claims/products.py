"""Products: so many of so much each against what they make, in whatever units; visitors times conversion against what was sold."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from salesplanner.domain.claims.averages import MEAN, PER_MANY, is_other_size, is_told_as_mean, noun_of
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.prices import size_of
from salesplanner.domain.claims.reading import LENGTHS, Reading, Said, Sentence, levels
from salesplanner.domain.claims.restated import measured
from salesplanner.domain.claims.ways import are_alike
from salesplanner.domain.claims.writing import wrong_figure

_VISITORS = re.compile(r"访客|(?<![a-z])visitors?(?![a-z])")
_SOLD = re.compile(
    r"成交|售出|卖出|下单|购买|出游|报名|(?<![a-z])(?:sold|buyers?|bought|bookings?|orders?|booked)(?![a-z])"
)
_ROOMS = (re.compile(r"[\d,. ]+(?:间(?!夜)|(?:[a-z]+ )?rooms)"), re.compile(r"[\d ]+(?:天|晚|(?:days|nights)(?![a-z]))"), re.compile(r"[\d,. 万k]+(?:间夜|room[- ]nights)"))  # fmt: skip
#: Days of all that work or stay, and that each has one of his own: a couple shares a room.
_OF_ALL = re.compile(
    r"\d[\d,.]* ?(?:间夜|人天|人日|工日|人次天|台班|台日|room[- ]nights?|(?:person|man|machine)[- ](?:days?|hours?))"
)
_ALONE = re.compile(
    r"人天|人日|工日|台班|台日|单[人间]|一人一间|(?<![a-z])(?:single|each|own|person|man|machine)(?![a-z])"
)
#: What comes of a price that changed, for all that is bought at it.
_SAVED = re.compile(
    r"[省赚亏]下?了?[约近]?$|(?:多|少)[花付收卖赚][了出]?[约近]?$|(?<![a-z])(?:sav(?:es?|ed|ing)|extra|costs?|gains?|gained|loses?|lost)(?: (?:us|me|him|her|them|about|some|nearly|of))* $"
)
_SAVED_AFTER = re.compile(r" (?:less|more|saved|extra|cheaper)(?![a-z])")
_BOTH_WAYS = re.compile(r"来回|往返|双程|(?<![a-z])(?:there and back|round[- ]trip|both ways|return trip)(?![a-z])")
#: So much for each of several, and what one of them holds or covers.
_OF_EACH = re.compile(
    r"各[^，,。\d]{0,3}$|(?<![a-z])each (?:of [^,;\d]{0,24} )?(?:gets?|got|has|had|takes?|took|bought|ordered|needs?|keeps?) $"
)
_COVERS = re.compile(
    r"一[个张台辆间桶箱条升][^，,。\d]{0,4}(?:能|可以?)?(?:住|坐|装|放|容纳|铺|刷|覆盖|管)(?:下|得下)?\s*$|(?<![a-z])(?:one|an?|each|every) [a-z]+ (?:covers|holds|seats|sleeps|takes|carries|feeds|serves|fits) $"
)
_FEW = 12
#: A pack of so many, told just before a figure.
_PACK = re.compile(
    r"[一每](?P<zh>[一-龥])[装有含是放码]{0,2}\s*$|(?<![a-z])(?:an?|one|each|every|per) (?P<en>[a-z]{3,}?)(?: (?:holds?|has|contains?|takes?|is|of|makes?|carries))? $"
)
_FAR = 20
#: How far rounding puts a product off.
_LEAST, _MOST, _FINE = Decimal("0.92"), Decimal("1.08"), Decimal("0.99")
#: So many figures make one product: each, how many, and what they make.
_THREE = 3
#: How far a point may have slipped.
_TENS = {Decimal(10) ** power for power in (-3, -2, -1, 1, 2, 3)}
_DAYS_OF_MONTH = (Decimal(28), Decimal(31))


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of visitors, conversion and days against what was sold."""
    for place, sentence in enumerate(reading.sentences):
        yield from _room_nights(reading, sentence)
        yield from _per_day(reading, place, sentence)
        yield from _longer(reading, sentence)
        yield from _stay(reading, sentence)
        yield from _chain(reading, sentence)
        yield from _slipped(reading, place, sentence)
        yield from _in_other_unit(reading, sentence)
        yield from _so_much_less_each(reading, sentence)
        yield from _priced_by_size(reading, sentence)
        yield from _there_and_back(reading, sentence)
        yield from _packs(reading, sentence)
        yield from _each_and_more(reading, sentence)
        yield from _needed(reading, sentence)


def _slipped(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """A product with its point in another place: 16 吨一车，跑了 25 车，4000 吨; $1.30 a bottle, 24 bottles a case, so $312."""
    known = levels([each for one in reading.joined(place) for each in one.said])
    if len(known) != 3 or known[-1].number.start < sentence.start or known[-1].number.start >= sentence.end:
        return
    *two, total = (each.number for each in known)
    is_sized = any(is_other_size(reading, *pair) for pair in (known[:2], known[1::-1]))
    for each, many in (two, two[::-1]):
        if is_sized or known[-1].per or MEAN.search(known[-1].before) or PER_MANY.search(sentence.text):
            return
        is_alike = total.kind is each.kind is Kind.MONEY or total.unit == each.unit != ""
        product = each.value * many.value
        if (
            is_alike
            and many.unit != each.unit
            and not {many.unit, each.unit} <= LENGTHS
            and product
            and 1 not in (each.value, many.value)
            and total.value / product in _TENS
        ):
            yield wrong_figure(reading, total, MarkKind.PRODUCT, product, each=each, many=many)
            return


def _in_other_unit(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """So many of a size each, against what they make in another unit: five calls of 20 minutes each took 2.5 hours."""
    known = levels(sentence.said)
    if len(known) != _THREE or len(sentence.said) != _THREE or PER_MANY.search(sentence.text):
        return
    for each, many, total in itertools.permutations(known):
        one, other = measured(reading.folded, each.number), measured(reading.folded, total.number)
        is_each = each.per not in LENGTHS and is_told_as_mean(reading, each)
        if not (one and other) or one[0] != other[0] or one[1] == other[1] or not is_each or total.per:
            continue
        if measured(reading.folded, many.number) or many.number.kind is not Kind.COUNT or many.per:
            continue
        value = each.number.value * many.number.value * one[1] / other[1]
        is_right = _LEAST <= total.number.value / value <= _MOST or total.number.loose
        if not (
            is_right if total.number.is_exact else total.number.fits(value * _FINE, value)
        ) and total.number.may_mean(value):
            yield wrong_figure(reading, total.number, MarkKind.PRODUCT, value, each=each.number, many=many.number)
            return


def _so_much_less_each(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """What a lower or higher price makes of so many: from 6,200 to 5,950 a tonne, on 40 tonnes 10,000 saved."""
    known = levels([each for each in sentence.said if not each.has("target")])
    money = [each for each in known if each.number.kind is Kind.MONEY]
    counts = [each for each in known if each.number.kind is Kind.COUNT]
    totals = [each for each in money if _SAVED.search(each.before) or _SAVED_AFTER.match(each.after)]
    if len(money) != _THREE or len(counts) != 1 or len(totals) != 1 or counts[0].per:
        return
    one, other = (each.number for each in money if each is not totals[0])
    number, apart = totals[0].number, abs(one.value - other.value)
    value = apart * counts[0].number.value
    if apart and not number.fits(apart, apart) and not number.fits(value, value) and number.may_mean(value):
        parts = f"({reading.words(one)} − {reading.words(other)}) × {reading.words(counts[0].number)}"
        yield wrong_figure(reading, number, MarkKind.EQUATION, value, parts=parts)


def _priced_by_size(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A price of one size times how much there is in another: 3 吨，每公斤 18 元，总价 5.4 万元."""
    known = levels(sentence.said)
    if len(known) != _THREE or len(sentence.said) != _THREE:
        return
    for price, many, total in itertools.permutations(known):
        size, much = size_of(reading, price), measured(reading.folded, many.number)
        is_price = price.number.kind is total.number.kind is Kind.MONEY and many.number.kind is Kind.COUNT
        if not (is_price and size and much) or size[0] != much[0] or size[1] == much[1] or total.per or many.per:
            continue
        value = price.number.value * many.number.value * much[1] / size[1]
        if not total.number.fits(value * _FINE, value / _FINE) and total.number.is_like(value):
            yield wrong_figure(reading, total.number, MarkKind.PRODUCT, value, each=price.number, many=many.number)
            return


def _each_and_more(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """So many of so much each and some more, against all of it: 三种各 20 台，加备用 5 台，下了 65 台."""
    known = levels(sentence.said)
    each = [one for one in known[:2] if _OF_EACH.search(sentence.between(one.number.start - _FAR, one.number.start))]
    if len(known) != len(sentence.said) or len(known) != _THREE + 1 or len(each) != 1 or known[-1].per:
        return
    of, (more, total) = next(one for one in known[:2] if one is not each[0]), known[2:]
    value = of.number.value * each[0].number.value + more.number.value
    is_alike = are_alike(more, total) and are_alike(each[0], total) and of.number.value <= _FEW
    if is_alike and not total.number.fits(value, value) and total.number.may_mean(value):
        parts = f"{reading.words(of.number)} × {reading.words(each[0].number)} + {reading.words(more.number)}"
        yield wrong_figure(reading, total.number, MarkKind.EQUATION, value, parts=parts)


def _needed(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """How many are needed where one of them covers so much: one litre covers 8 square metres, so 25 litres for 200."""
    known = levels(sentence.said)
    if (
        len(known) != len(sentence.said)
        or len(known) != _THREE
        or not _COVERS.search(sentence.between(sentence.start, known[0].number.start))
    ):
        return
    each, one, other = (one.number for one in known)
    whole, many = (one, other) if one.value >= other.value else (other, one)
    if each.value and many.value and not 0 <= many.value * each.value - whole.value < each.value:
        needed = whole.value / each.value
        value = Decimal(math.ceil(needed))
        if many.may_mean(needed):
            yield wrong_figure(reading, many, MarkKind.RATIO, value, top=whole, of=each)


def _packs(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """How many there are in packs of packs: 一托 40 箱，一箱 12 瓶，三托 1,440 瓶."""
    held: dict[str, tuple[Said, str]] = {}
    others: list[tuple[Said, str]] = []
    for said in levels(sentence.said):
        pack, noun = _PACK.search(sentence.between(said.number.start - _FAR, said.number.start)), noun_of(reading, said)
        if pack:
            held[pack["zh"] or pack["en"]] = said, noun
        else:
            others.append((said, noun))
    if len(held) < 2 or len(others) != 2:
        return
    (many, at), (total, of) = others
    value, used = many.number.value, [many.number]
    while at in held and len(used) <= len(held):
        value, at, used = value * held[at][0].number.value, held[at][1], [*used, held[at][0].number]
    if at == of and len(used) > 2 and not total.number.fits(value, value) and total.number.may_mean(value):
        parts = " × ".join(reading.words(each) for each in used)
        yield wrong_figure(reading, total.number, MarkKind.EQUATION, value, parts=parts)


def _there_and_back(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A way there and back that is not twice the way: 90 km each way, 160 km there and back."""
    found = _BOTH_WAYS.search(sentence.text)
    known = [each for each in levels(sentence.said) if each.number.unit] if found else []
    if found is None or len(known) != 2 or len(sentence.said) != 2 or known[0].number.unit != known[1].number.unit:
        return
    one, both = known
    start, end = sentence.at(found)
    if end <= both.number.start and one.number.end <= start:
        is_last = re.search("[,，]", sentence.between(end, both.number.start)) is None
    else:
        is_last = both.number.end <= start
    one, both = (one, both) if is_last else (both, one)
    value = one.number.value * 2
    if not both.number.fits(value, value) and both.number.may_mean(value) and both.number.value != one.number.value:
        yield wrong_figure(reading, both.number, MarkKind.PRODUCT, value, each=one.number, many="2")


def _room_nights(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """Rooms times days against room nights, and so many persons or machines times days against the days of all of them."""
    known = levels(sentence.said)
    if len(known) == len(sentence.said) == _THREE and not any(each.per for each in known):
        yield from _days_of_all(reading, sentence, known)
    found = [[each for each in known if words.match(sentence.between(each.number.start, each.number.end + 16))] for words in _ROOMS]  # fmt: skip
    if [len(each) for each in found] != [1, 1, 1] or len(known) != 3:
        return
    rooms, days, nights = (each[0].number for each in found)
    if nights.value > rooms.value and not nights.fits(rooms.low_end * days.value, rooms.high_end * days.value):
        yield wrong_figure(reading, nights, MarkKind.PRODUCT, rooms.value * days.value, each=rooms, many=days)


def _days_of_all(reading: Reading, sentence: Sentence, known: list[Said]) -> Iterator[Mark]:
    """So many persons times days, against what is told in days of all of them: 五人住三晚，15 间夜."""
    whole = [each for each in known if _OF_ALL.match(reading.folded, each.number.start)]
    times = [each for each in known if each not in whole and each.number.unit in ("day", "night", "hour")]
    many = [each for each in known if each not in whole and each not in times and each.number.kind is Kind.COUNT]
    if not len(whole) == len(times) == len(many) == 1 or not _ALONE.search(sentence.text):
        return
    value, number = times[0].number.value * many[0].number.value, whole[0].number
    if not number.fits(value, value) and number.may_mean(value):
        yield wrong_figure(reading, number, MarkKind.PRODUCT, value, each=times[0].number, many=many[0].number)


def _stay(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A price of a room times rooms times nights, against what a stay costs."""
    known = levels(sentence.said)
    money = [each for each in known if each.number.kind is Kind.MONEY]
    counts = [each for each in known if each not in money]
    units = sorted(each.number.unit for each in counts)
    if len(money) != len(counts) or units != ["night", "piece"] or not money[0].per or money[1].per:
        return
    (one, other), (price, total) = ([each.number for each in both] for both in (counts, money))
    values = [price.value * each for each in (one.value * other.value, one.value, other.value)]
    if total.may_mean(values[0]) and not any(total.fits(each, each) for each in values):
        parts = " × ".join(reading.words(each) for each in (price, one, other))
        yield wrong_figure(reading, total, MarkKind.EQUATION, values[0], parts=parts)


def _longer(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """What is done each day times the days of each week, against what is done each week."""
    known = [each for each in levels(sentence.said) if each.per]
    for one, other, total in itertools.combinations(known, 3):
        each, many = (one, other) if other.number.unit == one.per else (other, one)
        is_chain = many.number.unit == each.per and many.per == total.per != each.per
        is_alike = total.number.agrees(each.number) and total.number.unit in ("", each.number.unit)
        value = each.number.value * many.number.value
        if is_chain and is_alike and not total.number.fits(value, value) and total.number.may_mean(value):
            yield wrong_figure(reading, total.number, MarkKind.PRODUCT, value, each=each.number, many=many.number)
            return


def _per_day(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """Visitors a day times conversion times days, against what was sold in the whole time."""
    rate = next((each for each in sentence.said if each.is_rate and each.rate and each.rate.key == "conversion"), None)
    if rate is None:
        return
    around = levels([each for one in reading.near(place, 2, 2) for each in one.said])
    visitors = [each for each in around if _VISITORS.search(each.label) and each.per == "day"]
    sold = [each for each in around if not each.per and each not in visitors and _SOLD.search(each.label)]
    sold = [each for each in sold if each.number.kind is Kind.COUNT and not each.is_length]
    if len(visitors) != 1 or len(sold) != 1:
        return
    days = next((each.number for each in around if each.number.unit == "day" and each.number.value > 1), None)
    least, most = (days.value, days.value) if days else _DAYS_OF_MONTH
    low, high = (visitors[0].number.value * share / 100 for share in (rate.number.low_end, rate.number.high_end))
    number = sold[0].number
    if not number.fits(low * least, high * most):
        value = visitors[0].number.value * rate.number.value / 100 * most
        mark = wrong_figure(
            reading, number, MarkKind.BUYERS, value, visitors=visitors[0].number, rate=rate.number, days=f"{most:f}"
        )
        yield replace(mark, right="")


def _chain(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """Visitors times conversion times what each spends, against the sales."""
    rates = [each for each in sentence.said if each.is_rate]
    known = levels(sentence.said)
    amounts = [each for each in known if each.number.kind is Kind.MONEY or each.number.scale > 1]
    spent = [each for each in amounts if each.per in ("order", "deal", "person", "buyer")]
    sold = [each for each in amounts if not each.per]
    visitors = [each for each in known if each not in amounts and _VISITORS.search(each.label)]
    if [len(each) for each in (rates, spent, sold, visitors)] != [1, 1, 1, 1] or len(sentence.said) != 4:
        return
    number, (rate, each, many) = sold[0].number, (one[0].number for one in (rates, spent, visitors))
    ends = [each.value * many.value * (rate.value + side * rate.step / 2) / 100 for side in (-1, 1)]
    value = each.value * many.value * rate.value / 100
    if not number.fits(*ends) and number.may_mean(value):
        parts = " × ".join(reading.words(one) for one in (many, rate, each))
        yield wrong_figure(reading, number, MarkKind.EQUATION, value, parts=parts)
