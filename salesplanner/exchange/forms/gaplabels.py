"""What the words before a gap of a line, or those behind it, name: the label of the gap."""

from __future__ import annotations

import re

from salesplanner.exchange.forms import figurewords, gapwords, moneyunits, words
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.meaning import target_of

PLAN = re.compile(r"\bplan(?: to \w+)?\s*$", re.I)
#: What an amount behind a count is of.
CURRENCY = re.compile(r"cny|rmb|usd|eur|gbp", re.I)
_ENDING = re.compile(r"\s+(?:(?:for|of|in|during) (?:the|this) )?(?:month|week|quarter|half[- ]?year|period)$", re.I)
#: Where the words of another place end: a mark, wide blanks, or the unit behind a gap.
_BEGINS = re.compile(r"\s[–—-]\s|[。，,；;、（(\n\t|／/]|[:：](?=\s*[^\s:：])|[ \u3000]{2,}|[.]\s(?=[A-Z])")
_BRACKET = re.compile(r"[（(][^()（）]{1,12}[)）]\s*[:：]?\s*$")
_LINKS = re.compile(
    r"^\s*(?:其中|共|并|另|累计共|and|with|(?:vs\.?|versus|against)\s+(?=(?:an?|the|my|our|its)\s|(?:\w+ )?(?:target|plan|quota|goal|budget) of\b))\s*|[\s:：]*(?:\b(?:of|is|was|at|cny|rmb|usd|eur)|的|为|是|(?<!签)约|共计?|达到?|完成|[¥￥$€£:：=＝])*\s*$",
    re.I,
)
#: Words of a sentence around a gap that name nothing.
_FILLERS = frozenset(
    re.findall(
        r"\w+",
        "a an the i we it sold of to for in at is was were are and which that by with made held sent did have has had our my"
        " amounted came come totalled totaled compares compared worth against as took taken those stood stand stands now reached rose fell grew climbed dropped",
    )
)
#: What is done with what the words behind a gap name.
_DOING = frozenset(
    ("signed", "this month signed", "won", "this month won", "closed", "this month closed", "this month")
)
#: Words of a sentence between what is meant and its gap that say only that it is the report's own period's.
_WITHIN = re.compile(
    r"\b(?:for|of|in) (?:the|this) (?:month|week|quarter|half[- ]?year|period)\b(?!\s*(?:of\b|$))"
    r"|\bat (?:the )?(?:month|week|quarter|period)[- ]end\b|\bat (?:the )?end of (?:the |this )?(?:month|week|quarter|period)\b",
    re.I,
)
_SO_FAR = re.compile(
    r"year[ -]to[ -]date|since the (?:beginning|start) of (?:the|this) year|so far this year|this year so far", re.I
)
_DONE = re.compile(r"\b(won|lost|signed|closed|visited|contacted)\s*:?\s*$", re.I)
#: Words behind a gap that are no label of a gap of their own.
_NOUN = re.compile(r"\s*[a-z][a-z ]*(?:[,.;]|\band\b|$)", re.I)
#: What the gap before was of, behind it: CNY ____ in orders and ____ visits.
_LISTED = re.compile(r"^\s*in \w+(?: and|,)\s*$", re.I)
#: What was signed, or is asked of the next month, with no noun of its own.
_OF_MONEY = re.compile(r"\.amount\.(?:value|next)$")


def label_of(before: str, after: str, names: Names | None) -> tuple[str, bool]:
    """What a gap's words name, and whether those behind it do: ____ visits, where those before it are no label."""
    named = label_in(before)
    short = _ENDING.sub("", named)
    if not names_any(named, names) and target_of(f"{short} (CNY)", names).endswith(".value"):
        named = short  # Orders signed in the quarter: CNY ____
    is_known = names_any(named, names)
    is_known &= not (
        (named.lower() in ("from", "to") or _LISTED.search(before)) and _is_noun(after, names)
    )  # CNY ____ from ____ orders
    is_named = is_known or CURRENCY.sub("", before).rstrip(" ¥￥$€£").endswith((":", "："))
    behind = "" if is_known and not PLAN.search(before) else _label_behind(after)
    is_amount = is_known and _OF_MONEY.search(target_of(named, names)) is not None
    if is_amount and moneyunits.divisor_around(before, after) is None and _is_noun(after, names):
        return _label_behind(after), True  # Pipeline: ____ open deals
    if is_named and not is_known and not (_is_counted(behind, names) and _NOUN.match(after)):
        behind = ""  # Approved by: ____ Orders: ____, but Activity: ____ visits
    done = _DONE.search(before)
    noun = re.match(r"\s*([a-z]+)", after) if done is not None else None
    if done is not None and done[1].lower() == "visited":
        return "visits", True
    if done is not None and noun is not None and target_of(f"{noun[1]} {done[1]}").endswith(".count.value"):
        return f"{noun[1]} {done[1]}", True  # We won ____ deals
    return (behind, True) if behind else (named, False)


def _is_noun(after: str, names: Names | None) -> bool:
    """Whether the words right behind a gap name what is counted."""
    label = _label_behind(after)
    return bool(label) and after.lstrip().startswith(label.split()[0]) and _is_counted(label, names)


def names_any(label: str, names: Names | None) -> bool:
    """Whether a label names a figure or a fact, or another value of one."""
    known = (target_of(label, names), target_of(f"{label} (CNY)", names))
    return any(each and not each.startswith("block.") for each in known) or bool(figurewords.aspect_of(label))


def _is_counted(label: str, names: Names | None) -> bool:
    """Whether a label names something that is counted."""
    return target_of(label, names).endswith(".count.value")


def label_in(text: str) -> str:
    """The label at the end of a text, its unit in brackets kept."""
    bracket = _BRACKET.search(text)
    said, unit = (text[: bracket.start()], bracket[0]) if bracket is not None else (text, "")
    starts = [0, *(match.end() for match in _BEGINS.finditer(said))]
    for start in reversed(starts):
        label = _LINKS.sub("", _LINKS.sub("", words.unnumbered(said[start:]))).strip(" :：")
        label = _WITHIN.sub("", _SO_FAR.sub("YTD", label)).strip()
        if not target_of(label).startswith(("figure.", "field.")):
            short = _short_of(label)
            if not is_figure(short) and is_figure(less := _short_of(_ENDING.sub("", label))):
                short = less  # My quota for the month
            is_value = is_figure(short)
            label = label if target_of(label) and not is_value else short
        if label:
            return (label + unit).strip(" :：")
        if said[:start].rstrip()[-1:] in ("，", ",", "；", ";", "。", "（", "(", "."):
            break  # what stands before another mark is about something else
    return ""


def _short_of(label: str) -> str:
    """A label without the words of a sentence that name nothing."""
    short = " ".join(word for word in label.split() if word.lower() not in _FILLERS)
    return short * (short.lower() not in _DOING)


def is_figure(label: str) -> bool:
    """Whether a label names a figure, or a value of one."""
    return target_of(label).startswith("figure.") or bool(figurewords.aspect_of(label))


def _label_behind(text: str) -> str:
    """What the words behind a gap name, where those before it name nothing: ____ customer visits, (sales representative)."""
    target = gapwords.OF_TARGET.match(text)
    text = text[: target.end()] if target is not None else text
    said = re.split(
        r"[,，.。;；:：_＿\[(（¥￥$€£]|\b(?:cny|rmb|usd|eur)\b|\s{2,}|\s(?:and|or|but|i|we|against|vs\.?|versus|compared|than|after)\s",
        text.lstrip(" (（"),
        maxsplit=1,
        flags=re.I,
    )[0]
    said = _SO_FAR.sub("YTD", re.sub(r"^[km]\b", "", said).rstrip(")）"))
    words_in = [word for word in said.split() if word.lower() not in _FILLERS]
    for most in range(min(len(words_in), 5) if said.isascii() else 0, 0, -1):
        part = " ".join(words_in[:most])
        is_known = target_of(part).startswith(("figure.", "field."))
        if part not in ("%", "％") and (is_known or figurewords.aspect_of(part) not in ("", "value")):
            return part
    return ""
