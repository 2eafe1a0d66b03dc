"""The forms are opened at nine on the Thursday."""

from __future__ import annotations

from datetime import datetime

import pytest

NOW = datetime(2026, 10, 22, 9, 0)


@pytest.fixture
def clock():
    return lambda: NOW
