"""What charts are drawn on: matplotlib's canvas, which measures a text once and not in each picture anew."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg

#: Texts whose sizes are kept: days, months, amounts and names come again with each drawing of a page.
_KEPT = 4096
_Any: Any = RendererAgg  # matplotlib says of few of its functions what they take and give


class Canvas(FigureCanvasAgg):
    """Its texts are measured once, whichever picture they stand in: to measure one takes as long as to draw it."""

    def get_renderer(self) -> Any:
        """What draws, for the size and sharpness of now."""
        wide, high = self.get_width_height(physical=True)
        key = wide, high, self.figure.dpi
        if self._lastKey != key:
            self.renderer, self._lastKey = _Renderer(*key), key
        return self.renderer


class _Renderer(_Any):  # type: ignore[misc]
    def get_text_width_height_descent(self, s: str, prop: Any, ismath: Any) -> Any:
        """The size of a text; charts have no formulas."""
        if ismath:
            return super().get_text_width_height_descent(s, prop, ismath)
        return _measured(s, prop.copy(), self.dpi)


@lru_cache(maxsize=_KEPT)
def _measured(text: str, font: Any, dpi: float) -> Any:
    return _Any(1, 1, dpi).get_text_width_height_descent(text, font, ismath=False)
