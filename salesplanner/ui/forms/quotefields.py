"""The fields that quotes have beside those of every form: a rate in percent, a unit's price, a picture."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImageReader

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quotes import written
from salesplanner.domain.quoting import parse_percent, parse_quantity
from salesplanner.domain.typed import parse_price
from salesplanner.ui.kit.fields import MoneyField, TextField
from salesplanner.ui.kit.pathfield import PathField


class PercentField(TextField):
    """A rate in percent."""

    def value(self) -> Any:
        """The rate. Raises Problem(NOT_A_NUMBER, OUT_OF_RANGE)."""
        return parse_percent(self.line.text())

    def set_value(self, value: Any) -> None:
        """Show a rate."""
        self.line.setText("" if value is None else f"{value:f}")


class QuantityField(TextField):
    """How many, or how much: 1,200 or 2.5."""

    def value(self) -> Any:
        """The quantity as it is kept, empty where none is typed. Raises Problem(NOT_A_NUMBER)."""
        return parse_quantity(self.line.text()) if self.line.text().strip() else ""


class PriceField(MoneyField):
    """A unit's price, typed as an amount; minor units and parts of them."""

    def value(self) -> Decimal | None:  # type: ignore[override]
        """The price, None for an empty field. Raises Problem(NOT_AN_AMOUNT)."""
        text = self.line.text().strip()
        return parse_price(text) if text else None

    def set_value(self, value: Any) -> None:
        """Show a price in full."""
        self.line.setText("" if value is None else written(value).removesuffix(".00"))


class PictureField(PathField):
    """The path of a picture, typed or chosen."""

    def __init__(self) -> None:
        kinds = QCoreApplication.translate("PictureField", "Pictures (*.png *.jpg *.jpeg *.bmp *.webp *.svg)")
        super().__init__(QCoreApplication.translate("PictureField", "Logo"), kinds, "logo")

    def check(self, path: Path) -> None:
        """Raises Problem(FILE_UNREADABLE) for what is no picture."""
        if not QImageReader(str(path)).canRead():
            raise Problem(Kind.FILE_UNREADABLE, path=path.name, detail="")
