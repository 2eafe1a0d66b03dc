from __future__ import annotations

import importlib.util
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from salesplanner.i18n import DEAL_FILES, Translator

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
    made = {file.name: file.read_bytes() for file in copy.glob("*.qm")}
    assert made == {file.name: file.read_bytes() for file in FOLDER.glob("*.qm")}
    assert len(made) == len(FILES) + len(DEAL_FILES)


@pytest.mark.parametrize(
    ("role", "said"),
    [("", "项目"), ("project", "项目"), ("hotel", "商机"), ("general", "商机"), ("wholesale", "意向单")],
)
def test_a_deal_is_called_as_the_role_calls_it(role, said):
    translate = Translator("zh", role).translate
    assert translate("DealForm", "New deal") == f"新{said}"
    assert translate("DealActs", "%n deal(s) deleted", 3) == f"已删除 3 个{said}"
    assert translate("DealForm", "Project type") == "项目类型"  # a type of projects is one for everybody
    assert Translator("en", role).translate("DealForm", "New deal") == "New deal"


def test_no_deal_is_called_by_the_word_of_another_role(tmp_path):
    for word, name in DEAL_FILES.items():
        translations.call_deals(FOLDER / translations.CHINESE, word, tmp_path / f"{name}.ts")
        kept = ElementTree.parse(tmp_path / f"{name}.ts").getroot()
        said = ["".join(each.itertext()) for each in kept.iter("translation")]
        assert len(said) > 100
        assert not [each for each in said if word not in each or re.search("项目(?!类型)", each)]


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
