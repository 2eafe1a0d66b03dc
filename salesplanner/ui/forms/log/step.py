"""The next step of the log form: what, which kind, when, or why none is needed (experience, 7.1)."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import Any

from msgspec import Struct
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind
from salesplanner.domain.dayplan import next_monday
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quick import typedline
from salesplanner.domain.quick.reading import Name, Reading, What
from salesplanner.ui.forms.kinds import KIND_ICONS
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.fields import ChoiceField, DateField, TimeField
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, muted, picture, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_NOBODY = Name(0, "")  # a next step is with the client of its record
_WHEN = frozenset({What.DAY, What.TIME})


def _without_when(text: str, found: Reading) -> str:
    """The text without the day and the time that were understood."""
    for piece in sorted(found.pieces, key=lambda each: -each.start):
        if piece.what in _WHEN:
            text = text[: piece.start] + " " + text[piece.end :]
    return " ".join(text.split()).strip(" ,，。;；")


class NotNeeded(Enum):
    """Why there is no next step for now."""

    WAITING = "waiting"
    SIGNED = "signed"
    LOST = "lost"
    DORMANT = "dormant"


class Next(Struct, frozen=True):
    """The step to plan, or why none is needed; `until` is the day to be reminded on while waiting."""

    step: Activity | None = None
    not_needed: NotNeeded | None = None
    until: date | None = None
    keeps_earlier: bool = False  # an earlier follow-up stays beside the new one


class NextStepField(Field):
    """The framed block of the log form: what, which kind, when, and the ways round it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._not_needed: NotNeeded | None = None
        self._is_touched = False
        self._beside: list[Activity] = []
        self._rule = ""
        self._has_deal = False
        self._typed = ("", "")  # what was typed, and what is left of it as a title
        theme, words = workspace.theme, workspace.words
        self.title = Line(self.tr("What to do next, for example send the quote"))
        self.title.setAccessibleName(self.tr("Next step"))
        self.kind = ChoiceField([(kind, words.kind(kind)) for kind in ActivityKind])
        self.kind.combo.setAccessibleName(self.tr("Kind"))
        for place, kind in enumerate(ActivityKind):
            self.kind.combo.setItemIcon(place, theme.icon(KIND_ICONS[kind]))
        self.kind.set_value(ActivityKind.CALL)
        self.kind.setFixedWidth(px(104))
        self.day = DateField(workspace, self.tr("Day"))
        self.day.line.setAccessibleName(self.tr("Date of the next step"))
        self.day.fit()
        self.at = TimeField(self.tr("Time"))
        self.at.line.setAccessibleName(self.tr("Time of the next step"))
        self.at.setFixedWidth(px(66))
        self.hint = muted("")
        self.keep = button(self.tr("Keep that too"), kind="chip")
        self.keep.setCheckable(True)
        self.keep.setToolTip(self.tr("Otherwise the new step takes its place"))
        self.keep.toggled.connect(lambda _: self._say_beside())
        self.keep.hide()
        self.note = PlainLabel("", "muted", wrap=True)
        self.note.hide()
        self._lay_out(theme)
        self._connect()

    def _lay_out(self, theme: Any) -> None:
        heading = PlainLabel(self.tr("Next step"), "h3")
        heading.set_tone("accent")
        self.day_chips = [
            button(self.tr("Tomorrow"), kind="chip", on_click=lambda: self._to(self._today() + timedelta(days=1))),
            button(self.tr("Next Monday"), kind="chip", on_click=lambda: self._to(next_monday(self._today()))),
            button(self.tr("In a week"), kind="chip", on_click=lambda: self._to(self._today() + timedelta(days=7))),
        ]
        self.skip = button(self.tr("Not needed now…"), kind="chip", on_click=self._ask_why)
        when = row(self.kind, self.day, self.at, STRETCH, *self.day_chips, self.skip, spacing=6)
        self._frame = QFrame()
        self._frame.setObjectName("nextstep")
        self._frame.setLayout(
            column(
                row(picture(theme.pixmap("arrow-right", "accent")), heading, self.hint, STRETCH, self.keep, spacing=6),
                self.title,
                self.note,
                when,
                spacing=8,
                margins=(14, 10, 14, 12),
            )
        )
        self._when = (self.kind, self.at)
        self.setLayout(row(self._frame))
        self.target = self.title
        self._colour(False)

    def _connect(self) -> None:
        self.title.textEdited.connect(self._on_typed)
        self.title.editingFinished.connect(self.left)
        for field in (self.kind, self.day, self.at):
            field.edited.connect(self._on_edited)
            field.left.connect(self.left)

    def follow(self, beside: list[Activity], *, rule: str, has_deal: bool) -> None:
        """What is planned beside it, the rule that asks for a step, and whether a deal may have been closed."""
        self._beside, self._rule, self._has_deal = beside, rule, has_deal
        if not has_deal and self._not_needed in (NotNeeded.SIGNED, NotNeeded.LOST):
            self._wake()
        self._say_beside()

    def _say_beside(self) -> None:
        """Say what becomes of the follow-up that is planned already; it can be kept beside the new one."""
        day = self._day_or_none() if self.title.text().strip() and self._not_needed is None else None
        first = self._beside[0] if self._beside else None
        gives_way = first is not None and day is not None and first.day <= day
        self.keep.setVisible(gives_way)
        if first is None:
            self.hint.setText(self._rule)
            return
        if gives_way and not self.keep.isChecked():
            said = self.tr("Takes the place of: {title}, {day}")
        elif day is not None:
            said = self.tr("Stays planned: {title}, {day}")
        else:
            said = self.tr("Already planned: {title}, {day}")
        when = self._workspace.words.relative_day(first.day, self._today())
        self.hint.setText(said.format(title=first.title[:30], day=when))

    def _day_or_none(self) -> date | None:
        try:
            return self.day.value()
        except Problem:
            return None

    def stops(self) -> list[QWidget]:
        """Where Tab stops in it, in order."""
        return [self.title, self.kind.combo, self.day.line, self.at.line, *self.day_chips, self.skip, self.keep]

    def value(self) -> Next:
        """The step or why there is none; neither when nothing was entered. Raises Problem for a missing day."""
        if self._not_needed is not None:
            until = self.day.value() if self._not_needed is NotNeeded.WAITING else None
            if self._not_needed is NotNeeded.WAITING and until is None:
                raise Problem(Kind.REQUIRED, field=self.tr("Remind me on"))
            return Next(not_needed=self._not_needed, until=until)
        typed = self.title.text()
        title = one_line(self._typed[1] if typed == self._typed[0] else typed).strip()
        if not title:
            return Next()
        day = self.day.value()
        if day is None:
            raise Problem(Kind.REQUIRED, field=self.tr("Date of the next step"))
        kind = self.kind.value()
        at, minutes = self.at.value(), USUAL_MINUTES[kind]
        step = Activity(kind=kind, title=title, day=day, at=at, minutes=minutes, is_next_step=True)
        return Next(step, keeps_earlier=self.keep.isChecked())

    def set_value(self, value: Any) -> None:
        """Show a step; None takes it away."""
        step = value if isinstance(value, Activity) else None
        self._wake()
        self.title.setText(step.title if step else "")
        self.kind.set_value(step.kind if step else ActivityKind.CALL)
        self.day.set_value(step.day if step else None)
        self.at.set_value(step.at if step else None)
        self._say_beside()

    def mark(self, is_wrong: bool) -> None:
        """Colour the frame."""
        self._colour(is_wrong)

    @property
    def is_touched(self) -> bool:
        """Whether the person entered something here."""
        return self._is_touched

    # --- inside -------------------------------------------------------------------------------------------------

    def _today(self) -> date:
        return self._workspace.today()

    def _on_edited(self) -> None:
        self._is_touched = True
        self._say_beside()
        self.edited.emit()

    def _on_typed(self, text: str) -> None:
        """What is typed fills kind, day and time (明天上午10点 电话 …); a step without a day is for the next working day."""
        store = self._workspace.store
        calendar = store.calendar()
        next_day = calendar.next_working(self._today())
        found = typedline.read(text, self._workspace.now(), calendar, store.named_in, day=next_day, client=_NOBODY)
        said = {piece.what for piece in found.pieces}
        if What.KIND in said:
            self.kind.set_value(found.kind)
        if What.DAY in said or (text and not self.day.line.text()):
            self.day.set_value(found.day)
        if What.TIME in said:
            self.at.set_value(found.at)
            self.day.set_value(found.day)
        self._typed = (text, _without_when(text, found))
        self._on_edited()

    def _to(self, day: date) -> None:
        """Plan it for a day."""
        self._wake()
        self.day.set_value(day)
        self._on_edited()
        self.title.setFocus()

    def _ask_why(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Waiting for them…")).triggered.connect(lambda: self.excuse(NotNeeded.WAITING))
        if self._has_deal:
            menu.addAction(self.tr("Signed…")).triggered.connect(lambda: self.excuse(NotNeeded.SIGNED))
            menu.addAction(self.tr("Lost…")).triggered.connect(lambda: self.excuse(NotNeeded.LOST))
        menu.addAction(self.tr("Dormant")).triggered.connect(lambda: self.excuse(NotNeeded.DORMANT))
        if self._not_needed is not None:
            menu.addAction(self.tr("Plan a next step after all")).triggered.connect(self._wake)
        menu.exec(self.skip.mapToGlobal(self.skip.rect().bottomLeft()))

    def excuse(self, why: NotNeeded) -> None:
        """No step for now: waiting until a day, the deal signed or lost, or dormant."""
        self._not_needed = why
        self.title.setVisible(False)
        for widget in self._when:
            widget.setVisible(False)
        self.day.setVisible(why is NotNeeded.WAITING)
        said = {
            NotNeeded.WAITING: self.tr("Waiting for them. Remind me on this day:"),
            NotNeeded.SIGNED: self.tr("Signed: what was signed is asked for after saving."),
            NotNeeded.LOST: self.tr("Lost: the reason is asked for after saving."),
            NotNeeded.DORMANT: self.tr("Dormant: no next step, and nobody reminds you."),
        }
        self.note.setText(said[why])
        self.note.show()
        if why is NotNeeded.WAITING:
            self.day.setFocus()
        self._on_edited()

    def _wake(self) -> None:
        self._not_needed = None
        self.note.hide()
        for widget in (self.title, self.day, *self._when):
            widget.setVisible(True)

    def _colour(self, is_wrong: bool) -> None:
        theme = self._workspace.theme
        edge = theme.overdue if is_wrong else theme.accent
        self._frame.setStyleSheet(
            f"QFrame#nextstep {{ background: {theme.surface}; border: 1px solid {edge}; border-radius: 8px; }}"
        )
