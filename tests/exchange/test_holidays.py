"""A year's holidays out of the files that people have."""

from __future__ import annotations

import json
from datetime import date

import pytest

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import holidays

OFF, WORK = date(2027, 2, 5), date(2027, 2, 14)


def written(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("own.json", json.dumps({"year": 2027, "off": {"2027-02-05": "春节"}, "work": {"2027-02-14": "补班"}})),
        (
            "public.json",
            json.dumps(
                {
                    "year": 2027,
                    "days": [
                        {"name": "春节", "date": "2027-02-05", "isOffDay": True},
                        {"name": "补班", "date": "2027-02-14", "isOffDay": False},
                    ],
                }
            ),
        ),
        ("table.csv", "日期,安排,名称\n2027年2月5日,休,春节\n2027/2/14,班,补班\n"),
        ("bare.csv", "2027-02-05,off,春节\n2027.2.14,work,补班\n"),
    ],
)
def test_the_usual_files_say_the_same(tmp_path, name, text):
    [year] = holidays.read(written(tmp_path, name, text))
    assert (year.year, list(year.off), list(year.work)) == (2027, [OFF], [WORK])
    assert year.off[OFF] == "春节"


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("broken.json", "{", Kind.FILE_UNREADABLE),
        ("other.json", "[1, 2]", Kind.FILE_UNREADABLE),
        ("clients.csv", "客户,电话\n川江特钢,138\n", Kind.FILE_EMPTY),
        ("unclear.csv", "日期,名称\n2027-02-05,春节\n", Kind.NOT_KNOWN),
    ],
)
def test_a_file_that_does_not_say_it_is_refused_in_words(tmp_path, name, text, kind):
    with pytest.raises(Problem) as caught:
        holidays.read(written(tmp_path, name, text))
    assert caught.value.kind is kind
