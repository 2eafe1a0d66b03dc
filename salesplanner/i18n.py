"""The two languages: choosing one, loading it, and a translate function for either at the same time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from salesplanner import resources

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The program's languages, and Qt's name of each.
LANGUAGES = {"zh": "zh_CN", "en": "en"}


class Translator:
    """One language, loaded without being installed, so that a report may speak another one than the window."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"
        self._texts = QTranslator()
        self.is_loaded = self._texts.load(str(resources.path("i18n", f"salesplanner_{LANGUAGES[self.language]}.qm")))

    def translate(self, context: str, text: str, n: int = -1) -> str:
        """The text in this language, the source text where there is none; `n` chooses the plural and fills %n."""
        said = self._texts.translate(context, text, "", n) or text
        return said.replace("%n", str(n)) if n >= 0 else said


def system_language() -> str:
    """The language of the system: zh for any Chinese, else en."""
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def install(app: QCoreApplication, language: str, present: Sequence[QTranslator] = ()) -> list[QTranslator]:
    """Make the application speak a language, Qt's own buttons included; keep what comes back for the next call."""
    for translator in present:
        app.removeTranslator(translator)
    name = LANGUAGES[language]
    QLocale.setDefault(QLocale(name))
    installed = []
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file, folder in ((f"qtbase_{name}", qt_folder), (f"salesplanner_{name}", str(resources.path("i18n")))):
        translator = QTranslator(app)
        if translator.load(file, folder):
            app.installTranslator(translator)
            installed.append(translator)
    return installed
