"""The columns that the table of clients can show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from salesplanner.domain.followups import Followup, Order
from salesplanner.ui.followups.model import ClientColumn
from salesplanner.ui.followups.sayings import PULSE_TONES, against_rhythm, chip_of
from salesplanner.ui.kit.workspace import Workspace

#: The columns shown until a person chooses others.
USUAL = ("grade", "name", "region", "status", "step", "due", "last", "amount", "phone")
#: The one that every table has.
NEEDED = "name"


def columns(workspace: Workspace) -> dict[str, ClientColumn]:
    """Every column by its key, in the order they are offered."""
    say, words = QCoreApplication.translate, workspace.words

    def last(each: Followup) -> str:
        return words.days_ago(each.last, workspace.today()) if each.last else ""

    def due(each: Followup) -> str:
        return chip_of(each, words, workspace.now())[0]

    def pressing(each: Followup) -> str:
        tone = chip_of(each, words, workspace.now())[1]
        return tone if tone in ("overdue", "risk") else ""

    def checked(each: Followup) -> str:
        return words.days_ago(each.client.verified_on, workspace.today()) if each.client.verified_on else ""

    def ordered(each: Followup) -> str:
        return words.day(each.ordered_on, workspace.today()) if each.ordered_on else ""

    def beat(each: Followup) -> str:
        return " · ".join(filter(None, [str(each.rhythm), against_rhythm(each, words, workspace.today())]))

    made = (
        ClientColumn(key="grade", title=say("Columns", "Grade"), text=lambda f: f.client.grade.value, order=Order.GRADE, width=56),
        ClientColumn(key="name", title=say("Columns", "Name"), text=lambda f: f.client.name, order=Order.NAME, width=190),
        ClientColumn(key="type", title=say("Columns", "Type"), text=lambda f: words.client_type(f.client.type), order=Order.TYPE, width=80),
        ClientColumn(key="status", title=say("Columns", "Status"), text=lambda f: words.status(f.client.status), order=Order.STATUS, width=80),
        ClientColumn(key="region", title=say("Columns", "Region"), text=lambda f: f.client.region, order=Order.REGION, width=104),
        ClientColumn(key="industry", title=say("Columns", "Industry"), text=lambda f: f.client.industry, order=Order.INDUSTRY, width=90),
        ClientColumn(key="step", title=say("Columns", "Next step"), text=lambda f: f.step.title if f.step else "", width=190),
        ClientColumn(key="due", title=say("Columns", "Due"), text=due, order=Order.STEP, tone=pressing, width=164),
        ClientColumn(key="last", title=say("Columns", "Last contact"), text=last, order=Order.CONTACT, tone=lambda f: PULSE_TONES[f.pulse(workspace.today())], width=96),
        ClientColumn(
            key="rhythm", title=say("Columns", "Rhythm in days"), text=beat,
            tone=lambda f: PULSE_TONES[f.pulse(workspace.today())], width=150,
        ),
        ClientColumn(
            key="amount", title=say("Columns", "Open amount"), text=lambda f: words.money(f.amount) if f.amount else "",
            order=Order.AMOUNT, right=True, width=118,
        ),
        ClientColumn(key="ordered", title=say("Columns", "Last order"), text=ordered, order=Order.ORDERED, width=100),
        ClientColumn(key="phone", title=say("Columns", "Phone"), text=lambda f: f.client.phone, width=130),
        ClientColumn(key="email", title=say("Columns", "E-mail"), text=lambda f: f.client.email, width=160),
        ClientColumn(key="address", title=say("Columns", "Address"), text=lambda f: f.client.address, width=180),
        ClientColumn(key="source", title=say("Columns", "Source"), text=lambda f: f.client.source, order=Order.SOURCE, width=100),
        ClientColumn(key="checked", title=say("Columns", "Facts checked"), text=checked, order=Order.CHECKED, width=100),
        ClientColumn(key="known", title=say("Columns", "Facts known"), text=lambda f: words.percent(f.known / 100), order=Order.KNOWN, right=True, width=110),
        ClientColumn(key="quiet", title=say("Columns", "Quiet because"), text=lambda f: f.client.quiet_reason if f.is_quiet(workspace.today()) else "", width=130),
        ClientColumn(key="tags", title=say("Columns", "Tags"), text=lambda f: f.client.tags, order=Order.TAGS, width=130),
    )  # fmt: skip
    return {each.key: each for each in made}


def chosen(workspace: Workspace, keys: tuple[str, ...]) -> list[ClientColumn]:
    """The columns of these keys, in the order they are offered; the usual ones for none."""
    known = columns(workspace)
    wanted = {*(key for key in keys if key in known), NEEDED} if keys else set(USUAL)
    return [column for key, column in known.items() if key in wanted]
