"""How long the window's thread is taken by what a person does all day, with a book of any size.

    python tests/bench/bigbook.py big.db
    python tests/bench/bench_window.py big.db [rounds]

Each act is done in the real window (off-screen unless QT_QPA_PLATFORM says otherwise) on a copy of the book. What counts is the
longest stretch in which the window could not answer: the act itself with the paint that follows, or anything that came later of it,
by the clock and by the processor's time of the window's thread, which is the one to go by where others share the machine.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from salesplanner.__main__ import import_plainly

import_plainly()  # as the program begins
# ruff: noqa: E402

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from salesplanner.app import Program, _warm_up, make_app
from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.callqueue import CallList, Choice
from salesplanner.domain.clientlist import Buying, ClientFilter, ClientView
from salesplanner.domain.clients import ClientStatus, ClientType, Grade
from salesplanner.domain.deals import LostReason
from salesplanner.domain.followups import Order as ListOrder
from salesplanner.domain.followups import Segment
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.store import Store
from salesplanner.ui.forms.callqueue import CallQueueDialog
from salesplanner.ui.forms.payments import Part, PaymentsDialog
from salesplanner.ui.progress.outlook import OutlookDialog

NOW = datetime(2026, 10, 22, 12, 0)
_BEGUN = time.perf_counter()
LINE = "明天下午3点 拜访 东岭伟 带样本"
SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ROUNDS = 12
#: What a list is narrowed down by: what nobody fits, what many fit, what few fit.
FILTERS = {
    "type of nobody": ClientFilter(types=frozenset({ClientType.MEDIA})),
    "type of many": ClientFilter(types=frozenset({ClientType.BUYER})),
    "tag of nobody": ClientFilter(tags=frozenset({"没有"})),
    "tag of many": ClientFilter(tags=frozenset({"展会"})),
    "source of nobody": ClientFilter(sources=frozenset({"没有"})),
    "facts stale": ClientFilter(is_stale=True),
    "little known": ClientFilter(known_below=20),
    "known": ClientFilter(known_below=100),
    "grade and status": ClientFilter(grades=frozenset({Grade.C}), statuses=frozenset({ClientStatus.CUSTOMER})),
    "region and type": ClientFilter(regions=frozenset({"华东"}), types=frozenset({ClientType.GOVERNMENT})),
    "untouched": ClientFilter(untouched_days=60),
    "rising": ClientFilter(buying=Buying.RISING),
    "silent buyers": ClientFilter(buying=Buying.SILENT),
    "without order": ClientFilter(has_ordered=False),
    "left alone": ClientFilter(is_quiet=True),
}


class Bench:
    """The program on a copy of a book."""

    def __init__(self, book: Path, folder: Path) -> None:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
        os.environ["SALESPLANNER_HOME"] = str(folder / "home")
        own = folder / "book.db"
        shutil.copy(book, own)
        self.app = make_app()
        QSettings().setValue("language", "zh")
        self.store = Store.open(own, now=clock)
        program = Program(self.app, self.store, clock)
        self.window = program.show()
        self.window.resize(1280, 800)
        self.stretches: dict[str, list[tuple[float, float]]] = {}
        self.pictures: list[float] = []
        self.settle()
        _warm_up()
        for _ in range(30):
            self.settle(0.1)

    def settle(self, seconds: float = 0.02) -> tuple[float, float]:
        """Let the window work off what waits; the longest stretch of it in milliseconds, by the clock and the processor."""
        longest, most, end = 0.0, 0.0, time.perf_counter() + seconds
        while time.perf_counter() < end:
            begun, worked = time.perf_counter(), time.thread_time()
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # which waits for a loop that runs
            longest, most = max(longest, time.perf_counter() - begun), max(most, time.thread_time() - worked)
            time.sleep(0.001)
        return longest * 1000, most * 1000

    def act(self, name: str, do: Callable[[], object], after: float = 0.15) -> None:
        """Do something, paint it, and note the longest stretch."""
        self.settle()
        begun, worked = time.perf_counter(), time.thread_time()
        do()
        QApplication.processEvents()
        took, work = (time.perf_counter() - begun) * 1000, (time.thread_time() - worked) * 1000
        longest, most = self.settle(after)
        self.stretches.setdefault(name, []).append((max(took, longest), max(work, most)))

    def report(self) -> None:
        """Median, 95th of a hundred and worst, by the clock and then by the processor's time, by act."""
        titles = "".join(f"{title:>8}" for title in ("median", "95 %", "worst", "cpu", "95 %", "worst"))
        print(f"{'ms of the window thread':36} {'n':>4}{titles}")
        for name, both in self.stretches.items():
            numbers = [each for values in zip(*both, strict=True) for each in _spread(values)]
            print(f"{name:36} {len(both):4}" + "".join(f"{each:8.1f}" for each in numbers))
        if self.pictures:
            told = "".join(f"{each:8.0f}" for each in _spread(tuple(self.pictures)))
            print(f"{'ms from an order to its two pictures':36} {len(self.pictures):4}{told}")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"peak memory {peak:.0f} MiB")

    # --- what is done -------------------------------------------------------------------------------------------

    def type_and_add(self) -> None:
        today = self.window.page("today")
        today.new()
        line = today.entry.line
        for letter in LINE:
            self.act("keystroke in the quick line", lambda letter=letter: press(line, letter))
        self.act("add by the quick line", lambda: QTest.keyClick(line, Qt.Key.Key_Return))
        today.entry.clear()
        today.list.setFocus()

    def tick_log_move(self) -> None:
        today, store = self.window.page("today"), self.store
        open_ = [each.activity for each in today.list.items() if each.activity.is_open and each.activity.id > 0]
        task = next(each for each in open_ if not each.kind.is_contact)
        contact = next(each for each in open_ if each.kind.is_contact)

        def tick() -> None:
            today.list.choose(task.id)
            QTest.keyClick(today.list, Qt.Key.Key_Space)
            today.list.settle()

        self.act("tick", tick)
        self.act("log", lambda: store.activities.log(contact, done_at=NOW, outcome=Outcome.PROGRESS, points="谈妥"))
        today.list.choose(next(each.id for each in open_ if each.id not in (task.id, contact.id)))
        self.act("move to the next day", lambda: QTest.keyClick(today.list, Qt.Key.Key_Right, SHIFT))
        self.act("undo", self.window.undo)
        self.act("refresh of Today", today.refresh)

    def turn_days(self) -> None:
        today = self.window.page("today")
        for _ in range(3):
            self.act("Ctrl+Right", lambda: QTest.keyClick(today.list, Qt.Key.Key_Right, CTRL))
        self.act("T", today.go_today)

    def search(self) -> None:
        self.act("search opens", self.window.search)
        palette = QApplication.activePopupWidget()
        for letter in "东岭伟":
            self.act("keystroke in search", lambda letter=letter: press(palette.line, letter))
        for letter in "donglingwei":
            self.act("keystroke in search", lambda letter=letter: press(palette.line, letter))
        palette.close()

    def pipeline(self) -> None:
        """The board and the table of the open deals; `bigbook.py` says how many there are."""
        self.window.open_tab("pipeline")
        page = self.window.page("pipeline")
        board, table = page.switch.buttons()[:2]
        board.click()
        view = page.board.views()[1]
        page.board.select(view.cards.ids()[0])
        self.act("card to the next stage", lambda: QTest.keyClick(view, Qt.Key.Key_Right, CTRL))
        self.act("undo of it", self.window.undo)
        self.act("card one place down", lambda: QTest.keyClick(view, Qt.Key.Key_Down, CTRL))
        self.act("undo of it", self.window.undo)
        bar = view.verticalScrollBar()
        self.act("scroll of a column", lambda: bar.setValue(bar.value() + 400))
        for letter in "项目1":
            self.act("keystroke in the filter", lambda letter=letter: press(page.filter, letter), after=0.2)
        page.step_back()
        table.click()
        self.settle(0.3)
        deal = page.deals.ids()[0]
        self.act("amount changed in the table", lambda: self.store.deals.change(deal, amount=len(self.stretches) * 100))
        self.act("undo in the table", self.window.undo)
        day = NOW.date() + timedelta(days=1 + len(self.stretches) % 90)
        self.act("expected close changed in the table", lambda: self.store.deals.expect(deal, day))
        self.act("undo in the table", self.window.undo)
        for place, name in ((0, "board"), (1, "table")):
            page.switch.buttons()[place].click()
            for _ in range(page.bar.type.count()):
                page.bar.type.setCurrentIndex((page.bar.type.currentIndex() + 1) % page.bar.type.count())
                self.act(f"project type, {name}", page.bar._on_type)
        board.click()
        lost = page.board.views()[0].cards.ids()[1]
        self.act("deal lost", lambda: self.store.deals.lose(lost, on=NOW.date(), reason=LostReason.PRICE))
        self.act("undo of it", self.window.undo)
        self.act("deal won", lambda: self.store.deals.win(lost, on=NOW.date(), amount=100_000))
        self.act("undo of it", self.window.undo)

    def delivery(self) -> None:
        """Five hundred projects being delivered."""
        self.window.open_tab("pipeline")
        page = self.window.page("pipeline")
        page.switch.buttons()[2].click()
        self.settle(0.3)
        step = page.delivery.projects.shown.rows[3].current
        self.act("milestone done", lambda: self.store.milestones.finish(step.id, NOW.date()))
        self.act("undo of it", self.window.undo)

    def clients(self) -> None:
        """The list of clients: sorted, narrowed down, typed into, and read anew after writes."""
        self.window.open_tab("followups")
        page = self.window.page("followups")
        panel, store = page.panel, self.store
        panel.show_segment(Segment.ALL)
        self.settle(0.2)
        for segment in Segment:
            self.act(f"clients: {segment.value}", lambda segment=segment: panel.show_segment(segment))
        for order in ListOrder:
            for way in (False, True):
                self.act(f"by {order.value}", lambda order=order, way=way: panel.show_order(order, way))
        panel.show_order(ListOrder.STEP)
        for name, asked in FILTERS.items():
            self.act(f"filter: {name}", lambda asked=asked: panel.view_as(ClientView(name="", filter=asked)))
            self.act("filter, by grade", lambda: panel.show_order(ListOrder.GRADE))
        panel.view_as(ClientView(name="", filter=ClientFilter()))
        for text in ("zj", "lin", "1380", "东岭"):
            for letter in text:
                self.act(
                    "keystroke in the clients' filter", lambda letter=letter: press(panel.filter, letter), after=0.2
                )
            page.step_back()
        panel.show_segment(Segment.ALL)
        self.act("scroll on", lambda: panel.view.model().fetchMore())
        client = panel.view.ids()[5]
        panel.view.choose(client)
        self.settle(0.2)
        call = Activity(kind=ActivityKind.CALL, title="c", client_id=client, day=NOW.date())
        self.act("log with the list open", lambda: store.activities.log(call, done_at=NOW, outcome=Outcome.PROGRESS))
        self.act("undo of the log", self.window.undo)
        self.act("client changed", lambda: store.clients.change(client, note=str(time.perf_counter())))
        self.act("undo of the change", self.window.undo)
        dialog = CallQueueDialog(self.window, page.workspace, Choice(CallList.NO_ORDER))
        dialog.show()
        for _ in range(3):
            self.act("next in the call queue", dialog.skip_button.click)
        dialog.close()

    def dashboard(self) -> None:
        """The month in view while an order comes in: read and shown here, its pictures drawn by a worker."""
        self.window.open_tab("progress")
        page = self.window.page("progress")
        self.settle(0.3)
        order = Order(day=NOW.date(), amount=10_000_00)
        charts = [page._attainment.chart, page._mix.chart]  # those that an order changes
        before, begun = [each._drawn for each in charts], time.perf_counter()
        self.act("an order, the dashboard in view", lambda: self.store.orders.add(order), after=0)
        while any(each._drawn is drawn for each, drawn in zip(charts, before, strict=True)):
            self.settle(0.001)
        self.pictures.append((time.perf_counter() - begun) * 1000)
        self.settle(0.3)
        self.act("undo of it", self.window.undo, after=0.3)
        for kind in (PeriodKind.WEEK, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR, PeriodKind.MONTH):
            self.act(f"a {kind.value} in view", lambda kind=kind: page.show_kind(kind), after=2)

    def reports(self) -> None:
        """The month's report, others, and the preview: read in pieces, so that each is a stretch of its own."""
        self.window.open_tab("reports")
        page = self.window.page("reports")
        self.settle(1)
        self.act("the report again", page.refresh, after=1.5)
        month = Period.month_of(NOW.date())
        for period in (month.previous(), Period.around(NOW.date(), PeriodKind.HALF), month):
            self.act(f"report on a {period.kind.value}", lambda period=period: page.open_period(period), after=2.5)
        self.act("to the preview", page.view.buttons()[1].click, after=1)
        order = Order(day=NOW.date(), amount=100 * len(self.stretches))
        self.act("an order, the preview in view", lambda: self.store.orders.add(order), after=2)
        self.act("undo of it", self.window.undo, after=2)
        page.view.buttons()[0].click()

    def money(self) -> None:
        """How the month will end, and the payments of all clients."""
        self.window.open_tab("progress")
        page = self.window.page("progress")
        page.settle()
        self.act("how the month will end", page._open_end, after=0.4)
        for each in QApplication.topLevelWidgets():
            if isinstance(each, OutlookDialog):
                each.close()
        dialog = PaymentsDialog(self.window, page.workspace)
        dialog.show()
        self.settle(0.3)
        for part in Part:
            dialog.part.set_value(part)
            self.act(f"payments: {part.value}", dialog.refresh, after=0.4)
        for letter in "东岭":
            self.act("keystroke in the payments", lambda letter=letter: press(dialog.filter, letter), after=0.2)
        dialog.close()

    def switch_tabs(self, name: str) -> None:
        for tab in ("followups", "pipeline", "progress", "review", "reports", "today"):
            self.act(f"{name} {tab}", lambda tab=tab: self.window.open_tab(tab), after=2 if "first" in name else 0.05)


def _spread(values: tuple[float, ...]) -> tuple[float, float, float]:
    ordered = sorted(values)
    return statistics.median(ordered), ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))], ordered[-1]


def clock() -> datetime:
    """The time goes on, as it does while somebody works."""
    return NOW + timedelta(seconds=time.perf_counter() - _BEGUN)


def press(widget: QWidget, letter: str) -> None:
    """One key with its letter, Chinese ones too."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def main(book: Path, rounds: int) -> None:
    """Print how long each act takes."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        bench = Bench(book, Path(folder))
        print(f"open and settle {time.perf_counter() - begun:.1f} s")
        for _ in range(rounds):
            bench.type_and_add()
            bench.tick_log_move()
            bench.turn_days()
            bench.search()
        after_today = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"peak memory with Today alone {after_today:.0f} MiB")
        bench.switch_tabs("first sight of")
        for _ in range(rounds):
            bench.clients()
            bench.pipeline()
            bench.delivery()
            bench.dashboard()
            bench.reports()
            bench.money()
            bench.switch_tabs("back to")
        bench.report()
        sys.stdout.flush()
        os._exit(0)  # a bench owes nobody a tidy end


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS)
