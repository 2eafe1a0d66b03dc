"""The board of the Pipeline tab over a real book."""

from __future__ import annotations

from salesplanner.ui.pipeline.screen import PipelineScreen


def test_a_book_without_stages_shows_what_was_signed(qtbot, workspace, store):
    store.settings.put("role", "project")
    screen = PipelineScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1100, 640)
    screen.show()
    assert [view.accessibleName() for view in (*screen.board.views(), screen.board.signed)] == ["Signed this month"]
