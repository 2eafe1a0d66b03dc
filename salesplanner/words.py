"""What things are called and how days, money and figures are written, in either language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from salesplanner import rulewords
from salesplanner.changewords import LABELS
from salesplanner.domain.activities import NOBODY, ActivityKind, Outcome
from salesplanner.domain.clientlist import Buying
from salesplanner.domain.clients import ClientStatus, ClientType, Grade, Role
from salesplanner.domain.coverage import CoverageState
from salesplanner.domain.deals import Confidence, DealStatus, LostReason
from salesplanner.domain.metrics import OWN, RATES, Span
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.problems import Problem
from salesplanner.domain.projects import Side
from salesplanner.domain.promises import RemarkKind
from salesplanner.domain.quotes import written
from salesplanner.domain.reportdue import ReportDue
from salesplanner.domain.reviews import Section
from salesplanner.domain.targets import METRICS, Every, Unit
from salesplanner.reportwords import kind_name
from salesplanner.sentences import PROBLEMS

if TYPE_CHECKING:
    from salesplanner.domain.quickforms import Result  # it makes its patterns when it is loaded

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS_LONG = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAYS_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SIGNS = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$", "JPY": "¥"}
#: The currencies that a book, or an order with a supplier, can be in.
CURRENCIES = tuple(_SIGNS)


class Translates(Protocol):
    """Anything that says a source text in a language; `i18n.Translator` is one."""

    language: str

    def translate(self, context: str, text: str, n: int = -1) -> str:
        """The text in the language; `n` chooses the plural and stands for %n."""


def opening(text: str) -> str:
    """A text as it stands at the beginning: with a capital."""
    return text[:1].upper() + text[1:]


class Words:
    """The words of one language, as somebody of a role (`presets.ROLES`) calls things; empty for nobody in particular."""

    def __init__(self, translator: Translates, currency: str = "CNY", role: str = "") -> None:
        self.language = translator.language
        self.zh = translator.language == "zh"
        self.translate = translator.translate
        self.currency = currency
        self._role = role

    def speak_as(self, role: str) -> None:
        """Call things from now on as somebody of this role does."""
        self._role = role
        vars(self).pop("_names", None)

    # --- days and times -----------------------------------------------------------------------------------------

    def day(self, day: date, today: date | None = None) -> str:
        """10月22日 or 22 Oct; with its year when that is not this one's."""
        other = today is not None and day.year != today.year
        if self.zh:
            return (f"{day.year}年" if other else "") + f"{day.month}月{day.day}日"
        return f"{day.day} {_MONTHS[day.month - 1]}" + (f" {day.year}" if other else "")

    def days(self, first: date, last: date) -> str:
        """10月12–16日 or 12–16 Oct: days as short as they can be said; one day as a day."""
        if first == last:
            return self.day(first)
        if (first.year, first.month) != (last.year, last.month):
            return f"{self.day(first)} – {self.day(last)}"
        days = f"{first.day}–{last.day}"
        return f"{first.month}月{days}日" if self.zh else f"{days} {_MONTHS[first.month - 1]}"

    def day_long(self, day: date, today: date | None = None) -> str:
        """10月22日 星期四 or Thursday 22 October."""
        if self.zh:
            return f"{self.day(day, today)} {self.weekday(day)}"
        year = f" {day.year}" if today is not None and day.year != today.year else ""
        return f"{self.weekday(day)} {day.day} {_MONTHS_LONG[day.month - 1]}{year}"

    def weekday(self, day: date) -> str:
        """星期四 or Thursday."""
        return "星期" + "一二三四五六日"[day.weekday()] if self.zh else _DAYS_LONG[day.weekday()]

    def weekday_short(self, day: date) -> str:
        """周四 or Thu."""
        return "周" + "一二三四五六日"[day.weekday()] if self.zh else _DAYS[day.weekday()]

    def relative_day(self, day: date, today: date) -> str:
        """今天, 明天, 昨天, else the day: today, tomorrow, yesterday."""
        near = {
            0: self.translate("Day", "today"),
            1: self.translate("Day", "tomorrow"),
            -1: self.translate("Day", "yesterday"),
        }
        return near.get((day - today).days) or self.day(day, today)

    def days_ago(self, day: date, today: date) -> str:
        """How long ago: today, yesterday, 14 days ago."""
        days = (today - day).days
        return self.relative_day(day, today) if days < 2 else self.translate("Day", "%n day(s) ago", days)

    def overdue(self, days: int) -> str:
        """逾期 2 天 or 2 days late."""
        return self.translate("Day", "%n day(s) late", days)

    def rule(self, rule: str) -> str:
        """每周五 or every Friday: a repetition in words; the rule itself where it is of a rare kind."""
        return rulewords.said(rule, self.zh)

    def time(self, at: time) -> str:
        """14:30."""
        return f"{at:%H:%M}"

    def moment(self, at: datetime) -> str:
        """The day and the time."""
        return f"{self.day(at.date())} {at:%H:%M}"

    def month(self, period: Period) -> str:
        """2026年10月 or October 2026."""
        first = period.first
        return f"{first.year}年{first.month}月" if self.zh else f"{_MONTHS_LONG[first.month - 1]} {first.year}"

    def month_name(self, period: Period) -> str:
        """10月 or October."""
        return f"{period.first.month}月" if self.zh else _MONTHS_LONG[period.first.month - 1]

    def short_month(self, period: Period) -> str:
        """10月 or Oct."""
        return f"{period.first.month}月" if self.zh else _MONTHS[period.first.month - 1]

    def period(self, period: Period) -> str:
        """The period by its own name: a month, a quarter, a year, or its first and last day."""
        first = period.first
        if period.kind is PeriodKind.MONTH:
            return self.month(period)
        if period.kind is PeriodKind.YEAR:
            return f"{first.year} 年" if self.zh else str(first.year)
        if period.kind is PeriodKind.HALF:
            half = 1 if first.month == 1 else 2
            return f"{first.year} 年{'上' if half == 1 else '下'}半年" if self.zh else f"H{half} {first.year}"
        if period.kind is PeriodKind.QUARTER:
            quarter = (first.month + 2) // 3
            return f"{first.year} 年第{'一二三四'[quarter - 1]}季度" if self.zh else f"Q{quarter} {first.year}"
        if period.first == period.last:
            return self.day_long(first)
        joint = "至" if self.zh else " – "
        return f"{self.day(period.first)}{joint}{self.day(period.last)}"

    # --- money and figures --------------------------------------------------------------------------------------

    @property
    def sign(self) -> str:
        """The sign of the book's currency."""
        return _SIGNS.get(self.currency, self.currency + " ")

    def money(self, minor: int) -> str:
        """For the screen: 104.6 万 or ¥1.05m; small amounts in full."""
        return self.amount(Decimal(minor) / 100)

    def amount(self, value: Decimal | int) -> str:
        """For the screen, an amount in whole currency: 104.6 万 or ¥1.05m."""
        value = Decimal(value)
        minus = "-" if value < 0 else ""
        size = abs(value)
        if self.zh:
            return minus + self._chinese(size)
        if size >= 1_000_000:
            return f"{minus}{self.sign}{_short(size / 1_000_000, 2)}m"
        if size >= 1_000:
            return f"{minus}{self.sign}{_short(size / 1_000, 1)}k"
        return f"{minus}{self.sign}{_short(size, 2)}"

    def _chinese(self, size: Decimal) -> str:
        if size >= 100_000_000:
            return f"{_short(size / 100_000_000, 2)} 亿"
        if size >= 10_000:
            return f"{_short(size / 10_000, 1)} 万"
        return f"{_short(size, 2)} 元" if self.currency == "CNY" else f"{self.sign}{_short(size, 2)}"

    def money_full(self, minor: int | Decimal) -> str:
        """Every digit: 1,046,000.00; of a unit's price those below the cent too: 0.0375."""
        return written(minor)

    def number(self, value: Decimal | int) -> str:
        """A count, with thousands apart."""
        return f"{_short(Decimal(value), 1, grouped=True)}"

    def places(self, value: Decimal, places: int) -> str:
        """A number rounded to so many places, without zeros at its end."""
        return _short(value, places, grouped=True)

    def percent(self, fraction: Decimal | float | None, places: int = 0) -> str:
        """58%; a dash for what cannot be said. What is not quite the whole is never a whole 100%: 909 of 910 are 99.9%."""
        if fraction is None:
            return "–"
        hundredths = Decimal(str(fraction)) * 100
        said = _short(hundredths, places)
        if hundredths < 100 and said == "100":
            exact = Decimal(1).scaleb(-max(places, 1))
            said = _short(min(hundredths, 100 - exact), max(places, 1))
        return f"{said}%"

    def value(self, value: Decimal | int | None, unit: Unit, word: str = "") -> str:
        """A figure in its unit, for the screen; one that the person defined in the person's `word`: 2,068 人, 0.21%."""
        if value is None:
            return "–"
        if unit is Unit.MONEY:
            return self.amount(value)
        if word:
            return self.counted(Decimal(value) * RATES.get(word, 1), word)
        return self.percent(Decimal(value)) if unit is Unit.RATE else self.number(value)

    def counted(self, value: Decimal, word: str) -> str:
        """A number with a unit of the person's behind it, a share in its hundredths: 2,068 人, 0.21%."""
        text = _short(value, 2 if abs(value) < 1000 else 0, grouped=True)
        return f"{text}{word}" if word in RATES else f"{text} {word}"

    def exact(self, value: Decimal | int | None, unit: Unit, word: str = "") -> str:
        """A figure with its unit and every digit that it has: in 万 only where nothing is lost by it."""
        if unit is not Unit.MONEY or value is None:
            return self.value(value, unit, word)
        value = Decimal(value)
        if self.zh and value and value % 1000 == 0:
            return self.amount(value)
        text = self.money_full(int(value * 100)).removesuffix(".00")
        return f"{text} 元" if self.zh and self.currency == "CNY" else f"{self.sign}{text}"

    def colon(self, text: str) -> str:
        """The text with a colon and what follows it close: 今日： or Today: with a space."""
        return f"{text}：" if self.zh else f"{text}: "

    def semicolons(self, points: Iterable[str]) -> str:
        """Points in one line."""
        return ("；" if self.zh else "; ").join(point.rstrip("。.；;") for point in points)

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

    def report(self, period: Period) -> str:
        """What the report on a period is called."""
        return self.report_kind(period.kind)

    def report_kind(self, kind: PeriodKind) -> str:
        """What the reports on such periods are called."""
        return kind_name(self.translate, kind)

    def report_due(self, due: ReportDue) -> str:
        """What a report that is owed is called: as its rule calls it, or as usual."""
        return (due.rule.name if due.rule is not None else "") or self.report(due.period)

    def owner(self, owner: str) -> str:
        """Whose a piece of work is, as it is shown."""
        return self.translate("Owner", "nobody's") if owner == NOBODY else owner

    def list(self, items: Iterable[str]) -> str:
        """Joined as a list: 甲、乙 or a, b."""
        return ("、" if self.zh else ", ").join(items)

    def some(self, items: Sequence[str], most: int) -> str:
        """The first of the items as a list, and how many more there are where that is not all of them."""
        named, more = self.list(items[:most]), len(items) - most
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
        """The unit beside a metric's name in a document: 万元, 次, 家."""
        if METRICS[metric] is Unit.MONEY:
            return self.translate("Counter", "10k yuan") if self.currency == "CNY" else self.currency
        if METRICS[metric] is Unit.RATE:
            return "%"
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
        from salesplanner.sentences import names

        return names(say, self._role)


class _Forgiving(dict[str, str]):
    """Facts of a sentence; one that is missing shows as three dots rather than failing."""

    def __missing__(self, key: str) -> str:
        return "…"


def _short(value: Decimal, places: int, *, grouped: bool = False) -> str:
    """Rounded half up to `places`, without trailing zeros."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{rounded:,f}" if grouped else f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
