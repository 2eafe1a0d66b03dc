"""The summary for the supervisor (experience, 13): the sections that are in, in their order, as a document."""

from __future__ import annotations

from collections.abc import Iterable

from salesplanner.report.document import Block, Bullets, Document, Paragraph, Section
from salesplanner.report.handedin import Telling
from salesplanner.report.material import Material
from salesplanner.report.sections.deals import Row, rows
from salesplanner.report.sections.part import Part
from salesplanner.report.sections.registry import APPENDICES, MAKERS, titles
from salesplanner.report.sections.results import MAIN, main
from salesplanner.report.sections.writer import Options, Writer, scale
from salesplanner.words import Words

__all__ = ["KEYS", "OFF", "WRITTEN", "Options", "computed", "deals", "document", "included", "main", "scale", "titles"]

#: The parts in their order; those of OFF are left out unless asked for, those of WRITTEN can be put in own words.
KEYS = tuple(MAKERS)
OFF = frozenset({"history", "review"})
WRITTEN = frozenset(KEYS) - APPENDICES
_NUMBERS = "一二三四五六七八九十"


def included(material: Material, options: Options) -> list[str]:
    """The keys of the parts that go into the document."""
    if options.included is not None:
        return [key for key in KEYS if key in options.included]
    chosen = {key: part.included for key, part in material.parts.items()}
    return [key for key in KEYS if chosen.get(key, key not in OFF)]


def document(material: Material, words: Words, options: Options | None = None) -> Document:
    """The summary as a document without a format."""
    writer = Writer(material, words, options or Options())
    say, profile = words.translate, material.profile
    keys = included(material, writer.options)
    sections = [
        Section(key, _title(key, number, words), tuple(part(writer, key).blocks())) for number, key in enumerate(keys)
    ]
    built = Document(
        title=say("Report", "Sales summary, {period}").format(period=words.period(material.facts.period)),
        byline=_byline(material, words),
        language=words.language,
        blocks=(*_before(writer), *sections),
        author=profile.name,
        figure_label=say("Report", "Fig. {number}"),
    )
    return built if writer.options.charts else built.without_pictures()


def part(writer: Writer, key: str) -> Part:
    """A section as it goes out: in the person's own words where there are any."""
    return MAKERS[key](writer).worded(writer.material.words_of(key))


def computed(material: Material, words: Words, key: str, options: Options | None = None) -> str:
    """The computed words of a section, one point a line."""
    return "\n".join(MAKERS[key](Writer(material, words, options or Options())).lines)


def deals(material: Material, words: Words, options: Options) -> list[Row]:
    """The key deals: name, client, amount in minor units, how far it is, next step."""
    return rows(Writer(material, words, options))


def _byline(material: Material, words: Words) -> str:
    profile, day = material.profile, material.facts.as_of
    made = words.translate("Report", "as of {day}").format(
        day=f"{day.year}年{words.day(day)}" if words.zh else f"{words.day(day)} {day.year}"
    )
    return " · ".join(filter(None, [profile.name, profile.line, profile.company, made]))


def _title(key: str, number: int, words: Words) -> str:
    title = titles(words)[key]
    if key in APPENDICES:
        return words.translate("Report", "Appendix: {title}").format(title=title)
    return f"{_NUMBERS[number]}、{title}" if words.zh else title


def _before(writer: Writer) -> Iterable[Block]:
    """How the period before ended, where its report was handed in before that, or says something else now."""
    report = writer.material.before
    told = [each for each in report.became if each.metric in MAIN or each.is_asked] if report is not None else []
    if report is None or not told:
        return
    title = writer.say("Report", "Final for {period}").format(period=writer.words.period(report.period))
    telling = Telling(writer.words, writer.options.name, hide_amounts=writer.options.hide_amounts)
    yield Paragraph(title, strong=(title,))
    yield Bullets(tuple(telling.final(report, each) for each in told))
