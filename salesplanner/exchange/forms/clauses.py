"""Gaps of sentences read word by word: what the clause around a gap names, where every word of it is known.

`gaps` knows how labels and phrases are put around gaps; what it does not know is read here as `composed` reads labels, with the
words of whole sentences besides. What a clause leaves out it has from the gap before it: against a target of CNY ____.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.metrics import OWN
from salesplanner.exchange.forms import composed, figurespans, figurewords, moneyunits, words
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.gapwords import GAP, OF_TARGET

_SENTENCE_WORDS = {
    "thing": {
        "sold": "收入|签(?![字名收到呈])|signed|sold|booked|invoiced|wrote|written|closed|new business|order intake|intake|单",
        "paid": "(?:paid|pay)(?: us)?|banked|collected|received|came in|cash received|进账|收到|收回|收",
        "visit": "visited|called on|calls in person|in-person calls|calls? on (?:clients|customers)|走访|拜访|上门|登门",
        "call": "phoned|rang|by (?:tele)?phone|telephoned|dialled|打电话|电话联系",
        "quote": "quoted|sent out quotations|报价",
        "deal": "enquir(?:y|ie)s?|cases|jobs|bids?|pitches",
        "client": "家",
    },
    "state": {"new": "新建|opened|won over|gained|新开|新增|新签|开发"},
    "value": {
        "gap_up": "more|up|rose|rise|grew|growth|increase[sd]?|increased|增长|增加|上升|提高|多|增幅",
        "gap_down": "less|fewer|down|fell|fall|dropped|decreased?|减少|下降|回落|少|降幅",
        "target": "应(?=[拜走完联实])",
        "missing": "short of|below|behind|距|还?差|缺",
        "value": "reached|achieved|realised|attained",
        "attainment": "进度|完成进度",
    },
    "period": {
        "previous": "(?:the )?(?:month|week|quarter|period) before|上月",
        "last_year": "去年同一?[月周期季]度?|上年同一?[月周期季]度?|(?:the same month |the same period )?(?:a |one )?year (?:ago|earlier|before)|(?:in )?(?:the )?same (?:month|week|period|quarter) (?:a year ago|(?:of )?last year|(?:of )?the year before)|去年同月|去年同期|上年同期",
        "own": "[本当]月累计|月累计|(?:in |for |during |of )?(?:the |this )?(?:month|period|week|quarter)(?: under review| of report| just ended)?|本月份?|当月",
        "year": "from january to (?:date|the end of (?:this|the) (?:month|week|quarter)|(?:this|the) (?:month|week|quarter))|(?:this|the) year to date|this year|since (?:the )?(?:1(?:st)?|first) (?:of )?january|since january|since the (?:beginning|start) of the year|from january(?: on)?|so far this year|to date|年初以来|今年以来|今年|本年|年内|1月?至本月|1月?[-–—~～至到]\\d{1,2}月份?累计",
        "next": "(?:for |in )?next (?:month|week|quarter)|下月|下周",
    },
    "link": {"compared": "compared(?: with| to)?|compares|versus|vs|相比|对比|比|较"},
    "empty": {
        "": "i|we|you|my|our|your|a|an|the|this|that|these|those|of|in|for|at|to|by|on|as|it|its|was|were|is|are|am|has|have|had|been|be|did|made"
        "|ca?me|comes?|coming|amounts?|amounted|totals?|totalled|totaling|stood|stands?|reached|with|which (?:is|was|are|were|makes)|who|and|or|against|comparison"
        "|during|under review|i\\.?e|that is|so|altogether|together|in all|worth|all told|per|from|there|us|out|sent|took|taken|shops?|decided|counted|recorded|registered|logged|saw|held|attended|issued|submitted|prepared|gave|brought|got|personally|i have|also|then|than|value"
        "|我|本人|我们|共|总共|合计|为|是|达到?|完成|实现|约|计|于|的|有|截至|截止|目前|已|与|和|同|分别|并|以及|要求|实际|外出|个|以来|还|及其?|等|名下|产生|部门|公司|下达|核定|取得|获得|档案|召开|举行|组织|参加|出席|出具|发出|开展|进行",
    },
}  # fmt: skip
_LEXICON = [*composed.lexicon(_SENTENCE_WORDS), *composed.WORDS]
#: The unit right behind a gap, and the currency that may stand anywhere.
_UNIT = re.compile(
    r"^\s*(?:亿元?|万元?|千元|元|(?P<counter>次|家|个|份|单|笔|条|人|件|场|户|位|通)|(?P<percent>[%％]|per ?cent)|[km](?![a-z]))",
    re.I,
)
_CURRENCY = re.compile(r"\b(?:cny|rmb|usd|eur|gbp)\b|[¥￥$€£]|[%％]|[()（）]", re.I)
_STOP = re.compile(r"[。；;！!\t]|\.(?=\s|$)|[ \u3000]{3,}|\u3000{2,}")
_MARK = re.compile(r"[，,、:：()（）]")
_COMMA = re.compile(r"[，,、]|[(（](?!s[)）])")
#: Where the words right behind a gap end that say more of it.
_NEXT = re.compile(
    r"[，,、:：;；。()（）]|\.(?=\s|$)|\b(?:and|but|or|against|compared|worth|with|after|from|than)\b|(?:cny|rmb|usd|eur|gbp|[¥￥$€£])",
    re.I,
)
_MOST = 110
_WORTHS = {
    "orders.count": "orders.amount",
    "deals.won.count": "deals.won.amount",
    "deals.open.count": "deals.open.amount",
}


@lru_cache(maxsize=16)
def _lexicon_of(names: frozenset[tuple[str, str]]) -> composed.Lexicon:
    """The words of sentences, among them what the person's own figures are called."""
    own: dict[str, list[str]] = {}
    for name, metric in names:
        if len(name) > 1 and metric.startswith(OWN):
            own.setdefault(metric, []).append(r"\s*".join(map(re.escape, name)))
    return [*composed.lexicon({"own": {metric: "|".join(said) for metric, said in own.items()}}), *_LEXICON]


class Clause(Struct, frozen=True):
    """What the words of a clause name, by class; each the meanings in their order. `own` are figures of the person's own."""

    own: tuple[str, ...] = ()
    thing: tuple[str, ...] = ()
    state: tuple[str, ...] = ()
    measure: tuple[str, ...] = ()
    value: tuple[str, ...] = ()
    period: tuple[str, ...] = ()
    link: tuple[str, ...] = ()  # with another period


class Told(Struct, frozen=True):
    """The figure that a gap asks for, and whether its own words name it, not only those of a gap before."""

    target: str
    is_named: bool

    def instead_of(self, guess: str, last: str) -> str:
        """The target of the gap for which labels and phrases give a guess, `last` being the figure told before.

        That is a better one but where it only goes on with the last figure and the gap's own words name another, or
        where it is the target told next to what was asked: booked orders to the value of CNY ____ against a target of ____.
        """
        metric, _, aspect = guess.rpartition(".")
        own, _, value = self.target.rpartition(".")
        is_carried = metric == last.rpartition(".")[0] != own
        is_carried |= {guess, self.target} == {
            "figure.calls.count.value",
            "figure.visits.count.value",
        }  # calls in person
        is_next = metric == own and {aspect, value} == {"target", "value"}
        is_spanned = metric == own and value in (f"year_{aspect}", f"total_{aspect}")  # (____ % of its target)
        is_person = guess in ("field.recipient", "field.name")  # the cash received to CNY ____
        is_better = is_spanned or (self.is_named and (is_carried or is_next or is_person))
        return self.target if not guess or is_better else guess


def targets_of(text: str, names: Names | None = None) -> dict[int, Told]:
    """The figures that the gaps of a line ask for, by where each begins, as far as the words around it are known."""
    sentence, found = _Sentence(text, _lexicon_of(frozenset((names or {}).items()))), dict[int, Told]()
    for gap in GAP.finditer(text):
        if (told := sentence.told(gap)) is not None:
            found[gap.start()] = told
    return found


class _Sentence:
    """A line on the way through its gaps: where the words of the next one begin, and what the last one told."""

    def __init__(self, text: str, lexicon: composed.Lexicon) -> None:
        self._text, self._lexicon = text, lexicon
        self._begin = 0
        self._last = ("", "")  # metric and aspect

    def told(self, gap: re.Match[str]) -> Told | None:
        """The figure that a gap asks for; None where a word is not known, or the words are of no one figure."""
        before, after = self._text[self._begin : gap.start()], self._text[gap.end() :]
        unit = _UNIT.match(after)
        self._begin = gap.end() + (unit.end() if unit is not None else 0)
        *over, own = _STOP.split(before)
        if over:
            self._last = (self._last[0], "")
        clause = self._read(own) if len(own) <= _MOST else None
        if clause is None and (part := _COMMA.split(own)[-1]).strip(" :："):
            clause = self._read(part)
        is_narrower = self._read(self._behind()) is None  # CNY ____ came from exhibitions
        if own.strip() == "of" and self._last[1] == "value" and unit is None:
            self._last = self._last[0], "target"  # Room nights ____ of ____
            return Told(f"figure.{self._last[0]}.target", is_named=True)
        metric, aspect, is_named = (
            self._figure(clause, before, after, unit) if clause is not None and not is_narrower else ("", "", False)
        )
        self._last = metric, aspect
        return Told(f"figure.{metric}.{aspect}", is_named) if metric and aspect else None

    def _figure(self, clause: Clause, before: str, after: str, unit: re.Match[str] | None) -> tuple[str, str, bool]:
        """The metric and the value of it that a clause before a gap asks for, with the words right behind it; whether they name it."""
        is_share = unit is not None and unit["percent"] is not None
        is_money = not is_share and moneyunits.divisor_around(before, after) is not None
        clause = self._with_behind(clause, before, is_money=is_money, is_share=is_share)
        named = _metric_of(clause, (unit and unit["counter"]) or "", is_money=is_money)
        if named is None:
            return "", "", False
        last, told = self._last
        metric = named or (_WORTHS.get(last, last) if is_money else last)
        if not metric or (not metric.startswith(OWN) and figurewords.is_money(metric) != is_money and not is_share):
            return "", "", False
        period = clause.period[-1] if clause.period else _span_of(told)
        value = _value_of(clause, told * (metric == last), period, is_share=is_share)
        if metric == "win.rate" and not is_share:
            return "", "", False
        if (metric == "win.rate" or metric.startswith(OWN)) and value is None:
            value = "value"
        aspect = _aspect(period, value) if value is not None else ""
        if metric == "orders.count" and aspect.endswith(("attainment", "target")):
            metric = "orders.amount"
        return (metric, aspect, bool(named)) if aspect else ("", "", False)

    def _read(self, text: str) -> Clause | None:
        return _read(text, self._lexicon)

    def _behind(self) -> str:
        """The words behind a gap that may say more of it: up to the next one, or a mark."""
        rest = self._text[self._begin :]
        return rest[
            : min((found.start() for each in (_MARK, _STOP, GAP) if (found := each.search(rest))), default=len(rest))
        ]

    def _with_behind(self, clause: Clause, before: str, *, is_money: bool, is_share: bool) -> Clause:
        """A clause with the words right behind its gap: ____ calls in person, CNY ____ the month before. They are no other gap's."""
        if is_share and (of := OF_TARGET.match(self._text, self._begin)) is not None:
            self._begin = of.end()  # ____ % of plan with sales of CNY ____
            return replace(clause, value=("attainment",), period=("annual",) if of["annual"] else clause.period)
        behind = self._behind()
        end = next((found.start() for found in _NEXT.finditer(behind)), len(behind))
        is_label = self._text[self._begin + end :].lstrip()[:1] in (":", "：")  # of the next gap
        said = self._read(behind[:end]) if behind[:end].strip() and not is_label else None
        if said is None or said.value or said.measure or is_share:
            return clause
        is_noun = (
            bool(said.thing or said.state or said.own)
            and not is_money
            and not (clause.thing and before.rstrip()[-1:] in (":", "："))
        )
        is_then = bool(said.period) and not (said.thing or said.state) and not clause.period
        if is_noun:
            self._begin += end
            return replace(
                clause,
                own=said.own,
                thing=said.thing,
                state=said.state or clause.state,
                period=said.period or clause.period,
            )
        if is_then:
            self._begin += end
            return replace(clause, period=said.period)
        return clause


#: Placeholders that are only counted: X1, value 3, 数据2.
_CODE = re.compile(r"(?:[a-z]|field|value|figure|number|num|data|数据|数字|数值|空格?)[ _]?\d{0,2}", re.I)
_ACRONYM = re.compile(r"^[A-Z]{2,3}(?=[A-Z][a-z]|$)|(?<=[a-z])[A-Z]{2,3}$")
_AHEAD_OR_LONG = {
    "next": ("next",),
    "annual": ("annual", "annual_attainment"),
    "previous": ("previous", "change_previous", "gap_previous"),
}
#: What each metric is told of.
_THINGS_OF = {
    "orders": {"sold", "order"}, "payments": {"paid"}, "visits": {"visit", "client"}, "calls": {"call", "client"}, "quotes": {"quote"},
    "meetings": {"meeting"}, "clients": {"client"}, "deals": {"deal", "sold"},
}  # fmt: skip


def meant(name: str, target: str) -> str:
    """The target that its sentence gives a placeholder whose name alone says too little; empty where the name says something else.

    It names nothing else that is told of, and the value and the period that it names are those of the target: Budget, X1,
    ytd_written. Where it names the next period it is of that: next_target.
    """
    metric, _, aspect = target.rpartition(".")
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", _ACRONYM.sub("", name)).strip() or "x"  # RN, RNBudget
    said = _read(name.replace("_", " "))
    if said is not None and said.period == ("next",) and aspect in ("value", "target"):
        target = f"{metric}.next"
    return target * _fits(name, target)


def _fits(name: str, target: str) -> bool:
    """Whether the name of a placeholder says nothing that its target does not."""
    plain = name.strip().replace("_", " ")
    said = None if _CODE.fullmatch(plain) else _read(plain)
    if said is None:
        return bool(_CODE.fullmatch(plain))
    metric, _, aspect = target.removeprefix("figure.").rpartition(".")
    states = {*said.state} - {"new"}
    if {*said.thing} - _THINGS_OF.get(metric.partition(".")[0], set()) or any(each not in metric for each in states):
        return False
    is_target = aspect.endswith("target") or aspect in ("next", "annual")
    fits = {
        "target": is_target,
        "gap": aspect.endswith(("gap", "missing")),
        "value": aspect.endswith(("value", "previous", "last_year")),
    }
    are_values = all(fits.get(each, aspect.endswith(each)) for each in said.value)
    return are_values and all(aspect in _AHEAD_OR_LONG.get(each, (aspect,)) for each in said.period)


def _read(text: str, lexicon: composed.Lexicon = _LEXICON) -> Clause | None:
    """The words of a clause by class; None where one of them is not known."""
    said = composed.words_of(_CURRENCY.sub(" ", words.unnumbered(text)).strip().lower(), lexicon)
    if said is None:
        return None
    found: dict[str, list[str]] = {}
    for kind, name in said:
        if kind != "empty" and name not in found.setdefault(kind, []):
            found[kind].append(name)
    return Clause(**{kind: tuple(names) for kind, names in found.items()})


def _metric_of(clause: Clause, counter: str, *, is_money: bool) -> str | None:
    """The metric that a clause names; empty where it names none, None where it names none that is known."""
    things, state = {*clause.thing}, clause.state[-1] if clause.state else ""
    if clause.own:
        return clause.own[-1] if len(clause.own) == 1 and not things else None
    if not things and not state:
        return ""
    if not things:
        is_signed = state == "new" and (is_money or counter in ("单", "笔"))  # 新签____万元
        things = {"deal"} if state in ("won", "lost") else {"sold"} if is_signed else set()
    if counter in ("单", "笔") and things <= {"sold", "order"}:
        return "orders.count"
    if len(things) > 1 and state not in ("new", "touched"):
        things -= {"client"}  # customers paid us, visited customers
    measure = clause.measure[-1] if clause.measure else "amount" * is_money
    measure = "" if things == {"paid"} else measure
    period = clause.period[-1] if clause.period else ""
    return composed.metric_of(things, state, measure, period) or None


def _span_of(told: str) -> str:
    """The period that the gap before was of, which goes on in its sentence."""
    return next((name for name in ("year", "total") if told.startswith(f"{name}_")), "next" if told == "next" else "")


def _value_of(clause: Clause, told: str, period: str, *, is_share: bool) -> str | None:
    """The value that a clause asks for, beside its unit; None where the words do not fit it. `told` is the value of it told last."""
    said = [each for each in clause.value if each != "value"]
    said = ["missing"] if {*said} == {"missing", "target"} else said
    if len(said) > 1:
        return None
    value = said[0] if said else "value"
    if is_share:
        return _share_of(value, told, period, is_done="value" in clause.value, is_compared=bool(clause.link))
    if value in ("gap_up", "gap_down"):
        return {"previous": "gap_previous", "last_year": "gap_year"}.get(period)
    is_compared = period in ("previous", "last_year") and value != "value"
    return None if is_compared or value not in ("value", "target", "missing", "gap") else value


def _share_of(value: str, told: str, period: str, *, is_done: bool, is_compared: bool) -> str | None:
    """The value that is asked for in percent: of a target, or a change on another period, 与上月相比____%."""
    if value in ("gap_up", "gap_down", "change", "change_previous") or (value == "value" and is_compared and period):
        return {"previous": "change_previous", "last_year": "change"}.get(
            period, value if value.startswith("change") else None
        )
    is_of_target = value in ("target", "attainment") or (
        value == "value" and (is_done or told.endswith(("target", "annual")))
    )
    return "attainment" if is_of_target and period not in ("previous", "last_year") else None


def _aspect(period: str, value: str) -> str:
    """The name of a value of a period; of a change the period says against what."""
    if value in ("gap_previous", "gap_year", "change_previous", "change"):
        return value
    return figurespans.aspect_of(period, value)
