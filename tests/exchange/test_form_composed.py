"""Labels read word by word: what companies put together from known words, and what stays unknown for one that is not."""

from __future__ import annotations

import pytest

from salesplanner.exchange.forms import composed, figurespans, meaning


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("收回工程款", "payments.amount.value"),
        ("收回工程款（万元）", "payments.amount.value"),
        ("销售额月合计", "orders.amount.value"),
        ("下月应到账", "payments.next.amount.value"),
        ("下月应到账工程款", "payments.next.amount.value"),
        ("逾期工程款", "payments.overdue.amount.value"),
        ("中标工程数", "deals.won.count.value"),
        ("中标工程（个）", "deals.won.count.value"),
        ("visits_prev", "visits.count.previous"),
        ("Actual sales October (CNY)", "orders.amount.month10_value"),
        ("Payments in Oct.", "payments.amount.month10_value"),
        ("Orders in September", "orders.count.month9_value"),
        ("Orders in September (CNY k)", "orders.amount.month9_value"),
    ],
)
def test_a_label_is_put_together_from_its_words(label: str, target: str) -> None:
    assert meaning.target_of(label) == f"figure.{target}"


@pytest.mark.parametrize(
    "label",
    [
        "工程款利息",
        "拜访（新客户）",
        "Payments to suppliers",
        "Orders cancelled in September",
        "合同审批数",
        "竞争对手中标工程数",
    ],
)
def test_one_word_that_is_not_known_leaves_all_of_it_unknown(label: str) -> None:
    assert composed.read(label) is None
    assert not meaning.target_of(label).startswith("figure.")


def test_things_of_which_no_number_is_asked_are_listed() -> None:
    assert meaning.target_of("中标工程") == "block.won"


def test_months_of_the_year_up_to_one_are_a_period() -> None:
    assert [figurespans.said_of(each) for each in ("1-10月", "1—10月", "Jan–Oct")] == [
        figurespans.Said("", "months1to10", "")
    ] * 3
