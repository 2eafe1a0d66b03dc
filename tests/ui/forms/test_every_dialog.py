"""Every dialog in which records are added, changed or chosen: for a screen reader, by keys, on a small screen, in both languages."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from itertools import pairwise
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QWidget,
)

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clients import Client, ClientStatus, Contact, Role
from salesplanner.domain.complaints import Complaint, ComplaintStep
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.demand import Need, Rates
from salesplanner.domain.incidents import Incident
from salesplanner.domain.orders import Agreement, Order, Payment
from salesplanner.domain.period import Period
from salesplanner.domain.projects import Milestone
from salesplanner.domain.promises import Escalation, Remark, RemarkKind
from salesplanner.domain.suppliers import Supplier, SupplierOrder
from salesplanner.domain.targets import Every, Quota
from salesplanner.i18n import Translator, install
from salesplanner.report.facts import facts
from salesplanner.report.forecast import forecast
from salesplanner.store import presets
from salesplanner.ui.forms.activity import ActivityForm
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.forms.cause import CauseDialog
from salesplanner.ui.forms.channelday import ChannelDayDialog
from salesplanner.ui.forms.client import ClientForm
from salesplanner.ui.forms.commission import CommissionDialog
from salesplanner.ui.forms.complaints import ComplaintForm
from salesplanner.ui.forms.contact import ContactForm
from salesplanner.ui.forms.deal import DealForm
from salesplanner.ui.forms.incidents import IncidentForm, IncidentsDialog
from salesplanner.ui.forms.log.logform import LogForm
from salesplanner.ui.forms.losing import LostForm
from salesplanner.ui.forms.merge import DuplicatesDialog, MergeDialog
from salesplanner.ui.forms.milestone import MilestoneForm
from salesplanner.ui.forms.oweforms import QuestionForm, RemarkForm
from salesplanner.ui.forms.payments import PaymentsDialog
from salesplanner.ui.forms.projectcount import CountDialog
from salesplanner.ui.forms.quiet import DormantForm
from salesplanner.ui.forms.quotes.dialog import QuoteDialog, new_quote
from salesplanner.ui.forms.quotes.letterhead import LetterheadForm
from salesplanner.ui.forms.quotes.pricebook import PriceBook
from salesplanner.ui.forms.radar import RadarDialog
from salesplanner.ui.forms.reschedule import ReschedulePopup
from salesplanner.ui.forms.result import ResultDialog
from salesplanner.ui.forms.signing import SignedForm
from salesplanner.ui.forms.supplierorder import SupplierOrderForm
from salesplanner.ui.forms.suppliers import SupplierPage
from salesplanner.ui.forms.whichdeal import WhichDeal
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import PlainLabel, button
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.aside import AsideDialog
from salesplanner.ui.progress.needs import NeedsDialog
from salesplanner.ui.progress.outlook import OutlookDialog
from salesplanner.ui.progress.parts import PartsDialog
from salesplanner.ui.progress.splitting import SplitDialog
from salesplanner.ui.progress.targets import TargetsDialog
from salesplanner.ui.progress.why import WhyDialog
from salesplanner.ui.review.problems import FocusForm
from salesplanner.ui.window.information import DeletedDialog
from salesplanner.words import Words

TODAY = date(2026, 10, 22)
LONG = "北京首都国际机场航空港区装备制造与智能物流设备技术（集团）股份有限公司 Northwestern Industrial Holdings Limited"


@pytest.fixture(params=["zh", "en"])
def spoken(request, qapp, workspace):
    """The workspace in either language."""
    made = install(qapp, request.param, qapp.english)
    own = Workspace(workspace.store, Words(Translator(request.param)), workspace.theme, workspace.now)
    yield own
    own.retire()
    qapp.english = install(qapp, "en", made)


def long_names(store):
    """A client with a long name and a large deal, and one with nothing."""
    stages = store.stages.add_many(
        [Stage(name="Technical talks", position=0, chance=25), Stage(name="Bid and negotiation", position=1, chance=65)]
    )
    client = store.clients.add(Client(name=LONG, status=ClientStatus.ACTIVE, note=LONG * 20, tags=LONG))
    people = store.contacts.add_many(
        [Contact(client_id=client, name=f"{LONG} {place}", role=Role.DECISION_MAKER) for place in range(30)]
    )
    deal = store.deals.add(
        Deal(name=LONG, client_id=client, stage_id=stages[0], amount=9_876_543_210, opened_on=TODAY, expected_on=TODAY)
    )
    plan = Activity(
        kind=ActivityKind.VISIT, title=LONG, client_id=client, contact_id=people[0], deal_id=deal, day=TODAY,
        at=time(14, 30), minutes=120, note=LONG * 20,
    )  # fmt: skip
    visit = store.activities.add(plan)
    store.payments.add(Payment(client_id=client, deal_id=deal, item=LONG, due_on=TODAY, due_amount=9_876_543_210))
    order = store.orders.add(Order(client_id=client, day=TODAY, amount=9_876_543_210, line=LONG))
    agreement = store.agreements.add(Agreement(client_id=client, name=LONG, signed_on=TODAY, starts_on=TODAY))
    supplier, signed = store.suppliers.add(Supplier(name=LONG, products=LONG)), store.deals.add(Deal(name=LONG))
    bought = store.supplier_orders.add(SupplierOrder(deal_id=signed, supplier_id=supplier, what=LONG, quality=LONG))
    milestone = store.milestones.add(
        Milestone(deal_id=signed, name=LONG, planned_on=TODAY, promised_on=TODAY, supplier_order_id=bought)
    )
    for _ in range(9):
        store.milestones.promise(milestone, date(2027, 1, 1), told_on=TODAY, by=LONG, reason=LONG)
    store.quotas.add(Quota(metric="visits.count", every=Every.DAY, count=2))
    store.clients.delete(store.clients.add(Client(name=LONG + " 2")))
    empty = store.clients.add(Client(name="Empty", address=LONG))
    complaint = store.complaints.add(Complaint(client_id=client, what=LONG * 3, opened_on=TODAY))
    store.complaint_steps.add(ComplaintStep(complaint_id=complaint, day=TODAY, what=LONG))
    return SimpleNamespace(
        client=client,
        person=people[0],
        deal=deal,
        visit=visit,
        order=order,
        agreement=agreement,
        milestone=milestone,
        supplier=supplier,
        complaint=complaint,
        alike=(client, empty),
    )


@pytest.fixture
def book(store, tell_once):
    """The long names."""
    return tell_once(store, long_names)


def a_shop(workspace):
    """The workspace of a shop with a channel of a long name."""
    presets.give_metrics(workspace.store, "online", workspace.language)
    workspace.store.settings.put("channels", [LONG[:30], "B"])
    return workspace


MONTH = Period.month_of(TODAY)
CONTACTS = {ActivityKind.VISIT: 900, ActivityKind.CALL: 2700}
NEED = Need(gap=10**12, rates=Rates(contacts=CONTACTS, orders=90, amount=10**9), days=7, available=2000)
SHOP_NEED = Need(gap=10**12, rates=Rates(visitors=10**6, orders=9000, amount=10**9, days=MONTH), days=7, available=0)
DIALOGS = {
    "client, new": lambda w, b: ClientForm(None, w, None),
    "client, full": lambda w, b: ClientForm(None, w, w.store.clients.get(b.client)),
    "client, resting": lambda w, b: DormantForm(None, w, w.store.clients.get(b.client)),
    "contact, new": lambda w, b: ContactForm(None, w, None),
    "contact, full": lambda w, b: ContactForm(None, w, w.store.contacts.get(b.person)),
    "deal, new": lambda w, b: DealForm(None, w, None, {}),
    "deal, full": lambda w, b: DealForm(None, w, w.store.deals.get(b.deal), {}),
    "plan item, new": lambda w, b: ActivityForm(None, w, None, {}),
    "plan item, full": lambda w, b: ActivityForm(None, w, w.store.activities.get(b.visit), {}),
    "record, new": lambda w, b: LogForm(None, w, None, {}),
    "record, full": lambda w, b: LogForm(None, w, w.store.activities.get(b.visit), {}),
    "reschedule": lambda w, b: ReschedulePopup(None, w, [w.store.activities.get(b.visit)]),
    "signed": lambda w, b: SignedForm(None, w, w.store.deals.get(b.deal)),
    "which deal": lambda w, b: WhichDeal(None, w, [w.store.deals.get(b.deal)], 9_876_543_210),
    "warnings aside": lambda w, b: AsideDialog(None, w),
    "lost": lambda w, b: LostForm(None, w, w.store.deals.get(b.deal)),
    "incident": lambda w, b: IncidentForm(None, w, Incident(day=TODAY, what=LONG, client_id=b.client, deal_id=b.deal)),
    "support": lambda w, b: QuestionForm(
        None, w, Escalation(id=9, question=LONG, asked_at=datetime(2026, 10, 20, 9), client_id=b.client)
    ),
    "complaint": lambda w, b: ComplaintForm(None, w, w.store.complaints.get(b.complaint)),
    "heard": lambda w, b: RemarkForm(None, w, Remark(kind=RemarkKind.MARKET, body=LONG, client_id=b.client, day=TODAY)),
    "two that are one": lambda w, b: MergeDialog(None, w, *w.store.clients.many(b.alike).values()),
    "order, new": lambda w, b: ResultDialog(None, w, None, client_id=b.client),
    "payment, new": lambda w, b: ResultDialog(None, w, None, kind="payment"),
    "agreement, full": lambda w, b: ResultDialog(None, w, w.store.agreements.get(b.agreement)),
    "channel day": lambda w, b: ChannelDayDialog(None, a_shop(w), TODAY),
    "cause": lambda w, b: CauseDialog(None, a_shop(w), None, TODAY),
    "quote, new": lambda w, b: QuoteDialog(None, w, new_quote(w, deal_id=b.deal)),
    "letterhead": lambda w, b: LetterheadForm(None, w),
    "milestone, full": lambda w, b: MilestoneForm(None, w, w.store.milestones.get(b.milestone)),
    "supplier order, new": lambda w, b: SupplierOrderForm(None, w, None, deal_id=b.deal),
    "supplier": lambda w, b: SupplierPage(None, w, b.supplier),
    "radar": lambda w, b: RadarDialog(None, w),
    "count of projects": lambda w, b: CountDialog(None, w),
    "deleted": lambda w, b: DeletedDialog(None, w),
    "records": lambda w, b: RecordsDialog(None, w, "Signed", "order", [b.order]),
    "targets": lambda w, b: TargetsDialog(None, w, MONTH),
    "split by time": lambda w, b: SplitDialog(None, w, "orders.amount", MONTH, asked=Decimal(10**12)),
    "split by part": lambda w, b: SplitDialog(None, w, "orders.amount", MONTH, by_part=True),
    "parts": lambda w, b: PartsDialog(None, w, "orders.amount", MONTH),
    "commission": lambda w, b: CommissionDialog(None, w),
    "outlook": lambda w, b: OutlookDialog(None, w, MONTH, "orders.amount", forecast(w.store, MONTH)),
    "why": lambda w, b: WhyDialog(None, w, facts(w.store, MONTH), "orders.amount", "line", {}, lambda *_: None),
    "focus point": lambda w, b: FocusForm(None, w, None, MONTH),
    "needs": lambda w, b: NeedsDialog(None, w, facts(w.store, MONTH), NEED),
    "needs, shop": lambda w, b: NeedsDialog(None, w, facts(w.store, MONTH), SHOP_NEED),
}


@pytest.fixture(params=DIALOGS.values(), ids=DIALOGS.keys())
def dialog(request, qtbot, spoken, book):
    made = request.param(spoken, book)
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each, "_is_edited", False))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    QApplication.processEvents()
    return made


def stops(dialog):
    """Where Tab is to stop: what can be used; of choices that exclude each other, one."""
    found, groups = [], set()
    for each in dialog.findChildren(QWidget):
        usable = each.isVisible() and each.isEnabled() and each.window() is dialog
        group = each.group() if isinstance(each, QAbstractButton) else None
        if not usable or not each.focusPolicy() & Qt.FocusPolicy.TabFocus or each.focusProxy() or group in groups:
            continue
        if group is not None and group.exclusive():
            groups.add(group)
        found.append(group.checkedButton() or each if group is not None else each)
    return found


def called(widget, buddies):
    """What a screen reader calls a widget."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text or buddies.get(widget, "")


def test_it_serves_on_a_small_screen_and_by_keys(dialog):
    """In one test, for to make a dialog takes longer than to look at it; what moves the focus comes last."""
    it_fits_a_small_screen(dialog)
    no_words_are_cut_off(dialog)
    tab_goes_down_the_page(dialog)
    each_control_has_a_name_and_can_be_tabbed_to(dialog)


def each_control_has_a_name_and_can_be_tabbed_to(dialog):
    buddies = {each.buddy(): each.text() for each in dialog.findChildren(QLabel) if each.buddy()}
    wanted = stops(dialog)
    assert not [each for each in wanted if not called(each, buddies)]
    assert not [each for each in wanted if isinstance(each, QScrollArea)]
    visited = []
    for _ in range(len(wanted) + 3):
        visited.append(dialog.focusWidget())
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    missed = [each for each in wanted if not any(each is at or each.isAncestorOf(at) for at in visited)]
    assert not [called(each, buddies) for each in missed]


def tab_goes_down_the_page(dialog):
    """Only the record's fast path leaps: from the points to the next step, and then back to what may be added."""
    order = list(dict.fromkeys(_tabbed(dialog, len(stops(dialog)) + 3)))
    tops = [each.mapTo(dialog, QPoint(0, each.height())).y() for each in order]
    ups = sum(1 for before, after in pairwise(tops) if after < before - 12)
    at_a_table = TargetsDialog | RecordsDialog | ChannelDayDialog | RadarDialog | SupplierPage
    beginning_elsewhere = isinstance(dialog, at_a_table | ReschedulePopup | MilestoneForm | MergeDialog)
    assert ups <= (2 if isinstance(dialog, LogForm) else 1 if beginning_elsewhere else 0)


def _tabbed(dialog, count):
    for _ in range(count):
        yield dialog.focusWidget()
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)


def it_fits_a_small_screen(dialog):
    assert dialog.minimumSizeHint().width() <= 940 and dialog.minimumSizeHint().height() <= 500
    if isinstance(dialog, FormDialog):
        assert dialog._inner.minimumSizeHint().width() <= 920
        assert dialog._middle.horizontalScrollBar().maximum() == 0


def no_words_are_cut_off(dialog):
    for each in dialog.findChildren(QLabel) + dialog.findChildren(QAbstractButton):
        is_shown = each.isVisible() and each.window() is dialog
        if not is_shown or not isinstance(each, QLabel | QPushButton | QCheckBox) or not each.text():
            continue
        if isinstance(each, QLabel) and (each.wordWrap() or (isinstance(each, PlainLabel) and each._elide)):
            continue
        assert each.width() >= each.minimumSizeHint().width(), each.text()
        assert each.height() >= each.minimumSizeHint().height(), each.text()
    for line in dialog.findChildren(QLineEdit):
        if line.isVisible() and not isinstance(line.parent(), QComboBox):
            assert line.fontMetrics().horizontalAdvance(line.placeholderText()) <= line.width() - 20


def test_a_large_amount_is_shown_in_full(qtbot, workspace, store, book):
    form = LogForm(None, workspace, store.activities.get(book.visit), {})
    qtbot.addWidget(form, before_close_func=lambda each: each.done(0))
    form.show()
    assert form.deal.amount.line.text() == "98,765,432.10" and not form.deal.amount.line.is_cut()


def test_a_long_name_shows_its_beginning_and_is_said_in_full(qtbot, workspace, store, book):
    form = DealForm(None, workspace, store.deals.get(book.deal), {})
    qtbot.addWidget(form)
    form.show()
    line = form.field("client_id").line
    assert line.is_cut() and line.cursorPosition() == 0
    plan = ActivityForm(None, workspace, store.activities.get(book.visit), {})
    qtbot.addWidget(plan)
    plan.show()
    combo = plan.deal.combo
    assert combo.currentText() == LONG and combo.shown_text().endswith("…")


def test_the_points_grow_with_their_text(qtbot, workspace, store, book):
    form = LogForm(None, workspace, store.activities.get(book.visit), {})
    qtbot.addWidget(form, before_close_func=lambda each: each.done(0))
    form.show()
    points, before, high = form.field("points"), form.field("points").height(), form.height()
    points.box.setPlainText(LONG * 10)
    qtbot.waitUntil(lambda: points.height() > before and form.height() > high)
    assert form._middle.verticalScrollBar().maximum() == 0


def test_a_choice_is_said_with_its_question(qtbot, workspace, book):
    form = LogForm(None, workspace, None, {})
    qtbot.addWidget(form, before_close_func=lambda each: each.done(0))
    said = [each.accessibleName() for each in (*form.outcome.tiles[:2], form.when.at.line, form.when.day.line)]
    assert said == ["Outcome: Progress", "Outcome: Kept warm", "Time", "When: Date"]
    assert form.concerns.chips["Price"].accessibleName() in ("", "Price")


def test_a_fault_is_told_to_a_screen_reader_and_scrolled_to(qtbot, workspace, store, book):
    form = ClientForm(None, workspace, store.clients.get(book.client))
    qtbot.addWidget(form, before_close_func=lambda each: each.done(0))
    form.show()
    form.resize(form.width(), 240)
    form.field("rhythm_days").line.setText("often")
    form._on_save()
    line = form.field("rhythm_days").line
    assert line.hasFocus() or form.focusWidget() is line
    assert "often" in line.accessibleDescription() and line.selectedText() == "often"
    fault = form._faults["rhythm_days"]
    place = fault.mapTo(form._middle.viewport(), fault.rect().bottomLeft())
    assert 0 <= place.y() <= form._middle.viewport().height()


def test_the_focus_begins_at_what_can_be_changed(qtbot, workspace, store, book):
    changed = ResultDialog(None, workspace, store.agreements.get(book.agreement))
    payment = ResultDialog(None, workspace, None, kind="payment")
    targets = TargetsDialog(None, workspace, Period.month_of(TODAY))
    for made in (changed, payment, targets):
        qtbot.addWidget(made)
        made.show()
    assert changed.focusWidget() is changed.field("day").line
    assert payment.focusWidget() is payment._kind.switch.buttons()[1]
    assert targets.focusWidget() is targets.targets


def test_after_a_form_the_focus_is_where_it_was(qtbot, workspace):
    window = QMainWindow()
    opener = button("New")
    window.setCentralWidget(opener)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    opener.setFocus()
    form = ClientForm(window, workspace, None)
    QTimer.singleShot(0, lambda: QTest.keyClick(form, Qt.Key.Key_Escape))
    assert run(form) is None
    assert window.focusWidget() is opener


def test_enter_presses_the_button_that_has_the_focus(qtbot, workspace, store, book):
    client = store.clients.add(Client(name="Northwind"))
    store.contacts.delete(store.contacts.add(Contact(client_id=client, name="Ms Zhou")))
    for made in (ClientForm(None, workspace, None), DeletedDialog(None, workspace)):
        qtbot.addWidget(made)
        made.show()
        close = made.cancel_button if isinstance(made, FormDialog) else made.findChildren(QPushButton)[0]
        close.setFocus()
        QTest.keyClick(close, Qt.Key.Key_Return)
        assert not made.isVisible()
    shown = {each.texts[:3] for each in made.table._shown()}
    assert ("Ms Zhou", "Northwind", "Contact") in shown, "there are many of a name"


def test_a_word_still_being_typed_is_kept_and_esc_takes_only_it_back(qtbot, workspace, store, book):
    form = LogForm(None, workspace, None, {})
    qtbot.addWidget(form, before_close_func=lambda each: each.done(0))
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.concerns.own.button.click()
    QTest.keyClicks(form.concerns.own.line, "Place")
    QTest.keyClick(form.concerns.own.line, Qt.Key.Key_Escape)
    assert form.isVisible() and form.concerns.value() == "" and form.focusWidget() is form.concerns.own.button
    form.concerns.own.button.click()
    QTest.keyClicks(form.concerns.own.line, "Place")
    assert form.concerns.value() == "Place"


def test_all_that_is_missing_of_a_record_is_said_at_once(qtbot, workspace, store, book):
    form = LogForm(None, workspace, store.activities.get(book.visit), {})
    qtbot.addWidget(form, before_close_func=lambda each: each.done(0))
    form.show()
    form.save_button.click()
    assert form._faults["outcome"].isVisible() and form._faults["next"].isVisible()
    assert form.focusWidget() is form.outcome.tiles[0]


@pytest.mark.parametrize("made", [PaymentsDialog, IncidentsDialog, PriceBook, DuplicatesDialog])
def test_a_list_that_was_closed_reads_nothing_more(qtbot, workspace, made):
    window = QMainWindow()
    qtbot.addWidget(window)
    dialog = made(window, workspace)
    QTimer.singleShot(0, dialog.reject)
    dialog.exec()
    del dialog
    assert not window.findChildren(made)
    workspace.store.clients.add(Client(name="Northwind"))
