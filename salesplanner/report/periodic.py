"""The summary for the supervisor (experience, 13.1): from the facts and the person's words to a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from salesplanner.domain.activities import Activity
from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Deal
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.targets import Unit
from salesplanner.report import appendices, campaigns, delivery, owed, ownwords, pictures, shared
from salesplanner.report.document import Block, Bullets, Document, Paragraph, Section, Table
from salesplanner.report.figures import Figure
from salesplanner.report.forecast import rest
from salesplanner.report.handedin import Telling
from salesplanner.report.material import Material
from salesplanner.report.phrases import Phrases, Scale, scale_of, shown
from salesplanner.words import Words

#: The parts in their order; those of OFF are left out unless asked for, those of WRITTEN can be put in own words.
KEYS = ("results", "pace", "deals", "well", "problems", "next", "support", "history", "review", "sources")
OFF = frozenset({"history", "review"})
WRITTEN = frozenset({"well", "problems", "support"})
#: So many deals that are left alone are named.
_MOST_QUIET = 5
#: What the results table always shows.
MAIN = ["orders.amount", "payments.amount", "clients.new.count", "visits.count"]
_TOP_DEALS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the person chose for the document: charts, client names in full, amounts shown, what is expected, which parts."""

    charts: bool = True
    full_names: bool = True
    hide_amounts: bool = False
    estimate: bool = False  # the range in which the period will end: only what the person wants to stand by leaves
    included: frozenset[str] | None = None  # None: as chosen in the book, else the usual parts

    def name(self, client: str) -> str:
        """A client's name, or its first two letters when names are not to be written in full."""
        return client if self.full_names or not client else f"{client[:2]}**"


def included(material: Material, options: Options) -> list[str]:
    """The keys of the parts that go into the document."""
    if options.included is not None:
        return [key for key in KEYS if key in options.included]
    chosen = {key: part.included for key, part in material.parts.items()}
    return [key for key in KEYS if chosen.get(key, key not in OFF)]


def document(material: Material, words: Words, options: Options | None = None) -> Document:
    """The summary as a document without a format."""
    return _Summary(material, words, options or Options()).document()


def computed(material: Material, words: Words, key: str, options: Options | None = None) -> str:
    """The computed words of a part that can be written in own words, one point a line."""
    summary = _Summary(material, words, options or Options())
    return "\n".join({"well": summary.well, "problems": summary.problems, "support": summary.support}[key]())


def deals(material: Material, words: Words, options: Options) -> list[tuple[str, str, int | None, str, str]]:
    """The key deals: name, client, amount in minor units, how far it is, next step."""
    return _Summary(material, words, options).deal_rows()


def main(material: Material) -> list[Figure]:
    """The figures that the results show."""
    return shown(material.facts.figures, MAIN)


def scale(material: Material, words: Words) -> Scale:
    """How the document writes its money."""
    return scale_of(_amounts(material), words)


class _Summary:
    """One summary being written."""

    def __init__(self, material: Material, words: Words, options: Options) -> None:
        self.material = material
        self.facts = material.facts
        self.words = words
        self.options = options
        self.say = words.translate
        self.phrases = Phrases(words, scale(material, words), hide_amounts=options.hide_amounts)
        self.month = words.period(self.facts.period)

    def document(self) -> Document:
        """Title, byline and the parts that are included."""
        keys = included(self.material, self.options)
        parts: list[Block | Section] = list(self._before())
        for number, key in enumerate(keys):
            parts.append(Section(key, self._title(key, number), tuple(self._blocks(key))))
        built = Document(
            title=self.say("Report", "Sales summary, {period}").format(period=self.month),
            byline=self._byline(),
            language=self.words.language,
            blocks=tuple(parts),
            author=self.material.profile.name,
            figure_label=self.say("Report", "Fig. {number}"),
        )
        return built if self.options.charts else built.without_pictures()

    def _byline(self) -> str:
        profile = self.material.profile
        day = self.facts.as_of
        made = self.say("Report", "as of {day}").format(
            day=f"{day.year}年{self.words.day(day)}" if self.words.zh else f"{self.words.day(day)} {day.year}"
        )
        return " · ".join(filter(None, [profile.name, profile.line, profile.company, made]))

    def _title(self, key: str, number: int) -> str:
        title = titles(self.words)[key]
        if key in ("history", "review", "sources"):
            return self.say("Report", "Appendix: {title}").format(title=title)
        return f"{'一二三四五六七八九十'[number]}、{title}" if self.words.zh else title

    def _blocks(self, key: str) -> Iterable[Block]:
        makers: dict[str, Callable[[], Iterable[Block]]] = {
            "results": self._results,
            "pace": self._pace,
            "deals": self._deals,
            "next": self._next,
            "history": lambda: appendices.history(self.material, self.words, self.client),
            "review": lambda: appendices.review(self.material, self.words),
            "sources": lambda: appendices.sources(self.facts, self.words, self.phrases),
            "well": lambda: self._written("well", self.well),
            "problems": self._problems,
            "support": lambda: self._written("support", self.support),
        }
        return makers[key]()

    def _before(self) -> Iterable[Block]:
        """How the period before ended, where its report was handed in before that, or says something else now."""
        report = self.material.before
        told = [each for each in report.became if each.metric in MAIN or each.is_asked] if report is not None else []
        if report is None or not told:
            return
        title = self.say("Report", "Final for {period}").format(period=self.words.period(report.period))
        telling = Telling(self.words, self.options.name, hide_amounts=self.options.hide_amounts)
        yield Paragraph(title, strong=(title,))
        yield Bullets(tuple(telling.final(report, each) for each in told))

    # --- results ------------------------------------------------------------------------------------------------

    def _results(self) -> Iterable[Block]:
        figure = self.facts.figures["orders.amount"]
        strong = [self.phrases.full(figure)]
        text = self.sentence()
        if figure.attainment is not None:
            strong.append(self.words.percent(figure.attainment))
        if self.options.estimate and not self.options.hide_amounts:
            text = self.words.sentences([text, rest(self.material.foretold, self.words)])
        yield Paragraph(text, strong=tuple(strong))
        say = self.say
        head = (
            say("Report", "Metric"),
            say("Report", "Target"),
            say("Report", "Done"),
            say("Report", "Attainment"),
            say("Report", "Last period"),
            say("Report", "Last year"),
            say("Report", "vs last year"),
        )
        rows = [
            (
                self.phrases.name(each),
                self.phrases.value(each.target, each.unit, each.word),
                self.phrases.value(each.value, each.unit, each.word),
                self.words.percent(each.attainment),
                self.phrases.value(each.previous, each.unit, each.word),
                self.phrases.value(each.last_year, each.unit, each.word),
                self.phrases.change(each, each.last_year),
            )
            for each in main(self.material)
        ]
        yield Table(
            head,
            tuple(rows),
            ("left", "right", "right", "right", "right", "right", "right"),
            (26, 12, 12, 11, 12, 12, 14),
        )
        if notes := self._own_notes():
            yield Bullets(notes)
        if said := self._campaigns():
            yield Paragraph(said)

    def _campaigns(self) -> str:
        """How many campaigns there were, and what their days brought above the others."""
        base, hide = self.material.base, self.options.hide_amounts
        lines = [campaigns.counted(self.facts.campaigns, self.words)]
        if base is not None:
            lines.append(campaigns.base_told(base, campaigns.USUAL, self.words, hide))
        return self.words.sentences(lines)

    def _own_notes(self) -> tuple[str, ...]:
        """How each own figure was made, what is unexplained of it, and how it moved, with base and period."""
        hidden = Unit.MONEY if self.options.hide_amounts else None
        own = [each for each in self.facts.figures.values() if each.own is not None and each.unit is not hidden]
        return tuple(
            filter(None, (ownwords.note(each, self.facts.period, self.facts.is_complete, self.words) for each in own))
        )

    def sentence(self) -> str:
        """How much, and on pace or not."""
        figure = self.facts.figures["orders.amount"]
        facts = {
            "day": self.words.day(self.facts.as_of),
            "done": self.phrases.full(figure),
            "attainment": self.words.percent(figure.attainment),
            "pace": self.words.percent(self.facts.pace.share),
        }
        if figure.target is None:
            text = self.say("Report", "As of {day}: signed {done}; no target was set.")
        elif self.facts.is_complete:
            text = self.say("Report", "As of {day}: signed {done}, {attainment} of the target.")
        else:
            text = self.say(
                "Report", "As of {day}: signed {done}, {attainment} of the target with {pace} of working days gone."
            )
        return text.format(**facts)

    def _pace(self) -> Iterable[Block]:
        yield from pictures.attainment(self.material, self.words, hide_amounts=self.options.hide_amounts)

    # --- deals --------------------------------------------------------------------------------------------------

    def deal_rows(self) -> list[tuple[str, str, int | None, str, str]]:
        """Those signed, the largest that are open, and those lost: see `deals`."""
        say, facts = self.say, self.facts
        top = sorted(facts.open_deals, key=lambda deal: -(deal.amount or 0))[:_TOP_DEALS]
        groups = [
            (say("Report", "Signed"), sorted(facts.won, key=lambda deal: -(deal.amount or 0))),
            (say("Report", "Open"), top if facts.as_of >= self.material.made_on or not facts.is_complete else []),
            (say("Report", "Lost"), facts.lost),
        ]
        return [
            (deal.name, self.client(deal.client_id), deal.amount, self._progress(name, deal), self._step(deal))
            for name, deals in groups
            for deal in deals
        ]

    def _deals(self) -> Iterable[Block]:
        say = self.say
        amount = say("Report", "Amount") + (
            f"（{self.phrases.scale.name}）" if self.words.zh else f" ({self.phrases.scale.name})"
        )
        head = (
            say("Report", "Deal"),
            say("Report", "Client"),
            amount,
            say("Report", "Progress"),
            say("Report", "Next step"),
        )
        rows = [
            (name, client, self.phrases.money(minor), progress, step)
            for name, client, minor, progress, step in self.deal_rows()
        ]
        if not rows:
            yield Paragraph(say("Report", "No deals in this period."), role="muted")
            return
        yield Table(head, tuple(rows), ("left", "left", "right", "left", "left"), (24, 20, 14, 20, 22))

    def _progress(self, group: str, deal: Deal) -> str:
        if deal.closed_on:
            reason = self.words.lost_reason(deal.lost_reason) if deal.lost_reason else ""
            return " · ".join(filter(None, [f"{group} {self.words.day(deal.closed_on, self.facts.as_of)}", reason]))
        stage = self.facts.stages.get(deal.stage_id or 0)
        return stage.name if stage else group

    def _step(self, deal: Deal) -> str:
        step = self.facts.next_steps.get(deal.id) if deal.is_open else None
        return f"{self.words.day(step.day, self.facts.as_of)} {step.title}" if step else ""

    def client(self, client_id: int | None) -> str:
        """A client's name, as far as names are to be written."""
        return self.options.name(self.facts.client(client_id))

    # --- words --------------------------------------------------------------------------------------------------

    def _written(self, key: str, make: Callable[[], list[str]]) -> Iterable[Block]:
        own = self.material.words_of(key)
        lines = make() if own is None else [line.strip() for line in own.splitlines()]
        lines = [line for line in lines if line]
        if lines:
            yield Bullets(tuple(lines))
        else:
            yield Paragraph(self.say("Report", "None."), role="muted")

    def _problems(self) -> Iterable[Block]:
        """In words, and as a table what of the review is for the supervisor."""
        yield from self._written("problems", self.problems)
        table = shared.problems(self.material.shared, self.words, hide_amounts=self.options.hide_amounts)
        if table is not None:
            yield table

    def well(self) -> list[str]:
        """What moved: the latest records with progress, and the largest deal signed."""
        lines = []
        for deal in sorted(self.facts.won, key=lambda deal: -(deal.amount or 0))[:1]:
            text = self.say("Report", "Signed {deal}: {amount}.")
            lines.append(
                text.format(deal=self._named(deal), amount=self.phrases.amount(Decimal(deal.amount or 0) / 100))
            )
        lines += [self._line(activity) for activity in self.material.contacts_progress[-3:]]
        return lines + owed.went_well(self.material.owed, self.words)

    def problems(self) -> list[str]:
        """What is at risk: late follow-ups, deals past their date or too long in a stage, a target behind pace."""
        lines = []
        if self.material.overdue:
            names = self.words.list(
                dict.fromkeys(filter(None, (self.client(a.client_id) for a in self.material.overdue[:3])))
            )
            count = len(self.material.overdue)
            lines.append(self.say("Report", "%n follow-up(s) overdue: {names}.", count).format(names=names))
        past = [deal for deal in self.facts.open_deals if deal.is_past_expected(self.facts.as_of)]
        for deals, text in (
            (past, self.say("Report", "%n deal(s) past the expected close: {names}.", len(past))),
            (
                self.material.stale,
                self.say("Report", "%n deal(s) long in their stage: {names}.", len(self.material.stale)),
            ),
        ):
            if deals:
                lines.append(text.format(names=self.words.list(self._named(deal) for deal in deals[:3])))
        lines += delivery.slip_lines(self.words, self.material.slips, self._about, self.facts.as_of)
        lines += [self._quiet(each) for each in self.material.quiet]
        silent = [each for each in self.facts.open_deals if each.quiet_until and each.quiet_until >= self.facts.as_of]
        lines += [self._put_off(each) for each in silent[:_MOST_QUIET]]
        ledgers = self.material.owed
        lines += owed.problems(ledgers, self.words, self._about, self._money)
        lines += [owed.complaint(each, ledgers, self.words, self._about) for each in ledgers.complaints]
        said = self.say("Report", "A client's opinion, for management: {what}")
        return lines + [said.format(what=self._about(each.body, name)) for each, name in self.material.voices]

    def support(self) -> list[str]:
        """What is needed from above, what was answered and what came of it; what the review says of it for the supervisor."""
        own = [one_line(line) for line in self.material.support.splitlines() if line.strip()]
        return own + owed.support(self.material.owed, self.words, self._about)

    def _quiet(self, client: Client) -> str:
        """That a client is left alone on purpose, until when and why."""
        day = self.words.day(client.quiet_until, self.facts.as_of) if client.quiet_until else ""
        said = self.say("Report", "{client} is left alone until {day}").format(
            client=self.options.name(client.name), day=day
        )
        return self.words.colon(said) + client.quiet_reason if client.quiet_reason else said

    def _put_off(self, deal: Deal) -> str:
        """That a deal is put off, or not warned of, until when and why."""
        text = (
            self.say("Report", "{deal} is put off until {day}")
            if deal.postponed_on
            else self.say("Report", "{deal} is left alone until {day}")
        )
        day = self.words.day(deal.quiet_until, self.facts.as_of) if deal.quiet_until else ""
        said = text.format(deal=self._named(deal), day=day)
        return self.words.colon(said) + deal.quiet_reason if deal.quiet_reason else said

    def _about(self, text: str, client: str) -> str:
        """A text in one line, behind the name of the client it is about."""
        return (self.words.colon(self.options.name(client)) if client else "") + one_line(text)

    def _money(self, minor: int) -> str:
        return "***" if self.options.hide_amounts else self.words.money(minor)

    def _named(self, deal: Deal) -> str:
        client = self.client(deal.client_id)
        return f"{client} {deal.name}" if client else deal.name

    def _line(self, activity: Activity) -> str:
        return " ".join(filter(None, [self.client(activity.client_id), activity.points]))

    # --- next period --------------------------------------------------------------------------------------------

    def _next(self) -> Iterable[Block]:
        material, say = self.material, self.say
        period = material.next_period
        text = say("Report", "{period}: {days} working days, {visits} visits planned.")
        yield Paragraph(
            text.format(period=self.words.period(period), days=material.next_workdays, visits=material.next_visits)
        )
        ahead = shared.focus(material.shared, self.words, hide_amounts=self.options.hide_amounts)
        if ahead := [*ahead, *owed.comes_next(material.owed, self.words, self._about, self._money)]:
            yield Bullets(tuple(ahead))
        if material.next_targets:
            rows = [
                (self.phrases.name(figure), self.phrases.value(target, figure.unit, figure.word))
                for metric, target in material.next_targets.items()
                for figure in [self.facts.figures[metric]]
            ]
            yield Table((say("Report", "Metric"), say("Report", "Target")), tuple(rows), ("left", "right"))
        due = [deal for deal in self.facts.open_deals if deal.expected_on and period.contains(deal.expected_on)]
        closing = [
            (self._named(deal), self.words.day(deal.expected_on), self._step(deal)) for deal in due if deal.expected_on
        ]
        if closing:
            head = (say("Report", "Deal"), say("Report", "Expected close"), say("Report", "Next step"))
            yield Table(head, tuple(closing), ("left", "left", "left"))


def titles(words: Words) -> dict[str, str]:
    """The titles of the parts, without their numbers."""
    say = words.translate
    return {
        "results": say("Report", "Results"),
        "pace": say("Report", "Pace and mix"),
        "deals": say("Report", "Key deals"),
        "well": say("Report", "What went well"),
        "problems": say("Report", "Problems and actions"),
        "next": say("Report", "Next period"),
        "support": say("Report", "Support needed"),
        "history": say("Report", "Activity list"),
        "review": say("Report", "Self-review"),
        "sources": say("Report", "Where the figures come from"),
    }


def _amounts(material: Material) -> list[Decimal]:
    """Every amount that the document may write."""
    figures = [f for f in material.facts.figures.values() if f.unit is Unit.MONEY]
    amounts: list[Any] = [value for f in figures for value in (f.value, f.target, f.previous, f.last_year)]
    amounts += [
        target for metric, target in material.next_targets.items() if material.facts.figures[metric].unit is Unit.MONEY
    ]
    deals = [*material.facts.won, *material.facts.lost, *material.facts.open_deals]
    amounts += [Decimal(deal.amount) / 100 for deal in deals if deal.amount is not None]
    return [Decimal(amount) for amount in amounts if amount is not None]
