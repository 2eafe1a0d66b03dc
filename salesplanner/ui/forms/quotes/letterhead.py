"""The paper quotes stand on, and what a new one begins with."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.quoting import Letterhead, QuoteHabits
from salesplanner.ui.forms.quotefields import PercentField, PictureField
from salesplanner.ui.kit.fields import CheckField, LongTextField, NumberField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace


class LetterheadForm(FormDialog):
    """Company, address, logo; numbers, validity, terms."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(parent, workspace, "", width=760)
        self.setWindowTitle(self.tr("Letterhead and habits of quotes"))
        self.add(self.tr("Company"), TextField(), "company", half=True)
        self.add(self.tr("In English"), TextField(self.tr("On English quotes")), "company_en", half=True)
        self.add(self.tr("Address"), TextField(), "address", half=True)
        self.add(self.tr("In English"), TextField(), "address_en", half=True)
        self.add(self.tr("Phone"), TextField(), "phone", half=True)
        self.add(self.tr("E-mail"), TextField(), "email", half=True)
        self.add(self.tr("Logo"), PictureField(), "logo")
        self.add(
            self.tr("At the foot"), LongTextField(self.tr("Bank account, tax number, a closing line"), 2), "footer"
        )
        self.add(
            self.tr("Number"),
            TextField(),
            "scheme",
            half=True,
            hint=self.tr("YYYY, MM, DD are the day's, NN counts on"),
        )
        self.add(self.tr("Valid for, days"), NumberField(low=1, high=999), "valid_days", required=True, half=True)
        self.add(self.tr("Tax, %"), PercentField(), "tax_percent", half=True)
        self.add("", CheckField(self.tr("Unit prices include tax")), "tax_included", half=True)
        self.add(self.tr("Delivery"), TextField(), "delivery", half=True)
        self.add(self.tr("Terms of payment"), TextField(), "terms", half=True)
        for kept in (workspace.store.quoting.letterhead(), workspace.store.quoting.habits()):
            self.fill({name: getattr(kept, name) for name in type(kept).__struct_fields__ if name != "tax_percent"})
        self.field("tax_percent").line.setText(workspace.store.quoting.habits().tax_percent)  # type: ignore[attr-defined]

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep both as one change."""
        values["tax_percent"] = f"{values['tax_percent']:f}"
        habits, paper = (
            {name: value for name, value in values.items() if name in record.__struct_fields__}
            for record in (QuoteHabits, Letterhead)
        )
        self.workspace.store.quoting.keep_habits(QuoteHabits(**habits), Letterhead(**paper))
        return 1


def edit_letterhead(parent: QWidget | None, workspace: Workspace) -> bool:
    """Show the form; whether something was kept."""
    return run(LetterheadForm(parent, workspace)) is not None
