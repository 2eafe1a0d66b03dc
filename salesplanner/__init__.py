"""Plan the day, follow up clients, move deals, see the month against its targets, hand in the summary."""

__version__ = "0.1.0"
