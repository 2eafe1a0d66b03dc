"""Where a quota and the targets of the same figure differ: said with the arithmetic, and brought into line by a click."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from salesplanner.domain.period import Period
from salesplanner.domain.quotaaims import Beside, in_line
from salesplanner.domain.targets import Quota
from salesplanner.report.quotaaims import often, said
from salesplanner.ui.kit.layout import STRETCH, button, column, muted, row
from salesplanner.ui.kit.workspace import Workspace

#: What is done with a choice: targets that are to be what the quota comes to, or a quota in the place of another.
TakeTargets = Callable[[str, Mapping[Period, Decimal]], object]
TakeQuota = Callable[[Quota, Quota], object]


class QuotaAims(QWidget):
    """A sentence a figure with the two ways to make them agree; nothing is seen where all agree."""

    def __init__(self, workspace: Workspace, take_targets: TakeTargets, take_quota: TakeQuota) -> None:
        super().__init__()
        self._workspace, self._take_targets, self._take_quota = workspace, take_targets, take_quota
        self.lines: list[QuotaLine] = []
        self._column = column(spacing=4)
        self.setLayout(self._column)
        self.hide()

    def show_differences(self, found: Mapping[str, Sequence[Beside]]) -> None:
        """Show what differs, by figure."""
        while len(self.lines) < len(found):
            made = QuotaLine(self._workspace, self._take_targets, self._take_quota)
            self.lines.append(made)
            self._column.addWidget(made)
        for line, differences in zip(self.lines, [*found.values(), *[()] * len(self.lines)], strict=False):
            line.show_differences(differences)
        self.setVisible(bool(found))

    def text(self) -> str:
        """All that is said, a line a figure."""
        return "\n".join(line.said.full_text() for line in self.lines if not line.isHidden())


class QuotaLine(QWidget):
    """What differs of one figure."""

    def __init__(self, workspace: Workspace, take_targets: TakeTargets, take_quota: TakeQuota) -> None:
        super().__init__()
        self._workspace, self._take_targets, self._take_quota = workspace, take_targets, take_quota
        self._found: Sequence[Beside] = ()
        self._quota: Quota | None = None
        self.said = muted(wrap=True)
        self.target_button = button("", kind="link", on_click=self._on_targets)
        self.quota_button = button("", kind="link", on_click=self._on_quota)
        self.setLayout(column(self.said, row(self.target_button, 14, self.quota_button, STRETCH), spacing=0))

    def show_differences(self, found: Sequence[Beside]) -> None:
        """Say what differs, and what would bring it into line."""
        self._found = found
        self.setVisible(bool(found))
        if not found:
            return
        words, first = self._workspace.words, found[0]
        self.said.setText(said(found, words))
        text = self.tr("Set the target of {period} to {sum}").format(
            period=words.period(first.period), sum=words.number(first.sum)
        )
        if len(found) > 1:
            text = self.tr("Set these %n targets to what the quota comes to", "", len(found))
        self.target_button.setText(text)
        self._quota = in_line(found, self._workspace.store.calendar())
        if self._quota is not None:
            self.quota_button.setText(self.tr("Set the quota to {quota}").format(quota=often(self._quota, words)))
        self.quota_button.setVisible(self._quota is not None)

    def _on_targets(self) -> None:
        self._take_targets(self._found[0].quota.metric, {each.period: Decimal(each.sum) for each in self._found})

    def _on_quota(self) -> None:
        if self._quota is not None:
            self._take_quota(self._found[0].quota, self._quota)
