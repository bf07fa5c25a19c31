"""What is within reach for a room: from typing to the wall and back, each person once, and nothing of it below enough."""

import json
from typing import Any

import pytest
from gathering import Gathering

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.projector import Projector
from buurtlezer.model import B
from buurtlezer.texts import LANGUAGES, Texts

PACK = Pack.open()
WOOD = {"kind": "opportunity", "what": "wandelen in een bos", "means": ["metro"], "cost": "bearable", "along": "volunteer"}


def typed(room: Gathering, name: str, **content: Any) -> None:
    room.write(room.people[name], {**WOOD, **content})


def seen(room: Gathering) -> dict[str, Any]:
    """The view, as each page of the room reads it."""
    found = room.store.workshops.result(room.people["Kraai"], "reach", views.compute("reach", PACK)).content
    plain: dict[str, Any] = json.loads(json.dumps(found, allow_nan=False))
    return plain


def answers(room: Gathering) -> dict[str, Any]:
    """How it stands with all who shared one, and with each question."""
    view = seen(room)
    return {**view["seven"], **view["questions"]}


def wall(room: Gathering, language: str = "nl") -> dict[str, Any]:
    room.set_stage(projector="reach")
    found = Projector(room.store, PACK).hear(
        {"type": "projector.open", "secret": room.trainer.derive("projector").shown()}, language
    )
    assert (found["scene"], found["view"]) == ("view", "reach")
    plain: dict[str, Any] = json.loads(json.dumps(found, allow_nan=False))
    return plain


def approve(room: Gathering) -> None:
    (waits,) = room.store.workshops.awaiting(room.trainer)
    room.store.workshops.decide(room.trainer, waits.handle, waits.seq, True)


def test_below_enough_nothing_is_told_and_from_it_on_the_seven_are(room: Gathering) -> None:
    typed(room, "Uil", known="no", affordable="ask")
    typed(room, "Vos", known="yes")
    view = seen(room)
    few = [{"voices": voices, "enough": False, "lacks": "voices"} for voices in range(3)]
    assert (view["minimum"], view["seven"], view["told"]) == (3, few[2], [])
    assert all(one in few for one in view["questions"].values())
    assert wall(room)["content"] == {"voices": 2, "enough": False, "lacks": "voices"}
    typed(room, "Mees", known="no", along="friend", when_not=["evening"])
    seven = answers(room)
    assert (seven["voices"], seven["known"]) == (3, {"voices": 3, "enough": True, "counts": {"yes": 1, "no": 2, "ask": 0}})
    assert seven["affordable"] == seven["when_not"] == {"voices": 1, "enough": False, "lacks": "voices"}
    assert seven["along"]["counts"] == {"friend": 1, "volunteer": 2}
    assert "bos" not in repr((seen(room), wall(room)))  # somebody's own words wait for the trainer


def test_each_counts_once_for_each_question_and_a_no_is_not_made_up_for(room: Gathering) -> None:
    typed(room, "Uil", known="no")
    typed(room, "Uil", known="yes", what="zwemmen", reachable="ask")
    typed(room, "Uil", known="ask", what="basket", reachable="yes")
    typed(room, "Vos", known="yes")
    typed(room, "Mees", known="yes")
    seven = answers(room)
    assert (seven["voices"], seven["known"]["counts"]) == (3, {"yes": 2, "no": 1, "ask": 0})
    assert seven["reachable"]["enough"] is False
    assert seven["means"]["counts"] == {"metro": 3}


def test_whether_somebody_went_back_is_read_by_no_room(room: Gathering) -> None:
    for name in ("Uil", "Vos", "Mees"):
        typed(room, name)
        room.write(room.people[name], {"kind": "visit", "opportunity": "a" * 32, "again": "no", "visibility": "private"})
    assert "again" not in repr((seen(room), wall(room)))
    assert room.store.workshops.shared(room.trainer, {"visit"}) == []


def test_what_the_trainer_said_yes_to_is_read_whole_and_by_nobodys_name(room: Gathering) -> None:
    typed(room, "Uil", visibility="offered", for_whom=["young"], cost_words="de rit", affordable="no", to_ask="de balie")
    assert seen(room)["told"] == []
    approve(room)
    (told,) = seen(room)["told"]
    assert (told["what"], told["cost_words"], told["affordable"], told["for_whom"]) == (WOOD["what"], "de rit", "no", ["young"])
    content = wall(room)["content"]
    assert (content["rows"], [card["title"] for card in content["told"]]) == ([], [WOOD["what"]])
    assert "Uil" not in repr((seen(room), content))


def test_the_seven_are_not_told_where_single_ones_could_be_taken_off(room: Gathering) -> None:
    typed(room, "Uil", visibility="offered", known="no")
    for name in ("Vos", "Mees"):
        typed(room, name, known="yes")
    assert seen(room)["seven"]["enough"] is True
    approve(room)
    assert seen(room)["seven"] == {"voices": 3, "enough": False, "lacks": "rest"}
    for name in ("Das", "Egel", "Bever", "Haas"):
        room.join(name)
        typed(room, name, known="yes")
    assert seen(room)["seven"]["enough"] is True


def test_one_more_waits_until_enough_others_said_something_new(room: Gathering) -> None:
    for name in ("Uil", "Vos", "Mees"):
        typed(room, name, known="yes")
    assert answers(room)["known"]["counts"]["yes"] == 3
    typed(room, "Kraai", known="no", along="peer")
    seven = answers(room)
    assert (seven["voices"], seven["known"]["waiting"], seven["known"]["counts"]["no"]) == (4, 1, 0)
    assert "peer" not in seven["along"]["counts"]
    assert wall(room)["content"]["people"] == "4 mensen noemden een mogelijkheid (er wacht nog één mens)"


def test_what_one_sheet_alone_answered_is_not_told_in_a_room_of_twelve(room: Gathering) -> None:
    """Three people on one sheet say no seven times; the nine others said nothing of the seven."""
    room.join("Blad", 3)
    typed(room, "Blad", **{str(one): "no" for one in B}, when_not=["evening"])
    for number in range(9):
        room.join(f"Merel {number}")
        typed(room, f"Merel {number}")
    seven = answers(room)
    assert (seven["voices"], seven["enough"], seven["means"]["counts"]) == (12, True, {"metro": 12})
    alone = {"voices": 3, "enough": False, "lacks": "authors"}
    assert [seven[str(one)] for one in B] + [seven["when_not"]] == [alone] * 8
    content = wall(room)["content"]
    assert [row["parts"] for row in content["rows"]] == [[]] * 7
    assert {row["few"] for row in content["rows"]} == {"3 mensen tot nu toe"}
    assert [note["label"] for note in content["notes"]] == [
        f"{Texts.of('nl')(f'opportunity.label.{name}')}:" for name in ("along", "means", "cost")
    ]


def test_what_is_called_alike_is_one_card_on_the_wall(room: Gathering) -> None:
    for name, cost in (("Uil", "bearable"), ("Vos", "too_much")):
        typed(room, name, visibility="offered", what="Wandelen in een bos" if name == "Vos" else WOOD["what"], cost=cost)
        approve(room)
    (card,) = wall(room)["content"]["told"]
    assert card["line"].count("metro") == 1
    texts = Texts.of("nl")
    assert all(texts(f"opportunity.cost.{cost}") in card["line"] for cost in ("bearable", "too_much"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wall_has_the_seven_in_their_order_with_pictures_and_words(room: Gathering, language: str) -> None:
    for name in ("Uil", "Vos", "Mees"):
        typed(room, name, known="ask")
    found, texts = wall(room, language), Texts.of(language)
    assert [row["word"] for row in found["content"]["rows"]] == [texts(f"seven.{one}") for one in B]
    drawn = [row["picture"] for row in found["content"]["rows"]]
    assert len(set(drawn)) == 7
    assert all(found["pictures"][name] for name in drawn)
    assert found["content"]["notes"][0]["text"].startswith(texts("opportunity.along.volunteer"))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "Wanneer niet: ’s avonds, op zondag"),
        ("fr", "Quand ce n’est pas possible : le soir, le dimanche"),
        ("en", "When not: in the evening, on Sunday"),
    ],
)
def test_what_stands_of_one_on_the_wall_says_what_it_is_about(room: Gathering, language: str, said: str) -> None:
    """Without its label *op zondag* would be when one can go."""
    typed(room, "Uil", visibility="offered", cost=None, along=None, means=[], when_not=["sunday", "evening"])
    approve(room)
    (card,) = wall(room, language)["content"]["told"]
    assert card["line"] == said


def test_a_piece_that_has_no_room_on_the_wall_is_left_out_and_no_word_is_cut(room: Gathering) -> None:
    words = "als het regent en de bus niet rijdt omdat de brug open staat en niemand weet voor hoe lang"
    typed(room, "Uil", visibility="offered", cost_words=words, when_not=["sunday"], when_not_words=words)
    approve(room)
    (card,) = wall(room)["content"]["told"]
    assert card["line"].startswith(f"{Texts.of('nl')('opportunity.label.means')}: ")
    assert "Wanneer niet" not in card["line"]
    pieces = card["line"].split(" · ")
    assert all(": " in piece for piece in pieces)
    longest, bearable = 120, Texts.of("nl")("opportunity.cost.bearable")
    assert len(card["line"]) <= longest
    typed(room, "Vos", visibility="offered", what="lezen", means=[], cost_words=f"{words} nog en nog")
    approve(room)
    cut = next(one["line"] for one in wall(room)["content"]["told"] if one["title"] == "lezen")
    assert cut.endswith("…")
    assert cut[:-1] in f"Wat het kost: {bearable} – {words} nog en nog"
    assert len(cut) <= longest
    assert words.startswith(cut[:-1].split("– ")[1])
    assert cut[:-1].split()[-1] in words.split()
