"""The regions of the list, and how the clients of each stand."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from salesplanner.domain.coverage import Region, Shipped, Standing
from salesplanner.domain.period import Period
from salesplanner.store.regionlist import built_in
from salesplanner.store.settings import Settings
from salesplanner.store.sqlite import Book
from salesplanner.store.standings import NEVER

#: Settings of the book: regions of the country that are not worked, and the person's own.
OFF, OWN = "regions.off", "regions.own"
#: The regions that are worked only where the person says so: 31 are the usual ones (domain S4-01).
USUALLY_OFF = ("香港", "澳门", "台湾")

_AT_ONCE = 10_000  # clients


def counted(total: float | None) -> Decimal:
    """A sum of quantities, which are decimal texts in the file, without what adding them as fractions of two leaves behind."""
    return Decimal(str(round(total, 3))).normalize() if total else Decimal(0)


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

    def reading(self, period: Period) -> Generator[None, None, list[Standing]]:
        """How the clients stand, by what is written as their region, with the orders of a period and of a year before.

        A region has several, which add up: it is read in pieces, for there may be very many clients.
        """
        found: list[Standing] = []
        last = self._db.execute("SELECT coalesce(max(client_id), 0) FROM client_standing").fetchone()[0]
        for start in range(0, last + 1, _AT_ONCE):
            found += self._clients(start, start + _AT_ONCE - 1)
            yield
        found += (Standing(region=region, sampled=count) for region, count in self._sampled())
        yield
        found += (Standing(region=region, shipped=shipped) for region, shipped in self._shipped(period))
        yield
        found += (Standing(region=region, year_ago=shipped) for region, shipped in self._shipped(period.year_before()))
        return found

    def _clients(self, first: int, last: int) -> Iterator[Standing]:
        rows = self._db.execute(
            "SELECT region, count(*), sum(reached_key <> :never), sum(orders > 0), sum(orders > 1),"
            " max(nullif(reached_key, :never)), max(ordered_on) FROM client_standing"
            " WHERE client_id BETWEEN :first AND :last GROUP BY +region",
            {"never": NEVER, "first": first, "last": last},
        )
        for region, clients, reached, ordered, repeated, touched_on, ordered_on in rows:
            yield Standing(
                region=region,
                clients=clients,
                reached=reached,
                ordered=ordered,
                repeated=repeated,
                touched_on=date.fromisoformat(touched_on) if touched_on else None,
                ordered_on=date.fromisoformat(ordered_on) if ordered_on else None,
            )

    def _sampled(self) -> Iterator[tuple[str, int]]:
        """How many clients of each region were ever given a sample."""
        return self._db.execute(
            "SELECT s.region, count(DISTINCT p.client_id) FROM sample p JOIN client_standing s ON s.client_id = p.client_id"
            " WHERE p.deleted_at IS NULL GROUP BY s.region"
        )

    def _shipped(self, period: Period) -> Iterator[tuple[str, Shipped]]:
        rows = self._db.execute(
            'SELECT s.region, count(*), sum(o.amount), sum(CAST(o.quantity AS REAL)) FROM "order" o'
            " JOIN client_standing s ON s.client_id = o.client_id"
            " WHERE o.day BETWEEN ? AND ? AND o.deleted_at IS NULL GROUP BY s.region",
            [period.first.isoformat(), period.last.isoformat()],
        )
        return ((row[0], Shipped(row[1], row[2], counted(row[3]))) for row in rows)
