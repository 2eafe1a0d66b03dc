"""The door to bundled files: inside the package in a wheel or bundle, beside it in a source tree."""

from __future__ import annotations

from pathlib import Path

#: Not asked of importlib.resources: that takes as long to load as a tenth of all that a start loads, for the same folder.
_PACKAGE = Path(__file__).resolve().parent

#: The packaged place is asked first: site-packages may hold somebody's folder named `resources`.
ROOT = next(place for place in (_PACKAGE / "_resources", _PACKAGE.parent / "resources") if place.is_dir())


def path(*parts: str) -> Path:
    """Where a bundled file or folder lies."""
    return ROOT.joinpath(*parts)


def text(*parts: str) -> str:
    """What a bundled text file says."""
    return path(*parts).read_text(encoding="utf-8")
