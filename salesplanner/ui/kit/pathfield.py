"""The path of a file, typed or chosen."""

from __future__ import annotations

from pathlib import Path

from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import TextField
from salesplanner.ui.kit.layout import button


class PathField(TextField):
    """A file that is there; a subclass says in `check` of which kind it must be."""

    def __init__(self, title: str, kinds: str, purpose: str, hint: str = "") -> None:
        """`title` and `kinds` are those of the dialog it is chosen in, `purpose` remembers the folder."""
        super().__init__(hint)
        self._asked = (title, kinds, purpose)
        self.layout().addWidget(button(self.tr("Choose…"), on_click=self._choose))  # type: ignore[union-attr]

    def value(self) -> str:
        """The path, empty for none. Raises Problem(FILE_MISSING) and what `check` raises."""
        text = super().value()
        if text and not Path(text).is_file():
            raise Problem(Kind.FILE_MISSING, path=text)
        if text:
            self.check(Path(text))
        return text

    def check(self, path: Path) -> None:
        """Refuse a file of another kind. Raises Problem."""

    def _choose(self) -> None:
        path = dialogs.open_path(self, *self._asked)
        if path is not None:
            self.set_value(str(path))
            self.edited.emit()
            self.left.emit()
