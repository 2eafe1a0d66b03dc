"""What clashes in a day or among routines, in a sentence."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta

from salesplanner.domain.activities import Activity
from salesplanner.domain.blocks import Use, blocks_on
from salesplanner.domain.feasible import Clash, ClashKind, Hours, TemplateClash
from salesplanner.store import Store
from salesplanner.store.calendar import blocks_of
from salesplanner.store.reminders import available_minutes, rules_of
from salesplanner.words import Words, opening

#: A title longer than this is cut, so that the minutes stay in view.
_TITLE = 36
#: Weeks over which what is kept is averaged.
_WEEKS = 4
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def hours_of(store: Store, day: date | None = None) -> Hours:
    """The hours of a working day as the person set them; of a certain day with what the week's template keeps of them."""
    rules = rules_of(store.settings)
    blocks = blocks_on(blocks_of(store.settings), day, store.calendar()) if day else ()
    return Hours(work=rules.work, lunch=rules.lunch, available=available_minutes(store.settings), blocks=blocks)


def kept_a_week(store: Store) -> int:
    """The minutes of an average week that are kept for the desk or something else, so not for clients."""
    first, calendar = store.today(), store.calendar()
    days = [first + timedelta(days=each) for each in range(7 * _WEEKS)]
    hours = [hours_of(store, day) for day in days if calendar.is_working(day)]
    return sum(each.available - each.free(()) for each in hours) // _WEEKS


def sentence(clash: Clash, words: Words) -> str:
    """What clashes and what is missing."""
    say, first, second = words.translate, clash.items[0], clash.items[-1]
    if clash.kind is ClashKind.FULL:
        text = say("Clash", "All items of the day, untimed ones and travel included, take {hours} h more than it has")
        return text.format(hours=_hours(clash.minutes))
    if clash.kind is ClashKind.MORNING:
        text = say("Clash", "{count} visits before lunch with their travel: {minutes} min more than the morning has")
        return text.format(count=len(clash.items), minutes=clash.minutes)
    if clash.kind is ClashKind.KEPT:
        return _kept(clash, words)
    text = {
        ClashKind.OVERLAP: say(
            "Clash", "“{first}” lasts until {end}, “{second}” begins at {at}: {minutes} min overlap"
        ),
        ClashKind.TRAVEL: say(
            "Clash", "“{first}” lasts until {end}, for “{second}” at {at} you leave at {leave}: {minutes} min short"
        ),
        ClashKind.DEPARTURE: say(
            "Clash",
            "“{first}” lasts until {end}, but “{second}” is at {leave}: {minutes} min short to get away",
        ),
        ClashKind.AWAY: say(
            "Clash",
            "After “{first}” at {leave} there is “{second}” at {at}: {minutes} min short for one visit and the way back",
        ),
    }[clash.kind]
    return text.format(
        first=_title(first),
        second=_title(second),
        end=words.time(_end(first)),
        at=words.time(second.at) if second.at else "",
        leave=words.time(clash.leave) if clash.leave else "",
        minutes=clash.minutes,
    )


def _kept(clash: Clash, words: Words) -> str:
    say, item, block = words.translate, clash.items[0], clash.block
    assert block is not None and item.at is not None
    text = {
        Use.VISITS: say("Clash", "“{item}” at {at} takes {minutes} min of “{block}” ({begin}–{end}), kept for visits"),
        Use.DESK: say("Clash", "“{item}” at {at} takes {minutes} min of “{block}” ({begin}–{end}), kept for the desk"),
        Use.TAKEN: say("Clash", "“{item}” at {at} takes {minutes} min of “{block}” ({begin}–{end}), which is taken"),
    }[block.use]
    begin, end = words.time(block.begin), words.time(block.end)
    return text.format(
        item=_title(item), at=words.time(item.at), minutes=clash.minutes, block=block.title, begin=begin, end=end
    )


def template_sentence(found: TemplateClash, words: Words, today: date) -> str:
    """The same of routines, with the days of the week on which they clash."""
    if len(found.days) == 1:
        when = words.day(found.days[0], today)
    else:
        often = Counter(day.weekday() for day in found.days)
        # A Saturday that makes up for a holiday says nothing of Saturdays.
        usual = sorted(day for day, times in often.items() if times > 1) or sorted(often)
        when = opening(words.rule("FREQ=WEEKLY;BYDAY=" + ",".join(_CODES[day] for day in usual)))
    return words.colon(when) + sentence(found.clash, words)


def _title(activity: Activity) -> str:
    return activity.title if len(activity.title) <= _TITLE else activity.title[: _TITLE - 1].rstrip() + "…"


def _end(activity: Activity) -> time:
    assert activity.at is not None
    return (datetime.combine(activity.day, activity.at) + timedelta(minutes=activity.minutes)).time()


def _hours(minutes: int) -> str:
    return f"{minutes / 60:.1f}".removesuffix(".0")
