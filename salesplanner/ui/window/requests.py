"""Where a request leads: a record's page, a place, or a form for something new."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from salesplanner.domain.period import Period
from salesplanner.ui.kit.workspace import Workspace


class Requests:
    """Answers `workspace.asked`; the only place that knows which tab shows what."""

    def __init__(self, window: Any, workspace: Workspace) -> None:
        self._window = window
        self._workspace = workspace
        self._answers: dict[str, Callable[[int], object]] = {
            "client": self._client,
            "contact": self._contact,
            "deal": self._deal,
            "activity": self._activity,
            "incident": self._incident,
            "supplier": self._supplier,
            "payments": lambda client_id: self._window.tools.payments(client_id or None),
            "figures": lambda metric_id: self._window.tools.enter_figures(metric_id),
            "own figures": lambda _: self._window.tools.figures(),
            "payment": self._payment,
            "target": lambda _: self.targets(),
            "campaign": self._campaign,
            "agreements": lambda _: self._agreements(),
            "import": self._import,
            "settings": lambda _: self.settings(),
            "settings reports": lambda _: self.settings("reports"),
            "new activity": self._new_activity,
            "new record": self._new_record,
            "new client": self._new_client,
            "new deal": self._new_deal,
            "new result": self._new_result,
            "new quote": self._new_quote,
            "new campaign": self._new_campaign,
            "quote": self._quote,
            "prices": lambda _: self._window.tools.prices(),
        }

    def answer(self, kind: str, record_id: int) -> bool:
        """Go there; whether it is a place that Back can return to."""
        if kind.startswith("tab "):
            self._window.open_tab(kind.removeprefix("tab "))
            return False
        if kind.startswith("report "):
            self._window.open_tab("reports")
            self._window.page("reports").open_period(Period.parse(kind.removeprefix("report ")), record_id)
            return False
        if kind.startswith("review "):
            self._window.open_tab("review")
            self._window.page("review").show_period(Period.parse(kind.removeprefix("review ")))
            return False
        if kind.startswith("payments "):
            self._window.tools.payments(record_id or None, kind.removeprefix("payments "))
            return False
        if kind in self._answers:
            self._answers[kind](record_id)
        return kind in ("client", "contact", "deal", "activity")

    # --- records ------------------------------------------------------------------------------------------------

    def _client(self, client_id: int) -> None:
        self._show("followups", client_id)

    def _contact(self, contact_id: int) -> None:
        contact = self._workspace.store.contacts.find(contact_id)
        if contact is not None and contact.client_id is not None:
            self._show("followups", contact.client_id)

    def _deal(self, deal_id: int) -> None:
        self._show("pipeline", deal_id)

    def _activity(self, activity_id: int) -> None:
        self._show("today", activity_id)

    def _campaign(self, campaign_id: int) -> None:
        page: Any = self._window.page("progress")
        self._window.open_tab("progress")
        page.open_campaign(campaign_id)

    def _agreements(self) -> None:
        page: Any = self._window.page("pipeline")
        self._window.open_tab("pipeline")
        page.show_agreements()

    def _incident(self, incident_id: int) -> None:
        from salesplanner.ui.forms.incidents import edit_incident

        edit_incident(self._window, self._workspace, self._workspace.store.incidents.get(incident_id))

    def _quote(self, quote_id: int) -> None:
        from salesplanner.ui.forms.quotes.dialog import edit_quote

        edit_quote(self._window, self._workspace, quote_id)

    def _payment(self, payment_id: int) -> None:
        from salesplanner.ui.forms.payments import record

        record(self._window, self._workspace, self._workspace.store.payments.get(payment_id))

    def _supplier(self, supplier_id: int) -> None:
        from salesplanner.ui.forms.suppliers import SupplierPage

        SupplierPage(self._window, self._workspace, supplier_id).exec()

    def _show(self, tab: str, record_id: int) -> None:
        page: Any = self._window.page(tab)
        self._window.open_tab(tab)
        page.open(record_id)

    # --- something new ------------------------------------------------------------------------------------------

    def _new_activity(self, client_id: int) -> None:
        if not client_id:
            new_here = getattr(self._window.present(), "new_here", None)  # a view with things of its own to begin
            if new_here is None or not new_here():
                self._window.quick_add()
            return
        from salesplanner.ui.forms.activity import edit_activity

        edit_activity(self._window, self._workspace, None, client_id=client_id or None)

    def _new_record(self, client_id: int) -> None:
        from salesplanner.ui.forms.log.logform import log_outcome

        log_outcome(self._window, self._workspace, None, **self._about(client_id))

    def _new_client(self, _: int) -> None:
        from salesplanner.ui.forms.client import edit_client

        client_id = edit_client(self._window, self._workspace, None)
        if client_id:
            self._window.go("client", client_id)

    def _new_deal(self, client_id: int) -> None:
        from salesplanner.ui.forms.deal import edit_deal

        deal_id = edit_deal(self._window, self._workspace, None, client_id=client_id or None)
        show = getattr(self._window.present(), "show_added", None)  # the pipeline brings it into view
        if deal_id and show is not None:
            show(deal_id)
        elif deal_id:
            said = self._workspace.words.translate("Requests", "“{name}” stands in the pipeline now")
            self._workspace.notice(said.format(name=self._workspace.store.deals.get(deal_id).name))

    def _new_result(self, client_id: int) -> None:
        from salesplanner.ui.forms.result import edit_result

        edit_result(self._window, self._workspace, client_id=client_id or None)

    def _new_quote(self, client_id: int) -> None:
        from salesplanner.domain.quotes import QuoteState
        from salesplanner.ui.forms.quotes.dialog import edit_quote

        quote_id = edit_quote(self._window, self._workspace, **self._about(client_id))
        quote = self._workspace.store.quotes.find(quote_id)
        if quote is not None and quote.state is QuoteState.DRAFT:
            said = self._workspace.words.translate("Requests", "Quote {number} is kept; the search finds it (Ctrl+K)")
            self._workspace.notice(said.format(number=quote.number))

    def _about(self, client_id: int) -> dict[str, Any]:
        """The client that was named, else what is chosen on the page in view."""
        found: dict[str, Any] = {"client_id": client_id} if client_id else self._window.present().at_hand()
        return found

    def _new_campaign(self, _: int) -> None:
        from salesplanner.ui.forms.campaign import edit_campaign

        campaign_id = edit_campaign(self._window, self._workspace)
        if campaign_id:
            self._campaign(campaign_id)

    def _import(self, _: int) -> None:
        from salesplanner.ui.forms.importing.dialog import import_file

        import_file(self._window, self._workspace)

    # --- dialogs ------------------------------------------------------------------------------------------------

    def targets(self) -> None:
        """The targets dialog."""
        from salesplanner.ui.progress.targets import edit_targets

        edit_targets(self._window, self._workspace)

    def settings(self, page: str = "general") -> None:
        """The settings dialog, at one of its pages."""
        from salesplanner.ui.settings import SettingsDialog

        dialog = SettingsDialog(self._window, self._workspace, page)
        dialog.language_asked.connect(self._window.language_asked)
        dialog.theme_asked.connect(self._window.theme_asked)
        dialog.exec()
        if dialog.needs_rebuild:
            self._window.rebuild_asked.emit()

    def is_first_run(self) -> bool:
        """Whether the person has not yet said what they sell and the book is empty."""
        store = self._workspace.store
        return store.settings.get("role") is None and store.clients.count() == 0 and store.deals.count() == 0

    def welcome(self) -> None:
        """Show the first-run page over everything."""
        from salesplanner.ui.welcome import Welcome

        page = Welcome(self._window, self._workspace)
        page.language_asked.connect(self._window.language_asked)
        page.demo_asked.connect(self._window.demo)
        page.restore_asked.connect(self._window.restore)
        page.import_asked.connect(lambda: self._window.go("import", 0))
        page.started.connect(self._begin)
        self._window.content.setEnabled(False)  # so that Tab stays on the page in front
        page.cover()

    def _begin(self) -> None:
        """Show the window behind the first-run page, in the words of what the person sells."""
        self._window.content.setEnabled(True)
        self._window.refresh_page()
        self._window.present().setFocus()
        self._window.rebuild_asked.emit()
