"""The summary for the supervisor (experience, 13): the sections that are in, in their order, as a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from msgspec.structs import replace

from salesplanner.domain.period import PeriodKind
from salesplanner.report.became import What
from salesplanner.report.document import Block, Bullets, Document, Paragraph, Section
from salesplanner.report.handedin import Telling
from salesplanner.report.layouts import APPENDICES, Layout, layout
from salesplanner.report.material import Material
from salesplanner.report.own import is_own as is_own_figure
from salesplanner.report.sections.fields import Numbers
from salesplanner.report.sections.part import Part
from salesplanner.report.sections.registry import MAKERS, made, title_of, titles
from salesplanner.report.sections.writer import MAIN, Options, Writer, main, scale
from salesplanner.store.reports import OWN_SECTION
from salesplanner.words import Words

__all__ = ["KEYS", "WRITTEN", "Options", "computed", "document", "included", "main", "scale", "titles"]

#: All sections there are, each layout has some of them; those of WRITTEN can be put in own words.
KEYS = tuple(MAKERS)
WRITTEN = frozenset(KEYS) - APPENDICES
_NUMBERS = "一二三四五六七八九"


def arranged(material: Material) -> list[str]:
    """The keys of every section that such a report can have, those of the person's own among them, in the person's order."""
    own = (key for key in material.parts if is_own(key))
    usual = {key: place for place, key in enumerate([*_layout(material).keys, *own])}
    places = {key: part.position for key, part in material.parts.items() if part.position is not None}
    return sorted(usual, key=lambda key: (places.get(key, usual[key]), key not in places, usual[key]))


def is_own(key: str) -> bool:
    """Whether the person added the section."""
    return key.startswith(OWN_SECTION)


def is_included(material: Material, key: str) -> bool:
    """Whether a section is in, as chosen in the book, else as usual."""
    part = material.parts.get(key)
    return part.included if part is not None else key in _layout(material).usual


def arrangement(material: Material) -> dict[str, bool]:
    """Every section in order, with whether it is in."""
    return {key: is_included(material, key) for key in arranged(material)}


def _layout(material: Material) -> Layout:
    return layout(material.facts.period.kind, material.role)


def included(material: Material, options: Options) -> list[str]:
    """The keys of the sections that go into the document."""
    if options.included is not None:
        return [key for key in KEYS if key in options.included]
    return [key for key in arranged(material) if is_included(material, key)]


def held_back(material: Material, words: Words, options: Options) -> list[str]:
    """What stays here: whatever is private, what was chosen not to be told, and how many sections."""
    say = words.translate
    left_out = len(arranged(material)) - len(included(material, options))
    chosen = (
        (True, say("Report", "what is private")),
        (not options.full_names, say("Report", "client names in full")),
        (options.hide_amounts, say("Report", "amounts")),
        (not options.charts, say("Report", "charts")),
        (left_out > 0, say("Report", "%n part(s) not ticked", left_out)),
    )
    return [name for is_held, name in chosen if is_held]


def document(material: Material, words: Words, options: Options | None = None) -> Document:
    """The summary as a document without a format."""
    return document_of(Writer(material, words, options or Options()))


def document_of(writer: Writer) -> Document:
    """The summary of a writer."""
    material, words = writer.material, writer.words
    say, profile = words.translate, material.profile
    keys = included(material, writer.options)
    sections = [
        Section(key, _numbered(writer, key, number), tuple(part(writer, key).blocks()))
        for number, key in enumerate(keys)
    ]
    built = Document(
        title=title_of(words, material.facts.period),
        byline=_byline(material, words),
        language=words.language,
        blocks=(*_before(writer), *sections),
        author=profile.name,
        figure_label=say("Report", "Fig. {number}"),
    )
    built = built if writer.options.charts else built.without_pictures()
    return _covered(built, writer.options) if writer.options.covers else built


def _covered(built: Document, options: Options) -> Document:
    """Without what is not to be told. What stands before the sections are figures, of whose large counts none is an amount, as in cells."""
    in_cell = partial(options.covered, is_cell=True)
    before, sections = (
        replace(built, blocks=tuple(each for each in built.blocks if isinstance(each, Section) is is_section))
        for is_section in (False, True)
    )
    said = before.reworded(in_cell, in_cell).blocks
    return replace(built, blocks=said + sections.reworded(options.covered, in_cell).blocks)


def part(writer: Writer, key: str) -> Part:
    """A section as it goes out: in the person's own words where there are any, its numbers filled in."""
    return filled(writer, key, draft(writer, key))


def filled(writer: Writer, key: str, drafted: Part) -> Part:
    """A section that was drafted as it goes out."""
    kept = writer.material.parts.get(key)
    hidden, remarks = (kept.hidden_rows, kept.row_remarks) if kept is not None else ((), {})
    return drafted.filled(numbers(writer, key), hidden, remarks)


def draft(writer: Writer, key: str) -> Part:
    """A section as it is written, once by a writer: its numbers still bound."""
    drafted: Part | None = writer.drafts.get(key)
    if drafted is None:
        drafted = Part(is_list=False) if is_own(key) else made(writer, key)
        drafted = writer.drafts[key] = drafted.worded(writer.material.words_of(key))
    return drafted


def numbers(writer: Writer, key: str = "") -> Numbers:
    """The numbers of a report; with a key those of the words of that section, which remember what they said."""
    kept = writer.material.parts.get(key)

    said = kept.said if kept is not None else None
    return Numbers(writer, partial(_lines, writer), said, partial(_in_full, writer), partial(_otherwise, writer))


def _otherwise(writer: Writer, section: str) -> Iterable[tuple[Sequence[str], Sequence[str]]]:
    """The computed words of a section in each other language, and the same with the names in full; once by a writer."""
    if section not in writer.otherwise:
        others = [Writer(writer.material, words, writer.options) for words in writer.words.others()]
        writer.otherwise[section] = [(_lines(other, section), _in_full(other, section)) for other in others]
    found: list[tuple[Sequence[str], Sequence[str]]] = writer.otherwise[section]
    return found


def _lines(writer: Writer, section: str) -> Sequence[str]:
    """The computed words of a section."""
    return made(writer, section).lines if section in MAKERS else ()


def _in_full(writer: Writer, section: str) -> Sequence[str]:
    """The same with the names in full, where they are not."""
    if writer.options.full_names:
        return ()
    return _lines(Writer(writer.material, writer.words, replace(writer.options, full_names=True)), section)


def computed(material: Material, words: Words, key: str, options: Options | None = None) -> str:
    """The computed words of a section, one point a line."""
    writer = Writer(material, words, options or Options())
    return writer.options.covered(Numbers(writer).fill("\n".join(made(writer, key).lines)))


def said(material: Material, words: Words, key: str, options: Options | None = None) -> str:
    """The words of a section as they go out: the person's own, else the computed ones; one point a line."""
    return said_by(Writer(material, words, options or Options()), key)


def said_by(writer: Writer, key: str) -> str:
    """What a writer says in a section."""
    return writer.options.covered(numbers(writer, key).fill("\n".join(draft(writer, key).lines)))


def title(material: Material, words: Words, key: str) -> str:
    """The title of a section without its number: the person's own, else the usual one."""
    kept = material.parts.get(key)
    return (kept.title if kept is not None else "") or titles(words, material.facts.period.kind, material.role).get(
        key, key
    )


def _byline(material: Material, words: Words) -> str:
    profile, day = material.profile, material.facts.as_of
    made = words.translate("Report", "as of {day}").format(
        day=f"{day.year}年{words.day(day)}" if words.zh else f"{words.day(day)} {day.year}"
    )
    return " · ".join(filter(None, [profile.name, profile.line, profile.company, made]))


def _numbered(writer: Writer, key: str, number: int) -> str:
    words, named = writer.words, title(writer.material, writer.words, key)
    if key in APPENDICES:
        return words.translate("Report", "Appendix: {title}").format(title=named)
    return f"{_number(number)}、{named}" if words.zh else named


def _number(place: int) -> str:
    """The number of a section in Chinese: 一, 十一, 二十."""
    tens, ones = divmod(place + 1, 10)
    return ("" if not tens else "十" if tens == 1 else f"{_NUMBERS[tens - 1]}十") + (_NUMBERS[ones - 1] if ones else "")


def _before(writer: Writer) -> Iterable[Block]:
    """How the period before ended, where its report was handed in before that, or says something else now."""
    report = writer.material.before
    if report is None:
        return
    named = {*MAIN, *writer.material.metrics}
    shown = [each for each in report.became if each.metric in named or each.is_asked or is_own_figure(each.metric)]
    told = [each for each in shown if each.what is What.FIGURE]
    if not told:
        return
    is_week = report.period.kind is PeriodKind.WEEK
    text = writer.say("Report", "Added to last week") if is_week else writer.say("Report", "Final for {period}")
    title = text.format(period=writer.words.period(report.period))
    telling = Telling(writer.words, writer.options.name, hide_amounts=writer.options.hide_amounts)
    yield Paragraph(title, strong=(title,))
    yield Bullets(tuple(telling.final(report, each) for each in told))
