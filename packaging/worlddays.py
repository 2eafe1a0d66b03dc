"""Make resources/holidays/world.json: the public holidays of other countries, nationwide, as their laws set them.

    python packaging/worlddays.py FIRST LAST       needs the package `holidays` (MIT), which the program does not

China's years are files of their own, for its make-up days are decreed each autumn; countries that decree theirs year by year are
left out, and so are days of one state alone. A year in which the package only estimates
a day is left out: such a year follows the person's week, and the program says so.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "resources" / "holidays" / "world.json"
COUNTRIES = ("AU", "CA", "DE", "FR", "GB", "HK", "IT", "JP", "NL", "NZ", "SG", "US")


def year_of(country: str, year: int) -> dict[str, dict[str, str]] | None:
    """The days off and the make-up days of a year; None where one of them is an estimate."""
    import holidays  # type: ignore[import-not-found]

    speaks = holidays.country_holidays(country).supported_languages or ()
    language = next((each for each in ("en_US", "en_GB", "en_AU") if each in speaks), None)
    found = holidays.country_holidays(country, years=year, language=language)
    if any("estimated" in name for name in found.values()):
        return None
    off = {day.isoformat(): name.partition(";")[0] for day, name in sorted(found.items()) if day.year == year}
    moved = sorted(day.isoformat() for day in getattr(found, "weekend_workdays", ()) if day.year == year)
    return {"off": off, "work": dict.fromkeys(moved, "")}


def main() -> None:
    """Write the years asked for."""
    parser = argparse.ArgumentParser(description="Make the holidays of other countries.")
    parser.add_argument("first", type=int)
    parser.add_argument("last", type=int)
    asked = parser.parse_args()
    years = range(asked.first, asked.last + 1)
    made = {
        country: {str(year): days for year in years if (days := year_of(country, year)) is not None}
        for country in COUNTRIES
    }
    FILE.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
