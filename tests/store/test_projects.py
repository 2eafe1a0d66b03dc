"""Whatever is done to a project, every date that was promised stays, and its days add up."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime, time, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.projects import Milestone
from salesplanner.domain.suppliers import Supplier, SupplierOrder
from salesplanner.store import Store, delivery

FIRST = date(2026, 3, 2)
_DO = {
    "promise": lambda kept, store, key, day: kept.promise(key, day, told_on=FIRST),
    "save": lambda kept, store, key, day: kept.save(replace(kept.get(key), promised_on=day)),
    "finish": lambda kept, store, key, day: kept.finish(key, day),
    "delete": lambda kept, store, key, day: kept.delete(key),
    "restore": lambda kept, store, key, day: kept.restore(key),
    "order": lambda kept, store, key, day: _ordered(store, key, day),
    "rename": lambda kept, store, key, day: kept.change(key, name=f"Until {day}", promised_on=day),
}


def _is_there(store, key):
    return store.milestones.get(key).deleted_at is None


def _ordered(store, key, day):
    """Keep the order that the milestone hangs on with another day; of a deleted one it makes nothing."""
    step = store.milestones.get(key)
    known = store.supplier_orders.find(step.supplier_order_id)
    order = known or SupplierOrder(deal_id=step.deal_id, supplier_id=1, what="housing")
    delivery.keep_order(store, order, [replace(step, promised_on=day)] if _is_there(store, key) else [], who="Forge")


@settings(max_examples=25)
@given(acts=st.lists(st.tuples(st.sampled_from([*_DO, "undo", "redo"]), st.integers(0, 60)), max_size=14))
def test_every_promised_date_that_stands_was_kept(tmp_path_factory, acts):
    clock = count()
    store = Store.open(
        tmp_path_factory.mktemp("book") / "b.db",
        now=lambda: datetime.combine(FIRST, time(8)) + timedelta(seconds=next(clock)),
    )
    deal = store.deals.add(Deal(name="Pump", opened_on=FIRST))
    key = store.milestones.add(Milestone(deal_id=deal, name="Production", promised_on=FIRST))
    store.suppliers.add(Supplier(name="Forge"))
    store.forget_history()
    said, undone = [[FIRST]], []  # the dates that stand, after each change
    for act, days in acts:
        day = FIRST + timedelta(days=days)
        if act == "undo" and len(said) > 1:
            store.undo()
            undone.append(said.pop())
        elif act == "redo" and undone:
            store.redo()
            said.append(undone.pop())
        elif act in _DO:
            is_new = act == "promise" or (act == "order" and _is_there(store, key) and day != said[-1][-1])
            _DO[act](store.milestones, store, key, day)
            said.append([*said[-1], day] if is_new else said[-1])
            undone.clear()
    assert [each.promised_on for each in store.milestones.promises(key)] == said[-1]
    assert store.milestones.get(key).promised_on == said[-1][-1]
    store.close()


def test_the_file_itself_refuses_to_write_over_a_promised_date(store):
    key = store.milestones.add(Milestone(deal_id=store.deals.add(Deal(name="Pump")), name="x", promised_on=FIRST))
    said = store.milestones.promises(key)[0]
    with pytest.raises(sqlite3.IntegrityError, match="never overwritten"):
        store.milestones._promises.change(said.id, promised_on=FIRST + timedelta(days=9))
    assert store.milestones.promises(key) == [said]


def test_a_new_stage_and_a_moved_close_are_kept_however_they_were_set(store):
    first, second = store.stages.add_many(Stage(name=name, position=place) for place, name in enumerate("ab"))
    deal = store.deals.add(Deal(name="Pump", stage_id=first, opened_on=FIRST, expected_on=FIRST))
    store.deals.change(deal, stage_id=second, expected_on=FIRST + timedelta(days=30))
    assert [each.stage_id for each in store.deals.history(deal)] == [first, second]
    assert [(each.before, each.after) for each in store.deals.expected_moves(deal)] == [
        (FIRST, FIRST + timedelta(days=30))
    ]
    store.undo()
    assert len(store.deals.history(deal)) == 1 and not store.deals.expected_moves(deal)


def test_a_postponed_deal_stays_open_and_quiet(store):
    deal = store.deals.add(Deal(name="Pump", opened_on=FIRST))
    store.deals.postpone(deal, FIRST + timedelta(days=90), reason="budget")
    assert store.deals.get(deal).is_open and store.deals.get(deal).quiet_reason == "budget"
    store.deals.wake(deal)
    assert store.deals.get(deal).quiet_until is None
