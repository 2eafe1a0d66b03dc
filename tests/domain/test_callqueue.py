"""When somebody is called again."""

from __future__ import annotations

from datetime import date

from salesplanner.domain.activities import Outcome
from salesplanner.domain.callqueue import proposed_day
from salesplanner.domain.clients import Client, Grade
from salesplanner.domain.followups import Followup

TODAY = date(2026, 10, 22)


def test_the_next_call_follows_the_outcome_and_the_rhythm():
    client = Followup(client=Client(name="a", grade=Grade.A, rhythm_days=12))
    assert proposed_day(client, Outcome.NOT_REACHED, TODAY) == date(2026, 10, 23)
    assert proposed_day(client, Outcome.PROGRESS, TODAY) == date(2026, 11, 3)
