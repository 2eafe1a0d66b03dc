"""Lists that are told to be in order, in a sentence or in the lines and the table below it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims import rankwords as say
from salesplanner.domain.claims.comparisons import clause_of, is_less
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numerals import count_of
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.tables import rows_of
from salesplanner.domain.claims.ways import are_alike
from salesplanner.domain.claims.whose import is_better_low, is_ranked
from salesplanner.domain.claims.writing import wrong_words

#: From so many figures on they are a list.
A_LIST = 3
_PLACES = {"冠军": 1, "亚军": 2, "季军": 3, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
#: Letters of a line of a list.
_LINE = 48


def lines_beside(reading: Reading, place: int, step: int) -> list[Said]:
    """The figures of a list that stand alone in the lines behind a sentence, or before it, as they stand."""
    found: list[Said] = []
    for each in reading.sentences[place + 1 :] if step > 0 else reading.sentences[:place][::-1]:
        if not each.said and re.fullmatch(r"\W*\w{1,2}[.)、]?\s*", each.text):
            continue  # the number of a line
        if each.block != reading.sentences[place].block or len(each.said) != 1 or len(each.text) > _LINE:
            break
        if not each.said[0].has("total"):
            found.append(each.said[0])
    return found[::step] if len(found) >= A_LIST else []


def _rows(reading: Reading, sentence: Sentence) -> list[Said]:
    """The last figure of each row of a table right behind a sentence."""
    behind = (each for each in reading.tables if not reading.folded[sentence.end : each[0]].strip())
    table = next((each for each in behind if each[0] >= sentence.end), None)
    rows = (
        [[cell.number for cell in row if cell.number is not None] for row in rows_of(reading, *table)] if table else []
    )
    return [Said(row[-1], "", "") for row in rows if row]


def in_turn(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """The most of something and what comes next, which has more: 投诉最多的是电饭煲，共 12 起，其次是热水壶，共 15 起."""
    text = sentence.text
    if not say.NEXT.search(text):
        return
    first = next((each for each in say.CUE.finditer(text) if each["most"] or each["least"] or each["best"]), None)
    turn = say.NEXT.search(text, first.end()) if first else None
    if first is None or turn is None or (first["best"] and is_better_low(text)):
        return
    low, _ = clause_of(text, first.start(), first.end())
    if say.OUT.search(text[low : first.end()]):
        return
    known = [each for each in sentence.said if each.is_plain and not each.per and each.number.digits]
    places = [(each.number.start - sentence.start, each) for each in known]
    own = [each for at, each in places if first.end() <= at < turn.start()]
    own = own or [each for at, each in places if low <= at < first.start()]
    others = [each for at, each in places if turn.end() <= at]
    if len(own) != 1 or not others or not are_alike(own[0], others[0]):
        return
    one, other = own[0].number, others[0].number
    more, less = (other, one) if first["least"] else (one, other)
    if is_less(more, less):
        yield wrong_words(reading, *sentence.at(first), MarkKind.RANK_WRONG, own=one, other=other)


def by_their_places(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """Figures each told with its place, of which a later one has more: 第一小段 32 万，第二老魏 27.5 万，第三小贺 28.4 万."""
    if not say.PLACED_LIST.search(sentence.text) or is_better_low(sentence.text):
        return
    told = list(say.PLACE_OF_LIST.finditer(sentence.text))
    places = [sentence.start + each.end() for each in told] + [sentence.end]
    ranks = [_place(each[0]) for each in told]
    known = [each for each in sentence.said if is_ranked(each, sentence.said) and each.number.digits]
    known = [
        each for each in known if not any(one.start() <= each.number.start - sentence.start < one.end() for one in told)
    ]
    listed = [[each for each in known if low <= each.number.start < high] for low, high in itertools.pairwise(places)]
    if len(told) < A_LIST or ranks != list(range(1, len(told) + 1)) or any(len(each) != 1 for each in listed):
        return
    for (one,), (other,) in itertools.pairwise(listed):
        if one.number.agrees(other.number) and is_less(one.number, other.number):
            start, end = other.number.start, other.number.end
            said = told[ranks.index(1)][0].strip()
            yield wrong_words(reading, start, end, MarkKind.RANK_WRONG, said=said, own=one.number, other=other.number)
            return


def _place(word: str) -> int:
    digit = re.search(rf"[{say.DIGITS}\d]|[a-z]+", word)
    found = _PLACES.get(word.strip()) or (digit and _PLACES.get(digit[0]))
    return found or (count_of(digit[0]) if digit else 0)


def out_of_order(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """A list that is told to be in order, and is not."""
    for cue in say.SORTED.finditer(sentence.text):
        is_rising = bool(cue["zh"] or cue["zh2"] or cue["zh3"] or cue["en"])
        start, end = at = sentence.at(cue)
        known = [each for each in sentence.said if is_ranked(each, sentence.said)]
        listed = [each for each in known if each.number.start >= end]
        is_heading = sentence.text.endswith("\n") and not listed
        if len(listed) < 2 and (is_heading or not sentence.text[cue.end() :].strip(" :：()（）排序列\n")):
            listed = [each for each in lines_beside(reading, place, 1) if is_ranked(each, [])] or _rows(
                reading, sentence
            )
        listed = listed if len(listed) > 1 else [each for each in known if each.number.end <= start]
        many = next((at for at, each in enumerate(listed) if not each.number.agrees(listed[0].number)), len(listed))
        is_aside = cue["any"] and any(
            not each.start() <= cue.start() < each.end() for each in say.CUE.finditer(sentence.text)
        )
        if is_aside and "\n" not in sentence.text.strip() and not cue[0].startswith("前"):
            continue  # a list in another order that tells its first by name
        if many < A_LIST or lex.FUTURE.search(sentence.text[: cue.start()]):
            continue
        for one, other in itertools.pairwise(listed[:many]):
            low, high = (one, other) if is_rising else (other, one)
            if cue["any"] and is_less(listed[0].number, listed[many - 1].number):
                break  # of what there should be little of
            if is_less(high.number, low.number):
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
