"""The words by which a typed line says what it is, in Chinese or English."""

from __future__ import annotations

import re
from enum import Enum

from salesplanner.domain.activities import ActivityKind


class Result(Enum):
    """Business that a line records."""

    SIGNED = "signed"
    COLLECTED = "collected"
    AGREEMENT = "agreement"


QUOTED = re.compile(r"「[^」]*」|“[^”]*”|\"[^\"]*\"|『[^』]*』")
NOTE = re.compile(r"(?<![:/])//(?P<note>.*)$", re.DOTALL)
NEXT = re.compile(r"→|->|=>|(?:[，,。;；]\s*)?下一步[:：]?|\bnext(?:\s+step)?\s*:")
HAPPENED = re.compile(
    r"^\s*(?:刚刚|刚才|刚|已经|已|(?=(?:昨天|前天|上个?(?:周|星期|礼拜)[一二三四五六日天]).*[了过])|今天(?=.*(?:过了|完了|见了|去了|打了|谈了))|(?:just|already)\b"
    r"|(?=(?:called|visited|met|emailed|messaged|saw|rang)\b))"
)
FIRST = re.compile(r"!!|先做|^\s*first[:,]|\bdo first\b")
REMIND = re.compile(
    r"提前(?P<count>\d{1,3}|[一二两三四五六七八九十半]{1,3})个?(?P<unit>分钟|小时|天|周)(?:提醒)?"
    r"|\bremind(?:\s+me)?\s+(?P<count2>\d{1,3}|an?|one|two|half an)\s*(?P<unit2>minutes?|mins?|m|hours?|h|days?|d|weeks?)"
    r"(?:\s+(?:before|ahead|early))?\b|(?P<on_time>准时提醒|到点提醒|remind me\b)"
)
MONEY = r"(?P<amount>[¥￥$€£]?\s*\d[\d,]*(?:\.\d+)?\s*(?:万|亿|千|w|k|m)?(?:元|块)?)"
RESULTS = (
    (
        Result.AGREEMENT,
        re.compile(r"新签协议|签(?:了|下|订)?协议|签约协议|\bsigned\b(?=.*\bagreement\b)|\bagreement signed\b"),
    ),
    (Result.COLLECTED, re.compile(r"(?:收到)?回款(?:了|到账)?(?=[^计催]*?\d)|\bcollected\b|\bpaid\b(?=.*\d)")),
    (Result.SIGNED, re.compile(r"签约(?:了)?(?=.*\d)|签单(?:了)?(?=.*\d)|\bsigned\b")),
)
AMOUNT = re.compile(MONEY + r"(?![\d号日点月:年份本台套个件])")
KINDS = (
    (
        ActivityKind.VISIT,
        r"拜访|走访|回访|登门|上门|见面|(?<![意看再可常听遇])见(?!证|解|识|效|过|了)|\bvisit(?:ed|ing)?\b|\bsee\b|\bsaw\b",
    ),
    (
        ActivityKind.MEETING,
        r"(?:视频|电话)?会议(?!室)|开会|例会|会谈|\bmeetings?\b(?:\s+with)?|\bmeet\b(?:\s+with)?|\bmet\b(?:\s+with)?",
    ),
    (
        ActivityKind.CALL,
        r"打(?:个)?电话(?:给)?|打给|\bmake\s+(?:\d+\s+|some\s+)?calls\b|回(?:个)?电话|回电|致电|电话|通话|\b(?:phone\s+)?call(?:ed|ing)?(?:\s+back)?\b|\bring\b|\brang\b|\bphone\b",
    ),
    (ActivityKind.MESSAGE, r"发?微信|发?短信|\bmessaged?\b|\bwechat\b|\bwhatsapp\b|\btext\b"),
    (ActivityKind.EMAIL, r"发?(?:电子)?邮件|\be-?mail(?:ed)?\b"),
    (ActivityKind.PAYMENT, r"催(?:收|付)?(?:货|尾|余)?款|催收|催账|收款|\bchase\s+(?:the\s+)?payment\b|\bpayment\b"),
    (ActivityKind.QUOTE, r"报价|\bquot(?:e|ation)\b"),
)
KIND = re.compile("|".join(f"(?P<{kind.value}>{form})" for kind, form in KINDS))
GO = re.compile(r"(?<![过进回出上下失除])去(?!年|掉|除|世|向|留)")
#: What only ties parts together, and means nothing once they are taken out.
TIES = r"给|和|跟|与|同|向|到|在|于|把|将|去|的|约|请|一次|一下|了|过|，|,|、|。|;|；|:|：|-|at|on|with|to|for|by|about|from|the|of|and|in|every"
EDGE = re.compile(
    r"^(?:\s|[，,、。;；:：\-–—+]|(?:和|跟|与|同|的|于|在|and|with|at|on|to|for|by|from|of|the|in|about)(?=\s|$))+"
    r"|(?:\s|[，,、。;；:：\-–—+]|给|(?<=\s)(?:和|跟|与|同|的|去|到|在|于|and|with|at|on|to|for|by|from|of|the|in)$)+$"
)
#: What makes a word for a kind part of a longer one: 报价单, 会议室, 电话号码.
GLUED = re.compile(r"[单室表函号纪册卡]")
GAPS = re.compile(r"\s{2,}")
NEW_CLIENT = re.compile(r"@(?P<name>[^\s@#,，。;；]+)")
TAGGED_DEAL = re.compile(r"#(?P<name>[^\s@#,，。;；]+)")
