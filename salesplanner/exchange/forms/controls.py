"""The content controls of a Word form: one whose own name says what it is for is a place; another is a blank beside its label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy

from msgspec import Struct

from salesplanner.exchange.forms import meaning, moneyunits, picking, texts, words, xml
from salesplanner.exchange.forms.content import Content, in_one
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.xml import Element, W

#: Controls in which a person picks: there is nothing to write.
_CHOSEN = ("dropDownList", "comboBox", "checkbox", "picture")
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
#: What is picked in a calendar, and what the ends of the period are called there.
_DAYS = ("field.date", "field.as_of", "field.period", "field.next_period")
_ENDS = {
    **dict.fromkeys(("from", "start", "begin", "自", "起", "从", "开始"), "field.period_start"),
    **dict.fromkeys(("to", "until", "till", "end", "through", "至", "止", "到", "结束"), "field.period_end"),
}
#: Marks one that is blank by its number, on it and on its copies, while the form is open.
_NUMBER = "blank"
#: What stands in a blank one while the form is read, as on a form of paper.
_BLANK = "____"


class Named(Struct, frozen=True):
    """A control whose title, tag or words say what it is for."""

    control: Element
    text: str
    guess: str
    by: int | None = None

    def fill(self, content: Content, target: str) -> bool:
        """Write what a target has; whether there was anything."""
        lines = content.lines(target, self.by)
        if lines is None:
            return False
        if self.control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
            show(self.control)
        held = self.control.find(f"{W}sdtContent")
        if held.find(f"{W}p") is not None:
            xml.fill_cell(held, lines)
        else:
            xml.set_text(held, in_one(lines))
        return True


class Picked(Struct, frozen=True):
    """A control in which one item of a list is picked, and what that list is for."""

    control: Element
    text: str
    guess: str

    def fill(self, content: Content, target: str) -> bool:
        """Pick the item that says what a target has; whether there was such a one."""
        said = picking.picked(_items(self.control), content, target)
        if said:
            show(self.control)
            _say(self.control, said)
        return bool(said)


def _items(control: Element) -> list[str]:
    """What can be picked in a control; nothing where it is no list."""
    lists = control.find(f"{W}sdtPr/{W}dropDownList"), control.find(f"{W}sdtPr/{W}comboBox")
    found = (each for held in lists if held is not None for each in held.findall(f"{W}listItem"))
    said = (each.get(f"{W}displayText") or each.get(f"{W}value", "") for each in found)
    return [each for each in said if each and not texts.is_blank(each)]


class Controls:
    """The controls of a form's parts. While it is open, blank ones without a name hold a line to write on."""

    def __init__(self, roots: Iterable[Element], names: Names) -> None:
        self._names, self._roots = names, list(roots)
        self._blank: list[tuple[Element, list[Element]]] = []
        for root in self._roots:
            for control in [each for each in root.iter(f"{W}sdt") if not xml.is_twin(each)]:
                shown = control.find(f"{W}sdtPr/{W}showingPlcHdr")
                if shown is not None and _is_written(control) and not self._named(control).guess:
                    control.set(_NUMBER, str(len(self._blank)))
                    self._blank.append((control, [deepcopy(each) for each in control]))
                    show(control)
                    _say(control, _BLANK)

    def restore(self) -> None:
        """Let those that are blank still be what they were, and the boxes that were ticked know that they are."""
        for root in self._roots:
            for box in root.iter(f"{_W14}checkbox"):
                _tick(box)
        for control in [each for root in self._roots for each in root.iter(f"{W}sdt") if each.get(_NUMBER)]:
            own, before = self._blank[int(control.attrib.pop(_NUMBER))]
            if _text(control) in (_BLANK, ""):
                control[:] = before if control is own else [deepcopy(each) for each in before]
                if control is not own:
                    xml.forget_ids(control)

    def named(self, root: Element) -> Iterator[Named | Picked]:
        """Those of a part that say what they are for, or that ask for something nobody knows."""
        for control in root.iter(f"{W}sdt"):
            if xml.is_twin(control):
                continue
            if items := _items(control):
                found = self._named(control)
                yield Picked(control, found.text, picking.KIND if picking.are_kinds(items) else found.guess)
                continue
            if _is_written(control) and all(control is not each for each, _ in self._blank):
                found = self._named(control)
                if found.text and (found.guess or control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None):
                    yield found

    def _named(self, control: Element) -> Named:
        called = [control.find(f"{W}sdtPr/{W}{each}") for each in ("alias", "tag")]
        said = [each.get(f"{W}val", "") for each in called if each is not None] + [texts.asked_in(_text(control))]
        targets = (meaning.target_of(each, self._names) for each in said)
        guess = next((each for each in targets if each and each != words.SUPERIOR), "")  # that the label beside it says
        text = next((each for each in said if each.strip()), "")
        if control.find(f"{W}sdtPr/{W}date") is not None and not guess.startswith(_DAYS):
            asked = (each.strip(" :：").lower() for each in (text, _label_of(control)))
            guess = next((_ENDS[each] for each in asked if each in _ENDS), "")  # no name is picked in a calendar
        label = _label_of(control)
        beside = meaning.target_of(label, self._names)
        metric, _, value = guess.rpartition(".")
        if beside.startswith("figure.") and guess.startswith("figure."):
            # it names the unit too: 本月订单目标（元） | 订单目标; which value of it is asked for the control says
            guess = f"{beside.rpartition('.')[0]}.{value}" if value != "value" else beside
        before, after = _around(control)
        by = moneyunits.divisor_around(before, after)
        if by is not None and metric == "figure.orders.count":
            guess = f"figure.orders.amount.{value}"  # Orders year to date: CNY [ ]
        by = moneyunits.divisor_of(label or text) if by is None else by
        if by is not None and guess.startswith("figure.orders.count."):
            guess = f"figure.orders.amount.{value}"
        return Named(control, text, guess * (not texts.by_hand(text, guess, "", text)), by)


def _label_of(control: Element) -> str:
    """What stands in the cell before the one that a control is in."""
    cell = next(control.iterancestors(f"{W}tc"), None)
    before = cell.getprevious() if cell is not None else None
    return xml.cell_text(before) if before is not None and before.tag == f"{W}tc" else ""


def _around(control: Element) -> tuple[str, str]:
    """What stands before a control, and behind it, in its line."""
    line = control.getparent()
    if line is None or line.tag != f"{W}p":
        return "", ""
    at = line.index(control)
    sides = (line[:at], line[at + 1 :])
    before, after = ("".join(each.text or "" for part in side for each in part.iter(f"{W}t")) for side in sides)
    return before[-12:], after[:12]


def _is_written(control: Element) -> bool:
    """Whether it holds words, and not other controls, rows of a table or what is picked."""
    made, held = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
    is_around = held is not None and next(held.iter(f"{W}sdt", f"{W}tr"), None) is not None
    if made is None or held is None or is_around:
        return False
    return not any(str(each.tag).rpartition("}")[2] in _CHOSEN for each in made)


def _text(control: Element) -> str:
    held = control.find(f"{W}sdtContent")
    return "".join(xml.text_of(p) for p in held.iter(f"{W}p")) or xml.text_of(held)


def show(control: Element) -> None:
    """What it holds is no placeholder any more, nor looks like one."""
    for made in control.findall(f"{W}sdtPr"):
        for shown in made.findall(f"{W}showingPlcHdr"):
            made.remove(shown)
    own = control.find(f"{W}sdtPr/{W}rPr")
    for look in list(control.find(f"{W}sdtContent").iter(f"{W}rPr")):
        for each in look.findall(f"{W}rStyle") + look.findall(f"{W}color"):
            look.remove(each)
        if own is not None and look.getparent().tag == f"{W}r":
            look[:] = [deepcopy(each) for each in own]


def _tick(box: Element) -> None:
    """Let a box whose letter is a tick now be ticked, with the letter that it has for that."""
    held = box.getparent().getparent().find(f"{W}sdtContent")
    said = next(held.iter(f"{W}t"), None) if held is not None else None
    checked, state = box.find(f"{_W14}checked"), box.find(f"{_W14}checkedState")
    if said is None or checked is None or said.text != "☑":
        return
    checked.set(f"{_W14}val", "1")
    if state is not None and (letter := state.get(f"{_W14}val", "")):
        said.text = chr(int(letter, 16))


def _say(control: Element, text: str) -> None:
    for number, each in enumerate(control.find(f"{W}sdtContent").iter(f"{W}t")):
        each.text = "" if number else text
        each.set(xml.HELD, "1")
