"""Who ordered, read from the file, against a count of the same orders by hand."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal

from salesplanner.domain.clientlist import Buying, ClientFilter
from salesplanner.domain.clients import Client
from salesplanner.domain.orders import Order
from salesplanner.domain.restocking import Supply
from salesplanner.store import Store, presets, restocks

TODAY = date(2026, 10, 22)


def buyers(store):
    return {each.id: each for part in store.restocks.buyers(TODAY) for each in part}


def test_what_is_read_is_what_a_count_by_hand_gives(store, monkeypatch):
    monkeypatch.setattr(restocks, "_AT_ONCE", 3)
    chance, orders = random.Random(8), []
    ids = [store.clients.add(Client(name=f"c{place}")) for place in range(11)]
    for client_id in ids[1:]:
        for _ in range(chance.randint(1, 14)):
            day = TODAY - timedelta(days=chance.randint(0, 120))
            orders.append(
                Order(
                    client_id=client_id,
                    day=day,
                    amount=chance.randint(0, 900),
                    quantity=chance.choice(("", "1.5", "20")),
                )
            )
    store.orders.add_many(orders)
    store.orders.delete(store.orders.of_client(ids[1])[0].id)
    found = buyers(store)
    for client_id in ids:
        its = store.orders.of_client(client_id)
        days = sorted({each.day for each in its}, reverse=True)
        assert (client_id in found) == bool(days)
        if not days:
            continue
        late, told = days[:7], found[client_id]
        assert (told.first, told.last, told.days, told.orders) == (late[-1], late[0], len(late), len(days))
        last = [each for each in its if each.day == late[0]]
        assert told.amount == sum(each.amount for each in last)
        assert told.quantity == sum((Decimal(each.quantity or 0) for each in last), Decimal(0))
        wait = max(45, 2 * (late[0] - late[-1]).days // (len(late) - 1)) if len(late) > 1 else 45
        assert told.silent_from == late[0] + timedelta(days=wait)


def test_who_stopped_is_who_the_list_of_clients_calls_silent(store, clock):
    ids = [store.clients.add(Client(name=name)) for name in ("was slow and is fast", "is slow")]
    old = [TODAY - timedelta(days=1000 - 60 * place) for place in range(3)]
    fast = [TODAY - timedelta(days=110 - 10 * place) for place in range(7)]
    store.orders.add_many(Order(client_id=ids[0], day=day, amount=1) for day in old + fast)
    store.orders.add_many(Order(client_id=ids[1], day=TODAY - timedelta(days=back), amount=1) for back in (90, 50))
    silent = store.client_list.ids(ClientFilter(buying=Buying.SILENT), clock())
    assert silent == [ids[0]], "only the latest intervals count: it ordered every ten days and has not for fifty"
    assert [each.id for each in buyers(store).values() if each.supply(TODAY) is Supply.STOPPED] == silent


def test_a_book_whose_dates_were_reckoned_otherwise_finds_them_out_anew(store):
    client_id = store.clients.add(Client(name="x"))
    store.orders.add_many(Order(client_id=client_id, day=TODAY - timedelta(days=back), amount=1) for back in (30, 20))
    right = buyers(store)[client_id].silent_from
    store.close()
    for version, told in ((2, date(2020, 1, 1)), (0, right)):
        with closing(sqlite3.connect(store.path)) as db:
            db.execute("UPDATE client_standing SET buys_by = '2020-01-01'")
            db.execute(f"PRAGMA user_version = {version}")
            db.commit()
        with closing(Store.open(store.path)) as again:
            assert buyers(again)[client_id].silent_from == told


def test_the_interval_of_the_trade_comes_with_the_way_of_selling(store):
    assert store.restocks.usual == 30
    presets.apply(store, "wholesale", "zh")
    assert store.restocks.usual == 14
    store.restocks.put_usual(10)
    presets.apply(store, "wholesale", "zh")
    assert store.restocks.usual == 10, "the person's own stays"
