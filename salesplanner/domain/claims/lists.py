"""Lists against what is told of them: how many names there are, what the lines of a list make together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.changes import when_of
from salesplanner.domain.claims.days import Named, all_of
from salesplanner.domain.claims.marks import Mark, MarkKind, Weight
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.numerals import count_of
from salesplanner.domain.claims.reading import Reading, Said, Sentence, value_of
from salesplanner.domain.claims.splits import STEPS, is_in_halves
from salesplanner.domain.claims.sums import LOSS, WEAKLY, ends_as_told, goes_on, is_within, taken_times, wrong_sum
from salesplanner.domain.claims.ways import are_alike
from salesplanner.domain.claims.writing import wrong_figure, wrong_words

_ITEM = re.compile(
    r"^[ \t]*(?:[-*•·–—+▪●]|[(（]?\d{1,2}[)）.、:]|[①-⑳]|[一二三四五六七八九十]{1,2}、|[a-h][.)])[ \t]*(?=\S)"
)
_NAMED = re.compile(
    r"(?P<gap>[^，,。；;:：()（）\n]{0,40}?(?:[:：]|，?(?:分别|依次)(?:是|为|叫)?[:：]?|——|，?(?:也就)?是指?(?=[^，。]{1,16}、)|, ?(?:namely|i\.e\.,?|viz\.?|being)| - | – ))\s*(?P<rest>[^。；;\n]+)"
)
_OPEN_END = re.compile(
    r"等|之类|…|\.\.\.|(?<![a-z])(?:etc|and (?:others|so on|more)|among others|such as|including|e\.g|like)(?![a-z])|例如|比如|包括|主要"
)
_COUNTED = {"client", "person", "thing", "piece", "order", "deal", "visit", "quote", "lead", "buyer", ""}
#: Words of a name of a list, and of one that commas set apart.
_WORDS_OF_NAME, _WORDS_OF_LAST = 4, 7
#: As many names as a text is likely to tell one by one.
_MOST = 20
#: How far a whole is from its parts where it is surely meant to be all of them.
_NEAR_LEAST, _NEAR_MOST = Decimal("0.75"), Decimal("1.25")
_CLOSE = Decimal("0.15")
#: How many points there are.
_HOW_MANY = re.compile(
    r"(?<![一二三四五六七八九十第每前后上下\d])(?P<zh>[两二三四五六七八]|[2-8])(?:大|小)?(?:个|条|点|步|件|项|方面|种|句|层|类)"
    r"|(?<![a-z])(?P<en>two|three|four|five|six)(?= [a-z]+)"
)
#: What stands between how many points there are and the first of them.
_LEADS = re.compile(r"[^，,。；;:：.\n]{0,24}(?:[:：]|[，,。.])")
#: Points by their numbers, each in its order.
_POINTS = (
    tuple(re.compile(rf"{nth}(?:是|、|来|则)") for nth in "一二三四五六七八"),
    tuple(re.compile(rf"(?<![一-龥])第{nth}[，,、是个条]?(?![名位季年月周天步批期次])") for nth in "一二三四五六七八"),
    tuple(re.compile(rf"[(（]{nth}[)）]|(?<![\d.]){nth}[.、)](?!\d)") for nth in range(1, 9)),
    tuple(re.compile(rf"(?<![a-z]){nth}(?:ly)?[,:]? ") for nth in ("first", "second", "third", "fourth", "fifth")),
)
#: Letters in which the points of a list are told.
_LONG = 300
_TOTAL = re.compile(
    r"\W*(?:以上|上述|这些)?(?:合计|总计|共计|小计|总共|一共|共|汇总|(?:sub|grand )?total|sum|altogether|in all)"
)
_EN_NAME = re.compile(
    r"(?!.*\b(?:was|were|is|are|had|has|did|not|to|two|three|four|five|six|seven|eight|nine|ten)\b)[^\d,]{2,40}"
)


_HEAD = re.compile(r"^\W*(?:(?:out )?of|from) (?:the |our |my |all |these |a total of )*$")
#: What two parts are told alike by: 14 about price and 9 about service.
_OUTCOMES = re.compile(r"(?<![a-z])won [^.;]*(?<![a-z])lost(?![a-z])|(?<![a-z])lost [^.;]*(?<![a-z])won(?![a-z])")
_TO = re.compile(r"(?<![a-z])(?:about|for|from|to|in|with|by|through|via)(?![a-z])")
_SOURCES = re.compile(r"来源|(?<![a-z])(?:sources?|came from|comes from)(?![a-z])")
_VISITORS = re.compile(r"访客|流量(?!来源)|(?<![a-z])(?:visitors|traffic)(?![a-z])")

#: A total that ends what its sentences told, what is told to be left, one more of several, and a sum that is itself a part.
_ENDED = re.compile(r"(?<![a-z])(?:week|month|quarter|year|day|trip|fair) (?:ended|closed|finished) (?:with|at|on) $")
_REST = re.compile(
    r"(?:其余|其他|剩下|余下|剩余|另外)(?:的|还有|那)?\s*$|(?<![a-z])(?:the )?(?:others?|rest|remaining|last)(?: of them)?(?: are| is| were| was)? $"
)
_PART_BY_NAME = re.compile(r"\W*[^\W\d][^\d:：。]{0,16}[:：] ?[$€£¥]?\d[\d.,]*[a-z万亿]{0,2} ?[元家个单]?[.。]?\s*$")
_MORE = re.compile(r" (?:[a-z]+ )?more(?!(?: [a-z]+)? than)(?![a-z])")
_ALL_SO_MANY = re.compile(
    r"\W*[这以]?上?(?P<zh>[三四五六七八九]|\d(?!\d)) ?[项家个样笔单类款]|\W*(?:all|the) (?P<en>three|four|five|six|seven|eight) (?![a-z]+ (?:of|from))"
)
_THAT_IS = re.compile(r"^\W*(?:that is|that's|that makes|makes) $")
_WHOLE_IN_WORDS = re.compile(
    "(?<![一二三四五六七八九十第])(?P<whole>[两三四五六七八九十])个(?!月|小时|半)[^，,。]{1,4}[，,:：](?P<parts>(?:[^，,。一两三四五六七八九十]{1,4}[一两三四五六七八九]个[^，,。]{0,5}[，,])+(?:还有|剩下?|另外?|其余|余下)[^，,。]{0,2}[一两三四五六七八九]个)(?!月|半)"
)
_SO_MANY_OF = re.compile("([一二两三四五六七八九十]{1,2})[家个名位台件项单份批条]")
_SIDE_BY_SIDE = re.compile(r"、|,? and |, |和")
_A_QUARTER = re.compile(r"季度?(?!节)|(?<![a-z])quarter(?![a-z])")
_BOTH = re.compile(r"两[^，,。\d]{1,6}|(?<![a-z])(?:both|the two|two [a-z]+)(?![a-z])")
#: From so many figures on a sum is no chance; how many a pair has; so many sentences or lines back a total may add up.
_SEVERAL, _PAIR, _FAR_BACK = 3, 2, 12


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of lists that are longer, shorter, more or less than is told of them."""
    for place, sentence in enumerate(reading.sentences):
        yield from _sources(reading, place, sentence)
        for said in sentence.said:
            many = _names(sentence.between(said.number.end, sentence.end)) if _may_count(reading, said) else 0
            if many and many != said.number.value:
                yield _counted(reading, said, many)
        yield from _points(reading, sentence)
        yield from _split(reading, sentence)
        yield from _in_words(reading, sentence)
        yield from _by_time(reading, sentence)
        yield from _over_sentences(reading, place, sentence)
        yield from _in_sentences(reading, place, sentence)
    yield from _lines(reading)


def _may_count(reading: Reading, said: Said) -> bool:
    """Whether a figure may say how many names follow it."""
    number = said.number
    is_count = number.kind is Kind.COUNT and number.unit in _COUNTED and not number.loose and number.high is None
    is_few = 2 <= number.value <= _MOST and number.value == int(number.value)
    is_part = said.per or said.has("target") or "其中" in said.before
    return is_count and is_few and not is_part and "/" not in reading.folded[number.start - 1 : number.end + 1]


def _split(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """What is told to be all of something, piece by piece: out of 48 visits, 21 in town, 17 in the counties and 12 elsewhere."""
    is_outcome = _OUTCOMES.search(sentence.text) is not None
    ahead = sentence.between(sentence.start, sentence.said[0].number.start) if sentence.said else ""
    is_headed = _HEAD.match(ahead) is not None
    known = [each for each in sentence.said if _may_be_total(each) or ((is_outcome or is_headed) and each.is_plain)]
    if len(known) < 3 or len(known) != len(sentence.said):
        return
    total, *parts = known
    are_told_alike = bool(set.intersection(*(set(_TO.findall(each.after)) for each in parts)))
    if len(parts) == 2 and not (are_told_alike or is_in_halves(sentence.text)):
        return
    ahead = sentence.between(sentence.start, total.number.start)
    is_head = _HEAD.match(ahead)
    is_down = all(one.number.value > other.number.value for one, other in itertools.pairwise(parts))
    is_step = (
        is_down
        and STEPS.search(sentence.text)
        and not (
            _OUTCOMES.search(sentence.text) or are_told_alike or len(parts) == 2 or total.number.kind is Kind.MONEY
        )
    )
    if not is_head or is_step or _OPEN_END.search(sentence.text) or lex.UNION.search(sentence.text):
        return
    are_parts = all(each.number.agrees(total.number) and each.number.value < total.number.value for each in parts)
    if are_parts and _NEAR_LEAST <= total.number.value / value_of(parts) <= _NEAR_MOST:
        yield from _added(reading, total, parts)


def _in_words(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A whole and all its parts, told in words: 三个标，中了一个，丢了一个，还有两个没开."""
    found = _WHOLE_IN_WORDS.search(sentence.text)
    if found is None:
        return
    parts = [count_of(each) for each in re.findall("([一两三四五六七八九十])个", found["parts"])]
    if len(parts) >= _PAIR and sum(parts) != count_of(found["whole"]):
        told = " + ".join(str(each) for each in parts)
        yield wrong_words(reading, *sentence.at(found, "whole"), MarkKind.EQUATION, parts=told, right=str(sum(parts)))


def _by_time(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """What is told of a quarter or half whose months or quarters are told beside it: 一季度 120 万，二季度 150 万，上半年 280 万."""
    dated = [(when, each) for each in sentence.said if _is_of_time(each) and (when := when_of(sentence, each))]
    months = [when.first for when, _ in dated if when.kind == "month"]
    is_quarter = len(months) == len(dated) == _SEVERAL and months[0] % 3 == 1
    total = next((each for each in sentence.said if _is_of_time(each)), None)
    if (
        total
        and is_quarter
        and _A_QUARTER.search(total.before)
        and months == [months[0] + at for at in range(_SEVERAL)]
    ):
        yield from _added(reading, total, [each for _, each in dated])
    dated += list(_months_of_list(sentence))
    for time, total in dated:
        others = [(when, each) for when, each in dated if each is not total and each.number.agrees(total.number)]
        if not total.has("target") and (parts := all_of(time, others)):
            yield from _added(reading, total, parts)


def _months_of_list(sentence: Sentence) -> Iterator[tuple[Named, Said]]:
    """The figures of a list with the months that it is told to be of: 7 月到 9 月分别卖了 210、240、270 台."""
    for named in sentence.periods:
        behind = [each for each in sentence.said if each.number.start >= named.end][: named.last - named.first + 1]
        gaps = [sentence.between(one.number.end, other.number.start) for one, other in itertools.pairwise(behind)]
        is_list = len(behind) > _PAIR and all(map(_SIDE_BY_SIDE.fullmatch, gaps)) and all(map(_is_of_time, behind))
        if named.kind == "months" and is_list and len(behind) == named.last - named.first + 1:
            for at, each in enumerate(behind):
                yield Named(named.start, named.end, "month", named.year, named.first + at, named.first + at), each


def _over_sentences(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """A total in a sentence of its own, or the last rest of a whole, of what the sentences before it tell one by one."""
    total, *others = [*(each for each in sentence.said if each.is_amount), None]
    many = _ALL_SO_MANY.match(sentence.text)
    if many and total and others[0] and total.number.value == count_of(many["zh"] or many["en"]):
        total = others[0]  # 三项一起 12.55 万
    is_rest = total is not None and _REST.search(total.before) is not None
    if total is None or total.per or total.has("target") or total.has("base"):
        return
    is_summed_up = _THAT_IS.search(sentence.between(sentence.start, total.number.start)) is not None
    if not (is_rest or total.has("total") or is_summed_up or _ENDED.search(total.before)):
        return
    groups = list(_groups_before(reading, place, total))
    if is_rest:
        yield from _last_rest(reading, total, groups)
        return
    parts = [each for group in groups for each in group]
    runs = [parts[at:] for at in range(len(parts))]
    if total.number.value in (sum(each.number.value for each in run) for run in runs):
        return
    told = [run for run in runs if len(run) >= _SEVERAL or (len(run) == _PAIR and _is_of_both(reading, total, run))]
    whole = max(told, key=len, default=[])
    is_counted = many is not None and len(whole) == count_of(many["zh"] or many["en"]) >= _SEVERAL
    is_near = bool(whole) and abs(value_of(whole) / total.number.value - 1) <= _CLOSE if total.number.value else False
    is_counted = is_counted or (is_summed_up and is_near)
    if (len(groups) >= _PAIR or is_counted) and whole and not goes_on(sentence.text, whole[-1]):
        yield from _added(reading, total, whole)


def _in_sentences(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """A total whose parts follow, each in a sentence with its name: 2.4m in total. Sure: 0.9m. Push: 0.8m. Nurture: 0.9m."""
    if len(sentence.said) != 1 or not sentence.said[0].has("total") or not _may_be_total(sentence.said[0]):
        return
    total, parts = sentence.said[0], []
    for each in reading.near(place, 0, _FAR_BACK, on_line=True)[1:]:
        if len(each.said) != 1 or not are_alike(each.said[0], total) or not _PART_BY_NAME.match(each.text):
            break
        parts.append(each.said[0])
    if len(parts) >= _SEVERAL:
        yield from _added(reading, total, parts)


def _groups_before(reading: Reading, place: int, total: Said) -> list[list[Said]]:
    """The parts that each of the sentences before a total tells, as far back as they tell some."""
    groups: list[list[Said]] = []
    for before in reversed(reading.near(place, _FAR_BACK)[:-1]):
        found = [each for each in before.said if _is_part_of_more(each, before, total)]
        others = [each for each in before.said if each.is_plain and each not in found and not each.is_length]
        others = [each for each in others if not is_within(before, each)]
        if not found or any(each.has("total") and not WEAKLY.search(each.before) for each in found):
            break
        groups.insert(0, [taken_times(before, each) for each in found])
        if any(are_alike(each, total) for each in others):
            break
    return groups


def _is_part_of_more(said: Said, sentence: Sentence, total: Said) -> bool:
    """Whether a figure may be one of those that a total behind its sentence adds up."""
    is_more = said.change == 1 and _MORE.match(said.after) and not any(each.has("base") for each in sentence.said)
    is_plain = _is_of_time(said) or bool(is_more)
    is_length = (said.is_length and not total.is_length) or is_within(sentence, said)
    return is_plain and not (said.per or is_length or said.has("target") or said.has("base")) and are_alike(said, total)


def _is_of_both(reading: Reading, total: Said, parts: list[Said]) -> bool:
    """Whether two figures are all that a total adds up: the two halves of it, or told of both."""
    text = reading.folded[parts[0].lead : parts[-1].number.end + 24]
    return is_in_halves(text) or _BOTH.search(total.before) is not None


def _last_rest(reading: Reading, rest: Said, groups: list[list[Said]]) -> Iterator[Mark]:
    """What is told to be left of a whole in the last of the sentences that tell its parts one by one."""
    if len(groups) < _SEVERAL or any(len(each) != 1 for each in groups):
        return
    whole, *parts = (each[0].number for each in groups)
    left = whole.value - sum((each.value for each in parts), Decimal(0))
    if left > 0 and left != rest.number.value and rest.number.may_mean(left):
        told = " − ".join(reading.words(each) for each in (whole, *parts))
        yield wrong_figure(reading, rest.number, MarkKind.EQUATION, left, parts=told)


def _is_of_time(said: Said) -> bool:
    return said.is_plain and not said.per and not said.is_length and LOSS.search(said.before) is None


def _sources(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """Sources that explain less than half of what is said to come from them."""
    if not _SOURCES.search(sentence.text):
        return
    parts = [each for each in sentence.said if each.number.kind is Kind.COUNT and each.change is None]
    parts = [each for each in parts if not _VISITORS.search(each.before)]
    wholes = [each for one in reading.near(place, 2, 2) for each in one.said if _is_of_visitors(each)]
    if len(parts) < 2 or not wholes:
        return
    of = max((each.number for each in wholes), key=lambda number: number.value)
    parts = [each for each in parts if each.number != of]
    made = value_of(parts)
    if len(parts) >= 2 and 0 < made < of.value / 2:
        rest = (of.value - made) * 100 / of.value
        facts = {
            "parts": " + ".join(reading.words(each.number) for each in parts),
            "said": reading.words(of),
            "rest": f"{rest:.1f}%",
        }
        yield Mark(parts[0].number.start, parts[-1].number.end, MarkKind.UNEXPLAINED, facts, weight=Weight.HINT)


def _is_of_visitors(said: Said) -> bool:
    is_unit = said.number.unit == "visitor" and not _SOURCES.search(said.before)
    return _VISITORS.search(said.before) is not None or is_unit


def _counted(reading: Reading, said: Said, many: int) -> Mark:
    return wrong_figure(reading, said.number, MarkKind.EQUATION, Decimal(many), parts=_ones(many))


def _names(text: str) -> int:
    """How many names are listed behind a number; 0 where it is no list of names, or not all of it."""
    found = _NAMED.match(text)
    if found is None or _OPEN_END.search(found["gap"]) or " of " in found["gap"]:
        return 0
    rest = found["rest"]
    if re.search("[一-龥]", rest):
        return _chinese(rest)
    body = re.split(r"\.(?:\s|$)| - | – |\(", rest)[0].strip()
    if _OPEN_END.search(body) or re.search(r"\d", body) or not re.search(",| and ", body):
        return 0
    has_last = re.search(r", (?:and|plus) ", body) is not None  # the comma before it says which "and" ends the list
    pieces = re.split(r", (?:and |plus )?" if has_last else r",? (?:and|plus) (?=[^,]*$)|,", body)
    items = [each.strip() for each in pieces if each.strip()]
    most = _WORDS_OF_LAST if has_last else _WORDS_OF_NAME
    if any(
        (" and " in each and not has_last) or len(each.split()) > most or not _EN_NAME.fullmatch(each) for each in items
    ):
        return 0
    return len(items)


def _points(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """More or fewer points told by their numbers than there are said to be: 三条：一是…，二是…."""
    for found in _HOW_MANY.finditer(sentence.text):
        many = _numbered(reading, sentence.start + found.end())
        if many and many != count_of(found["zh"] or found["en"]):
            at = sentence.at(found, "zh" if found["zh"] else "en")
            yield wrong_words(reading, *at, MarkKind.EQUATION, parts=_ones(many), right=str(many))


def _numbered(reading: Reading, start: int) -> int:
    """How many points are told by their numbers from a place on; 0 where there are none, or more may follow."""
    end = reading.folded.find("\n", start)
    text = reading.folded[start : end if end >= 0 else start + _LONG]
    if not _LEADS.match(text) or _OPEN_END.search(text):
        return 0
    for words in _POINTS:
        many = at = 0
        while many < len(words) and (found := words[many].search(text, at)):
            many, at = many + 1, found.end()
        if many >= 2:
            return many
    return 0


def _ones(many: int) -> str:
    return "1 + " * min(many - 1, 3) + ("… + 1" if many > 4 else "1")


def _chinese(rest: str) -> int:
    body = (
        re.split(r"[，,](?!以及|和|还有|及)|[()（）]", rest)[0]
        .replace("，以及", "以及")
        .replace("，和", "和")
        .replace("，还有", "、")
    )
    if "、" not in body:
        return 0
    items = re.split("、|和(?=[^、和]{1,12}$)|以及|及(?=[^、及]{1,12}$)", body)
    many = [_SO_MANY_OF.match(each.strip()) for each in items]
    if all(many):
        return sum(count_of(each[1]) for each in many if each)  # 两家医院、一家学校
    is_open = _OPEN_END.search(body) or "另有" in rest
    if is_open or re.search(r"\d", body) or any(not each.strip() or len(each) > 14 for each in items):
        return 0
    return len(items)


def _lines(reading: Reading) -> Iterator[Mark]:
    """Lists over several lines, against the figure of the line before them or of the one behind."""
    places = [(found.start(), found.end()) for found in re.finditer(r"[^\n]+", reading.folded)]
    places = [each for each in places if reading.folded[each[0] : each[1]].strip()]
    at = 0
    while at < len(places):
        last = at
        while last < len(places) and _is_item(reading, places[last]):
            last += 1
        if last - at >= 2:
            yield from _listed(
                reading, places[at - 1] if at else None, places[at:last], places[last] if last < len(places) else None
            )
        at = max(last, at + 1)


def _is_item(reading: Reading, place: tuple[int, int]) -> bool:
    line = reading.folded[place[0] : place[1]]
    if any(start <= place[0] < end for start, end in reading.tables) or _is_total(line):
        return False
    return _ITEM.match(line) is not None


def _is_total(line: str) -> bool:
    item = _ITEM.match(line)
    return _TOTAL.match(line, item.end() if item else 0) is not None


def _listed(
    reading: Reading, head: tuple[int, int] | None, items: list[tuple[int, int]], tail: tuple[int, int] | None
) -> Iterator[Mark]:
    """The marks of one list, each of whose lines has one figure of the total's kind, or none."""
    for place, is_head in ((tail, False), (head, True)):
        if place is None or any(start <= place[0] < end for start, end in reading.tables):
            continue
        line = reading.folded[place[0] : place[1]]
        told = [each for each in _said(reading, place) if _may_be_total(each)]
        if is_head and not re.search(r"[:：]\s*$", line):
            continue
        if not is_head:
            told = [each for each in told if _is_total(line) or each.has("total")][:1]
        for total in told:
            parts = [[each for each in _said(reading, item) if _may_be_part(each, total, is_head)] for item in items]
            if all(len(each) == 1 for each in parts):
                yield from _added(reading, total, [each[0] for each in parts])
                return
            is_of_items = is_head and len(told) == 1 and total.number.value <= _MOST and not any(parts)
            if (
                is_of_items
                and total.number.unit in _COUNTED
                and total.number.value != len(items)
                and not _OPEN_END.search(line)
            ):
                yield _counted(reading, total, len(items))
                return


def _may_be_part(said: Said, total: Said, is_head: bool) -> bool:
    """Whether a figure of a line may be part of a total; of a total below the lines also where it counts something else."""
    number, of = said.number, total.number
    are_counts = not is_head and number.kind is of.kind is Kind.COUNT and number.scale == of.scale
    return _may_be_total(said) and (are_alike(said, total) or are_counts)


def _said(reading: Reading, place: tuple[int, int]) -> list[Said]:
    """The figures that stand between two places."""
    beside = [each for each in reading.sentences if each.start < place[1] and place[0] < each.end]
    return [each for sentence in beside for each in sentence.said if place[0] <= each.number.start < place[1]]


def _may_be_total(said: Said) -> bool:
    return _is_of_time(said) and not said.has("target") and not said.has("base")


def _added(reading: Reading, total: Said, parts: list[Said]) -> Iterator[Mark]:
    number = total.number
    low, high = ends_as_told(parts, number)
    if number.fits(low, high) or not number.may_mean(value_of(parts)) or lex.FUTURE.search(total.before):
        return
    yield wrong_sum(reading, number, [each.number for each in parts])
