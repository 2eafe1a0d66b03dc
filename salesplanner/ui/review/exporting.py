"""The paper of a review for the supervisor: before it is shown, what it holds and what it holds back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesplanner.domain.period import Period
from salesplanner.report import selfreview
from salesplanner.report.document import Section
from salesplanner.ui.kit.dialogs import ask, tell
from salesplanner.ui.kit.workspace import Workspace


def export(parent: QWidget, workspace: Workspace, period: Period) -> None:
    """Show as a paper what is shared of a period's review; first say what it holds and what it holds back."""
    from salesplanner.report import reviewpaper

    store, words, say = workspace.store, workspace.words, workspace.words.translate
    found = selfreview.gather(store, period)
    paper = reviewpaper.document(store, found, words)
    kept = words.list(reviewpaper.held_back(store, found, words)) or say("ReviewScreen", "nothing")
    held = say("ReviewScreen", "Held back: {what}").format(what=kept)
    if not paper.blocks:
        tell(
            parent,
            say("ReviewScreen", "Nothing of this review is for the supervisor yet. Tick it at a section first."),
            held,
        )
        return
    given = words.list(part.title for part in paper.blocks if isinstance(part, Section))
    asked = say("ReviewScreen", "The paper holds: {what}").format(what=given)
    if ask(parent, asked, held, say("ReviewScreen", "Show the paper")):
        from salesplanner.ui.forms.paper import PaperDialog

        PaperDialog(parent, workspace, paper).exec()
