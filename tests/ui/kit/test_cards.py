from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from salesplanner.ui.kit.cards import Brush, chip_size, middle, sentence, text_width, wrapped_height
from salesplanner.ui.kit.theme import DARK, LIGHT


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(request, workspace):
    return request.param


@pytest.fixture
def sheet(theme):
    image = QImage(300, 120, QImage.Format.Format_ARGB32)
    image.fill(QColor(theme.surface))
    return image


def painted(sheet, theme, draw):
    painter = QPainter(sheet)
    answer = draw(Brush(painter, theme))
    painter.end()
    return answer


def colors(sheet):
    return {sheet.pixelColor(x, y).name().upper() for x in range(sheet.width()) for y in range(sheet.height())}


def test_a_selected_row_has_ground_and_outline(sheet, theme):
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, 44)
    option.state = QStyle.StateFlag.State_Selected
    painted(sheet, theme, lambda brush: brush.row(option))
    assert {theme.accent_soft, theme.accent} <= colors(sheet)


def test_a_chip_stands_at_the_right_and_is_no_wider_than_its_place(sheet, theme):
    wide = painted(sheet, theme, lambda brush: brush.chip(QRect(0, 0, 300, 44), "14 days", "risk", icon="hourglass"))
    assert wide.right() == 299 and wide.size() == chip_size("14 days", True)
    assert theme.risk_soft in colors(sheet)
    tight = painted(sheet, theme, lambda brush: brush.chip(QRect(0, 50, 80, 44), "a very long chip text", "risk"))
    assert tight.width() == 80


def test_text_is_cut_to_its_box_and_tells_its_width(sheet, theme):
    wide = painted(sheet, theme, lambda brush: brush.text(QRect(0, 0, 100, 20), "川江特钢" * 20))
    assert 60 < wide <= 100
    assert painted(sheet, theme, lambda brush: brush.text(QRect(0, 0, 0, 20), "x")) == 0


def test_boxes_grades_and_buttons_use_the_tokens(sheet, theme):
    def draw(brush):
        brush.check(QRect(0, 0, 20, 20), checked=True)
        brush.check(QRect(30, 0, 20, 20), checked=False, circle=True)
        brush.grade(QRect(60, 0, 20, 20), "A")
        brush.grade(QRect(90, 0, 20, 20), "B")
        brush.button(QRect(120, 0, 80, 26), "Log", primary=True)

    painted(sheet, theme, draw)
    assert {theme.done, theme.accent, theme.accent_soft} <= colors(sheet)


@pytest.mark.parametrize("text", ["交期希望 45 天，我方报 50 天，要和外委厂再确认。" * 3, "x" * 300, "one\ntwo\nthree"])
def test_wrapped_text_never_leaves_its_width(sheet, theme, text):
    high = wrapped_height(text, 120)
    assert high >= 40
    big = QImage(300, max(high, 60), QImage.Format.Format_ARGB32)
    big.fill(QColor(theme.surface))
    painted(big, theme, lambda brush: brush.lines(QRect(10, 0, 120, high), text))
    assert all(big.pixelColor(x, y) == QColor(theme.surface) for x in range(134, 300) for y in range(big.height()))


def test_a_row_is_one_sentence_for_a_screen_reader():
    assert sentence(["拜访 赵部长", "", "今天 14:30"], "zh") == "拜访 赵部长，今天 14:30。"
    assert sentence(["Visit", "today"], "en") == "Visit, today."


def test_sizes_follow_the_text(theme):
    assert text_width("川江特钢", bold=True) > text_width("川江")
    assert middle(QRect(0, 0, 100, 50), (20, 10)) == QRect(40, 20, 20, 10)
