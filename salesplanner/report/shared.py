"""What of a self-review is for the supervisor, in the words of the summary: problems with their numbers, actions, focus points."""

from __future__ import annotations

from decimal import Decimal

from salesplanner.domain.improvements import Tally
from salesplanner.domain.period import Period
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.reviews import Improvement
from salesplanner.domain.targets import Unit
from salesplanner.report import evidence
from salesplanner.report.document import Table
from salesplanner.report.evidence import Fact
from salesplanner.report.selfreview import Shared
from salesplanner.words import Words

_HIDDEN = "***"


def problems(found: Shared, words: Words, *, hide_amounts: bool = False) -> Table | None:
    """Problem, cause, action and until when: each problem with its number, each action with how often it was done."""
    say, until = words.translate, {action.id: action.due_on for action, _ in found.actions}
    rows = []
    for finding, fact in found.findings:
        number = _number(words, fact, finding.threshold, hide_amounts=hide_amounts)
        told = Period.parse(finding.period)
        if number and told != found.period:  # the month's number in the paper of a longer period
            number = words.colon(words.called(told)) + number
        day = until.get(finding.improvement_id or 0)
        what = one_line(finding.what) + (words.bracket(number) if number else "")
        rows.append((what, one_line(finding.cause), one_line(finding.fix), words.day(day) if day else ""))
    for action, tally in found.actions:
        rows.append(
            (
                one_line(action.weakness or action.tag),
                "",
                acted(words, action, tally),
                words.day(action.due_on) if action.due_on else "",
            )
        )
    if not rows:
        return None
    head = (say("Report", "Problem"), say("Report", "Cause"), say("Report", "Action"), say("Report", "Until"))
    return Table(head, tuple(rows), ("left",) * 4, (34, 26, 28, 12))


def acted(words: Words, action: Improvement, tally: Tally) -> str:
    """An action with how often it was done: done 7 of 10."""
    if not tally.due:
        return one_line(action.act)
    said = words.translate("Report", "done {done} of {due}").format(done=tally.done, due=tally.due)
    return one_line(action.act) + words.bracket(said)


def focus(found: Shared, words: Words, *, hide_amounts: bool = False) -> list[str]:
    """What the next period is about, each with its number and day."""
    said = words.translate("Report", "Focus: {what}")
    lines = []
    for point, fact in found.focus:
        asked = []
        if fact is not None and point.target is not None:
            asked.append(
                f"{evidence.name(words, fact.id)} {_value(words, fact, point.target, hide_amounts=hide_amounts)}"
            )
        if point.due_on is not None:
            asked.append(words.translate("Report", "by {day}").format(day=words.day(point.due_on)))
        rest = words.bracket(words.commas(asked)) if asked else ""
        lines.append(said.format(what=one_line(point.what)) + rest)
    return lines


def _number(words: Words, fact: Fact | None, threshold: Decimal | None, *, hide_amounts: bool) -> str:
    if fact is None:
        return ""
    said = f"{evidence.name(words, fact.id)} {_value(words, fact, fact.value, hide_amounts=hide_amounts)}"
    if threshold is None:
        return said
    asked = _value(words, fact, threshold, hide_amounts=hide_amounts)
    return words.commas([said, words.translate("Report", "should be {value}").format(value=asked)])


def _value(words: Words, fact: Fact, value: Decimal | int | None, *, hide_amounts: bool) -> str:
    if hide_amounts and fact.unit is Unit.MONEY:
        return _HIDDEN
    return evidence.shown(words, fact.id, fact.unit, value, word=fact.word)
