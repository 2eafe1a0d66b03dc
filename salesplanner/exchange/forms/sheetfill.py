"""The ways in which a cell of a sheet is filled: with what is asked for, with one thing of a list, or within its own text."""

from __future__ import annotations

from collections.abc import Sequence

from salesplanner.exchange.forms import picking, texts
from salesplanner.exchange.forms.cards import Gap
from salesplanner.exchange.forms.content import Content, Fill
from salesplanner.exchange.forms.meaning import Found
from salesplanner.exchange.forms.sheet import Sheet
from salesplanner.exchange.forms.sheetroom import give_room


def in_cell(sheet: Sheet, cell: tuple[int, int], by: int | None, part: str = "", label: str = "") -> Fill:
    """Fills a cell beside a label, of a part where that names one."""

    def fill(content: Content, target: str) -> bool:
        of_part = content.of_part(part) if part else content
        if of_part is None:
            return False
        content = of_part
        kind, _, name = target.partition(".")
        metric, _, aspect = name.rpartition(".")
        if kind == "figure" and (value := content.figure_of(metric, aspect, (), ())) is not None:
            sheet.put(*cell, value, content, by, label)
            return True
        lines = content.lines(target)
        if not lines:
            return False
        if kind == "field":
            sheet.put(*cell, content.days.get(name) or "\n".join(lines), content, by)
            return True
        hint = sheet.text(*cell)
        kept = [hint] if kind == "block" and not texts.is_blank(hint) else []  # what it says of what is to be written
        sheet.write(*cell, "\n".join([*kept, *lines]))
        give_room(sheet, *cell)
        return True

    return fill


def in_list(sheet: Sheet, cell: tuple[int, int], items: Sequence[str]) -> Fill:
    """Picks in a cell what its list has."""

    def fill(content: Content, target: str) -> bool:
        said = picking.picked(items, content, target)
        if said:
            sheet.write(*cell, said)
        return bool(said)

    return fill


def in_gap(sheet: Sheet, cell: tuple[int, int], gap: Gap) -> Fill:
    """Fills a place of a cell's own text."""
    is_label = not sheet.text(*cell)[gap.start : gap.end].strip()
    return in_text(sheet, cell, Found(gap.label, "", gap.start, gap.end, is_label=is_label, by=gap.by))


def in_text(sheet: Sheet, cell: tuple[int, int], found: Found) -> Fill:
    """Fills some letters of a cell's own text."""

    def fill(content: Content, target: str) -> bool:
        text = sheet.text(*cell)
        said = found.written(content, target, text)
        if said is not None:
            sheet.write(*cell, text[: found.start] + said + text[found.end :])
        return said is not None

    return fill
