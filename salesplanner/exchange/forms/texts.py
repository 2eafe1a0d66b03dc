"""What in a line of a form is to be filled: blanks, placeholders, labels with nothing behind them, months in titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from salesplanner.exchange.forms import boxes, clauses, figurewords, moneyunits, words
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.gaps import gaps_in
from salesplanner.exchange.forms.gapwords import GAP, OF_TARGET, share_of
from salesplanner.exchange.forms.meaning import Found, target_of

_BLANK = re.compile(r"[\s_＿\u3000.…·—–\-□]*")
#: Words that stand where something is to be written.
_HINT = re.compile(
    r"[\s\u3000]*[（(\[【<＜]?\s*(?:请(?!示|假|款|求|教|战|购|愿|柬|帖)|此处|点击|在此|填写(?!日期|时间|人|单位|部门)|待填"
    r"|(?:click|enter|type|insert)\s+\w|please\b|tbd\b|n/?a\b|xx+)[^。]{0,40}",
    re.I,
)
#: What a cell may say in brackets of what is to be written in it: （简要填写本月完成的主要工作）, (describe the main results).
_PROMPTED = re.compile(
    r"\s*[（(\[【<＜][^（）()\[\]【】]{0,16}?(?:填写|填报|说明|描述|列[出举明]|概[述括]|阐述|[简详]述|注明|写明|总结|分析|不[少超]过?于?\d|字以内|字左右|[例比]?如[:：]"
    r"|\b(?:describe|list|state|explain|give|summari[sz]e|specify|mention|outline|write|briefly|max\.?|up to|e\.g\.|for example)\b|\bwords\b)"
    r"[^（）()\[\]【】]{0,60}[)）\]】>＞]\s*",
    re.I,
)
#: A line that is nothing but a prompt in brackets: [No.], [List your top customers].
_PROMPT = re.compile(r"\[[^\[\]]{1,60}\]|<[^<>]{1,60}>")
#: The same behind a label; alone in a line such brackets stand around titles and notes of the form's own: 【内部资料】.
_PROMPT_BEHIND = re.compile(rf"{_PROMPT.pattern}|【[^【】]{{1,60}}】")
_MARK = re.compile(
    r"\{\{\s*([^{}]{1,60}?)\s*\}\}|\$\{\s*([^{}]{1,60}?)\s*\}|«\s*([^«»]{1,60}?)\s*»|<<\s*([^<>]{1,60}?)\s*>>"
    r"|(?P<loose>【\s*([^【】]{1,30}?)\s*】|\[\s*([^\[\]]{2,60}?)\s*\]|《\s*([^《》]{1,30}?)\s*》"
    r"|\{\s*([^{}]{1,60}?)\s*\}|%([A-Z][A-Z_ ]{2,40})%)"
)
_BEHIND_MARK = 3
#: How placeholders begin that are nothing else.
_SURE = "{$«<"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
#: How the words of placeholders are shortened.
_SHORTENED = [
    (re.compile(rf"\b(?:{short})\b", re.I), said)
    for short, said in (("pct|percent", " % "), ("prev", "previous"), ("ly|py", "last year"), ("avg", "average"))
]
#: What begins a placeholder that tells what to write in its place.
_ASKED = re.compile(
    r"^(?:please\s+)?(?:click to\s+)?(?:(?:insert|enter|type|add|list|give|state|explain|your|the|describe)\s+)+|^(?:请?(?:在此)?(?:填写|填入|输入|选择))"
)
_LABEL = re.compile(
    r"((?<![一-鿿])[一-鿿](?:[ \u3000]{1,4}[一-鿿]){1,3}|[^\s:：_＿。，,；;|()（）/／、]{1,16}(?: [A-Za-z]{2,14}){0,2})[ \u3000]*[:：]"
)
_GAP = re.compile(r"[\s_＿\u3000.…—\-]*(?:年[\s_＿\u3000]*月(?:[\s_＿\u3000]*日)?)?[\s_＿\u3000]*")
_DATED = re.compile(r"\s*(?:20\d\d\s*[-./年].*|.*\b20\d\d)\s*")
_NAMES = tuple(
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_MONTH = re.compile(
    r"(?:20\d\d|[_＿\u3000 ]{1,8})[ ]*年[ ]*(?:1[0-2]|0?[1-9]|[_＿\u3000 ]{1,8})[ ]*月份?(?!\d{1,2}[日号])"
    rf"|(?:{'|'.join(_NAMES)})\s+20\d\d",
)
_LONE_MONTH = re.compile(rf"(?<![\d年./-])(1[0-2]|0?[1-9])月份?(?![\d日])|\b({'|'.join(_NAMES)})\b(?! \d)")
_TITLE = re.compile(
    r"表(?=\s*[（(]|\s*$)|汇总|统计|明细|总结|报告|汇报|小结|[月周季年]报|report|summary|review|\bplan\b|forecast", re.I
)
_PLAN, _TOLD = (
    re.compile(r"计划|安排|预测|打算|\bplan\b|forecast|outlook", re.I),
    re.compile(
        r"总结|报告|汇报|小结|完成|执行|实际|统计|[月周季]报|report|summary|review|actual|result|[及与和]|\band\b|\bvs\b",
        re.I,
    ),
)
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
#: Right before the name of who signs.
_SIGNING = re.compile(
    r"(?:审[核批阅定]|批准|复核|核准|签发)人?\s*[:：]?\s*$|\b(?:approved|reviewed|checked|verified|authori[sz]ed|endorsed|seen) by\s*[:：]?\s*$",
    re.I,
)
_SIGNED = re.compile(
    r"抽查|抽检|检查人|核对人|签字|签名|签章|盖章|审核|审批|批准|会签|复核|审阅|signature|(?:approved|reviewed|checked|verified|authori[sz]ed|endorsed|seen|noted)\s*(?:by|[:：]|$)|approval|(?:^|\t|  )\s*signed(?: by)?\s*(?:[:：_(（]|$|  )",
    re.I,
)
#: A placeholder for a year or a month alone, with what stands behind it.
_LINE_MOST = 40
_WHOLE = re.compile(r"(?P<label>[^:：]+)(?P<colon>[:：])[ \u3000]*(?P<unit>CNY|RMB|USD|EUR|[¥￥])?[ \u3000\t]*")
_TO = re.compile(r"to\b|[-–—~～至到]", re.I)
_ALONE = {
    **dict.fromkeys((("年", "年"), ("年份", "年"), ("year", "年")), "field.year_number"),
    **dict.fromkeys((("月", "月"), ("月份", "月"), ("month", "月")), "field.month_number"),
}
_DAYS = re.compile(r"date|日期", re.I)
_MOMENTS = ("field.period", "field.date", "field.as_of")


def is_blank(text: str) -> bool:
    """Whether nothing is written there yet, but for lines to write on, bullets, and hints what to write."""
    is_empty = _BLANK.fullmatch(text) or _BULLET.fullmatch(text) or GAP.fullmatch(text.strip())
    is_asked = _PROMPT.fullmatch(text.strip()) is not None and not target_of(asked_in(text.strip("[]<> ")))
    return bool(is_empty) or is_asked or (len(text) <= 60 and bool(_HINT.fullmatch(text)))


def is_open(text: str) -> bool:
    """Whether a cell is there to be written in: it is blank, or says in brackets what is to be written by the one who writes."""
    is_own = not (words.is_of_others(text) or is_signed(text))
    return is_blank(text) or (is_own and bool(_PROMPTED.fullmatch(text)))


def has_gap(text: str) -> bool:
    """Whether a line of the form's own words has something left open."""
    return not is_blank(text) and bool(GAP.search(text))


def has_line(text: str) -> bool:
    """Whether it is a line to write on, or wide blanks, that a line has left open: no word in brackets, Orders (amount)."""
    return has_gap(text) and any(not re.search(r"[^\W_]", gap[0]) for gap in GAP.finditer(text))


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


def lone_gap(text: str) -> tuple[int, int, str] | None:
    """Where the only gap of a text is, with the unit beside it, which is all else there: ____ 万元, CNY ____."""
    found = list(GAP.finditer(text))
    if len(found) != 1:
        return None
    unit = f"{text[: found[0].start()]} {text[found[0].end() :]}".strip(" \u3000()（）")
    return (found[0].start(), found[0].end(), unit) if not unit or moneyunits.is_unit(unit) else None


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
        return is_signed(before) or is_signed(label)
    if guess == "field.name" and _SIGNING.search(before):
        return True
    if "(" in label or "（" in label:
        return is_signed(label)
    is_amount = re.search(r"signed\s*[:：]?\s*(?:cny|rmb|usd|eur|gbp|[¥￥$€£])", line, re.I) is not None
    return label.strip(" :：").lower() in ("signed", "signed by") and (
        bool(_DAYS.search(line)) or (line.strip().lower() != "signed" and not is_amount)
    )


def is_signed(text: str) -> bool:
    """Whether somebody signs there."""
    return bool(_SIGNED.search(text))


def found_in(text: str, names: Names | None = None, before: str = "", last: str = "") -> list[Found]:
    """The places of a line: placeholders, gaps and labels with nothing behind them; boxes may answer what stands `before` it.

    `last` is the figure told in the cell before it.
    """
    ticks = list(boxes.ticks(text, names, before))
    last = last or next(
        (f"figure.{each.guess.split('.', 2)[2]}.value" for each in ticks if each.guess.count(".") > 1), ""
    )
    found = [_mark(match, names, before) for match in _MARK.finditer(text)]
    # What stands in brackets that may be anything is a placeholder only where it is known.
    found = [each for each in _sentenced(found, text, names, before, last) if each.guess or text[each.start] in _SURE]
    for each in (*_ranged(text), *gaps_in(text, names, before, last), *_lines(text, names), *_labels(text, names)):
        apart = (each.end + each.is_label <= other.start or other.end <= each.start for other in found)
        if all(apart) and all(each.start != other.start for other in found):
            found.append(each)
    found = [each for each in found if all(each.end <= tick.start or tick.end <= each.start for tick in ticks)] + ticks
    kept = [each for each in found if not by_hand(each.name, each.guess, text[: each.start], text)]
    return sorted(kept, key=lambda each: each.start)


_SPACE = r"([_＿]{1,}|[ \u3000\u00a0]{2,})"
#: The first and the last day of a period with each number left open: ____年__月__日至__月__日.
_RANGE = re.compile(rf"(?:{_SPACE}年)?{_SPACE}月{_SPACE}日\s*[至到—–~～-]+\s*(?:{_SPACE}年)?{_SPACE}月{_SPACE}日")


def _ranged(text: str) -> Iterator[Found]:
    """The gaps for the first and the last day of the period."""
    parts = [f"{end}_{part}" for end in ("start", "end") for part in ("year", "month", "day")]
    for found in _RANGE.finditer(text):
        for number, part in enumerate(parts, 1):
            if found[number] is not None:
                yield Found(part, f"field.{part}", found.start(number), found.end(number))


def _sentenced(marks: Sequence[Found], text: str, names: Names | None, before: str, last: str) -> list[Found]:
    """The placeholders of a line, of those whose own name says too little what a gap there is to be filled with.

    Orders came to CNY <<actual>> against a budget of CNY <<budget>>, a shortfall of CNY <<shortfall>>.
    """
    is_vague = [
        not mark.guess or bool(figurewords.aspect_of(_UNIT_IN_NAME.sub("", mark.name))) or _is_inner_block(mark, text)
        for mark in marks
    ]
    if not any(is_vague):
        return list(marks)
    opened = text
    for mark in marks:
        opened = f"{opened[: mark.start]}{'_' * (mark.end - mark.start)}{opened[mark.end :]}"
    gaps = {gap.start: gap for gap in gaps_in(opened, names, before, last) if gap.guess.startswith("figure.")}
    found = []
    for mark, vague in zip(marks, is_vague, strict=True):
        name, gap = _UNIT_IN_NAME.sub("", mark.name), gaps.get(mark.start)
        if vague and gap is not None and (meant := clauses.meant(name, gap.guess)):
            mark = replace(
                mark, guess=meant, by=gap.by or moneyunits.divisor_of(f"({mark.name[len(name) :].strip(' _')})")
            )
        elif _is_inner_block(mark, text):
            mark = replace(mark, guess="")
        found.append(mark)
    return found


#: The unit that the name of a placeholder may end with: 目标_万, sales_cny.
_UNIT_IN_NAME = re.compile(r"[_ ](?:亿|千|百?万)?元?$|[_ ](?:cny|rmb|usd|eur|k)$", re.I)


def _is_inner_block(mark: Found, text: str) -> bool:
    """Whether a placeholder that is taken for a whole block stands in a sentence, or beside a unit: a number is asked for."""
    before, behind = text[: mark.start], text[mark.end :]
    label = re.split(r"[;；,，}»>】\]]|\s{3,}", before.rstrip(" :："))[-1].strip()
    if target_of(label).startswith("figure."):
        return mark.guess.startswith("block.")  # new logos: {{next logo target}}
    is_told = (
        re.search(r"[^\W_]", _MARK.sub("", behind)) is not None or moneyunits.divisor_around(before, behind) is not None
    )
    return mark.guess.startswith("block.") and is_told


def _named_by(match: re.Match[str], name: str, names: Names | None, beside: str) -> str:
    """The target of a placeholder by its name, {{orders_ytd_pct}}, else by the label before it; the row says what its unit is."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    plain = _CAMEL.sub(" ", name).replace("_", " ")
    for form, said in _SHORTENED:
        plain = form.sub(said, plain)
    plain = plain.strip()
    called = [asked_in(name), name, plain]
    if moneyunits.divisor_around(before, after) is not None:
        called.append(f"{plain} (CNY)")  # CNY {{shortfall against target}}
    guess = next((target for each in called if (target := target_of(each, names))), "")
    if "%" in plain and OF_TARGET.match(after):
        guess = share_of(target_of(plain.replace("%", "").strip(), names), "", before, after)
    elif guess.endswith("attainment"):
        guess = share_of(guess, "", before, after)
    if not guess and match["loose"] is None:
        guess = target_of(before.strip()[:-1], names) if before.rstrip()[-1:] in (":", "：") else ""
    is_worth = guess.startswith("figure.orders.count.") and (
        guess.endswith("attainment") or target_of(beside, names).startswith("figure.orders.amount.")
    )
    return guess.replace("orders.count", "orders.amount") if is_worth else guess


def _mark(match: re.Match[str], names: Names | None, beside: str = "") -> Found:
    """A placeholder with what its name says, which may be nothing."""
    name = next(part for part in match.groups()[:4] + match.groups()[5:] if part)
    guess = _named_by(match, name, names, beside)
    guess = "field.week" if name.lower() == "week" else guess
    is_figure = target_of(beside, names).startswith("figure.")
    if name.lower() in words.BLOCKS and match[0] == match.string.strip() and not is_figure:
        guess = f"block.{name.lower()}"
    before, behind = match.string[: match.start()].rstrip(), match.string[match.end() :].lstrip()
    guess = _ALONE.get((name.lower(), behind[:1]), guess)  # 【年】年【月】月
    if name.lower() in ("from", "start", "起", "开始日期") and _TO.match(behind):
        guess = "field.period_start"
    if name.lower() in ("week", "周", "周次", "周数") and before.endswith("第") and behind[:1] == "周":
        guess = "field.week"  # 第【周次】周
    if name.lower() in ("to", "end", "止", "结束日期", "截止日", "截止日期", "终止日", "结束日") and _TO.search(
        before[-3:]
    ):
        guess = "field.period_end"
    by = moneyunits.divisor_around(match.string[: match.start()], match.string[match.end() :])
    by = moneyunits.divisor_of(beside) if by is None else by
    metric, _, aspect = guess.removeprefix("figure.").rpartition(".")
    guess = f"figure.{figurewords.in_unit(metric, by, name)}.{aspect}" if guess.startswith("figure.") else guess
    return Found(name, guess, match.start(), match.end(), by=by)


def asked_in(name: str) -> str:
    """A prompt without the words that tell what to do."""
    return _ASKED.sub("", name.lower())


def _lines(text: str, names: Names | None) -> Iterator[Found]:
    """The ends of those lines that are one label each."""
    start, lines = 0, text.split("\n")
    is_first = len(lines) > 1 and not any(map(str.strip, lines[1:]))
    for line in lines:
        for each in _line(line, names, is_over_blank=is_first):
            yield replace(each, start=each.start + start, end=each.end + start)
        start += len(line) + 1


def _line(text: str, names: Names | None, *, is_over_blank: bool) -> Iterator[Found]:
    """The end of a line that is one label of a figure or a fact, with its unit: Orders booked (CNY):"""
    found = _WHOLE.fullmatch(text)
    if found is None or len(found["label"]) > _LINE_MOST:
        return
    label, unit = found["label"], found["unit"]
    guess = (unit and target_of(f"{label} ({unit})", names)) or target_of(label, names)
    is_words = guess.startswith("block.") and not unit and is_over_blank
    if guess.startswith("figure.") or (guess.startswith("field.") and not unit) or is_words:
        by = 1 if unit else moneyunits.divisor_of(label)
        yield Found(label, guess, found.end("unit") if unit else found.end("colon"), len(text), is_label=True, by=by)


def _labels(text: str, names: Names | None) -> Iterator[Found]:
    found = list(_LABEL.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    for match, end in zip(found, ends, strict=False):
        guess = target_of(match[1], names)
        is_cut = bool(re.search(r"[A-Za-z] $", text[: match.start()]))  # the end of a longer label
        guess *= not (guess.startswith(("block.", "figure.")) and is_cut)
        is_told = bool(GAP.search(text[: match.start()])) or match[1].endswith(("如下", "as follows"))
        guess *= not (guess.startswith("block.") and (is_told or words.is_of_others(text[: match.end()])))
        end = next((at for at in (text.find(each, match.end(), end) for each in "|｜\n") if at >= 0), end)
        gap = text[match.end() : end]
        is_old = guess in _MOMENTS and bool(_DATED.fullmatch(gap))
        if gap[:1] == "\t" and not gap.strip():
            end = match.end()  # it stands before the tab, which draws the line
        if guess and (_GAP.fullmatch(gap) or is_old or (_PROMPT_BEHIND.fullmatch(gap.strip()) and not is_signed(gap))):
            yield Found(match[1], guess, match.end(), end, is_label=True, by=moneyunits.divisor_of(text))


_LEADING = re.compile(
    r"(?:下表|如下|见下|以下|附表|\bbelow|following|as follows|\btable)[^。；;.]{0,8}[:：]?\s*$|[:：]\s*$", re.I
)


def led_in(sentence: str) -> str:
    """What the end of a sentence with gaps says of the table below it: 新开发客户____家，名单见下表. Empty where it leads to none."""
    last = re.split(r"[。；;]|\.\s", sentence.strip())[-1]
    return re.sub(r"[_＿]{2,}|\s{2,}|\{\{.*?\}\}", " ", last).strip(" :：") if _LEADING.search(last) else ""


def is_short(text: str, most: int) -> bool:
    """Whether a text is no longer than a label is at the most; a question may be twice as long."""
    said = text.strip()
    return len(said) <= most * (2 if said.endswith(("?", "？")) else 1)


def ends_with_mark(text: str, names: Names | None = None) -> bool:
    """Whether a line ends with a placeholder, and its unit: 下月成交目标：【下月目标】元 is answered in its line."""
    marks = [each.end() for each in _MARK.finditer(text) if each["loose"] is None or _mark(each, names).guess]
    return bool(marks) and len(text.strip()) - marks[-1] <= _BEHIND_MARK


def whole_mark(text: str) -> bool:
    """Whether a line is one placeholder and nothing else."""
    return bool(_MARK.fullmatch(text.strip()))


def month_in(text: str, *, is_title: bool = False) -> Found | None:
    """The month in a title, another report's or left blank; None where the line is no title."""
    found = _MONTH.search(text)
    if found is None or not (is_title or _TITLE.search(text)):
        return None
    name = f"{text[: found.start()]}…{text[found.end() :]}"  # next month's title is the same place
    guess = "field.next_period" if _is_plan(text) else "field.period"
    return Found(" ".join(name.split()), guess, found.start(), found.end())


def _is_plan(title: str) -> bool:
    """Whether a title is that of a plan alone: its month is the one behind the report's."""
    return bool(_PLAN.search(title)) and not _TOLD.search(title)


def month_of(text: str) -> int:
    """The month that a title names; 0 for none."""
    found = re.search(rf"(\d{{1,2}})\s*月|({'|'.join(_NAMES)})", text)
    return 0 if found is None else int(found[1] or _NAMES.index(found[2]) + 1)


#: What stands over all of a form that is a plan of the next period.
AHEAD = "下期"


def own_month(title: str, found: Found) -> int:
    """The month of the report that a form with such a title was before: the one that it names, of a plan the one before that."""
    month = month_of(title[found.start : found.end])
    return (month - 2) % 12 + 1 if month and found.guess == "field.next_period" else month


def with_own(text: str, month: int) -> str:
    """A line of another month's form with 本月, 下月 and 上月 in the place of that month and those beside it, letter for letter."""
    said = text
    for found in months_in(text, month) if "月" in text else ():
        word = {"field.month_name": "本月", "field.next_month_name": "下月"}.get(found.guess, "上月")
        whole = text[found.start : found.end].rstrip("份")
        said = said[: found.start] + word.rjust(len(whole)) + said[found.start + len(whole) :]
    return said


def month_gaps(text: str) -> list[Found]:
    """Where a heading leaves the number of its month, or of the next one, to be written: 七、（  ）月份工作计划."""
    gaps = gaps_in(text, None) if "月" in text and has_gap(text) else ()
    return [each for each in gaps if each.guess in ("field.month_number", "field.next_month_number")]


def headed(text: str, month: int) -> str:
    """A heading of another month's form, or of one that leaves its months open, with 本月 and 下月 in their place."""
    said = with_own(text, month)
    for gap in month_gaps(said)[::-1]:
        said = said[: gap.start] + ("下" if gap.guess == "field.next_month_number" else "本") + said[gap.end :]
    return said


def months_in(text: str, month: int) -> list[Found]:
    """Where a line of another month's report names that month, or the one before or behind it."""
    guesses = {month: "field.month_name", month % 12 + 1: "field.next_month_name"}
    guesses[(month - 2) % 12 + 1] = "field.previous_month_name"
    found = []
    for match in _LONE_MONTH.finditer(text) if month else ():
        guess = guesses.get(int(match[1] or _NAMES.index(match[2]) + 1))
        if guess:
            name = f"{text[: match.start()]}…{text[match.end() :]}"
            found.append(Found(" ".join(name.split()), guess, match.start(), match.end()))
    return found
