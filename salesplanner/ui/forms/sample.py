"""The form of a sample: what was given, how much, and what the client says of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.orders import Sample
from salesplanner.ui.kit.fields import DateField, LongTextField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace


class SampleForm(FormDialog):
    """A sample given to a client."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, sample: Sample) -> None:
        self._sample = sample
        super().__init__(parent, workspace, "", width=520)
        name = workspace.store.clients.get(sample.client_id).name
        self.setWindowTitle(self.tr("Sample for “{name}”").format(name=name[:40]))
        given = sorted({each.product for each in workspace.store.samples.all()} - {""})
        self.add(self.tr("What was given"), TextField(choices=given), "product", required=True)
        self.add(self.tr("Day"), DateField(workspace), "day", required=True, half=True)
        self.add(self.tr("Quantity"), TextField(), "quantity", half=True)
        self.add(self.tr("What they say of it"), LongTextField(), "feedback")
        self.add(self.tr("Note"), LongTextField(lines=2), "note")
        self.fill({key: getattr(sample, key) for key in ("product", "day", "quantity", "feedback", "note")})

    def save(self, values: dict[str, Any]) -> int:
        """Keep the sample."""
        sample, samples = replace(self._sample, **values), self.workspace.store.samples
        if not sample.id:
            return samples.add(sample)
        samples.save(sample)
        return sample.id


def edit_sample(parent: QWidget | None, workspace: Workspace, sample: Sample) -> int | None:
    """Show the form of a sample, new (id 0) or known; its id when it was kept."""
    return run(SampleForm(parent, workspace, sample))
