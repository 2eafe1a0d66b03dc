"""Targets that are told to be met or missed, against their figures: at least, at most, or by what is better of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import bookgoals
from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.bars import TWO, bound_and_actual, is_better_low, one_of_all, over_time, side_of
from salesplanner.domain.claims.book import Book
from salesplanner.domain.claims.marks import Mark, MarkKind, Weight
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Reading, Said, Sentence, nearest, value_of
from salesplanner.domain.claims.statements import named, topics
from salesplanner.domain.claims.tables import targets_of
from salesplanner.domain.claims.writing import wrong_words

#: A miss told as so much under a target, which its figures are judged by.
_BESIDE = re.compile(
    r"above|ahead|over|under|below|short|past|beyond|behind|shy|better|worse|more|less|fewer|higher|lower|in excess"
)
#: Words of size, which say the same where less is good.
_SIZE = re.compile(
    r"above|over|past|beyond|below|under|beneath|in excess|(?:more|less|fewer|higher|lower) than|[高低多少大小]于|超|exceed|undersh|oversh"
)
_BY_AMOUNT = re.compile(
    r"(?:[$€£¥]?\d(?:[\d.,]*\d)?[km%]?|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten))(?: [a-z]+)? $"
)
_BUDGET = re.compile(r"预算|(?<![a-z])budget(?:ed)?(?![a-z])")
#: How many of a time there may be in another of which a target is told too.
_TIMES = range(2, 32)
_SPENT_MORE = re.compile(
    r"超支|超出?了?预算|(?<![a-z])(?:(?:over|above|beyond|exceed(?:ed|s|ing)?) (?:the |our |my |its )?budget|over-?sp(?:ent|end)\w*|overran|overrun|(?:going|went|ran|came in|ended up|was|were) (?:[$€£¥]?\d[\d.,]*[km]? )?over(?= ?(?:[.,;]|$)))(?![a-z])"
)
_SPENT_LESS = re.compile(
    r"(?:节约|节省|省[了下])[了约]{0,2} ?(?=\d)|结余|[低少]于预算|(?:没有?|并?未)超(?:出|过)?了?预算|预算[之以]?内|(?<![a-z])(?:(?:under|below|within|inside) (?:the |our |my |its )?budget|undersp(?:ent|end)\w*|(?:going|came in|ended up|was|were) (?:[$€£¥]?\d[\d.,]*[km]? )?under(?= ?(?:[.,;]|$))|sav(?:ed|es|ing)(?= (?:us )?[$€£¥]?\d))(?![a-z])"
)
_IF = re.compile(
    r"如果|假如|若(?!干)|只要|一旦|要是|(?<![a-z])(?:if|once|when|unless|had (?:we|i|they|he|she|it))(?![a-z])"
)
_SOME = re.compile(
    r"(?<![a-z\d.])(?<!all )(?<!all of the )(?<!both )(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) $|(?:个月|周|天|季度?)[里中内]只?有? ?[\d一两二三四五六七八九]+ ?(?:个月|个?季度|周|天)都?$|[\d一两二三四五六七八九] ?(?:个(?!月)|家|人|名|位|组|店|区|地区)[^，,；;。\d]{0,6}$|(?<![a-z])(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:out )?of (?:the |our )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) [a-z -]{0,24}$|(?:一半|大多数?|多数|部分|有的|有些)[^，,。]{0,6}$|(?<![a-z])(?:half|most|some|many|few|several) (?:of )?(?:the |our |my )?[a-z]+ $"
)
_AIM = re.compile(r"目标|任务|指标|(?<![a-z])(?:target|goal|quota|plan)(?![a-z])")
_ASIDE_LEFT = re.compile(r"[(（]$")
#: Within what tells it, that it was not.
_NOT_MET = re.compile(r"(?<![a-z])(?:not|never)(?![a-z])|n't")
#: What is still to be done for it, and how often of all it was met.
_ONLY_SO = re.compile(r"才(?:能|可以|算|会)?够?$")
_ALL_ROWS = re.compile(r"都|均|全|(?<![a-z])(?:all|every|everyone|each|both)(?![a-z])")
#: No more than was aimed at.
_NOT_OVER = re.compile(r"(?:没有?|并?未)超")
_NOBODY = re.compile(
    r"(?:没有?一?[人个家项]|无一)[^，,。；;]{0,4}$|(?<![a-z])(?:nobody|no one|no-one|none(?: of (?:them|us))?) $"
)
_SOME_OF = re.compile(
    r" (?:in|on|for) (?:only |just )?(?:\d+|[a-z]+) (?:[a-z]+ )?(?:out )?of (?:the )?(?:\d+|[a-z]+)(?![a-z])|的?有?[一两二三四五六七八九十\d]+[天周个]"
)
#: A part of a target, or only some of those who have one.
_PART_OF = re.compile(
    r"(?:%|percent|half|thirds?|quarters?) of (?:[a-z']+ ){0,3}$|(?<![a-z])only [a-z]+(?: and [a-z]+)? $|只有[^，,。；;]{1,8}$"
)
_EVERY = re.compile(r"各项|全部|均|都|每[一个项]|(?<![a-z])(?:all|every|each|both)(?![a-z])")
_REACHED = re.compile(r"完成|达成|进度|目标|任务|(?<![a-z])(?:attain|achiev|complet|reached|target|plan|goal|quota)")

#: Both figures right behind a verdict, all of several targets, and a target that is told only behind it.
#: Letters between a verdict and its figures, and what stands between what was done and its target.
_NEAR = 24
_PAIR = re.compile(
    r"(?: [a-z]+){0,2}? (?:out of|of|against|on|vs\.?|versus)(?: an?| the| our| my)?(?: (?:target|goal|quota|plan)(?: of)?)? ?[$€£¥]?|/|(?: [a-z]+)? ?\((?:target|goal|quota|plan|budget)(?: of|:)? ?[$€£¥]?"
)
_TURNS = re.compile(r"(?<![a-z])(?:not|but|missed|only)(?![a-z])|n't")
_SET = re.compile(r"[定要说][的好了求]{0,2}$|(?<![a-z])(?:set|asked|wanted|needed) ?$")
_ASIDE, _ON = (
    re.compile(r" ?[(（][^()（）]*[)）]"),
    re.compile(r"[/／]|目标|(?<![a-z])(?:on|of|against|vs|versus|for)(?![a-z])"),
)
_TOLD_BEHIND = re.compile(r"(?:[问说]|(?<![a-z])(?:asked|said|says))[^。.；;]{0,18}\d")
#: Told of each time behind a verdict, what stands between two of several times, and what a verdict is not told of.
_TIMED = re.compile(
    r"[月周季]|(?<![a-z])(?:q\d|h\d|weeks?|months?|quarters?|half|day|(?:mon|tues|wednes|thurs|fri)day)(?![a-z])"
)
_UP_TO = re.compile(r"之?前|又|再|(?<![a-z])(?:up to|by|until|another|then|since)(?![a-z])")
_MOVED_AIM = re.compile(
    r"(?:原|新)(?:目标|任务|计划)|(?:上调|下调|调整?)到|(?<![a-z])(?:original|new|revised) (?:target|goal|plan)s?(?![a-z])"
)
_ONE_OF = re.compile(r"(?:^|[，,])(?:另外?)?一[项个][没未]?[有能]?$|(?<![a-z])one (?:was|of them)(?: was)?(?: not)? $")
_BUT = re.compile(
    r"除了?[^，,。；;]{1,10}[外之以]|(?<![a-z])(?:except|apart from|other than|save|bar)(?![a-z])|(?<![a-z])(?:every|each|all) [a-z]+ but(?![a-z])"
)
#: What a target is told by to be met or missed, and whether these words need figures to bear them out.
_TOLD = (
    (lex.MET, True, True),
    (lex.MISSED, False, True),
    (lex.MET_BESIDE, True, False),
    (lex.MISSED_BESIDE, False, False),
)


def check(reading: Reading, book: Book | None) -> Iterator[Mark]:
    """The marks of targets told to be met or missed; with a book, by it where the text says no figures."""
    for place, sentence in enumerate(reading.sentences):
        yield from _met(reading, place, sentence, book)
        yield from _spent(reading, place, sentence)


def _met(reading: Reading, place: int, sentence: Sentence, book: Book | None) -> Iterator[Mark]:
    for words, is_met, is_sure in _TOLD:
        for found in words.finditer(sentence.text):
            if _ONE_OF.search(re.split("[,，;；]", sentence.text[: found.start()])[-1]) or _MOVED_AIM.search(
                sentence.text
            ):
                continue
            if not is_sure and _is_left_open(sentence.text, found):
                continue
            if _ASIDE_LEFT.search(sentence.text[: found.start()]) and found[0] == "未完成":
                continue  # of what stands before the bracket, which no target is told of
            is_beside = _BESIDE.match(found[0])
            if is_beside and not is_met and _BUDGET.search(found[0]):
                continue  # judged by what was spent
            is_met = is_met or _NOBODY.search(sentence.text[: found.start()]) is not None
            is_by_amount = is_beside and _BY_AMOUNT.search(sentence.text[: found.start()])
            if not is_by_amount and (not is_met or _is_told_as_met(sentence.text, found)):
                yield from _met_here(reading, place, sentence, found, is_met, book, is_sure=is_sure)


def _spent(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """Less spent than the budget where it was more, or more where it was less."""
    if not _BUDGET.search(sentence.text):
        return
    joined = [each for one in reading.joined(place) for each in one.said]
    levels = [each for each in joined if each.is_plain and not (each.per or each.has("base") or each.is_length)]
    for words, is_more in ((_SPENT_MORE, True), (_SPENT_LESS, False)):
        found = words.search(sentence.text)
        if found is None or _is_left_open(sentence.text, found):
            continue
        start, _ = at = sentence.at(found)
        if _BESIDE.match(found[0]) and (by := _BY_AMOUNT.search(sentence.text[: found.start()])):
            levels = [each for each in levels if not sentence.start + by.start() <= each.number.start < start]
        known = [each for each in levels if each.number.end <= start]
        known = known if len(known) == TWO else levels
        aims = [each for each in known if each.has("target")]
        if len(known) != TWO or len(aims) != 1 or not known[0].number.agrees(known[1].number):
            return
        goal, told = aims[0].number, next(each.number for each in known if each is not aims[0])
        if told.high_end < goal.low_end if is_more else told.low_end > goal.high_end:
            yield wrong_words(reading, *at, MarkKind.DIRECTION, base=goal, now=told)
        return


def _is_left_open(text: str, found: re.Match[str]) -> bool:
    ahead = re.split("[,，;；]", text[: found.start()])[-1]
    return bool(lex.NEGATED.search(ahead[-8:]) or lex.FUTURE.search(ahead) or _IF.search(ahead))


def _is_told_as_met(text: str, found: re.Match[str]) -> bool:
    """Whether a target is told to be met: now, by all of what is spoken of, and as no question or condition."""
    ahead = text[: found.start()]
    before = re.split(r"[,，。;；:：]", ahead)[-1][-24:].removesuffix("so that ")
    if lex.FUTURE.search(before) or lex.NEGATED.search(before[-16 if before.isascii() else -8 :]) or _IF.search(ahead):
        return False
    if _NOT_MET.search(found[0]) or _ONLY_SO.search(before) or _SOME_OF.match(text, found.end()) or _BUT.search(text):
        return False
    if _PART_OF.search(ahead):
        return False
    some = _SOME.search(ahead)
    return not some or bool(_EVERY.search(some[0]) or _EVERY.match(found[0]))


def _met_here(
    reading: Reading,
    place: int,
    sentence: Sentence,
    found: re.Match[str],
    is_met: bool,
    book: Book | None,
    *,
    is_sure: bool,
) -> Iterator[Mark]:
    at = sentence.at(found)
    is_size = _SIZE.match(found[0]) is not None and not _NOT_OVER.match(found[0])
    plain = (
        _beside_it(reading, sentence, at[1])
        or _in_table(reading, sentence, is_met=is_met)
        or one_of_all(reading, place, sentence, at, is_met=is_met)
    )
    if (plain := plain or _told_plainly(reading, place, sentence, found.start(), is_size=is_size)) is not None:
        aim, done, is_reached = plain
        if is_reached is not is_met:
            yield wrong_words(
                reading, *at, MarkKind.MET_NOT if is_met else MarkKind.MISSED_NOT, target=aim, actual=done
            )
        return
    target, actual, percent = _figures_of(reading, place, sentence, found, is_met=is_met)
    facts = {"said": reading.raw[slice(*at)], "target": _raw(reading, target), "actual": _raw(reading, actual)}
    first = next(iter(sentence.said), None)
    told_from = first.lead - sentence.start if first else 0
    is_low = lex.LOW_IS_GOOD.search(sentence.text[max(0, told_from) : found.start()]) or _NOT_OVER.match(found[0])
    reached = _reached(target, actual, percent, is_low=None if is_size else bool(is_low))
    if target is None or actual is None:
        facts |= {"actual": _raw(reading, percent), "target": "100%"} if percent is not None else {}
        if percent is None and is_met and (is_sure or _covers(sentence.said) is False):
            yield from _unproven(reading, place, book, at, facts)
        elif percent is None and book is not None:
            own = sentence.clause(*at)
            spoken = named(own, book.figures)
            if not spoken and (_AIM.search(own) or target in sentence.said):
                spoken = named(sentence.text, book.figures)
            yield from (bookgoals.met if is_met else bookgoals.missed)(spoken, book, at, facts)
    if reached is False and target is not None and _is_in_pieces(reading, place, sentence.clause(*at), target):
        return
    if reached is not None and reached is not is_met:
        yield Mark(*at, MarkKind.MET_NOT if is_met else MarkKind.MISSED_NOT, facts)


def _figures_of(
    reading: Reading, place: int, sentence: Sentence, found: re.Match[str], *, is_met: bool
) -> tuple[Said | None, Said | None, Said | None]:
    """The target that a verdict is told of, what was reached of it and in percent: of its sentence, else of those beside it."""
    is_each = _EVERY.search(found.string) is not None
    own, end = sentence.clause(*sentence.at(found)), sentence.at(found)[1]
    told = [each for each in sentence.said if not _is_of_other(own, sentence, each)]
    here = _verdict(told, is_met=is_met, is_each=is_each, is_here=True)
    near = [
        (one, each) for one, each in _near(reading, place, own) if not (any(here) and each.is_rate and one.start > end)
    ]
    around = [each for _, each in near]
    target, actual, percent = here if any(here) else _verdict(around, is_met=is_met, is_each=is_each)
    if target is not None and actual is not None:
        return target, actual, percent
    wide = _verdict(around, is_met=is_met, is_each=is_each)
    return target or wide[0], actual or wide[1], percent or wide[2]


def _near(reading: Reading, place: int, own: str) -> list[tuple[Sentence, Said]]:
    """The figures around a verdict, each with its sentence, that are not told of another thing than its clause `own`."""
    near = reading.near(place, 2, 1)
    return [(one, each) for one in near for each in one.said if not _is_of_other(own, one, each)]


def _is_in_pieces(reading: Reading, place: int, own: str, target: Said) -> bool:
    """Whether what was done piece by piece, in a sentence or around it, makes a target."""
    sentences = [one.said for one in reading.near(place, 2, 1)]
    return any(
        _is_reached_in_pieces(each, target) for each in (*sentences, [each for _, each in _near(reading, place, own)])
    )


def _is_of_other(own: str, sentence: Sentence, said: Said) -> bool:
    """Whether the clause of a figure speaks of another thing than that of a verdict: 拜访完成率 91%。签约方面则超过了目标."""
    spoken = topics(own)
    others = topics(sentence.clause(said.number.start, said.number.end)) if spoken else set()
    return bool(others) and not others & spoken


def _told_plainly(
    reading: Reading, place: int, sentence: Sentence, at: int, *, is_size: bool
) -> tuple[str, Number, bool] | None:
    """A target told for each day or with its bound, what was done of it, and whether that reaches it; None without such."""
    if (whole := over_time([each for one in reading.joined(place) for each in one.said])) is not None:
        aim, told = whole
        return f"{aim.normalize():f}", told.number, told.number.value >= aim
    lines = ([each for one in reading.near(place, many, on_line=True) for each in one.said] for many in (0, 1, 2))
    end = sentence.start + at
    own = end - len(re.split("[，,；;]", sentence.text[:at])[-1])  # 上月 1.2% 没达标
    bound = next(filter(None, (bound_and_actual(each, own, end) for each in lines)), None)
    if bound is None:
        return None
    goal, told, is_kept = bound
    is_reached = told.number.high_end >= goal.number.low_end if is_size else is_kept
    return reading.words(goal.number), told.number, is_reached


def _in_table(reading: Reading, sentence: Sentence, *, is_met: bool) -> tuple[str, Number, bool] | None:
    """The row of a table right above a verdict on all of it that is the worst against its target."""
    above = (each for each in reading.tables if each[1] <= sentence.start)
    table = next((each for each in above if not reading.folded[each[1] : sentence.start].strip()), None)
    if table is None or not (is_met and _ALL_ROWS.search(sentence.text)):
        return None
    told = list(targets_of(reading, *table))
    if not told:
        return None
    aim, done = min(told, key=lambda each: each[1].value / each[0].value)
    return reading.words(aim), done, done.value >= aim.value


def _beside_it(reading: Reading, sentence: Sentence, end: int) -> tuple[str, Number, bool] | None:
    """What was done and its target in brackets right behind what is told of them: met its target (1.1m on 1.0m)."""
    if pairs := _pairs_behind(sentence, end):
        done, goal = min(pairs, key=lambda each: each[0].number.value / each[1].number.value)
        return reading.words(goal.number), done.number, done.number.value >= goal.number.value
    aside = _ASIDE.match(sentence.text, end - sentence.start)
    inside = [
        each
        for each in sentence.said
        if aside and each.number.end <= sentence.start + aside.end() and each.number.start >= end
    ]
    if len(inside) != TWO or not all(each.is_plain for each in inside):
        return None
    done, goal = inside
    is_told = _ON.search(sentence.between(done.number.end, goal.number.start)) and done.number.agrees(goal.number)
    if not is_told and goal.number.agrees(done.number) and (done.has("target") or _SET.search(done.before)):
        done, goal, is_told = goal, done, True
    return (reading.words(goal.number), done.number, done.number.value >= goal.number.value) if is_told else None


def _pairs_behind(sentence: Sentence, end: int) -> list[tuple[Said, Said]]:
    """What was done of its target, once or for each of several, behind a verdict: Ann 31 of 30, Bob 27 of 28."""
    said = [each for each in sentence.said if each.number.start >= end]
    if lex.LOW_IS_GOOD.search(sentence.text) or not said or said[0].number.start - end > _NEAR:
        return []
    pairs = list(zip(said[::TWO], said[1::TWO], strict=False))
    for done, goal in pairs:
        gap = sentence.between(done.number.end, goal.number.start)
        is_pair = done.is_amount and goal.is_amount and done.number.agrees(goal.number) and goal.number.value > 0
        if not (is_pair and _PAIR.fullmatch(gap)):
            return []
    is_of_one = not _TURNS.search(sentence.between(said[0].number.end, said[-1].number.start))
    return pairs if is_of_one and len(pairs) * TWO == len(said) else []


def _reached(target: Said | None, actual: Said | None, percent: Said | None, *, is_low: bool | None) -> bool | None:
    """Whether a target was reached, by the greater figure where `is_low` is None; None where the figures do not say."""
    if target is not None and actual is not None:
        is_turned = is_low is not None and (is_low or is_better_low(target, actual))
        low, high = (target, actual) if is_turned else (actual, target)
        least, most, bar = low.number.low_end, low.number.high_end, (high.number.low_end, high.number.high_end)
    elif percent is not None:
        least, most, bar = percent.number.low_end, percent.number.high_end, (Decimal(100), Decimal(100))
    else:
        return None
    return False if most < bar[0] else True if least >= bar[1] else None


def _is_reached_in_pieces(said: list[Said], target: Said) -> bool:
    """Whether what was done piece by piece makes a target: 51 by Friday and the last nine on Monday."""
    if target.per or all(each is not target for each in said):
        return False
    done = [each for each in said if each.is_plain or (each.is_amount and each.after.startswith(" more"))]
    done = [each for each in done if each is not target and not each.has("target")]
    done = [each for each in done if each.number.agrees(target.number)]
    done = [each for each in done if not each.has("base") or _UP_TO.search(each.label)]
    are_times = any(_UP_TO.search(each.label) for each in done) or all(_TIMED.search(each.label) for each in done)
    whole = value_of(done)
    return len(done) > 1 and (whole == target.number.value or (are_times and whole >= target.number.value))


def _unproven(
    reading: Reading, place: int, book: Book | None, at: tuple[int, int], facts: dict[str, str]
) -> Iterator[Mark]:
    """A target told to be met without both figures: judged by what it covers, or by the book, or said to need its evidence."""
    sentence = reading.sentences[place]
    covered = _covers(sentence.said)
    own = sentence.clause(*at)
    before = [(each, said) for each in reading.sentences if each.start < at[0] for said in each.said]
    if any(_is_proof(said) and not _is_of_other(own, each, said) for each, said in before):
        return
    if _TOLD_BEHIND.search(sentence.between(at[1], sentence.end)):
        return
    near = [each for one in reading.near(place, 2, on_line=True) for each in one.said]
    if any(
        side_of(bar) and sum(each.is_plain and each.number.agrees(bar.number) for each in near) > TWO for bar in near
    ):
        return  # a bar, and what was reached of it by several days
    bars = [each for each in sentence.said if each.has("target") or side_of(each)]
    if len(bars) >= TWO and len(sentence.said) >= len(bars) * TWO:
        return  # 2.1 % (goal 2.0 %), 5.8 % (at most 6 %)
    aim = next((each for each in sentence.said if each.has("target")), None)
    if covered is False:
        yield Mark(*at, MarkKind.MET_NOT, {**facts, "target": _raw(reading, aim)})
    elif covered is None and book is not None and book.has_targets:
        spoken = named(own, book.figures) or named(sentence.text, book.figures)
        if spoken and not facts["target"] and not bookgoals.has_target(spoken, book):
            yield Mark(*at, MarkKind.MET_NO_FIGURES, facts)
        yield from bookgoals.met(spoken or list(book.figures), book, at, facts)
    elif covered is None:
        weight = Weight.HINT if facts["target"] else Weight.WRONG
        yield Mark(*at, MarkKind.MET_NO_FIGURES, facts, weight=weight)


def _is_proof(said: Said) -> bool:
    """Whether a figure further up tells that a target was reached: 达成率 104.2%."""
    return said.rate is not None and said.rate.key == "attain" and said.is_rate and said.number.value >= Decimal(100)


def _covers(said: list[Said]) -> bool | None:
    """Whether the two figures beside a target told in percent make as much: 目标 80 %，56 家里 46 家; None without such."""
    aims = [each for each in said if each.number.kind is Kind.PERCENT and each.has("target")]
    known = sorted((each.number for each in said if each.number.kind is Kind.COUNT), key=lambda number: number.value)
    if len(aims) != 1 or len(known) != 2 or len(said) != 3 or not known[0].agrees(known[1]):
        return None
    return known[0].value * 100 >= aims[0].number.value * known[1].value


def _is_of(per: str, said: Said) -> bool:
    """Whether a figure is of one of what a target is told for each of: this week's beside 每周."""
    words = {
        "day": "今天|当天|今日|today",
        "week": "[这本上]周|(?:this|last) week",
        "month": "[这本上]个?月|(?:this|last) month",
    }
    return per in words and re.search(words[per], said.before) is not None


def _of_whole(target: Said, others: list[Said], *, is_met: bool, is_each: bool) -> tuple[Said, list[Said]]:
    """A target told for each day or week and what was done: the target of all of them, where it is told behind it, 每周 15 家，四周 60 家."""
    same = [each for each in others if each.per == target.per or _is_of(target.per, each)]
    if same or not is_met or not target.per:
        return target, same
    for at, each in enumerate(others[:-1]):
        times = each.number.value / target.number.value if target.number.value else Decimal(0)
        if times in _TIMES and each.number.start > target.number.end and not each.has("actual"):
            return each, others[at + 1 : at + 2]
    if is_each or len(others) == 1:
        return target, sorted(others, key=lambda each: each.number.value)[:1]
    return target, [each for each in others if each.number.value >= target.number.value]


def _verdict(
    said: list[Said], *, is_met: bool, is_each: bool, is_here: bool = False
) -> tuple[Said | None, Said | None, Said | None]:
    """A target, what was reached of it, and the percent reached, as far as they are said."""
    known = [each for each in said if each.is_plain and not each.is_length]
    known = [each for each in known if not each.has("base") or each.has("target")]  # more than the target of 280
    targets = sorted((each for each in known if each.has("target")), key=lambda each: each.per != "")
    target = next(iter(targets), None)
    others = [each for each in known if not each.has("target")]
    others = [each for each in others if not each.before.endswith(" by ")]
    others = [each for each in others if each.per == "" or (target is not None and each.per == target.per)]
    if target is not None:
        others = [each for each in others if each.number.agrees(target.number)]
        others = [each for each in others if each.number.is_like(target.number.value)] or others
        target, others = _of_whole(target, others, is_met=is_met, is_each=is_each)
    named = [each for each in others if each.has("actual") or each.has("now") or each.has("total")]
    actual = named[0] if named else nearest(others, target) if target else next(iter(others), None)
    listed = [each for each in said if each.number.kind is Kind.PERCENT and each.change is None]
    if any(side_of(each) for each in listed):
        listed = []  # rates with their own bars
    percents = [each for each in listed if not each.has("target") and _REACHED.search(each.label)]
    if is_here and is_each and (percents or (target is None and len(listed) > 1)):
        percents = sorted(listed, key=lambda each: each.number.value)
    return target, actual, next(iter(percents), None)


def _raw(reading: Reading, said: Said | None) -> str:
    return reading.words(said.number) if said is not None else ""
