"""The end of the month on the page: the chance, the deals that would move it, and how a finished month ranks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from salesplanner.domain.levels import Month, Past
from salesplanner.domain.period import Period
from salesplanner.domain.statements import Statement
from salesplanner.report import forecast
from salesplanner.ui.kit.layout import ClickableFrame
from salesplanner.ui.progress.cards import made_of
from salesplanner.ui.progress.outlook import OutlookDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def expected(story):
    """Two deals of the story are expected this month: one would reach the target, the other would not."""
    deals = [each for each in story.deals.open() if each.name in ("项目 3-3", "项目 4-2")]
    with story.change("deal changed"):
        for deal, amount in zip(deals, (90_000_000, 10_000_000), strict=True):
            story.deals.change(deal.id, expected_on=date(2026, 10, 28), amount=amount)
    return deals


def test_the_deals_that_would_move_the_end_lead_to_themselves(qtbot, expected, screen):
    card, panel = screen._cards[3], screen._results
    assert card.value.text() == "About 7 in 10"  # 65 % of 0.8, what else came lately and deals without a day
    assert panel.title.text() == "What would move it most"
    rows = [each for each in panel.findChildren(ClickableFrame) if each.isVisible()]
    assert [each.accessibleName().split(", ")[0] for each in rows] == [expected[0].name]
    assert "¥900k  7 → 9+ in 10" in rows[0].accessibleName()
    with qtbot.waitSignal(screen.workspace.asked) as asked:
        qtbot.mouseClick(rows[0], LEFT)
    assert asked.args == ["deal", expected[0].id]


def test_the_chance_opens_what_it_rests_on_and_a_deal_of_it_leads_on(qtbot, expected, screen):
    qtbot.keyClick(screen._cards[3], Qt.Key.Key_Return)
    dialog = outlook(screen)
    assert dialog.windowTitle() == "Signed: how October 2026 will end"
    told = [each for each in dialog.deals.model._records if each.expected.day]
    assert all(each.expected.chance < 0.5 for each in dialog.deals.model._records if each not in told)
    assert [(each.name, each.expected.chance) for each in told] == [
        (expected[0].name, pytest.approx(0.52)), (expected[1].name, pytest.approx(0.728)),
    ]  # fmt: skip
    dialog.deals.select(expected[1].id)
    with qtbot.waitSignal(screen.workspace.asked) as asked:
        qtbot.keyClick(dialog.deals.view, Qt.Key.Key_Return)
    assert asked.args == ["deal", expected[1].id]


@pytest.mark.row("C6")
@pytest.mark.row("S3-12")
def test_the_holidays_until_then_are_named_beside_the_forecast(qtbot, expected, screen, workspace):
    workspace.store.settings.put("work.country", "US")
    november = Period.parse("2026-11")
    known = forecast.forecast(workspace.store, november)
    dialog = OutlookDialog(screen, workspace, november, "orders.amount", known)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.holidays.isVisible() and "26 Nov" in dialog.holidays.full_text()


def test_a_guess_is_kept_for_its_week_beside_what_was_foretold(qtbot, expected, screen):
    store = screen.workspace.store
    sure = Statement(
        metric="orders.amount", period="2026-09", day=date(2026, 9, 28), done=1.7e6, low=1.7e6, middle=1.9e6, high=2e6,
        target=1.8e6, chance=0.97,
    )  # fmt: skip
    store.forecasts.freeze([sure])
    qtbot.mouseClick(screen._cards[3], LEFT)
    dialog = outlook(screen)
    assert dialog.before.model.rowCount() == 2  # and this week's, kept when the page was first shown
    column = next(each for each in dialog.before.model.columns if each.title == "Chance")
    assert column.text(dialog.before.model._records[1]) == "over 9 in 10"  # never sure of what was still open
    dialog.guess.combo.setFocus()
    qtbot.keyClick(dialog.guess.combo, Qt.Key.Key_Down)
    for _ in range(7):
        qtbot.keyClick(dialog.guess.combo, Qt.Key.Key_Down)
    assert [(each.period, each.day, each.tenths) for each in store.forecasts.guesses.all()] == [
        ("2026-10", date(2026, 10, 19), 7)
    ]
    said = dialog.before.model._records[0].verdict
    assert said.guess == 7 and said.outcome is None and said.statement.target == 1_800_000
    store.undo()
    assert [each.tenths for each in store.forecasts.guesses.all()] == [6]
    dialog.close()


@pytest.mark.row("C6")
def test_what_was_said_and_guessed_before_is_scored_in_a_sentence(qtbot, expected, screen):
    said = {"metric": "orders.amount", "done": 0, "low": 9e5, "middle": 9.7e5, "high": 1.1e6}
    kept = screen.workspace.store.forecasts
    for day, target, chance, guess in ((14, 8e5, 0.9, 5), (21, 1.2e6, 0.3, 1)):  # 975,009 came in September
        monday = date(2026, 9, day)
        kept.freeze([Statement(period="2026-09", day=monday, target=target, chance=chance, **said)])
        kept.guess("orders.amount", "2026-09", monday, guess)
    qtbot.keyClick(screen._cards[3], Qt.Key.Key_Return)
    assert outlook(screen).sum.full_text() == (
        "2 forecasts can be judged: the range held 2 of them."
        " Over 2 weeks with a guess of yours: the program 0.05, you 0.13; 0 is perfect, 0.25 is a coin."
    )


def outlook(screen):
    return next(each for each in screen.findChildren(OutlookDialog) if each.isVisible())


def test_the_chart_opens_a_fan_from_today_that_no_print_shows(qtbot, expected, screen):
    chart = screen._attainment.chart

    def names():
        axes = chart._canvas.figure.axes if chart._canvas is not None and chart._canvas.figure is not None else []
        return {each.get_gid() for one in axes for each in (*one.lines, *one.collections)}

    qtbot.waitUntil(lambda: {"fan", "fan inside", "likely"} <= names())
    qtbot.keyClick(screen, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "actual" in names() and "fan" not in names())


def test_a_finished_month_says_how_it_ended_and_its_rank(qtbot, story, screen):
    story.targets.put("orders.amount", "2025-10", Decimal(1_000_000))
    for _ in range(12):
        qtbot.keyClick(screen, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    end = screen._cards[3]
    assert (end.caption.full_text(), end.value.text()) == ("Attainment in the end", "93%")
    assert not end.note.full_text(), "the book begins within the month before: that is none to be compared with"
    qtbot.keyClick(screen, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    assert screen._results.title.text() == "Largest results"


@pytest.mark.row("S3-12")
def test_an_assumption_is_typed_beside_the_forecast_and_leaves_it_as_it_is(qtbot, expected, screen):
    pure = screen._cards[3].value.text()
    qtbot.keyClick(screen._cards[3], Qt.Key.Key_Return)
    box = outlook(screen).assumptions
    qtbot.keyClicks(box.what, "line X ends")
    qtbot.keyClicks(box.amount, "much")
    qtbot.keyClick(box.amount, Qt.Key.Key_Return)
    assert box.fault.isVisible() and not box.said.isVisible()
    box.amount.selectAll()
    qtbot.keyClicks(box.amount, "-300k")
    qtbot.keyClick(box.amount, Qt.Key.Key_Return)
    store = screen.workspace.store
    assert [(each.what, each.amount) for each in store.assumptions.all()] == [("line X ends", -300_000)]
    assert box.said.full_text().startswith("With your assumptions: Likely ¥") and not box.fault.isVisible()
    assert screen._cards[3].value.text() == pure
    store.undo()
    assert not box.said.isVisible()
    outlook(screen).close()


def test_due_payments_make_the_forecast_of_payments_and_lead_to_themselves(qtbot, story, screen):
    story.targets.put("payments.amount", "2026-10", Decimal(1_000_000))
    screen.show_metric("payments.amount")
    screen.settle()
    assert screen._results.title.text() == "What would move it most"
    qtbot.keyClick(screen._cards[3], Qt.Key.Key_Return)
    dialog = outlook(screen)
    assert [each.name for each in dialog.deals.model._records] == ["备件框架 · 发货款"]
    dialog.deals.select(dialog.deals.model._records[0].id)
    with qtbot.waitSignal(screen.workspace.asked) as asked:
        qtbot.keyClick(dialog.deals.view, Qt.Key.Key_Return)
    assert asked.args[0] == "payment"


@pytest.mark.parametrize(
    ("asked", "rows", "foot"),
    [
        ("1200000", ["9 → 9+ in 10"], ""),
        ("1100000", [], "The target is over 9 in 10 already: no single one would move that"),
        ("9000000", [], "No single deal would lift the chance of the target by a tenth"),
        ("900000", [], ""),  # reached
    ],
)
def test_beside_a_chance_that_hardly_moves_it_says_what_would_or_why_nothing(expected, screen, asked, rows, foot):
    screen.workspace.store.targets.put("orders.amount", "2026-10", Decimal(asked))
    screen.settle()
    panel = screen._results
    assert panel.title.text() == ("What would move it most" if rows else "Largest results")
    told = [each.accessibleName() for each in panel.findChildren(ClickableFrame) if "→" in each.accessibleName()]
    assert list({each.split("  ")[1] for each in told}) == rows and panel.foot.full_text() == foot
    assert len([each for each in panel.findChildren(ClickableFrame) if each.isVisible()]) <= (4 if foot else 5)
    screen.show_metric("visits.count")  # which no deal would move
    screen.settle()
    assert panel.foot.full_text() == ""


def test_of_visits_it_is_not_told_as_business(expected, screen):
    past = Past(months=(Month(first=date(2026, 9, 1), days=240, results=60),))
    told = made_of(replace(screen._foretold, past=past), "visits.count", screen.workspace.words, is_daily=False)
    assert "more of them at your own pace: 60 in 240" in told and "business" not in told
