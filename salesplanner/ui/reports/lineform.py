"""One line of text that is asked for: a title, a remark."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.ui.kit.fields import TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace


class LineForm(FormDialog):
    """Asks for one line; `text` is what was typed."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        title: str,
        label: str,
        text: str,
        *,
        verb: str,
        required: bool,
        hint: str,
    ) -> None:
        super().__init__(parent, workspace, title, width=480, verb=verb)
        self.text = text
        self.add(label, TextField(), "text", required=required, hint=hint)
        self.fill({"text": text})

    def save(self, values: dict[str, Any]) -> int | None:
        """Take the line."""
        self.text = values["text"]
        return 1


def ask_line(
    parent: QWidget,
    workspace: Workspace,
    title: str,
    label: str,
    text: str = "",
    *,
    verb: str = "",
    required: bool = False,
    hint: str = "",
) -> str | None:
    """What the person typed; None where the form was left, or nothing in it was changed."""
    form = LineForm(parent, workspace, title, label, text, verb=verb, required=required, hint=hint)
    return form.text if run(form) is not None and form.text != text else None
