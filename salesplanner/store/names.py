"""Which clients, contacts and deals a typed line may name: by any part of the name, by pinyin, by initials."""

from __future__ import annotations

import re
from collections.abc import Iterable

from salesplanner.domain.quick.finding import Said
from salesplanner.domain.quick.reading import Name, What
from salesplanner.store import search
from salesplanner.store.findwords import words_of
from salesplanner.store.sqlite import Book

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_LATIN = re.compile(r"[a-z0-9][a-z0-9&'.]*")
_KINDS = {What.CLIENT: "client", What.CONTACT: "contact", What.DEAL: "deal"}
_TABLES = {
    What.CLIENT: "SELECT id, name, NULL FROM client WHERE deleted_at IS NULL",
    What.CONTACT: "SELECT id, name, client_id FROM contact WHERE deleted_at IS NULL",
    What.DEAL: "SELECT id, name, client_id FROM deal WHERE deleted_at IS NULL AND status = 'open'",
}
_MOST = 60
_LEAST_HAN, _LEAST_LATIN = 2, 3
#: Parts of company names that are no name by themselves.
_COMMON = frozenset(
    [
        "公司",
        "有限",
        "集团",
        "股份",
        "科技",
        "贸易",
        "实业",
        "发展",
        "工程",
        "机械",
        "设备",
        "制造",
        "电子",
        "商贸",
        "酒店",
        "旅行",
        "旅游",
        "国际",
        "中国",
        "the",
        "and",
        "company",
        "co",
        "ltd",
        "inc",
        "group",
        "hotel",
        "travel",
        "trading",
        "software",
        "pharma",
        "new",
        "call",
        "visit",
        "meet",
        "email",
        "quote",
    ]
)


def named_in(db: Book, what: What, text: str, owner: int | None) -> list[Said[Name]]:
    """Those of the kind that a folded text names, with the place: the longest first.

    With an owner, only that client's contacts and deals; an empty text gives the client with that id.
    """
    table = _TABLES[what]
    if what is What.CLIENT and owner is not None:
        rows = db.execute(f"{table} AND id = ?", [owner]).fetchall()
        return [Said(Name(row[0], row[1], row[2]), 0, 0) for row in rows]
    if owner is not None:
        rows = db.execute(f"{table} AND client_id = ?", [owner]).fetchall()
    else:
        ids = _likely(db, _KINDS[what], text)
        marks = ", ".join("?" * len(ids))
        rows = db.execute(f"{table} AND id IN ({marks})", ids).fetchall() if ids else []
    found = [said for row in rows if (said := _place(Name(row[0], row[1], row[2]), text)) is not None]
    exact = {said.value.name.lower() for said in found}
    found.sort(
        key=lambda said: (
            said.start - said.end,
            said.value.name.lower() not in exact,
            said.start if what is What.CONTACT else 0,
            len(said.value.name),
            said.value.id,
        )
    )
    return _unique(found, what, owner)


def _unique(found: list[Said[Name]], what: What, owner: int | None) -> list[Said[Name]]:
    """A contact without a known client must be the only one of that name."""
    if what is not What.CONTACT or owner is not None or len(found) < 2:
        return found
    best = found[0]
    others = [each for each in found[1:] if (each.start, each.end) == (best.start, best.end)]
    return found if not others else []


def _likely(db: Book, kind: str, text: str) -> list[int]:
    """Ids of rows of which two characters, or a word, stand in the text."""
    ids: dict[int, None] = {}
    for term in _terms(text):
        ids |= dict.fromkeys(id for _, id in search.with_terms(db, [term], _MOST, [kind]))
    return list(ids)


def _terms(text: str) -> Iterable[str]:
    for run in _HAN.findall(text):
        for start in range(len(run) - 1):
            if run[start : start + 2] not in _COMMON:
                yield f'"{run[start]} {run[start + 1]}"'
    for word in (each.removesuffix("'s") for each in _LATIN.findall(text)):
        if len(word) >= _LEAST_LATIN and word not in _COMMON:
            yield '"' + word.replace('"', "").replace("'", " ") + '"*'


def _place(name: Name, text: str) -> Said[Name] | None:
    """Where the text names it: whole, by its longest part, or by its sound."""
    folded = name.name.lower()
    at = text.find(folded)
    if at >= 0 and _is_word(text, at, at + len(folded)):
        return Said(name, at, at + len(folded))
    part = _longest_part(folded, text)
    return Said(name, *part) if part else _by_sound(name, text)


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether a Latin name does not stand inside a longer word."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    is_latin = text[start].isascii() and text[end - 1].isascii()
    return not is_latin or not ((before.isascii() and before.isalnum()) or (after.isascii() and after.isalnum()))


def _longest_part(folded: str, text: str) -> tuple[int, int] | None:
    best: tuple[int, int] | None = None
    for run in _HAN.finditer(folded):
        said = run.group()
        for length in range(len(said), _LEAST_HAN - 1, -1):
            places = [
                (text.find(said[at : at + length]), said[at : at + length]) for at in range(len(said) - length + 1)
            ]
            hits = [place for place, part in places if place >= 0 and part not in _COMMON]
            if hits:
                best = _longer(best, (hits[0], hits[0] + length))
                break
    words = [word for word in _LATIN.findall(folded) if len(word) >= _LEAST_LATIN and word not in _COMMON]
    for word in words:
        for found in re.finditer(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])", text):
            end = found.end()
            rest = folded[folded.find(word) + len(word) :]
            while rest and text[end : end + 1] == rest[0]:  # the words of the name that follow
                end, rest = end + 1, rest[1:]
            while end > found.end() and not (text[end - 1].isalnum() and not text[end : end + 1].isalnum()):
                end -= 1
            best = _longer(best, (found.start(), end))
    return best


def _longer(one: tuple[int, int] | None, other: tuple[int, int]) -> tuple[int, int]:
    return other if one is None or other[1] - other[0] > one[1] - one[0] else one


def _by_sound(name: Name, text: str) -> Said[Name] | None:
    """Pinyin or initials of a Chinese name as a word of their own: whole from any syllable on, begun from the first."""
    if not _HAN.search(name.name):
        return None
    sounds = set(words_of(name.name).split())
    wholes = [sound for sound in sounds if not any(each != sound and each.endswith(sound) for each in sounds)]
    for word in re.finditer(r"(?<![a-z0-9])[a-z]{3,}(?![a-z0-9])", text):
        is_begun = len(word.group()) > _LEAST_LATIN and any(sound.startswith(word.group()) for sound in wholes)
        if (word.group() in sounds or is_begun) and word.group() not in _COMMON:
            return Said(name, word.start(), word.end())
    return None
