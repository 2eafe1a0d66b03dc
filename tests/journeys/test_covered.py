"""With names kept short and amounts hidden, no file of any format tells one, nor does a text that somebody wrote."""

from __future__ import annotations

import re
from datetime import date, datetime

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text
from msgspec.structs import replace
from openpyxl import load_workbook

from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.exchange import summary
from salesplanner.i18n import Translator
from salesplanner.report import brief, periodic
from salesplanner.report.covering import without_amounts, without_names
from salesplanner.report.document import Picture
from salesplanner.report.material import gather
from salesplanner.store import Store
from salesplanner.words import Words
from tests.exchange.test_private import content

OWN = "签了中原铝业 12.6 万，南屏水泥要再谈，比例阀 12,700 < 12,900，拜访 1,031 次。"


@pytest.mark.row("C13")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_format_tells_a_name_or_an_amount(qapp, demo_file, tmp_path, language):
    book = tmp_path / "book.db"
    book.write_bytes(demo_file.read_bytes())
    store = Store.open(book, now=lambda: datetime(2026, 10, 22, 12))
    store.reports.write("2026-10", "well", OWN)
    names = store.clients.every_name()
    client = store.clients.all()[0]
    store.orders.add(Order(client_id=client.id, day=date(2026, 10, 20), amount=2_345_678_00, line=client.name))
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
    rows = list(load_workbook(tmp_path / "summary.xlsx").worksheets[0].iter_rows(min_row=2, values_only=True))
    shares = [row[3] for row in rows if row[2] == "***" and row[3] is not None]
    assert shares and not any(str(each).startswith("=") for each in shares), "no formula reckons with what is hidden"
    material = gather(store, Period.parse("2026-10"), date(2026, 10, 22))
    short = periodic.document(material, words, periodic.Options(full_names=False, clients=names))
    canvas = Figure()
    [_, mix] = [each for each in short.flow() if isinstance(each, Picture)]
    mix.draw(canvas)
    drawn = " ".join(each.get_text() for each in canvas.findobj(Text))
    assert client.name[:2] + "**" in drawn and not [name for name in names if name in drawn]
    told = brief.text(material, words, periodic.Options(hide_amounts=True))
    visits = material.facts.figures["visits.count"]
    assert f"{words.metric('visits.count')} {visits.value}" in told
    thousands = replace(visits, value=visits.value + 12_000, target=None)
    with_many = replace(
        material, facts=replace(material.facts, figures={**material.facts.figures, "visits.count": thousands})
    )
    assert f"{thousands.value:,}" in brief.text(with_many, words, periodic.Options(hide_amounts=True)), (
        "a count is no amount"
    )
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
        ("Signed 126k, then 1.2m; plan 3 million or 12 thousand yuan", "Signed ***, then ***; plan *** or ***"),
        ("两万元，十二万，4.5 千元，12.6w，RMB126k", "***，***，***，***，***"),
        ("1,200 yuan of a 126k deal from 34k visitors", "*** of a *** deal from 34k visitors"),
        ("十二万台，千万不要，万一，5 m cable", "十二万台，千万不要，万一，5 m cable"),
    ],
)
def test_amounts_go_and_counts_stay(text, said):
    assert without_amounts(text) == said


def test_the_longest_name_goes_first_and_a_letter_is_no_name():
    names = {"北辰", "北辰重机", "北辰重机集团", "A"}
    assert without_names("A 北辰重机集团和北辰重机，A 类", names) == "A 北辰**和北辰**，A 类"
