"""What the words in the columns of other people's lists mean: stages, grades, kinds, outcomes, roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.clients import ClientStatus, ClientType, Grade, Role
from salesplanner.domain.deals import DealStatus, LostReason, Stage
from salesplanner.domain.sameness import name_key
from salesplanner.exchange.columns.headertext import plain

T = TypeVar("T")
U = TypeVar("U")


def _split(table: Mapping[T, str]) -> dict[T, tuple[str, ...]]:
    """Each meaning with its words as headers are compared."""
    return {key: tuple(map(plain, words.split("|"))) for key, words in table.items()}


#: A column has few words, and a list many rows: what so many last ones mean is remembered.
_REMEMBERED = 4096

_WON = ("won", "closedwon", "closewon", "赢单", "成交", "已成交", "已签约", "签约", "已签", "win", "signed", "中标", "受注", "成約", "赢", "赢了", "成", "成了", "拿下", "得标", "成单", "gewonnen", "gagne", "ganado", "ganada", "vinto", "vinta")  # fmt: skip
_LOST = ("lost", "closedlost", "closelost", "输单", "流失", "已流失", "丢单", "失败", "lose", "战败", "无效", "失注", "输", "输了", "丢", "丢了", "没成", "未成", "没中", "没拿下", "落标", "未中标", "黄了", "verloren", "perdu", "perdido", "perdida", "perso", "persa")  # fmt: skip
_OPEN = ("open", "pending", "inprogress", "active", "ongoing", "live", "tbd", "tbc", "offen", "encours", "enattente", "pendiente", "inattesa", "abierta", "aperta", "谈判中", "洽谈中", "继续跟进", "abierto", "aperto", "商談中", "交渉中", "検討中", "inplay", "waiting", "quoted", "跟进", "跟进中", "在谈", "进行中", "未定", "待定")  # fmt: skip
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
_TYPES = {
    ClientType.BUYER: ("买方", "buyer"),
    ClientType.AGENT: ("代理", "代理商", "agent", "agency"),
    ClientType.SUPPLIER: ("供应商", "supplier", "vendor"),
    ClientType.GOVERNMENT: ("政府", "government"),
    ClientType.MEDIA: ("媒体", "media", "press"),
    ClientType.ASSOCIATION: ("协会", "association"),
    ClientType.PEER: ("同行", "peer"),
    ClientType.OTHER: ("其他类型", "othertype"),
}
_KINDS = _split({
    ActivityKind.VISIT: "拜访|上门|visit|besuch|訪問|面访|见面|onsite",
    ActivityKind.CALL: "电话|通话|call|llamada|anruf|appel|chiamata|電話|phone|去电|来电",
    ActivityKind.MESSAGE: "微信|message|短信|sms|whatsapp|chat|im|qq",
    ActivityKind.MEETING: "会议|meeting|reunión|réunion|riunione|besprechung|termin|開会|商談|开会|demo|appointment|event",
    ActivityKind.EMAIL: "邮件|email|mail",
    ActivityKind.QUOTE: "报价|quote|proposal|angebot|oferta|devis|見積",
    ActivityKind.PAYMENT: "催款|回款|payment",
    ActivityKind.TASK: "任务|task|todo|其他|other",
})  # fmt: skip
_OUTCOMES = _split({
    Outcome.PROGRESS: "有进展|已接通|有意向|progress|进展|positive|connected|成功|good|interested",
    Outcome.KEPT_WARM: "保持联系|kept warm|neutral|一般|follow up",
    Outcome.SETBACK: "遇到阻力|setback|negative|拒绝|not interested|bad",
    Outcome.NOT_REACHED: "没见到人|not reached|no answer|未接通|无人接听|left voicemail|busy|未见到",
})  # fmt: skip
_REASONS = {
    LostReason.PRICE: ("price", "价格", "cost", "budgettoohigh", "贵", "expensive"),
    LostReason.DELIVERY: ("delivery", "交期", "leadtime"),
    LostReason.TECHNICAL: ("technical", "技术", "feature", "功能", "product"),
    LostReason.RELATIONSHIP: ("relationship", "关系"),
    LostReason.BUDGET: ("budget", "预算"),
    LostReason.RIVAL: ("competitor", "rival", "对手", "别家", "竞争"),
    LostReason.NO_ANSWER: ("noanswer", "noresponse", "没有回应", "无回应", "noreply"),
    LostReason.NO_DECISION: ("nodecision", "没有决定", "未决定", "搁置"),
}
_ROLES = {
    Role.DECISION_MAKER: ("decision", "决策", "拍板"),
    Role.USER: ("user", "使用"),
    Role.PAYER: ("payer", "付款", "财务"),
    Role.INTRODUCER: ("introduc", "介绍", "champion"),
    Role.INFLUENCER: ("influenc", "影响"),
    Role.BLOCKER: ("block", "反对", "阻碍"),
}
_DONE = ("done", "completed", "complete", "已完成", "完成", "yes", "true", "是", "closed", "1", "held", "finished", "y")


def stage_status(text: str) -> DealStatus:
    """Won, lost or open, by what a stage is called: "Closed Won", "赢单", "5 - Lost"; not "Awaiting sign-off"."""
    word = re.sub(r"^\d+", "", plain(text))
    if (
        word in _WON
        or word.startswith(("closedwon", "won", "赢单"))
        or word.endswith(("赢单", "赢得"))
        or "赢得客户" in word
    ):
        return DealStatus.WON
    if (
        word in _LOST
        or word.startswith(("closedlost", "lost", "输单", "丢单"))
        or word.endswith(("输单", "失去"))
        or "失去客户" in word
    ):
        return DealStatus.LOST
    return DealStatus.OPEN


def is_closed(cell: object) -> bool:
    """Whether a cell says that a deal is won or lost."""
    return isinstance(cell, str) and plain(cell) in (*_WON, *_LOST)


def is_state(cell: object) -> bool:
    """Whether a cell says that a deal is won, lost or open, and no stage on the way."""
    return is_closed(cell) or (isinstance(cell, str) and plain(cell) in _OPEN)


@lru_cache(maxsize=_REMEMBERED)
def grade_of(text: str) -> Grade:
    """A grade by its letter or by a word such as 重点; C for any other."""
    word = plain(text)
    letter = word[:1].upper()
    if word and (len(word) == 1 or word[1:] in ("类", "级", "类客户", "级客户")) and letter in "ABCD":
        return Grade(letter)
    return _by_word(
        re.sub(r"(?:客户|级别?|类型?|account|client|customer)$", "", word) or word, _GRADES, Grade.C, exactly=True
    )


@lru_cache(maxsize=_REMEMBERED)
def type_of(text: str) -> ClientType:
    """What a client is to the person, by a word."""
    return _by_word(plain(text), _TYPES, ClientType.BUYER, exactly=True)


@lru_cache(maxsize=_REMEMBERED)
def status_of(text: str) -> ClientStatus:
    """Where a client stands, by a word."""
    return _by_word(plain(text), _STATUSES, ClientStatus.PROSPECT)


@lru_cache(maxsize=_REMEMBERED)
def kind_of(text: str) -> ActivityKind:
    """A kind of activity, by a word in its type or title."""
    return _by_word(plain(text), _KINDS, ActivityKind.TASK)


@lru_cache(maxsize=_REMEMBERED)
def outcome_of(text: str) -> Outcome | None:
    """What a contact came to, by a word; None for an unknown one."""
    return _by_word(plain(text), _OUTCOMES, None)


@lru_cache(maxsize=_REMEMBERED)
def reason_of(text: str) -> LostReason | None:
    """Why a deal was lost, by a word; OTHER for any other, None for none."""
    return _by_word(plain(text), _REASONS, LostReason.OTHER) if text else None


@lru_cache(maxsize=_REMEMBERED)
def role_of(text: str) -> Role:
    """A part in the decision, by a word."""
    return _by_word(plain(text), _ROLES, Role.UNKNOWN)


def is_done(text: str) -> bool:
    """Whether a status says that it happened."""
    return plain(text) in _DONE


def _by_word(word: str, table: Mapping[T, tuple[str, ...]], other: U, *, exactly: bool = False) -> T | U:
    if not word:
        return other
    for key, names in table.items():
        if word in names:
            return key
    if not exactly:
        for key, names in table.items():
            for name in names:
                if len(name) > 1 and name in word:
                    return key
    return other


# --- stages that the book does not have ------------------------------------------------------------------------------

#: The chances that the names of stages suggest, in percent.
_CHANCES = {
    10: "prospecting|lead|线索",
    20: "qualification|qualified|初步接洽|contacted",
    30: "needsanalysis|需求确定|discovery",
    40: "engaging",
    50: "proposal|quote|方案报价|报价",
    70: "negotiation|谈判|谈判审核",
    90: "contract|合同|contractsent",
}
_KNOWN_STAGES = {name: chance for chance, names in _CHANCES.items() for name in names.split("|")}
_OTHER_CHANCE = 30


def new_stages(known: Sequence[Stage], named: Iterable[str]) -> list[Stage]:
    """Stages that the book does not have, after its own, the likelier to win the later."""
    present = {name_key(stage.name) for stage in known}
    names: dict[str, str] = {}
    for name in named:
        if name and name_key(name) not in present:
            names.setdefault(name_key(name), name)
    chances = {name: _KNOWN_STAGES.get(plain(name), _OTHER_CHANCE) for name in names.values()}
    first = len(known)
    ordered = sorted(chances, key=lambda name: chances[name])
    return [Stage(name=name, position=first + place, chance=chances[name]) for place, name in enumerate(ordered)]
