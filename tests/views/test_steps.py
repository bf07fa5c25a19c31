"""A room over time, in a real store: whoever comes, goes, changes their mind, hides or comes back, no two pictures tell of one.

What each picture was made of is caught where it is made; the rule is then asked of the entries themselves, not of what the store
keeps of them, and of devices: whoever comes in several times by one is one attacker. Not here: the rule by itself
(``analysis.test_pictures``), one picture by itself (``test_every_view``).
"""

import json
import uuid
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from examples import examples
from gathering import Gathering, box
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer import views
from buurtlezer.analysis import history
from buurtlezer.analysis.history import History
from buurtlezer.analysis.pictures import Pictures, Step
from buurtlezer.errors import NotYours
from buurtlezer.geodata import Pack
from buurtlezer.store import Credential, JoinCode, Store, handle_of, joincode, membership, results

PACK = Pack.open()
Seen = dict[str, tuple[Any, ...]]
"""Author → what they said, as it stands in a picture."""


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """One store for all rooms: nobody is slowed down, and results are made anew each time."""
    with pytest.MonkeyPatch.context() as patch, Store.open("sqlite://") as opened:
        patch.setitem(joincode._COST, "n", 2)
        patch.setattr(membership, "_check_pace", lambda _earlier: None)
        patch.setattr(results, "PAUSE_SECONDS", -1.0)
        yield opened


device_of: dict[str, str] = {}
"""Handle of a logbook → the device that it was begun on, as this test knows it."""


@pytest.fixture(scope="module")
def shown() -> Iterator[dict[str, list[Seen]]]:
    """By thing all that its pictures were made of; emptied by each room."""
    found: dict[str, list[Seen]] = {}
    step = Pictures.step

    def caught(self: Pictures, name: str, said: Any, minimum: int, **kinds: Any) -> Step[Any]:
        made = step(self, name, said, minimum, **kinds)
        if made.said is not None:
            each: Seen = {}
            for one in made.said:
                says = (one.voices, *(repr(kind(one)) for kind in kinds.values()))
                whose = device_of.get(str(one.author), str(one.author))
                each[whose] = tuple(sorted((*each.get(whose, ()), says)))
            found.setdefault("/".join(kinds), []).append(each)
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pictures, "step", caught)
        yield found


class Room:
    """People who do things, and somebody who looks at all pictures after each."""

    def __init__(self, store: Store) -> None:
        self.gathering = Gathering(store, minimum_voices=3)
        self.people: list[Credential] = []
        self.devices = [uuid.uuid4().hex for _ in range(9)]
        self.looker = self.gathering.join("Wie kijkt")
        self.place = ""
        device_of.clear()
        for at in range(9):
            self.people.append(self.come(at))

    def come(self, at: int, voices: int = 1, role: str = "person") -> Credential:
        """Somebody comes in by a device, perhaps once more; no table is confirmed."""
        name = f"Vogel {uuid.uuid4().hex[:12]}"
        owner = self.gathering.join(name, voices, device=self.devices[at], role=role, confirmed=False)
        logbook = self.gathering.store.logbook(owner).id
        device_of[handle_of(self.gathering.workshop.id, logbook)] = self.devices[at]
        return owner

    def _pass(self, owner: Credential, who: int) -> Credential:
        """The same person with a new secret, at the same device."""
        name = self.gathering.store.logbook(owner).name
        given = self.gathering.store.workshops.give_pass(self.gathering.trainer, name)
        new = Credential.new()
        self.gathering.store.workshops.redeem(new, JoinCode.parse(given))
        device_of[handle_of(self.gathering.workshop.id, self.gathering.store.logbook(new).id)] = self.devices[who]
        return new

    def act(self, who: int, what: str, value: int) -> None:
        """One thing that somebody does; told of another's, hidden by the trainer, erased, or left with all they made."""
        owner = self.people[who]
        match what:
            case "say" | "unshare" | "told":
                voice = {"voice": "told"} if what == "told" else {}
                face = {"kind": "feeling", "about": "city", "value": value % 3 - 1, **voice}
                own_id = uuid.UUID(int=who * 10 + (what == "told") + 1).hex
                self.gathering.write(owner, face, entry_id=own_id, shared=what != "unshare")
            case "draw":
                self.gathering.write(owner, box(4.34 + value / 200), entry_id=f"{who + 500:032x}")
            case "erase":
                self._erase(owner, uuid.UUID(int=who * 10 + 1).hex)
            case "hide":
                self._hide(value)
            case "leave":
                self.gathering.store.erase_logbook(owner)
                self.people[who] = self.come(who)
            case "again":
                self.people[who] = self.come(who)
            case "table":
                self.people[who] = self.come(who, 15, "table")
            case "scribed":
                self.people[who] = self.come(who, role="scribed")
            case "pass":
                self.people[who] = self._pass(owner, who)

            case "read" | "weigh" | "meet" | "miss" | "reach" | "tie" | "same" | "gate" | "belong" | "gather" | "shared" | "join":
                said, place = self._own_words(what, value)
                self.gathering.write(owner, said, entry_id=f"{who + place:032x}")
            case "mean":
                uses = ("visit", "pass", "avoid", "wish")
                said = {
                    "kind": "meaning",
                    "place": self.square(),
                    "group": "young",
                    "feeling": value % 5 - 2,
                    "use": uses[value % 4],
                }
                self.gathering.write(owner, said, entry_id=f"{who + 700:032x}")

    def _own_words(self, what: str, value: int) -> tuple[dict[str, Any], int]:
        """A gap, an opportunity or something of a network, and where its ids begin."""
        if what in ("tie", "same", "gate"):
            return self._networked(what, value)
        if what in ("belong", "gather", "shared", "join"):
            return self._in_communities(what, value)
        if what in ("read", "weigh", "meet"):
            said, at = self._side_by_side(what, value)
            return {"perspective": "visitor", **said}, at
        if what == "reach":
            answers = {"known": ("yes", "no", "ask")[value % 3], "cost": ("nothing", "too_much")[value % 2]}
            return {"kind": "opportunity", "what": f"een bos {value}", **answers}, 1100
        weight = {"matters": ("little", "hard", "cannot")[value % 3], "met": ("well", "half", "not", "unknown")[value % 4]}
        return {"kind": "gap", "service_kind": "laundry", "everywhere": True, "what": f"een wasplek {value}", **weight}, 900

    def _networked(self, what: str, value: int) -> tuple[dict[str, Any], int]:
        """A tie between two of three that somebody told, what one thinks of the two that may be one, or one's own gate."""
        gate = {"kind": "own_gate", "rules": [("form", "hours", "money")[value % 3]], "who": ["parents"] * (value % 2)}
        one, other, third = self.organisations() if what != "gate" else ("", "", "")
        strength, start = ("weak", "strong")[value // 2 % 2], (one, third)[value % 2]
        tie = {"kind": "tie", "start": start, "end": other, "ties": [("knows", "helps")[value % 2]], "strength": strength}
        same = {"kind": "same_actor", "one": one, "other": third, "verdict": "different" if value % 5 == 4 else "same"}
        return {"gate": (gate, 1300), "tie": (tie, 1500 + 100 * (value % 2)), "same": (same, 1700)}[what]

    def _in_communities(self, what: str, value: int) -> tuple[dict[str, Any], int]:
        """A community, where one of two that somebody told comes together, how many both share, or who may join a coalition."""
        wheres = ("here", "city", "abroad", "online")
        if what == "belong":
            return {
                "kind": "community",
                "called": f"kring {value % 3}",
                "reach": list({wheres[value % 4], wheres[value // 4 % 4]}),
            }, 1900
        if what == "join":
            brings, asked = ("time", "place", "money")[value % 3], ("yes", "not_yet", None)[value // 3 % 3]
            party = {"who": "de school", "brings": [brings], "asked": asked}
            return {"kind": "coalition", "goal": f"een oversteek {value}", "parties": [party]}, 2100
        one, other = self.communities()
        if what == "gather":
            met = {"kind": "gathering", "community": (one, other)[value % 2], "name": "het lokaal", "findable": "agreed"}
            return {**met, "where": wheres[value // 2 % 4]}, 2300
        return {"kind": "shared_people", "one": one, "other": other, "count": value % 4 + 1}, 2500

    def _side_by_side(self, what: str, value: int) -> tuple[dict[str, Any], int]:
        """What one reads in a scene, where one stands on a statement before or after, or a contact that one saw."""
        known = ("yes", "no", "unknown")
        if what == "read":
            good = {"good_for_one": known[value % 3], "good_for_other": known[value // 3 % 3], "can_stop": known[value % 2]}
            return {"kind": "vignette_reading", "vignette": "nod", "patterns": ["charity"] * (value % 2), **good}, 2700
        if what == "weigh":
            when = ("before", "after")[value % 2]
            return {"kind": "weighing", "statement": "warm", "when": when, "value": value % 11}, 2900 + 100 * (value % 2)
        form, place = ("chat", "greeting", "helping")[value % 3], ("stairs", "stop")[value % 2]
        return {"kind": "encounter", "form": form, "place_kind": place, "bounds": ["time"] * (value % 2)}, 3100

    def organisations(self) -> list[str]:
        """Three that somebody told, as others name them."""
        return self._told("organisation", "name", ("De Wissel", "Het Lokaal", "Wissel vzw"))

    def communities(self) -> list[str]:
        """Two that who looks told, as others name them."""
        return self._told("community", "called", ("de dansers", "de zangers"))

    def _told(self, kind: str, field: str, names: tuple[str, ...]) -> list[str]:
        """These, told by who looks, in their order."""
        shared = self.gathering.store.workshops.shared
        there = {getattr(one.entry, field) for one in shared(self.gathering.trainer, {kind})}
        for name in names:
            if name not in there:
                self.gathering.write(self.looker, {"kind": kind, field: name})
        found = {getattr(one.entry, field): f"room/{one.handle}" for one in shared(self.gathering.trainer, {kind})}
        return [found[name] for name in names]

    def square(self) -> str:
        """A place that somebody told, as others name it."""
        if not self.place:
            self.gathering.write(self.looker, {"kind": "place", "name": "Plein"})
            (shared,) = self.gathering.store.workshops.shared(self.gathering.trainer, {"place"})
            self.place = f"room/{shared.handle}"
        return self.place

    def _erase(self, owner: Credential, entry_id: str) -> None:
        try:
            self.gathering.store.erase_entry(owner, uuid.uuid4().hex, entry_id)
        except NotYours:
            return

    def _hide(self, value: int) -> None:
        workshops = self.gathering.store.workshops
        shared = workshops.shared(self.gathering.trainer)
        if not shared:
            return
        one = shared[value % len(shared)]
        if one.hidden is None:
            workshops.hide(self.gathering.trainer, one.handle, "niet hier")
        else:
            workshops.hide(self.gathering.trainer, one.handle, None)

    def look(self, view: str) -> Any:
        found = self.gathering.store.workshops.result(self.looker, view, views.compute(view, PACK)).content
        return json.loads(json.dumps(found))


def played(room: Room, acts: list[tuple[int, str, int]], view: str) -> list[Any]:
    """What is seen of a view after each act."""
    seen = []
    for act in acts:
        room.act(*act)
        seen.append(room.look(view))
    return seen


def apart(seen: list[Seen]) -> Iterator[set[str]]:
    """Of each two pictures in whom they differ; those that have nothing in common are of different people."""
    for one, other in combinations(seen, 2):
        same = {name for name in one.keys() & other.keys() if one[name] == other[name]}
        if same:
            yield (one.keys() | other.keys()) - same


def check(shown: dict[str, list[Seen]]) -> None:
    for seen in shown.values():
        for them in apart(seen):
            for looker in {*them, "nobody"}:
                assert len(them - {looker}) not in (1, 2), them


ACTS = ("say", "say", "say", "say", "told", "unshare", "erase", "hide", "leave", "again", "table", "scribed", "pass")
acts = st.lists(st.tuples(st.integers(0, 8), st.sampled_from(ACTS), st.integers(0, 5)), min_size=5, max_size=30)


@examples(25)
@given(acts)
def test_no_two_pictures_of_faces_tell_of_one(
    store: Store, shown: dict[str, list[Seen]], acts: list[tuple[int, str, int]]
) -> None:
    shown.clear()
    for told in played(Room(store), acts, "feelings"):
        if told["city"]["enough"]:
            assert sum(told["city"]["values"].values()) == told["city"]["voices"]
    check(shown)


@examples(4)
@given(st.lists(st.tuples(st.integers(0, 8), st.sampled_from(("draw", "draw", "draw", "leave")), st.integers(0, 3)), max_size=14))
def test_no_two_pictures_of_drawings_tell_of_one(
    store: Store, shown: dict[str, list[Seen]], acts: list[tuple[int, str, int]]
) -> None:
    shown.clear()
    played(Room(store), acts, "neighbourhood")
    check(shown)


MEANT = ("mean", "mean", "mean", "leave", "again")


@examples(15)
@given(st.lists(st.tuples(st.integers(0, 8), st.sampled_from(MEANT), st.integers(0, 19)), min_size=5, max_size=20))
def test_no_two_pictures_of_a_place_tell_of_one(
    store: Store, shown: dict[str, list[Seen]], acts: list[tuple[int, str, int]]
) -> None:
    shown.clear()
    played(Room(store), acts, "places")
    check(shown)


MISSED = ("miss", "miss", "miss", "leave", "again", "hide")


@examples(15)
@given(st.lists(st.tuples(st.integers(0, 8), st.sampled_from(MISSED), st.integers(0, 19)), min_size=5, max_size=20))
def test_no_two_pictures_of_what_is_missing_tell_of_one(
    store: Store, shown: dict[str, list[Seen]], acts: list[tuple[int, str, int]]
) -> None:
    shown.clear()
    for told in played(Room(store), acts, "gaps"):
        for kind in told["kinds"].values():
            assert not kind["enough"] or sum(kind["matters"].values()) == kind["voices"]
    check(shown)


REACHED = ("reach", "reach", "reach", "leave", "again", "hide")


@examples(15)
@given(st.lists(st.tuples(st.integers(0, 8), st.sampled_from(REACHED), st.integers(0, 19)), min_size=5, max_size=20))
def test_no_two_pictures_of_what_is_within_reach_tell_of_one(
    store: Store, shown: dict[str, list[Seen]], acts: list[tuple[int, str, int]]
) -> None:
    shown.clear()
    for told in played(Room(store), acts, "reach"):
        known, cost = told["questions"]["known"], told["questions"]["cost"]
        assert not known["enough"] or sum(known["counts"].values()) == known["voices"]
        # Who shared two opportunities, from two logbooks of one device, may have said two of the cost.
        assert not cost["enough"] or max(cost["counts"].values()) <= cost["voices"] <= sum(cost["counts"].values())
    check(shown)


NETWORKED = ("tie", "tie", "tie", "tie", "same", "leave", "again")


@examples(15)
@given(st.lists(st.tuples(st.integers(0, 8), st.sampled_from(NETWORKED), st.integers(0, 19)), min_size=5, max_size=20))
def test_no_two_pictures_of_the_rooms_ties_tell_of_one(
    store: Store, shown: dict[str, list[Seen]], acts: list[tuple[int, str, int]]
) -> None:
    shown.clear()
    for told in played(Room(store), acts, "network"):
        for tie in told["ties"].values():
            assert tie["kinds"]["voices"] <= sum(tie["kinds"]["counts"].values())
    check(shown)


@examples(10)
@given(
    st.lists(
        st.tuples(st.integers(0, 8), st.sampled_from(("gate", "gate", "gate", "leave", "again", "hide")), st.integers(0, 19)),
        min_size=5,
        max_size=20,
    )
)
def test_no_two_pictures_of_own_gates_tell_of_one(
    store: Store, shown: dict[str, list[Seen]], acts: list[tuple[int, str, int]]
) -> None:
    shown.clear()
    played(Room(store), acts, "own_gates")
    check(shown)


GATHERED = ("belong", "belong", "belong", "gather", "gather", "shared", "shared", "leave", "again", "hide")


@examples(15)
@given(st.lists(st.tuples(st.integers(0, 8), st.sampled_from(GATHERED), st.integers(0, 19)), min_size=5, max_size=20))
def test_no_two_pictures_of_the_rooms_communities_tell_of_one(
    store: Store, shown: dict[str, list[Seen]], acts: list[tuple[int, str, int]]
) -> None:
    shown.clear()
    for told in played(Room(store), acts, "communities"):
        for cell in (*told["questions"].values(), *told["shared"].values()):
            assert not cell["enough"] or cell["voices"] <= sum(cell["counts"].values())
    check(shown)


JOINED = ("join", "join", "join", "leave", "again", "hide")


@examples(15)
@given(st.lists(st.tuples(st.integers(0, 8), st.sampled_from(JOINED), st.integers(0, 19)), min_size=5, max_size=20))
def test_no_two_pictures_of_what_coalitions_bring_tell_of_one(
    store: Store, shown: dict[str, list[Seen]], acts: list[tuple[int, str, int]]
) -> None:
    shown.clear()
    for told in played(Room(store), acts, "coalitions"):
        for cell in told["questions"].values():
            assert not cell["enough"] or cell["voices"] <= sum(cell["counts"].values())
    check(shown)


SIDE_BY_SIDE = {"vignettes": "read", "statements": "weigh", "encounters": "meet"}


@pytest.mark.parametrize(
    "view", ["statements", *(pytest.param(one, marks=pytest.mark.long) for one in ("vignettes", "encounters"))]
)
def test_no_two_pictures_of_living_together_apart_tell_of_one(store: Store, shown: dict[str, list[Seen]], view: str) -> None:
    what = SIDE_BY_SIDE[view]
    acts = st.tuples(st.integers(0, 8), st.sampled_from((what, what, what, "leave", "again", "hide")), st.integers(0, 19))

    @examples(10)
    @given(st.lists(acts, min_size=5, max_size=20))
    def whatever_happens(them: list[tuple[int, str, int]]) -> None:
        shown.clear()
        played(Room(store), them, view)
        check(shown)

    whatever_happens()


def test_one_more_that_weighs_a_statement_waits_for_others(store: Store, shown: dict[str, list[Seen]]) -> None:
    """So that the plays above are of pictures that are there."""
    shown.clear()
    room, told = Room(store), []
    for who in range(8):
        for value in (8, 3):
            room.act(who, "weigh", value)
        wall = room.gathering.trainer.derive("projector")  # who looks weighed nothing, and is told nothing
        found = room.gathering.store.workshops.result(wall, "statements", views.compute("statements", PACK)).content
        told.append(json.loads(json.dumps(found))["statements"]["warm"])
    for name in ("before", "after", "moved"):
        cells = [one[name] for one in told[2:]]
        assert [one["voices"] for one in cells] == [3, 3, 3, 3, 7, 7]
        assert [one.get("waiting", 0) for one in cells] == [0, 1, 2, 3, 0, 1]
    assert told[-1]["moved"]["values"] == {"away": 7, "stayed": 0, "toward": 0}
    check(shown)


def test_one_more_that_shares_a_community_or_a_coalition_waits_for_others(store: Store, shown: dict[str, list[Seen]]) -> None:
    """So that the plays above are of pictures that are there."""
    shown.clear()
    room, told = Room(store), []
    for who in range(8):
        room.act(who, "join", 3)
        room.act(who, "shared", who)
        pair = room.look("communities")["shared"]
        told.append((room.look("coalitions")["questions"]["brings"], *pair.values()))
    assert [len(one) for one in told] == [1, 1, 2, 2, 2, 2, 2, 2]
    for cells in zip(*told[2:], strict=True):
        assert [one["voices"] for one in cells] == [3, 3, 3, 3, 7, 7]
        assert [one.get("waiting", 0) for one in cells] == [0, 1, 2, 3, 0, 1]
    check(shown)


def test_what_a_place_means_to_one_more_waits_for_others(store: Store, shown: dict[str, list[Seen]]) -> None:
    """Each says another thing, and the newest stands first: by their order nobody is told apart from one time to the next."""
    shown.clear()
    room = Room(store)
    told = []
    for who in range(8):
        room.act(who, "mean", who)
        told.append(room.look("places")["places"][0]["groups"]["young"])
    assert [one["voices"] for one in told] == [1, 2, 3, 3, 3, 3, 7, 7]
    assert [one.get("waiting", 0) for one in told] == [0, 0, 0, 1, 2, 3, 0, 1]
    check(shown)


@pytest.mark.parametrize("citizens", [4, 5, 6])
def test_no_part_shown_later_is_all_of_before_less_one_or_two(
    store: Store, monkeypatch: pytest.MonkeyPatch, citizens: int
) -> None:
    made: list[frozenset[str]] = []
    note = History.note

    def noted(self: History, seen: dict[str, int]) -> int:
        made.append(frozenset(seen))
        return note(self, seen)

    monkeypatch.setattr(History, "note", noted)
    gathering = Gathering(store, minimum_voices=3)
    looker = gathering.join("Wie kijkt")

    def look() -> Any:
        return store.workshops.result(looker, "neighbourhood", views.compute("neighbourhood", PACK)).content

    def draw(who: int, perspective: str) -> None:
        owner = gathering.join(f"{perspective} {who}")
        gathering.write(owner, {**box(4.34 + who / 200), "perspective": perspective})

    for who in range(citizens):
        draw(who, "citizen")
    draw(20, "visitor")
    assert look()["all"]["voices"] == citizens + 1
    for who in range(21, 27):
        draw(who, "visitor")
    assert look()["all"]["voices"] == citizens + 7
    for one, other in combinations(set(made), 2):
        assert len(one ^ other) not in (1, 2, 3) or not one & other


def test_no_part_of_the_day_shown_later_is_the_whole_of_before_less_one(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[frozenset[str]] = []
    note = History.note

    def noted(self: History, seen: dict[str, int]) -> int:
        made.append(frozenset(seen))
        return note(self, seen)

    monkeypatch.setattr(History, "note", noted)
    room = Room(store)

    def mean(who: int, times: list[str]) -> Any:
        said = {"kind": "meaning", "place": room.square(), "group": "young", "feeling": who % 5 - 2, "times": times}
        room.gathering.write(room.gathering.join(f"Mees {who}"), said)
        return room.look("places")["places"][0]["groups"]["young"] if who > 4 else None

    for who in range(5):
        mean(who, ["evening"])
    whole = mean(5, ["morning"])
    assert whole["voices"] == 6
    for who in range(6, 12):
        found = mean(who, ["morning"])
    assert found["voices"] > 6
    for one, other in combinations(set(made), 2):
        assert len(one ^ other) not in (1, 2, 3) or not one & other


def test_a_table_of_fifteen_learns_no_answer_by_looking_twice(store: Store, shown: dict[str, list[Seen]]) -> None:
    shown.clear()
    room = Room(store)
    pictures_of_faces = []
    for who in range(8):
        room.act(who, "say", 4)
        pictures_of_faces.append(room.look("feelings")["city"])
    values = [one["values"] for one in pictures_of_faces if one["enough"]]
    assert [sum(one.values()) for one in values] == [3, 3, 3, 3, 7, 7]
    assert [one.get("waiting", 0) for one in pictures_of_faces[2:]] == [0, 1, 2, 3, 0, 1]


@pytest.mark.parametrize("how", ["again", "table", "scribed", "pass", "leave"])
def test_one_device_is_one_author_however_often_it_comes_in(store: Store, shown: dict[str, list[Seen]], how: str) -> None:
    """Three that are one, beside two others: enough by logbooks, and the two would be read by whoever is the three."""
    shown.clear()
    room = Room(store)
    for who in (0, 1):
        room.act(who, "say", 4)
    for value in (1, 2, 3):
        room.act(2, "say", value)
        room.act(2, how, 0)
    room.act(2, "say", 4)
    told = room.look("feelings")["city"]
    assert (told["voices"], told["enough"]) == (3, True)
    room.act(1, "unshare", 0)
    few = room.look("feelings")["city"]
    assert (few["voices"], few["enough"], few["lacks"]) == (2, False, "voices")


@pytest.mark.parametrize("how", ["again", "table", "scribed", "pass", "leave"])
def test_coming_in_once_more_by_one_device_makes_no_step(store: Store, shown: dict[str, list[Seen]], how: str) -> None:
    """Whoever comes in three times more, each time with an answer, sees no picture with the one other who answered meanwhile."""
    shown.clear()
    room = Room(store)
    for who in range(4):
        room.act(who, "say", 4)
    before = room.look("feelings")["city"]["values"]
    room.act(4, "say", 5)  # the one whose answer somebody wants to read
    for value in (0, 1, 2):
        room.act(3, how, 0)
        room.act(3, "say", value)
        found = room.look("feelings")["city"]
        assert not found["enough"] or found["values"] == before
    check(shown)


def test_erasing_one_of_two_logbooks_of_a_device_is_no_change_that_hides_another(
    store: Store, shown: dict[str, list[Seen]]
) -> None:
    """What an author says is not known to be another thing because they erased something: that counted as one of the step."""
    shown.clear()
    room = Room(store)
    old = room.people[0]
    for who in range(6):
        room.act(who, "say", 4)
    room.act(0, "again", 0)
    room.act(0, "say", 4)
    assert room.look("feelings")["city"]["voices"] == 6
    room.gathering.store.erase_logbook(old)
    for who in (1, 2, 3):
        room.act(who, "say", 5)
    room.look("feelings")
    check(shown)


def test_a_table_counts_as_one_until_the_trainer_said_so_and_then_with_what_it_said_before(
    store: Store, shown: dict[str, list[Seen]]
) -> None:
    shown.clear()
    room = Room(store)
    table = room.gathering.join("Tafel", 15, role="table", confirmed=False)
    face = {"kind": "feeling", "about": "city", "value": 1}
    room.gathering.write(table, face)
    for who in (0, 1):
        room.act(who, "say", 4)
    assert room.look("feelings")["city"]["voices"] == 3
    room.gathering.store.workshops.confirm(room.gathering.trainer, "Tafel", 2)
    told = room.look("feelings")["city"]
    assert told["enough"] is False or told["voices"] == 3  # one author's change is no step
    room.act(2, "say", 4)
    room.act(3, "say", 4)
    room.act(4, "say", 4)
    told = room.look("feelings")["city"]
    assert (told["voices"], told["values"]["1"]) == (7, 2)
    check(shown)


def test_who_is_written_for_is_a_person_of_their_own_once_the_trainer_said_so(store: Store, shown: dict[str, list[Seen]]) -> None:
    shown.clear()
    room = Room(store)
    workshops, trainer = room.gathering.store.workshops, room.gathering.trainer
    for who in (0, 1):
        room.act(who, "say", 4)
    room.act(1, "scribed", 0)
    room.act(1, "say", 5)
    assert room.look("feelings")["city"]["lacks"] == "voices"
    (waits,) = [one for one in workshops.participants(trainer) if one.asked]
    workshops.confirm(trainer, waits.pseudonym, 1)
    assert room.look("feelings")["city"]["voices"] == 3
    workshops.confirm(trainer, waits.pseudonym, 0)
    assert room.look("feelings")["city"]["lacks"] == "voices"


def test_without_the_rule_the_property_fails(store: Store, shown: dict[str, list[Seen]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "STEP", 1)
    shown.clear()
    room = Room(store)
    for who in range(5):
        room.act(who, "say", 4)
        room.look("feelings")
    with pytest.raises(AssertionError):
        check(shown)


def test_what_was_taken_back_stands_in_no_picture_and_stays_so_over_a_restart(store: Store, shown: dict[str, list[Seen]]) -> None:
    shown.clear()
    room = Room(store)
    for who in range(4):
        room.act(who, "say", 4)
        room.look("feelings")
    room.act(0, "leave", 0)
    after = room.look("feelings")["city"]
    assert after["voices"] == 3
    assert not after["enough"] or after["values"]["0"] == 3
    check(shown)
