"""Undo and redo: where they lead."""

import pytest

from buurtlezer.store.trail import NOTHING, Trail


@pytest.mark.parametrize(
    ("actions", "before", "after"),
    [
        ("w", NOTHING, None),
        ("ww", 1, None),
        ("wwu", NOTHING, 2),
        ("wwuu", None, 1),
        ("wwuur", NOTHING, 2),
        ("wwuurr", 1, None),
        ("wwuw", 1, None),  # a new state takes the place of what could be redone
        ("wwd", 2, None),
        ("wwdu", 1, 3),
        ("wdd", 1, None),  # deleting what is gone is no new state
        ("wud", None, 1),
        ("wuw", NOTHING, None),
    ],
)
def test_undo_walks_back_state_by_state_and_redo_forth(actions: str, before: int | None, after: int | None):
    names = {"w": "write", "d": "delete", "u": "undo", "r": "redo"}
    trail = Trail((seq, names[action]) for seq, action in enumerate(actions, start=1))
    assert (trail.before(), trail.after()) == (before, after)
