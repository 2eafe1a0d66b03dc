"""Campaigns of a period, from the book: what their days brought against the days before, and what is left without them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from salesplanner.domain.campaigns import Campaign, CampaignKind
from salesplanner.domain.metrics import Metric
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.i18n import Translator
from salesplanner.report import campaigns, material, periodic
from salesplanner.report.facts import facts
from salesplanner.store import Store
from salesplanner.words import Words

OCTOBER = Period.parse("2026-10")
EN, ZH = Words(Translator("en")), Words(Translator("zh"))


@pytest.fixture
def store(tmp_path):
    """A shop that takes 1,000 a day, 3,000 on the days of its sale; the other channel stays as it is."""
    book = Store.open(tmp_path / "book.db", now=lambda: datetime(2026, 10, 22, 20))
    with book.change("import"):
        book.settings.put("role", "online")
        for number in range(1, 22):
            more = 2_000 if 12 <= number <= 16 else 0
            for channel, yuan in (("shop", 1_000 + more), ("platform", 500)):
                book.orders.add(Order(day=date(2026, 10, number), amount=yuan * 100, channel=channel))
    yield book
    book.close()


def add(store, first, last, name="sale", **more):
    days = {"starts_on": date(2026, 10, first), "ends_on": date(2026, 10, last)}
    return store.campaigns.get(store.campaigns.add(Campaign(name=name, **days, **more)))


def test_the_days_of_a_campaign_stand_beside_as_many_before(store):
    add(store, 12, 16, channel="shop", is_large=True, cost=300_00, invited=200, came=80, ordered=9)
    found = campaigns.results(store, OCTOBER)[0]
    assert (found.total, found.effect.during.mean, found.effect.before.mean) == (15_000, 3_000, 1_000)
    assert len(found.effect.before.days) == 5 and found.effect.above == 10_000 and found.effect.is_real
    assert len(found.records) == 5
    said = campaigns.told(found, EN)
    assert "¥3k a day on 5 days, ¥1k a day on 5 before, ▲ 200%." in said and "More than chance" in said
    assert "共比之前的水平多 1 万。" in campaigns.told(found, ZH)


def test_days_of_another_campaign_are_no_days_before(store):
    add(store, 12, 16, "sale")
    add(store, 17, 20, "second")
    second = campaigns.results(store, OCTOBER)[1]
    assert [day.day for day in second.effect.before.days] == [8, 9, 10, 11]
    assert second.effect.change == 0 and second.effect.is_real is False


@pytest.mark.row("S5-07")
def test_an_action_is_looked_at_from_its_day_on_by_the_figure_it_was_to_move(store):
    views = store.metrics.add(Metric(name="visitors", unit="person"))
    for number in range(1, 22):
        store.metrics.values.put(views, date(2026, 10, number), Decimal(100 if number < 12 else 150))
    add(store, 12, 12, "new titles", kind=CampaignKind.ACTION, metric="own.visitors")
    found = campaigns.results(store, OCTOBER)[0]
    assert len(found.effect.during.days) == 10 and found.effect.change == 50
    assert campaigns.told(found, EN).startswith("visitors: 150 a day on 10 days, 100 a day on 10 before, ▲ 50%.")


def test_a_short_campaign_and_one_to_come_say_what_they_lack(store):
    add(store, 12, 13)
    add(store, 28, 30, "later")
    short, later = campaigns.results(store, OCTOBER)
    assert "Too few days before to tell: 11 of at least 20 for so short a campaign." in campaigns.told(short, EN)
    assert campaigns.told(later, EN) == "No day of it is over yet."


def test_a_campaign_of_one_day_is_told_beside_the_same_weekdays(store):
    for back in range(1, 30):
        day = date(2026, 10, 1) - timedelta(days=back)
        store.orders.add(Order(day=day, amount=(1_000 + back % 4) * 100, channel="shop"))
    add(store, 14, 14, "flash sale", channel="shop")
    found = campaigns.results(store, OCTOBER)[0].effect
    assert (len(found.during.days), {day.weekday() for day in found.before.days}) == (1, {2})
    assert found.looked_at == 28 and found.chance is not None
    said = campaigns.told(campaigns.results(store, OCTOBER)[0], EN)
    assert "¥3k a day on 1 day, " in said and "same weekdays before" in said


@pytest.mark.row("S3-11")
def test_what_came_once_is_told_from_the_level_of_the_other_days(store):
    add(store, 12, 16, is_large=True)
    add(store, 14, 18, "fair")
    known = facts(store, OCTOBER)
    found = campaigns.base_of(store, known, "orders.amount")
    assert found.total == known.figures["orders.amount"].value == Decimal(41_500)
    assert (found.campaign_days, found.level) == (7, Decimal(21_000) / 14)
    assert round(found.above + found.usual, 6) == found.total
    # A day that is not over is no usual one.
    store.orders.add(Order(day=date(2026, 10, 22), amount=1_00, channel="shop"))
    assert campaigns.base_of(store, facts(store, OCTOBER), "orders.amount").level == found.level
    assert campaigns.counted(known.campaigns, EN) == "2 campaigns, 1 of them large: sale, fair."
    assert campaigns.base_of(store, facts(store, OCTOBER.previous()), "orders.amount") is None


def test_of_a_campaign_in_one_channel_it_says_that_what_its_days_brought_is_of_all(store):
    add(store, 12, 16)
    known = facts(store, OCTOBER)
    found, usual = campaigns.base_of(store, known, campaigns.USUAL), campaigns.USUAL
    assert campaigns.base_told(found, usual, EN, campaigns=known.campaigns).startswith("5 campaign days")
    store.campaigns.change(known.campaigns[0].id, channel="shop")
    among = facts(store, OCTOBER).campaigns
    assert campaigns.base_told(found, usual, EN, campaigns=among).startswith("All channels together: 5 campaign days")


@pytest.mark.row("S3-05", "S3-11")
def test_the_summary_says_how_many_there_were_and_what_they_brought_and_hides_amounts_where_asked(store):
    add(store, 12, 16, is_large=True)
    matter = material.gather(store, OCTOBER)
    for hide in (False, True):
        blocks = periodic.document(matter, EN, periodic.Options(hide_amounts=hide)).blocks[0].blocks
        said = str(blocks[-1].text)
        assert said.startswith("1 campaign, 1 of them large: sale. 5 campaign days brought ")
        assert ("¥10k" in said) is not hide and ("***" in said) is hide
