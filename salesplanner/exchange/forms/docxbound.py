"""Content controls whose text is kept in data of the file: what is written goes there too, for Word shows what the data say."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from salesplanner.exchange.forms import controls, xml
from salesplanner.exchange.forms.form import parsed, unparsed
from salesplanner.exchange.forms.xml import Element, W

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_STORE = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}"
#: The data that every file has: its properties.
_OWN = {
    "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}": "docProps/core.xml",
    "{6668398D-A668-4E3E-A5EB-62B293D839F1}": "docProps/app.xml",
}
_PREFIX = re.compile(r"xmlns:(\w+)=[\"']([^\"']*)[\"']")
#: A step to an element or an attribute. Any other path is not followed: it comes from outside.
_STEP = re.compile(r"(?P<at>@)?(?:(?P<prefix>[\w.-]+):)?(?P<name>[\w.-]+)(?:\[(?P<number>\d{1,4})\])?")
_DAYS = (
    re.compile(r"(?P<y>\d{4})\s*[年./-]\s*(?P<m>\d{1,2})\s*[月./-]\s*(?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{1,2}) (?P<m>[A-Z][a-z]{2})[a-z]* (?P<y>\d{4})"),
)
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905


class _Bound(Struct, frozen=True):
    """A control with what it showed when the form was opened; `link` says where that is kept, None where it is not."""

    control: Element
    link: Element
    text: str

    @property
    def is_changed(self) -> bool:
        return _shown(self.control) != self.text

    def place(self) -> tuple[str, str]:
        """Where its text is kept: which data, and where in them."""
        return self.link.get(f"{W}storeItemID", "").upper(), self.link.get(f"{W}xpath", "")


class Bindings:
    """The bound controls of a form's parts; `parts` are all of the file."""

    def __init__(self, roots: Iterable[Element], parts: Mapping[str, bytes]) -> None:
        self._parts = parts
        self._opened: dict[str, Element] = {}
        self._found: list[_Bound] = []
        self._sections: list[tuple[Element, int]] = []
        for root in roots:
            for control in [each for each in root.iter(f"{W}sdt") if not xml.is_twin(each)]:
                made = control.find(f"{W}sdtPr")
                links = [made.find(f"{kind}dataBinding") for kind in (W, xml.W15)] if made is not None else []
                link = next((each for each in links if each is not None), None)
                if made is not None and made.find(f"{xml.W15}repeatingSection") is not None:
                    self._sections.append((control, len(_items(control))))
                elif made is not None and (link is not None or made.find(f"{W}date") is not None):
                    self._found.append(_Bound(control, link, _shown(control)))

    def follow(self) -> None:
        """Let the data say what the controls show now, and the other controls of the same data too."""
        for section, count in self._sections:
            if len(_items(section)) != count:
                for link in list(section.iter(f"{W}dataBinding", f"{xml.W15}dataBinding")):
                    link.getparent().remove(link)  # the data have no such rows: its text is its own now
        for each in [one for one in self._found if one.is_changed]:
            _date(each)
            if each.link is None or each.link.getparent() is None:
                continue
            if not self._keep(each):
                each.link.getparent().remove(each.link)
                continue
            for other in self._found:
                is_same = other.link is not None and other.place() == each.place() and not other.is_changed
                if is_same and other.control.find(f"{W}sdtPr/{W}dropDownList") is None:
                    _show_also(other.control, _shown(each.control))

    def parts(self) -> dict[str, bytes]:
        """The data that changed."""
        made = {name: unparsed(root) for name, root in self._opened.items()}
        return {name: data for name, data in made.items() if data != unparsed(parsed(self._parts[name]))}

    def _keep(self, each: _Bound) -> bool:
        """Write what a control shows into the data; whether these are known, and have such a place."""
        if each.link.tag != f"{W}dataBinding":
            return False  # whole paragraphs with their look
        store, path = each.place()
        prefixes = dict(_PREFIX.findall(each.link.get(f"{W}prefixMappings", "")))
        for name in self._named(store):
            if name not in self._opened:
                self._opened[name] = parsed(self._parts[name])
            if _write(self._opened[name], path, prefixes, _kept(each.control)):
                return True
        return False

    def _named(self, store: str) -> Iterator[str]:
        """The parts that hold such data: of that identity, or any where none is said."""
        if store in _OWN:
            yield from [_OWN[store]] * (_OWN[store] in self._parts)
            return
        for name in [each for each in self._parts if re.fullmatch(r"customXml/item\d+\.xml", each)]:
            if not store or self._identity(name) == store:
                yield name

    def _identity(self, name: str) -> str:
        """What data are called by."""
        folder, file = posixpath.split(name)
        relations = self._parts.get(f"{folder}/_rels/{file}.rels")
        for each in parsed(relations) if relations else ():
            about = posixpath.normpath(posixpath.join(folder, each.get("Target", ""))).removeprefix("/")
            if about in self._parts and "customXmlProps" in each.get("Type", ""):
                return str(parsed(self._parts[about]).get(f"{_STORE}itemID", "")).upper()
        return ""


def _items(section: Element) -> list[Element]:
    held = section.find(f"{W}sdtContent")
    return held.findall(f"{W}sdt") if held is not None else []


def _shown(control: Element) -> str:
    """What a control shows, its paragraphs as lines."""
    held = control.find(f"{W}sdtContent")
    if held is None:
        return ""
    lines = [each for each in held.iter(f"{W}p") if not xml.is_twin(each)]
    return "\n".join(map(xml.text_of, lines)) if lines else xml.text_of(held)


def _show_also(control: Element, text: str) -> None:
    """Let another control show the same."""
    controls.show(control)
    said = list(control.find(f"{W}sdtContent").iter(f"{W}t"))
    for number, each in enumerate(said):
        each.text = "" if number else text.replace("\n", " ")


def _kept(control: Element) -> str:
    """What of a control's text the data have: the value of an item, true of a tick, a day as such."""
    made, text = control.find(f"{W}sdtPr"), _shown(control)
    box = made.find(f"{_W14}checkbox/{_W14}checked")
    if box is not None:
        return "true" if box.get(f"{_W14}val") in ("1", "true") else "false"
    for item in (each for kind in ("dropDownList", "comboBox") for each in made.findall(f"{W}{kind}/{W}listItem")):
        if text in (item.get(f"{W}displayText"), item.get(f"{W}value")):
            return str(item.get(f"{W}value") or text)
    kind = made.find(f"{W}date/{W}storeMappedDataAs")
    day = _day_of(text)
    if kind is None or day is None or kind.get(f"{W}val") == "text":
        return text
    return f"{day.isoformat()}T00:00:00" if kind.get(f"{W}val") == "dateTime" else day.isoformat()


def _date(bound: _Bound) -> None:
    """Let a calendar stand on the day that is shown, where it stood on one or others read it."""
    picked = bound.control.find(f"{W}sdtPr/{W}date")
    if picked is None or (bound.link is None and not picked.get(f"{W}fullDate")):
        return
    day = _day_of(_shown(bound.control))
    if day is not None:
        picked.set(f"{W}fullDate", f"{day.isoformat()}T00:00:00Z")
    else:
        picked.attrib.pop(f"{W}fullDate", None)


def _day_of(text: str) -> date | None:
    """The day that a text is."""
    found = next((match for form in _DAYS if (match := form.fullmatch(text.strip(" 日"))) is not None), None)
    if found is None:
        return None
    month = _MONTHS.index(found["m"]) + 1 if found["m"] in _MONTHS else int(found["m"]) if found["m"].isdigit() else 0
    try:
        return date(int(found["y"]), month, int(found["d"]))
    except ValueError:
        return None


def _write(root: Element, path: str, prefixes: Mapping[str, str], text: str) -> bool:
    """Let the place of the data that a path leads to say this; whether there is one."""
    at, steps = None, path.strip().removesuffix("/text()").strip("/").split("/")
    for place, step in enumerate(steps):
        found = _STEP.fullmatch(step)
        if found is None or (found["prefix"] or "") not in {"", *prefixes}:
            return False
        name = f"{{{prefixes[found['prefix']]}}}{found['name']}" if found["prefix"] else found["name"]
        if found["at"]:
            is_there = at is not None and place == len(steps) - 1 and name in at.attrib
            if is_there and at is not None:
                at.set(name, text)
            return is_there
        among = [root] * (root.tag == name) if at is None else at.findall(name)
        number = int(found["number"] or 1)
        if not 0 < number <= len(among):
            return False
        at = among[number - 1]
    if at is None or len(at):
        return False
    at.text = text
    return True
