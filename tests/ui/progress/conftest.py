"""A book on 22 October 2026 with the story of the mock-ups, and a workspace over it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.clients import Client, Grade
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.orders import Order, Payment
from salesplanner.domain.targets import Every, Quota
from salesplanner.i18n import Translator
from salesplanner.store import Store
from salesplanner.ui.kit import theme
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.screen import ProgressScreen
from salesplanner.words import Words

NOW = datetime(2026, 10, 22, 9, 0)
STAGES = (("线索", 10), ("技术交流", 25), ("方案报价", 45), ("投标谈判", 65), ("待签合同", 90))
ORDERS = (
    (8, 5_000, "备件"), (9, 175_000, "备件"), (10, 10_000, "维修服务"), (13, 480_000, "备件"), (14, 15_000, "备件"),
    (15, 85_000, "维修服务"), (16, 140_000, "备件"), (19, 20_000, "维修服务"), (20, 84_000, "成套"), (20, 16_000, "备件"),
    (21, 16_000, "维修服务"),
)  # fmt: skip
VISITS = ((8, 1), (9, 2), (10, 1), (12, 2), (13, 3), (14, 2), (15, 2), (16, 2), (19, 2), (20, 3), (21, 2), (22, 1))


def tell_story(store: Store) -> None:
    with store.change("import", file="story", count=1):
        store.settings.put("role", "project")
        stages = [
            store.stages.add(Stage(name=name, position=n, chance=chance)) for n, (name, chance) in enumerate(STAGES)
        ]
        names = ("川江特钢", "北辰重机", "华岳钢铁", "东屹铸造", "海湾港机")
        clients = [store.clients.add(Client(name=name, grade=Grade.A, since=date(2026, 10, 9))) for name in names]
        frame = store.deals.add(
            Deal(
                name="备件框架",
                client_id=clients[0],
                stage_id=stages[4],
                amount=48_000_000,
                line="备件",
                opened_on=date(2026, 9, 19),
            )
        )
        for number, count in enumerate((15, 9, 7, 4, 3)):
            store.deals.add_many(
                Deal(name=f"项目 {number}-{n}", client_id=clients[n % 5], stage_id=stages[number], amount=n * 1_000_000,
                     opened_on=date(2026, 8, 20))
                for n in range(count)
            )  # fmt: skip
        store.deals.win(frame, on=date(2026, 10, 13), amount=48_000_000)
        for day, yuan, line in ORDERS:
            if yuan != 480_000:
                store.orders.add(
                    Order(day=date(2026, 10, day), amount=yuan * 100, line=line, client_id=clients[day % 5])
                )
        for day, yuan, line in ((8, 540_000, "备件"), (9, 125_000, "维修服务"), (10, 310_000, "成套"), (29, 9, "备件")):
            store.orders.add(Order(day=date(2026, 9, day), amount=yuan * 100, line=line, client_id=clients[1]))
        store.orders.add(Order(day=date(2025, 9, 30), amount=100))  # the book knows all of that October
        for day, yuan, line in ((9, 610_000, "备件"), (10, 95_000, "维修服务"), (14, 220_000, "成套")):
            store.orders.add(Order(day=date(2025, 10, day), amount=yuan * 100, line=line, client_id=clients[2]))
        store.payments.add(
            Payment(client_id=clients[0], item="预付款", received_on=date(2026, 10, 12), received_amount=96_300_000)
        )
        store.payments.add(
            Payment(client_id=clients[1], deal_id=frame, item="发货款", due_on=date(2026, 10, 28), due_amount=5_000_000)
        )
        for day, count in VISITS:
            for n in range(count):
                store.activities.add(
                    Activity(
                        kind=ActivityKind.VISIT, title="拜访", client_id=clients[n], day=date(2026, 10, day),
                        status=ActivityStatus.DONE, done_at=datetime(2026, 10, day, 8 + n // 2), outcome=Outcome.PROGRESS,
                    )
                )  # fmt: skip
        store.targets.put("orders.amount", "2026-10", Decimal(1_800_000))
        store.targets.put("visits.count", "2026-10", Decimal(36))
        store.quotas.add(Quota(metric="visits.count", every=Every.DAY, count=2))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "book.salesplanner", now=lambda: NOW)
    yield store
    store.close()


@pytest.fixture
def story(book: Store, tell_once) -> Store:
    tell_once(book, tell_story)
    return book


@pytest.fixture
def workspace(qapp: QApplication, book: Store) -> Iterator[Workspace]:
    theme.apply(qapp, theme.LIGHT)
    made = Workspace(book, Words(Translator("en")), theme.LIGHT, lambda: NOW)
    yield made
    made.retire()
    made.jobs.close()  # charts that nobody waits for any more are not drawn


def type_text(qtbot, line, text: str) -> None:
    """Replace what stands in a line: real keys where the keyboard has them, else as an input method commits it."""
    line.setFocus()
    line.selectAll()
    if text.isascii():
        qtbot.keyClicks(line, text)
        return
    from PySide6.QtGui import QInputMethodEvent

    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


@pytest.fixture
def screen(qtbot: QtBot, workspace: Workspace) -> ProgressScreen:
    """The page over the book, in view."""
    made = ProgressScreen(workspace)
    qtbot.addWidget(made)
    made.resize(1280, 727)
    made.show()
    qtbot.waitExposed(made)
    made.settle()
    return made
