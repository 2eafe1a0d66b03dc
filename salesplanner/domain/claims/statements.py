"""Figures that a text states of the whole of a period, by what they are figures of: the visits, the sales, their targets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.days import Named, times
from salesplanner.domain.claims.numbers import Kind, Number, fold
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.sections import planned
from salesplanner.domain.claims.wholes import NAME, is_whole, rest, says_nothing
from salesplanner.domain.period import Period, PeriodKind


def _metric(zh: str, en: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{zh})|(?<![a-z])(?:{en})(?![a-z])")


#: Figures by the words for them: those of one kind of number, the more particular first.
COUNTS = {
    "clients.new.count": _metric(r"新(?:增|开发|签|拓展|拓)?(?:的)?客户(?:数|开发)?|(?:开发|新增|拓展)(?:了)?(?:新)?客户", r"new[- ](?:clients?|customers?|accounts?)"),
    "agreements.new.count": _metric(r"新?签?(?:订|署)?(?:合作)?协议(?:单位|数)?", r"(?:new )?agreements?(?: signed)?"),
    "deals.new.count": _metric(r"(?:新增?|新建|新开)(?:的)?(?:商机|机会|项目线索)|(?:商机|机会)新增", r"new (?:opportunit(?:y|ies)|deals)(?: opened| added| created)?|opportunit(?:y|ies) opened"),
    "visits.count": _metric(r"(?:客户)?(?:拜访|走访)(?:客户|家次)?(?:量|次数|数)?", r"(?:client |customer |field |sales )?visits?(?: made| paid)?"),
    "calls.count": _metric(r"(?:电话|致电|拨打|通话)(?:拜访|客户|量|次数|数)?", r"(?:phone |sales |telephone )?calls?(?: made)?"),
    "meetings.count": _metric(r"会议|会面|洽谈|会(?=[，,。；;]|$)", r"(?:client |customer |sales )?meetings?"),
    "quotes.count": _metric(r"报价(?:单|次数|数)?", r"(?:quotes?|quotations?)(?: sent)?"),
    "deals.won.count": _metric(r"(?:项目|商机)?赢单(?!额|金额)|赢下|中标(?!额|金额)", r"(?:deals? |contracts? )?won(?: deals?)?|wins"),
    "signed.count": _metric(r"签约(?!额|金额)|签单(?!额|金额)|签下|签订(?:合同)?", r"(?:deals? |contracts? )?signed(?: deals?| contracts?)?|signings"),
    "deals.lost.count": _metric(r"(?:项目|商机)?(?:丢单|输单|失单|丢了|输了|丢掉)", r"(?:deals? )?lost|lost deals?"),
    "orders.count": _metric(r"订单(?:量|数)?|下单(?!人|客户|用户)|成交(?!人|客户|用户|会员|率|均|买家)(?:单数|量|订单)?", r"orders?(?: received| placed| taken)?"),
    "visitors": _metric(r"访客(?:数|量)?|uv", r"(?:unique )?visitors?"),
    "views": _metric(r"浏览量?|pv", r"(?:page )?views?"),
}  # fmt: skip
AMOUNTS = {
    "payments.amount": _metric(r"(?:实际|累计)?(?:回款|到账|收款|货款)(?:额|金额)?", r"(?:payments?|cash|receipts)(?: received| collected)?|collected|collections?"),
    "deals.won.amount": _metric(r"(?:中标|赢单)(?:总?额|金额)", r"deals? won(?: worth)?|won deals?(?: worth)?"),
    "signed.amount": _metric(r"签约(?:总?额|金额)?|签单(?:额|金额)?|合同(?:总?额|金额)", r"(?:signed|won)(?: sales| deals| contracts)?(?: worth)?|sales signed|contract value|deals? signed(?: worth)?|signings"),
    "orders.amount": _metric(r"房费(?:收入|额)?|客房(?:收入|营收)|销售(?:额|收入|业绩|金额)?|营业额|成交(?:额|金额)|订单(?:总?额|金额)?|业绩|营收", r"(?:sales|bookings|(?:room )?revenue|turnover|order (?:amount|value)|orders worth|(?:orders )?booked|(?:of )?orders)(?: amount)?"),
}  # fmt: skip
SHARES = {
    "win.rate": _metric(r"(?:项目|商机|投标)?(?:赢单率|中标率|成单率|胜率|赢率)", r"win(?:ning)? rate"),
    "conversion": _metric(r"转化率", r"conversion(?: rate)?"),
    "margin": _metric(r"毛利率", r"(?:gross )?margin"),
    "share": _metric(r"市场份额|份额|市占率", r"market share"),
}  # fmt: skip
#: Counts and amounts, of which there are targets and records.
_FIGURES = {**AMOUNTS, **COUNTS}
#: None at all of what is counted, to the end of a clause.
_NONE = {
    name: re.compile(
        rf"(?:没有?(?:任何|一[个单家次])?|零)(?:{words.pattern})了?(?=\s*(?:[，,。；;、]|$))|(?<![a-z])(?:(?:no|zero|not a single|without) |did(?: not|n't) (?:[a-z]+ )?(?:any|a single) )(?:{words.pattern})(?=(?: (?:at all|this month|in (?:{lex.MONTHS})|this week|this quarter|were [a-z]+|was [a-z]+))?\s*(?:[,.;]|$| and | but ))"
    )
    for name, words in COUNTS.items()
}
#: What the same words may be figures of, the more usual first: 签约 are deals, and whatever else was signed in orders.
_MEANT = {
    "signed.amount": ("orders.amount", "deals.won.amount"),
    "signed.count": ("deals.won.count", "orders.count"),
}
_ROW = re.compile(r"\s*(?:[-·•*]\s*)?([^:：,，。\n]{1,40})[:：]\s*(\w{2})")
_LAST_YEAR = re.compile("去年|上年|同期|year")
_PREVIOUS = re.compile("上|previous|last|before")
_ASIDE = re.compile(r"(?: [a-z]+){0,2} ?\(")
_LISTED = re.compile(r"(?: [a-z]+)?, (?:and )?|[单家次个笔通场]?、")
_NTH_WEEK = re.compile(r"(?<![a-z])(?:week|wk|kw|day) ?\d{1,2}(?!\d)|第 ?\d{1,2} ?[周天]")
#: Some days of a period: 国庆七天, the first two weeks.
_PART_OF_TIME = re.compile(
    r"[\d一二三四五六七八九十两半]天|单日|当天|当日|[上中下]旬|前半|后半|(?:节|假期|期间|周末)$|(?:最后|头|前|第)[一二两三四\d]个?[周天]|(?<![a-z])(?:one day|single day|weekend|holidays?|(?:first|last|second|third|final|opening) (?:half|week|days|(?:two|three|ten) (?:weeks|days))|second half|fortnight|days)(?![a-z])"
)
#: What another figure is set against: lower than last month (1.42m vs 1.58m).
AGAINST_TIME = re.compile(
    r"[比较](?:上个?[月周季]|去年同?期?)|(?<![a-z])(?:as|than|on|over|versus|against|compared (?:with|to)) (?:in )?(?:the )?(?:last (?:month|week|quarter|year)|a year ago)"
)
_IN = re.compile(r" (?:[a-z]+ )?(?:in|for|during) ")
_TOGETHER = re.compile(
    r"两个?月|一共|合计|合起来|加起来|(?<![a-z])(?:together|combined|both months|altogether)(?![a-z])"
)
_SET_AGAINST = re.compile(
    r"[比较]$|(?<![a-z])(?:as|level with|in line with|on|than|over|against|versus|vs\.?|compared (?:with|to))(?: in)? $"
)
_COMING = re.compile(r"下[月周季]|明年|next (?:month|week|year|quarter)")
_BY = re.compile(r"(?<![a-z])by (?:about |some |nearly |only |just |almost )?$")
_WORTH_SO = re.compile(
    r"[^，,。；;]{0,3}[，,]?(?:金额|总额|价值)?(?:合计|共计|总计|共|总共)?(?:金额|为)?|(?: [a-z]+){0,2},? (?:for|worth|totall?ing|with a value of)(?: a total of| altogether)? [$€£¥]?"
)
_AMOUNT_OF = {"deals.won.count": "deals.won.amount", "orders.count": "orders.amount", "signed.count": "signed.amount"}
#: What is meant to be done.
_INTENDED = re.compile(
    r"打算|准备|争取|力争|预计|预期|有望|希望|拟|(?<![a-z])(?:will|intends?|expects?|aims?|hopes?|plans?|going|want|should) (?:to |be )|(?<![a-z])(?:will|we'll|i'll|shall)(?![a-z])"
)
_OF_IT = re.compile(r" of (?:the )?\d?| out of")
_APART = re.compile(
    r" ?(?:short|below|under|behind|above|over|ahead|beyond|shy|off|more|less|fewer|up|down|higher|lower|better|worse)(?![a-z])(?! (?:to|deals|orders|visits|calls))"
)
_WORTH = re.compile(r"(?:in|worth of|of(?! the| our| my| these)|as|(?:target|goal|quota) (?:for|of)(?: the| our)?) ")
_BREAK = re.compile(r"(?:[,，、;；]|(?<![a-z])and)\s*(?:about |some |nearly )?$")
#: Letters between a name and its figure; English words are longer.
_NEAR, _NEAR_EN = 14, 30
_NAME, _AHEAD = 5, 24
#: From here on a bare number is money.
_LARGE = 10_000
#: What is counted by the unit alone: 打了 15 个电话.
_OF_UNIT = {"call": "calls.count", "quote": "quotes.count"}
#: What is counted by 个 as clients are.
_ITEMS = re.compile(r"电话|报价|订单|会议")
#: Of these a number of clients is no number.
_OF_CLIENTS = {"visits.count", "calls.count", "meetings.count", "orders.count", "quotes.count"}
_THIS = {"month": (PeriodKind.MONTH,), "week": (PeriodKind.WEEK,), "year": (PeriodKind.YEAR,), "half": (PeriodKind.HALF,), "quarter": (PeriodKind.QUARTER,)}  # fmt: skip


class Statement(Struct, frozen=True):
    """A figure stated of a whole period: which, when ("" the report's own, "previous", "last year" or a period's words)."""

    said: Said
    metric: str
    when: str
    is_target: bool
    is_led: bool = False  # by a clause that may name whose it is


def statements(reading: Reading, period: Period | None) -> Iterator[Statement]:
    """What a text states of whole periods, without that which is said of a client, a part or a day."""
    title = _title(reading)
    if period is not None and is_of_another_time(reading, period):
        period = None
    plans = planned(reading)
    for at, sentence in enumerate(reading.sentences):
        if at in plans or _is_row(reading, at):
            continue
        for place, said in _stated(sentence):
            metric = metric_of(said) if not is_by(said) else ""
            metric = metric or (_worth_of(sentence, sentence.said[place - 1], said) if place else "")
            is_level = said.is_level or (metric == "deals.lost.count" and said.is_amount)  # to lose one is no fall
            if not is_level:
                continue
            if place and _is_aside(sentence, sentence.said[place - 1], said):
                continue
            ahead = re.split("[，,；;]", sentence.between(sentence.start, said.number.start))[-1]
            if _INTENDED.search(ahead) and not said.has("target"):
                continue
            if not metric or _has_day(sentence, said) or _is_after_split(sentence, said):
                continue
            when = _when(sentence, said, period, title, place)
            if when is not None:
                is_target = said.has("target") and not _OF_IT.match(said.after)
                yield Statement(said, metric, when, is_target, _is_led(sentence, said))


def is_of_another_time(reading: Reading, period: Period) -> bool:
    """Whether the title of a text names another period than that: a line without figures, for 二季度签约 507 万元 is none."""
    title = _title(reading)
    return title is not None and not reading.sentences[0].said and not is_of(title, period)


def _stated(sentence: Sentence) -> Iterator[tuple[int, Said]]:
    """The figures of a sentence that may be stated of a whole period, with their places."""
    for place, said in enumerate(sentence.said):
        if not (said.per or said.is_length) and (said.is_level or said.is_amount):
            yield place, said


def _is_row(reading: Reading, at: int) -> bool:
    """Whether a line is one of a list of clients, deals or days with the same figures of each: 川江特钢：拜访 2，签约 1."""
    own = _ROW.match(reading.sentences[at].text)
    if own is None:
        return False
    beside = [_ROW.match(each.text) for each in reading.sentences[max(0, at - 4) : at + 5]]
    others = [each for each in beside if each is not None and each[2] == own[2] and each[1] != own[1]]
    return any(not re.search(r"\d|月|周|年|month|week|year", each[1] + own[1]) for each in others)


def titled(text: str, today: date) -> Period | None:
    """The period that the first line of a report names: 11月工作总结, Report for Q3 2026; the last one that began by `today`."""
    first = next((line for line in text[:400].splitlines() if line.strip()), "")
    told = next((each for each in times(fold(first)).periods if each.first), None) if len(first) <= 60 else None
    if told is None or told.kind not in ("month", "quarter", "half", "year"):
        return None
    for year in [told.year] if told.year else [today.year, today.year - 1]:
        code = {
            "month": f"{year}-{told.first:02}", "quarter": f"{year}-Q{told.last // 3}", "half": f"{year}-H{told.last // 6}", "year": f"{year}",
        }[told.kind]  # fmt: skip
        period = Period.parse(code)
        if period.first <= today:
            return period
    return None


def is_money(number: Number) -> bool:
    """Whether it is an amount of money, as far as it says: by its currency, its 万 or k, or by being so large and of nothing counted."""
    is_large = number.kind is Kind.COUNT and not number.unit and (number.scale > 1 or number.value >= _LARGE)
    return number.kind is Kind.MONEY or is_large


def metric_of(said: Said) -> str:
    """What a number is a figure of, where nothing else is said of it; empty where it is of a part or unclear."""
    if said.number.kind is Kind.PERCENT:
        return _metric_in(SHARES, said)
    if not is_money(said.number):
        return _metric_in(COUNTS, said)
    is_bare = said.number.kind is Kind.COUNT and said.number.scale == 1  # 14,249 may be visitors
    return _metric_in(AMOUNTS, said) or (_metric_in(COUNTS, said) if is_bare else "")


def _metric_in(table: Mapping[str, re.Pattern[str]], said: Said) -> str:
    """Which of some figures a number is, by their words around it."""
    number, before, noun = said.number, said.before, _WORTH.sub("", said.after.lstrip())
    after = noun = _whole_words(noun) if noun.isascii() else noun
    after = after if noun.isascii() else ""
    if table is COUNTS and number.step < 1:
        return ""
    before_it = [
        (found.end(), found.end() - found.start(), name)
        for name, words in table.items()
        for found in words.finditer(before)
        if len(before) - found.end() <= (_NEAR_EN if before.isascii() else _NEAR)
    ]
    ahead = next((name for name, words in table.items() if words.match(noun)), "")
    behind = max(before_it, key=lambda each: each[:2])[2] if before_it and not (ahead and _BREAK.search(before)) else ""
    counted = _OF_UNIT.get(number.unit, "") if table is COUNTS else ""
    for best, other, around in (
        (ahead, f"{_of_own(before)} {{}}", noun), (behind, f"{{}} {after}", before), (counted, f"{before} {{}} {after}", ""),
    ):  # fmt: skip
        is_item = _ITEMS.search(before) or said.after.startswith("次")
        is_of_clients = number.unit in ("client", "person") and best in _OF_CLIENTS and not is_item
        if not best or is_of_clients or (number.unit == "contact" and best == "visits.count"):
            continue
        words = table[best]
        if is_whole(other.format(words.sub(NAME, around))):
            return best
    return ""


def _of_own(before: str) -> str:
    """The words before a figure whose name stands behind it, without the name of the figure before that: in sales, 391k collected."""
    if not _BREAK.search(before):
        return before
    for words in (*AMOUNTS.values(), *COUNTS.values()):
        before = words.sub(" ", before)
    return before


def is_by(said: Said) -> bool:
    """Whether it is told by how much something changed."""
    return _BY.search(said.before) is not None or _APART.match(said.after) is not None


def meant(metric: str) -> tuple[str, ...]:
    """The metrics that may be meant by the words for one."""
    return _MEANT.get(metric, (metric,))


def _whole_words(text: str) -> str:
    """The beginning of some words, none of them cut."""
    return text if len(text) <= _AHEAD else text[:_AHEAD].rpartition(" ")[0]


def named(text: str, of: Iterable[str], *, is_rate: bool = False) -> list[str]:
    """Those of some counts and amounts, or rates, that a text speaks of."""
    known = set(of)
    spoken = [
        each for name, words in (SHARES if is_rate else _FIGURES).items() if words.search(text) for each in meant(name)
    ]
    return [each for each in dict.fromkeys(spoken) if each in known]


def none_told(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Where a clause tells that there was none of what is counted, and of what: 本月没有丢单, no quotes this month."""
    for name, words in _NONE.items():
        for found in words.finditer(text):
            ahead = re.split(r"[，,；;:：]|(?<![a-z])(?:and|but)(?![a-z])", text[: found.start()])[-1]
            if says_nothing(ahead):
                yield found, name


def topics(text: str) -> set[str]:
    """What a text speaks of, sales and deals as one: payments, visits, calls."""
    spoken = {name for name, words in (_FIGURES | SHARES).items() if words.search(text)}
    return {
        "sales" if name.startswith(("orders.", "deals.won.", "signed.")) else name.partition(".")[0] for name in spoken
    }


def wholes_of(text: str, fill: re.Pattern[str], *, is_rate: bool = False) -> list[str]:
    """The counts and amounts that a text may speak of, rates too where asked, and of nothing narrower; words that `fill` finds say nothing of that."""
    known = _FIGURES | SHARES if is_rate else _FIGURES
    found = [
        (each.end(), each.end() - each.start(), name) for name, words in known.items() for each in words.finditer(text)
    ]
    for last in sorted({end for end, _, _ in found}, reverse=True):
        best = [name for end, _, name in sorted(found, key=lambda each: -each[1]) if end == last]
        if whole := [name for name in best if is_whole(fill.sub(" ", known[name].sub(NAME, text)))]:
            return list(dict.fromkeys(each for name in whole for each in meant(name)))
    return []


def _worth_of(sentence: Sentence, one: Said, said: Said) -> str:
    """What an amount is of that the things counted right before it are worth: five deals for 147,000 in all; 赢单 5 个，合计 33 万."""
    is_worth = is_money(said.number) and _WORTH_SO.fullmatch(sentence.between(one.number.end, said.number.start))
    return _AMOUNT_OF.get(metric_of(one), "") if is_worth else ""


def _is_led(sentence: Sentence, said: Said) -> bool:
    """Whether the clause before a figure's own has words and no figure: 新品 C 刚上市，仅完成销售额 480 万元."""
    *_, before, _ = ("", *re.split(r"[，,；;]", sentence.between(sentence.start, said.number.start)))
    return re.search(r"\d", before) is None and len(re.findall("[一-龥]", rest(before))) >= _NAME


def _is_aside(sentence: Sentence, one: Said, other: Said) -> bool:
    """Whether a figure stands in brackets behind another, or is told in one breath with one that is of a part: Lin 22 visits and 6 orders."""
    gap = sentence.between(one.number.end, other.number.start)
    is_listed = re.fullmatch(r"(?: [a-z]+){1,3} and |[、和及]", gap) or _LISTED.fullmatch(gap)
    return _ASIDE.fullmatch(gap) is not None or (is_listed is not None and metric_of(one) in ("", metric_of(other)))


def _has_day(sentence: Sentence, said: Said) -> bool:
    ahead = sentence.between(sentence.start, said.number.start)
    own = re.split("[，,；;]", ahead)[-1]
    is_part = _NTH_WEEK.search(ahead) is not None or _PART_OF_TIME.search(own) is not None
    return is_part or any(day.end <= said.number.start for day in sentence.days)


def _is_after_split(sentence: Sentence, said: Said) -> bool:
    before = sentence.between(sentence.start, said.number.start)
    return bool(re.search(r"其中|分别|包括|(?<![a-z])of which|including", before))


def _title(reading: Reading) -> Named | None:
    first = reading.sentences[0] if reading.sentences else None
    if first is None or len(first.text) > 60:
        return None
    told = [each for each in first.periods if not _SET_AGAINST.search(first.between(each.start - 14, each.start))]
    return next((each for each in told if each.first or each.kind == "week"), None)


def _when(sentence: Sentence, said: Said, period: Period | None, title: Named | None, place: int) -> str | None:
    """When a figure is of: "" for the report's own time, None where it is none of the known ones."""
    named_ahead = [each for each in sentence.periods if each.start < said.number.start and each.first]
    label = AGAINST_TIME.sub(" ", said.label)
    is_base = said.has("base") and (label == said.label or _LAST_YEAR.search(label) or _PREVIOUS.search(label))
    if is_base and period is not None and named_ahead:
        return _beside(_with_year(sentence, named_ahead[-1], period), period) or None
    if is_base:
        return "last year" if _LAST_YEAR.search(label) else "previous" if _PREVIOUS.search(label) else None
    if _COMING.search(sentence.between(sentence.start, said.number.start)):
        return None
    behind = next((each for each in sentence.periods if each.start >= said.number.end and each.first), None)
    is_behind = behind is not None and _IN.fullmatch(sentence.between(said.number.end, behind.start))
    if behind is not None and is_behind and period is not None:
        return _beside(_with_year(sentence, behind, period), period)
    start = sentence.said[place - 1].number.end if place else sentence.start
    return _when_ahead(sentence, said, period, title, start)


def _when_ahead(sentence: Sentence, said: Said, period: Period | None, title: Named | None, start: int) -> str | None:
    """When a figure is of by the times before it, from `start` on before all others."""
    before = [each for each in sentence.periods if each.start < said.number.start]
    if not before:
        return ""
    if len(before) > 1 and _TOGETHER.search(sentence.between(before[0].start, said.number.end)):
        return None
    before = [each for each in before if not _is_aside_or_base(sentence, each, said)]
    if not before:
        return ""
    last = ([each for each in before if each.start >= start] or before)[-1]
    if re.search("上(?!半年)|去|last|previous", sentence.between(last.start, last.end)):
        return "last year" if last.kind == "year" else "previous"
    if period is not None:
        return _beside(_with_year(sentence, last, period), period)
    is_title = title is not None and (last.kind, last.first, last.last) == (title.kind, title.first, title.last)
    is_this_month = last.kind == "month" and not last.first and (title is None or title.kind == "month")
    return "" if is_title or is_this_month else f"{last.kind} {last.first} {last.last}"


def _is_aside_or_base(sentence: Sentence, time: Named, said: Said) -> bool:
    """Whether a time stands in brackets before a figure, or is what another is set against: up on August (40 after 36)."""
    behind = sentence.between(time.end, said.number.start)
    return (
        behind.count(")") > behind.count("(")
        or _SET_AGAINST.search(sentence.between(time.start - 14, time.start)) is not None
    )


def _with_year(sentence: Sentence, time: Named, period: Period) -> Named:
    """A month, quarter or half-year with the year that stands before it or behind it: 去年下半年, 2025年第三季度, Q3 last year."""
    if time.year or not time.first:
        return time
    ahead, behind = sentence.between(time.start - 6, time.start), sentence.between(time.end, time.end + 12)
    if re.search(r"[去上]年(?:的|同期)?$", ahead) or re.match(r" (?:of )?last year(?![a-z])", behind):
        return replace(time, year=period.first.year - 1)
    told = re.search(r"(\d{4})年?$", ahead) or re.match(r",? (?:of )?(\d{4})(?!\d)", behind)
    return replace(time, year=int(told[1])) if told else time


def when_of(sentence: Sentence, said: Said, period: Period, place: int) -> str | None:
    """When a figure is of, beside a period: "" for the period itself, "previous", "last year", another one's words, None for the unknown."""
    return _when(sentence, said, period, None, place)


def _beside(time: Named, period: Period) -> str:
    """Whether a named period is the one reported on (""), the one before or that of a year ago; else its own words.

    A half-year or quarter without a year is one of this year.
    """
    if is_of(time, period):
        return ""
    previous = period.previous()
    is_near = time.year or previous.first.year == period.first.year or period.kind is PeriodKind.MONTH
    if is_near and is_of(time, previous):
        return "previous"
    if time.year and is_of(time, period.year_before()):
        return "last year"
    return f"{time.kind} {time.year} {time.first} {time.last}"


def is_of(time: Named, period: Period) -> bool:
    """Whether a time that a text names is a period."""
    if time.year and time.year != period.first.year:
        return False
    if period.kind not in _THIS.get(time.kind, ()) and not (
        time.kind == "months" and period.kind in (PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR)
    ):
        return False
    return not time.first or (time.first, time.last) == (period.first.month, period.last.month)


def repeated(found: list[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Pairs that state one figure with two different numbers, the later second."""
    first: dict[tuple[str, str, bool, str], Statement] = {}
    for each in found:
        number = each.said.number
        key = (each.metric, each.when, each.is_target, number.unit if number.kind is Kind.COUNT else "")
        if each.is_led:
            continue
        before = first.setdefault(key, each)
        other = before.said.number
        is_same = number.fits(other.low_end, other.high_end) or other.fits(number.low_end, number.high_end)
        if before is not each and number.is_like(other.value) and not is_same:
            yield before, each
