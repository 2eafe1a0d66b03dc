"""Every clash has its sentence, in both languages, with its minutes."""

from __future__ import annotations

from datetime import date, time

import pytest

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.blocks import Block, Use
from salesplanner.domain.feasible import Clash, ClashKind, Hours, TemplateClash
from salesplanner.i18n import Translator
from salesplanner.report.clashes import hours_of, sentence, template_sentence
from salesplanner.words import Words

FIRST = Activity(id=1, kind=ActivityKind.TASK, title="晨会", day=date(2026, 10, 22), at=time(8, 15), minutes=45)
SECOND = Activity(
    id=2, kind=ActivityKind.VISIT, title="拜访" + "很" * 60, day=date(2026, 10, 22), at=time(9), minutes=60
)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ClashKind)
def test_every_kind_has_a_sentence(kind, language, qapp):
    kept = Block(title="写周报", rule="FREQ=DAILY", begin=time(8), end=time(12), use=Use.DESK, starts_on=FIRST.day)
    items = (SECOND,) if kind is ClashKind.KEPT else (FIRST, SECOND)
    clash = Clash(kind=kind, items=items, minutes=90, leave=time(8, 25), block=kept)
    said = sentence(clash, Words(Translator(language)))
    assert "{" not in said and len(said) < 160
    assert ("1.5" if kind is ClashKind.FULL else "90") in said
    if kind not in (ClashKind.FULL, ClashKind.MORNING):
        assert ("晨会" in said or kind is ClashKind.KEPT) and "…" in said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([(10, day) for day in range(5, 17) if day not in (10, 11)], "Every working day: "),
        ([(10, 5), (10, 12), (10, 6), (10, 13), (10, 10)], "Every Monday and Tuesday: "),
        ([(10, 23)], "23 Oct: "),
    ],
)
def test_routines_are_told_with_the_days_on_which_they_clash(days, said, qapp):
    clash = Clash(kind=ClashKind.OVERLAP, items=(FIRST, SECOND), minutes=15)
    found = TemplateClash(clash=clash, days=tuple(date(2026, *day) for day in days))
    text = template_sentence(found, Words(Translator("en")), date(2026, 10, 1))
    assert text.startswith(said + "“晨会” lasts until 09:00"), text


def test_the_hours_are_those_the_person_set(store):
    assert hours_of(store) == Hours()
    store.settings.put("work.from", "09:00")
    store.settings.put("work.to", "17:00")
    assert hours_of(store) == Hours(work=(time(9), time(17)), available=420)
