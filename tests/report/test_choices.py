from __future__ import annotations

import pytest

from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.reportdue import Recipient
from salesplanner.exchange import summary
from salesplanner.i18n import Translator
from salesplanner.report import choices
from salesplanner.report.choices import Choices
from salesplanner.report.sections.writer import Options
from salesplanner.words import Words
from tests.builders import DAY, a_client

HIDDEN = Choices(Options(hide_amounts=True, charts=False, money="10000"), ".pdf")


@pytest.fixture
def people(store):
    """The supervisor and somebody else."""
    return [store.reports.recipients.add(Recipient(name=name, position=at)) for at, name in enumerate(("Li", "Wu"))]


def test_the_next_report_to_somebody_begins_as_the_last_and_nobody_elses_does(store, people):
    boss, other = people
    assert choices.remember(store, boss, HIDDEN) and not choices.remember(store, boss, HIDDEN)
    assert choices.remembered(store, boss) == HIDDEN
    assert choices.remembered(store, other) == choices.remembered(store, 0) == Choices(Options())
    store.undo()
    assert choices.remembered(store, boss) == Choices(Options())


def test_a_range_of_what_is_to_come_is_asked_for_anew(store, people):
    assert not choices.remember(store, people[0], Choices(Options(estimate=True)))
    choices.remember(store, people[0], Choices(Options(estimate=True, full_names=False), ".docx"))
    assert choices.remembered(store, people[0]).options == Options(full_names=False)


def test_names_that_are_left_short_are_those_of_the_day(store, people):
    choices.remember(store, people[0], Choices(Options(full_names=False)))
    store.clients.add(a_client("Northwind Steel"))
    assert "Northwind Steel" in choices.remembered(store, people[0]).options.clients


@pytest.mark.parametrize("kept", ["x", 3, {"charts": "no", "money": "7", "suffix": 1}, None])
def test_what_another_program_wrote_there_is_left_alone(store, people, kept):
    choices.remember(store, people[0], HIDDEN)
    key = next(each.key for each in store.settings.all() if each.key.startswith("report.to."))
    store.settings.put(key, kept)
    assert choices.remembered(store, people[0]) == Choices(Options())


@pytest.mark.row("C13")
def test_a_file_from_the_command_line_hides_what_the_window_hid(store, people, tmp_path):
    store.orders.add(Order(day=DAY, amount=7_654_321_00))
    choices.remember(store, people[0], HIDDEN)
    for to, is_hidden in ((0, True), (people[1], False)):
        path = summary.prepare(store, Period.parse("2026-10"), tmp_path / "m.txt", Words(Translator("en")), to=to)()
        assert ("7,654,321" not in path.read_text(encoding="utf-8")) is is_hidden


def test_what_was_hidden_before_there_were_recipients_is_hidden_from_the_first(store):
    choices.remember(store, 0, HIDDEN)
    boss = store.reports.recipients.add(Recipient(name="Li"))
    assert choices.remembered(store, boss) == HIDDEN
    choices.remember(store, boss, Choices(Options(), ".docx"))
    assert not choices.remembered(store, boss).options.hide_amounts
