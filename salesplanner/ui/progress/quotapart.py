"""The quotas of a day, a week and a month to type into, with what they ask together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.quotaaims import Asked
from salesplanner.domain.targets import Every, Quota, Unit, is_counted
from salesplanner.report import quotaaims
from salesplanner.store import presets
from salesplanner.ui.kit.inputs import Combo
from salesplanner.ui.kit.layout import STRETCH, button, column, heading, muted, row
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.grid import Line, NumberGrid
from salesplanner.ui.progress.quotaaims import QuotaAims, TakeTargets

_EVERY = (Every.DAY, Every.WEEK, Every.MONTH)
_QUOTAS_FIRST = ("visits.count", "calls.count", "quotes.count")


class QuotaPart(QWidget):
    """A grid of counts; what a line of work begins with can be taken over, nothing is saved by it."""

    def __init__(
        self, workspace: Workspace, usual: Sequence[str], targets: Callable[[], Iterable[Asked]], take: TakeTargets
    ) -> None:
        """`usual` are the metrics offered beside those with a quota; `targets` says what is aimed at, `take` sets it anew."""
        super().__init__()
        self._targets = targets
        self._workspace = workspace
        self._usual = [metric for metric in usual if is_counted(metric)]
        names = [self.tr("Per day"), self.tr("Per week"), self.tr("Per month")]
        self.grid = NumberGrid(workspace, self.tr("Quotas"), names, 110)
        self.profile = self._profiles()
        self.checks = muted(wrap=True)
        self.aims = QuotaAims(workspace, take, self.take_quota)
        self.copy_button = button(self.tr("Copy"), workspace.theme.icon("copy"), on_click=self._copy)
        self.copy_button.setToolTip(self.tr("Copy what the quotas ask together, for your supervisor"))
        self.support_button = button(self.tr("Ask for support…"), on_click=self._ask)
        self.support_button.setToolTip(self.tr("Put this with its figures into the support section of your summary"))
        hint = muted(self.tr("How many of each are to be done"))
        head = row(heading(self.tr("Quotas"), 3), 8, hint, STRETCH, self.profile)
        said = row(self.checks, column(row(self.copy_button, self.support_button, spacing=8), STRETCH), spacing=10)
        said.setStretch(0, 1)
        self.setLayout(column(head, self.grid, self.aims, said, spacing=4, margins=(0, 10, 0, 0)))
        self.grid.typed.connect(lambda *_: self.check())
        self._show()
        self.check()

    def _profiles(self) -> Combo:
        """What quotas a line of work begins with."""
        made = Combo()
        made.setMinimumContentsLength(16)
        made.setAccessibleName(self.tr("Quotas of a line of work"))
        made.addItem(self.tr("Take over quotas…"), ())
        for name, quotas in presets.profiles(self._workspace.store.settings.get("role", "general")):
            shown = name["zh" if self._workspace.words.zh else "en"] or self.tr("The usual ones")
            made.addItem(shown, quotas)
        made.activated.connect(self._take_profile)
        return made

    def _show(self, quotas: Sequence[Quota] | None = None) -> None:
        """Show the quotas kept, or others in their place; what is kept keeps its row."""
        words, kept = self._workspace.words, self._workspace.store.quotas.all()
        shown = kept if quotas is None else quotas
        values = {(quota.metric, _EVERY.index(quota.every)): Decimal(quota.count) for quota in shown}
        named = [quota.metric for quota in [*shown, *kept]]
        rows = dict.fromkeys([*named, *_QUOTAS_FIRST, *self._usual])
        self.grid.show_values([Line(metric, words.metric(metric), Unit.COUNT) for metric in rows], values)

    def _take_profile(self, place: int) -> None:
        quotas = self.profile.itemData(place)
        self.profile.setCurrentIndex(0)
        if quotas:
            self._show(quotas)
            self.grid.typed.emit(0, 0)
            self.grid.setFocus()

    def check(self) -> None:
        """Say what the quotas ask together, while they are typed."""
        from salesplanner.ui.progress.quotachecks import sentences

        typed = self.typed()
        said = sentences(self._workspace.store, self._workspace.words, typed)
        self.check_aims()
        self.checks.setText("\n".join(said))
        for each in (self.checks, self.copy_button, self.support_button):
            each.setVisible(bool(said))

    def check_aims(self) -> None:
        """Say where the quotas and the targets differ, which is quickly known."""
        self.aims.show_differences(quotaaims.found(self._workspace.store, self.typed(), self._targets()))

    def typed(self) -> list[Quota]:
        """The quotas as they stand in the grid, those of nothing too."""
        return [
            Quota(metric=metric, every=every, count=int(self.grid.value_at(line, place) or 0))
            for line, metric in enumerate(self.grid.metrics)
            for place, every in enumerate(_EVERY)
        ]

    def take_quota(self, old: Quota, new: Quota) -> None:
        """Put a quota in the place of another, as if it was typed."""
        line = self.grid.metrics.index(old.metric)
        if new.every is not old.every:
            self.grid.put(line, _EVERY.index(old.every), "")
        self.grid.put_value(line, _EVERY.index(new.every), Decimal(new.count))
        self.grid.setCurrentCell(line, _EVERY.index(new.every))
        self.grid.setFocus()

    def _ask(self) -> None:
        from salesplanner.ui.forms.oweforms import ask_for_support
        from salesplanner.ui.progress.quotachecks import fit

        what = self.tr("The quotas do not fit together")
        if fit(self._workspace.store, self.typed()) and not self.aims.text():
            what = self.tr("Help with the quotas")
        ask_for_support(self, self._workspace, what, self._said())

    def _said(self) -> str:
        return "\n".join(filter(None, (self.aims.text(), self.checks.full_text())))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._said())
        self._workspace.notice(self.tr("Text copied"), False)

    def changed(self) -> dict[tuple[str, Every], int]:
        """The counts that differ from the quotas kept; 0 takes one away. Raises Problem for a cell that is wrong."""
        present = {(quota.metric, quota.every): quota.count for quota in self._workspace.store.quotas.all()}
        typed = {(metric, _EVERY[place]): int(value or 0) for (metric, place), value in self.grid.values().items()}
        return {key: count for key, count in typed.items() if count != present.get(key, 0)}
