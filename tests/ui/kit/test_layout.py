from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from salesplanner.ui.kit import theme
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import (
    Bar,
    PlainLabel,
    Segmented,
    button,
    chip,
    clear,
    column,
    icon_button,
    tile,
    tip,
    tip_text,
)


@pytest.fixture(autouse=True)
def themed(workspace):
    return workspace


def test_a_label_shows_markup_as_it_is(qtbot):
    label = PlainLabel("<img src='//host/x'>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    tip(label, "<b>x</b>")
    assert "nowrap" in label.toolTip() and "nowrap" not in tip_text("一句很长的话" * 8), (
        "Qt would break a short one early"
    )
    assert "&lt;b&gt;" in label.toolTip() and label.accessibleDescription() == "<b>x</b>"


def test_a_long_label_is_cut_but_tells_all(qtbot):
    label = PlainLabel("a" * 300, elide=True)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.show()
    assert label.text().endswith("…") and label.full_text() == label.accessibleName() == "a" * 300


def test_arrow_keys_move_a_switch_and_tell(qtbot):
    heard = []
    switch = Segmented([("a", "A"), ("b", "B"), ("c", "C")], heard.append)
    qtbot.addWidget(switch)
    switch.show()
    qtbot.keyClick(switch, Qt.Key.Key_Right)
    assert (switch.value(), heard) == ("b", ["b"])
    switch.set_value("c")
    assert (switch.value(), heard) == ("c", ["b"])


def test_a_switch_is_one_tab_stop_at_the_chosen_place(qtbot):
    switch = Segmented([("a", "A"), ("b", "B")])
    qtbot.addWidget(switch)
    switch.set_value("b")
    stops = [made.text() for made in switch.buttons() if made.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["B"]


def test_everything_to_press_is_large_enough_and_named(qtbot):
    icon = theme.LIGHT.icon("plus")
    made = [
        button("Save", icon),
        button("Go", kind="link"),
        icon_button(icon, "Add"),
        icon_button(icon, "More", is_boxed=True),
        tile("Call", icon),
    ]
    for each in made:
        qtbot.addWidget(each)
        each.show()
        assert min(each.width(), each.height()) >= 24, each
        assert each.text() or each.accessibleName()


def test_a_bar_says_how_far_it_is(qtbot):
    bar = Bar(theme.LIGHT, 0.58, 0.61)
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "58%"


def test_chips_flow_on_to_the_next_line(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(*[chip(f"chip {n}") for n in range(12)])
    page.setLayout(flow)
    page.resize(200, 400)
    page.show()
    tops = {flow.itemAt(n).geometry().top() for n in range(flow.count())}
    assert len(tops) > 1 and all(flow.itemAt(n).geometry().right() <= 200 for n in range(flow.count()))
    clear(flow)
    assert flow.count() == 0


def test_a_chip_that_comes_to_have_an_icon_makes_room_for_it(qtbot):
    label = chip("every 14 days")
    qtbot.addWidget(label)
    label.show()
    before = label.contentsRect().left()
    label.say("every 90 days", "risk", theme.LIGHT.pixmap("repeat", "risk", 13))
    assert label.contentsRect().left() > before
    label.say("Steel")
    assert label.contentsRect().left() == before


def test_marks_take_a_whole_square_in_chinese_alone(qapp):
    before = QLocale()
    widths = []
    for name in ("zh_CN", "en"):
        QLocale.setDefault(QLocale(name))
        theme.apply(qapp, theme.LIGHT)
        made = theme.font()
        widths.append(QFontMetricsF(made).horizontalAdvance("“") / made.pixelSize())
    QLocale.setDefault(before)
    theme.apply(qapp, theme.LIGHT)
    assert widths[1] < 0.6 < widths[0]


def test_icons_and_texts_follow_theme_and_size(qapp):
    for colors in (theme.LIGHT, theme.DARK):
        theme.apply(qapp, colors, 1.5)
        assert theme.current() is colors and theme.px(20) == 30
        assert not colors.icon("plus").pixmap(16).isNull()
        assert qapp.palette().window().color().name().upper() == colors.window
    theme.apply(qapp, theme.LIGHT)


def test_a_column_keeps_its_items_in_order(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    labels = [PlainLabel(str(n)) for n in range(3)]
    page.setLayout(column(*labels))
    page.show()
    assert [label.y() for label in labels] == sorted(label.y() for label in labels)
