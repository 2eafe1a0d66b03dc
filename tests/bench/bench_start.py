"""How long the program takes from process start to the first paint of today's list, beside a bare window.

    python tests/bench/bench_start.py [rounds]

The floor is a window of four tabs with a table each, a style sheet and the first page of data read with sqlite3. Both are
started in turn on the same machine, and the medians and their ratio are printed: the ratio is what counts.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FLOOR = """
import sqlite3, sys
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTableView, QTabWidget, QVBoxLayout, QWidget

app = QApplication([])
app.setStyle("fusion")
rule = "QTableView { gridline-color: #ddd; padding: 2px; } QTabBar::tab { padding: 6px; } QLabel { color: #333; }"
app.setStyleSheet("".join(rule.replace("QLabel", f"QLabel#l{number}") for number in range(20)))
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
import salesplanner.store
from salesplanner import __main__, app as program

def make_app(make=program.make_app):
    app = make()
    app.installEventFilter(watch())
    return app

program.make_app = make_app
os.environ["SALESPLANNER_BOOK"] = sys.argv[1]
del sys.argv[1:]
"""
WATCH = """
import os, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    def eventFilter(self, target, event):
        if event.type() == QEvent.Type.Paint and target.isWidgetType() and target.window().isVisible():
            QApplication.instance().removeEventFilter(self)
            QTimer.singleShot(0, painted)
        return False

def painted():
    print((time.time() - float(os.environ["BEGUN"])) * 1000)
    os._exit(0)

def watch():
    watch.kept = Watch()
    return watch.kept
"""
PROGRAMS = {
    "floor": FLOOR + WATCH + "app.installEventFilter(watch())\nwindow.show()\napp.exec()\n",
    "salesplanner": OURS + WATCH + "__main__.main()\n",
}


def main(rounds: int) -> None:
    """Print both medians in milliseconds, and how many times the floor ours is."""
    with tempfile.TemporaryDirectory() as folder:
        places = {name: str(Path(folder, name)) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **places}
        book = Path(folder, "book.db")
        demo = [sys.executable, "-m", "salesplanner", "demo", "--no-window", "--book", str(book)]
        subprocess.run(demo, check=True, env=environment, stdout=subprocess.DEVNULL)
        took: dict[str, list[float]] = {name: [] for name in PROGRAMS}
        for turn in range(rounds + 1):
            for name, program in PROGRAMS.items():
                measured = started(program, book, environment)
                if turn:  # the first start of each reads the disk
                    took[name].append(measured)
    medians = {name: statistics.median(values) for name, values in took.items()}
    for name, median in medians.items():
        print(f"{name:14} {median:6.0f} ms")
    print(f"{'ratio':14} {medians['salesplanner'] / medians['floor']:6.2f}")


def started(program: str, book: Path, environment: dict[str, str]) -> float:
    """Milliseconds from the start of the process to its first paint."""
    begun = {**environment, "BEGUN": str(time.time())}
    done = subprocess.run([sys.executable, "-c", program, str(book)], env=begun, check=True, stdout=subprocess.PIPE)
    return float(done.stdout)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
