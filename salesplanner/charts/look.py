"""What every drawing shares: the words it speaks, the page it draws on in pixels, and what it gives back."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any, Protocol

from msgspec import Struct, field

from salesplanner.charts import style
from salesplanner.domain.period import Period

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.text import Text

    from salesplanner.words import Words

#: Height of a letter in pixels at text size 100 %: 9 points at 96 dots an inch.
LETTER = 12.0


class Translate(Protocol):
    """Gives a text in the language of the chart."""

    def __call__(self, context: str, text: str, n: int = -1) -> str:
        """The translation of `text`, with `n` put in place of %n."""
        ...


class Look(Struct, frozen=True):
    """How a chart speaks: its language, its texts, and how amounts and days are written.

    `amount` writes money with its unit (104.6 万, ¥428k); `day` writes a day (10月22日, 22 Oct); `count` writes what is no
    money, where it has a unit.
    Colours, fonts and text size come from the `style.styled` block the drawing happens in.
    """

    language: str
    translate: Translate
    amount: Callable[[Decimal], str]
    day: Callable[[date], str]
    count: Callable[[Decimal], str] | None = None
    month: Callable[[date], str] | None = None  # of a day: 10月, Oct; a drawing of days needs none

    @property
    def zh(self) -> bool:
        """Whether the chart speaks Chinese."""
        return self.language == "zh"

    def value(self, value: float, money: bool) -> str:
        """A figure with its unit."""
        if not money and self.count is not None:
            return self.count(Decimal(str(value)))
        return self.amount(Decimal(str(round(value, 2)))) if money else number(value)

    def days(self, first: date, last: date) -> str:
        """A day, or the first and the last of some."""
        return self.day(first) if first == last else f"{self.day(first)} – {self.day(last)}"

    def short_day(self, day: date) -> str:
        """A day on an axis: 10/22, in English 22 Oct."""
        return f"{day.month}/{day.day}" if self.zh else self.day(day)

    def signed(self, value: float, money: bool) -> str:
        """What a day brought: +48 万, and a minus for what was taken back."""
        return ("+" if value >= 0 else "-") + self.value(abs(value), money)


def look_of(words: Words, unit: str = "") -> Look:
    """The look that speaks with these words, of counts in a `unit` of the person's."""
    count = (lambda value: words.counted(value, unit)) if unit else None
    return Look(
        words.language, words.translate, words.amount, words.day, count,
        lambda day: words.short_month(Period.month_of(day)),
    )  # fmt: skip


class Ruler(Struct, frozen=True):
    """How the figures of one chart are shortened: all in 万 or 亿, or all in thousands or millions."""

    divisor: float
    suffix: str = ""
    places: int = 1

    @property
    def unit(self) -> str:
        """What is written behind a figure that could be anything without it: 1.2m, 640k; in Chinese the title says it."""
        return {"M": "m", "k": "k"}.get(self.suffix, "")

    def short(self, value: float) -> str:
        """The figure without its unit, as on an axis or inside a bar."""
        return number(value / self.divisor, self.places)


def ruler(top: float, money: bool, look: Look) -> Ruler:
    """The shortening that suits figures up to `top`."""
    if not money:
        return Ruler(1, places=2 if top < 10 else 1)
    if look.zh:
        if top >= 100_000_000:
            return Ruler(100_000_000, "亿", 2)
        return Ruler(10_000, "万") if top >= 10_000 else Ruler(1)
    if top >= 1_000_000:
        return Ruler(1_000_000, "M", 2)
    return Ruler(1_000, "k") if top >= 1_000 else Ruler(1)


def number(value: float, places: int = 1) -> str:
    """A number with at most `places` decimals, and none that say nothing: 104.6, 180, 1,204."""
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(part: float, whole: float) -> str:
    """A share in whole percent, or a dash without a whole."""
    return f"{round(100 * part / whole)}%" if whole else "–"


class Point(Struct, frozen=True):
    """A place in the drawing that stands for something: its box in fractions of the figure, from the top left."""

    x: float
    y: float
    label: str
    key: Hashable = None
    width: float = 0.0
    height: float = 0.0


class Marked(Struct, frozen=True):
    """Days on which something was done, its name, its days in words, and what is given back when it is clicked."""

    first: date
    last: date
    name: str
    days: str = ""
    key: Hashable = None


class Drawn(Struct):
    """What a drawing gives back: its points, so that the window can name and open what lies under the cursor."""

    points: list[Point] = field(default_factory=list)

    def at(self, x: float, y: float, reach: float = 0.03) -> Point | None:
        """The nearest point whose box, widened by `reach`, holds this place (fractions from the top left).

        A low box that holds it itself comes before those that reach over the whole height.
        """
        inside = [
            point
            for point in self.points
            if 0 < point.height < 1 and abs(point.x - x) <= point.width / 2 and abs(point.y - y) <= point.height / 2
        ]
        if inside:
            return min(inside, key=lambda point: (point.height, abs(point.x - x)))
        near = [
            point
            for point in self.points
            if abs(point.x - x) <= max(point.width / 2, reach) and abs(point.y - y) <= max(point.height / 2, reach)
        ]
        return min(near, key=lambda point: (point.x - x) ** 2 + (point.y - y) ** 2, default=None)


def scale() -> float:
    """The text size now, 1.0 at 100 %."""
    from matplotlib import rcParams

    return float(rcParams["font.size"]) / style.FONT_POINTS


def width_of(text: str, size: float = 1.0) -> float:
    """About how wide a text is, in pixels at text size 100 %; full-width letters count one letter height."""
    return sum(_width(letter) for letter in text) * LETTER * size


def _width(letter: str) -> float:
    """About how wide a letter is, as a part of its height."""
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    if letter in " .,:;!|'il·":
        return 0.34
    if letter in "<>+=~%@#&WMmw_{}$\\":
        return 0.85
    return 0.64 if letter.isupper() or letter.isdigit() else 0.59


def fit(text: str, room: float, size: float = 1.0) -> str:
    """A person's text as a chart may show it, cut so that it stays within `room` pixels."""
    text = style.label(text)
    if width_of(text, size) <= room:
        return text
    while text and width_of(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip() + "…" if text else "…"


def wrapped(text: str, room: float, size: float = 1.0) -> str:
    """A person's text in at most two lines, each within `room` pixels."""
    first, rest = "", text.split()
    while rest and (not first or width_of(f"{first} {rest[0]}", size) <= room):
        first = f"{first} {rest.pop(0)}".strip()
    lines = [fit(first, room, size), *([fit(" ".join(rest), room, size)] if rest else [])]
    return "\n".join(lines)


class Page:
    """A figure drawn on in pixels from the top left, at text size 100 %: bars and texts keep their size."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        from matplotlib.transforms import Affine2D

        self.tokens = style.tokens()
        inches = figure.get_size_inches()
        self.width, self.height = (float(side) * style.PIXELS_PER_INCH / scale() for side in inches)
        # Upon the figure itself: axes that nobody sees take as long to make as a dozen bars.
        across, down = 1 / max(1.0, self.width), 1 / max(1.0, self.height)
        self._pixels = Affine2D().scale(across, -down).translate(0, 1) + figure.transFigure
        self.drawn = Drawn()

    def text(self, x: float, y: float, text: str, **how: Any) -> Text:
        """A text centred upon the line `y`; secondary colour unless told."""
        how.setdefault("color", self.tokens.text2)
        how.setdefault("va", "center_baseline")
        return self.figure.text(x, y, text, transform=self._pixels, **how)

    def add(self, artist: Artist) -> None:
        """Draw something of matplotlib's that counts in pixels."""
        artist.set_transform(self._pixels)
        self.figure.add_artist(artist)

    def line(self, across: Sequence[float], down: Sequence[float], **how: Any) -> None:
        """A line through these places."""
        from matplotlib.lines import Line2D

        self.add(Line2D(across, down, **how))

    def name(self, right: float, y: float, text: str, room: float) -> None:
        """What a bar is called, before it: in two lines where one is too narrow."""
        if width_of(text) <= room or " " not in text:
            self.text(right, y, fit(text, room), ha="right")
        else:
            said = wrapped(text, room, 11 / 12)
            self.text(right, y, said, ha="right", va="center", fontsize=small(), linespacing=1.1)

    def box(self, x: float, y: float, width: float, height: float, color: str, **how: Any) -> None:
        """A filled rectangle with `x`, `y` at its top left."""
        from matplotlib.patches import Rectangle

        how.setdefault("linewidth", 0)
        self.add(Rectangle((x, y), max(0.0, width), height, facecolor=color, **how))

    def hatched(self, x: float, y: float, width: float, height: float) -> None:
        """A rectangle for what is rest or past: hatched, so that it does not speak by colour alone."""
        color = self.tokens.track
        self.box(x, y, width, height, color, hatch="////", edgecolor=self.tokens.other, linewidth=0)

    def point(self, x: float, y: float, width: float, height: float, label: str, key: Hashable) -> None:
        """Remember that this rectangle stands for something."""
        across, down = max(1.0, self.width), max(1.0, self.height)
        middle = ((x + width / 2) / across, (y + height / 2) / down)
        self.drawn.points.append(Point(*middle, label, key, width / across, height / down))

    def legend(self, x: float, entries: Iterable[tuple[str, str | None]], after: float = 0) -> float:
        """Little squares with their names at the foot of the page, in two rows where one is too narrow.

        No colour means hatched; `after` is room to keep free at the end. Gives where the last row ends.
        """
        entries, share = list(entries), 11 / 12
        wide = [width_of(name, share) + 33 for name, _ in entries]
        rows = [list(range(len(entries)))]
        if x + sum(wide) + after > self.width:
            half = (len(entries) + 1) // 2
            x, rows = (0.0 if sum(wide) > 2 * (self.width - x) else x), [rows[0][:half], rows[0][half:]]
        end = x
        for line, members in enumerate(rows):
            y, end = self.height - 12 - 17 * (len(rows) - 1 - line), x
            most = (self.width - x - after) / max(1, len(members))
            tight = sum(wide[index] for index in members) + after > self.width - x
            for index in members:
                name, color = entries[index]
                room = min(most, wide[index]) if tight else wide[index]
                if color is None:
                    self.hatched(end, y - 5, 10, 10)
                else:
                    self.box(end, y - 5, 10, 10, color)
                self.text(end + 15, y, fit(name, room - 32, share), fontsize=small())
                end += room
        return end

    def foot(self, x: float, entries: Iterable[tuple[str, str | None]], after: float = 0) -> float:
        """The height that the legend takes."""
        wide = sum(width_of(name, 11 / 12) + 33 for name, _ in entries)
        return 32.0 if x + wide + after <= self.width else 46.0

    def empty(self, text: str) -> Drawn:
        """A quiet sentence in the middle instead of a chart."""
        self.text(self.width / 2, self.height / 2, fit(text, self.width - 16), ha="center", color=self.tokens.text3)
        return self.drawn


def small() -> float:
    """The size of small labels in points."""
    return (style.FONT_POINTS - 0.6) * scale()


def large(size: float) -> float:
    """A size in points at text size 100 % as it is at the present one."""
    return size * scale()


def pitch(height: float, rows: int, most: float, least: float = 14.0) -> float:
    """The height of one of `rows` rows in `height` pixels, within bounds."""
    return min(most, max(least, height / max(1, rows)))
