"""How long the program takes from process start to the first paint of today's list, beside a bare window.

    python tests/bench/bench_start.py [rounds] [big.db]

The floor is a window of four tabs with a table each, a style sheet of 60 rules and the first page of data read with sqlite3.
All are started in turn on the same machine, and the medians and their ratios are printed, by the clock and by the processor's
time: the ratios are what counts. A book made by bigbook.py is opened in the same way.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

FLOOR = """
import sqlite3, sys
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTableView, QTabWidget, QVBoxLayout, QWidget

app = QApplication([])
app.setStyle("fusion")
widgets = "QWidget QMainWindow QTabWidget QTabBar QTableView QHeaderView QLabel QPushButton QToolButton QLineEdit".split()
sheet = [f"{each} {{ color: #1f2329; background: #f6f5f2; border: 1px solid #e3e0d9; padding: {n % 4}px; }}" for n, each in enumerate(widgets)]
sheet += [f"{each}:{state} {{ color: #2553b8; border-radius: 4px; }}" for each in widgets for state in ("hover", "focus", "disabled")]
sheet += [f"{each}[role='h{n}'] {{ font-size: {12 + n}px; font-weight: 600; }}" for each in widgets for n in (1, 2)]
app.setStyleSheet(" ".join(sheet))
rows = sqlite3.connect(sys.argv[1]).execute("SELECT title, day, kind FROM activity ORDER BY day LIMIT 50").fetchall()
tabs = QTabWidget()
for name in ("今天", "跟进", "项目", "进度"):
    model = QStandardItemModel()
    for row in rows:
        model.appendRow([QStandardItem(str(cell)) for cell in row])
    page = QWidget()
    table = QTableView()
    table.setModel(model)
    layout = QVBoxLayout(page)
    layout.addWidget(QLabel(name))
    layout.addWidget(table)
    tabs.addTab(page, name)
window = QMainWindow()
window.setCentralWidget(tabs)
window.resize(1280, 800)
"""
OURS = """
import os, sys
from salesplanner import __main__

__main__.import_plainly()
from salesplanner import app as program

def make_app(make=program.make_app):
    app = make()
    app.installEventFilter(watch())
    return app

program.make_app = make_app
os.environ["SALESPLANNER_BOOK"] = sys.argv[1]
del sys.argv[1:]
"""
WATCH = """
import os, resource, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    def eventFilter(self, target, event):
        if event.type() == QEvent.Type.Paint and target.isWidgetType() and target.window().isVisible():
            QApplication.instance().removeEventFilter(self)
            QTimer.singleShot(0, painted)
        return False

def painted():
    took = (time.time() - float(os.environ["BEGUN"])) * 1000
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(took, (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss / 1024, flush=True)
    os._exit(0)

def watch():
    watch.kept = Watch()
    return watch.kept
"""
PROGRAMS = {
    "floor": FLOOR + WATCH + "app.installEventFilter(watch())\nwindow.show()\napp.exec()\n",
    "salesplanner": OURS + WATCH + "__main__.main()\n",
}


def main(rounds: int, big: Path | None) -> None:
    """Print the medians in milliseconds and MiB, and how many times the floor ours is."""
    with tempfile.TemporaryDirectory() as folder:
        places = {name: str(Path(folder, name)) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
        # What is installed is compiled.
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **places, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        book = Path(folder, "book.db")
        demo = [sys.executable, "-m", "salesplanner", "demo", "--no-window", "--book", str(book)]
        subprocess.run(demo, check=True, env=environment, stdout=subprocess.DEVNULL)
        runs = {"floor": (PROGRAMS["floor"], book), "salesplanner": (PROGRAMS["salesplanner"], book)}
        if big is not None:
            runs["a big book"] = (PROGRAMS["salesplanner"], big)
        took: dict[str, list[Start]] = {name: [] for name in runs}
        for turn in range(rounds + 1):
            for name, (program, opened) in runs.items():
                measured = started(program, opened, environment)
                if turn:  # the first start of each reads the disk and compiles
                    took[name].append(measured)
    report(took)


class Start(NamedTuple):
    """Milliseconds by the clock and of the processor, and the peak of memory in MiB."""

    wall: float
    cpu: float
    peak: float


def report(took: dict[str, list[Start]]) -> None:
    """Print the medians, and each beside the floor."""
    middle = {
        name: Start(*(statistics.median(each) for each in zip(*values, strict=True))) for name, values in took.items()
    }
    floor = middle["floor"]
    print(f"{'':14} {'ms':>6} {'ratio':>6} {'cpu ms':>7} {'ratio':>6} {'MiB':>6}   n = {len(took['floor'])}")
    for name, each in middle.items():
        ratios = (each.wall / floor.wall, each.cpu / floor.cpu)
        print(f"{name:14} {each.wall:6.0f} {ratios[0]:6.2f} {each.cpu:7.0f} {ratios[1]:6.2f} {each.peak:6.0f}")


def started(program: str, book: Path, environment: dict[str, str]) -> Start:
    """What one start took, up to its first paint."""
    begun = {**environment, "BEGUN": str(time.time())}
    words = [sys.executable, "-c", program, str(book)]
    done = subprocess.run(words, env=begun, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=120)
    return Start(*(float(each) for each in done.stdout.split()))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7, Path(sys.argv[2]) if len(sys.argv) > 2 else None)
