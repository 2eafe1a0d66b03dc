"""The warnings that were put aside: in a list of all, and on the page of their deal; each can be brought back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.attention import Aside, Risk
from salesplanner.domain.deals import Deal
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, banner, button, column, fit, picture, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


def warning(risk: Risk) -> str:
    """What a warning about a deal says."""
    say = QCoreApplication.translate
    return {
        Risk.NO_STEP: say("AsideDialog", "no next step"),
        Risk.OVERDUE: say("AsideDialog", "next step overdue"),
        Risk.PAST_EXPECTED: say("AsideDialog", "expected close passed"),
        Risk.STALE: say("AsideDialog", "longer in its stage than usual"),
    }[risk]


def bring_back(workspace: Workspace, ids: Sequence[int]) -> None:
    """Let warnings that were put aside speak again."""
    if workspace.did(workspace.store.dismissals.bring_back, ids):
        workspace.notice(QCoreApplication.translate("AsideDialog", "%n warning(s) brought back", "", len(ids)))


class AsideDialog(dialogs.Dialog):
    """All of them, with the day and the reason."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(self.tr("Warnings put aside"))
        self.table = self._made_table()
        self.told = PlainLabel("", "muted", wrap=True)
        self.table.opened.connect(self._open)
        self.table.deleted.connect(lambda _: self.bring_back())
        self.table.chosen.connect(lambda _: self._name_acts())
        icon = workspace.theme.icon
        self.back_button = button(
            self.tr("Bring back"), icon("rotate-ccw", "on_accent"), primary=True, on_click=self.bring_back
        )
        self.open_button = button(self.tr("Go to the deal"), icon("briefcase"), on_click=self._open_selected)
        close = button(self.tr("Close"), on_click=self.accept)
        hint = self.tr("They are silent until what they are about changes. Bring one back, and it is shown at once.")
        foot = row(self.back_button, self.open_button, STRETCH, close, spacing=8)
        self.setLayout(
            column(PlainLabel(hint, "muted", wrap=True), self.table, self.told, foot, margins=16, spacing=10)
        )
        fit(self, px(860), px(420))
        self.table.view.setFocus()
        self.refresh()

    def _made_table(self) -> RecordTable:
        words, today = self._workspace.words, self._workspace.today()
        columns = [
            Column(title=self.tr("Deal"), text=lambda each: each.deal, width=190),
            Column(title=self.tr("Client"), text=lambda each: each.client, width=160),
            Column(title=self.tr("Warning"), text=lambda each: warning(each.risk), width=200),
            Column(
                title=self.tr("Put aside"),
                text=lambda each: words.day(each.day, today),
                sort=lambda each: each.day,
                width=100,
            ),
            Column(title=self.tr("Why"), text=lambda each: each.reason, width=170),
        ]
        empty = self.tr("No warning is put aside.")
        return RecordTable(columns, self._workspace, empty=empty, name="aside", label=self.windowTitle())

    def refresh(self) -> None:
        """Read them anew."""
        found = self._workspace.store.pipeline.aside()
        self.table.show_records(found)
        count, unread = self._workspace.store.dismissals.counts()
        text = self.tr(
            "Put aside so far, in all deals: {count}; unread, the deal not open and no reason given: {unread}"
        )
        self.told.setText(text.format(count=count, unread=unread))
        self.told.setVisible(bool(count))
        if found and not self.table.selected():
            self.table.select(found[0].id)
        self._name_acts()

    def _name_acts(self) -> None:
        chosen = self.table.selected()
        self.back_button.setEnabled(bool(chosen))
        self.open_button.setEnabled(len(chosen) == 1)

    def bring_back(self) -> None:
        """Let the selected ones speak again."""
        if chosen := self.table.selected():
            bring_back(self._workspace, [each.id for each in chosen])
            self.refresh()

    def _open_selected(self) -> None:
        self._open(self.table.selected()[0])

    def _open(self, chosen: Aside) -> None:
        self.accept()
        self._workspace.asked.emit("deal", chosen.deal_id)


def banners(workspace: Workspace, deal: Deal) -> list[QWidget]:
    """A line for each warning about a deal that was put aside, with the way back."""
    say, words, today = QCoreApplication.translate, workspace.words, workspace.today()
    found: list[QWidget] = []
    for each in workspace.store.pipeline.aside(deal.id) if deal.is_open else []:
        text = say("AsideDialog", "Put aside {day}: {warning}")
        text = text.format(day=words.day(each.day, today), warning=warning(each.risk))
        said = PlainLabel(" · ".join(filter(None, (text, each.reason))), wrap=True)
        back = button(say("AsideDialog", "Bring back"), kind="link")
        back.clicked.connect(lambda _=False, each=each: bring_back(workspace, [each.id]))
        made = banner("missing", picture(workspace.theme.pixmap("eye", "text2", 16)), said, back)
        made.layout().setStretch(1, 1)  # type: ignore[union-attr]
        found.append(made)
    return found
