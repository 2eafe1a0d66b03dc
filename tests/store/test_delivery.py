"""Delivery over a real book: the likely date against the promise, chasing once, telling, and undo of all of it."""

from __future__ import annotations

import random
from contextlib import suppress
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from salesplanner.domain.deals import Deal, DealStatus, LostReason
from salesplanner.domain.delivery import State
from salesplanner.domain.problems import Problem
from salesplanner.domain.projects import Milestone, Slip
from salesplanner.domain.suppliers import Supplier, SupplierOrder
from salesplanner.store import delivery

TODAY = date(2026, 10, 22)
NOW = datetime(2026, 10, 22, 12, 0)


def ordered(store, supplier, promised, actual=None, planned=None):
    """A milestone at a supplier, promised once; its id and its deal's."""
    deal = store.deals.add(Deal(name="Pump", status=DealStatus.WON, closed_on=TODAY, amount=10_000))
    order = store.supplier_orders.add(SupplierOrder(deal_id=deal, supplier_id=supplier, what="parts"))
    made = Milestone(deal_id=deal, name="Production", planned_on=planned or promised, supplier_order_id=order)
    key = store.milestones.add(made)
    store.milestones.promise(key, promised, told_on=promised - timedelta(days=30))
    if actual is not None:
        store.milestones.finish(key, actual)
    return key, deal


def test_the_likely_date_of_a_book_beats_the_promises_in_it(store):
    """Suppliers with habits of their own, some punctual; the book is asked before each further order arrives."""
    chance, promised_error, likely_error = random.Random(11), 0, 0
    with store.change("history"):
        for habit, spread in ((0, 1), (2, 1), (5, 3), (9, 4), (0, 2), (12, 5)):
            supplier = store.suppliers.add(Supplier(name=f"S{habit} {spread}"))
            for _ in range(6):
                promised = TODAY - timedelta(days=chance.randint(40, 400))
                ordered(store, supplier, promised, promised + timedelta(days=round(chance.gauss(habit, spread))))
            for _ in range(3):
                promised = TODAY + timedelta(days=chance.randint(5, 30))
                _, deal = ordered(store, supplier, promised)
                actual = promised + timedelta(days=round(chance.gauss(habit, spread)))
                guess = delivery.of_deal(store, deal).current.likely.day
                promised_error += abs((actual - promised).days)
                likely_error += abs((actual - guess).days)
    assert likely_error < 0.6 * promised_error


def test_a_slip_is_counted_from_the_first_promise(store):
    supplier = store.suppliers.add(Supplier(name="Forge"))
    key, _ = ordered(store, supplier, TODAY - timedelta(days=10), TODAY - timedelta(days=3))
    store.milestones.promise(key, TODAY - timedelta(days=4), told_on=TODAY - timedelta(days=9))
    assert store.milestones.slips() == {supplier: [Slip(7, TODAY - timedelta(days=3))]}


def test_an_order_holds_several_milestones_each_with_its_own_dates(store):
    deal = store.deals.add(Deal(name="Pump", status=DealStatus.WON, closed_on=TODAY))
    store.milestones.add_many(
        [Milestone(deal_id=deal, name=name, position=place, planned_on=TODAY + timedelta(days=days))
         for place, (name, days) in enumerate((("Production", 20), ("Acceptance", 40)))]
    )  # fmt: skip
    supplier = store.suppliers.add(Supplier(name="Forge"))
    before = store.digest()

    def wanted(name, days):
        return Milestone(deal_id=0, name=name, promised_on=TODAY + timedelta(days=days))

    made = SupplierOrder(deal_id=deal, supplier_id=supplier, what="housing", ordered_on=TODAY - timedelta(days=3))
    order = delivery.keep_order(store, made, [wanted("Drawings", 9), wanted("Production", 24)], who="Forge")
    steps = {step.milestone.name: step for step in delivery.of_deal(store, deal).steps}
    assert list(steps) == ["Drawings", "Production", "Acceptance"], "a new one stands where its day puts it"
    assert [each.milestone.name for each in delivery.of_deal(store, deal).steps_of(order)] == ["Drawings", "Production"]
    assert steps["Production"].state is State.AT_RISK and steps["Acceptance"].slip == 4
    assert steps["Drawings"].promises[0].told_on == made.ordered_on
    kept = [replace(steps["Drawings"].milestone, promised_on=TODAY + timedelta(days=12), actual_on=TODAY)]
    delivery.keep_order(store, store.supplier_orders.get(order), kept, who="Forge")
    drawings, production, _ = delivery.of_deal(store, deal).steps
    assert [each.promised_on for each in drawings.promises] == [TODAY + timedelta(days=days) for days in (9, 12)]
    assert production.milestone.supplier_order_id is None and production.promises, "let go of, but nothing is lost"
    assert [(each.step.milestone.name, each.is_first) for each in delivery.orders_of(store, supplier)] == [
        ("Drawings", True)
    ]
    now = store.digest()
    with pytest.raises(Problem):
        delivery.keep_order(store, replace(made, what="cover"), [wanted("Drawings", 3)], who="Forge")
    assert store.digest() == now, "what is refused leaves nothing behind"
    store.supplier_orders.delete(order)
    again = delivery.keep_order(store, replace(made, what="cover"), [wanted("Drawings", 3)], who="Forge")
    assert store.milestones.get(drawings.id).supplier_order_id == again, "a deleted order holds nothing"
    store.undo()
    store.undo()
    store.undo()
    store.undo()
    assert store.digest() == before


_ACTS = {
    "finish": lambda store, key, deal: store.milestones.finish(key, TODAY),
    "promise": lambda store, key, deal: store.milestones.promise(key, TODAY + timedelta(days=9), told_on=TODAY),
    "chase": lambda store, key, deal: delivery.chase(store, key, "chase"),
    "tell": lambda store, key, deal: delivery.tell(store, delivery.of_deal(store, deal), "told", at=NOW),
    "late": lambda store, key, deal: store.milestones.change(key, planned_on=TODAY - timedelta(days=5)),
    "delete": lambda store, key, deal: store.milestones.delete(key),
}


def test_the_half_year_counts_what_was_due_and_names_the_place(store):
    supplier = store.suppliers.add(Supplier(name="Forge"))
    for days in (20, 40):
        ordered(store, supplier, TODAY - timedelta(days=days), TODAY - timedelta(days=days - 4))
    deal = store.deals.add(Deal(name="Valve", status=DealStatus.WON, closed_on=TODAY))
    for days, actual in ((8, 8), (1, None), (-8, None), (400, None)):
        happened = None if actual is None else TODAY - timedelta(days=actual)
        made = Milestone(deal_id=deal, name="Site", planned_on=TODAY - timedelta(days=days), actual_on=happened)
        store.milestones.add(made)
    found = delivery.half_year(store)
    assert (found.count, found.late, found.mean_days) == (4, 3, 3.0)
    assert (found.where, found.is_bought, found.where_count) == ("Production", True, 2)


_CHANGES = {
    "finish": lambda store, key, deal, n: store.milestones.finish(key, TODAY + timedelta(days=n - 9)),
    "open": lambda store, key, deal, n: store.milestones.finish(key, None),
    "promise": lambda store, key, deal, n: store.milestones.promise(key, TODAY + timedelta(days=n), told_on=TODAY),
    "plan": lambda store, key, deal, n: store.milestones.change(key, planned_on=TODAY + timedelta(days=n - 9)),
    "delete": lambda store, key, deal, n: store.milestones.delete(key),
    "add": lambda store, key, deal, n: store.milestones.add(Milestone(deal_id=deal, name="More", promised_on=TODAY)),
    "supplier": lambda store, key, deal, n: store.supplier_orders.change(
        store.milestones.get(key).supplier_order_id, supplier_id=1 + n % 2
    ),
    "rename": lambda store, key, deal, n: store.suppliers.change(1 + n % 2, name=f"S{n}"),
    "lose": lambda store, key, deal, n: store.deals.change(deal, status=(DealStatus.LOST, DealStatus.WON)[n % 2]),
    "undo": lambda store, key, deal, n: store.undo(),
    "redo": lambda store, key, deal, n: store.redo(),
}


def test_what_is_kept_of_projects_is_what_is_read_anew(store):
    suppliers = [store.suppliers.add(Supplier(name=name)) for name in ("Forge", "Mill")]
    made = [
        ordered(
            store, suppliers[n % 2], TODAY - timedelta(days=5 * n), TODAY - timedelta(days=4 * n) if n % 3 else None
        )
        for n in range(-1, 5)
    ]

    def figures(of):
        year = timedelta(days=366)
        return delivery.under_way(of), delivery.finished(of, TODAY - year, TODAY), delivery.suppliers(of)

    @settings(max_examples=25)
    @given(st.lists(st.tuples(st.sampled_from(list(_CHANGES)), st.integers(0, 19)), max_size=8))
    def kept(acts):
        figures(store)
        for act, number in acts:
            with suppress(Problem):
                _CHANGES[act](store, *made[number % len(made)], number)
            with store.change("look"):  # within a change nothing is kept
                anew = figures(store)
            assert figures(store) == anew

    kept()


def test_undo_of_everything_gives_back_every_figure(store):
    key, deal = ordered(store, store.suppliers.add(Supplier(name="Forge")), TODAY - timedelta(days=2))
    store.forget_history()

    def figures():
        return delivery.under_way(store), delivery.half_year(store), delivery.suppliers(store), store.digest()

    before = figures()

    @settings(max_examples=15)
    @given(acts=st.lists(st.sampled_from(list(_ACTS)), max_size=6))
    def undone(acts):
        for act in acts:
            _ACTS[act](store, key, deal)
        while store.undo_label() is not None:
            store.undo()
        assert figures() == before

    undone()


def test_a_late_milestone_is_planned_once_however_often_one_looks(store):
    key, deal = ordered(store, store.suppliers.add(Supplier(name="Forge")), TODAY - timedelta(days=2))
    late = [(delivery.of_deal(store, deal).current, "Chase: Pump Production")]
    assert delivery.chase_late(store, late) == 1
    made = store.activities.of_deal(deal)[0]
    assert (made.title, made.day) == ("Chase: Pump Production", TODAY)
    assert delivery.chase(store, key, "again") == made.id
    store.activities.delete(made.id)
    assert delivery.chase_late(store, late) == 0, "what was deleted does not come back by itself"
    assert delivery.chase(store, key, "again") != made.id, "but may be planned by hand"


def test_telling_the_client_leaves_a_record_and_empties_the_list(store):
    _, deal = ordered(store, store.suppliers.add(Supplier(name="Forge")), TODAY - timedelta(days=2))
    told = delivery.of_deal(store, deal)
    assert told.must_tell
    delivery.tell(store, told, "Told of the delay", at=NOW)
    assert not delivery.of_deal(store, deal).must_tell
    assert [each.title for each in store.activities.of_deal(deal) if each.is_done] == ["Told of the delay"]


def test_a_lost_or_deleted_deal_is_not_being_delivered(store):
    supplier = store.suppliers.add(Supplier(name="Forge"))
    _, kept = ordered(store, supplier, TODAY)
    _, lost = ordered(store, supplier, TODAY)
    _, gone = ordered(store, supplier, TODAY)
    store.deals.reopen(lost)
    store.deals.lose(lost, on=TODAY, reason=LostReason.PRICE)
    store.deals.reopen(gone)
    store.deals.delete(gone)
    assert [each.id for each in delivery.under_way(store)] == [kept]
