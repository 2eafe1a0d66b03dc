"""The forms of improvement actions: what is to be done how often, on which day once, and what became of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.improvements import goes_on_until, tally
from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reviews import EACH_VISIT, Improvement, ImprovementState, Section
from salesplanner.domain.targets import Unit
from salesplanner.domain.typed import parse_price
from salesplanner.report import actionwords, evidence
from salesplanner.ui.kit.fields import CheckField, ChoiceField, DateField, SwitchField, TextField
from salesplanner.ui.kit.form import FormDialog
from salesplanner.ui.kit.layout import muted
from salesplanner.ui.kit.workspace import Workspace

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA")
_WORKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"


def rhythms(workspace: Workspace, kept: str) -> list[tuple[str, str]]:
    """The ways in which an action may return: with each visit, each working day, on a weekday, at month end, once."""
    rules = [EACH_VISIT, _WORKDAYS, *(f"FREQ=WEEKLY;BYDAY={day}" for day in _DAYS), "FREQ=MONTHLY;BYMONTHDAY=-1", ""]
    if kept not in rules:
        rules.insert(0, kept)
    return [(rule, actionwords.rhythm(workspace.words, rule)) for rule in rules]


def metrics(workspace: Workspace, kept: str = "") -> list[tuple[str, str]]:
    """What can be looked at, by name; none first. What is `kept` stays to be chosen, also where its figure is there no more."""
    keys = evidence.keys(workspace.store)
    if kept and kept not in keys:
        keys.append(kept)
    return [("", "–"), *((key, evidence.name(workspace.words, key)) for key in keys)]


class NumberOfMetric(TextField):
    """A number of whatever metric is chosen beside it: an amount, a count, hours, or a share typed as 50% or 50."""

    def __init__(self, workspace: Workspace, metric: ChoiceField, hint: str = "") -> None:
        super().__init__(hint)
        self._workspace, self._metric = workspace, metric

    def value(self) -> Decimal | None:  # type: ignore[override]
        """The number, None for an empty field. Raises Problem(NOT_A_NUMBER)."""
        text = super().value()
        if not text:
            return None
        try:
            number = parse_price(text.rstrip("%％")) / 100
        except Problem as problem:
            raise Problem(Kind.NOT_A_NUMBER, value=text) from problem
        is_fraction = self._is_rate and text[-1] not in "%％" and number <= 1
        return number if is_fraction else number * self._factor

    @property
    def _factor(self) -> Decimal:
        return evidence.as_typed(self._workspace.store, str(self._metric.value()))

    @property
    def _is_rate(self) -> bool:
        return evidence.unit_of(self._workspace.store, str(self._metric.value())) is Unit.RATE

    def set_value(self, value: Any) -> None:
        """Show a number as it is typed."""
        is_rate = self._is_rate
        shown = "" if value is None else f"{(Decimal(value) / self._factor):f}"
        shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
        super().set_value(f"{shown}%" if shown and is_rate else shown)


class ActionForm(FormDialog):
    """A countable act against a shortcoming."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        action: Improvement | None,
        *,
        period: Period,
        finding_id: int | None = None,
        **fields: Any,
    ) -> None:
        """`finding_id` is the problem that gets this action."""
        super().__init__(parent, workspace, "", width=620)
        self._action, self._period, self._finding_id = action, period, finding_id
        self.setWindowTitle(self.tr("Improvement action"))
        store = workspace.store
        tags = list(dict.fromkeys(each.tag for each in store.improvements.all() if each.tag))
        text = store.reviews.text(period.code, Section.SHORTCOMINGS)
        lines = [line.strip() for line in text.body.splitlines() if line.strip()] if text else []
        self.add(self.tr("Shortcoming"), TextField(choices=lines), "weakness")
        self.add(self.tr("In a word"), TextField(self.tr("a word to know it by"), choices=tags), "tag", half=True)
        choices = [(None, "–"), *((each.id, each.name) for each in store.competencies.all())]
        self.add(self.tr("Competency"), ChoiceField(choices), "competency_id", half=True)
        self.add(self.tr("What I will do"), TextField(self.tr("such as: call back within a day")), "act", required=True)
        kept = action.rhythm if action else str(fields.get("rhythm", EACH_VISIT))
        self.add(self.tr("How often"), ChoiceField(rhythms(workspace, kept)), "rhythm", half=True)
        self.add(self.tr("Until"), DateField(workspace), "due_on", half=True)
        self.add(self.tr("How I will know"), TextField(self.tr("a number and a day")), "measure")
        metric = self.add(
            self.tr("Counted by"), ChoiceField(metrics(workspace, action.metric if action else "")), "metric", half=True,
        )  # fmt: skip
        self.add(self.tr("To reach"), NumberOfMetric(workspace, metric), "aim", half=True)
        self.add("", CheckField(self.tr("The supervisor may see it in the summary")), "shared")
        self._fill(action, fields)

    def _fill(self, action: Improvement | None, fields: dict[str, Any]) -> None:
        today = self.workspace.today()
        shown = action or Improvement(act="", rhythm=EACH_VISIT, due_on=goes_on_until(Improvement(act=""), today))
        if action is None:
            shown = replace(shown, **fields)
        names = ("weakness", "tag", "competency_id", "act", "rhythm", "due_on", "measure", "metric", "aim")
        self.fill({name: getattr(shown, name) for name in names})
        self.fill({"shared": not shown.is_private})
        if action is not None and action.state is not ImprovementState.OPEN:
            self.save_button.setEnabled(False)

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep it, with what brings it back in the plan."""
        values["is_private"] = not values.pop("shared")
        store, due = self.workspace.store, values["due_on"]
        start = self.workspace.today() if self._action is None else self._action.starts_on
        if due is not None and start is not None and due < start:
            raise Problem(Kind.DATES_REVERSED, field="due_on", first=start, last=due)
        if values["aim"] is not None and not values["metric"]:
            raise Problem(Kind.REQUIRED, field="metric")
        if self._action is not None:
            store.improvements.revise(self._action.id, **values)
            return self._action.id
        with store.change("improvement begun", name=values["act"]):
            review = store.reviews.begin(self._period.code)
            made = store.improvements.begin(Improvement(review_id=review.id, **values))
            if self._finding_id is not None:
                store.findings.change(self._finding_id, improvement_id=made)
            return made


class PlanForm(FormDialog):
    """The day on which something is done once."""

    def __init__(self, parent: QWidget, workspace: Workspace, action: Improvement) -> None:
        super().__init__(parent, workspace, "", width=420, verb=self.tr("Add to the plan"))
        self._action = action
        self.setWindowTitle(action.act)
        self.add(self.tr("On"), DateField(workspace), "day", required=True)
        self.fill({"day": workspace.store.calendar().next_working(workspace.today())})

    def save(self, values: dict[str, Any]) -> int | None:
        """Make the plan item. Raises Problem(DATES_REVERSED) for a day that is over."""
        today = self.workspace.today()
        if values["day"] < today:
            raise Problem(Kind.DATES_REVERSED, field="day", first=today, last=values["day"])
        return self.workspace.store.improvements.plan(self._action.id, values["day"])


class VerdictForm(FormDialog):
    """What became of an action, beside what the records say."""

    def __init__(
        self, parent: QWidget, workspace: Workspace, action: Improvement, period: Period, state: ImprovementState
    ) -> None:
        super().__init__(parent, workspace, "", width=560)
        self._action, self._period = action, period
        self.setWindowTitle(self.tr("What became of it"))
        self.add_wide(muted(action.act, wrap=True))
        self.add_wide(muted(self._said(), wrap=True))
        options = [
            (ImprovementState.DONE, self.tr("It is a habit")),
            (ImprovementState.KEPT, self.tr("One more month")),
            (ImprovementState.CHANGED, self.tr("Change it")),
            (ImprovementState.DROPPED, self.tr("Drop it")),
        ]
        self._state = self.add(self.tr("Verdict"), SwitchField(options), "state")
        self.add(self.tr("Until"), DateField(workspace), "until")
        self.add(self.tr("Instead"), TextField(self.tr("what you will do instead")), "act")
        self.add(self.tr("How often"), ChoiceField(rhythms(workspace, action.rhythm)), "rhythm")
        self.add(self.tr("Reason"), TextField(), "reason")
        until = goes_on_until(action, workspace.today())
        self.fill({"state": state, "until": until, "rhythm": action.rhythm})
        self._state.edited.connect(self._follow)
        self._follow()

    def _said(self) -> str:
        """Done of due, and before and after."""
        store, words, today = self.workspace.store, self.workspace.words, self.workspace.today()
        first = self._action.starts_on or today
        found = tally(self._action, store.improvements.occasions(first, max(first, today), store.calendar()), today)
        points = [self.tr("Done {done} of {due}").format(done=found.done, due=found.due)]
        compared = evidence.compared(store, self._action)
        if compared is not None:
            points.append(evidence.told(words, store, self._action, compared))
        return words.semicolons(points)

    def _follow(self) -> None:
        state = self._state.value()
        self.show_row("until", state in (ImprovementState.KEPT, ImprovementState.CHANGED))
        for key in ("act", "rhythm"):
            self.show_row(key, state is ImprovementState.CHANGED)
        self.show_row("reason", state is not ImprovementState.KEPT)

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the verdict with the counts of this moment."""
        state, other = values["state"], None
        if state is ImprovementState.CHANGED:
            if not values["act"]:
                raise Problem(Kind.REQUIRED, field="act")
            other = replace(self._action, act=values["act"], rhythm=values["rhythm"], due_on=values["until"], reason="")
        store = self.workspace.store
        with store.change("improvement judged", name=self._action.act):
            if other is not None:
                other = replace(other, review_id=store.reviews.begin(self._period.code).id)
            store.improvements.settle(
                self._action.id,
                state,
                period=self._period.code,
                calendar=store.calendar(),
                reason=values["reason"],
                until=values["until"],
                other=other,
            )
        return self._action.id
