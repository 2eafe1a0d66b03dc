"""What a text tells in two ways that cannot both hold: none and some, all and some not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.writing import wrong_words

#: The clauses of a sentence, and the Chinese ones.
CLAUSE = re.compile(r"[^，,。；;:.!?！？\n]+(?:(?<=\d)[,.](?=\d)[^，,。；;:.!?！？\n]*)*")
#: So many clauses behind each other are held against each other.
_NEAR = 4
ZH = re.compile("[一-龥]")
#: Words that say nothing of what a clause is about.
FILL_ZH = re.compile(
    r"总的来[看说]|任何|接到|目前|现在|已经?|收到|发生|出现|总?共计?|合计|一共|还有?|又|有|了|过|的|为|是|也|都|就|达到?|约|[ \"“”'()（）]"
)
_NONE_ZH = re.compile(
    r"(?P<ahead>.*?)(?P<never>从来?没有?|从未)(?P<v1>[一-龥]{2,6})|(?P<ahead2>.*?)一[次单家件个笔起人台](?P<u>[一-龥]{0,3})[都也](?:没有?|未)(?P<v2>[一-龥]{1,5})"
    r"|(?P<ahead3>.*?)(?:没有(?:一[家个单件笔起人台次]|任何|收到|发生|出现|接到)*|未(?:发生|出现|收到|接到)(?:任何|过)?)(?P<v3>[一-龥]{2,8})|(?P<ahead4>.*?)(?<![一-龥])?零(?P<v4>[一-龥]{2,4})"
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
    re.findall(
        "[a-z]+",
        "a all already also an and any are at be been both by came did do does far for from got had has have i in is it item items its made my now of on one ones only or our receive received saw small so still the their there they this to unit units us was we were which with worth yet",
    )
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


def _undated(text: str) -> str:
    """A text with its months as words without digits, so that they are no figures."""
    return re.sub(r"(?<!\d)(1[0-2]|[1-9])月", lambda found: f"{'甲乙丙丁戊己庚辛壬癸子丑'[int(found[1]) - 1]}月", text)


class _Clause(Struct, frozen=True):
    """A clause with the sentence that it stands in."""

    start: int
    text: str
    sentence: Sentence
    at: int  # of its sentence
    length: int  # in the text itself

    @property
    def is_zh(self) -> bool:
        return ZH.search(self.text) is not None


def _clauses(reading: Reading) -> list[_Clause]:
    return [
        _Clause(sentence.start + found.start(), _undated(found[0]), sentence, at, found.end() - found.start())
        for at, sentence in enumerate(reading.sentences)
        for found in CLAUSE.finditer(sentence.text)
    ]


def _opposed(reading: Reading, clause: _Clause, other: _Clause) -> Mark:
    start = clause.start + len(clause.text) - len(clause.text.lstrip())
    end = clause.start + clause.length - len(clause.text) + len(clause.text.rstrip())
    told = reading.raw[other.start : other.start + other.length].strip()
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
    thing = FILL_ZH.sub("", thing)
    told = FILL_ZH.sub("", some["before"] + some["after"])
    if not thing or not told:
        return False
    if thing not in told:
        thing = thing[-2:] + thing[:-2]  # 客户流失, 流失客户
    if thing not in told:
        return False
    subject, rest = FILL_ZH.sub("", ahead), told[: told.find(thing)].strip("我")
    if not subject and rest and not _TIME_ZH.sub("", rest):
        return True  # 没有收到任何投诉。本月共收到 6 起投诉
    return rest in subject or (none["never"] is not None and not _TIME_ZH.sub("", rest))


def stem(word: str) -> str:
    """What an English word shares with its other forms."""
    if _MONTH_EN.fullmatch(word):
        return word
    if word.startswith("cancel"):
        return "cancel"
    for tail in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(tail) and len(word) - len(tail) >= 3 and not word.endswith("ss"):
            word = word[: -len(tail)] + ("y" if tail == "ies" else "")
            break
    return {"paid": "pay", "won": "win", "lost": "lose", "complaint": "complain", "broken": "break", "broke": "break", "signatur": "sign"}.get(word, word.rstrip("e"))  # fmt: skip


def _bag(text: str) -> set[str]:
    return {stem(word) for word in _WORDS_EN.findall(text) if word not in _STOP_EN}


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
    known = [each for each in other.sentence.said if other.start <= each.number.start < other.start + other.length]
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
_OTHERS_ZH = re.compile(
    r"其中|其他|在途|手头|另外?|[还剩仍尚]有?|有|[中里]|目前|现在|余下|的|但|却|\d|[两二三四五六七八九十]"
)
_TO_DO_ZH = re.compile(
    r"下[周月个]|计划|争取|要|将|预计|目标|力争|前(?:全|都)|如果|等|尽快|应|需|确保|把|希望|准备|后|以为|是否|不是"
)
_ALL_EN = re.compile(
    r"(?<![a-z])(?<!not )(?<!almost )(?<!nearly )(?:all|every|each|everyone|everybody|everything)(?: one)?(?: of)?(?: the| our| my| these)?(?: \d+)?(?P<whose>(?: [a-z-]+){0,5}?) (?:(?:has|have|was|were|is|are|had)(?: now| already| all| just| been)* (?P<v>[a-z]{3,})|(?P<v2>[a-z]{3,}ed)(?![a-z]))"
)
_SOME_NOT_EN = re.compile(
    r"(?<![a-z])(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?: of)?(?: the| our| my| these)?(?: \d+)?(?P<whose>(?: [a-z-]+){0,3}?) (?:has|have|was|were|is|are|had|did)(?: still| just)?(?P<not>(?: not|n't)(?: been)?(?: yet)?)? ?(?P<v>[a-z]{3,})"
)
_IS_ALL = re.compile("every(?:thing|one|body)")
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
        is_zh = ZH.search(sentence.text) is not None
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
    clauses = [(one, each) for one in near for each in CLAUSE.finditer(one.text) if one.start + each.start() > sentence.start + found.start()]  # fmt: skip
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
    whole, verb = _bag(found["whose"]), stem(found["v"] or found["v2"])
    for one in near:
        for some in _SOME_NOT_EN.finditer(one.text):
            if one is sentence and some.start() < found.end():
                continue
            is_un = some["v"].startswith("un") and not some["not"]
            own = stem(some["v"].removeprefix("un") if is_un else some["v"])
            part = _bag(some["whose"])
            extra = {each for each in whole - part if not _MONTH_EN.fullmatch(each) or each in _MONTHS}
            if (
                (is_un or some["not"])
                and own == verb
                and (part <= whole or _IS_ALL.match(found[0]))
                and not (part and extra)
            ):
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
