"""The fewest deals that reach a target, against trying all of them."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.advice import Advice, advise

amounts = st.lists(st.integers(0, 60), max_size=6)


@given(target=st.integers(0, 200), signed=st.integers(0, 80), sure=st.integers(0, 80), others=amounts)
def test_the_advice_reaches_the_target_with_as_few_as_can_be(target, signed, sure, others):
    named = dict(enumerate(others, start=1))
    found, gap = advise(target, signed, sure, list(named.items())), target - signed - sure
    sizes = [n for n in range(len(others) + 1) for some in combinations(others, n) if sum(some) >= gap]
    assert found.gap == gap
    if gap <= 0:
        assert found == Advice(gap)
    elif not sizes:
        assert found == Advice(gap, lacking=gap - sum(others))
    elif min(sizes) == 1:
        assert found.any_of and all(named[each] >= gap for each in found.any_of)
    else:
        assert len(found.together) == min(sizes)
        assert sum(named[each] for each in found.together) >= gap
