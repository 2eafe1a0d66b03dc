"""How often clients are to be reached, and from when on a client belongs to a grade; each choice is kept at once."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salesplanner.domain.clients import ClientType, Grade
from salesplanner.domain.grading import EARNED, GradeRules, Measure
from salesplanner.domain.problems import Problem
from salesplanner.domain.rhythms import GRADE_DAYS, MOST_DAYS, TYPE_DAYS, Rhythms
from salesplanner.store.clients import GRADE_RULES
from salesplanner.store.standings import RHYTHM
from salesplanner.ui.kit.fields import Field, MoneyField, NumberField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, column, heading, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_LIMITS = [(grade, measure) for grade in EARNED for measure in Measure]


class ClientRules(QWidget):
    """The days between contacts by grade and type, and the limits of the grades."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        store = workspace.store
        rhythms, rules = store.rhythms(), store.clients.grade_rules()
        self.grades = {grade: self._days(f"{self.tr('Grade')} {grade.value}", rhythms.grades[grade]) for grade in Grade}
        self.types = {
            kind: self._days(workspace.words.client_type(kind), rhythms.types[kind])
            for kind in ClientType
            if kind in TYPE_DAYS
        }
        self.limits = {key: self._limit(*key, rules.limits.get(key)) for key in _LIMITS}
        self._fault = PlainLabel("", "fault", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        words, grade = self._workspace.words, self.tr("Grade")
        grades = [(f"{grade} {each.value}", field) for each, field in self.grades.items()]
        types = [(words.client_type(kind), field) for kind, field in self.types.items()]
        hint = self.tr("A rhythm of a client's own comes first, then its type's, then its grade's.")
        rule = self.tr(
            "One limit reached is enough; an empty one is not asked for. The client's page suggests, you decide."
        )
        self.setLayout(
            column(
                heading(self.tr("Days between contacts"), 3),
                boxed(row(_column(grades), 24, _column(types), STRETCH)),
                muted(hint, wrap=True),
                10,
                heading(self.tr("A client belongs to a grade from"), 3),
                boxed(row(self._table(), STRETCH)),
                muted(rule, wrap=True),
                self._fault,
                spacing=8,
            )
        )

    def _table(self) -> QWidget:
        grid = _grid()
        for place, measure in enumerate(Measure, 1):
            name = muted(self._measure(measure), wrap=True)
            name.setFixedWidth(px(110))
            grid.addWidget(name, 0, place, Qt.AlignmentFlag.AlignBottom)
        for line, grade in enumerate(EARNED, 1):
            grid.addWidget(muted(f"{self.tr('Grade')} {grade.value}"), line, 0)
            for place, measure in enumerate(Measure, 1):
                grid.addWidget(self.limits[grade, measure], line, place)
        return boxed(grid)

    def _measure(self, measure: Measure) -> str:
        return {
            Measure.SIGNED: self.tr("Signed in 12 months"),
            Measure.OPEN: self.tr("Open deals"),
            Measure.ORDERS: self.tr("Orders in 12 months"),
        }[measure]

    def _days(self, name: str, days: int) -> NumberField:
        field = NumberField(low=1, high=MOST_DAYS)
        field.set_value(days)
        field.call(f"{self.tr('Days between contacts')}: {name}")
        field.setMaximumWidth(px(64))
        field.left.connect(self.keep)
        return field

    def _limit(self, grade: Grade, measure: Measure, limit: int | None) -> NumberField | MoneyField:
        field: NumberField | MoneyField = NumberField(low=1) if measure is Measure.ORDERS else MoneyField()
        field.set_value(limit)
        field.call(f"{self.tr('Grade')} {grade.value}: {self._measure(measure)}")
        field.setMaximumWidth(px(110))
        field.left.connect(self.keep)
        return field

    # --- keeping ------------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep what is typed; an empty number of days is the usual one again, a wrong entry waits to be mended."""
        store, wrong = self._workspace.store, [self._fault_of(field) for field in self._fields()]
        said = next(filter(None, wrong), None)
        self._fault.setText(self._workspace.words.problem(said) if said else "")
        if said:
            return
        rhythms = Rhythms(
            {grade: self.grades[grade].value() or days for grade, days in GRADE_DAYS.items()},
            {kind: self.types[kind].value() or days for kind, days in TYPE_DAYS.items()},
        )
        for grade, days in rhythms.grades.items():
            self.grades[grade].set_value(days)
        for kind, days in rhythms.types.items():
            self.types[kind].set_value(days)
        if rhythms != store.rhythms():
            self._workspace.do(store.settings.put, RHYTHM, rhythms.to_plain())
        rules = GradeRules({key: limit for key, field in self.limits.items() if (limit := field.value())})
        if rules != store.clients.grade_rules():
            self._workspace.do(store.settings.put, GRADE_RULES, rules.to_plain())

    def _fields(self) -> list[Field]:
        return [*self.grades.values(), *self.types.values(), *self.limits.values()]

    def _fault_of(self, field: Field) -> Problem | None:
        field.mark(False)
        try:
            field.value()
        except Problem as problem:
            field.mark(True)
            return problem
        return None


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    return grid


def _column(pairs: Iterable[tuple[str, Field]]) -> QWidget:
    grid, count = _grid(), 0
    for count, (name, field) in enumerate(pairs, 1):
        grid.addWidget(muted(name), count, 0)
        grid.addWidget(field, count, 1)
    grid.setRowStretch(count + 1, 1)
    return boxed(grid)
