from __future__ import annotations

from datetime import date, datetime, time

import pytest

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import reach, values

DAY = date(2026, 9, 28)
TODAY = date(2026, 10, 22)


@pytest.mark.parametrize(
    "text",
    ["2026-9-28", "2026.9.28", "2026/9/28", "2026年9月28日", "9月28日", "28-09-2026", "28.09.26", "28/09/2026 3:15 PM",
     "Sep 28, 2026", "28 Sep 2026", "28-Sep-26", "September 28th, 2026", "Monday, 28 September 2026", "20260928",
     "46293", 46293, 46293.5, "2026-09-28T10:00:00Z", "2026-09-28 10:00", datetime(2026, 9, 28, 10), DAY],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(text):
    assert values.to_date(text, "dmy", TODAY) == DAY


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2027年上半年", date(2027, 1, 1), date(2027, 6, 30)),
        ("2027Q2", date(2027, 4, 1), date(2027, 6, 30)),
        ("2027年第四季度末", date(2027, 10, 1), date(2027, 12, 31)),
    ],
)
def test_a_part_of_a_year_is_its_first_or_last_day(text, first, last):
    assert [values.to_date(text, "ymd", month=month) for month in (-1, 1)] == [first, last]


@pytest.mark.parametrize("text", ["2026-02-30", "31/04/2026", "soon", "1", "99-99-2016", True, 1e300])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(Problem) as trouble:
        values.to_date(text, "dmy", TODAY)
    assert trouble.value.kind is Kind.NOT_A_DATE


@pytest.mark.parametrize("text", [None, "", " ", "-", "N/A", "无"])
def test_an_empty_cell_has_no_day(text):
    assert values.to_date(text, "ymd") is None


@pytest.mark.parametrize(
    ("cells", "order"),
    [(["03-04-2016", "25-10-2016"], "dmy"), (["03/04/2016", "10/25/2016"], "mdy"), (["2016-03-04"], "ymd"),
     (["03/03/2016"], "dmy"), (["", None, "Sep 28 2026"], "ymd"), (["13-04-2016", "99-99-2016", "03-04-2016"], "dmy")],
)  # fmt: skip
def test_one_clear_value_tells_the_order_of_its_column(cells, order):
    assert values.find_orders({"day": cells}) == {"day": order}


def test_a_clear_column_tells_for_an_unclear_one():
    assert values.find_orders({"a": ["03/04/2016"], "b": ["10/25/2016"]}) == {"a": "mdy", "b": "mdy"}


def test_each_column_has_an_order_of_its_own():
    assert values.find_orders({"a": ["25-10-2016"], "b": ["10/25/2016"]}) == {"a": "dmy", "b": "mdy"}


def test_an_order_that_nothing_tells_is_asked_with_an_example():
    with pytest.raises(Problem) as trouble:
        values.find_orders({"a": ["03/03/2016"], "b": ["03/04/2016"]})
    assert (trouble.value.kind, trouble.value.facts) == (
        Kind.DATE_ORDER_UNCLEAR,
        {"column": "b", "example": "03/04/2016"},
    )


@pytest.mark.parametrize(
    ("cell", "at"),
    [("14:30", time(14, 30)), ("2:30 PM", time(14, 30)), ("下午2：30", time(14, 30)), ("25:00", None), (None, None),
     (datetime(2026, 9, 28, 14, 30, 9), time(14, 30)), (time(14, 30), time(14, 30))],
)  # fmt: skip
def test_a_time_is_read(cell, at):
    assert values.to_time(cell) == at


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("(512) 555-0142", "(512) 555-0142"),
        ("（0512）6655 4433", "(0512)6655 4433"),
        ("13912345678 (", "13912345678"),
        ("+49 (0)711 1234567", "+49 (0)711 1234567"),
    ],
)
def test_brackets_of_a_phone_stay_with_it(cell, phone):
    assert reach.to_phones(cell) == phone


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        ("0831/555 0212", "0831-555 0212"),
        ("+49 (0)831/5550212", "+49 (0)831-5550212"),
        ("0711/555010 / 0171/5550332", "0711-555010 / 0171-5550332"),
        ("0571-88880001/02", "0571-88880001 / 0571-88880002"),
        ("010-62345678/5679", "010-62345678 / 010-62345679"),
        ("0571-88880001/8001", "0571-88880001转8001"),
        ("1380000111113900001112", "13800001111 / 13900001112"),
        ("0512-67000171-13800001111", "0512-67000171 / 13800001111"),
        ("01632 960451 oder 07700 900452", "01632 960451 / 07700 900452"),
    ],
)
def test_an_area_code_stays_with_its_number_and_each_number_is_whole(cell, phones):
    assert reach.to_phones(cell) == phones


@pytest.mark.parametrize(
    "cell", ["115/03/05", "民國115年3月5日", "1150305", "令和8年3月5日", "R8.3.5", "46086", "46086.75"]
)
def test_a_day_is_read_whatever_its_years_are_counted_from(cell):
    assert values.to_date(cell, "ymd") == date(2026, 3, 5)
