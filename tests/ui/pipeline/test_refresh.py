"""What the Pipeline tab shows after each change, against the same book shown for the first time."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from types import SimpleNamespace

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Confidence, Deal, LostReason, Stage
from salesplanner.domain.problems import Problem
from salesplanner.ui.pipeline.board import BoardView
from salesplanner.ui.pipeline.reading import ALL_TYPES, read
from salesplanner.ui.pipeline.screen import PipelineScreen
from salesplanner.ui.pipeline.table import DealTable
from salesplanner.ui.pipeline.tablemodel import Group
from tests.builders import an_activity

ACTS = (
    "move",
    "reorder",
    "amount",
    "chance",
    "expect",
    "sure",
    "name",
    "line",
    "step",
    "quiet",
    "win",
    "lose",
    "add",
    "delete",
)
FILTERS = ("none", "text", "risks", "span")


@pytest.fixture
def book(store):
    """Two stages with thirty deals of three clients."""
    store.stages.add_many(Stage(name=name, position=i, chance=25 + 50 * i) for i, name in enumerate(("Talks", "Bid")))
    clients = [store.clients.add(Client(name=name)) for name in ("Harbor", "Works", "Mill")]
    today = store.today()
    store.deals.add_many(
        Deal(
            name=f"deal {n}", client_id=clients[n % 3], stage_id=1 + n % 2, amount=n * 1000, opened_on=today,
            staged_on=today - timedelta(days=9 * n), expected_on=today + timedelta(days=5 * n - 20) if n % 5 else None,
        )
        for n in range(30)
    )  # fmt: skip
    store.forget_history()
    return store


@pytest.fixture
def screen(qtbot, workspace, book):
    made = PipelineScreen(workspace)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def act(store, what, number):
    """Do something with one of the open deals."""
    briefs, deals, today = store.pipeline.briefs(), store.deals, store.today()
    brief = briefs[number % len(briefs)]
    day = today + timedelta(days=number - 20)
    {
        "move": lambda: deals.move_to(brief.id, 3 - brief.stage_id, on=today),
        "reorder": lambda: deals.put_at({brief.id: number - 15}),
        "amount": lambda: deals.change(brief.id, amount=number * 700),
        "chance": lambda: deals.change(brief.id, chance=number),
        "expect": lambda: deals.expect(brief.id, day),
        "sure": lambda: deals.change(brief.id, confidence=list(Confidence)[number % 3]),
        "name": lambda: store.clients.change(brief.client_id or 1, name=f"client {number}"),
        "line": lambda: deals.change(brief.id, line=f"line {number % 4}" if number % 4 else ""),
        "step": lambda: store.activities.add(an_activity(day=day, deal_id=brief.id, is_next_step=True)),
        "quiet": lambda: deals.quiet(brief.id, today + timedelta(days=number), reason="leave"),
        "win": lambda: deals.win(brief.id, on=today, amount=100),
        "lose": lambda: deals.lose(brief.id, on=today, reason=LostReason.PRICE),
        "add": lambda: deals.add(Deal(name="new", stage_id=1 + number % 2, amount=number, opened_on=today)),
        "delete": lambda: deals.delete(brief.id),
        "undo": store.undo,
        "redo": store.redo,
    }[what]()


def board_of(screen, board):
    """What a board shows, column by column."""
    screen.board.show_board(board)
    views = screen.board.views()
    cards = [[view.cards.card(row) for row in range(view.cards.rowCount())] for view in views]
    marks = [[view.cards.is_marked(row) for row in range(view.cards.rowCount())] for view in views]
    heads = [(frame.name.text(), frame.sum.text()) for frame in screen.board._frames.values()]
    return (
        [view.cards.ids() for view in views],
        cards,
        marks,
        heads,
        (board.count, board.risky, board.total, board.weighted),
    )


def table_of(screen, board):
    """What a table shows, row by row."""
    screen.deals.show_board(board)
    model = screen.deals.model
    assert all(model.row_of(each.id) == row for row, each in enumerate(model.rows) if not isinstance(each, Group))
    return [model.said(each) if isinstance(each, Group) else model.card(row) for row, each in enumerate(model.rows)]


@settings(max_examples=8)
@given(
    st.sampled_from(FILTERS),
    st.sampled_from(("month", "client", "none")),
    st.sampled_from(("expected_on", "weighted", "client")),
    st.lists(st.tuples(st.sampled_from((*ACTS, "undo", "undo", "redo", "redo")), st.integers(0, 40)), max_size=12),
)
def test_what_is_kept_from_reading_to_reading_is_what_is_read_anew(workspace, screen, filters, by, order, acts):
    store, bar = workspace.store, screen.bar
    bar.clear()
    bar.text.setText("1" if filters == "text" else "")
    bar.risky.setChecked(filters == "risks")
    bar.span.setCurrentIndex(2 if filters == "span" else 0)
    screen.deals.model.by, screen.deals.model.order = by, (order, True)
    screen.deals.model.arrange()
    kept = read(workspace, bar.value(), ALL_TYPES)
    for what, number in acts:
        with suppress(Problem):
            act(store, what, number)
        kept = read(workspace, bar.value(), ALL_TYPES, kept)
        assert kept.lines == sorted({each.line for each in store.pipeline.briefs() if each.line})
        shown = board_of(screen, kept), table_of(screen, kept)
        fresh = SimpleNamespace(board=BoardView(workspace, screen._cards), deals=DealTable(workspace, screen._cards))
        fresh.deals.model.by, fresh.deals.model.order = by, (order, True)
        anew = read(workspace, bar.value(), ALL_TYPES)
        assert shown == (board_of(fresh, anew), table_of(fresh, anew))
        for each in (fresh.board, fresh.deals):
            each.deleteLater()
