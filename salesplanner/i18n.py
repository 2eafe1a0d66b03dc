"""The two languages: choosing one, loading it, and a translate function for either at the same time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from salesplanner import resources

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The program's languages, and Qt's name of each.
LANGUAGES = {"zh": "zh_CN", "en": "en"}


#: What roles call a deal in Chinese, where it is not the word that the translations are written with (experience, part 9).
DEAL, DEAL_WORDS = "项目", {"hotel": "商机", "online": "商机", "general": "商机", "wholesale": "意向单"}
#: The file with the texts of a language in which a word for a deal stands; it lies over the language's own.
DEAL_FILES = {"商机": "salesplanner_zh_CN_opportunity", "意向单": "salesplanner_zh_CN_intention"}


def files(language: str, role: str = "") -> list[str]:
    """The files of the program's texts in a language as somebody of a role says them, each before those that lie over it."""
    named = [f"salesplanner_{LANGUAGES[language]}"]
    word = DEAL_WORDS.get(role)
    return [*named, DEAL_FILES[word]] if word and language == "zh" else named


class Translator:
    """One language as somebody of a role speaks it, loaded without being installed: a report may speak another than the window."""

    def __init__(self, language: str, role: str = "") -> None:
        self.language = language if language in LANGUAGES else "en"
        self._texts = [_loaded(file) for file in reversed(files(self.language, role))]
        self._kept: dict[tuple[str, str], str] = {}

    @property
    def is_loaded(self) -> bool:
        """Whether all its texts are there."""
        return not any(texts.isEmpty() for texts in self._texts)

    def translate(self, context: str, text: str, n: int = -1) -> str:
        """The text in this language, the source text where there is none; `n` chooses the plural and fills %n."""
        if n >= 0:
            return self._found(context, text, n).replace("%n", str(n))
        key = context, text  # asked for again and again: a page names all that it offers in each of its fields
        if key not in self._kept:
            self._kept[key] = self._found(context, text, n)
        return self._kept[key]

    def _found(self, context: str, text: str, n: int) -> str:
        return next(filter(None, (texts.translate(context, text, "", n) for texts in self._texts)), text)


def _loaded(file: str) -> QTranslator:
    texts = QTranslator()
    texts.load(str(resources.path("i18n", f"{file}.qm")))
    return texts


def system_language() -> str:
    """The language of the system: zh for any Chinese, else en."""
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def install(
    app: QCoreApplication, language: str, present: Sequence[QTranslator] = (), role: str = ""
) -> list[QTranslator]:
    """Make the application speak a language as somebody of a role does, Qt's own buttons included; keep what comes back for the next call."""
    for translator in present:
        app.removeTranslator(translator)
    name = LANGUAGES[language]
    QLocale.setDefault(QLocale(name))
    installed = []
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own = [(file, str(resources.path("i18n"))) for file in files(language, role)]
    for file, folder in ((f"qtbase_{name}", qt_folder), *own):
        translator = QTranslator(app)
        if translator.load(file, folder):
            app.installTranslator(translator)
            installed.append(translator)
    return installed
