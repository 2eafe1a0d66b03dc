"""A target's parts by client group, product, line, channel or region: what was asked of each, what is done, and the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.clients import ClientType
from salesplanner.domain.metrics import OWN
from salesplanner.domain.period import Period
from salesplanner.domain.targets import METRICS, Unit, attainment, in_units
from salesplanner.report.facts import target_of
from salesplanner.store import Store
from salesplanner.store.measures import OF_CLIENT, table_of
from salesplanner.words import Words

#: What records can be parted by: their own fields, and those of their client.
DIMENSIONS: dict[str, tuple[str, ...]] = {
    "order": ("channel", "product", "line", *OF_CLIENT),
    "deal": ("channel", "product", "line", *OF_CLIENT),
    "payment": ("channel", "line", *OF_CLIENT),
    "activity": OF_CLIENT,
    "agreement": OF_CLIENT,
    "client": ("source", *OF_CLIENT),
}

Records = tuple[int, ...]


class Part(Struct, frozen=True):
    """One part of a target. Of the last two rows one is what has no such part, one what no part was given for.

    `part` is its name; empty for what has none, None for what was not assigned.
    """

    id: int
    part: str | None
    target: Decimal | None
    done: Decimal
    records: Records

    @property
    def attainment(self) -> Decimal | None:
        """Done divided by target; None without a target."""
        return attainment(self.done, self.target)

    @property
    def left(self) -> Decimal | None:
        """What is still to be done, 0 once it is reached; None without a target."""
        return None if self.target is None else max(Decimal(0), self.target - self.done)


def dimensions(metric: str) -> tuple[str, ...]:
    """What a metric can be parted by; nothing for one's own figures, which name their parts themselves, and for shares."""
    if metric.startswith(OWN) or METRICS.get(metric) is Unit.RATE:
        return ()
    return DIMENSIONS[table_of(metric)]


def dimension_name(dimension: str, words: Words) -> str:
    """What a dimension is called."""
    say = words.translate
    return {
        "channel": say("Parts", "Channel"),
        "product": say("Parts", "Product"),
        "line": say("Parts", "Line"),
        "grade": say("Parts", "Client grade"),
        "type": say("Parts", "Client type"),
        "tags": say("Parts", "Client tag"),
        "region": say("Parts", "Region"),
        "source": say("Parts", "Source"),
    }[dimension]


def part_name(dimension: str, part: str | None, words: Words) -> str:
    """What a part is called: a name of the person's, or one of ours; what has none and what is not assigned."""
    say = words.translate
    if part is None:
        return say("Parts", "Not assigned")
    if not part:
        return {
            "channel": say("Parts", "Without a channel"),
            "product": say("Parts", "Without a product"),
            "line": say("Parts", "Without a line"),
            "tags": say("Parts", "Without a tag"),
            "region": say("Parts", "Without a region"),
            "source": say("Parts", "Without a source"),
        }.get(dimension, say("Parts", "Without a client"))
    return words.client_type(ClientType(part)) if dimension == "type" else part


def shares(store: Store, metric: str, dimension: str, period: Period) -> dict[str, Decimal]:
    """What each part brought in a period, the largest first; what has none is under the empty name."""
    sums, _ = _sums(store, metric, dimension, period.until(store.today()), ())
    return dict(sorted(sums.items(), key=lambda each: (-each[1], each[0])))


def parted(store: Store, metric: str, period: Period) -> list[str]:
    """The dimensions that a metric's target of a period is parted by."""
    found = {each.dimension for each in store.targets.parts(metric, period.code)}
    return [dimension for dimension in dimensions(metric) if dimension in found]


def progress(store: Store, metric: str, period: Period, dimension: str) -> list[Part]:
    """Each part of a target with what is done of it, in the order of the targets; with the two last rows all adds up."""
    asked = {
        each.part: each.value for each in store.targets.parts(metric, period.code)
        if each.dimension == dimension and each.level.value == "base"
    }  # fmt: skip
    sums, ids = _sums(store, metric, dimension, period.until(store.today()), tuple(filter(None, asked)))
    named = sorted(filter(None, asked), key=lambda part: (-asked[part], part))
    found = [
        Part(number, part, asked[part], sums.get(part, Decimal(0)), ids.get(part, ()))
        for number, part in enumerate(named, 1)
    ]
    found.append(Part(len(found) + 1, "", asked.get(""), sums.get("", Decimal(0)), ids.get("", ())))
    whole = target_of(store, metric, period)
    rest = None if whole is None else whole - sum(asked.values(), Decimal(0))
    others = sorted(part for part in sums if part and part not in asked)
    done = sum((sums[part] for part in others), Decimal(0))
    records = tuple(record for part in others for record in ids[part])
    return [*found, Part(len(found) + 1, None, rest, done, records)]


def _sums(
    store: Store, metric: str, dimension: str, period: Period, wanted: Sequence[str]
) -> tuple[dict[str, Decimal], dict[str, Records]]:
    """What each part brought in a period, and the records of it.

    A client with several tags counts for the first of those that have a target, else for its first one.
    """
    sums: dict[str, Decimal] = defaultdict(Decimal)
    ids: dict[str, Records] = defaultdict(tuple)
    found = (
        store.measures.by_part(metric, dimension, period.first, period.last) if period.first <= store.today() else []
    )
    for text, value, records in found:
        tags = text.split() if dimension == "tags" else [text]
        part = next((tag for tag in wanted if tag in tags), tags[0] if tags else "")
        sums[part] += in_units(metric, value)
        ids[part] += tuple(records)
    return dict(sums), dict(ids)
