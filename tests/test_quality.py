from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PLACES = ["salesplanner", "packaging", "tests"]


@pytest.mark.parametrize(
    "words",
    [["ruff", "check", *PLACES], ["ruff", "format", "--check", *PLACES], ["mypy"]],
    ids=["linter", "formatter", "types"],
)
def test_the_code_is_clean(words):
    done = subprocess.run([sys.executable, "-m", *words], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]
