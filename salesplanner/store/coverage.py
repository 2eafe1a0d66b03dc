"""The regions of the list, and how the clients of each stand: two queries, whatever the number of clients."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

from salesplanner import resources
from salesplanner.domain.coverage import Region, Shipped, Standing
from salesplanner.domain.period import Period
from salesplanner.store.settings import Settings
from salesplanner.store.sqlite import Book
from salesplanner.store.standings import NEVER

#: Settings of the book: regions of the country that are not worked, and the person's own.
OFF, OWN = "regions.off", "regions.own"
#: The regions that are worked only where the person says so: 31 are the usual ones (domain S4-01).
USUALLY_OFF = ("香港", "澳门", "台湾")


def counted(total: float | None) -> Decimal:
    """A sum of quantities, which are decimal texts in the file, without what adding them as fractions of two leaves behind."""
    return Decimal(str(round(total, 3))).normalize() if total else Decimal(0)


@cache
def built_in(country: str = "CN") -> tuple[Region, ...]:
    """The regions of a country, by its larger ones."""
    plain = json.loads(resources.text("regions", f"{country.lower()}.json"))
    return tuple(
        Region(each["zh"], each["en"], group["zh"], group["en"])
        for group in plain["groups"]
        for each in group["regions"]
    )


class CoverageList:
    """Where clients are, and how far with them."""

    def __init__(self, db: Book, settings: Settings) -> None:
        self._db = db
        self._settings = settings

    def regions(self) -> list[Region]:
        """The regions that are worked: those of the country that were not taken out, then the person's own."""
        off = set(self._settings.get(OFF, self._usually_off()))
        return [each for each in built_in() if each.zh not in off] + self.own()

    def _usually_off(self) -> list[str]:
        """Those that are worked only where the person says so, or has a client there."""
        found = [each for each in built_in() if each.zh in USUALLY_OFF]
        has_client = "SELECT EXISTS (SELECT 1 FROM client_standing WHERE region LIKE ? || '%' OR region LIKE ? || '%')"
        return [each.zh for each in found if not self._db.execute(has_client, [each.zh, each.en]).fetchone()[0]]

    def own(self) -> list[Region]:
        """The person's own regions."""
        return [Region(name, name) for name in self._settings.get(OWN, []) if isinstance(name, str) and name]

    def put_regions(self, *, off: Iterable[str], own: Sequence[str]) -> None:
        """Work other regions; an own one called as one of the country is that one."""
        named = {name.casefold(): each.zh for each in built_in() for name in (each.zh, each.en)}
        of_country = {named[each.casefold()] for each in own if each.casefold() in named}
        self._settings.put(OFF, sorted(set(off) - of_country))
        self._settings.put(OWN, [each for each in dict.fromkeys(own) if each.casefold() not in named])

    def standings(self, period: Period) -> list[Standing]:
        """How the clients stand, by what is written as their region, with the orders of a period and of a year before."""
        shipped, year_ago, sampled = self._shipped(period), self._shipped(period.year_before()), self._sampled()
        rows = self._db.execute(
            "SELECT region, count(*), sum(reached_key <> :never), sum(orders > 0), sum(orders > 1),"
            " max(nullif(reached_key, :never)), max(ordered_on) FROM client_standing GROUP BY region",
            {"never": NEVER},
        )
        return [
            Standing(
                region=row[0],
                clients=row[1],
                reached=row[2],
                sampled=sampled.get(row[0], 0),
                ordered=row[3],
                repeated=row[4],
                touched_on=date.fromisoformat(row[5]) if row[5] else None,
                ordered_on=date.fromisoformat(row[6]) if row[6] else None,
                shipped=shipped.get(row[0], Shipped()),
                year_ago=year_ago.get(row[0], Shipped()),
            )
            for row in rows
        ]

    def _sampled(self) -> dict[str, int]:
        """How many clients of each region were ever given a sample."""
        rows = self._db.execute(
            "SELECT s.region, count(DISTINCT p.client_id) FROM sample p JOIN client_standing s ON s.client_id = p.client_id"
            " WHERE p.deleted_at IS NULL GROUP BY s.region"
        )
        return {row[0]: row[1] for row in rows}

    def _shipped(self, period: Period) -> dict[str, Shipped]:
        rows = self._db.execute(
            'SELECT s.region, count(*), sum(o.amount), sum(CAST(o.quantity AS REAL)) FROM "order" o'
            " JOIN client_standing s ON s.client_id = o.client_id"
            " WHERE o.day BETWEEN ? AND ? AND o.deleted_at IS NULL GROUP BY s.region",
            [period.first.isoformat(), period.last.isoformat()],
        )
        return {row[0]: Shipped(row[1], row[2], counted(row[3])) for row in rows}
