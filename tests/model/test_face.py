"""The five faces are what an entry takes, and each has its word."""

import pytest

from buurtlezer.errors import BadEntry
from buurtlezer.model import parse
from buurtlezer.model.face import FACES, VALUES
from buurtlezer.texts import LANGUAGES, Texts

FEELING = {"kind": "feeling", "about": "city", "perspective": "visitor"}


def test_an_entry_takes_these_five_and_no_other() -> None:
    assert VALUES == (-2, -1, 0, 1, 2)
    assert [parse({**FEELING, "value": value}).content()["value"] for value in FACES] == list(VALUES)
    for value in (VALUES[0] - 1, VALUES[-1] + 1):
        with pytest.raises(BadEntry):
            parse({**FEELING, "value": value})


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_has_its_word_on_the_pages_that_show_faces(language: str) -> None:
    texts = Texts.of(language)
    assert all(f"{prefix}.{word}" in texts for prefix in ("neighbourhood.faces", "places.face") for word in FACES.values())
