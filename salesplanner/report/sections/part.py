"""What every section of a summary is: words, and below them what comes live from the records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from salesplanner.domain.plaintext import one_line
from salesplanner.report.document import Block, Bullets, Paragraph


@dataclass(frozen=True, slots=True)
class Part:
    """One section: `lines` are its computed words, one point a line; `live` always comes from the records.

    Not a list: the first line stands as running text, with what is `strong` standing out, and the others as points below it. `empty` is
    what is said where there is neither.
    """

    lines: tuple[str, ...] = ()
    live: tuple[Block, ...] = ()
    is_list: bool = True
    strong: tuple[str, ...] = ()
    empty: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", tuple(filter(None, map(one_line, self.lines))))
        object.__setattr__(self, "live", tuple(self.live))

    def worded(self, own: str | None) -> Part:
        """The same section in the person's own words; None leaves the computed ones."""
        return self if own is None else replace(self, lines=tuple(own.splitlines()))

    def blocks(self) -> Iterable[Block]:
        """The words, then what is live; what is said of nothing where there is none."""
        points = self.lines
        if points and not self.is_list:
            yield Paragraph(points[0], strong=self.strong)
            points = points[1:]
        if points:
            yield Bullets(points)
        yield from self.live
        if self.empty and not self.lines and not self.live:
            yield Paragraph(self.empty, role="muted")
