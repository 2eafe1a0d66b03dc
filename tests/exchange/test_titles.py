"""What stands once above a table, on its tab, or in a heading of another column is of its rows too."""

from __future__ import annotations

from datetime import date

import pytest

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.records import importing, keeping, remarks
from salesplanner.exchange.tables import tables
from salesplanner.i18n import Translator
from salesplanner.words import Words

WORDS = Words(Translator("en"))


@pytest.fixture
def planned(tmp_path, store):
    def run(text: str, kind: str, *, keep: bool = False):
        file = tmp_path / "list.csv"
        file.write_text(text, encoding="utf-8")
        plan = importing.plan_import(importing.snapshot(store, kind), tables.read(file, kind), kind)
        if keep:
            keeping.apply(store, plan, words=WORDS)
        return plan

    return run


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("2026年8月15日 出货单", date(2026, 8, 15)),
        ('"Orders for August 14, 2026"', date(2026, 8, 14)),
        ("日报 二〇二六年八月十五日", date(2026, 8, 15)),
        ("制表日期：2026-08-20,日期：2026-08-15", date(2026, 8, 15)),
        ("2026年2月销售明细", date(2026, 2, 28)),
    ],
)
def test_a_day_that_stands_only_in_the_title_is_that_of_the_rows(planned, title, day):
    plan = planned(f"{title}\n客户,品名,金额\n甲厂,阀,70\n乙厂,灯,8\n", "orders")
    assert {each.record.day for each in plan.added} == {day} and not plan.rejected
    assert any(sentence.startswith("No column says the day") for sentence in remarks.of_plan(plan, WORDS))


@pytest.mark.parametrize(
    "title",
    [
        "打印日期：2026-08-20",
        "2026-10-01至2026-10-31",
        "截至2026年8月15日",
        "Sales January - March 2026",
        "2026年7月至9月",
    ],
)
def test_the_day_of_the_paper_or_two_days_are_that_of_no_row(planned, title):
    with pytest.raises(Problem) as trouble:
        planned(f"{title}\n客户,品名,金额\n甲厂,阀,70\n乙厂,灯,8\n", "orders")
    assert trouble.value.kind is Kind.COLUMN_NEEDED


def test_a_column_of_days_goes_before_the_title_and_times_alone_do_not(planned):
    title = "拜访记录 2026年8月15日\n"
    told = planned(title + "日期,客户,内容\n2026-08-01,甲厂,看样\n2026-08-02,乙厂,报价\n", "activities")
    assert [each.record.day.day for each in told.added] == [1, 2] and told.table.from_title is None
    told = planned(title + "时间,客户,内容\n09:30,甲厂,看样\n14:00,乙厂,报价\n", "activities")
    assert [(each.record.day.day, each.record.at.hour) for each in told.added] == [(15, 9), (15, 14)]


def test_a_lost_deal_without_a_day_comes_in_and_says_so(planned, store):
    text = "项目,客户,金额,阶段,创建日期\n锅炉,甲厂,3万,输单,2026-03-01\n风机,甲厂,待定,输单,\n布袋,乙厂,lots,谈判,\n水泵,乙厂,1,赢单,\n"
    plan = planned(text, "deals", keep=True)
    closed = {each.name: (each.closed_on, each.note) for each in store.deals.all()}
    assert closed["锅炉"] == (date(2026, 3, 1), "The list does not say when it was lost; 2026-03-01 stands for it.")
    assert closed["风机"][0] == store.today() and closed["风机"][1].startswith("金额: 待定\nThe list")
    assert closed["布袋"] == (None, "金额: lots") and [each.kind for each in plan.problems] == [Kind.COLUMN_NEEDED]
    told = " ".join(remarks.of_plan(plan, WORDS))
    assert "2 lost deals have no day" in told and "2 amounts cannot be read" in told


@pytest.mark.parametrize(
    ("heads", "amount", "is_with_tax"),
    [
        ("Netto,MwSt,Brutto", 119_00, True),
        ("金额,税额,价税合计", 119_00, True),
        ("Amount excl. VAT,VAT,Amount incl. VAT", 119_00, True),
        ("未税金额,税率,备注", 100_00, False),
    ],
)
def test_of_amounts_the_one_with_tax_is_taken_and_one_without_is_said(planned, heads, amount, is_with_tax):
    orders = planned(f"单号,日期,客户,{heads}\nA1,2026-10-01,甲厂,100,19,119\n", "orders")
    assert [each.record.amount for each in orders.added] == [amount]
    assert any("without tax" in sentence for sentence in remarks.of_plan(orders, WORDS)) is not is_with_tax
    deals = planned(f"商机,客户,阶段,{heads}\n阀,甲厂,谈判,100,19,119\n", "deals")
    assert [(each.record.amount, each.record.tax_included) for each in deals.added] == [(amount, is_with_tax)]


def test_an_amount_in_another_currency_is_taken_as_it_stands_and_says_so(planned, store):
    rows = (
        "A1,2026-10-01,甲厂,USD,100\nA2,2026-10-01,甲厂,人民币,50\nA3,2026-10-02,乙厂,,€30\nA4,2026-10-02,乙厂,,¥20\n"
    )
    plan = planned("订单号,日期,客户,币种,金额\n" + rows, "orders", keep=True)
    told = {each.number: (each.currency, each.note) for each in store.orders.all()}
    assert told == {"A1": ("USD", "币种: USD"), "A2": ("", ""), "A3": ("EUR", "金额: €30"), "A4": ("", "")}
    assert "2 amounts are in another currency (USD, EUR)" in " ".join(remarks.of_plan(plan, WORDS))
    store.settings.put("book.currency", "USD")
    assert not planned('Date,Customer,Amount\n2026-10-01,Fern,"$1,150.00"\n', "orders").added[0].record.currency


def test_headings_alone_are_said_to_have_no_rows(planned):
    assert "holds no rows" in " ".join(remarks.of_plan(planned("客户名称,联系人,电话\n", "clients"), WORDS))
