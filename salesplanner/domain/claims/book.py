"""What the records say, in the form in which a text is checked against it, and the check."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations

from msgspec import Struct, field

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.sections import planned
from salesplanner.domain.claims.statements import Statement, is_by, is_money, is_of, meant, named, none_told, when_of
from salesplanner.domain.claims.wholes import says_nothing
from salesplanner.domain.claims.writing import wrong_figure, wrong_words
from salesplanner.domain.period import Period


class BookFigure(Struct, frozen=True):
    """A figure of the period: money in whole currency, a rate in percent; None for what is not known."""

    value: Decimal | None
    target: Decimal | None = None
    previous: Decimal | None = None
    last_year: Decimal | None = None
    earlier: tuple[Decimal, ...] = ()  # the same figure of the periods before, for records and ranks
    is_rate: bool = False


class Book(Struct, frozen=True):
    """What the records say of a period.

    `figures` by metric, `names` what the person's own figures are called; `amounts` are those of deals, orders and payments by
    the name of client or deal, in whole currency.
    """

    period: Period
    figures: Mapping[str, BookFigure] = field(default_factory=dict)
    amounts: Mapping[str, tuple[Decimal, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def has_targets(self) -> bool:
        """Whether any target is set."""
        return any(each.target for each in self.figures.values())


_PAID = re.compile(
    r"签约|签下|签订|成交|回款|到账|订单|合同|下单|金额|中标|(?<![a-z])(?:signed|orders?|ordered|contracts?|paid|deals?|won|bought|worth|payments?|closed)(?![a-z])"
)

#: What is still to come for a target, behind its words or before them.
_TO_GO = re.compile(
    r"(?:还|尚|仍|只|就)?[差缺欠](?:了|额|口)*(?:为|是|约|有)?$|比(?:目标|任务|计划|指标)(?:还|仅|只)?少(?:了|做了|完成)?$|低于(?:目标|任务|计划|指标)$|缺口(?:为|是|约|还有|有)*$|(?<![a-z])(?:miss(?:ed|ing)|fell short of|undershot) (?:the |our |my )?(?:[a-z-]+ ){0,2}(?:target|goal|quota|plan) by (?:about |some |nearly |just )?$"
)
_SHORT_OF = re.compile(
    r" ?short(?=[.,;]|$)| ?(?:short of|below|under|behind|away from|to go(?: to)?|off)(?: (?:the|our|my))?(?: [a-z]+)? ?(?:target|goal|quota|plan)?"
)
#: What was done beyond a target.
_BEYOND = re.compile(
    r"比(?:目标|任务|计划|指标)(?:还)?多(?:了|做了|完成)?$|超(?:出|过|额)(?:完成)?了?(?:目标|任务|计划)?了?$|(?<![a-z])(?:exceeded|beat|topped|surpassed|passed) (?:the |our |my )?(?:[a-z]+ )?(?:target|goal|quota|plan) by $"
)
_BEYOND_BEHIND = re.compile(
    r" ?(?:above|over|ahead of|past|beyond) (?:the |our |my )?(?:[a-z]+ )?(?:target|goal|quota|plan)"
)
_OTHER_TIME = re.compile(r"去年|上[月周年季]|last")
_AIM = re.compile(r"缺口|目标|任务|指标|计划|(?<![a-z])(?:target|goal|quota|plan)(?![a-z])")
#: A share of a target without a word for that of its own: 回款完成 79%.
_DONE = re.compile(r"(?:已经?)?完成了?(?:约|近)?$")
_OF_TARGET = re.compile(
    r" of (?:the |our |my |this month's )?(?:[$€£¥]?\d[\d.,]*[km]? )?(?:[a-z]+ ){0,2}(?:target|goal|quota|plan)(?![a-z])"
)
#: Words of the whole right at a figure.
_OF_ALL = re.compile(
    r"[本全这当]|[月周年季]|共|总|累计|合计|(?<![a-z])(?:this|total|all|month|week|quarter|year)(?![a-z])"
)
_NOTHING = re.compile("(?!)")
#: As many names as are looked for.
_MOST_NAMES = 2000


def check(reading: Reading, found: list[Statement], book: Book) -> Iterator[Mark]:
    """The marks of what a text states otherwise than the records."""
    for each in found:
        yield from _statement(reading, each, book)
    plans, own = planned(reading), _named_by(book.names)
    for place, sentence in enumerate(reading.sentences):
        if place in plans:
            continue
        if not _has_pair(sentence):
            yield from _attainments(reading, sentence, book)
        yield from _gaps(reading, sentence, book)
        yield from _nones(reading, sentence, book)
        yield from _aims(reading, reading.whole(place), book)
        if own is not None:
            yield from _own(reading, sentence, book, own)
    yield from _amounts(reading, book)


def _statement(reading: Reading, statement: Statement, book: Book) -> Iterator[Mark]:
    number, values = statement.said.number, _values(statement, book)
    known = {metric: value for metric, value in values.items() if number.is_like(value)}
    if not known or any(number.fits(value, value) for value in values.values()):
        return
    if statement.is_led and not _OF_ALL.search(statement.said.before):
        return  # 最大的一单是设计院，合同额 62 万
    kind = MarkKind.BOOK_TARGET if statement.is_target else MarkKind.BOOK
    metric, value = next(iter(known.items()))
    yield wrong_figure(reading, number, kind, value, metric=metric, when=statement.when)


def _values(statement: Statement, book: Book) -> dict[str, Decimal]:
    """What the records say of what is stated, by the metrics that may be meant."""
    found = {}
    for metric in meant(statement.metric):
        told = book.figures.get(metric)
        if told is None or (statement.is_target and statement.when):
            continue
        own = told.target if statement.is_target else told.value
        value = {"": own, "previous": told.previous, "last year": told.last_year}.get(statement.when)
        if value is not None:
            found[metric] = value
    return found


def _attainments(reading: Reading, sentence: Sentence, book: Book) -> Iterator[Mark]:
    """完成率 58 % against what the book's targets and figures come to, where the text has no figures of its own."""
    reached = {name: value * 100 / target for name, (value, target) in _aimed(book).items()}
    attained = next(rate.name for rate in lex.RATES if rate.key == "attain")
    for said in sentence.said if reached else ():
        number = said.number
        is_named = attained.search(said.before) or attained.search(said.after) or _is_done(said, reached)
        is_told = is_named or _OF_TARGET.match(sentence.text, number.end - sentence.start)
        if number.kind is not Kind.PERCENT or said.change is not None or not is_told or _is_of_other_time(said):
            continue
        spoken = named(sentence.text, reached)
        if not fits_any(number, (reached[name] for name in spoken or reached)):
            metric = next(iter(spoken or reached))
            yield wrong_figure(reading, number, MarkKind.BOOK, reached[metric], metric=metric, when="")


def _is_done(said: Said, reached: Iterable[str]) -> bool:
    """Whether a share is told to be done of a figure by its name: 回款完成 79 %, but no 转化率：完成 2 %."""
    return _DONE.search(said.before) is not None and bool(named(said.before, reached))


def _gaps(reading: Reading, sentence: Sentence, book: Book) -> Iterator[Mark]:
    """How far it still is to a target that the text tells no figures of, or how far beyond it."""
    for said in sentence.said:
        number, is_amount = said.number, said.is_amount and not said.per and not said.is_length
        is_to_go = _TO_GO.search(said.before) or (_SHORT_OF.match(said.after) and _AIM.search(sentence.text))
        is_beyond = _BEYOND.search(said.before) or _BEYOND_BEHIND.match(said.after)
        if lex.TARGET_AFTER.match(said.after):
            continue
        if not (is_amount and (is_to_go or is_beyond) and _AIM.search(sentence.text)) or _OTHER_TIME.search(
            said.before
        ):
            continue
        others = [each.number for each in sentence.said if each is not said and each.is_plain]
        if any(number.fits(*[abs(one.value - other.value)] * 2) for one, other in combinations(others, 2)):
            continue  # of the figures beside it, whatever those are of
        told_in_money = is_money(number)
        left = {
            name: (value - target) if is_beyond else (target - value)
            for name, (value, target) in _aimed(book).items()
            if name.endswith(".amount") == told_in_money
        }
        clauses = (sentence.clause(said.number.start), sentence.text)
        spoken = next(filter(None, (named(each, left) for each in clauses)), [])
        known = spoken or [name for name in left if left[name] > 0 and number.is_like(left[name])]
        if known and not fits_any(number, (left[name] for name in known)):
            yield from _gap(reading, said, book, known[0], left[known[0]], is_beyond=bool(is_beyond))


def _gap(reading: Reading, said: Said, book: Book, name: str, value: Decimal, *, is_beyond: bool) -> Iterator[Mark]:
    """The mark of what a target is told to lack, or to be passed by, that is another figure or on the other side of it."""
    if value > 0:
        if said.number.is_like(value):
            yield wrong_figure(reading, said.number, MarkKind.BOOK, value, metric=name, when="")
        return
    figure = book.figures[name]
    kind = MarkKind.MET_NOT if is_beyond else MarkKind.MISSED_NOT
    target, actual = f"{figure.target or 0:,f}", f"{figure.value or 0:,f}"
    yield wrong_words(reading, said.number.start, said.number.end, kind, target=target, actual=actual)


def _nones(reading: Reading, sentence: Sentence, book: Book) -> Iterator[Mark]:
    """None told of what there was some of."""
    for found, name in none_told(sentence.text):
        values = [figure.value for each in meant(name) if (figure := book.figures.get(each)) and figure.value]
        is_now = not any(each.first and not is_of(each, book.period) for each in sentence.periods)
        if values and is_now and not (lex.FUTURE.search(sentence.text) or _OTHER_TIME.search(sentence.text)):
            right = f"{values[0]:,f}"
            yield wrong_words(reading, *sentence.at(found), MarkKind.BOOK, right=right, metric=meant(name)[0], when="")


def _own(reading: Reading, sentence: Sentence, book: Book, words: re.Pattern[str]) -> Iterator[Mark]:
    """A figure that the person defined, by its own name right at the number and with nothing narrower around it."""
    for place, said in enumerate(sentence.said):
        found = [*words.finditer(said.before)][-1:] or [*filter(None, [words.match(said.after.lstrip())])]
        around = said.before if found and found[0].string == said.before else f"{said.before} {said.after}"
        is_each = said.per not in ("", "order", "buyer", "person")
        if not found or not said.is_level or is_each or not says_nothing(words.sub(" ", around)):
            continue
        metric, when = book.names[found[0][0]], when_of(sentence, said, book.period, place)
        figure = book.figures[metric]
        value = {"": figure.value, "previous": figure.previous, "last year": figure.last_year}.get(when or "")
        is_of_kind = (
            (said.number.kind is Kind.PERCENT) is figure.is_rate and not said.has("target") and when is not None
        )
        if value is not None and is_of_kind and not fits_any(said.number, [value]) and said.number.is_like(value):
            yield wrong_figure(reading, said.number, MarkKind.BOOK, value, metric=metric, when=when or "")


def _aims(reading: Reading, sentence: Sentence, book: Book) -> Iterator[Mark]:
    """A target told beside what was done of it: by that it is known which one is meant."""
    levels = [each for each in sentence.said if each.is_plain and not each.per and not each.is_length]
    levels = [each for each in levels if not is_by(each)]
    if len(levels) != 2 or sum(each.has("target") for each in levels) != 1:
        return
    aim, done = sorted(levels, key=lambda each: not each.has("target"))
    known = {name: target for name, (value, target) in _aimed(book).items() if done.number.fits(value, value)}
    if not known and not _is_of_other_time(aim):
        yield from _done(reading, sentence, aim, done, book)
    is_sure = len(known) == 1 and not _is_of_other_time(aim)
    if is_sure and not fits_any(aim.number, known.values()) and all(map(aim.number.is_like, known.values())):
        [(name, target)] = known.items()
        yield wrong_figure(reading, aim.number, MarkKind.BOOK_TARGET, target, metric=name, when="")


def _done(reading: Reading, sentence: Sentence, aim: Said, done: Said, book: Book) -> Iterator[Mark]:
    """What was done of a target that is the book's, told beside it."""
    for name in named(sentence.text, book.figures):
        value, target = _aimed(book).get(name, (None, None))
        if value is not None and target is not None and fits_any(aim.number, [target]) and done.number.is_like(value):
            yield wrong_figure(reading, done.number, MarkKind.BOOK, value, metric=name, when="")
            return


def _aimed(book: Book) -> dict[str, tuple[Decimal, Decimal]]:
    """Value and target of what has both."""
    return {
        name: (each.value, each.target) for name, each in book.figures.items() if each.value is not None and each.target
    }


def fits_any(number: Number, values: Iterable[Decimal]) -> bool:
    """Whether a number may say one of some values."""
    return any(number.fits(value, value) for value in values)


def _is_of_other_time(said: Said) -> bool:
    return bool(lex.FUTURE.search(said.before) or _OTHER_TIME.search(said.before))


def _has_pair(sentence: Sentence) -> bool:
    levels = [each for each in sentence.said if each.number.kind in (Kind.COUNT, Kind.MONEY)]
    return any(each.has("target") for each in levels) and len(levels) > 1


def _amounts(reading: Reading, book: Book) -> Iterator[Mark]:
    """The amount told of a client or deal by name."""
    told = [(name.lower(), amounts) for name, amounts in book.amounts.items() if len(name) >= 2]
    by_name = {name: (*amounts, sum(amounts, Decimal(0))) for name, amounts in told}
    words = _named_by(by_name)
    if words is None:
        return
    for sentence in reading.sentences:
        found = list(words.finditer(sentence.text))
        for place, name in enumerate(found):
            end = found[place + 1].start() if place + 1 < len(found) else len(sentence.text)
            said = _amount_after(sentence, name.end(), end)
            ahead = sentence.text[max(0, name.start() - 12) : said.number.end - sentence.start] if said else ""
            if said is None or lex.FUTURE.search(ahead):
                continue
            at = said.number.start - sentence.start
            beside = [each[0] for each in found[: place + 1] if at - each.end() < 60]  # a deal and its client
            if not any(said.number.fits(each, each) for one in beside for each in by_name[one]):
                nearest = min(by_name[name[0]], key=lambda each: abs(each - said.number.value))
                yield wrong_figure(reading, said.number, MarkKind.BOOK_DEAL, nearest, name=name[0])


def _named_by(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds any of some names, the longest first; None for none."""
    longest = sorted(names, key=len, reverse=True)[:_MOST_NAMES]
    return re.compile("|".join(map(re.escape, longest))) if longest else None


def _amount_after(sentence: Sentence, start: int, end: int) -> Said | None:
    """The first amount behind a name, where words of payment lie between and it is the amount of now."""
    for said in sentence.said:
        at = said.number.start - sentence.start
        is_amount = said.is_plain and is_money(said.number)
        if is_amount and start <= at < min(end, start + 40):
            is_paid = _PAID.search(sentence.text[start:at] + said.after) is not None
            return said if is_paid and not said.has("target") and not said.has("base") else None
    return None
