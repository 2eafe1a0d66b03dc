"""Records made quickly are the records that their constructor makes."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, astuple, replace
from datetime import date

import pytest

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clients import Client, Contact
from salesplanner.domain.making import quickly


@pytest.mark.parametrize(
    ("record", "facts"),
    [
        (Client, {"name": "川江特钢", "tags": "a b"}),
        (Contact, {"client_id": None, "name": "周工"}),
        (Activity, {"kind": ActivityKind.CALL, "title": "t", "day": date(2026, 10, 22), "minutes": 5}),
    ],
)
def test_a_record_made_quickly_is_as_the_constructor_makes_it(record, facts):
    one, other = quickly(record)(**facts), record(**facts)
    assert (one, repr(one), hash(one), type(one)) == (other, repr(other), hash(other), record)
    assert quickly(record, in_order=True)(*astuple(other)) == other == replace(one, id=0)
    with pytest.raises(FrozenInstanceError):
        one.id = 7
    for wrong in ({}, {**facts, "none": 1}):
        with pytest.raises(TypeError):
            quickly(record)(**wrong)
    with pytest.raises(TypeError):
        quickly(record, in_order=True)(1, 2)
