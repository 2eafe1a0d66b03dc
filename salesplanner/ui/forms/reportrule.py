"""One report that is owed: on what, to whom, by when, and until which day its figures count."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.period import PeriodKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reportdue import LAST_DAY, LAST_WORKING_DAY, ReportRule
from salesplanner.ui.kit.fields import ChoiceField, DateField, NumberField, TextField, TimeField
from salesplanner.ui.kit.form import FormDialog
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import Words

_MONDAY = date(2026, 11, 23)
_DAYS_AFTER = 15
#: The day that a new rule begins with.
_USUAL = {PeriodKind.WEEK: (4, False), PeriodKind.DAY: (0, False)}
_DAILY = (PeriodKind.DAY, PeriodKind.SPAN)


class RuleForm(FormDialog):
    """A report that returns, or one on days of its own."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, rule: ReportRule | None) -> None:
        super().__init__(parent, workspace, "", width=620)
        self.setWindowTitle(self.tr("Report that is owed"))
        self._rule = rule or ReportRule(every=PeriodKind.MONTH, day=LAST_WORKING_DAY)
        words = workspace.words
        self.every = self.add(
            self.tr("Report"), ChoiceField([(kind, words.report_kind(kind)) for kind in PeriodKind]), "every", half=True
        )
        self.name = self.add(self.tr("Called"), TextField(self.tr("as usual")), "name", half=True)
        people = [(each.id, each.said) for each in workspace.store.reports.recipients.all()]
        self.add(self.tr("To"), ChoiceField(people or [(None, self.tr("nobody in particular"))]), "recipient_id")
        self.add(self.tr("From"), DateField(workspace), "first_on", half=True)
        self.add(self.tr("to"), DateField(workspace), "last_on", half=True)
        self.add(self.tr("Due on"), DateField(workspace), "due_on")
        self.due = self.add(self.tr("Due"), ChoiceField([]), "due", half=True)
        self.add(self.tr("by"), TimeField(), "at", half=True)
        self.cut = self.add(
            self.tr("Figures until"), ChoiceField([]), "cut_off",
            hint=self.tr("What comes after that day stands in the next report, with its records"),
        )  # fmt: skip
        self.add(
            self.tr("Draft ready"), NumberField(low=0, high=60), "ready_days", required=True,
            hint=self.tr("So many working days before it is due, the program says that the draft is there"),
        )  # fmt: skip
        kept = {key: getattr(self._rule, key) for key in ReportRule.__struct_fields__}
        self.fill({key: value for key, value in kept.items() if key not in ("cut_off",)})
        self.every.edited.connect(self._show_days)
        self._show_days()
        self.due.set_value((self._rule.day, self._rule.is_after))
        self.cut.set_value(self._rule.cut_off)

    def _show_days(self) -> None:
        """Offer the days of what the report is about."""
        every, words = self.every.value(), self.workspace.words
        self.due.set_pairs([(each, day_said(every, *each, words)) for each in _days(every)])
        self.due.set_value(_USUAL.get(every, (LAST_WORKING_DAY, False)))
        to_end = (None, self.tr("the end, or the day it is made"))
        self.cut.set_pairs([to_end, *((day, day_said(every, day, False, words)) for day in _cuts(every))])
        is_span = every is PeriodKind.SPAN
        for key in ("first_on", "last_on", "due_on"):
            self.show_row(key, is_span)
        self.show_row("due", not is_span)
        self.show_row("cut_off", every not in _DAILY)

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the rule."""
        day, is_after = values.pop("due") or (0, False)
        every = values["every"]
        if every is PeriodKind.SPAN:
            for key in ("first_on", "last_on", "due_on"):
                if values[key] is None:
                    raise Problem(Kind.REQUIRED, field=key)
            if values["last_on"] < values["first_on"]:
                raise Problem(Kind.DATES_REVERSED, field="last_on", first=values["first_on"], last=values["last_on"])
        else:
            values |= {"first_on": None, "last_on": None, "due_on": None}
        if every in _DAILY:
            values["cut_off"] = None
        values |= {"day": day, "is_after": is_after, "at": values["at"] or time(17, 0)}
        rules = self.workspace.store.reports.rules
        if not self._rule.id:
            return rules.add(replace(self._rule, **values))
        rules.change(self._rule.id, **values)
        return self._rule.id


class DueField(ChoiceField):
    """The day on which a report is due, with its time: of a week any, of a month the last ones, or one soon after it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__([])
        self._words = workspace.words
        self._rule: ReportRule | None = None
        self._is_chosen = False
        self.edited.connect(self._keep)

    def _keep(self) -> None:
        self._is_chosen = True

    def show_rule(self, rule: ReportRule) -> None:
        """Offer the days of a rule; one that was chosen stays."""
        kept = self.value() if self._is_chosen else (rule.day, rule.is_after)
        months = [
            *((day, False) for day in (LAST_WORKING_DAY, LAST_DAY, *range(20, 29))),
            *((n, True) for n in range(1, 6)),
        ]
        offered = _days(rule.every) if rule.every is PeriodKind.WEEK else months
        self._rule = rule
        self.set_pairs(
            [(each, due_said(replace(rule, day=each[0], is_after=each[1]), self._words)) for each in offered]
        )
        self.set_value(kept)

    def rule(self) -> ReportRule:
        """The rule with the chosen day; figures that were cut on the day it is due still are."""
        assert self._rule is not None
        day, is_after = self.value()
        has_cut = self._rule.cut_off is not None and not is_after and day > 0
        return replace(self._rule, day=day, is_after=is_after, cut_off=day if has_cut else None)


def _days(every: PeriodKind) -> list[tuple[int, bool]]:
    """The days on which a report on such a period can be due, each with whether it is one after it."""
    if every is PeriodKind.DAY:
        return [(0, False), (0, True)]
    if every is PeriodKind.WEEK:
        return [*((day, False) for day in range(7)), *((day, True) for day in range(5))]
    if every is PeriodKind.SPAN:
        return []
    on = [(day, False) for day in (LAST_WORKING_DAY, LAST_DAY, *range(1, 32))]
    return on + [(day, True) for day in range(1, _DAYS_AFTER + 1)]


def _cuts(every: PeriodKind) -> list[int]:
    """The days at which the figures of such a period can be cut."""
    if every in _DAILY:
        return []
    return list(range(6)) if every is PeriodKind.WEEK else list(range(1, 31))


def due_said(rule: ReportRule, words: Words) -> str:
    """When a rule wants its report: 周五 16:00, 23日 17:00, the last working day 17:00."""
    at = words.time(rule.at)
    if rule.every is PeriodKind.SPAN:
        return f"{words.day(rule.due_on)} {at}" if rule.due_on is not None else at
    return f"{day_said(rule.every, rule.day, rule.is_after, words)} {at}"


def day_said(every: PeriodKind, day: int, is_after: bool, words: Words) -> str:
    """The day of a rule in words."""
    say = words.translate
    if every is PeriodKind.DAY:
        return say("ReportRule", "the next working day") if is_after else say("ReportRule", "the same day")
    if every is PeriodKind.WEEK:
        named = words.weekday(_MONDAY + timedelta(days=day))
        return say("ReportRule", "{day} after it").format(day=named) if is_after else named
    if day in (LAST_DAY, LAST_WORKING_DAY):
        return say("ReportRule", "the last day") if day == LAST_DAY else say("ReportRule", "the last working day")
    if every is PeriodKind.MONTH:
        text = say("ReportRule", "day {day} of the next month") if is_after else say("ReportRule", "day {day}")
    else:
        text = (
            say("ReportRule", "day {day} of the month after")
            if is_after
            else say("ReportRule", "day {day} of the last month")
        )
    return text.format(day=day)
