"""What closing the window does on this computer: ask, stay in the tray, or quit."""

from __future__ import annotations

from salesplanner.ui.kit.choices import chosen, keep

_KEY = "tray"
ASK, STAY, QUIT = "ask", "stay", "quit"


def closing() -> str:
    """What was chosen; asking at first."""
    kept = str(chosen().value(_KEY) or ASK)
    return kept if kept in (STAY, QUIT) else ASK


def keep_closing(choice: str) -> None:
    """Keep what closing does."""
    keep(_KEY, choice)
