"""What in a line of a form is to be filled: blanks, placeholders, labels with nothing behind them, months in titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from salesplanner.exchange.forms import words

_BLANK = re.compile(r"[\s_＿\u3000.…·—\-]*")
#: Words that stand where something is to be written.
_HINT = re.compile(
    r"[\s\u3000]*[（(\[【<＜]?\s*(?:请(?!示|假|款)|此处|点击|在此|填写|待填"
    r"|(?:click|enter|type|insert)\s+\w|please\b|tbd\b|n/?a\b|xx+)[^。]{0,40}",
    re.I,
)
_MARK = re.compile(
    r"\{\{\s*([^{}]{1,60}?)\s*\}\}|\$\{\s*([^{}]{1,60}?)\s*\}|«\s*([^«»]{1,60}?)\s*»|<<\s*([^<>]{1,60}?)\s*>>"
    r"|(?P<loose>【\s*([^【】]{1,30}?)\s*】|\[\s*([^\[\]]{2,30}?)\s*\])"
)
_LABEL = re.compile(r"([^\s:：_＿。，,；;|()（）/／]{1,16}(?: [A-Za-z]{2,14}){0,2})[ \u3000]*[:：]")
_GAP = re.compile(r"[\s_＿\u3000.…—\-]*(?:年[\s_＿\u3000]*月(?:[\s_＿\u3000]*日)?)?[\s_＿\u3000]*")
_DATED = re.compile(r"\s*(?:20\d\d\s*[-./年].*|.*\b20\d\d)\s*")
_MONTH = re.compile(
    r"(?:20\d\d|[_＿\u3000 ]{1,8})[ ]*年[ ]*(?:1[0-2]|0?[1-9]|[_＿\u3000 ]{1,8})[ ]*月份?"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+20\d\d",
)
_TITLE = re.compile(r"总结|报告|汇报|小结|[月周季年]报|report|summary|review", re.I)
_MOMENTS = ("field.period", "field.date", "field.as_of")


@dataclass(frozen=True, slots=True)
class Found:
    """Some letters of a line that are to be replaced: what they are called, and the target they are taken for.

    `is_label` when a label stands before them, and another may follow.
    """

    name: str
    guess: str
    start: int
    end: int
    is_label: bool = False


def is_blank(text: str) -> bool:
    """Whether nothing is written there yet, but for lines to write on and hints what to write."""
    return bool(_BLANK.fullmatch(text)) or (len(text) <= 60 and bool(_HINT.fullmatch(text)))


def found_in(text: str) -> list[Found]:
    """The placeholders of a line, or else its labels with nothing behind them; from the end, as they are to be replaced."""
    marks = [mark for match in _MARK.finditer(text) if (mark := _mark(match)) is not None]
    return list(reversed(marks or list(_labels(text))))


def _mark(match: re.Match[str]) -> Found | None:
    """A placeholder; what stands in brackets that may be anything is one only where it is known."""
    name = next(part for part in match.groups()[:4] + match.groups()[5:] if part)
    guess = target_of(name)
    return None if match["loose"] and not guess else Found(name, guess, match.start(), match.end())


def _labels(text: str) -> Iterator[Found]:
    found = list(_LABEL.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    for match, end in zip(found, ends, strict=False):
        guess = words.field_of(match[1]) or words.figure_of(match[1]) or words.block_of(match[1])
        gap = text[match.end() : end]
        is_old = guess in _MOMENTS and bool(_DATED.fullmatch(gap))
        if guess and (_GAP.fullmatch(gap) or is_old):
            yield Found(match[1], guess, match.end(), end, is_label=True)


def whole_mark(text: str) -> bool:
    """Whether a line is one placeholder and nothing else."""
    return bool(_MARK.fullmatch(text.strip()))


def month_in(text: str, *, is_title: bool = False) -> Found | None:
    """The month in a title, another report's or left blank; None where the line is no title."""
    found = _MONTH.search(text)
    if found is None or not (is_title or _TITLE.search(text)):
        return None
    name = f"{text[: found.start()]}…{text[found.end() :]}"  # next month's title is the same place
    return Found(" ".join(name.split()), "field.period", found.start(), found.end())


def target_of(name: str) -> str:
    """The target that a placeholder or content control names: problems, figures.orders_amount, 签约额, 下月计划."""
    plain = name.strip().lower().replace(" ", "_")
    if plain.startswith("figures."):
        metric, _, aspect = plain.removeprefix("figures.").partition(":")
        return f"figure.{metric.replace('_', '.')}.{aspect or 'value'}"
    if plain in words.FIELDS:
        return f"field.{plain}"
    if plain in words.BLOCKS:
        return f"block.{plain}"
    return words.field_of(name) or words.figure_of(name) or words.block_of(name)
