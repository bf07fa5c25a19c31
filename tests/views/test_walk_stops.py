"""The walk on the wall and the stops of another year: what was said there keeps its name."""

from gathering import Gathering

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.store import Store


def test_what_was_said_at_a_stop_that_is_there_no_more_keeps_its_name(store: Store) -> None:
    pack = Pack.open()
    gone = pack.former_spots.iloc[0]
    assert gone["id"] not in set(pack.spots["id"])
    gathering = Gathering(store, minimum_voices=3)
    owners = [gathering.join(f"Rode merel {number}") for number in range(3)]
    for owner in owners:
        said = {"stop": str(gone["id"]).replace(":", "-").lower(), "eyes": "writer", "sees": "een bank", "perspective": "visitor"}
        gathering.write(owner, {"kind": "observation", **said})
    found = gathering.store.workshops.result(owners[0], "walk", views.compute("walk", pack)).content
    assert [stop["name"]["nl"] for stop in found["stops"]] == [gone["name_nl"]]
