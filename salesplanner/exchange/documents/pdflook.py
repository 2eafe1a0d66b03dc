"""How each kind of paragraph is set in a PDF, and how high a logo stands on any paper."""

from __future__ import annotations

from msgspec import Struct

LOGO_CM = 1.3
TEXT, GREY = "#1F2329", "#62666D"


class Look(Struct, frozen=True, kw_only=True):
    """How one kind of paragraph is set, in points."""

    size: float = 11
    before: float = 0
    after: float = 6
    bold: bool = False
    color: str = TEXT
    centred: bool = False


HEAD = Look(size=13, bold=True, after=2)
TITLE = Look(size=16, bold=True, centred=True, after=4)
BYLINE = Look(size=10, color=GREY, centred=True, after=8)
HEADINGS = {level: Look(size=12.5 - level * 0.5, bold=True, before=10, after=4) for level in (1, 2, 3)}
BODY = Look()
MUTED = Look(size=9.5, color=GREY, after=4)
BULLET = Look(after=3)
CAPTION = Look(size=9.5, before=6, after=2)
PICTURE = Look(size=1, after=8)
CELL = Look(size=10.5, after=0)
GAP = Look(size=3, after=2)
ROLES = {"body": BODY, "byline": BYLINE, "muted": MUTED}
