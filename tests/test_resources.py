from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest

from salesplanner import resources
from salesplanner.i18n import LANGUAGES, Translator

ICONS = sorted(resources.path("icons").glob("*.svg"))
YEARS = sorted(resources.path("holidays", "cn").glob("*.json"))
PRESETS = sorted(resources.path("presets").glob("*.json"))


def test_the_bundled_folders_are_not_empty():
    assert len(ICONS) > 50
    assert len(YEARS) > 20
    assert [preset.stem for preset in PRESETS] == ["general", "hotel", "online", "project", "wholesale"]


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_is_a_picture_without_outside_parts(icon):
    root = ElementTree.fromstring(icon.read_text(encoding="utf-8"))
    assert root.tag.endswith("svg")
    assert not [element for element in root.iter() if "href" in "".join(element.attrib)]


@pytest.mark.parametrize("file", [*YEARS, *PRESETS], ids=lambda file: file.stem)
def test_a_bundled_json_file_is_json(file):
    assert json.loads(file.read_text(encoding="utf-8"))


def test_a_text_is_read_as_utf_8():
    assert "国庆" in resources.text("holidays", "cn", "2026.json")


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_load(language):
    assert Translator(language).is_loaded


def test_an_unknown_text_stays_as_it_is_and_the_number_is_put_in():
    assert Translator("zh").translate("Nowhere", "%n stone(s)", 3) == "3 stone(s)"
