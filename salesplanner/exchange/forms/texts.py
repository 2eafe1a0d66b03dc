"""What in a line of a form is to be filled: blanks, placeholders, labels with nothing behind them, months in titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from salesplanner.domain.metrics import OWN
from salesplanner.domain.targets import METRICS
from salesplanner.exchange.forms import figurewords, words
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.headertext import bare

_BLANK = re.compile(r"[\s_＿\u3000.…·—–\-□]*")
#: Words that stand where something is to be written.
_HINT = re.compile(
    r"[\s\u3000]*[（(\[【<＜]?\s*(?:请(?!示|假|款)|此处|点击|在此|填写|待填"
    r"|(?:click|enter|type|insert)\s+\w|please\b|tbd\b|n/?a\b|xx+)[^。]{0,40}",
    re.I,
)
_MARK = re.compile(
    r"\{\{\s*([^{}]{1,60}?)\s*\}\}|\$\{\s*([^{}]{1,60}?)\s*\}|«\s*([^«»]{1,60}?)\s*»|<<\s*([^<>]{1,60}?)\s*>>"
    r"|(?P<loose>【\s*([^【】]{1,30}?)\s*】|\[\s*([^\[\]]{2,60}?)\s*\]|《\s*([^《》]{1,30}?)\s*》)"
)
#: What begins a placeholder that tells what to write in its place.
_ASKED = re.compile(
    r"^(?:please\s+)?(?:insert|enter|type|add|your|the|describe)\s+|^(?:请?(?:在此)?(?:填写|填入|输入|选择))"
)
#: A place to write on within a line: lines, empty brackets, a hint in brackets.
_GAPS = re.compile(
    r"[_＿]{2,}(?:\s*年\s*[_＿]*\s*月(?:\s*[_＿]*\s*日)?)?"
    r"|[\[［][\s\u3000]+[\]］]|[（(][\s\u3000]{2,}[）)]|[（(\[【]\s*(?:请?(?:在此)?(?:填写|填入|输入)|数字|金额|number|amount|value|text|xx+)\s*[）)\]】]",
    re.I,
)
#: Where the words of another place end: a mark, wide blanks, or the unit behind a gap.
_BEGINS = re.compile(r"[。，,；;、（(\n\t|／/]|[:：](?=\s*[^\s:：])|[ \u3000]{2,}|[.]\s(?=[A-Z])")
_BRACKET = re.compile(r"[（(][^()（）]{1,12}[)）]\s*[:：]?\s*$")
_COUNTED = re.compile(r"\s*(?:亿元?|万元?|千元|元|次|家|个|份|单|条|人|件|场|%|％|[km](?![a-z]))")
_LINKS = re.compile(
    r"^\s*(?:其中|共|并|另|累计共|and|with)\s*|[\s:：]*(?:\b(?:of|is|was|at|cny|rmb|usd|eur)|的|为|是|(?<!签)约|共计|达到?|完成|[¥￥$€:：=＝])*\s*$",
    re.I,
)
#: Words of a sentence around a gap that name nothing.
_FILLERS = frozenset(
    re.findall(
        r"\w+",
        "a an the i we it of to for in at is was were are and which that by with made held sent did have has had our my"
        " amounted came totalled totaled compares compared worth against",
    )
)
#: What is done with what the words behind a gap name.
_DOING = frozenset(
    ("signed", "this month signed", "won", "this month won", "closed", "this month closed", "this month")
)
_SO_FAR = re.compile(r"year[ -]to[ -]date", re.I)
#: What an amount behind a count is of.
_WORTH = {"orders.count": "orders.amount", "deals.won.count": "deals.won.amount"}
_WORTHS = re.compile(r"\b(?:worth|valued at|totall?ing)\b|(?:^|[，,；;、])\s*(?:总|合计|合同)?金额[:：为共]*\s*$", re.I)
#: Words that are about the period, where words before were about the year; and how the values of a year are named.
_THIS = re.compile(r"本[月周期]|当月|\b(?:this|the) (?:month|week|period)\b", re.I)
_SPAN = re.compile(r"year_|total_")
_SPANNED = re.compile(r"\.(?:year_|total_|annual$|next$)")
_UNCOUNTED = re.compile(r"\s*[次家个份单条人件场]")
_IS_END = re.compile(r"\s*(?:$|[。.；;，,]|\s{2,})")
_TITLED = re.compile(r"(?:report|summary|总结|报告|汇报|小结)[\s,，:：—–-]*(?:for\s*)?$", re.I)
_LABEL = re.compile(r"([^\s:：_＿。，,；;|()（）/／、]{1,16}(?: [A-Za-z]{2,14}){0,2})[ \u3000]*[:：]")
_GAP = re.compile(r"[\s_＿\u3000.…—\-]*(?:年[\s_＿\u3000]*月(?:[\s_＿\u3000]*日)?)?[\s_＿\u3000]*")
_DATED = re.compile(r"\s*(?:20\d\d\s*[-./年].*|.*\b20\d\d)\s*")
_NAMES = tuple(
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_MONTH = re.compile(
    r"(?:20\d\d|[_＿\u3000 ]{1,8})[ ]*年[ ]*(?:1[0-2]|0?[1-9]|[_＿\u3000 ]{1,8})[ ]*月份?"
    rf"|(?:{'|'.join(_NAMES)})\s+20\d\d",
)
_LONE_MONTH = re.compile(rf"(?<![\d年./-])(1[0-2]|0?[1-9])月份?(?![\d日])|\b({'|'.join(_NAMES)})\b(?! \d)")
_TITLE = re.compile(r"表(?=\s*[（(]|\s*$)|汇总|统计|明细|总结|报告|汇报|小结|[月周季年]报|report|summary|review", re.I)
#: How the name of a form ends.
_NAME = re.compile(
    r"(?:总结|报告|汇报|小结|[月周季年]报|表格?|单|台账)(?:[（(].*[）)])?|.*\b(?:report|summary|review|form|log|scorecard|sheet|template)\b.*",
    re.I,
)
#: A line of instructions: it stays, what it asks for is written below.
_NOTE = re.compile(
    r"\s*(?:[（(\[【].*[）)\]】]|(?:注|说明|备注|提示|要求|填写说明|notes?|hint|tips?|instructions?|guidance)\s*[:：].*)\s*",
    re.I,
)
_BULLET = re.compile(
    r"\s*(?:(?P<lead>(?:回?答|答复|answer|a)\s*[:：])|[•·▪●○◆■‧*–-]|[（(]?(\d{1,2})[.、．)）]|[①②③④⑤⑥⑦⑧⑨⑩])\s*", re.I
)
_SIGNED = re.compile(
    r"签字|签名|签章|盖章|审核|审批|批准|会签|复核|审阅|signature|(?:approved|reviewed|checked|verified|authori[sz]ed|endorsed)\s*(?:by|[:：]|$)|approval|(?:^|\t|  )\s*signed(?: by)?\s*(?:[:：_]|$|  )",
    re.I,
)
_DAYS = re.compile(r"date|日期", re.I)
#: Labels that end so ask for something smaller than a part of the report.
_SMALL = re.compile(
    r"(?:费用?|额|数|数量|率|价格?|号码?|编号|时间|日期|地点)$|^(?:date|time)|(?:date|time|number|value|amount|costs?|price|rate|sales|no)$|^(?:customers?|clients?|客户)$"
)
_MOMENTS = ("field.period", "field.date", "field.as_of")


class Found(Struct, frozen=True):
    """Some letters of a line that are to be replaced: what they are called, and the target they are taken for.

    `is_label` when a label stands before them, and another may follow; `by` is what an amount is divided by, where that is said.
    """

    name: str
    guess: str
    start: int
    end: int
    is_label: bool = False
    by: int | None = None


def is_blank(text: str) -> bool:
    """Whether nothing is written there yet, but for lines to write on, bullets, and hints what to write."""
    is_empty = _BLANK.fullmatch(text) or _BULLET.fullmatch(text) or _GAPS.fullmatch(text.strip())
    return bool(is_empty) or (len(text) <= 60 and bool(_HINT.fullmatch(text)))


def bulleted(pattern: str, lines: Sequence[str]) -> list[str]:
    """Lines that begin as a blank line of the form does, with its bullet or counted from its number."""
    found = _BULLET.fullmatch(pattern)
    if found is None:
        return list(lines)
    bullet = found[0].rstrip() + " " * (not found[0].rstrip().endswith(("、", "）", "．", "：")))
    if found["lead"]:
        return [bullet * (not number) + line for number, line in enumerate(lines)]
    if found[2] is None:
        return [bullet + line for line in lines]
    return [bullet.replace(found[2], str(int(found[2]) + number), 1) + line for number, line in enumerate(lines)]


def is_note(text: str) -> bool:
    """Whether a line tells how to fill the form in, in brackets or behind such a word."""
    return bool(text.strip()) and not is_blank(text) and bool(_NOTE.fullmatch(text))


def is_name(text: str) -> bool:
    """Whether a line ends as the name of a form does: 月度工作汇报表, Monthly Sales Report."""
    said = text.strip()
    return len(said) <= 40 and said[-1:] not in "。；;：:，," and bool(re.search(rf"(?:{_NAME.pattern})$", said, re.I))


def by_hand(label: str, guess: str, before: str, line: str) -> bool:
    """Whether a label of a line is for whoever signs it: the signature itself, or the day behind one."""
    if guess == "field.date":
        return is_signed(before)
    return label.strip(" :：").lower() in ("signed", "signed by") and bool(_DAYS.search(line))


def is_signed(text: str) -> bool:
    """Whether somebody signs there."""
    return bool(_SIGNED.search(text))


def found_in(text: str, names: Names | None = None) -> list[Found]:
    """The places of a line: placeholders, gaps and labels with nothing behind them."""
    found = [mark for match in _MARK.finditer(text) if (mark := _mark(match, names)) is not None]
    for each in (*_gaps(text, names), *_labels(text, names)):
        if all(each.end + each.is_label <= other.start or other.end <= each.start for other in found):
            found.append(each)
    kept = [each for each in found if not by_hand(each.name, each.guess, text[: each.start], text)]
    return sorted(kept, key=lambda each: each.start)


def _mark(match: re.Match[str], names: Names | None) -> Found | None:
    """A placeholder; what stands in brackets that may be anything is one only where it is known."""
    name = next(part for part in match.groups()[:4] + match.groups()[5:] if part)
    guess = target_of(_ASKED.sub("", name.lower()), names) or target_of(name, names)
    if name.lower() in words.BLOCKS and match[0] == match.string.strip():
        guess = f"block.{name.lower()}"
    if match["loose"] and not guess:
        return None
    by = figurewords.divisor_around(match.string[: match.start()], match.string[match.end() :])
    return Found(name, guess, match.start(), match.end(), by=by)


def _gaps(text: str, names: Names | None) -> Iterator[Found]:
    """The gaps of a line, each with what the words before it name: a label, or another value of the figure before."""
    begin, last, is_annual, is_far = 0, "", False, False
    for gap in _GAPS.finditer(text):
        before, after = text[begin : gap.start()], text[gap.end() :]
        named = _label_in(before)
        label = named or _label_behind(after)
        is_money = figurewords.divisor_around(before, after) is not None
        guess = target_of(f"{label} (CNY)" * is_money, names) or target_of(label, names)
        guess = guess or "field.period" * bool(_TITLED.search(before))
        of_before = _of_before(label, last, before, after, names)
        guess = guess if of_before is None else of_before
        if guess.startswith("block.") and not _IS_END.match(after):
            guess = ""  # a number, or a name, in a sentence
        is_far = (is_far or figurewords.is_so_far(before)) and not _THIS.search(before)
        is_alone = guess.startswith("figure.") and not figurewords.read(label, names)[0] and not _SPANNED.search(guess)
        if _is_other(guess, before, after) or (is_far and is_alone):
            guess = ""
        is_annual |= guess.endswith(".annual")
        if is_annual and not _THIS.search(before) and guess.endswith(("attainment", ".gap", "_gap")):
            guess = ""  # of the whole year's target, or of that so far: who knows
        if guess:
            by = figurewords.divisor_around(before, after) or figurewords.divisor_of(label)
            yield Found(label or before.strip()[-20:], guess, gap.start(), gap.end(), by=by)
        if guess.startswith("figure."):
            last = guess
        unit = _COUNTED.match(after)
        begin = gap.end() + (unit.end() if unit is not None else 0)
        if guess and not named and label and not figurewords.aspect_of(label):
            word = label.split()[-1]
            begin = gap.end() + max(after.find(word), 0) + len(word)  # those words are this gap's


def _is_other(guess: str, before: str, after: str) -> bool:
    """Whether the unit beside a gap is none that the figure is in: 计划____次 asks for no amount, CNY ____ for no count."""
    metric, _, aspect = guess.removeprefix("figure.").rpartition(".")
    if (
        not metric
        or aspect.endswith(("attainment", "change", "change_previous"))
        or metric == "win.rate"
        or metric.startswith(OWN)
    ):
        return False
    is_money = metric.endswith(".amount")
    return bool(_UNCOUNTED.match(after)) if is_money else figurewords.divisor_around(before, after) is not None


def _of_before(label: str, last: str, before: str, after: str, names: Names | None) -> str | None:
    """The target of a gap that asks for more of the figure before it, `last`; None where it does not."""
    metric, _, told = last.removeprefix("figure.").rpartition(".")
    if not metric:
        return None
    if metric in _WORTH and _WORTHS.search(before):
        return f"figure.{_WORTH[metric]}.value"
    is_share = after.lstrip()[:1] in ("%", "％")
    span = "" if _THIS.search(before) else (_SPAN.match(told) or [""])[0]
    aspect = figurewords.aspect_of(label)
    if not label and is_share and told.endswith("target") and before.strip() in ("(", "（"):
        return f"figure.{metric}.{span}attainment"
    if aspect.endswith("target") and is_share:
        aspect = aspect.removesuffix("target") + "attainment"  # ____% of the target
    if label.lower() in ("plan", "计划") and figurewords.divisor_around(before, after) is None:
        return ""  # what is planned stands behind
    if aspect in ("", "value") or figurewords.read(label, names)[0]:
        return None
    return f"figure.{metric}.{span * (span + aspect in figurewords.ASPECTS)}{aspect}"


def _label_in(text: str) -> str:
    """The label at the end of a text, its unit in brackets kept."""
    bracket = _BRACKET.search(text)
    said, unit = (text[: bracket.start()], bracket[0]) if bracket is not None else (text, "")
    starts = [0, *(match.end() for match in _BEGINS.finditer(said))]
    for start in reversed(starts):
        label = _LINKS.sub("", _LINKS.sub("", words.unnumbered(said[start:]))).strip(" :：")
        label = _SO_FAR.sub("YTD", label)
        if not target_of(label).startswith(("figure.", "field.")):
            short = " ".join(word for word in label.split() if word.lower() not in _FILLERS)
            short *= short.lower() not in _DOING
            label = label if target_of(label) and not target_of(short).startswith("figure.") else short
        if label:
            return (label + unit).strip(" :：")
        if start and said[start - 1] in "，,；;。（(":
            break  # what stands before another mark is about something else
    return ""


def _label_behind(text: str) -> str:
    """What the words behind a gap name, where those before it name nothing: ____ customer visits, (sales representative)."""
    said = re.split(r"[,，.。;；:：_＿\[(（]|\s{2,}", text.lstrip(" (（"), maxsplit=1)[0]
    said = _SO_FAR.sub("YTD", re.sub(r"^[km]\b", "", said).rstrip(")）"))
    words_in = [word for word in said.split() if word.lower() not in _FILLERS]
    for most in range(min(len(words_in), 5) if said.isascii() else 0, 0, -1):
        part = " ".join(words_in[:most])
        if part not in ("%", "％") and (target_of(part) or figurewords.aspect_of(part) not in ("", "value")):
            return part
    return ""


def _labels(text: str, names: Names | None) -> Iterator[Found]:
    found = list(_LABEL.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    for match, end in zip(found, ends, strict=False):
        guess = target_of(match[1], names)
        end = next((at for at in (text.find(each, match.end(), end) for each in "|｜") if at >= 0), end)
        gap = text[match.end() : end]
        is_old = guess in _MOMENTS and bool(_DATED.fullmatch(gap))
        if guess and (_GAP.fullmatch(gap) or is_old):
            yield Found(match[1], guess, match.end(), end, is_label=True, by=figurewords.divisor_of(text))


def whole_mark(text: str) -> bool:
    """Whether a line is one placeholder and nothing else."""
    return bool(_MARK.fullmatch(text.strip()))


def month_in(text: str, *, is_title: bool = False) -> Found | None:
    """The month in a title, another report's or left blank; None where the line is no title."""
    found = _MONTH.search(text)
    if found is None or not (is_title or _TITLE.search(text)):
        return None
    name = f"{text[: found.start()]}…{text[found.end() :]}"  # next month's title is the same place
    return Found(" ".join(name.split()), "field.period", found.start(), found.end())


def month_of(text: str) -> int:
    """The month that a title names; 0 for none."""
    found = re.search(rf"(\d{{1,2}})\s*月|({'|'.join(_NAMES)})", text)
    return 0 if found is None else int(found[1] or _NAMES.index(found[2]) + 1)


def months_in(text: str, month: int) -> list[Found]:
    """Where a line of another month's report names that month, or the one behind it."""
    guesses = {month: "field.month_name", month % 12 + 1: "field.next_month_name"}
    found = []
    for match in _LONE_MONTH.finditer(text) if month else ():
        guess = guesses.get(int(match[1] or _NAMES.index(match[2]) + 1))
        if guess:
            name = f"{text[: match.start()]}…{text[match.end() :]}"
            found.append(Found(" ".join(name.split()), guess, match.start(), match.end()))
    return found


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


def target_of(name: str, names: Names | None = None) -> str:
    """The target that a label, placeholder or content control names: problems, figures.orders_amount, 签约额, 下月计划."""
    plain = name.strip().lower().replace(" ", "_")
    if plain.startswith(("figures.", "figure.")):
        metric, _, aspect = plain.partition(".")[2].partition(":")
        return f"figure.{metric.replace('_', '.')}.{aspect or 'value'}"
    if plain in words.FIELDS:
        return f"field.{plain}"
    metric, _, aspect = plain.rpartition(".")
    if plain in METRICS or (metric in METRICS and aspect in figurewords.ASPECTS):
        return f"figure.{plain}" + ".value" * (plain in METRICS)
    known = words.field_of(name) or figurewords.figure_of(name, names) or counted_in(name, names)
    if known or plain in words.BLOCKS:
        return known or f"block.{plain}"
    return "" if _SMALL.search(bare(name)) else words.block_of(name)
