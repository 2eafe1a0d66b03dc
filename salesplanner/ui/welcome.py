"""The first run: language, what one sells, this month's target, working week and reports; a minute, and all can change later."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QLayout, QPushButton, QSizePolicy, QWidget

from salesplanner import resources
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.problems import Problem
from salesplanner.store import presets
from salesplanner.store.calendar import ALTERNATE
from salesplanner.ui.forms.reportrule import DueField
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.fields import ChoiceField, MoneyField, NumberField
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    Segmented,
    boxed,
    button,
    card,
    column,
    muted,
    picture,
    row,
    scrolled,
)
from salesplanner.ui.kit.theme import Theme, px
from salesplanner.ui.kit.workspace import Workspace

_ROLES = (
    ("project", "factory"),
    ("hotel", "hotel"),
    ("online", "shopping-cart"),
    ("wholesale", "truck"),
    ("general", "briefcase"),
)


#: The first question that is open, and the sizes from which all stands beside each other.
_FIRST = 3
#: So many of the figures of a way of selling are named.
_FIGURES = 4
_NAME_WIDTH = 112
_WIDE = 1160
_MIDDLE = 940
_HIGH = 640


class Welcome(QWidget):
    """A page over the whole window until the person begins."""

    language_asked = Signal(str)
    demo_asked = Signal()
    restore_asked = Signal()
    import_asked = Signal()
    started = Signal()

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._roles = QButtonGroup(self)
        self._details: list[QWidget] = []
        self.prepared = PlainLabel("", "muted", wrap=True)
        self.fault = PlainLabel("", "fault", wrap=True)
        self.fault.hide()
        self.average = PlainLabel("", "muted")
        greeting = self._greeting()
        self._body = column(self._questions())
        right = column(scrolled(boxed(self._body)), self._foot(), spacing=0)
        self.setLayout(row(greeting, right, spacing=0))
        self._roles.buttons()[0].setChecked(True)
        self._arrange()
        self._order()
        window.installEventFilter(self)

    def cover(self) -> None:
        """Lie over the whole window."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the target, for all above is filled in; at the top where the target is out of view."""
        super().showEvent(event)
        language = next(each for each in self._language.buttons() if each.isChecked())
        (self.signed if self.height() >= px(_HIGH) else language).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._start()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if watched is self.parent() and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    # --- what is asked ------------------------------------------------------------------------------------------

    def _greeting(self) -> QWidget:
        theme = self._workspace.theme
        title, said = (
            PlainLabel(self.tr("Sales Planner"), "display"),
            PlainLabel(self.tr("What to do today, how far from target: clear at a glance."), wrap=True),
        )
        parts: list[QWidget | int | object] = [_logo(), 12, title, said, 20]
        for icon, text, detail in (
            ("sun", self.tr("2 minutes in the morning"), self.tr("Put visits and follow-ups in order")),
            ("pencil", self.tr("Seconds during the day"), self.tr("Record the outcome and the next step")),
            ("chart-line", self.tr("The month at a glance"), self.tr("Against its target, by real working days")),
            (
                "file-text",
                self.tr("The summary for your supervisor"),
                self.tr("Figures are filled in; you edit the words"),
            ),
        ):
            strong, more = PlainLabel(text, "h3", wrap=True), PlainLabel(detail, wrap=True)
            self._details.append(more)
            line = row(picture(theme.pixmap(icon, "on_accent", 18)), column(strong, more, spacing=1), spacing=12)
            line.setStretch(1, 1)
            parts += [line, 8]
        promise = PlainLabel(self.tr("Your data stays on this computer. Nothing is uploaded."), wrap=True)
        lock = row(picture(theme.pixmap("lock", "on_accent", 14)), promise, spacing=6)
        lock.setStretch(1, 1)
        self._side = boxed(column(*parts, STRETCH, lock, spacing=6), "greeting")
        self._side.setStyleSheet(
            f"QWidget#greeting {{ background: {theme.accent}; }} QWidget#greeting QLabel {{ color: {theme.on_accent}; }}"
        )
        return self._side

    def _questions(self) -> QWidget:
        self._language = language = Segmented(
            [("zh", "简体中文"), ("en", "English")], lambda key: self.language_asked.emit(str(key))
        )
        language.set_value(self._workspace.language)
        self.week = ChoiceField(
            [
                ("mon-fri", self.tr("Monday to Friday")),
                ("mon-sat", self.tr("Monday to Saturday")),
                (f"{ALTERNATE}{_monday(self._workspace.today())}", self.tr("Long and short weeks in turn")),
                ("all", self.tr("Every day")),
            ]
        )
        self._has_week = False
        self.week.edited.connect(self._keep_week)
        self.due = {kind: DueField(self._workspace) for kind in (PeriodKind.WEEK, PeriodKind.MONTH)}
        period = self._workspace.words.month_name(Period.month_of(self._workspace.today()))
        box = card("", self.prepared)
        cards = column(self._make_cards(), box, spacing=10)
        self._make_targets()
        targets = column(self._target_row(), self.average, self.fault, spacing=4)
        parts = [
            PlainLabel(self.tr("Ready in 60 seconds"), "display"),
            muted(self.tr("All of this can be changed later in the settings.")),
            16,
            self._step(1, self.tr("Language"), row(language, STRETCH)),
            14,
            self._step(2, self.tr("What you sell"), cards),
            14,
            self._step(3, self.tr("Target for {month}").format(month=period), targets),
            14,
            self._step(4, self.tr("Work and reports"), column(self._work_row())),
            STRETCH,
        ]
        return boxed(column(*parts))

    def _step(self, number: int, title: str, content: QLayout) -> QWidget:
        """A question: those filled in already are ticked, the third is where one begins."""
        theme = self._workspace.theme
        ground, ink = ("done_soft", "done") if number < _FIRST else ("accent", "on_accent")
        if number > _FIRST:
            ground, ink = "sunken", "text2"
        badge = picture(theme.pixmap("check", ink, 14)) if number < _FIRST else PlainLabel(str(number))
        badge.setFixedSize(px(24), px(24))
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        badge.setStyleSheet(
            f"background: {theme.color(ground).name()}; color: {theme.color(ink).name()};"
            f" border-radius: {px(24) // 2}px; font-weight: 700"
        )
        name = PlainLabel(title, "h3", wrap=True)
        name.setFixedWidth(px(_NAME_WIDTH))
        line = row(column(3, badge, STRETCH, spacing=0), column(6, name, STRETCH, spacing=0), spacing=10)
        line.addLayout(content, 1)
        return boxed(line)

    def _make_cards(self) -> QWidget:
        said = {
            "project": (self.tr("Project sales"), self.tr("Bids, quotes, delivery and payments")),
            "hotel": (self.tr("Hotel sales"), self.tr("Visits, calls, rate agreements")),
            "online": (self.tr("E-commerce"), self.tr("Visitors × conversion × order value")),
            "wholesale": (self.tr("Wholesale"), self.tr("Regions, listings and repeat orders")),
            "general": (self.tr("Anything else"), self.tr("Begins with the simplest")),
        }
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        for role, icon in _ROLES:
            made = _RoleCard(self._workspace.theme, icon, *said[role])
            made.setProperty("role_key", role)
            self._roles.addButton(made)
        self._roles.buttonToggled.connect(lambda _, is_on: self._show_prepared() if is_on else None)
        return boxed(self._grid)

    def _arrange(self) -> None:
        """Five cards beside each other where there is room, else three or two; the greeting gives way."""
        is_wide, is_high = self.width() >= px(_WIDE), self.height() >= px(_HIGH)
        self._side.setFixedWidth(px(324 if is_wide else 236))
        edge = 36 if is_wide else 24
        self._side.layout().setContentsMargins(edge, 48 if is_high else 32, edge - 8, 32)  # type: ignore[union-attr]
        self._body.setContentsMargins(44 if is_wide else 28, 40 if is_high else 24, 44 if is_wide else 20, 20)
        for each in self._details:
            each.setVisible(is_high)
        for place, made in enumerate(self._roles.buttons()):
            across = 5 if is_wide else 3 if self.width() >= px(_MIDDLE) else 2
            self._grid.addWidget(made, place // across, place % across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _make_targets(self) -> None:
        hint = self.tr("such as 180k")
        self.signed, self.collected, self.clients = MoneyField(hint), MoneyField(), NumberField()
        for field in (self.signed, self.collected, self.clients):
            field.setFixedWidth(px(156))
            field.line.returnPressed.connect(self._start)
        self.signed.edited.connect(self._show_average)

    def _target_row(self) -> QWidget:
        return _titled(
            (self.tr("Signed"), self.signed),
            (self.tr("Collected (optional)"), self.collected),
            (self.tr("New clients (optional)"), self.clients),
        )

    def _work_row(self) -> QWidget:
        say = self._workspace.words.report_kind
        for field in (self.week, *self.due.values()):
            field.setFixedWidth(px(200))
        reports = ((say(kind), field) for kind, field in self.due.items())
        return _titled((self.tr("Working week"), self.week), *reports)

    def _foot(self) -> QWidget:
        theme = self._workspace.theme
        bring = button(self.tr("Import from Excel"), theme.icon("upload", "accent"), kind="link", on_click=self._import)
        back = button(
            self.tr("Restore a backup"),
            theme.icon("rotate-ccw", "accent"),
            kind="link",
            on_click=self.restore_asked.emit,
        )
        demo = button(self.tr("Look at demo data first"), theme.icon("eye"), on_click=self.demo_asked.emit)
        self.go = button(self.tr("Start"), primary=True, on_click=self._start)
        self._buttons = (bring, back, demo, self.go)
        return boxed(row(bring, back, STRETCH, demo, self.go, margins=(44, 14, 44, 14)), "foot")

    def _order(self) -> None:
        """Tab goes down the page: Qt would go by when each was made and laid out."""
        dues = (each.combo for each in self.due.values())
        fields = (self.signed.line, self.collected.line, self.clients.line, self.week.combo, *dues)
        chain = [*self._language.buttons(), *self._roles.buttons(), *fields, *self._buttons]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    # --- what happens -------------------------------------------------------------------------------------------

    def role(self) -> str:
        """The chosen role."""
        checked = self._roles.checkedButton()
        return str(checked.property("role_key")) if checked is not None else "general"

    def _keep_week(self) -> None:
        self._has_week = True

    def _show_prepared(self) -> None:
        """What the way of selling brings, its usual week too as long as no other was chosen."""
        said = self._preview(self.role())
        text = self.tr("Will be prepared: stages {stages}; quotas {quotas}.")
        if said["figures"]:
            text = self.tr("Will be prepared: stages {stages}; figures {figures}.")
        self.prepared.setText(text.format(**said))
        if not self._has_week:
            self.week.set_value(presets.preset(self.role())["week"])
        for rule in presets.report_rules(self.role()):
            self.due[rule.every].show_rule(rule)

    def _preview(self, role: str) -> dict[str, str]:
        preset = presets.preset(role)
        words = self._workspace.words
        zh = self._workspace.language == "zh"
        stages = " → ".join(stage["zh" if zh else "en"] for stage in presets.types()[preset["type"]]["stages"])
        quotas = words.list(f"{words.metric(quota['metric'])} {quota['count']}" for quota in preset["quotas"])
        figures = [each["zh" if zh else "en"] for each in preset.get("own", [])[:_FIGURES]]
        return {"stages": stages, "quotas": quotas, "figures": words.list(figures)}

    def _show_average(self) -> None:
        try:
            amount = self.signed.value()
        except Problem:
            amount = None
        month = Period.month_of(self._workspace.today())
        days = self._workspace.store.calendar().count(month.first, month.last)
        text = ""
        if amount and days:
            words = self._workspace.words
            text = self.tr("{amount} a working day on average").format(amount=words.money(round(amount / days)))
        self.average.setText(text)
        self.average.setVisible(bool(text))
        self._say_fault("")

    def _say_fault(self, text: str) -> None:
        self.fault.setText(text)
        self.fault.setVisible(bool(text))

    def _start(self) -> bool:
        """Keep the answers as one step."""
        try:
            amounts = {
                "orders.amount": self.signed.value(),
                "payments.amount": self.collected.value(),
            }
            clients = self.clients.value()
        except Problem as problem:
            self._say_fault(self._workspace.words.problem(problem))
            return False
        store = self._workspace.store
        code = Period.month_of(self._workspace.today()).code
        with store.change("started"):
            owed = [each.rule() for each in self.due.values()]
            presets.apply(store, self.role(), self._workspace.language, owed)
            store.settings.put("work.week", self.week.value())
            for metric, amount in amounts.items():
                if amount:
                    store.targets.put(metric, code, Decimal(amount) / 100)
            if clients:
                store.targets.put("clients.new.count", code, Decimal(clients))
        self.hide()
        self.deleteLater()
        self.started.emit()
        return True

    def _import(self) -> None:
        if self._start():
            self.import_asked.emit()


def _titled(*fields: tuple[str, Field]) -> QWidget:
    """Fields beside each other, each below its name."""
    columns = []
    for title, field in fields:
        name = muted(title)
        name.setBuddy(field.target)
        field.call(title)
        columns.append(boxed(column(name, field, spacing=3)))
    return boxed(FlowLayout(*columns, spacing=14))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


class _RoleCard(QPushButton):
    """What one sells: icon, name and what it stands for, ticked when chosen."""

    def __init__(self, theme: Theme, icon: str, title: str, said: str) -> None:
        super().__init__()
        self._theme, self._name = theme, icon
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        self.setAccessibleDescription(said)
        self._icon, self._tick = picture(theme.pixmap(icon, "text2", 22)), picture(theme.pixmap(icon, "accent", 16))
        head = row(self._icon, STRETCH, self._tick)
        self.setLayout(
            column(head, PlainLabel(title, "h3", wrap=True), PlainLabel(said, "muted", wrap=True), STRETCH, spacing=3)
        )
        self.layout().setContentsMargins(14, 12, 12, 12)  # type: ignore[union-attr]
        for each in self.findChildren(QLabel):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._show)
        self._show(False)

    def _show(self, is_on: bool) -> None:
        self._icon.setPixmap(self._theme.pixmap(self._name, "accent" if is_on else "text2", 22))
        self._tick.setPixmap(self._theme.pixmap("circle-check", "accent", 16) if is_on else QPixmap())

    def heightForWidth(self, width: int) -> int:
        """The height that the wrapped words take."""
        layout = self.layout()
        return max(104, layout.totalHeightForWidth(width)) if layout is not None else 104

    def sizeHint(self) -> QSize:
        """A fifth of the usual room."""
        return QSize(px(136), self.heightForWidth(px(136)))

    def minimumSizeHint(self) -> QSize:
        """Room for the words."""
        return QSize(px(112), 104)


def _logo() -> QWidget:
    from PySide6.QtGui import QIcon

    return picture(QIcon(str(resources.path("icons", "mark.svg"))).pixmap(QSize(60, 60)))
