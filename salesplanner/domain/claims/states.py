"""What is told of all or none of something in one clause and otherwise of one of them in the next: nothing overdue and two overdue, every shop and none in Leeds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from salesplanner.domain.claims.formulas import N
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.reading import Reading
from salesplanner.domain.claims.writing import wrong_words

_D = r"\d[\d,]*(?:\.\d+)?"
_GAP_ZH, _GAP_EN = r"[。；;，,!][^。；;，,\d]{0,6}?", r"[.;,!] ?(?:but |however, |and |yet )?"
_MONTHS = (
    "january|february|march|april|may(?= )|june|july|august|september|october|november|december|last|next|yesterday"
)
_DAYS_EN = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_VERBS = "visit|call|train|work|meet|present|travel"


class _Pair(Struct, frozen=True):
    """A clause and what cannot be told behind it; `but` is of another time or thing, or takes one out."""

    key: re.Pattern[str]
    words: re.Pattern[str]
    but: re.Pattern[str]


_OTHER_ZH = re.compile(
    r"上[月周年季]|下[月周年季]|去年|除|另一|其他客户|计划|争取|如果|历史|此前|收回(?!，)|已还|不含|以外|[没不]是"
)
_OTHER_EN = re.compile(
    rf"(?<![a-z])(?:but one|except|apart from|until|before|if|will|should|plan\w*|{_MONTHS}|of the old|old|other|others|another|not all|nearly|almost)(?![a-z])"
)
_PAIRS = (
    _Pair(
        re.compile("逾期"),
        re.compile(
            rf"(?:没有|无|零)逾期(?:款项?|账款|货款|应收款?|订单|情况|客户)?(?=[。；;，,])[。；;，,](?:其中|现有|目前)?(?P<said>逾期(?:\d+天以?上?)?(?:款项?|账款|货款|金额|应收款?)?的?[^，,。；;\d]{{0,3}}{_D} ?[笔万元家单项][^，,。；;\n]{{0,8}})"
            rf"|(?:应收账?款|货款|账款|款项)(?:都|均|全部)已?(?:按时|按期|如期|及时)(?:收回|回款|到账|付清)[。；;，,](?P<said2>(?:逾期|其中逾期)[^，,。；;\d]{{0,6}}{_D} ?[笔万元家单项]元?)"
        ),
        _OTHER_ZH,
    ),
    _Pair(
        re.compile("overdue"),
        re.compile(
            rf"(?<![a-z])(?:(?:no|zero) (?:overdue|late) (?:payments?|invoices?|accounts?|amounts?|bills?)|nothing (?:is|was) overdue|(?:no|none of the) (?:invoices?|payments?|accounts?) (?:is|are|was|were) overdue|all (?:the |our )?(?:invoices|payments|bills) (?:were|are|have been|came in|was) (?:paid |settled )?on time)[.;,] ?(?P<said>(?:[$€£]{_D}k?|{N}(?: of)?(?: the| our)?(?: [a-z]+)?) (?:is|are|was|were) (?:still |now |already )?(?:{N} days? )?overdue)"
        ),
        _OTHER_EN,
    ),
    _Pair(
        re.compile("[结付]清|收[回齐]"),
        re.compile(
            rf"(?:货款|账款|款项|尾款|欠款)(?:都|均|已)*(?:全部)?已?(?:结清|付清|收齐|收回|还清)[。；;，,](?P<said>(?:但|目前|现|客户)?(?:尚|还|仍)欠(?:款|我们)?{_D} ?[万元][^，,。；;]{{0,4}})"
        ),
        _OTHER_ZH,
    ),
    _Pair(
        re.compile(r"(?<![a-z])still(?![a-z])"),
        re.compile(
            rf"(?<![a-z])(?:all|every|each)(?: of)?(?: the| our| my)? (?P<n>[a-z]+?)s? (?:has|have|was|were|is|are)(?: now| already| all)?(?: been)? (?:delivered|shipped|closed|answered|settled|paid|completed|finished|sent|processed)[.;,] ?(?P<said>{N}(?: of the {N})? (?P=n)s? (?:is|are|were|was) still (?:in production|open|outstanding|pending|on the way|in transit|waiting|to be [a-z]+|to come|missing))"
        ),
        _OTHER_EN,
    ),
    _Pair(
        re.compile("每[天周]都"),
        re.compile(
            r"每(?P<d>[天周])都(?:有|在|开|去|做)?(?P<v>[一-龥]{2,3})[，,。；;](?P<said>[^，,。；;\d]{0,3}(?:周[一二三四五六日]|第[一二三四五]周|[一二三四五]号)(?:却|但)?(?:没有?|未)(?:有|开|去|做)?(?P=v))"
        ),
        _OTHER_ZH,
    ),
    _Pair(
        re.compile(r"(?<![a-z])every day(?![a-z])"),
        re.compile(
            rf"(?<![a-z])(?P<v>{_VERBS})(?:s|ed|ing|led)? (?:[a-z]+ ){{0,3}}every day(?: (?:this|of the) week)?[.;,] ?(?:but )?(?P<said>on {_DAYS_EN},? (?:i|we) (?:made|paid|had|did|held) no (?P=v)s?)"
        ),
        _OTHER_EN,
    ),
    _Pair(
        re.compile("每[家个位名]"),
        re.compile(
            r"每[家个位名][一-龥]{1,4}都(?P<v>[一-龥]{1,2}?)[出到了过]{1,2}(?P<o>[一-龥]{2,4})[，,。；;](?P<said>[一-龥]{2,6}(?:没有?|未)(?P=v)[出到过]{0,2}(?P=o))"
        ),
        _OTHER_ZH,
    ),
    _Pair(
        re.compile(r"(?<![a-z])(?:none|nothing)(?![a-z])"),
        re.compile(
            r"(?<![a-z])(?:every|each) (?P<n>shop|store|client|customer|rep|branch|dealer|region|team|office|reseller) (?P<v>sold|bought|ordered|made|signed|took|closed|placed) [a-z ]{3,30}[.;,] ?(?:but )?(?P<said>the [a-z]+ (?P=n) (?P=v) (?:none|nothing))(?=[.;,!]|$)"
        ),
        _OTHER_EN,
    ),
    _Pair(
        re.compile("首[单次]|第一[次单]"),
        re.compile(
            r"(?P<scope>今年|本月|本周|本季度)?(?:的)?(?:首单|首次合作|第一次合作|第一单|首次下单|第一次下单)[^，,。；;\d]{0,4}[，,。；;](?P<said>[^，,。；;\d]{0,4}(?:去年|之前|以前|前面|此前|上[月年次])[^，,。；;\d]{0,5}(?:下过|签过|签了|买过|订过|合作过|成交过|下了)[\d一二两三四五六七八九十]+ ?[次单笔]单?)"
        ),
        re.compile("计划|如果|别人|同事|另一"),
    ),
    _Pair(
        re.compile(r"(?<![a-z])first (?:order|purchase|contract)"),
        re.compile(
            rf"(?<![a-z])(?:this|it) (?:is|was) (?P<who>their|his|her) (?:very )?first (?P<o>order|purchase|contract)[.;,] ?(?P<said>(?P=who) (?:previous|earlier|last|other) (?:{N} )?(?P=o)s?)"
        ),
        re.compile(r"(?!)"),
    ),
    _Pair(
        re.compile("(?:全部|所有)[\\d]"),
        re.compile(
            r"有(?P<a>\d+) ?(?P<u>[名位家个台辆])(?P<n>[一-龥]{2})[，,。；;](?P<said>[^，,。；;\d]{0,4}(?:全部|所有)(?P<b>\d+) ?(?P=u)(?P=n))"
        ),
        re.compile("新[增招]|离职|另|[东西南北]区|加上"),
    ),
)


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of what cannot be told behind what stands before it."""
    for line in re.finditer(r"[^\n\t]{8,}", reading.folded):
        text, base = line[0], line.start()
        for pair in _PAIRS:
            for found in pair.words.finditer(text) if pair.key.search(text) else ():
                yield from _opposed(reading, pair, found, text, base)


def _opposed(reading: Reading, pair: _Pair, found: re.Match[str], text: str, base: int) -> Iterator[Mark]:
    groups = found.groupdict()
    name = "said" if found["said"] else "said2"
    clause = re.split(r"[。；;!]|\. ", text[: found.start()])[-1]
    if pair.but.search(clause + found[0]) or (groups.get("scope") and groups["scope"] not in found[name]):
        return
    if groups.get("a") and groups["a"] == groups["b"]:
        return
    told = reading.raw[base + found.start() : base + found.start(name)].strip(" ，,。；;.!")
    yield wrong_words(reading, base + found.start(name), base + found.end(name), MarkKind.OPPOSED, other=told)
