"""The first run: language, what one sells, this month's target, the working week; a minute, and all can change later."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from salesplanner import resources
from salesplanner.domain.period import Period
from salesplanner.domain.problems import Problem
from salesplanner.store import presets
from salesplanner.ui.kit.fields import ChoiceField, MoneyField, NumberField
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    Segmented,
    boxed,
    button,
    card,
    column,
    heading,
    muted,
    picture,
    restyle,
    row,
    scrolled,
)
from salesplanner.ui.kit.workspace import Workspace

_ROLES = (
    ("project", "factory"),
    ("hotel", "hotel"),
    ("online", "shopping-cart"),
    ("wholesale", "truck"),
    ("general", "briefcase"),
)


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
        self.prepared = PlainLabel("", "muted", wrap=True)
        self.fault = PlainLabel("", "fault", wrap=True)
        self._make_targets()
        body = scrolled(boxed(column(self._questions(), margins=(44, 40, 44, 20))))
        right = column(body, self._foot(), spacing=0)
        self.setLayout(row(self._greeting(), right, spacing=0))
        self._choose(str(_ROLES[0][0]))
        window.installEventFilter(self)

    def cover(self) -> None:
        """Lie over the whole window."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the target: all above is filled in."""
        super().showEvent(event)
        self.signed.setFocus()

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
        token = "on_accent"
        parts: list[QWidget | int | object] = [_logo()]
        title, said = (
            heading(self.tr("Sales Planner")),
            PlainLabel(self.tr("What to do today, how far from target: clear at a glance."), wrap=True),
        )
        parts += [12, title, said, 24]
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
            strong = PlainLabel(text)
            strong.setStyleSheet("font-weight: 700")
            parts.append(
                row(picture(theme.pixmap(icon, token, 18)), 6, column(strong, PlainLabel(detail, wrap=True), spacing=1))
            )
            parts.append(10)
        parts += [STRETCH, PlainLabel(self.tr("Your data stays on this computer. Nothing is uploaded."), wrap=True)]
        side = boxed(column(*parts, margins=(36, 48, 28, 32), spacing=6), "greeting")
        side.setFixedWidth(324)
        side.setStyleSheet(
            f"QWidget#greeting {{ background: {theme.accent}; }} QWidget#greeting QLabel {{ color: {theme.on_accent}; }}"
        )
        return side

    def _questions(self) -> QWidget:
        language = Segmented([("zh", "简体中文"), ("en", "English")], lambda key: self.language_asked.emit(str(key)))
        language.set_value(self._workspace.language)
        self.week = ChoiceField(
            [
                ("mon-fri", self.tr("Monday to Friday")),
                ("mon-sat", self.tr("Monday to Saturday")),
                ("all", self.tr("Every day")),
            ]
        )
        self.week.setMaximumWidth(240)
        period = self._workspace.words.month_name(Period.month_of(self._workspace.today()))
        box = card("", self.prepared)
        parts = [
            heading(self.tr("Ready in 60 seconds")),
            muted(self.tr("All of this can be changed later in the settings.")),
            16,
            self._step(1, self.tr("Language"), language),
            10,
            self._step(2, self.tr("What you sell"), boxed(column(self._cards(), box, spacing=10))),
            10,
            self._step(
                3, self.tr("Target for {month}").format(month=period), boxed(column(self._target_row(), self.fault))
            ),
            10,
            self._step(4, self.tr("Working week"), self.week),
            STRETCH,
        ]
        return boxed(column(*parts))

    def _step(self, number: int, title: str, content: QWidget) -> QWidget:
        badge = PlainLabel(str(number))
        badge.setFixedSize(24, 24)
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme = self._workspace.theme
        badge.setStyleSheet(
            f"background: {theme.accent_soft}; color: {theme.accent}; border-radius: 12px; font-weight: 700"
        )
        name = heading(title, 3)
        name.setFixedWidth(108)
        line = row(badge, name, content, spacing=10)
        line.setAlignment(badge, Qt.AlignmentFlag.AlignTop)
        line.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        if not isinstance(content, (Segmented, ChoiceField)):
            line.setStretch(2, 1)
        else:
            line.addStretch(1)
        return boxed(line)

    def _cards(self) -> QWidget:
        names = {
            "project": self.tr("Project sales"),
            "hotel": self.tr("Hotel sales"),
            "online": self.tr("E-commerce"),
            "wholesale": self.tr("Wholesale"),
            "general": self.tr("Anything else"),
        }
        cards = []
        for role, icon in _ROLES:
            made = QPushButton(names[role])
            made.setProperty("kind", "tile")
            made.setCheckable(True)
            made.setIcon(self._workspace.theme.icon(icon, "text2", 22))
            made.setIconSize(QSize(22, 22))
            made.setProperty("role_key", role)
            made.setMinimumHeight(64)
            self._roles.addButton(made)
            made.clicked.connect(lambda _=False, role=role: self._choose(role))
            cards.append(made)
        return boxed(row(*cards, spacing=10))

    def _make_targets(self) -> None:
        self.signed = MoneyField()
        self.collected = MoneyField()
        self.clients = NumberField()
        self.average = PlainLabel("", "muted")
        for field in (self.signed, self.collected, self.clients):
            field.setMaximumWidth(170)
            field.line.returnPressed.connect(self._start)
        self.signed.edited.connect(self._show_average)
        self.signed.line.setAccessibleName(self.tr("Signed"))
        self.collected.line.setAccessibleName(self.tr("Collected (may stay empty)"))
        self.clients.line.setAccessibleName(self.tr("New clients (may stay empty)"))

    def _target_row(self) -> QWidget:
        return boxed(
            row(
                column(muted(self.tr("Signed")), self.signed, spacing=3),
                column(muted(self.tr("Collected (may stay empty)")), self.collected, spacing=3),
                column(muted(self.tr("New clients (may stay empty)")), self.clients, spacing=3),
                column(muted(" "), self.average, spacing=3),
                STRETCH,
                spacing=14,
            )
        )

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
        return boxed(row(bring, back, STRETCH, demo, self.go, margins=(44, 14, 44, 14)), "foot")

    # --- what happens -------------------------------------------------------------------------------------------

    def role(self) -> str:
        """The chosen role."""
        checked = self._roles.checkedButton()
        return str(checked.property("role_key")) if checked is not None else "general"

    def _choose(self, role: str) -> None:
        for each in self._roles.buttons():
            each.setChecked(each.property("role_key") == role)
            restyle(each)
        self.prepared.setText(
            self.tr("Will be prepared: stages {stages}; quotas {quotas}.").format(**self._preview(role))
        )

    def _preview(self, role: str) -> dict[str, str]:
        preset = presets.preset(role)
        words = self._workspace.words
        zh = self._workspace.language == "zh"
        stages = " → ".join(stage["zh" if zh else "en"] for stage in preset["stages"])
        quotas = words.list(f"{words.metric(quota['metric'])} {quota['count']}" for quota in preset["quotas"])
        return {"stages": stages, "quotas": quotas}

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

    def _start(self) -> bool:
        """Keep the answers as one step."""
        try:
            amounts = {
                "orders.amount": self.signed.value(),
                "payments.amount": self.collected.value(),
            }
            clients = self.clients.value()
        except Problem as problem:
            self.fault.setText(self._workspace.words.problem(problem))
            return False
        store = self._workspace.store
        code = Period.month_of(self._workspace.today()).code
        with store.change("started"):
            presets.apply(store, self.role(), self._workspace.language)
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


def _logo() -> QWidget:
    from PySide6.QtGui import QIcon

    return picture(QIcon(str(resources.path("icons", "app.svg"))).pixmap(QSize(60, 60)))
