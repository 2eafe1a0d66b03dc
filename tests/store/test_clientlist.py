"""Where each client stands is kept up with whatever happens, and lists of clients say what the records say."""

from __future__ import annotations

import json
import tempfile
from datetime import date, datetime, time, timedelta
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clientlist import Buying, ClientFilter, ClientView
from salesplanner.domain.clients import Client, ClientStatus, ClientType, Contact, Grade, Role
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.followups import DAYS_AHEAD, Followup, Segment
from salesplanner.domain.followups import Order as By
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.rhythms import Pulse
from salesplanner.store import Store, findwords, standings
from tests import reckoning

NOW = datetime(2026, 10, 22, 12, 0)
TODAY = NOW.date()
ACTS = (
    "client",
    "change",
    "people",
    "leave",
    "plan",
    "log",
    "drop",
    "give",
    "deal",
    "order",
    "delete",
    "rhythm",
    "undo",
    "redo",
)


def act(store: Store, name: str, number: int) -> None:  # noqa: C901 - a flat list of acts
    """One of the things a person does, to whatever there is."""
    clients, steps = store.clients.all(), store.activities.open_next_steps()
    some = clients[number % len(clients)].id if clients else None
    day = TODAY + timedelta(days=number - 20)
    if name == "client" or some is None:
        status = list(ClientStatus)[number % 4]
        store.clients.add(
            Client(
                name=f"客户{number}", status=status, grade=list(Grade)[number % 3], type=list(ClientType)[number % 5],
                region="河北" if number % 2 else "", industry="a" if number % 5 else "", address="b",
                phone="1" if number % 3 else "", source="web" if number % 3 else "", tags=("", "x", "y x")[number % 3],
                verified_on=day if number % 4 else None, created_at=NOW - timedelta(days=3 * number),
            )
        )  # fmt: skip
    elif name == "change":
        store.clients.change(
            some, name=f"新{number}", rhythm_days=number or None, quiet_until=day if number % 2 else None,
            region="福建" if number % 3 else "", tags="z" * (number % 2), verified_on=day,
        )  # fmt: skip
    elif name == "plan":
        at = time(number % 24) if number % 2 else None
        store.activities.add(
            Activity(kind=ActivityKind.CALL, title="s", day=day, at=at, client_id=some, is_next_step=number % 3 > 0)
        )
    elif name == "log":
        store.activities.log(
            Activity(kind=ActivityKind.VISIT, title="v", day=day, client_id=some),
            done_at=datetime.combine(min(day, TODAY), time(9)), outcome=list(Outcome)[number % 4],
            next_step=Activity(kind=ActivityKind.CALL, title="n", day=day) if number % 2 else None,
        )  # fmt: skip
    elif name == "people":
        role, number = (Role.DECISION_MAKER if number % 2 else Role.UNKNOWN), number % 4
        store.contacts.add(Contact(client_id=some, name="p", role=role, phone="2" * (number == 2), messaging="3" * (number == 3)))  # fmt: skip
    elif name == "leave" and (people := store.contacts.all()):
        person = people[number % len(people)].id
        if number % 2:
            store.contacts.delete(person)
        else:
            store.contacts.change(person, client_id=some, role=Role.DECISION_MAKER)  # now works somewhere else
    elif name == "drop" and steps:
        store.activities.drop(steps[number % len(steps)].id)
    elif name == "give" and steps:
        store.activities.change(steps[0].id, client_id=some)  # the step now belongs to somebody else
    elif name == "deal":
        store.deals.add(Deal(name="d", client_id=some, amount=number, stage_id=store.stages.all()[0].id, opened_on=day))
    elif name == "order":
        store.orders.add(Order(client_id=some, day=day, amount=number))
    elif name == "rhythm":
        days = {each.value: number * 3 for each in (*Grade, *ClientType)} if number else {}
        store.settings.put(standings.RHYTHM, days)
    elif name == "delete":
        store.clients.delete(some)
    elif name == "undo" and store.undo_label():
        store.undo()
    elif name == "redo" and store.redo_label():
        store.redo()


def belongs(followup: Followup) -> set[Segment]:
    """The lists that a client belongs to, found out record by record."""
    step, found = followup.step, {Segment.ALL}
    if step is not None:
        found |= {Segment.OVERDUE} if step.is_overdue(NOW) else set()
        found |= {Segment.TODAY} if step.day == TODAY else set()
        found |= {Segment.WEEK} if Period.week_of(TODAY).contains(step.day) else set()
        found |= {Segment.TO_FOLLOW_UP} if step.day <= TODAY + timedelta(days=DAYS_AHEAD) else set()
    found |= {Segment.NO_STEP} if followup.lacks_step(TODAY) else set()
    found |= {Segment.SOON} if followup.pulse(TODAY) is Pulse.SOON else set()
    found |= {Segment.QUIET} if followup.is_quiet(TODAY) else set()
    return found | ({Segment.SILENT} if followup.is_silent(TODAY) else set())


def test_a_book_of_before_knows_who_was_never_reached_once_it_is_opened(tmp_path):
    june, store = datetime(2026, 6, 3, 9), Store.open(tmp_path / "book.db", now=lambda: NOW)
    late, authority, soon, _ = store.clients.add_many(
        [
            Client(name="A", grade=Grade.A, created_at=june),
            Client(name="authority", type=ClientType.GOVERNMENT, created_at=june),
            Client(name="own rhythm", rhythm_days=150, created_at=june),
            Client(name="today", grade=Grade.A),
        ]
    )
    store._db.execute("UPDATE client_standing SET soon_on = NULL, lapses_on = NULL")  # as they were kept once
    store.close()
    store = Store.open(tmp_path / "book.db", now=lambda: NOW)
    for segment, wanted in ((Segment.SILENT, {late, authority}), (Segment.SOON, {soon})):
        assert set(store.client_list.ids(ClientFilter(segment=segment), NOW)) == wanted
    store.close()


def in_order(followups: list[Followup], order: By, *, descending: bool) -> list[int]:
    """The ids in an order, found out record by record: who lacks the fact that is sorted by comes last either way."""

    def key(each: Followup) -> tuple[object, ...]:
        client, step, sound = each.client, "9999", findwords.sound(each.client.name)
        if each.step is not None:
            step = f"{each.step.day}T{each.step.at:%H:%M}" if each.step.at else f"{each.step.day}T99:99"
        last = str(each.last or "9999")
        first = {
            By.STEP: (step, last), By.CONTACT: (last, step), By.GRADE: (client.grade.value, step), By.NAME: (),
            By.AMOUNT: (-each.amount, step), By.ORDERED: (-(each.ordered_on or date.min).toordinal(),), By.KNOWN: (each.known,),
            By.STATUS: (client.status.value,), By.TYPE: (client.type.value,), By.CHECKED: (str(client.verified_on or ""),),
        }  # fmt: skip
        return (*(first[order] if order in first else (getattr(client, order.value),)), sound, client.id)

    def lacks(each: Followup) -> bool:
        return order in (By.REGION, By.INDUSTRY, By.SOURCE, By.TAGS, By.CHECKED) and not key(each)[0]

    listed = sorted(followups, key=key, reverse=descending)
    return [each.id for each in sorted(listed, key=lacks)]


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 40)), max_size=20))
def test_standings_say_what_the_records_say(acts):
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "b.db", now=lambda: NOW)
        store.stages.add(Stage(name="a", position=0))
        store.forget_history()
        for name, number in acts:
            act(store, name, number)
            if number % 2:
                store.client_list.counts(NOW)  # from now on they are kept up
        kept = store._db.execute("SELECT * FROM client_standing ORDER BY client_id").fetchall()
        plain = reckoning.followups(store)
        for segment in Segment:
            wanted = ClientFilter(segment=segment)
            ids = store.client_list.ids(wanted, NOW)
            assert set(ids) == {each.id for each in plain.values() if segment in belongs(each)}, segment
            assert store.client_list.count(wanted, NOW) == len(ids) == store.client_list.counts(NOW)[segment]
        assert {each.id: each for each in store.client_list.followups(plain)} == plain
        for below in (50, 75, 100):
            lacking = {each.id for each in plain.values() if each.known < below}
            assert set(store.client_list.ids(ClientFilter(known_below=below), NOW)) == lacking
        for order, way, (first, limit) in product(By, (False, True), ((0, 99), (0, 2), (1, 2), (3, 99))):
            ways = {"order": order, "descending": way, "offset": first, "limit": limit}
            expected = in_order(list(plain.values()), order, descending=way)
            unreached = [each for each in expected if plain[each].last is None]
            assert store.client_list.ids(ClientFilter(), NOW, **ways) == expected[first : first + limit], ways
            assert (
                store.client_list.ids(ClientFilter(is_reached=False), NOW, **ways) == unreached[first : first + limit]
            ), ways
        standings.rebuild(store._db)
        assert store._db.execute("SELECT * FROM client_standing ORDER BY client_id").fetchall() == kept
        store.close()


def four_clients(store):
    """Four clients, told apart by everything that is asked of a list; the clock says noon."""
    add = store.clients.add
    ids = {
        "zhou": add(Client(name="周记", grade=Grade.A, region="福建", tags="老客户 展会", type=ClientType.AGENT)),
        "an": add(Client(name="安达", grade=Grade.B, region="河北", tags="展会")),
        "bo": add(
            Client(name="博远", grade=Grade.B, region="福建", phone="0591-8765 4321", verified_on=date(2026, 4, 24))
        ),
        "zed": add(
            Client(name="Zed", status=ClientStatus.CUSTOMER, source="web", quiet_until=TODAY + timedelta(days=1))
        ),
    }
    store.contacts.add(Contact(client_id=ids["an"], name="林姐", phone="13900001234"))
    call = Activity(kind=ActivityKind.CALL, title="c", client_id=ids["an"], day=date(2026, 9, 1))
    store.activities.log(call, done_at=datetime(2026, 9, 1, 10), outcome=Outcome.PROGRESS)
    for key, days in (("zhou", (20, 40, 120)), ("an", (20, 110, 130, 150)), ("bo", (200, 210, 220))):
        for back in days:
            store.orders.add(Order(client_id=ids[key], day=TODAY - timedelta(days=back), amount=100))
    return ids


@pytest.fixture
def book(store, tell_once):
    """The four clients."""
    return tell_once(store, four_clients)


FILTERS = [
    (ClientFilter(grades=frozenset({Grade.B})), {"an", "bo"}),
    (ClientFilter(regions=frozenset({"福建"})), {"zhou", "bo"}),
    (ClientFilter(tags=frozenset({"展会"})), {"zhou", "an"}),
    (ClientFilter(tags=frozenset({"展会", "老客户"})), {"zhou"}),
    (ClientFilter(tags=frozenset({"展"})), set()),
    (ClientFilter(types=frozenset({ClientType.AGENT})), {"zhou"}),
    (ClientFilter(statuses=frozenset({ClientStatus.CUSTOMER})), {"zed"}),
    (ClientFilter(untouched_days=60), {"zhou", "bo", "zed"}),
    (ClientFilter(untouched_days=51), {"zhou", "an", "bo", "zed"}),
    (ClientFilter(buying=Buying.RISING), {"zhou"}),
    (ClientFilter(buying=Buying.FALLING), {"an"}),
    (ClientFilter(buying=Buying.SILENT), {"bo"}),
    (ClientFilter(is_stale=True), {"bo"}),
    (ClientFilter(sources=frozenset({"web"})), {"zed"}),
    (ClientFilter(is_reached=True), {"an"}),
    (ClientFilter(is_quiet=True), {"zed"}),
    (ClientFilter(text="zj"), {"zhou"}),
    (ClientFilter(text="1234"), {"an"}),
    (ClientFilter(text="linjie"), {"an"}),
    (ClientFilter(text="福建", grades=frozenset({Grade.A})), {"zhou"}),
    (ClientFilter(text="nobody"), set()),
]


def test_a_filter_shows_those_it_asks_for(store, book):
    for wanted, names in FILTERS:
        assert set(store.client_list.ids(wanted, NOW)) == {book[name] for name in names}, wanted
        assert store.client_list.count(wanted, NOW) == len(names), wanted


def test_windows_of_a_list_join_to_the_whole(store, book):
    by_name = [book[each] for each in ("an", "bo", "zed", "zhou")]
    assert store.client_list.ids(ClientFilter(), NOW, By.NAME) == by_name
    halves = [store.client_list.ids(ClientFilter(), NOW, By.NAME, offset=start, limit=2) for start in (0, 2)]
    assert halves[0] + halves[1] == by_name
    assert store.client_list.ids(ClientFilter(), NOW, By.NAME, descending=True) == by_name[::-1]


def test_each_order_begins_where_it_should(store):
    add = store.clients.add
    one = add(Client(name="one", grade=Grade.B, region="b", industry="b", source="b", tags="b", verified_on=TODAY))
    two = add(
        Client(
            name="two",
            grade=Grade.C,
            region="a",
            industry="a",
            source="a",
            tags="a",
            verified_on=TODAY - timedelta(days=9),
        )
    )
    zero = add(Client(name="Zero", grade=Grade.A, status=ClientStatus.CUSTOMER))
    for client, in_days, at in ((one, 5, None), (two, 1, time(9))):
        day = TODAY + timedelta(days=in_days)
        step = Activity(kind=ActivityKind.CALL, title="s", client_id=client, day=day, at=at, is_next_step=True)
        store.activities.add(step)
    for client, ago in ((one, 1), (two, 9)):
        at = NOW - timedelta(days=ago)
        call = Activity(kind=ActivityKind.CALL, title="c", client_id=client, day=at.date())
        store.activities.log(call, done_at=at, outcome=Outcome.PROGRESS)
    store.deals.add(Deal(name="d", client_id=one, amount=100, opened_on=TODAY))
    store.deals.add(Deal(name="d", client_id=zero, amount=900, opened_on=TODAY))
    store.orders.add(Order(client_id=two, day=TODAY, amount=1))
    assert {order: store.client_list.ids(ClientFilter(), NOW, order) for order in By} == {
        By.STEP: [two, one, zero],
        By.CONTACT: [two, one, zero],
        By.GRADE: [zero, one, two],
        By.NAME: [one, two, zero],
        By.AMOUNT: [zero, one, two],
        By.REGION: [two, one, zero],
        By.STATUS: [zero, one, two],
        By.ORDERED: [two, one, zero],
        By.INDUSTRY: [two, one, zero],
        By.SOURCE: [two, one, zero],
        By.TAGS: [two, one, zero],
        By.CHECKED: [two, one, zero],
        By.TYPE: [one, two, zero],
        By.KNOWN: [zero, one, two],
    }


def test_a_view_comes_back_as_it_was_kept():
    asked = ClientFilter(
        segment=Segment.SILENT, text="x", grades=frozenset({Grade.A, Grade.B}), types=frozenset({ClientType.MEDIA}),
        statuses=frozenset({ClientStatus.ACTIVE}), regions=frozenset({"福建"}), tags=frozenset({"展会"}), untouched_days=9,
        buying=Buying.FALLING, sources=frozenset({"web"}), known_below=50, is_reached=False, is_quiet=True,
    )  # fmt: skip
    view = ClientView(name="v", filter=asked, order=By.AMOUNT, descending=True, columns=("name", "region"))
    assert ClientView.from_plain(json.loads(json.dumps(view.to_plain()))) == view
    assert ClientView.from_plain({"name": "old", "order": "gone", "grades": ["Z"]}).filter == ClientFilter()


@pytest.mark.parametrize(
    ("in_days", "at", "segments"),
    [
        (-10, None, {Segment.OVERDUE, Segment.TO_FOLLOW_UP}),
        (-1, None, {Segment.OVERDUE, Segment.TO_FOLLOW_UP, Segment.WEEK}),
        (0, None, {Segment.TODAY, Segment.TO_FOLLOW_UP, Segment.WEEK}),
        (0, time(11, 29), {Segment.TODAY, Segment.TO_FOLLOW_UP, Segment.WEEK, Segment.OVERDUE}),
        (0, time(11, 30), {Segment.TODAY, Segment.TO_FOLLOW_UP, Segment.WEEK}),
        (4, None, {Segment.TO_FOLLOW_UP}),
        (7, None, {Segment.TO_FOLLOW_UP}),
        (8, None, set()),
    ],
)
def test_the_day_of_its_step_decides_the_lists_of_a_client(store, in_days, at, segments):
    client, day = store.clients.add(Client(name="a")), TODAY + timedelta(days=in_days)
    step = Activity(kind=ActivityKind.CALL, title="s", client_id=client, day=day, at=at, is_next_step=True)
    store.activities.add(step)
    assert {each for each in Segment if store.client_list.count(ClientFilter(segment=each), NOW)} == segments | {
        Segment.ALL
    }


def test_rhythms_are_counted_without_those_who_are_left_alone(store):
    store.clients.add_many(
        [
            Client(name="a", grade=Grade.A, region="河北"),
            Client(name="b", grade=Grade.B, region="山东"),
            Client(name="own", rhythm_days=10, region="河北"),
            Client(name="rests", grade=Grade.A, status=ClientStatus.DORMANT),
            Client(name="until", grade=Grade.A, quiet_until=TODAY + timedelta(days=1)),
        ]
    )
    assert store.client_list.by_rhythm(TODAY) == ({10: 2, 14: 1}, 2)
