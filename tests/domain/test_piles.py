"""Lists brought from one state to another by what goes and what comes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.piles import edits


@given(st.integers(0, 400), st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=5), st.randoms())
def test_what_goes_and_what_comes_make_one_list_the_other(count, moves, chance):
    old = [object() for _ in range(count)]
    new = list(old)
    for start, end in moves:  # some go, some come, some stand elsewhere
        del new[start : start + chance.randrange(3)]
        moved = [new.pop(chance.randrange(len(new)))] if new and chance.random() < 0.3 else [object()]
        new[end:end] = moved
    gone, come = edits(old, new)
    found = [each for place, each in enumerate(old) if place not in set(gone)]
    for place in come:
        found.insert(place, new[place])
    assert list(map(id, found)) == list(map(id, new))
    assert gone == sorted(gone) and come == sorted(come)
