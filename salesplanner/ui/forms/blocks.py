"""The template of a week in a list: hours that are kept for visits, for the desk, or for something else."""

from __future__ import annotations

from datetime import time
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.blocks import Block, Use
from salesplanner.domain.problems import Kind, Problem
from salesplanner.store.calendar import blocks_of, keep_blocks
from salesplanner.ui.forms.repeat import RepeatField
from salesplanner.ui.kit.fields import ChoiceField, TextField, TimeField
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import boxed, button, column, heading, muted
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.workspace import Workspace

_RULE = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"


def use_words() -> list[tuple[Use, str]]:
    """What hours are kept for."""
    say = QCoreApplication.translate
    return [
        (Use.VISITS, say("Block", "Visits")),
        (Use.DESK, say("Block", "The desk")),
        (Use.TAKEN, say("Block", "Nothing else")),
    ]


class BlockList(QWidget):
    """The hours that are kept: add, change, remove."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        words, uses = workspace.words, dict(use_words())
        span = self.tr("{begin}–{end}")
        self.table = RecordTable(
            [
                Column(title=self.tr("Title"), text=lambda b: b.title, width=170),
                Column(title=self.tr("Repeat"), text=lambda b: words.rule(b.rule), width=150),
                Column(
                    title=self.tr("Time"),
                    text=lambda b: span.format(begin=words.time(b.begin), end=words.time(b.end)),
                    sort=lambda b: b.begin,
                    width=110,
                ),
                Column(title=self.tr("Kept for"), text=lambda b: uses[b.use], width=100),
            ],
            workspace,
            empty=self.tr(
                "No hours are kept. Mornings for visits, an afternoon for the report, a duty: add them here."
            ),
            name="blocks",
            label=self.tr("Template of the week"),
        )
        self.table.setMinimumHeight(150)
        self.table.opened.connect(self._edit)
        self.table.deleted.connect(self._remove)
        self.add_button = button(
            self.tr("Keep hours…"), workspace.theme.icon("plus"), on_click=lambda: self._edit(None)
        )
        self._edit_button = button(self.tr("Edit…"), on_click=lambda: self._edit(self._selected()))
        self._remove_button = button(self.tr("Remove"), on_click=lambda: self._remove(self.table.selected()))
        said = self.tr("Hours kept here count as planned; what does not belong in them is named on Today.")
        self.setLayout(
            column(
                heading(self.tr("Template of the week"), 3),
                muted(said, wrap=True),
                self.table,
                boxed(FlowLayout(self.add_button, self._edit_button, self._remove_button, spacing=8)),
                spacing=8,
            )
        )
        self.refresh()

    def refresh(self) -> None:
        """Read them anew."""
        blocks = blocks_of(self._workspace.store.settings)
        self.table.show_records(blocks)
        if blocks and not self.table.selected():
            self.table.select(blocks[0].id)
        for each in (self._edit_button, self._remove_button):
            each.setEnabled(bool(blocks))

    def _selected(self) -> Block | None:
        return next(iter(self.table.selected()), None)

    def _edit(self, block: Block | None) -> None:
        run(BlockForm(self, self._workspace, block))
        self.refresh()

    def _remove(self, blocks: list[Block]) -> None:
        settings, gone = self._workspace.store.settings, {each.id for each in blocks}
        kept = [each for each in blocks_of(settings) if each.id not in gone]
        self._workspace.do(keep_blocks, settings, kept)
        self.refresh()


class BlockForm(FormDialog):
    """What hours are kept, on which days, for what."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, block: Block | None) -> None:
        super().__init__(parent, workspace, self.tr("Edit kept hours") if block else self.tr("Keep hours"), width=520)
        today = workspace.today()
        self._shown = block or Block(title="", rule=_RULE, begin=time(9), end=time(12), starts_on=today)
        self.add(self.tr("Title"), TextField(self.tr("such as: noon duty")), "title", required=True)
        repeat = self.add(self.tr("Repeat"), RepeatField(workspace, may_be_once=False), "rule")
        repeat.follow(self._shown.starts_on)
        self.add(self.tr("From"), TimeField(), "begin", required=True, half=True)
        self.add(self.tr("To"), TimeField(), "end", required=True, half=True)
        self.add(self.tr("Kept for"), ChoiceField(use_words()), "use")
        shown = self._shown
        self.fill({key: getattr(shown, key) for key in ("title", "rule", "begin", "end", "use")})

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep it in its place, a new one after the others."""
        if values["end"] <= values["begin"]:
            raise Problem(Kind.DATES_REVERSED, first=f"{values['begin']:%H:%M}", last=f"{values['end']:%H:%M}")
        settings = self.workspace.store.settings
        kept, blocks = replace(self._shown, **values), blocks_of(settings)
        if kept.id:
            blocks[kept.id - 1] = kept
        else:
            blocks.append(kept)
        keep_blocks(settings, blocks)
        return kept.id or len(blocks)
