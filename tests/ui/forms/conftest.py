"""A real book in a temporary folder on a Thursday in October, and a workspace over it."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from salesplanner.i18n import Translator
from salesplanner.store import Store
from salesplanner.ui.kit import theme
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import Words

NOW = datetime(2026, 10, 22, 9, 0)


@pytest.fixture(autouse=True)
def places(tmp_path, monkeypatch):
    monkeypatch.setenv("SALESPLANNER_HOME", str(tmp_path / "home"))
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QApplication.setOrganizationName("salesplanner")
    QApplication.setApplicationName("salesplanner-tests")


@pytest.fixture
def store(tmp_path):
    made = Store.open(tmp_path / "book.db", now=lambda: NOW)
    yield made
    made.close()


@pytest.fixture
def workspace(qapp, store):
    theme.apply(qapp, theme.LIGHT)
    return Workspace(store, Words(Translator("en")), theme.LIGHT, lambda: NOW)
