"""What the summary says that is not a figure: complaints with their outcome, and what clients want management to know."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client, ClientStatus, Grade
from salesplanner.domain.complaints import Complaint
from salesplanner.domain.deals import Deal, DealStatus, Stage
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.projects import Milestone, Side
from salesplanner.domain.promises import Remark, RemarkKind
from salesplanner.domain.reviews import Section
from salesplanner.i18n import Translator
from salesplanner.report import brief, ledger, periodic
from salesplanner.report.document import Bullets, Paragraph, Picture, Table
from salesplanner.report.gradual import at_once
from salesplanner.report.material import gather
from salesplanner.report.phrases import scale_of, telling
from salesplanner.words import Words
from tests.builders import a_deal


@pytest.fixture
def clock():
    return lambda: datetime(2026, 10, 22, 9)


@pytest.mark.row("S2-28", "S2-35")
@pytest.mark.parametrize("code", ["2026-W43", "2026-10"])
def test_opinions_for_management_are_collected_and_other_news_is_not(store, code):
    client = store.clients.add(Client(name="川江特钢"))
    for kind, body, day in (
        (RemarkKind.FEEDBACK, "delivery takes\ntoo long", date(2026, 10, 21)),
        (RemarkKind.FEEDBACK, "said in september", date(2026, 9, 21)),
        (RemarkKind.MARKET, "steel got cheaper", date(2026, 10, 21)),
    ):
        store.remarks.add(Remark(kind=kind, body=body, client_id=client, day=day))
    said = periodic.computed(gather(store, Period.parse(code)), Words(Translator("en")), "problems")
    assert said == "A client's opinion, for management: 川江特钢: delivery takes too long"


@pytest.mark.row("S2-35")
def test_what_was_heard_of_the_market_is_listed_what_is_urgent_first(store):
    client = store.clients.add(Client(name="川江特钢"))
    for body, day, more in (
        ("steel got cheaper", 20, {}),
        ("a rival halves its prices", 21, {"is_urgent": True, "client_id": client}),
        ("said in September", -9, {}),
    ):
        store.remarks.add(
            Remark(kind=RemarkKind.MARKET, body=body, day=date(2026, 10, 1) + timedelta(days=day - 1), **more)
        )
    said = periodic.computed(gather(store, Period.parse("2026-10")), Words(Translator("en")), "market")
    assert said.splitlines() == ["川江特钢: a rival halves its prices", "steel got cheaper"]


def test_a_complaint_is_told_with_its_outcome(store):
    client = store.clients.add(Client(name="川江特钢"))
    opened = date(2026, 10, 19)
    store.complaints.add(Complaint(client_id=client, what="late", opened_on=opened))
    store.complaints.add(
        Complaint(client_id=client, what="rust", opened_on=opened, closed_on=date(2026, 10, 20), outcome="replaced")
    )
    said = periodic.computed(gather(store, Period.parse("2026-10")), Words(Translator("en")), "problems")
    assert "Complaint open for 3 days: 川江特钢: late." in said
    assert "Complaint settled: 川江特钢: rust → replaced." in said


def test_who_is_left_alone_is_told_with_the_reason_and_no_more_as_a_risk(store):
    stage = store.stages.add(Stage(name="a", position=0, usual_days=7))
    client = store.clients.add(Client(name="Northwind", status=ClientStatus.ACTIVE))
    store.deals.add(
        Deal(name="pump", client_id=client, stage_id=stage, opened_on=date(2026, 1, 5), staged_on=date(2026, 1, 5))
    )
    period = Period.parse("2026-10")
    assert [deal.name for deal in gather(store, period).open.stale] == ["pump"]
    store.clients.change(client, quiet_until=date(2026, 12, 1), quiet_reason="on leave")
    assert not gather(store, period).open.stale
    assert "Northwind is left alone until 1 Dec: on leave" in periodic.computed(
        gather(store, period), Words(Translator("en")), "problems"
    )


def test_who_waits_for_a_late_follow_up_is_named_though_nothing_else_is_told_of_them(store):
    client = store.clients.add(Client(name="Northwind"))
    day = date(2026, 9, 1)
    late = store.activities.add(Activity(kind=ActivityKind.CALL, title="c", client_id=client, day=day))
    store.activities.change(late, created_at=datetime(2026, 9, 1, 8))
    material, words = gather(store, Period.parse("2026-10")), Words(Translator("en"))
    assert "overdue: Northwind." in periodic.computed(material, words, "problems")
    sheets = ledger.workbook(material, at_once(ledger.behind(store, material)), words).sheets
    history = next(each for each in sheets if each.title == "Contact history")
    assert [row[2] for row in history.rows] == ["Northwind"]


@pytest.mark.parametrize(("language", "said"), [("zh", "本月没有记录"), ("en", "No records this month")])
def test_an_empty_month_says_so_in_a_chat_and_draws_no_empty_chart(store, language, said):
    material, words = gather(store, Period.parse("2026-10")), Words(Translator(language))
    assert brief.text(material, words).endswith(f"] {said}" if language == "en" else f"】 {said}")
    assert not [each for each in periodic.document(material, words).flow() if isinstance(each, Picture)]
    store.orders.add(Order(day=date(2026, 10, 9), amount=12_000_000))
    material = gather(store, Period.parse("2026-10"))
    (chart,) = [each for each in periodic.document(material, words).flow() if isinstance(each, Picture)]
    assert ("目标" if language == "zh" else "target") not in chart.caption, "there is none"
    hidden = brief.text(material, words, periodic.Options(hide_amounts=True))
    assert words.metric("orders.amount") not in hidden, "nothing of it is left to tell"


def test_days_without_a_whole_month_say_that_and_not_that_nothing_was_done(store):
    store.orders.add(Order(day=date(2026, 10, 9), amount=12_000_000))
    document = periodic.document(gather(store, Period.parse("2026-09-15..2026-10-14")), Words(Translator("en")))
    months = next(each for each in document.sections if each.key == "months")
    assert _texts(months) == ["No whole month in this time"]


@settings(max_examples=40)
@given(st.lists(st.integers(0, 10**12), max_size=9), st.sampled_from([0, 1000, 10_000]), st.sampled_from(["zh", "en"]))
def test_amounts_are_scaled_by_those_that_tell_of_all(amounts, by, language):
    words = Words(Translator(language))
    whole = [Decimal(each) / 100 for each in amounts]
    assert scale_of(telling(amounts), words, by) == scale_of(whole, words, by)


@settings(max_examples=60)
@given(
    st.integers(-(10**13), 10**13) | st.integers(-(10**9), 10**9).map(lambda each: each * 1000),
    st.sampled_from(["zh", "en"]),
)
def test_an_amount_is_short_only_where_nothing_is_lost_by_it(minor, language):
    said = Words(Translator(language)).money_exact(minor).replace(",", "").replace("¥", "").removesuffix(" 元")
    for sign, times in ((" 亿", 10**8), (" 万", 10**4), ("m", 10**6), ("k", 1000), ("", 1)):
        if said.endswith(sign):
            assert Decimal(said.removesuffix(sign)) * times * 100 == minor
            return


def test_what_was_late_in_delivery_is_told_with_side_and_cause(store):
    deal = store.deals.add(Deal(name="Pump", status=DealStatus.WON, closed_on=date(2026, 9, 1)))
    step = store.milestones.add(Milestone(deal_id=deal, name="Production", planned_on=date(2026, 10, 12)))
    store.milestones.promise(step, date(2026, 10, 30), told_on=date(2026, 10, 12), reason="queue", side=Side.SUPPLIER)
    lines = periodic.computed(gather(store, Period.parse("2026-10")), Words(Translator("en")), "problems").splitlines()
    assert "1 milestone later than planned: Supplier 1." in lines
    assert "Pump Production 10 days late (still open, Supplier, queue)." in lines


@pytest.mark.row("S1-12", "X-22")
def test_that_a_target_was_met_is_only_said_with_its_figure(store):
    """X-22: without a target nothing is said to be met; with one, how far it is stands in the sentence."""
    store.orders.add(Order(day=date(2026, 9, 9), amount=12_000_000))
    september = Period.parse("2026-09")

    def said():
        return str(periodic.document(gather(store, september), Words(Translator("en"))))

    assert "no target was set." in said() and "of the target" not in said()
    store.targets.put("orders.amount", "2026-09", Decimal(100_000))
    assert "120% of the target" in said()


@pytest.mark.row("S1-01", "S1-12")
@pytest.mark.parametrize("code", ["2026-10-21", "2026-W43", "2026-10", "2026-Q4", "2026-H2", "2026-10-03..2026-11-09"])
def test_every_section_of_every_layout_says_something_and_can_be_put_in_own_words(store, code):
    """Of a book with one order: what has no record to tell of says so, and nothing is said to be met without a target."""
    store.settings.put("role", "hotel" if code == "2026-W43" else "online")
    store.orders.add(Order(day=date(2026, 10, 9), amount=12_000_000))
    period = Period.parse(code)
    keys = periodic.arranged(gather(store, period))
    with store.change("ticked"):
        for key in keys:
            store.reports.include(code, key, True)
    material = gather(store, period)
    for language in ("zh", "en"):
        words = Words(Translator(language), "CNY", material.role)
        document = periodic.document(material, words, periodic.Options(charts=False))
        assert [each.key for each in document.sections] == keys
        assert [each.key for each in document.sections if not each.blocks] == []
        assert not re.search("of the target|完成率 [^–]", str(document))
    before = {each.key: each for each in document.sections}
    with store.change("written"):
        for key in periodic.WRITTEN & set(keys):
            assert periodic.computed(material, words, key) in "\n".join(_texts(before[key])), key
            store.reports.write(code, key, f"mine of {key}\n\nand more")
    for part in periodic.document(gather(store, period), words).sections:
        tables = [each for each in part.blocks if isinstance(each, Table)]
        assert tables == [each for each in before[part.key].blocks if isinstance(each, Table)]
        assert (_texts(part)[:2] == [f"mine of {part.key}", "and more"]) == (part.key in periodic.WRITTEN), part.key


@pytest.mark.row("S1-01", "S1-12")
def test_the_half_year_begins_with_what_its_months_said_and_the_year_with_what_its_halves_did(store):
    for month in range(1, 7):
        code = f"2026-{month:02}"
        store.orders.add(Order(day=date(2026, month, 9), amount=month * 1_000_000))
        store.targets.put("orders.amount", code, Decimal(30_000))
        store.reports.write(code, "problems", f"late supplier {month}\n\nprice war {month}")
    store.reports.include("2026-05", "problems", False)  # left out then, left out now
    store.reviews.write("2026-03", Section.SUGGESTIONS, "weekly price list", is_private=False)
    store.reviews.write("2026-04", Section.SUGGESTIONS, "for nobody", is_private=True)
    words = Words(Translator("en"))

    def lines(code, key):
        return periodic.computed(gather(store, Period.parse(code)), words, key).splitlines()

    told = [name + each for name, number in (("January: ", 1), ("February: ", 2), ("March: ", 3), ("April: ", 4), ("June: ", 6))
            for each in (f"late supplier {number}", f"price war {number}")]  # fmt: skip
    assert lines("2026-H1", "problems") == told
    assert lines("2026-H1", "suggestions") == ["March: weekly price list"]
    [table] = [each for each in _section(store, "2026-H1", "months").blocks if isinstance(each, Table)]
    assert [row[2] for row in table.rows] == ["10,000", "20,000", "30,000", "40,000", "50,000", "60,000", "210,000"]
    assert "In 4 of 6 months with a target as much or more was signed." in lines("2026-H1", "months")[0]
    store.reports.write(
        "2026-02",
        "well",
        "Signed ⟦orders.amount⟧, ⟦orders.amount/attainment⟧; ⟦workdays.left⟧ days left.",
        quoted={"workdays.left": "3"},
    )
    assert lines("2026-H1", "well")[0] == "February: Signed CNY 20,000, 67%; 3 days left."
    store.reports.write("2026-H1", "problems", "one sentence of the half-year")
    assert lines("2026", "problems")[:1] == ["H1 2026: one sentence of the half-year"]
    assert lines("2026-04", "problems") == []  # a month's own report starts from its records


@pytest.mark.row("S2-36")
def test_what_only_some_sections_need_is_read_where_they_are_in(store):
    client = store.clients.add(Client(name="Northwind", since=date(2026, 10, 5), source="fair"))
    visit = Activity(kind=ActivityKind.VISIT, title="call in", client_id=client, day=date(2026, 10, 20))
    store.activities.log(visit, done_at=datetime(2026, 10, 20, 10), outcome=Outcome.PROGRESS, points="wants a price")
    store.activities.add(Activity(kind=ActivityKind.VISIT, title="Sign", client_id=client, day=date(2026, 10, 27)))
    matters = gather(store, Period.parse("2026-W43")).matters
    assert (matters.state, matters.newcomers, matters.coming, matters.guests) == (None, None, None, None)
    store.settings.put("role", "hotel")
    assert gather(store, Period.parse("2026-W43")).matters.state is not None
    visits = _texts(_section(store, "2026-W43", "visits"))
    assert visits == ["1 visit; 1 client", "By outcome: Progress 1", "By class: C 1"]
    assert _texts(_section(store, "2026-W43", "plan"))[0] == "26 Oct – 1 Nov: 1 item planned; 1 visit planned"
    assert _texts(_section(store, "2026-10", "newcomers"))[0] == "1 new client; fair 1"
    store.clients.give_grade(client, Grade.A, "signs soon")
    assert "Northwind: C → A (signs soon, 22 Oct)" in _texts(_section(store, "2026-10", "clients"))
    said = _texts(_section(store, "2026-10", "receptions"))
    assert "1 plan item" in said[0] and "no records of their own" in said[1]


@pytest.mark.row("S2-36", "S3-11")
def test_the_channels_that_carried_a_month_stand_with_their_share_now_and_before(store):
    for month, channel, yuan in (
        (9, "platform", 60),
        (9, "own", 40),
        (10, "own", 75),
        (10, "platform", 15),
        (10, "fair", 10),
    ):
        store.orders.add(Order(day=date(2026, month, 9), amount=yuan * 100_000, channel=channel))
    store.reports.include("2026-10", "guests", True)
    section = _section(store, "2026-10", "guests")
    assert _texts(section) == ["Channel: own 75% (before 40%), platform 15% (before 60%), fair 10% (before 0%)"]
    [table] = [each for each in section.blocks if isinstance(each, Table)]
    assert [row[0::2] for row in table.rows] == [("own", "75%"), ("platform", "15%"), ("fair", "10%")]


def _section(store, code, key):
    document = periodic.document(gather(store, Period.parse(code)), Words(Translator("en")))
    return next(each for each in document.sections if each.key == key)


def _texts(section):
    """The words of a section, a point each."""
    found = []
    for block in section.blocks:
        found += [block.text] if isinstance(block, Paragraph) else block.items if isinstance(block, Bullets) else []
    return found


@pytest.mark.row("S3-14")
def test_no_day_of_the_next_month_is_in_no_week_of_its_plan(store):
    """November 2026 begins on a Sunday and ends on a Monday, whose weeks belong to the months beside it."""
    for name, day in (("First", 1), ("Middle", 12), ("Last", 30)):
        store.deals.add(a_deal(name, expected_on=date(2026, 11, day), opened_on=date(2026, 10, 1)))
    document = periodic.document(gather(store, Period.parse("2026-10"), date(2026, 10, 22)), Words(Translator("en")))
    section = next(each for each in document.sections if each.key == "next")
    weeks = next(block for block in section.blocks if isinstance(block, Table) and block.head[0] == "Week")
    assert [(row[0], row[2]) for row in weeks.rows] == [("1 Nov", "First"), ("9–15 Nov", "Middle"), ("30 Nov", "Last")]
