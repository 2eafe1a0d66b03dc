"""A client's history is read by the client, however long the book is."""

from __future__ import annotations

from salesplanner.domain.happenings import HistoryFilter


def test_a_history_looks_only_through_what_is_the_clients(store):
    asked = []
    store._db.connection.set_trace_callback(asked.append)
    store.happenings.count(1, HistoryFilter())
    store._db.connection.set_trace_callback(None)
    [sql] = [each for each in asked if "FROM activity" in each]
    plan = [row[3] for row in store._db.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert [line for line in plan if line.startswith("SEARCH activity")] == [
        "SEARCH activity USING INDEX activity_client (client_id=?)"
    ]
