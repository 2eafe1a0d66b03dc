"""How the reports to one recipient are written and leave: kept as it was chosen last, so that the next one begins so."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.report.sections.writer import MONEY_UNITS, Options
from salesplanner.store import Store

#: The label of the change that keeps them.
CHOSEN = "report options chosen"
_KEY = "report.to."
#: What is asked anew for each report is not among them: whether to stand by a range of what is to come.
_TICKS = ("charts", "full_names", "hide_amounts")


class Choices(Struct, frozen=True):
    """What was chosen for a recipient; `suffix` is the format that the report was saved in."""

    options: Options
    suffix: str = ""


def remembered(store: Store, to: int) -> Choices:
    """What was chosen last for a recipient (0: for nobody in particular).

    Where nothing was, what was chosen before there were recipients, else the usual.
    """
    kept = store.settings.get(_key(store, to), store.settings.get(_KEY))
    kept = kept if isinstance(kept, dict) else {}
    options = Options(
        **{name: kept[name] for name in _TICKS if isinstance(kept.get(name), bool)},
        money=kept["money"] if kept.get("money") in MONEY_UNITS else "",
    )
    if not options.full_names:
        options = replace(options, clients=store.clients.every_name())
    suffix = kept.get("suffix")
    return Choices(options, suffix if isinstance(suffix, str) else "")


def remember(store: Store, to: int, choices: Choices) -> bool:
    """Keep what is chosen for a recipient, one step for undo; whether it was something else before."""
    options = choices.options
    kept: dict[str, Any] = {name: getattr(options, name) for name in _TICKS}
    kept |= {"money": options.money, "suffix": choices.suffix}
    before = remembered(store, to)
    if (before.options, before.suffix) == (replace(options, estimate=False), choices.suffix):
        return False
    with store.change(CHOSEN):
        store.settings.put(_key(store, to), kept)
    return True


def _key(store: Store, to: int) -> str:
    """Of a recipient by what names it in every copy of the book."""
    recipient = store.reports.recipients.find(to) if to else None
    return _KEY + (recipient.uid if recipient is not None else "")
