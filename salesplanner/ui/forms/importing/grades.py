"""What the words of a list mean as grades, said by the person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.clients import Grade
from salesplanner.exchange.columns import meanings
from salesplanner.ui.kit.fields import GradeField
from salesplanner.ui.kit.form import FormDialog
from salesplanner.ui.kit.workspace import Workspace


class GradesForm(FormDialog):
    """A grade for each word of the column."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, words: Sequence[str], kept: Mapping[str, Grade]
    ) -> None:
        super().__init__(parent, workspace, self.tr("What the grades are"), width=420, verb=self.tr("Apply"))
        self.grades = dict(kept)
        self._words = list(words)
        for word in self._words:
            field = self.add(word, GradeField(), word)
            field.set_value(kept.get(word) or meanings.grade_of(word))

    def save(self, values: dict[str, Any]) -> int | None:
        """Take what each word means."""
        self.grades = {word: values[word] for word in self._words}
        return None
