"""What counts for a metric."""

from __future__ import annotations

from datetime import date, datetime

from salesplanner.domain.activities import ActivityKind, Outcome
from tests.builders import a_client, a_contact, an_activity, an_order

DAY = date(2026, 10, 22)


def count(store, metric):
    return len(store.measures.of(metric, DAY, DAY))


def test_visits_are_counted_by_client_organisation_and_department(store):
    agency = store.clients.add(a_client("Agency"))
    desk = store.clients.add(a_client("Agency, outbound desk", parent_id=agency))
    other = store.clients.add(a_client("Other agency"))
    groups, meetings = (store.contacts.add(a_contact(agency, name)) for name in ("Groups", "Meetings"))
    for hour, (client, contact) in enumerate([(agency, groups), (agency, meetings), (agency, groups), (desk, None)], 9):
        visit = an_activity(str(hour), DAY, kind=ActivityKind.VISIT, client_id=client, contact_id=contact)
        store.activities.log(visit, done_at=datetime(2026, 10, 22, hour), outcome=Outcome.PROGRESS)
    in_vain = an_activity("in vain", DAY, kind=ActivityKind.VISIT, client_id=other)
    store.activities.log(in_vain, done_at=datetime(2026, 10, 22, 15), outcome=Outcome.NOT_REACHED)
    assert count(store, "visits.count") == 2
    assert count(store, "organisations.visited.count") == 1
    assert count(store, "departments.visited.count") == 3
    store.undo()
    assert count(store, "departments.visited.count") == 3
    store.undo()
    assert count(store, "departments.visited.count") == 2


def test_a_region_is_covered_once_however_many_orders_it_gives(store):
    first, again, other = (
        store.clients.add(a_client(name, region=region))
        for name, region in (("a", "河北"), ("b", "河北省石家庄"), ("c", "Fujian"))
    )
    nowhere = store.clients.add(a_client("d"))
    for client, day in ((first, 3), (again, 5), (other, 9), (nowhere, 9)):
        store.orders.add(an_order(client_id=client, day=date(2026, 10, day), amount=1))
    found = store.measures.of("regions.covered.count", date(2026, 10, 1), date(2026, 10, 31))
    assert [each.day for each in found] == [date(2026, 10, 3), date(2026, 10, 9)]
