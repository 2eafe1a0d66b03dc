"""One typed line, in Chinese or English, understood as a plan item, a routine, a record or a result (experience, part 5).

The order of the parts is free. What is in 「」 or quotes is never interpreted; of two days the first counts and the second
stays as text. How days and times are read says `quickdates`: 周五 is the coming one, 下周五 and "next Friday" that of next week.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import lru_cache
from unicodedata import normalize

from msgspec.structs import replace

from salesplanner.domain.activities import USUAL_MINUTES, ActivityKind, Outcome
from salesplanner.domain.problems import Problem
from salesplanner.domain.quick import formwords as forms
from salesplanner.domain.quick.dates import days
from salesplanner.domain.quick.finding import Clock, Said, number
from salesplanner.domain.quick.formwords import Result
from salesplanner.domain.quick.reading import Name, Piece, Reading, What
from salesplanner.domain.quick.repeat import Repeat, first_day, repeats
from salesplanner.domain.quick.times import When, bare_hour, lengths, times
from salesplanner.domain.typed import parse_money
from salesplanner.domain.workdays import WorkCalendar

#: Finds what a folded text may name, best first, each with its place: clients for None, else contacts or deals.
Find = Callable[[What, str, int | None], list[Said[Name]]]


def read(
    text: str,
    now: datetime,
    calendar: WorkCalendar,
    find: Find,
    *,
    plain: frozenset[Piece] = frozenset(),
    day: date | None = None,
    client: Name | None = None,
) -> Reading:
    """How a line is understood at a moment.

    `plain` are pieces that the person turned back into text; `day` is the day when the line names none (today);
    `client` the client it is bound to.
    """
    return _Reader(text, Clock(now, calendar), find, plain, day or now.date(), client).read()


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The text as it is looked through: half width, lower case, as long as it was."""
    return "".join(_fold(letter) for letter in text)


def _fold(letter: str) -> str:
    plain = normalize("NFKC", letter).lower()
    return plain if len(plain) == 1 else letter


class _Reader:
    """Takes one piece after another out of a line; the rest is the title."""

    def __init__(
        self, text: str, clock: Clock, find: Find, plain: frozenset[Piece], day: date, client: Name | None
    ) -> None:
        self.text, self.clock, self.find, self.plain = text, clock, find, plain
        self.day, self.client = day, client
        self.folded = fold(text)
        self.left = self.folded.translate(forms.SIMPLER)
        self.pieces: list[Piece] = []
        for quoted in forms.QUOTED.finditer(self.left):
            self._blot(quoted.start(), quoted.end())

    # --- taking -------------------------------------------------------------------------------------------------

    def _blot(self, start: int, end: int) -> None:
        self.left = self.left[:start] + "\0" * (end - start) + self.left[end:]

    def _take(self, what: What, start: int, end: int) -> bool:
        """Understand a place as something, unless the person wants it as text."""
        piece = Piece(what, start, end)
        if piece in self.plain:
            return False
        self.pieces.append(piece)
        self._blot(start, end)
        return True

    def _first(self, what: What, pattern: re.Pattern[str]) -> re.Match[str] | None:
        for found in pattern.finditer(self.left):
            if self._take(what, found.start(), found.end()):
                return found
        return None

    # --- reading ------------------------------------------------------------------------------------------------

    def read(self, *, is_step: bool = False) -> Reading:
        """The whole line; in a next step another arrow is text."""
        after = None if is_step else self._split()
        note = self._first(What.NOTE, forms.NOTE)
        reading = Reading(
            day=self.day, client=self.client, note=self.text[note.start("note") :].strip() if note else ""
        )
        reading = replace(reading, has_happened=self._first(What.HAPPENED, forms.HAPPENED) is not None)
        reading = self._names(reading)
        reading = replace(reading, is_first=self._first(What.FIRST, forms.FIRST) is not None)
        reading = self._result(reading)
        reading = replace(reading, remind_minutes=self._reminder())
        reading = self._when(reading)
        reading = self._people(reading)
        reading = self._kind(reading)
        if after is not None:
            reading = self._next(reading, after)
            ahead = any(piece.what in (What.DAY, What.TIME, What.REPEAT) for piece in self.pieces)
            if reading.day < self.clock.today or not ahead:  # what has a next step is done, unless it lies ahead
                reading = replace(reading, has_happened=True)
        if reading.has_happened and reading.outcome is None and reading.kind.is_contact:
            reading = replace(reading, outcome=Outcome.PROGRESS)
        title = self._title(after)
        pieces = tuple(sorted([*self.pieces, *reading.pieces], key=lambda piece: piece.start))
        return replace(reading, title=title or self._named(reading), pieces=pieces)

    def _split(self) -> re.Match[str] | None:
        """Where the next step begins; what follows is read by itself."""
        for found in forms.NEXT.finditer(self.left):
            if found.start() > 0 and self._take(What.NEXT, found.start(), found.end()):
                self.left = self.left[: found.end()] + "\0" * (len(self.left) - found.end())
                return found
        return None

    def _next(self, reading: Reading, arrow: re.Match[str]) -> Reading:
        shift = arrow.end()
        plain = frozenset(
            Piece(each.what, each.start - shift, each.end - shift) for each in self.plain if each.start >= shift
        )
        client = reading.client
        day = self.clock.calendar.next_working(self.clock.today)
        step = _Reader(self.text[shift:], self.clock, self.find, plain, day, client).read(is_step=True)
        moved = tuple(Piece(each.what, each.start + shift, each.end + shift) for each in step.pieces)
        return replace(reading, next=replace(step, pieces=()), pieces=moved)

    def _names(self, reading: Reading) -> Reading:
        """The client, before anything else: a date inside its name is none. A part that two clients share names neither."""
        if reading.client is not None:
            return reading
        found = self.find(What.CLIENT, self._typed(), None)
        shared = Counter((each.start, each.end) for each in found)
        words = {place for place in shared if self._is_word(*place)}
        found = [each for each in found if (each.start, each.end) not in words or self._is_whole(each)]
        for each in found:
            if shared[each.start, each.end] > 1 and not self._is_whole(each):
                continue
            start = each.start - 1 if each.start and self.left[each.start - 1] == "@" else each.start
            if self._take(What.CLIENT, start, each.end):
                return replace(reading, client=each.value)
        new = self._first(What.CLIENT, forms.NEW_CLIENT) if not found else None
        if new is not None:
            return replace(reading, new_client=self.text[new.start("name") : new.end("name")])
        return replace(reading, maybe=tuple(found))

    def _typed(self) -> str:
        """What is left, in the letters as they were typed: names are kept in those."""
        return "".join(
            letter if letter == "\0" else typed for letter, typed in zip(self.left, self.folded, strict=True)
        )

    def _is_whole(self, found: Said[Name]) -> bool:
        return self.folded[found.start : found.end] == fold(found.value.name)

    def _is_word(self, start: int, end: int) -> bool:
        """Whether a mere part of a name is a word of this grammar: 周一 is not the client 周一集团."""
        said = self.left[start:end]
        if forms.KIND.fullmatch(said) is not None:
            return True
        when = [each for forms_of in (days, times, repeats) for each in forms_of(said, self.clock)]
        return any((each.start, each.end) == (0, len(said)) for each in when)

    def _people(self, reading: Reading) -> Reading:
        """Deal and contact: those of the client first, and theirs if none was named."""
        owner = reading.client.id if reading.client else None
        tagged = forms.TAGGED_DEAL.search(self.left)
        if tagged is not None:
            for found in self.find(What.DEAL, self._typed()[tagged.start() + 1 : tagged.end()], owner):
                if self._take(What.DEAL, tagged.start(), tagged.end()):
                    reading = replace(reading, deal=found.value)
                break
        for found in self.find(What.CONTACT, self._typed(), owner):
            if self._take(What.CONTACT, found.start, found.end):
                reading = replace(reading, contact=found.value)
                break
        else:
            reading = self._new_contact(reading)
        known = reading.deal or reading.contact
        if reading.client is None and not reading.new_client and known is not None and known.owner is not None:
            named = self.find(What.CLIENT, "", known.owner)
            reading = replace(reading, client=named[0].value if named else None)
        return reading

    def _new_contact(self, reading: Reading) -> Reading:
        """Somebody with a title right after the client, whom the book does not know: 川江特钢 张工."""
        client = next((each for each in self.pieces if each.what is What.CLIENT), None)
        found = forms.PERSON.match(self.left, client.end) if client else None
        if found is None or not self._take(What.CONTACT, found.start("name"), found.end("name")):
            return reading
        return replace(reading, new_contact=self.text[found.start("name") : found.end("name")])

    def _result(self, reading: Reading) -> Reading:
        for result, pattern in forms.RESULTS:
            if self._first(What.RESULT, pattern) is None:
                continue
            amount = None
            for found in forms.AMOUNT.finditer(self.left) if result is not Result.AGREEMENT else ():
                try:
                    amount = parse_money(found["amount"])
                except Problem:
                    continue
                self._take(What.RESULT, found.start(), found.end())
                break
            if amount is None and result is not Result.AGREEMENT:
                self.pieces.pop()  # a signing without an amount is only a word
                continue
            return replace(reading, result=result, amount=amount, has_happened=True)
        return reading

    def _reminder(self) -> int | None:
        found = self._first(What.REMIND, forms.REMIND)
        if found is None:
            return None
        if found["on_time"]:
            return 0
        count, unit = found["count"] or found["count2"], found["unit"] or found["unit2"]
        amount = 0.5 if count in ("半", "half an") else number(count)
        of_unit = {"分": 1, "m": 1, "小": 60, "h": 60, "天": 1440, "d": 1440, "周": 10080, "w": 10080}
        return round(amount * of_unit[unit[0]])

    # --- when ---------------------------------------------------------------------------------------------------

    def _when(self, reading: Reading) -> Reading:
        clock, whole = self.clock, self.left
        repeat = self._repeat_said()
        day = self._day_said() if repeat is None else None
        at = self._time(whole, day)
        length = next(
            (each for each in lengths(self.left, clock) if self._take(What.LENGTH, each.start, each.end)), None
        )
        when = at.value if at else None
        minutes = (when.minutes if when else None) or (length.value if length else None)
        if repeat is not None:
            reading = self._repeated(reading, repeat.value, when)
        elif day is not None:
            reading = replace(reading, day=self._coming(day, when))
        elif when is not None:
            reading = replace(reading, day=self._day_of(when, reading))
        return replace(reading, at=when.at if when else None, minutes=minutes or 0)

    def _repeat_said(self) -> Said[Repeat] | None:
        """The first repetition, and with it the bare one that says the same again: "last Friday of the month, every month"."""
        found = iter(repeats(self.left, self.clock))
        first = next((each for each in found if self._take(What.REPEAT, each.start, each.end)), None)
        for each in found if first else ():
            if first is not None and first.value.rule.startswith(each.value.rule):
                self._take(What.REPEAT, each.start, each.end)
        return first

    def _day_said(self) -> Said[date] | None:
        """The first day; one that says the same beside it belongs to it: "Thu 3 Dec", 12月3号(周四)."""
        found = iter(days(self.left, self.clock))
        first = next((each for each in found if self._take(What.DAY, each.start, each.end)), None)
        after = next(found, None) if first else None
        if first is None or after is None or self.text[first.end : after.start].strip(" ,，(（"):
            return first
        said = [forms.WEEKDAY.search(fold(self.text[each.start : each.end])) for each in (first, after)]
        exact = after if said[0] and not said[1] else first
        agree = first.value.weekday() == after.value.weekday() and any(said) and not all(said)
        if not agree or not self._take(What.DAY, after.start, after.end):
            return first
        return Said(exact.value, first.start, after.end)

    def _repeated(self, reading: Reading, repeat: Repeat, when: When | None) -> Reading:
        """A routine; 从下周一开始 and "starting Monday" say from when on."""
        begin = self.clock.today
        for each in days(self.left, self.clock):
            before, after = self._since(each.start), forms.ON.match(self.left[each.end :])
            if (before is not None or after) and each.value >= begin:
                end = each.end + (after.end() if after else 0)
                self._take(What.DAY, each.start if before is None else before, end)
                begin = each.value
                break
        if when is not None and when.has_passed(begin, self.clock.now):
            begin += timedelta(days=1)
        day = first_day(repeat, self.clock, begin)
        return replace(reading, rule=repeat.rule, on_day_off=repeat.on_day_off, day=day)

    def _since(self, day: int) -> int | None:
        """Where "starting" or 从 begins before a day, if it does."""
        before = forms.FROM.search(self.left[:day])
        return before.start() if before else day if forms.FROM_IN.match(self.left[day:]) else None

    def _time(self, whole: str, day: Said[date] | None) -> Said[When] | None:
        """The first clock's time, a mere part of the day if there is none; it may share its place with the day (tonight)."""
        found = [each for each in times(whole, self.clock) if self._is_free(each, day)] or times(self.left, self.clock)
        bare = bare_hour(self.left, day.end) if day else None
        if bare is not None and not any(_has_hour(whole[each.start : each.end]) for each in found):
            found.append(bare)
        for each in sorted(
            found, key=lambda each: ":" not in (text := whole[each.start : each.end]) and not _has_hour(text)
        ):
            piece = Piece(What.TIME, each.start, each.end)
            if piece in self.plain:
                continue
            self.pieces.append(piece)
            part = next((o for o in found if o is not each and not _has_hour(whole[o.start : o.end])), None)
            self._blot(each.start, each.end)
            return self._in_part(each, part, whole)
        return None

    def _in_part(self, at: Said[When], part: Said[When] | None, whole: str) -> Said[When]:
        """A clock's time with the part of the day that stands elsewhere: "tomorrow afternoon at 2", 9 in the evening."""
        if part is None or not _has_hour(whole[at.start : at.end]):
            return at
        if not self._take(What.TIME, part.start, part.end):
            return at
        hour = at.value.at.hour
        if part.value.at.hour >= 12 and hour < 12:
            return Said(replace(at.value, at=at.value.at.replace(hour=hour + 12)), at.start, at.end)
        if part.value.at.hour < 12 and hour > 12 and "pm" not in whole[at.start : at.end]:
            return Said(replace(at.value, at=at.value.at.replace(hour=hour - 12)), at.start, at.end)
        return at

    def _is_free(self, found: Said[When], day: Said[date] | None) -> bool:
        if day is not None and (found.start, found.end) == (day.start, day.end):
            return True
        place = slice(found.start, found.end)
        return "\0" not in self.left[place]

    def _coming(self, day: Said[date], when: When | None) -> date:
        """A weekday of which the time has passed today is that of next week."""
        said = self.text[day.start : day.end].lower()
        is_bare = re.search(r"周|星期|礼拜|mon|tue|wed|thu|fri|sat|sun", said) and not re.search(
            r"[下本这上]|next|this|last", said
        )
        passed = when is not None and day.value == self.clock.today and when.has_passed(day.value, self.clock.now)
        return day.value + timedelta(days=7) if is_bare and passed else day.value

    def _day_of(self, when: When, reading: Reading) -> date:
        """A time alone is the next such time, on the line's own day."""
        if when.day is not None:
            return when.day
        passed = reading.day == self.clock.today and when.has_passed(reading.day, self.clock.now)
        return reading.day + timedelta(days=1) if passed and not reading.has_happened else reading.day

    # --- what ---------------------------------------------------------------------------------------------------

    def _kind(self, reading: Reading) -> Reading:
        kind, place = self._kind_said(reading)
        if place is None or not self._take(What.KIND, *place):
            kind = ActivityKind.TASK
        return replace(reading, kind=kind, minutes=reading.minutes or USUAL_MINUTES[kind])

    def _kind_said(self, reading: Reading) -> tuple[ActivityKind, tuple[int, int] | None]:
        """The first kind that the text names; else what somebody owes, or an appointment with a time, or a way there."""
        is_with_somebody = reading.client is not None or bool(reading.new_client)
        found = next(
            (
                each
                for each in forms.KIND.finditer(self.left)
                if Piece(What.KIND, each.start(), each.end()) not in self.plain
            ),
            None,
        )
        go = forms.GO.search(self.left) if is_with_somebody else None
        if found is not None:
            kind = ActivityKind(str(found.lastgroup))
            if go is None or go.end() >= found.start():
                return kind, found.span()
        elif pay := forms.PAY.search(self.left):
            return ActivityKind.PAYMENT, pay.span()
        elif go is None and is_with_somebody and reading.at is not None and not _trimmed(self.left.replace("\0", " ")):
            go = forms.APPOINT.search(self.left)
        return (ActivityKind.VISIT, go.span()) if go is not None else (ActivityKind.TASK, None)

    # --- the title ----------------------------------------------------------------------------------------------

    def _title(self, arrow: re.Match[str] | None) -> str:
        end = arrow.start() if arrow else len(self.text)
        gone = {place for piece in self._removed() for place in range(piece.start, piece.end)}
        kept = ["\0" if place in gone else letter for place, letter in enumerate(self.text[:end])]
        parts = [_trimmed(part) for part in re.split("\0+", "".join(kept))]
        return " ".join(filter(None, parts))

    def _removed(self) -> list[Piece]:
        """The pieces that leave the title. A kind stays in it inside a longer word (报价单), and where nobody is named."""
        is_named = self.client is not None or any(each.what in (What.CLIENT, What.CONTACT) for each in self.pieces)
        return [
            each
            for each in self.pieces
            if each.what is not What.KIND or (is_named and not forms.GLUED.match(self.text, each.end))
        ]

    def _named(self, reading: Reading) -> str:
        """What a line without words of its own is called: its kind as it was typed, and whom it is with."""
        said = [self.text[piece.start : piece.end].strip() for piece in self.pieces if piece.what is What.KIND]
        with_whom = reading.contact or reading.client
        names = [*said, with_whom.name if with_whom else reading.new_client]
        return " ".join(filter(None, names))


def _has_hour(text: str) -> bool:
    return re.search(r"\d|[一二两三四五六七八九十半]", text) is not None


def _trimmed(text: str) -> str:
    """A part of the title without what tied it to the parts taken out."""
    before = None
    while before != text:
        before, text = text, forms.EDGE.sub("", text)
    bare = text.strip()
    return "" if re.fullmatch(rf"(?:{forms.TIES}|\s)*", bare.lower()) else forms.GAPS.sub(" ", bare)
