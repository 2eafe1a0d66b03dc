"""Products: so many of so much each against what they make, in whatever units; visitors times conversion against what was sold."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.claims.averages import MEAN, PER_MANY, is_other_size, is_told_as_mean, noun_of
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.prices import size_of
from salesplanner.domain.claims.reading import LENGTHS, Reading, Said, Sentence, levels
from salesplanner.domain.claims.restated import measured
from salesplanner.domain.claims.ways import are_alike
from salesplanner.domain.claims.writing import wrong_figure, wrong_words

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
#: A price of one, the total that it makes, and what makes the total another one.
_PRICE = re.compile(r"单价[是为]?\s*$|每[一-龥]{1,3}(?:每[月年])?\s*$|(?<![a-z])(?:at|for)\s*$")
_PRICED = re.compile(
    r"[合共总]计?|金额|(?<![a-z])(?:total|value|altogether|in all|worth|comes? to|makes?|making|gives?|that is|so)(?![a-z])"
)
_MONTHLY = re.compile(r"每月\s*$")
_MONTHLY_AFTER = re.compile(r" (?:(?:per|a|each) [a-z]+ )?(?:a|per|each|every) month| ?元?/月")
_YEAR_LONG = re.compile(
    r"[一全整]年|年付|(?<![a-z])(?:(?:full|whole|one|a|for the) year|annual|yearly|12 months|twelve months)(?![a-z])"
)
_NOT_ALL = re.compile(
    r"%|(?<![没无])有?(?<!没有)(?:折扣|优惠|打折)|[一二三四五六七八九]折|定金|首付|预付|订金|尾款|税|运费|另加|送|(?<![a-z])(?:deposit|down payment|upfront|balance|freight|shipping|plus|minus|less|off|vat|tax|half|instal\w+|(?<!no )discount)(?![a-z])"
)
_PRICE_NEAR = 20
_COSTS = re.compile(
    r"(?<![a-z])(?:an?|each|one|every|the|our) [a-z]+(?: rate)? (?:costs?|is|goes for|sells (?:for|at)) $"
)
_SAVED_AFTER = re.compile(r" (?:less|more|saved|extra|cheaper)(?![a-z])")
_BOTH_WAYS = re.compile(r"来回|往返|双程|(?<![a-z])(?:there and back|round[- ]trip|both ways|return trip)(?![a-z])")
#: So much for each of several, and what one of them holds or covers.
_OF_EACH = re.compile(
    r"各[^，,。\d]{0,3}$|(?<![a-z])each (?:of [^,;\d]{0,24} )?(?:gets?|got|has|had|takes?|took|bought|ordered|needs?|keeps?) $"
)
_COVERS = re.compile(
    r"一[个张台辆间桶箱条升][^，,。\d]{0,4}(?:能|可以?)?(?:住|坐|装|放|容纳|铺|刷|覆盖|管)(?:下|得下)?\s*$|(?<![a-z])(?:one|an?|each|every|the|our) [a-z]+ (?:covers|holds|seats|sleeps|takes|carries|feeds|serves|fits) $"
)
_FEW = 12
#: A pack of so many, told just before a figure.
_PACK = re.compile(
    r"[一每](?P<zh>(?!共)[一-龥])[装有含是放码]{0,2}\s*$|(?<![a-z])(?:an?|one|each|every|per|(?:the|our)(?= [a-z]+ (?:holds?|contains?|carries|takes) )) (?P<en>[a-z]{3,}?)(?: (?:holds?|has|contains?|takes?|is|of|makes?|carries))? $"
)
_PACK_AFTER = re.compile(
    r" (?:[a-z]+ )?(?:(?:go |fit )?(?:to|on|in|into) (?:an?|each|every)|per|to the) (?P<zh>[一-龥])?(?P<en>[a-z]{3,}?)(?![a-z])"
)
_FAR = 20
_PLUS = re.compile(r"另?[加外]|再|(?<![a-z])(?:plus|and)(?![a-z])|, ")
_MAKES = re.compile(
    r"(?<=month )is(?= )|(?<=quarter )is(?= )|(?<=week )is(?= )|[合共]计?|就是|等于|也就是|一[一-龥](?:是|有)|(?<![a-z])(?:that's|that is|that makes|which is|so|makes?|making|or|total|in all|altogether|c[ao]mes? to)(?![a-z])"
)
#: How far rounding puts a product off.
_ROUND, _FINE = Decimal("0.08"), Decimal("0.01")
#: So many figures make one product: each, how many, and what they make.
_TWO, _THREE = 2, 3
#: How far a point may have slipped.
_TENS = {Decimal(10) ** power for power in (-3, -2, -1, 1, 2, 3)}
_BOTH_PRICED = re.compile("每[间房]每?[晚天夜]|(?<![a-z])(?:a|per) room (?:and|a|per) night")
_FOR_YEAR, _MONTHS_RENT = re.compile(r" for (?:the|a) (?:whole |full )?year(?![a-z])"), re.compile(r"月[租费供]$")
_A_YEAR = re.compile(r"(?:一年|全年|年租?)(?![^，,。]{0,4}后)[^\d。；;]{0,10}$")
_TIMES_OF = {("month", "year"): 12, ("quarter", "year"): 4, ("month", "quarter"): 3}
_DAYS_OF_MONTH = (Decimal(28), Decimal(31))


class _Product(Struct, frozen=True):
    """What some figures of a sentence make, and the figure that is told of it."""

    total: Number
    value: Decimal
    factors: tuple[Number, ...]
    slack: Decimal = Decimal(0)
    parts: str = ""  # where it is more than the factors one by one
    is_sure: bool = False  # where the words say for sure what was reckoned, however far off it is


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of what is not the product of the figures that it is told to be."""
    for place, sentence in enumerate(reading.sentences):
        yield from _per_day(reading, place, sentence)
        yield from _needed(reading, sentence)
        yield from _slipped(reading, place, sentence)
        yield from _in_wrong_packs(reading, sentence)
        known = levels(sentence.said)
        is_all = len(known) == len(sentence.said)
        found = [
            _stay(reading, known),
            _chain(sentence, known),
            _longer(known),
            _yearly(reading, known),
            _packs(reading, sentence, known),
        ]
        whole = reading.whole(place)
        found.append(_priced(reading, whole) if whole.end == sentence.end else None)
        found.append(_two_products(reading, sentence, known))
        found += [_less_each(reading, sentence), _there_and_back(sentence, known if is_all else [])]
        if len(known) == _THREE:
            found.append(_room_nights(reading, sentence, known, is_all=is_all))
        if is_all and len(known) == _THREE:
            found += [_of_size(reading, sentence, *each) for each in itertools.permutations(known)]
        if is_all and len(known) == _THREE + 1:
            found.append(_each_and_more(reading, sentence, known))
        yield from _judged(reading, [each for each in found if each])


def _judged(reading: Reading, products: list[_Product]) -> Iterator[Mark]:
    """The mark of the first product that is another figure than is told of it."""
    for each in products:
        total, value, slack = each.total, each.value, each.slack
        is_exact = slack and total.is_exact and not total.loose
        is_right = abs(total.value - value) <= slack if is_exact else total.fits(value - slack, value + slack)
        if is_right or not (each.is_sure or total.may_mean(value)):
            continue
        if len(each.factors) <= _TWO and not each.parts:
            one, *many = each.factors
            yield wrong_figure(reading, total, MarkKind.PRODUCT, value, each=one, many=many[0] if many else "2")
        else:
            parts = each.parts or " × ".join(reading.words(one) for one in each.factors)
            yield wrong_figure(reading, total, MarkKind.EQUATION, value, parts=parts)
        return


def _of_size(reading: Reading, sentence: Sentence, each: Said, many: Said, total: Said) -> _Product | None:
    """So many of a size each in another unit: 3 吨，每公斤 18 元，总价 5.4 万元; five calls of 20 minutes each took 1 hour 40."""
    if total.per or many.per or many.number.kind is not Kind.COUNT or PER_MANY.search(sentence.text):
        return None
    text, made = reading.folded, each.number.value * many.number.value
    size, much, one, whole = size_of(reading, each), *(measured(text, said.number) for said in (many, each, total))
    if size and much and size[0] == much[0] and (size[1] != much[1] or many.number.unit == "way"):
        value, room = made * much[1] / size[1], _FINE
        is_priced = each.number.kind is total.number.kind is Kind.MONEY
    elif much and much[1] == _FEW and each.per == "piece" and each.number.kind is total.number.kind is Kind.MONEY:
        parts = f"{reading.words(many.number)} × {_FEW} × {reading.words(each.number)}"  # two dozen at 35 each
        return _Product(total.number, made * much[1], (each.number, many.number), parts=parts)
    else:
        is_one = one and whole and one[0] == whole[0] and one[1] != whole[1] and not much
        is_priced = bool(is_one) and each.per not in LENGTHS and is_told_as_mean(reading, each)
        value, room = made * (one[1] / whole[1] if one and whole else 1), _ROUND if total.number.is_exact else _FINE
    return _Product(total.number, value, (each.number, many.number), value * room) if is_priced else None


def _in_wrong_packs(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """What packs hold, told as so many packs: 每箱 12 瓶，80 箱，合 960 箱."""
    known = levels(sentence.said)
    if len(known) != _THREE:
        return
    each, many, total = known
    pack = _PACK.search(sentence.between(each.number.start - _FAR, each.number.start))
    names = [noun_of(reading, one) for one in known]
    is_made = total.number.value == each.number.value * many.number.value and many.number.value > 1
    is_packs = pack is not None and (pack["zh"] or pack["en"]) == names[1] == names[2] != names[0]
    if is_made and is_packs and total.number.digits:
        right = reading.raw[total.number.start : total.number.end].replace(names[2], names[0])
        parts = " × ".join(reading.words(one.number) for one in (each, many))
        yield wrong_words(reading, total.number.start, total.number.end, MarkKind.EQUATION, right=right, parts=parts)


def _two_products(reading: Reading, sentence: Sentence, known: list[Said]) -> _Product | None:
    """Two products added: three nights at 520 plus breakfast at 60 for each of the three days, 1,740."""
    if len(known) != _THREE + 2 or len(known) != len(sentence.said):
        return None
    *four, total = known
    pairs = [sorted(pair, key=lambda each: each.number.kind is Kind.MONEY) for pair in (four[:2], four[2:])]
    is_priced = all(one.number.kind is Kind.COUNT and other.number.kind is Kind.MONEY for one, other in pairs)
    is_told = _PLUS.search(sentence.between(four[1].number.end, four[2].number.start)) and (
        total.has("total") or _MAKES.search(sentence.between(four[3].number.end, total.number.start))
    )
    if not is_priced or not is_told or total.per or total.number.kind is not Kind.MONEY:
        return None
    values = [one.number.value * other.number.value for one, other in pairs]
    if any(total.number.value == values[0] + each.number.value for each in four[2:]):
        return None
    parts = " + ".join(f"{reading.words(one.number)} × {reading.words(other.number)}" for one, other in pairs)
    return _Product(total.number, values[0] + values[1], tuple(each.number for each in four), parts=parts)


def _slipped(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """A product with its point in another place: 16 吨一车，跑了 25 车，4000 吨; $1.30 a bottle, 24 bottles a case, so $312."""
    known = levels([each for one in reading.joined(place) for each in one.said])
    if len(known) != _THREE or not sentence.start <= known[-1].number.start < sentence.end:
        return
    if known[-1].per or MEAN.search(known[-1].before) or PER_MANY.search(sentence.text):
        return
    if any(is_other_size(reading, *pair) for pair in (known[:2], known[1::-1])):
        return
    *two, total = (each.number for each in known)
    for each, many in (two, two[::-1]):
        sizes = [measured(reading.folded, number) for number in (total, each)]
        if measured(reading.folded, many) or (all(sizes) and sizes[0] != sizes[1]):
            continue  # one kilo costs 18, so 250 g 4.50; 200 m a coil, 9 km
        is_alike = total.kind is each.kind is Kind.MONEY or total.unit == each.unit != ""
        is_one = is_alike and many.unit != each.unit and not {many.unit, each.unit} <= LENGTHS
        product = each.value * many.value
        if is_one and product and 1 not in (each.value, many.value) and total.value / product in _TENS:
            yield wrong_figure(reading, total, MarkKind.PRODUCT, product, each=each, many=many)
            return


def _priced(reading: Reading, sentence: Sentence) -> _Product | None:
    """So many at a price each, for a year where that is a month's: 12,000 pieces at $4.50, order value $54,000."""
    known = [each for each in sentence.said if each.is_plain]
    money = [each for each in known if each.number.kind is Kind.MONEY]
    if len(money) != _TWO or any(each.number.high is not None for each in sentence.said):
        return None
    price, total = money
    ahead = sentence.between(price.number.start - _PRICE_NEAR, price.number.start)
    last = total if _COSTS.search(ahead) else price  # a set costs 640, and they take 15
    counts = [each for each in known if each.number.kind is Kind.COUNT and each.number.end <= last.number.start]
    counts = [each for each in counts if not each.per and each.number.value > 1]
    counts = [each for each in counts if not each.is_length or _is_time_priced(sentence, price, each)]
    behind, between = (sentence.between(price.number.end, end) for end in (sentence.end, total.number.start))
    is_priced = _PRICED.search(between) or _FOR_YEAR.match(total.after)
    is_told = (_PRICE.search(ahead) or last is total) and is_priced and not _NOT_ALL.search(sentence.text)
    if len(counts) != 1 or len(known) != _THREE or total.per not in ("", "order", price.per) or not is_told:
        return None
    is_monthly = _MONTHLY.search(ahead) or _MONTHLY_AFTER.match(behind)
    times = 1 if not is_monthly else 12 if _YEAR_LONG.search(behind) else 0
    if not times:
        return None
    many = counts[0].number
    if measured(reading.folded, many) and last is total and noun_of(reading, counts[0]) not in ahead:
        return None  # one kilo costs 18, so 250 g 4.50
    size = size_of(reading, price)
    if size is not None and size[0] != "time" and size != measured(reading.folded, many):
        return None  # 3 吨，每公斤 18 元
    parts = f"{reading.words(many)} × {reading.words(price.number)} × {times}" if times > 1 else ""
    return _Product(total.number, many.value * price.number.value * times, (price.number, many), parts=parts)


def _is_time_priced(sentence: Sentence, price: Said, many: Said) -> bool:
    """Whether a price is told of each hour, day or mile of which there are so many."""
    unit = many.number.unit
    said = {"way": "km|mile|kilomet|公里", "hour": "hour|小时", "day": "day|daily|天"}.get(unit, "")
    around = sentence.between(price.number.start - _PRICE_NEAR, price.number.end + _PRICE_NEAR // 2)
    if re.fullmatch(r" [a-z]+ at ", sentence.between(many.number.end, price.number.start)):
        return True  # 36 hours at €110
    return price.per == unit or (bool(said) and re.search(rf"(?:{said})", around) is not None)


def _less_each(reading: Reading, sentence: Sentence) -> _Product | None:
    """What a lower or higher price makes of so many: from 6,200 to 5,950 a tonne, on 40 tonnes 10,000 saved."""
    known = levels([each for each in sentence.said if not each.has("target")])
    money = [each for each in known if each.number.kind is Kind.MONEY]
    counts = [each for each in known if each.number.kind is Kind.COUNT and not each.per]
    totals = [each for each in money if _SAVED.search(each.before) or _SAVED_AFTER.match(each.after)]
    if len(money) != _THREE or len(counts) != 1 or len(totals) != 1 or len(known) != _THREE + 1:
        return None
    one, other = (each.number for each in money if each is not totals[0])
    number, many, apart = totals[0].number, counts[0].number, abs(one.value - other.value)
    if number.fits(apart, apart):
        return None
    parts = f"({reading.words(one)} − {reading.words(other)}) × {reading.words(many)}"
    return _Product(number, apart * many.value, (one, other, many), parts=parts)


def _each_and_more(reading: Reading, sentence: Sentence, known: list[Said]) -> _Product | None:
    """So many of so much each and some more, against all of it: 三家各 20 台，加备用 5 台，下了 65 台."""
    each = [one for one in known[:2] if _OF_EACH.search(sentence.between(one.number.start - _FAR, one.number.start))]
    if len(each) != 1 or known[-1].per:
        return None
    of, (more, total) = next(one for one in known[:2] if one is not each[0]), known[2:]
    if not (are_alike(more, total) and are_alike(each[0], total) and of.number.value <= _FEW):
        return None
    factors = (of.number, each[0].number, more.number)
    parts = f"{reading.words(factors[0])} × {reading.words(factors[1])} + {reading.words(factors[2])}"
    return _Product(total.number, factors[0].value * factors[1].value + factors[2].value, factors, parts=parts)


def _needed(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """How many are needed where one of them covers so much: one litre covers 8 square metres, so 25 litres for 200."""
    known = levels(sentence.said)
    if not len(known) == len(sentence.said) == _THREE:
        return
    if not _COVERS.search(sentence.between(sentence.start, known[0].number.start)):
        return
    each, many, whole = known[0].number, *sorted((one.number for one in known[1:]), key=lambda number: number.value)
    needed = whole.value / each.value if each.value else Decimal(0)
    if many.may_mean(needed) and not 0 <= many.value - needed < 1:
        yield wrong_figure(reading, many, MarkKind.RATIO, Decimal(math.ceil(needed)), top=whole, of=each)


def _packs(reading: Reading, sentence: Sentence, known: list[Said]) -> _Product | None:
    """How many there are in packs, or in packs of packs: 一托 40 箱，一箱 12 瓶，三托 1,440 瓶; 48 boxes to a pallet."""
    held: dict[str, tuple[Said, str]] = {}
    others: list[tuple[Said, str]] = []
    for said in known:
        pack, noun = _PACK.search(sentence.between(said.number.start - _FAR, said.number.start)), noun_of(reading, said)
        pack = pack or _PACK_AFTER.match(sentence.between(said.number.end, sentence.end))
        if pack and (pack["zh"] or pack["en"]) in held:
            return None  # a mean of each, and the largest
        if pack and not (said.is_length or said.per in LENGTHS or said.number.loose):
            held[pack["zh"] or pack["en"]] = said, noun
        else:
            others.append((said, noun))
    if not held or len(others) != _TWO:
        return None
    (many, at), (total, of) = others
    if len(held) < _TWO and total.per:
        return None
    used = [many.number]
    while at in held and len(used) <= len(held):
        used, at = [*used, held[at][0].number], held[at][1]
    each_pack = held.get(of) or held.get(of.removesuffix("e"))
    if (
        len(used) == 1 and each_pack and each_pack[1] in (at, "to", "in", "per")
    ):  # 4,800 jars, 12 to a box, so 400 boxes
        value = many.number.value / each_pack[0].number.value
        is_up = 0 <= total.number.value - value < 1
        parts = f"{reading.words(many.number)} ÷ {reading.words(each_pack[0].number)}"
        return None if is_up else _Product(total.number, value, (many.number, each_pack[0].number), parts=parts)
    value = Decimal(math.prod(each.value for each in used))
    return _Product(total.number, value, tuple(used)) if at == of and len(used) > len(held) else None


def _there_and_back(sentence: Sentence, known: list[Said]) -> _Product | None:
    """A way there and back against the way: 90 km each way, 180 km there and back."""
    found = _BOTH_WAYS.search(sentence.text)
    if found is None or len(known) != _TWO or not known[0].number.unit == known[1].number.unit != "":
        return None
    (one, both), (start, end) = (each.number for each in known), sentence.at(found)
    is_between = one.end <= start and end <= both.start
    if not (re.search("[,，]", sentence.between(end, both.start)) is None if is_between else both.end <= start):
        one, both = both, one
    return None if one.value == both.value else _Product(both, one.value * 2, (one,))


def _room_nights(reading: Reading, sentence: Sentence, known: list[Said], *, is_all: bool) -> _Product | None:
    """Rooms times days against room nights, and so many persons times days against the days of all of them."""
    found = [[each for each in known if words.match(sentence.between(each.number.start, each.number.end + 16))] for words in _ROOMS]  # fmt: skip
    if [len(each) for each in found] == [1, 1, 1]:
        rooms, days, nights = (each[0].number for each in found)
        slack = (rooms.high_end - rooms.value) * days.value
        return _Product(nights, rooms.value * days.value, (rooms, days), slack) if nights.value > rooms.value else None
    whole = [each for each in known if _OF_ALL.match(reading.folded, each.number.start)]
    times = [each for each in known if each not in whole and each.number.unit in ("day", "night", "hour")]
    many = [each for each in known if each not in whole and each not in times and each.number.kind is Kind.COUNT]
    is_each = is_all and _ALONE.search(sentence.text) and not any(each.per for each in known)
    if not is_each or not len(whole) == len(times) == len(many) == 1:
        return None
    one, other = times[0].number, many[0].number
    return _Product(whole[0].number, one.value * other.value, (one, other))


def _stay(reading: Reading, known: list[Said]) -> _Product | None:
    """A price of a room times rooms times nights, against what a stay costs."""
    money = [each for each in known if each.number.kind is Kind.MONEY][:_TWO]
    if len(money) != _TWO:
        return None
    counts = [each for each in known if each.number.kind is not Kind.MONEY]
    counts = [each for each in counts if each.number.end <= money[1].number.start]
    units = sorted(each.number.unit for each in counts)
    if units != ["night", "piece"] or not money[0].per or money[1].per:
        return None
    (one, other), (price, total) = ([each.number for each in both] for both in (counts, money))
    is_of_one = not _BOTH_PRICED.search(reading.folded[price.start - 8 : price.end + 24]) and any(
        total.fits(price.value * each, price.value * each) for each in (one.value, other.value)
    )
    return None if is_of_one else _Product(total, price.value * one.value * other.value, (price, one, other))


def _longer(known: list[Said]) -> _Product | None:
    """What is done each day times the days of each week, against what is done each week."""
    if len(known) == _THREE + 1:  # three a day, five days a week, four weeks
        one, days, weeks, total = known
        is_chain = (
            one.per != ""
            and one.per == days.number.unit
            and weeks.number.unit in LENGTHS
            and weeks.number.unit != days.number.unit
        )
        if is_chain and total.number.agrees(one.number) and not (total.is_length or days.has("target")):
            factors = (one.number, days.number, weeks.number)
            return _Product(total.number, Decimal(math.prod(each.value for each in factors)), factors)
    for one, other, total in itertools.combinations([each for each in known if each.per], _THREE):
        each, many = (one, other) if other.number.unit == one.per else (other, one)
        is_chain = many.number.unit == each.per and many.per == total.per != each.per
        if is_chain and total.number.agrees(each.number) and total.number.unit in ("", each.number.unit):
            return _Product(total.number, each.number.value * many.number.value, (each.number, many.number))
    return None


def _yearly(reading: Reading, known: list[Said]) -> _Product | None:
    """What is done each month times the months of a year, against what is told of a year: 12 tonnes a month, which is 144 tonnes a year."""
    for one, other in itertools.pairwise(known):
        gap = reading.folded[one.number.end : other.number.start]
        behind = "year" if _FOR_YEAR.match(other.after) or _A_YEAR.search(gap) else other.per
        many = _TIMES_OF.get(("month" if _MONTHS_RENT.search(one.before) else one.per, behind), 0)
        is_same = one.number.agrees(other.number) and (
            behind != other.per or noun_of(reading, one) == noun_of(reading, other)
        )
        is_made = (_MAKES.search(gap) and " or " not in gap) or behind != other.per
        if many and is_same and is_made and not other.has("target") and len(known) <= _THREE:
            parts = f"{reading.words(one.number)} × {many}"
            return _Product(other.number, one.number.value * many, (one.number,), parts=parts)
    return None


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


def _chain(sentence: Sentence, known: list[Said]) -> _Product | None:
    """Visitors times conversion times what each spends, against the sales."""
    rates = [each for each in sentence.said if each.is_rate]
    amounts = [each for each in known if each.number.kind is Kind.MONEY or each.number.scale > 1]
    spent = [each for each in amounts if each.per in ("order", "deal", "person", "buyer")]
    sold = [each for each in amounts if not each.per]
    visitors = [each for each in known if each not in amounts and _VISITORS.search(each.label)]
    if [len(each) for each in (rates, spent, sold, visitors)] != [1, 1, 1, 1] or len(sentence.said) != 4:
        return None
    rate, each, many = (one[0].number for one in (rates, spent, visitors))
    made = each.value * many.value / 100
    return _Product(sold[0].number, made * rate.value, (many, rate, each), made * rate.step / 2)
