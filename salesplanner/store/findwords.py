"""What a text is found by: its Chinese characters apart, how they sound, its words in small letters without signs.

SQLite's word splitter takes a run of Chinese characters as one word, so the index holds the characters spaced
apart, then the syllables, the pinyin run together and the initials, each also from every later syllable on, so that
any part of a name is found.
"""

from __future__ import annotations

import os
import re
import unicodedata
from functools import lru_cache

# Characters are read one by one: the 44 MiB of how they are read within phrases stay out of memory.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")

_HAN = r"\u3400-\u9fff\U00020000-\U0003ffff"
#: Compiled when first used, which is after the window stands: so wide a range takes milliseconds.
_PIECES = rf"[{_HAN}]+|[^\W_{_HAN}]+"
#: Letters that the index holds without what stands on them.
_has_signs = re.compile("[\u00c0-\u024f\u1e00-\u1eff]").search
#: Characters whose usual reading as a name or in a place differs from their first one.
_NAME_READINGS = {
    "单": "shan",
    "曾": "zeng",
    "解": "xie",
    "仇": "qiu",
    "盖": "ge",
    "查": "zha",
    "轧": "zha",
    "朴": "piao",
    "尉": "wei",
    "乐": "yue",
    "区": "ou",
    "重": "chong",
    "长": "chang",
    "厦": "xia",
    "翟": "zhai",
    "覃": "qin",
    "繁": "po",
    "黑": "he",
}
_MOST_SYLLABLES = 24


def find_pieces(text: str) -> list[str]:
    """The runs of Chinese characters, and those of other letters and digits."""
    return re.findall(_PIECES, text)


def is_han(text: str) -> bool:
    """Whether a text begins with a Chinese character."""
    return "\u3400" <= text[:1] <= "\u9fff" or "\U00020000" <= text[:1] <= "\U0003ffff"


class _Syllables(dict[str, str]):
    """How each character is read, one that is not Chinese as it is; looked up where it was not asked for before."""

    def __missing__(self, character: str) -> str:
        said = character
        if is_han(character):
            from pypinyin import lazy_pinyin

            said = str(lazy_pinyin(character)[0])
        self[character] = said
        return said


_SYLLABLES = _Syllables()
_syllable = _SYLLABLES.__getitem__


def words_of(text: str) -> str:
    """What the index holds of a text."""
    return " ".join([_words_of_piece(piece) for piece in find_pieces(text)])


@lru_cache(maxsize=16_384)
def _words_of_piece(piece: str) -> str:
    """What the index holds of a run of Chinese letters, or of a word."""
    if not is_han(piece):
        return f"{piece} {piece[-4:]}" if piece.isdigit() and len(piece) > 6 else folded(piece)
    words = list(piece)
    syllables = list(map(_syllable, piece[:_MOST_SYLLABLES]))
    words += _pinyin(syllables)
    if not _NAME_READINGS.keys().isdisjoint(piece):
        named = [_NAME_READINGS.get(character, said) for character, said in zip(piece, syllables, strict=False)]
        words += _pinyin(named) if named != syllables else []
    return " ".join(words)


def _pinyin(syllables: list[str]) -> list[str]:
    """The syllables run together and their initials, from each of them on: but for the last one's, with which its run begins."""
    run, initials = syllables[-1], syllables[-1][0]
    words = [run]
    for syllable in syllables[-2::-1]:
        run, initials = syllable + run, syllable[0] + initials
        words += (run, initials)
    return words


def folded(word: str) -> str:
    """A word in small letters, Latin ones without what stands on them."""
    low = word.lower()
    if low.isascii() or not _has_signs(low):
        return low
    return "".join(letter for letter in unicodedata.normalize("NFD", low) if not unicodedata.combining(letter))


def spaced(text: str) -> str:
    """A long text for the index: characters apart, without pinyin."""
    return " ".join(" ".join(piece) if is_han(piece) else folded(piece) for piece in find_pieces(text[:2000]))


def sound(text: str) -> str:
    """How a name sounds, for sorting: pinyin for Chinese, lower case for the rest."""
    return "".join(map(_syllable, text.casefold()))
