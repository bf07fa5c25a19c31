"""05_walk without a browser: what a photo is when it is stored, what comes back from a file, the plan's map, sheet and story."""

import base64
import json
import re
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from typing import Any

import pytest
from desk import Desk
from examples import examples
from gathering import Gathering
from hypothesis import given
from hypothesis import strategies as st
from other_versions import put
from PIL import Image
from pypdf import PdfReader

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.picture import LONGEST_SIDE, pixels_only
from buurtlezer.model import Photo, Stop, parse
from buurtlezer.parts.base import Refused
from buurtlezer.parts.table import Table
from buurtlezer.steps.walk import closing, files, paper, shown, together
from buurtlezer.steps.walk.around import around
from buurtlezer.steps.walk.brought import brought, copy_of, earlier
from buurtlezer.steps.walk.state import WALK, WalkState
from buurtlezer.store import Credential, GroupResult, Store
from buurtlezer.texts import LANGUAGES
from buurtlezer.views import compute

COMMON = {"perspective": "visitor", "round": 1}
STOPS = [
    {"id": "stop-1", "name": "Zwarte Vijvers", "location": {"lon": 4.332581, "lat": 50.857111}},
    {"id": "own-2", "name": "de trapjes", "location": None},
    {"id": "stop-3", "name": "Ninoofsepoort", "location": {"lon": 4.33876, "lat": 50.85051}},
]
PLAN = {
    **COMMON,
    "kind": "walk",
    "name": "van hier naar daar",
    "stops": STOPS,
    "meet_at": "aan de metro",
    "call": "0470 00 00 00",
}
GPS = 0x8825


def bomb() -> bytes:
    """A small file that takes long to decode: one scan of a progressive JPEG over and over."""
    whole = jpeg((64, 64), progressive=True)
    at = whole.rindex(b"\xff\xda")
    return whole[:at] + whole[at:-2] * 40 + whole[-2:]


def seen(stop: str = "stop-1", eyes: str = "writer", **said: Any) -> dict[str, Any]:
    return {**COMMON, "kind": "observation", "stop": stop, "eyes": eyes, **(said or {"sees": "twee banken"})}


def jpeg(size: tuple[int, int] = (640, 480), **options: Any) -> bytes:
    out = BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(out, "JPEG", **options)
    return out.getvalue()


def with_metadata(size: tuple[int, int] = (640, 480), orientation: int = 1) -> bytes:
    """A photo as a phone makes it: where, with what, a comment, a profile."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Fabrikant", orientation
    exif.get_ifd(GPS).update({1: "N", 2: (50.0, 51.0, 24.0), 3: "E", 4: (4.0, 20.0, 0.0)})
    return jpeg(size, exif=exif, comment=b"van mij", icc_profile=b"een profiel")


def photo(given: bytes, **more: Any) -> dict[str, Any]:
    image = base64.b64encode(given).decode()
    return {**COMMON, "kind": "photo", "stop": "stop-1", "image": image, "width": 10, "height": 10, **more}


def kept(content: dict[str, Any]) -> Photo:
    entry = parse(content)
    assert isinstance(entry, Photo)
    return pixels_only(entry)


def segments(image: bytes) -> set[int]:
    """The markers of a JPEG before its pixels."""
    found, place = set(), 2
    while image[place + 1] != 0xDA:
        found.add(image[place + 1])
        place += 2 + int.from_bytes(image[place + 2 : place + 4], "big")
    return found


def state_of(desk: Desk) -> WalkState:
    return WalkState(desk.session)


@pytest.fixture
def state(desk: Desk) -> WalkState:
    return state_of(desk)


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


def plan(desk: Desk, secret: str, **more: Any) -> None:
    assert desk.act(secret, slot=f"{WALK}/1", content={**PLAN, **more})["type"] == "ack"


def see(desk: Desk, secret: str, entry_id: str, content: dict[str, Any]) -> dict[str, Any]:
    return desk.act(secret, entry_id=entry_id, content=content)


# photos


def test_a_stored_photo_has_no_metadata_whatever_the_page_sends(desk: Desk, store: Store, secret: str) -> None:
    given = with_metadata()
    assert {0xE1, 0xE2, 0xFE} <= segments(given)
    assert Image.open(BytesIO(given)).getexif().get_ifd(GPS)
    assert see(desk, secret, "a" * 32, photo(given))["type"] == "ack"
    (one,) = store.current(Credential.parse(secret), {"photo"})
    content = dict(one.content or {})
    image = base64.b64decode(content["image"])
    assert segments(image) & {*range(0xE1, 0xF0), 0xFE} == set()  # 0xE0 says that it is a JPEG, and how dense
    assert b"Fabrikant" not in image
    assert b"van mij" not in image
    with Image.open(BytesIO(image)) as opened:
        assert dict(opened.getexif()) == {}
        assert opened.size == (content["width"], content["height"]) == (640, 480)


def test_a_photo_that_lay_on_its_side_stands_upright() -> None:
    assert (kept(photo(with_metadata((640, 480), orientation=6))).width, kept(photo(jpeg((640, 480)))).width) == (480, 640)


def test_a_photo_is_made_small() -> None:
    made = kept(photo(jpeg((1_390, 463), quality=20)))
    assert (made.width, made.height) == (LONGEST_SIDE, 426)


@pytest.mark.parametrize(
    "given",
    [b"", b"\xff\xd8\xff", b"geen foto", jpeg()[:200], b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"],
    ids=["nothing", "begun", "text", "cut off", "heic"],
)
def test_what_is_no_picture_is_refused_with_a_sentence(desk: Desk, secret: str, given: bytes) -> None:
    answer = see(desk, secret, "a" * 32, photo(given or b"\x00"))
    assert answer["type"] == "refuse"
    assert "foto" in answer["sentence"]
    assert desk.session.revisions == {}


def test_a_png_is_no_photo_and_a_picture_of_too_many_pixels_is_too_large() -> None:
    out = BytesIO()
    Image.new("RGB", (4, 4)).save(out, "PNG")
    with pytest.raises(BadEntry, match="no_picture"):
        kept(photo(out.getvalue()))
    with pytest.raises(BadEntry, match="picture_too_large"):
        kept(photo(jpeg((4001, 8), quality=5)))


@examples(60)
@given(st.binary(min_size=1, max_size=400), st.integers(0, 600))
def test_a_damaged_photo_is_refused_or_stored_bare(noise: bytes, at: int) -> None:
    whole = with_metadata((64, 48))
    damaged = whole[:at] + noise + whole[at + len(noise) :]
    with suppress(BadEntry):
        made = base64.b64decode(kept(photo(damaged)).image)
        assert segments(made) & {*range(0xE1, 0xF0), 0xFE} == set()


# plan, story, questions


def test_the_map_holds_only_what_lies_around_the_stops() -> None:
    stops = [Stop.model_validate(stop) for stop in STOPS]
    ground = around(Pack.open(), "nl", stops)
    assert [(stop["id"], stop["number"]) for stop in ground["stops"]] == [("stop-1", 1), ("stop-3", 3)]
    wide, high = ground["size"]
    assert all(0 <= one["x"] <= wide and 0 <= one["y"] <= high for one in (*ground["stops"], *ground["names"]))
    assert {"streets", "main", "districts", "metro"} <= {layer["kind"] for layer in ground["layers"]}
    assert ground["source"] == "© OpenStreetMap"
    assert {name["name"] for name in ground["names"] if name["kind"] == "street"} & set(Pack.open().streets["name_nl"])
    assert all(re.fullmatch(r"[Ml0-9 -]+", layer["d"]) for layer in ground["layers"])
    assert len(json.dumps(ground)) < 60_000
    assert around(Pack.open(), "nl", stops[1:2]) == around(Pack.open(), "nl", []) == {}


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_streets_of_stops_are_named_before_all_others(language: str) -> None:
    placed = {"Graystraat": (4.3745, 50.8338), "  rue du SCEPTRE ": (4.3772, 50.8338), "de hoek": (4.3690, 50.8330)}
    stops = [
        Stop.model_validate({"id": f"s-{at}", "name": name, "location": {"lon": lon, "lat": lat}})
        for at, (name, (lon, lat)) in enumerate(placed.items())
    ]
    ground = around(Pack.open(), language, stops)
    own = {
        "nl": ["Graystraat", "Scepterstraat", "Viaductstraat"],
        "fr": ["Rue Gray", "Rue du Sceptre", "Rue du Viaduc"],
    }[language]
    assert [one["name"] for one in ground["names"][:3]] == own
    bars = ground["scale"]
    assert bars["long"] == pytest.approx(bars["metres"] / ground["metres"] * ground["size"][0], abs=1)
    names = [one["name"] for one in ground["names"]]
    assert len(set(names)) == len(names)


def test_a_street_too_short_for_its_name_is_named_when_it_is_a_stop() -> None:
    pack = Pack.open()
    table = pack.base_map.streets.table
    short = table[(table["length_m"] < 40) & (table["name_nl"].str.len() > 20)].head(4)
    assert len(short) == 4
    for row in short.itertuples():
        at = pack.base_map.streets.degrees[row.Index].centroid
        stop = Stop.model_validate({"id": "here", "name": row.name_nl, "location": {"lon": at.x, "lat": at.y}})
        assert around(pack, "nl", [stop])["names"][0]["name"] == row.name_nl


def test_the_sheet_draws_the_way_and_a_scale_as_the_screen_does() -> None:
    made = paper._map(around(Pack.open(), "nl", [Stop.model_validate(stop) for stop in STOPS]))
    assert paper.STROKES["way"] in made["svg"]
    assert paper.STROKES["scale"] in made["svg"]
    assert made["scale"][0].endswith("00 m")


def test_the_story_goes_stop_by_stop_and_by_whose_eyes(desk: Desk, state: WalkState, secret: str) -> None:
    plan(desk, secret)
    see(desk, secret, "a" * 32, seen("stop-3", "writer", asks="voor wie is dit park?"))
    see(desk, secret, "b" * 32, seen("stop-1", "writer"))
    see(desk, secret, "c" * 32, seen("stop-1", "guide", thinks="hier hoor je het nieuws"))
    story = shown.story(state)
    assert [(stop["number"], [one["eyes"] for one in stop["seen"]]) for stop in story] == [
        (1, ["guide", "writer"]),
        (2, []),
        (3, ["writer"]),
    ]
    assert [one["question"] for one in shown.questions(state)] == ["voor wie is dit park?"]
    see(desk, secret, "a" * 32, seen("stop-3", "writer", asks="voor wie is dit park?", answer="voor iedereen"))
    assert shown.questions(state) == []
    assert shown.story(state)[2]["seen"][0]["content"]["answer"] == "voor iedereen"
    assert closing.items(state)[-1]["text"] == "1 gesteld, 0 nog open"


def test_what_was_seen_at_a_stop_that_was_taken_out_is_still_told(desk: Desk, state: WalkState, secret: str) -> None:
    plan(desk, secret)
    see(desk, secret, "a" * 32, seen("stop-3"))
    plan(desk, secret, stops=STOPS[:1])
    last = shown.story(state)[-1]
    assert (last["id"], last["number"], len(last["seen"])) == ("stop-3", 0, 1)


def test_a_picture_is_given_only_of_a_photo_of_the_open_logbook(desk: Desk, state: WalkState, secret: str) -> None:
    see(desk, secret, "a" * 32, photo(jpeg()))
    see(desk, secret, "b" * 32, seen())
    assert (shown.picture(state, "a" * 32) or b"")[:2] == b"\xff\xd8"
    assert shown.picture(state, "b" * 32) is None
    desk.hear("hello", secret=None)
    assert shown.picture(state, "a" * 32) is None


def test_erased_is_gone_with_its_history_and_what_never_arrived_is_gone_already(
    desk: Desk, new_desk: Callable[..., Desk], store: Store, secret: str
) -> None:
    first = see(desk, secret, "a" * 32, seen())
    see(desk, secret, "a" * 32, seen(sees="drie banken"))
    other = new_desk()
    other.hear("hello", secret=secret, key="k")
    assert desk.act(secret, action="erase", entry_id="a" * 32)["type"] == "ack"
    assert desk.act(secret, action="erase", entry_id="f" * 32)["type"] == "ack"
    assert store.current(Credential.parse(secret)) == []
    late = other.act(secret, act_id="e" * 32, entry_id="a" * 32, content=seen(), base_seq=first["seq"])
    assert late["type"] == "refuse"
    assert store.current(Credential.parse(secret)) == []


def test_in_a_workshop_an_observation_is_shared_and_the_plan_never(
    desk: Desk, state: WalkState, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")  # elsewhere there are no rooms
    room = Gathering(store)
    secret = room.join("Uil").shown()
    desk.hear("hello", secret=secret, key="k")
    plan(desk, secret)
    see(desk, secret, "a" * 32, seen("stop-1", sees="twee banken", asks="van wie?", ask_whom="iemand"))
    (one,) = shown.story(state)[0]["seen"]
    assert (one["sharing"]["to"], one["sharing"]["word"]) == ("offered", "Deel met de groep")
    see(desk, secret, "a" * 32, {**one["content"], "visibility": one["sharing"]["to"]})
    (one,) = shown.story(state)[0]["seen"]
    assert one["sharing"]["to"] == "private"
    (shared,) = store.workshops.shared(room.trainer)
    assert (shared.kind, shared.entry.content()["sees"]) == ("observation", "twee banken")
    assert shared.entry.content()["ask_whom"] == ""
    answered = {**one["content"], "answer": "van de buurt"}
    assert see(desk, secret, "a" * 32, answered)["notice"]  # words that came later are shared by nobody but their author
    assert store.workshops.shared(room.trainer) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_has_a_walk_in_each_language(language: str, new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(language)
    desk.hear("example", on=True)
    state = state_of(desk)
    assert [stop.number for stop in state.stops()] == [1, 2, 3, 4]
    assert {one["eyes"] for stop in shown.story(state) for one in stop["seen"]} == {"guide", "looker", "writer"}
    assert len(shown.questions(state)) == 3
    assert shown.answered(state)
    assert len(closing.items(state)) == 5
    assert state.next_sheet() == 3


def test_the_group_is_told_of_a_stop_only_from_its_minimum_of_voices(
    desk: Desk, state: WalkState, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")
    room = Gathering(store, minimum_voices=3)
    owners = [room.join(name, voices) for name, voices in (("Uil", 1), ("Vos", 2), ("Mees", 1))]
    desk.hear("hello", secret=owners[0].shown(), key="k")
    assert "wordt gemaakt" in together.missing(state)

    def picture() -> Any:
        found = room.store.workshops.result(owners[0], "walk", compute("walk", Pack.open())).content
        desk.session.group.put("walk", GroupResult(found, 1))
        return found

    for owner in owners[::2]:
        room.write(owner, seen("stop-8291", "guide", sees="twee banken"))
        room.write(owner, seen("stop-8291", "writer", asks="van wie?"))
    room.write(owners[1], seen("own-abc", sees="een bank"))
    room.write(owners[1], seen("stop-8361", sees="kramen"), shared=False)
    assert [(stop["stop"], stop["voices"], stop["enough"]) for stop in picture()["stops"]] == [("stop-8291", 2, False)]
    assert "said" not in picture()["stops"][0]
    assert together.table(state) == {}
    assert "Vanaf 3 stemmen" in together.missing(state)

    room.write(owners[1], seen("stop-8291", sees="een fontein"))
    (stop,) = picture()["stops"]
    assert (stop["voices"], stop["said"]) == (4, {"sees": 4, "thinks": 0, "asks": 2, "appetite": 0})
    assert "fontein" not in json.dumps(picture())
    (row,) = together.table(state)["rows"]
    assert (row["title"], [cell["text"] for cell in row["cells"]]) == ("Zwarte Vijvers", ["4", "4", "0", "2", "0"])
    assert part_takes(together.table(state))


def part_takes(table: dict[str, Any]) -> bool:
    return bool(Table(table=table).table)


# files


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_has_all_stops_and_peoples_text_is_only_text(language: str, new_desk: Callable[..., Desk], secret: str) -> None:
    desk = new_desk(language)
    stops = [*STOPS[:2], {**STOPS[2], "name": '#panic("x") $1/0$ *vet*'}]
    plan(desk, secret, stops=stops)
    name, mime, made = files.sheet(state_of(desk))
    assert name.endswith(".pdf")
    assert mime == "application/pdf"
    pages = PdfReader(BytesIO(made)).pages
    text = " ".join(page.extract_text() for page in pages)
    assert len(pages) == 3
    assert all(word in text for word in ("van hier naar daar", "de trapjes", "*vet*", "0470 00 00 00"))


def test_the_walk_as_one_file_asks_nothing_of_anybody_and_lets_no_text_be_markup(desk: Desk, secret: str) -> None:
    rude = "</script><script>document.title='hit'</script><!--"
    plan(desk, secret, name=rude)
    _name, mime, made = files.taken_along(state_of(desk))
    page = made.decode()
    assert mime == "text/html"
    assert rude not in page
    assert "<title>&lt;/script&gt;" in page
    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)", page) == []
    assert re.findall(r"<(?:link|img|iframe)\b|\bsrc=|\bimport\(|url\(", page) == []
    data = re.search(r'id="walk-data">(.*?)</script>', page, re.DOTALL)
    assert data is not None
    assert json.loads(data[1])["walk"]["name"] == rude


def test_without_a_plan_there_is_no_file_and_a_sentence(state: WalkState) -> None:
    for make in (files.sheet, files.taken_along):
        with pytest.raises(Refused, match="plan"):
            make(state)


DEVICE = "d" * 32


def back(*answers: dict[str, Any], **more: Any) -> str:
    return json.dumps({"buurtlezer": "walk", "version": 1, "walk": "WALK", "device": DEVICE, "answers": list(answers), **more})


def read_back(text: str, state: WalkState, secret: str) -> dict[str, Any]:
    """As the page has a file of this plan read."""
    return brought(text.replace("WALK", copy_of(state)), state, earlier(state.session, secret))


def bring(desk: Desk, secret: str, text: str) -> dict[str, Any]:
    """As the page brings it in; what was read of it."""
    found = read_back(text, state_of(desk), secret)
    for act in found["answers"]:
        assert desk.act(secret, **act)["type"] == "ack"
    return found


def test_answers_of_a_file_become_observations_and_twice_is_once(desk: Desk, store: Store, secret: str) -> None:
    plan(desk, secret)
    text = back(
        {"stop": "stop-1", "eyes": "guide", "sees": "een kiosk", "ask_whom": ""},
        {"stop": "own-2", "eyes": "guide", "asks": "wie?"},
    )
    assert "2" in bring(desk, secret, text)["sentence"]
    assert bring(desk, secret, f"\ufeff{text}\n")["answers"] == []
    bring(desk, secret, back({"stop": "stop-1", "eyes": "guide", "sees": "een kiosk, dicht"}))
    kept = [one.content for one in store.current(Credential.parse(secret), {"observation"}) if one.content]
    assert sorted(one["sees"] for one in kept) == ["", "een kiosk, dicht"]


def test_a_file_that_comes_again_keeps_what_was_made_of_it_here(desk: Desk, store: Store, secret: str) -> None:
    plan(desk, secret)
    text = back({"stop": "stop-1", "eyes": "guide", "sees": "een kiosk", "thinks": "druk", "asks": "wie?"})
    (act,) = bring(desk, secret, text)["answers"]
    here = {**act["content"], "sees": "twee kiosken", "answer": "de buren"}
    assert see(desk, secret, act["entry_id"], here)["type"] == "ack"
    assert bring(desk, secret, text)["answers"] == []
    again = bring(
        desk, secret, back({"stop": "stop-1", "eyes": "guide", "sees": "drie kiosken", "thinks": "stil", "asks": "wie?"})
    )
    assert "verbeterde" in again["sentence"]
    assert bring(desk, secret, text)["answers"] == []  # an older file says nothing new
    (kept,) = store.current(Credential.parse(secret), {"observation"})
    content = dict(kept.content or {})
    assert (content["sees"], content["thinks"], content["answer"]) == ("twee kiosken", "stil", "de buren")


def test_what_was_erased_or_deleted_does_not_come_back_with_its_file(desk: Desk, store: Store, secret: str) -> None:
    plan(desk, secret)
    answers = [{"stop": stop, "eyes": "guide", "sees": "een kiosk"} for stop in ("stop-1", "own-2", "stop-3")]
    first, second, _third = bring(desk, secret, back(*answers))["answers"]
    assert desk.act(secret, action="erase", entry_id=first["entry_id"])["type"] == "ack"
    assert desk.act(secret, action="delete", entry_id=second["entry_id"])["type"] == "ack"
    again = bring(desk, secret, back(*answers[:2], {**answers[2], "sees": "een bank"}))
    assert again["sentence"].startswith("E")
    assert "2 antwoorden zijn hier gewist" in again["sentence"]
    kept = [one.content for one in store.current(Credential.parse(secret), {"observation"}) if one.content]
    assert [(one["stop"], one["sees"]) for one in kept] == [("stop-3", "een bank")]


def test_answers_of_a_file_are_a_sheet_and_not_what_the_walk_writes(desk: Desk, state: WalkState, secret: str) -> None:
    plan(desk, secret)
    see(desk, secret, "a" * 32, seen("stop-1", "guide", sees="zelf gezien"))
    bring(desk, secret, back({"stop": "stop-1", "eyes": "guide", "sees": "een kiosk"}))
    bring(desk, secret, back({"stop": "stop-1", "eyes": "guide", "sees": "een bank"}, device="e" * 32))
    bring(
        desk,
        secret,
        back({"stop": "stop-3", "eyes": "guide", "sees": "nog een"}, {"stop": "stop-1", "eyes": "guide", "sees": "een kiosk"}),
    )
    assert sorted((one["sheet"], one["stop"]) for one in shown.observations(state)) == [
        (0, "stop-1"),
        (1, "stop-1"),
        (1, "stop-3"),
        (2, "stop-1"),
    ]


def test_a_file_of_this_walk_comes_back_after_its_stops_left_the_plan_and_one_of_another_does_not(
    desk: Desk, state: WalkState, store: Store, secret: str
) -> None:
    plan(desk, secret)
    text = back({"stop": "stop-1", "eyes": "guide", "sees": "een kiosk"}).replace("WALK", copy_of(state))
    plan(desk, secret, stops=STOPS[2:])
    bring(desk, secret, text)
    assert [(stop["number"], len(stop["seen"])) for stop in shown.story(state)] == [(1, 0), (0, 1)]
    with pytest.raises(Refused, match="andere wandeling"):
        bring(desk, secret, back({"stop": "stop-3", "eyes": "guide", "sees": "x"}, walk="f" * 32))
    assert len(store.current(Credential.parse(secret), {"observation"})) == 1


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("geen json", "antwoordbestand"),
        ("[1]", "antwoordbestand"),
        (back({"stop": "stop-1", "eyes": "guide", "sees": "x"})[:-30], "einde"),
        (back({"stop": "stop-1", "eyes": "guide", "sees": "x"}, walk="w"), "andere wandeling"),
        (back(walk=None), "andere wandeling"),
        (back({"stop": "stop-1", "eyes": "duif", "sees": "x"}), "antwoordbestand"),
        (back({"stop": "stop-1", "eyes": "guide", "sees": ["x"]}), "antwoordbestand"),
        (back({"stop": "stop-1", "eyes": "guide"}), "antwoordbestand"),
        (back(version=2), "antwoordbestand"),
        (back(device="x"), "antwoordbestand"),
        ("[" * 100_000, "antwoordbestand"),
        ("x" * 400_001, "te groot"),
    ],
)
def test_a_wrong_file_gets_a_sentence_and_changes_nothing(
    desk: Desk, state: WalkState, secret: str, text: str, word: str
) -> None:
    plan(desk, secret)
    before = dict(desk.session.revisions)
    with pytest.raises(Refused, match=word):
        read_back(text, state, secret)
    assert desk.session.revisions == before


@examples(80)
@given(
    st.text(max_size=200) | st.recursive(st.none() | st.text(max_size=5) | st.integers(), st.lists, max_leaves=8).map(json.dumps)
)
def test_whatever_is_pasted_is_refused_in_words_or_is_answers(text: str) -> None:
    from buurtlezer.logbook.session import Session
    from buurtlezer.texts import Texts

    session = Session(Texts.of("nl"), Pack.open(), lambda: pytest.fail("no store is needed"), "05_walk")
    session.example = True
    with pytest.raises(Refused):
        brought(text, WalkState(session), lambda _: ())


ODD = st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.just([7]) | st.just("y" * 6_000)
SAID = st.sampled_from(["stop-1", "guide", "writer", "twee banken", "\ud800", "\u202e<script>"])
FROM_A_PHONE = st.fixed_dictionaries(
    {"stop": SAID | ODD, "eyes": SAID | ODD},
    optional=dict.fromkeys(
        ("sees", "thinks", "asks", "appetite", "ask_whom", "kind", "visibility", "sheet", "voices"), SAID | ODD
    ),
)


@examples(300)
@given(st.lists(FROM_A_PHONE | ODD, max_size=5), st.dictionaries(st.sampled_from(["device", "version", "answers", "walk"]), ODD))
def test_whatever_stands_in_a_file_of_this_walk_it_is_refused_in_words_or_is_private_answers(given: list[Any], more: Any) -> None:
    from buurtlezer.logbook.session import Session
    from buurtlezer.texts import Texts

    session = Session(Texts.of("nl"), Pack.open(), lambda: pytest.fail("no store is needed"), "05_walk")
    session.example = True
    state = WalkState(session)
    try:
        found = brought(back(*given, **more).replace("WALK", copy_of(state)), state, lambda _: ())
    except Refused:
        return
    assert len(found["answers"]) <= len(given)
    for act in found["answers"]:
        assert parse(act["content"]).visibility == "private"
        assert len(json.dumps(act)) < 200_000


@pytest.mark.parametrize("given", [bomb(), jpeg((1_401, 10))])
def test_a_photo_that_would_take_long_to_decode_is_refused_before_it_is(given: bytes) -> None:
    with pytest.raises(BadEntry) as refused:
        kept(photo(given))
    assert refused.value.rule in ("no_picture", "picture_too_large")


def test_no_page_holds_the_pixels_of_photos_and_each_is_read_when_it_is_shown(desk: Desk, secret: str) -> None:
    answer = desk.act(secret, entry_id="a" * 32, content=photo(jpeg()))
    assert answer["type"] == "ack"
    assert (desk.session.revisions["a" * 32].content or {})["image"] == ""
    picture = shown.picture(WalkState(desk.session), "a" * 32)
    assert picture is not None
    assert Image.open(BytesIO(picture)).size == (640, 480)
    assert shown.picture(WalkState(desk.session), "b" * 32) is None


def test_what_another_version_made_of_an_answer_stays_as_it_is_when_its_file_comes_again(
    desk: Desk, state: WalkState, store: Store, secret: str
) -> None:
    plan(desk, secret)
    (act,) = bring(desk, secret, back({"stop": "stop-1", "eyes": "guide", "sees": "een kiosk"}))["answers"]
    (one,) = store.current(Credential.parse(secret), {"observation"})
    put(store, one.seq, {**(one.content or {}), "schema": 9})
    desk.hear("hello", secret=secret, key="k")
    found = bring(desk, secret, back({"stop": "stop-1", "eyes": "guide", "sees": "een bank"}))
    assert found["answers"] == []
    assert "verbeterde" in found["sentence"]
    assert len(store.history(Credential.parse(secret), act["entry_id"])) == 1
    assert shown.observations(state) == []
