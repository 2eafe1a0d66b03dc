"""What the quotas ask together, in sentences: how often a visit has to succeed, and how much of the week they take."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from salesplanner.domain.dayplan import TRAVEL_MINUTES
from salesplanner.domain.quotachecks import Coherence, Keeping, coherence, keeping, load, own_rate
from salesplanner.domain.targets import Quota
from salesplanner.report.clashes import kept_a_week
from salesplanner.store import Store
from salesplanner.store.reminders import available_minutes
from salesplanner.words import Words

#: How far back the person's own rate is taken from.
_WEEKS = 13


def sentences(store: Store, words: Words, quotas: Sequence[Quota]) -> list[str]:
    """A sentence for each result that is asked beside visits, and one for the hours; nothing where no quota asks for work."""
    days = store.calendar().days_a_week
    said = [_coherence(store, words, each) for each in coherence(quotas, days)]
    return [*said, *filter(None, (_load(store, words, quotas, days), _keeping(store, words, quotas, days)))]


def fit(store: Store, quotas: Sequence[Quota]) -> bool:
    """Whether the hours hold the quotas, and what the clients' rhythms ask beside them."""
    days = store.calendar().days_a_week
    found = load(quotas, days, available_minutes(store.settings), kept_a_week(store))
    return (found is None or not found.over) and _kept(store, quotas, days).fits


def _kept(store: Store, quotas: Sequence[Quota], days: Fraction) -> Keeping:
    rhythms, regions = store.client_list.by_rhythm(store.today())
    minutes = round(days * available_minutes(store.settings)) - kept_a_week(store)
    return keeping(rhythms, quotas, days, minutes, regions=regions)


def _coherence(store: Store, words: Words, asked: Coherence) -> str:
    say = words.translate
    text = say(
        "QuotaChecks",
        "{metric}: {results} a week from {visits} visits means {rate} of the visits"
        " ({of_touches} of all {touches} touches), about {month} a month.",
    ).format(
        metric=words.metric(asked.metric),
        results=_number(words, asked.results),
        visits=_number(words, asked.visits),
        rate=words.percent(float(asked.rate)),
        of_touches=words.percent(float(asked.of_touches)),
        touches=_number(words, asked.touches),
        month=words.number(round(asked.per_month)),
    )
    return words.sentences((text, _own(store, words, asked)))


def _own(store: Store, words: Words, asked: Coherence) -> str:
    """The person's own rate of the last weeks."""
    today, say = store.today(), words.translate
    first = today - timedelta(weeks=_WEEKS)
    done, visits = (len(store.measures.of(each, first, today)) for each in (asked.metric, asked.visited))
    rate = own_rate(done, visits)
    if rate is None:
        return say("QuotaChecks", "No visits in the last {weeks} weeks to compare with.").format(weeks=_WEEKS)
    return say("QuotaChecks", "Yours in the last {weeks} weeks: {done} from {visits} visits, {rate}.").format(
        weeks=_WEEKS, done=done, visits=visits, rate=words.percent(float(rate))
    )


def _load(store: Store, words: Words, quotas: Sequence[Quota], days: Fraction) -> str:
    found, say = load(quotas, days, available_minutes(store.settings), kept_a_week(store)), words.translate
    if found is None:
        return ""
    text = say(
        "QuotaChecks", "At usual lengths the quotas take {hours} of {available} hours a week ({share}), counting {way} minutes of travel to each visit."
    )  # fmt: skip
    if found.over:
        text = say(
            "QuotaChecks",
            "At usual lengths the quotas take {hours} of {available} hours a week ({share}), counting {way} minutes of travel to each visit:"
            " {over} hours too many.",
        )
    return text.format(
        hours=_hours(words, found.minutes),
        available=_hours(words, found.available),
        share=words.percent(float(found.share)),
        way=TRAVEL_MINUTES,
        over=_hours(words, found.over),
    )


def _keeping(store: Store, words: Words, quotas: Sequence[Quota], days: Fraction) -> str:
    """What the clients' rhythms ask beyond the quotas, against the hours those leave; nothing where the quotas hold it."""
    found, say = _kept(store, quotas, days), words.translate
    if not found.missing or not any(quota.count for quota in quotas):
        return ""
    text = say(
        "QuotaChecks",
        "Your {clients} clients in {regions} regions ask for {touches} touches a week by their rhythms, {missing} more than"
        " the quotas hold; as calls these take {hours} hours, and {free} are free.",
    )
    if not found.fits:
        text = say(
            "QuotaChecks",
            "Your {clients} clients in {regions} regions ask for {touches} touches a week by their rhythms, {missing} more than"
            " the quotas hold; as calls these take {hours} hours, and {free} are free: that does not fit.",
        )
    return text.format(
        clients=found.clients, regions=found.regions, touches=_number(words, found.touches), missing=_number(words, found.missing),
        hours=_hours(words, found.minutes), free=_hours(words, max(0, found.free)),
    )  # fmt: skip


def _hours(words: Words, minutes: int) -> str:
    return _number(words, Fraction(minutes, 60))


def _number(words: Words, value: Fraction) -> str:
    return words.number(Decimal(str(round(float(value), 1)))) if value.denominator > 1 else words.number(int(value))
