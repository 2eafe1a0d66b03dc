"""The four cards on top: how far, how many days, what each day still has to bring, and how it was before."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesplanner.domain.forecast import Forecast
from salesplanner.domain.movement import Move, moved
from salesplanner.domain.period import PeriodKind
from salesplanner.domain.targets import METRICS
from salesplanner.report import forecast, moves, progress
from salesplanner.report.facts import Facts
from salesplanner.report.figures import Figure
from salesplanner.report.known import OF_DEALS
from salesplanner.ui.kit.layout import Bar, ClickableFrame, PlainLabel, boxed, column, row, tip
from salesplanner.ui.kit.theme import Theme, font, px
from salesplanner.words import Words


class FigureCard(ClickableFrame):
    """A caption, a large value with something small beside it, and a bar or a sentence; a click opens what is behind."""

    def __init__(self, theme: Theme, *, has_bar: bool = False) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(0)
        self.caption = PlainLabel(role="muted", elide=True)
        self.corner = PlainLabel()
        self.corner.setFont(font("body", bold=True))
        self.value = PlainLabel()
        self.value.setFont(font("display"))
        self.beside = PlainLabel(role="muted", elide=True)
        self.note = PlainLabel(role="muted", elide=True)
        self.bar = Bar(theme)
        self.bar.setFixedHeight(px(12))
        unused = self.note if has_bar else self.bar
        unused.hide()  # to show the other, which stands nowhere yet, would make it a window
        self.action: QWidget | None = None
        figure = row(self.value, self.beside, spacing=6)
        figure.setStretch(1, 1)
        figure.setAlignment(self.beside, Qt.AlignmentFlag.AlignBottom)
        self.beside.setContentsMargins(0, 0, 0, 4)
        self._below = column(self.bar, self.note, spacing=0)
        self._below.setAlignment(self.bar, Qt.AlignmentFlag.AlignVCenter)
        foot = boxed(self._below)
        foot.setFixedHeight(px(22))
        head = row(self.caption, self.corner)
        head.setStretch(0, 1)
        self.setLayout(column(head, figure, foot, spacing=2, margins=(16, 10, 16, 10)))
        self.setFixedHeight(px(98))

    def show_texts(
        self,
        caption: str,
        value: str,
        beside: str = "",
        note: str = "",
        corner: str = "",
        short: str = "",
        beside_short: str = "",
    ) -> None:
        """Fill in the texts; a screen reader says them as one sentence.

        `short` stands for the note where there is no room, `beside_short` for what is beside the value.
        """
        self.caption.setText(caption)
        self.value.setText(value)
        self.beside.shorter = beside_short
        self.beside.setText(beside)
        self.note.shorter = short
        self.note.setText(note)
        self.corner.setText(corner)
        self.setAccessibleName(" ".join(text for text in (caption, value, beside, corner, note) if text))
        tip(self, note)

    def show_bar(self, value: float, pace: float | None, text: str) -> None:
        """Show how far it is as a bar, with a tick for the pace."""
        self.bar.show_value(value, pace, text)
        self.bar.setVisible(True)
        self.note.setVisible(False)

    def show_note(self) -> None:
        """Show the sentence where else the bar is."""
        self.bar.setVisible(False)
        self.note.setVisible(True)

    def offer(self, button: QWidget | None) -> None:
        """Put a button in the place of the sentence, or take it away."""
        if self.action is not None:
            self._below.removeWidget(self.action)
            self.action.setParent(None)
            self.action.deleteLater()
        self.action = button
        if button is not None:
            self._below.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
            self.bar.setVisible(False)
            self.note.setVisible(False)


class Texts(Struct, frozen=True):
    """What a card says."""

    caption: str
    value: str
    beside: str = ""
    note: str = ""
    corner: str = ""
    short: str = ""  # of the note
    beside_short: str = ""


def attained(facts: Facts, metric: str, words: Words) -> Texts:
    """The figure against its target."""
    figure = facts.figures[metric]
    if facts.is_unrecorded and not figure.records:
        return Texts(words.metric(metric), "–", "", progress.unrecorded(words))
    if figure.target is None:
        return Texts(words.metric(metric), words.value(figure.value, figure.unit, figure.word))
    target = base = "/ " + words.value(figure.target, figure.unit, figure.word)
    if figure.stretch is not None:
        stretch = words.translate("Progress", "stretch {value}").format(
            value=words.value(figure.stretch, figure.unit, figure.word)
        )
        target = words.commas((target, stretch))
    corner = words.percent(figure.attainment)
    return Texts(
        words.metric(metric), words.value(figure.value, figure.unit, figure.word), target, "", corner, beside_short=base
    )


def working_days(facts: Facts, words: Words) -> Texts:
    """How many working days are over, and how many are left."""
    translate, pace = words.translate, facts.pace
    is_daily = facts.calendar.is_every_day
    caption = translate("Progress", "Days") if is_daily else translate("Progress", "Working days")
    beside = translate("Progress", "of {total} ({share})").format(total=pace.total, share=words.percent(pace.share))
    if pace.left == 0:
        return Texts(caption, words.number(pace.total), "", translate("Progress", "All of them are over"))
    if facts.done is None:
        note = translate("Progress", "Begins on {day}").format(day=words.day(facts.period.first))
    else:
        note = (
            translate("Progress", "%n left including today", pace.left)
            if facts.calendar.is_working(facts.as_of)
            else translate("Progress", "%n left", pace.left)
        )
    short = note
    extra = [  # a make-up Saturday is none to whoever works on Saturdays
        day
        for day in sorted(facts.calendar.work)
        if facts.period.contains(day)
        and facts.calendar.is_working(day)
        and day.weekday() not in facts.calendar.week_at(day)
    ]
    if not is_daily and not facts.calendar.knows(facts.period.first.year):
        rest = translate("Progress", "holidays of {year} not known").format(year=facts.period.first.year)
        note = translate("Progress", "{first}, {second}").format(first=note, second=rest)
    elif extra:
        rest = translate("Progress", "{days} worked").format(days=words.list(words.day(day) for day in extra))
        note = translate("Progress", "{first}, {second}").format(first=note, second=rest)
    return Texts(caption, words.number(pace.completed), beside, note, short=short)


def needed(facts: Facts, metric: str, words: Words) -> Texts:
    """What each remaining working day has to bring, beside the own average."""
    translate, figure, pace = words.translate, facts.figures[metric], facts.pace
    asked = progress.demand(facts, metric)
    average, since = progress.average(facts, metric), progress.known(facts, metric).since
    is_daily = facts.calendar.is_every_day
    known = ""
    if since == facts.as_of and not figure.records:
        known = translate("Progress", "Starts with your first record")
    elif since is not None and not facts.is_unrecorded:
        known = translate("Progress", "Records since {day}").format(day=words.day(since))
    if asked is None or pace.left == 0 or asked.per_day is None:
        shown = words.value(_rounded(average), figure.unit, figure.word) if average is not None else "–"
        a_day = translate("Progress", "Average per day")
        return Texts(a_day if is_daily else translate("Progress", "Average per working day"), shown, "", known)
    caption = translate("Progress", "Needed per day") if is_daily else translate("Progress", "Needed per working day")
    if asked.per_day == 0:
        with_days = translate("Progress", "Reached with %n working day(s) left", pace.left)
        note = translate("Progress", "Reached with %n day(s) left", pace.left) if is_daily else with_days
        note = _to_stretch(figure, words) or note
        return Texts(caption, words.value(0, figure.unit, figure.word), "", note)
    value = words.value(_rounded(asked.per_day), figure.unit, figure.word)
    if asked.average is None and known and pace.completed:
        return Texts(caption, value, "", known)
    if asked.average is None:
        none = translate("Progress", "No working day is over yet")
        return Texts(caption, value, "", translate("Progress", "No day is over yet") if is_daily else none)
    mean = words.value(_rounded(asked.average), figure.unit, figure.word)
    note = _average(mean, asked.factor, since, words)
    short = translate("Progress", "Average {average}").format(average=mean)
    if since is not None:
        short = translate("Progress", "Average since {day} {average}").format(day=words.day(since), average=mean)
    return Texts(caption, value, "", note, short=short)


def _to_stretch(figure: Figure, words: Words) -> str:
    """Once the target is reached, how far it is to what was aimed at beyond it; empty without such an aim."""
    if figure.stretch is None or figure.value is None:
        return ""
    gap = figure.stretch - Decimal(figure.value)
    if gap <= 0:
        return words.translate("Progress", "Reached, the stretch too")
    return words.translate("Progress", "Reached, {gap} to the stretch").format(
        gap=words.value(gap, figure.unit, figure.word)
    )


def _average(mean: str, factor: Decimal | None, since: date | None, words: Words) -> str:
    """The own average, since when it is taken if not from the first day of the period, and how it is to what is needed."""
    say = words.translate
    if factor is None or factor <= Decimal("1.05"):
        text = say("Progress", "Average so far is {average} a day")
        if since is not None:
            text = say("Progress", "Average since {day} is {average} a day")
    else:
        text = say("Progress", "Average so far {average}, {factor} times that needed")
        if since is not None:
            text = say("Progress", "Average since {day} {average}, {factor} times that needed")
    day = "" if since is None else words.day(since)
    return text.format(average=mean, factor=words.number(factor or 0), day=day)


def compared(facts: Facts, metric: str, words: Words) -> Texts:
    """The change against the same days of last year and of the period before."""
    translate, figure = words.translate, facts.figures[metric]
    caption = translate("Progress", "Against the same days")
    if facts.done is None or (facts.is_unrecorded and not figure.records):
        return Texts(caption, "–")
    kind, by_year, by_before = facts.period.kind, _against(figure, "last_year"), _against(figure, "previous")
    before = words.value(figure.previous, figure.unit)
    shown = before if by_before is None else f"{before}  {moves.short(by_before, words)}"
    note = f"{words.before(kind)} {shown}" if kind is not PeriodKind.YEAR else ""
    year = short = ""
    since = facts.begun or facts.known.since  # of what was before it nothing is known
    if since is not None and figure.own is None:
        year, short = words.begun(since), words.begun_short(since)
    elif figure.last_year:
        year = translate("Progress", "last year {value}").format(value=words.value(figure.last_year, figure.unit))
    if by_year is None:
        return Texts(
            caption,
            moves.short(by_before, words),
            words.on_before(kind) if by_before is not None else "",
            year,
            short=short,
            beside_short=words.before(kind),
        )
    return Texts(caption, moves.short(by_year, words), year, note, beside_short=translate("Progress", "on last year"))


def _against(figure: Figure, base: str) -> Move | None:
    """How a figure moved on the days before or a year ago; None where that cannot be said in percent."""
    found = moved(getattr(figure, base), figure.value, figure.unit)
    return found if found is not None and found.before else None


def foretold(known: Forecast, metric: str, words: Words) -> Texts:
    """How likely the target is and where the period will end; without a target, where it will end."""
    translate = words.translate
    if known.target is None and not known.days_missing:
        return Texts(
            translate("Progress", "Likely in the end"),
            forecast.ending(known, metric, words),
            "",
            forecast.span(known, metric, words),
            short=_range(known, metric, words),
        )
    value, more = forecast.chance(known, words)
    caption = translate("Progress", "Chance of reaching it")
    if known.days_missing:
        return Texts(
            caption, value, "", more, short=translate("Progress", "%n more day(s) of records", known.days_missing)
        )
    more_short = (
        translate("Progress", "9+ in 10") if known.outlook.chance is not None and known.outlook.chance > 0.9 else ""
    )
    span = forecast.span(known, metric, words)
    return Texts(
        caption, value, more, span, short=_range(known, metric, words), beside_short=more_short if more else ""
    )


def _range(known: Forecast, metric: str, words: Words) -> str:
    unit = METRICS[metric]
    low, high = (words.value(forecast.rounded(each, unit), unit) for each in (known.outlook.low, known.outlook.high))
    return words.translate("Progress", "80 %: {span}").format(span=words.between(low, high))


def made_of(known: Forecast, metric: str, words: Words, *, is_daily: bool) -> str:
    """How the forecast was made, for whoever asks; empty where there is none yet."""
    translate = words.translate
    if known.days_missing:
        return ""
    lines = [translate("Progress", "What came in so far, and to it:")]
    if known.deals and metric == "payments.amount":
        lines.append(
            translate(
                "Progress",
                "%n payment(s) due by the end, each by how late this client and all clients paid before",
                len(known.deals),
            )
        )
    elif known.deals:
        lines.append(
            translate(
                "Progress",
                "%n open deal(s) expected by the end, each by its win chance and your own punctuality",
                len(known.deals),
            )
        )
    if known.undated:
        lines.append(
            translate(
                "Progress",
                "%n open deal(s) without an expected day, each by its win chance and how long yours take from its stage on",
                len(known.undated),
            )
        )
    days = known.past.days
    span = translate("Progress", "%n day(s)", days) if is_daily else translate("Progress", "%n working day(s)", days)
    lines.append(_pace(known, metric, words).format(days=span))
    return "\n".join(lines)


def _pace(known: Forecast, metric: str, words: Words) -> str:
    """What comes unannounced: beside deals and due payments only the rest, of what none announces everything."""
    translate, count = words.translate, known.past.count
    if metric == "payments.amount":
        return translate("Progress", "payments not planned before, at their own pace: %n in {days}", count)
    if metric not in OF_DEALS:
        return translate("Progress", "more of them at your own pace: %n in {days}", count)
    return translate("Progress", "other business at your own pace: %n result(s) in {days}", count)


def ranked(facts: Facts, metric: str, rank: int, among: int, words: Words) -> Texts:
    """A finished period: how far it came, and its place among one's own of its kind."""
    figure = facts.figures[metric]
    value = (
        words.percent(figure.attainment)
        if figure.attainment is not None
        else words.value(figure.value, figure.unit, figure.word)
    )
    text = words.placed(facts.period.kind, rank, among)
    return Texts(words.translate("Progress", "Attainment in the end"), value, "", text if among > 1 else "")


def turn(facts: Facts, metric: str, words: Words) -> tuple[str, str]:
    """The change against the same days of last year, in full and in short; empty where there is nothing to compare with."""
    figure = facts.figures[metric]
    by_year = _against(figure, "last_year") if facts.done is not None else None
    if by_year is None:
        return "", ""
    said = moves.short(by_year, words)
    if said.startswith("="):
        return words.translate("Progress", "As last year"), said
    return words.translate("Progress", "{change} on last year").format(change=said), said


def _rounded(value: Decimal | None) -> Decimal:
    return (value or Decimal(0)).quantize(Decimal("0.1"))
