"""A self-review on the command line: its JSON document, and its lines for a person. The person's own door: private parts too."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from salesplanner.domain.period import Period
from salesplanner.domain.reviews import Finding, ImprovementState, Section
from salesplanner.report import actionwords, evidence, focuspoints, ratings
from salesplanner.report.focuspoints import Reached
from salesplanner.report.ratings import Rated
from salesplanner.report.selfreview import Judged, SelfReview
from salesplanner.store import Store
from salesplanner.words import Words


def lines(store: Store, found: SelfReview, words: Words) -> Iterator[str]:
    """The review as text: facts, words, ratings, actions with their evidence."""
    say = words.translate
    yield say("Evidence", "Self-review {period}").format(period=words.period(found.period))
    yield from (f"  {evidence.said(words, each)}" for each in found.facts)
    yield from (f"  {words.metric(each.metric)} {each.done}/{each.asked}" for each in found.quotas)
    for section in Section:
        if section in found.texts and found.texts[section].body.strip():
            yield words.section(section)
            yield from (f"  {line}" for line in found.texts[section].body.splitlines())
    yield from actionwords.again(words, ratings.returning(store, found.period))
    for each in found.rated:
        beside = words.semicolons(evidence.said(words, fact) for fact in each.facts)
        yield f"{each.competency.name}  {each.score or '–'}  {beside}"
    yield from (_action(store, each, found.period, words) for each in found.actions)
    for problem in found.findings:
        number = evidence.argued(store, problem, words)
        yield words.semicolons([words.colon(say("Review", "Problem")) + problem.what, number, *_given(problem)])
    for point in found.focus:
        asked = evidence.asked(store, point.point, point.value, words)
        yield words.semicolons(
            filter(
                None, [words.colon(say("Review", "Focus")) + point.point.what, asked, focuspoints.came(words, point)]
            )
        )


def _given(problem: Finding) -> Iterator[str]:
    yield from filter(None, (problem.cause, problem.fix))


def _action(store: Store, each: Judged, period: Period, words: Words) -> str:
    """Done of due, before and after, the verdict, and that its weakness returns."""
    counted, verdict = each.counted, each.verdict(period)
    points = [f"{each.action.act}  {counted.done}/{counted.due}"]
    if each.compared is not None:
        points.append(evidence.told(words, store, each.action, each.compared))
    if verdict is not None:
        points += filter(None, (actionwords.verdict(words, verdict.state), verdict.reason))
    if each.months and each.action.state is ImprovementState.OPEN:
        points.append(actionwords.returning(words, each.action, each.months))
    return words.semicolons(points)


def as_json(store: Store, found: SelfReview) -> dict[str, Any]:
    """The review in the command line's words: the person's own door, so private sections too."""
    period = found.period
    return {
        "period": {"code": period.code, "from": period.first.isoformat(), "to": period.last.isoformat()},
        "as_of": min(period.last, store.today()).isoformat(),
        "finished_at": found.review.finished_at.isoformat() if found.review and found.review.finished_at else None,
        "facts": {each.id: each.as_json() for each in found.facts},
        "quotas": [
            {"metric": q.metric, "every": q.every.value, "done": q.done, "quota": q.asked} for q in found.quotas
        ],
        "lost": found.lost,
        "sections": {
            section.value: {"text": text.body, "private": text.is_private} for section, text in found.texts.items()
        },
        "months": {
            section.value: {each.month.code: each.text.body for each in words}
            for section, words in found.months.items()
        },
        "returning": ratings.returning(store, period),
        "ratings": [_rating_json(each) for each in found.rated],
        "actions": [_action_json(each, period) for each in found.actions],
        "findings": [_finding_json(store, each) for each in found.findings],
        "focus": [_focus_json(each) for each in found.focus],
    }


def _rating_json(each: Rated) -> dict[str, Any]:
    facts = {fact.id: fact.as_json() for fact in each.facts}
    return {
        "competency": each.competency.name,
        "rating": each.score or None,
        "before": each.before or None,
        "evidence": facts,
    }


def _action_json(each: Judged, period: Period) -> dict[str, Any]:
    action, verdict = each.action, each.verdict(period)
    return {
        "id": action.id,
        "act": action.act,
        "weakness": action.weakness,
        "tag": action.tag,
        "rhythm": action.rhythm or None,
        "due": action.due_on.isoformat() if action.due_on else None,
        "state": action.state.value,
        "private": action.is_private,
        "evidence": {
            "done": each.in_period.done,
            "due": each.in_period.due,
            "done_in_all": each.over_all.done,
            "due_in_all": each.over_all.due,
            "metric": action.metric or None,
            "aim": _number(action.aim),
            "before": _number(each.compared.before.value) if each.compared else None,
            "after": _number(each.compared.since.value) if each.compared else None,
            "told": each.compared.told.value if each.compared else None,
            "verdict": verdict.state.value if verdict else None,
            "verdict_done": verdict.done if verdict else None,
            "verdict_due": verdict.due if verdict else None,
        },
        "reason": action.reason or None,
        "returns": each.months or None,
    }


def _finding_json(store: Store, each: Finding) -> dict[str, Any]:
    """`value` is what the records say now, as the window shows it; `noted` what they said when the problem was written down."""
    known = evidence.is_known(store, each.metric)
    value = evidence.fact(store, each.metric, Period.parse(each.period)).value if known else each.value
    return {
        "what": each.what,
        "metric": each.metric or None,
        "value": _number(value),
        "noted": _number(each.value),
        "threshold": _number(each.threshold),
        "cause": each.cause,
        "fix": each.fix,
        "private": each.is_private,
        "action": each.improvement_id,
    }


def _focus_json(each: Reached) -> dict[str, Any]:
    return {
        "what": each.point.what,
        "metric": each.point.metric or None,
        "target": _number(each.point.target),
        "due": each.point.due_on.isoformat() if each.point.due_on else None,
        "value": _number(each.value),
        "reached": each.is_reached,
        "can_be_checked": each.can_be_checked,
        "private": each.point.is_private,
    }


def _number(value: Decimal | int | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == int(value) else round(float(value), 6)
