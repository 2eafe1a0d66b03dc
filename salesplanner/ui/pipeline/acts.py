"""What is done with deals from the board and the table: moving, closing, leaving alone, and the menu of it all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.attention import Card, Risk
from salesplanner.domain.deals import Deal, Dismissal, Stage
from salesplanner.domain.incidents import Incident
from salesplanner.domain.pipeline import placed
from salesplanner.domain.promises import Escalation
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.fields import DateField, MoneyField, TextField
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.aside import AsideDialog, bring_back, warning


class DealActs(QObject):
    """Each act is one change, told in a sentence with Undo."""

    added = Signal(int)
    moved = Signal(int)

    def __init__(
        self, widget: QWidget, workspace: Workspace, is_open: Callable[[int], bool] = lambda deal_id: False
    ) -> None:
        """`is_open` says whether the page of a deal is in view: a warning put aside there was read."""
        super().__init__(widget)
        self._widget = widget
        self._is_open = is_open
        self._workspace = workspace
        self._store = workspace.store

    # --- moving -------------------------------------------------------------------------------------------------

    def move(self, deal_id: int, stage_id: int) -> None:
        """Move a deal to a stage; its place among the cards there stays."""
        self._move(deal_id, stage_id, {})

    def put(self, deal_id: int, stage_id: int, at: int, is_behind: bool) -> None:
        """Put a card before or behind another one of a stage; at 0 nothing but the stage changes."""
        order = [
            (brief.id, brief.place[0])
            for brief in self._store.pipeline.briefs()
            if brief.stage_id == stage_id and brief.id != deal_id
        ]
        place = next((number for number, (each, _) in enumerate(order) if each == at), None)
        positions: dict[int, int] = {}
        if place is not None:
            place += is_behind
            order.insert(place, (deal_id, self._store.deals.get(deal_id).position))
            positions = placed(order, place)
        self._move(deal_id, stage_id, positions)

    def _move(self, deal_id: int, stage_id: int, positions: dict[int, int]) -> None:
        deal, stage = self._store.deals.get(deal_id), self._store.stages.get(stage_id)
        is_other = deal.stage_id != stage_id
        if not is_other and not positions:
            return

        def work() -> None:
            with self._store.change("deal moved" if is_other else "deal reordered", name=deal.name, stage=stage.name):
                self._store.deals.move_to(deal_id, stage_id, on=self._workspace.today())
                self._store.deals.put_at(positions)

        if self._workspace.did(work) and is_other:
            self._tell_move(deal, stage)
        self.moved.emit(deal_id)

    def _tell_move(self, deal: Deal, stage: Stage) -> None:
        """Say where it went, with the one field that the stage asks for, when that is not known yet."""
        said = self.tr("“{deal}” moved to {stage}").format(deal=deal.name, stage=stage.name)
        if not stage.asks or getattr(deal, stage.asks) not in (None, ""):
            self._workspace.notice(said)
            return
        name, field = asked_field(stage.asks, self._workspace)
        self._workspace.wish(f"{said} · {name}", field, partial(self._fill, deal.id, stage.asks))

    def _fill(self, deal_id: int, key: str, value: Any) -> None:
        self._workspace.did(self._store.deals.change, deal_id, **{key: value})
        self.moved.emit(deal_id)

    # --- acts by name -------------------------------------------------------------------------------------------

    def new(self, **defaults: Any) -> None:
        """Ask for a new deal."""
        from salesplanner.ui.forms.deal import edit_deal

        deal_id = edit_deal(self._widget, self._workspace, None, **defaults)
        if deal_id is not None:
            self._workspace.notice(self.tr("Deal added"))
            self.added.emit(deal_id)

    def act(self, act: str, deal: Deal) -> None:
        """Do something with a deal by the name of the act."""
        asks = {
            "signed": self._sign,
            "lost": self._lose,
            "edit": self._edit,
            "log": self._log,
            "step": self._step,
            "incident": self._note_incident,
            "support": self._ask_support,
        }
        if act in asks:
            asks[act](deal)
        elif act in ("quiet", "postpone"):
            from salesplanner.ui.forms.pause import pause_deals

            pause_deals(self._widget, self._workspace, [deal], postpones=act == "postpone")
        else:
            said = {
                "reopen": self.tr("“{deal}” is open again"),
                "delete": self.tr("“{deal}” deleted"),
                "wake": self.tr("“{deal}” speaks again"),
            }[act]
            if self._workspace.did(getattr(self._store.deals, act), deal.id):
                self._workspace.notice(said.format(deal=deal.name))

    def _sign(self, deal: Deal) -> None:
        from salesplanner.ui.forms.signing import sign_deal

        if sign_deal(self._widget, self._workspace, deal):
            self._workspace.notice(self.tr("“{deal}” signed").format(deal=deal.name))

    def _lose(self, deal: Deal) -> None:
        from salesplanner.ui.forms.losing import lose_deal

        if lose_deal(self._widget, self._workspace, deal):
            self._workspace.notice(self.tr("“{deal}” lost").format(deal=deal.name))

    def _edit(self, deal: Deal) -> None:
        from salesplanner.ui.forms.deal import edit_deal

        edit_deal(self._widget, self._workspace, deal)

    def _log(self, deal: Deal) -> None:
        from salesplanner.ui.forms.log import logform

        logform.log_outcome(self._widget, self._workspace, None, client_id=deal.client_id, deal_id=deal.id)

    def _step(self, deal: Deal) -> None:
        from salesplanner.ui.forms import activity

        activity.edit_activity(
            self._widget, self._workspace, None, client_id=deal.client_id, deal_id=deal.id, is_next_step=True
        )

    def _note_incident(self, deal: Deal) -> None:
        from salesplanner.ui.forms.incidents import edit_incident

        incident = Incident(day=self._workspace.today(), what="", client_id=deal.client_id, deal_id=deal.id)
        edit_incident(self._widget, self._workspace, incident)

    def _ask_support(self, deal: Deal) -> None:
        from salesplanner.ui.forms import oweforms

        asked = Escalation(question="", asked_at=self._workspace.now(), client_id=deal.client_id, deal_id=deal.id)
        oweforms.edit(self._widget, self._workspace, asked)

    def put_aside(self, deal: Deal, risk: Risk) -> None:
        """Put a warning aside until what it is about has changed."""
        mark = self._store.pipeline.mark(deal.id, risk)
        kept = Dismissal(
            deal_id=deal.id, risk=risk.value, mark=mark, day=self._workspace.today(), was_read=self._is_open(deal.id)
        )
        made = self._workspace.do(self._store.dismissals.add, kept)
        if made is not None:
            said = self.tr("Warning put aside; it comes back when something changes")
            field = TextField(self.tr("May stay empty"))
            self._workspace.wish(f"{said} · {self.tr('Why')}", field, partial(self._say_why, deal.id, made))

    def _say_why(self, deal_id: int, dismissal_id: int, reason: str) -> None:
        self._workspace.did(self._store.dismissals.change, dismissal_id, reason=reason)
        self.moved.emit(deal_id)

    def show_aside(self) -> None:
        """Every warning that was put aside, to look at and to bring back."""
        AsideDialog(self._widget, self._workspace).exec()

    def delete_many(self, cards: Sequence[Card]) -> None:
        """Move deals to Recently deleted, as one change."""

        def work() -> None:
            with self._store.change("deal deleted"):
                for card in cards:
                    self._store.deals.delete(card.id)

        if self._workspace.did(work):
            self._workspace.notice(self.tr("%n deal(s) deleted", "", len(cards)))

    # --- the menu -----------------------------------------------------------------------------------------------

    def fill_menu(self, menu: QMenu, deal: Deal) -> None:
        """What can be done with an open deal."""
        theme = self._workspace.theme
        stages = menu.addMenu(self.tr("Move to"))
        for stage in self._store.stages.of_type(deal.type_id):
            action = stages.addAction(stage.name.replace("&", "&&"), partial(self.move, deal.id, stage.id))
            action.setEnabled(stage.id != deal.stage_id)
        self._offer_types(menu, deal)
        for act, text, icon, key in (
            ("signed", self.tr("Signed…"), "handshake", "W"),
            ("lost", self.tr("Lost…"), "x", "Q"),
            ("log", self.tr("Record…"), "map-pin", "L"),
            ("step", self.tr("Plan next step…"), "arrow-right", "N"),
            ("edit", self.tr("Edit…"), "pencil", "F2"),
        ):
            action = menu.addAction(theme.icon(icon), text, partial(self.act, act, deal))
            action.setShortcut(QKeySequence(key))  # shown; the lists themselves take the key
            action.setShortcutVisibleInContextMenu(True)
        menu.addSeparator()
        for act, text, icon in pauses(deal, self._workspace.today()):
            menu.addAction(theme.icon(icon), text, partial(self.act, act, deal))
        self._offer_aside(menu, deal)
        menu.addSeparator()
        menu.addAction(theme.icon("trash-2"), self.tr("Delete"), partial(self.act, "delete", deal))

    def _offer_types(self, menu: QMenu, deal: Deal) -> None:
        """Other project types, with their first stage to go to."""
        others = [each for each in self._store.project_types.all() if each.id != deal.type_id]
        if not others:
            return
        types = menu.addMenu(self.tr("Change project type"))
        for each in others:
            if first := self._store.stages.of_type(each.id)[:1]:
                types.addAction(each.name.replace("&", "&&"), partial(self.move, deal.id, first[0].id))

    def _offer_aside(self, menu: QMenu, deal: Deal) -> None:
        pipeline, now, theme = self._store.pipeline, self._workspace.now(), self._workspace.theme
        for each in pipeline.aside(deal.id):
            text = self.tr("Bring back: {warning}").format(warning=warning(each.risk))
            menu.addAction(theme.icon("rotate-ccw"), text, partial(bring_back, self._workspace, [each.id]))
        for card in pipeline.cards([deal.id], pipeline.standard(now), now):
            for risk in card.risks:
                text = self.tr("Put aside: {warning}").format(warning=warning(risk))
                menu.addAction(theme.icon("eye"), text, partial(self.put_aside, deal, risk))


def pauses(deal: Deal, today: date) -> list[tuple[str, str, str]]:
    """How an open deal is left alone for a while, or speaks again: the act, its name, its icon."""
    say = QCoreApplication.translate
    found = [("wake", say("DealActs", "Let it speak again"), "bell")] if deal.is_quiet(today) else []
    found.append(("quiet", say("DealActs", "Keep quiet until…"), "moon"))
    return [*found, ("postpone", say("DealActs", "Put off until…"), "calendar-clock")]


def asked_field(key: str, workspace: Workspace) -> tuple[str, Field]:
    """The name and the field of what a stage may ask for."""
    say = QCoreApplication.translate
    if key == "amount":
        return say("DealActs", "Amount"), MoneyField(say("DealActs", "For example 126000 or 126k"))
    if key == "expected_on":
        return say("DealActs", "Expected close"), DateField(workspace)
    return say("DealActs", "Competitors"), TextField()
