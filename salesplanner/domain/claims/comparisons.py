"""Two figures told as more or less than each other: 绿茶不如红茶, Ruth outsold Sam, so much dearer than the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims import rankwords as say
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.numerals import cn_value, count_of
from salesplanner.domain.claims.reading import Reading, Sentence
from salesplanner.domain.claims.sentences import clause
from salesplanner.domain.claims.ways import are_alike
from salesplanner.domain.claims.whose import Entry, common_names, entries_of, is_better_low
from salesplanner.domain.claims.writing import wrong_figure, wrong_words

#: Of these less may be better.
_TIMES = {"day", "hour", "minute", "second"}
#: One that is told to be more or less than another.
_THAN = re.compile(r"(?P<one>[一-龥]{1,8})比(?P<other>[一-龥]{1,8}?)[要还更]?[多少高低][出了]?$")
_MORE_THAN = re.compile(
    r"(?<=[，,；;])(?P<one>[一-龥]{1,4})比(?P<other>[一-龥]{1,4}?)[还更要]?(?P<how>[多高大少低小])(?=[，,。；;]|$)"
)
#: The ends of what a mean is of, and the mean.
_END = re.compile(
    r"最[高低多少快慢长短大小早晚贵][^，,\d]{0,6}$|(?<![a-z])(?:(?:fast|slow|high|low|long|short|quick|cheap|dear|small|larg)est|best|worst|minimum|maximum|most|least)(?: [a-z]+){0,2} $"
)
_MEAN = re.compile(r"平均[^，,\d]{0,6}$|均[价值龄]?[^，,\d]{0,4}$|(?<![a-z])(?:average|mean)(?: [a-z]+){0,4} $")
#: One that is told to be more than two others.
_THAN_BOTH = re.compile(
    r"(?P<zh>)比[^，,。；;]{2,40}[和与跟、][^，,。；;]{2,30}?[都还均][要更]?(?P<how>[多高大好强旺少低小差])(?!\d)|(?<![a-z])(?P<how_en>better|more|higher|larger|bigger|stronger|less|lower|smaller|fewer)(?: [a-z]+){0,2} than (?:both|either)(?: of)?(?: the)? "
)
#: Between two figures that are told in the order of those whose they are.
_TO = re.compile(r"(?: [a-z]+)? ?(?:to|against|vs\.?|versus|–|-|:|比|对) ?")
_BY = re.compile(r"(?<![a-z])by (?:about |some |nearly |almost |only )?$")
#: Letters between a rank and the colon before its name.
_NEAR = 14
#: Figures this much above another count something else; from so many on they are a list.
_FAR, _A_LIST = 30, 3


def compared(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """One of two figures that is told to be more or less than the other, and is not."""
    told = sentence.said[2:]
    apart = abs(sentence.said[0].number.value - sentence.said[1].number.value) if len(told) == 1 else 0
    if len(sentence.said) < 2 or any(_BY.search(each.before) for each in sentence.said[:2]):
        return
    if any(each.number.value != apart or not each.number.agrees(sentence.said[0].number) for each in told):
        return
    entries = [each for each in entries_of(reading, [sentence], sentence, also_bars=True) if each.said not in told]
    if len(entries) != 2 or any(each.said.change is not None for each in entries):
        return
    is_low = entries[0].said.number.unit in _TIMES or is_better_low(sentence.text)
    for words, is_more in ((say.MORE, True), (say.LESS, False)):
        for cue in words.finditer(sentence.text):
            start, _ = clause_of(sentence.text, cue.start(), cue.end())
            is_beside = entries[0].place < sentence.start + cue.start() < entries[1].place
            is_aim = any(each.said.has("target") for each in entries)
            is_size = re.match("below|above|higher|lower|more|less|fewer|[高低多少大小]", cue[0]) is not None
            is_behind = bool(told) and told[0].number.start < sentence.start + cue.start()  # five behind
            is_behind = (
                is_behind or re.match(r"[^,;.]{0,8}\d+-", sentence.text[cue.end() :]) is not None
            )  # below the 15-a-day quota
            if is_behind or (is_low and not is_size) or (is_aim and not is_beside):
                continue
            if say.NOT.search(sentence.text[max(start, cue.start() - 8) : cue.start()]) or say.OUT.search(cue[0]):
                continue
            one, other = _sides(sentence, entries, cue, start)
            high, low = (one, other) if is_more else (other, one)
            if is_less(high.said.number, low.said.number):
                own = one.said.number
                yield wrong_words(reading, *sentence.at(cue), MarkKind.RANK_WRONG, own=own, other=other.said.number)
                return


def differing(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """So much more than another that is more itself: 甲厂报 96 元，乙厂 55 元，乙厂贵 41 元."""
    *two, told = sentence.said if len(sentence.said) == 3 else [None, None, None]
    if told is None or not told.change or not told.is_amount or not all(each and each.is_plain for each in two):
        return
    if any(each.roles & {"base", "now", "target"} for each in two if each):
        return
    entries = entries_of(reading, [sentence], sentence, also_bars=True)
    start, _ = clause_of(sentence.text, told.number.start - sentence.start - 1, told.number.start - sentence.start)
    ahead = sentence.text[start : told.number.start - sentence.start]
    entries = [each for each in entries if each.said is not told]
    common = common_names(entries)
    own = [
        each for each in entries
        if (each.is_mine and say.SELF.search(ahead)) or any(name in ahead for name in each.names - common)
    ]  # fmt: skip
    if len(entries) != 2 or len(own) != 1 or re.search(r"\d|[比较]|(?<![a-z])than(?![a-z])", ahead):
        return
    other = next(each for each in entries if each is not own[0])
    more = own[0].said.number.value - other.said.number.value
    if abs(more) == told.number.value and more * told.change < 0:
        yield wrong_figure(
            reading, told.number, MarkKind.DIRECTION, base=other.said.number, now=own[0].said.number, growth=""
        )


def named_apart(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """How far apart two of several figures are told to be by their names: 三季度比一季度高了 11 个百分点."""
    yield from _named_more(reading, sentence)
    for told in sentence.said:
        found = _THAN.search(sentence.between(sentence.start, told.number.start)) if told.number.high is None else None
        if found is None or told.number.kind not in (Kind.POINTS, Kind.COUNT, Kind.MONEY) or told.per:
            continue
        entries = [each for each in entries_of(reading, [sentence], sentence, also_bars=True) if each.said is not told]
        common = common_names(entries)
        pair = [
            [each for each in entries if any(found[side].endswith(name) for name in each.names - common)]
            for side in ("one", "other")
        ]
        if [len(each) for each in pair] != [1, 1] or len(entries) <= len(pair) or pair[0] == pair[1]:
            continue
        one, other = pair[0][0].said.number, pair[1][0].said.number
        is_of_rates = told.number.kind is Kind.POINTS and one.kind is other.kind is Kind.PERCENT
        apart = abs(one.value - other.value)
        if (is_of_rates or one.agrees(told.number)) and not (told.number.loose or told.number.fits(apart, apart)):
            yield wrong_figure(reading, told.number, MarkKind.DIFFERENCE, apart, base=other, now=one)


def _named_more(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """One of several that is told to be more than another of them, and is less: 吉林比黑龙江多."""
    for found in _MORE_THAN.finditer(sentence.text):
        entries = entries_of(reading, [sentence], sentence, also_bars=True)
        common = common_names(entries)
        pair = [[each for each in entries if found[side] in each.names - common] for side in ("one", "other")]
        if [len(each) for each in pair] != [1, 1] or len(entries) <= len(pair):
            continue
        one, other = (each[0].said.number for each in pair)
        is_more = found["how"] in "多高大"
        if one.agrees(other) and (is_less(one, other) if is_more else is_less(other, one)):
            yield wrong_words(reading, *sentence.at(found, "how"), MarkKind.RANK_WRONG, own=one, other=other)


def than_several(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """One that is told to be more, or less, than several others, and is not: March (82k) was better than both January (79k) and February (85k)."""
    found = _THAN_BOTH.search(sentence.text)
    known = [each for each in sentence.said if each.is_level] if found else []
    if found is None or len(known) != _A_LIST or len(known) != len(sentence.said):
        return
    own, *others = (each.number for each in known)
    is_own_first = own.end <= sentence.start + found.start() + len(found["zh"] or "")
    if not is_own_first or not all(are_alike(known[0], each) for each in known[1:]) or is_better_low(sentence.text):
        return
    is_more = (found["how"] or found["how_en"])[0] in "多高大好强旺bmhls" and not (found["how_en"] or "").startswith(
        ("le", "lo", "sm")
    )
    wrong = [each for each in others if (is_less(own, each) if is_more else is_less(each, own))]
    if wrong:
        yield wrong_words(reading, *sentence.at(found), MarkKind.RANK_WRONG, own=own, other=wrong[0])


def mean_beyond(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A mean beyond the least or the most told beside it: four days on average, the fastest five, the slowest nine."""
    known = [each for each in sentence.said if each.is_level]
    ends = [each for each in known if _END.search(each.before)]
    means = [each.number for each in known if _MEAN.search(each.before) and each not in ends]
    if len(ends) != 2 or len(means) != 1 or not len(known) == len(sentence.said) == _A_LIST:
        return
    low, high = sorted((each.number for each in ends), key=lambda number: number.value)
    if all(means[0].unit == each.unit for each in (low, high)) and not low.value <= means[0].value <= high.value:
        beyond = low if means[0].value < low.value else high
        yield wrong_words(reading, means[0].start, means[0].end, MarkKind.RANK_WRONG, own=means[0], other=beyond)


def _sides(sentence: Sentence, entries: list[Entry], cue: re.Match[str], start: int) -> tuple[Entry, Entry]:
    """Which of two figures is told to be more or less, and than which: by their names around the word, else as they stand."""
    first, second = entries
    at = sentence.start + cue.start()
    ahead, behind = sentence.text[start : cue.start()], sentence.text[cue.start() :][:40]
    if first.place < at < second.place and not re.match(r"更|还", cue[0]):
        return first, second
    ahead_of_both = sentence.text[cue.end() : max(0, first.place - sentence.start)]
    if re.search("[:：(]", ahead_of_both) and _TO.fullmatch(
        sentence.between(first.said.number.end, second.place).rstrip("$€£")
    ):
        return first, second  # Lee is ahead of Wang: 33 deals to 28
    common = common_names(entries)
    told = [
        each
        for each in entries
        if (each.is_mine and say.SELF.search(ahead)) or any(name in ahead for name in each.names - common)
    ]
    than = [each for each in entries if any(name in behind[: len(cue[0]) + 12] for name in each.names - common)]
    if len(than) == 1 and told != than:
        return second if than[0] is first else first, than[0]
    if first.place < second.place < at:
        if first.said.has("base") and second.said.has("now"):
            return second, first  # from 1.7m to 2.4m, which is better than in August
        is_than = re.match(r"更|还", cue[0]) is not None and re.search(
            r"比|相比", sentence.text[: first.place - sentence.start]
        )
        return (
            (second, first)
            if is_than or re.search(r"[，,]", sentence.text[second.place - sentence.start : cue.start()]) is None
            else (first, second)
        )
    if len(told) == 1:
        return told[0], second if told[0] is first else first
    return first, second


def before_me(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """Those told to stand before who writes, and do not by their figures: I sold 23, Ann 27, Raj 19; only Raj was ahead of me."""
    found = say.BEFORE_ME.search(sentence.text)
    near = {id(each): each for each in (*reading.near(place, 1, on_line=True), *reading.joined(place))}
    entries = entries_of(reading, list(near.values()), sentence) if found else []
    mine = [each for each in entries if each.is_mine]
    if found is None or len(mine) != 1:
        return
    told = {name for name in found.groups() if name}
    named = [each for each in entries if each.names & told and are_alike(each.said, mine[0].said)]
    wrong = [each for each in named if is_less(each.said.number, mine[0].said.number)]
    if wrong and not is_better_low(sentence.text):
        at = sentence.at(found)
        yield wrong_words(reading, *at, MarkKind.RANK_WRONG, own=mine[0].said.number, other=wrong[0].said.number)


def clause_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a sentence between its marks in which a place lies."""
    low, high = clause(text, say.CLAUSE, start, end)
    if text[high : high + 1] in (":", "：") and high - end <= _NEAR and " than " not in text[start:end]:
        _, high = clause(text, say.CLAUSE, start, high + 1)
    return low, high


def is_less(one: Number, other: Number) -> bool:
    """Whether a figure is less than another, whatever both may mean where they are told loosely."""
    return (
        one.high_end < other.low_end
        if (one.loose or other.loose or one.rough or other.rough)
        else one.value < other.value
    )


def all_beyond(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A bound that all of a list are told to lie beyond, and one does not: all five sold more than 100: 132, 118, 97."""
    found = say.EACH.search(sentence.text)
    bound = next(
        (each for each in sentence.said if found and 0 <= each.number.start - sentence.start - found.end() <= _NEAR),
        None,
    )
    if found is None or bound is None or lex.FUTURE.search(sentence.text) or bound.change is not None:
        return
    listed = [each for each in sentence.said if each.is_level and are_alike(each, bound) and each is not bound]
    listed = [
        each
        for each in listed
        if each.number.digits and not (each.has("target") or each.has("total") or each.has("base"))
    ]
    is_over = bool(found["over"] or found["en_over"]) != found[0].startswith("none")
    wrong = [
        each
        for each in listed
        if each.number.value != bound.number.value and (each.number.value < bound.number.value) == is_over
    ]
    if len(listed) >= _A_LIST and wrong and len(wrong) < len(listed):
        yield wrong_words(reading, *sentence.at(found), MarkKind.RANK_WRONG, own=bound.number, other=wrong[0].number)


def so_many_beyond(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """How many of a list are told to lie beyond a bound, and are not: 只有两个月破百万：104 万、112 万、108 万."""
    line = [each for one in reading.near(place, 0, 1, on_line=True) for each in one.said]
    for found in say.SO_MANY.finditer(sentence.text):
        _, end = sentence.at(found)
        bound = next((each.number for each in line if 0 <= each.number.start - end <= 2), None)
        if bound is None and not found["round"]:
            continue
        bar = bound.value if bound else cn_value(found["round"])
        end = bound.end if bound else end
        listed = [each for each in line if each.number.start >= end and each.is_level and not each.has("total")]
        listed = [each for each in listed if bar / _FAR <= each.number.value <= bar * _FAR and each.number.value != bar]
        is_list = len(listed) >= _A_LIST and all(are_alike(listed[0], each) for each in listed)
        if not is_list or not re.search("[:：]", reading.folded[end : listed[0].number.start]):
            continue
        is_over, name = bool(found["over"] or found["en_over"]), "many" if found["many"] else "en_many"
        many = sum((each.number.value > bar) is is_over for each in listed)
        if many != count_of(found[name]):
            parts = " + ".join("1" * many) or "0"
            yield wrong_words(reading, *sentence.at(found, name), MarkKind.EQUATION, parts=parts, right=str(many))
