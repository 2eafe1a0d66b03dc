"""What a text claims to have changed: by how much, to which side, and from which figure to which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.days import Named
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.numerals import count_of
from salesplanner.domain.claims.reading import Reading, Said, Sentence, nearest
from salesplanner.domain.claims.subjects import TWO, has_own_subject
from salesplanner.domain.claims.ways import are_alike

#: Changes told in a word, with how many times the base they come to.
_PHRASES = (
    (re.compile(r"翻了?一番|翻番|翻了?一倍(?:多|有余)?|翻倍|(?<![a-z])(?:more than |almost |nearly |about )?doubl(?:ed|ing|es)(?![a-z])|(?<![a-z])(?:more than|almost|nearly|about) double(?=[.,;]|$)"), 2, 1),
    (re.compile(r"(?<![a-z])(?:almost |nearly |about )?half as (?:many|much) again(?![a-z])"), Decimal("1.5"), 1),
    (re.compile(r"(?<![a-z])(?:twice|double)(?= (?:the|as|our|last|that|what)(?![a-z]))"), 2, 1),
    (re.compile(r"翻了?三番"), 8, 1),
    (re.compile(r"翻了?[两二]番|(?<![a-z])quadrupled(?![a-z])"), 4, 1),
    (re.compile(r"(?<![a-z])(?:tripled|trebled)(?![a-z])"), 3, 1),
    (re.compile(r"腰斩|减半|砍半|打?了?对折|(?<![a-z])halved(?![a-z])|(?<![a-z])(?:cut|fell|dropped) (?:by|in) half(?![a-z])"), Decimal("0.5"), -1),
)  # fmt: skip
_NOT = re.compile(
    r"(?:离|距离?|差(?!不多)|不是|没有?|没能|未能?|并未)[^，,。]{0,4}$|(?<![a-z])(?:not|no|never|far from|short of|instead of|rather than)(?: quite| the| a)*(?: [a-z]+)? $"
)
_SO = re.compile(r"(?:i\.e\.,?|that is|that's|which is|means|equals|by|(?<!立)即|也就是|合)(?: about| nearly)?\s*$")
_IN = re.compile(r"\s?(?!and )(?:[a-z]+ ){0,2}?(?:in|of|for) ")
#: A number in words up to this says how many there are.
_FEW = 12
#: The time of writing, set against any before.
_NOWADAYS = re.compile(r"现在|如今|眼下|目前|(?<![a-z])(?:now|today|these days|nowadays)(?![a-z])")
_LAST_YEAR = re.compile(r"去年|上年|(?<![a-z])last year(?![a-z])")
_THIS_YEAR = re.compile(r"今年|(?<![a-z])this year(?![a-z])")
_WEEK = re.compile(
    r" (?:[a-z]+ )?in (?:week (?P<n>\d{1,2})(?!\d)|the (?P<word>first|second|third|fourth)(?: week| month| quarter| half)?(?![a-z]))"
)
_WEEK_AHEAD = re.compile(r"(?:(?<![a-z])(?:week|wk|kw) ?|第 ?)(?P<n>\d{1,2})(?P<word>周)?[:：]? ?[$€£¥]?$")
_HALF_YEAR = 6
_ASIDE = re.compile(r"[^,，;；。()]{0,16}\([^()]{2,40}\)")
_BRACKETS, _BESIDE = re.compile(r"\([^()]{4,60}\)"), 12
#: Figures this much above another count something else.
_FAR = 100


#: A change that others publish, of all their business.
_OF_OTHERS = re.compile(
    r"公布的?(?:数字|数据|是)|官方(?:数字|数据)|(?<![a-z])(?:published figures?|the (?:whole )?industry|the market as a whole)(?![a-z])"
)


class Claim(Struct, frozen=True):
    """A change that is claimed: by how much, to which side; `is_level` where it is a multiple of the base."""

    number: Number
    side: int
    before: str
    place: int
    is_level: bool = False
    words: str = ""


def changes(reading: Reading, place: int, sentence: Sentence) -> Iterator[tuple[Claim, tuple[Said, Said] | None]]:
    """The claims of a sentence, each with its base and present figure; None where the text does not say both."""
    claims = claims_of(sentence)
    for at, claim in enumerate(claims):
        if _OF_OTHERS.search(claim.before):
            continue
        pair = _base_aside(sentence, claim) or _pair(sentence, claims, at)
        if pair is None and len({each.side for each in claims}) == 1:
            dated = by_periods(sentence, claim.before, claim.place)
            is_amount = claim.number.kind in (Kind.COUNT, Kind.MONEY)  # so much of the same, not two weddings fewer
            pair = dated if dated and (not is_amount or claim.number.agrees(dated[0].number)) else None
        pair = pair or _derived(sentence, claim) or _in_brackets(sentence, claim)
        if len(claims) == 1:
            pair = pair or _rates_joined(reading, place, claim) or _months_before(reading, place, claim)
        beside = _two_before(reading, place, claim) if claim.words or len(claims) == 1 else None
        pair = pair or (beside if claim.words else None)
        yield claim, pair or _pair_around(reading.near(place, 2, 1, on_line=True), sentence, claims, at) or beside


def _base_aside(sentence: Sentence, claim: Claim) -> tuple[Said, Said] | None:
    """The base in brackets right behind a claim, where the sentence begins with what it is a change of: 412 万，同比增长 8.4%（去年同期 380 万）."""
    found = _ASIDE.match(sentence.text, claim.number.end - sentence.start)
    levels = [each for each in sentence.said if each.is_level and not each.has("target")]
    inside = [
        each
        for each in levels
        if found and sentence.start + found.start() < each.number.start < sentence.start + found.end()
    ]
    if claim.number.kind is not Kind.PERCENT or len(inside) != 1 or levels[0] is inside[0]:
        return None
    base, now = inside[0], levels[0]
    is_timed = base.has("base") or when_of(sentence, base) is not None
    return (base, now) if is_timed and are_alike(base, now) and base.per in ("", now.per) else None


def _in_brackets(sentence: Sentence, claim: Claim) -> tuple[Said, Said] | None:
    """A base of another time in brackets behind the present figure, with the change: 1,320 (1,200 in September, +10%)."""
    for found in _BRACKETS.finditer(sentence.text):
        start, end = sentence.at(found)
        inside = [each for each in sentence.said if start < each.number.start < end and each.is_level]
        before = [each for each in sentence.said if each.number.end <= start and each.is_level]
        is_dated = any(start < each.start < end for each in sentence.periods)
        if not start < claim.place < end or len(inside) != 1 or not before or not is_dated:
            continue
        base, now = inside[0], before[-1]
        is_near = start - now.number.end <= _BESIDE and when_of(sentence, now) is None
        return (base, now) if is_near and are_alike(base, now) and base.per in ("", now.per) else None
    return None


def _rates_joined(reading: Reading, place: int, claim: Claim) -> tuple[Said, Said] | None:
    """The rate of the sentence before, and the same rate before a claim in points, where a semicolon joins the two: 中标率 36%；…，中标率 45%，提高了 9 个百分点."""
    here = reading.sentences[place]
    before = [each for each in reading.joined(place) if each.end <= here.start][-1:]
    if claim.number.kind is not Kind.POINTS or not before or claims_of(before[0]):
        return None
    told = [[each for each in one.said if each.is_rate and not each.has("target")] for one in (before[0], here)]
    if [len(each) for each in told] != [1, 1] or told[1][0].number.start > claim.place:
        return None
    (one,), (other,) = told
    return (one, other) if one.rate is not None and one.rate is other.rate else None


def _months_before(reading: Reading, place: int, claim: Claim) -> tuple[Said, Said] | None:
    """The two figures of two months in the sentences right before one that tells but their change: 21,000 in October; in September it had been 28,000."""
    here = reading.sentences[place]
    if claim.number.kind is not Kind.PERCENT or any(each.is_level for each in here.said):
        return None
    before = reading.near(place, TWO, on_line=True)[:-1]
    known = [(one, each) for one in before for each in one.said if each.is_level]
    if len(known) != TWO or any(claims_of(one) for one in before) or not are_alike(known[0][1], known[1][1]):
        return None
    dated = [
        (when, each) for one, each in known if (when := when_of(one, each)) and when.kind == "month" and not when.year
    ]
    if (
        len(dated) != TWO
        or dated[0][0].first == dated[1][0].first
        or abs(dated[0][0].first - dated[1][0].first) > _HALF_YEAR
    ):
        return None
    first, last = sorted(dated, key=lambda each: each[0].first)
    return first[1], last[1]


def _two_before(reading: Reading, place: int, claim: Claim) -> tuple[Said, Said] | None:
    """The last two figures before a claim, in its sentence and the one before it, that a word, a now or their times set side by side."""
    here, *before = (reading.sentences[place], *reading.near(place, 1, on_line=True)[:-1])
    own = [each for each in here.said if each.is_level and not each.has("target") and each.number.end <= claim.place]
    is_open = len(own) < TWO and bool(before) and not (own and claim.words) and not claims_of(before[0])
    earlier = [each for each in before[0].said if each.is_level and not each.has("target")] if is_open else []
    if len(own) + len(earlier) < TWO or claim.number.kind is Kind.POINTS:
        return None
    one, other = (*earlier, *own)[-TWO:]
    is_pair = len(own) + len(earlier) == TWO
    if not are_alike(one, other) or not _may_be_one(one.number, other.number) or other.has("base"):
        return None
    is_word = claim.words and is_pair and one.per == other.per
    is_now = bool(_NOWADAYS.search(other.before)) or (is_pair and bool(earlier) and other.has("now"))
    is_now = is_now and bool(own) and not one.has("now") and (one.per == other.per or not (one.per and other.per))
    if is_word or is_now:
        return one, other
    is_joined = not own and is_pair and before[0].text.rstrip()[-1:] in (";", "；")
    return by_periods(before[0], claim.before, claim.place) if is_joined else None


def _derived(sentence: Sentence, claim: Claim) -> tuple[Said, Said] | None:
    """A base that is told by the difference alone: 15 起，比上月减少 5 起，降幅 25 %."""
    if claim.number.kind is not Kind.PERCENT or claim.is_level:
        return None
    differences = [
        each for each in sentence.said
        if each.change and each.number.kind in (Kind.COUNT, Kind.MONEY) and each.number.high is None and each.number.start < claim.place
    ]  # fmt: skip
    nows = [
        each for each in sentence.said
        if each.is_level and each.number.start < claim.place and not (each.has("base") or each.has("target"))
    ]  # fmt: skip
    if len(differences) != 1 or not (claim.side or 0) * (differences[0].change or 0) > 0:
        return None
    more = differences[0].number
    nows = [each for each in nows if each.number.agrees(more) and not each.per]
    bases = [
        each
        for each in sentence.said
        if each.is_level and each.has("base") and each.number.start < differences[0].number.start
    ]
    if not nows and len(bases) == 1 and bases[0].number.kind is more.kind and abs(more.value) < bases[0].number.value:
        base = bases[0]
        value = base.number.value + (differences[0].change or 0) * abs(more.value)
        return base, replace(base, number=replace(base.number, value=value, step=max(base.number.step, more.step)))
    if len(nows) != 1:
        return None
    now = nows[0]
    value = now.number.value - (differences[0].change or 0) * abs(more.value)
    return replace(now, number=replace(now.number, value=value, step=max(now.number.step, more.step))), now


def claims_of(sentence: Sentence) -> list[Claim]:
    """What a sentence claims to have changed, in its order."""
    numbered = [claim for said in sentence.said if (claim := _claim(sentence, said)) is not None]
    worded = list(_worded(sentence))
    numbered = [each for each in numbered if not any(one.place <= each.place < one.number.end for one in worded)]
    found = sorted([*numbered, *worded], key=lambda claim: claim.place)
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
    so = _SO.search(sentence.between(number.start - 16, number.start)) if number.kind is Kind.PERCENT else None
    if so is not None and (not number.rough or "by" in so[0]):
        return Claim(number, 0, said.before, number.start)
    if number.kind is Kind.TIMES:
        return Claim(number, 1, said.before, number.start, is_level=True)
    side = _side_before(sentence, number) if number.rough and number.value == 50 else 0
    return Claim(number, side, said.before, number.start) if side else None


def _worded(sentence: Sentence) -> Iterator[Claim]:
    """Changes told in a word: doubled, 翻番."""
    for words, ratio, side in _PHRASES:
        for phrase in words.finditer(sentence.text):
            start, end = sentence.at(phrase)
            if _NOT.search(sentence.text[: phrase.start()]):
                continue
            loose = _loose_before(sentence.text[max(0, phrase.start() - 14) : phrase.start()], phrase[0])
            number = Number(start, end, Decimal(ratio), Decimal("0.1"), Kind.TIMES, loose=loose or "~", is_exact=False)
            before = sentence.text[max(0, phrase.start() - 24) : phrase.start()]
            yield Claim(number, side, before, start, is_level=True, words=phrase[0])


def _side_before(sentence: Sentence, number: Number) -> int:
    """The side of "by nearly half" that stands some words behind its rise or fall."""
    words = sentence.text[: number.start - sentence.start]
    words = words if number.loose else re.split("[,，;；]", words)[-1]
    if re.search(r"[占的]\s*(?:接近|将近|近|约)?$|(?<![a-z])(?:for|of|than)(?: about| almost| nearly)?\s*$", words):
        return 0
    return -1 if lex.DOWN.search(words) else 1 if lex.UP.search(words) else 0


def _loose_before(before: str, phrase: str) -> str:
    if re.search(r"(?:近|接近|将近|几乎|almost|nearly)\s*$", before) or re.match("almost|nearly", phrase):
        return "<"
    return (
        ">"
        if re.search(r"(?:超过|不止|more than|over)\s*$", before)
        or phrase.startswith("more than")
        or phrase.endswith(("多", "余"))
        else ""
    )


def _pair(sentence: Sentence, claims: list[Claim], at: int) -> tuple[Said, Said] | None:
    """The base and the present figure that a claim is about; None where the sentence does not say both."""
    claim, said = claims[at], sentence.said
    if (
        re.search(r"新增\s*$", claim.before)
        and len([each for each in said if each.is_level and each.number.agrees(claim.number)]) > 2
    ):
        return None  # what came in, beside what went out
    low = claims[at - 1].place if at else -1
    high = claims[at + 1].place if at + 1 < len(claims) else 1 << 60
    usable = [each for each in said if each.is_level and each.number.start != claim.place]
    left = [each for each in usable if low < each.number.start < claim.place]
    right = [each for each in usable if claim.place < each.number.start < high]
    earlier = [each for each in usable if each.number.start < claim.place]
    if claim.words and right and not left and has_own_subject(sentence, right[0].number):
        return None
    is_claim_first = claims[0].place < min((each.number.start for each in usable), default=0) or _leads(
        sentence, claim, right
    )
    segments = (right, left) if is_claim_first else (left, right)
    for segment in (*segments, [*left, *right], [*earlier, *right]):
        if pair := _found(segment, claim):
            return pair
    return None


def _may_be_one(one: Number, other: Number) -> bool:
    """Whether two figures may be of one thing: not nine of something and 380,000."""
    return one.agrees(other) and (
        one.unit == other.unit != "" or not other.value or other.value / _FAR <= one.value <= other.value * _FAR
    )


def _are_of_a_size(one: Number, other: Number) -> bool:
    """Whether a difference may be of such a figure: of money, of ten thousands, or of neither."""
    return one.value <= other.value * _FAR and (one.kind is other.kind or other.scale > 1 or one.scale > 1)


def _leads(sentence: Sentence, claim: Claim, right: list[Said]) -> bool:
    """Whether a change in a word has its own two figures right behind it: doubled his order from 100 to 200."""
    is_pair = len(right) > 1 and right[0].has("base") and right[1].has("now")
    return (
        bool(claim.words)
        and is_pair
        and re.search(r"[,，;；]|\d", sentence.between(claim.number.end, right[0].number.start)) is None
        and right[0].lead <= claim.number.end
    )


def _found(segment: list[Said], claim: Claim) -> tuple[Said, Said] | None:
    """The base of a claim and the figure set against it: of several bases that of the time that the claim names."""
    bases = [each for each in segment if each.has("base")]
    if any(each.number.digits for each in segment):
        bases = [each for each in bases if each.number.digits or each.number.value > _FEW]  # from two fairs, 38 leads
    for base in sorted(bases, key=lambda each: abs(each.number.start - claim.place)):
        if (now := _now(segment, base, claim)) is not None:
            return base, now
    return None


def _now(segment: list[Said], base: Said, claim: Claim) -> Said | None:
    """The figure that is set against a base."""
    is_amount = claim.number.kind in (Kind.COUNT, Kind.MONEY)
    if is_amount and not (claim.number.agrees(base.number) and _are_of_a_size(claim.number, base.number)):
        return None
    alike = [each for each in segment if not each.has("base") and not each.has("target")]
    alike = [each for each in alike if each is not base and _may_be_one(each.number, base.number)]
    alike = [each for each in alike if not each.is_length or base.number.unit in ("", each.number.unit)]
    if is_amount:
        alike = [each for each in alike if not each.per or each.per == base.per]
    alike = [each for each in alike if each.number.kind is base.number.kind] or alike
    fitting = [each for each in alike if each.per == base.per or (not (each.per and base.per) and each.has("now"))]
    if not fitting and not base.per and len(alike) == 1:
        fitting = alike  # 房价 486 元，去年同期 512 元: of what each is said once
    return nearest([each for each in fitting if each.has("now")] or fitting, base)


def by_periods(sentence: Sentence, before: str, place: int) -> tuple[Said, Said] | None:
    """The base told by time alone: of two figures that name a month or a year each, the earlier."""
    known = [each for each in sentence.said if each.is_level and each.number.start != place]
    known = [each for each in known if not each.has("target") and not each.is_length]
    is_pair = len(known) == TWO and known[0].number.agrees(known[1].number) and known[0].per == known[1].per
    if is_pair and (pair := _by_weeks_or_years(sentence, *known)):
        return pair
    dated = [(when, each) for each in known if (when := when_of(sentence, each))]
    if len(dated) > TWO and _LAST_YEAR.search(before) and all(when.kind == "year" for when, _ in dated):
        dated = sorted(dated, key=lambda each: each[0].year or 0)[-TWO:]
    if len(dated) != 2 or not dated[0][1].number.agrees(dated[1][1].number) or dated[0][1].per != dated[1][1].per:
        return None
    (first, one), (second, other) = dated
    times = [(when.year or 0, when.first) for when in (first, second)]
    if first.kind != second.kind or times[0] == times[1] or bool(first.year) != bool(second.year):
        return None
    is_over_new_year = not first.year and abs(first.first - second.first) == 11
    return (one, other) if (times[0] < times[1]) != is_over_new_year else (other, one)


def _by_weeks_or_years(sentence: Sentence, one: Said, other: Said) -> tuple[Said, Said] | None:
    """Two figures of weeks by their numbers, or of last year and this one, however far these words stand from them."""
    weeks = [_WEEK.match(each.after) or _WEEK_AHEAD.search(each.before) for each in (one, other)]
    if weeks[0] and weeks[1]:
        first, second = (count_of(each["n"] or each["word"]) for each in (weeks[0], weeks[1]))
        return (one, other) if first < second else (other, one)
    ahead = sentence.between(sentence.start, one.number.start)
    between = sentence.between(one.number.end, other.number.start)
    is_last = _LAST_YEAR.search(ahead) and not _THIS_YEAR.search(ahead)
    return (one, other) if is_last and _THIS_YEAR.search(between) and not _LAST_YEAR.search(between) else None


def when_of(sentence: Sentence, said: Said) -> Named | None:
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
    others = [each for each in around if each is sentence or not claims_of(each)]
    said = [each for one in others for each in one.said if each.is_level and not each.is_length]
    own = [each for each in sentence.said if each.is_level]
    if claim.number.kind is Kind.POINTS:
        said = [each for each in said if each.number.kind is Kind.PERCENT]
    if len(claims) > 1 or (own and not any(each.has("base") or each.has("now") for each in own) and len(own) > 1):
        return None
    bases = [each for each in said if each.has("base")]
    if len(bases) != 1:
        return None
    alike = [each for each in said if each.number.agrees(bases[0].number) and each.per == bases[0].per]
    return _found(alike, claim) if len(alike) == 2 else None


def pair_before(reading: Reading, place: int, claim: Claim) -> tuple[Said, Said] | None:
    """The base and the figure set against it in the sentence that a semicolon joins to a claim's."""
    here = reading.sentences[place]
    before = [each for each in reading.joined(place) if each.end <= here.start][-1:]
    return _found([each for one in before for each in one.said if each.is_level], claim)
