"""Projects after the signature: states, what pushes what, whom to tell by when, and the share of late milestones."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from salesplanner.domain.deals import Deal, DealStatus, LineKind, TypeLine
from salesplanner.domain.delivery import State, planned, project, steps, working_days_before
from salesplanner.domain.projects import Milestone, MilestonePromise, Side, Slip, usual_slip
from salesplanner.domain.workdays import WorkCalendar

TODAY = date(2026, 10, 22)  # a Thursday
CALENDAR = WorkCalendar()
LATE_BY_SIX = {1: [Slip(6, TODAY)] * 8}


def on(days: int) -> date:
    return TODAY + timedelta(days=days)


def made(*facts: dict) -> list[Milestone]:
    return [
        Milestone(id=place, deal_id=1, name=f"m{place}", position=place, **each) for place, each in enumerate(facts, 1)
    ]


def said(*days: int, told: int = -30) -> list[MilestonePromise]:
    return [
        MilestonePromise(id=n, milestone_id=2, promised_on=on(day), told_on=on(told + n)) for n, day in enumerate(days)
    ]


def of(milestones, promises=(), slips=None):
    usual = usual_slip([slip.days for own in (slips or {}).values() for slip in own])
    found = steps(milestones, {2: list(promises)}, {7: (1, "Forge")}, slips or {}, usual, TODAY)
    deal = Deal(id=1, name="Pump", status=DealStatus.WON)
    return project(deal, "Works", found, CALENDAR, 5)


def test_a_project_on_plan_has_one_current_step_and_nothing_to_tell():
    found = of(made({"planned_on": on(-9), "actual_on": on(-9)}, {"planned_on": on(3)}, {"planned_on": on(9)}))
    assert [step.state for step in found.steps] == [State.DONE, State.CURRENT, State.WAITING]
    assert found.cause is None and not found.must_tell and found.tell_by is None


def test_what_is_late_pushes_all_that_follows():
    found = of(made({"planned_on": on(-4)}, {"planned_on": on(2)}, {"planned_on": on(5)}))
    assert [step.expected for step in found.steps] == [TODAY, on(6), on(9)]
    assert found.is_late and [step.state for step in found.steps][1:] == [State.WAITING, State.WAITING]


def test_a_promise_of_a_slow_supplier_is_at_risk_before_it_is_late():
    step = {"planned_on": on(12), "promised_on": on(10), "supplier_order_id": 7}
    found = of(made({"actual_on": on(-9)}, step, {"planned_on": on(14), "side": Side.CLIENT}), said(10), LATE_BY_SIX)
    assert found.steps[1].state is State.AT_RISK
    assert found.steps[1].likely.day == on(16) and found.steps[2].expected == on(18)
    assert found.awaited is found.steps[2]
    assert found.tell_by == date(2026, 10, 29)  # five working days before Thursday, 5 November


def test_the_client_is_told_once_and_again_when_the_date_moves():
    step = {"planned_on": on(-2), "promised_on": on(4), "supplier_order_id": 7}
    first = made({"actual_on": on(-9)}, step)
    assert of(first, said(-2, 2)).must_tell
    told = [first[0], replace(first[1], told_on=TODAY)]
    assert not of(told, said(-2, 2)).must_tell
    assert of(told, said(-2, 2, 4, told=-1)).must_tell


def test_what_the_client_delays_need_not_be_told():
    found = of(made({"planned_on": on(-2), "side": Side.CLIENT}))
    assert found.is_late and not found.must_tell


@pytest.mark.parametrize(("count", "day"), [(0, on(0)), (1, on(-1)), (4, on(-6)), (5, on(-7))])
def test_working_days_before_skip_the_weekend(count, day):
    assert working_days_before(TODAY, count, CALENDAR) == day


def test_a_type_spreads_its_milestones_over_working_days():
    lines = [
        TypeLine(type_id=1, kind=LineKind.MILESTONE, name=name, days=days, side=side)
        for name, days, side in (("Contract", 0, "mine"), ("Production", 9, "supplier"), ("Dispatch", 12, "whoever"))
    ]
    found = planned(lines, 4, TODAY, CALENDAR)
    assert [each.planned_on for each in found] == [TODAY, on(11), on(12)]  # the ninth day is a Saturday
    assert [each.side for each in found] == [Side.MINE, Side.SUPPLIER, Side.UNKNOWN]
