"""The store's parts, which are made by name when first asked for."""

from __future__ import annotations

from salesplanner.store import Store
from salesplanner.store.store import TABLES


def test_each_part_is_of_the_kind_it_is_declared_as(store: Store) -> None:
    made = {name: getattr(store, name) for name in Store.__annotations__}
    assert {name: type(part).__name__ for name, part in made.items()} == Store.__annotations__
    assert all(getattr(store, name) is part for name, part in made.items())


def test_records_are_found_by_the_name_of_their_table(store: Store) -> None:
    assert {table: store.records(table).table for table in TABLES} == {table: table for table in TABLES}
