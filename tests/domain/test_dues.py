"""How likely a due payment comes in time: the client's own record, drawn to everybody's, promises, and a check against chance."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from msgspec.structs import replace

from salesplanner.domain.dues import Due, Kept, Record

AS_OF, END = date(2026, 10, 15), date(2026, 10, 31)
DAY = timedelta(days=1)


def due(number: int, day: date, late: int | None = None, client: int = 1) -> Due:
    came = None if late is None else day + late * DAY
    return Due(id=number, client_id=client, amount=100, due_on=day, known_on=day - 60 * DAY, received_on=came)


def past(late: int, client: int, start: int) -> list[Due]:
    return [due(start + number, date(2026, 5, 1) + 9 * number * DAY, late, client) for number in range(8)]


def test_without_any_record_a_usual_payer_is_taken_and_age_counts():
    asked = due(1, AS_OF)
    known = Record(AS_OF, [asked])
    assert known.chance(asked, AS_OF + DAY, END) == pytest.approx(0.5 * (1 - 0.5866) / 0.5, abs=0.001)
    for age in (90, 3000):
        old = due(2, AS_OF - age * DAY)  # it knows no hope lost
        assert known.chance(old, AS_OF + DAY, END) == pytest.approx(known.chance(asked, AS_OF + DAY, END))


def test_a_client_is_known_by_its_own_record_and_drawn_to_that_of_all():
    prompt, late = past(0, 1, 100), past(25, 2, 200)
    asked = {client: due(client, AS_OF + 5 * DAY, None, client) for client in (1, 2, 3)}
    known = Record(AS_OF, [*prompt, *late, *asked.values()])
    own = {client: known.chance(each, AS_OF + DAY, END) for client, each in asked.items()}
    assert own[2] < own[3] < own[1] and 0 < own[2] < 0.4 and 0.7 < own[1] < 1


def test_what_is_open_and_younger_says_nothing_and_what_is_older_does():
    asked = due(1, AS_OF - 5 * DAY)
    younger, older = due(2, AS_OF - 10 * DAY), due(3, AS_OF - 80 * DAY)
    alone = Record(AS_OF, [asked]).chance(asked, AS_OF + DAY, END)
    assert Record(AS_OF, [asked, younger]).chance(asked, AS_OF + DAY, END) == alone
    assert Record(AS_OF, [asked, older]).chance(asked, AS_OF + DAY, END) < alone


def test_a_promise_counts_from_its_day_by_how_promises_were_kept():
    asked = replace(due(1, AS_OF - 40 * DAY), promised_on=AS_OF + 5 * DAY)
    day = date(2026, 9, 1)
    good, bad = [Kept(day, day)] * 10, [Kept(day, None)] * 10
    chances = [Record(AS_OF, [asked], kept).chance(asked, AS_OF + DAY, END) for kept in (good, (), bad)]
    assert chances[0] > chances[1] > 0.7 > chances[2]
    assert Record(AS_OF, [asked]).chance(asked, AS_OF + DAY, AS_OF + 4 * DAY) == 0
    broken = replace(asked, promised_on=AS_OF - DAY)
    assert Record(AS_OF, [broken]).chance(broken, AS_OF + DAY, END) == Record(AS_OF, [asked]).chance(
        replace(asked, promised_on=None), AS_OF + DAY, END
    )


def test_a_period_to_come_gets_what_does_not_come_before_it():
    asked = due(1, AS_OF)
    known = Record(AS_OF, [asked])
    before, both = known.chance(asked, AS_OF + DAY, END), known.chance(asked, AS_OF + DAY, END + 30 * DAY)
    assert known.chance(asked, END + DAY, END + 30 * DAY) == pytest.approx(both - before)


def test_said_chances_come_about_as_often_as_they_say_on_payers_of_many_kinds():
    """Forty books of clients that pay by habits of their own: what was said against what came, and against the mean alone."""
    draw, said = Random(7), []
    for _ in range(40):
        habits = {client: draw.choice((2, 8, 20, 45)) for client in range(6)}
        dues = []
        for number in range(60):
            client, day = draw.randrange(6), date(2026, 1, 1) + draw.randrange(300) * DAY
            dues.append(due(number, day, round(draw.expovariate(1 / habits[client])), client))
        seen = [each if each.came_by(AS_OF) else replace(each, received_on=None) for each in dues]
        known = Record(AS_OF, [each for each in seen if each.known_on <= AS_OF])
        said += [
            (known.chance(each, AS_OF + DAY, END), dues[each.id].came_by(END))
            for each in known.dues
            if each.received_on is None and each.due_on <= END
        ]
    rate = sum(came for _, came in said) / len(said)
    mean = sum(chance for chance, _ in said) / len(said)
    brier = sum((chance - came) ** 2 for chance, came in said) / len(said)
    assert len(said) > 200 and abs(mean - rate) < 0.05
    assert brier < sum((rate - came) ** 2 for _, came in said) / len(said)
