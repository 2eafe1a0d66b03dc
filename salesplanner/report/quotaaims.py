"""Quotas and targets that ask for different numbers of the same, in sentences with their arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from salesplanner.domain.period import Period
from salesplanner.domain.quotaaims import Asked, Beside, differing
from salesplanner.domain.targets import Every, Level, Quota
from salesplanner.report import own
from salesplanner.report.aims import below, checks
from salesplanner.report.aims import said as sum_said
from salesplanner.store import Store
from salesplanner.words import Words

#: So many further periods are told by name.
_TOLD = 3


def asked(store: Store) -> list[Asked]:
    """The targets of the book for figures as a whole."""
    return [
        (each.metric, Period.parse(each.period), each.value)
        for each in store.targets.whole()
        if each.level is Level.BASE
    ]


def found(
    store: Store, quotas: Iterable[Quota] | None = None, targets: Iterable[Asked] | None = None
) -> dict[str, list[Beside]]:
    """Where quotas and targets differ, by figure; those of the book where none are given."""
    quotas = store.quotas.all() if quotas is None else quotas
    targets = asked(store) if targets is None else targets
    return differing(quotas, targets, store.calendar(), store.today())


def clashes(store: Store, words: Words, metric: str, period: Period) -> list[str]:
    """What the target of a figure in a period does not go with: its other level, or the quota of the figure."""
    unit, named = own.unit_of(store, metric), store.metrics.named(metric)
    base, stretch = (store.targets.of(metric, period.code, level) for level in (Level.BASE, Level.STRETCH))
    if unit is None or base is None:
        return []
    told = []
    if stretch is not None and stretch.value <= base.value:
        word = named.word if named else ""
        both = words.exact(base.value, unit, word), words.exact(stretch.value, unit, word)
        told.append(below(words.metric(metric), period, *both, words))
    differences = found(store, targets=[(metric, period, base.value)]).values()
    return [*told, *(said(each, words) for each in differences)]


def sums_missed(store: Store, words: Words, metric: str, period: Period, level: Level) -> list[str]:
    """Where a target and its parts, or the longer periods it lies in, do not come to the same; parts still open leave room."""
    unit, named = own.unit_of(store, metric), store.metrics.named(metric)
    if unit is None or not own.adds_up(store, metric):
        return []

    def value_of(each: Period) -> Decimal | None:
        kept = store.targets.of(metric, each.code, level)
        return kept.value if kept else None

    word = named.word if named else ""
    missed = [each for each in checks(period, value_of) if each.left < 0 or (each.left and each.set == each.count)]
    return [sum_said(each, lambda value: words.exact(value, unit, word), words) for each in missed]


def said(differences: Sequence[Beside], words: Words) -> str:
    """What differs of one figure: the first period with its arithmetic, then how it is in others."""
    first, *others = differences
    sentences = [_first(first, words)]
    if others:
        texts = [_short(each, words) for each in others[:_TOLD]]
        more = len(others) - len(texts)
        if more:
            texts.append(words.translate("QuotaAims", "%n more", more))
        sentences.append(words.translate("QuotaAims", "Likewise: {others}.").format(others=words.list(texts)))
    return words.sentences(sentences)


def _first(beside: Beside, words: Words) -> str:
    say = words.translate
    text = say("QuotaAims", "{metric}, {period}: the quota ({sum}) asks {more} more than the target of {target}.")
    if beside.over < 0:
        text = say(
            "QuotaAims", "{metric}, {period}: the quota ({sum}) alone leaves {more} of the target of {target} open."
        )
    return text.format(
        metric=words.metric(beside.quota.metric),
        period=words.period(beside.period),
        sum=_sum(beside, words),
        more=words.number(abs(beside.over)),
        target=words.number(beside.target),
    )


def often(quota: Quota, words: Words) -> str:
    """A quota as it is asked: 4 a day."""
    say = words.translate
    text = {
        Every.DAY: say("QuotaAims", "{count} a day"),
        Every.WEEK: say("QuotaAims", "{count} a week"),
        Every.MONTH: say("QuotaAims", "{count} a month"),
    }[quota.every]
    return text.format(count=words.number(quota.count))


def _sum(beside: Beside, words: Words) -> str:
    """How a quota comes to what it asks of a period: 4 a day × 21 working days = 84."""
    say, each = words.translate, often(beside.quota, words)
    if beside.times == 1 and beside.exact == beside.quota.count:
        return each
    if beside.quota.every is Every.MONTH:
        return say("QuotaAims", "{often} × %n month(s) = {sum}", beside.times).format(
            often=each, sum=words.number(beside.sum)
        )
    if beside.quota.every is Every.DAY:
        return say("QuotaAims", "{often} × %n working day(s) = {sum}", beside.times).format(
            often=each, sum=words.number(beside.sum)
        )
    return say("QuotaAims", "{often}, %n working day(s): {sum}", beside.times).format(
        often=each, sum=words.number(beside.sum)
    )


def _short(beside: Beside, words: Words) -> str:
    text = words.translate("QuotaAims", "{period} {sum} against {target}")
    sum_, target = words.number(Decimal(beside.sum)), words.number(beside.target)
    return text.format(period=words.period(beside.period), sum=sum_, target=target)
