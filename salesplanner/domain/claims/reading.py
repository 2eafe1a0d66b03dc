"""A text as sentences of numbers, each with the words around it and the roles these give it."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.beside import as_told
from salesplanner.domain.claims.days import Day, Named, Times, times
from salesplanner.domain.claims.numbers import Kind, Number, fold, noun_end, numbers
from salesplanner.domain.claims.roles import aim_role, change_role, is_of_one, per, time_role
from salesplanner.domain.claims.sentences import sentences_of, tables_of

_MARK = re.compile(r"[，,；;、。()（）!?！？\t|【】\[\]]|(?<=\d)\.(?=\s)|\.(?=\s|\Z)|——| - | – |\n")
_CLAUSE = re.compile(r"[，,；;：:。()（）]|(?<![a-z])(?:but|while|whereas|though|although)(?![a-z])")
#: Units of time and distance.
_THOUSAND = 1000
LENGTHS = {"day", "week", "month", "quarter", "year", "way", "hour", "minute", "second"}
_LONGEST = 48


class Said(Struct):
    """A number in its sentence: the words just before and after it, and its roles."""

    number: Number
    before: str
    after: str
    roles: frozenset[str] = frozenset()
    change: int | None = None  # 1 a rise, -1 a fall, 0 a change without a side; None for none
    rate: lex.Rate | None = None  # which rate it is, by its name
    per: str = ""  # what it is an amount of each of: day, order, piece

    @property
    def label(self) -> str:
        """The words around it."""
        return f"{self.before} {self.after}"

    @property
    def lead(self) -> int:
        """Where the words before it begin, with the space that may stand between them."""
        return max(0, self.number.start - len(self.before) - 1)

    @property
    def is_amount(self) -> bool:
        """Whether it is a count or amount, or a change of one."""
        return self.number.kind in (Kind.COUNT, Kind.MONEY) and self.number.high is None

    @property
    def is_plain(self) -> bool:
        """Whether it says how many or how much there is, as one figure."""
        return self.is_amount and self.change is None

    @property
    def is_rate(self) -> bool:
        """Whether it is a percent that is no change."""
        return self.number.kind is Kind.PERCENT and self.change is None and self.number.high is None

    @property
    def is_level(self) -> bool:
        """Whether it says how much there is, be it an amount or a rate, not how it changed."""
        return self.is_plain or self.is_rate

    @property
    def is_length(self) -> bool:
        """Whether it measures time or distance."""
        return self.number.unit in LENGTHS

    def has(self, role: str) -> bool:
        """Whether it plays a role."""
        return role in self.roles


class Sentence(Struct):
    """A sentence, `start` to `end` of the text, with its numbers; `block` is the number of its paragraph."""

    start: int
    end: int
    text: str
    block: int
    said: list[Said] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)
    periods: list[Named] = field(default_factory=list)

    def at(self, found: re.Match[str], group: int | str = 0) -> tuple[int, int]:
        """Where in the whole text stands what was found in the sentence's."""
        return self.start + found.start(group), self.start + found.end(group)

    def between(self, first: int, last: int) -> str:
        """The folded text from one place to another."""
        return self.text[max(0, first - self.start) : max(0, last - self.start)]

    def clause(self, first: int, last: int = 0) -> str:
        """The clause that a place, or some words, stand in."""
        ahead, behind = self.between(self.start, first), self.between(last or first, self.end)
        return _CLAUSE.split(ahead)[-1] + self.between(first, last or first) + _CLAUSE.split(behind)[0]


class Reading(Struct):
    """A text, read."""

    raw: str
    folded: str
    times: Times
    sentences: list[Sentence]
    tables: list[tuple[int, int]]

    def words(self, number: Number) -> str:
        """A number as it stands in the text."""
        return self.raw[number.start : number.end].strip()

    def is_chinese_at(self, number: Number) -> bool:
        """Whether the words around a number are Chinese."""
        return re.search("[一-鿿]", self.raw[max(0, number.start - 30) : number.end + 10]) is not None

    def near(self, place: int, before: int, after: int = 0, *, on_line: bool = False) -> list[Sentence]:
        """A sentence with some before and after it in the same paragraph, or on the same line."""
        here = self.sentences[place]
        around = self.sentences[max(0, place - before) : place + after + 1]
        found = [each for each in around if each.block == here.block]
        return [each for each in found if self._is_on_line(each, here)] if on_line else found

    def joined(self, place: int) -> list[Sentence]:
        """A sentence with those on its line that semicolons join to it."""
        here, near = self.sentences[place], self.near(place, 2, 2, on_line=True)
        at = near.index(here)
        breaks = [index for index, each in enumerate(near) if each.text.rstrip()[-1:] not in (";", "；")]
        first = max((index + 1 for index in breaks if index < at), default=0)
        last = min((index for index in breaks if index >= at), default=len(near) - 1)
        return near[first : last + 1]

    def whole(self, place: int) -> Sentence:
        """A sentence with those that semicolons join to it, as one."""
        return self.as_one(self.joined(place))

    def as_one(self, some: list[Sentence]) -> Sentence:
        """Some sentences that follow each other, as one."""
        if len(some) == 1:
            return some[0]
        start, end = some[0].start, some[-1].end
        said = [each for one in some for each in one.said]
        days = [each for one in some for each in one.days]
        return Sentence(start, end, self.folded[start:end], some[0].block, said, days)

    def _is_on_line(self, one: Sentence, other: Sentence) -> bool:
        first, second = (one, other) if one.start <= other.start else (other, one)
        return first is second or "\n" not in self.folded[first.start : second.start].lstrip()


def read(raw: str) -> Reading:
    """The text as sentences; its tables are left to those who read tables."""
    folded = fold(raw)
    said_times = times(folded)
    tables = list(tables_of(folded))
    found = list(numbers(folded, said_times.taken))
    reading = Reading(raw, folded, said_times, [], tables)
    starts = [number.start for number in found]
    day_starts = [day.start for day in said_times.days]
    period_starts = [named.start for named in said_times.periods]
    for start, end, block in sentences_of(folded, raw, tables):
        sentence = Sentence(start, end, folded[start:end], block)
        sentence.days = said_times.days[bisect_left(day_starts, start) : bisect_left(day_starts, end)]
        sentence.periods = said_times.periods[bisect_left(period_starts, start) : bisect_left(period_starts, end)]
        sentence.said = _said(sentence, found[bisect_left(starts, start) : bisect_left(starts, end)])
        reading.sentences.append(sentence)
    return reading


def _said(sentence: Sentence, found: list[Number]) -> list[Said]:
    """The numbers of a sentence with the words between them shared out."""
    base, text = sentence.start, sentence.text
    found = as_told(text, found, base)
    stops = sorted((each.start, each.end) for each in sentence.days)
    pieces: list[Said] = []
    used = 0
    for place, number in enumerate(found):
        after_end = found[place + 1].start - base if place + 1 < len(found) else len(text)
        after = _after(text, number.end - base, after_end)
        own = (
            _FROM_PLACE.match(text[number.end - base : after_end]) if number.kind in (Kind.COUNT, Kind.MONEY) else None
        )
        after = own[0] if own else after
        before = _before(text, used, number.start - base, stops, base)
        pieces.append(Said(number, _SPACE_BEHIND.sub("", before), _SPACE_AHEAD.sub("", after)))
        used = min(noun_end(text, _moved(number, base)), after_end)
        used = max(used, number.end - base + own.end()) if own else used
        is_of_next = number.end - base + len(after) == after_end and _TOTAL_NEXT.fullmatch(after) is not None
        if taken := next((taken for words in _OWN_WORDS if not is_of_next and (taken := words.match(after))), None):
            used = max(used, number.end - base + taken.end())
    is_low = _LOW.search(text) is not None
    for place, each in enumerate(pieces):
        gap = text[each.number.end - base : pieces[place + 1].number.start - base] if place + 1 < len(pieces) else ""
        _give_roles(each, leads_on=bool(gap) and gap.strip() == each.after.strip())
        if each.change and is_low and (_BETTERED.search(each.before) or each.after.startswith(" better")):
            each.change = 0  # what takes less, or costs less, is better for it
    for each in pieces if len(pieces) > 2 else ():
        if _LOST.search(each.before) and (each is pieces[0] or (" won " in text and len(pieces) > _A_SPLIT)):
            each.change = None  # seven tenders lost, of which the others tell; won 7, lost 8
    _tell_what_is_each(text, pieces, base)
    for one, other in itertools.pairwise(pieces):
        _give_roles_of_two(one, other, text[one.number.end - base : other.number.start - base])
    return pieces


def _tell_what_is_each(text: str, pieces: list[Said], base: int) -> None:
    """Tell which figures are of each of what others count."""
    for each in pieces:
        thing = None if each.per else _A_THING.match(each.after)
        if (
            thing
            and each.is_amount
            and any(re.match(rf" (?:[a-z-]+ ){{0,2}}{thing[1]}s(?![a-z])", other.after) for other in pieces)
        ):
            each.per = "piece"
        if (
            not each.is_length
            and (pack := _IN_PACKS.search(each.before))
            and _is_counted(text, pack["en"] or pack["zh"])
        ):
            each.per = "piece"
    ones = [each for each in pieces if each.per and _ONE_BY_ONE.search(each.before)]
    for each in ones if len(ones) > 1 else ():
        each.per = ""  # 一单 9.2 万，一单 7.3 万
    for one, other in itertools.pairwise(pieces):
        gap = text[one.number.end - base : other.number.start - base]
        is_next = _NEXT_NAME.fullmatch(gap) and one.number.agrees(other.number)
        if one.per and ((not other.per and not other.has("total") and _LISTED.fullmatch(gap)) or is_next):
            one.per = ""  # monthly sales of 84, 97 and 89; jan 61 / feb 48


def _is_counted(text: str, pack: str) -> bool:
    """Whether packs of something are counted in a text too: cartons of 24, so 60 cartons."""
    return (
        re.search(
            rf"(?:\d|teen|ty|two|three|four|five|six|seven|eight|nine|ten|twelve) ?(?:full |more )?{pack}(?![a-z])",
            text,
        )
        is not None
    )


def _give_roles_of_two(one: Said, other: Said, gap: str) -> None:
    """Tell the roles that two numbers have by the words between them."""
    if _PLUS.fullmatch(gap) and one.is_plain and not one.per and one.number.agrees(other.number):
        other.change = None  # 12 visits plus 38 calls
    if one.is_amount and one.change is None and other.change and other.number.kind is Kind.PERCENT and gap == " or ":
        one.change = other.change  # that is $63k or 25% more
    if gap == " (" and one.has("now") and one.is_level and other.is_level and one.number.agrees(other.number):
        other.roles = other.roles if other.has("target") else other.roles - {"now"} | {"base"}  # to 54 % (51 % in 2024)
    if _ON_EACH.fullmatch(gap):
        one.per = other.number.unit or "piece"
    if one.number.digits is None and _AIMS_FOR.search(one.before) and _AIMS_WERE.fullmatch(gap):
        other.roles = other.roles - {"actual"} | {"target"}  # targets for the three shops were 60k and 45k
    is_other = one.number.unit != other.number.unit and other.change is None and not other.roles & {"base", "now"}
    is_how_many = one.number.unit == "thing" or (one.is_length and one.number.digits is None)
    if one.has("target") and is_how_many and _AIMS_ARE.fullmatch(gap):
        one.roles, other.roles = one.roles - {"target"}, other.roles | {"target"}  # 两项指标分别是 20 次和 30 个
    is_done = lex.REACHED_BEFORE.search(other.before) or _CAME.match(other.after)
    if one.has("target") and is_other and _ALSO.fullmatch(gap) and not is_done:
        other.roles = other.roles - {"actual"} | {"target"}
    if (
        other.has("now")
        and one.is_level
        and one.number.agrees(other.number)
        and (_THEN.search(one.before) or _THEN.search(one.after))
    ):
        one.roles = one.roles - {"now"} | {"base"}
    if _TURNS.fullmatch(gap) and one.change is None and other.change is None and one.number.agrees(other.number):
        one.roles, other.roles = one.roles - {"now"} | {"base"}, other.roles - {"base"} | {"now"}


def _moved(number: Number, base: int) -> Number:
    return replace(number, start=number.start - base, end=number.end - base)


def _after(text: str, start: int, end: int) -> str:
    end = min(end, start + _LONGEST)
    found = _MARK.search(text, start, end)
    stop = found.start() if found else end
    if conjunction := re.search(
        r" (?:and|but|while|whereas|versus|vs\.?|against|compared|from) |而(?!且)|[而和及与]", text[start:stop]
    ):
        stop = start + conjunction.start()
    return text[start:stop]


def _before(text: str, used: int, start: int, stops: list[tuple[int, int]], base: int) -> str:
    """The words before a number, from the last mark on; one piece more where nothing but a mark stands there."""
    low = max(used, start - _LONGEST)
    for _, end in stops:
        if low < end - base <= start:
            low = end - base
    marks = [found.end() for found in _MARK.finditer(text, low, start)]
    for mark in reversed([low, *marks]):
        piece = text[mark:start]
        if text[mark - 1 : mark] == ")" and mark > low and not piece.strip(" ,，"):
            return ""  # (same as last year), three lost
        if (piece.strip(" :：(（,，=\n") and not _WHEN.match(piece)) or mark == low:
            return piece
    return text[low:start]


def _give_roles(said: Said, *, leads_on: bool) -> None:
    """Tell its roles; `leads_on` where the words behind it are those before the next number."""
    number, before, after = said.number, said.before, said.after
    is_before_verb = leads_on and _VERB.fullmatch(after) is not None
    said.change = change_role(number, before, after, is_before_verb=is_before_verb)
    said.rate = _rate_of(said)
    roles: set[str] = set()
    if said.change is None:
        roles |= aim_role(before, after) or time_role(before, after)
    if re.search(
        r"(?<![a-z])(?:instead of|rather than)(?: the)?(?: planned| agreed| expected)? $|而(?:不是|非)\s*$", before
    ):
        roles.add("target")
    elif re.match(r" (?:[a-z]+ ){0,2}(?:instead of|rather than)(?![a-z])", after):
        roles = (roles | {"actual"}) - {"target"}
    if "target" not in roles and lex.ACTUAL_BEFORE.search(before):
        roles.add("actual")
    is_others = re.search(r"其[他它余]|(?<![a-z])(?:others?|rest|remaining)(?![a-z])", before) is not None
    is_after = lex.TOTAL_AFTER.match(after) and not (leads_on and _TOTAL_NEXT.fullmatch(after))
    if (lex.TOTAL_BEFORE.search(before) and not is_others) or is_after:
        roles.add("total")
    if lex.CUMULATIVE.search(before):
        roles.add("cumulative")
    if is_before_verb and said.change is None and _COMPARED.search(before):
        roles = (roles | {"base"}) - {"now"}
    said.roles = frozenset(roles)
    if number.high is None:
        is_price = number.kind is Kind.MONEY and _PRICE.search(before) is not None
        is_price = is_price and (number.scale < _THOUSAND or len(before.split()) < 2)  # we closed the month at 96k
        said.per = per("" if is_price else before, after) or (
            "piece" if is_price or is_of_one(number, before, after) else ""
        )
        said.per = "" if said.per == number.unit else said.per  # 人均产出：5 个人


#: An amount of each of what another figure counts: €3,900 a session, 6 calls on each of the 21 days.
_A_THING = re.compile(r" a ([a-z]{3,})(?![a-z])")
#: What so many are packed in, and figures of a list.
_IN_PACKS = re.compile(
    r"(?<![a-z])(?P<en>[a-z]{3,}s) of $|(?:^|[，,；;：:])[每一](?P<zh>[托箱盒包袋瓶桶板件车柜卷捆])[装码放有含是]?[一-龥]{0,2}$"
)
_ONE_BY_ONE = re.compile("(?:^|[，,、:：;；])(?:[一-龥]{2,4})?一[单台件套家笔批箱间个]$")
_LISTED = re.compile(r"、|, (?:and )?")
_NEXT_NAME = re.compile(r" ?/ ?[a-z][a-z' -]* ?:? ?[$€£¥]?")
_PLUS = re.compile(" (?:[a-z]+ ){0,3}plus ")
_ON_EACH = re.compile(r" (?:[a-z]+ ){0,2}(?:on|in|at|for|to) each of (?:the |our |my |these |those )?")
#: What is better for being less, as far as a sentence says so, and a change told to be for the better or the worse.
_LOW = re.compile(
    rf"{lex.LOW_IS_GOOD.pattern}|{lex.DOWN.pattern}|\d ?(?:个?小时|分钟|秒|天)|\d (?:hour|minute|second|day)s?(?![a-z])"
)
_BETTERED = re.compile(
    r"(?:改善|进步|好转|优化|恶化)[了约达为]{0,2}$|(?<![a-z])(?:improve\w*|better|worse\w*)[a-z ]{0,12}$"
)
#: The space between Chinese and a number, which says nothing.
_SPACE_BEHIND, _SPACE_AHEAD = re.compile("(?<=[一-龥]) +$"), re.compile("^ +(?=[一-龥])")
#: Words behind a number that are its own, not those of the next.
_OWN_WORDS = (lex.BASE_AFTER, lex.PER_AFTER, lex.TARGET_AFTER, lex.TOTAL_AFTER)
#: A word for a total that leads on to the next figure: 快递费 215 合计 5720 元.
_TOTAL_NEXT = re.compile(" ?(?:合计|总计)[是为]?[:：]? ?")
#: Where what a figure counts came from, no earlier figure: 540 from Amazon and 305 from eBay.
_FROM_PLACE = re.compile(
    rf"(?: [a-z]+){{0,2}} from (?!last |this |a |(?:{lex.MONTHS})|[a-z ]*(?:previous|prior|same|year|month|week|quarter|spring|summer|autumn|winter|beginning|start|base|plan|budget|target)(?![a-z]))(?:the |our |its )?[a-z'&-]+(?: (?!and |but |to )[a-z'&-]+){{0,3}}(?=[,;.)]| and |$)"
)
#: So many figures beside what was lost tell all of what it is a part of.
_A_SPLIT = 3
_LOST = re.compile(r"(?<![a-z])lost $")
#: An earlier time set against now: 45 then, 150 now; we had 88 and have 62 now.
_THEN = re.compile(r"(?<![a-z])(?:then|had(?: only| just)?) ?$")
_TURNS = re.compile(r"\s?[一-龥]?(?:变[到为成]?|→|-+>|➡)了?\s?| (?:[a-z]+ )?(?:became|turned into) |,? then ")
#: Between two targets that are told side by side: 80 visits and six deals.
_ALSO = re.compile(r"[、和及与][^，,。；;\d]{0,8}|(?: [a-z-]+){1,2}(?:,? and|,) (?:[a-z]+ of )?")
#: What was done of a target, told behind it: 60 visitors and 73 came.
_CAME = re.compile(
    r" (?:[a-z]+ )?(?:came|attended|turned up|showed up|arrived|signed|bought|joined|replied|registered|answered)(?![a-z])"
)
#: A clause that tells of the time named before it: the same week last year, when we saw 140.
_WHEN = re.compile(
    r" when (?:we|i|there|it|they) (?:saw|had|sold|were|was|made|got|did|took|signed|counted)(?: only)? $|[当那]时[是有只才]{0,2}$"
)
_AIMS_FOR = re.compile(r"(?<![a-z])(?:targets?|goals?|quotas?|budgets?|plans?) (?:for|of) (?:the |our |all |my )*$")
_AIMS_WERE = re.compile(r" (?:[a-z]+ ){0,3}(?:were|are|was|is)(?: set at)? [$€£¥]?|(?: [a-z]+){0,3}: ?[$€£¥]?")
_AIMS_ARE = re.compile("(?:指标|目标|任务)(?:分别)?[是为]?[:：]?[^，,\\d]{0,4}")
_VERB = re.compile(rf"\s?(?:{lex.UP_WORDS}|{lex.DOWN_WORDS}|[多少高低增降涨跌])[了约近]{{0,2}}\s?")
_COMPARED = re.compile(r"[比较](?!例|重|好|为)[^，,]{0,10}$")
_PRICE = re.compile(
    r"(?:(?<![a-z])(?<!stands )(?<!stood )(?<!is )(?<!are )(?<!was )(?<!were )(?<!now )(?<!in )(?<!ended )(?<!remains )(?<!valued )(?<!landed )(?<!closed )(?<!finished )(?<!higher )(?<!lower )(?<!up )(?<!down )at|@) ?$"
)


def value_of(parts: Iterable[Said]) -> Decimal:
    """What figures make together."""
    return sum((each.number.value for each in parts), Decimal(0))


def spread(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """Both ends in order."""
    return (low, high) if low <= high else (high, low)


def quotient(top: Number, of: Number, scale: Decimal) -> tuple[Decimal, Decimal]:
    """The least and the most that one by the other can be, times `scale`."""
    return spread(top.low_end / of.high_end * scale, top.high_end / of.low_end * scale)


def levels(said: Iterable[Said]) -> list[Said]:
    """The counts and amounts, without changes, rates and ranges."""
    return [each for each in said if each.is_plain]


_PLAIN = re.compile(
    r"合计|总计|总共|一共|共计|两者|其中|本月|上月|今年|去年|本周|占比|达到|为|是|了|约|的|和|与|及|共|占|达|有|仅|只"
)
_STOP = re.compile(
    "the|and|our|for|was|were|with|from|that|this|which|made|came|had|has|are|its|per|all|total|share|sum|together|out|about|nearly|only|just"
)


def nouns(words: str) -> set[str]:
    """What words around a number are about, as far as two such can be told to be of one thing: pairs of letters, long words."""
    plain = _PLAIN.sub(" ", words)
    pairs = {run[at : at + 2] for run in re.findall(r"[一-龥]{2,}", plain) for at in range(len(run) - 1)}
    return pairs | {word.rstrip("s") for word in re.findall(r"[a-z]{3,}", words) if not _STOP.fullmatch(word)}


def nearest(of: Iterable[Said], said: Said) -> Said | None:
    """The one that stands nearest."""
    return min(of, key=lambda each: abs(each.number.start - said.number.start), default=None)


def _rate_of(said: Said) -> lex.Rate | None:
    """The rate that a number is, by the last such name before it, or right after it."""
    if not (lex.ANY_RATE.search(said.before) or lex.ANY_RATE.search(said.after)):
        return None
    best: tuple[int, lex.Rate] | None = None
    for rate in lex.RATES:
        for found in rate.name.finditer(said.before):
            if len(said.before) - found.end() <= 16 and (best is None or found.end() > best[0]):
                best = (found.end(), rate)
    if best is None:
        for rate in lex.RATES:
            if (ahead := rate.name.search(said.after)) and ahead.start() <= 14:
                return rate
    return best[1] if best else None
