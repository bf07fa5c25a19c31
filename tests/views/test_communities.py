"""Communities and coalitions of a room: a name at once, all else by the trainer's yes or where enough people said so."""

import json
from typing import Any

import pytest
from gathering import Gathering

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.store import Store
from buurtlezer.texts import LANGUAGES, Texts

PACK = Pack.open()
FEW = {"enough": False, "lacks": "voices"}


def seen(room: Gathering, view: str = "communities") -> dict[str, Any]:
    """The view, as each page of the room reads it."""
    found = room.store.workshops.result(room.people["Kraai"], view, views.compute(view, PACK)).content
    plain: dict[str, Any] = json.loads(json.dumps(found, allow_nan=False))
    return plain


def wall(room: Gathering, view: str = "communities", language: str = "nl") -> dict[str, Any]:
    return dict(views.on_wall(view, seen(room, view), Texts.of(language)))


def made(room: Gathering, who: str, approved: bool = False, /, **content: Any) -> str:
    """Somebody offers an entry; how others name it."""
    before = {one.handle for one in room.store.workshops.shared(room.trainer)}
    room.write(room.people[who], {"visibility": "offered", **content})
    (one,) = [one for one in room.store.workshops.shared(room.trainer) if one.handle not in before]
    if approved:
        room.store.workshops.decide(room.trainer, one.handle, one.seq, True)
    return f"room/{one.handle}"


def community(room: Gathering, name: str, called: str, approved: bool = False, **more: Any) -> str:
    return made(room, name, approved, kind="community", called=called, **more)


def meets(room: Gathering, name: str, of: str, place: str, where: str | None = None, approved: bool = True) -> str:
    return made(room, name, approved, kind="gathering", community=of, name=place, where=where, findable="agreed")


def test_what_a_community_calls_itself_is_read_at_once_and_nothing_else_of_it(room: Gathering) -> None:
    community(
        room, "Uil", "de dansers", binds="faith", binds_words="hiphop", known_for="samen", told_by="Fatima", reach=["abroad"]
    )
    view = seen(room)
    nothing = {"binds": [], "reach": [], "binds_words": [], "known_for": []}
    assert view["communities"] == [{"called": "de dansers", **nothing}]
    assert (view["people"], view["unread"]) == ({"voices": 1, **FEW}, 1)
    assert not any(word in repr(view) for word in ("hiphop", "samen", "Fatima", "faith", "abroad"))


def test_what_is_called_alike_is_one_and_what_is_nearly_alike_is_two(room: Gathering) -> None:
    community(room, "Uil", "De  Dansers", approved=True, known_for="samen dansen", reach=["here"])
    community(room, "Vos", "de dansers", approved=True, known_for="feesten", reach=["city"])
    community(room, "Mees", "dansers")
    view = seen(room)
    assert [one["called"] for one in view["communities"]] == ["dansers", "De Dansers"]
    assert (view["communities"][1]["known_for"], view["communities"][1]["reach"]) == (
        ["feesten", "samen dansen"],
        ["here", "city"],
    )


def test_a_place_is_told_by_the_trainers_yes_and_several_share_it_by_its_name(room: Gathering) -> None:
    dance, sing = community(room, "Uil", "de dansers"), community(room, "Vos", "de zangers")
    meets(room, "Uil", dance, "Het Jeugdhuis", "here")
    meets(room, "Vos", sing, "het jeugdhuis", "here")
    meets(room, "Mees", sing, "een zaal in Gent", "country")
    meets(room, "Mees", dance, "bij Fatima", "here", approved=False)
    view = seen(room)
    assert view["places"] == [
        {"name": "een zaal in Gent", "communities": [1]},
        {"name": "Het Jeugdhuis", "communities": [0, 1]},
    ]
    assert [(one["community"], one["place"], one["where"]) for one in view["gatherings"]] == [
        (1, 0, ["country"]),
        (0, 1, ["here"]),
        (1, 1, ["here"]),
    ]
    content = wall(room)
    assert content["shared"] == ["Het Jeugdhuis: de dansers en de zangers."]
    assert [ground["where"] for ground in content["drawing"]["grounds"]] == ["here", "country"]
    assert "Fatima" not in repr((view, content))


def test_who_leaves_takes_along_what_was_told_of_theirs(room: Gathering) -> None:
    dance = community(room, "Uil", "de dansers")
    meets(room, "Vos", dance, "het jeugdhuis", "here")
    assert seen(room)["places"]
    room.store.workshops.hide(room.trainer, dance.removeprefix("room/"), "niet hier")
    view = seen(room)
    assert (view["communities"], view["places"], view["gatherings"]) == ([], [], [])


def test_how_far_they_reach_is_counted_once_enough_people_said_so(room: Gathering) -> None:
    for name, reach in (("Uil", ["here"]), ("Vos", ["here", "abroad"])):
        community(room, name, f"de club van {reach[-1]}", reach=reach)
    assert seen(room)["questions"]["reach"] == {"voices": 2, **FEW}
    community(room, "Mees", "het koor", reach=["abroad", "online"])
    assert seen(room)["questions"]["reach"]["counts"] == {"here": 2, "abroad": 2, "online": 1}
    assert seen(room)["questions"]["where"] == {"voices": 0, **FEW}


def test_told_numbers_of_people_that_two_share_stand_there_only_of_enough(room: Gathering) -> None:
    dance, sing = community(room, "Uil", "de dansers"), community(room, "Vos", "de zangers")
    for number, name in enumerate(("Uil", "Vos", "Mees")):
        room.write(room.people[name], {"kind": "shared_people", "one": dance, "other": sing, "count": 2 + number // 2})
        assert bool(seen(room)["shared"]) == (number == 2)  # of too few not even which two
    assert [*seen(room)["shared"].values()] == [{"one": 0, "other": 1, "voices": 3, "enough": True, "counts": {"2": 2, "3": 1}}]


def test_where_the_trainer_reads_all_first_no_name_is_read(store: Store, no_pause: None) -> None:
    room = Gathering(store, minimum_voices=3, approval=True)
    for name in ("Uil", "Kraai"):
        room.join(name)
    community(room, "Uil", "de dansers")
    assert seen(room)["communities"] == []
    community(room, "Kraai", "de zangers", approved=True)
    assert [one["called"] for one in seen(room)["communities"]] == ["de zangers"]


SHEET = {
    "kind": "coalition",
    "goal": "een veilige oversteek",
    "parties": [{"who": "de school", "wants": "rust", "brings": ["place"], "asked": "yes"}, {"who": "de winkels"}],
    "not_asked": "wie er parkeert",
    "first_who": "het onthaal",
    "first_with": "de school",
    "first_due": "2026-12-15",
}


def test_a_sheet_is_read_whole_or_not_at_all(room: Gathering) -> None:
    made(room, "Uil", **SHEET)
    view = seen(room, "coalitions")
    assert (view["told"], view["unread"], "school" in repr(view)) == ([], 1, False)
    assert wall(room, "coalitions")["voices"] == 1
    made(room, "Vos", True, **SHEET)
    (told,) = seen(room, "coalitions")["told"]
    assert (told["goal"], [party["who"] for party in told["parties"]]) == (SHEET["goal"], ["de school", "de winkels"])
    assert (told["parties"][0]["brings"], told["first_due"]) == (["place"], "2026-12-15")


def test_what_the_room_can_bring_is_counted_once_enough_people_said_so(room: Gathering) -> None:
    for name in ("Uil", "Vos"):
        made(room, name, **SHEET)
    assert seen(room, "coalitions")["questions"]["brings"] == {"voices": 2, **FEW}
    made(room, "Mees", **SHEET)
    assert seen(room, "coalitions")["questions"]["brings"]["counts"] == {"place": 3}
    made(room, "Kraai", True, **SHEET)  # told by itself, so it could be taken off
    assert seen(room, "coalitions")["questions"]["brings"]["voices"] in (3, 4)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wall_says_in_each_language_who_was_not_asked_and_when_the_first_talk_is(room: Gathering, language: str) -> None:
    made(room, "Uil", True, **SHEET)
    (sheet,) = wall(room, "coalitions", language)["sheets"]
    texts = Texts.of(language)
    labels = [line["label"].rstrip(":\u00a0") for line in sheet["lines"]]
    assert labels == [texts("trainer.group.coalition.not_asked"), texts("trainer.group.coalition.first")]
    assert "2026" in sheet["lines"][1]["text"]
    assert sheet["parties"][0]["said"] == texts("coalition.brings.place")
