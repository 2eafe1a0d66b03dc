from __future__ import annotations

import importlib.util
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parent.parent
_spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
translations = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(translations)

FOLDER = translations.FOLDER
FILES = (translations.CHINESE, translations.ENGLISH)


def messages(name):
    """(context, source, [translated forms]) of what is translated in a .ts file."""
    for context in ElementTree.parse(FOLDER / name).getroot().iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
            if any(forms):
                yield context.findtext("name"), message.findtext("source"), forms


@pytest.fixture
def copy(tmp_path):
    for name in FILES:
        shutil.copy(FOLDER / name, tmp_path)
    return tmp_path


def test_the_files_hold_the_texts_of_the_code(copy):
    translations.update(copy)
    assert [(copy / name).read_text("utf-8") for name in FILES] == [
        (FOLDER / name).read_text("utf-8") for name in FILES
    ]


def test_the_loaded_files_are_made_from_the_texts(copy):
    translations.release(copy, copy)
    made = [(copy / name).with_suffix(".qm").read_bytes() for name in FILES]
    assert made == [(FOLDER / name).with_suffix(".qm").read_bytes() for name in FILES]


def test_no_text_waits_for_a_translation():
    assert translations.unfinished(FOLDER) == []


@pytest.mark.parametrize("name", FILES)
def test_placeholders_agree(name):
    def holes(text):
        return set(re.findall(r"\{\w*[^}]*\}|%n", text))

    odd = [(source, form) for _, source, forms in messages(name) for form in forms if holes(form) - holes(source)]
    lost = [
        (source, forms)
        for _, source, forms in messages(name)
        if (holes(source) - {"%n"}) - set.union(*(holes(form) for form in forms))
    ]
    assert not odd
    assert not lost


def test_no_text_to_translate_is_put_together():
    assert translations.put_together() == []


def test_english_texts_do_not_shout():
    loud = [text for _, text in translations.all_texts() if text.endswith("!") or re.search(r"\bOK\b", text)]
    assert not loud


def test_a_text_that_is_put_together_is_found():
    said = ['self.tr(f"{n} visits")', 'say("Menu", f"{n}")', 'say(f"{n}")', 'self.tr("all")', 'say(name, f"{n}")']
    calls = [next(translations._calls(translations.ast.parse(text)))[0] for text in said]
    assert [translations._is_put_together(call) for call in calls] == [True, True, False, False, False]


def test_each_form_of_a_text_in_the_code_is_found():
    source = """
class Screen:
    def show(self, words, n):
        self.tr("in a class")
        words.translate("Words", "%n visit(s)", n)
        say("Menu", "open" if n else "closed")
        return f"{self.words.translate('Inner', 'in an f-string')}"
NAMES = {1: QT_TRANSLATE_NOOP("Kind", "Visit")}
"""
    assert list(translations.texts(source)) == [
        ("Screen", "in a class"),
        ("Words", "%n visit(s)"),
        ("Menu", "open"),
        ("Menu", "closed"),
        ("Inner", "in an f-string"),
        ("Kind", "Visit"),
    ]
