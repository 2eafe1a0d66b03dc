from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("hatchling")

ROOT = Path(__file__).parent.parent


def test_a_wheel_carries_the_bundled_files_inside_the_package(tmp_path):
    words = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    names = set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist())
    for name in (
        "style.qss",
        "icons/app.svg",
        "i18n/salesplanner_zh_CN.qm",
        "holidays/cn/2026.json",
        "presets/hotel.json",
    ):
        assert f"salesplanner/_resources/{name}" in names
    assert not [name for name in names if name.startswith(("resources/", "tests/", "packaging/"))]
