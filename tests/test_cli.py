"""The plain door: its words, its JSON, its exit statuses; from a CRM's export to the month's figures."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from salesplanner.cli import cli
from salesplanner.domain.targets import Every
from salesplanner.report import commission, quotaaims
from salesplanner.report.forecast import verdicts
from salesplanner.store import Store

HEAD = ["opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value"]
ROWS = [
    ["A1", "Ann", "GTX Pro", "Isdom", "Won", "25-10-2016", "11-03-2017", "4514"],
    ["A2", "Ann", "MG Special", "Cancity", "Won", "25-10-2016", "07-03-2017", "50.25"],
    ["A3", "Bob", "MG Special", "Cancity", "Won", "25-10-2016", "07-03-2017", "49"],
    ["A4", "Ann", "MG Special", "Cancity", "Lost", "26-10-2016", "21-03-2017", "0"],
    ["A5", "Ann", "GTX Basic", "", "Won", "01-11-2016", "30-04-2017", "550"],
    ["A6", "Ann", "GTX Basic", "", "Prospecting", "", "", ""],
    ["A7", "Ann", "GTX Basic", "Isdom", "Engaging", "03-11-2016", "", ""],
]


@pytest.fixture
def door(tmp_path):
    """Run a verb over one book: exit status, standard output as JSON where asked, standard error."""

    def run(*words: str):
        done = CliRunner().invoke(cli, [*words, "--book", str(tmp_path / "b.db"), "--language", "en"])
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done

    return run


@pytest.fixture
def export(tmp_path) -> Path:
    """A CRM's export: dates day first, a deal without an account, open deals without dates."""
    path = tmp_path / "pipeline.csv"
    with path.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle).writerows([HEAD, *ROWS])
    return path


def said(done):
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_one_persons_deals_come_in_whole(door, export):
    result = said(door("import", str(export), "--as", "deals", "--only", "sales_agent=Ann", "--json"))
    assert {key: result[key] for key in ("rows", "added", "duplicates", "rejected", "date_order")} == {
        "rows": 6,
        "added": 6,
        "duplicates": 0,
        "rejected": 0,
        "date_order": "dmy",
    }
    again = said(door("import", str(export), "--as", "deals", "--only", "sales_agent=Ann", "--json"))
    assert (again["added"], again["duplicates"]) == (0, 6)


@pytest.mark.parametrize(
    ("month", "count", "amount"), [("2017-03", 2, "4564.25"), ("2017-04", 1, "550.00"), ("2017-05", 0, "0.00")]
)
def test_the_summary_gives_what_the_file_holds(door, export, month, count, amount):
    said(door("import", str(export), "--as", "deals", "--only", "sales_agent=Ann", "--json"))
    figures = said(door("summary", month, "--json"))["figures"]
    for name in ("deals.won", "orders"):
        assert (figures[f"{name}.count"]["value"], figures[f"{name}.amount"]["value"]) == (count, amount)


def test_no_client_is_invented(door, export):
    said(door("import", str(export), "--as", "deals", "--json"))
    by_client = said(door("summary", "2017-04", "--json"))["breakdowns"]["orders.amount.by_client"]
    assert by_client == {"": "550.00"}


def test_undo_takes_the_import_back(door, export):
    said(door("import", str(export), "--as", "deals", "--json"))
    assert said(door("undo", "--json")) == {"undone": "import of pipeline.csv"}
    assert said(door("summary", "2017-03", "--json"))["figures"]["orders.count"]["value"] == 0


def test_a_dry_run_keeps_nothing(door, export):
    assert said(door("import", str(export), "--as", "deals", "--dry-run", "--json"))["added"] == 7
    assert door("undo").exit_code == 1
    assert not (export.parent / "b.db").exists()  # no book is made for nothing


def test_dates_that_cannot_be_told_apart_are_refused_with_the_way_on(door, tmp_path):
    path = tmp_path / "d.csv"
    path.write_text("deal name,deal stage,close date,amount\nx,Won,03-04-2017,5\n", encoding="utf-8")
    done = door("import", str(path), "--as", "deals")
    assert done.exit_code == 1
    assert "dmy, mdy or ymd" in done.stderr
    assert not (tmp_path / "b.db").exists()
    assert said(door("import", str(path), "--as", "deals", "--date-order", "mdy", "--json"))["added"] == 1
    assert said(door("summary", "2017-03", "--json"))["figures"]["orders.count"]["value"] == 1


def test_rows_that_cannot_be_read_come_back_in_a_file(door, tmp_path):
    path = tmp_path / "d.csv"
    path.write_text(
        "deal name,deal stage,close date,amount\na,Won,2017-03-04,5\nb,Won,,5\nc,Won,2017-03-05,much\n",
        encoding="utf-8",
    )
    result = said(door("import", str(path), "--as", "deals", "--json"))
    assert (result["added"], result["rejected"]) == (1, 2)
    with Path(result["rejected_file"]).open(encoding="utf-8-sig") as handle:
        given = [(row["deal name"], *list(row.values())[-2:]) for row in csv.DictReader(handle)]
    assert [(name, number) for name, number, _ in given] == [("b", "3"), ("c", "4")]
    assert "much" in given[1][2]


@pytest.mark.parametrize(
    "words",
    [
        ("target", "set", "nothing", "2026-11", "5"),
        ("target", "set", "orders.amount", "soon", "5"),
        ("summary", "2026-13"),
        ("import", "/none/there.csv", "--as", "deals"),
        ("restore", "/none/there.db"),
        ("plan", "tomorrow"),
        ("review", "2026-13"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_status_1(door, words):
    said(door("target", "set", "orders.amount", "2026-11", "5", "--json"))
    done = door(*words)
    assert (done.exit_code, done.stdout) == (1, "")
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_missing_book_is_not_made_by_reading(door, tmp_path):
    assert door("plan").exit_code == 1
    assert not (tmp_path / "b.db").exists()


def test_a_target_that_does_not_go_with_its_stretch_or_its_quota_is_set_and_said(door, tmp_path):
    door("target", "set", "visits.count", "2026-11", "50", "--level", "stretch")
    with closing(Store.open(tmp_path / "b.db")) as store:
        store.quotas.put("visits.count", Every.MONTH, 40)
    done = door("target", "set", "visits.count", "2099-11", "60", "--json")
    assert said(done)[0]["value"] == 60
    assert done.stderr == "Visits, November 2099: the quota (40 a month) alone leaves 20 of the target of 60 open.\n"
    done = door("target", "set", "visits.count", "2026-11", "60")
    assert done.stderr.startswith("Visits, November 2026: the stretch of 50 does not lie beyond the target of 60.\n")
    assert [each["value"] for each in said(door("target", "list", "2026-11", "--json"))] == [50, 60]


def test_a_target_that_its_months_or_its_quarter_do_not_come_to_is_set_and_said(door):
    for month in (10, 11):
        assert not door("target", "set", "orders.amount", f"2026-{month}", "1800000.50").stderr
    done = door("target", "set", "orders.amount", "2026-Q4", "100", "--json")
    assert said(done)[0] == {"metric": "orders.amount", "period": "2026-Q4", "value": "100.00", "level": "base"}
    assert done.stderr == "Q4 2026: target ¥100, its months together ¥3,600,001: ¥3,599,901 over\n"
    assert not door("target", "set", "orders.amount", "2026-Q4", "6000000").stderr  # December's is open
    done = door("target", "set", "orders.amount", "2026-12", "2000000")
    assert "Q4 2026: target ¥6m" in done.stderr and "left to place" in done.stderr
    assert "2026-12" in done.stdout
    assert not door("target", "set", "orders.amount", "2026-12", "2399999").stderr


@pytest.mark.row("S4-24", "C6")
def test_a_forecast_of_a_first_month_says_what_is_missing_and_of_a_time_before_the_records_that_nothing_is_known(
    door, tmp_path
):
    rows = tmp_path / "first.csv"
    rows.write_text("date,client,amount\n2026-11-02,Ann Ltd,25000.30\n", encoding="utf-8")
    said(door("import", str(rows), "--as", "orders", "--json"))
    until = ("--as-of", "2026-11-03")
    assert door("forecast", "2026-11", *until).stdout.splitlines()[1] == "Done ¥25,000.30, no target"
    said(door("target", "set", "orders.amount", "2026-11", "50000", "--json"))
    told = door("forecast", "2026-11", *until).stdout.splitlines()[1]
    assert told == "Done ¥25,000.30 of ¥50k, ¥24,999.70 missing"
    assert door("forecast", "2024-05", *until).stdout == "Nothing is recorded of May 2024\n"
    told = said(door("forecast", "2024-05", *until, "--json"))
    assert (told["done"], told["expected"], told["reason"]) == (None, None, "nothing is recorded of this period")


def test_targets_are_set_and_listed(door):
    said(door("target", "set", "orders.amount", "2026-11", "1800000", "--json"))
    said(door("target", "set", "visits.count", "2026-11", "36", "--level", "stretch", "--json"))
    assert door("target", "list").stdout.splitlines()[0] == "2026-11  Signed  ¥1.8m  target"  # as a person reads it
    assert said(door("target", "list", "2026-11", "--json")) == [
        {"metric": "orders.amount", "period": "2026-11", "value": "1800000.00", "level": "base"},
        {"metric": "visits.count", "period": "2026-11", "value": 36, "level": "stretch"},
    ]


@pytest.mark.parametrize(("typed", "value"), [("500w", "5000000.00"), ("12.5万", "125000.00"), ("¥1.8m", "1800000.00")])
def test_a_target_is_typed_as_in_the_window(door, typed, value):
    [kept] = said(door("target", "set", "orders.amount", "2026-11", typed, "--json"))
    assert kept["value"] == value


def test_parts_of_a_target_are_not_listed_and_less_than_nothing_is_refused(door, tmp_path):
    said(door("target", "set", "orders.amount", "2026", "1200", "--json"))
    store = Store.open(tmp_path / "b.db")
    store.targets.put("orders.amount", "2026", Decimal(700), dimension="channel", part="own")
    store.close()
    for code in ("2026-H2", "2026-Q4", "2026-W45", "2026-11-06"):
        said(door("target", "set", "visits.count", code, "5", "--level", "stretch", "--json"))
    assert [each["value"] for each in said(door("target", "list", "2026", "--json"))] == ["1200.00"]
    assert [each["level"] for each in said(door("target", "list", "--json"))] == ["base", *["stretch"] * 4]
    done = door("target", "set", "visits.count", "2026", "-1")
    assert done.exit_code != 0 and not done.stdout


@pytest.mark.parametrize(
    ("metric", "value", "why"),
    [("visits.count", "3.5", "is not a whole number"), ("orders.amount", "99.999", "has more than two decimals")],
)
def test_a_target_is_as_fine_as_what_it_is_of(door, tmp_path, metric, value, why):
    done = door("target", "set", metric, "2026-11", value)
    assert (done.exit_code, done.stdout) == (1, "") and f"“{value}” {why}" in done.stderr
    said(door("target", "set", metric, "2026-11", "1,200.00", "--json"))


def test_a_forecast_says_where_a_period_ends_or_what_is_missing(door, export):
    said(door("import", str(export), "--as", "deals", "--only", "sales_agent=Ann", "--json"))
    told = said(door("forecast", "2017-04", "--as-of", "2017-03-20", "--json"))
    assert told == {
        "as_of": "2017-03-20", "done": "0.00", "target": None, "expected": None, "low": None, "high": None,
        "probability": None, "history": 1, "reason": "not enough history: 11 more working days of records are needed",
    }  # fmt: skip
    assert "11 more days of records" in door("forecast", "2017-04", "--as-of", "2017-03-20").stdout
    said(door("target", "set", "orders.amount", "2017-04", "550", "--json"))
    assert (
        door("forecast", "2017-03").stdout.startswith("Done ¥") and "Likely" not in door("forecast", "2017-03").stdout
    )
    told = said(door("forecast", "2017-04", "--json"))  # long over
    assert (told["done"], told["expected"], told["probability"]) == ("550.00", "550.00", 1.0)
    refused = door("forecast", "2017-04", "--metric", "win.rate")
    assert refused.exit_code == 1 and "cannot be forecast" in refused.stderr and not refused.stdout


def test_the_demo_has_its_month_and_never_touches_a_book(door):
    made = said(door("demo", "--no-window", "--today", "2026-10-22", "--json"))
    assert made["records"]["client"] == 86
    figures = said(door("summary", "2026-10", "--as-of", "2026-10-22", "--json"))["figures"]
    assert figures["orders.amount"]["value"] == "1046000.00"
    assert figures["orders.amount"]["target"] == "1800000.00"
    plan = said(door("plan", "2026-10-22", "--json"))
    assert [item["title"] for item in plan["overdue"]] and len(plan["items"]) >= 9
    told = said(door("review", "2026-09", "--json"))
    assert {"facts", "sections", "ratings", "actions", "findings", "focus"} <= told.keys()
    done = {each["act"]: each["evidence"]["verdict"] for each in told["actions"]}
    assert done["Record visits before closing the day"] == "done"
    assert door("demo", "--no-window").exit_code == 1
    assert said(door("check", "--json")) == {"ok": True, "problems": []}


@pytest.mark.parametrize("role", ["hotel", "online", "wholesale", "general"])
def test_every_role_has_a_demo(door, role, tmp_path):
    assert said(door("demo", "--role", role, "--no-window", "--today", "2026-11-23", "--json"))["records"]["order"] > 50
    assert Decimal(said(door("summary", "2026-10", "--json"))["figures"]["orders.amount"]["value"]) > 0
    month = said(door("summary", "2026-11", "--as-of", "2026-11-23", "--json"))["figures"]["orders.amount"]
    assert 0.4 < month["attainment"] < 1, "a month under way, not one that was over in its first days"
    with closing(Store.open(tmp_path / "b.db", now=lambda: datetime(2026, 11, 23, 9))) as store:
        judged = [each for each in verdicts(store, "orders.amount") if each.outcome is not None]
        assert not quotaaims.found(store), "what is asked a day and what is asked a month are the same"
        months = {each.day.isoformat()[:7] for each in store.orders.between(date(2025, 5, 1), date(2026, 11, 23))}
        assert len(months) == 19 and bool(commission.rules(store).steps) == (role != "online")
    assert len(judged) == 5 and all(each.guess is not None for each in judged), "what was said before can be looked at"


def test_a_copy_is_verified_and_brought_back(door, tmp_path):
    said(door("target", "set", "visits.count", "2026-11", "36", "--json"))
    copy = tmp_path / "copy.db"
    assert said(door("backup", "--to", str(copy), "--json")) == {"backup": str(copy), "verified": True}
    said(door("target", "set", "visits.count", "2026-11", "40", "--json"))
    kept = said(door("restore", str(copy), "--json"))["kept"]
    assert Path(kept).exists()
    assert said(door("target", "list", "--json"))[0]["value"] == 36


def test_everything_is_exported_in_open_formats(door, tmp_path):
    said(door("demo", "--no-window", "--today", "2026-10-22", "--json"))
    files = {Path(name).name for name in said(door("export", "all", "--to", str(tmp_path / "out"), "--json"))["files"]}
    assert {"client.csv", "deal.csv", "activities.ics", "contacts.vcf"} <= files


def test_reading_verbs_import_no_chart_export_or_window_library(tmp_path):
    code = (
        "import sys; from salesplanner.cli import cli\n"
        f"cli(['target', 'set', 'visits.count', '2026-11', '3', '--book', {str(tmp_path / 'b.db')!r}], standalone_mode=False)\n"
        "heavy = {'matplotlib', 'docx', 'xlsxwriter', 'python_calamine', 'PySide6.QtWidgets', 'numpy', 'pypinyin'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1]
    )
    assert done.stdout.strip().splitlines()[-1] == "[]"


def test_a_signing_wins_the_deal_it_names_and_says_so(door, tmp_path):
    path = tmp_path / "deals.csv"
    path.write_text("Deal name,Client,Amount\nPump station,Haiwan Port,560000\n", encoding="utf-8")
    door("import", str(path), "--as", "deals")
    done = door("quick", "signed Haiwan Port 500k #Pump", "--now", "2026-10-22T09:00")
    assert done.output.strip() == "Signed ¥500k · Pump station · Haiwan Port · Thursday 22 October"
    assert json.loads(door("check", "--json").output) == {"ok": True, "problems": []}
    figures = json.loads(door("summary", "2026-10", "--as-of", "2026-10-22", "--json").output)["figures"]
    assert {key: figures[key]["value"] for key in ("orders.amount", "deals.won.amount", "deals.won.count")} == {
        "orders.amount": "500000.00",
        "deals.won.amount": "500000.00",
        "deals.won.count": 1,
    }


def test_an_order_list_after_the_deals_that_brought_them_adds_none_twice(door, tmp_path):
    deals, orders = tmp_path / "deals.csv", tmp_path / "orders.csv"
    deals.write_text(
        "id,name,account,stage,amount,engage date,close date\nD1,Pump,Acme,Won,5000,2026-09-01,2026-10-01\n"
        "D2,Valve,Beta,Won,700,2026-09-01,2026-10-02\n"
    )
    orders.write_text(
        "order no,date,client,amount\nSO-1,2026-10-01,Acme,5000\nSO-2,2026-10-02,Beta,700\nSO-3,2026-10-02,Beta,700\n"
    )
    said(door("import", str(deals), "--as", "deals", "--json"))
    first = said(door("import", str(orders), "--as", "orders", "--json"))
    assert (first["added"], first["duplicates"]) == (1, 2)  # the deals are two orders already, the third is another one
    again = said(door("import", str(orders), "--as", "orders", "--json"))
    assert (again["added"], again["duplicates"]) == (0, 3)
    figures = said(door("summary", "2026-10", "--json"))["figures"]
    assert figures["orders.amount"]["value"] == "6400.00"


def test_a_workbook_is_named_from_the_folder_one_stands_in_and_its_total_is_no_client(door, tmp_path, monkeypatch):
    book = Workbook()
    for row in (
        ["序号", "客户", "商机", "金额", "预计成交"],
        [1, "甲公司", "泵", "3.5万", "2026-12-09"],
        ["合计", "共1家", None, "3.5万", None],
    ):
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")
    monkeypatch.chdir(tmp_path)
    told = said(door("import", "list.xlsx", "--as", "deals", "--json"))
    assert (told["rows"], told["added"], told["columns"]["expected_on"]) == (1, 1, "预计成交")


def test_figures_come_in_and_are_summed_up(door, tmp_path):
    """Own figures from the first file to the summary: imported, aimed at, counted, taken back."""
    source = tmp_path / "店铺.csv"
    source.write_text(
        "日期,渠道,访客（人）,转化率\n2024-11-02,自营,2068,0.21%\n2024-11-03,,3000,0.3%\n,,1,1%\n", "utf-8-sig"
    )
    done = said(door("import", str(source), "--as", "metrics", "--json"))
    assert (done["rows"], done["added"], done["rejected"], done["refused"]) == (3, 2, 1, [])
    assert Path(done["rejected_file"]).exists()
    assert said(door("import", str(source), "--as", "metrics", "--dry-run", "--json"))["duplicates"] == 2
    door("target", "set", "own.转化率", "2024-11", "0.3%")
    figures = said(door("summary", "2024-11", "--json"))["figures"]
    assert (figures["own.访客"]["value"], figures["own.访客"]["unit"]) == (5068, "人")
    assert (figures["own.转化率"]["value"], figures["own.转化率"]["attainment"]) == (0.003, 1.0)
    assert "own.访客" in door("forecast", "2024-11", "--metric", "own.访客").stderr
    door("undo")
    door("undo")
    assert "own.访客" not in said(door("summary", "2024-11", "--json"))["figures"]


def test_a_list_of_deals_read_as_clients_is_told(door, export):
    done = said(door("import", str(export), "--as", "clients", "--dry-run", "--json"))
    assert any("looks like a list of deals" in note for note in done["notes"])
    assert "looks like" not in str(said(door("import", str(export), "--as", "deals", "--dry-run", "--json"))["notes"])


def test_a_form_that_names_another_currency_is_filled_with_a_word_about_it(door, export, tmp_path):
    import docx

    door("import", str(export), "--as", "deals", "--only", "sales_agent=Ann")
    form, made = docx.Document(), tmp_path / "out.docx"
    form.add_paragraph("Sales (USD): ________")
    form.save(str(tmp_path / "form.docx"))
    done = door("summary", "2017-03", "--to", str(made), "--template", str(tmp_path / "form.docx"))
    note = "The form names amounts in USD. They are filled in CNY, the book's currency, and not converted."
    assert done.output.splitlines() == [note, str(made)]
    assert docx.Document(str(made)).paragraphs[0].text.split() == ["Sales", "(USD):", "4,564.25"]
