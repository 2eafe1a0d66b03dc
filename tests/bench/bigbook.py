"""Makes a book as large as ten years of ten people: for the benches, which ask whether size is felt.

    python tests/bench/bigbook.py book.db [activities clients deals [open_percent]]

Rows are written straight to SQLite, for speed; the search index and the standings are then built by the program itself.
"""

from __future__ import annotations

import random
import sqlite3
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from salesplanner.demo import names
from salesplanner.store import Store, findindex, standings
from salesplanner.store.file import open_book

NOW = datetime(2026, 10, 22, 12, 0)
FULL = (1_000_000, 100_000, 100_000)
YEARS = 10
#: What stands in today's list, what is late, and what waits on each day to come.
TODAY, LATE, AHEAD, DAYS_AHEAD = 50, 30, 40, 250
#: The project types, and the stages of each with their win chances.
TYPES = ("成套", "改造", "备件")
STAGES = (("线索", 10), ("需求", 25), ("方案", 50), ("谈判", 75))
#: Projects that are being delivered and such as were, each with the steps of a delivery twenty days apart.
UNDER_WAY, DELIVERED, STEPS = 500, 1_500, ("设计", "采购", "到货", "安装", "验收")
_MADE = "2016-10-22T08:00:00"
_KINDS = ("visit", "call", "call", "call", "message", "email", "meeting", "quote", "task", "task")
_WORDS = ("回访", "送样", "报价", "交期", "合同", "技术交流", "对账", "新年问候", "投诉处理", "验收", "开票", "续签")
_TAGS = ("老客户", "展会", "重点", "价格敏感", "样品", "年框", "停产", "返单")
_SURNAMES, _GIVEN = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜",
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉",
)


class Maker:
    """Fills an empty book."""

    def __init__(self, path: Path, activities: int, clients: int, deals: int, open_percent: int = 10) -> None:
        self.path = path
        self.open_percent = open_percent
        self.counts = (activities, clients, deals)
        self.random = random.Random(7)
        Store.open(path).close()
        self.db = sqlite3.connect(path, isolation_level=None)
        self.db.execute("PRAGMA journal_mode = OFF")
        self.db.execute("PRAGMA synchronous = OFF")
        self.ids = 0
        self.open_deals: list[int] = []

    def make(self) -> None:
        """Everything, in one go."""
        self.db.execute("BEGIN")
        self._fill("client", self._clients())
        self._fill("contact", self._contacts())
        self._fill("project_type", ({"name": name, "position": i} for i, name in enumerate(TYPES)))
        self._fill("stage", self._stages())
        self._fill("deal", self._deals())
        self._fill("deal_stage", self._deal_stages())
        self._fill("supplier", ({"name": f"{name}协作厂"} for name, _ in names.PLACES))
        self._fill("milestone", self._milestones())
        self._fill("milestone_promise", self._milestone_promises())
        self._fill("routine", self._routines())
        self._fill("activity", self._activities())
        self._fill("order", self._orders())
        self._fill("payment", self._payments())
        self._fill("promise", self._promises())
        self._fill("quota", self._quotas())
        self._fill("target", [{"metric": "orders.amount", "period": "2026-10", "value": "1000000"}])
        self.db.execute("COMMIT")
        self.db.close()
        book = open_book(self.path)
        book.execute("BEGIN")
        findindex.rebuild(book)
        standings.prepare(book)
        book.execute("COMMIT")
        book.execute("ANALYZE")
        book.execute("DROP TABLE sqlite_stat1")  # the program does not analyse, so its plans must do without
        book.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        book.close()

    def _fill(self, table: str, rows: Any) -> None:
        rows = iter(rows)
        first = next(rows)
        columns = [*first, "uid", "created_at", "changed_at"]
        marks = ", ".join("?" * len(columns))
        sql = f'INSERT INTO "{table}" ({", ".join(columns)}) VALUES ({marks})'

        def values() -> Iterator[tuple[Any, ...]]:
            for row in (first, *()):
                yield self._row(row)
            for row in rows:
                yield self._row(row)

        self.db.executemany(sql, values())

    def _row(self, row: dict[str, Any]) -> tuple[Any, ...]:
        self.ids += 1
        return (*row.values(), f"{self.ids:032x}", _MADE, _MADE)

    def _some_client(self) -> int:
        """A few clients are met often, most of them rarely."""
        return 1 + int(self.random.random() ** 2 * self.counts[1])

    def _some_deal(self, is_done: bool) -> int | None:
        """Of what is planned most is about an open deal, of what was done little."""
        if not self.open_deals:
            self.open_deals = [row[0] for row in self.db.execute("SELECT id FROM deal WHERE status = 'open'")]
        return self.random.choice(self.open_deals) if self.random.random() < (0.05 if is_done else 0.8) else None

    def _past(self) -> date:
        while True:
            day = NOW.date() - timedelta(days=self.random.randrange(1, YEARS * 365))
            if day.weekday() < 5:
                return day

    # --- tables -------------------------------------------------------------------------------------------------

    def _clients(self) -> Iterator[dict[str, Any]]:
        places = [zh for zh, _ in names.PLACES]
        trades = [zh for group in names.TRADES.values() for zh, _ in group]
        for number in range(self.counts[1]):
            place, trade = self.random.choice(places), self.random.choice(trades)
            given = self.random.choice(_GIVEN) + self.random.choice(_GIVEN)
            yield {
                "name": f"{place}{given}{trade}{number % 1000 or ''}",
                "grade": self.random.choices("ABCD", (5, 15, 50, 30))[0],
                "status": self.random.choices(("prospect", "active", "customer", "dormant"), (40, 10, 30, 20))[0],
                "region": self.random.choice(("华东", "华北", "华南", "西南", "东北")),
                "phone": f"13{self.random.randrange(10**9):09}",
                "since": self._past().isoformat(),
                "type": self.random.choices(("buyer", "agent", "government"), (90, 8, 2))[0],
                "industry": trade if number % 3 else "",
                "source": self.random.choice(("", "展会", "转介绍", "网站")),
                "tags": " ".join(self.random.sample(_TAGS, self.random.choice((0, 0, 1, 2)))),
                "verified_on": self._past().isoformat() if number % 2 else None,
            }

    def _contacts(self) -> Iterator[dict[str, Any]]:
        for client in range(1, self.counts[1] + 1):
            for _ in range(self.random.choice((1, 1, 2))):
                name = self.random.choice(_SURNAMES) + self.random.choice(_GIVEN) + self.random.choice(_GIVEN)
                yield {
                    "client_id": client,
                    "name": name,
                    "title": "经理",
                    "role": self.random.choice(("unknown", "unknown", "decision_maker")),
                    "phone": f"13{self.random.randrange(10**9):09}",
                }

    def _stages(self) -> Iterator[dict[str, Any]]:
        for type_id in range(1, len(TYPES) + 1):
            for position, (name, chance) in enumerate(STAGES):
                yield {"name": name, "position": position, "chance": chance, "type_id": type_id}

    def _deals(self) -> Iterator[dict[str, Any]]:
        for number in range(self.counts[2]):
            type_id = self.random.choices(range(1, len(TYPES) + 1), (60, 30, 10))[0]
            state = self.random.choices(("open", "won", "lost"), (self.open_percent, 60 - self.open_percent, 40))[0]
            day = self._past()
            yield {
                "name": f"{self.random.choice(_WORDS)}项目{number}",
                "client_id": self._some_client(),
                "amount": self.random.randrange(1, 500) * 100_000,
                "type_id": type_id,
                "stage_id": (type_id - 1) * len(STAGES) + self.random.randrange(1, len(STAGES) + 1),
                "line": self.random.choice(("", "阀门", "泵", "风机")),
                "status": state,
                "opened_on": day.isoformat(),
                "staged_on": day.isoformat(),
                "closed_on": None if state == "open" else min(day + timedelta(days=60), NOW.date()).isoformat(),
                "expected_on": (NOW.date() + timedelta(days=self.random.randrange(-10, 120))).isoformat(),
            }

    def _deal_stages(self) -> Iterator[dict[str, Any]]:
        sql = "SELECT id, stage_id, opened_on FROM deal WHERE status = 'open'"
        for deal, stage, day in self.db.execute(sql).fetchall():
            yield {"deal_id": deal, "stage_id": stage, "entered_on": day}

    def _milestones(self) -> Iterator[dict[str, Any]]:
        sql = "SELECT id FROM deal WHERE status = 'won' ORDER BY closed_on DESC LIMIT ?"
        for number, (deal,) in enumerate(self.db.execute(sql, [UNDER_WAY + DELIVERED]).fetchall()):
            is_under_way = number < UNDER_WAY
            start = NOW.date() - timedelta(days=self.random.randrange(20, 80) + (0 if is_under_way else number // 4))
            for position, name in enumerate(STEPS):
                planned = start + timedelta(days=20 * position)
                actual = planned + timedelta(days=self.random.randrange(-2, 9))
                yield {
                    "deal_id": deal,
                    "name": name,
                    "position": position,
                    "planned_on": planned.isoformat(),
                    "promised_on": planned.isoformat(),
                    "actual_on": None if actual > NOW.date() else actual.isoformat(),
                }

    def _milestone_promises(self) -> Iterator[dict[str, Any]]:
        sql = "SELECT id, planned_on FROM milestone"
        for milestone, day in self.db.execute(sql).fetchall():
            told = date.fromisoformat(day) - timedelta(days=30)
            yield {"milestone_id": milestone, "promised_on": day, "told_on": told.isoformat()}

    def _routines(self) -> Iterator[dict[str, Any]]:
        for title, rule in (
            ("交周报", "FREQ=WEEKLY;BYDAY=FR"),
            ("整理名片", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
            ("对账", "FREQ=MONTHLY;BYMONTHDAY=-1"),
            ("看价格行情", "FREQ=DAILY"),
        ):
            yield {"title": title, "kind": "task", "rule": rule, "starts_on": "2017-01-02", "on_day_off": "later"}

    def _activities(self) -> Iterator[dict[str, Any]]:
        ahead = AHEAD * DAYS_AHEAD * 5 // 7
        for _ in range(self.counts[0] - TODAY - LATE - ahead):
            yield self._activity(self._past(), is_done=True)
        for number in range(TODAY):
            yield self._activity(NOW.date(), is_done=number % 3 == 0)
        for number in range(LATE):
            yield self._activity(NOW.date() - timedelta(days=1 + number // 3), is_done=False)
        made = 0
        while made < ahead:
            day = NOW.date() + timedelta(days=self.random.randrange(1, DAYS_AHEAD))
            if day.weekday() < 5:
                made += 1
                yield self._activity(day, is_done=False)

    def _activity(self, day: date, *, is_done: bool) -> dict[str, Any]:
        kind = self.random.choice(_KINDS)
        at = f"{self.random.randrange(8, 18):02}:{self.random.choice((0, 15, 30, 45)):02}"
        outcome = self.random.choices(("progress", "kept_warm", "setback", "not_reached"), (30, 40, 10, 20))[0]
        return {
            "kind": kind,
            "title": self.random.choice(_WORDS) + self.random.choice(_WORDS),
            "client_id": self._some_client(),
            "day": day.isoformat(),
            "at": at if self.random.random() < 0.5 else None,
            "minutes": 30,
            "status": "done" if is_done else "planned",
            "done_at": f"{day.isoformat()}T{at}:00" if is_done else None,
            "outcome": outcome if is_done and kind not in ("task", "quote") else None,
            "points": self.random.choice(_WORDS) + "已谈妥，等对方回复"
            if is_done and self.random.random() < 0.2
            else "",
            "is_next_step": int(not is_done and self.random.random() < 0.8),
            "deal_id": self._some_deal(is_done),
        }

    def _orders(self) -> Iterator[dict[str, Any]]:
        sql = "SELECT id, client_id, amount, closed_on FROM deal WHERE status = 'won'"
        for deal, client, amount, day in self.db.execute(sql).fetchall():
            yield {"client_id": client, "deal_id": deal, "day": day, "amount": amount, "number": f"SO{deal}"}

    def _payments(self) -> Iterator[dict[str, Any]]:
        for order, client, amount, day in self.db.execute('SELECT id, client_id, amount, day FROM "order"').fetchall():
            due = date.fromisoformat(day) + timedelta(days=45)
            is_paid = due < NOW.date() and self.random.random() < 0.98
            yield {
                "order_id": order,
                "client_id": client,
                "item": "货款",
                "due_on": due.isoformat(),
                "due_amount": amount,
                "received_on": due.isoformat() if is_paid else None,
                "received_amount": amount if is_paid else 0,
            }

    def _promises(self) -> Iterator[dict[str, Any]]:
        for number in range(self.counts[1] // 10):
            day = self._past()
            is_open = number % 100 == 0
            yield {
                "direction": "mine",
                "client_id": self._some_client(),
                "what": "发送" + self.random.choice(_WORDS) + "资料",
                "made_on": day.isoformat(),
                "due_on": (NOW.date() + timedelta(days=number % 60) if is_open else day).isoformat(),
                "state": "open" if is_open else "kept",
                "kept_on": None if is_open else day.isoformat(),
            }

    def _quotas(self) -> Iterator[dict[str, Any]]:
        for position, (metric, every, count) in enumerate(
            (
                ("visits.count", "day", 4),
                ("calls.count", "day", 10),
                ("quotes.count", "week", 6),
                ("clients.new.count", "month", 20),
            )
        ):
            yield {"metric": metric, "every": every, "count": count, "position": position}


def make(
    path: Path, activities: int = FULL[0], clients: int = FULL[1], deals: int = FULL[2], open_percent: int = 10
) -> None:
    """A new book at `path`."""
    Maker(path, activities, clients, deals, open_percent).make()


if __name__ == "__main__":
    make(Path(sys.argv[1]), *(int(each) for each in sys.argv[2:]))
