"""What the summary says that is not a figure: complaints with their outcome, and what clients want management to know."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from salesplanner.domain.clients import Client, ClientStatus
from salesplanner.domain.complaints import Complaint
from salesplanner.domain.deals import Deal, DealStatus, Stage
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.projects import Milestone, Side
from salesplanner.domain.promises import Remark, RemarkKind
from salesplanner.i18n import Translator
from salesplanner.report import periodic
from salesplanner.report.document import Bullets, Paragraph, Table
from salesplanner.report.material import gather
from salesplanner.words import Words


@pytest.fixture
def clock():
    return lambda: datetime(2026, 10, 22, 9)


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
    assert [deal.name for deal in gather(store, period).stale] == ["pump"]
    store.clients.change(client, quiet_until=date(2026, 12, 1), quiet_reason="on leave")
    assert gather(store, period).stale == []
    assert "Northwind is left alone until 1 Dec: on leave" in periodic.computed(
        gather(store, period), Words(Translator("en")), "problems"
    )


def test_what_was_late_in_delivery_is_told_with_side_and_cause(store):
    deal = store.deals.add(Deal(name="Pump", status=DealStatus.WON, closed_on=date(2026, 9, 1)))
    step = store.milestones.add(Milestone(deal_id=deal, name="Production", planned_on=date(2026, 10, 12)))
    store.milestones.promise(step, date(2026, 10, 30), told_on=date(2026, 10, 12), reason="queue", side=Side.SUPPLIER)
    lines = periodic.computed(gather(store, Period.parse("2026-10")), Words(Translator("en")), "problems").splitlines()
    assert "1 milestone later than planned: Supplier 1." in lines
    assert "Pump Production 10 days late (still open, Supplier, queue)." in lines


def test_that_a_target_was_met_is_only_said_with_its_figure(store):
    """X-22: without a target nothing is said to be met; with one, how far it is stands in the sentence."""
    store.orders.add(Order(day=date(2026, 9, 9), amount=12_000_000))
    september = Period.parse("2026-09")

    def said():
        return str(periodic.document(gather(store, september), Words(Translator("en"))))

    assert "no target was set." in said() and "of the target" not in said()
    store.targets.put("orders.amount", "2026-09", Decimal(100_000))
    assert "120% of the target" in said()


def test_the_words_of_any_section_can_be_ones_own_and_its_tables_stay(store):
    store.orders.add(Order(day=date(2026, 10, 9), amount=12_000_000))
    period, words = Period.parse("2026-10"), Words(Translator("en"))

    def sections():
        return {each.key: each for each in periodic.document(gather(store, period), words).sections}

    before = sections()
    for key in periodic.WRITTEN:
        assert periodic.computed(gather(store, period), words, key) in "\n".join(_texts(before[key])), key
        store.reports.write(period.code, key, f"mine of {key}\n\nand more")
    after = sections()
    for key, part in after.items():
        texts = _texts(part)
        assert [each for each in part.blocks if isinstance(each, Table)] == [
            each for each in before[key].blocks if isinstance(each, Table)
        ]
        assert (texts[:2] == [f"mine of {key}", "and more"]) == (key in periodic.WRITTEN), key
    store.reports.write(period.code, "results", "")
    assert not _texts(sections()["results"])


def _texts(section):
    """The words of a section, a point each."""
    found = []
    for block in section.blocks:
        found += [block.text] if isinstance(block, Paragraph) else block.items if isinstance(block, Bullets) else []
    return found
