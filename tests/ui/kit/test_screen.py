from __future__ import annotations

from datetime import timedelta

import pytest

from salesplanner.domain.clients import Client
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.kit.screen import Screen


class Clients(Screen):
    reads = frozenset({"client"})

    def __init__(self, workspace):
        super().__init__(workspace)
        self.times = 0

    def refresh(self):
        self.times += 1

    def follow(self, change):
        self.followed = change
        super().follow(change)


@pytest.fixture
def screen(qtbot, workspace):
    made = Clients(workspace)
    qtbot.addWidget(made)
    return made


def test_a_hidden_screen_reads_nothing_until_it_is_seen(screen, store):
    store.clients.add(Client(name="川江"))
    assert screen.times == 0
    screen.show()
    assert screen.times == 1


def test_a_screen_in_view_reads_again_only_what_concerns_it(screen, store):
    screen.show()
    store.settings.put("person.name", "x")
    assert screen.times == 1
    store.clients.add(Client(name="川江"))
    assert screen.times == 2


def test_showing_again_reads_only_what_changed_meanwhile(screen, store):
    screen.show()
    screen.hide()
    screen.show()
    assert screen.times == 1
    screen.hide()
    one = store.clients.add(Client(name="川江"))
    store.settings.put("person.name", "x")
    other = store.clients.add(Client(name="东屹"))
    store.undo()
    screen.show()
    assert screen.times == 2
    assert (screen.followed.touched, screen.followed.clients) == ({"client": {one, other}}, {one, other})
    assert screen.followed.kind == "do", "what was taken back elsewhere is not brought into view"


def test_on_another_day_all_is_read_anew(screen, workspace, clock):
    screen.show()
    screen.hide()
    workspace.now = lambda: clock() + timedelta(days=1)
    screen.show()
    assert screen.times == 2


def test_a_problem_of_a_write_becomes_a_notice(qtbot, workspace):
    def refuse():
        raise Problem(Kind.GONE)

    with qtbot.waitSignal(workspace.noticed) as noticed:
        assert workspace.do(refuse) is None
    assert noticed.args == [workspace.words.problem(Problem(Kind.GONE)), False]


def test_a_retired_workspace_is_silent(screen, workspace, store):
    screen.show()
    workspace.retire()
    store.clients.add(Client(name="川江"))
    assert screen.times == 1
