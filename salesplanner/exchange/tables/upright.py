"""Tables that stand otherwise in a sheet than headers over records, set upright: lying on their side, as forms with labels beside
their values, two beside each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from salesplanner.exchange.source import Cell, Row, written

_LOOKED_AT = 40
_RECORDS_MOST = 5000
_SAID = re.compile(r"\s*([^:：]{1,20}?)\s*[:：]\s*(\S.*)", re.S)

#: Blanks before a label that is not the first of its line.
_LABELS = re.compile(r"[\s,，;；]+(?=[^\s:：,，;；]{1,10}[:：]\s*\S)")

Knows = Callable[[str], bool]
Pair = tuple[str, Cell]


def upright(rows: Sequence[Row], knows: Knows) -> list[Row]:
    """The rows as headers over records; as they are where they stand so already. `knows` tells words that are headers."""
    if not rows:
        return []
    return _turned(rows, knows) or _of_forms(rows, knows) or _below_each_other(rows, knows) or list(rows)


def _label(cell: Cell, knows: Knows) -> str:
    """A cell as a label, its colon aside; empty for one that is none."""
    text = written(cell).rstrip(":： ").strip() if isinstance(cell, str) else ""
    return text if text and len(text) < 30 and knows(text) else ""


# --- on its side ----------------------------------------------------------------------------------------------------


def _turned(rows: Sequence[Row], knows: Knows) -> list[Row]:
    """A table whose headers stand in its first column, with a record in each of the others."""
    if not 3 <= len(rows) <= 60:
        return []
    first = min(place for _, row in rows for place, cell in enumerate(row) if written(cell))
    body = [row for _, row in rows if len(row) > first and written(row[first])]
    corner = rows[0][1]
    if len(corner) > first and not written(corner[first]) and sum(1 for cell in corner if written(cell)) > 1:
        body.insert(0, [*corner[:first], "Name", *corner[first + 1 :]])  # what the records are is left to be seen
    titles = [row for row in body if sum(1 for cell in row if written(cell)) == 1 and not _label(row[first], knows)]
    body = [row for row in body if row not in titles]
    labels = [_label(row[first], knows) for row in body]
    others = [written(cell) for row in body for cell in row[first + 1 :] if written(cell)]
    width = max((len(row) for row in body), default=0)
    filled = [
        place
        for place in range(first + 1, width)
        if sum(1 for row in body if place < len(row) and written(row[place])) > 1
    ]
    known = [label for label in labels if label]
    if len(set(known)) < 3 or len(known) * 10 < len(body) * 6 or len(filled) < 2:
        return []
    if any(map(knows, others)) or max(len(row) for row in body) - first > 200:
        return []
    heads: Row = (0, [written(row[first]).rstrip(":： ") for row in body])
    records: list[Row] = [(place, [row[place] if place < len(row) else None for row in body]) for place in filled]
    return [heads, *((number + 1, cells) for number, cells in records)]


# --- forms ----------------------------------------------------------------------------------------------------------


def _of_forms(rows: Sequence[Row], knows: Knows) -> list[Row]:
    """Records written one below the other, each as labels with their values beside them or after a colon."""
    told = [(_pairs(row, knows), row) for _, row in rows[:_LOOKED_AT]]
    full = [pairs for (pairs, rest), _ in told if pairs and not rest]
    labels = {label for pairs in full for label, _ in pairs}
    lines = sum(1 for (pairs, _), row in told if pairs or sum(1 for cell in row if written(cell)) > 1)
    if len(labels) < 3 or len(full) < 2 or len(full) * 10 < lines * 7:
        return []
    records = _records([(number, _pairs(row, knows)[0]) for number, row in rows])
    heads = list(dict.fromkeys(label for _, record in records for label in record))
    if len(records) > _RECORDS_MOST or len(heads) > 200:
        return []
    return [(0, heads), *((number, [record.get(label) for label in heads]) for number, record in records)]


def _pairs(row: Sequence[Cell], knows: Knows) -> tuple[list[Pair], int]:
    """The labels of a row with their values, and how many cells are neither."""
    cells = [part for cell in row if written(cell) for part in _parts(cell)]
    found: list[Pair] = []
    place = rest = 0
    while place < len(cells):
        cell = cells[place]
        said = _SAID.fullmatch(cell) if isinstance(cell, str) else None
        label = _label(cell, knows)
        if said is not None and (before := _label(said[1], knows)):
            found.append((before, said[2].strip()))
        elif label and place + 1 < len(cells) and not _label(cells[place + 1], knows):
            place += 1
            found.append((label, cells[place]))
        elif not label:
            rest += 1
        place += 1
    return found, rest


def _parts(cell: Cell) -> list[Cell]:
    """What a cell says after each of its labels, and without the number of its line: 1. 姓名：柯达 电话：139."""
    if not isinstance(cell, str) or not _LABELS.search(cell):
        return [cell]
    return [*_LABELS.split(re.sub(r"^\s*\d{1,3}\s*[.、)）]\s*", "", cell))]


def _records(lines: Sequence[tuple[int, list[Pair]]]) -> list[tuple[int, dict[str, Cell]]]:
    """The records, each beginning where the first label comes again, or after a gap with a label that was there."""
    found: list[tuple[int, dict[str, Cell]]] = []
    first, above = "", 0
    for number, pairs in lines:
        for label, value in pairs:
            first = first or label
            is_again = bool(found) and label in found[-1][1]
            if not found or (is_again and (label == first or number > above + 1)):
                found.append((number, {}))
            record = found[-1][1]
            record[label] = f"{written(record[label])} / {written(value)}" if label in record else value
        above = number if pairs else above
    return found


# --- beside each other ----------------------------------------------------------------------------------------------


def _below_each_other(rows: Sequence[Row], knows: Knows) -> list[Row]:
    """Two tables of the same headers beside each other as one; the rows of the second are numbered on."""
    places = range(min(len(rows), _LOOKED_AT))
    place = next((place for place in places if _is_repeated([written(cell) for cell in rows[place][1]], knows)), None)
    if place is None:
        return []
    starts, width = _blocks([written(cell) for cell in rows[place][1]])
    left = [text for _, row in rows[place + 1 :] for cell in row[: starts[0]] if (text := written(cell))]
    if not all(text.isdigit() for text in left):  # more than a count of the rows: whose blocks of columns these are
        return []
    found: list[Row] = [(number, list(row)[: starts[0] + width]) for number, row in rows[: place + 1]]
    step = rows[-1][0]
    for number_of_table, start in enumerate(starts):
        for number, row in rows[place + 1 :]:
            cells = list(row)[start : start + width]
            if any(map(written, cells)):
                found.append((number + number_of_table * step, [*[None] * starts[0], *cells]))
    return found


def _is_repeated(texts: Sequence[str], knows: Knows) -> bool:
    return len(_blocks(texts)[0]) > 1 and sum(map(knows, set(filter(None, texts)))) > 1


def _blocks(texts: Sequence[str]) -> tuple[list[int], int]:
    """Where the same headers begin again, and how many they are; no places where they do not."""
    begin = next((place for place, text in enumerate(texts) if text), len(texts))
    again = [place for place in range(begin + 2, len(texts)) if texts[place] == texts[begin]]
    if not again:
        return [], 0
    block = list(texts[begin : again[0]])
    while block and not block[-1]:
        block.pop()
    starts = [begin, *again]
    same = all(list(texts[start : start + len(block)]) == block for start in starts)
    filled = sum(1 for text in texts if text)
    return (starts, len(block)) if same and len(block) > 1 and filled == len(starts) * len(block) else ([], 0)
