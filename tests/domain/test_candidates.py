"""Whom a morning offers to follow up, in which order, and why."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.attention import Card, Risk
from salesplanner.domain.candidates import MOST, Why, candidates
from salesplanner.domain.clients import Client, ClientStatus, Grade
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.followups import Followup
from salesplanner.domain.orders import Payment
from salesplanner.domain.restocking import Buyer

NOW = datetime(2026, 10, 22, 8, 30)
TODAY = NOW.date()


def followup(client_id: int, in_days: int | None = None, at: time | None = None, ago: int | None = None,
             amount: int = 0, **fields: Any) -> Followup:  # fmt: skip
    fields.setdefault("status", ClientStatus.ACTIVE)
    step = None
    if in_days is not None:
        step = Activity(kind=ActivityKind.CALL, title="call", day=TODAY + timedelta(days=in_days), at=at)
    last = None if ago is None else TODAY - timedelta(days=ago)
    return Followup(client=Client(id=client_id, name=f"c{client_id}", **fields), step=step, last=last, amount=amount)


def card(client_id: int, amount: int, chance: int, *risks: Risk, step: Activity | None = None) -> Card:
    deal = Deal(id=client_id * 10, name="d", client_id=client_id, amount=amount)
    return Card(deal=deal, client="", stage=Stage(name="s", position=0, chance=chance), step=step, risks=risks)


def payment(client_id: int, in_days: int, due: int = 1000, received: int = 0) -> Payment:
    return Payment(
        client_id=client_id, due_on=TODAY + timedelta(days=in_days), due_amount=due, received_amount=received
    )


def shown(found):
    return [(each.client_id, each.why) for each in found]


def test_late_then_today_then_agreed_then_at_risk_then_the_rest():
    clients = [
        followup(1, ago=40, status=ClientStatus.PROSPECT),
        followup(2, ago=3),
        followup(3, in_days=5),
        followup(4, 0, time(14)),
        followup(5, 0, time(10)),
        followup(6, 0),
        followup(7, -2),
        followup(8, -5),
    ]
    found = candidates(NOW, clients, [card(3, 100, 50, Risk.STALE)])
    assert shown(found) == [
        (8, Why.OVERDUE), (7, Why.OVERDUE), (6, Why.TODAY), (5, Why.AGREED), (4, Why.AGREED),
        (3, Why.AT_RISK), (2, Why.NO_STEP), (1, Why.SILENT),
    ]  # fmt: skip
    assert [each.days for each in found[:2]] == [5, 2] and found[-1].days == 40


def test_deals_at_risk_follow_amount_times_win_chance():
    clients = [followup(each, in_days=9) for each in (1, 2, 3)]
    cards = [card(1, 1000, 10, Risk.STALE), card(2, 300, 50, Risk.PAST_EXPECTED), card(3, 9000, 90)]
    found = candidates(NOW, clients, cards)
    assert [(each.client_id, each.worth, each.risk) for each in found] == [
        (2, 150, Risk.PAST_EXPECTED),
        (1, 100, Risk.STALE),
    ]


def test_a_deal_without_a_step_takes_that_of_its_client():
    client = followup(1, in_days=9)
    assert candidates(NOW, [client], [card(1, 100, 50, Risk.NO_STEP)])[0].step is client.step


@pytest.mark.parametrize(
    ("in_days", "received", "why"),
    [
        (-3, 0, Why.MONEY),
        (-3, 999, Why.MONEY),
        (-3, 1000, None),
        (0, 0, Why.MONEY),
        (1, 0, None),
    ],
)
def test_money_that_is_due_and_not_all_collected(in_days, received, why):
    clients = [followup(1, in_days=9)]
    found = candidates(NOW, clients, payments=[payment(1, in_days, received=received)])
    assert [each.why for each in found] == ([why] if why else [])
    assert all(each.worth == 1000 - received and each.payment is not None for each in found)


def test_a_client_left_alone_appears_only_with_what_is_due():
    quiet = followup(1, ago=90, quiet_until=TODAY + timedelta(days=5))
    assert candidates(NOW, [quiet], [card(1, 100, 50, Risk.NO_STEP)]) == []
    assert shown(candidates(NOW, [quiet], payments=[payment(1, -1)])) == [(1, Why.MONEY)]
    assert shown(candidates(NOW, [replace(quiet, step=followup(1, 0).step)])) == [(1, Why.TODAY)]


def test_a_client_comes_once_with_its_most_pressing_reason():
    found = candidates(NOW, [followup(1, 0)], [card(1, 100, 50, Risk.STALE)], [payment(1, -1), payment(1, -9)])
    assert shown(found) == [(1, Why.TODAY)]
    assert candidates(NOW, [followup(1, 5)], payments=[payment(1, -1), payment(1, -9, due=2000)])[0].days == 9


def test_old_debts_do_not_hide_the_clients_of_today():
    clients = [followup(each, in_days=9) for each in range(1, 20)] + [followup(20, ago=3)]
    found = candidates(NOW, clients, payments=[payment(each, -400, due=each) for each in range(1, 20)])
    assert [each.client_id for each in found] == [19, 18, 17, 16, 20]


_days = st.none() | st.integers(-30, 30)


@given(st.lists(st.tuples(_days, st.none() | st.times(), st.none() | st.integers(0, 200), _days), max_size=30))
def test_never_more_than_a_morning_holds_each_client_once_and_in_order(made):
    clients = [followup(place, day, at, ago) for place, (day, at, ago, _) in enumerate(made, 1)]
    due = [payment(place, each[3]) for place, each in enumerate(made, 1) if each[3] is not None]
    found = candidates(NOW, clients, payments=due)
    order = [list(Why).index(each.why) for each in found]
    assert len(found) <= MOST and order == sorted(order)
    assert len({each.client_id for each in found}) == len(found)
    everyone = candidates(NOW, clients, payments=due, most=len(clients))
    assert everyone[: len(found)] == found
    late = {each.id for each in clients if each.step is not None and each.step.is_overdue(NOW)}
    assert late <= {each.client_id for each in everyone if each.why is Why.OVERDUE}


def test_whose_next_order_is_due_comes_before_who_has_only_no_step():
    def buyer(client_id, days, **more):
        day = TODAY - timedelta(days=days)
        return Buyer(
            id=client_id, name="", grade=Grade.B, region="", first=day - timedelta(days=30), last=day, days=4, orders=4,
            amount=client_id * 100, quantity=Decimal(0), silent_from=day + timedelta(days=45), **more,
        )  # fmt: skip

    clients = [followup(each, ago=1) for each in range(1, 6)]
    buyers = [buyer(2, 12), buyer(3, 10), buyer(4, 9), buyer(5, 60), buyer(1, 12, step=TODAY)]
    found = candidates(NOW, clients, buyers=buyers)
    assert [(each.client_id, each.days, each.worth) for each in found if each.why is Why.RESTOCK] == [
        (3, 0, 300),
        (2, 2, 200),
    ]
    assert [each.client_id for each in found[:2]] == [3, 2], "who needs one order more than a next step"
