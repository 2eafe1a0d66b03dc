"""The typed line over a real book: how it is understood, and what becomes of it."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.clients import Client, Contact
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.orders import Payment
from salesplanner.domain.quick.formwords import Result
from salesplanner.domain.quick.reading import What
from salesplanner.domain.quick.typedline import fold, read
from salesplanner.store import Store, quick

NOW = datetime(2026, 11, 24, 9, 30)
PEOPLE = {
    "川江特钢": ["周工", "钱部长"],
    "北辰重机": ["赵部长"],
    "东屹铸造": ["何工"],
    "华岳钢铁": ["刘工"],
    "三月花店": [],
    "晋源轧钢": ["孙经理"],
    "Hanlin Pharma": ["Ms Zhou"],
    "Orient Trading": ["Mr Lee"],
    "Maple Software": ["Ms Ford"],
    "Bluewave Travel": ["Mr Tan"],
}
FILE = Path(__file__).resolve().parents[1] / "domain" / "quickadd_phrases.txt"
PHRASES = [line.split(" | ") for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def fill(store):
    for client, people in PEOPLE.items():
        client_id = store.clients.add(Client(name=client))
        for person in people:
            store.contacts.add(Contact(client_id=client_id, name=person))
    stage = store.stages.add(Stage(name="报价", position=0, chance=45))
    owner = next(each.id for each in store.clients.all() if each.name == "川江特钢")
    store.deals.add(Deal(name="高炉液压元件", client_id=owner, stage_id=stage, amount=38_500_000))
    return store


@pytest.fixture
def book(store, tell_once):
    tell_once(store, fill)
    return store


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    made = fill(Store.open(tmp_path_factory.mktemp("quick") / "book.db", now=lambda: NOW))
    yield made
    made.close()


def reading_of(store, text, now=NOW, **known):
    return read(text, now, store.calendar(), store.named_in, **known)


def test_the_phrases_are_understood(shelf):
    misread = []
    for text, *wanted in PHRASES:
        found = reading_of(shelf, text)
        said = [
            found.kind.value,
            found.client.name if found.client else "-",
            found.day.isoformat(),
            found.at.strftime("%H:%M") if found.at else "-",
            found.rule or "-",
        ]
        misread += [(text, said, wanted)] if said != wanted else []
    assert misread == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("下周二下午2点 拜访 川江特钢 周工 #高炉 带样本和报价单 提前1天提醒", "带样本和报价单"),
        ("带3本产品目录", "带3本产品目录"),
        ("明天 拜访 川江特钢 周工", "拜访 周工"),
        ("「周五特价」发给华岳钢铁", "「周五特价」发"),
        ("月底前把报价单发给华岳钢铁", "把报价单发"),
        ("请周工确认第3版图纸 明天上午", "确认第3版图纸"),
        ("call Hanlin Pharma tomorrow about the rate sheet", "rate sheet"),
        ("周五和周六 摆展台", "和周六 摆展台"),
    ],
)
def test_the_rest_is_the_title(shelf, text, title):
    assert reading_of(shelf, text).title == title


def test_the_example_of_the_design(shelf):
    found = reading_of(shelf, "下周二下午2点 拜访 川江特钢 周工 #高炉 带样本和报价单 提前1天提醒")
    assert (found.kind, found.day, found.at) == (ActivityKind.VISIT, date(2026, 12, 1), time(14))
    assert found.client and found.contact and found.deal
    assert [found.client.name, found.contact.name, found.deal.name] == ["川江特钢", "周工", "高炉液压元件"]
    assert (found.remind_minutes, found.minutes) == (1440, 60)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("明天2点到3点半 开会", 90),
        ("拜访 40分钟", 40),
        ("开会 一个半小时", 90),
        ("call for 20 min", 20),
        ("10:00-10:45 会议", 45),
    ],
)
def test_lengths(shelf, text, minutes):
    assert reading_of(shelf, text).minutes == minutes


def test_a_weekday_whose_time_has_passed_is_next_weeks(shelf):
    assert reading_of(shelf, "周二8点 开会").day == date(2026, 12, 1)
    assert reading_of(shelf, "周二下午2点 开会").day == date(2026, 11, 24)
    assert reading_of(shelf, "Tuesday 8am meeting").day == date(2026, 12, 1)


def test_first_note_and_quotes(shelf):
    found = reading_of(shelf, "先做 明天 给周工打电话 // 他下午开会")
    assert (found.is_first, found.note, found.day) == (True, "他下午开会", date(2026, 11, 25))


def test_a_piece_turned_back_is_text(shelf):
    whole = reading_of(shelf, "周五 特价活动")
    piece = next(each for each in whole.pieces if each.what is What.DAY)
    again = reading_of(shelf, "周五 特价活动", plain=frozenset({piece}))
    assert (again.title, again.day) == ("周五 特价活动", NOW.date())


def test_a_line_for_a_client_and_a_day(shelf):
    owner = reading_of(shelf, "川江特钢").client
    found = reading_of(shelf, "3点 问周工", client=owner, day=date(2026, 11, 26))
    assert found.client == owner and found.contact and found.contact.name == "周工"
    assert (found.day, found.at) == (date(2026, 11, 26), time(15))


# --- what becomes of it ---------------------------------------------------------------------------------------------


def keep(store, text):
    return quick.keep(store, reading_of(store, text, store_now(store)), store_now(store))


def store_now(store):
    return datetime(2026, 10, 22, 12)  # the clock of the tests


def test_a_plan_item_is_kept_and_undone_as_one(book):
    before = book.digest()
    table, record_id = keep(book, "明天下午3点 拜访 @新客户甲 谈样品")
    item = book.activities.get(record_id)
    assert (table, item.title, item.day, item.at) == ("activity", "谈样品", date(2026, 10, 23), time(15))
    assert book.clients.get(item.client_id).name == "新客户甲"
    book.undo()
    assert book.digest() == before


def test_what_happened_becomes_a_record_with_its_next_step(book):
    _, record_id = keep(book, "刚打给周工，条款没问题 → 周一 寄合同")
    done = book.activities.get(record_id)
    assert done.is_done and done.kind is ActivityKind.CALL and done.outcome is Outcome.PROGRESS
    step = book.activities.open_next_steps()[0]
    assert (step.title, step.day, step.client_id) == ("寄合同", date(2026, 10, 26), done.client_id)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("昨天拜访了周工，谈得不错", date(2026, 10, 21)),
        ("上周五拜访了周工", date(2026, 10, 16)),
        ("昨天打给周工 → 周一 寄合同", date(2026, 10, 21)),
        ("visited Hanlin Pharma yesterday", date(2026, 10, 21)),
    ],
)
def test_what_happened_earlier_is_a_record_of_its_own_day(book, text, day):
    _, record_id = keep(book, text)
    done = book.activities.get(record_id)
    assert done.is_done and done.done_at.date() == day and done.title not in ("", "了")


def test_a_repetition_becomes_a_routine(book):
    table, record_id = keep(book, "每周五16:00 交周报")
    made = book.routines.get(record_id)
    assert (table, made.title, made.rule, made.at) == ("routine", "交周报", "FREQ=WEEKLY;BYDAY=FR", time(16))
    assert made.starts_on == date(2026, 10, 23)


def test_results_are_recorded(book):
    owner = next(each.id for each in book.clients.all() if each.name == "华岳钢铁")
    due = book.payments.add(Payment(client_id=owner, due_on=date(2026, 10, 20), due_amount=5_000_000))
    assert keep(book, "回款 华岳钢铁 5万") == ("payment", due)
    assert book.payments.get(due).received_amount == 5_000_000
    more = [
        book.payments.add(Payment(client_id=owner, due_on=date(2026, 11, day), due_amount=2_000_000)) for day in (1, 9)
    ]
    assert keep(book, "回款 华岳钢铁 3万")[0] == "payment"  # the earlier whole, of the later a part
    assert [book.payments.get(each).due_amount for each in more] == [2_000_000, 1_000_000]
    assert [each.id for each in book.payments.due() if each.client_id == owner] == [more[1]]
    table, order_id = keep(book, "签约 38.5万 川江特钢")
    assert table == "order" and book.orders.get(order_id).amount == 38_500_000
    table, _ = keep(book, "signed Hanlin Pharma agreement -> 5 Nov send welcome kit")
    assert table == "agreement"
    assert book.activities.open_next_steps()[0].title == "send welcome kit"


def test_a_signing_without_an_amount_is_only_a_word(shelf):
    found = reading_of(shelf, "签约仪式 明天")
    assert found.result is None and found.title == "签约仪式"
    assert reading_of(shelf, "collected 50k from Maple Software").result is Result.COLLECTED


# --- whatever is typed ----------------------------------------------------------------------------------------------

BITS = st.sampled_from(
    [
        "明天",
        "下周二",
        "3点",
        "下午",
        "每周五",
        "每月23日",
        "拜访",
        "电话",
        "川江特钢",
        "周工",
        "#高炉",
        "->",
        "→",
        "//",
        "「周五」",
        "next",
        "Tue",
        "10am",
        "every",
        "day",
        "5万",
        "回款",
        "签约",
        "刚",
        "!!",
        "提前1天提醒",
        "@甲",
        "月底前",
        "in 3 days",
        "，",
        " ",
        "带3本目录",
        "29号",
        "2月30日",
        "25:99",
        "每99年",
        "半小时后",
        "０７：３０",
    ]
)


@settings(max_examples=150)
@given(
    st.one_of(st.text(max_size=40), st.lists(BITS, max_size=9).map("".join), st.lists(BITS, max_size=9).map(" ".join))
)
def test_whatever_is_typed_is_understood_somehow_and_the_same_again(shelf, text):
    found = reading_of(shelf, text)
    assert found == reading_of(shelf, text)
    assert len(fold(text)) == len(text)
    spans = sorted((piece.start, piece.end) for piece in found.pieces if piece.what is not What.DAY)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    places = {place for piece in found.pieces for place in range(piece.start, piece.end)}
    kept = found.title + found.note + (found.next.title + found.next.note if found.next else "")
    lost = [
        letter for place, letter in enumerate(text) if place not in places and letter.isalnum() and letter not in kept
    ]
    assert not [
        letter for letter in lost if letter not in "给和跟与同的去到在于约请把将向一次下了过" and not letter.isascii()
    ]


def test_any_part_pinyin_or_initials_name_a_client(shelf):
    for text in ("川江", "cjtg", "chuanjiang", "特钢", "川江特钢"):
        found = reading_of(shelf, f"{text} 明天")
        assert found.client and found.client.name == "川江特钢", text


def test_common_words_name_nobody(shelf):
    for text in ("call the travel company", "公司开会", "Visit the hotel", "买电子设备"):
        assert reading_of(shelf, text).client is None, text


# --- names that could be several -------------------------------------------------------------------------------------


@pytest.fixture
def alike(store):
    fill(store)
    for name, people in {
        "川江重工": ["周工", "吴经理"],
        "周一集团": [],
        "7-11便利店": [],
        "五月三日茶馆": [],
        "華岳鋼構": [],
    }.items():
        client_id = store.clients.add(Client(name=name))
        for person in people:
            store.contacts.add(Contact(client_id=client_id, name=person))
    return store


@pytest.mark.parametrize(
    ("text", "client", "day"),
    [
        ("明天拜访川江", None, date(2026, 11, 25)),  # two clients share the part
        ("明天拜访川江重工", "川江重工", date(2026, 11, 25)),
        ("明天打给周工", None, date(2026, 11, 25)),  # two clients have one
        ("川江重工 周工 明天", "川江重工", date(2026, 11, 25)),
        ("川江 吴经理 明天", "川江重工", date(2026, 11, 25)),  # only one of them has him
        ("周一 打20个电话", None, date(2026, 11, 30)),  # a part of a name that is a day
        ("周一集团 明天", "周一集团", date(2026, 11, 25)),
        ("7-11便利店 周五送货", "7-11便利店", date(2026, 11, 27)),
        ("五月三日茶馆 后天", "五月三日茶馆", date(2026, 11, 26)),
        ("週五拜訪華岳鋼構", "華岳鋼構", date(2026, 11, 27)),
    ],
)
def test_no_client_is_guessed_and_no_name_taken_for_a_day(alike, text, client, day):
    found = reading_of(alike, text)
    assert (found.client.name if found.client else None, found.day) == (client, day)


def test_clients_that_share_what_was_typed_are_offered(alike):
    found = reading_of(alike, "明天拜访川江")
    assert {each.value.name for each in found.maybe} == {"川江特钢", "川江重工"}
    assert {(each.start, each.end) for each in found.maybe} == {(4, 6)}


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("拜访川江特钢 张工 明天", "张工"),
        ("川江特钢施工方案", ""),
        ("call Hanlin Pharma Mr Green on Friday", "Mr Green"),
    ],
)
def test_somebody_new_after_a_client_becomes_a_contact(book, text, contact):
    found = reading_of(book, text)
    assert found.new_contact == contact
    quick.keep(book, found, store_now(book))
    assert (contact in {each.name for each in book.contacts.of(found.client.id)}) is bool(contact)


def test_an_arrow_makes_a_record_of_what_does_not_lie_ahead(book):
    assert reading_of(book, "打给周工，条款没问题 → 周一 寄合同").has_happened
    assert not reading_of(book, "周五 拜访周工 → 下周一 报价").has_happened


def test_first_puts_it_first_unless_it_counts_something(shelf):
    assert reading_of(shelf, "first call Hanlin Pharma").is_first
    assert not reading_of(shelf, "first draft of the offer").is_first
