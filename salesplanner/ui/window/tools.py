"""The lists across all clients and deals that open over the window, each from the menu and from the palette."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from salesplanner.domain.period import Period
from salesplanner.ui.kit.workspace import Workspace


class Tools:
    """Opens them; each is read only when it is asked for."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        self._window = window
        self._workspace = workspace

    def check_in(self, of: Callable[[date], Period]) -> None:
        """The review of the week or month that today lies in: `of` gives it."""
        self._workspace.asked.emit(f"review {of(self._workspace.today()).code}", 0)

    def promises(self, part: str = "all") -> None:
        """What is owed and was heard across all clients: promises, questions, complaints, agreements."""
        from salesplanner.ui.forms.ledgerparts import Part
        from salesplanner.ui.forms.promises import PromisesDialog

        PromisesDialog(self._window, self._workspace, Part(part)).exec()

    def agreements(self) -> None:
        """The rate agreements, by their end."""
        self._workspace.asked.emit("agreements", 0)

    def incidents(self) -> None:
        """What nobody had foreseen, and what was learnt of it."""
        from salesplanner.ui.forms.incidents import IncidentsDialog

        IncidentsDialog(self._window, self._workspace).exec()

    def call_queue(self) -> None:
        """One client after the other on the phone."""
        from salesplanner.ui.forms.callqueue import CallQueueDialog

        CallQueueDialog(self._window, self._workspace).exec()

    def payments(self, client_id: int | None = None, part: str = "") -> None:
        """What is owed by clients, how long already, and what came in; `part` is what is shown of it first."""
        from salesplanner.ui.forms.payments import Part, PaymentsDialog

        PaymentsDialog(self._window, self._workspace, client_id, Part(part) if part else None).exec()

    def radar(self) -> None:
        """What is late or likely will be, across projects and suppliers."""
        from salesplanner.ui.forms.radar import RadarDialog

        RadarDialog(self._window, self._workspace).exec()

    def suppliers(self) -> None:
        """Who keeps dates, and what is open there."""
        from salesplanner.ui.forms.suppliers import SuppliersDialog

        SuppliersDialog(self._window, self._workspace).exec()

    def aside(self) -> None:
        """The warnings about deals that were put aside, to bring back."""
        from salesplanner.ui.pipeline.aside import AsideDialog

        AsideDialog(self._window, self._workspace).exec()

    def study(self) -> None:
        """What was learnt, and for how long."""
        from salesplanner.ui.forms.study import StudyDialog

        StudyDialog(self._window, self._workspace).exec()

    def cross(self) -> None:
        """What this month brought by channel and product."""
        from salesplanner.domain.period import Period
        from salesplanner.report.facts import Depth, facts
        from salesplanner.ui.progress.crosstab import CrossDialog

        month = Period.month_of(self._workspace.today())
        CrossDialog(self._window, self._workspace, facts(self._workspace.store, month, depth=Depth.FIGURES)).exec()

    def check_text(self) -> None:
        """A report's words against themselves and the records."""
        from salesplanner.ui.forms.claims import ClaimsDialog

        ClaimsDialog(self._window, self._workspace).exec()

    def commission(self) -> None:
        """What this month pays by the own rules."""
        from salesplanner.ui.forms.commission import CommissionDialog
        from salesplanner.ui.kit.form import run

        run(CommissionDialog(self._window, self._workspace))

    def figures(self) -> None:
        """The figures that the person defined."""
        from salesplanner.ui.forms.figures import FiguresDialog

        FiguresDialog(self._window, self._workspace).exec()

    def enter_figures(self, metric_id: int = 0) -> None:
        """Numbers of own figures by day; where there is no figure yet, the way to define one."""
        from salesplanner.ui.forms.figureentry import EntryDialog
        from salesplanner.ui.kit.form import run

        if not self._workspace.store.metrics.is_any():
            self.figures()
            return
        run(EntryDialog(self._window, self._workspace, metric_id))

    def prices(self) -> None:
        """Every price that is known."""
        from salesplanner.ui.forms.quotes.pricebook import PriceBook

        PriceBook(self._window, self._workspace).exec()

    def duplicates(self) -> None:
        """The clients that may be one."""
        from salesplanner.ui.forms.merge import DuplicatesDialog

        DuplicatesDialog(self._window, self._workspace).exec()

    def deleted(self) -> None:
        """What was deleted, with the way back."""
        from salesplanner.ui.window.information import DeletedDialog

        DeletedDialog(self._window, self._workspace).exec()
