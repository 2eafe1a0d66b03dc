"""Sentences of figures in a report of an earlier month, which keep their words and get the numbers of the report that is written now.

Each number is read as the gap that it would be in a blank form. Any doubt, a name, a verdict, a number that nobody knows, and the
sentence is taken for words of that month, which give way as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from salesplanner.exchange.forms import composed, figureabout, reporttimes, texts
from salesplanner.exchange.forms.content import Content
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.gaps import gaps_in
from salesplanner.exchange.forms.meaning import Found

#: What is longer is no line of figures, and none of labels.
_SENTENCE_MOST = 400
_NUMBER = re.compile(
    r"(?<![\w.,/-])[+−–-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.]*\d)|(?<=[一-鿿（(：:为达比])[+−–-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.]*\d)"
)
#: How a line is numbered, which is no figure of it.
_NUMBERING = re.compile(r"\s*(?:[（(]?\d{1,2}[)）.、．](?!\d)|第?[一二三四五六七八九十]+[、.．]|[•·▪●■*–-])\s*")
_UNIT = re.compile(r"\s*(?:[亿万千元次家个单份笔件条%％]|[km]\b|(?:visits|calls|orders|customers)\b)")
_OF_TIME = re.compile(r"\s*[月日号年]")
_TIME = re.compile(
    rf"20\d\d年?|\d{{1,2}}月|\d{{1,2}}[日号]|\b(?:{reporttimes.MONTH_EN})\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[上中下]旬|[周星期][一二三四五六日天]|\bq[1-4]\b|第\d+[周季]|[一二三四]季度|\d+\s*[-–~～至]\s*\d+"
)
_NUMERAL = re.compile(
    r"[两二三四五六七八九十几数]+(?:家|个|次|单|份|笔|件|万)|\b(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|few|both)\b",
    re.I,
)
#: Words that judge, explain, or narrow what a number is of.
_VERDICT = re.compile(
    r"超额|超过|超出|超|未(?!收)|没|不足|不到|不|仅|只|才|近|余|圆满|顺利|创|新高|最|首次|首|排名|第[一二三\d]|主要|重点|大客户|老客户|新产品|意向|高层|[A-D]类|由于|因|受|得益|靠|主要是|虽|但|尽管|却|缺|差|欠|另外|个别"
    r"|\b(?:exceed\w*|beat|beating|miss\w*|short\w*|only|just|nearly|almost|record|best|worst|thanks|because|due|despite|although|though|but|however|well|strong\w*|weak\w*|good|poor\w*|ahead|behind|key|major|existing|top|largest|smallest|expect\w*|hope\w*|competitor\w*|price\w*|not|no|never|without|except|partly|mainly|mostly|about|around)\b",
    re.I,
)
#: What may stand in a sentence beside the names of its figures.
_LINKS = re.compile(
    r"我|本人|个人|共计?|合计|累计|总计|其中|分别|完成|实现|达成|达到|达|取得|为|是|约|的|了|已|并|及|以及|和|与|对|比|较|同|相比|对比|当月|目前|截[至止]|月底|月末|至|到|有|要求|占|幅度?|率|前|现|均|各|增长|增加|增|上升|提[高升]|上涨|升|多|下降|减少|减|降低|降|下[滑跌]|回落|少"
    r"|万元|亿元|千元|元|[次家个单份笔件条人户间台套场通张箱吨项台]|省区|人次|[%％（）()＋+－\s_、：:]"
)
_LEAD = re.compile(
    r"\s*(?:在?(?:本[月周季期]|当月|下月)份?|总体(?:来看|情况|上)?|总的来看|其中|目前|截[至止].*|具体(?:情况)?(?:如下)?|(?:in|during|for|over) (?:this|next|last|the) (?:month|period)|this month|next month|overall|in total|in all|to date|year to date|so far this year|of (?:which|these|those)|as (?:of|at) .*|in figures)\s*",
    re.I,
)
_CLAUSE = re.compile(r"[，。；;！!？?：:\n]|,(?=\s)|\.(?=\s|$)")
#: What a figure came to behind its move: by how much, or since what?
_TO_VALUE = re.compile(
    r"\b(?:rose|grew|fell|up|down|increased?|decreased?|dropped|climbed|went|moved|improved|declined)\b[^.;]*\b(?:to|from)\s+(?:CNY|RMB|USD|EUR|[¥￥$€£])?\s*____|(?:增|升|高|加|多|降|减|少)[了]?(?:至|到)____",
    re.I,
)
_CAPITAL = re.compile(r"(?<![.!?:]\s)(?<!^)\b(?!(?:CNY|RMB|USD|EUR|GBP|I|YTD|KPI|VAT|K|M|MTD|YoY|MoM)\b)[A-Z][\w'’-]*")
_NOT_PLAIN = (_TO_VALUE, _TIME, _NUMERAL, _VERDICT, _CAPITAL, re.compile(r"\d"))
_FIRST = re.compile(r"(?:^|[.!?:]\s+)\W*(?P<word>[A-Z][a-z'’-]+)")
_STARTS = frozenset(
    ["in", "i", "we", "my", "our", "the", "this", "next", "last", "orders", "order", "sales", "revenue", "bookings", "turnover", "payments", "receipts", "collections", "cash", "customers", "visits", "calls", "quotations", "quotes", "new", "contracts", "signed", "booked", "sold", "made", "won", "lost", "of", "against", "compared", "as", "at", "during", "for", "overall", "year", "total", "target", "budget", "plan", "results", "deals", "invoices", "since", "that", "which", "it", "they", "and", "with", "from", "month", "meetings", "clients", "accounts", "opportunities", "enquiries"]
)  # fmt: skip
#: Words for a move, each with the one for the other way.
_MOVES = {
    "增长": "下降", "上升": "下降", "提高": "降低", "提升": "下降", "增加": "减少", "上涨": "下跌", "增幅": "降幅", "多": "少", "增": "减", "升": "降",
    "up": "down", "rose": "fell", "grew": "fell", "increased": "decreased", "risen": "fallen", "increase": "decrease", "growth": "decline", "gain": "loss", "higher": "lower", "more": "less", "above": "below",
}  # fmt: skip
_BACK = {
    "下降": "增长",
    "降低": "提高",
    "减少": "增加",
    "下跌": "上涨",
    "下滑": "增长",
    "回落": "增长",
    "降幅": "增幅",
    "少": "多",
    "减": "增",
    "降": "升",
}
_BACK |= {"down": "up", "fell": "rose", "dropped": "rose", "declined": "grew", "decreased": "increased", "fallen": "risen", "decrease": "increase", "decline": "growth", "drop": "rise", "lower": "higher", "less": "more", "fewer": "more", "below": "above"}  # fmt: skip
_MOVING = re.compile(
    rf"(?P<move>{'|'.join(sorted([*_MOVES, *_BACK], key=len, reverse=True))})(?P<link>[了约达为]*|(?: (?:by|of))?(?: about)?\s*(?:(?:CNY|RMB|USD|EUR|[¥￥$€£])\s*)?)$"
)
_MOVED = re.compile(
    rf"(?P<lead>\s*[%％]?\s*(?:k\b|[次家个单份笔件]|万?元)?\s*)\b(?P<move>{'|'.join(each for each in [*_MOVES, *_BACK] if each.isascii())})\b"
)
_RELATIVE = ("change", "change_previous", "gap_previous", "gap_year", "gap", "gap_rate")


class Told(Struct, frozen=True):
    """A number of a sentence: what it is, and the word before or behind it that says which way it moved, where there is one."""

    found: Found
    word: str = ""
    at: int = 0

    @property
    def end(self) -> int:
        """Where what is replaced ends."""
        return max(self.found.end, self.at + len(self.word))

    def parts(self, content: Content, target: str, text: str) -> tuple[list[tuple[int, int, str]], bool]:
        """The letters of its line that are replaced, each with what comes there, and whether the number of the report is known.

        Where it is not the number of that month goes nevertheless: a line to write on stands there.
        """
        said = self.found.written(content, target, text)
        if said is None and self.found.guess.startswith("field."):
            return [], False
        if said is None or _is_of_other(said, text[self.found.end :]):
            return [(self.found.start, self.found.end, "____")], False
        plain = said.lstrip("+−–-▲▼ ") if self.word else said
        parts = [(self.found.start, self.found.end, plain)]
        if self.word:
            parts.append((self.at, self.at + len(self.word), _moved(self.word, is_less=said[:1] in "−–-▼")))
        return sorted(parts), True


def _is_of_other(said: str, behind: str) -> bool:
    """Whether a value is none that fits what stands behind its number: +2 家 before a percent sign."""
    return behind.lstrip()[:1] in ("%", "％") and re.search(r"[^\d.,+−–▲▼%\s-]", said) is not None


def _moved(word: str, *, is_less: bool) -> str:
    """A word for a move, or the one for the other way."""
    is_down = word in _BACK
    return word if is_down == is_less else (_BACK if is_down else _MOVES)[word]


def told_in(text: str, month: int, names: Names, headings: Sequence[str] = (), ahead: str = "") -> list[Told]:
    """The numbers and times of a sentence of a report on that month, where each is understood and nothing else is told; empty for others."""
    if len(text) > _SENTENCE_MOST:
        return []
    line = _Sentence(text, month)
    if not line.numbers or not line.is_plain():
        return []
    found = {each.start: each for each in gaps_in(line.opened, names or None)}
    told: list[Told] = []
    for at, start, end in line.numbers:
        each = found.get(at)
        guess = figureabout.told_beside(each.guess, line.opened, "", *headings, ahead) if each is not None else ""
        if each is None or not guess.startswith("figure.") or each.part:
            return []
        told.append(line.told(Found(each.name, guess, start, end, by=each.by)))
    if len({each.found.guess for each in told}) < len(told):
        return []  # of two that would be the same one is none of it
    if not line.is_all_told([found[at].name for at, _, _ in line.numbers]):
        return []
    told += [Told(time.found) for time in line.times if time.found is not None]
    return sorted(told, key=lambda each: each.found.start)


class _Sentence:
    """A line with its numbers opened as gaps, and its times said as what they are in the report.

    `numbers` are where each gap lies, and where in the line its number begins and ends; `times` are to be replaced too.
    """

    def __init__(self, text: str, month: int) -> None:
        self.text, self.opened = text, ""
        self.numbers: list[tuple[int, int, int]] = []
        self.times = reporttimes.times_in(text, month)
        begin = at = numbering.end() if (numbering := _NUMBERING.match(text)) is not None else 0
        parts = [(each.start, each.end, each.called) for each in self.times]
        for each in _NUMBER.finditer(text, begin):
            is_time = _OF_TIME.match(text, each.end()) or (
                re.fullmatch(r"20\d\d", each[0]) and not _UNIT.match(text, each.end())
            )
            if not is_time and all(each.end() <= start or end <= each.start() for start, end, _ in parts):
                parts.append((each.start(), each.end(), ""))
        for start, end, said in sorted(parts):
            self.opened += text[at:start]
            if not said:
                self.numbers.append((len(self.opened), start, end))
            self.opened += said or "____"
            at = end
        self.opened += text[at:]

    def is_plain(self) -> bool:
        """Whether a line tells figures and nothing else: no verdict, no name, no time but the report's own, nothing in words."""
        bare = self.opened
        if any(form.search(bare) for form in _NOT_PLAIN) or texts.is_signed(bare):
            return False
        if any(each["word"].lower() not in _STARTS for each in _FIRST.finditer(bare)):
            return False
        clauses = [each for each in _CLAUSE.split(bare) if each.strip(" ()（）")]
        return all("____" in each or _LEAD.fullmatch(each) or _are_words(each) for each in clauses)

    def is_all_told(self, labels: Iterable[str]) -> bool:
        """Whether the words of a Chinese line are all names of its figures, or words between them."""
        rest = re.sub(r"[^一-鿿%％（）()_\s]", "", self.opened)
        named = {re.sub(r"[^一-鿿]", "", part) for each in labels for part in each.split()}
        for label in sorted(named, key=len, reverse=True):
            rest = rest.replace(label, "|") if label else rest
        rest = _LINKS.sub("|", rest)
        return all(_are_words(each) for each in rest.split("|") if each)

    def told(self, found: Found) -> Told:
        """A number with the word for its move beside it."""
        if found.guess.rpartition(".")[2] not in _RELATIVE:
            return Told(found)
        before = _MOVING.search(self.text[: found.start])
        if before is not None:
            return Told(found, before["move"], before.start("move"))
        behind = _MOVED.match(self.text, found.end)
        return Told(found, behind["move"], behind.start("move")) if behind is not None else Told(found)


def _are_words(text: str) -> bool:
    """Whether each word of a text is known, whatever it names."""
    return composed.words_of(text.strip().lower()) is not None
