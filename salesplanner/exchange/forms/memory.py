"""What the person said a form's places stand for: remembered for every form that has the same places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from salesplanner.exchange.forms.content import Place
from salesplanner.store.settings import Settings

#: The setting: of each form, by its places, what was chosen differently from what was guessed; the latest last.
_MAPPINGS, _LAST = "forms.mappings", "forms.last"
_KEPT_MOST = 30

Remembered = Mapping[str, Mapping[str, str]]


def remembered(settings: Settings) -> Remembered:
    """All that is remembered; values only, so that a worker may hold it."""
    found: dict[str, dict[str, str]] = settings.get(_MAPPINGS, {})
    return found


def mapping(found: Iterable[Place], known: Remembered) -> dict[str, str]:
    """The target of each place, as it was chosen, else as it is guessed; places that stay as they are have none."""
    found = list(found)
    chosen = known.get(_key(found), {})
    targets = {place.id: chosen.get(place.id, place.guess) for place in found}
    return {place: target for place, target in targets.items() if target}


def remember(settings: Settings, found: Iterable[Place], chosen: Mapping[str, str], form: Path) -> None:
    """Keep what was chosen for a form, and that it is the one used last."""
    found = list(found)
    differing = {place.id: target for place in found if (target := chosen.get(place.id, "")) != place.guess}
    kept: dict[str, Any] = {key: each for key, each in remembered(settings).items() if key != _key(found)}
    kept[_key(found)] = differing
    settings.put(_MAPPINGS, dict(list(kept.items())[-_KEPT_MOST:]))
    settings.put(_LAST, str(form))


def last(settings: Settings) -> Path | None:
    """The form used last, if its file is still there."""
    path = settings.get(_LAST, "")
    return Path(path) if path and Path(path).is_file() else None


def _key(found: Iterable[Place]) -> str:
    return sha256("\n".join(sorted(place.id for place in found)).encode()).hexdigest()[:16]
