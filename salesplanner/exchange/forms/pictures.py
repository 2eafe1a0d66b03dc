"""Charts put into a Word form: the picture as a part of the file, and what draws it in its line."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from salesplanner.exchange.forms.content import Chart
from salesplanner.exchange.forms.xml import Element

_RELS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EMU_PER_CM = 360_000
_DRAWING = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    f' xmlns:r="{_OFFICE}"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="0" cy="0"/>'
    '<wp:docPr id="0" name="Chart" descr=""/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="0" name="Chart"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=""/>'
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r>"
)
_NUMBERED = 9_000
_OURS = re.compile(r"word/media/salesplanner(\d+)\.png")
_RELATION = "rIdSalesplanner"


def is_ours(paragraph: Element) -> bool:
    """Whether a paragraph holds pictures and all of them were put in by us: it is last month's report."""
    pictures = [each for each in paragraph.iter() if etree.QName(each).localname == "blip"] if len(paragraph) else []
    return bool(pictures) and all(str(each.get(f"{{{_OFFICE}}}embed", "")).startswith(_RELATION) for each in pictures)


class Pictures:
    """The pictures that are added to a file of these parts."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._known = parts
        self._added: dict[int, bytes] = {}
        # Behind those of last month's report, whose numbers are taken.
        self._last = max((int(found[1]) for name in parts if (found := _OURS.fullmatch(name))), default=0)

    def drawing(self, chart: Chart) -> Element:
        """A run that shows a chart, which becomes a part of the file."""
        self._last = number = self._last + 1
        self._added[number] = chart.png
        run = etree.fromstring(_DRAWING)
        size = {"cx": str(round(chart.width * _EMU_PER_CM)), "cy": str(round(chart.height * _EMU_PER_CM))}
        for element in run.iter():
            tag = etree.QName(element).localname
            if tag in ("extent", "ext"):
                element.attrib.update(size)
            elif tag in ("docPr", "cNvPr"):
                element.set("id", str(_NUMBERED + number))
                element.set("descr", chart.alt)
            elif tag == "blip":
                element.set(f"{{{_OFFICE}}}embed", self._relation(number))
        return run

    def _relation(self, number: int) -> str:
        return f"{_RELATION}{number}"

    def _name(self, number: int) -> str:
        return f"word/media/salesplanner{number}.png"

    def parts(self) -> dict[str, bytes]:
        """The parts that are added, and those that name them; nothing where no picture was put in."""
        if not self._added:
            return {}
        relations = etree.fromstring(self._known.get(_RELS) or f'<Relationships xmlns="{_PACKAGE}"/>'.encode())
        for number in self._added:
            made = etree.SubElement(relations, f"{{{_PACKAGE}}}Relationship")
            made.set("Id", self._relation(number))
            made.set("Type", f"{_OFFICE}/image")
            made.set("Target", self._name(number).removeprefix("word/"))
        types = etree.fromstring(self._known[_TYPES])
        if not re.search(rb'Extension="png"', self._known[_TYPES], re.I):
            made = types.makeelement(f"{{{_CONTENT}}}Default", {"Extension": "png", "ContentType": "image/png"})
            types.insert(0, made)
        return {
            _RELS: etree.tostring(relations, xml_declaration=True, encoding="UTF-8", standalone=True),
            _TYPES: etree.tostring(types, xml_declaration=True, encoding="UTF-8", standalone=True),
            **{self._name(number): png for number, png in self._added.items()},
        }
