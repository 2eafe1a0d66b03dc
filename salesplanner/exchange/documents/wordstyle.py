"""The style sheet of our Word files: real styles with Chinese and Latin fonts, A4, header and page number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from msgspec import Struct

if TYPE_CHECKING:
    from docx.document import Document as WordFile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TWIPS_PER_CM = 1440 / 2.54
MARGIN_CM = 2.2
PAGE_CM = (21.0, 29.7)
LINE_COLOR = "D9DCE1"
HEAD_COLOR = "F3F4F6"
GREY = "62666D"
OWN_STYLES = ("Picture", "Muted", "Table Text", "Letterhead", "Letterhead Line")


class Type(Struct, frozen=True, kw_only=True):
    """Fonts and sizes in points of one kind of document."""

    latin: str
    body: str
    title: str
    heading: str
    title_size: float = 16
    heading_size: float = 12
    body_size: float = 11
    table_size: float = 10.5
    small_size: float = 9


PLAIN = Type(latin="Microsoft YaHei", body="微软雅黑", title="微软雅黑", heading="微软雅黑")
PLAIN_ENGLISH = Type(latin="Segoe UI", body="微软雅黑", title="微软雅黑", heading="微软雅黑")
FORMAL = Type(
    latin="Times New Roman",
    body="仿宋",
    title="宋体",
    heading="黑体",
    title_size=22,
    heading_size=14,
    body_size=14,
    table_size=12,
)

_FALLBACK = {"微软雅黑": "Microsoft YaHei", "仿宋": "FangSong", "宋体": "SimSun", "黑体": "SimHei"}


def apply(word: WordFile, kind: Type, title: str) -> None:
    """Give an empty Word file our styles, page, header and footer."""
    _set_styles(word, kind)
    _set_fonts(word, kind)
    _set_page(word)
    _set_edges(word, title)
    _set_modern(word)


def twips(centimetres: float) -> int:
    """The length in twentieths of a point."""
    return round(centimetres * TWIPS_PER_CM)


def _set_styles(word: WordFile, kind: Type) -> None:
    from docx.oxml import parse_xml

    styles = word.styles.element
    for child in list(styles):
        styles.remove(child)
    for child in list(parse_xml(f"<w:styles {W}>{_defaults(kind)}{''.join(_styles(kind))}</w:styles>")):
        styles.append(child)


def _defaults(kind: Type) -> str:
    return (
        f"<w:docDefaults><w:rPrDefault>{_letters(kind, kind.body, kind.body_size, language=True)}</w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{_spacing(kind.body_size, 0, 6)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _styles(kind: Type) -> list[str]:
    small, table, head = kind.small_size, kind.table_size, kind.heading_size
    centred = '<w:jc w:val="center"/>'
    keep = "<w:keepNext/><w:keepLines/>"
    grey = GREY
    return [
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        _paragraph("Title", "Title", kind, kind.title, kind.title_size, 0, 3, centred, bold=True),
        _paragraph("Subtitle", "Subtitle", kind, kind.body, 10, 0, 8, centred, color=grey),
        *(
            _paragraph(
                f"Heading{level}", f"heading {level}", kind, kind.heading, head - (level - 1) * 0.5, 10, 4,
                f'<w:outlineLvl w:val="{level - 1}"/>', before_spacing=keep, bold=True,
            )
            for level in (1, 2, 3)
        ),
        _paragraph("Caption", "caption", kind, kind.body, small + 0.5, 6, 2, before_spacing="<w:keepNext/>"),
        _paragraph("Picture", "Picture", kind, kind.body, small, 0, 6, exact=False),
        _paragraph("Muted", "Muted", kind, kind.body, small + 0.5, 0, 4, color=grey),
        _paragraph(
            "TableText", "Table Text", kind, kind.body, table, 0, 0,
            before_spacing='<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',  # a day stays on one line: 10月16日
        ),
        _paragraph(
            "ListBullet", "List Bullet", kind, kind.body, kind.body_size, 0, 3, '<w:ind w:left="360" w:hanging="360"/>',
            before_spacing='<w:numPr><w:numId w:val="1"/></w:numPr>',
        ),
        _paragraph("Header", "header", kind, kind.body, small, 0, 0, '<w:jc w:val="right"/>', color=grey),
        _paragraph("Letterhead", "Letterhead", kind, kind.heading, 13, 0, 2, bold=True, exact=False),
        _paragraph("LetterheadLine", "Letterhead Line", kind, kind.body, small + 0.5, 0, 2, color=grey),
        _paragraph("Footer", "footer", kind, kind.body, small, 0, 0, centred, color=grey),
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>",
        _table_styles(),
    ]  # fmt: skip


def _paragraph(
    style_id: str,
    name: str,
    kind: Type,
    font: str,
    size: float,
    before: float,
    after: float,
    properties: str = "",
    *,
    before_spacing: str = "",
    bold: bool = False,
    color: str = "",
    exact: bool = True,
) -> str:
    spacing = _spacing(size, before, after) if exact else f'<w:spacing w:before="0" w:after="{after * 20:.0f}"/>'
    own = ' w:customStyle="1"' if name in OWN_STYLES else ""
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{style_id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{before_spacing}{spacing}{properties}</w:pPr>"
        f"{_letters(kind, font, size, bold=bold, color=color)}</w:style>"
    )


def _letters(kind: Type, font: str, size: float, *, bold: bool = False, color: str = "", language: bool = False) -> str:
    east, latin = quoteattr(font), quoteattr(kind.latin)
    half_points = round(size * 2)
    return (
        f"<w:rPr><w:rFonts w:ascii={latin} w:hAnsi={latin} w:eastAsia={east} w:cs={latin}/>"
        + ("<w:b/><w:bCs/>" if bold else "")
        + (f'<w:color w:val="{color}"/>' if color else "")
        + f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
        + ('<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>' if language else "")
        + "</w:rPr>"
    )


def _spacing(size: float, before: float, after: float) -> str:
    """Lines of 1.4 times the letters, or what the font needs."""
    return (
        f'<w:spacing w:before="{before * 20:.0f}" w:after="{after * 20:.0f}" '
        f'w:line="{size * 1.4 * 20:.0f}" w:lineRule="atLeast"/>'
    )


def _table_styles() -> str:
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE_COLOR}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 30), ("left", 100), ("bottom", 30), ("right", 100))
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{edges}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr>'
        f'<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{HEAD_COLOR}"/></w:tcPr></w:tblStylePr></w:style>'
    )


def _set_fonts(word: WordFile, kind: Type) -> None:
    """Tell programs without our fonts what else they are called."""
    from docx.opc.part import Part

    names = dict.fromkeys([kind.latin, kind.body, kind.title, kind.heading])
    fonts = "".join(
        f"<w:font w:name={quoteattr(name)}>"
        + (f"<w:altName w:val={quoteattr(_FALLBACK[name])}/>" if name in _FALLBACK else "")
        + "</w:font>"
        for name in names
    )
    part = _part(word, "fontTable")
    if isinstance(part, Part):
        part._blob = f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:fonts {W}>{fonts}</w:fonts>".encode()


def _part(word: WordFile, name: str) -> Any:
    parts = (rel.target_part for rel in word.part.rels.values() if not rel.is_external and rel.reltype.endswith(name))
    return next(parts, None)


def _set_page(word: WordFile) -> None:
    from docx.shared import Cm

    section = word.sections[0]
    section.page_width, section.page_height = Cm(PAGE_CM[0]), Cm(PAGE_CM[1])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(MARGIN_CM)
    section.header_distance = section.footer_distance = Cm(1.1)
    section.different_first_page_header_footer = True


def _set_edges(word: WordFile, title: str) -> None:
    """The title above every page but the first, the page number below every page."""
    section = word.sections[0]
    _fill(section.header, "Header", f'<w:r><w:t xml:space="preserve">{escape(title)}</w:t></w:r>')
    _fill(section.first_page_header, "Header", "")
    number = f'{_field("PAGE")}<w:r><w:t xml:space="preserve"> / </w:t></w:r>{_field("NUMPAGES")}'
    _fill(section.footer, "Footer", number)
    _fill(section.first_page_footer, "Footer", number)


def _fill(edge: Any, style: str, runs: str) -> None:
    from docx.oxml import parse_xml

    edge.is_linked_to_previous = False
    body = edge._element
    for child in list(body):
        body.remove(child)
    body.append(parse_xml(f'<w:p {W}><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'))


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _set_modern(word: WordFile) -> None:
    """No compatibility mode, no picture of the first page, nothing of the template's past."""
    from docx.oxml.ns import qn

    settings = word.settings.element
    for tag in ("w:savePreviewPicture", "w:rsids", "w:zoom", "w:themeFontLang"):
        for element in settings.findall(qn(tag)):
            settings.remove(element)
    for element in settings.iter(qn("w:compatSetting")):
        if element.get(qn("w:name")) == "compatibilityMode":
            element.set(qn("w:val"), "15")
    drop = ("thumbnail", "customXml", "stylesWithEffects")
    for rels in (word.part.rels, word.part.package.rels):
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(drop)]:
            del rels[key]
