"""Try a built program: python packaging/check_bundle.py dist/salesplanner

It must find its files and both languages, make a book, read it back, and write every kind of summary, in a home of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

SUFFIXES = ("docx", "xlsx", "pdf", "md", "txt", "png", "json")


def main(folder: Path) -> int:
    """The number of things that are wrong with the program in the folder."""
    program = folder / ("salesplanner.exe" if sys.platform == "win32" else "salesplanner")
    with tempfile.TemporaryDirectory() as home:
        return _try(program, Path(home))


def _try(program: Path, home: Path) -> int:
    book = home / "book.db"
    faults = [] if run(program, home, "check", "--json").get("ok") else ["check does not find the program sound"]
    made = run(program, home, "demo", "--no-window", "--today", "2026-10-22", "--book", str(book), "--json")
    faults += [] if made.get("records") else ["the demo book is not made"]
    for suffix in SUFFIXES:
        file = home / f"summary.{suffix}"
        run(program, home, "summary", "2026-10", "--as-of", "2026-10-22", "--book", str(book), "--to", str(file))
        faults += [] if file.exists() and file.stat().st_size > 100 else [f"no summary.{suffix}"]
    faults += [] if run(program, home, "check", "--book", str(book), "--json").get("ok") else ["the book is not sound"]
    print("\n".join(faults) or "The built program is sound.")
    return len(faults)


def run(program: Path, home: Path, *words: str) -> dict[str, Any]:
    """What the program answers in JSON; empty if it answers nothing of the kind."""
    surroundings = {**os.environ, "SALESPLANNER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [str(program), *words],
        env=surroundings,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
    if done.returncode:
        print(f"{' '.join(words)}: {done.stderr.strip()}")
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
