"""Figures that a text reckons from two others in a way that its words name: a commission, an exchange, minutes into hours, dozens, what is left full."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Number
from salesplanner.domain.claims.numerals import WORDS, cn_value, en_value
from salesplanner.domain.claims.reading import Reading
from salesplanner.domain.claims.writing import wrong_figure

_EN_WORDS = "|".join(sorted((word for word in WORDS if word not in ("a", "zero", "dozen", "hundred", "thousand", "million")), key=len, reverse=True))  # fmt: skip
N = rf"(?:[$€£¥]? ?\d[\d,]*(?:\.\d+)?(?: ?(?:万|千|[km](?![a-z])))?|(?<![a-z])(?:{_EN_WORDS})(?![a-z])|[一二两三四五六七八九十百]+)"
_D = r"\d[\d,]*(?:\.\d+)?"
_SCALES = {"万": 10_000, "千": 1000, "k": 1000, "m": 1_000_000}
_NO_MORE_THAN_A_REPORT = 1200
_HUNDRED = Decimal(100)
#: What is reckoned may be rounded; what is told as about so much, more.
_ROUNDED, _ABOUT = Decimal("0.011"), Decimal("0.05")
_IS_ABOUT = re.compile(r"约|大概|左右|将近|差不多|(?<![a-z])(?:about|roughly|around|nearly|almost|over|under|up to|more than)(?![a-z])")  # fmt: skip


def value_of(text: str) -> Decimal:
    """The value of a figure as it is told: $1,200, 45万, twelve, 十二."""
    bare = text.strip().lstrip("$€£¥ ").replace(",", "")
    if not bare[0].isdigit():
        return en_value(bare) if bare.isascii() else cn_value(bare)
    scale = _SCALES.get(bare[-1], 1)
    return Decimal(bare.rstrip("万千km ")) * scale


class _Formula(Struct, frozen=True):
    """How a figure `said` follows from others, `a` and `b`, where neither `but` stands among them nor anything else."""

    key: re.Pattern[str]
    words: re.Pattern[str]
    makes: Callable[[Decimal, Decimal, re.Match[str]], Decimal]
    sign: str
    but: re.Pattern[str]


def _re(*some: str) -> re.Pattern[str]:
    return re.compile("|".join(some))


def _times(a: Decimal, b: Decimal, _: re.Match[str]) -> Decimal:
    return a * b


def _plus(a: Decimal, b: Decimal, _: re.Match[str]) -> Decimal:
    return a + b


def _percent(a: Decimal, b: Decimal, _: re.Match[str]) -> Decimal:
    return a * b / _HUNDRED


def _hours(a: Decimal, b: Decimal, _: re.Match[str]) -> Decimal:
    return a * b / 60


def _dozens(a: Decimal, _b: Decimal, _: re.Match[str]) -> Decimal:
    return a * 12


def _left(a: Decimal, b: Decimal, _: re.Match[str]) -> Decimal:
    return (b - a) / b * _HUNDRED if b else Decimal(0)


def _rest(a: Decimal, _b: Decimal, _: re.Match[str]) -> Decimal:
    return _HUNDRED - a


def _less(a: Decimal, b: Decimal, _: re.Match[str]) -> Decimal:
    return b - a


def _part(a: Decimal, b: Decimal, _: re.Match[str]) -> Decimal:
    return a / b if b else Decimal(0)


_SIZE: dict[str, int | Decimal] = {
    "米": 1, "m": 1, "metre": 1, "meter": 1, "厘米": Decimal("0.01"), "cm": Decimal("0.01"), "公里": 1000, "千米": 1000, "km": 1000, "kilometre": 1000, "kilometer": 1000,
    "公斤": 1, "千克": 1, "kg": 1, "kilo": 1, "克": Decimal("0.001"), "g": Decimal("0.001"), "吨": 1000, "t": 1000, "ton": 1000, "tonne": 1000,
    "升": 1, "l": 1, "litre": 1, "liter": 1, "毫升": Decimal("0.001"), "ml": Decimal("0.001"),
}  # fmt: skip
_LONG = frozenset({"米", "m", "metre", "meter", "厘米", "cm", "公里", "千米", "km", "kilometre", "kilometer"})
_HEAVY = frozenset({"公斤", "千克", "kg", "kilo", "克", "g", "吨", "t", "ton", "tonne"})
_LIQUID = frozenset({"升", "l", "litre", "liter", "毫升", "ml"})
_UNIT_ZH, _UNIT_EN = (
    "公里|千米|厘米|毫升|公斤|千克|米|吨|升|克",
    "kilomet(?:re|er)|met(?:re|er)|tonne|ton|lit(?:re|er)|kilo|km|kg|cm|ml|m|g|t|l",
)


def _measured(a: Decimal, b: Decimal, found: re.Match[str]) -> Decimal:
    one, all_of = found["u"], found["v"]
    if not any(one in kind and all_of in kind for kind in (_LONG, _HEAVY, _LIQUID)):
        return Decimal(0)
    return a * b * _SIZE[one] / _SIZE[all_of]


_NO = re.compile(r"(?!)")
#: What is due on a part of the base only, or on top of something.
_IN_STEPS = re.compile(
    r"超[过出]|以[上下内]|部分|阶梯|另|封顶|[扣减]除?|加上|(?<![a-z])(?:above|over|beyond|first|less|minus|plus|after|capped|up to|below|under|each|per)(?![a-z])"
)
_MORE_OF_IT = re.compile(
    r"加上|另|路上|往返|[休午]|其中|(?<![a-z])(?:another|plus|travel\w*|driv\w*|road|breaks?|including|of which)(?![a-z])"
)
_REST = re.compile(
    r"其余|剩|余下|其他|后续|[再还先](?!把)|一半|部分|(?<![a-z])(?:rest|others?|remaining|first|balance|more|half|remainder|later|only|so far|already)(?![a-z])"
)
_FEE_ZH, _FEE_EN = (
    "提成|佣金|返利|返点|奖金|手续费|服务费|税[款费额]?|定金|订金",
    "commission|fee|bonus|rebate|royalty|tax|vat|deposit|levy",
)
_ONE_ZH = "[张台盒把套件箱个只块瓶袋]"
_FORMULAS = (
    _Formula(
        re.compile(_FEE_ZH),
        _re(
            rf"(?P<what>{_FEE_ZH})(?:率|比例)?(?:按|是|为|占)?(?P<of>[一-龥]{{2,4}}?)?的?(?P<a>{_D}) ?%[^。；;，,\d]{{0,8}}[。，,；;]\s*(?P<base>[^，,。；;\d]{{0,10}})(?P<b>{N}) ?元?[，,；;。]\s*(?P<then>[^，,。；;\d]{{0,4}}(?P=what)|[^，,。；;\d]{{0,4}}(?:应得|可得|拿到|就是|即))[^，,。；;\d]{{0,5}}(?P<said>{N}) ?元"
        ),
        _percent,
        "{b} × {a}%",
        _IN_STEPS,
    ),
    _Formula(
        re.compile(_FEE_EN),
        _re(
            rf"(?<![a-z])(?:(?:{_FEE_EN})(?: rate)? (?:is|was|of|at) (?P<a>{_D}) ?(?:%|percent|per cent)|(?P<a2>{_D}) ?(?:%|percent|per cent) (?:{_FEE_EN}))(?:(?: of| on) (?:all |the |our |my |net |monthly )*(?P<of>[a-z]+)(?: [a-z]+)?)?[.,;:] (?P<base>[a-z ]{{0,30}}?)(?P<b>[$€£¥]{_D}k?)[a-z ]{{0,14}},? (?:so |and )?(?:that|this|it|which|i|we|they|the [a-z]+) (?:is|makes?|gives?|means?|comes? to|gets?|earns?|pays?|owes?|adds? up to|would be)(?: me| us)?(?: [a-z]+){{0,3}} (?P<said>[$€£¥]{_D}k?)"
        ),
        _percent,
        "{b} × {a}%",
        _IN_STEPS,
    ),
    _Formula(
        re.compile("汇率"),
        _re(
            rf"(?P<a>{N})(?:欧元|美元|美金|英镑|港元|港币|日元|澳元)[^。；;\d]{{0,10}}汇率[^\d。；;，,]{{0,6}}(?P<b>{_D})[^\d。；;]{{0,8}}[。，,；;][^\d。；;]{{0,3}}(?:折合|约合|合|折算|换算|折)[^\d。；;，,]{{0,8}}(?P<said>{N}) ?元"
        ),
        _times,
        "{a} × {b}",
        re.compile("扣|费|另|利润|[加减]"),
    ),
    _Formula(
        re.compile(r"(?<![a-z])rate of|exchange|to the (?:pound|euro|dollar)"),
        _re(
            rf"(?P<a>[$€£]{_D}k?)[^\d$€£]{{0,40}}?(?:rate of|exchange rate (?:is|was|of)|; at|, at|\. at)(?: about)? (?P<b>{_D})(?: (?:dollars|euros|yuan) to the [a-z]+)?,? (?:that|this|it|which) (?:is|makes|comes to|gives|equals)(?: about)? (?P<said>[$€£¥]{_D}k?)"
        ),
        _times,
        "{a} × {b}",
        re.compile("less|minus|plus|after|fee"),
    ),
    _Formula(
        re.compile("分钟.*小时"),
        _re(
            rf"每[一-龥]{{1,5}}?[约停留用时花需要耗谈大概]{{0,4}}(?P<a>{_D}) ?分钟[^。；;，,\d]{{0,4}}[，,。；;][^\d。；;]{{0,10}}?(?P<b>{_D}) ?[次个家通单户人场位台][^\d。；;，,]{{0,6}}[，,。；;][^\d。；;，,]{{0,3}}?(?:共计|合计|总共|一共|共|相当于|等于|就是|加起来|总计)[^\d。；;，,]{{0,6}}(?P<said>{N}) ?个?(?:小时|钟头)"
        ),
        _hours,
        "{b} × {a} / 60",
        _MORE_OF_IT,
    ),
    _Formula(
        re.compile(r"minutes?.*hours"),
        _re(
            rf"(?<![a-z])(?:each|every|an?|one) [a-z]+ (?:takes?|lasts?|needs?|is)(?: me| us)?(?: about)? (?P<a>{N}) minutes?(?:[.,;]| and) ?[a-z ]{{0,20}}?(?P<b>{N})(?: [a-z]+){{0,4}}?[.,;:] (?:so |and )?(?:that|this|which) (?:is|makes|adds up to|comes to|means)(?: about)? (?P<said>{N}) hours",
            rf"(?P<a2>{N}) minutes (?:on|for|with|to|at|in) each of (?:my|our|the) (?P<b2>{N})(?: [a-z]+){{1,3}}[.,;:] (?:so |and )?(?:that|this|which) (?:is|makes|adds up to|comes to|means)(?: about)? (?P<said2>{N}) hours",
        ),
        _hours,
        "{b} × {a} / 60",
        _MORE_OF_IT,
    ),
    _Formula(
        re.compile("dozen"),
        _re(
            rf"(?P<a>{N}) dozen (?P<n>[a-z]+)[.,;:] (?:[a-z]+ ){{0,6}}(?:all )?(?:the )?(?P<said>{_D}) (?P=n)(?: in all| in total| altogether)?[^.;]{{0,50}}"
        ),
        _dozens,
        "{a} × 12",
        _REST,
    ),
    _Formula(
        re.compile("打"),
        _re(
            rf"(?P<a>{_D}) ?打[一-龥]{{1,6}}[，,。；;][^\d。；;]{{0,14}}?(?P<said>{_D}) ?[条个只支件瓶双把块套](?P<all>全部)?[^，,。；;]{{0,8}}",
            rf"(?P<a2>{_D}) ?打[一-龥]{{1,6}}?(?:一共|总共|共|合计|就是|即)(?:是|有)?(?P<said2>{_D}) ?[条个只支件瓶双把块套枚]",
        ),
        _dozens,
        "{a} × 12",
        _REST,
    ),
    _Formula(
        re.compile(r"\d ?(?:公里|千米|吨|公斤|千克|升|米)"),
        _re(
            rf"(?:每|一)[一-龥]{{1,6}}?(?P<a>{_D}) ?(?P<u>{_UNIT_ZH})[^。；;，,\d]{{0,4}}[，,。；;][^\d。；;，,]{{0,8}}(?P<b>{_D}) ?[卷箱袋桶件包块根盒瓶板][^\d。；;，,]{{0,6}}[，,。；;](?:总共|一共|共计|共|合计|总重|总长)[^\d。；;，,]{{0,4}}(?P<said>{_D}) ?(?P<v>{_UNIT_ZH})"
        ),
        _measured,
        "{b} × {a}",
        _REST,
    ),
    _Formula(
        re.compile(r"in (?:all|total)|altogether"),
        _re(
            rf"(?<![a-z])(?:one|an?|each|every) [a-z]+ (?:is|weighs|holds|contains|measures|has) (?P<a>{_D}) ?(?P<u>{_UNIT_EN})s?(?![a-z])(?: long| wide)?[.,;]? (?:and )?(?:[a-z]+ ){{0,5}}?(?P<b>{N}) [a-z]+[,.;:] (?P<said>{_D}) ?(?P<v>{_UNIT_EN})s?(?![a-z])(?: in all| in total| altogether)"
        ),
        _measured,
        "{b} × {a}",
        _REST,
    ),
    _Formula(
        re.compile(r"(?<![a-z])(?:empty|vacant|lost|failed|unsold|unlet|unanswered)(?![a-z])"),
        _re(
            rf"(?P<a>{N}) (?:out )?of (?:the |our |my )?(?P<b>{N}) [a-z]+ (?:(?:stood|were|are|stayed|remained|was) )?(?:empty|vacant|unsold|unlet)[a-z ]{{0,20}}, (?:so|which (?:means|makes)|meaning|and) [a-z ]{{0,24}}?(?P<said>{_D}) ?(?:%|percent|per cent) (?:full|occupied|sold|let|occupancy)",
            rf"(?<![a-z])of (?:the |our |my )?(?P<b3>{N}) [a-z]+,? (?P<a3>{N}) (?:were|stood|stayed|remained|are) (?:empty|vacant|unsold|unlet)[a-z ]{{0,16}}[;,.] (?:so |the )?(?:occupancy|the occupancy rate|occupancy rate) (?:was|is|of|came to) (?P<said3>{_D}) ?%",
            rf"(?P<a2>{N}) (?:out )?of (?:the |our |my )?(?P<b2>{N}) [a-z]+ (?:were|are|was) (?:lost|unanswered|rejected)[a-z ]{{0,20}}, (?:so|which (?:means|makes)|meaning|and) [a-z ]{{0,24}}?(?:won|answered|accepted) (?P<said2>{_D}) ?(?:%|percent|per cent)",
        ),
        _left,
        "({b} − {a}) / {b}",
        _NO,
    ),
    _Formula(
        re.compile("(?:入住|出租|上座|完好|回复|合格|签约|通过|开机)率"),
        _re(
            rf"(?P<b>{_D}) ?[间个台套张家份件座][一-龥]{{0,4}}?[，,]?[中里]?面?有?(?P<e1>空了)?(?P<a>{_D}) ?[间个台套张家份件座](?:空[着房置]?|故障|停机|坏了?|没回复|未回复|不合格|没通过|没住|未出租)?[，,](?P<what>入住|出租|上座|完好|回复|合格|签约|通过|开机)率[^\d，,。；;]{{0,3}}(?P<said>{_D}) ?%"
        ),
        _left,
        "({b} − {a}) / {b}",
        _NO,
    ),
    _Formula(
        re.compile(r"(?<![a-z])(?:still|left|remain|to go|outstanding|open)(?![a-z])"),
        _re(
            rf"(?<![a-z])(?:have|has|are|is|were|planned|visit|list of|order for)(?: a list of)? (?P<b>{N}) [a-z]+(?: [a-z]+){{0,4}}[.;,] (?:so far )?(?P<a>{N})(?: of (?:them|these))? (?:have|has|are|were)(?: now| already)?(?: been)? [a-z]+,? (?:so|and so|which leaves|leaving|that leaves) (?P<said>{N}) (?:still |are still |are |to be |remain|left|to go|open|outstanding)"
        ),
        _less,
        "{b} − {a}",
        re.compile("closed|cancel|another|half"),
    ),
    _Formula(
        re.compile(r"(?:率|rate)[^\d%]{1,12}0\.\d"),
        _re(
            rf"率[为是达]?(?P<said>0\.\d+)[:，,(][^\d。；;]{{0,6}}?(?P<b>{_D}) ?[次个家人件单位封][^\d。；;]{{0,12}}?(?P<a>{_D}) ?[次个家人件单位封]",
            rf"(?<![a-z])rate (?:is|was|of) (?P<said2>0\.\d+)[:,(;] ?(?P<a2>{_D}) (?:out )?of (?:the |our )?(?P<b2>{_D})(?![\d%])",
        ),
        _part,
        "{a} / {b}",
        _NO,
    ),
    _Formula(
        re.compile(r"% of|%的"),
        _re(
            rf"(?P<a>{_D}) ?% of (?:the |our |my |all )*[a-z]+ (?:were|was|came|are|is) (?:late|lost|unpaid|rejected|faulty|overdue|unanswered|empty)[a-z ]{{0,12}}, (?:so|and|which means)(?: that)? (?P<said>{_D}) ?% (?:were|was|came|are|is) (?:on time|won|paid|accepted|fine|good|answered|full|occupied)(?![a-z])",
            rf"(?P<a2>{_D}) ?%的?[一-龥]{{2,4}}(?:没有?|未)(?P<v>[一-龥]{{2}})[，,](?P=v)率[为是达]?(?P<said2>{_D}) ?%",
        ),
        _rest,
        "(100% − {a}%)",
        _NO,
    ),
    _Formula(
        re.compile("上午.*下午"),
        _re(
            rf"上午[^，,。；;\d]{{0,6}}(?P<a>{_D}) ?(?P<u>[家个单场台通])[^，,。；;\d]{{0,4}}[，,]下午[^，,。；;\d]{{0,6}}(?P<b>{_D}) ?(?P=u)[^，,。；;\d]{{0,4}}[，,。；;](?:一|全|当|这)天[^，,。；;\d]{{0,6}}(?P<said>{_D}) ?(?P=u)"
        ),
        _plus,
        "{a} + {b}",
        re.compile("晚|中午|均|目标|计划"),
    ),
    _Formula(
        re.compile("每[家个户人位]"),
        _re(
            rf"(?P<b>{_D}) ?(?P<n>[家个户人位])[^\d，,。；;]{{0,6}}[，,]每(?P=n)[^\d，,。；;]{{0,4}}?(?:了|留|送|发)(?P<a>{N}) ?(?P<t>[份张个本套件盒][一-龥]{{2}})[，,]?[^\d，,。；;]{{0,2}}共[^\d，,。；;]{{0,6}}?(?P<said>{_D}) ?[份张个本套件盒]"
        ),
        _times,
        "{b} × {a}",
        _MORE_OF_IT,
    ),
    _Formula(
        re.compile(r"(?<![a-z])each"),
        _re(
            rf"(?P<b>{N}) [a-z]+ and (?:left|gave|sent|put|took|handed) (?P<a>{N}) (?P<t>[a-z]+?)s? (?:in|at|to|with|for) each(?: of them| one)?, (?P<said>{N}) (?P=t)s? (?:in all|in total|altogether)",
            rf"(?P<b2>{N}) [a-z]+ and (?:left|gave|sent|put|handed) each(?: of them| one)? (?P<a2>{N}) (?P<t2>[a-z]+?)s?, (?P<said2>{N}) (?P=t2)s? (?:in all|in total|altogether)",
        ),
        _times,
        "{b} × {a}",
        _MORE_OF_IT,
    ),
)


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of what does not follow from the figures that it is told to be reckoned from."""
    figures = {
        (each.number.digits or (each.number.start, 0))[0]: each.number for one in reading.sentences for each in one.said
    }
    for line in re.finditer(r"[^\n\t]{8,}", reading.folded):
        text = line[0]
        if not re.search(r"\d", text):
            continue
        for formula in _FORMULAS:
            if formula.key.search(text):
                for found in formula.words.finditer(text):
                    if mark := _judged(reading, figures, formula, found, line.start()):
                        yield mark
        yield from _bill(reading, figures, text, line.start())
        yield from _instalments(reading, figures, text, line.start())


def _group(found: re.Match[str], name: str) -> tuple[str, int]:
    """What was found of a figure, in whichever wording."""
    groups = found.groupdict()
    for each in (name, f"{name}2", f"{name}3"):
        if groups.get(each):
            return groups[each], found.start(each)
    return "0", -1


def _judged(
    reading: Reading, figures: dict[int, Number], formula: _Formula, found: re.Match[str], base: int
) -> Mark | None:
    groups = found.groupdict()
    (a, _), (b, _), (said, at) = (_group(found, name) for name in ("a", "b", "said"))
    of, label = groups.get("of") or "", groups.get("base") or ""
    is_of_other = bool(of and label) and of not in label and bool(re.search(r"[一-龥]{2}|[a-z]{4}", label)) and not re.fullmatch(r"(?:on|with|from|for|at) ?", label)  # fmt: skip
    if is_of_other or formula.but.search(found[0]):
        return None
    value, told = formula.makes(value_of(a), value_of(b), found), value_of(said)
    slack = _ABOUT if _IS_ABOUT.search(found[0]) else _ROUNDED
    is_off = abs(value - told) > (1 if formula.sign.startswith("(") else value * slack)
    number = _figure(figures, said, base + at)
    if not value or not is_off or number is None:
        return None
    parts = formula.sign.format(a=a.strip(), b=b.strip())
    return wrong_figure(reading, number, MarkKind.EQUATION, value, parts=parts)


def _figure(figures: dict[int, Number], said: str, at: int) -> Number | None:
    start = at + len(said) - len(said.lstrip("$€£¥ "))
    return next((figures[each] for each in (start, at) if each in figures), None)


_CONTRACT = re.compile(
    rf"(?:合同|项目|订单|货款|这单|设备|工程)[^，,。；;\d]{{0,8}}?(?:总[价额]|总金额|合同额|金额|货款)?[是为共计总]{{0,4}}(?P<said>{N}) ?元?[。；;，,:：](?P<list>[^。\n]+)|(?<![a-z])(?:contract|order|deal|price|project|total)(?: [a-z]+){{0,3}}? (?:is|was|of|worth)(?: worth)? (?P<said2>[$€£]{_D}k?)[.;:,](?P<list2>[^.\n]+)"
)
_RATE_OF_IT = re.compile(rf"(?P<n>[$€£]{_D}k?)|(?P<n2>{_D}万?) ?(?=元|万|[，,。；;、]|$)")
_DUE = re.compile(
    r"首付|预付|定金|订金|到货|发货|中期|进度|验收|安装|签约|签订|尾款|余款|质保|交付|完工|投产|(?<![a-z])(?:sign(?:ing|ature)|order|down|deposit|deliver[y|ed]*|shipment|shipping|installation|handover|balance|completion|acceptance|final|advance|up ?front|commissioning)(?![a-z])"
)
_FINAL = re.compile(
    r"尾款|余款|质保|验收|安装后|完工|(?<![a-z])(?:handover|balance|completion|acceptance|final|installation|commissioning)(?![a-z])"
)
_NOT_YET = re.compile(
    r"已|实收|收到|还没|未|剩|其余|%|不含|另|(?<![a-z])(?:paid|received|so far|rest|remain\w*|already|open|plus|later|vat|tax)(?![a-z])"
)
_INSTALMENTS = 3


def _instalments(reading: Reading, figures: dict[int, Number], text: str, base: int) -> Iterator[Mark]:
    """Instalments to the last that do not make the sum of their contract."""
    for found in _CONTRACT.finditer(text):
        listed = found["list"] or found["list2"]
        whole, at = _group(found, "said")
        if _NOT_YET.search(found[0]) or not _FINAL.search(listed):
            continue
        parts = [each for each in re.split(r"[，,；;、](?!\d{3}(?!\d))| and ", listed.strip(" .。")) if each.strip()]
        told = [list(_RATE_OF_IT.finditer(each)) for each in parts]
        parts = [each for each, of in zip(parts, told, strict=True) if of]
        told = [of for of in told if of]
        if len(parts) < _INSTALMENTS or not _FINAL.search(parts[-1]) or any(len(of) != 1 or not _DUE.search(each) for each, of in zip(parts, told, strict=True)):  # fmt: skip
            continue
        amounts = [of[0]["n"] or of[0]["n2"] for of in told]
        made, number = sum(map(value_of, amounts), Decimal(0)), _figure(figures, whole, base + at)
        if number is not None and value_of(whole) * Decimal("0.7") < made < value_of(whole) * Decimal("1.4") and made != value_of(whole):  # fmt: skip
            yield wrong_figure(reading, number, MarkKind.EQUATION, made, parts=" + ".join(amounts))


_PRICED = re.compile(
    rf"(?P<n>{N}) [a-z ]{{2,24}} at (?P<p>[$€£]{_D}) (?:each|apiece|per [a-z]+)|(?P<n2>{_D}) ?(?P<u>{_ONE_ZH})[一-龥]{{0,6}}[，,]?每(?P=u)[一-龥]{{0,2}}(?P<p2>{_D}) ?元"
)
_SINGLE = re.compile(
    rf"(?P<p>[$€£]{_D}) for [a-z]+|(?:an?|one|the) [a-z]+ (?:for|at) (?P<p3>[$€£]{_D})(?! each)|(?:运|安装|配送|包装|送货|邮)费(?P<p2>{_D}) ?元"
)
_COMES_TO = re.compile(
    rf"(?:invoice|bill|total|sum|order|quote|offer|that|it|this|which|altogether)(?: [a-z]+)? (?:is|comes? to|makes|totals|was|amounts to|adds up to) (?P<said>[$€£]{_D})|(?:合计|总价|总计|一共|总共|共计|共|总额[是为]?)(?P<said2>{_D}) ?元"
)
_NOT_A_BILL = re.compile(r"%|折|减|扣|税|押金|(?<![a-z])(?:less|discount|minus|vat|tax|off|deposit|paid|free|already)(?![a-z])")  # fmt: skip


def _bill(reading: Reading, figures: dict[int, Number], text: str, base: int) -> Iterator[Mark]:
    """The total of a bill of which every line is told: six chairs at $410 each, two desks at $1,890 each, $340 for delivery."""
    if len(text) > _NO_MORE_THAN_A_REPORT or not re.search(r"每| at [$€£]", text):
        return
    for sentence in re.finditer(r"[^。；;]+?(?:[。；;]|\.(?= |$)|$)", text):
        total = _COMES_TO.search(sentence[0])
        if total is None or _NOT_A_BILL.search(sentence[0]):
            continue
        lines = list(_PRICED.finditer(sentence[0], 0, total.start()))
        single = [each for each in _SINGLE.finditer(sentence[0], 0, total.start()) if not any(one.start() <= each.start() < one.end() for one in lines)]  # fmt: skip
        prices = re.findall(r"[$€£]\d|\d ?元", sentence[0][: total.start()])
        if not lines or len(lines) + len(single) < 2 or len(prices) != len(lines) + len(single):
            continue
        parts = [f"{_group(each, 'n')[0].strip()} × {_group(each, 'p')[0]}" for each in lines]
        value = sum((value_of(_group(each, "n")[0]) * value_of(_group(each, "p")[0]) for each in lines), Decimal(0))
        for each in single:
            price = next(price for price in each.groups() if price)
            parts, value = [*parts, price], value + value_of(price)
        said, at = _group(total, "said")
        number = _figure(figures, said, base + sentence.start() + at)
        if number is not None and abs(value_of(said) - value) > 1:
            yield wrong_figure(reading, number, MarkKind.EQUATION, value, parts=" + ".join(parts))
