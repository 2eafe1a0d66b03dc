"""The menu of plan items: everything the keys and the pointer do, by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from salesplanner.domain.activities import Activity
from salesplanner.domain.dayplan import OFTEN_MOVED, DayPlan
from salesplanner.domain.visits import PREPARED
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.acts import DayActs


def fill_menu(
    menu: QMenu,
    workspace: Workspace,
    acts: DayActs,
    ids: Sequence[int],
    plan: DayPlan,
    ask_day: Callable[[list[int]], None],
    rename: Callable[[int], None],
) -> None:
    """Put in what can be done with these items."""
    say, theme = QCoreApplication.translate, workspace.theme
    found = workspace.store.activities.many(ids)
    chosen = [found[each] for each in ids if each in found]
    if not chosen:
        return

    def add(icon: str, text: str, keys: str, do: Callable[[], object]) -> None:
        action = menu.addAction(theme.icon(icon), f"{text}\t{keys}" if keys else text)
        action.triggered.connect(lambda _=False: do())

    one = chosen[0] if len(chosen) == 1 else None
    waiting = [each.id for each in chosen if each.is_open]
    plain = [each.id for each in chosen if each.is_open and not each.kind.is_contact]
    if one is not None:
        _add_for_one(add, one, acts, plan, rename)
    elif plain:
        add("check", say("TodayMenu", "Done"), "Space", lambda: acts.finish(plain))
    if waiting:
        add("calendar-clock", say("TodayMenu", "Reschedule…"), "S", lambda: ask_day(waiting))
    if one is not None and one.is_open and one.moved >= OFTEN_MOVED:
        add("repeat", say("TodayMenu", "Split, shrink or drop…"), "", lambda: acts.settle(one.id))
    if one is not None and one.is_open:
        add("x", say("TodayMenu", "Drop"), "", lambda: acts.drop(one.id))
    if one is not None:
        _add_places(menu, add, one, workspace)
    menu.addSeparator()
    add("trash-2", say("TodayMenu", "Delete"), "Del", lambda: acts.delete([each.id for each in chosen]))


Adder = Callable[[str, str, str, Callable[[], object]], None]


def _add_for_one(add: Adder, one: Activity, acts: DayActs, plan: DayPlan, rename: Callable[[int], None]) -> None:
    say = QCoreApplication.translate
    if not one.is_open:
        add("pencil", say("TodayMenu", "Edit…"), "Enter", lambda: acts.edit(one.id))
        add("rotate-ccw", say("TodayMenu", "Not done after all"), "Space", lambda: acts.reopen(one.id))
        return
    if one.kind in PREPARED:
        add("list-checks", say("TodayMenu", "Prepare…"), "P", lambda: acts.prepare(one.id))
    if one.kind.is_contact:
        add("thumbs-up", say("TodayMenu", "Log outcome…"), "L", lambda: acts.log(one.id))
    else:
        add("check", say("TodayMenu", "Done"), "Space", lambda: acts.finish([one.id]))
    add("pencil", say("TodayMenu", "Edit…"), "E", lambda: acts.edit(one.id))
    add("tag", say("TodayMenu", "Rename"), "F2", lambda: rename(one.id))
    add("arrow-right", say("TodayMenu", "Plan next step…"), "N", lambda: acts.follow(one.id))
    if one.at is None:
        text = say("TodayMenu", "Not the first thing any more") if one.is_first else say("TodayMenu", "First thing")
        add("star", text, "", lambda: acts.put_first(one, plan.anytime))
        order = [each.id for each in plan.anytime]
        if one.id in order and len(order) > 1:
            add("arrow-up", say("TodayMenu", "Move up"), "Ctrl+Shift+Up", lambda: acts.step(order, [one.id], -1))
            add("arrow-down", say("TodayMenu", "Move down"), "Ctrl+Shift+Down", lambda: acts.step(order, [one.id], 1))


def _add_places(menu: QMenu, add: Adder, one: Activity, workspace: Workspace) -> None:
    say = QCoreApplication.translate
    if one.client_id is None and one.deal_id is None:
        return
    menu.addSeparator()
    if one.client_id is not None:
        add(
            "building-2",
            say("TodayMenu", "Go to the client"),
            "",
            lambda: workspace.asked.emit("client", one.client_id),
        )
    if one.deal_id is not None:
        add("briefcase", say("TodayMenu", "Go to the deal"), "", lambda: workspace.asked.emit("deal", one.deal_id))
