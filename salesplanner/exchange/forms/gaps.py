"""What is to be written into the gaps of a line: what the words before or behind each of them name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from salesplanner.domain.metrics import OWN
from salesplanner.exchange.columns.headertext import bare
from salesplanner.exchange.forms import clauses, figureabout, figurewords, gaplabels, gapwords, moneyunits, words
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.gapwords import GAP
from salesplanner.exchange.forms.meaning import Found, target_of

_COUNTED = re.compile(r"\s*(?:亿元?|万元?|千元|元|次|家|个|份|单|条|人|件|场|[%％](?!\s*of\b)|[km](?![a-z]))")
#: The unit behind a gap with what it is of: ____ % of the annual target.
_OF_SHARE = re.compile(r"^\s?[%％]\s*of\s+(?:(?:the|my|our)\s+)?")
#: What an amount in brackets is compared with: 与去年同月（____元）相比.
_BESIDE = re.compile(
    r"(?<![一-鿿])[与比较同跟和](?=[上去][一-鿿]{1,4}$)|\b(?:compared (?:with|to)|against|versus|vs\.?) (?=[\w ]{4,32}$)",
    re.I,
)
#: What only goods are counted in.
_PIECES = re.compile(r"\s*(?:件|箱|吨|台|套|包|桶|瓶|袋|kg)")
_WORTH = {
    "deals.open.count": "deals.open.amount",
    "orders.count": "orders.amount",
    "deals.won.count": "deals.won.amount",
}
#: What the largest client bought, right behind its name.
_TOP_WORTH = re.compile(
    r"[\s，,（(]*(?:其|该客户)?(?:本[月周期季])?(?:(?:销售|签约|采购|订单|成交|贡献|下单)(?:金额|额|业绩)|贡献了?)[为是共达:：]*\s*"
    r"|[\s,(]*(?:which |who )?(?:bought|ordered|with|at|whose) ?(?:sales|orders|revenue|purchases|business)?(?: of| for| worth)?\s*(?:cny|rmb|usd|eur|[¥￥$€£])?\s*",
    re.I,
)
_WON = re.compile(r"(?:成交|赢单|中标|项目|合同)(?:总)?(?:金额|额)$|(?:won|deal) (?:value|amount)$", re.I)
_WORTHS = re.compile(
    r"\b(?:worth|valued at|totall?ing|(?:(?:total|combined|overall)|with an?) (?:value|amount) of|for a total of)\b|^\s*(?:共计?|合计|总计|计)\s*$|(?:^|[，,；;、])\s*(?:总|合计|合同|涉及|预计)?金额(?:合计|总计|共计|累计)?[:：为共约达]*\s*$",
    re.I,
)
#: Words that are about the period, where words before were about the year; and how the values of a year are named.
_THIS = re.compile(r"本[月周期]|当月|\b(?:this|the) (?:month|week|period)\b", re.I)
_OF_MONTH = re.compile(r"[本当]月|\b(?:this|the current) month\b", re.I)
_SPAN = re.compile(r"year_|total_")
#: Words that a sentence on the next period begins with, and that end a sentence.
_AHEAD = re.compile(r"(?:下一?个?|次)[月周期季]|\b(?:next|coming|following) (?:month|week|period|quarter)\b", re.I)
#: A span of which nothing is known.
_OTHER_SPAN = re.compile(
    r"\b(?:last|past|previous) (?:two|three|four|six|twelve|\d+) (?:months|weeks|quarters)\b|(?:最?近|过去)[两三四六\d]+个?[月周季]|前三个?(?:季度|月)|上上个?[月周]",
    re.I,
)
#: A figure of a named part of the year.
_IN_PART = re.compile(r"\.(((?:quarter|half|month)\d{1,2}_)(?:value|target|attainment))$")
_FAR, _ENDED = "year to date", re.compile(r"。|\.\s")
_SENTENCE = re.compile(r"[。；;]|\.\s")
_REACHED = re.compile(r"^(?:完成|达成|达到|占)了?(?=.{0,4}(?:指标|目标|任务))")
_SELLING = re.compile(r"签约|签单|销售|\b(?:sign|sell|book|win|close|aim|expect|forecast)\b", re.I)
_SPANNED = re.compile(r"\.(?:year_|total_|annual|next$)")
_UNCOUNTED = re.compile(r"\s*[次家个份单条人件场]")
#: A line that begins with a part of the year, or with months up to one.
_LEAD = re.compile(
    r"\s*(?!this\b|the\b|current\b)((?:\w+ )?(?:half(?:[- ]?year)?|quarter|q[1-4])\b[^:：_]{0,24}|[上下]半年度?|第?[一二三四]季度|(?:\w+ ){0,2}months (?:to|ended|ending) \w+)\s*[:：](?!\s*[_＿]{2})",
    re.I,
)
#: What a figure is beside, that has a target.
_AGAINST = re.compile(
    r"[\s(（]*(?:against|vs\.?|versus|of) (?:a |the |my |our )?(?:\w+ )?(?:target|quota|goal)\b", re.I
)
_ATTAINED = re.compile(r"(?:\b(?:achieved|reached|attained)|完成|达成|实现)了?\s*[:：]?\s*$", re.I)
_AGAINST_BEFORE = re.compile(r"[较比](?:上一?个?[月周期季]度?|(?P<year>(?:去年|上年)?同[期月]))(?:相比)?\s*$")
_APART = re.compile(r"[ \t]{2,}|[ \t]*[\u3000\t][\s\u3000]*")
#: A label of two values, each with its gap: 签约/目标：____/____.
_PAIRED = re.compile(
    r"(?P<what>[^/／:：，,。；;_＿]{2,24}?)\s*[/／]\s*(?:target|goal|quota|budget|plan|目标|计划|任务)(?:数|值|额)?\s*(?P<unit>[（(][^（）()]*[)）])?\s*[:：]\s*(?:cny|rmb|usd|eur|[¥￥$€£])?\s*$",
    re.I,
)
_SECOND = re.compile(r"\s*(?:亿?元|[千百]?万元?|千元|[次家个份单])?\s*[/／]\s*(?:cny|rmb|usd|eur|[¥￥$€£])?\s*$", re.I)
#: A share right behind its target: target ____, ____ %), a target of ____, which is ____ %.
_SHARE_OF_IT = re.compile(
    r"\s*[,，]\s*(?:which is|i\.e\.|that is|or|即|完成)?\s*[%％]\s*(?:[)）.。;；,，].*)?", re.I | re.S
)
#: So many clients, so many times.
_SO_MANY = re.compile(rf"\s*[家户位人][,，、]?\s*(?:共)?\s*(?:{GAP.pattern})\s*次", re.I)
_TIMES = re.compile(r"[,，、]?\s*共?\s*次")
_IS_END = re.compile(r"\s*(?:$|[。.；;，,]|\s{2,})")
_PERSONS = ("field.name", "field.recipient")
_PREPOSED = re.compile(r"\S\s+(?:from|to|by)\s*$", re.I)
_TITLED = re.compile(
    r"(?:report|summary|letter|bulletin|update|return|memo|statement|总结|报告|汇报|小结)[\s,，:：—–|｜·/-]*(?:for(?: the month of)?\s*)?$",
    re.I,
)


_OF_WORK = re.compile(r"份?(?:的)?(?:个人|本人|销售|营销|业务|工作|业绩|总结|完成)")
_MONTH = re.compile(r"\s*月份?")
_DOTS = re.compile(r"\.{4,}")
_SENTENCE_AHEAD = re.compile(r"\s*$|\s+[A-Z]")


def gaps_in(text: str, names: Names | None, beside: str = "", last: str = "") -> Iterator[Found]:
    """The gaps of a line, each with what the words before it name: a label, or another value of the figure before.

    What stands `beside` the line may say of what it tells by parts; `last` is the figure told in the cell before it.
    """
    if GAP.search(text) is None:
        return  # most lines of a form
    line = _Line(text, names, beside, last)
    for gap in GAP.finditer(text):
        yield from line.told(gap)


class _Gap(NamedTuple):
    """A gap with the words around it and its label; `lead` is all of the line before it."""

    found: re.Match[str]
    lead: str
    before: str
    after: str
    label: str
    is_behind: bool
    is_money: bool

    @property
    def is_of_this(self) -> bool:
        """Whether the words before it are about the period."""
        return _THIS.search(self.before) is not None


class _Line:
    """A line on the way through its gaps: what the ones before told, which the next may be another value of."""

    def __init__(self, text: str, names: Names | None, beside: str, last: str) -> None:
        self._text, self._names, self._beside = text, names, beside
        self._clauses = clauses.targets_of(text, names)
        self._begin, self._span = (
            0,
            _lead(text),
        )  # where the words of the next gap begin; the part of the year it is all of
        self._last = self._near = (
            _row(beside, names) or last
        )  # the figure told last, and what the gap right before told
        self._part = self._month = ""
        self._is_annual = self._is_far = self._is_next = self._is_sum = self._is_led = False

    def told(self, found: re.Match[str]) -> Iterator[Found]:
        """What a gap is to be filled with, if that is known."""
        gap = self._gap(found)
        own = self._of_its_year(gap, self._of_its_span(gap, self._of_its_time(gap, self._named(gap))))
        own, self._near = _times(own, self._near, gap.before, gap.after)
        guess, self._part = self._by_part(gap, own)
        if guess:
            by = moneyunits.divisor_around(gap.before, gap.after) or moneyunits.divisor_of(gap.label)
            if by is None and self._part:
                by = moneyunits.divisor_of(re.split("[:：]", self._text, maxsplit=1)[0])  # 分区销售额（元）：华东____
            what, end = gap.label or gap.before.strip()[-20:], _end_of(found, self._text)
            of = self._month_of(gap, what, guess)
            yield Found(what, guess, found.start(), end, by=by, part=self._part, of=of)
        self._go_on(gap, guess, own)

    def _month_of(self, gap: _Gap, what: str, guess: str) -> str:
        """The words for the month that the sentence of a figure is about, which its own name does not say."""
        if _SENTENCE.search(gap.before):
            self._month = ""
        if (found := _OF_MONTH.search(gap.before)) is not None:
            self._month = found[0]
        is_figure = guess.startswith("figure.") and not _SPANNED.search(guess)
        return self._month * (is_figure and not figureabout.is_about(what))

    def _gap(self, found: re.Match[str]) -> _Gap:
        before, after = self._text[self._begin : found.start()], _near(self._text[found.end() :])
        before = _OF_SHARE.sub("", before) if self._begin else before
        label, is_behind = gaplabels.label_of(before, after, self._names)
        if not label and before.rstrip()[-1:] in ("（", "("):
            label = gaplabels.label_in(
                _BESIDE.sub("", before.rstrip()[:-1])
            )  # 年度目标（____万元）, 与去年同月（____元）相比
        is_money = moneyunits.divisor_around(before, after) is not None
        return _Gap(found, self._text[: found.start()], before, after, label, is_behind, is_money)

    def _named(self, gap: _Gap) -> str:
        """What the words around a gap name."""
        before, after, names = gap.before, gap.after, self._names
        guess = _labelled(gap.label, gap.found[0], before, after, names, is_money=gap.is_money)
        guess = gapwords.span_of(before, after, self._last) or gapwords.of_letter(before, after) or guess
        guess = gapwords.by_writer(self._near, before) or guess
        told = (self._last, self._near)
        worded = _worded(guess, gap.label, told, gap.lead, before, after, names, is_sum=self._is_sum)
        told_in = self._clauses.get(gap.found.start())
        return worded if told_in is None else told_in.instead_of(worded, self._last)

    def _of_its_time(self, gap: _Gap, guess: str) -> str:
        """The same of the next period, where the sentence is about that."""
        is_plan = bool(gaplabels.PLAN.search(gap.before))  # I plan ____ visits
        self._is_led &= not self._is_first(gap)
        is_ended = (_ENDED if self._is_led else _SENTENCE).search(gap.before) is not None
        self._is_next = (self._is_next and not is_ended) or bool(_AHEAD.search(gap.before) or is_plan)
        self._is_next &= not gap.is_of_this
        if self._is_next:
            return _ahead(guess, gap.before, is_money=gap.is_money)
        return guess * (not (is_plan and gap.is_behind))

    def _is_first(self, gap: _Gap) -> bool:
        """Whether it is the first of its sentence."""
        return not self._begin or bool(_ENDED.search(gap.before))

    def _of_its_span(self, gap: _Gap, guess: str) -> str:
        """The same of the year so far or of a part of the year, where the sentence is about that; nothing of a span nobody knows."""
        *over, own_sentence = _ENDED.split(gap.before)
        self._is_far = (self._is_far and not over) or figurewords.is_so_far(own_sentence)
        self._is_far &= not gap.is_of_this
        is_figure = guess.startswith("figure.")
        is_alone = is_figure and not (
            gapwords.SOLD.search(gap.before) or figurewords.read(gap.label, self._names)[0] or _SPANNED.search(guess)
        )
        is_unknown_span = is_figure and bool(_OTHER_SPAN.search(_ENDED.split(gap.lead)[-1])) and not gap.is_of_this
        if _is_other(guess, gap.before, gap.after) or (self._is_far and is_alone) or is_unknown_span:
            guess = ""
        if self._is_far and guess:
            guess = figureabout.within(guess, "", _FAR)
        if self._span is not None:
            return _of_part(guess, self._span, gap.before)
        return _carried(guess, self._last, gap.before, is_led=self._is_led)

    def _of_its_year(self, gap: _Gap, guess: str) -> str:
        """Nothing of a share of the whole year's target, or of that so far: who knows."""
        is_of_sentence = bool(_AHEAD.search(gap.before) or _IN_PART.search(guess))
        self._is_led |= self._is_first(gap) and is_of_sentence
        self._is_annual |= guess.endswith(".annual")
        is_sure = guess.endswith("annual_attainment") or gap.is_of_this
        is_of_target = guess.endswith(("attainment", ".gap", "_gap", ".missing"))
        return "" if self._is_annual and is_of_target and not is_sure else guess

    def _by_part(self, gap: _Gap, own: str) -> tuple[str, str]:
        """What a gap is told of, where the words before all name a part: the largest client, a channel."""
        guess = target_of(gap.label, self._names)
        is_unknown = not gaplabels.names_any(gap.label, self._names) and not guess
        is_unknown |= bool(self._part) and gap.is_money and guess.endswith(".count.value")  # 宴会____元，会议____元
        sentence = re.split("[:：]", _ENDED.split(gap.lead)[-1], maxsplit=1)[0]
        lead = sentence * (is_unknown or self._near.startswith("field.top_"))
        lead = self._beside if lead and figurewords.is_parted(self._beside) else lead
        return (own, "") if own or not lead else _of_one(lead, self._near, gap.before, gap.after, self._part)

    def _go_on(self, gap: _Gap, guess: str, own: str) -> None:
        """Know for the next gap what this one told, and where its words begin."""
        if own.startswith(("figure.", "field.top_")) or own == "field.period_start":
            self._last = own
        self._is_sum = bool(_SPAN.search(self._near)) and not self._part  # what the year came to, and then its target
        self._near = self._near if self._part or (not own and _SO_MANY.match(gap.after)) else own
        unit = (_told_of_target(gap.after) if guess.endswith("attainment") else None) or _COUNTED.match(gap.after)
        unit = _MONTH.match(gap.after) if guess.endswith("month_number") else unit
        end = gap.found.end()
        self._begin = end + (unit.end() if unit is not None else 0)
        is_apart = figurewords.aspect_of(gap.label) in ("", "previous", "last_year")
        if guess and gap.is_behind and not guess.startswith("field.") and is_apart:
            word = next((each for each in reversed(gap.label.split()) if each in gap.after), gap.label)
            self._begin = end + max(gap.after.find(word), 0) + len(word)  # those words are this gap's


def _row(beside: str, names: Names | None) -> str:
    """The target of the figure that stands before all of a line: 回款额 | 目标：____万元; empty for none."""
    guess = target_of(beside, names) if beside else ""
    return guess * (guess.startswith("figure.") and guess.endswith(".value"))


def _near(after: str) -> str:
    """What stands behind a gap and belongs to it: no other label behind wide blanks, Target (CNY) ____   % of target ____."""
    wide = _APART.match(after)
    return after if wide is None or not GAP.search(after, wide.end()) else after[: wide.end()]


def _times(guess: str, near: str, before: str, after: str) -> tuple[str, str]:
    """The targets of a gap and of the one before it, of visits told twice: 拜访客户____家____次, of which nobody keeps how many they were."""
    if guess == "figure.visits.count.value" and _SO_MANY.match(after):
        return "", guess
    return near if near == "figure.visits.count.value" and _TIMES.match(before + after) else guess, near


def _labelled(label: str, gap: str, before: str, after: str, names: Names | None, *, is_money: bool) -> str:
    """The target that a label names, beside the unit that stands around its gap; a line or a title with a date is the period."""
    is_counted = label.endswith(("项目", "合同", "订单", "商机", "协议", "电话")) and bool(
        _UNCOUNTED.match(after)
    )  # 签约项目共__个
    is_counted |= label.endswith(("签约", "接单", "签单", "成交", "出单")) and after.lstrip()[:1] in ("单", "笔")
    is_share = after.lstrip()[:1] in ("%", "％") and figurewords.value_of(bare(label)) == "value"  # Achieved: ____ %
    counted = f"{label}{'单' * label.endswith('成交')}数" * is_counted
    unit = found[0] if not is_money and (found := _PIECES.match(after)) is not None else ""
    in_unit = f"{label}（{unit.strip()}）" * bool(unit)  # 出货____件
    asked = (f"{label} (CNY)" * is_money, f"{label} (%)" * is_share, counted, label, in_unit)
    guess = next((target for each in asked if (target := target_of(each, names))), "")
    is_line = "年" in gap and not (before + after).strip(" \u3000()（）")
    is_titled = bool(_TITLED.search(before))
    guess = "field.period" if is_titled and guess.startswith("block.") else guess  # Visit report for the month of
    guess = guess or ("field.date" if is_line and "日" in gap else "field.period" * (is_line or is_titled))
    is_month = "月" in gap and "日" not in gap and bool(_OF_WORK.match(after))  # 本人____年____月份销售工作
    return _targeted(guess * (not is_counted), after) or guess or "field.period" * is_month


def _end_of(gap: re.Match[str], text: str) -> int:
    """Where a gap ends: of dots that are one more than elsewhere in the line, before a new sentence, the last ends the one before."""
    others = {len(each) for each in _DOTS.findall(text)}
    is_longer = _DOTS.fullmatch(gap[0]) is not None and len(gap[0]) - 1 in others
    return gap.end() - (is_longer and _SENTENCE_AHEAD.match(text, gap.end()) is not None)


def _worded(
    guess: str,
    label: str,
    told: tuple[str, str],
    said: str,
    before: str,
    after: str,
    names: Names | None,
    *,
    is_sum: bool,
) -> str:
    """The target of a gap that its words make sure of, whatever its label alone names; empty for one that is none of ours.

    `told` are the last figure and the target of the gap before, `said` is all that stands before it in its line.
    """
    last, near = told
    is_money = moneyunits.divisor_around(before, after) is not None
    if (pair := _PAIRED.search(before)) is not None and after.lstrip("亿万千元次家个份单 ")[:1] in ("/", "／"):
        return target_of(f"{pair['what']}{' (CNY)' * is_money}{pair['unit'] or ''}", names)
    if (
        near.endswith(".value")
        and near == last
        and _SECOND.fullmatch(before)
        and _PAIRED.search(said[: said.rfind(before)].rstrip("_＿ "))
    ):
        return f"{near.removesuffix('value')}target"
    moved = gapwords.moved(guess or last, after)
    of_before = _versus(label, last, after) or moved
    of_before = _of_before(label, last, before, after, names) if of_before is None else of_before
    guess = guess if of_before is None else of_before
    guess = gapwords.share_of(guess, last, before, after)
    guess = gapwords.by_words(guess, before, after, is_money=is_money)
    guess = gapwords.in_percent(gapwords.more_of(near, before, after, far=is_sum) or guess, after)
    guess = gapwords.move_of(guess, last, names, _SENTENCE.split(said)[-1], before, after)
    guess = gapwords.of_sales(guess, near, before, after)
    is_value = "value" in (figurewords.aspect_of(label), figurewords.aspect_of(before))
    if not guess and near == last and said == before and is_value:
        guess = last.replace("orders.count", "orders.amount") if is_money else last  # 回款额 | 完成：____万元
    if is_money and not last and not guess.startswith("figure."):
        guess = gapwords.short_of(before, after) or guess
    if guess in _PERSONS and _PREPOSED.search(said) and not gapwords.of_letter(before, after):
        return ""  # CNY ____ from ____ orders
    is_told = bool(near or last) and not before.rstrip().endswith((":", "："))  # lost ____ behind other gaps
    is_no_block = is_told or is_money or not _IS_END.match(after) or words.is_of_others(before)
    return guess * (not (guess.startswith("block.") and is_no_block))  # a number, or what somebody else writes


def _of_one(lead: str, near: str, before: str, after: str, last: str) -> tuple[str, str]:
    """The target of a gap that asks what a part came to, with the part; both empty where its unit is another."""
    is_money = moneyunits.divisor_around(before, after) is not None
    guess, part = gapwords.of_part(lead, near, before, after, last, is_money=is_money)
    guess = f"{guess.removesuffix('target')}value" if guess.endswith(".target") else guess
    return ("", "") if _is_other(guess, before, after) else (guess, part)


def _ahead(guess: str, before: str, *, is_money: bool) -> str:
    """What a gap of a sentence on the next period asks for: its target."""
    metric, _, aspect = guess.removeprefix("figure.").rpartition(".")
    if metric and metric != "payments.next.amount" and aspect in ("value", "target"):
        return f"figure.{metric}.next"
    return guess or "figure.orders.amount.next" * (is_money and bool(_SELLING.search(before)))


def _carried(guess: str, last: str, before: str, *, is_led: bool) -> str:
    """The target of a gap behind one that is of a named part of the year, in the same sentence: 第四季度计划签约__万元，拜访__次."""
    metric, _, aspect = guess.removeprefix("figure.").rpartition(".")
    part = _IN_PART.search(last)
    if (
        part is None
        or not metric
        or aspect not in ("value", "target", "attainment")
        or (_ENDED if is_led else _SENTENCE).search(before)
        or _THIS.search(before)
    ):
        return guess
    return f"figure.{metric}.{part[1] if aspect == 'value' else part[2] + aspect}"


def _targeted(guess: str, after: str) -> str:
    """The target of orders beside a target, which is one of what they are worth: Orders: ____ against a target of ____."""
    return "figure.orders.amount.value" * (guess == "figure.orders.count.value" and bool(_AGAINST.match(after)))


def _lead(text: str) -> str | None:
    """The part of the year that a line begins with, Half-year to June: orders; empty for one that is not known, None for none."""
    found = _LEAD.match(text)
    if found is None:
        return None
    rest, span = figurewords.spanned(bare(found[1]))
    return span if not rest and span.startswith(("quarter", "half")) else ""


def _of_part(guess: str, span: str, before: str) -> str:
    """The target of a gap of a line that begins with a part of the year: that part's figure, or none where it is not known."""
    metric, _, aspect = guess.removeprefix("figure.").rpartition(".")
    if not metric or not guess.startswith("figure.") or _THIS.search(before) or aspect.startswith(("quarter", "half")):
        return guess
    return f"figure.{metric}.{span}{aspect}" if span and aspect in ("value", "target", "attainment") else ""


def _is_other(guess: str, before: str, after: str) -> bool:
    """Whether the unit beside a gap is none that the figure is in: 计划____次 asks for no amount, CNY ____ for no count."""
    metric, _, aspect = guess.removeprefix("figure.").rpartition(".")
    if not metric or metric.startswith(OWN):
        return False
    if metric == "win.rate" or aspect.endswith(("attainment", "change", "change_previous", "share", "gap_rate")):
        is_share = after.lstrip()[:1] in ("%", "％")
        return not is_share and moneyunits.divisor_around(before, after) is not None  # 增长____万元 is no rate
    if after.lstrip()[:1] in ("%", "％"):
        return True
    is_money = figurewords.is_money(metric)
    return bool(_UNCOUNTED.match(after)) if is_money else moneyunits.divisor_around(before, after) is not None


def _versus(label: str, last: str, after: str) -> str:
    """The target of a gap for what the figure before it is told beside: vs. target CNY ____; empty for any other."""
    metric, _, told = last.removeprefix("figure.").rpartition(".")
    is_amount = after.lstrip()[:1] not in ("%", "％") and label.lower().startswith(("vs", "versus"))
    beside = figurewords.aspect_of(re.sub(r"^(?:vs\.?|versus)\s*", "", label, flags=re.I))
    is_told = beside in ("target", "previous", "last_year") and bool(metric) and told == "value" and is_amount
    return f"figure.{metric}.{beside}" if is_told else ""


def _of_before(label: str, last: str, before: str, after: str, names: Names | None) -> str | None:
    """The target of a gap that asks for more of what stands before it, `last`; None where it does not."""
    is_money = moneyunits.divisor_around(before, after) is not None
    metric, _, told = last.removeprefix("figure.").rpartition(".") if last.startswith("figure.") else ("", "", "")
    label = _REACHED.sub("", label)
    if metric == "orders.count" and is_money and figurewords.aspect_of(label) not in ("", "value"):
        metric = "orders.amount"  # ____ orders against a target of CNY ____
    if is_money and (worth := _worth_of(metric, last, label, before)):
        return worth
    if not metric or (label.lower() in ("plan", "计划") and not is_money and not _PIECES.match(after)):
        return "" if metric else None  # what is planned stands behind
    if label.lower() == "lost" and metric in ("deals.won.count", "deals.won.amount") and not is_money:
        return "figure.deals.lost.count.value"
    is_share = after.lstrip()[:1] in ("%", "％")
    span = "" if _THIS.search(before) else (_SPAN.match(told) or [""])[0]
    aspect = "target" if label == "指标" else figurewords.aspect_of(label)
    if (
        not label.strip("()（） ")
        and (is_share or (before.strip() in ("(", "（") and after.lstrip()[:1] in (")", "）")))
        and told.endswith(("target", "annual"))
        and (before.strip(" ）)") in ("(", "（", "的") or _SHARE_OF_IT.fullmatch(before + after[:12]))
    ):
        return f"figure.{metric}.{'annual_' * (told == 'annual') or span}attainment"
    if is_share and (since := _AGAINST_BEFORE.search(before)) is not None:
        return f"figure.{metric}.{'change' if since['year'] else 'change_previous'}"  # 较上月____%
    if is_share and told in ("value", "target") and _ATTAINED.search(before):
        return f"figure.{metric}.attainment"  # target ____, achieved ____%
    if aspect.endswith("target") and is_share:
        aspect = aspect.removesuffix("target") + "attainment"  # ____% of the target
    if aspect in ("", "value") or figurewords.read(label, names)[0]:
        return None
    return _more_of(metric, aspect, span, label)


def _worth_of(metric: str, last: str, label: str, before: str) -> str:
    """The target of an amount that is that of what stands before it, a number of deals or the largest client; empty for any other."""
    if metric == "deals.won.count" and _WON.match(label):
        return "figure.deals.won.amount.value"  # 成交项目__个，成交金额__万元
    if last == "field.top_client" and (_TOP_WORTH.fullmatch(before) or _is_worth(before)):
        return "figure.clients.top.amount.value"
    return f"figure.{_WORTH[metric]}.value" if metric in _WORTH and _is_worth(before) else ""


def _is_worth(before: str) -> bool:
    """Whether an amount is that of what was counted before: worth CNY ____, 金额____元, or no word but its currency."""
    return bool(_WORTHS.search(before)) or not re.search(r"\w", gaplabels.CURRENCY.sub("", before))


def _more_of(metric: str, aspect: str, span: str, label: str) -> str:
    """The target of another value of a figure; empty where the label's unit is none of it."""
    if moneyunits.divisor_of(label) is not None and not metric.endswith(".amount"):
        return ""  # Meetings: ____  Last week (CNY): ____
    if metric == "orders.count" and aspect.endswith("attainment"):
        metric = "orders.amount"
    if metric in ("deals.won.amount", "orders.average", "deals.average") and aspect in ("target", "attainment"):
        metric = "orders.amount"  # what is asked for is asked of all that is signed
    return f"figure.{metric}.{span * (span + aspect in figurewords.ASPECTS)}{aspect}"


def _told_of_target(after: str) -> re.Match[str] | None:
    """The words behind a share that say of which target it is, where the next gap has words of its own: % of plan with sales of ____."""
    found = gapwords.OF_TARGET.match(after)
    if found is None or (gap := GAP.search(after, found.end())) is None:
        return None
    return found if gaplabels.is_figure(gaplabels.label_in(after[found.end() : gap.start()])) else None
