from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from salesplanner.domain.deals import Deal, ProjectType, Stage
from salesplanner.domain.metrics import Metric
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every, Level, Quota
from salesplanner.i18n import Translator
from salesplanner.report.facts import facts
from salesplanner.store import Store
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.kit.focus import stops
from salesplanner.ui.progress.cards import working_days
from salesplanner.ui.progress.screen import ProgressScreen
from salesplanner.ui.progress.targets import TargetsDialog
from salesplanner.words import Words

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(qtbot, workspace):
    made = ProgressScreen(workspace)
    qtbot.addWidget(made)
    made.resize(1280, 727)
    return made


def shown(qtbot, screen):
    screen.show()
    qtbot.waitExposed(screen)
    screen.settle()
    qtbot.waitUntil(
        lambda: bool(screen._attainment.chart.points()) or not screen._facts.figures[screen._metric].records
    )
    return screen


def dialog(screen, kind):
    return next(each for each in screen.findChildren(kind) if each.isVisible())


def click_point(qtbot, panel, key):
    chart = panel.chart
    qtbot.waitUntil(lambda: any(point.key == key for point in chart.points()))
    point = next(point for point in chart.points() if point.key == key)
    place = QPoint(round(point.x * chart.width()), round(point.y * chart.height()))
    qtbot.mouseClick(chart._canvas, LEFT, pos=place)


@pytest.mark.row("S1-12", "C5")
def test_cards_chart_and_tables_say_how_far_the_month_is(qtbot, story, screen):
    shown(qtbot, screen)
    attained, days, needed, end = screen._cards
    assert (attained.value.text(), attained.beside.full_text(), attained.corner.text()) == ("¥1.05m", "/ ¥1.8m", "58%")
    assert (days.value.text(), days.beside.full_text()) == ("11", "of 18 (61%)")
    assert days.note.full_text() == "7 left including today, 10 Oct worked"
    assert needed.value.text() == "¥107.7k" and "¥95.1k" in needed.note.full_text()
    assert (end.caption.full_text(), end.value.text()) == ("Chance of reaching it", "About 3 in 10")
    assert end.note.full_text().startswith("Likely ¥1.") and "80 % range ¥1.05m – ¥" in end.note.full_text()
    assert screen._mix.aside.full_text() == "▲ 13.1% on last year"
    assert screen._facts.figures["orders.amount"].value == Decimal("1046000.00")
    assert "¥1.05m in all" in screen._attainment.chart.points()[-1].label
    labels = {each.key: each.label for each in screen._attainment.chart.points()}
    assert labels[date(2026, 10, 13)].endswith("in all · 备件框架")  # whose the day's results were
    head, rows = screen._attainment.chart._table()
    assert (head[1:], rows[-1][1:]) == (["Signed (¥)", "In all (¥)"], ["16000.00", "1046000.00"])
    for panel in (screen._attainment, screen._funnel, screen._mix, screen._calendar):
        head, rows = panel.chart._table()
        assert rows and all(len(row) == len(head) for row in rows)
        assert panel.chart.accessibleDescription()
    another_figure_is_a_click_away(qtbot, screen)


def another_figure_is_a_click_away(qtbot, screen):
    inside = stops(screen.header)
    following = inside[inside.index(screen.header.views.buttons()[0]) + 1]
    assert following in screen.header.switch.buttons(), "the keys walk as the eyes do"
    visits = next(each for each in screen.header.switch.buttons() if each.text() == "Visits")
    qtbot.mouseClick(visits, LEFT)
    screen.settle()
    assert screen._cards[0].value.text() == "23" and screen._cards[0].beside.full_text() == "/ 36"
    assert screen._calendar.title.text() == "Visits per day"
    assert "met on 9 of 12" in screen._calendar.aside.full_text()


def test_the_calendar_turns_to_another_quota(qtbot, story, screen):
    story.quotas.add(Quota(metric="visits.count", every=Every.WEEK, count=8))
    shown(qtbot, screen)
    panel = screen._calendar
    panel.choice.setFocus()
    qtbot.keyClick(panel.choice, Qt.Key.Key_Down)
    assert panel.choice.currentText() == "Visits per week" and not panel.title.isVisible()
    assert panel.aside.full_text() == "Quota 8, met in 2 of 3 weeks"


def test_the_calendar_begins_with_what_a_day_is_asked_where_that_is_no_visits(qtbot, story, screen):
    for each in story.quotas.all():
        if each.metric == "visits.count":
            story.quotas.delete(each.id)
    story.quotas.add(Quota(metric="calls.count", every=Every.DAY, count=15, position=-1))
    shown(qtbot, screen)
    assert screen._calendar._chosen == ("calls.count", Every.DAY)


def test_months_turn_with_buttons_and_keys(qtbot, story, screen):
    shown(qtbot, screen)
    story.targets.put("orders.amount", "2026-09", Decimal(900_000))
    qtbot.keyClick(screen, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    assert screen.header.period.text() == "September 2026"
    assert screen.header.state.text() == "Final for September" and screen.header.state.isVisible()
    assert screen._cards[2].caption.full_text() == "Average per working day", "a finished month needs nothing more"
    assert screen._cards[0].corner.text() == "108%"
    qtbot.keyClick(screen, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(screen, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    assert screen.header.period.text() == "November 2026" and screen.header.state.text() == "Not begun yet"
    assert screen._cards[1].note.full_text() == "Begins on 1 Nov"
    aside = screen._calendar.aside
    assert aside.full_text().endswith(f", {aside.shorter.removesuffix(' in all')} in all")
    screen.step_back()
    screen.settle()
    assert screen.header.period.text() == "October 2026" and not screen.header.state.isVisible()


@pytest.mark.row("S4-24", "C6")
def test_without_a_target_the_card_offers_to_set_one(qtbot, book, screen):
    shown(qtbot, screen)
    offer = screen._cards[0].action
    assert isinstance(offer, QPushButton) and offer.text() == "Set a target for October"
    assert screen._attainment.aside.full_text() == "Starts with your first result"

    def type_and_save():
        targets = dialog(screen, TargetsDialog)
        assert targets.targets.currentColumn() == 9
        targets.targets.item(0, 9).setText("180万")
        qtbot.mouseClick(targets.save_button, LEFT)

    later(qtbot, type_and_save)
    qtbot.mouseClick(offer, LEFT)
    assert book.targets.of("orders.amount", "2026-10").value == Decimal(1_800_000)
    screen.settle()
    assert screen._cards[0].beside.full_text() == "/ ¥1.8m" and screen._cards[0].action is None
    end = screen._cards[3]
    assert (end.value.text(), end.note.full_text()) == ("–", "20 more days of records and this can be estimated")
    assert screen._cards[2].caption.full_text() == "Needed per working day", "the plain gap is told all the same"


def later(qtbot, work):
    """Run once the coming dialog stands."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(150, work)


def test_a_page_reads_only_when_seen_and_then_each_new_result_at_once(qtbot, story, screen):
    story.orders.add(Order(day=date(2026, 10, 22), amount=100))
    story.undo()
    assert screen._facts is None
    shown(qtbot, screen)
    assert screen._facts is not None
    story.orders.add(Order(day=date(2026, 10, 22), amount=75_400_000))
    screen.settle()
    assert screen._cards[0].corner.text() == "100%"
    assert screen._cards[2].note.full_text() == "Reached with 7 working days left"
    story.undo()
    screen.settle()
    assert screen._cards[0].corner.text() == "58%"


def test_what_a_figure_is_made_of_opens(qtbot, story, workspace, screen):
    """In one test, for to draw the page takes longer than all clicks."""
    shown(qtbot, screen)
    a_card_opens_the_records_of_its_figure(qtbot, screen)
    a_day_of_the_chart_opens_what_was_signed_then(qtbot, screen)
    a_segment_a_stage_and_a_day_of_visits_open_theirs(qtbot, screen)
    a_result_in_the_list_leads_to_its_deal(qtbot, story, workspace, screen)


def a_card_opens_the_records_of_its_figure(qtbot, screen):
    qtbot.mouseClick(screen._cards[0], LEFT)
    records = dialog(screen, RecordsDialog)
    assert records.list.model.rowCount() == 11
    assert records._sum.text() == "11 records · 1,046,000.00"
    close(qtbot, screen, records)


def a_day_of_the_chart_opens_what_was_signed_then(qtbot, screen):
    click_point(qtbot, screen._attainment, date(2026, 10, 20))
    records = dialog(screen, RecordsDialog)
    assert records.windowTitle() == "Signed on 20 Oct"
    assert records.list.model.rowCount() == 2
    close(qtbot, screen, records)


def a_segment_a_stage_and_a_day_of_visits_open_theirs(qtbot, screen):
    for panel, key, count in (
        (screen._mix, ("now", "成套"), 1),
        (screen._funnel, "won", 1),
        (screen._calendar, date(2026, 10, 13), 3),
    ):
        click_point(qtbot, panel, key)
        records = dialog(screen, RecordsDialog)
        assert records.list.model.rowCount() == count
        close(qtbot, screen, records)


def close(qtbot, screen, records):
    records.close()
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in screen.findChildren(RecordsDialog)))


def a_result_in_the_list_leads_to_its_deal(qtbot, story, workspace, screen):
    first = screen._results._list.itemAt(1).widget()
    with qtbot.waitSignal(workspace.asked) as asked:
        qtbot.mouseClick(first, LEFT)
    assert asked.args[0] == "deal" and story.deals.get(asked.args[1]).name == "备件框架"


def test_the_funnel_begins_with_the_type_of_most_open_deals_and_shows_another_on_request(qtbot, story, screen):
    spares = story.project_types.add(ProjectType(name="Spares", position=0))
    first, _ = story.stages.add_many(Stage(name=name, position=n, type_id=spares) for n, name in enumerate("AB"))
    story.deals.add(Deal(name="Seal", type_id=spares, stage_id=first, opened_on=date(2026, 10, 1)))
    shown(qtbot, screen)
    choice, chart = screen._funnel.choice, screen._funnel.chart
    assert [choice.itemText(n) for n in range(choice.count())] == ["Spares", "Without a type"]
    assert choice.currentText() == "Without a type" and "线索 39" in chart.accessibleDescription()
    qtbot.keyClick(choice, Qt.Key.Key_Up)
    assert "Spares, A 1, B 0, Signed 0" in chart.accessibleDescription()
    screen.refresh()
    assert choice.currentText() == "Spares", "what was chosen stays"
    screen._turn(-1)
    screen.settle()
    assert screen._funnel.aside.full_text() == "90 days up to 30 Sep"


@pytest.mark.parametrize("is_empty", [False, True])
def test_of_a_month_before_the_first_record_it_says_that_nothing_is_known(qtbot, book, screen, is_empty):
    if not is_empty:
        book.orders.add(Order(amount=900, day=date(2026, 10, 5)))
    screen._show(Period.parse("2024-04"))
    shown(qtbot, screen)
    said, first = "Nothing is recorded of these days", screen._cards[0]
    assert (first.value.text(), first.note.full_text(), first.action) == ("–", said, None)
    assert screen._attainment.aside.full_text() == screen._calendar.aside.full_text() == said
    assert not screen._calendar.chart.points(), "no zeros"
    assert [(each.value.text(), each.note.full_text(), each.beside.full_text()) for each in screen._cards[2:4]] == [
        ("–", "", "")
    ] * 2
    screen.step_back()
    screen.settle()
    assert first.action is not None and screen._calendar.aside.full_text() != said


def test_the_picture_is_saved_where_asked_and_a_narrow_page_fits(qtbot, story, screen, tmp_path, monkeypatch):
    shown(qtbot, screen)
    target = tmp_path / "进度.png"
    monkeypatch.setattr("salesplanner.ui.progress.screen.save_path", lambda *_: target)
    qtbot.mouseClick(screen.picture_button, LEFT)
    assert target.read_bytes().startswith(b"\x89PNG") and target.stat().st_size > 10_000
    a_narrow_window_keeps_everything_in_reach(qtbot, screen)


def a_narrow_window_keeps_everything_in_reach(qtbot, screen):
    screen.resize(960, 520)
    qtbot.waitUntil(lambda: not screen._results.isVisible())
    assert screen.targets_button.text() == "" and screen.targets_button.accessibleName() == "Adjust targets"
    page = screen._cards[3]
    qtbot.waitUntil(lambda: page.mapTo(screen, QPoint(page.width(), 0)).x() <= 960)
    for card in screen._cards[1:]:
        qtbot.waitUntil(lambda card=card: "…" not in card.note.text() and bool(card.note.text()))
    assert page.note.text().startswith("80 %: ¥") and page.note.full_text().startswith("Likely ¥")


def test_the_mix_can_be_split_another_way(qtbot, story, screen):
    story.orders.add(Order(day=date(2026, 10, 22), amount=100, line="备件", channel="展会"))
    shown(qtbot, screen)
    assert screen._mix.choice.isVisible()
    screen._mix.choice.setCurrentIndex(1)
    screen._mix.choice.activated.emit(1)
    assert screen._mix.title.text() == "By channel"
    click_point(qtbot, screen._mix, ("now", "展会"))
    dialog(screen, RecordsDialog).close()
    story.orders.add(Order(day=date(2025, 10, 9), amount=12_100_100))
    screen.settle()
    assert screen._mix.aside.full_text() == "As last year"  # not = 0%


def test_passing_the_target_stays_reached_whatever_comes_on_top(story, screen):
    for amount in (75_400_000, 100, 300_000_000):
        story.orders.add(Order(day=date(2026, 10, 21), amount=amount))
        screen.refresh()
        screen.settle()
        assert screen._cards[0].bar._value >= 1 and screen._cards[2].note.full_text().startswith(
            "Reached with 7 working days"
        )
        assert screen._cards[3].value.text() == "Reached"


def test_past_the_target_the_way_to_the_stretch_is_told(story, screen):
    story.targets.put("orders.amount", "2026-10", Decimal(2_000_000), Level.STRETCH)
    for amount, said in ((80_000_000, "¥154k to the stretch"), (20_000_000, "the stretch too")):
        story.orders.add(Order(day=date(2026, 10, 21), amount=amount))
        screen.refresh()
        screen.settle()
        assert screen._cards[2].note.full_text() == f"Reached, {said}"
        assert screen._cards[3].value.text() == "Reached"


def test_no_card_is_cut_in_a_narrow_window(qtbot, story, screen):
    """What has no room is said in fewer words, never broken off: also of a book that begins within last year's days."""
    story.targets.put("orders.amount", "2026-10", Decimal(2_000_000), Level.STRETCH)
    story.orders.add(Order(day=date(2025, 10, 12), amount=1))
    shown(qtbot, screen)
    screen.resize(944, 700)
    for metric in ("orders.amount", "payments.amount", "organisations.visited.count"):
        for back in (0, 1):
            screen._period = Period.month_of(story.today()) if not back else screen._period.previous()
            screen.show_metric(metric)
            screen.settle()
            labels = [each for card in screen._cards for each in (card.caption, card.beside, card.note, card.corner)]
            cut = [
                each.full_text()
                for each in labels
                if each.isVisible() and each.text() not in (each.full_text(), each.shorter)
            ]
            assert not cut


def test_a_figure_more_that_has_no_room_beside_the_others_cuts_no_name(qtbot, story, screen):
    shown(qtbot, screen)
    header = screen.header
    screen.resize(header._line.sizeHint().width() + 60, 640)
    screen.settle()
    was = {each.text() for each in header.switch.buttons()}
    story.metrics.define(Metric(name="Guests asked at the desk in the evening", unit="people"))
    screen.show_metric("own.Guests asked at the desk in the evening")
    screen.settle()
    assert len(header.switch.buttons()) == len(was) + 1
    for _ in range(2):  # as it is made, and as it is shown
        assert not header.switch.isVisible() and header._line.sizeHint().width() <= header.width()
        QApplication.sendPostedEvents()


def test_views_that_have_no_room_side_by_side_are_chosen_from_a_list(qtbot, story, screen):
    shown(qtbot, screen)
    header = screen.header
    assert header.views.isVisible() and not header.views_box.isVisible()
    screen.resize(520, 640)
    qtbot.waitUntil(header.views_box.isVisible)
    assert not header.views.isVisible() and header.views_box.currentText() == "Progress"
    header.views_box.activated.emit(header.views_box.findData("campaigns"))
    screen.settle()
    assert screen._view == "campaigns"
    screen.resize(1280, 640)
    qtbot.waitUntil(header.views.isVisible)
    assert header.views.value() == "campaigns" and not header.views_box.isVisible()


def test_a_wholesaler_sees_what_was_shipped_the_largest_first(qtbot, story, workspace):
    story.settings.put("role", "wholesale")
    for day, quantity in ((12, "20"), (14, "120"), (15, "5")):
        story.orders.add(Order(day=date(2026, 10, day), amount=100, quantity=quantity, product="Phone"))
    story.targets.put("orders.quantity", "2026-10", Decimal(200))
    made = ProgressScreen(workspace)
    qtbot.addWidget(made)
    made.resize(1280, 727)
    shown(qtbot, made)
    by_pieces = next(each for each in made.header.switch.buttons() if each.text() == "Quantity sold")
    qtbot.mouseClick(by_pieces, LEFT)
    qtbot.waitUntil(lambda: made._cards[0].value.text() == "145")
    assert (made._cards[0].beside.full_text(), made._cards[0].corner.text()) == ("/ 200", "73%")
    qtbot.waitUntil(lambda: [each.value for each in made._results._shown][:3] == ["120", "20", "5"])


def test_of_a_day_off_nothing_is_left(tmp_path):
    for day, note in ((27, "含今天还剩 2 天"), (28, "还剩 1 天")):
        book = Store.open(tmp_path / f"{day}.db", now=lambda day=day: datetime(2026, 11, day, 9))
        said = working_days(facts(book, Period.parse("2026-11")), Words(Translator("zh")))
        assert said.note == note
        book.close()
