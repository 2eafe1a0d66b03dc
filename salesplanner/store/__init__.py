"""The file; the only room that speaks SQL."""

from salesplanner.store.journal import Change, Step
from salesplanner.store.search import Hit
from salesplanner.store.store import Store

__all__ = ["Change", "Hit", "Step", "Store"]
