"""Which sentences of a text are plans: what stands under a heading such as 下月计划."""

from __future__ import annotations

import re

from salesplanner.domain.claims.reading import Reading

_PLAN_HEAD = re.compile(
    r"^\s*(?:[【\[]\s*|#+\s*|\*+\s*)?(?:第?[一二三四五六七八九十\d]{1,2}[、.)）:]?\s*|[(（][一二三四五\d][)）]\s*|#+\s*|\*+\s*)?(?P<head>(?:下个?(?:月|周|期|季度|半年|一?阶段|年|步)|下一步|本周|本月|今日|明年|明日|明天|\d{1,2}月份?|20\d\d年|后续|今后)?(?:的|主要|重点|份)?(?:工作)?(?:计划|重点(?:工作)?|主要工作|打算|安排|思路|目标|措施|改进措施|努力方向|关注点)|next (?:period|month|week|quarter|half|half-year|year|steps?|period)(?:'s)?(?: plans?| focus(?: points)?| priorities| work)?|plans? for (?:next|the next|the coming) [a-z-]+|(?:our |my )?(?:focus(?: points)?|priorities|work plan|action plan|improvement actions?|outlook and plan)(?: for [a-z ]+)?)\s*[】\]]?\s*[:：]?\s*$"
)


def is_heading(text: str) -> bool:
    """Whether a line is a heading."""
    return len(text) <= 40 and bool(
        _PLAN_HEAD.match(text)
        or re.match(
            r"^[【\[].{2,24}[】\]]$|^(?:[一二三四五六七八九十]{1,2}、|第.{1,2}部分|#+ )[^。.,，]{2,20}$|^[^。.,，;；\d]{2,24}[:：]$",
            text,
        )
    )


def planned(reading: Reading) -> frozenset[int]:
    """The places of the sentences under a heading of plans."""
    found, is_plan = [], False
    for place, sentence in enumerate(reading.sentences):
        text = sentence.text.strip()
        if is_heading(text):
            is_plan = bool(_PLAN_HEAD.match(text))
        elif is_plan:
            found.append(place)
    return frozenset(found)
