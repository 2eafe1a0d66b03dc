"""The regions of a country, and which of them a client's region names."""

from __future__ import annotations

import json
from functools import cache, lru_cache

from salesplanner import resources
from salesplanner.domain.coverage import Region, locate


@cache
def built_in(country: str = "CN") -> tuple[Region, ...]:
    """The regions of a country, by its larger ones."""
    plain = json.loads(resources.text("regions", f"{country.lower()}.json"))
    return tuple(
        Region(each["zh"], each["en"], group["zh"], group["en"])
        for group in plain["groups"]
        for each in group["regions"]
    )


@lru_cache(4096)
def region_of(text: str) -> str:
    """The region of the country that is meant, so that 河北 and 河北省石家庄 are one; else the text as it is."""
    found = locate(text, built_in())
    return text if found is None else found.zh
