"""Growth against its base: percent, points, times, differences, and the words of direction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.days import Named
from salesplanner.domain.claims.marks import Mark, MarkKind, Weight
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Reading, Said, Sentence, spread
from salesplanner.domain.claims.writing import written

_HUNDRED = Decimal(100)
#: Changes told in a word, with how many times the base they come to.
_PHRASES = (
    (re.compile(r"翻了?一番|翻番|翻了?一倍|翻倍|(?<![a-z])(?:more than |almost |nearly |about )?doubl(?:ed|ing|es)(?![a-z])"), 2, 1),
    (re.compile(r"(?<![a-z])twice(?= (?:the|as|our|last|that|what)(?![a-z]))"), 2, 1),
    (re.compile(r"翻了?三番"), 8, 1),
    (re.compile(r"翻了?[两二]番|(?<![a-z])quadrupled(?![a-z])"), 4, 1),
    (re.compile(r"(?<![a-z])(?:tripled|trebled)(?![a-z])"), 3, 1),
    (re.compile(r"腰斩|减半|砍半|(?<![a-z])halved(?![a-z])|(?<![a-z])(?:cut|fell|dropped) (?:by|in) half(?![a-z])"), Decimal("0.5"), -1),
)  # fmt: skip
_SO = re.compile(r"(?:i\.e\.,?|that is|that's|which is|means|equals|by|(?<!立)即|也就是|合)(?: about| nearly)?\s*$")
_IN = re.compile(r"\s?(?!and )(?:[a-z]+ ){0,2}?(?:in|of|for) ")
_RATE_BEFORE = re.compile(
    r"(?:率|份额|占比|比重)[^0-9]{0,12}$|(?<![a-z])(?:rates?|share|margin|conversion|occupancy)(?![a-z])[^0-9]{0,24}$"
)
_COMPARED = re.compile(
    r"同比|环比|[比较]|去年|上[年月周季]|同期|基数|原来|由|从|以来|(?<![a-z])(?:than|compared|versus|vs|last|previous|yoy|mom|year|month|from|against|base|per|since|every|week|quarter)(?![a-z])"
)
_YEARLY = re.compile(r"同比|去年|上年|(?<![a-z])(?:yoy|year)(?![a-z])")
_SHORTER = re.compile(
    r"环比|上期|上个?月|上个?周|上季|(?<![a-z])(?:mom|month|week|quarter|period|previous|prior)(?![a-z])"
)
_LENGTHS = {"day", "week", "month", "year", "way", "hour", "minute", "second"}


@dataclass(frozen=True, slots=True)
class Claim:
    """A change that is claimed: by how much, to which side; `is_level` where it is a multiple of the base."""

    number: Number
    side: int
    before: str
    place: int
    is_level: bool = False
    words: str = ""


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of growth in a text."""
    for place, sentence in enumerate(reading.sentences):
        claims = _claims(sentence)
        for at, claim in enumerate(claims):
            pair = (
                _in_brackets(sentence, claim)
                or _pair(sentence.said, claims, at)
                or (_by_periods(sentence, claim) if len(claims) == 1 else None)
            )
            if pair is None and (around := reading.near(place, 2, 1, on_line=True)):
                pair = _pair_around(around, sentence, claims, at)
            if pair is not None:
                yield from _compare(reading, claim, *pair)
            else:
                yield from _alone(reading, place, sentence, claim)
        yield from _directions(reading, sentence)


def _claims(sentence: Sentence) -> list[Claim]:
    """What a sentence claims to have changed, in its order."""
    numbered = [claim for said in sentence.said if (claim := _claim(sentence, said)) is not None]
    found = sorted([*numbered, *_worded(sentence)], key=lambda claim: claim.place)
    for place, claim in enumerate(found[1:], 1):
        before = found[place - 1]
        if claim.place - before.number.end <= 3:  # ▲ 17.5 points, +28 %: one comparison told twice
            found[place] = replace(claim, before=f"{before.before} {claim.before}")
    return found


def _claim(sentence: Sentence, said: Said) -> Claim | None:
    number = said.number
    if number.high is not None:
        return None
    if said.change is not None:
        return Claim(number, said.change, said.before, number.start)
    if number.kind is Kind.PERCENT and _SO.search(sentence.between(number.start - 16, number.start)):
        return Claim(number, 0, said.before, number.start)
    if number.kind is Kind.TIMES:
        return Claim(number, 1, said.before, number.start, is_level=True)
    side = _side_before(sentence, number) if number.rough and number.value == 50 else 0
    return Claim(number, side, said.before, number.start) if side else None


def _worded(sentence: Sentence) -> Iterator[Claim]:
    """Changes told in a word: doubled, 翻番."""
    for words, ratio, side in _PHRASES:
        for phrase in words.finditer(sentence.text):
            start, end = sentence.start + phrase.start(), sentence.start + phrase.end()
            loose = _loose_before(sentence.text[max(0, phrase.start() - 14) : phrase.start()], phrase[0])
            number = Number(start, end, Decimal(ratio), Decimal("0.1"), Kind.TIMES, loose=loose or "~", is_exact=False)
            before = sentence.text[max(0, phrase.start() - 24) : phrase.start()]
            yield Claim(number, side, before, start, is_level=True, words=phrase[0])


def _side_before(sentence: Sentence, number: Number) -> int:
    """The side of "by nearly half" that stands some words behind its rise or fall."""
    words = sentence.text[: number.start - sentence.start]
    if re.search(r"[占的]\s*(?:接近|将近|近|约)?$|(?<![a-z])(?:for|of|than)(?: about| almost| nearly)?\s*$", words):
        return 0
    return -1 if lex.DOWN.search(words) else 1 if lex.UP.search(words) else 0


def _loose_before(before: str, phrase: str) -> str:
    if re.search(r"(?:近|接近|将近|几乎|almost|nearly)\s*$", before) or re.match("almost|nearly", phrase):
        return "<"
    return ">" if re.search(r"(?:超过|不止|more than|over)\s*$", before) or phrase.startswith("more than") else ""


def _pair(said: list[Said], claims: list[Claim], at: int) -> tuple[Said, Said] | None:
    """The base and the present figure that a claim is about; None where the sentence does not say both."""
    claim = claims[at]
    low = claims[at - 1].place if at else -1
    high = claims[at + 1].place if at + 1 < len(claims) else 1 << 60
    usable = [each for each in said if _is_level(each) and each.number.start != claim.place]
    left = [each for each in usable if low < each.number.start < claim.place]
    right = [each for each in usable if claim.place < each.number.start < high]
    earlier = [each for each in usable if each.number.start < claim.place]
    is_claim_first = claims[0].place < min((each.number.start for each in usable), default=0)
    segments = (right, left) if is_claim_first else (left, right)
    for segment in (*segments, [*left, *right], [*earlier, *right]):
        if pair := _found(segment, claim):
            return pair
    return None


def _in_brackets(sentence: Sentence, claim: Claim) -> tuple[Said, Said] | None:
    """The base and the present figure in brackets right behind a claim: +15 % (50 → 57.5)."""
    start = claim.number.end - sentence.start
    found = re.compile(r"\s?\(([^()]{3,90})\)").match(sentence.text, start)
    if found is None:
        return None
    inside = [
        each
        for each in sentence.said
        if claim.number.end < each.number.start < sentence.start + found.end() and _is_level(each)
    ]
    pair = _found(inside, claim) if len(inside) == 2 else None
    return pair if pair and pair[1].has("now") else None


def _is_level(said: Said) -> bool:
    return said.change is None and said.number.kind not in (Kind.POINTS, Kind.TIMES) and said.number.high is None


def _found(segment: list[Said], claim: Claim) -> tuple[Said, Said] | None:
    bases = [each for each in segment if each.has("base")]
    if _YEARLY.search(claim.before):
        bases = [each for each in bases if _YEARLY.search(each.label)] or [
            each for each in bases if not _SHORTER.search(each.label)
        ]
    elif _SHORTER.search(claim.before):
        bases = [each for each in bases if _SHORTER.search(each.label)] or [
            each for each in bases if not _YEARLY.search(each.label)
        ]
    for base in sorted(bases, key=lambda each: abs(each.number.start - claim.place)):
        now = _now(segment, base, claim)
        if now is not None:
            return base, now
    return None


def _now(segment: list[Said], base: Said, claim: Claim) -> Said | None:
    fitting = [
        each
        for each in segment
        if each is not base and not each.has("base") and not each.has("target") and each.number.agrees(base.number) and (each.per == base.per or (not each.per and each.has("now")))
        and (each.number.unit not in _LENGTHS or base.number.unit in ("", each.number.unit))
    ]  # fmt: skip
    present = [each for each in fitting if each.has("now")]
    if claim.number.kind in (Kind.COUNT, Kind.MONEY) and not (claim.number.agrees(base.number)):
        return None
    near = present or fitting
    return min(near, key=lambda each: abs(each.number.start - base.number.start), default=None)


def _by_periods(sentence: Sentence, claim: Claim) -> tuple[Said, Said] | None:
    """The base told by time alone: of two figures that name a month or a year each, the earlier."""
    dated = [
        (when, each) for each in sentence.said
        if _is_level(each) and each.number.start != claim.place and not each.has("target") and each.number.unit not in _LENGTHS and (when := _when(sentence, each))
    ]  # fmt: skip
    if len(dated) != 2 or not dated[0][1].number.agrees(dated[1][1].number) or dated[0][1].per != dated[1][1].per:
        return None
    (first, one), (second, other) = dated
    if (
        first.kind != second.kind
        or (first.year or 0, first.first) == (second.year or 0, second.first)
        or bool(first.year) != bool(second.year)
    ):
        return None
    is_over_new_year = not first.year and abs(first.first - second.first) == 11
    is_earlier = ((first.year or 0, first.first) < (second.year or 0, second.first)) != is_over_new_year
    return (one, other) if is_earlier else (other, one)


def _when(sentence: Sentence, said: Said) -> Named | None:
    """The month or year that a figure is of: named right before it, or right after it."""
    start, end = said.number.start, said.number.end
    for named in sentence.periods:
        if named.first and 0 <= named.start - end <= 22 and _IN.fullmatch(sentence.between(end, named.start)):
            return named
    for named in reversed(sentence.periods):
        if not named.first or named.end > start:
            continue
        if any(named.end <= other.number.start < start for other in sentence.said):
            return None
        earlier = [other for other in sentence.said if other.number.end <= named.start]
        return None if earlier and _IN.fullmatch(sentence.between(earlier[-1].number.end, named.start)) else named
    return None


def _pair_around(around: list[Sentence], sentence: Sentence, claims: list[Claim], at: int) -> tuple[Said, Said] | None:
    """A pair in the sentences beside, where this one has no figures of its own and they no claim."""
    claim = claims[at]
    if claim.number.kind in (Kind.COUNT, Kind.MONEY):
        return None
    others = [each for each in around if each is sentence or not _claims(each)]
    said = [each for one in others for each in one.said if _is_level(each)]
    own = [each for each in sentence.said if _is_level(each)]
    if len(claims) > 1 or (own and not any(each.has("base") or each.has("now") for each in own) and len(own) > 1):
        return None
    bases = [each for each in said if each.has("base")]
    if len(bases) != 1:
        return None
    alike = [each for each in said if each.number.agrees(bases[0].number) and each.per == bases[0].per]
    return _found(alike, claim) if len(alike) == 2 else None


def _compare(reading: Reading, claim: Claim, base: Said, now: Said) -> Iterator[Mark]:
    old, new = base.number, now.number
    facts = {"base": reading.words(old), "now": reading.words(new), "said": reading.words(claim.number)}
    if old.low_end <= 0:
        return
    growth = spread((new.low_end - old.high_end) / old.high_end * 100, (new.high_end - old.low_end) / old.low_end * 100)
    middle = (new.value - old.value) / old.value * 100
    facts["growth"] = _percent(middle)
    is_against = (claim.side > 0 and growth[1] < 0) or (claim.side < 0 and growth[0] > 0)
    if is_against and claim.number.value and (claim.words or not claim.is_level):
        yield Mark(claim.number.start, claim.number.end, MarkKind.DIRECTION, facts)
        return
    if claim.number.kind is Kind.TIMES:
        yield from _times(reading, claim, old, new, facts)
    elif claim.number.kind in (Kind.COUNT, Kind.MONEY):
        yield from _difference(reading, claim, old, new, facts)
    else:
        yield from _percents(reading, claim, growth, middle, (old, new), facts)


def _percents(
    reading: Reading,
    claim: Claim,
    growth: tuple[Decimal, Decimal],
    middle: Decimal,
    pair: tuple[Number, Number],
    facts: dict[str, str],
) -> Iterator[Mark]:
    old, new = pair
    number = claim.number
    sides = (
        growth
        if number.value < 0 or (claim.side == 0 and number.signed)
        else spread(*(abs(each) for each in growth))
        if growth[0] * growth[1] > 0
        else (Decimal(0), max(abs(growth[0]), abs(growth[1])))
    )
    is_rate = old.kind is Kind.PERCENT
    points = spread(new.low_end - old.high_end, new.high_end - old.low_end)
    apart = (min(abs(points[0]), abs(points[1])), max(abs(points[0]), abs(points[1])))
    sign = -1 if number.value < 0 else 1
    relative = (
        written(reading.raw, number, sign * abs(middle)) if number.kind is Kind.PERCENT else _percent(abs(middle))
    )
    facts = {**facts, "points": _plain(abs(new.value - old.value))}
    if number.kind is Kind.PERCENT:
        signed = tuple(sign * abs(each) for each in apart)
        exact = abs(middle) if number.value >= 0 else -abs(middle)
        is_points = is_rate and abs(new.value - old.value) == abs(number.value) and not number.fits(exact, exact)
        if (
            is_rate
            and not is_points
            and number.value
            and number.fits(*sides)
            and abs(new.value - old.value) == abs(number.value)
        ):
            yield Mark(number.start, number.end, MarkKind.POINTS, facts, _in_points(reading.raw, number), Weight.HINT)
            return
        if number.fits(*sides) and not is_points:
            return
        if is_rate and number.fits(*spread(*signed)):
            yield Mark(number.start, number.end, MarkKind.POINTS, facts, _in_points(reading.raw, number))
            return
        yield Mark(number.start, number.end, MarkKind.GROWTH, facts, relative)
    elif not is_rate:
        yield Mark(number.start, number.end, MarkKind.NOT_POINTS, facts, relative)
    elif not number.fits(*_told_apart(number, old, new)):
        kind = MarkKind.NOT_POINTS if _close(number, sides) else MarkKind.GROWTH
        right = written(reading.raw, number, abs(new.value - old.value), decimals=_places(old, new))
        yield Mark(number.start, number.end, kind, facts, relative if kind is MarkKind.NOT_POINTS else right)


def _told_apart(number: Number, old: Number, new: Number) -> tuple[Decimal, Decimal]:
    """The difference of two rates as they stand; with room where it is told more finely than they are."""
    slack = (old.step + new.step) / 2 if number.step < min(old.step, new.step) else Decimal(0)
    return abs(new.value - old.value) - slack, abs(new.value - old.value) + slack


def _close(number: Number, sides: tuple[Decimal, Decimal]) -> bool:
    half = number.step / 2
    return sides[1] >= number.value - half and sides[0] <= number.value + half


def _places(*of: Number) -> int:
    return max(max(0, -int(each.step.normalize().as_tuple().exponent)) for each in of)


def _times(reading: Reading, claim: Claim, old: Number, new: Number, facts: dict[str, str]) -> Iterator[Mark]:
    number = claim.number
    low, high = spread(new.low_end / old.high_end, new.high_end / old.low_end)
    ratio = new.value / old.value
    facts = {**facts, "times": _plain(ratio), "more": _plain(ratio - 1)}
    is_growth = not claim.is_level and re.search(r"[增多升涨长加高][^到至为成]{0,6}$", claim.before)
    is_free = not claim.is_level and not is_growth  # English: grew 3 times
    if claim.words:
        if not _fits_phrase(number, low, high):
            yield Mark(number.start, number.end, MarkKind.TIMES, facts, "")
        return
    if is_growth:
        if not number.fits(low - 1, high - 1):
            kind = MarkKind.TIMES
            yield Mark(
                number.start, number.end, kind, facts, written(reading.raw, number, ratio - 1, decimals=_few(ratio))
            )
    elif not number.fits(low, high) and not (is_free and number.fits(low - 1, high - 1)):
        yield Mark(
            number.start, number.end, MarkKind.TIMES, facts, written(reading.raw, number, ratio, decimals=_few(ratio))
        )


def _few(ratio: Decimal) -> int:
    return 0 if ratio == round(ratio) else 1


def _fits_phrase(number: Number, low: Decimal, high: Decimal) -> bool:
    """Doubled, about: within a tenth; nearly doubled a little less; more than doubled anything from there on."""
    if number.loose == "<":
        least, most = (
            (number.value * Decimal("0.85"), number.value) if number.value > 1 else (number.value, Decimal("0.56"))
        )
    elif number.loose == ">":
        least, most = (
            (number.value, number.value * Decimal("1.5")) if number.value > 1 else (Decimal("0.3"), number.value)
        )
    else:
        least, most = number.value * Decimal("0.93"), number.value * Decimal("1.1")
    return high >= least and low <= most


def _difference(reading: Reading, claim: Claim, old: Number, new: Number, facts: dict[str, str]) -> Iterator[Mark]:
    low, high = spread(abs(new.low_end - old.high_end), abs(new.high_end - old.low_end))
    if old.kind is Kind.PERCENT or claim.number.fits(min(low, abs(new.value - old.value)), high):
        return
    right = written(reading.raw, claim.number, abs(new.value - old.value))
    yield Mark(claim.number.start, claim.number.end, MarkKind.DIFFERENCE, {**facts, "right": right}, right)


def _alone(reading: Reading, place: int, sentence: Sentence, claim: Claim) -> Iterator[Mark]:
    """What is odd in a claim whatever its figures."""
    number = claim.number
    facts = {"said": reading.words(number)}
    if claim.is_level:
        return
    if number.signed and number.value < 0 and not _is_only_sign(claim):
        kind = MarkKind.SIGN if claim.side < 0 else MarkKind.DIRECTION
        right = written(reading.raw, number, abs(number.value)).lstrip("+") if claim.side < 0 else ""
        yield Mark(number.start, number.end, kind, {**facts, "base": "", "now": "", "growth": facts["said"]}, right)
    elif number.signed and claim.side < 0 and number.value > 0:
        yield Mark(
            number.start, number.end, MarkKind.DIRECTION, {**facts, "base": "", "now": "", "growth": facts["said"]}
        )
    elif (
        number.kind is Kind.PERCENT
        and _RATE_BEFORE.search(claim.before)
        and not re.search("增长率|growth rate", claim.before)
    ):
        if lex.FUTURE.search(claim.before) is None:
            yield Mark(number.start, number.end, MarkKind.POINTS_UNCLEAR, facts, weight=Weight.HINT)
    elif number.kind in (Kind.PERCENT, Kind.TIMES) and _has_no_base(reading, place, sentence):
        yield Mark(number.start, number.end, MarkKind.NO_BASE, facts, weight=Weight.HINT)


def _is_only_sign(claim: Claim) -> bool:
    """Whether its side is told by the sign alone, not by a word."""
    return not (lex.UP_BEFORE.search(claim.before.rstrip("-+ ")) or lex.DOWN_BEFORE.search(claim.before.rstrip("-+ ")))


def _has_no_base(reading: Reading, place: int, sentence: Sentence) -> bool:
    if len([each for each in sentence.said if each.change is not None]) > 1:
        return False
    if lex.FUTURE.search(sentence.text) or len([each for each in sentence.said if _is_level(each)]) > 0:
        return False
    return not any(_COMPARED.search(each.text) for each in reading.near(place, 1, 1)) and not sentence.periods


def _directions(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A rise that is a fall: 由 31 增长到 25."""
    for base, now in zip(sentence.said, sentence.said[1:], strict=False):
        if not (
            base.has("base")
            and now.has("now")
            and _is_level(base)
            and _is_level(now)
            and base.number.agrees(now.number)
        ):
            continue
        start = max(
            (each.number.end for each in sentence.said if each.number.end <= base.number.start), default=sentence.start
        )
        words = sentence.between(start, now.number.start)
        up, down = lex.UP.search(words), lex.DOWN.search(words)
        if bool(up) == bool(down):
            continue
        fell, rose = now.number.high_end < base.number.low_end, now.number.low_end > base.number.high_end
        found = up or down
        if found and ((up and fell) or (down and rose)):
            facts = {
                "base": reading.words(base.number),
                "now": reading.words(now.number),
                "said": found[0].strip(),
                "growth": "",
            }
            yield Mark(start + found.start(), start + found.end(), MarkKind.DIRECTION, facts)


def _percent(value: Decimal) -> str:
    places = 0 if abs(value) >= 100 else 1
    return f"{value:+.{places}f}%"


def _plain(value: Decimal) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _in_points(raw: str, number: Number) -> str:
    said = raw[number.start : number.end].rstrip("%％ ").removesuffix("percent").removesuffix("per cent").rstrip()
    is_chinese = any("\u4e00" <= letter <= "\u9fff" for letter in raw[max(0, number.start - 30) : number.end + 10])
    return f"{said} 个百分点" if is_chinese else f"{said} percentage points"
