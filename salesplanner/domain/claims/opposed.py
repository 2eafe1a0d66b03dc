"""What a text tells in two ways that cannot both hold: none and some, all and some not, one figure told twice with two values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Number
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.tables import rows_of
from salesplanner.domain.claims.writing import wrong_figure, wrong_words

_CLAUSE = re.compile(r"[^，,。；;:.!?！？\n]+(?:(?<=\d)[,.](?=\d)[^，,。；;:.!?！？\n]*)*")
#: So many clauses behind each other are held against each other.
_NEAR = 4
_ZH = re.compile("[一-龥]")
#: Words that say nothing of what a clause is about.
_FILL_ZH = re.compile(
    r"总的来[看说]|目前|现在|已经?|收到|发生|出现|总?共计?|合计|一共|还有?|又|有|了|过|的|为|是|也|都|就|达到?|约|[ \"“”'()（）]"
)
_NONE_ZH = re.compile(
    r"(?P<ahead>.*?)(?P<never>从来?没有?|从未)(?P<v1>[一-龥]{2,6})|(?P<ahead2>.*?)一[次单家件个笔起人台](?P<u>[一-龥]{0,3})[都也](?:没有?|未)(?P<v2>[一-龥]{1,5})"
    r"|(?P<ahead3>.*?)没有(?:一[家个单件笔起人台次])?(?P<v3>[一-龥]{2,8})|(?P<ahead4>.*?)(?<![一-龥])?零(?P<v4>[一-龥]{2,4})"
)
#: What is wished for, supposed, of another time, or of others.
_NOT_NOW_ZH = re.compile(
    r"[下去上前明昨]个?[月周年季天]|计划|预计|争取|目标|力争|如果|要是|将|准备|同期|之前|以前|此前|原|曾|超过|不到|其他|另外|除|没有?[^，。]{0,3}(?:目标|计划)|想|怕|担心|避免|更|那么|比"
)
_SOME_ZH = re.compile(
    r"(?P<before>[一-龥a-z ]{0,14}?)了?(?P<n>\d[\d,.]*(?:万|千)?|[一二两三四五六七八九十]+) ?(?P<unit>元|[一-龥])(?P<after>[一-龥]{0,6})"
)
_TIME_ZH = re.compile(r"[本这今当]个?[月周年季天日]度?")
_STOP_EN = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "and",
        "or",
        "we",
        "i",
        "our",
        "my",
        "us",
        "they",
        "it",
        "there",
        "had",
        "has",
        "have",
        "was",
        "were",
        "are",
        "is",
        "been",
        "be",
        "got",
        "did",
        "do",
        "does",
        "this",
        "all",
        "any",
        "one",
        "ones",
        "item",
        "items",
        "unit",
        "units",
        "worth",
        "received",
        "receive",
        "made",
        "saw",
        "came",
        "were",
        "only",
        "still",
        "also",
        "both",
        "small",
        "already",
        "now",
        "so",
        "far",
        "yet",
        "our",
        "their",
        "its",
        "which",
    ]
)
_NOT_NOW_EN = re.compile(
    r"(?<![a-z])(?:last|next|before|previous\w*|earlier|ago|than|if|will|may|might|could|would|should|plan\w*|expect\w*|want|hope|target|goal|since|until|other|others|another|more|fewer|less|longer|except|without|none|nobody|never|not|but|once|used|apart|besides|unless)(?![a-z])|n't"
)
_MONTH_EN = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|quarter|today|yesterday|spring|summer|autumn|winter|morning|afternoon|q\d|h\d"
)
_NONE_EN = re.compile(
    r"(?<![a-z])(?:no(?= [a-z])(?! (?:more|less|fewer|longer|doubt|idea|problem|need|wonder|matter|one|time|news|change))|nobody|no one|never|not one|not a single|zero(?= [a-z]))(?![a-z])"
)
_WORDS_EN = re.compile(r"[a-z][a-z'-]+|q\d|h\d")
_UNITS_EN = frozenset(("time", "percent", "hour", "minute", "day", "%"))


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of what contradicts what stands further up."""
    yield from _none_and_some(reading)
    yield from _all_and_some_not(reading)
    yield from _told_twice(reading)
    yield from _told_in_table(reading)


class _Clause(Struct, frozen=True):
    """A clause with the sentence that it stands in."""

    start: int
    text: str
    sentence: Sentence
    at: int  # of its sentence

    @property
    def is_zh(self) -> bool:
        return _ZH.search(self.text) is not None


def _clauses(reading: Reading) -> list[_Clause]:
    return [
        _Clause(sentence.start + found.start(), found[0], sentence, at)
        for at, sentence in enumerate(reading.sentences)
        for found in _CLAUSE.finditer(sentence.text)
    ]


def _opposed(reading: Reading, clause: _Clause, other: _Clause) -> Mark:
    start = clause.start + len(clause.text) - len(clause.text.lstrip())
    end = clause.start + len(clause.text.rstrip())
    told = reading.raw[other.start : other.start + len(other.text)].strip()
    return wrong_words(reading, start, end, MarkKind.OPPOSED, other=told)


def _none_and_some(reading: Reading) -> Iterator[Mark]:
    """None of something, and so many of it: no returns in May; in May four items were returned."""
    clauses = _clauses(reading)
    for place, clause in enumerate(clauses):
        is_zh = clause.is_zh
        if is_zh and not re.search("[没零未]", clause.text):
            continue
        none = _NONE_ZH.fullmatch(clause.text.strip()) if is_zh else _NONE_EN.search(clause.text)
        if none is None or re.search(r"\d|[二两三四五六七八九十]", clause.text):
            continue
        for other in (*clauses[place + 1 : place + 1 + _NEAR], *clauses[max(0, place - 2) : place]):
            if other.sentence.block != clause.sentence.block or other.is_zh != is_zh:
                continue
            is_some = _is_some_zh(none, clause, other) if is_zh else _is_some_en(clause.text, other)
            if is_some:
                later, before = (other, clause) if other.start > clause.start else (clause, other)
                yield _opposed(reading, later, before)
                break


def _is_some_zh(none: re.Match[str], clause: _Clause, other: _Clause) -> bool:
    ahead = next(none[name] for name in ("ahead", "ahead2", "ahead3", "ahead4") if none[name] is not None)
    thing = next(none[name] for name in ("v1", "v2", "v3", "v4") if none[name] is not None)
    if _NOT_NOW_ZH.search(clause.text) or _NOT_NOW_ZH.search(other.text) or re.search("[没零未不无]", other.text):
        return False
    some = _SOME_ZH.search(other.text)
    if some is None:
        return False
    thing = _FILL_ZH.sub("", thing)
    told = _FILL_ZH.sub("", some["before"] + some["after"])
    if not thing or not told:
        return False
    if thing not in told:
        thing = thing[-2:] + thing[:-2]  # 客户流失, 流失客户
    if thing not in told:
        return False
    subject, rest = _FILL_ZH.sub("", ahead), told[: told.find(thing)].strip("我")
    return rest in subject or (none["never"] is not None and not _TIME_ZH.sub("", rest))


def _stem(word: str) -> str:
    if word.startswith("cancel"):
        return "cancel"
    for tail in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(tail) and len(word) - len(tail) >= 3 and not word.endswith("ss"):
            word = word[: -len(tail)] + ("y" if tail == "ies" else "")
            break
    return {"paid": "pay", "won": "win", "lost": "lose", "complaint": "complain", "broken": "break", "broke": "break", "signatur": "sign"}.get(word, word.rstrip("e"))  # fmt: skip


def _bag(text: str) -> set[str]:
    return {_stem(word) for word in _WORDS_EN.findall(text) if word not in _STOP_EN}


def _is_some_en(none: str, other: _Clause) -> bool:
    if _NOT_NOW_EN.search(_NONE_EN.sub("", none)) or _NOT_NOW_EN.search(other.text) or _NONE_EN.search(other.text):
        return False
    own = _bag(_NONE_EN.sub("", none))
    text = other.text
    if ahead := re.search(rf"(?:{_MONTH_EN.pattern})[^:]{{0,20}}$|[a-z]+ [a-z]+$", _label(other)):
        text = f"{ahead[0]} {text}"
    told = _bag(text)
    core = {word for word in own if not _MONTH_EN.fullmatch(word)}
    times = {word for word in told if _MONTH_EN.fullmatch(word)}
    is_never = re.search(r"(?<![a-z])never(?![a-z])", none) is not None
    if not core or not core <= told or not (times <= own or (is_never and times <= {"year", "month", "week", "quarter", "may"})):  # fmt: skip
        return False
    if is_never:
        return re.search(r"(?<![a-z])(?:twice|(?:\d+|three|four|five|six|several) times)(?![a-z])", text) is not None
    known = [each for each in other.sentence.said if other.start <= each.number.start < other.start + len(other.text)]
    return any(_counts_any(each, core, text) for each in known)


def _label(clause: _Clause) -> str:
    """What stands before the colon that a clause stands behind."""
    before = clause.sentence.between(clause.sentence.start, clause.start)
    return before.rstrip(" :") if before.rstrip().endswith(":") else ""


def _counts_any(said: Said, core: set[str], text: str) -> bool:
    """Whether a figure counts what a clause says there is none of."""
    if said.number.value <= 0 or not said.is_amount or said.is_length or said.number.unit in _UNITS_EN or said.per:
        return False
    return bool(core & _bag(" ".join(said.after.split()[:3]))) or not said.after.strip() or said.number.unit != "" or bool(core & _bag(text))  # fmt: skip


_ALL_ZH = re.compile(
    r"(?P<whose>[^，,。；;]{0,14}?)(?:全部|全都|悉数|都已?经?|均已?经?|已经?全部)(?P<v>[一-龥]{1,6}?)(?:完毕|完成|完了|到了|好了|了|到|齐)*(?=[，,。；;!]|$)"
)
_SOME_NOT_ZH = re.compile(
    r"^(?P<whose>[^，,。；;]{0,8}?)(?P<n>\d[\d,.]*|[一二两三四五六七八九十]+) ?(?P<unit>万?元|[一-龥])(?P<more>[^，,。；;]{0,5}?)(?:还|尚|仍|都)?(?:没有?|未|不曾)(?P<v>[一-龥]{1,5})"
)
_OTHERS_ZH = re.compile(r"其中|其他|另外?|[还剩仍尚]有?|有|[中里]|目前|现在|余下|的|但|却|\d|[两二三四五六七八九十]")
_TO_DO_ZH = re.compile(
    r"下[周月个]|计划|争取|要|将|预计|目标|力争|前(?:全|都)|如果|等|尽快|应|需|确保|把|希望|准备|后|以为|是否|不是"
)
_ALL_EN = re.compile(
    r"(?<![a-z])(?<!not )(?<!almost )(?<!nearly )(?:all|every|each|everyone|everybody|everything)(?: of)?(?: the| our| my| these)?(?: \d+)?(?P<whose>(?: [a-z-]+){0,5}?) (?:has|have|was|were|is|are|had)(?: now| already| all| just| been)* (?P<v>[a-z]{3,})"
)
_SOME_NOT_EN = re.compile(
    r"(?<![a-z])(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?: of)?(?: the| our| my| these)?(?: \d+)?(?P<whose>(?: [a-z-]+){0,3}?) (?:has|have|was|were|is|are|had)(?: still| just)?(?P<not>(?: not|n't)(?: been)?(?: yet)?)? ?(?P<v>[a-z]{3,})"
)
_ALL_BUT = re.compile(
    r"(?:(?<![a-z])(?:every|all)(?![a-z])[^.,:()\d]{2,60}|[每全所都均][^，,。:()\d]{2,24})(?:[:,，(（] ?)(?P<n>\d{1,4}) ?(?:of|/|out of) ?(?P<of>\d{1,4})(?![\d/])"
)
_DID_NOT = re.compile(
    r"(?:\d+|one|two|three|four|five) (?:out )?of (?:the |our |my )?(?:\d+|[a-z]+)(?: [a-z]+)? (?:did|have|has|were|was|are|is|had)(?: not|n't)(?: yet)?\W*$"
)
_EVERYONE = re.compile(
    r"(?<![a-z])(?<!not )(?:everyone|everybody|all (?:of )?(?:the |our |my )?[a-z]+|every [a-z]+)(?![a-z])"
)
_ONLY_ZH = re.compile(
    r"(?P<all>\d+|[一二两三四五六七八九十]+) ?(?P<u>[家个户位人单台份场项])[^，,。；;\d]{0,6}?(?:只|仅|才)(?P<v>[一-龥]{1,3}?)[到了过完]{0,2}(?P<n>\d+|[一二两三四五六七八九十]+) ?(?P=u)"
)


def _all_and_some_not(reading: Reading) -> Iterator[Mark]:
    """All of something, and so many of it not: every order has been delivered; five orders are still undelivered."""
    for at, sentence in enumerate(reading.sentences):
        near = reading.near(at, 0, 2, on_line=True)
        for found in _ALL_BUT.finditer(sentence.text):
            if 0 < int(found["n"]) < int(found["of"]) and not re.search("不|没|not|n't|未", sentence.text):
                yield _marked(reading, sentence, found, sentence.text[: found.start("n")])
        is_zh = _ZH.search(sentence.text) is not None
        if is_zh and not re.search("[全都均悉]", sentence.text):
            continue
        yield from _not_all_zh(reading, sentence, near) if is_zh else _not_all_en(reading, sentence, near)


def _marked(reading: Reading, sentence: Sentence, found: re.Match[str], other: str) -> Mark:
    return wrong_words(
        reading, *sentence.at(found), MarkKind.OPPOSED, other=other.strip(" ，,。；;.:") or sentence.text.strip()
    )


def _not_all_zh(reading: Reading, sentence: Sentence, near: list[Sentence]) -> Iterator[Mark]:
    found = _ALL_ZH.search(sentence.text)
    if found is None or _TO_DO_ZH.search(sentence.text[: found.end()]) or re.search("[不没未]", found[0]):
        return
    whose, done = found["whose"], found["v"]
    told = reading.raw[sentence.start + found.start() : sentence.start + found.end()]
    clauses = [(one, each) for one in near for each in _CLAUSE.finditer(one.text) if one.start + each.start() > sentence.start + found.start()]  # fmt: skip
    for one, each in clauses:
        base = one.start + each.start()
        some = _SOME_NOT_ZH.search(each[0].strip())
        lead = len(each[0]) - len(each[0].lstrip())
        if some is not None:
            own, of_all = some["v"], done
            other = _OTHERS_ZH.sub("", some["whose"] + some["more"])
            is_same = own[0] in of_all or bool(re.match("完成|完$", own) and not of_all)
            is_same = is_same and (len(own) == 1 or own in found[0] or own[0] == of_all[:1] or own[:2] in of_all)
            is_of_it = all(letter in whose for letter in other)
            if is_same and is_of_it and not re.search("到期", own):
                yield wrong_words(
                    reading, base + lead + some.start(), base + lead + some.end(), MarkKind.OPPOSED, other=told.strip()
                )
                return
        only = _ONLY_ZH.search(each[0])
        if (
            only is not None
            and only["v"][0] in done
            and ("每" in whose or "所有" in whose or found[0].startswith("全"))
        ):
            yield wrong_words(reading, base + only.start(), base + only.end(), MarkKind.OPPOSED, other=told.strip())
            return


def _not_all_en(reading: Reading, sentence: Sentence, near: list[Sentence]) -> Iterator[Mark]:
    found = _ALL_EN.search(sentence.text)
    behind = near[1:2]
    if found is None:
        if (
            behind
            and _EVERYONE.search(sentence.text)
            and not re.search(r"(?<![a-z])(?:not|will|should|must|n't|if|never|except)", sentence.text)
        ) and (did := _DID_NOT.search(behind[0].text)):
            yield _marked(reading, behind[0], did, sentence.text)
        return
    if re.search(r"(?<![a-z])(?:will|should|must|if|when|until|once|except|not|nearly|almost|but)(?![a-z])", sentence.text[: found.end() + 20]):  # fmt: skip
        return
    whole, verb = _bag(found["whose"]), _stem(found["v"])
    for one in near:
        for some in _SOME_NOT_EN.finditer(one.text):
            if one is sentence and some.start() < found.end():
                continue
            is_un = some["v"].startswith("un") and not some["not"]
            own = _stem(some["v"].removeprefix("un") if is_un else some["v"])
            part = _bag(some["whose"])
            extra = {each for each in whole - part if not _MONTH_EN.fullmatch(each) or each in _MONTHS}
            if (is_un or some["not"]) and own == verb and part <= whole and not (part and extra):
                yield _marked(reading, one, some, found[0])
                return


_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
_KEY_FILL_EN = re.compile(
    r"(?<![a-z])(?:in total|in all|overall|altogether|at the moment|currently|now|today's|only|just|about|so|and|also|we|i|our|my|the|a|an|is|are|was|were|have|has|had|of|at|in|on|by|made|for)(?![a-z])|[^a-z ]"
)
_OTHER_FIGURE = re.compile(
    r"目标|计划|任务|预计|累计|平均|每|更正|修正|应为|截[至止]|其中|去年|同期|上[月周年季]|原|初[^步]|到(?:周|月)|第|增长|下降|同比|环比|最|超|至少|以[上下]|(?<![a-z])(?:target|goal|plan|quota|expected|average|each|per|so far|to date|corrected|instead|not|of which|up|down|last|previous|before|from|than|another|more|then|later|first|second|again|at least|over|under|new|since|by (?:monday|tuesday|wednesday|thursday|friday))(?![a-z])"
)
_SUBJECT_BETWEEN = re.compile(
    r"[店区部组省市县]|经理|[小老][一-龥](?:[^一-龥]|$)|(?<![a-z])(?:shop|store|branch|region|team|area|north|south|east|west)"
)
_TIMED = re.compile(
    r"[本这今当]个?[月周年季天日]|期末|月末|库存|会员|在职|(?<![a-z])(?:this (?:week|month|year|quarter)|month end|open|stock|headcount|members?|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?![a-z])"
)
_LONG_ZH, _LONG_EN, _AWAY = 2, 2, 4


def _key(text: str) -> str:
    """What a clause with a figure tells, without the words that say nothing."""
    if _ZH.search(text):
        return _FILL_ZH.sub("", text)
    return " ".join(sorted(_stem(word) for word in _KEY_FILL_EN.sub(" ", text).split()))


def _figures(sentence: Sentence) -> Iterator[tuple[str, Number, int]]:
    """The clauses of a sentence with one figure each, and nothing narrower: their keys and figures."""
    for found in _CLAUSE.finditer(sentence.text):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        own = [each for each in sentence.said if start <= each.number.start < end]
        if len(own) != 1 or _OTHER_FIGURE.search(found[0]):
            continue
        said = own[0]
        if not said.is_amount or said.is_length or said.per or said.number.loose or said.has("target") or said.has("base"):  # fmt: skip
            continue
        text = sentence.between(start, said.number.start) + " " + sentence.between(said.number.end, end)
        yield _key(text), said.number, start


def _told_twice(reading: Reading) -> Iterator[Mark]:
    """A clause told again on its line with another figure: we have 18 open quotes … we have 21 open quotes at the moment."""
    for at, sentence in enumerate(reading.sentences):
        own = list(_figures(sentence))
        if not own:
            continue
        before = [each for each in reading.near(at, _AWAY, 0, on_line=True) if each is not sentence]
        for key, number, start in own:
            if not (_TIMED.search(sentence.text) or _TIMED.search(key)) or not _is_long(key):
                continue
            for one in before:
                for other_key, other, other_start in _figures(one):
                    between = reading.folded[other.end : start]
                    if (
                        key == other_key
                        and other_start < start
                        and number.agrees(other)
                        and number.unit == other.unit
                        and not number.fits(other.low_end, other.high_end)
                        and not other.fits(number.low_end, number.high_end)
                        and not _SUBJECT_BETWEEN.search(between)
                    ):
                        yield wrong_figure(reading, number, MarkKind.REPEATED, other=other)
                        break


def _is_long(key: str) -> bool:
    return len(key) >= _LONG_ZH if _ZH.search(key) else len(key.split()) >= _LONG_EN


def _told_in_table(reading: Reading) -> Iterator[Mark]:
    """The figure of a row of two cells that a sentence tells otherwise: stock at month end is 240, in the table 204."""
    if not reading.tables:
        return
    told: dict[str, list[Number]] = {}
    for sentence in reading.sentences:
        for key, number, start in _figures(sentence):
            label = sentence.between(sentence.start, start).rstrip(" :")
            told.setdefault(key or _key(label), []).append(number)
    for first, last in reading.tables:
        rows = list(rows_of(reading, first, last))
        if any(len(row) != 2 for row in rows):  # a label and its figure
            continue
        for row in rows:
            figure, key = row[1].number, _key(row[0].text.strip())
            others = told.get(key, []) if figure is not None and key else []
            if figure is None or not others or any(_is_same(figure, other) for other in others):
                continue
            if figure.agrees(others[0]) and figure.is_like(others[0].value):
                yield wrong_figure(reading, figure, MarkKind.REPEATED, other=others[0])


def _is_same(one: Number, other: Number) -> bool:
    return one.fits(other.low_end, other.high_end) or other.fits(one.low_end, one.high_end)
