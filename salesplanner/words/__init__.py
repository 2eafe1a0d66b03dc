"""What things are called and how days, money and figures are written, in either language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from enum import Enum
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from salesplanner.domain.activities import NOBODY, ActivityKind, Outcome
from salesplanner.domain.clientlist import Buying
from salesplanner.domain.clients import ClientStatus, ClientType, Grade, Role
from salesplanner.domain.coverage import CoverageState, Reach
from salesplanner.domain.deals import Confidence, DealStatus, LostReason
from salesplanner.domain.metrics import OWN, Span
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.problems import Problem
from salesplanner.domain.projects import Side
from salesplanner.domain.promises import RemarkKind
from salesplanner.domain.reportdue import ReportDue
from salesplanner.domain.reviews import Section
from salesplanner.domain.targets import METRICS, QUANTITY, Every, Unit
from salesplanner.i18n import LANGUAGES, Translator
from salesplanner.words.changes import LABELS
from salesplanner.words.figures import CURRENCIES as CURRENCIES
from salesplanner.words.figures import Figures
from salesplanner.words.periods import Periods
from salesplanner.words.reports import kind_name
from salesplanner.words.sentences import PROBLEMS
from salesplanner.words.translating import Translates as Translates

if TYPE_CHECKING:
    from salesplanner.domain.quick.formwords import Result  # it makes its patterns when it is loaded

_Item = TypeVar("_Item")


@cache
def _translator(language: str, role: str) -> Translator:
    """Which reads a file."""
    return Translator(language, role)


def opening(text: str) -> str:
    """A text as it stands at the beginning: with a capital."""
    return text[:1].upper() + text[1:]


class Words(Periods, Figures):
    """The words of one language, as somebody of a role (`presets.ROLES`) calls things; empty for nobody in particular."""

    def __init__(self, translator: Translates, currency: str = "CNY", role: str = "") -> None:
        self.language = translator.language
        self.zh = translator.language == "zh"
        self.translate = translator.translate
        self.currency = currency
        self._role = role

    def speaking(self, language: str) -> Words:
        """What the same person says in a language."""
        return (
            self if language == self.language else Words(_translator(language, self._role), self.currency, self._role)
        )

    def others(self) -> Iterator[Words]:
        """What the same person says in each other language."""
        return (self.speaking(each) for each in LANGUAGES if each != self.language)

    def colon(self, text: str) -> str:
        """The text with a colon and what follows it close: 今日： or Today: with a space."""
        return f"{text}：" if self.zh else f"{text}: "

    def semicolons(self, points: Iterable[str]) -> str:
        """Points in one line; a Chinese question keeps its own sign and takes no second one."""
        said = ("；" if self.zh else "; ").join(point.rstrip("。.；;") for point in points)
        return said.replace("？；", "？").replace("！；", "！")

    def sentences(self, said: Iterable[str]) -> str:
        """Whole sentences one behind the other; Chinese ones have no space between them."""
        return ("" if self.zh else " ").join(filter(None, said))

    def clauses(self, points: Iterable[str]) -> str:
        """Points as one sentence: 拜访 2，电话 4。 or visits 2; calls 4."""
        points = [point.rstrip("。.；;") for point in points]
        return "，".join(points) + "。" if self.zh else "; ".join(points)

    def commas(self, items: Iterable[str]) -> str:
        """Things beside each other in a line: 甲，乙 or a, b."""
        return ("，" if self.zh else ", ").join(items)

    def bracket(self, text: str) -> str:
        """（…） or (…) with a space before it."""
        return f"（{text}）" if self.zh else f" ({text})"

    def begun(self, day: date) -> str:
        """That records begin within the days of last year, so that nothing is compared with them."""
        text = self.translate("Words", "Records only from {month}: nothing to compare with last year")
        return text.format(month=self.month(Period.month_of(day)))

    def begun_short(self, day: date) -> str:
        """The same where there is little room."""
        return self.translate("Words", "Records since {month}").format(month=self.month(Period.month_of(day)))

    def report(self, period: Period) -> str:
        """What the report on a period is called."""
        return self.report_kind(period.kind)

    def report_kind(self, kind: PeriodKind) -> str:
        """What the reports on such periods are called."""
        return kind_name(self.translate, kind)

    def report_due(self, due: ReportDue, to: str = "") -> str:
        """What a report that is owed is called: as its rule calls it, or as usual; and whose it is, where that is not clear."""
        name = (due.rule.name if due.rule is not None else "") or self.report(due.period)
        return self.report_to(name, to)

    def report_to(self, name: str, to: str) -> str:
        """A report with who is to have it: 周报（刘经理） or Weekly report to Ms Liu; as it is where nobody is named."""
        return self.translate("Words", "{report} to {name}").format(report=name, name=to) if to else name

    def owner(self, owner: str) -> str:
        """Whose a piece of work is, as it is shown."""
        return self.translate("Owner", "nobody's") if owner == NOBODY else owner

    def list(self, items: Iterable[str]) -> str:
        """Joined as a list: 甲、乙 or a, b."""
        return ("、" if self.zh else ", ").join(items)

    def some(self, items: Sequence[_Item], most: int, name: Callable[[_Item], str] = str) -> str:
        """The first of the items as a list, and how many more there are where that is not all of them; `name` says one."""
        named, more = self.list(map(name, items[:most])), len(items) - most
        return named if more <= 0 else self.translate("Words", "{named} and %n more", more).format(named=named)

    # --- names --------------------------------------------------------------------------------------------------

    def metric(self, metric: str) -> str:
        """What a metric is called; one that the person defined, as the person named it."""
        return metric.removeprefix(OWN) if metric.startswith(OWN) else self._names[metric]

    def metrics(self) -> dict[str, str]:
        """Every built-in metric and its name."""
        return {metric: self._names[metric] for metric in METRICS}

    def result(self, result: Result, amount: int | None) -> str:
        """Business that a line records: Signed ¥50k, New agreement; the amount in minor units."""
        said = {
            "signed": self.translate("Quick", "Signed {amount}"),
            "collected": self.translate("Quick", "Collected {amount}"),
            "agreement": self.translate("Quick", "New agreement"),
        }[result.value]
        return said.format(amount="" if amount is None else self.money(amount)).strip()

    def quota(self, every: Every, metric: str) -> str:
        """A quota's name: Visits, Quotes this week, New clients this month."""
        name = self.metric(metric)
        if every is Every.DAY:
            return name
        if every is Every.WEEK:
            return self.translate("Quota", "{name} this week").format(name=name)
        return self.translate("Quota", "{name} this month").format(name=name)

    def counter(self, metric: str) -> str:
        """The unit beside a metric's name in a document: 万元, 次, 家; empty where it has none."""
        if METRICS[metric] is Unit.MONEY:
            return self.translate("Counter", "10k yuan") if self.currency == "CNY" else self.currency
        if METRICS[metric] is Unit.RATE:
            return "%"
        if metric == QUANTITY:
            return ""  # of whatever the orders say it is
        counters = {
            "clients": self.translate("Counter", "clients"),
            "organisations": self.translate("Counter", "clients"),
            "deals": self.translate("Counter", "deals"),
            "orders": self.translate("Counter", "orders"),
            "agreements": self.translate("Counter", "agreements"),
            "quotes": self.translate("Counter", "quotes"),
            "followups": self.translate("Counter", "items"),
            "regions": self.translate("Counter", "regions"),
        }
        return counters.get(metric.partition(".")[0]) or self.translate("Counter", "times")

    def kind(self, kind: ActivityKind) -> str:
        """Visit, call, message …"""
        return self._names[kind]

    def outcome(self, outcome: Outcome, kind: ActivityKind | None = None) -> str:
        """What a contact came to; on the phone nobody is met, and none is missed."""
        if outcome is Outcome.NOT_REACHED and kind is ActivityKind.CALL:
            return self.translate("CallOutcome", "Not reached")
        return self._names[outcome]

    def grade(self, grade: Grade) -> str:
        """A, B, C, D."""
        return grade.value

    def status(self, status: ClientStatus) -> str:
        """Where a client stands."""
        return self._names[status]

    def client_type(self, kind: ClientType) -> str:
        """What a client is to the person."""
        return self._names[kind]

    def buying(self, buying: Buying) -> str:
        """How a client buys lately."""
        return self._names[buying]

    def coverage(self, state: CoverageState) -> str:
        """How far a region is."""
        return self._names[state]

    def reach(self, reach: Reach) -> str:
        """What a period brought from a region."""
        return self._names[reach]

    def role(self, role: Role) -> str:
        """A contact's part in the decision."""
        return self._names[role]

    def deal_status(self, status: DealStatus) -> str:
        """Open, signed, lost."""
        return self._names[status]

    def confidence(self, confidence: Confidence) -> str:
        """Sure, push, nurture."""
        return self._names[confidence]

    def remark(self, kind: RemarkKind) -> str:
        """What a remark is about."""
        return self._names[kind]

    def lost_reason(self, reason: LostReason | str) -> str:
        """Why a deal was lost."""
        return self._names[LostReason(reason)] if reason else self.translate("LostReason", "Not given")

    def side(self, side: Side) -> str:
        """Who has something in hand, or caused a delay."""
        return self._names[side]

    def section(self, section: Section) -> str:
        """A part of a review."""
        return self._names[section]

    def span(self, span: Span) -> str:
        """A day, a week, a month: what an entered number stands for."""
        return self._names[span]

    def every(self, every: Every) -> str:
        """A day, a week, a month."""
        return self._names[every]

    def change(self, step: Any) -> str:
        """What a change did, for the Edit menu and the notice: «moved "高炉" to 待签合同»."""
        facts = {name: self._fact(name, value) for name, value in step.facts.items()}
        text = self.translate("Change", LABELS.get(step.label, "change"))
        return text.format_map(_Forgiving(facts))

    def problem(self, problem: Problem) -> str:
        """What is wrong and what the person can do."""
        days = {name: each for name, each in problem.facts.items() if type(each) is date}
        years = None if len(days) > 1 and len({each.year for each in days.values()}) == 1 else date.min
        facts = {name: str(each) for name, each in problem.facts.items()}
        facts |= {name: self.day(each, years) for name, each in days.items()}  # with the year where it tells something
        sentence = self.translate("Problem", PROBLEMS[problem.kind]).format_map(_Forgiving(facts))
        if "row" in problem.facts:
            sentence = self.translate("Problem", "Row {row}: {sentence}").format(row=facts["row"], sentence=sentence)
        return sentence

    def _fact(self, name: str, value: Any) -> str:
        if name == "day":
            return self.day(date.fromisoformat(value))
        if name == "period":
            return self.period(Period.parse(value))
        if name == "metric":
            return self.metric(value)
        return self.section(Section(value)) if name == "section" and value in Section._value2member_map_ else str(value)

    @cached_property
    def _names(self) -> dict[Enum | str, str]:
        say = self.translate
        from salesplanner.words.sentences import names

        return names(say, self._role)


class _Forgiving(dict[str, str]):
    """Facts of a sentence; one that is missing shows as three dots rather than failing."""

    def __missing__(self, key: str) -> str:
        return "…"
