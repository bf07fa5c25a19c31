"""The view ``treasures``: only what may be told on this day, whole by the trainer's yes, and skills that many have."""

from datetime import timedelta
from typing import Any

from buurtlezer.model import Capacity, Treasure
from buurtlezer.model.waiting import withheld
from buurtlezer.store import Shared, today
from buurtlezer.texts import Texts
from buurtlezer.views import compute, on_wall
from buurtlezer.wording import room_treasures as words

from .test_maps import PACK, workshop

TEXTS = Texts.of("nl")
DAY = today()
STEP = {"connect_with": "het jeugdhuis", "first_step": "langsgaan", "by_when": str(DAY)}


def consent(last: int = 30, first: int = -30) -> dict[str, Any]:
    days = {"asked_on": str(DAY + timedelta(days=first)), "until": str(DAY + timedelta(days=last))}
    return {"findable": "agreed", "consent": {"asked_by": "team", "uses": ["room"], **days}}


def treasure(at: int, name: str = "Naaikring", form: str = "network", decided: bool | None = True, **more: Any) -> Shared:
    fields = {"perspective": "organisation", "name": name, "form": form, "offers": "naaien", **consent(), **more}
    entry = Treasure.model_validate(fields)
    read = entry if decided else withheld(entry)
    return Shared(f"{at:032x}", f"a{at}", at, read, 1, decided=decided, rest=entry)


def able(at: int, author: int, skill: str = "cook", can: bool = True, learn: bool = False) -> Shared:
    entry = Capacity.model_validate({"perspective": "citizen", "skill": skill, "can": can, "learn": learn})
    return Shared(f"{500 + at:032x}", f"a{author}", 500 + at, entry, 1)


def view(*spoken: Shared) -> Any:
    return compute("treasures", PACK)(workshop(), list(spoken))


def test_told_whole_by_the_trainers_yes_and_who_is_not_connected_says_so() -> None:
    found = view(
        treasure(1), treasure(2, "Bib", "place", **STEP), treasure(3, "Wacht", decided=None), treasure(4, "Nee", decided=False)
    )
    assert [(one["name"], one["is_treasure"]) for one in found["told"]] == [("Bib", True), ("Naaikring", False)]
    assert found["unread"] == 1
    cards = words.told(found, TEXTS)
    assert [one["yet"] for one in cards] == [False, True]
    assert cards[1]["connect"] == TEXTS("roomtreasures.not_yet")
    assert "het jeugdhuis" in cards[0]["connect"]
    assert "langsgaan" in cards[0]["connect"]


def test_a_treasure_of_which_nothing_waits_is_told_as_its_button_says() -> None:
    (one,) = view(treasure(1, offers="", decided=None))["told"]
    assert one["name"] == "Naaikring"
    assert one["part"] == "groups"


def test_no_key_person_and_no_consent_that_ended_or_has_not_begun() -> None:
    told = (
        treasure(1, "Wie alles weet", "key_person"),
        treasure(2, "Gisteren", **consent(last=-1)),
        treasure(3, "Morgen", **consent(first=1)),
        treasure(4, "Nog nooit gevraagd", findable="not_asked", consent=None),
        treasure(5, "Vandaag nog", **consent(last=0)),
        treasure(6, "De bib", "organisation", findable="public", consent=None),
    )
    found = view(*told)
    assert [one["name"] for one in found["told"]] == ["De bib", "Vandaag nog"]
    assert [one["until"] for one in found["told"]] == [None, str(DAY)]
    assert found["unread"] == 0


def test_an_empty_part_asks_and_the_others_have_their_names() -> None:
    parts = {one["part"]: one for one in words.parts(view(treasure(1), treasure(2, "Bib", "place", part="stories")), TEXTS)}
    assert parts["groups"]["names"] == ["Naaikring"]
    assert parts["groups"]["ask"] == ""
    assert parts["stories"]["names"] == ["Bib"]
    assert all(parts[part]["ask"].endswith("?") for part in ("people", "places", "institutions", "exchange"))


def test_a_skill_of_too_few_is_not_there_and_the_newest_counts() -> None:
    three = [able(at, at) for at in (1, 2, 3)]
    assert view(*three[:2])["skills"] == {}
    assert view(*three)["skills"] == {"cook": {"can": {"voices": 3, "enough": True, "counts": {"can": 3}}}}
    changed = [*three, able(9, 3, can=False, learn=True)]
    assert view(*changed)["skills"] == {}
    assert view(*changed)["people"] == {"voices": 3, "enough": True}
    (part,) = words.skills(view(*three), TEXTS)
    assert part["part"] == "hands"
    assert part["rows"][0]["can"]
    assert part["rows"][0]["learn"] == ""


def test_a_kept_picture_says_nothing_on_the_wall_of_what_ended_since() -> None:
    found = view(treasure(1), treasure(2, "Bib", "place"))
    over = {**found["told"][1], "until": str(DAY - timedelta(days=1))}
    shown = on_wall("treasures", {**found, "told": [found["told"][0], over]}, TEXTS)
    assert [one["name"] for one in shown["told"]] == ["Bib"]
    assert next(one for one in shown["parts"] if one["part"] == "groups")["ask"]
