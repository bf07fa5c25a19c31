"""What is taken along of a workshop, and the trainer's list, read by somebody who was in the room and knows who sat where.

What that reader is taken to know: of each person how many sat at the device, where they look from, which role they had on a walk,
when they came in, in which order they wrote, and all that anybody says of the programme. What they are taken not to know: ids and
secrets of other devices. What stays possible: laying rows together by what their words say; watching the trainer's list fill; and
reckoning with the group's pictures, which count people where rows count entries.
"""

import base64
import io
import json
import re
import uuid
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from examples import examples
from gathering import MOMENT, Gathering, box
from hypothesis import Phase, given
from hypothesis import strategies as st

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.console.console import Console
from buurtlezer.model import ROOM, Entry, Moment
from buurtlezer.model.kinds import KINDS, told_kinds
from buurtlezer.store import Store, handle_of, results, shared
from buurtlezer.store.json_text import json_text
from buurtlezer.views.moment import answers, turnout

PACK = Pack.open()
PERSONS = ("perspective", "voices", "round", "visibility", "evidence", "sheet", "eyes", "ask_whom", "evidence_ids")
"""What an entry has of its author and not of what was said, or what nobody but its author reads."""

WORDS = ("", "Te druk.", "Bij Café Zitawa")
SPOT = {**MOMENT, "name": "where", "form": "spot", "options": []}
KUREGEM = {"lon": 4.3351234, "lat": 50.8387654}

Said = dict[str, Any]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(str(tmp_path_factory.mktemp("export") / "store.db")) as opened:
        yield opened


@st.composite
def said(draw: st.DrawFn) -> tuple[str, Said]:
    """Something to say, and the value by which a few may be told apart: of one value nobody says two."""
    kind = draw(
        st.sampled_from(("feeling", "significance", "area", "place", "meaning", "observation", "choice", "spot", "board"))
    )
    words, number = draw(st.sampled_from(WORDS)), draw(st.integers(0, 2))
    if kind == "feeling":
        return "", {"kind": kind, "about": "city", "value": number, "why": words}
    if kind == "significance":
        return "", {"kind": kind, "how_much": number + 1, "because": ["children", "school"][:number], "note": words}
    if kind == "area":
        return "", {**box(4.34 + number / 300, 50.8501234), "name": words}
    if kind == "place":
        return "", {"kind": kind, "name": words or "Plein", "location": {"lon": 4.33512, "lat": 50.84001 + number / 10_000}}
    if kind == "meaning":
        return "", {"kind": kind, "place": ROOM, "group": "young", "feeling": number, "why": words}
    if kind == "observation":
        return f"stop {number}", {"kind": kind, "stop": f"stop-{number}", "sees": words or "Twee banken."}
    if kind == "choice":
        return "", {"kind": "answer", "moment": 0, "choice": ("yes", "no")[number % 2]}
    if kind == "spot":
        return f"spot {number}", {"kind": "answer", "moment": 1, "spot": {"lon": 4.335 + number * 0.0015, "lat": 50.85}}
    return "", {"kind": "meeting_board", "positions": {ROOM: [0.123456, number / 2]}}


@st.composite
def people(draw: st.DrawFn) -> list[Said]:
    """Four to six, each as the others know them."""
    one = st.fixed_dictionaries(
        {
            "voices": st.sampled_from((1, 1, 2, 3, 15)),
            "perspective": st.sampled_from(("citizen", "organisation", "visitor")),
            "round": st.integers(1, 3),
            "eyes": st.sampled_from(("guide", "looker", "writer")),
            "sheet": st.integers(0, 4),
        }
    )
    return draw(st.lists(one, min_size=4, max_size=6))


@st.composite
def seated(draw: st.DrawFn, them: list[Said], all_said: list[tuple[str, Said]]) -> list[int]:
    """Who said which; of one value nobody says two."""
    free: dict[str, list[int]] = {}
    found = []
    for value, _ in all_said:
        left = free.setdefault(value, draw(st.permutations(range(len(them))))) if value else list(range(len(them)))
        found.append(left.pop() if value and left else draw(st.sampled_from(range(len(them)))))
    return found


def rows(store: Store, them: list[Said], all_said: list[Said], who: list[int], order: list[int]) -> dict[str, Any]:
    """A room in which these people said this, and what is read of it: by the trainer, and of what is taken along."""
    room = Gathering(store, minimum_voices=3)
    for place in order:
        if place < len(them):
            room.join(f"Vogel {place}", them[place]["voices"])
    runs = [store.workshops.begin(room.trainer, Moment.model_validate(one)).id for one in (MOMENT, SPOT)]
    room.write(room.join("Uil"), {"kind": "place", "name": "Het plein", "location": KUREGEM})
    plein = ROOM + store.workshops.shared(room.trainer)[0].handle
    for at in sorted(range(len(all_said)), key=order.index):
        own = them[who[at]]
        kept = {name: own[name] for name in ("perspective", "round")}
        content = {**all_said[at], **kept}
        if content["kind"] == "observation":
            content |= {"eyes": own["eyes"], "sheet": own["sheet"]}
        if "moment" in content:
            content["moment"] = runs[content["moment"]]
        given = json.loads(json.dumps(content).replace(f'"{ROOM}"', f'"{plein}"'))
        room.write(room.people[f"Vogel {who[at]}"], given)
    console = Console(store, PACK)

    def asked(kind: str, **more: Any) -> dict[str, Any]:
        return console.hear({"type": f"trainer.{kind}", "secret": room.trainer.shown(), **more}, "nl")

    def plain(text: str) -> str:
        return text.replace(runs[0], "first").replace(runs[1], "second")

    listed = asked("shared")["entries"]
    assert [one["handle"] for one in listed] == sorted(one["handle"] for one in listed)
    text = base64.b64decode(asked("export", form="json")["base64"]).decode()
    entries = json.loads(text)["entries"]
    assert entries == sorted(entries, key=json_text)
    whole = json.loads(plain(text))
    packed = zipfile.ZipFile(io.BytesIO(base64.b64decode(asked("export", form="csv")["base64"])))
    return {
        "list": sorted(json.dumps({**one, "handle": ""}) for one in listed),
        "entries": sorted(whole["entries"], key=json_text),  # in the order of ids of moments, which are new in each room
        "people": {name: whole["totals"][name] for name in ("participants", "voices")},
        "answers": [one["answers"] for one in whole["moments"]],
        "entries.csv": packed.read("entries.csv"),
        "answers.csv": sorted(plain(packed.read("answers.csv").decode()).splitlines()),
    }


def without_answers(found: dict[str, Any], few: set[str]) -> dict[str, Any]:
    """The same without the rows of questions that in the one room or the other too few people answered."""
    kept = [one for one in found["entries"] if one["content"].get("moment") not in few]
    table = [row for row in found["answers.csv"] if not any(question in row for question in few)]
    return {**found, "entries": kept, "answers.csv": table}


@examples(60, phases=(Phase.explicit, Phase.reuse, Phase.generate))  # a room each: made smaller, a failure takes minutes
@given(st.data())
def test_rows_are_the_same_whoever_of_the_room_said_them_and_in_whatever_order(store: Store, data: st.DataObject) -> None:
    """So nothing in a row, nor where it stands, says more of who made it than its words do."""
    them = data.draw(people())
    all_said: list[tuple[str, Said]] = []
    for value, content in data.draw(st.lists(said(), min_size=2, max_size=9)):
        if not value or sum(value == other for other, _ in all_said) < len(them):
            all_said.append((value, content))
    contents, count = [content for _, content in all_said], max(len(them), len(all_said))
    first, second = (
        rows(store, them, contents, data.draw(seated(them, all_said)), data.draw(st.permutations(range(count)))) for _ in "ab"
    )
    asked = [{one["content"]["moment"] for one in room["entries"] if one["kind"] == "answer"} for room in (first, second)]
    few = {"first", "second"} - (asked[0] & asked[1])
    assert without_answers(first, few) == without_answers(second, few)
    kinds = [one["kind"] for one in first["entries"] if one["kind"] != "answer"]
    assert sorted(kinds) == sorted(["place", *(content["kind"] for content in contents if content["kind"] != "answer")])
    for question in asked[0]:
        given = [one for one in first["entries"] if one["content"].get("moment") == question]
        assert len(given) == first["answers"][("first", "second").index(question)]
    assert first["people"] == {"participants": len(them) + 1, "voices": 1 + sum(one["voices"] for one in them)}


@pytest.mark.parametrize("kind", sorted(told_kinds()))
def test_what_is_of_the_person_is_exported_of_no_kind(kind: str) -> None:
    exported = set(KINDS[kind].declared.exports)
    assert exported or KINDS[kind].model_fields.keys() == Entry.model_fields.keys()  # one that says only that it is there
    assert exported.isdisjoint(PERSONS)


def test_what_is_not_told_is_not_exported() -> None:
    assert [kind for kind, model in KINDS.items() if model.declared.exports and not model.declared.told] == []


def test_a_point_that_few_tapped_is_left_out_and_one_of_enough_stays(store: Store) -> None:
    room = Gathering(store, minimum_voices=3)
    run = store.workshops.begin(room.trainer, Moment.model_validate(SPOT)).id
    for name, voices, lon in (("Merel", 1, 4.335), ("Mees", 1, 4.335), ("Kraai", 2, 4.335), ("Uil", 3, 4.3395)):
        answered = {"kind": "answer", "moment": run, "spot": {"lon": lon, "lat": 50.85}}
        room.write(room.join(name, voices), answered)
    answers.of_room(store, room.trainer, store.workshops.moment(room.trainer, run))
    turnout.of_room(store, room.trainer, store.workshops.moment(room.trainer, run))
    told = store.caretaker.export(room.workshop.id)
    assert sorted(str(one["content"]["spot"]) for one in told["entries"]) == [
        "None",
        *["{'id': None, 'lat': 50.85, 'lon': 4.335}"] * 3,
    ]
    assert told["results"][f"moment.{run}"]["spots"] == [{"lon": 4.335, "lat": 50.85, "voices": 4}]
    assert list(told["results"]) == [f"moment.{run}"]
    assert (told["moments"][0]["answers"], told["moments"][0]["voices"]) == (4, 7)


def test_no_point_is_finer_than_a_hundred_metres(store: Store) -> None:
    room = Gathering(store)
    owner = room.join("Merel")
    room.write(owner, {"kind": "place", "name": "Hier", "location": KUREGEM})
    room.write(owner, {**box(4.3412345, 50.8501234), "name": "Rond de hoek"})
    spots = [{"id": "", "name": "bij ons", **KUREGEM}]
    room.write(owner, {"kind": "area", "method": "spots", "spots": spots})
    room.write(owner, {"kind": "gap", "what": "Een bank", "location": KUREGEM})
    for view in views.names():
        store.workshops.result(owner, view, views.compute(view, PACK))
    told = store.caretaker.export(room.workshop.id)
    found = [
        float(one) for one in re.findall(r"(?:4|50)\.\d{3,}", json.dumps(told["entries"]) + json.dumps(told["results"]["places"]))
    ]
    assert found
    assert all(abs(one / step - round(one / step)) < 1e-6 for one in found for step in [0.001 if one > 40 else 0.0015])


def test_of_a_picture_that_is_not_enough_no_count_is_taken_along(store: Store) -> None:
    room = Gathering(store, minimum_voices=5)
    for name, voices in (("Merel", 1), ("Mees", 3)):
        owner = room.join(name, voices)
        room.write(owner, {"kind": "feeling", "about": "city", "value": 1})
        room.write(owner, {"kind": "observation", "stop": "stop-8291", "sees": "Twee banken.", "eyes": "guide"})
        place = uuid.uuid4().hex
        room.write(owner, {"kind": "place", "name": f"Bij {name}", "location": KUREGEM}, entry_id=place)
        room.write(owner, {"kind": "meaning", "place": f"own/{place}", "group": "young", "feeling": 1})
        room.write(owner, {"kind": "meeting_board", "positions": {f"own/{place}": [0.5, 0.5]}})
        room.write(owner, box())
    for view in views.names():
        store.workshops.result(owner, view, views.compute(view, PACK))
    told = store.caretaker.export(room.workshop.id)
    assert set(told["results"]) == set(views.names())
    assert '"voices":' not in json.dumps(told["results"])
    assert "drawings" not in json.dumps(told["results"])
    assert told["totals"]["kinds"]["feeling"] == {"entries": 2}
    assert (told["totals"]["participants"], told["totals"]["voices"]) == (2, 4)


def test_of_a_picture_in_which_a_consent_ended_since_the_rest_goes_along(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A function that may be named until a day: it was so when the picture was made, and the file leaves the day after."""
    room = Gathering(store, minimum_voices=3)
    owner = room.join("Merel")
    consent = {"asked_by": "team", "asked_on": "2020-01-01", "uses": ["room"], "until": "2099-06-30"}
    function = {"kind": "public_function", "function": "hoofd van de school", "visibility": "offered"}
    room.write(owner, {**function, "several_hold_it": False, "consent": consent})
    (waiting,) = store.workshops.awaiting(room.trainer)
    store.workshops.decide(room.trainer, waiting.handle, waiting.seq, shown=True)
    store.workshops.result(owner, "network", views.compute("network", PACK))
    assert "hoofd van de school" in json.dumps(store.caretaker.export(room.workshop.id)["results"]["network"])
    for module in (results, shared):
        monkeypatch.setattr(module, "today", lambda: date(2099, 7, 1))
    told = store.caretaker.export(room.workshop.id)
    assert "hoofd van de school" not in json.dumps(told)
    assert (told["results"]["network"]["actors"], told["results"]["network"]["told"]) == ([], [])


def test_no_handle_and_no_number_of_too_few_is_in_a_picture_that_is_taken_along(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "PAUSE_SECONDS", 0.0)
    room = Gathering(store, minimum_voices=3)
    ids = {name: uuid.uuid4().hex for name in ("Merel", "Mees", "Uil")}
    owners = {name: room.join(name) for name in ids}
    for name, called in (("Merel", "De Brug"), ("Mees", "Het Atelier")):
        room.write(owners[name], {"kind": "organisation", "name": called}, entry_id=ids[name])
    handles = [handle_of(room.workshop.id, store.logbook(owners[name]).id, ids[name]) for name in ("Merel", "Mees")]
    tie = {"kind": "tie", "ties": ["knows"], "start": f"room/{handles[0]}", "end": f"room/{handles[1]}"}
    room.write(owners["Uil"], tie)
    picture = store.workshops.result(owners["Uil"], "network", views.compute("network", PACK)).content
    assert (picture["few_ties"], handles[0] in json.dumps(picture)) == (1, True)
    told = store.caretaker.export(room.workshop.id)["results"]["network"]
    assert not any(name in told for name in ("few_ties", "unread"))
    assert not any(handle in json.dumps(told) for handle in handles)
    assert [(one["handle"], one["names"][0]["handle"]) for one in told["actors"]] == [(1, 1), (2, 2)]
    for name in ("Merel", "Mees"):
        room.write(owners[name], tie)
    store.workshops.result(owners["Uil"], "network", views.compute("network", PACK))
    told = store.caretaker.export(room.workshop.id)["results"]["network"]
    assert [sorted(one["between"]) for one in told["ties"].values()] == [[1, 2]]
    assert not any(handle in json.dumps(told) for handle in handles)


def test_totals_are_those_of_the_room(store: Store) -> None:
    room = Gathering(store, minimum_voices=5)
    for name, voices in (("Merel", 2), ("Mees", 2), ("Uil", 2)):
        owner = room.join(name, voices)
        for value in (0, 1):
            room.write(owner, {"kind": "feeling", "about": ("city", "neighbourhood")[value], "value": value})
    room.write(owner, {"kind": "feeling", "about": "city", "value": 1, "voice": "supposed"})
    assert store.caretaker.export(room.workshop.id)["totals"] == {
        "participants": 3,
        "voices": 6,
        "paper": 0,
        "kinds": {"feeling": {"entries": 7, "voices": 6}},
    }


def test_of_a_question_that_too_few_answered_no_answer_is_taken_along(store: Store) -> None:
    room = Gathering(store, minimum_voices=5)
    few, enough = room.begin(), room.begin(name="other")
    for at in range(5):
        owner = room.join(f"Vogel {at}")
        room.write(owner, {"kind": "answer", "moment": enough, "choice": "yes"})
        if at:
            room.write(owner, {"kind": "answer", "moment": few, "choice": "no" if at == 1 else "yes"})
    told = store.caretaker.export(room.workshop.id)
    assert [one["content"]["moment"] for one in told["entries"]] == [enough] * 5
    assert [one["answers"] for one in told["moments"]] == [4, 5]
