"""Light and dark: the colour tokens, the palette and style sheet made of them, fonts, and recoloured icons."""

from __future__ import annotations

import re
import sys
from functools import cache, lru_cache
from math import ceil
from pathlib import Path
from string import Template

from msgspec import Struct
from PySide6.QtCore import QByteArray, QDir, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from salesplanner import paths, resources


class Theme(Struct, frozen=True, kw_only=True):
    """The colour tokens of one theme, as hex texts."""

    dark: bool
    window: str
    chrome: str
    surface: str
    sunken: str
    hover: str
    border: str
    control_border: str
    control: str
    track: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    overdue: str
    risk: str
    done: str
    toast: str
    toast_text: str
    toast_link: str
    toast_quiet: str
    accent_soft: str
    overdue_soft: str
    risk_soft: str
    done_soft: str

    @classmethod
    def chosen(cls, name: str) -> Theme:
        """The theme of a name: light, dark, or what the system shows."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
            scheme = schemes.get(name, Qt.ColorScheme.Unknown)
            if scheme is Qt.ColorScheme.Unknown:
                app.styleHints().unsetColorScheme()
                return DARK if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
            app.styleHints().setColorScheme(scheme)
        return DARK if name == "dark" else LIGHT

    def color(self, token: str) -> QColor:
        """The colour of a token."""
        return _color(getattr(self, token))

    def tone(self, tone: str) -> tuple[str, str]:
        """Strong and soft colour of a chip's tone: neutral, accent, overdue, risk, done."""
        if tone == "neutral":
            return self.text2, self.sunken
        return getattr(self, tone), getattr(self, f"{tone}_soft")

    def icon(self, name: str, color: str = "text2", size: int = 16) -> QIcon:
        """A bundled icon in a token's colour; disabled it pales, selected it is the accent."""
        return _icon(name, getattr(self, color), self.text3, self.accent, size)

    def pixmap(self, name: str, color: str = "text2", size: int = 16) -> QPixmap:
        """A bundled icon as a picture, sharp on the screen in use."""
        return _picture(name, getattr(self, color), size, _ratio())


LIGHT = Theme(
    dark=False,
    window="#F6F5F2",
    chrome="#F1F0EC",
    surface="#FFFFFF",
    sunken="#EFEDE8",
    hover="#F1EFEA",
    border="#E3E0D9",
    control_border="#CFCBC3",
    control="#8A867E",
    track="#E9E6DF",
    text="#1F2329",
    text2="#565B63",
    text3="#62666D",
    accent="#2553B8",
    accent_hover="#1D4498",
    on_accent="#FFFFFF",
    overdue="#B3341F",
    risk="#8A5A00",
    done="#2C6E49",
    toast="#2B2A28",
    toast_text="#F4F2EE",
    toast_link="#A9C4FF",
    toast_quiet="#B5B1AA",
    accent_soft="#E8EEFA",
    overdue_soft="#FBEAE5",
    risk_soft="#FBF1DA",
    done_soft="#E5F2EA",
)
DARK = Theme(
    dark=True,
    window="#1C1B1A",
    chrome="#181716",
    surface="#262524",
    sunken="#171615",
    hover="#302F2D",
    border="#3B3936",
    control_border="#54514C",
    control="#7F7B74",
    track="#3A3835",
    text="#ECEAE6",
    text2="#B9B5AE",
    text3="#A5A19A",
    accent="#8CB0FF",
    accent_hover="#A9C4FF",
    on_accent="#101B33",
    overdue="#FF9C86",
    risk="#EFBF62",
    done="#7FCB9C",
    toast="#ECEAE6",
    toast_text="#1F2329",
    toast_link="#2553B8",
    toast_quiet="#565B63",
    accent_soft="#2A3552",
    overdue_soft="#4A2820",
    risk_soft="#43351A",
    done_soft="#22392B",
)

#: Text sizes at 100 % (visual, part 2).
SIZES = {"display": 24, "title": 20, "section": 15, "body": 13, "caption": 12}
_FAMILIES = {
    "win32": ["Microsoft YaHei UI", "Microsoft YaHei", "SimHei", "Segoe UI"],
    "linux": ["Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Noto Sans", "Inter"],
}
#: In English these come first: the Chinese fonts draw quotation marks as wide as a character.
_LATIN = {"win32": ["Segoe UI"], "linux": ["Noto Sans", "Inter"]}
#: Sizes of boxes with text in them; they grow with the text.
_SIZE = re.compile(r"\b(min|max)-(height|width): (\d\d+)px")
_scale = 1.0
_current = LIGHT
_sheet_of: tuple[Theme, float] | None = None  # what the application's style sheet was made of


def px(size: int) -> int:
    """A text size in pixels, by the text-size setting."""
    return round(size * _scale)


def current() -> Theme:
    """The theme the application shows now."""
    return _current


def text_scale() -> float:
    """The text size now, 1.0 at 100 %."""
    return _scale


@cache
def _color(text: str) -> QColor:
    return QColor(text)


@cache
def font(role: str = "body", *, bold: bool = False) -> QFont:
    """The font of a role: display, title, section, body or caption; one and the same each time, to be looked at only."""
    made = QFont(QApplication.font())
    made.setPixelSize(px(SIZES[role]))
    made.setBold(bold or role in ("display", "title", "section"))
    return made


def apply(app: QApplication, theme: Theme, scale: float = 1.0) -> None:
    """Give the application the theme: style, fonts, palette and style sheet, each only where it is another one.

    Each makes Qt look at every widget of every window again.
    """
    global _scale, _current, _sheet_of
    _scale, _current = scale, theme
    if not app.styleSheet():
        app.setStyle("Fusion")
    base = QFont()
    if sys.platform != "darwin":
        base.setFamilies(_families("win32" if sys.platform == "win32" else "linux"))
    base.setPixelSize(px(SIZES["body"]))
    # Where a Chinese font stands in for a Latin one, quotation marks take no whole square.
    base.setFeature(QFont.Tag("pwid"), 0 if _is_chinese() else 1)
    if app.font() != base:
        app.setFont(base)
    if app.palette() != (palette := _palette(theme)):
        app.setPalette(palette)
    font.cache_clear()
    if _sheet_of != (theme, scale) or not app.styleSheet():
        app.setStyleSheet(_style_sheet(theme, scale))
        _sheet_of = (theme, scale)


def _families(system: str) -> list[str]:
    """The fonts of a system, those of the language first."""
    return list(dict.fromkeys(([] if _is_chinese() else _LATIN[system]) + _FAMILIES[system]))


def _is_chinese() -> bool:
    return QLocale().language() == QLocale.Language.Chinese


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colors = {
        "window": [role.Window],
        "text": [role.WindowText, role.Text, role.ButtonText],
        "surface": [role.Base, role.Button, role.Light],
        "hover": [role.AlternateBase, role.Midlight],
        "border": [role.Mid],
        "control_border": [role.Dark],
        "control": [role.Shadow],
        "text3": [role.PlaceholderText],
        "accent": [role.Highlight, role.Accent, role.Link, role.LinkVisited],
        "on_accent": [role.HighlightedText],
        "toast": [role.ToolTipBase],
        "toast_text": [role.ToolTipText],
        "overdue": [role.BrightText],
    }
    palette = QPalette()
    for token, roles in colors.items():
        for each in roles:
            palette.setColor(each, theme.color(token))
    for each in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, theme.color("text3"))
    return palette


def _style_sheet(theme: Theme, scale: float) -> str:
    tokens = {name: getattr(theme, name) for name in Theme.__struct_fields__}
    sizes = {name: f"{round(size * scale)}px" for name, size in SIZES.items()}
    sheet = Template(resources.text("style.qss")).substitute(tokens | sizes | _drawings(theme))
    grow = max(1.0, scale)
    return _SIZE.sub(lambda found: f"{found[1]}-{found[2]}: {round(int(found[3]) * grow)}px", sheet)


def _drawings(theme: Theme) -> dict[str, str]:
    """The small pictures that a style sheet can only take from files, in the theme's colours."""
    folder = paths.cache() / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    QDir.setSearchPaths("drawn", [str(folder)])
    wanted = {
        "chevron_down": ("chevron-down", theme.text2),
        "chevron_up": ("chevron-up", theme.text2),
        "check_on": ("check", theme.on_accent),
        "chevron_right": ("chevron-right", theme.text2),
    }
    return {key: _drawing(folder, name, color) for key, (name, color) in wanted.items()}


def _drawing(folder: Path, name: str, color: str) -> str:
    file = folder / f"{name}-{color[1:]}.svg"
    if not file.exists():
        file.write_bytes(_svg(name, color))
    return f"drawn:{file.name}"


@lru_cache(maxsize=512)
def _svg(name: str, color: str) -> bytes:
    return resources.text("icons", f"{name}.svg").replace("currentColor", color).encode()


@lru_cache(maxsize=1024)
def _pixmap(name: str, color: str, pixels: int) -> QPixmap:
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(_svg(name, color))).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return picture


@lru_cache(maxsize=512)
def _icon(name: str, color: str, disabled: str, selected: str, size: int) -> QIcon:
    icon = QIcon()
    for ratio in ratios():
        for mode, shade in (
            (QIcon.Mode.Normal, color),
            (QIcon.Mode.Disabled, disabled),
            (QIcon.Mode.Selected, selected),
        ):
            picture = _picture(name, shade, size, ratio)
            icon.addPixmap(picture, mode)
            if mode is QIcon.Mode.Selected:  # a chosen tab or button shows the accent
                icon.addPixmap(picture, QIcon.Mode.Normal, QIcon.State.On)
    icon.actualSize(QSize(size, size))
    return icon


@cache
def _picture(name: str, color: str, size: int, ratio: float) -> QPixmap:
    """A bundled icon as it is drawn on a screen: one and the same each time, for a list draws hundreds."""
    picture = QPixmap(_pixmap(name, color, round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    return picture


def ratios() -> list[int]:
    """In which sizes to draw an icon: what the screens in use show; drawing all three slows the start."""
    return sorted({1, ceil(_ratio())})


def _ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
