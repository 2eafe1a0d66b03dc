"""Rises and falls told in a word, with no figure of their own, beside two figures that went the other way."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.changes import when_of
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.reading import Reading, Sentence
from salesplanner.domain.claims.writing import wrong_words

#: A rise or fall in a word, with no figure of its own.
_SOME = "(?:有所|略有|略微|明显|大幅|稍有|小幅|不少|很多|较多)"
_WORDED = re.compile(
    rf"(?:比[^，,。\d]{{1,8}}?|同比|环比|较[去上][^，,。\d]{{1,3}}|{_SOME}){_SOME}?(?:减少|下降|下滑|回落|降低|增加|上升|增长|提高|上涨|(?<=[期月年周季])[多少高低](?!于)){_SOME}?[了些]?(?=[，,。；;：:]|$)|(?:减少|下降|下滑|增加|上升|增长|提高){_SOME}(?=[，,。；;]|$)"
    r"|[,:;] (?:which is |that is )?(?:an? )(?:[a-z-]+ )?(?:decrease|fall|drop|decline|reduction|increase|rise)(?=[,.;]|$)"
    r"|(?<![a-z])(?:(?:was|were|are|is|came in|went) (?:up|down|higher|lower)|rose|fell|grew|dropped|increased|decreased)(?: (?:year on year|month on month|on last (?:year|month)|again|than last (?:year|month)))?(?=[,:;]|\.? ?$)"
)
#: A rise or fall told between a figure and the one it started from.
_FROM = re.compile(r"(?: [a-z]+){0,2},? (up|down|risen|fallen) from (?:the |last year's |last month's )?")
#: A change to what a figure is now, with what it was behind it: increased to 5,400 from 6,000.
_TO_FROM = re.compile(r"[a-z] to (?:about |just |only )?[$€£]?$")
_BETTER = re.compile("改善|进步|好转|improve|gain")
#: Growth that is what slowed or quickened itself: growth slowed from 12% to 8%.
_SLOWED = re.compile(
    r"(?:growth|increase)s? (?:rate )?(?:slowed|eased|fell|dropped|slipped|cooled|came down)|(?:增长|增速|增幅|涨幅)[^，,]{0,3}(?:放缓|回落|降|收窄|下滑)"
)
_RISEN = ("up", "risen")
#: Deals and the like that were lost, which is a count of them and no fall.
_LOST = re.compile(
    r"(?<![a-z])(?:(?:deals?|orders?|quotes?|tenders?|bids?|clients?|customers?|contracts?) lost|lost (?:deals?|orders?|quotes?|tenders?|bids?|clients?|customers?|contracts?))(?![a-z])"
)


def directions(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A rise that is a fall: 由 31 增长到 25; 4.6, up from 4.8."""
    for first, second in itertools.pairwise(sentence.said):
        if not (first.is_level and second.is_level and first.number.agrees(second.number)):
            continue
        if found := _FROM.fullmatch(sentence.between(first.number.end, second.number.start)):
            start, base, now = first.number.end, second.number, first.number
            at, is_up = found.span(1), found[1] in _RISEN
        elif first.has("base") and second.has("now"):
            earlier = [each.number.end for each in sentence.said if each.number.end <= first.number.start]
            start, base, now = max(earlier, default=sentence.start), first.number, second.number
            words = sentence.between(start, now.start)
            words = re.sub("^[^,，]*[,，](?=.*\\d)", "", words) if earlier else words  # after a price cut, …
            words = _LOST.sub(lambda found: " " * len(found[0]), words)
            up, down = lex.UP.search(words), lex.DOWN.search(words)
            told = (up or down) if bool(up) != bool(down) else None
            is_low = first.is_length or lex.LOW_IS_GOOD.search(sentence.text)
            told = None if told and is_low and _BETTER.match(told[0]) else told
            told = None if told and first.is_rate and _SLOWED.match(words[told.start() :]) else told
            at, is_up = told.span() if told else (0, 0), up is not None
        elif (
            first.has("now")
            and second.has("base")
            and _TO_FROM.search(sentence.between(sentence.start, first.number.start))
        ):
            start, base, now = sentence.start, second.number, first.number
            words = sentence.between(start, first.number.start)
            words = _LOST.sub(lambda found: " " * len(found[0]), words)
            up, down = lex.UP.search(words), lex.DOWN.search(words)
            told = (up or down) if bool(up) != bool(down) else None
            at, is_up = told.span() if told else (0, 0), up is not None
        else:
            continue
        fell, rose = now.high_end < base.low_end, now.low_end > base.high_end
        if at[1] and (fell if is_up else rose):
            yield wrong_words(reading, start + at[0], start + at[1], MarkKind.DIRECTION, base=base, now=now)


def worded(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A rise or fall told in a word behind its two figures: from 23 to 31, a welcome decrease; 投诉量比八月有所减少."""
    told = [each for each in sentence.said if not each.is_length]
    known = [each for each in told if each.is_level]
    found = _WORDED.search(sentence.text)
    if found is None or len(known) != len(told) or len(known) != 2 or known[0].per != known[1].per:
        return
    at = sentence.start + found.start()
    if known[0].number.end <= at < known[1].number.start and not re.search(
        "[，,:：;；]", sentence.between(known[0].number.end, at)
    ):
        return
    first, last = known if not known[1].has("base") or known[0].has("base") else known[::-1]
    is_told = first.has("base") and not last.has("base")
    dated = [when_of(sentence, each) for each in known]
    are_months = all(when is not None and when.kind == "month" and not when.year for when in dated)
    is_next = (
        not known[0].number.end <= at < known[1].number.start
        and are_months
        and dated[0] is not None
        and dated[1] is not None
        and dated[0].first < dated[1].first
    )
    if not (is_told or is_next) or not first.number.agrees(last.number):
        return
    is_up = lex.UP.search(found[0]) is not None or found[0][-1:] in "多高"
    one, other = first.number, last.number
    if other.high_end < one.low_end if is_up else other.low_end > one.high_end:
        yield wrong_words(reading, *sentence.at(found), MarkKind.DIRECTION, base=one, now=other)
