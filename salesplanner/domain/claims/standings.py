"""Places in an order that what stands beside them does not bear out: in a table with a column of places, behind the next full stop, beyond how many there are."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims.comparisons import is_less
from salesplanner.domain.claims.formulas import N, value_of
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Number
from salesplanner.domain.claims.numerals import count_of
from salesplanner.domain.claims.reading import Reading, Sentence
from salesplanner.domain.claims.tables import Cell, rows_of
from salesplanner.domain.claims.whose import is_better_low
from salesplanner.domain.claims.writing import wrong_words

_PLACE_HEAD = re.compile(r"^\W*(?:排名|名次|位次|排位|rank(?:ing)?|place|position|pos\.?)\W*$")
_PLACE = re.compile(r"^\W*第? ?(\d{1,2}|[一二三四五六七八九十])(?:st|nd|rd|th|名|位)?\W*$")
_OTHER_WAY = re.compile(
    r"天|时|分钟|价|费|成本|误|迟|破|损|days?|hours?|minutes?|time|price|cost|上[月周年季]|变化|last|change"
)
_ROWS, _COLUMNS = 3, 2

_NTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
_WORKED = "closed|made|had|has|sold|won|got|did|signed|took|with|at|brought"
_PLACED = re.compile(
    rf"(?P<cue>第 ?(?P<zh>[一二三四五六七八九十]|\d{{1,2}}))[名位]?(?:[，,。；;:])\s*(?P<list>[^。；;\n]+)"
    rf"|(?<![a-z])(?:came|finished|was|were|ranked|am|are|come) (?:in )?(?:the )?(?P<cue_en>{_NTH}|\d{{1,2}}(?:st|nd|rd|th))(?: [a-z]+){{0,4}}? (?:with|on|at) (?P<n>{N}) (?P<what>[a-z]+)[.;:,] (?P<list_en>[^.;\n]+)"
)
_PUT = re.compile(
    rf"(?<![a-z])my (?P<n>{N}) [a-z]+ (?:put|puts|leave|left) (?:me|us) (?:in )?(?P<cue_en>{_NTH})(?: place)?(?P<zh>)(?P<cue>(?!))?[.;:,] (?P<list_en>[^.;\n]+)"
)
_PLACED_BY = re.compile(r"(?P<n>\d[\d.]*) ?(?P<u>万元?|[单台家个件套笔次吨])[，,]?(?:业绩|成绩)?(?:排名?|列|位列|位居|名列|排在|居)(?:全[组队店部国]|团队)?$")  # fmt: skip
_ENTRY = re.compile(
    rf"(?:and )?(?P<name>[a-z]{{2,12}})(?: (?:{_WORKED}))? (?P<n>{N})(?: [a-z]+)?|(?P<name_zh>[一-龥]{{2,4}}?)(?:签了|做了|卖了|拿了|完成|是|有|签|卖)?(?P<n_zh>\d[\d.]*) ?(?P<u>万元?|[单台家个件套笔次吨])"
)
_NOT_A_NAME = re.compile(r"上|去|同|目标|其|共|计|总|比|差|还|(?<![a-z])(?:last|target|goal|of|in|by|total|which|average|the|this|we|i|me)(?![a-z])")  # fmt: skip

_BEYOND = re.compile(
    rf"(?<![a-z])(?:came|come|finished|rank(?:s|ed)?|placed|was|am|is|are|were|ended up) (?:in )?(?P<nth>{_NTH}|\d{{1,2}}(?:st|nd|rd|th))(?: place)? in (?:an?|the|our|my) (?:[a-z]+ ){{0,2}}(?:team|group|field|league|district|office|branch|department) of (?P<many>{N})(?![\d-])|(?<![a-z])(?:came|come|finished|rank(?:s|ed)?|placed) (?:in )?(?P<nth2>{_NTH}|\d{{1,2}}(?:st|nd|rd|th))(?: place)? out of (?:the )?(?P<many2>{N})(?=[.,;!]|$)"
)
_MOST = re.compile(
    r"(?P<cue>最多|最大)的[^，,。；;\d]{0,3}(?:是|为)(?P<name>[^，,。；;\d]{1,10})[，,]?(?:一?共|有|为|达|占)?(?P<n>\d[\d.]*) ?(?P<u>[起件单条个次家人台笔万])元?[；;，,](?P<list>[^。\n]+)"
)
_LISTED = re.compile(
    r"(?P<name>[^，,、；;。\d]{1,8}?)(?:有|是|为)?(?P<n>\d[\d.]*) ?(?P<u>[起件单条个次家人台笔万])?元?"
)
_OTHER_NAME = re.compile("上[月周年季]|去年|同期|全部|共|合计|总|处理|其中|目标|比|较|已|未|解决|增|减")
_OVERTOOK = re.compile(
    r"(?<![a-z])(?P<cue>overtook|outsold|overtaken|passed|beat|(?:moved|pulled|are|is|now|stay(?:ed)?)(?: now)? ahead of) (?:the )?(?P<b>[a-z]+(?: [a-z]+)?)(?P<more>[^.:;\d]{0,40})[.:;] (?P<rest>[^.\n]+)"
    r"|(?P<cue_zh>反超|赶超|超越|超过|压过|赶上并超过)了?(?P<b_zh>[一-龥]{2,4}?)(?:店|区|队|组|公司)?(?:[，,。：:；;])(?P<rest_zh>[^。\n]+)"
)
_NOT_DONE = re.compile(
    r"没|未|想|要|计划|争取|力争|能否|目标|希望|去年|曾|差点|即将|将|(?<![a-z])(?:not|n't|never|last year|want|hope|will|could|would|nearly|almost|if|plan|aim|before|once|yet|soon|try\w*)(?![a-z])|n't"
)
_AMOUNT = re.compile(r"[$€£¥]? ?\d[\d,]*(?:\.\d+)?(?:万|k(?![a-z]))?")
_TWO = 2


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of places that do not hold."""
    for start, end in reading.tables:
        yield from _in_table(reading, list(rows_of(reading, start, end)))
    for place, sentence in enumerate(reading.sentences):
        text = sentence.text
        if found := _BEYOND.search(text):
            nth, many = ("nth", "many") if found["nth"] else ("nth2", "many2")
            if count_of(found[nth]) > value_of(found[many]) > 1:
                yield _rank(reading, sentence, found, nth, found[nth], found[many])
        near = reading.near(place, 0, 1, on_line=True)
        if _is_cued(text):
            yield from _of_two(reading, sentence, reading.as_one(near))


def _is_cued(text: str) -> bool:
    return re.search(r"第 ?[一二三四五六七八九十\d]|最[多大]的|超过|反超|赶超|超越|压过|(?<![a-z])(?:came|come|finished|was|were|ranked|am|are|overtook|outsold|overtaken|passed|beat|ahead|puts?)(?![a-z])", text) is not None  # fmt: skip


def _of_two(reading: Reading, sentence: Sentence, both: Sentence) -> Iterator[Mark]:
    """What a sentence tells of an order, against itself and the sentence behind it."""
    found = _PLACED.search(both.text) or _PUT.search(both.text)
    if found and found.start() < len(sentence.text):
        yield from _placed(reading, both, found)
    found = _MOST.search(both.text)
    if found and found.start() < len(sentence.text):
        yield from _most(reading, both, found)
    found = _OVERTOOK.search(both.text)
    if found and found.start() < len(sentence.text):
        yield from _overtaken(reading, both, found)


def _rank(reading: Reading, sentence: Sentence, found: re.Match[str], group: str, own: str, other: str) -> Mark:
    return wrong_words(reading, *sentence.at(found, group), MarkKind.RANK_WRONG, own=own.strip(), other=other.strip())


def _in_table(reading: Reading, rows: list[list[Cell]]) -> Iterator[Mark]:
    """The row of a table with a column of places that has more than the one above it, by every column of figures."""
    if len(rows) <= _ROWS or not _PLACE_HEAD.match(rows[0][0].text) or len({len(row) for row in rows}) != 1:
        return
    body = rows[1:]
    told = [_PLACE.match(row[0].text) for row in body]
    if [count_of(each[1]) if each else 0 for each in told] != list(range(1, len(body) + 1)):
        return
    columns: list[tuple[str, list[Number]]] = []
    for at in range(1, len(rows[0])):
        cells = [row[at].number for row in body]
        figures = [each for each in cells if each is not None]
        if len(figures) == len(body):
            columns.append((rows[0][at].text, figures))
        elif figures:
            return
    if not 1 <= len(columns) <= _COLUMNS or any(_is_sorted(*each) for each in columns):
        return
    _, figures = columns[0]
    for one, other in itertools.pairwise(figures):
        if is_less(one, other):
            said = reading.words(other)
            yield wrong_words(reading, other.start, other.end, MarkKind.RANK_WRONG, said=said, own=one, other=other)
            return


def _is_sorted(head: str, figures: list[Number]) -> bool:
    falls = all(not is_less(one, other) for one, other in itertools.pairwise(figures))
    rises = all(not is_less(other, one) for one, other in itertools.pairwise(figures))
    return falls or (rises and bool(is_better_low(head) or _OTHER_WAY.search(head)))


def _placed(reading: Reading, both: Sentence, found: re.Match[str]) -> Iterator[Mark]:
    """A place of mine above which more are told than there is room for: second with 31; Ana closed 35, Tom 33."""
    is_zh = found["cue"] is not None
    listed = found["list"] if is_zh else found["list_en"]
    own = _PLACED_BY.search(both.text[: found.start()]) if is_zh else found
    if own is None or is_better_low(both.text) or _NOT_DONE.search(both.text[: found.start()][-12:]):
        return
    parts = [each.strip() for each in re.split(r"[，,、]| and ", listed.strip(" .。")) if each.strip()]
    entries = [_ENTRY.fullmatch(each) for each in parts]
    known = [each for each in entries if each is not None]
    if len(known) != len(parts) or any(_NOT_A_NAME.search(each["name"] or each["name_zh"]) for each in known):
        return
    if is_zh and any(each["u"] != own["u"] for each in known):
        return
    mine, rank = value_of(own["n"]), count_of(found["cue_en"] or found["zh"])
    above = [each for each in known if value_of(each["n"] or each["n_zh"]) > mine]
    if len(above) >= rank:
        most = max(above, key=lambda each: value_of(each["n"] or each["n_zh"]))
        yield _rank(reading, both, found, "cue" if is_zh else "cue_en", own["n"], most["n"] or most["n_zh"])


def _most(reading: Reading, both: Sentence, found: re.Match[str]) -> Iterator[Mark]:
    """What is told to be the most, and another of its list that is more: 最多的是物流，共 11 起；质量 13 起."""
    own, others = value_of(found["n"]), []
    for part in re.split("[，,、；;]", found["list"].strip()):
        each = _LISTED.fullmatch(part.strip())
        if each is None or _OTHER_NAME.search(each["name"]) or (each["u"] and each["u"] != found["u"]):
            break
        others.append(each["n"])
    if others and max(map(value_of, others)) > own:
        yield _rank(reading, both, found, "cue", found["n"], max(others, key=value_of))


def _overtaken(reading: Reading, both: Sentence, found: re.Match[str]) -> Iterator[Mark]:
    """One told to be overtaken that still has more: we overtook Delta; Delta sold 340 boilers and we sold 325."""
    is_zh = found["cue_zh"] is not None
    name, rest = (found["b_zh"], found["rest_zh"]) if is_zh else (found["b"].split()[0], found["rest"])
    ahead = re.split("[。；;.]", both.text[: found.end("cue_zh" if is_zh else "cue")])[-1]
    if _NOT_DONE.search(ahead) or _NOT_DONE.search(rest) or is_better_low(both.text) or (found["more"] and "in " in found["more"] and re.search(r"\d", found["more"])):  # fmt: skip
        return
    amounts = list(_AMOUNT.finditer(rest))
    if len(amounts) != _TWO:
        return
    middle = re.search(r"[，,；;]|(?<![a-z])(?:and|while|but)(?![a-z])", rest[amounts[0].end() :])
    cut = amounts[0].end() + middle.start() if middle else 0
    clauses = [(rest[:cut], amounts[0][0]), (rest[cut:], amounts[1][0])]
    theirs = [each for each in clauses if name in each[0]]
    mine = [each for each in clauses if each not in theirs]
    if not cut or len(theirs) != 1 or len(mine) != 1 or not _is_of(ahead, mine[0][0], is_zh=is_zh):
        return
    one, other = value_of(mine[0][1]), value_of(theirs[0][1])
    if one < other and other < one * Decimal(10):
        yield _rank(reading, both, found, "cue_zh" if is_zh else "cue", mine[0][1], theirs[0][1])


def _is_of(ahead: str, clause: str, *, is_zh: bool) -> bool:
    """Whether a clause tells of who is told to have overtaken another."""
    if is_zh:
        names = re.findall("[一-龥]{2}", re.sub("本月|首次|已经|我们的?|销量|业绩", " ", ahead))
        return ("我" in ahead and "我" in clause) or any(each in clause for each in names)
    is_ours = re.search(r"(?<![a-z])(?:we|i|our|my)(?![a-z])", ahead)
    if is_ours and re.search(r"(?<![a-z])(?:we|i|ours?|my|mine)(?![a-z])", clause):
        return True
    names = [each for each in re.findall(r"[a-z]{3,}", ahead) if each not in ("the", "has", "have", "now", "our", "overtook", "beat", "passed", "this", "ahead")]  # fmt: skip
    return any(re.search(rf"(?<![a-z]){each}(?![a-z])", clause) for each in names)
