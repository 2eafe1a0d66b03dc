"""Each number of a summary's words has its records: it is bound, said again by its key, and counted in the list of sources."""

from __future__ import annotations

import re
from datetime import date

import pytest
from docx import Document

from salesplanner.domain.period import Period
from salesplanner.exchange import summary
from salesplanner.i18n import Translator
from salesplanner.report import periodic
from salesplanner.report.bound import MARK
from salesplanner.report.material import gather
from salesplanner.report.sections.writer import Options, Writer
from salesplanner.words import Words

#: Days and the names of the demo's book that have digits; nothing else of a text may.
_NO_NUMBER = re.compile(
    r"\d{4}年\d+月|\d+月\d+日|\d\d? (?:Sep|Oct|Nov)|(?:Sep|Octo|Novem)(?:tem)?ber \d{4}|Q20261022-01|4WRKE16"
)


@pytest.mark.row("C3")
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("code", ["2026-10", "2026-W43"])
def test_no_digit_of_the_computed_words_stands_unbound_and_each_says_the_same_again(book, code, language):
    writer = Writer(gather(book, Period.parse(code)), Words(Translator(language)), Options())
    bound = 0
    for key in periodic.WRITTEN & set(periodic.arranged(writer.material)):
        numbers = periodic.numbers(writer, key)
        text = "\n".join(numbers.bound(key, periodic.draft(writer, key).lines))
        assert numbers.fill(text) == periodic.computed(writer.material, writer.words, key)
        assert not re.findall(r".*\d.*", _NO_NUMBER.sub("", MARK.sub("", text))), key
        bound += len(MARK.findall(text))
    assert bound > 40


@pytest.mark.row("C3")
def test_the_file_ends_with_each_figure_and_the_number_of_its_records(book, tmp_path):
    period, words = Period.parse("2026-10"), Words(Translator("en"))
    options = Options(charts=False)
    path = tmp_path / "s.docx"
    summary.prepare(book, period, path, words, options=options)()
    writer = Writer(gather(book, period), words, options)
    document = Document(path)
    told = {row.cells[0].text: row.cells[2].text for row in document.tables[-1].rows[1:]}
    assert (
        told == {writer.phrases.name(each): str(len(each.records)) for each in writer.facts.figures.values()}
        and told["Visits"] != "0"
    )
    assert f"Counted from {date(2026, 10, 1)} to {date(2026, 10, 22)}." in [
        each.text.split(" A contact")[0] for each in document.paragraphs
    ]
