"""The form of a sample: what was given, to whom, for which deal, how much, and what the client says of it."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.orders import Sample
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.forms.owedform import OwedForm
from salesplanner.ui.kit.fields import DateField, LongTextField, TextField
from salesplanner.ui.kit.form import run
from salesplanner.ui.kit.workspace import Workspace


class SampleForm(OwedForm):
    """A sample given to a client."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, sample: Sample) -> None:
        self._sample = sample
        super().__init__(parent, workspace, "", width=560)
        self.setWindowTitle(self.tr("Sample"))
        given = sorted({each.product for each in workspace.store.samples.all()} - {""})
        self.add(self.tr("What was given"), TextField(choices=given), "product", required=True)
        self.add_client()
        self.add(self.tr("Day"), DateField(workspace), "day", required=True, half=True)
        self.add(self.tr("Quantity"), TextField(), "quantity", half=True)
        self.add(self.tr("What they say of it"), LongTextField(), "feedback")
        self.add(self.tr("Note"), LongTextField(lines=2), "note")
        self.fill({name: getattr(sample, name) for name in Sample.__struct_fields__})

    def save(self, values: dict[str, Any]) -> int:
        """Keep the sample; somebody has it."""
        store = self.workspace.store
        with store.change("sample changed" if self._sample.id else "sample added"):
            client_id = self.client_of(values)
            if client_id is None:
                raise Problem(Kind.REQUIRED, field="client_id")
            sample = replace(self._sample, **values | {"client_id": client_id})
            if not sample.id:
                return store.samples.add(sample)
            store.samples.save(sample)
        return sample.id


def edit_sample(parent: QWidget | None, workspace: Workspace, sample: Sample) -> int | None:
    """Show the form of a sample, new (id 0) or known; its id when it was kept."""
    return run(SampleForm(parent, workspace, sample))
