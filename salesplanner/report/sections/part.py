"""What every section of a summary is: words, and below them what comes live from the records."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from salesplanner.domain.plaintext import one_line
from salesplanner.report.document import Block, Bullets, Paragraph, Table
from salesplanner.report.sections.fields import Numbers


class Part(Struct, frozen=True):
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
        force_setattr(self, "lines", tuple(filter(None, map(one_line, self.lines))))
        force_setattr(self, "live", tuple(self.live))

    def begun(self, lines: Sequence[str]) -> Part:
        """The same section with these points before its own; behind the first line of one that is no list."""
        place = 0 if self.is_list else 1
        return replace(self, lines=(*self.lines[:place], *lines, *self.lines[place:]))

    def worded(self, own: str | None) -> Part:
        """The same section in the person's own words; None leaves the computed ones."""
        return self if own is None else replace(self, lines=tuple(own.splitlines()))

    def filled(self, numbers: Numbers, hidden: Collection[str], remarks: Mapping[str, str]) -> Part:
        """The same section with what its bound numbers say, less the rows that are hidden, and with what was remarked on others."""
        live: list[Block] = []
        for block in self.live:
            if not isinstance(block, Table):
                live.append(block)
                continue
            table = block.without(hidden)
            live.append(table)
            said = [(table.rows[row][0], remarks.get(table.key(row), "")) for row in range(len(table.rows))]
            if notes := tuple(numbers.colon(name) + note for name, note in said if note):
                live.append(Bullets(notes))
        return replace(self, lines=tuple(map(numbers.fill, self.lines)), live=tuple(live))

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
