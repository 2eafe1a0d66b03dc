"""What the heads of a form's tables mean, in Chinese and English: which records it lists, and what each column says of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from salesplanner.exchange.columns.headertext import bare
from salesplanner.exchange.forms import figurespans, figurewords, moneyunits
from salesplanner.exchange.forms.columnwords import CLIENT, COLUMNS, CONTRACT
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.words import block_of, is_foreign

#: Parts of a kind of table that a form may ask for alone: in the heading above it or in its own heads.
_PARTS = [
    ("deals", "won", r"(?:意向|项目|商机)(?:单|客户)?的?(?:成交|中标|落地)(?!.{0,2}(?:概率|预计|可能))"),
    ("deals", "won", r"\b(?:opportunit\w+|deals?|projects?|tenders?|bids?) won\b"),
    (
        "deals",
        "closing",
        r"(?:下[个]?[月周期季]|次月).{0,4}(?:预计|拟|计划|有望|预)?(?:签约|签单|成交|签订|签)|(?:expected|due|likely|forecast) to close|(?:orders?|deals?|contracts?|projects?|signings?|closings?) (?:expected|due|likely|forecast|to (?:be )?sign(?:ed)?)\b.{0,12}\bnext\b|\bexpected (?:orders|deals|contracts|signings|closings)\b.{0,12}\bnext\b|(?:closing|closes?) (?:next|in the next)",
    ),
    ("deals", "open", r"概率|赢率|probability"),
    (
        "deals",
        "new",
        r"新(?:增|建|立|开发)(?:的)?(?:商机|项目|线索)|新项目|\bnew (?:opportunit|deal|project|lead)|added to the pipeline|(?:opportunit\w+|deals?|projects?|leads?) (?:opened|added|created)\b",
    ),
    ("deals", "lost", r"丢单|失单|输单|流失|丢失|失标|丢标|落标|未中标|未成交|未签|没成|丢掉|\blost\b|\bloss(?:es)?\b"),
    (
        "deals",
        "open",
        r"在谈|在跟|跟进|跟踪|储备|意向|商机|预计|拟签|待签|计划签|\bopen\b|pipeline|opportunit|expected|forecast|in progress",
    ),
    ("deals", "won", r"(?<!未)签单|(?<!未)签约|(?<!未)成交|(?<!未)中标|新签|\bwon\b|\bwins?\b|closed(?!.?lost)|signed"),
    ("activities", "visits", r"拜访|走访|\bvisit"),
    ("activities", "calls", r"电话|通话|\bcall"),
    ("agreements", "expiring", r"到期|届满|续签|续约|\bexpir|\bending\b|\brenew|\blapsing"),
    ("agreements", "signed", r"新签|本[月周季]签|签[订约署]|\bnew\b|signed (?:this|in|during)"),
    ("due", "unpaid", r"逾期|拖欠|欠款|超期|到期(?:应收)?未[收付回]|overdue|late|outstanding|past due"),
    ("due", "payable", r"下[个]?[月周期季]|到期|计划|预计|\bnext\b|\bdue\b|expected"),
]
#: What the heading above a table says of it, or one of its own heads.
_ABOVE = {
    "orders": r"订单|下单|\border",
    "complaints": r"投诉|客户(?:意见|反馈)|complain|customer feedback",
    "agreements": r"协议(?!价)|\bagreement|corporate (?:rate|account)",
    "clients": r"按客户|分客户|\bby (?:client|customer|account)s?\b|(?:主要|重点|大|前[三五十\d]+大?)客户|客户.{0,2}(?:销售|排名|贡献)|\b(?:top|key|main|largest|best)\b.{0,9}\b(?:client|customer|account)",
    "newcomers": r"新(?:增|开发|发展|签|开|拓展?)?(?:的)?(?:客户|用户)|新开户|开户|\bnew (?:account|client|customer)",
    "paid": r"回款(?!计划)|到账|到款|收款(?!计划)|payments? (?:received|collected|of the|this|in)\b|collections(?! (?:planned|due|expected))|receipts|(?:cash|money) (?:received|collected)",
    "due": r"应收|回款计划|到期.{0,3}款|欠款|逾期.{0,2}款|receivable|(?:payments?|collections?) (?:due|expected|overdue|planned)|^due next|overdue payment|outstanding|amounts? due",
    "stages": r"阶段|漏斗|stage|funnel|pipeline",
    "campaigns": r"活动|促销|推广|campaign|promotion|promo",
}
TABLES = (*COLUMNS, "parts", "booked", *(part for _, part, _ in _PARTS))
_TELLING = {
    ("agreements", "item"), ("agreements", "rate"), ("agreements", "until"), ("agreements", "from"), ("deals", "opened"),
    ("orders", "product"), ("orders", "number"), ("orders", "quantity"), ("orders", "amount"), ("newcomers", "source"), ("due", "item"), ("due", "late"),
    ("stages", "count"), ("days", "weekday"), ("days", "visits"), ("days", "calls"), ("plan", "weekday"), ("activities", "contact"), ("activities", "points"),
    ("figures", "attainment"), ("figures", "last_year"), ("figures", "change"), ("figures", "target"), ("deals", "amount"),
    ("deals", "progress"), ("deals", "deal"), ("deals", "signed"), ("deals", "expected"), ("deals", "reason"), ("activities", "outcome"), ("activities", "kind"),
    ("products", "part"), ("regions", "part"), ("channels", "part"), ("lines", "part"), ("campaigns", "campaign"), ("campaigns", "cost"), ("campaigns", "from"), ("products", "share"), ("problems", "problem"), ("problems", "cause"), ("problems", "action"), ("support", "what"), ("clients", "last"), ("clients", "share"),
}  # fmt: skip
#: What kind of table is likely below a heading of a block.
_BELOW = {
    "results": "figures", "deals": "deals", "won": "deals", "lost": "deals", "open": "deals", "history": "activities", "visits": "activities", "work": "activities",
    "clients": "clients", "problems": "problems",
    "next": "plan", "support": "support",
}  # fmt: skip
#: The columns without which a table is none of a kind, one of each.
_NEEDED = {
    "figures": [["metric"]],
    "activities": [["date", "contact", "kind", "outcome", "points", "aim"]],
    "clients": [["client"], ["amount", "share", "last", "next"]],
    "deals": [["deal", "client"], ["deal", "amount", "signed", "expected", "reason", "rival", "chance"]],
    "orders": [
        ["client", "number", "amount"],
        ["date", "client", "number"],
        ["date", "number", "amount", "quantity", "product"],
    ],
    "stages": [["stage"], ["count", "amount"]],
    "days": [["weekday", "date"], ["visits", "calls", "clients", "quotes"]],
    "newcomers": [["client"], ["date", "source"]],
    "done": [["item"], ["result"]],
    "complaints": [["client"], ["what"], ["date", "outcome"]],
    "agreements": [["client"], ["from", "until", "rate", "item"]],
    "due": [["client", "deal"], ["amount"], ["date", "late", "item"]],
    "paid": [["client", "deal"], ["amount"], ["date"]],
    "campaigns": [["campaign"], ["from", "days", "cost"]],
}
NUMBER = "ordinal"
#: The heads of what lists something that the program does not keep.
_FOREIGN_HEAD = re.compile(r"票据|报销|里程|发票号|mileage|odometer|receipt no", re.I)
#: So many columns that are known make a table one of its kind, whatever else it asks.
_SURELY = 4
_IN_FORCE = re.compile(r"有效|现有|在册|全部|一览|名录|清单|in force|current|existing|valid|all ", re.I)
_OVER = re.compile(r"本[月周季年期]|已到期|\bthis (?:month|week|quarter|year)|expired", re.I)
_WON_OR_LOST = re.compile(r"won ?(?:or|/)? ?lost|win ?/ ?loss|赢单?[/或]?[丢输]单?", re.I)
_OF_ORDERS = {"signed": "date", "expected": "date", "goods": "product"}
#: That what a list has is still to be paid, and the lists of what is or was sold.
_OWED = re.compile(
    r"^\W*(?:customers? |payments? |invoices? |accounts? )?(?:outstanding|overdue|past due|unpaid)|逾期(?!.*项目)|拖欠|欠款",
    re.I,
)
_SOLD = ("deals", "orders", "clients")
_WON = re.compile(r"\bwon\b|中标|赢单", re.I)
#: So many rows are room that was measured, fewer a beginning.
_ROOM = 5
_KEY = re.compile(r"重点|主要|大客户|\b(?:key|main|major|top|largest)\b", re.I)
_OF_DEALS = re.compile(r"项目|商机|意向|\bdeal|project|opportunit", re.I)
_ORDINAL = re.compile(r"\s*(?:序\s*号?|排名|名次|rank|编号|no\.?|nr\.?|num|#|№|项次|行号|s/?n)\s*", re.IGNORECASE)
_TOLD = re.compile(r"实际|是否(?:达成|完成)|\bactual", re.I)  # of a plan that is over
#: What each row of a list is of, which no sum of a part has.
_OF_ONE = re.compile(rf"(?:{CLIENT})|{CONTRACT}")
_SHORT = 3
_NO_MONEY = frozenset({"item", "date", "late", "points", "outcome", "deal", "product", "signed", "expected", "opened"})
_IN_DAYS = re.compile(r"[（(](?:天|日|days?)[)）]", re.I)
_EITHER = re.compile(r"[/／]|\bor\b|或", re.I)  # Invoice / instalment
_PROVINCE = re.compile(r"省|province|state", re.I)
_RANK = re.compile(r"排名|名次|rank(?:ing)?")
_COUNTED = re.compile(r"[(（][家次个人][)）]")
_COUNTS = {
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "八": 8,
    "十": 10,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "ten": 10,
    "twelve": 12,
}
_NUMBERED = "three|four|five|six|ten|twelve|[1-9]\\d?"
_GREATEST = "largest|biggest|best|main|major|top|key|most important"
_FIRST = re.compile(
    rf"(?<![之以目])前([三四五六八十]|[1-9]\d?)(?![月天年日季周个期])|最大的?([三四五六八十]|[1-9]\d?)[大个笔单项家份]|([三四五六八十]|[1-9]\d?)大(?=客户|订单|合同|项目|单)"
    rf"|\b(?:{_GREATEST})[ -]({_NUMBERED})\b|\b({_NUMBERED}) (?:{_GREATEST})\b",
    re.IGNORECASE,
)
#: Lists of which the largest come first, as many as the form has room for.
_LARGEST = re.compile(
    r"\b(?:larger|largest|biggest|bigger|top|major|highest[ -]value)\b|大额|大单|最大|重大|较大|(?<![之以目])前(?:[三四五六八十]|[1-9]\d?)(?![月天年日季周个期])|[三四五六八十]大(?=客户|订单|合同|项目|单)|金额排",
    re.I,
)
#: That orders are meant one by one, however many they are.
_EACH = re.compile(r"订单|出货|发货|开单|成交明细|下单|\borders?\b(?! won)", re.I)


class Columns(Struct, frozen=True):
    """What the columns of a table are: its kind, and the name of each column that is known by its place.

    `most` is how many rows are asked for, as in 前五大客户 or Top 10 clients; None for all. Those that are `ranked` are as many
    as the form numbers, `key` clients as many as it has room for; of the `largest` those are listed that are worth most. By
    `areas` the form may mean what the book keeps as channels.
    """

    kind: str
    names: dict[int, str]
    most: int | None = None
    is_ranked: bool = False
    is_largest: bool = False
    is_by_areas: bool = False
    is_key: bool = False

    def most_of(self, rows: int) -> int | None:
        """How many are asked for where the form has so many rows."""
        is_counted = (self.is_ranked and rows > 1) or (self.is_key and rows >= _ROOM)
        return self.most or (rows if is_counted else None)


def are_told_apart(kinds: Sequence[str], whole: Columns | None) -> bool:
    """Whether the lines over the lists that one head has say which each is: every list is of another kind, and not all of that of the head alone."""
    is_told = len(set(kinds)) > 1 or (whole is not None and whole.kind not in kinds)
    return len(set(kinds)) == len(kinds) and is_told


def columns_of(
    header: Sequence[str], below: str = "", names_of: Names | None = None, by: int | None = None
) -> Columns | None:
    """What a row of headers makes of a table; `below` is the heading above it, `names_of` are those of figures.

    `by` is the unit of its amounts where that is said.
    None where it is no header.
    """
    said = [bare(text) or text.strip() for text in header]
    filled = [text for text in said if text]
    if is_spaced([bool(text) for text in said]):
        return None  # 合同编号 | __ | 签订日期 | __
    if len(filled) < 2 or is_foreign(below):
        return None
    best = max(_fits(header, below, names_of, by), key=lambda each: each[0], default=None)
    is_other = figurewords.told_by(below, names_of) == "" and best is not None and "part" in best[1].names.values()
    if best is None or is_other or (best[1].kind == "plan" and _TOLD.search(" ".join(header))):
        return None
    kind, names = best[1].kind, best[1].names
    if any(map(_FOREIGN_HEAD.search, header)) and len(names) < _SURELY:
        return None  # of fares, beside which a visit is named
    asked = (below.lower(), " ".join(header[place] for place in names).lower())
    names = {place: _told(kind, name, header[place], names.values()) for place, name in names.items()}
    names = _shares(names)
    part = _part(kind, names.values(), asked)
    is_of_deals = _OF_DEALS.search(asked[0]) or _WON.search(asked[1])
    if part == "won" and not {"deal", "progress"} & {*names.values()} and not is_of_deals:
        is_each = {"number", "quantity"} & {*names.values()} or _EACH.search(below)
        part = "orders" if is_each else "booked"  # all that was signed, not only what was a deal before
        names = {place: _OF_ORDERS.get(name, name) for place, name in names.items()}
    if part in ("won", "lost"):  # Close date of what is closed
        names = {
            place: {"won": "signed", "lost": "date"}[part] if name == "expected" else name
            for place, name in names.items()
        }
    if part == "expiring" and _OVER.search(asked[0]):
        return None  # those that are over are kept no more
    if part == "agreements" and not _IN_FORCE.search(asked[0]):
        part = "signed"  # of hundreds in force
    most = next((most for said in asked if (most := _most(said))), None)
    is_largest = bool(_LARGEST.search(below)) and "amount" in names.values()
    is_key = part == "clients" and bool(_KEY.search(below))
    is_ranked = any(_RANK.fullmatch(text) for text in said) or (is_largest and NUMBER in names.values())
    by_parts = [header[place] for place, name in names.items() if name == "part"]
    is_by_areas = part == "regions" and not any(map(_PROVINCE.search, by_parts))
    return Columns(part, names, most, is_ranked, is_largest, is_by_areas, is_key)


def _fits(header: Sequence[str], below: str, names_of: Names | None, by: int | None) -> list[tuple[float, Columns]]:
    """The kinds of table that a header may be of, each with how well that fits."""
    found = [each for kind in COLUMNS if (each := _fitting(kind, header, below, names_of, by)) is not None]
    if any(each.kind == "activities" and "outcome" in each.names.values() for _, each in found):
        found = [each for each in found if each[1].kind != "plan"]  # what came of it is known of no plan
    if any(each.kind == "deals" and {"chance", "expected", "weighted"} & {*each.names.values()} for _, each in found):
        found = [each for each in found if each[1].kind != "orders"]  # what may still be lost was not ordered
    is_owed = bool(_OWED.search(below))
    return [each for each in found if not (is_owed and each[1].kind in _SOLD)]  # what is owed is none that was sold


def is_stage(head: str) -> bool:
    """Whether a head stands over the stages of deals."""
    return bool(re.fullmatch(COLUMNS["stages"]["stage"], bare(head)))


def is_spaced(written: Sequence[bool]) -> bool:
    """Whether blanks lie between all the texts of a row: they answer them, and it is no head."""
    places = [place for place, each in enumerate(written) if each]
    return len(places) > 1 and all(after - before > 1 for before, after in pairwise(places))


def units_of(heads: Mapping[int, str], names: Mapping[int, str], by: int | None) -> dict[int, int | None]:
    """By what the amounts of each column are divided: as its head says, or the one of the parts, Sales by channel (CNY)."""
    parted = (moneyunits.divisor_of(text) for column, text in heads.items() if names.get(column) == "part")
    whole = next((each for each in parted if each is not None), by)
    return {column: moneyunits.divisor_of(text) or whole for column, text in heads.items()}


def _fitting(
    kind: str, header: Sequence[str], below: str, names_of: Names | None, by: int | None
) -> tuple[float, Columns] | None:
    """The columns as those of a kind of table, and how well they fit it; None where they are none."""
    block, forms = block_of(below), COLUMNS[kind]
    names = _named(kind, header, names_of, by)
    if _is_of_others(kind, header, below, names):
        return None
    known = [name for name in names.values() if name not in (NUMBER, "owner")]
    is_whole = all(set(known) & set(each) for each in _NEEDED.get(kind, [["part"]] if "part" in forms else []))
    is_named = kind in ("newcomers", "clients") and "client" in known
    is_whole |= is_named and bool(re.search(_ABOVE[kind], below, re.I))
    is_headed = kind in map(_BELOW.get, block.removeprefix("block.").split("+"))
    least = (
        3 if is_headed else 2
    )  # a heading that says what is listed makes up for columns in words of the company's own
    if len(known) < 2 or not is_whole or least * len(names) < sum(1 for head in header if head.strip()):
        return None
    worth = len(known) + 0.6 * sum((kind, name) in _TELLING for name in known)
    worth += 1.5 * is_headed
    worth += 2 * (kind in _ABOVE and bool(re.search(_ABOVE[kind], f"{below} {' '.join(header)}", re.I)))
    return worth, Columns(kind, dict(sorted(names.items())))


#: Of the rows of parts: who bought most there.
_MAIN = re.compile(r"(?:主要|代表|重点)客户(?:名称)?|(?:main|key|top|largest)(?:client|customer|account)s?")
_PARTED_BY = [forms["part"] for forms in COLUMNS.values() if "part" in forms]


def _is_part(heads: Sequence[str]) -> bool:
    """Whether one of these heads stands over channels, regions, products or lines."""
    return any(re.fullmatch(form, bare(head)) for head in heads for form in _PARTED_BY)


def _named(kind: str, header: Sequence[str], names_of: Names | None, by: int | None) -> dict[int, str]:
    """What each head asks for in a table of a kind, as far as it is known."""
    forms, names = COLUMNS[kind], dict[int, str]()
    asked = [_asked(head, forms) for head in header]
    if ["part"] in asked:  # Channel | Channel sales
        asked = [each if each == ["part"] else [name for name in each if name != "part"] for each in asked]
    # Amounts by their unit first, Value (CNY) beside Size; then what can be but one thing, Due beside Amount due.
    surest = sorted(
        enumerate(header), key=lambda each: (moneyunits.divisor_of(each[1]) is None, len(asked[each[0]]) > 1)
    )
    for place, head in surest:
        text = bare(head) or head.strip()
        name = next((name for name in asked[place] if name not in names.values()), "")
        if text and _ORDINAL.fullmatch(head):
            names[place] = NUMBER
        elif text and name:
            names[place] = name
        elif text and "part" in forms and (figure := _figure_in(head, names_of, by)):
            is_number = _PHONE.fullmatch(text) and any(map(_PERSON.search, header))  # 负责人 | 电话
            names |= {place: figure} if not is_number else {}
    if "part" in forms and not any(name.endswith((".target", ".attainment")) for name in names.values()):
        after = (place for place, head in enumerate(header) if head.strip() in ("%", "％"))
        shares = [place for place in after if names.get(place - 1, "").endswith(("amount", ".value"))]
        names |= dict.fromkeys(shares[: "share" not in names.values()], "share")
    is_vague = kind == "deals" and "amount" not in names.values()  # 会议 | 时间 | 地点 is no list of deals
    return {
        place: name
        for place, name in names.items()
        if not (is_vague and name == "deal" and _ANY.fullmatch(bare(header[place])))
    }


def _is_of_others(kind: str, header: Sequence[str], below: str, names: Mapping[int, str]) -> bool:
    """Whether the rows are of something else: orders or clients of which a product is told, parts with who bought most there."""
    if kind == "campaigns":
        return not _is_campaign(header, below, names.values())
    if kind == "clients":  # 渠道 | 收入 | 主要客户
        return any(_MAIN.fullmatch(bare(head)) and _is_part(header[:place]) for place, head in enumerate(header))
    if "part" not in COLUMNS[kind]:
        return False
    first = min((place for place, name in names.items() if name == "part"), default=0)
    ones = (head for place, head in enumerate(header) if not (place > first and _MAIN.fullmatch(bare(head))))
    return any(map(_OF_ONE.fullmatch, map(bare, ones)))


#: What is a deal only where money is told of it, and what is no number of calls beside a person.
_ANY = re.compile(
    r"(?:宴会|活动|会议|团队|培训)(?:名称)?|functions?|events?|cases?|jobs?|bookings?|enquir(?:y|ies)|inquir(?:y|ies)"
)
_PHONE = re.compile(r"(?:联系)?电话|(?:tele)?phone|tel")
_PERSON = re.compile(r"负责人|联系人|姓名|经理|主管|业务员|contact|manager|\brep\b|name|person", re.I)
_PROMOTED = re.compile(r"促销|营销|推广|大促|promo|campaign", re.I)
_ELSEWHERE = re.compile(r"竞|对手|competit|rival|下[个]?[月周季]|明年|计划|拟|\bnext\b|plan|upcoming|coming", re.I)


def _is_campaign(header: Sequence[str], below: str, names: Collection[str]) -> bool:
    """Whether a list is of the person's own campaigns, not of any event, of competitors' or of those to come."""
    said = f"{below} {' '.join(header)}"
    is_told = bool(_PROMOTED.search(said)) or "cost" in names or {"from", "until"} <= {*names} or "活动" in below
    return is_told and not _ELSEWHERE.search(said)


def _asked(head: str, forms: Mapping[str, str]) -> list[str]:
    """What a head may ask for, be it in one of two words: Invoice / instalment; of amounts and days only what is told in such."""
    text = bare(head) or head.strip()
    is_money = moneyunits.divisor_of(head) is not None
    text = (_CURRENCY.sub("", text) or "amount") if is_money else text  # Amount CNY, CNY ’000
    text = re.sub(r"^((?:sales)?orders?|bookings)(?=this|$)", r"\1amount", text) if is_money else text
    text = "amount" if is_money and moneyunits.is_unit(head) else text  # CNY k, 万元
    parts = [bare(part) for part in _EITHER.split(head)]
    said = parts if len(text) > _SHORT and all(parts) else [text]
    found = [
        n for n, form in forms.items() if re.fullmatch(form, text) or all(re.fullmatch(form, part) for part in said)
    ]
    if not found and len(said) == 2 and _asks(forms, "points", said[0]) and _asks(forms, "next", said[1]):
        found = ["points"]  # Discussion / next step
    if is_money:
        return [name for name in found if name not in _NO_MONEY]
    return [name for name in found if name in ("late", "left")] if _IN_DAYS.search(head) else found


def _asks(forms: Mapping[str, str], name: str, text: str) -> bool:
    """Whether a bare head asks for a column of a table."""
    return name in forms and bool(re.fullmatch(forms[name], text))


_CURRENCY = re.compile(
    r"(?<![a-z])(?:cny|rmb|usd|eur|gbp)?['’]?(?:000|k|m|thousand|million)?$|(?<=[a-z])(?:cny|rmb|usd|eur|gbp)['’]?(?:000|k|m)?$"
)


def _figure_in(head: str, names_of: Names | None, by: int | None) -> str:
    """The figure that a column of a table by parts asks for, as metric and value."""
    said = figurespans.said_of(head, names_of)
    is_asked = said is not None and bool(said.metric) and not said.year
    aspect = figurespans.aspect_of(said.period, said.value) if said is not None and is_asked else ""
    return f"{figurewords.in_unit(said.metric, by, head)}.{aspect}" if said is not None and aspect else ""


def _shares(names: Mapping[int, str]) -> dict[int, str]:
    """The columns with each share as that of the figure before it: 访客数 | 占比."""
    found, last = dict(names), ""
    for place in sorted(names):
        metric, _, aspect = names[place].rpartition(".")
        if names[place] == "share" and last:
            found[place] = f"{last}.share"
        elif aspect == "amount" or metric:
            last = metric
    return found


def _told(kind: str, name: str, head: str, names: Collection[str]) -> str:
    """What a column says where the others beside it make that something else."""
    if name == "aim" and "points" not in names:
        return "purpose"
    if kind == "deals" and name == "product" and not {"deal", "what"} & {*names}:
        return "goods"
    if name == "date" and "weekday" in names and bare(head) in ("时间", "time"):
        return "time"
    return "visits" if kind == "days" and name == "clients" and _COUNTED.search(head) else name


def _part(kind: str, names: Collection[str], asked: Sequence[str]) -> str:
    """The part of a kind of table that is asked for: above it, else by its columns."""
    found = [[part for of, part, form in _PARTS if of == kind and re.search(form, said)] for said in asked]
    if kind in ("due", "agreements"):
        found[1] = []  # 到期日 and 逾期天数 are days of any of them
    if kind == "deals" and not found[0] and not _WON_OR_LOST.search(asked[1]):
        known = {"signed": "won", "chance": "open", "expected": "open", "weighted": "open", "reason": "lost"}
        found[1] = [part for name, part in known.items() if name in names] or found[1]
    parts = next((each for each in found if each), [])
    if "signed" in names and {"won", "open"} <= {*parts}:
        return "won"  # 意向单成交 with the day of each
    if {"won", "lost"} <= {*parts} or {"visits", "calls"} <= {*parts}:
        return kind
    return next(iter(parts), kind)


def _most(text: str) -> int | None:
    """How many of the first ones a text asks for."""
    found = _FIRST.search(text)
    said = next(filter(None, found.groups())) if found is not None else ""
    return int(said) if said.isdigit() else _COUNTS.get(said)
