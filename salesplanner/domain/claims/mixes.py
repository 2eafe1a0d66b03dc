"""Shares of one whole that are told side by side: they make a hundred."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.fractions import is_fraction
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Reading, Said, Sentence, value_of
from salesplanner.domain.claims.splits import ALL_TOLD, is_in_halves
from salesplanner.domain.claims.sums import goes_on, taken_times
from salesplanner.domain.claims.writing import wrong_figure

_TERMS = re.compile(
    r"付款|首付|定金|预付|尾款|质保金|验收后|结构|构成|分布|(?<![a-z])(?:(?:time|day|week|month|money|budget|effort|spending) (?:went|goes|is spent|was spent)|splits|breaks down|divides|consists of|is made up of|terms|pays?|payable|in advance|on (?:order|delivery|signing)|split|mix|breakdown|structure|up front|upfront|deposit|contribution)(?![a-z])"
)
_OF_ONE = re.compile(r" of (?:the |our |my |its )([a-z]+)")
_TOP = re.compile(r"前[两三四五十]|(?<![a-z])top (?:two|three|four|five|ten|\d)")
#: Shares that make nearly all are meant to make all.
_NEAR_ALL = 120
#: Shares that make as much and no more are not all of them.
_ALMOST_ALL = 90
_SHARE_AFTER = re.compile(r"\s?(?:[a-z]+ )?(?:share|of (?:our |the |all )?[a-z]+)")
_ALL = Decimal(100)
_THE_REST = re.compile(r"(?:其余|余下|剩余|剩下)的?$|(?<![a-z])the (?:remaining|other) $")
#: Each may name more than one.
_SEVERAL = re.compile(
    r"多选|不止一[个项条]|可重复|(?:提到|提及|选择?)[^，,。]{0,8}的占|(?<![a-z])(?:multiple|several answers|more than one|overlap\w*|mentioned|ticked)(?![a-z])"
)
#: Tenths that make so much are no rounding.
_OVER_ALL = 110
#: A list of percents behind one heading, which are shares where nothing says that they are rates or changes.
_HEADED = re.compile(r"\W*(?:[^:：，,\d]{2,28}|[a-z' ]{2,64})[:：](?=[^:：]+$)")
_RATED = re.compile(
    r"率|[增涨降长折利税返升跌]|完成|进度|达成|满意|(?<![a-z])(?:rates?|growth|grew|margins?|up|down|discounts?|plan|target|complete|interest|yields?|tax|rebates?|off|conversion|rose|fell|vs|than|before|last|previous)(?![a-z])|[(（]|上[月年周季期]|去年|同期"
)
_OF_WHOLE = re.compile(r"\W*of (?:our|my|the|all|their) ")
#: The share that ends a list of all of them, and those told by what the first is told by.
_LAST = re.compile(r"(?:其[他它余]|剩下|余下|剩余)[^，,。；;\d]{0,8}$|(?<![a-z])the $")
_ELLIPSIS = re.compile(r" (?:at|in|on|to|from|through|via|by|for|with)(?![a-z])")
#: How far fractions in words may be from all; how many a pair has.
_ROUGH, _PAIR = 5, 2
#: Letters of a line that tells but a name and a share.
_LINE = 48
_AND_NOT = re.compile(
    r"(?P<zh>[一-龥]{1,6}?)(?:占比?|的?占比|比例)[是为达约]?\d[\d.]* ?%[，,；;、](?:而)?非(?P=zh)(?:占比?|的?占比|比例)?[是为达约]?\d[\d.]* ?%"
    r"|(?<![a-z])(?P<en>[a-z]{3,}?)s? (?:make up|made up|account(?:ed|s)? for|are|were|were at|at) \d[\d.]* ?%(?: of [a-z ]{3,20})?(?:,|;| and|, and) non-?(?P=en)s?(?: (?:make up|made up|account(?:ed|s)? for|are|were|at))? \d[\d.]* ?%(?! of)"
)
_GREW = re.compile(r"增速|增幅|涨幅|增长率|(?<![a-z])growth(?![a-z])")
_SPLITS = re.compile(
    r"分解|分配[^，,]{0,4}[:：为]|(?<![a-z])(?:splits?|split up|divided|breaks down) (?:into|between|as)"
)


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of shares in a text."""
    for place, sentence in enumerate(reading.sentences):
        yield from _in_lines(reading, place, sentence)
        yield from _shares(reading, sentence)
        yield from _tenths(reading, sentence)
        yield from _remaining(reading, sentence)
        yield from _fractions(reading, sentence)
        yield from _and_not(reading, sentence)


def _in_lines(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """Shares told one a line below their heading that do not make 100."""
    if not sentence.text.rstrip().endswith((":", "：")) or not (
        _TERMS.search(sentence.text) or lex.SHARE.search(sentence.text)
    ):
        return
    shares: list[Number] = []
    for each in reading.sentences[place + 1 :]:
        if (
            each.block != sentence.block
            or len(each.said) != 1
            or not _may_be_share(each.said[0])
            or len(each.text) > _LINE
        ):
            break
        shares.append(each.said[0].number)
    made = sum((each.value for each in shares), Decimal(0))
    if len(shares) > _PAIR and _ALMOST_ALL <= made <= _NEAR_ALL and abs(made - _ALL) > len(shares) / 2:
        yield wrong_shares(reading, shares)


def wrong_shares(reading: Reading, shares: list[Number]) -> Mark:
    """The mark of shares that do not make all."""
    listed = " + ".join(reading.words(each) for each in shares)
    facts = {"parts": listed, "sum": f"{sum((each.value for each in shares), Decimal(0)):f}%"}
    return Mark(shares[0].start, shares[-1].end, MarkKind.SHARES, facts)


def _shares(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """Shares listed side by side that do not make 100."""
    shares = [each for each in sentence.said if _may_be_share(each) and not _is_growth(sentence, each)]
    free = [each for each in shares if reading.folded[each.number.start - 1] != "("]
    shares = free or shares  # (last year 72%)
    named = [each for each in shares if lex.SHARE.search(each.before) or _SHARE_AFTER.match(each.after)]
    if len({found[1] for each in shares if (found := _OF_ONE.match(each.after))}) > 1:
        return  # of different wholes
    if len(shares) > 2 and not named and _are_shares(reading, sentence, shares):
        named = shares
    if not named and (cue := _TERMS.search(sentence.text)):
        after = [each for each in shares if each.number.start >= sentence.start + cue.start()]
        shares = after if len(after) > 2 else shares
        named = shares if len(shares) > 2 else []
    if _SEVERAL.search(sentence.text) or sum(each.has("now") for each in shares) > 1:
        return
    is_told = named or lex.SHARE.search(sentence.text[:60]) or _OF_WHOLE.match(sentence.text)
    is_rough = any(each.number.loose or each.number.rough for each in shares)
    if len(shares) < 2 or _TOP.search(sentence.text) or not is_told or is_rough:
        return
    if len(named) > 1 and named[0] is not shares[0]:
        shares = named
    made, is_all = value_of(shares), ALL_TOLD.search(sentence.text) is not None
    if not (len(shares) > 2 or is_all or is_in_halves(sentence.text)) or not _is_list(reading, shares):
        return
    slack = Decimal("1.01") * max(each.number.step for each in shares) * len(shares) / 2
    is_all = is_all or _SPLITS.search(sentence.text) is not None
    is_by_time = len(sentence.periods) >= len(shares) and not is_all
    if abs(made - 100) <= slack or is_by_time or goes_on(sentence.text, shares[-1]):
        return
    if made >= _ALMOST_ALL or is_all:
        yield wrong_shares(reading, [each.number for each in shares])


def _is_growth(sentence: Sentence, said: Said) -> bool:
    """Whether the clause of a percent tells how fast something grew."""
    clause = re.split("[，,；;]", sentence.between(sentence.start, said.number.start))[-1]
    return _GREW.search(clause) is not None


def _and_not(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """The shares of those that are something and of those that are not: 会员占 62%，非会员占 43%."""
    for found in _AND_NOT.finditer(sentence.text):
        both = [each.number for each in sentence.said if each.is_rate and sentence.start + found.start() <= each.number.start < sentence.start + found.end()]  # fmt: skip
        if len(both) == _PAIR and abs(sum(each.value for each in both) - _ALL) > max(each.step for each in both):
            yield wrong_shares(reading, both)


def _may_be_share(said: Said) -> bool:
    is_rough_word = said.number.rough and said.number.digits is None
    is_whole = said.has("total") and said.number.value > 99
    is_whole = is_whole or lex.OF_THEM.match(said.after) is not None
    return said.is_rate and said.rate is None and not (is_rough_word or is_whole)


def _are_shares(reading: Reading, sentence: Sentence, percents: list[Said]) -> bool:
    """Whether percents without a word for it are shares: told in one row, or behind a heading, and nearly all together."""
    is_headed = _HEADED.match(sentence.text) and not _RATED.search(sentence.text)
    is_all = any(each.is_rate and each.has("total") and each.number.value == 100 for each in sentence.said)
    return is_all or _is_row(reading, percents) or (bool(is_headed) and value_of(percents) < _NEAR_ALL)


def _tenths(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """Shares told in tenths that are more than all: 散客一半，旅行社三成，会议四成."""
    shares = [each for each in sentence.said if each.number.kind is Kind.PERCENT]
    if len(shares) < 2 or any(
        not each.number.rough or each.number.loose or each.change is not None or each.rate for each in shares
    ):
        return
    is_split = len(shares) > 2 or is_in_halves(sentence.text)
    is_told = lex.SHARE.search(sentence.text) or _HEADED.match(sentence.text)
    is_wrong = _LAST.search(shares[-1].before) is not None and abs(value_of(shares) - _ALL) >= _ROUGH
    if is_split and is_told and _is_list(reading, shares) and (value_of(shares) >= _OVER_ALL or is_wrong):
        yield wrong_shares(reading, [each.number for each in shares])


def _fractions(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """Shares told as fractions that are not all of one whole: a half, a third and the remaining quarter."""
    shares = [each for each in sentence.said if each.number.kind is Kind.PERCENT]
    others = [each.number for each in sentence.said if each not in shares and not each.is_length]
    if len(shares) < _PAIR or any(each.digits or each.value != len(shares) for each in others):
        return
    fractions = [each for each in shares if is_fraction(each.number)]
    if any(each.number.loose or each.change is not None or each.rate for each in shares) or not fractions:
        return
    is_closed = _LAST.search(shares[-1].before) is not None or ALL_TOLD.search(sentence.text) is not None
    is_split = is_closed or (len(shares) > _PAIR and _is_split(sentence, shares))
    made = value_of(taken_times(sentence, each) for each in shares)
    if is_split and _is_list(reading, shares) and (made > _ALL + _ROUGH or (is_closed and made < _ALL - _ROUGH)):
        yield wrong_shares(reading, [each.number for each in shares])


def _is_split(sentence: Sentence, shares: list[Said]) -> bool:
    """Whether fractions are told as the parts of one whole: by their word for it, or one after the other without a verb of its own."""
    is_told = lex.SHARE.search(sentence.text) or _HEADED.match(sentence.text) or _OF_WHOLE.match(sentence.text)
    return bool(is_told) or all(_ELLIPSIS.match(each.after) for each in shares[1:])


def _remaining(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A share told to be all that another leaves: 30% with the order and the remaining 60%."""
    shares = [each for each in sentence.said if each.number.kind is Kind.PERCENT]
    if len(shares) != 2 or not all(each.is_rate and each.number.digits for each in shares):
        return
    one, rest = shares
    if _THE_REST.search(rest.before) and value_of(shares) != _ALL and not (one.number.loose or rest.number.loose):
        yield wrong_figure(
            reading,
            rest.number,
            MarkKind.SHARES,
            _ALL - one.number.value,
            parts=f"{reading.words(one.number)} + {reading.words(rest.number)}",
            sum=f"{value_of(shares):f}%",
        )


def _is_row(reading: Reading, shares: list[Said]) -> bool:
    """Whether shares stand in one row, each behind its name: 护肤 62%、彩妆 27%、香水 11%."""
    gaps = [reading.folded[one.number.end : other.number.start] for one, other in itertools.pairwise(shares)]
    return all(re.fullmatch(r"、[一-龥a-z]{1,6} ?", gap) for gap in gaps)


def _is_list(reading: Reading, shares: list[Said]) -> bool:
    return all(
        not re.search(
            r"[。；;]|其中|(?<![a-z])of which(?![a-z])", reading.folded[first.number.end : second.number.start]
        )
        and second.number.start - first.number.end < 60
        for first, second in itertools.pairwise(shares)
    )
