"""The start pays for nothing it does not show."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CODE = """
import sys
from datetime import datetime
from PySide6.QtCore import QSettings
QSettings.setDefaultFormat(QSettings.Format.IniFormat)
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[2])  # not the tab that this person had last
from salesplanner.app import Program, make_app
from salesplanner.store import Store
app = make_app()
program = Program(app, Store.open(sys.argv[1], now=lambda: datetime(2026, 10, 22, 12)), lambda: datetime(2026, 10, 22, 12))
program.show()
app.processEvents()
heavy = ("matplotlib", "numpy", "docx", "docxtpl", "xlsxwriter", "python_calamine", "pypdf", "lxml", "icalendar", "pypinyin", "rapidfuzz")
print([name for name in heavy if name in sys.modules])
"""


def test_the_window_opens_without_any_chart_export_or_import_library(demo_file, tmp_path):
    book = tmp_path / "b.db"
    book.write_bytes(demo_file.read_bytes())
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(book), str(tmp_path)], capture_output=True, text=True, cwd=root, check=True
    )
    assert done.stdout.strip().splitlines()[-1] == "[]"
