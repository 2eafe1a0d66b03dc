"""Targets told to be met or missed without their figures, against those of the records."""

from __future__ import annotations

from collections.abc import Iterator

from salesplanner.domain.claims.book import Book, BookFigure
from salesplanner.domain.claims.marks import Mark, MarkKind


def has_target(names: list[str], book: Book) -> bool:
    """Whether any of some figures, as far as the book has them, has a target."""
    return any(each.target for each in _with_amounts(names, book))


def _with_amounts(names: list[str], book: Book) -> list[BookFigure]:
    """Figures of the book with the amount of orders, which may be meant where orders are spoken of."""
    meant = [*names, "orders.amount"] if "orders.count" in names and "orders.amount" not in names else names
    return [book.figures[name] for name in meant if name in book.figures]


def met(spoken: list[str], book: Book, at: tuple[int, int], facts: dict[str, str]) -> Iterator[Mark]:
    """Whether the targets that are spoken of and told to be met were all reached by the book."""
    for told in _with_amounts(spoken, book):
        if told.target and told.value is not None and told.value < told.target:
            shown = {"actual": f"{told.value.normalize():,f}", "target": f"{told.target.normalize():,f}"}
            yield Mark(*at, MarkKind.MET_NOT, facts | shown)
            return


def missed(spoken: list[str], book: Book, at: tuple[int, int], facts: dict[str, str]) -> Iterator[Mark]:
    """Whether all targets that are spoken of and told to be missed were reached by the book."""
    aimed = [each for each in _with_amounts(spoken, book) if each.target]
    if aimed and all(each.value is not None and each.value >= (each.target or 0) for each in aimed):
        told = aimed[0]
        shown = {"actual": f"{told.value or 0:,f}", "target": f"{told.target or 0:,f}"}
        yield Mark(*at, MarkKind.MISSED_NOT, facts | shown)
