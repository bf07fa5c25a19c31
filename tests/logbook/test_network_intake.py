"""What of a network cannot be kept or shared, and the sentence that says so in each language."""

from datetime import date
from typing import Any

import pytest

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.taking import take_in
from buurtlezer.model import RULES
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.sentences import refusal

PACK = Pack.open()
A, B = f"own/{'a' * 32}", f"own/{'b' * 32}"
COMMON = {"perspective": "organisation", "visibility": "workshop"}
CONSENT = {"asked_by": "team", "asked_on": "2026-01-01", "uses": ["room"], "until": "2026-06-30"}
HEAD = {"kind": "public_function", "function": "hoofd van de school", **COMMON}
REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "a tie to itself": ({"kind": "tie", "start": A, "end": A, **COMMON}, "to_itself"),
    "a tie of me that is shared": ({"kind": "tie", "centre": "me", "end": A, **COMMON}, "of_me"),
    "twice the same name": ({"kind": "same_actor", "one": A, "other": A, "verdict": "same", **COMMON}, "same_two"),
    "an initiative that did not agree": ({"kind": "organisation", "name": "x", "form": "initiative", **COMMON}, "not_agreed"),
    "a function of one person without consent": (HEAD, "no_consent"),
    "a consent for the report alone": ({**HEAD, "consent": {**CONSENT, "uses": ["report"]}}, "no_consent"),
    "a consent that ended": ({**HEAD, "consent": CONSENT}, "consent_over"),
    "a consent that ends before it begins": ({**HEAD, "consent": {**CONSENT, "until": "2025-01-01"}}, "until_before"),
}


@pytest.fixture
def july(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("buurtlezer.logbook.intake.kinds.public_function.today", lambda: date(2026, 7, 1))


@pytest.mark.usefixtures("july")
@pytest.mark.parametrize(("content", "key"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_is_refused_with_a_sentence_of_its_own(content: dict[str, Any], key: str) -> None:
    with pytest.raises(BadEntry) as caught:
        take_in(content, PACK, Texts.of("nl"))
    assert caught.value.rule in RULES
    for language in LANGUAGES:
        texts = Texts.of(language)
        assert refusal(caught.value, texts) == texts(f"refusal.network.{key}")


def test_a_function_is_shared_up_to_the_last_day_of_its_consent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("buurtlezer.logbook.intake.kinds.public_function.today", lambda: date(2026, 6, 30))
    entry, _ = take_in({**HEAD, "consent": CONSENT}, PACK, Texts.of("nl"))
    assert entry.visibility == "workshop"


@pytest.mark.usefixtures("july")
def test_its_author_keeps_a_function_whose_consent_ended() -> None:
    entry, notices = take_in({**HEAD, "consent": CONSENT, "visibility": "private"}, PACK, Texts.of("nl"))
    assert (entry.visibility, notices) == ("private", [])
