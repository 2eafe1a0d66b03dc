"""What was done about sales and what was supposed of them: campaigns, actions, causes, assumptions."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import Enum

from msgspec import Struct


class CampaignKind(Enum):
    """A campaign for buyers, or an action of the person's on a figure."""

    CAMPAIGN = "campaign"
    ACTION = "action"


class Campaign(Struct, frozen=True, kw_only=True):
    """Days on which something was done about sales. Cost in minor units; the three counts where they were counted."""

    id: int = 0
    uid: str = ""
    name: str
    kind: CampaignKind = CampaignKind.CAMPAIGN
    is_large: bool = False
    starts_on: date
    ends_on: date
    metric: str = ""  # what an action was to move
    channel: str = ""
    product: str = ""
    cost: int | None = None
    invited: int | None = None
    came: int | None = None
    ordered: int | None = None
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Cause(Struct, frozen=True, kw_only=True):
    """What the person took a change of a figure to come from."""

    id: int = 0
    uid: str = ""
    metric: str
    day: date
    what: str
    channel: str = ""
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Assumption(Struct, frozen=True, kw_only=True):
    """What a forecast cannot know from the records: a line that ends, a holiday. `amount` in the metric's unit."""

    id: int = 0
    uid: str = ""
    metric: str
    period: str
    what: str
    amount: Decimal = Decimal(0)
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None
