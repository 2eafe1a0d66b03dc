"""What a label, a placeholder or a content control of a form names: a target, see `words`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from salesplanner.domain.targets import METRICS
from salesplanner.exchange.columns.headertext import bare
from salesplanner.exchange.forms import composed, figureabout, figurespans, figurewords, moneyunits, words
from salesplanner.exchange.forms.content import Content
from salesplanner.exchange.forms.figurewords import Names

#: Labels that end so ask for something smaller than a part of the report.
_SMALL = re.compile(
    r"(?:费用?|额|数|数量|率|价格?|号码?|编号|时间|日期|地点|场次|次数|人次|天数|分解|应收款)$|^percent|^weighted|^complaints?(?:handled|dealtwith|resolved|logged)$|^(?:date|time)|(?:date|time|number|value|amount|costs?|price|rate|sales|attainment|forecast|manager|director|coverage|ratio|margin|no)$|^(?:customers?|clients?|客户)$"
)


_YEAR = re.compile(r"^\d{4}年(?=\d+月)")


class Found(Struct, frozen=True):
    """Some letters of a line that are to be replaced: what they are called, and the target they are taken for.

    `is_label` when a label stands before them, and another may follow; `by` is what an amount is divided by, where that is said,
    `part` whose figure it is: a channel's, a product's, which may be none that is known; or the fact that names it.
    """

    name: str
    guess: str
    start: int
    end: int
    is_label: bool = False
    by: int | None = None
    part: str = ""
    of: str = ""  # the words for the month that its sentence is about, where its own name none: 本月目标____，完成____%

    @property
    def called(self) -> str:
        """Its name with those words."""
        return f"{self.of} {self.name}".strip()

    def written(self, content: Content, target: str, text: str) -> str | None:
        """What is put in the place of its letters of a line; None for nothing. A blank is kept before a label that follows."""
        part = content.fields.get(self.part.removeprefix("field."), "") if self.part[:6] == "field." else self.part
        if self.part and not (part and content.is_part(part)):
            return None
        content = content.of([part]) if part else content
        lines, behind = content.lines(target, self.by), text[self.end :]
        is_whole = lines is not None and self.start == 0 and not behind
        said, old = "\n".join(lines or ()) if is_whole else content.text(target, self.by), text[self.start : self.end]
        if said is not None and "月" in old and old[:1] not in "{【《$«<[" and "年" not in old:
            said = _YEAR.sub("", said)
        if said is not None and old.endswith("份") and said.endswith("月"):
            said += "份"
        if said == "☑" and old[:1] in "[［(（":
            said = f"{old[0]}√{old[-1]}" if old[0] in "（(" else f"{old[0]}x{old[-1]}"
        if said is not None and said.endswith("%") and behind.lstrip()[:1] in ("%", "％"):
            said = said[:-1].removeprefix("+")
        if said is not None and old[:1] == "【" and old[-1:] == "】" and not old.strip("【】 \u3000"):
            said = f"【{said}】"  # the form's own brackets
        is_close = self.is_label and re.search(r"(?::|[A-Za-z])$", text[: self.start]) is not None and said
        return (
            None
            if said is None
            else f"{' ' * bool(is_close)}{said}{'  ' * (self.is_label and behind[:1] not in ('', chr(10), chr(9)))}"
        )


#: A label with a unit asks for a number.
_COUNTED = re.compile(
    r"[（(](?:亿?元|[千万百]+元?|家|户|次|个|份|单|条|人|件|场|%|％|#|number|count|value|worth|amount|(?:cny|rmb|usd|eur|¥|￥|\$|€)[^()（）]*|no\.?|pcs|k)[)）]\s*$",
    re.I,
)
#: A question for a number, with what is counted.
_COUNT = re.compile(
    r"how many (\w+(?: \w+)?) (?:did|have|has|were|was) .{1,40}\?"
    r"|(?:本[月周期]|当月)?(?:你|您)?(?:一?共|总共)?(.{1,6}?)了?(?:多少|几)[个次家份单笔]?(.{0,6}?)[?？]?",
    re.I,
)


def counted_in(text: str, names: Names | None = None) -> str:
    """The figure that a question asks for: How many quotes did you send? 本月拜访了多少家客户？ Empty for any other text."""
    found = _COUNT.fullmatch(words.unnumbered(text))
    metric, aspect = figurewords.read("".join(filter(None, found.groups())), names) if found is not None else ("", "")
    return f"figure.{metric}.value" if metric and aspect == "value" else ""


#: Questions for a figure, each with the label that asks for the same.
_QUESTIONS = [
    (re.compile(form, re.I), label)
    for form, label in (
        (r"what (?:share|percentage|part|%) of (?:the|your|my) (?:\w+ )?(?:target|quota|goal|budget) (?:did|have|has|was|were)\b.*", "attainment"),
        (r"(?:which|what) (?:month|week|quarter|period) (?:is|does|are) (?:this|the|it|you)\b.*|(?:这|本表)是哪个?月的?.*", "period"),
        (r"how much (?:did|have) (?:you|we|i) (?:sell|sold|sign|signed|book|booked)(?: (?:in )?(?:this|the) (?:month|week|period))?", "orders amount"),
        (r"how (?:does|do|did) (?:that|this|it|you|your sales|your orders) compare (?:with|to|against) (?:your|the) (?:\w+ )?(?:target|quota|goal|budget)", "attainment"),
        (r"how much (?:was|is) (?:still )?(?:missing|lacking|left)(?: to (?:the|your) (?:\w+ )?(?:target|quota|goal|budget))?", "shortfall"),
        (r"how much (?:did|have) (?:your |the |our )?(?:customers|clients) (?:pay|paid)(?: you| us)?(?: (?:in )?(?:this|the) (?:month|week|period))?", "payments received"),
        (r"(?:who|which (?:customer|client|account)) (?:was|is) (?:your|the|my) (?P<what>(?:largest|biggest|best|top|main) (?:customer|client|account)).*", r"\g<what>"),
        (r"(?:本[月周期])?(?P<what>最大的?客户)(?:是谁|是哪家|是哪个)", r"\g<what>"),
        (r"(?:本[月周期]|你|您)*(?P<what>目标|任务|计划)?完成了?(?:百分之)(?:多少|几)", "完成率"),
        (r"(?:本[月周期]|你|您|共)*签了?(?:多少|几)(?:单|笔)", "订单数"),
        (r"what (?:was|is) the (?:total )?value of (?:your|the|my) (?P<what>orders|sales|deals won).*", r"value of \g<what>"),
        (r"how many (?P<what>[\w -]+?) (?:are|were|is) (?P<state>overdue|open|lost|won)", r"\g<what> \g<state>"),
        (r"(?:what|how (?:high|large|big)) (?:was|is|were|are) (?:your |my |our |the )?(?P<what>.+?)(?: (?:that )?(?:you|we|i) (?P<state>signed|won|booked|received|made|took|sent))?(?: (?:for|in) (?:the|this) (?:month|week|period))?", r"\g<what> \g<state>"),
        (r"(?P<what>.{2,16}?)(?:一共|总共|共|大约)?(?:是|为|有|达到|完成了?)?多少(?:万元|元|钱)?", r"\g<what>"),
        (r"(?P<what>.+)", r"\g<what>"),
    )
]  # fmt: skip
_ASKED = re.compile(r"(?P<said>.+?)\s*(?P<unit>[（(][^()（）]*[)）])?\s*[?？]\s*$")


def _label_of(question: str) -> str:
    """The label that asks for the same figure as a question: What was your win rate (%)? Any other text as it is."""
    found = _ASKED.fullmatch(words.unnumbered(question))
    if found is None or counted_in(question):
        return question
    for form, label in _QUESTIONS:
        if (asked := form.fullmatch(found["said"].strip())) is not None:
            plain = re.sub(r"\\g<(\w+)>", lambda name: asked[name[1]] or "", label)
            return f"{plain.strip()} {found['unit'] or ''}".strip()
    return question


def questioned(text: str, names: Names | None = None) -> str:
    """The figure or the fact that a question asks for; empty for any other text, and for a question that asks for words."""
    if text.rstrip()[-1:] not in ("?", "？"):
        return counted_in(text, names)
    target = counted_in(text, names) or target_of(_label_of(text), names)
    return target * target.startswith(("figure.", "field."))


def _plain(label: str, names: Names | None) -> str:
    """A label, of a question that asks for a figure the words for that."""
    said = _label_of(label)
    is_known = figurewords.read(said, names)[0] or figurewords.aspect_of(said) or words.field_of(said)
    return said if said != label and is_known else label


#: Labels that name one contract, deal or order: what stands around them is asked of that, not of the period.
_ONE = re.compile(
    r"(?:合同|订单|项目|协议|商机)(?:名称|编号|号码?)|(?:contract|order|deal|project|po|opportunity) ?(?:name|title|no\.?|number|id|ref(?:erence)?)",
    re.I,
)


def names_one(text: str) -> bool:
    """Whether a label asks for the name or number of one contract, deal or order."""
    return words.is_one_of_several(text) or bool(_ONE.fullmatch(words.unnumbered(text).strip(" :：*")))


def is_of_one(label: str, guess: str) -> bool:
    """Whether what a label asks for is asked of one contract where one is named beside it: all but facts and what names its period."""
    return guess.startswith(("figure.", "block.")) and not figureabout.is_about(label)


#: Labels that only the heading above them fills with a meaning.
_VAGUE = re.compile(
    r"(?:重点|主要)(?:工作|任务|事项)|(?:具体|主要|重点)?(?:工作)?(?:内容|目标|事项|措施|安排|计划|情况|描述|说明|任务)|(?:key |main )?(?:actions?|details?|descriptions?|objectives?|tasks?|points?|goals?|focus|notes?)",
    re.I,
)


def asked_below(
    label: str, headings: Sequence[str], names: Names | None = None, last: str = "", by: int | None = None
) -> str:
    """The target of a label below headings, the innermost first: they say of which period it is, and what 具体内容 is of.

    `last` is the target of the label before it: 完成率 behind 回款目标 is that of payments. `by` is the unit of amounts there.
    """
    label = _plain(label, names)
    if last.endswith(".count.value") and _PHONE.fullmatch(label.strip(" :：")):
        label = "电话数"  # beside other counts
    if _VAGUE.fullmatch(label.strip(" :：")):
        return next((block for each in headings if (block := words.block_of(each))), "") or target_of(label, names)
    target = figureabout.within(following(label, target_of(label, names), last, names), label, *headings)
    metric, _, aspect = target.removeprefix("figure.").rpartition(".")
    return f"figure.{figurewords.in_unit(metric, by, label)}.{aspect}" if metric and target[:7] == "figure." else target


#: What of a period is won, lost or opened one by one, by words that stand for deals.
_ONE_BY_ONE = re.compile(
    r"\b(?:orders?|contracts?|business|enquir(?:y|ies)|inquir(?:y|ies)|jobs?|accounts? (?=lost))\b", re.I
)


def counted_of(label: str, names: Names | None = None) -> str:
    """The number of what a label names, where that is a figure: of orders lost that of deals lost; empty for any other."""
    plain = label.strip(" :：")
    said = (plain, _ONE_BY_ONE.sub("deals", plain), f"{plain}数", f"number of {plain}")
    found = (figurewords.figure_of(each, names) for each in said)
    return next((each for each in found if each.endswith(".count.value")), "")


def counted_beside(label: str, guess: str, others: Iterable[str], names: Names | None = None) -> str:
    """A part of the report that a label asks for, as the number of what it tells of where labels beside it ask for figures."""
    if not guess.startswith("block.") or "+" in guess or not (counted := counted_of(label, names)):
        return guess
    is_beside = any(target_of(each, names).startswith("figure.") for each in others if each != label)
    return counted if is_beside else guess


def following(label: str, guess: str, last: str, names: Names | None = None) -> str:
    """The target of a label that names a value and no figure, behind the target of one: 回款目标 | __ | 实际完成 | __ | 完成率 | __."""
    plain = label.strip(" :：").lower()
    if last == "field.period_start" and plain in ("to", "till", "until", "至", "到", "止"):
        return "field.period_end"
    if last == "field.period" and plain in ("from", "自", "从", "起"):
        return "field.period_start"
    if last == "field.period" and _CLOSED_ON.fullmatch(plain):
        return "field.as_of"  # of a deal it is the day of that
    metric, _, before = last.removeprefix("figure.").rpartition(".")
    if not metric or (guess and not guess.startswith("figure.")) or _SUM.fullmatch(label.strip(" :：")):
        return guess
    if before == "annual" and _OF_YEAR.fullmatch(label.strip(" :：")):
        return f"figure.{metric}.annual_attainment"
    if last == "figure.deals.won.count.value" and _CLOSED.match(label.strip()):
        return "figure.deals.won.amount.value"  # what those came to, not all that was signed
    named, aspect = figurewords.read(label, names)
    if aspect == "target" and before == "value" and not named:
        is_counted = not metric.endswith(".amount")
        is_own = (
            moneyunits.divisor_of(label) is None if is_counted else True
        )  # 拜访 | __ | 目标（元） is that of orders
        return f"figure.{metric}.target" if is_own and metric != "orders.count" else guess
    if aspect == "next" and not named and metric.endswith(".amount"):
        return f"figure.{metric}.next"  # 本月回款 | __ | 下月计划（元） | __
    is_more = aspect in ("attainment", "gap", "missing", "gap_rate") or (before == "target" and aspect == "value")
    is_compared = aspect.startswith(("year_", "total_")) or aspect in _COMPARED
    if named or not (is_more or is_compared) or (aspect == "value" and not _DONE.search(label)):
        return guess
    is_other = moneyunits.divisor_of(label) is not None and not metric.endswith(".amount")
    return "" if is_other else f"figure.{metric}.{aspect}"


def before_next(label: str, guess: str, last: str, names: Names | None = None) -> str:
    """The target that the label behind this one may say more of, `last` being the one that this one did."""
    if guess in ("field.period", "field.period_start"):
        return guess
    label = _plain(label, names)
    is_other = (
        guess.startswith("figure.") and guess.rpartition(".")[0] != last.rpartition(".")[0]
    )  # Monthly target (CNY)
    is_own = is_other or figurewords.are_label([label], names) or guess.endswith(".annual")
    return guess if is_own else last * guess.startswith("figure.")


_CLOSED_ON = re.compile(r"clos(?:ed on|ing date|ing day)|结账日期?|关账日期?")
_SUM = re.compile(r"合\s*计|总\s*计|小\s*计|共\s*计|(?:sub-?|grand )?total|sum", re.I)
_OF_YEAR = re.compile(
    r"(?:本?年度?|全年)(?:累计)?(?:目标|任务|计划|指标)?(?:完成|达成)(?:率|比例?)(?:[（(][%％][)）])?"
    r"|% of (?:the |my )?(?:annual|full[- ]year|yearly) (?:target|quota|goal)",
    re.I,
)
_CLOSED = re.compile(r"(?:成交|赢单|中标|谈成|拿下|落地)(?:总)?(?:金额|额)")
_COMPARED = ("last_year", "previous", "change", "change_previous")
_DONE = re.compile(r"完成|实际|达成|\b(?:actual|achieved|done|result)\b", re.I)


_PHONE = re.compile(r"(?:联系)?电话[:：]?|(?:tele)?phone:?|tel\.?:?")


_BY_NAME = re.compile(
    r"\s*[（(](?:名称|名单|单位名称|客户名称|明细|列明|请列[出明]|names?|list|please list|which|who)[)）]\s*[:：]?\s*$",
    re.I,
)
_COUNT_OF = re.compile(r"(?P<what>[a-z_]+)_(?:count|number|qty|quantity)")
#: Figures of now that are none of a period.
_OF_NOW = ("deals.open.count", "deals.open.amount")
_ENUMERATED = re.compile(r"^\s*(?:[(（]\d{1,2}[)）]|(?:\d{1,2}|[A-H])\s*[、.．)）])\s*(?=\D)")


def target_of(name: str, names: Names | None = None) -> str:
    """The target that a label, placeholder or content control names: problems, figures.orders_amount, 签约额, 下月计划."""
    name = _ENUMERATED.sub("", name)
    if (listed := _BY_NAME.search(name)) is not None:
        return words.block_of(name[: listed.start()])  # 本月新开客户（名称）: which, not how many
    plain = name.strip().lower().replace(" ", "_")
    if _PHONE.fullmatch(plain) or figurewords.asks_two(name):
        return ""  # whose number? which of both?
    if plain.startswith(("figures.", "figure.")):
        metric, _, aspect = plain.partition(".")[2].partition(":")
        return f"figure.{metric.replace('_', '.')}.{aspect or 'value'}"
    if plain in words.FIELDS and plain != "week":  # a label for the week has room for its days
        return f"field.{plain}"
    if (spelt := plain.replace("_", ".")) in (*METRICS, *_OF_NOW):
        return f"figure.{spelt}.value"  # {{deals_won_count}}
    metric, _, aspect = plain.rpartition(".")
    if metric in METRICS and aspect in figurewords.ASPECTS:
        return f"figure.{plain}"
    if " " not in name and (counted := _COUNT_OF.fullmatch(plain)):  # {{open_deals_count}} is a number, no list
        return figurewords.figure_of(counted["what"].replace("_", " "), names) or figurewords.figure_of(name, names)
    known = words.field_of(name) or figurewords.figure_of(name, names) or figurespans.figure_of(name, names)
    known = known or counted_in(name, names)
    if known or plain in words.BLOCKS:
        return known or f"block.{plain}"
    is_number = "%" in name or "％" in name or bool(_SMALL.search(bare(name)) or _COUNTED.search(name))
    return _in_two(name, names) or ("" if is_number else words.block_of(name))


#: A label in Chinese and English, in either order: 姓名 Name, Visits / 拜访次数, 回款 Payments received（万元）.
_TWO = re.compile(
    r"\s*(?:(?P<zh>[一-鿿（）、]{2,}(?:[（(][^（）()]*[)）])?)\s*[/／|·\n]?\s*(?P<en>[A-Za-z][A-Za-z '’.&%-]{1,40}?)"
    r"|(?P<en_first>[A-Za-z][A-Za-z '’.&%-]{1,40}?)\s*[/／|·\n]?\s*(?P<zh_behind>[一-鿿（）、]{2,}))\s*(?P<unit>[（(][^（）()]*[)）])?\s*[:：]?\s*"
)


def _in_two(name: str, names: Names | None) -> str:
    """The target of a label that says the same in two languages, where one of them is known and the other is not another; else empty."""
    found = _TWO.fullmatch(name)
    if found is None:
        return ""
    unit = found["unit"] or ""
    said = [found["zh"] or found["zh_behind"], found["en"] or found["en_first"]]
    targets = {target for each in said if (target := target_of(f"{each}{unit}", names))}
    if {"figure.orders.count.value", "figure.orders.amount.value"} == targets:
        return "figure.orders.amount.value"  # 签约额 Orders
    are_same = len(targets) == 1 and all(target_of(each, names) or composed.is_known(each) for each in said)
    return targets.pop() if are_same else ""  # SaaS签约额 is not all of it
