"""The view ``conclusions``: only what the trainer said yes to, with how each stands; on a wall in few words."""

from typing import Any

from buurtlezer.model import Conclusion
from buurtlezer.model.waiting import withheld
from buurtlezer.store import Shared
from buurtlezer.texts import Texts
from buurtlezer.views import compute, on_wall

from .test_maps import PACK, workshop

LEGS = [
    {"form": "heard", "says": "we staan recht", "source": "tafel 1", "count": 4},
    {"form": "seen", "says": "geen bank", "source": "wandeling"},
]


def said(at: int, thinks: str, decided: bool | None = True, **more: Any) -> Shared:
    entry = Conclusion.model_validate({"perspective": "citizen", "thinks": thinks, **more})
    return Shared(f"{at:032x}", f"a{at}", at, entry if decided else withheld(entry), 1, decided=decided, rest=entry)


def view(*spoken: Shared) -> Any:
    return compute("conclusions", PACK)(workshop(), list(spoken))


def test_only_what_the_trainer_said_yes_to_and_how_it_stands() -> None:
    found = view(
        said(1, "wij sluiten te vroeg", legs=LEGS, counter="none_found", wrong_if="geheim", asks=["us"]),
        said(2, "er is geen bank"),
        said(3, "wacht", decided=None),
        said(4, "nee", decided=False),
    )
    assert [(one["thinks"], one["standing"]) for one in found["told"]] == [
        ("er is geen bank", "loose"),
        ("wij sluiten te vroeg", "supported"),
    ]
    assert found["unread"] == 1
    assert "geheim" not in str(found)
    assert "wrong_if" not in found["told"][0]


def test_on_the_wall_a_leg_that_lacks_says_so_and_of_many_stand_a_few() -> None:
    texts = Texts.of("nl")
    stands = on_wall("conclusions", view(said(1, "wij sluiten te vroeg", legs=LEGS, start="een avond open")), texts)
    (card,) = stands["told"]
    assert (card["sign"], card["standing"]) == ("◐", "voorlopig")
    assert [leg["there"] for leg in card["legs"]] == [False, True, True]
    assert card["legs"][2]["said"] == "we staan recht · tafel 1 · 4 stemmen"
    assert card["change"] == {"label": "Wij beginnen met:", "text": "een avond open"}
    many = on_wall("conclusions", view(*(said(at, f"zin {at}") for at in range(1, 8))), texts)
    assert (len(many["told"]), many["more"]) == (3, "en nog 4 conclusies")
    assert [one["number"] for one in many["told"]] == [1, 2, 3]
    assert on_wall("conclusions", view(), texts)["nothing"]


def test_of_a_leg_that_is_too_long_for_the_wall_whole_pieces_go() -> None:
    leg = {"form": "heard", "says": "we staan recht aan de bakker", "source": "tafel 1", "count": 5, "how_found": "aan de deur"}
    stands = on_wall("conclusions", view(*(said(at, f"zin {at}", legs=[leg]) for at in range(1, 4))), Texts.of("nl"))
    assert {one["legs"][2]["said"] for one in stands["told"]} == {"we staan recht aan de bakker · tafel 1"}
