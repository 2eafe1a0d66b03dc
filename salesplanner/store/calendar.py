"""The working calendar out of the book: the person's week and its template, the year files, own days on top."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, time
from functools import cache
from typing import Any

from salesplanner import resources
from salesplanner.domain.blocks import Block, Use
from salesplanner.domain.workdays import WorkCalendar, YearDays
from salesplanner.store.settings import DayMark, Settings

#: The settings of the week and of the years that were read from a file: the arrangement of each, by its number.
WEEK, YEARS = "work.week", "work.years"
#: The setting of the country whose holidays count, and the one that counts unless another is chosen.
COUNTRY, HOME = "work.country", "CN"
#: Long and short weeks take turns; what follows is the Monday of a long one.
ALTERNATE = "alternate:"
_PATTERNS = {"mon-fri": range(5), "mon-sat": range(6), "all": range(7)}


def calendar_of(settings: Settings, marks: Iterable[DayMark]) -> WorkCalendar:
    """Which days are worked; for an online shop that works all week that is every day but one's own leave."""
    years = years_of(settings)
    never_closes = settings.get("role") == "online" and settings.get(WEEK) == "all"  # a shop sells on holidays too
    off = {day for each in years.values() for day in each.off if not never_closes}
    work = {day for each in years.values() for day in each.work if not never_closes}
    own = list(marks)
    days = {kind: {mark.day for mark in own if mark.kind == kind} for kind in ("off", "work", "leave")}
    return WorkCalendar(
        off=frozenset((off | days["off"]) - days["work"]),
        work=frozenset((work | days["work"]) - days["off"]),
        leave=frozenset(days["leave"]),
        years=frozenset(years),
        **_week(settings.get(WEEK, "mon-fri")),
    )


def years_of(settings: Settings) -> dict[int, YearDays]:
    """The holiday arrangement of each year: the person's own file for it, else the one that came with the program."""
    return _bundled(settings.get(COUNTRY, HOME)) | loaded_years(settings)


def loaded_years(settings: Settings) -> dict[int, YearDays]:
    """The years whose arrangement was read from a file of the person's."""
    return {int(year): _year(int(year), days) for year, days in settings.get(YEARS, {}).items()}


def keep_year(settings: Settings, days: YearDays) -> None:
    """Let an arrangement take the place of the one there is for its year."""
    kept = {kind: {day.isoformat(): name for day, name in getattr(days, kind).items()} for kind in ("off", "work")}
    settings.put(YEARS, settings.get(YEARS, {}) | {str(days.year): kept})


def forget_year(settings: Settings, year: int) -> None:
    """Go back to the arrangement that came with the program."""
    settings.put(YEARS, {key: days for key, days in settings.get(YEARS, {}).items() if key != str(year)})


def _week(kept: Any) -> dict[str, Any]:
    if isinstance(kept, list):
        return {"week": frozenset(kept)}
    text = str(kept)
    if text.startswith(ALTERNATE):
        since = date.fromisoformat(text.removeprefix(ALTERNATE))
        return {"week": frozenset(range(5)), "long_week": frozenset(range(6)), "long_since": since}
    return {"week": frozenset(_PATTERNS.get(text, range(5)))}


def _year(year: int, days: dict[str, dict[str, str]]) -> YearDays:
    named = {kind: {date.fromisoformat(day): name for day, name in days[kind].items()} for kind in ("off", "work")}
    return YearDays(year=year, **named)


@cache
def _world() -> dict[str, dict[str, Any]]:
    """The years of other countries, by their codes."""
    found: dict[str, dict[str, Any]] = json.loads(resources.text("holidays", "world.json"))
    return found


def countries() -> list[str]:
    """The codes of the countries whose holidays came with the program."""
    return [HOME, *sorted(_world())]


@cache
def _bundled(country: str) -> dict[int, YearDays]:
    if country != HOME:
        return {int(year): _year(int(year), days) for year, days in _world().get(country, {}).items()}
    files = sorted(resources.path("holidays", country.lower()).glob("*.json"))
    read = (json.loads(file.read_text(encoding="utf-8")) for file in files)
    return {each["year"]: _year(each["year"], each) for each in read}


# --- the template of a week ------------------------------------------------------------------------------------------------

#: The setting that holds the template of the week.
BLOCKS = "work.blocks"


def blocks_of(settings: Settings) -> list[Block]:
    """The hours that are kept, in the order they were made; their ids are their places."""
    return [
        Block(
            id=place,
            title=each["title"],
            rule=each["rule"],
            begin=time.fromisoformat(each["begin"]),
            end=time.fromisoformat(each["end"]),
            use=Use(each["use"]),
            starts_on=date.fromisoformat(each["starts_on"]),
        )
        for place, each in enumerate(settings.get(BLOCKS, []), 1)
    ]


def keep_blocks(settings: Settings, blocks: Iterable[Block]) -> None:
    """Keep exactly these."""
    kept = [
        {
            "title": each.title,
            "rule": each.rule,
            "begin": f"{each.begin:%H:%M}",
            "end": f"{each.end:%H:%M}",
            "use": each.use.value,
            "starts_on": each.starts_on.isoformat(),
        }
        for each in blocks
    ]
    settings.put(BLOCKS, kept)
