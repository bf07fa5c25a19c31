"""How long a page may be silent."""

import pytest
from nbformat.v4 import new_notebook

from buurtlezer.serving.making.maker import PageMaker


@pytest.mark.parametrize(
    ("metadata", "seconds"),
    [
        ({}, 180),
        ({"buurtlezer": {}}, 180),
        ({"buurtlezer": {"minutes_away": 60}}, 3600),
        ({"buurtlezer": {"minutes_away": 1}}, 180),
    ],
)
def test_a_notebook_may_ask_for_more_patience_and_not_for_less(metadata: dict[str, object], seconds: float) -> None:
    assert PageMaker.patience_for(new_notebook(metadata=metadata), 180) == seconds
