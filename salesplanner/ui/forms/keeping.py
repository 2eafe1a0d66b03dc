"""Fields of settings that keep themselves: a time of day is kept when it is left."""

from __future__ import annotations

from datetime import time

from salesplanner.domain.problems import Problem
from salesplanner.ui.kit.fields import TimeField
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class KeptTime(TimeField):
    """A time of day under a key of the settings; an empty field is the usual one again, a wrong one is not kept."""

    def __init__(self, workspace: Workspace, key: str, name: str, shown: time, usual: time) -> None:
        super().__init__()
        self._workspace, self._key, self._usual = workspace, key, usual
        self.set_value(shown)
        self.call(name)
        self.setMaximumWidth(px(80))
        self.left.connect(self.keep)

    def keep(self) -> None:
        """Keep what is typed."""
        self.mark(False)
        try:
            at = self.value() or self._usual
        except Problem:
            self.mark(True)
            return
        self.set_value(at)
        settings, text = self._workspace.store.settings, f"{at:%H:%M}"
        if settings.get(self._key) != text:
            self._workspace.do(settings.put, self._key, text)
