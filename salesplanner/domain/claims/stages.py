"""Days of one order or job against the order in which such things happen."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from msgspec.structs import replace

from salesplanner.domain.claims.days import Day
from salesplanner.domain.claims.marks import Mark
from salesplanner.domain.claims.reading import Reading, Sentence
from salesplanner.domain.claims.sentences import clause
from salesplanner.domain.claims.spans import FROM_DAY, OTHER_ONE, turned

#: What is sent or closed and is no order: the summary, the month's list.
_PAPER = r" (?:out )?(?:the |a |an |my |our |this |last )?(?:[a-z]+ ){0,2}?(?:summar(?:y|ies)|reports?|lists?|e-?mails?|invoices?|reminders?|minutes|notes?|letters?|plans?|figures|numbers|surveys?|invitations?|books|months?|quarters?|accounts?)(?![a-z])"
#: What happens to an order or a job, in the order in which it must.
_STAGES = tuple(
    re.compile(rf"(?:{zh})|(?<![a-z])(?:{en})(?![a-z])")
    for zh, en in (
        ("询价|咨询|询盘|报修|报障", "reported|inquir(?:y|ed)|enquir(?:y|ed)|asked for (?:a )?quote|rfq"),
        ("报价|报了价|投标|发标", "quoted|quote (?:sent|went out)|sent (?:the|our|a) quote|offer(?:ed)? (?:sent|went out)"),
        ("签[约订字合了单]|签下|下[了的]?单|订货|下[了的]?订单|下的(?=[，,。；;])|中标", "order(?:ed)?(?: placed| came in| was placed)?|signed(?! for)|signature|placed (?:the|an|its|their|his|her) order|(?:only )?placed it"),
        ("生效|开始|开工|投产|排产|启动|开幕|动工|开标|开业|入住", "in force|takes effect|effective|start(?:ed|s)?|began|begins?|open(?:s|ed)?(?! →)|kick(?:ed)?[- ]?off|launch(?:ed)?|checked in"),
        ("发[了的]?货|发出(?!了?(?:报价|询价|邀请|函|通知))|发的(?!报价|询价|邀请|函)|寄[出了的]|出库|启运|出发|动身|发运|装船|起运|发车|装车", rf"shipped|dispatched|sent(?!{_PAPER})|left|departed|set off|loaded|posted(?!{_PAPER})|collected"),
        (r"到[了的]?货|收[到了的]*货|到达|抵达|签收|送达|收到(?!的?[^，,。；;]{0,4}(?:款|钱|定金|首付|预付)|[^，,。；;]{0,8}(?:询价|咨询|询盘|通知|反馈|投诉|邀请|邮件))|到现场|到场|到了?(?:[^，,。；;\d]{0,3}客户|对方|工地|项目)[^，,。；;\d]{0,4}[处里上场厂仓库]|运[到抵达]|抵现场|到港|送到|交[了的]?货", "(?:confirmed|acknowledged) receipt|arrived?|arrival|signed for|delivered|delivery|received|landed|reached|got there|handed over|unloaded"),
        ("安装|装好|调试", "installed|installation|set up"),
        ("验收|试运行|投用|试[用]?完|测[试]?完", "accepted|acceptance|commissioned|inspected|handover|tested|tried out"),
        ("结束|关闭|修好|解决|处理完|闭幕|完工|截止|收工|竣工|到期|退房", rf"finished|fixed|solved|repaired|end(?:ed|s)?|clos(?:ed|es)(?!{_PAPER})|completed|expire[ds]?|deadline|checked out"),
    )
)  # fmt: skip
#: What is made ready for a day, and that day.
_READY = tuple(
    re.compile(rf"(?:{zh})|(?<![a-z])(?:{en})(?![a-z])")
    for zh, en in (
        ("布展|搭建|搭台|邀请函|发(?:出)?邀请|印[好制完]|彩排|报名|预热|物料|备好", "stand build|build-up|set-up|setting up|invitations?|invites|flyers?|printed|rehearsal|registration|posters?|mock-up"),
        ("开幕|展会|展览|会议|培训|活动|发布会|年会|沙龙|路演|开业", "fair|show|event|workshop|training|conference|opening|launch|seminar|webinar|exhibition"),
    )
)  # fmt: skip
_PART = re.compile(r"[，；;]|,(?!\d)|(?<![a-z])(?:and|but|then)(?![a-z])")
#: A sentence that tells of the same order or job as the one before it.
_OF_IT = re.compile(
    r"客户|对方|该(?:批|台|单|项)|此(?:批|单)|(?<![a-z])(?:it|them|this|the (?:customer|client|buyer|machine|goods|delivery))(?![a-z])"
)
_OF_ANOTHER = re.compile(
    r"第[二三四]|[另新旧]|其余|其他|下一|再次|又|(?<![a-z])(?:second|third|next|other|another|new|old|rest|again|also|both)(?![a-z])"
)
_MOST_DAYS = 4


def check(reading: Reading, place: int) -> Iterator[Mark]:
    """Days of one order or job told the wrong way round: ordered on 20 May, delivered on 12 May."""
    if not reading.sentences[place].days:
        return
    sentence = reading.whole(place)
    if sentence.start == reading.sentences[place].start:
        yield from _turned(reading, sentence, _STAGES)
        line = reading.near(place, 0, 1, on_line=True)
        are_two = [len(each.days) for each in line] == [1, 1]
        if are_two and _OF_IT.search(line[1].text) and not _OF_ANOTHER.search(line[1].text):
            both = reading.as_one(line)
            at = len(line[0].text.rstrip()) - 1
            cut = ";" if both.text[at].isascii() else "；"
            text = f"{both.text[:at]}{cut}{both.text[at + 1 :]}".replace("the first ", "the       ")
            yield from _turned(reading, replace_text(both, text), _STAGES)
        if "→" not in sentence.text:  # the way of a deal, whose name may be that of an event
            yield from _turned(reading, reading.as_one(line) if are_two else sentence, _READY)


def replace_text(sentence: Sentence, text: str) -> Sentence:
    """A sentence with a text of the same length."""
    return Sentence(sentence.start, sentence.end, text, sentence.block, sentence.said, sentence.days)


def _turned(reading: Reading, sentence: Sentence, known_stages: tuple[re.Pattern[str], ...]) -> Iterator[Mark]:
    """The mark of a day that lies before the one of a stage before its own."""
    days = sentence.days
    if (
        not 2 <= len(days) <= _MOST_DAYS
        or OTHER_ONE.search(sentence.text)
        or re.search("分别|respectively|标书|投标文件|bid documents", sentence.text)
    ):
        return
    stages = [_own_stage(sentence, day, known_stages) for day in days]
    if len(days) == 2 and (both := _stage(sentence, days[0], days[1], known_stages)):
        stages = list(both)
    known = sorted(((stage, day) for stage, day in zip(stages, days, strict=True) if stage is not None), key=lambda each: each[0])  # fmt: skip
    year = next((day.year for day in days if day.year), 2023)
    for (stage, first), (later, last) in itertools.pairwise(known):
        begin, end = first.date(first.year or year), _first_of(reading, last).date(last.year or year)
        most = 400 if first.year and last.year else 180
        if begin and end and stage < later and 0 < (begin - end).days < most:
            yield turned(reading, first, last)
            return


def _first_of(reading: Reading, day: Day) -> Day:
    """The first of the days that a day is told as the last of: 14-17 October."""
    found = FROM_DAY.search(reading.folded[max(0, day.start - 14) : day.start])
    return replace(day, number=int(found["day"])) if found and 0 < int(found["day"]) < day.number else day


def _own_stage(sentence: Sentence, day: Day, stages: tuple[re.Pattern[str], ...]) -> int | None:
    """What happened on a day that is alone in its clause."""
    at = day.start - sentence.start
    low, high = clause(sentence.text, _PART, at, day.end - sentence.start)
    alone = sum(low <= each.start - sentence.start < high for each in sentence.days) == 1
    return _nth(sentence.text[low:high], stages) if alone else None


def _stage(sentence: Sentence, first: Day, last: Day, stages: tuple[re.Pattern[str], ...]) -> tuple[int, int] | None:
    """What happened on two days, as places in the order in which such things happen."""
    base = sentence.start
    pieces = (
        sentence.text[: first.start - base],
        sentence.text[first.end - base : last.start - base],
        sentence.text[last.end - base :],
    )
    ahead, behind = _nth(pieces[0][-40:], stages, is_last=True), _nth(re.split("[。；;]", pieces[2])[0][:24], stages)
    inner = re.split(r"[，,；;]|(?<![a-z])(?:and|but|then)(?![a-z])", pieces[1], maxsplit=1)
    if len(inner) == 2:
        own, other = _nth(inner[0][:24], stages), _nth(inner[1][-40:], stages, is_last=True)
    else:
        own = _nth(pieces[1][:24], stages) if behind is not None else None
        other = _nth(pieces[1][-40:], stages, is_last=True) if behind is None else None
    one = own if own is not None else ahead
    two = other if other is not None else behind
    return (one, two) if one is not None and two is not None else None


def _nth(words: str, stages: tuple[re.Pattern[str], ...], *, is_last: bool = False) -> int | None:
    """The stage that words tell of, as its place in the order; the acceptance of an offer is none."""
    found = [(each.start(), stage) for stage, known in enumerate(stages) for each in known.finditer(words)]
    return (max(found) if is_last else min(found))[1] if found else None
