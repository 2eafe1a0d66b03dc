"""Reports and whom they are for: what is owed to whom once a recipient goes."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from salesplanner.domain.period import PeriodKind
from salesplanner.domain.reportdue import Recipient, ReportRule
from salesplanner.store import Store
from salesplanner.store.reports import ReportCopy

MONTH = "2026-10"


@pytest.fixture
def people(store: Store) -> dict[str, int]:
    """Three who receive a monthly report: Liu by the 23rd, Wang by the 26th, Lee by the 28th."""
    ids = {}
    for place, (name, day) in enumerate({"Liu": 23, "Wang": 26, "Lee": 28}.items()):
        ids[name] = store.reports.recipients.add(Recipient(name=name, position=place))
        store.reports.rules.add(ReportRule(every=PeriodKind.MONTH, day=day, recipient_id=ids[name]))
    return ids


def owed(store: Store) -> list[tuple[int | None, int]]:
    """To whom October's report is still owed, and on which day."""
    due = store.reports.due(date(2026, 10, 1), date(2026, 10, 31), store.calendar())
    return [(each.recipient_id, each.day.day) for each in due]


@pytest.mark.row("S2-01", "S2-34")
def test_what_was_handed_in_to_who_is_gone_is_handed_in_to_nobody_else(store, people):
    reports, wang, lee = store.reports, people["Wang"], people["Lee"]
    reports.write(MONTH, "well", "for Liu", to=people["Liu"])
    reports.write(MONTH, "well", "for Wang", to=wang)
    reports.hand_in(MONTH, ReportCopy(handed_in_at=datetime(2026, 10, 22, 9)), to=people["Liu"])
    reports.recipients.delete(people["Liu"])
    assert owed(store) == [(wang, 26), (lee, 28)]
    assert reports.copy(MONTH, lee) is None and reports.parts(MONTH, lee) == {}
    assert reports.parts(MONTH, wang)["well"].body == "for Wang" and reports.copy(MONTH, wang) is None
    store.undo()
    assert owed(store) == [(wang, 26), (lee, 28)] and reports.copy(MONTH, people["Liu"]) is not None


def test_whoever_follows_a_supervisor_has_the_reports_that_were_handed_in(store, people):
    reports = store.reports
    reports.hand_in(MONTH, ReportCopy(handed_in_at=datetime(2026, 10, 22, 9)), to=people["Liu"])
    reports.recipients.delete_many(people.values())
    assert owed(store) == [] and reports.copy(MONTH) is not None
    new = reports.recipients.add(Recipient(name="Zhao"))
    assert reports.copy(MONTH, new) is not None and owed(store) == []


def test_a_supervisor_is_not_owed_a_report_twice_once_another_is_gone(store, people):
    rules, reports = store.reports.rules, store.reports
    rules.add(ReportRule(every=PeriodKind.WEEK, day=4, recipient_id=people["Lee"]))
    reports.recipients.delete(people["Lee"])
    kept = [(each.every, each.recipient_id, each.day) for each in reports.addressed()]
    assert kept == [
        (PeriodKind.MONTH, people["Liu"], 23),
        (PeriodKind.MONTH, people["Wang"], 26),
        (PeriodKind.WEEK, people["Liu"], 4),
    ]


@pytest.mark.row("S2-01", "S2-34")
def test_who_comes_back_has_the_reports_and_deadlines_again_that_nobody_took_over(store, people):
    rules, reports, lee = store.reports.rules, store.reports, people["Lee"]
    rules.add(ReportRule(every=PeriodKind.WEEK, day=4, recipient_id=lee))
    for month in ("2026-08", "2026-09"):
        reports.write(month, "well", f"{month} for Lee", to=lee)
        reports.hand_in(month, ReportCopy(handed_in_at=datetime(2026, 10, 1, 9)), to=lee)
    reports.write("2026-W43", "well", "the week for Lee", to=lee)
    before = [(each.every, each.recipient_id, each.day) for each in reports.addressed()]
    reports.recipients.delete(lee)
    assert reports.parts("2026-W43")["well"].body == "the week for Lee", "the week is for the supervisor now"
    reports.write("2026-08", "well", "for Liu instead", to=people["Liu"])
    reports.recipients.restore(lee)
    assert [(each.every, each.recipient_id, each.day) for each in reports.addressed()] == before
    assert reports.parts("2026-09", lee)["well"].body == "2026-09 for Lee"
    assert reports.copy("2026-09", lee) is not None and reports.copy("2026-09") is None
    assert reports.parts("2026-W43", lee)["well"].body == "the week for Lee"
    assert reports.parts("2026-08", people["Liu"])["well"].body == "for Liu instead"
    assert "well" not in reports.parts("2026-08", lee)


def test_words_that_are_written_at_one_go_are_one_step_of_undo(store, people):
    reports = store.reports
    for text in ("We", "We won", "We won the tender"):
        reports.write(MONTH, "well", text)
    reports.write(MONTH, "problems", "Late parts")
    reports.write(MONTH, "well", "We won the tender at last")
    reports.write(MONTH, "well", "Nothing", to=people["Lee"])

    def words() -> dict[str, str | None]:
        return {key: each.body for key, each in reports.parts(MONTH).items()}

    assert store.undo() and reports.parts(MONTH, people["Lee"]) == {}
    assert store.undo() and words() == {"well": "We won the tender", "problems": "Late parts"}
    reports.write(MONTH, "problems", "Late")
    assert store.redo_label() is None and store.undo() and words()["problems"] == "Late parts"
    assert store.undo() and words() == {"well": "We won the tender"}
    assert store.undo() and words() == {}


def arranged(store: Store, period: str, to: int = 0) -> dict[str, tuple[bool, int | None, str]]:
    """How the sections of a report are arranged, as far as the person said."""
    parts = store.reports.parts(period, to)
    return {key: (each.included, each.position, each.title) for key, each in parts.items()}


def test_a_report_is_arranged_as_the_last_of_its_kind_for_its_recipient(store, people):
    reports, lee = store.reports, people["Lee"]
    reports.arrange(MONTH, {"support": True, "results": True, "pace": False, "review": True})
    reports.retitle(MONTH, "support", "What I need")
    reports.write(MONTH, "support", "A second car")
    reports.add_section(MONTH, "Fair", {"support": True, "results": True, "pace": False})
    asked = {"support": (True, 0, "What I need"), "results": (True, 1, ""), "pace": (False, 2, "")}
    assert arranged(store, "2026-11") == arranged(store, "2027-01") == asked
    assert {each.body for each in reports.parts("2026-11").values()} == {None}
    for other in ("2026-09", "2026-W45", "2026-Q4", "2026-11-02..2026-11-20"):
        assert arranged(store, other) == {}
    assert arranged(store, "2026-11", lee) == {}
    reports.write("2026-11", "support", "A third")
    reports.include("2026-11", "pace", True)
    asked = {**asked, "pace": (True, 2, "")}
    assert arranged(store, "2026-11") == arranged(store, "2026-12") == asked
    assert reports.parts("2026-12")["support"].body is None and reports.parts(MONTH)["support"].body == "A second car"
