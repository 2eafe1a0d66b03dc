"""Whatever the records are, every format says the same figures: JSON, Word, Excel recalculated from its records, PDF and chat (issue of reports)."""

from __future__ import annotations

import csv
import json
import re
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from docx import Document
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus
from salesplanner.domain.clients import Client
from salesplanner.domain.metrics import Metric, MetricValue, Rule
from salesplanner.domain.orders import Order, Payment
from salesplanner.domain.period import Period
from salesplanner.exchange import summary
from salesplanner.i18n import Translator
from salesplanner.report.material import gather
from salesplanner.report.sections.writer import Options, Writer, main
from salesplanner.store import Store
from salesplanner.words import Words

pytestmark = pytest.mark.usefixtures("qapp")  # one with windows: a PDF would make one without
MONTH = Period.parse("2026-10")
DAYS = st.dates(date(2026, 9, 1), date(2026, 10, 31))
CENTS = st.one_of(st.integers(1, 99_999_999_99), st.integers(1, 9999).map(lambda whole: whole * 1_000_00))
RECORDS = st.fixed_dictionaries(
    {
        "orders": st.lists(st.tuples(DAYS, CENTS, st.sampled_from(["", "1", "36", "2.5"]), st.booleans()), max_size=12),
        "payments": st.lists(st.tuples(DAYS, CENTS), max_size=6),
        "visits": st.lists(DAYS, max_size=9),
        "target": st.one_of(st.none(), st.integers(1, 9_000_000)),
        "unit": st.sampled_from(["", "1", "1000", "10000", "100000000"]),
    }
)


def book(path, records):
    store = Store.open(path, now=lambda: datetime(2026, 10, 31, 18))
    client = store.clients.add(Client(name="川江特钢", since=date(2026, 10, 2)))
    store.orders.add_many(
        Order(
            client_id=client, day=day, amount=amount, quantity=quantity, is_takings=is_takings and "." not in quantity
        )
        for day, amount, quantity, is_takings in records["orders"]
    )
    store.payments.add_many(
        Payment(client_id=client, item="x", due_amount=amount, received_amount=amount, received_on=day)
        for day, amount in records["payments"]
    )
    store.activities.add_many(
        Activity(kind=ActivityKind.VISIT, title="see", client_id=client, day=day, at=time(9), status=ActivityStatus.DONE,
                 done_at=datetime.combine(day, time(10)))
        for day in records["visits"]
    )  # fmt: skip
    if records["target"] is not None:
        store.targets.put("orders.amount", MONTH.code, Decimal(records["target"]))
    return store


def recalculated(path):
    """The values of the first sheet by figure, each computed anew from the cells that its formula names."""
    workbook = load_workbook(path)
    first = workbook.worksheets[0]

    def cells(text):
        sheet, _, area = text.rpartition("!")
        rows = (workbook[sheet.strip("'")] if sheet else first)[area]
        return [cell for row in rows for cell in row] if isinstance(rows, tuple) else [rows]

    def value(cell):
        return Decimal(str(cell)) if not (isinstance(cell, str) and cell.startswith("=")) else formula(cell[1:])

    def formula(text):
        if found := re.fullmatch(r"SUM\((.+)\)", text):
            return sum((value(each.value or 0) for each in cells(found[1])), Decimal(0))
        if found := re.fullmatch(r"SUMIF\((.+),(\d+),(.+)\)", text):
            pairs = zip(cells(found[1]), cells(found[3]), strict=True)
            return sum((value(much.value or 0) for is_in, much in pairs if is_in.value == int(found[2])), Decimal(0))
        raise AssertionError(text)

    return {row[7].value: value(row[2].value) for row in first.iter_rows(min_row=2) if row[7].value in MAIN}


MAIN = ("orders.amount", "orders.count", "orders.quantity", "payments.amount", "visits.count", "clients.new.count")


def number(text):
    """A number as a document writes it."""
    return Decimal(text.replace(",", ""))


@pytest.mark.row("C13")
@pytest.mark.parametrize("language", ["zh", "en"])
@settings(max_examples=3, phases=[Phase.explicit, Phase.generate])
@given(records=RECORDS)
def test_every_format_says_the_figures_of_the_records(tmp_path_factory, language, records):
    folder = tmp_path_factory.mktemp("same")
    store, words = book(folder / "own.db", records), Words(Translator(language))
    options = Options(charts=False, money=records["unit"])
    paths = {}
    for suffix in (".json", ".docx", ".xlsx", ".pdf", ".txt"):
        paths[suffix] = summary.prepare(store, MONTH, folder / f"s{suffix}", words, options=options)()
    told = json.loads(paths[".json"].read_text(encoding="utf-8"))["figures"]
    real = {
        "orders.amount": sum(amount for day, amount, *_ in records["orders"] if MONTH.contains(day)),
        "payments.amount": sum(amount for day, amount in records["payments"] if MONTH.contains(day)),
    }
    assert {key: Decimal(told[key]["value"]) for key in real} == {
        key: Decimal(cents) / 100 for key, cents in real.items()
    }
    writer = Writer(gather(store, MONTH), words, options)
    names = {writer.phrases.name(each): each for each in main(writer.material)}
    table = next(each for each in Document(paths[".docx"]).tables if each.rows[0].cells[1].text in ("目标", "Target"))
    pages = re.sub(r"\s", "", "".join(page.extract_text() for page in PdfReader(paths[".pdf"]).pages))
    computed = recalculated(paths[".xlsx"])
    chat = paths[".txt"].read_text(encoding="utf-8")
    for row in table.rows[1:]:
        cells = [cell.text for cell in row.cells]
        figure = names[cells[0]]
        exact = Decimal(str(told[figure.id]["value"] or 0))
        by = writer.phrases.scale.by if figure.id.endswith("amount") else 1
        if "%" not in cells[2]:
            assert number(cells[2]) * by == exact, figure.id
        if figure.id in MAIN:
            assert computed[figure.id] == exact, figure.id
        assert re.sub(r"\s", "", cells[0]) in pages and cells[2] in pages
        if figure.target is not None:
            assert Decimal(told[figure.id]["target"]) == number(cells[1]) * by
            assert writer.value(figure, figure.value) in chat
    store.close()


def enter_figures(store):
    """Own figures of every rule: two sums, one by parts, their ratio in percent, a mean and a level."""
    seen = store.metrics.add(Metric(name="Seen", unit="people"))
    bought = store.metrics.add(Metric(name="Bought", unit="people", position=1))
    ratio = Metric(name="Rate", unit="%", rule=Rule.RATIO, numerator_id=bought, denominator_id=seen, position=2)
    store.metrics.add(ratio)
    stay = store.metrics.add(Metric(name="Stay", unit="s", rule=Rule.MEAN, position=3))
    rank = store.metrics.add(Metric(name="Rank", unit="-", rule=Rule.LEVEL, position=4))
    for metric, entered in (
        (seen, [(8, "100.5", "own"), (8, "20", "other"), (9, "140", ""), (9, "30", "own"), (10, "7", "")]),
        (bought, [(8, "3", ""), (9, "4", ""), (10, "1", "")]),
        (stay, [(8, "180", ""), (9, "95.5", "")]),
        (rank, [(8, "12", ""), (10, "9", "")]),
    ):
        for day, value, part in entered:
            store.metrics.values.add(
                MetricValue(metric_id=metric, day=date(2026, 10, day), value=Decimal(value), split=part)
            )
    return {"own.Seen": "267.5", "own.Bought": "8", "own.Rate": "2.99", "own.Stay": "137.75", "own.Rank": "9"}


def test_libreoffice_reckons_the_same_figures_from_the_records(tmp_path, office):
    records = {
        "orders": [(date(2026, 10, day), 1_234_567_00 + day, str(day), day == 12) for day in (9, 12, 30)]
        + [(date(2026, 9, 1), 1_00, "", False)],
        "payments": [(date(2026, 10, 9), 99_99)], "visits": [date(2026, 10, 12)] * 2, "target": 5_000_000, "unit": "",
    }  # fmt: skip
    store = book(tmp_path / "own.db", records)
    entered = enter_figures(store)
    path = summary.write(store, MONTH, tmp_path / "month.xlsx", Words(Translator("en")))
    figures = json.loads(summary.write(store, MONTH, tmp_path / "m.json", Words(Translator("en"))).read_text())[
        "figures"
    ]
    store.close()
    load_workbook(path).save(tmp_path / "without_values.xlsx")  # openpyxl keeps the formulas alone
    with office(tmp_path / "without_values.xlsx", "csv").open(encoding="utf-8-sig", newline="") as file:
        said = {row[7]: row[2] for row in csv.reader(file)}
    for key in MAIN:
        assert number(said[key]) == Decimal(figures[key]["value"]), key
    assert {key: round(number(said[key]), 2) for key in entered} == {
        key: Decimal(each) for key, each in entered.items()
    }
    formulas = {row[7].value: row[2].value for row in load_workbook(path).worksheets[0].iter_rows(min_row=2)}
    assert all(str(formulas[key]).startswith("=") for key in (*MAIN, *entered))
