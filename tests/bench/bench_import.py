"""How much of the processor's time an import takes beside reading the same file and writing it into a clean database.

    python tests/bench/bench_import.py [rows] [clients already there] [rounds]

The file is a list of clients with a contact, a last contact and a next step in each row, 12 columns, some rows twice and some
that cannot be read, as .xlsx and as GB18030 .csv. The floor, measured in the same run, reads it with calamine (csv), cleans the
cells and puts a client, a contact and an activity of each row into the same tables: no journal, search index or standings.
Printed are the seconds of processor time by section, those of the reading process with them, and the ratio to the floor.
What the import leaves for later are sections of their own: a search at once, which looks through all that waits, and
taking that into the index part by part.
"""

from __future__ import annotations

import csv
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

from salesplanner.demo import names
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.tables import tables
from salesplanner.store import Store
from salesplanner.ui.forms.importing.checks import examine, guess, likely_kind

NOW = datetime(2026, 10, 22, 12, 0)
HEADERS = (
    "客户名称", "等级", "行业", "地区", "地址", "来源", "联系人", "手机", "邮箱", "最近联系日期", "跟进内容", "下次联系日期",
)  # fmt: skip
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉"
#: The usual letters, of which firms' names are made here.
_LETTERS = "".join(bytes((row, cell)).decode("gb2312") for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFA))
_SAID = ("电话回访，样品已收到", "上门拜访，谈了交期", "微信发了报价", "邮件寄送资料", "会议纪要已确认")


def lines(count: int) -> Iterator[list[str]]:
    """The rows: one in fifty is there twice, one in a thousand has a day that is none."""
    chance = random.Random(11)
    places = [zh for zh, _ in names.PLACES]
    trades = [zh for group in names.TRADES.values() for zh, _ in group]
    made: list[list[str]] = []
    for number in range(count):
        if number % 50 == 49:
            yield made[chance.randrange(len(made))]
            continue
        place, day = chance.choice(places), NOW.date() - timedelta(days=chance.randrange(1, 400))
        given = "".join(chance.choices(_LETTERS, k=chance.choice((2, 3))))
        made.append(
            [
                f"{place}{given}{chance.choice(trades)}有限公司",
                chance.choice("ABC"),
                chance.choice(trades),
                place,
                f"{place}{given[0]}{chance.choice('东南西北')}路{chance.randrange(1, 999)}号",
                chance.choice(("展会", "转介绍", "网站")),
                chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=2)),
                f"13{chance.randrange(10**9):09}",
                f"{number:05}@example.com",
                "不详" if number % 1000 == 500 else day.isoformat(),
                f"{chance.choice(_SAID)}，第{number % 97}次",
                (NOW.date() + timedelta(days=chance.randrange(1, 90))).isoformat() if number % 25 == 0 else "",
            ]
        )
        yield made[-1]


def write(folder: Path, count: int) -> list[Path]:
    """The file in both forms; days in the workbook are days."""
    rows = list(lines(count))
    text, book = folder / "list.csv", folder / "list.xlsx"
    with text.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows([HEADERS, *rows])
    workbook = xlsxwriter.Workbook(str(book), {"constant_memory": True, "default_date_format": "yyyy-mm-dd"})
    sheet = workbook.add_worksheet()
    for number, row in enumerate([HEADERS, *rows]):
        for place, cell in enumerate(row):
            if number and place in (9, 11) and cell[:2] == "20":
                sheet.write_datetime(number, place, datetime.fromisoformat(cell))
            elif cell:
                sheet.write_string(number, place, cell)
    workbook.close()
    return [book, text]


# --- the floor ------------------------------------------------------------------------------------------------------


def bare_rows(path: Path) -> list[list[Any]]:
    """The cells, by the quickest reader there is."""
    if path.suffix == ".csv":
        with path.open(encoding="gb18030", newline="") as file:
            return list(csv.reader(file))
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def fill(path: Path, rows: list[list[Any]]) -> None:
    """Clean the cells and write three records of each row, with what the tables demand and their indexes."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL").fetchall()
    at, firms, people, acts = NOW.isoformat(), [], [], []
    for number, row in enumerate(rows[1:], 1):
        cells = [cell.strip() if isinstance(cell, str) else cell.isoformat()[:10] for cell in row]
        name, grade, trade, region, address, source, person, phone, mail, day, said, _ = cells
        firms.append((number, f"{number:032x}", at, at, name, grade, trade, region, address, source))
        people.append((number, f"{number:032x}", at, at, number, person, phone, mail))
        acts.append((number, f"{number:032x}", at, at, "call", said, number, number, day, "done", day + "T12:00:00"))
    db.execute("BEGIN")
    for table, columns, values in (
        ("client", "name, grade, industry, region, address, source", firms),
        ("contact", "client_id, name, phone, email", people),
        ("activity", "kind, title, client_id, contact_id, day, status, done_at", acts),
    ):
        marks = ", ".join("?" * len(values[0]))
        db.executemany(f"INSERT INTO {table} (id, uid, created_at, changed_at, {columns}) VALUES ({marks})", values)
    db.execute("COMMIT")
    db.close()


# --- measuring ------------------------------------------------------------------------------------------------------


class Sections:
    """Seconds of processor time by section, over several rounds."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = {}

    @contextmanager
    def __call__(self, name: str) -> Iterator[None]:
        """Measure a section."""
        begun = _used()
        yield
        self.taken.setdefault(name, []).append(_used() - begun)

    def median(self, name: str) -> float:
        """What is usual of a section."""
        return statistics.median(self.taken[name])


def _used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def measure(path: Path, make_book: Callable[[Path], None]) -> Sections:
    """One import and its undo, and the floor."""
    sections = Sections()
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.db"
        Store.open(bare).close()
        with sections("floor: read"):
            rows = bare_rows(path)
        with sections("floor: write"):
            fill(bare, rows)
        del rows
        book = Path(folder) / "book.db"
        make_book(book)
        store = Store.open(book, now=lambda: NOW)
        before = store.digest()
        with sections("read"):
            table = tables.read(path, "clients")
        with sections("look at columns"):
            kind = likely_kind(table, "clients")
            mapping = guess(table, kind, {})
            examine(table, kind, mapping, "auto", NOW.date())
        with sections("plan"):
            plan = importing.plan_import(importing.snapshot(store, kind), table, kind, mapping=mapping)
        with sections("keep"):
            keeping.apply(store, plan)
        with sections("search at once"):
            assert store.is_unsearched and not store.search("nobody's")
        with sections("searchable"):
            assert sum(iter(store.make_searchable, False))
        assert plan.rejected and plan.duplicates and plan.added
        with sections("undo"):
            store.undo()
        assert store.digest() == before
        store.close()
    return sections


def main(rows: int = 50_000, present: int = 0, rounds: int = 3) -> None:
    """Print a table for each form of the file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book = folder / "book.db"
        Store.open(book).close()
        if present:
            import bigbook

            book.unlink()
            bigbook.make(book, present, present, present // 10)
        for path in write(folder, rows):
            found = Sections()
            for _ in range(rounds):
                for section, taken in measure(path, lambda place: place.write_bytes(book.read_bytes())).taken.items():
                    found.taken.setdefault(section, []).extend(taken)
            floor = found.median("floor: read") + found.median("floor: write")
            whole = sum(found.median(each) for each in ("read", "plan", "keep"))
            print(f"{path.suffix}, {rows:,} rows, {present:,} clients there already")
            for section in found.taken:
                print(f"  {section:16} {found.median(section):6.2f} s")
            print(
                f"  import {whole:.2f} s, floor {floor:.2f} s: {whole / floor:.1f} times; undo {found.median('undo') / whole:.2f} of it"
            )


if __name__ == "__main__":
    main(*(int(each) for each in sys.argv[1:]))
