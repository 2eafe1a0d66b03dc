"""The fields of each kind of record that can come in, and the headers they go by in the exports of other programs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.clients import ClientStatus, Grade, Role
from salesplanner.domain.deals import DealStatus, LostReason
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.source import SourceTable

Shape = Literal["text", "date", "time", "money", "number"]


@dataclass(frozen=True, slots=True)
class Field:
    """Something a column can be: its name, how it is written, and headers it goes by, most telling first."""

    name: str
    headers: tuple[str, ...]
    shape: Shape = "text"


def _field(name: str, headers: str, shape: Shape = "text") -> Field:
    return Field(name, tuple(header.strip() for header in headers.split("|")), shape)


_CLIENT = "account name|account|client|client name|customer|customer name|company|company name|organization|organisation|organization name|客户名称|客户|单位名称|单位|公司名称|公司|企业名称|associated company"
_NOTE = "note|notes|description|remark|remarks|comment|comments|备注|备注1|说明|描述"
_AMOUNT = "close value|amount|deal value|value|deal amount|revenue|total|price|金额|预计金额|签约金额|成交金额|合同金额|商机金额|销售额|订单金额|预计销售金额"

FIELDS: dict[str, tuple[Field, ...]] = {
    "clients": (
        _field(
            "name",
            "account|account name|client|client name|name|customer|customer name|company|company name|organization|organization name|客户名称|单位名称|公司名称|企业名称|客户|单位|公司|名称",
        ),
        _field("external_id", "account id|client id|customer id|company id|record id|id|客户编号|客户id|编号"),
        _field("grade", "grade|rating|level|tier|class|priority|客户等级|客户级别|级别|等级|重要程度"),
        _field("status", "status|account status|lifecycle stage|stage|客户状态|状态"),
        _field("industry", "sector|industry|行业|所属行业"),
        _field(
            "region",
            "region|office location|province|state|state/region|city|country|location|billing state|territory|地区|省份|区域|所在地|城市|省",
        ),
        _field("address", "address|street|billing street|street address|地址|详细地址|通讯地址"),
        _field("phone", "phone|telephone|phone number|tel|mobile|电话|联系电话|手机|公司电话|座机"),
        _field("email", "email|e-mail|mail|邮箱|电子邮件"),
        _field("website", "website|web|url|company domain name|domain|网址|网站|官网"),
        _field("source", "source|lead source|account source|original source|来源|客户来源"),
        _field("tags", "tags|tag|labels|label|标签"),
        _field("likes", "about|likes|了解对方|性格喜好|喜好"),
        _field("parent", "subsidiary of|parent account|parent|parent company|上级单位|母公司|上级客户|所属集团"),
        _field("contact", "contact|contact name|primary contact|contact person|联系人|主要联系人|联系人姓名"),
        _field("contact_title", "title|job title|position|职务|职位"),
        _field(
            "since",
            "created|created date|create date|created on|creation date|since|创建时间|创建日期|建档日期",
            "date",
        ),
        _field("note", _NOTE),
    ),
    "contacts": (
        _field("name", "name|full name|contact name|contact|display name|姓名|联系人|联系人姓名|名字"),
        _field("first_name", "first name|given name|名"),
        _field("last_name", "last name|surname|family name|姓"),
        _field("client", _CLIENT + "|org|employer"),
        _field("title", "title|job title|position|role|department|职务|职位|岗位|部门"),
        _field("role", "buying role|decision role|part|决策角色|角色"),
        _field(
            "phone", "mobile|mobile phone|phone|phone number|telephone|tel|cell|work phone|手机|电话|联系电话|手机号"
        ),
        _field("messaging", "wechat|messaging|im|whatsapp|微信|微信号|qq"),
        _field("email", "email|e-mail|email address|mail|邮箱|电子邮件|电子邮箱"),
        _field("birthday", "birthday|birth date|birthdate|生日|出生日期"),
        _field("note", _NOTE),
    ),
    "deals": (
        _field("external_id", "opportunity id|deal id|record id|id|opportunity number|商机编号|项目编号|商机id|编号"),
        _field(
            "name",
            "deal name|opportunity name|opportunity|deal|name|title|deal title|商机名称|项目名称|项目|商机|名称|标题",
        ),
        _field("client", _CLIENT),
        _field("product", "product|product name|products|产品|产品名称|品名"),
        _field("stage", "deal stage|stage|sales stage|pipeline stage|stage name|status|销售阶段|商机阶段|阶段|状态"),
        _field("amount", _AMOUNT, "money"),
        _field(
            "opened_on",
            "engage date|created date|create date|created|created on|open date|opened|start date|创建日期|创建时间|开始日期|立项日期",
            "date",
        ),
        _field(
            "closed_on",
            "close date|closed date|won date|won time|closed on|close time|actual close date|签约日期|成交日期|成交时间|结单日期|关闭日期|结束日期",
            "date",
        ),
        _field(
            "expected_on",
            "expected close date|expected close|forecast close date|expected closing|预计签约|预计成交日期|预计签约日期|预计结单日期|预计完成日期",
            "date",
        ),
        _field("lost_reason", "lost reason|loss reason|closed lost reason|reason lost|输单原因|流失原因|丢单原因"),
        _field("lost_to", "lost to|competitor won|输给谁"),
        _field("competitors", "competitor|competitors|竞争对手"),
        _field("channel", "channel|sales channel|渠道|销售渠道"),
        _field("line", "line|line of business|business line|type|deal type|opportunity type|业务类别|业务|类型"),
        _field("source", "source|lead source|deal source|来源|商机来源"),
        _field("contact", "contact|contact name|contact person|primary contact|联系人"),
        _field(
            "owner", "sales agent|owner|deal owner|opportunity owner|sales rep|salesperson|负责人|销售|业务员|所有人"
        ),
        _field("note", _NOTE + "|next step|下次计划|下一步"),
    ),
    "orders": (
        _field(
            "external_id",
            "order id|order number|order no|order no.|invoice|invoice number|id|订单号|订单编号|单号|编号",
        ),
        _field("client", _CLIENT + "|buyer|买家|收货单位"),
        _field(
            "day",
            "order date|date|day|sale date|invoice date|created at|订单日期|下单日期|签约日期|日期|成交日期|下单时间",
            "date",
        ),
        _field("amount", "order amount|order total|total amount|grand total|net amount|" + _AMOUNT, "money"),
        _field("quantity", "quantity|qty|units|数量|件数|台数", "number"),
        _field("product", "product|product name|item|items|sku|产品|产品名称|商品|品名|型号"),
        _field("line", "line|line of business|category|业务类别|类别|品类"),
        _field("channel", "channel|sales channel|platform|渠道|平台|销售渠道"),
        _field("note", _NOTE),
    ),
    "activities": (
        _field("external_id", "activity id|event id|task id|record id|id|uid|编号"),
        _field("title", "subject|title|activity|task|summary|name|topic|主题|标题|内容|事项|任务"),
        _field("kind", "activity type|type|kind|task type|跟进方式|方式|类型|跟进类型"),
        _field("client", _CLIENT),
        _field("contact", "contact|contact name|person|who|attendee|联系人|对象|拜访对象"),
        _field(
            "day",
            "date|activity date|due date|start date|start|day|when|due|日期|跟进日期|跟进时间|时间|拜访日期|计划日期|开始时间",
            "date",
        ),
        _field("at", "time|start time|at|时刻|时间点", "time"),
        _field("minutes", "duration|duration (minutes)|minutes|length|时长|时长（分钟）", "number"),
        _field("status", "status|done|completed|state|状态|完成情况|是否完成"),
        _field("outcome", "outcome|result|call result|结果|跟进结果|拜访结果"),
        _field("points", "notes|note|description|comments|key points|content|要点|跟进内容|备注|记录|说明"),
    ),
}

#: Fields without which a row is no such record; where several are in one tuple, one of them is enough.
NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "clients": (("name",),),
    "contacts": (("name", "first_name", "last_name", "email", "phone"),),
    "deals": (("name", "product", "client", "external_id"),),
    "orders": (("day",), ("amount",)),
    "activities": (("title", "points", "kind"), ("day",)),
}


def plain(text: str) -> str:
    """A header without blanks, marks and case."""
    return re.sub(r"[\s_\-*:：()（）.#/]+", "", text).casefold()


def field_named(kind: str, name: str) -> Field:
    """The field of a name, or of a header it goes by. Raises Problem(FIELD_UNKNOWN)."""
    wanted = plain(name)
    for field in FIELDS[kind]:
        if plain(field.name) == wanted:
            return field
    for field in FIELDS[kind]:
        if wanted in {plain(header) for header in field.headers}:
            return field
    raise Problem(Kind.FIELD_UNKNOWN, value=name)


def match(kind: str, table: SourceTable, named: Mapping[str, str] | None = None) -> dict[str, int]:
    """Which column each field is read from: those named first, then by header, each column once.

    Raises Problem: FIELD_UNKNOWN, COLUMN_MISSING.
    """
    found: dict[str, int] = {}
    for name, column in (named or {}).items():
        field = field_named(kind, name)
        if column:
            found[field.name] = table.column(column)
    left_out = {field_named(kind, name).name for name, column in (named or {}).items() if not column}
    headers = {place: plain(header) for place, header in enumerate(table.headers)}
    candidates = [
        (rank, place, field.name)
        for field in FIELDS[kind]
        for rank, header in enumerate(field.headers)
        for place, plain_header in headers.items()
        if plain(header) == plain_header
    ]
    for _, place, name in sorted(candidates, key=lambda each: each[0]):
        if name not in found and name not in left_out and place not in found.values():
            found[name] = place
    return found


def missing(kind: str, columns: Iterable[str]) -> list[str]:
    """The first of each group of needed fields that has no column."""
    present = set(columns)
    return [group[0] for group in NEEDED[kind] if not present & set(group)]


# --- words ----------------------------------------------------------------------------------------------------------

_WON = ("won", "closedwon", "closewon", "赢单", "成交", "已成交", "已签约", "签约", "已签", "win", "signed", "中标")
_LOST = ("lost", "closedlost", "closelost", "输单", "流失", "已流失", "丢单", "失败", "lose", "战败", "无效")
_GRADES = {
    Grade.A: ("a", "重点", "核心", "vip", "hot", "high", "重要", "战略", "key", "tier1", "strategic"),
    Grade.B: ("b", "普通", "中", "warm", "medium", "次重点", "tier2", "潜力"),
    Grade.C: ("c", "一般", "低", "cold", "low", "tier3", "小"),
    Grade.D: ("d",),
}
_STATUSES = {
    ClientStatus.PROSPECT: ("潜在", "prospect", "lead", "线索", "新客户", "subscriber"),
    ClientStatus.ACTIVE: ("在谈", "active", "跟进中", "opportunity", "意向", "open"),
    ClientStatus.CUSTOMER: ("合作中", "customer", "client", "老客户", "成交", "已成交", "合作"),
    ClientStatus.DORMANT: ("休眠", "dormant", "inactive", "流失", "churned", "沉默"),
}
_KINDS = {
    ActivityKind.VISIT: ("拜访", "上门", "visit", "面访", "见面", "onsite"),
    ActivityKind.CALL: ("电话", "call", "phone", "去电", "来电"),
    ActivityKind.MESSAGE: ("微信", "message", "短信", "sms", "whatsapp", "chat", "im", "qq"),
    ActivityKind.MEETING: ("会议", "meeting", "开会", "demo", "appointment", "event"),
    ActivityKind.EMAIL: ("邮件", "email", "mail"),
    ActivityKind.QUOTE: ("报价", "quote", "proposal"),
    ActivityKind.PAYMENT: ("催款", "回款", "payment"),
    ActivityKind.TASK: ("任务", "task", "todo", "其他", "other"),
}
_OUTCOMES = {
    Outcome.PROGRESS: ("有进展", "progress", "进展", "positive", "connected", "成功", "good", "interested"),
    Outcome.KEPT_WARM: ("保持联系", "kept warm", "neutral", "一般", "follow up"),
    Outcome.SETBACK: ("遇到阻力", "setback", "negative", "拒绝", "not interested", "bad"),
    Outcome.NOT_REACHED: (
        "没见到人",
        "not reached",
        "no answer",
        "未接通",
        "无人接听",
        "left voicemail",
        "busy",
        "未见到",
    ),
}
_REASONS = {
    LostReason.PRICE: ("price", "价格", "cost", "budgettoohigh", "贵", "expensive"),
    LostReason.DELIVERY: ("delivery", "交期", "leadtime"),
    LostReason.TECHNICAL: ("technical", "技术", "feature", "功能", "product"),
    LostReason.RELATIONSHIP: ("relationship", "关系"),
    LostReason.BUDGET: ("budget", "预算"),
    LostReason.RIVAL: ("competitor", "rival", "对手", "别家", "竞争"),
    LostReason.NO_ANSWER: ("noanswer", "noresponse", "没有回应", "无回应", "noreply", "nodecision"),
}
_ROLES = {
    Role.DECISION_MAKER: ("decision", "决策", "拍板"),
    Role.USER: ("user", "使用"),
    Role.PAYER: ("payer", "付款", "财务"),
    Role.INTRODUCER: ("introduc", "介绍", "champion", "influenc"),
}
_DONE = ("done", "completed", "complete", "已完成", "完成", "yes", "true", "是", "closed", "1", "held", "finished", "y")


def stage_status(text: str) -> DealStatus:
    """Won, lost or open, by what a stage is called: "Closed Won", "赢单", "5 - Lost"; not "Awaiting sign-off"."""
    word = re.sub(r"^\d+", "", plain(text))
    if word in _WON or word.startswith(("closedwon", "won")) or word.endswith("赢单"):
        return DealStatus.WON
    if word in _LOST or word.startswith(("closedlost", "lost")) or word.endswith("输单"):
        return DealStatus.LOST
    return DealStatus.OPEN


def grade_of(text: str) -> Grade:
    """A grade by its letter or by a word such as 重点; C for any other."""
    word = plain(text)
    letter = word[:1].upper()
    if word and (len(word) == 1 or word[1:] in ("类", "级", "类客户", "级客户")) and letter in "ABCD":
        return Grade(letter)
    return _by_word(word, _GRADES, Grade.C, exactly=True)


def status_of(text: str) -> ClientStatus:
    """Where a client stands, by a word."""
    return _by_word(plain(text), _STATUSES, ClientStatus.PROSPECT)


def kind_of(text: str) -> ActivityKind:
    """A kind of activity, by a word in its type or title."""
    return _by_word(plain(text), _KINDS, ActivityKind.TASK)


def outcome_of(text: str) -> Outcome | None:
    """What a contact came to, by a word; None for an unknown one."""
    return _by_word(plain(text), {key: tuple(map(plain, words)) for key, words in _OUTCOMES.items()}, None)


def reason_of(text: str) -> LostReason | None:
    """Why a deal was lost, by a word; OTHER for any other, None for none."""
    return _by_word(plain(text), _REASONS, LostReason.OTHER) if text else None


def role_of(text: str) -> Role:
    """A part in the decision, by a word."""
    return _by_word(plain(text), _ROLES, Role.UNKNOWN)


def is_done(text: str) -> bool:
    """Whether a status says that it happened."""
    return plain(text) in _DONE


T = TypeVar("T")
U = TypeVar("U")


def _by_word(word: str, table: Mapping[T, tuple[str, ...]], other: U, *, exactly: bool = False) -> T | U:
    if not word:
        return other
    for key, names in table.items():
        if word in names:
            return key
    if not exactly:
        for key, names in table.items():
            if any(len(name) > 1 and name in word for name in names):
                return key
    return other
