"""Whether the words around a figure leave it one of the whole, or name something narrower: visits in Leeds, 设计院签约."""

from __future__ import annotations

import re

#: Where the name of the figure stood in the words.
NAME = "\0"
#: Words that say nothing of what a figure is of.
FILL_ZH = (
    r"这个?|本月|本周|本季度?|本年度?|本期|今年|当月|全月|我(?:们|部)?|总共|合计|共计|一共|共|累计|总(?:量|数|额|计)?|实际|完成|实现|达成|达到?|做到|为|是|了|约"
    r"|近|客户|次数|数量?|量|额|金额|人民币|目标|任务|指标|计划|仅|只有?|有|的|已|上月|去年同期|去年|上年|同期|截至|月度?|年度?|周|进行|开展|取得|方面|情况|业绩|从|由"
    r"|到|至|增长|下降|增加|减少|提高|其中|分别|完成率|达|比|较|[一二三四五六七八九十]{1,2}月|[一二三四]季度|上周|上个?季度?|上年度?|下半年|签下|签订|签署|拿下|收回"
    r"|收到|收了|入账|进账|录得|跑了|走了|做了|打了|召?开了?|给出|整个月?|期间|总体|整体|全部|(?<=[月周年季度期间])[里内中]|出头|左右|上下|大约|大概|将近|差不多|刚好|正好|也|都"
    r"|就|共有|我|份|打|出具|预订|上门|发出|发了|提交|递交|拨打|家次|第[一二三四]季度|上半年|下半年|季度|半年|\d+|虽然|但是?|不过|因此|所以|同时|另外|此外|由于|尽管"
    r"|仍然?|依然|才|均|双双|而且?|并且?|则|不足|超过|多|余|以上|以下|名|人|趟|场|条|又|还|再|却|反而|目前|这边|手上|新签|实得|净|小幅|大幅|明显|稳步|继续|算下来"
    r"|加起来|一共有|最终|结果|最后|月底|月末|当期|全期|整体上|总的来说|可以说|顺利|成功|陆续|先后|分别为"
)
FILL_EN = (
    # who tells and whom
    r"i|we|my|our|us|you|me|he|she|them|they|these|those|it|that|this|which|that's|we've|i've|own|boss|hi|hello"
    r"|dear|please"
    # small words
    r"|the|a|an|of|in|on|for|with|to|at|over|and|by|from|so|also|there|both|between|each month|per month|be"
    r"|being|if|when|because|but|while|whereas|though|although|however|again|still|now|then|already|even|yet"
    r"|well|very|quite|up|out|far|below|above|level"
    # what was done
    r"|is|was|were|are|been|had|have|has|made|did|paid|done|came|reached|achieved|received|stood|finished"
    r"|completed|closed|end|ended|brought|got|sent|took|taken|won|lost|booked|signed|recorded|logged|managed"
    r"|posted|hit|put|pulled|landed|landing|stands?|standing|ran|runs|comes?|coming|held|added|opened|created"
    r"|missed|met|beat|exceeded|finish|finishing|ending|reaching|reach|equal|equals|equalled|representing"
    r"|giving|making|meaning|ended up|turned out|wrapped up|issued|placed|conducted|carried|visited|paid out"
    r"|given|gave|written|submitted|handed|taking|bringing|closing|adding|totals|total(?:led|ling|s)?"
    r"|amount(?:ed)?"
    # how much and of what kind
    r"|altogether|all|only|just|about|nearly|almost|some|around|roughly|under|approximately|exactly|actual"
    r"|actually|overall|full|whole|entire|busy|quiet|personally|fully|mere|slightly|strong|solid|decent|modest"
    r"|good|bad|news|unfortunately|fortunately|sadly|happily|together|thanks|worth|yuan|rmb|sum|figures?"
    r"|numbers?|results?|count|value|times?|k|m|a total|in all|all told|in total|deals?|clients?|customers?"
    r"|target|goal|plan|quota|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    # when
    r"|month|week|year|quarter|period|monthly|weekly|during|q[1-4]|h[12]|november|october|december|september"
    r"|august|july|june|may|april|march|february|january|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|to date"
    r"|so far|year to date|ytd|mtd"
    # how a report is put
    r"|report|update|summary|recap|note|yes|namely|i\.e|that is"
)
_FILL = re.compile(rf"{FILL_ZH}|(?<![a-z])(?:{FILL_EN})(?![a-z])|[\s…:：()（）,，、.。;；#*\"“”'|=\0-]")
_WORD = re.compile(r"[a-z][a-z'-]*|\0|[,.;:()]")
_IS_FILL = re.compile(rf"(?:{FILL_EN})\Z")
#: What came about in spite of, or by, something is not narrower for that.
_CAUSE = re.compile(
    r"(?<![a-z])(?:thanks to|due to|because of|owing to|despite|in spite of|after|following|as|since|helped by|driven by|on the back of)(?: [a-z'-]+){1,8}"
    r"|(?:受|因为?|由于|得益于|借助|尽管|虽然)[^，,。；;\d]{2,16}?(?:影响|带动|拉动|推动|拖累|原因)|在[^，,。；;\d]{2,16}?(?:带动|拉动|推动|影响|支持|帮助|努力)下"
)
_OF_PART = re.compile(
    r"(?<![a-z])(?:overdue|outstanding|due|open|owed|pending|expected|planned|lost|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|of which|including|each|average|per|alone|mostly|mainly|of (?:the|our|these|those|them))(?![a-z])"
)
#: A place, a client or a person that a figure is told of: with Henkel, in Leeds, to hotels.
_PLACED = frozenset(re.findall("[a-z]+", "across among at by for from in into of on outside through to via with"))
#: Who did something.
_DID = frozenset(
    re.findall(
        "[a-z]+",
        "accounted achieved booked brought closed contributed delivered did gave generated got had has made ordered paid placed produced provided reached signed sold won",
    )
)
#: What may stand right before the name of a figure and says nothing of it.
_BEFORE = frozenset(
    re.findall(
        "[a-z]+",
        "actual additional bring brought close collect combined do enough extra few fewer final further good high hold issue less log low make manage many more much new open overall place receive record see send sign strong take total weak win",
    )
)


def says_nothing(text: str) -> bool:
    """Whether words say nothing of what a figure is of."""
    return not _FILL.sub("", _CAUSE.sub(" ", text))


def rest(text: str) -> str:
    """What words say beside that."""
    return _FILL.sub("", text)


def is_whole(text: str) -> bool:
    """Whether words, with `NAME` for the name of the figure, speak of nothing narrower than that."""
    text = _CAUSE.sub(" ", text)
    if not _FILL.sub("", text):
        return True
    return text.isascii() and NAME in text and not _is_narrow(text)


def _is_narrow(text: str) -> bool:
    if _OF_PART.search(text):
        return True
    words = _WORD.findall(text)
    at = words.index(NAME)
    if at and not (_says_nothing(words[at - 1]) or words[at - 1] in _BEFORE or not words[at - 1][0].isalpha()):
        return True  # joint visits
    for place, word in enumerate(words):
        is_own = word[0].isalpha() and not _says_nothing(word)
        behind = next((each for each in words[place + 1 :] if not _is_article(each)), "")
        if word == "to" and behind in _BEFORE:
            continue  # helped us to bring in 963k in payments
        if word in _PLACED and behind[:1].isalpha() and not _says_nothing(behind):
            return True
        if is_own and words[place + 1 : place + 2] and words[place + 1] in _DID and place < at:
            return True  # anna made 40 visits
    return False


def _says_nothing(word: str) -> bool:
    return _IS_FILL.match(word) is not None


def _is_article(word: str) -> bool:
    return word in ("the", "a", "an", "our", "my", "this", "that", "last", "about", "only", "just")
