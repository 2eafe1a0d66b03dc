"""Four kinds of client work, counted apart: warm leads, old clients, new clients, problems."""

from __future__ import annotations

from enum import Enum


class ClientWork(Enum):
    """What contact with a client was for, a client once a day; a problem comes before all else."""

    WARM = "warm"  # somebody who wants something: an active client without an order yet
    OLD = "old"  # a customer, sleeping ones too
    NEW = "new"  # a prospect
    PROBLEM = "problem"  # a setback, or a question that went to a superior
