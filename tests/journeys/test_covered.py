"""With names kept short and amounts hidden, no file of any format tells one, nor does a text that somebody wrote."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest

from salesplanner.domain.period import Period
from salesplanner.exchange import summary
from salesplanner.i18n import Translator
from salesplanner.report import periodic
from salesplanner.report.covering import without_amounts, without_names
from salesplanner.store import Store
from salesplanner.words import Words
from tests.exchange.test_private import content

OWN = "签了中原铝业 12.6 万，南屏水泥要再谈，比例阀 12,700 < 12,900，拜访 1,031 次。"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_format_tells_a_name_or_an_amount(qapp, demo_file, tmp_path, language):
    book = tmp_path / "book.db"
    book.write_bytes(demo_file.read_bytes())
    store = Store.open(book, now=lambda: datetime(2026, 10, 22, 12))
    store.reports.write("2026-10", "well", OWN)
    names = store.clients.every_name()
    options = periodic.Options(full_names=False, hide_amounts=True, clients=names)
    amounts = {f"{each.amount // 100:,}" for each in store.orders.all() if each.amount >= 1_000_00}
    words = Words(Translator(language))
    for suffix in (".docx", ".xlsx", ".pdf", ".md", ".txt", ".json"):
        path = tmp_path / f"summary{suffix}"
        summary.prepare(store, Period.parse("2026-10"), path, words, as_of=date(2026, 10, 22), options=options)()
        text = content(path)
        assert [name for name in names if name in text] == [], suffix
        assert [each for each in amounts if re.search(rf"(?<![\d,]){each}(?![\d,])", text)] == [], suffix
        assert "12.6 万" not in text and "104.6 万" not in text and "1,046,000" not in text, suffix
    store.close()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("签了 12.6 万，共 3 万元，¥1,200 和 800 元", "签了 ***，共 ***，*** 和 ***"),
        ("比例阀 12,700 < 12,900", "比例阀 *** < ***"),
        ("Signed ¥1.8m of CNY 2,000,000 in 12 orders", "Signed *** of *** in 12 orders"),
        (
            "访客 34,775 人，3 万人次，拜访 1,031 次，元旦前 2 元旦",
            "访客 34,775 人，3 万人次，拜访 1,031 次，元旦前 2 元旦",
        ),
        ("2026年10月22日 14:30，58%，3.5 小时", "2026年10月22日 14:30，58%，3.5 小时"),
    ],
)
def test_amounts_go_and_counts_stay(text, said):
    assert without_amounts(text) == said


def test_the_longest_name_goes_first_and_a_letter_is_no_name():
    names = {"北辰", "北辰重机", "北辰重机集团", "A"}
    assert without_names("A 北辰重机集团和北辰重机，A 类", names) == "A 北辰**和北辰**，A 类"
