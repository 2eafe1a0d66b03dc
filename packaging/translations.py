"""Bring resources/i18n up to date with the texts in the code, and make the files that the program loads.

    python packaging/translations.py                    finds new texts, drops old ones, writes .ts and .qm
    python packaging/translations.py --merge more.json  fills in translations first: {"Context": {"English": "中文"}}

lupdate alone misses the plurals of `translate(context, text, n)`, short names such as `say`, and calls inside f-strings; so the
texts are read from the syntax tree here, and lupdate gets a plain list of them.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from salesplanner.i18n import DEAL, DEAL_FILES

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
CHINESE, ENGLISH = "salesplanner_zh_CN.ts", "salesplanner_en.ts"

#: Functions whose first two arguments are a context and a text.
SAYING = {"translate", "say", "_say", "QT_TRANSLATE_NOOP"}
EN_PLURALS = "__en_plurals__"
#: What stands in each module that says something: half of them say nothing, and need not be taken apart.
_SAYS = re.compile(rf"\b(?:tr|{'|'.join(sorted(SAYING))})\s*\(")

Text = tuple[str, str]

#: Nodes of a syntax tree that no call stands in.
_WITHOUT_CALLS = (ast.Name, ast.Constant, ast.expr_context, ast.operator, ast.cmpop, ast.boolop, ast.unaryop, ast.alias)

#: A source text that speaks of deals, and the word for one in its translation.
_OF_DEALS, _DEAL = re.compile(r"\b(?:deals?|pipeline)\b", re.IGNORECASE), re.compile(f"{DEAL}(?!类型)")


def texts(source: str) -> Iterator[Text]:
    """The (context, text) pairs of a module, in the order of its lines."""
    for call, owner in _calls(ast.parse(source)):
        yield from _said(call, owner)


def _calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """The calls in a module in their order, each with the class it stands in."""
    waiting = [(tree, "")]
    while waiting:
        node, owner = waiting.pop()
        if isinstance(node, ast.Call):
            yield node, owner
        inner = node.name if isinstance(node, ast.ClassDef) else owner
        waiting += [(child, inner) for child in _backwards(node)]


def _backwards(node: ast.AST) -> list[ast.AST]:
    """What stands in a node, the last first, but names and literals: most of a million nodes are those."""
    found: list[ast.AST] = []
    for name in reversed(node._fields):
        value = getattr(node, name, None)
        for each in reversed(value) if isinstance(value, list) else (value,):
            if isinstance(each, ast.AST) and not isinstance(each, _WITHOUT_CALLS):
                found.append(each)
    return found


def _said(call: ast.Call, owner: str) -> Iterator[Text]:
    name = call_name(call)
    if name == "tr" and call.args:
        yield from ((owner, text) for text in _literals(call.args[0]))
    elif name in SAYING and len(call.args) >= 2:
        for context in _literals(call.args[0]):
            yield from ((context, text) for text in _literals(call.args[1]))


def call_name(call: ast.Call) -> str:
    """The last part of the name of what is called: `tr` of `self.tr(...)`."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _literals(node: ast.AST) -> list[str]:
    """The texts an argument can be: a literal, or either side of `a if x else b`."""
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value else []


@cache
def _read() -> tuple[tuple[Text, ...], tuple[str, ...]]:
    """Every text of the program once, in the order of files and lines; and the lines where one is put together."""
    found: dict[Text, None] = {}
    wrong = []
    for file in sorted((ROOT / "salesplanner").rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        for call, owner in _calls(ast.parse(source)) if _SAYS.search(source) else ():
            found.update(dict.fromkeys(_said(call, owner)))
            if _is_put_together(call):
                wrong.append(f"{file.name}:{call.lineno}")
    return tuple(found), tuple(wrong)


def all_texts() -> list[Text]:
    """Every text of the program once, in the order of files and lines."""
    return list(_read()[0])


def put_together() -> list[str]:
    """The places, as file and line, where a text to translate is an f-string: nobody could translate that."""
    return list(_read()[1])


def _is_put_together(call: ast.Call) -> bool:
    name = call_name(call)
    if name not in {"tr", *SAYING} or not any(isinstance(each, ast.JoinedStr) for each in call.args[:2]):
        return False
    return name != "say" or isinstance(call.args[0], ast.Constant)  # else it is another thing that says


def update(folder: Path) -> None:
    """Bring both .ts files of a folder up to date with the code."""
    with tempfile.TemporaryDirectory() as scratch:
        listed = Path(scratch) / "texts.py"
        listed.write_text(listing(all_texts()), encoding="utf-8")
        common = ["-no-obsolete", "-locations", "none", "-disable-heuristic", "similartext"]
        common += ["-disable-heuristic", "sametext"]
        _tool("lupdate", str(listed), *common, "-target-language", "zh_CN", "-ts", str(folder / CHINESE))
        _tool("lupdate", str(listed), *common, "-pluralonly", "-target-language", "en", "-ts", str(folder / ENGLISH))


def listing(pairs: list[Text]) -> str:
    """Python that lupdate reads well: a class for each context, a call of tr for each text."""
    contexts: dict[str, list[str]] = {}
    for context, text in pairs:
        said = json.dumps(text, ensure_ascii=False)
        contexts.setdefault(context, []).append(
            f'        self.tr({said}, "", n)' if "%n" in text else f"        self.tr({said})"
        )
    return "\n".join(
        f"class {name}:\n    def say(self):\n" + "\n".join(calls) + "\n" for name, calls in contexts.items()
    )


def release(folder: Path, into: Path) -> None:
    """Make the .qm files that Qt loads."""
    for name in (CHINESE, ENGLISH):
        _release(folder / name, into / name)
    with tempfile.TemporaryDirectory() as scratch:
        for word, name in DEAL_FILES.items():
            texts = Path(scratch) / f"{name}.ts"
            call_deals(folder / CHINESE, word, texts)
            _release(texts, into / texts.name)


def _release(texts: Path, into: Path) -> None:
    _tool("lrelease", "-silent", str(texts), "-qm", str(into.with_suffix(".qm")))


def call_deals(chinese: Path, word: str, into: Path) -> None:
    """Write the texts in which a deal is named, with another word for it, into a .ts file of their own."""
    tree = ElementTree.parse(chinese)
    root = tree.getroot()
    for context in list(root.iter("context")):
        for message in list(context.iter("message")):
            if not _call_deal(message, word):
                context.remove(message)
        if context.find("message") is None:
            root.remove(context)
    tree.write(into, encoding="utf-8", xml_declaration=True)


def _call_deal(message: ElementTree.Element, word: str) -> bool:
    """Put another word for a deal into a text; False where none is named. A type of projects stays one."""
    if not _OF_DEALS.search(message.findtext("source", "")):
        return False
    changed = False
    for said in [*message.iter("translation"), *message.iter("numerusform")]:
        text = _DEAL.sub(word, said.text or "")
        changed, said.text = changed or text != said.text, text
    return changed


def _tool(name: str, *words: str) -> None:
    """Run one of Qt's language tools, as PySide6 brings it."""
    suffix = ".exe" if sys.platform == "win32" else ""
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{name}{suffix}"
    done = subprocess.run([str(program), *words], capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SystemExit(f"{name}: {done.stdout}{done.stderr}")


def fill(file: Path, said: dict[str, dict[str, Any]]) -> None:
    """Put translations into a .ts file; a list gives the plural forms."""
    tree = ElementTree.parse(file)
    for context in tree.getroot().iter("context"):
        known = said.get(context.findtext("name", ""), {})
        for message in context.iter("message"):
            text = known.get(message.findtext("source", ""))
            if text:
                _put(message, [text] if isinstance(text, str) else text)
    tree.write(file, encoding="utf-8", xml_declaration=True)


def _put(message: ElementTree.Element, forms: list[str]) -> None:
    translation = message.find("translation")
    if translation is None:
        return
    translation.attrib.pop("type", None)
    if message.get("numerus") != "yes":
        translation.text = forms[0]
        return
    for element, form in zip(translation.findall("numerusform"), forms, strict=True):
        element.text = form


def unfinished(folder: Path) -> list[Text]:
    """The (context, text) pairs that wait for a translation."""
    waiting = []
    for name in (CHINESE, ENGLISH):
        for context in ElementTree.parse(folder / name).getroot().iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished":
                    waiting.append((context.findtext("name", ""), message.findtext("source", "")))
    return waiting


def merge(files: list[Path]) -> None:
    """Fill both .ts files from JSON files of translations."""
    for file in files:
        said = json.loads(file.read_text(encoding="utf-8"))
        fill(FOLDER / ENGLISH, said.pop(EN_PLURALS, {}))
        fill(FOLDER / CHINESE, said)
    update(FOLDER)


def main() -> None:
    """What the words of the command line ask for."""
    parser = argparse.ArgumentParser(description="Bring resources/i18n up to date with the texts in the code.")
    parser.add_argument("--merge", nargs="+", type=Path, default=[], metavar="FILE", help="JSON files of translations")
    chosen = parser.parse_args()
    update(FOLDER)
    if chosen.merge:
        merge(chosen.merge)
    release(FOLDER, FOLDER)
    waiting = unfinished(FOLDER)
    for context, text in waiting:
        print(json.dumps({context: {text: ""}}, ensure_ascii=False))
    print(f"{len(all_texts())} texts, {len(waiting)} without a translation")


if __name__ == "__main__":
    main()
