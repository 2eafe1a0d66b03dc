"""The bar of an import that is under way, and what is remembered of how a file was matched."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from msgspec import Struct, field
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from salesplanner.domain.clients import Grade
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.layout import PlainLabel, button, row
from salesplanner.ui.kit.workspace import Workspace


class ProgressLine(QWidget):
    """Says what is being done and lets it be stopped; what a stopped or older task brings is dropped."""

    changed = Signal()  # began or ended

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._task = 0
        self.is_stopped = False  # whether Stop was pressed since `begin`
        self._text = PlainLabel("", "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop_button = button(self.tr("Stop"), on_click=self.stop)
        self.setLayout(row(self._text, self.bar, self.stop_button, spacing=12, margins=(22, 4, 22, 8)))
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return not self.isHidden()

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        *,
        doing: str = "",
    ) -> None:
        """Run `work` in the worker; with `doing` the bar is shown meanwhile."""
        self._task += 1
        if doing:
            self.begin(doing)
        ended = partial(self._ended, self._task, done)
        self._workspace.jobs.run(self, work, done=ended, failed=partial(self._ended, self._task, failed))

    def _ended(self, task: int, then: Callable[[Any], None], answer: Any) -> None:
        if task == self._task:
            self.end()
            then(answer)

    def begin(self, doing: str, *, in_percent: bool = False) -> None:
        """Show the bar: moving, or in percent."""
        self.is_stopped = False
        self._text.setText(doing)
        self.bar.setRange(0, 100 if in_percent else 0)
        self.bar.setValue(0)
        self.show()
        self.changed.emit()

    def end(self) -> None:
        """Take the bar away."""
        self.hide()
        self.changed.emit()

    def stop(self) -> None:
        """Drop what is under way."""
        self._task += 1
        self.is_stopped = True
        self.end()


def _key(kind: str, headers: Sequence[str]) -> str:
    return f"import/{kind}/{hashlib.sha256(chr(10).join(headers).encode()).hexdigest()[:16]}"


class Matching(Struct, frozen=True):
    """How a file was matched: the header of each field, the order of dates, what words mean as grades, what goes to the note."""

    fields: dict[str, str] = field(default_factory=dict)
    dates: str = "auto"
    grades: dict[str, Grade] = field(default_factory=dict)
    kept: list[str] | None = None


def recall(kind: str, headers: Sequence[str]) -> Matching:
    """How the last file with these headers was matched."""
    try:
        kept = json.loads(str(chosen().value(_key(kind, headers)) or "{}"))
    except ValueError:
        return Matching()
    if not isinstance(kept, dict):
        return Matching()
    named, grades = kept.get("fields"), kept.get("grades")
    letters = {grade.value: grade for grade in Grade}
    dates = str(kept.get("dates"))
    return Matching(
        {str(name): str(header) for name, header in named.items()} if isinstance(named, dict) else {},
        dates if dates in ("dmy", "mdy", "ymd") else "auto",
        {str(word): letters[letter] for word, letter in grades.items() if letter in letters}
        if isinstance(grades, dict)
        else {},
        [str(each) for each in kept["kept"] if each in headers] if isinstance(kept.get("kept"), list) else None,
    )


def remember(kind: str, headers: Sequence[str], matching: Matching) -> None:
    """Keep how a file was matched, for the next one with the same headers."""
    grades = {word: grade.value for word, grade in matching.grades.items()}
    kept = {"fields": matching.fields, "dates": matching.dates, "grades": grades, "kept": matching.kept}
    keep(_key(kind, headers), json.dumps(kept))


def forget(kind: str, headers: Sequence[str]) -> None:
    """Keep nothing for files with these headers."""
    keep(_key(kind, headers), None)
