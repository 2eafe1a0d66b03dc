"""The fields of a Word form: those of old forms, in which a person writes, picks and ticks, and those that stand for a value by its name.

While the form is open each shows what a form of paper would: a line to write on, an empty box, a placeholder. Those that were not
filled are then what they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

from lxml import etree
from msgspec import Struct, field

from salesplanner.exchange.forms import meaning, picking, texts, words, xml
from salesplanner.exchange.forms.content import Content
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.form import parsed, unparsed
from salesplanner.exchange.forms.xml import HELD, Element, W

_LINE, _BOX, _TICKED, _LIST = "____", "☐", "☑", "▾"
#: What old forms show where nothing is written yet.
_OPEN = "\u2002" * 5
#: Marks what only stands there while the form is open.
_STAND_IN = "standin"
_NAMED = re.compile(
    r"\s*(?P<kind>MERGEFIELD|DOCPROPERTY|DOCVARIABLE)\s+(?:\"(?P<quoted>[^\"]+)\"|(?P<plain>[^\s\\]+))", re.I
)
_PROMPT = re.compile(r"\s*MACROBUTTON\s+\S+\s+(?P<prompt>.{2,80}?)\s*", re.I | re.S)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|_")
#: What Word calls a field that nobody gave a name.
_UNNAMED = re.compile(r"(?:Text|Check|Dropdown|Kontrollkästchen|文本|复选框?|下拉列?表?)\d*", re.I)
_CUSTOM, _SETTINGS = "docProps/custom.xml", "word/settings.xml"
_VT = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}"


class _Field(Struct):
    """A field of a paragraph: where it begins, what it is, where its result begins and it ends, and the texts of that result.

    `added` are the runs that it was given for that.
    """

    begin: Element
    code: str = ""
    separate: Element = None
    end: Element = None
    result: list[Element] = field(default_factory=list)
    added: list[Element] = field(default_factory=list)

    @property
    def made(self) -> Element:
        """What the one who made the form said of it; None where it is none to write in."""
        return self.begin.find(f"{W}ffData")

    def is_a(self, kind: str) -> bool:
        """Whether it is of this kind, and the person's to fill."""
        is_on = self.made is not None and _is_on(self.made.find(f"{W}enabled"))
        return is_on and self.code.strip().upper().startswith(kind)

    def text(self) -> str:
        """What it shows."""
        return "".join(each.text or "" for each in self.result)

    def say(self, text: str) -> None:
        """Let it show another text."""
        if not self.result:
            self.result.append(self._room())
        for number, each in enumerate(self.result):
            each.text = "" if number else text

    def _room(self) -> Element:
        """A text where its result belongs, which it had none of."""
        if self.separate is None:
            self.separate = self.begin.makeelement(f"{W}fldChar", {f"{W}fldCharType": "separate"})
            self.added.append(_run_of(self.end, self.separate))
            self.end.getparent().addprevious(self.added[-1])
        said = self.begin.makeelement(f"{W}t", {})
        self.added.append(_run_of(self.separate, said))
        self.separate.getparent().addnext(self.added[-1])
        return said

    def unlink(self) -> None:
        """Leave only what it shows, as Word does with what it has merged."""
        if self.end is None:
            for each in list(self.begin):
                self.begin.addprevious(each)
            self.begin.getparent().remove(self.begin)
            return
        told = _between(self.begin, self.separate if self.separate is not None else self.end)
        for each in [*told, *[self.end] * (self.separate is not None)]:
            _drop(each)


def _run_of(beside: Element, held: Element) -> Element:
    """A run that looks like the one of another, around something."""
    run = beside.makeelement(f"{W}r", {})
    look = beside.getparent().find(f"{W}rPr")
    if look is not None:
        run.append(deepcopy(look))
    run.append(held)
    return run


def _between(first: Element, last: Element) -> list[Element]:
    """The parts of fields from one to another."""
    paragraph = next(first.iterancestors(f"{W}p"))
    found = [each for each in _own(paragraph) if each.tag in (f"{W}fldChar", f"{W}instrText")]
    return found[found.index(first) : found.index(last) + 1]


def _drop(part: Element) -> None:
    """Take a part of a field away, and its run where that says nothing else."""
    run = part.getparent()
    run.remove(part)
    if all(each.tag == f"{W}rPr" for each in run) and run.getparent() is not None:
        run.getparent().remove(run)


def _own(element: Element) -> Iterator[Element]:
    """All that is in a paragraph, but for text boxes and what was deleted."""
    for child in element:
        if child.tag in xml.APART or not isinstance(child.tag, str):
            continue
        yield child
        yield from _own(child)


def fields_of(paragraph: Element) -> Iterator[_Field]:
    """The fields that begin and end in a paragraph; of those in the code of another nothing is seen."""
    going: list[_Field] = []
    for each in _own(paragraph):
        kind = each.get(f"{W}fldCharType") if each.tag == f"{W}fldChar" else ""
        if kind == "begin":
            going.append(_Field(each))
        elif kind == "separate" and going:
            going[-1].separate = each
        elif kind == "end" and going:
            done = going.pop()
            done.end = each
            if not going or going[-1].separate is not None:
                yield done
        elif each.tag == f"{W}instrText" and going and going[-1].separate is None:
            going[-1].code += each.text or ""
        elif each.tag == f"{W}t":
            for one in going:
                one.result += [each] * (one.separate is not None)
        elif each.tag == f"{W}fldSimple" and not going:
            yield _Field(each, each.get(f"{W}instr", ""), result=[*each.iter(f"{W}t")])


def _lines_of(begin: Element) -> list[Element]:
    """The paragraphs over which a field reaches; none where other things lie between."""
    line, found, depth, is_in = _line_of(begin), list[Element](), 0, False
    while line is not None and line.tag == f"{W}p":
        found.append(line)
        for each in (each for each in _own(line) if each.tag == f"{W}fldChar"):
            is_in = is_in or each is begin
            depth += {"begin": 1, "end": -1}.get(each.get(f"{W}fldCharType", ""), 0) * is_in
            if is_in and not depth:
                return found
        line = line.getnext()
    return []


def _is_on(element: Element) -> bool:
    """Whether something that is on or off is on."""
    return element is not None and element.get(f"{W}val", "1") not in ("0", "false", "off")


class Picked(Struct, frozen=True):
    """A list of an old form, and what it is for."""

    control: Element
    text: str
    guess: str

    def fill(self, content: Content, target: str) -> bool:
        """Pick the entry that says what a target has; whether there was such a one."""
        said = [each.get(f"{W}val", "") for each in self.control.findall(f"{W}listEntry")]
        chosen = picking.picked([each for each in said if not texts.is_blank(each)], content, target)
        if chosen:
            _choose(self.control, said.index(chosen))
        return bool(chosen)


def _choose(items: Element, number: int) -> None:
    for each in items.findall(f"{W}result"):
        items.remove(each)
    items.insert(0, items.makeelement(f"{W}result", {f"{W}val": str(number)}))
    shown = next((each for each in fields_of(_line_of(items)) if each.made is not None and items in each.made), None)
    if shown is not None and shown.result:  # other programs keep in words too what was picked
        shown.say(items.findall(f"{W}listEntry")[number].get(f"{W}val", ""))


def _line_of(element: Element) -> Element:
    return next(element.iterancestors(f"{W}p"))


class _Shown(Struct, frozen=True):
    """A field that shows a text while the form is open, and what its texts were before."""

    field: _Field
    text: str
    before: list[tuple[Element, dict[str, str], str | None]]

    def undo(self) -> None:
        for said, attributes, text in self.before:
            said.attrib.clear()
            said.attrib.update(attributes)
            said.text = text
        for run in self.field.added:
            run.getparent().remove(run)


class Fields:
    """The fields of a form's parts; `parts` are all of the file."""

    def __init__(self, roots: Iterable[Element], parts: Mapping[str, bytes], names: Names) -> None:
        self._roots, self._names, self._parts = list(roots), names, parts
        self._shown: list[_Shown] = []
        self._lists: list[Picked] = []
        self._stores = {name: parsed(parts[name]) for name in (_CUSTOM, _SETTINGS) if name in parts}
        self._folded: list[tuple[Element, bytes, list[Element]]] = []
        for root in self._roots:
            for begin in [each.getparent() for each in root.iter(f"{W}ffData")]:
                self._fold(begin)
            for paragraph in [each for each in root.iter(f"{W}p") if not xml.is_twin(each)]:
                for each in list(fields_of(paragraph)):
                    self._open(each, paragraph)

    def _fold(self, begin: Element) -> None:
        """Bring a text that was written over several paragraphs into one, for it goes or stays as a whole."""
        lines = _lines_of(begin)
        if len(lines) < 2:
            return
        before = [deepcopy(each) for each in lines]
        for line in lines[1:]:
            lines[0].extend(each for each in line if each.tag != f"{W}pPr")
            line.getparent().remove(line)
        self._folded.append((lines[0], etree.tostring(lines[0]), before))

    def _open(self, each: _Field, paragraph: Element) -> None:
        """Let a field show what stands for it."""
        if each.is_a("FORMTEXT"):
            kind = each.made.find(f"{W}textInput/{W}type")
            if kind is None or kind.get(f"{W}val") in ("regular", "number", "date"):
                self._show(each, self._written(each, paragraph))
        elif each.is_a("FORMCHECKBOX"):
            _stand_before(each, _BOX)
        elif each.is_a("FORMDROPDOWN") and (items := each.made.find(f"{W}ddList")) is not None:
            self._lists.append(self._list_of(each, items, paragraph))
            _stand_before(each, _LIST)
        elif (named := _NAMED.match(each.code)) is not None:
            name = (named["quoted"] or named["plain"]).strip()
            if named["kind"].upper() == "MERGEFIELD" or meaning.target_of(_spelt(name), self._names):
                self._show(each, f"«{name}»")
        elif each.code.strip().startswith("="):
            self._show(each, "")
        elif _PROMPT.fullmatch(each.code) and each.end is not None:
            _stand_before(each, _LINE)

    def _show(self, each: _Field, text: str) -> None:
        """Let a field show a text, and know what it was."""
        before = [(said, dict(said.attrib), said.text) for said in each.result]
        each.say(text)
        for said in each.result:
            said.set(HELD, "1")
        self._shown.append(_Shown(each, text, before))

    def _written(self, each: _Field, paragraph: Element) -> str:
        """What stands for a text to be written: a line, or a placeholder where its own name alone says what it is for."""
        told = [each.made.find(f"{W}{kind}") for kind in ("helpText", "statusText", "name")]
        said = [_spelt(one.get(f"{W}val", "")) for one in told if one is not None]
        known = next((name for name in said if not _UNNAMED.fullmatch(name) and self._target(name)), "")
        is_told = known and not self._target(_label_of(each, paragraph))
        return f"«{known}»" if is_told else _LINE

    def _target(self, name: str) -> str:
        found = meaning.target_of(name, self._names) if name.strip() else ""
        return found * (found != words.SUPERIOR)

    def _list_of(self, each: _Field, items: Element, paragraph: Element) -> Picked:
        """A list with what it is for: as its entries say, else what stands before it, or its own name."""
        label = _label_of(each, paragraph)
        name = each.made.find(f"{W}name")
        own = _spelt(name.get(f"{W}val", "")) if name is not None else ""
        own *= _UNNAMED.fullmatch(own) is None
        guess = self._target(label) or self._target(own)
        said = [one.get(f"{W}val", "") for one in items.findall(f"{W}listEntry")]
        return Picked(items, label or own, picking.KIND if picking.are_kinds(said) else guess)

    def named(self, root: Element) -> Iterator[Picked]:
        """The lists in a part of the form."""
        return (each for each in self._lists if each.text and any(one is root for one in each.control.iterancestors()))

    # --- as it was ----------------------------------------------------------------------------------------------

    def restore(self) -> None:
        """Let those that were not filled be what they were, and the others keep what was written."""
        own = {id(each.field.begin): each for each in self._shown}
        for root in self._roots:
            for paragraph in list(root.iter(f"{W}p")):
                for each in list(fields_of(paragraph)):
                    self._close(each, own.get(id(each.begin)))
            runs = [each for each in root.iter(f"{W}r") if each.get(_STAND_IN)]
            stood = [(run, _behind(run), xml.text_of(run)) for run in runs]
            ticked = {_line_of(run) for run, _, text in stood if text == _TICKED}
            for run, behind, text in stood:
                if behind is not None and behind.is_a("FORMCHECKBOX") and _line_of(run) in ticked:
                    _tick(behind, is_on=text == _TICKED)  # of those that a line offers
                _leave(run, behind, text)
        for line, as_read, before in self._folded:
            if etree.tostring(line) == as_read:
                for each in before:
                    line.addprevious(each)
                before[-1].tail = line.tail
                line.getparent().remove(line)

    def _close(self, each: _Field, own: _Shown | None) -> None:
        """A field as it is kept: what it was, or what was written and is never reckoned or asked for again."""
        said = each.text()
        if own is not None and said in (own.text, ""):
            own.undo()
        elif own is None and each.is_a("FORMTEXT") and said in (_LINE, ""):
            each.say(_OPEN)  # in a row that was added
        elif own is not None and (named := _NAMED.match(each.code)) is not None and not self._keep(named, said):
            each.unlink()

    def reckon(self, root: Element) -> None:
        """Let Word work out the formulas of a part in which something was written, as it does when it is opened."""
        for each in self._shown:
            was = "".join(text or "" for _, _, text in each.before)
            is_formula = each.field.code.strip().startswith("=") and each.field.text() == was
            if is_formula and any(one is root for one in each.field.begin.iterancestors()):
                each.field.begin.set(f"{W}dirty", "1")

    def _keep(self, named: re.Match[str], text: str) -> bool:
        """Write what a field shows also where the file keeps it, so that it stays when fields are brought up to date."""
        name = (named["quoted"] or named["plain"]).strip()
        root = self._stores.get({"DOCPROPERTY": _CUSTOM, "DOCVARIABLE": _SETTINGS}.get(named["kind"].upper(), ""))
        for each in root.iter() if root is not None else ():
            tag = str(each.tag).rpartition("}")[2]
            said = each.find(f"{_VT}lpwstr") if tag == "property" else None
            if said is not None and each.get("name", "").lower() == name.lower():
                said.text = text
                return True
            if tag == "docVar" and each.get(f"{W}name", "").lower() == name.lower():
                each.set(f"{W}val", text)
                return True
        return False

    def parts(self) -> dict[str, bytes]:
        """The other parts of the file that keep what was written."""
        made = {name: unparsed(root) for name, root in self._stores.items()}
        return {name: data for name, data in made.items() if data != unparsed(parsed(self._parts[name]))}


def _spelt(name: str) -> str:
    """A name in words: ClientName, orders_target."""
    return _CAMEL.sub(" ", name).strip()


def _label_of(each: _Field, paragraph: Element) -> str:
    """What stands before a field in its line, behind the one before; where nothing does, in the cell before."""
    said = ""
    for part in _own(paragraph):
        if part is each.begin:
            break
        if part.tag == f"{W}fldChar":
            said = ""
        said += (part.text or "") * (part.tag == f"{W}t") + " " * (part.tag == f"{W}tab")
    label = re.split(r"[_＿]{2,}|[ \u3000]{2,}|[;；,，]", said.strip())[-1].strip(" :：")
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    before = cell.getprevious() if cell is not None and not said.strip() else None
    return xml.cell_text(before).strip() if before is not None and before.tag == f"{W}tc" else label


def _stand_before(each: _Field, text: str) -> None:
    """Put a text before a field that shows none while the form is open."""
    said = each.begin.makeelement(f"{W}t", {HELD: "1"})
    said.text = text
    run = _run_of(each.begin, said)
    run.set(_STAND_IN, "1")
    each.begin.getparent().addprevious(run)


def _behind(run: Element) -> _Field | None:
    """The field that a text stands before."""
    paragraph = next(run.iterancestors(f"{W}p"), None)
    near = fields_of(paragraph) if paragraph is not None else ()
    return next((each for each in near if run.getnext() in (each.begin.getparent(), each.begin)), None)


def _leave(run: Element, behind: _Field | None, text: str) -> None:
    """Take away what stood there; what was written over a prompt stays, without the prompt."""
    del run.attrib[_STAND_IN]
    if behind is not None and _PROMPT.fullmatch(behind.code) and text not in (_LINE, ""):
        behind.unlink()
    elif run.getparent() is not None:
        run.getparent().remove(run)


def _tick(box: _Field, *, is_on: bool) -> None:
    """Let a box be ticked or not."""
    made = box.made.find(f"{W}checkBox")
    was = made.find(f"{W}checked") if made is not None else None
    if made is None or _is_on(was if was is not None else made.find(f"{W}default")) == is_on:
        return
    for old in made.findall(f"{W}checked"):
        made.remove(old)
    made.append(made.makeelement(f"{W}checked", {f"{W}val": str(int(is_on))}))
