"""How often something returns: the usual ways, or a rule of one's own."""

from __future__ import annotations

from datetime import date
from typing import Any

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quick.finding import Clock
from salesplanner.domain.quick.repeat import repeat_in, usual
from salesplanner.domain.quick.typedline import fold
from salesplanner.domain.routines import check_rule
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.fields import ChoiceField, TextField
from salesplanner.ui.kit.layout import PlainLabel, column
from salesplanner.ui.kit.workspace import Workspace

_OWN = "own"


class RepeatField(Field):
    """A rule; the empty text for once. The usual ways follow the day of the plan item."""

    def __init__(self, workspace: Workspace, *, may_be_once: bool = True) -> None:
        super().__init__()
        self._workspace = workspace
        self._once = may_be_once
        self._day = workspace.today()
        self._rules: list[str] = []
        self.choice = ChoiceField([])
        self.rule = TextField(self.tr("such as: every 2 weeks on Tuesday and Thursday"))
        self.rule.line.setAccessibleName(self.tr("Rule"))
        self.said = PlainLabel("", "caption", wrap=True)
        self.setLayout(column(self.choice, self.rule, self.said, spacing=4))
        self.choice.edited.connect(self._on_choice)
        self.rule.edited.connect(self._say)
        self.rule.edited.connect(self.edited)
        self.rule.left.connect(self.left)
        self.target = self.choice.combo
        self.follow(self._day)
        self._show_own()

    def follow(self, day: date) -> None:
        """Offer the ways for a day: its weekday, its day of the month."""
        chosen = self.choice.value()
        self._day = day
        rules = [each.rule for each in usual(day)]
        place = self._rules.index(chosen) if chosen in self._rules else -1
        self._rules = rules
        pairs: list[tuple[str, str]] = [("", self.tr("Never"))] if self._once else []
        pairs += [(rule, self._workspace.words.rule(rule)) for rule in rules]
        self.choice.set_pairs([*pairs, (_OWN, self.tr("Another rule…"))])
        self.choice.set_value(rules[place] if place >= 0 else chosen if chosen in ("", _OWN) else pairs[0][0])

    def value(self) -> str:
        """The rule. Raises Problem(NOT_A_RULE)."""
        chosen = str(self.choice.value() or "")
        if chosen != _OWN:
            return chosen
        typed = self.rule.value().strip()
        rule = typed.upper().removeprefix("RRULE:")
        if "FREQ=" not in rule:
            clock = Clock(self._workspace.now(), self._workspace.store.calendar())
            repeat = repeat_in(fold(typed), clock)
            if repeat is None:
                raise Problem(Kind.NOT_A_RULE, value=typed)
            rule = repeat.rule
        check_rule(rule, self._day)
        return rule

    def set_value(self, value: Any) -> None:
        """Show a rule."""
        rule = str(value or "")
        is_usual = rule in self._rules or (not rule and self._once)
        self.choice.set_value(rule if is_usual else _OWN)
        if not is_usual:
            self.rule.set_value(self._in_words(rule))
        self._show_own()

    def _in_words(self, rule: str) -> str:
        """A rule as a person would write it, where that is read as the same."""
        said = self._workspace.words.rule(rule)
        repeat = repeat_in(fold(said), Clock(self._workspace.now(), self._workspace.store.calendar()))
        return said if repeat is not None and repeat.rule == rule else rule

    def mark(self, is_wrong: bool) -> None:
        """Mark the rule."""
        self.rule.mark(is_wrong)

    def _on_choice(self) -> None:
        self._show_own()
        self.edited.emit()
        self.left.emit()

    def _show_own(self) -> None:
        is_own = self.choice.value() == _OWN
        self.rule.setVisible(is_own)
        self.said.setVisible(is_own)
        self._say()

    def _say(self) -> None:
        try:
            self.said.setText(self._workspace.words.rule(self.value()))
        except Problem:
            self.said.setText(self.tr("In words, or a rule as calendars write it (RFC 5545)"))
