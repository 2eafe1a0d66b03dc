"""The right side of Today: the day's quotas, the month's main target, the next visit or tomorrow."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clients import Client, Contact, Role
from salesplanner.domain.dayplan import DayPlan, PrepLine
from salesplanner.domain.delivery import Matter
from salesplanner.domain.period import Period
from salesplanner.domain.reminders import Due, all_due, leave_at
from salesplanner.domain.targets import METRICS, Unit, attainment, needed_per_day, points_between
from salesplanner.domain.visits import missing
from salesplanner.domain.workdays import Pace
from salesplanner.report import deciders, own
from salesplanner.report.aims import came
from salesplanner.report.deciders import Deciders
from salesplanner.report.gradual import at_once
from salesplanner.store import Store, delivery
from salesplanner.ui.kit.focus import keeping_keys
from salesplanner.ui.kit.layout import (
    STRETCH,
    Bar,
    PlainLabel,
    boxed,
    button,
    card,
    chip,
    column,
    discard,
    heading,
    muted,
    picture,
    row,
)
from salesplanner.ui.kit.theme import font, px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today import brokencard, quotas
from salesplanner.ui.today.brokencard import Broken
from salesplanner.ui.today.deliveries import DeliveryCard, show_radar
from salesplanner.ui.today.quotas import QuotaCard, Quotas
from salesplanner.ui.today.shelf import Act, Shelf
from salesplanner.words.reports import awaited

_FIRST_ITEMS = 4


class Target(Struct, frozen=True):
    """The main target of the month: what was asked, what is done, how many working days are left."""

    metric: str
    period: Period
    done: Decimal
    asked: Decimal | None
    pace: Pace
    unit: Unit = Unit.MONEY
    word: str = ""  # the unit of an own figure


class Visit(Struct, frozen=True):
    """A visit still to come today, who is met, and what was said last."""

    activity: Activity
    client: Client | None
    contact: Contact | None
    last: Activity | None
    lines: tuple[PrepLine, ...]
    deciders: Deciders


class Shown(Struct, frozen=True):
    """All that the rail shows; the same facts are not drawn twice."""

    day: date
    today: date
    quotas: Quotas
    target: Target
    visit: Visit | None
    tomorrow: tuple[Activity, ...]
    next_day: date
    broken: tuple[Broken, ...] = ()
    matters: tuple[Matter, ...] = ()  # what deliveries ask of today
    chased: frozenset[int] = frozenset()  # the milestones that the plan asks after already
    dues: tuple[tuple[Due, str], ...] = ()  # what has to be done by the next day, with the name of its client


def read(store: Store, plan: DayPlan, now: datetime, matters: Sequence[Matter]) -> Generator[None, None, Shown]:
    """The facts for the rail of a day, in parts; `matters` is what deliveries ask of it."""
    visit = plan.next_visit(now) if plan.day >= now.date() else None
    next_day = store.calendar().next_working(plan.day)
    if next_day - plan.day > timedelta(days=7):
        next_day = plan.day + timedelta(days=1)
    rest = () if visit else tuple(each for each in store.activities.on(next_day) if each.is_open)
    dues = () if visit else _dues(store, plan.day + timedelta(days=1), next_day)
    coming = _visit(store, visit) if visit else None
    yield
    counted = yield from quotas.read(store, plan.day, now.date())
    yield
    target = _target(store, now.date())
    yield
    return Shown(
        day=plan.day,
        today=now.date(),
        quotas=counted,
        target=target,
        visit=coming,
        tomorrow=rest,
        next_day=next_day,
        matters=tuple(matters),
        chased=delivery.chased(store, (each.step.milestone for each in matters)),
        dues=dues,
        broken=brokencard.read(store, now.date()) if plan.day == now.date() else (),
    )


def _dues(store: Store, first: date, last: date) -> tuple[tuple[Due, str], ...]:
    reports = store.reports.due(first, last, store.calendar())
    promises, payments = store.promises.due_between(first, last), store.payments.due_between(first, last)
    found = all_due(promises, payments, reports, first, last)
    clients = store.clients.many(each.client_id for each in found)
    return tuple((each, clients[each.client_id].name if each.client_id in clients else "") for each in found)


def _target(store: Store, today: date) -> Target:
    """The person's main metric; another that has a target where it has none."""
    period = Period.month_of(today)
    wanted = [*store.settings.get("metrics.main", []), "orders.amount"]
    asked = {each.metric: each.value for each in store.targets.in_period(period.code) if each.level.value == "base"}
    countable = [each for each in [*wanted, *asked] if own.adds_up(store, each)]
    metric = next((each for each in countable if each in asked), countable[0])
    mine, done = store.metrics.named(metric), came(store, metric, period)
    unit, word = (mine.kind, mine.word) if mine else (METRICS[metric], "")
    return Target(metric, period, done, asked.get(metric), store.calendar().pace(period, today), unit, word)


def _visit(store: Store, activity: Activity) -> Visit:
    client = store.clients.find(activity.client_id)
    last = store.activities.last_told(client.id) if client else None
    lines = tuple(store.prep.of(activity.id)) if activity.id > 0 else ()
    parts = deciders.gather(store, client.id if client else None, activity.deal_id)
    return Visit(activity, client, store.contacts.find(activity.contact_id), last, lines, parts)


def _facts(shown: Shown) -> dict[str, object]:
    """What each card is made of."""
    days = shown.day, shown.today
    coming = shown.visit or (shown.tomorrow, shown.dues, shown.next_day)
    return {
        "quotas": shown.quotas,
        "target": (days, shown.target),
        "deliveries": (days, shown.matters, shown.chased),
        "broken": (days, shown.broken),
        "next": (days, coming),
    }


class Rail(QWidget):
    """The cards; they are laid out anew only when what they show differs."""

    prepare_asked = Signal(int)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._shown: Shown | None = None
        self.shelf = Shelf(self)
        self.shelf.changed.connect(lambda: at_once(self._laying()))
        self._made: dict[str, tuple[object, QWidget]] = {}  # each card with the facts that it shows
        self._cards = column(STRETCH, spacing=12, margins=16)
        self.setLayout(self._cards)

    def showing(self, shown: Shown) -> Generator[None, None, None]:
        """Show these facts, card by card; what was left off halfway is gone on with by the next facts."""
        self._shown = shown
        yield from self._laying()

    def _laying(self) -> Generator[None, None, None]:
        """Lay the cards out in the person's order, without those put away; those whose facts are the same stay."""
        shown = self._shown
        if shown is None:
            return
        makers: dict[str, Callable[[], QWidget]] = {
            "quotas": lambda: QuotaCard(self._workspace, shown.quotas, self._more("quotas", self._adjust())),
            "target": lambda: self._target(shown.target),
            "deliveries": lambda: DeliveryCard(
                self._workspace, shown.matters, shown.chased, self._more("deliveries", self._radar())
            ),
            "broken": lambda: brokencard.make(self._workspace, shown.broken, partial(self._aside, "broken")),
            "next": lambda: self._visit(shown.visit) if shown.visit else self._tomorrow(shown),
        }
        for key, is_shown in (("quotas", shown.quotas.views), ("deliveries", shown.matters), ("broken", shown.broken)):
            if not is_shown:
                del makers[key]
        order, facts = self.shelf.order(makers), _facts(shown)
        if (count := self.shelf.hidden_count(makers)) > 0:
            said = self.tr("Show %n hidden card(s)", "", count)
            makers["hidden"] = lambda: button(said, kind="link", on_click=self.shelf.show_all)
            order, facts = [*order, "hidden"], {**facts, "hidden": count}
        for key in self._made.keys() - set(order):
            discard(self._made.pop(key)[1])
        for place, key in enumerate(order):
            if key not in self._made or self._made[key][0] != facts[key]:
                yield
                self._put(place, key, facts[key], makers[key])
            elif self._cards.indexOf(self._made[key][1]) != place:
                self._cards.insertWidget(place, self._made[key][1])

    def _put(self, place: int, key: str, facts: object, make: Callable[[], QWidget]) -> None:
        """Make a card anew; who ticks by keys goes on from there, or from what came into its place."""
        ticked, names = self.window().focusWidget(), [each.accessibleName() for each in self.findChildren(QCheckBox)]
        is_ticked = isinstance(ticked, QCheckBox) and self.isAncestorOf(ticked)
        name = ticked.accessibleName() if ticked is not None and is_ticked else ""
        with keeping_keys(self):
            if key in self._made:
                discard(self._made[key][1])
            self._made[key] = facts, make()
            self._cards.insertWidget(place, self._made[key][1])
        left = [box for box in self.findChildren(QCheckBox) if box.parentWidget() is not None] if name else []
        if left and not any(box.hasFocus() for box in left):
            same = next((box for box in left if box.accessibleName() == name), None)
            (same or left[min(names.index(name), len(left) - 1)]).setFocus()

    def _more(self, key: str, *acts: Act) -> QWidget:
        return self.shelf.button(self._workspace.theme.icon("ellipsis"), key, *acts)

    def _aside(self, key: str, widget: QWidget) -> QWidget:
        return boxed(row(widget, self._more(key), spacing=4))

    def _adjust(self) -> Act:
        return self.tr("Adjust the quotas…"), lambda: self._workspace.asked.emit("target", 0)

    def _radar(self) -> Act:
        return self.tr("Delay radar…"), lambda: show_radar(self, self._workspace)

    # --- the target ---------------------------------------------------------------------------------------------

    def _target(self, target: Target) -> QWidget:
        words, workspace = self._workspace.words, self._workspace
        title = self.tr("{metric} this month").format(metric=words.metric(target.metric))
        see = button(self.tr("Progress ›"), kind="link", on_click=lambda: workspace.asked.emit("tab progress", 0))
        see.ensurePolished()
        aside = self._aside("target", see)
        aside.setMinimumWidth(aside.sizeHint().width())  # beside a long name it is the name that gives way
        head = row(PlainLabel(title, "h3", wrap=True), aside)
        unit, word = target.unit, target.word
        value = heading(words.value(target.done, unit, word))
        value.setFont(font("display"))
        if target.asked is None:
            ask = self.tr("Set a target for {month}").format(month=words.month_name(target.period))
            set_it = button(ask, workspace.theme.icon("target"), on_click=lambda: workspace.asked.emit("target", 0))
            return card("", head, row(value, STRETCH), row(set_it, STRETCH))
        share = attainment(target.done, target.asked) or Decimal(0)
        asked = muted("/ " + words.value(target.asked, unit, word))
        percent = heading(words.percent(share), 2)
        figure = row(value, asked, STRETCH, percent, spacing=6)
        figure.setAlignment(asked, Qt.AlignmentFlag.AlignBottom)
        asked.setContentsMargins(0, 0, 0, 4)
        said = self._against_pace(share, target.pace)
        bar = Bar(workspace.theme, float(share), float(target.pace.share), height=8, text=said)
        sentences = column(*self._sentences(target, share, said), spacing=2)
        return card("", head, figure, bar, sentences, spacing=6)

    def _against_pace(self, share: Decimal, pace: Pace) -> str:
        """Time gone, and how many points ahead or behind."""
        words = self._workspace.words
        points = points_between(share, pace.share)
        gone = words.percent(pace.share)
        if points < 0:
            text = self.tr("Time gone {share} (tick), %n point(s) behind", "", -points)
        elif points > 0:
            text = self.tr("Time gone {share} (tick), %n point(s) ahead", "", points)
        else:
            text = self.tr("Time gone {share} (tick), on pace")
        return text.format(share=gone)

    def _sentences(self, target: Target, share: Decimal, said: str) -> list[QWidget]:
        words = self._workspace.words
        if share >= 1:
            month = words.month_name(target.period)
            text = self.tr("{month} target reached with %n working day(s) left", "", target.pace.left)
            reached = PlainLabel(text.format(month=month), wrap=True)
            reached.set_tone("done")
            return [reached]
        needed = needed_per_day(target.done, target.asked or 0, target.pace.left)
        labels: list[QWidget] = [muted(said, wrap=True)]
        if needed is not None:
            shown = words.value(needed.quantize(Decimal("0.1")), target.unit, target.word)
            before, _, after = self.tr("{value} a working day still needed").partition("{value}")
            strong = heading(shown, 3)
            parts = [muted(before.strip())] if before.strip() else []
            labels.append(boxed(row(*parts, strong, muted(after.strip()), STRETCH, spacing=4)))
        return labels

    # --- what comes next ----------------------------------------------------------------------------------------

    def _visit(self, visit: Visit) -> QWidget:
        words, activity, client = self._workspace.words, visit.activity, visit.client
        title = self.tr("Next visit") if activity.kind is ActivityKind.VISIT else self.tr("Next meeting")
        when = words.time(activity.at) if activity.at else ""
        if (leave := leave_at(activity)) is not None:
            when = self.tr("{time} · leave at {leave}").format(time=when, leave=words.time(leave.time()))
        items: list[QWidget] = [PlainLabel(activity.title, wrap=True)]
        if client is not None:
            link = button(client.name.replace("&", "&&"), kind="link")
            link.clicked.connect(lambda _=False: self._workspace.asked.emit("client", client.id))
            link.setMaximumWidth(px(250))
            link.setStyleSheet("padding-left: 0")
            line = row(link, PlainLabel(self._who(visit), "muted", elide=True), spacing=4)
            line.setStretch(1, 1)
            items.append(boxed(line))
            if not visit.deciders.knows_decider:
                gap = PlainLabel(self.tr("Nobody is known who decides"), wrap=True)
                gap.set_tone("risk")
                items.append(gap)
        if activity.aim:
            items.append(PlainLabel(words.colon(self.tr("Aim")) + activity.aim, wrap=True))
        items += self._checklist(visit)
        if visit.last is not None and visit.last.done_at is not None:
            day = words.day(visit.last.done_at.date(), self._workspace.today())
            gist = " ".join(visit.last.points.split())[:160]
            items.append(_well(self.tr("Last time, {day}: {gist}").format(day=day, gist=gist)))
        return card(title, *items, aside=self._aside("next", muted(when)), spacing=6)

    def _checklist(self, visit: Visit) -> list[QWidget]:
        """Whether one is ready, and the lines to tick in place."""
        activity, lines = visit.activity, visit.lines
        is_ready = not missing(activity, lines)
        state = chip(self.tr("Ready") if is_ready else self.tr("Not ready yet"), "done" if is_ready else "risk")
        prepare = button(self.tr("Prepare… (P)"), kind="link")
        prepare.clicked.connect(lambda _=False: self.prepare_asked.emit(activity.id))
        items: list[QWidget] = [boxed(row(state, STRETCH, prepare, spacing=4))]
        ticks: list[QWidget] = []
        for each in lines:
            box = QCheckBox()
            box.setChecked(each.is_done)
            box.setAccessibleName(each.text)
            box.clicked.connect(lambda on, each=each: self._tick(each, on))
            text = PlainLabel(each.text, "muted" if each.is_done else "", wrap=True)
            line = row(box, text, spacing=6)
            line.setStretch(1, 1)
            line.setAlignment(box, Qt.AlignmentFlag.AlignTop)
            ticks.append(boxed(line))
        if ticks:
            items.append(boxed(column(*ticks, spacing=1)))
        return items

    def _tick(self, line: PrepLine, is_done: bool) -> None:
        self._workspace.do(self._workspace.store.prep.change, line.id, is_done=is_done)

    def _who(self, visit: Visit) -> str:
        contact = visit.contact
        if contact is None:
            return ""
        part = visit.deciders.role(contact)
        role = self._workspace.words.role(part) if part is not Role.UNKNOWN else ""
        about = self._workspace.words.list(filter(None, [contact.title, role]))
        brackets = "（{}）" if self._workspace.words.zh else " ({})"
        return contact.name + (brackets.format(about) if about else "")

    def _tomorrow(self, shown: Shown) -> QWidget:
        words = self._workspace.words
        near = (shown.next_day - shown.today).days == 1
        title = self.tr("Tomorrow") if near else words.day_long(shown.next_day, shown.today)
        items: list[QWidget] = [self._due(due, client) for due, client in shown.dues]
        if not shown.tomorrow:
            items.append(muted(self.tr("Nothing planned yet"), wrap=True))
        for activity in shown.tomorrow[:_FIRST_ITEMS]:
            time = PlainLabel(words.time(activity.at) if activity.at else "", "muted")
            time.setFixedWidth(px(42))
            name = PlainLabel(activity.title, elide=True)
            line = row(time, name, spacing=4)
            line.setStretch(1, 1)
            items.append(boxed(line))
        more = len(shown.tomorrow) - _FIRST_ITEMS
        if more > 0:
            items.append(muted(self.tr("and %n more", "", more)))
        count = muted(self.tr("%n item(s)", "", len(shown.tomorrow)) if shown.tomorrow else "")
        return card(title, *items, aside=self._aside("next", count), spacing=6)

    def _due(self, due: Due, client: str) -> QWidget:
        """A deadline with its flag."""
        words = self._workspace.words
        said = awaited(words.translate, due)
        if due.report is not None:
            said = self.tr("{report} by {time}").format(
                report=words.report_due(due.report, self._workspace.store.reports.told_to(due.report)),
                time=words.time(due.report.due_at.time()),
            )
        text = PlainLabel(" · ".join(filter(None, [said, client])), elide=True)
        text.set_tone("risk")
        flag = picture(self._workspace.theme.pixmap("handshake" if due.is_theirs else "flag", "risk", 14))
        line = row(flag, text, spacing=8)
        line.setStretch(1, 1)
        return boxed(line)


def _well(text: str) -> QWidget:
    from PySide6.QtWidgets import QFrame

    frame = QFrame()
    frame.setProperty("well", True)
    frame.setLayout(column(PlainLabel(text, "caption", wrap=True), margins=(9, 7, 9, 7)))
    return frame
