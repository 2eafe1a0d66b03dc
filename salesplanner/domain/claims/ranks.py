"""Ranks told of figures beside their names: the highest, the third, the order of a list, a place beyond the last."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims import rankwords as say
from salesplanner.domain.claims.comparisons import (
    all_beyond,
    before_me,
    clause_of,
    compared,
    differing,
    is_less,
    mean_beyond,
    named_apart,
    so_many_beyond,
    than_several,
)
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.numerals import WORDS, count_of
from salesplanner.domain.claims.places import entrants, place_of, sized_by
from salesplanner.domain.claims.reading import Reading, Sentence
from salesplanner.domain.claims.sortings import A_LIST, by_their_places, in_turn, lines_beside, out_of_order
from salesplanner.domain.claims.ways import are_alike
from salesplanner.domain.claims.whose import (
    Entry,
    common_names,
    entries_of,
    is_better_low,
    is_ranked,
    places_of,
    rows_above,
)
from salesplanner.domain.claims.writing import wrong_words

#: Figures this much above another count something else.
_FAR = 30
#: Of these less may be better.
_TIMES = {"day", "hour", "minute", "second"}
#: Figures told one by one of the places of several: 一个第二、一个第四，第一名分别是 93.0 和 90.4.
_OF_EACH = re.compile("第[^，,]{1,2}[，,].*第.*第.*分别|respectively")
_BEGINS = re.compile(
    r"[，,] ?(?P<of>[一-龥]{1,4}[率额量入价数](?:只有|仅|为|是|达到?)?)?(?:[跑卖签做拿打走见]了|有|共)?(?=[\d¥$])"
)
#: What is quick by selling much.
_MOVER = re.compile(
    r"[ -](?:movers?|sellers?|selling|moving|month|week|day|quarter|year|season)(?![a-z])|(?:的)?(?:动销|走货|出货)"
)
_MOVES = re.compile(r"[走卖销动]得?$")
#: Two in one place, behind whom the places are counted otherwise.
_TIED = re.compile("并列|打平|(?<![a-z])(?:tied|joint|dead heat)(?![a-z])")
#: From which end a place is told: 第三低.
_SIDE = re.compile("(?:(?P<low>[低少小短]|便宜)|[高多大长贵])(?=[，,。；;]|$)")
#: The first few of several, by their names.
_TOP = re.compile(
    r"前(?P<n>[二两三四五2-5])(?:名|位|大[一-龥]{0,4}|强)?(?:依次|分别)?(?:是|为|:)(?P<names>[^。；;，,\d]+)"
    r"|(?<![a-z])top (?P<en>two|three|four|five|[2-5]) (?:[a-z]+ ){0,2}?(?:are|were|is) (?P<en_names>[^.;\d]+)"
)
#: By what something is told to be the most.
_MEASURE = re.compile(
    r"(?P<money>按(?:销售|成交)?(?:金额|销售额|成交额|收入)|(?<![a-z])(?:in|by) (?:money|value|revenue|amount|turnover|sales))"
    r"|(?P<many>按(?:件数|数量|单数|销量|台数|次数|家数)|(?<![a-z])(?:in|by) (?:units|pieces|number|count|volume|quantity))"
)
_TWO = 2
_PLACED = re.compile(
    "[排位]?列?第[一二三四五六]|(?<![a-z])(?:came|is|ranks?|placed|in) (?:first|second|third|fourth)(?![a-z])"
)
_APPOSED = re.compile(r"(?<![a-z])[a-z]+, ?$")
#: Who is left out of an order.
_LEFT_OUT = re.compile(
    r"除(?!湿|尘|草|锈|味|雪|甲)了?[^，,。\d]{1,8}|(?<![a-z])(?:apart from|except(?: for)?|not counting|leaving out) [a-z ]{2,20}"
)
#: Letters between a figure and the clause that tells its rank.
_BEFORE = 24

_NEXT_TO = re.compile("仅次于|second only to")


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of ranks that the figures beside them do not bear out."""
    for place, sentence in enumerate(reading.sentences):
        yield from differing(reading, sentence)
        yield from by_their_places(reading, sentence)
        yield from in_turn(reading, sentence)
        yield from named_apart(reading, sentence)
        yield from than_several(reading, sentence)
        yield from mean_beyond(reading, sentence)
        yield from all_beyond(reading, sentence)
        yield from _moved(reading, sentence)
        yield from before_me(reading, place, sentence)
        yield from _top(reading, place, sentence)
        yield from so_many_beyond(reading, place, sentence)
        if not (say.CUE.search(sentence.text) or say.MORE.search(sentence.text) or say.LESS.search(sentence.text)):
            yield from out_of_order(reading, place, sentence)
            continue
        entries = _without(sentence.text, _around(reading, place))
        yield from out_of_order(reading, place, sentence)
        yield from compared(reading, sentence)
        for cue in say.CUE.finditer(sentence.text):
            yield from _of_cue(reading, sentence, cue, _of_its_list(reading, place, cue, entries))


def _of_cue(reading: Reading, sentence: Sentence, cue: re.Match[str], entries: list[Entry]) -> Iterator[Mark]:
    """The mark of one place in an order that the figures do not bear out."""
    start, end = _narrowed(sentence.text, cue, *clause_of(sentence.text, cue.start(), cue.end()))
    is_sorting = any(each.start() <= cue.start() < each.end() for each in say.SORTED.finditer(sentence.text))
    is_step = cue["word"] and say.STEP.match(sentence.text, cue.end())
    is_of_each = cue["nth"] and (_OF_EACH.search(sentence.text) or _TIED.search(sentence.text))
    if is_sorting or is_of_each or is_step or say.OUT.search(sentence.text[start : cue.end()]):
        return
    rank = place_of(sentence.text, cue, start, {name for each in entries for name in each.names})
    if rank is None or len({found.lastgroup for found in _MEASURE.finditer(sentence.text)}) > 1:
        return  # by one measure the one, by another the other
    if cue["nth"] and (ahead := say.AHEAD.search(sentence.text)):
        yield from _behind_others(reading, sentence, cue, ahead, rank)
        return
    many = entrants(sentence.text, cue) if cue["nth"] else 0
    at = sentence.at(cue)
    if _NEXT_TO.match(cue[0]):
        yield from _next_to(reading, at, [each for each in entries if each.is_own])
        return
    if many and rank > many:
        yield wrong_words(reading, *at, MarkKind.RANK_WRONG, own=reading.raw[slice(*at)].strip(), other=str(many))
        return
    sized = sized_by(sentence, cue, entries, start)
    own = (
        _in_list(sentence, sized, cue, (start, end))
        or _told_again(sentence, sized, cue)
        or _told_of(sentence, sized, cue, (start, end))
        or _right_behind(sentence, sized, cue, (start, end))
    )
    if own is not None:  # told once more, at 9,800: the one of the list
        alike = (each for each in sized if each.place < own.place and each.said.number.value == own.said.number.value)
        own = next(alike, own)
    if own is None or _tells_of_another(sentence, sized, (start, end)):
        return
    if (beaten := _against(sentence, sized, own, cue, rank)) is not None:
        yield wrong_words(reading, *at, MarkKind.RANK_WRONG, own=own.said.number, other=beaten.said.number)


def _next_to(reading: Reading, at: tuple[int, int], entries: list[Entry]) -> Iterator[Mark]:
    """One told to come right behind another that it is ahead of: 南区占 41%，仅次于北区的 44%."""
    before, behind = [each for each in entries if each.place < at[0]], [each for each in entries if each.place > at[1]]
    if before and behind and is_less(behind[0].said.number, before[-1].said.number):
        own, other = before[-1].said.number, behind[0].said.number
        yield wrong_words(reading, *at, MarkKind.RANK_WRONG, own=own, other=other)


def _narrowed(text: str, cue: re.Match[str], start: int, end: int) -> tuple[int, int]:
    """The part of a clause that is one rank's, where it tells two: 南区最多、北区最少."""
    others = [each for each in say.CUE.finditer(text, start, end) if each.start() != cue.start()]
    for each in others:
        mark = text.find("、", min(each.end(), cue.end()), max(each.start(), cue.start()))
        if mark >= 0:
            start, end = (start, mark) if mark > cue.start() else (mark + 1, end)
    return start, end


def _behind_others(
    reading: Reading, sentence: Sentence, cue: re.Match[str], found: re.Match[str], rank: int
) -> Iterator[Mark]:
    """A place of mine that is not the next behind those told to stand before me."""
    names = found["names"] or found["en_names"] or ""
    said = found["zh"] or found["zh2"] or (names if names in WORDS else "")
    many = (
        count_of(said)
        if said
        else len(re.split(r"[、,]| and |[和与及跟](?=[^和与及跟]+$)", names.replace(", and ", ", ")))
    )
    is_all = found["only"] or found["only2"] or found["only3"] or found["only_en"]
    if rank <= many or (is_all and rank != many + 1):
        ahead = reading.raw[slice(*sentence.at(found))].strip()
        yield wrong_words(reading, *sentence.at(cue), MarkKind.RANK_WRONG, own=str(many + 1), other=ahead)


def _around(reading: Reading, place: int) -> list[Entry]:
    """The figures of a sentence, and of those that a semicolon joins to it; where it has none, of those beside it."""
    here = reading.sentences[place]
    if any(is_ranked(each, here.said) and each.number.digits for each in here.said):
        behind = entries_of(reading, reading.near(place, 0, 1, on_line=True), here)
        is_one = sum(each.is_own for each in behind) == 1 and all(each.names for each in behind)
        if is_one and len(behind) >= A_LIST:
            return behind  # the coast did best with 312. City had 298, valley 275, hills 330
        if found := entries_of(reading, reading.joined(place), here):
            return found
        wide = entries_of(reading, reading.near(place, 1, on_line=True), here)  # 甲 26、乙 24、丙 19。我 21
        mine = [each for each in wide if each.is_own and each.is_mine]
        rivals = [each for each in wide if mine and not each.is_own and are_alike(each.said, mine[0].said)]
        own = [each for each in wide if each.is_own]
        is_placed = len(own) == 1 and own[0].names and _PLACED.search(here.text) and len(wide) >= A_LIST
        return wide if len(rivals) >= A_LIST or is_placed else []
    if not here.periods and (listed := lines_beside(reading, place, -1)):
        lines = [each for each in reading.sentences[:place] if each.said and each.said[0] in listed]
        return entries_of(reading, [*lines, here], here)
    if rows := rows_above(reading, here):
        return rows
    beside = [each for each in reading.near(place, 1, 1, on_line=True) if each is not here]
    return entries_of(reading, reading.joined(place), here) or entries_of(reading, beside, here)


def _of_its_list(reading: Reading, place: int, cue: re.Match[str], entries: list[Entry]) -> list[Entry]:
    """The figures of the sentence before, where a rank is told by what that one measures, and those beside it do not: 交期最短的是永固，报价最低的却是安泰（…）."""
    here, *before = reversed(reading.near(place, 1, on_line=True))
    start, _ = clause_of(here.text, cue.start(), cue.end())
    measure = say.MEASURE.search(here.text, start, cue.start())
    is_time = say.QUICK.search(cue[0]) or say.SLOW.search(cue[0])
    if not before or not (measure or is_time) or not any(each.is_own for each in entries):
        return entries
    told = " ".join(each.before for each in entries).replace(here.text[start : cue.end()], " ")
    if measure and (measure[0] in told or measure[0] not in before[0].text):
        return entries
    found = entries_of(reading, before, here)
    are_times = [any(each.said.number.unit in _TIMES for each in some) for some in (entries, found)]
    return found if len(found) > 1 and (measure or are_times == [False, True]) else entries


def _without(text: str, entries: list[Entry]) -> list[Entry]:
    """The figures but that of the one who is left out of the order: 除了周日，客流最少的是周二."""
    found = _LEFT_OUT.search(text)
    if found is None:
        return entries
    return [each for each in entries if not any(name in found[0] for name in each.names)]


def _top(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """The first few by their names, where one that is not named has more: 前三名是华泰、恒丰、金鼎."""
    found = _TOP.search(sentence.text)
    entries = entries_of(reading, reading.near(place, 1, on_line=True), sentence) if found else []
    if found is None or is_better_low(sentence.text):
        return
    many, names = count_of(found["n"] or found["en"]), found["names"] or found["en_names"]
    told = [each for each in entries if any(name in names for name in each.names)]
    others = [each for each in entries if each not in told]
    if len(told) != many or not others or not all(are_alike(each.said, told[0].said) for each in entries):
        return
    least = min(told, key=lambda each: each.said.number.value)
    most = max(others, key=lambda each: each.said.number.value)
    if is_less(least.said.number, most.said.number):
        at = sentence.at(found, "names" if found["names"] else "en_names")
        yield wrong_words(reading, *at, MarkKind.RANK_WRONG, own=least.said.number, other=most.said.number)


def _in_list(sentence: Sentence, entries: list[Entry], cue: re.Match[str], around: tuple[int, int]) -> Entry | None:
    """My own figure in the list behind a rank of mine: I came third: Lee 52, Cho 48, me 45."""
    mine = [each for each in entries if each.is_mine]
    is_list = re.search("[:：]", sentence.text[cue.end() : around[1]]) is not None
    return mine[0] if is_list and len(mine) == 1 and say.SELF.search(sentence.text, around[0], cue.start()) else None


def _told_again(sentence: Sentence, entries: list[Entry], cue: re.Match[str]) -> Entry | None:
    """The figure of a list that is told again right behind a rank: we took the cheapest, the 48k one."""
    aside = say.ASIDE.match(sentence.text, cue.end())
    again = next((each for each in entries if aside and each.place == sentence.start + aside.end()), None)
    again = again if again and say.ENDS.match(sentence.text, again.said.number.end - sentence.start) else None
    same = [
        each for each in entries if again and each is not again and each.said.number.value == again.said.number.value
    ]
    return same[0] if len(same) == 1 else None


def _told_of(sentence: Sentence, entries: list[Entry], cue: re.Match[str], around: tuple[int, int]) -> Entry | None:
    """The figure that a rank is told of: by its name behind the cue or before it, else the one in its clause."""
    text, (start, end) = sentence.text, around
    if not cue["nth"] and (index := say.INDEX.search(text, start, end)):
        return _by_index(entries, index)
    common = common_names(entries)
    colon = cue.end() + len(re.split("[:：]", text[cue.end() : end])[0])
    if any(at < cue.start() or at < colon for at, _ in places_of(text, entries, common, start, colon)):
        end = colon
    within = [each for each in entries if each.is_own and start <= each.place - sentence.start < end]
    rates = [each.is_rate for each in sentence.said if cue.end() <= each.number.start - sentence.start < end]
    if not within and rates and all(rates):
        return None  # the least margin at 18 %
    named = list(places_of(text, entries, common, start, end))
    for found in _by_name(text, entries, cue, (start, end), named):
        if len(found) > 1:
            return within[0] if len(within) == 1 and id(within[0]) in found else None
        if found:
            (own,) = found.values()
            return own if own in within or not any(are_alike(own.said, each.said) for each in within) else None
    if not named and not within and (before := _named_before(sentence, entries, cue, around)) is not None:
        return next(iter(before)) if len(before) == 1 else None
    inside = [each for each in within if each.said.number.digits is not None or len(within) == 1]
    if cue[0].strip("是").endswith("大头"):
        return None  # of another whole
    if inside or not _is_bare(text[start:end], cue[0]) or say.OTHER_ONE.match(text, cue.end()):
        return inside[0] if len(inside) == 1 else None
    return _before(sentence, entries, start)


def _named_before(
    sentence: Sentence, entries: list[Entry], cue: re.Match[str], around: tuple[int, int]
) -> list[Entry] | None:
    """The figures of those named in the clause before one that tells nothing but a rank; right before it, where it tells of how many."""
    text, (start, end), common = sentence.text, around, common_names(entries)
    if start > 1 and not text[start:end].replace(cue[0], "").strip(" 排了是名列在居位"):
        low, _ = clause_of(text, start - _TWO, start - _TWO)
        ahead = {id(each): each for _, each in places_of(text, entries, common, low, start)}
        has_own = any(low <= each.place - sentence.start < start for each in entries)
        return None if has_own else list(ahead.values())
    apposed = _APPOSED.search(text[:start])
    if apposed is None or not _is_bare(text[start:end], cue[0]):
        return None
    ahead = {id(each): each for _, each in places_of(text, entries, common, apposed.start(), start)}
    return list(ahead.values()) if len(ahead) == 1 else None  # I would go with Kern, the fastest of the three


def _right_behind(
    sentence: Sentence, entries: list[Entry], cue: re.Match[str], around: tuple[int, int]
) -> Entry | None:
    """The figure that the next clause begins with, behind a name: 最好的是黑色款，318 件；10 月最淡，出租率 54%."""
    start, end = around
    is_bare = not any(start <= each.place - sentence.start < end for each in entries)
    found = _BEGINS.match(sentence.text, end) if is_bare else None
    own = next((each for each in entries if found and each.place - sentence.start == found.end()), None)
    is_named = (
        re.search(r"[是为][^是为]{2,12}$", sentence.text[cue.end() : end]) if found and not found["of"] else found
    )
    return own if own is not None and own.is_own and is_named else None


def _by_index(entries: list[Entry], index: re.Match[str]) -> Entry | None:
    """The figure at a place of a list; by that name where the list itself tells its places, in whatever order."""
    own = [re.split("[，,;；]", each.before)[-1] for each in entries]
    if any(say.INDEX.search(each) for each in own):
        named = [each for each, words in zip(entries, own, strict=True) if index[0] in words]
        return named[0] if len(named) == 1 else None
    nth = -1 if index["word"] == "last" else count_of(index["n"] or index["word"]) - 1
    return entries[nth] if -1 <= nth < len(entries) else None


def _tells_of_another(sentence: Sentence, entries: list[Entry], around: tuple[int, int]) -> bool:
    """Whether a clause has a figure of its own, none of those that may be set in order: by orders the second had most, 38."""
    start, end = around
    if sentence.text[end : end + 1] == "(":
        end = max(end, sentence.text.find(")", end))
    own = [each for each in sentence.said if start <= each.number.start - sentence.start < end and each.is_plain]
    units = {each.said.number.unit for each in entries if each.is_own and not any(each.said is one for one in own)}
    is_aside = len(own) == 1 and sentence.text[own[0].number.start - sentence.start - 1] == "("
    if is_aside and not own[0].number.unit and units and "" not in units:
        return True  # 间夜量最大的是中铁（415），恒瑞 468 元
    return (
        bool(own) and own[0].number.digits is not None and not any(each is one.said for each in own for one in entries)
    )


def _by_name(
    text: str, entries: list[Entry], cue: re.Match[str], around: tuple[int, int], named: list[tuple[int, Entry]]
) -> Iterator[dict[int, Entry]]:
    """The figures of those who are named behind a rank, who write, and who are named before it."""
    start, end = around
    is_ours = len(entries) > 1 and say.OURS.search(text, cue.end(), end) is not None
    if not (cue["after"] or cue["after_en"] or is_ours):
        yield {id(each): each for at, each in named if at >= cue.end() and not say.BEHIND.search(text[:at])}
    is_mine = is_ours or say.SELF.search(text, start, cue.end()) is not None
    yield {id(each): each for each in entries if each.is_mine and is_mine}
    yield {id(each): each for at, each in named if at < cue.start()}


def _before(sentence: Sentence, entries: list[Entry], start: int) -> Entry | None:
    """The figure that stands alone in the clause before one that tells only of a rank."""
    before = [each for each in entries if each.is_own and each.place - sentence.start < start]
    if not before:
        return None
    own, at = before[-1], before[-1].place - sentence.start
    low, high = clause_of(sentence.text, at, at + 1)
    is_alone = sum(low <= each.place - sentence.start < high for each in before) == 1
    is_near = start - (own.said.number.end - sentence.start) <= _BEFORE
    return own if is_alone and is_near and "、" not in sentence.text[low:start] else None


def _is_bare(words: str, cue: str) -> bool:
    """Whether a clause says nothing but a rank: 全组第一, the best of the team."""
    return len(words.strip()) - len(cue) <= (14 if re.search("[一-龥]", words) else 28)


def _against(sentence: Sentence, entries: list[Entry], own: Entry, cue: re.Match[str], rank: int) -> Entry | None:
    """The figure that shows a rank to be wrong."""
    others = [each for each in entries if each is not own and each.said.number.value != own.said.number.value]
    rivals = [each for each in others if _are_rivals(sentence, own, each)]
    known = [each for each in sentence.said if each.is_plain]
    products = {
        one.number.value * other.number.value
        for one, other in itertools.combinations(known, 2)
        if one.number.kind is not other.number.kind or "average" in f"{one.before}{other.before}"
    }
    rivals = [each for each in rivals if each.said.number.value not in products]  # 14 orders of $4,500 each
    whole = sum((each.said.number.value for each in (own, *rivals)), Decimal(0))
    rivals = [each for each in rivals if len(rivals) < 3 or each.said.number.value * 2 != whole]  # all together
    if len(rivals) == 1 and not (own.names or own.is_mine or say.CUE.search(rivals[0].before)):
        return None
    more = [each for each in rivals if is_less(own.said.number, each.said.number)]
    less = [each for each in rivals if is_less(each.said.number, own.said.number)]
    units = {each.said.number.unit for each in (own, *rivals)} & _TIMES
    is_low = bool(units) or is_better_low(sentence.text) or own.is_low
    sides = [less] if cue["least"] or cue["last"] else [more]
    if cue["nth"] and (end := _SIDE.match(sentence.text, cue.end())):
        sides = [less] if end["low"] else [more]
        is_low = False
    quick = 1 if say.QUICK.search(cue[0]) else -1 if say.SLOW.search(cue[0]) else 0
    if quick:
        is_most = bool(units) != (quick > 0)
        sides = [more if is_most else less]
        sides = sides if units or own.said.number.kind is Kind.PERCENT else [more, less]
        if not units and (_MOVER.match(sentence.text, cue.end()) or _MOVES.search(sentence.text[: cue.start()])):
            sides = [more if quick > 0 else less]
    elif cue["either"] or (is_low and not cue["most"] and not cue["least"]):
        sides = [more, less]
    is_whole = len(rivals) >= 2 and rank <= len(rivals) + 1
    wrong = [len(each) >= rank or (is_whole and len(each) < rank - 1 and len(rivals) - len(each) > 0) for each in sides]
    if not all(wrong):
        return None
    side = sides[0]
    return side[0] if side else next(iter(rivals), None)


def _are_rivals(sentence: Sentence, one: Entry, other: Entry) -> bool:
    """Whether two figures may be set in one order."""
    first, second = one.said, other.said
    if not first.number.agrees(second.number) or say.EARLIER.search(second.before):
        return False
    is_at = any(each.per == "piece" and each.before.endswith(" at ") for each in (first, second))  # york at 66k
    if (
        first.per != second.per
        and not is_at
        and (one if first.per else other).place > (other if first.per else one).place
    ):
        return False
    if say.TOGETHER.search(sentence.between(other.place - 30, other.place)) or say.OF_ALL.search(
        re.split(r"[，,、;；:：(（]", other.before)[-1]
    ):
        return False
    if lex.OF_THEM.match(second.after):
        return False  # 61 of them longer than five minutes
    if say.GROUP.search(sentence.between(sentence.start, other.place)):
        return False  # 8 家门店卖了 58.4 万
    if re.search(r"(?:groups|teams|shops|stores|branches|sites) with\s*$", other.before):
        return False  # six groups with 1,730 members
    values = sorted((abs(first.number.value), abs(second.number.value)))
    return values[1] <= values[0] * _FAR and bool(
        other.names
        or say.CUE.search(other.before)
        or re.search(
            r"(?:(?:其余|其[他它])[一-龥]{0,8}|(?<![a-z])others?(?: [a-z]+){0,3}|[、,，和及与:：]|and|after|behind|against|分别[是为有]?|第.[家个款位]|second|third|fourth|fifth|first|last)\s*$",
            other.before,
        )
    )


def _moved(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A place that is told to have risen and is a lower one, or to have fallen and is a higher one."""
    for found in say.FROM_TO.finditer(sentence.text):
        is_up, is_down = bool(found["up"] or found["en_up"]), bool(found["down"] or found["en_down"])
        base, now = (found["from"], found["to"]) if found["from"] else (found["en_from"], found["en_to"])
        apart = count_of(now) - count_of(base)
        if is_up != is_down and (apart > 0 if is_up else apart < 0):
            yield wrong_words(reading, *sentence.at(found), MarkKind.DIRECTION, base=base, now=now)
        told = say.PLACES.search(sentence.text, found.end())
        many = count_of(told["zh"] or told["en"]) if told else abs(apart)
        if told and many != abs(apart):
            at = sentence.at(told, "zh" if told["zh"] else "en")
            right = str(abs(apart)) if told[told.lastgroup or 0].isdigit() else ""
            yield wrong_words(reading, *at, MarkKind.DIFFERENCE, base=base, now=now, right=right or str(abs(apart)))
