from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage

from salesplanner.charts import style
from salesplanner.charts.look import Drawn, Point
from salesplanner.ui.kit.chart import ChartView, EnlargedChart
from salesplanner.ui.kit.charttable import ChartTable


@pytest.fixture
def chart(qtbot, workspace):
    made = ChartView(workspace, "Signed")
    made.sizes = []

    def draw(figure):
        made.sizes.append(tuple(round(side * 96) for side in figure.get_size_inches()))
        figure.add_axes((0, 0, 1, 1)).plot([1, 2])
        return Drawn([Point(0.25, 0.5, "3 Oct: <b>48</b>", 11, 0.1, 0.2), Point(0.75, 0.5, "8 Oct", None, 0.1, 0.2)])

    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_chart(draw, "Signed 104.6 of 180", table=lambda: (["Day", "Amount"], [["3", "48"], ["8", "5"]]))
    return made


@pytest.fixture
def drawn(chart, qtbot):
    chart.show()
    qtbot.waitUntil(lambda: bool(chart.points()))
    return chart


def test_nothing_is_drawn_before_it_is_seen(chart):
    assert chart.sizes == [] and not chart.points()
    assert chart.accessibleName() == "Signed" and chart.accessibleDescription() == "Signed 104.6 of 180"


def colours(chart):
    image = chart._canvas.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_what_is_drawn_is_seen(drawn, qtbot):
    line = style.LIGHT.series[0].lower()
    assert line in colours(drawn)
    drawn.show_chart(lambda figure: figure.patch.set_facecolor("#123456"), "A blue sheet")
    qtbot.waitUntil(lambda: "#123456" in colours(drawn))
    assert line not in colours(drawn)


def test_a_first_picture_that_takes_long_says_that_it_is_being_drawn(chart, qtbot):
    go_on = threading.Event()
    chart.show_chart(lambda figure: go_on.wait(20) and Drawn([Point(0.5, 0.5, "1", 1, 0.1, 0.1)]))
    chart.show()
    try:
        qtbot.waitUntil(lambda: chart.is_late)
        before = chart.grab().toImage()
        said = {before.pixelColor(x, y).name() for x in range(before.width()) for y in range(80, 120)}
        assert len(said) > 1, "a word in the middle"
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: bool(chart.points()))
    assert not chart.is_late


HALVES = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from salesplanner.i18n import Translator
from salesplanner.store import Store
from salesplanner.ui.kit import theme
from salesplanner.ui.kit.chart import ChartView
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import Words

def draw(figure):
    figure.patch.set_facecolor("#ff0000")
    figure.add_axes((0.5, 0, 0.5, 1), facecolor="#0000ff", xticks=[], yticks=[])

app = QApplication([])
store = Store.open(Path(sys.argv[1]))
chart = ChartView(Workspace(store, Words(Translator("en")), theme.Theme.chosen("light")))
chart.resize(400, 200)
chart.show_chart(draw)
chart.show()
while chart._canvas is None:
    app.processEvents()
image = chart._canvas.grab().toImage()
for x, y in ((0.25, 0.1), (0.25, 0.9), (0.75, 0.1), (0.75, 0.9)):
    print(image.pixelColor(int(x * image.width()), int(y * image.height())).name())
print(image.width())
store.close()
"""


def test_it_is_sharp_where_a_point_is_not_a_whole_number_of_pixels(tmp_path):
    said = subprocess.run(
        [sys.executable, "-c", HALVES, str(tmp_path / "book.db")],
        env={**os.environ, "QT_SCALE_FACTOR": "1.25"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout.split()
    assert said == ["#ff0000", "#ff0000", "#0000ff", "#0000ff", "500"]


def test_it_is_drawn_in_its_own_size_and_again_after_resizing(drawn, qtbot):
    assert drawn.sizes == [(400, 200)]
    drawn.resize(500, 260)
    drawn.resize(520, 260)
    qtbot.waitUntil(lambda: len(drawn.sizes) == 2)
    assert drawn.sizes[-1] == (520, 260)


def test_what_grows_while_it_is_drawn_first_is_drawn_anew(chart, qtbot):
    chart.show()
    qtbot.waitUntil(lambda: bool(chart._asked))
    assert not chart.points()
    chart.resize(500, 260)
    qtbot.waitUntil(lambda: chart.sizes[-1:] == [(500, 260)])


def test_what_shows_the_same_is_not_drawn_again(drawn, qtbot):
    def show(colour, shows):
        drawn.show_chart(lambda figure: made.append(figure.patch.set_facecolor(colour)), shows=shows)

    made = []
    show("#123456", [1, 2])
    qtbot.waitUntil(lambda: "#123456" in colours(drawn))
    show("#654321", [1, 2])
    assert not drawn._pause.isActive()
    show("#654321", [1, 3])
    qtbot.waitUntil(lambda: "#654321" in colours(drawn))
    assert len(made) == 2


def test_a_click_opens_the_record_behind_a_point(drawn, qtbot):
    with qtbot.waitSignal(drawn.opened) as opened:
        qtbot.mouseClick(drawn._canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert opened.args == [11]
    with qtbot.assertNotEmitted(drawn.opened):
        qtbot.mouseClick(drawn._canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))


def test_arrow_keys_walk_the_points_and_enter_opens_one(drawn, qtbot):
    qtbot.keyClick(drawn, Qt.Key.Key_Right)
    assert drawn.accessibleDescription() == "3 Oct: <b>48</b>"
    with qtbot.waitSignal(drawn.opened) as opened:
        qtbot.keyClick(drawn, Qt.Key.Key_Return)
    assert opened.args == [11]
    qtbot.keyClick(drawn, Qt.Key.Key_Right)
    assert drawn.accessibleDescription() == "8 Oct"


def test_the_picture_is_saved_as_asked(drawn, tmp_path):
    for ending, begin in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")):
        drawn.save_as(tmp_path / f"chart.{ending}")
        assert (tmp_path / f"chart.{ending}").read_bytes().startswith(begin)


def test_the_picture_is_copied(drawn):
    drawn.copy()
    image = QGuiApplication.clipboard().image()
    assert image.width() > 400


def test_the_menu_offers_the_data_as_a_table_to_copy(drawn, qtbot):
    more = drawn.more_button()
    qtbot.addWidget(more)
    menu = more.menu()
    drawn.fill_menu(menu)
    assert [action.text() for action in menu.actions()] == [
        "View data",
        "Enlarge…",
        "Copy picture",
        "Copy data",
        "Save picture...",
    ]
    next(each for each in menu.actions() if each.text() == "Copy data").trigger()
    assert QGuiApplication.clipboard().text() == "Day\tAmount\n3\t48\n8\t5"
    table = ChartTable(None, "Signed", (["Day", "Amount"], [["3", "48000.50"]]))
    qtbot.addWidget(table)
    assert table.view.item(0, 1).text() == "48,000.50"  # as it is read; copied as spreadsheets take it
    assert table.view.horizontalHeaderItem(1).textAlignment() == table.view.item(0, 1).textAlignment()
    table.copy()
    assert QGuiApplication.clipboard().text() == "Day\tAmount\n3\t48000.50"


def test_it_is_enlarged_in_a_window_that_follows_it_opens_the_same_and_saves(drawn, qtbot, tmp_path):
    larger = EnlargedChart(drawn, drawn._workspace)
    qtbot.addWidget(larger)
    larger.show()
    larger.resize(900, 620)
    qtbot.waitUntil(lambda: drawn.sizes[-1][0] > 800 and bool(larger.chart.points()))
    assert larger.windowTitle() == "Signed" and larger.chart.accessibleDescription() == "Signed 104.6 of 180"
    qtbot.keyClick(larger.chart, Qt.Key.Key_Right)
    with qtbot.waitSignal(drawn.opened) as opened:
        qtbot.keyClick(larger.chart, Qt.Key.Key_Return)
    assert opened.args == [11]
    larger.chart.save_as(tmp_path / "large.png")
    assert QImage(str(tmp_path / "large.png")).width() > 1700, "as large as it stands there"
    drawn.show_chart(lambda figure: figure.patch.set_facecolor("#123456"), "A blue sheet")
    qtbot.waitUntil(lambda: "#123456" in colours(larger.chart))
