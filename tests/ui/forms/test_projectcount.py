"""How many projects there were: by rule and period, with the list behind the number."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from salesplanner.domain.deals import Counting, LostReason
from salesplanner.ui.forms.projectcount import CountDialog
from tests.builders import a_client, a_deal


def test_projects_count_by_rule_and_period_and_each_is_listed(qtbot, workspace, store):
    steel, mill = store.clients.add(a_client("Steel")), store.clients.add(a_client("Mill"))
    begun, old = {"opened_on": date(2026, 10, 5)}, {"opened_on": date(2026, 3, 2)}
    grease = store.deals.add(a_deal("grease station", client_id=steel, **begun))
    store.deals.add(a_deal("hydraulics", client_id=steel, **old))
    spares = store.deals.add(a_deal("spares", client_id=mill, **old))
    store.deals.win(spares, on=date(2026, 10, 9), amount=100)
    store.deals.lose(
        store.deals.add(a_deal("lost before", client_id=mill, **old)), on=date(2026, 9, 30), reason=LostReason.PRICE
    )
    dialog = CountDialog(None, workspace)
    qtbot.addWidget(dialog)

    def listed(rule):
        dialog.rule.set_value(rule)
        dialog.refresh()
        return [dialog.table.model.record(row).name for row in range(dialog.table.model.rowCount())]

    assert listed(Counting.WORKED_ON) == ["spares", "hydraulics", "grease station"]
    assert dialog.count.text() == "3 projects at 2 clients" and dialog.by_client.text() == "Steel 2, Mill 1"
    assert (listed(Counting.OPENED), listed(Counting.SIGNED)) == (["grease station"], ["spares"])
    qtbot.mouseClick(dialog.span.switch.buttons()[3], Qt.MouseButton.LeftButton)
    assert dialog.name.text() == "2026" and len(listed(Counting.OPENED)) == 4
    with qtbot.waitSignal(workspace.asked) as asked:
        dialog.table.select(grease)
        dialog.table.opened.emit(dialog.table.selected()[0])
    assert asked.args == ["deal", grease]
