"""Whose the figures of a sentence are: by the name before each, the thing counted behind it, or a list of names before them all."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from msgspec import Struct

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims import rankwords as say
from salesplanner.domain.claims.days import month_names, weekday_of
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Reading, Said, Sentence, value_of
from salesplanner.domain.claims.tables import TOTAL_ROW, rows_of
from salesplanner.domain.claims.ways import are_alike

#: A number in words up to this says how many there are.
_FEW = 12
#: A name of one letter, right before its figure.
_LETTER = re.compile(r"(?:^|[ (])([b-hj-z])(?: (?:had|has|did|got|sold|was|is|at|with|made|took))*\s*$")
#: What leads from one figure of somebody to another of the same.
_ALSO = re.compile(r" ?[、和](?:签|卖|订|下|成交|签约|拿|出)?了? ?")
#: Of how many each of a list is told: complaints per 1,000 orders.
_OF_OTHERS = re.compile(r"(?:其余|其[他它])[一-龥]{1,8}$|(?<![a-z])(?:the )?other [a-z]+(?: [a-z]+){0,2} $")
_OTHERS = re.compile(r"(?:其余|其[他它])$|(?<![a-z])(?:the )?other $")
_PER_MANY = re.compile(r"(?<![a-z])per $|每$")
_EACH_OF = re.compile("(?:分别|依次|各自)[是为有]?$")
#: From so many rows on a table is a list.
_A_LIST = 3
#: A total has at least this part of what its parts make.
_MOST_OF = Decimal("0.6")


class Entry(Struct, frozen=True):
    """A figure with the words for whose it is."""

    said: Said
    place: int
    names: frozenset[str]
    before: str
    is_mine: bool
    is_own: bool
    is_low: bool = False  # of what less is good, as the sentence that it stands in says


def entries_of(reading: Reading, sentences: list[Sentence], here: Sentence, *, also_bars: bool = False) -> list[Entry]:
    """The figures of sentences that another may rank, with whose each is; those alone of their kind are left out."""
    found: list[Entry] = []
    many = sum(each.number.digits is not None for sentence in sentences for each in sentence.said)
    for sentence in sentences:
        used, listed = sentence.start, _listed(sentence)
        has_digits = many > 1
        for said in sentence.said:
            start, is_how_many = (
                said.number.start,
                has_digits and said.number.digits is None and said.number.value <= _FEW,
            )
            before, owner = sentence.between(used, start), say.OWNER.match(said.after)
            if _PER_MANY.search(said.before) or (is_how_many and _OTHERS.search(before)):
                continue  # its words are those of the list
            used = said.number.end + (owner.end() if owner else 0)
            if said.after.startswith("的") and before.rstrip().endswith(("，", ",")):
                before = ""  # 老钱第一，9 单的老孙垫底: whose it is stands behind it
            if is_ranked(said, sentence.said, also_bars=also_bars) and not is_how_many:
                is_bare = owner is not None and not say.CUT.split(before)[-1].strip()  # and 11 on Saturday
                names = frozenset({owner[1]} - say.STOP_EN if owner else ())
                names = names if is_bare else names | _names(before)
                names = frozenset() if _OF_OTHERS.search(before) else names
                names, before = (listed[start], "") if start in listed else (names, before)
                if found and _ALSO.fullmatch(before) and found[-1].said.number.unit != said.number.unit:
                    names = found[-1].names  # 广州 400 人、8 单
                is_low = is_better_low(sentence.text)
                is_mine = (start not in listed and _is_mine(before, said.after)) or bool(
                    names & _own_names(reading.folded)
                )
                found.append(Entry(said, start, names, before, is_mine, sentence is here, is_low))
    return [each for each in found if any(each is not other and are_alike(each.said, other.said) for other in found)]


def rows_above(reading: Reading, here: Sentence) -> list[Entry]:
    """The rows of a table right above a sentence, where they have one figure each."""
    table = next(
        (each for each in reading.tables if not reading.folded[each[1] : here.start].strip() and each[1] <= here.start),
        None,
    )
    rows = list(rows_of(reading, *table)) if table else []
    rows = rows[1:] if rows and not any(cell.number for cell in rows[0][1:]) else rows  # below its head
    found = []
    for head, *cells in rows:
        known = [each.number for each in cells if each.number is not None]
        if len(known) != 1 or TOTAL_ROW.search(head.text):
            return []
        name = head.text.strip()
        names = frozenset({name, *re.findall(r"[a-z]{3,}", name), *chinese_names(name)})
        is_mine = re.fullmatch("我|本人|me|i", name) is not None
        found.append(Entry(Said(known[0], name, ""), known[0].start, names, name, is_mine, is_own=False))
    return found if len(found) >= _A_LIST else []


def _listed(sentence: Sentence) -> dict[int, frozenset[str]]:
    """Whose the figures of lists are, by where they start: the things counted in each, or the names of a list before them."""
    found: dict[int, frozenset[str]] = {}
    run: list[Said] = []
    for said, after in itertools.pairwise([*sentence.said, None]):
        if said is None:
            break
        run.append(said)
        gap = sentence.between(said.number.end, after.number.start) if after else ""
        things = [each for one in run if (each := say.THING.match(sentence.between(one.number.end, sentence.end)))]
        if (
            after is not None
            and after.is_length == said.is_length
            and (say.GLUE.fullmatch(gap) or (things and say.THING_GLUE.fullmatch(gap)))
        ):
            continue
        if len(run) > 1 and len(things) == len(run) and len({each[1] for each in things}) == len(run):
            found |= {one.number.start: _words(each[1]) for one, each in zip(run, things, strict=True)}
        elif len(run) > 1 and (names := _names_before(sentence, run)):
            found |= {one.number.start: each for one, each in zip(run, names, strict=True)}
        run = []
    return found


def _names_before(sentence: Sentence, run: list[Said]) -> list[frozenset[str]]:
    """The names of a list of as many before a list of figures: A、B 和 C 分别卖了 3、2 和 1 万."""
    ahead = re.split(r"[。；;：:，\n]", sentence.between(sentence.start, run[0].number.start))[-1]
    headed = re.split(r"[。；;，\n]", sentence.between(sentence.start, run[0].number.start))[-1]
    if times := _times_before(sentence, run, headed):
        return times
    names = [each for each in say.NAMES_CUT.split(ahead) if each.strip()]
    if len(names) < len(run) or say.NO_NAMES.search(ahead) or not say.NAMES_CUT.search(ahead):
        return []
    return [_words(each.strip()) for each in names[-len(run) :]]


def _times_before(sentence: Sentence, run: list[Said], ahead: str) -> list[frozenset[str]]:
    """The days or months that a list has a figure each of: 周一到周五分别是, from January to June."""
    if days := say.WEEK.search(ahead):
        first, last = weekday_of(days[1] or days[3]), weekday_of(days[2] or days[4])
        return [frozenset(each) for each in say.WEEKDAYS[first : last + 1]] if last - first + 1 == len(run) else []
    start = run[0].number.start
    months = [each for each in sentence.periods if each.kind == "months" and start - len(ahead) <= each.start < start]
    if len(months) != 1 or months[0].last - months[0].first + 1 != len(run):
        return []
    return [month_names(each) for each in range(months[0].first, months[0].last + 1)]


def _words(name: str) -> frozenset[str]:
    """What a name may be told by again: its words, or the beginning and the end of it in Chinese."""
    name = _EACH_OF.sub("", name) or name
    if len(name) == 1 and name.isascii():
        return frozenset({name})
    if re.search("[一-龥]", name):
        return frozenset({name, name[-2:], name[-3:], name[:2], name[:3]})
    return frozenset(set(re.findall(r"[a-z][a-z\d'.-]+", name)) - say.STOP_EN)


def is_ranked(said: Said, others: list[Said], *, also_bars: bool = False) -> bool:
    """Whether a figure may have a place in an order: it is no total, no range, no bar to be passed."""
    number = said.number
    is_bar = not also_bars and (
        said.has("target") or _is_whole(said, others) or say.BOUND.search(said.before) is not None
    )
    is_kind = number.kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT)
    if said.change is not None and said.is_amount and "比" in said.before:
        return False  # 比排第二的城北店多 5 万
    if say.APART.match(said.after) or _PER_MANY.search(said.before):
        return False
    return is_kind and number.high is None and number.unit != "year" and not is_bar


def _is_whole(total: Said, others: list[Said]) -> bool:
    """Whether a figure is told as a total and is as large as one."""
    if not total.has("total"):
        return False
    parts = [each for each in others if each is not total and each.is_plain and are_alike(each, total)]
    if not parts and re.search(r"(?<![a-z])c[ao]mes? to $", total.before):
        return False  # blue came to 190
    if any(each.has("total") for each in parts):
        return False  # 共 12 起，其次…，共 15 起
    return total.number.value >= value_of(parts) * _MOST_OF


#: The names of a month by each of them: nov is told again as november.
_DAYS = {word: (day[:3], day) for _, day in say.WEEKDAYS for word in (day[:3], day[:4], day)}
_MONTHS = {name: month_names(month) for month in range(1, 13) for name in month_names(month) if name.isascii()}


def _names(before: str) -> frozenset[str]:
    """The words before a figure for whose it is: of the last piece that has any, or of the one before it."""
    pieces = [each for each in say.CUT.split(before.rstrip(":： =-—")) if each.strip()]
    for piece in reversed(pieces[-2:]):
        found = chinese_names(piece) | set(say.LETTERED.findall(piece))
        words = re.findall(r"[a-z][a-z\d'.-]+", piece)
        found |= set(_LETTER.findall(piece))
        found |= {word for word in words if word not in say.STOP_EN and not word.startswith("i'")}
        found |= {name for word in words for name in (*_MONTHS.get(word, ()), *_DAYS.get(word, ()))}
        if found:
            return frozenset(found)
    return frozenset()


def chinese_names(piece: str) -> set[str]:
    """The last Chinese word of a piece, with its beginning and its end where it is long."""
    plain = say.FILL_ZH.sub("", say.CUE.sub("", piece).replace(" ", ""))
    if not re.search("[一-龥]", piece) and len(plain) >= 2:
        return set()
    *_, name = ("", *re.findall(r"[a-z0-9]*[一-龥]+|[a-z0-9]+(?=$)", plain))
    name = say.NOBODY.sub("", name)
    if name in ("周一", "周二", "周三", "周四", "周五", "周六", "周日"):
        return {name, f"星期{name[1]}"}
    if len(name) <= 2 or re.search(r"\d", name):
        return {name} - {""}
    own = {name[-1]} if name[-1] in "甲乙丙丁戊" else set()
    if weekday := re.search("(?:周|星期|礼拜)([一二三四五六日天])$", name):
        return {name, f"周{weekday[1]}", f"星期{weekday[1]}"}
    return {name, name[-2:], name[-3:]} | own | ({name[:2]} if len(name) <= 5 else set())


def common_names(entries: list[Entry]) -> set[str]:
    """The words that more than one figure is told with."""
    seen: set[str] = set()
    twice: set[str] = set()
    for each in entries:
        twice |= seen & each.names
        seen |= each.names
    return twice


@cache
def _as_written(name: str) -> str:
    """A name as it may stand in a text: A 家 for A家, and 6 月 no part of 16 月."""
    spaced = re.sub(r"(?<=[a-z\d])(?=[一-龥])", " ?", re.escape(name))
    return rf"(?<![a-z]){'(?<![0-9])' if name[:1].isdigit() else ''}{spaced}(?![a-z])"


def places_of(text: str, entries: list[Entry], common: set[str], start: int, end: int) -> Iterator[tuple[int, Entry]]:
    """Where in a part of a text one of the figures is spoken of by a name of its own."""
    for each in entries:
        for name in each.names - common:
            for found in re.finditer(_as_written(name), text[start:end]):
                yield start + found.start(), each


def _is_mine(before: str, after: str) -> bool:
    """Whether a figure is told of who writes."""
    return (
        say.SELF.search(re.split("[、，,;；:：(（]", before.rstrip(":：,， "))[-1]) is not None
        or re.match(r"\s?(?:[a-z]+ )?(?:for|by) (?:me|us)(?![a-z])|\s?\((?:ours|us|me|mine|we)\)", after) is not None
    )


@lru_cache(maxsize=2)
def _own_names(folded: str) -> frozenset[str]:
    """The name that the writer tells of himself: I'm Dora; a text asks for it at each of its figures."""
    return frozenset(each[1] or each[2] for each in say.I_AM.finditer(folded))


def is_better_low(text: str) -> bool:
    """Whether a text speaks of what less may be good of."""
    return lex.LOW_IS_GOOD.search(text) is not None or lex.LOW_MAY_BE_GOOD.search(text) is not None
