"""Ranks told of figures beside their names: the highest, the third, the order of a list, a place beyond the last."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims import rankwords as say
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.numerals import WORDS, count_of
from salesplanner.domain.claims.reading import Reading, Said, Sentence, clause
from salesplanner.domain.claims.units import unit_at
from salesplanner.domain.claims.ways import are_alike
from salesplanner.domain.claims.writing import wrong_figure, wrong_words

#: Figures this much above another count something else.
_FAR = 30
#: From so many figures on they are a list.
_A_LIST = 3
#: A number in words up to this says how many there are.
_FEW = 12
#: Of these less may be better.
_TIMES = {"day", "hour", "minute", "second"}
#: Letters between a rank and the colon before its name.
_NEAR = 14
#: Letters of a line of a list.
_LINE = 48
#: Letters between a figure and the clause that tells its rank.
_BEFORE = 24


class _Entry(Struct, frozen=True):
    """A figure with the words for whose it is."""

    said: Said
    place: int
    names: frozenset[str]
    before: str
    is_mine: bool
    is_own: bool
    is_low: bool = False  # of what less is good, as the sentence that it stands in says


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of ranks that the figures beside them do not bear out."""
    for place, sentence in enumerate(reading.sentences):
        yield from _apart(reading, sentence)
        if not (say.CUE.search(sentence.text) or say.MORE.search(sentence.text) or say.LESS.search(sentence.text)):
            yield from _sorted(reading, place, sentence)
            continue
        entries = _around(reading, place)
        yield from _sorted(reading, place, sentence)
        yield from _compared(reading, sentence)
        for cue in say.CUE.finditer(sentence.text):
            start, end = _clause(sentence.text, cue.start(), cue.end())
            is_sorting = any(each.start() <= cue.start() < each.end() for each in say.SORTED.finditer(sentence.text))
            is_step = cue["word"] and say.STEP.match(sentence.text, cue.end())
            if is_sorting or is_step or say.OUT.search(sentence.text[start : cue.end()]):
                continue
            rank = _rank(sentence.text, cue, start, {name for each in entries for name in each.names})
            if rank is None:
                continue
            if cue["nth"] and (ahead := say.AHEAD.search(sentence.text)):
                yield from _behind_others(reading, sentence, cue, ahead, rank)
                continue
            many = _entrants(sentence.text, cue) if cue["nth"] else 0
            at = sentence.at(cue)
            if many and rank > many:
                yield wrong_words(
                    reading, *at, MarkKind.RANK_WRONG, own=reading.raw[slice(*at)].strip(), other=str(many)
                )
                continue
            sized = _sized(sentence, cue, entries, start)
            own = _in_list(sentence, sized, cue, (start, end)) or _told_of(sentence, sized, cue, (start, end))
            if own is None:
                continue
            if (beaten := _against(sentence, sized, own, cue, rank)) is not None:
                yield wrong_words(reading, *at, MarkKind.RANK_WRONG, own=own.said.number, other=beaten.said.number)


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


def _sized(sentence: Sentence, cue: re.Match[str], entries: list[_Entry], start: int) -> list[_Entry]:
    """The figures among which there may be a largest one of what is told of; how many there are of it is no size: 最大的一单."""
    text = sentence.text
    measure = say.MEASURE.search(text, start, cue.start())
    is_behind = all(not each.is_own or each.place - sentence.start < start for each in entries)
    if measure is not None and is_behind and measure[0][-3:] not in text[:start]:
        return []
    if cue[0].startswith("convert") and not any(each.said.number.kind is Kind.PERCENT for each in entries):
        return []
    units = {each.said.number.unit for each in entries} - {""}
    noun = re.match(r" ([a-z]+)", text[cue.end() :]) if cue[0] in ("most", "fewest", "least") else None
    if noun and units and (counted := unit_at(text, cue.end() + 1)) and counted not in units:
        return []
    counted = unit_at(text, found.end()) if (found := say.ONE.match(text, cue.end())) else ""
    return [each for each in entries if not counted or each.said.number.unit != counted]


def _rank(text: str, cue: re.Match[str], start: int, names: set[str]) -> int | None:
    """Which place a cue tells of, from the end that it names; None where it tells of none."""
    before = text[start : cue.start()]
    if cue["most"] and not before.strip() and re.match(r"[多高大] ?\d", text[cue.end() - 1 : cue.end() + 2]):
        return None  # 最多 5 家: at most
    if cue["last"]:
        return count_of(cue["up"] or "1")
    if not cue["nth"]:
        return 1
    is_place = cue["word"] and re.match(r" (?:place|spot|position)(?![a-z])", text[cue.end() :])
    is_ranked = (
        is_place
        or cue["list"]
        or cue[0][-1] in "名位"
        or say.RANKED.search(before)
        or re.search(r"\d[km%]?\s*$", before)
    )
    if (cue["n"] or cue["word"]) and not is_ranked and not any(before.rstrip().endswith(name) for name in names):
        return None
    if cue["second"] or cue["next"] is not None:
        return 2
    return 3 if cue["third"] else count_of(cue["n"] or cue["old"] or cue["word"] or cue["list"])


def _entrants(text: str, cue: re.Match[str]) -> int:
    """How many there are to be ranked, as far as a sentence says."""
    found = [
        count_of(each["many"] or each["en"] or each["en2"])
        for each in say.ENTRANTS.finditer(text)
        if not each["many"] or (cue["n"] and each.end() <= cue.start())
    ]
    found = [each for each in found if each > 1]
    return found[0] if len(found) == 1 else 0


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a sentence between its marks in which a place lies."""
    low, high = clause(text, say.CLAUSE, start, end)
    if text[high : high + 1] in (":", "：") and high - end <= _NEAR and " than " not in text[start:end]:
        _, high = clause(text, say.CLAUSE, start, high + 1)
    return low, high


def _around(reading: Reading, place: int) -> list[_Entry]:
    """The figures of a sentence, and of those that a semicolon joins to it; where it has none, of those beside it."""
    here = reading.sentences[place]
    if any(_is_ranked(each) and each.number.digits for each in here.said):
        return _entries(reading, reading.joined(place), here)
    if not here.periods and (listed := _lines(reading, place, -1)):
        lines = [each for each in reading.sentences[:place] if each.said and each.said[0] in listed]
        return _entries(reading, [*lines, here], here)
    beside = [each for each in reading.near(place, 1, 1, on_line=True) if each is not here]
    return _entries(reading, reading.joined(place), here) or _entries(reading, beside, here)


def _entries(reading: Reading, sentences: list[Sentence], here: Sentence, *, also_bars: bool = False) -> list[_Entry]:
    found: list[_Entry] = []
    for sentence in sentences:
        used = sentence.start
        has_digits = sum(each.number.digits is not None for each in sentence.said) > 1
        for said in sentence.said:
            start, is_how_many = (
                said.number.start,
                has_digits and said.number.digits is None and said.number.value <= _FEW,
            )
            before, owner = sentence.between(used, start), say.OWNER.match(said.after)
            used = said.number.end + (owner.end() if owner else 0)
            if said.after.startswith("的") and before.rstrip().endswith(("，", ",")):
                before = ""  # 老钱第一，9 单的老孙垫底: whose it is stands behind it
            if _is_ranked(said, also_bars=also_bars) and not is_how_many:
                is_bare = owner is not None and not say.CUT.split(before)[-1].strip()  # and 11 on Saturday
                names = frozenset({owner[1]} - say.STOP_EN if owner else ())
                names = names if is_bare else names | _names(before)
                is_low = _is_better_low(sentence.text)
                found.append(_Entry(said, start, names, before, _is_mine(before, said.after), sentence is here, is_low))
    return [each for each in found if any(each is not other and are_alike(each.said, other.said) for other in found)]


def _is_ranked(said: Said, *, also_bars: bool = False) -> bool:
    number = said.number
    is_bar = not also_bars and (said.has("target") or said.has("total") or say.BOUND.search(said.before) is not None)
    is_kind = number.kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT)
    if say.APART.match(said.after):
        return False
    return is_kind and number.high is None and number.unit != "year" and not is_bar


def _names(before: str) -> frozenset[str]:
    """The words before a figure for whose it is: of the last piece that has any, or of the one before it."""
    pieces = [each for each in say.CUT.split(before.rstrip(":： =-—")) if each.strip()]
    for piece in reversed(pieces[-2:]):
        found = _chinese_names(piece) | set(say.LETTERED.findall(piece))
        words = re.findall(r"[a-z][a-z\d'.-]+", piece)
        found |= {word for word in words if word not in say.STOP_EN and not word.startswith("i'")}
        if found:
            return frozenset(found)
    return frozenset()


def _chinese_names(piece: str) -> set[str]:
    """The last Chinese word of a piece, with its beginning and its end where it is long."""
    plain = say.FILL_ZH.sub("", say.CUE.sub("", piece).replace(" ", ""))
    if not re.search("[一-龥]", piece) and len(plain) >= 2:
        return set()
    *_, name = ("", *re.findall(r"[a-z0-9]*[一-龥]+|[a-z0-9]+(?=$)", plain))
    name = say.NOBODY.sub("", name)
    if len(name) <= 2 or re.search(r"\d", name):
        return {name} - {""}
    return {name, name[-2:], name[-3:]} | ({name[:2]} if len(name) <= 5 else set())


def _in_list(sentence: Sentence, entries: list[_Entry], cue: re.Match[str], around: tuple[int, int]) -> _Entry | None:
    """My own figure in the list behind a rank of mine: I came third: Lee 52, Cho 48, me 45."""
    mine = [each for each in entries if each.is_mine]
    is_list = re.search("[:：]", sentence.text[cue.end() : around[1]]) is not None
    return mine[0] if is_list and len(mine) == 1 and say.SELF.search(sentence.text, around[0], cue.start()) else None


def _told_of(sentence: Sentence, entries: list[_Entry], cue: re.Match[str], around: tuple[int, int]) -> _Entry | None:
    """The figure that a rank is told of: by its name behind the cue or before it, else the one in its clause."""
    text, (start, end) = sentence.text, around
    if not cue["nth"] and (index := say.INDEX.search(text, start, end)):
        nth = -1 if index["word"] == "last" else count_of(index["n"] or index["word"]) - 1
        return entries[nth] if -1 <= nth < len(entries) else None
    within = [each for each in entries if each.is_own and start <= each.place - sentence.start < end]
    common = _common(entries)
    named = [(at, each) for each in entries for name in each.names - common for at in _places(text, name, start, end)]
    behind = {id(each): each for at, each in named if at >= cue.end()}
    ahead = {id(each): each for at, each in named if at < cue.start()}
    is_ours = len(entries) > 1 and say.OURS.search(text, cue.end(), end)
    mine = {id(each): each for each in entries if each.is_mine and (is_ours or say.SELF.search(text, start, cue.end()))}
    if cue["after"] or cue["after_en"] or is_ours:
        behind = {}
    if not cue["nth"] and re.search(r"[和与及]| and ", re.split("[,，;；:：.。]", text[: cue.start()])[-1]):
        return None  # two of them are
    for found in (behind, mine, ahead):
        if len(found) > 1:
            return within[0] if len(within) == 1 and id(within[0]) in found else None
        if found:
            (own,) = found.values()
            return own if own in within or not any(are_alike(own.said, each.said) for each in within) else None
    bare = text[start:end].replace(cue[0], "").strip(" 排了是名列在居位")
    if not named and not mine and not within and not bare and start > 1:
        low, _ = _clause(text, start - 2, start - 2)
        ahead = {
            id(each): each for each in entries for name in each.names - common for _ in _places(text, name, low, start)
        }
        if not any(low <= each.place - sentence.start < start for each in entries):
            return next(iter(ahead.values())) if len(ahead) == 1 else None
    inside = [each for each in within if each.said.number.digits is not None or len(within) == 1]
    if inside or not _is_bare(text[start:end], cue[0]):
        return inside[0] if len(inside) == 1 else None
    return _before(sentence, entries, start)


def _before(sentence: Sentence, entries: list[_Entry], start: int) -> _Entry | None:
    """The figure that stands alone in the clause before one that tells only of a rank."""
    before = [each for each in entries if each.is_own and each.place - sentence.start < start]
    if not before:
        return None
    own, at = before[-1], before[-1].place - sentence.start
    low, high = _clause(sentence.text, at, at + 1)
    is_alone = sum(low <= each.place - sentence.start < high for each in before) == 1
    is_near = start - (own.said.number.end - sentence.start) <= _BEFORE
    return own if is_alone and is_near and "、" not in sentence.text[low:start] else None


def _is_bare(words: str, cue: str) -> bool:
    """Whether a clause says nothing but a rank: 全组第一, the best of the team."""
    return len(words.strip()) - len(cue) <= (14 if re.search("[一-龥]", words) else 40)


def _common(entries: list[_Entry]) -> set[str]:
    """The words that more than one figure is told with."""
    seen: set[str] = set()
    twice: set[str] = set()
    for each in entries:
        twice |= seen & each.names
        seen |= each.names
    return twice


def _places(text: str, name: str, start: int, end: int) -> Iterator[int]:
    words = re.compile(rf"(?<![a-z]){re.escape(name)}(?![a-z])")
    for found in words.finditer(text, start, end):
        yield found.start()


def _is_mine(before: str, after: str) -> bool:
    """Whether a figure is told of who writes."""
    return (
        say.SELF.search(re.split("[、，,;；:：]", before.rstrip(":：,， "))[-1]) is not None
        or re.match(r"\s?(?:[a-z]+ )?(?:for|by) (?:me|us)(?![a-z])", after) is not None
    )


def _against(sentence: Sentence, entries: list[_Entry], own: _Entry, cue: re.Match[str], rank: int) -> _Entry | None:
    """The figure that shows a rank to be wrong."""
    rivals = [each for each in entries if each is not own and _are_rivals(sentence, own, each)]
    known = [each.number for each in sentence.said if each.is_plain]
    products = {
        one.value * other.value for one, other in itertools.combinations(known, 2) if one.kind is not other.kind
    }
    rivals = [each for each in rivals if each.said.number.value not in products]  # 14 orders of $4,500 each
    whole = sum((each.said.number.value for each in (own, *rivals)), Decimal(0))
    rivals = [each for each in rivals if len(rivals) < 3 or each.said.number.value * 2 != whole]  # all together
    if len(rivals) == 1 and not (own.names or own.is_mine or say.CUE.search(rivals[0].before)):
        return None
    more = [each for each in rivals if _is_less(own.said.number, each.said.number)]
    less = [each for each in rivals if _is_less(each.said.number, own.said.number)]
    is_low = own.said.number.unit in _TIMES or _is_better_low(sentence.text) or own.is_low
    sides = [less] if cue["least"] or cue["last"] else [more]
    if cue["either"] or (is_low and not cue["most"] and not cue["least"]):
        sides = [more, less]
    is_whole = len(rivals) >= 2 and rank <= len(rivals) + 1
    wrong = [len(each) >= rank or (is_whole and len(each) < rank - 1 and len(rivals) - len(each) > 0) for each in sides]
    if not all(wrong):
        return None
    side = sides[0]
    return side[0] if side else next(iter(rivals), None)


def _is_better_low(text: str) -> bool:
    return lex.LOW_IS_GOOD.search(text) is not None or lex.LOW_MAY_BE_GOOD.search(text) is not None


def _are_rivals(sentence: Sentence, one: _Entry, other: _Entry) -> bool:
    """Whether two figures may be set in one order."""
    first, second = one.said, other.said
    if not first.number.agrees(second.number) or say.EARLIER.search(second.before):
        return False
    if first.per != second.per and (one if first.per else other).place > (other if first.per else one).place:
        return False
    if say.TOGETHER.search(sentence.between(other.place - 30, other.place)) or say.OF_ALL.search(
        re.split(r"[，,、;；]", second.before)[-1]
    ):
        return False
    if re.search(r"(?:groups|teams|shops|stores|branches|sites) with\s*$", other.before):
        return False  # six groups with 1,730 members
    values = sorted((abs(first.number.value), abs(second.number.value)))
    return values[1] <= values[0] * _FAR and bool(
        other.names
        or say.CUE.search(other.before)
        or re.search(
            r"(?:[、,，和及与]|and|after|behind|against|分别[是为有]?|第.[家个款位]|second|third|fourth|fifth|first|last)\s*$",
            other.before,
        )
    )


def _is_less(one: Number, other: Number) -> bool:
    return (
        one.high_end < other.low_end
        if (one.loose or other.loose or one.rough or other.rough)
        else one.value < other.value
    )


def _lines(reading: Reading, place: int, step: int) -> list[Said]:
    """The figures of a list that stand alone in the lines behind a sentence, or before it, as they stand."""
    found: list[Said] = []
    for each in reading.sentences[place + 1 :] if step > 0 else reading.sentences[:place][::-1]:
        if not each.said and re.fullmatch(r"\W*\w{1,2}[.)、]?\s*", each.text):
            continue  # the number of a line
        if each.block != reading.sentences[place].block or len(each.said) != 1 or len(each.text) > _LINE:
            break
        if not each.said[0].has("total"):
            found.append(each.said[0])
    return found[::step] if len(found) >= _A_LIST else []


def _sorted(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """A list that is told to be in order, and is not."""
    for cue in say.SORTED.finditer(sentence.text):
        is_rising = bool(cue["zh"] or cue["zh2"] or cue["zh3"] or cue["en"])
        start, end = at = sentence.at(cue)
        known = [each for each in sentence.said if _is_ranked(each)]
        listed = [each for each in known if each.number.start >= end]
        if len(listed) < 2 and not sentence.text[cue.end() :].strip(" :：排序列\n"):
            listed = [each for each in _lines(reading, place, 1) if _is_ranked(each)]
        listed = listed if len(listed) > 1 else [each for each in known if each.number.end <= start]
        many = next((at for at, each in enumerate(listed) if not each.number.agrees(listed[0].number)), len(listed))
        if many < _A_LIST or lex.FUTURE.search(sentence.text[: cue.start()]):
            continue
        for one, other in itertools.pairwise(listed[:many]):
            low, high = (one, other) if is_rising else (other, one)
            if cue["any"] and _is_less(listed[0].number, listed[many - 1].number):
                break  # of what there should be little of
            if _is_less(high.number, low.number):
                said = reading.raw[slice(*at)].strip()
                yield wrong_words(
                    reading,
                    other.number.start,
                    other.number.end,
                    MarkKind.RANK_WRONG,
                    said=said,
                    own=one.number,
                    other=other.number,
                )
                break


def _compared(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """One of two figures that is told to be more or less than the other, and is not."""
    entries = _entries(reading, [sentence], sentence, also_bars=True) if len(sentence.said) == 2 else []
    if len(entries) != 2 or any(each.said.change is not None for each in entries):
        return
    is_low = entries[0].said.number.unit in _TIMES or _is_better_low(sentence.text)
    for words, is_more in ((say.MORE, True), (say.LESS, False)):
        for cue in words.finditer(sentence.text):
            start, _ = _clause(sentence.text, cue.start(), cue.end())
            is_beside = entries[0].place < sentence.start + cue.start() < entries[1].place
            is_aim = any(each.said.has("target") for each in entries)
            is_size = re.match("below|above|higher|lower|more|less|fewer|[高低多少大小]", cue[0]) is not None
            if (is_low and not is_size) or (is_aim and not is_beside):
                continue
            if say.NOT.search(sentence.text[max(start, cue.start() - 8) : cue.start()]) or say.OUT.search(cue[0]):
                continue
            one, other = _sides(sentence, entries, cue, start)
            high, low = (one, other) if is_more else (other, one)
            if _is_less(high.said.number, low.said.number):
                own = one.said.number
                yield wrong_words(reading, *sentence.at(cue), MarkKind.RANK_WRONG, own=own, other=other.said.number)
                return


def _apart(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """So much more than another that is more itself: 甲厂报 96 元，乙厂 55 元，乙厂贵 41 元."""
    *two, told = sentence.said if len(sentence.said) == 3 else [None, None, None]
    if told is None or not told.change or not told.is_amount or not all(each and each.is_plain for each in two):
        return
    if any(each.roles & {"base", "now", "target"} for each in two if each):
        return
    entries = _entries(reading, [sentence], sentence, also_bars=True)
    start, _ = _clause(sentence.text, told.number.start - sentence.start - 1, told.number.start - sentence.start)
    ahead = sentence.text[start : told.number.start - sentence.start]
    entries = [each for each in entries if each.said is not told]
    common = _common(entries)
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


def _sides(sentence: Sentence, entries: list[_Entry], cue: re.Match[str], start: int) -> tuple[_Entry, _Entry]:
    """Which of two figures is told to be more or less, and than which: by their names around the word, else as they stand."""
    first, second = entries
    at = sentence.start + cue.start()
    ahead, behind = sentence.text[start : cue.start()], sentence.text[cue.start() :][:40]
    if first.place < at < second.place and not re.match(r"更|还", cue[0]):
        return first, second
    if first.place < second.place < at:
        is_than = re.match(r"更|还", cue[0]) is not None and re.search(
            r"比|相比", sentence.text[: first.place - sentence.start]
        )
        return (
            (second, first)
            if is_than or re.search(r"[，,]", sentence.text[second.place - sentence.start : cue.start()]) is None
            else (first, second)
        )
    common = _common(entries)
    told = [
        each
        for each in entries
        if (each.is_mine and say.SELF.search(ahead)) or any(name in ahead for name in each.names - common)
    ]
    than = [each for each in entries if any(name in behind[: len(cue[0]) + 12] for name in each.names - common)]
    if len(told) == 1:
        return told[0], second if told[0] is first else first
    if len(than) == 1:
        return second if than[0] is first else first, than[0]
    return first, second
