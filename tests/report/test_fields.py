"""Numbers bound in running text, sections in one's own order: what is written stays, what is counted follows the records."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.clients import Client
from salesplanner.domain.complaints import Complaint
from salesplanner.domain.orders import Order, Payment
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Escalation
from salesplanner.i18n import Translator
from salesplanner.report import periodic
from salesplanner.report.bound import MARK
from salesplanner.report.document import Table
from salesplanner.report.material import gather
from salesplanner.report.sections import fields, told
from salesplanner.report.sections.fields import Numbers
from salesplanner.report.sections.writer import Options, Writer
from salesplanner.words import Words

MONTH = Period.parse("2026-11")


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 20, 9)

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def words():
    return Words(Translator("en"))


@pytest.fixture
def book(store):
    store.clients.add(Client(name="Northwind"))
    store.orders.add(Order(client_id=store.clients.all()[0].id, day=date(2026, 11, 5), amount=1_200_000_00))
    store.targets.put("orders.amount", "2026-11", Decimal(2_000_000))
    return store


def numbers(store, words):
    return Numbers(Writer(gather(store, MONTH), words, Options()))


def test_every_number_on_offer_says_something_and_has_a_name(book, words):
    found = numbers(book, words)
    keys = found.keys()
    assert len(keys) == len(set(keys)) > 10
    for key in keys:
        assert found.text(key) == found.fill(fields.mark(key)) != fields.mark(key)
        assert found.name(key) != key


def test_own_words_keep_their_numbers_bound_and_are_told_when_one_moved(book, words):
    text = "Signed ⟦orders.amount⟧, ⟦orders.amount/attainment⟧ of it; ⟦gone.metric⟧ too."
    then = numbers(book, words)
    quoted = then.quoted(text)
    book.reports.write("2026-11", "well", text, quoted=quoted)
    assert "CNY 1,200,000, 60% of it; – too." in periodic.said(gather(book, MONTH), words, "well")
    book.orders.add(Order(client_id=book.clients.all()[0].id, day=date(2026, 11, 6), amount=100_000_00))
    material = gather(book, MONTH)
    assert "CNY 1,300,000, 65% of it" in periodic.said(material, words, "well")
    moves = fields.moved(material.parts["well"].said, text, numbers(book, words))
    assert [(each.key, each.before, each.now) for each in moves] == [
        ("orders.amount", "CNY 1,200,000", "CNY 1,300,000"),
        ("orders.amount/attainment", "60%", "65%"),
    ]
    assert fields.pinned(text, moves).startswith("Signed CNY 1,200,000, 60% of it;")


def test_sections_are_moved_renamed_added_and_left_out(book, words):
    keys = periodic.arrangement(gather(book, MONTH))
    assert not keys["review"]
    key = book.reports.add_section("2026-11", "Market", keys)
    book.reports.write("2026-11", key, "Two rivals cut prices.")
    book.reports.retitle("2026-11", "support", "What I need")
    book.reports.arrange("2026-11", {key: True, **keys})
    book.reports.include("2026-11", "pace", False)
    document = periodic.document(gather(book, MONTH), words)
    titles = [each.title for each in document.sections]
    assert titles[0] == "Market" and "What I need" in titles and "Pace and mix" not in titles
    assert not any("Self-review" in each for each in titles)  # no section comes in by being moved
    assert document.sections[0].blocks[0].text == "Two rivals cut prices."
    for _ in range(5):
        book.undo()
    assert periodic.arrangement(gather(book, MONTH)) == keys


def test_rows_are_hidden_and_remarked_on_by_what_is_behind_them(book, words):
    book.reports.hide_row("2026-11", "results", "figure visits.count")
    book.reports.remark("2026-11", "results", "figure orders.amount", "Half of it in one order.")
    results = periodic.document(gather(book, MONTH), words).sections[0]
    (table,) = (each for each in results.blocks if isinstance(each, Table))
    assert "figure visits.count" not in table.opens and len(table.opens) == len(table.rows)
    assert any("Half of it in one order." in str(each) for each in results.blocks)


def test_a_row_behind_which_nothing_is_may_be_left_out_of_a_table_whose_other_rows_open():
    table = Table(("Client",), (("A",), ("B",), ("and 3 more",)), opens=("client 1", "client 2"))
    assert table.without({"client 1"}).rows == (("B",), ("and 3 more",))
    assert table.without({"and 3 more"}).opens == ("client 1", "client 2")


WORDS = st.lists(
    st.sampled_from(
        [
            "晚 3 天",
            "10月22日",
            "22 Oct 2026",
            "38.5 万",
            "58%",
            "⟦orders.amount⟧",
            "Q20261022-01",
            "4WRKE16",
            "12,700",
            "¥50.4k",
            "$1.2m",
            "2026-10-22",
            "9:30",
        ]
    ),
    max_size=6,
)


@given(st.lists(st.builds(str.join, st.sampled_from(["，", ", "]), WORDS), max_size=4))
def test_bound_lines_say_what_they_said_and_days_are_no_numbers(lines):
    bound, said = told.bind("well", lines)
    assert [MARK.sub(lambda found: said.get(found[1], found[0]), line) for line in bound] == lines
    keys = {key for line in bound for key in MARK.findall(line) if key in said}
    assert {said[key] for key in keys} <= {"3", "38.5 万", "58%", "12,700", "¥50.4k", "$1.2m"}


@pytest.fixture
def writing(store):
    """A month with an order and a payment that is late, on which somebody writes"""
    store.clients.add(Client(name="川江特钢集团"))
    client = store.clients.all()[0].id
    store.orders.add(Order(client_id=client, day=date(2026, 11, 5), amount=1_200_000_00))
    store.targets.put("orders.amount", "2026-11", Decimal(2_000_000))
    store.payments.add(Payment(client_id=client, item="发货款", due_on=date(2026, 11, 10), due_amount=5_040_000))
    store.escalations.add(Escalation(question="再让 3%？", client_id=client, asked_at=datetime(2026, 11, 20, 8)))
    return store


def written(store, words):
    """What somebody keeps of every section as it is computed now; so many numbers are in it."""
    writer, count = Writer(gather(store, MONTH), words, Options()), 0
    for key in [each for each in periodic.included(writer.material, Options()) if each in periodic.WRITTEN]:
        found = periodic.numbers(writer, key)
        text = "\n".join(found.bound(key, periodic.draft(writer, key).lines))
        store.reports.write(MONTH.code, key, text, quoted=found.quoted(text))
        count += len(found.quoted(text))
    return count


USUAL = Options()


def moves(store, words, options=USUAL):
    """The numbers of all that was written that say something else now."""
    writer = Writer(gather(store, MONTH), words, options)
    return [
        (each.before, each.now)
        for key, kept in writer.material.parts.items()
        for each in fields.moved(kept.said, kept.body, periodic.numbers(writer, key))
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "options",
    [
        *(Options(money=unit) for unit in ("1", "1000", "10000", "1000000", "100000000")),
        Options(hide_amounts=True),
        Options(full_names=False, clients=frozenset({"川江特钢集团"})),
    ],
)
def test_words_of_ones_own_keep_their_numbers_however_amounts_and_names_are_written(writing, language, options):
    words = Words(Translator(language))
    assert written(writing, words) > 12
    assert moves(writing, words, options) == []


@pytest.mark.parametrize(("language", "other"), [("zh", "en"), ("en", "zh")])
@pytest.mark.parametrize("options", [USUAL, Options(full_names=False, clients=frozenset({"川江特钢集团"}))])
def test_numbers_of_sentences_follow_the_records_whatever_language_is_spoken_since(writing, language, other, options):
    written(writing, Words(Translator(language)))
    words = Words(Translator(other))
    assert moves(writing, words, options) == []
    payment = writing.payments.all()[0]
    writing.payments.change(payment.id, due_amount=6_040_000)
    now = {"zh": "6.04 万", "en": "¥60.4k"}[language]
    assert now in periodic.said(gather(writing, MONTH), words, "problems"), "as it is said in the sentence around it"
    assert now in {each for _, each in moves(writing, words)}


def test_amounts_in_words_of_ones_own_change_their_unit_as_a_whole(writing):
    words = Words(Translator("zh"))
    written(writing, words)
    said = periodic.said(gather(writing, MONTH), words, "problems", Options(money="1"))
    assert "50,400 元" in said and "万" not in said
    writing.orders.add(Order(day=date(2026, 11, 19), amount=12_345))
    assert ("120.0 万元", "1,200,123.45 元") in moves(writing, words)
    assert "每天 114,268 元" in periodic.said(gather(writing, MONTH), words, "results")
    assert {now for _, now in moves(writing, words)} & {fields.LOST} == set()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_numbers_of_sentences_are_found_on_the_next_day_too(writing, language, clock):
    words = Words(Translator(language))
    assert written(writing, words) > 12
    clock.at += timedelta(days=1)
    assert {now for _, now in moves(writing, words)} & {fields.LOST} == set()


def test_words_that_were_written_when_amounts_were_bound_without_their_unit_keep_their_numbers():
    line = "1 笔回款逾期，共 5.04 万：川江特钢：发货款 5.04 万（逾期 2 天）。"
    _, said = told.bind("problems", [line])
    kept = {key: text for key, text in said.items() if key.startswith("problems~b0508ff5.0.")}
    assert list(kept.values()) == ["1", "5.04", "5.04", "2"]


@pytest.mark.parametrize(
    ("one", "other", "is_rounded", "same"),
    [
        ("104.6 万元", "1,046,000 元", False, True),
        ("104.6 万元", "1,046,300 元", False, False),
        ("10.8 万元", "107,714 元", True, True),
        ("10.8 万元", "108,714 元", True, False),
        ("¥50.4k", "CNY 50,400", False, True),
        ("CNY 104.6 ×10k", "CNY 1.046m", False, True),
        ("3", "3.0", False, False),
        ("58%", "58 元", False, False),
        ("0.01046 亿元", "***", False, True),
    ],
)
def test_an_amount_in_another_unit_is_the_same_number(one, other, is_rounded, same):
    assert told.is_same(one, other, is_rounded=is_rounded) == told.is_same(other, one, is_rounded=is_rounded) == same


def test_numbers_of_a_sentence_follow_it_and_are_told_when_it_is_told_no_more(book, words):
    client = book.clients.all()[0].id
    for name in ("Pump", "Valve"):
        book.complaints.add(Complaint(client_id=client, what=name, opened_on=date(2026, 11, 16)))
    writer = Writer(gather(book, MONTH), words, Options())
    numbers = periodic.numbers(writer, "problems")
    text = "\n".join(numbers.bound("problems", periodic.draft(writer, "problems").lines))
    assert numbers.fill(text) == periodic.computed(writer.material, words, "problems")
    assert "⟦problems~" in text and "4" in numbers.quoted(text).values()  # four days open
    book.reports.write("2026-11", "problems", f"Mine: {text}", quoted=numbers.quoted(text))
    assert periodic.said(gather(book, MONTH), words, "problems").startswith("Mine: ")
    for each in book.complaints.all():
        book.complaints.change(each.id, opened_on=date(2026, 11, 10))
    later = gather(book, MONTH)
    numbers = periodic.numbers(Writer(later, words, Options()), "problems")
    moves = fields.moved(later.parts["problems"].said, later.parts["problems"].body, numbers)
    assert {(each.before, each.now) for each in moves} == {("4", "10")}
    assert "10 days" in periodic.said(later, words, "problems")
    book.complaints.delete_many([each.id for each in book.complaints.all()])
    gone = gather(book, MONTH)
    numbers = periodic.numbers(Writer(gone, words, Options()), "problems")
    moves = fields.moved(gone.parts["problems"].said, gone.parts["problems"].body, numbers)
    assert moves and {each.now for each in moves} == {fields.LOST}
    assert "4 days" in periodic.said(gone, words, "problems")  # as it was said, and marked
