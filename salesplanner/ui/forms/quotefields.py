"""The fields that quotes have beside those of every form: a rate in percent, a unit's price, a picture."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImageReader

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quotes import written
from salesplanner.domain.quoting import parse_percent, parse_quantity, share_off
from salesplanner.domain.typed import parse_price
from salesplanner.ui.kit.fields import MoneyField, TextField
from salesplanner.ui.kit.layout import muted
from salesplanner.ui.kit.pathfield import PathField
from salesplanner.words import Words


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


class DiscountField(MoneyField):
    """What is taken off a sum, in minor units: typed as an amount, or as 5% or 95折 of what `whole` tells, and that said beside it."""

    def __init__(self, whole: Callable[[], int]) -> None:
        super().__init__(QCoreApplication.translate("DiscountField", "off the total: an amount or 5%"))
        self._whole = whole
        self.comes_to = muted()
        held = self.layout()
        assert held is not None
        held.addWidget(self.comes_to)
        self.comes_to.hide()

    def value(self) -> int | None:
        """The amount, None for an empty field. Raises Problem(NOT_AN_AMOUNT, NOT_A_NUMBER, OUT_OF_RANGE)."""
        text = self.line.text().strip()
        share = share_off(text) if text else None
        return super().value() if share is None else int((share * self._whole()).quantize(Decimal(1), ROUND_HALF_UP))

    def say_amount(self, words: Words) -> None:
        """Say beside a share what it comes to now."""
        text = ""
        with suppress(Problem):
            if share_off(self.line.text().strip()) is not None:
                text = "= " + words.money_full(self.value() or 0)
        self.comes_to.setText(text)
        self.comes_to.setVisible(bool(text))

    def _on_left(self) -> None:
        """A share stays one, for lines may still follow."""
        with suppress(Problem):
            if share_off(self.line.text().strip()) is None:
                self.set_value(self.value())
        self.left.emit()


class PictureField(PathField):
    """The path of a picture, typed or chosen."""

    def __init__(self) -> None:
        kinds = QCoreApplication.translate("PictureField", "Pictures (*.png *.jpg *.jpeg *.bmp *.webp *.svg)")
        super().__init__(QCoreApplication.translate("PictureField", "Logo"), kinds, "logo")

    def check(self, path: Path) -> None:
        """Raises Problem(FILE_UNREADABLE) for what is no picture."""
        if not QImageReader(str(path)).canRead():
            raise Problem(Kind.FILE_UNREADABLE, path=path.name, detail="")
