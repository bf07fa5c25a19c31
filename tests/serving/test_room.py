"""The light pages' handlers: what they carry, what they refuse, what they never tell."""

import json
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from typing import Any

import pytest
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take
from room_server import RoomServer, a_server, its_store, its_trainer  # noqa: F401 -- fixtures
from visit import until

from buurtlezer.model import Moment
from buurtlezer.serving.room import handlers, waiting
from buurtlezer.serving.room.messages import MOST_BYTES
from buurtlezer.store import Credential, JoinCode, Recording, Store

MOMENT = Moment.model_validate({"name": "talk", "form": "talk", "picture": "speech", "prompt": {"nl": "Praat"}})


@pytest.fixture
def join(server: RoomServer, trainer: Credential) -> Callable[[str], str]:
    def joining(pseudonym: str) -> str:
        secret = Credential.new().shown()
        code = JoinCode.of(trainer.derive("projector"), 1).shown()
        joined = server.say(type="join", secret=secret, code=code, pseudonym=pseudonym, voices=1)
        assert joined["type"] == "joined", joined
        return secret

    return joining


def test_without_serve_there_are_no_rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BUURTLEZER_SERVED", raising=False)
    assert handlers("/") == []


# Pages and files


@pytest.mark.parametrize(
    ("query", "accepted", "language"), [("", "fr-BE", "fr"), ("?lang=en", "fr-BE", "en"), ("?lang=xx", "", "nl")]
)
@pytest.mark.parametrize("letter", ["m", "c"])
def test_a_page_comes_in_the_language_asked_for_else_the_browsers(
    server: RoomServer, letter: str, query: str, accepted: str, language: str
) -> None:
    page = server.text(f"/{letter}{query}", **{"Accept-Language": accepted})
    assert f'<html lang="{language}">' in page
    assert json.loads(page.partition('id="page">')[2].partition("</script>")[0])["language"] == language


def test_a_page_is_closed_to_the_outside_and_compiles_nothing(server: RoomServer) -> None:
    answer, _ = server.get("/m")
    policy = answer.getheader("Content-Security-Policy") or ""
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.getheader("Set-Cookie") is None
    assert answer.getheader("Access-Control-Allow-Origin") is None


@pytest.mark.parametrize(("letter", "most"), [("m", 41_000), ("c", 20_000), ("t", 70_000), ("p", 49_000)])
def test_a_page_with_all_it_asks_for_is_light(server: RoomServer, letter: str, most: int) -> None:
    page = server.text(f"/{letter}")
    files = set(re.findall(r'(?:src|href)="(/room/web/[^"]+)"', page))
    assert len(server.get(f"/{letter}")[1]) + sum(len(server.get(file)[1]) for file in files) <= most
    assert len(files) == 2
    # What a comment says of types is asked of nobody.
    code = [re.sub(r"/\*.*?\*/", "", server.text(file), flags=re.DOTALL) for file in files]
    assert not any(re.search(r"^import\b|\bimport\(", of_one, re.MULTILINE) for of_one in code)


def test_a_file_is_kept_for_a_year_under_an_address_that_names_what_is_in_it(server: RoomServer) -> None:
    (file,) = re.findall(r'src="(/room/web/[^"]+)"', server.text("/m"))
    assert "immutable" in (server.get(file)[0].getheader("Cache-Control") or "")
    old = re.sub(r"/[0-9a-f]{12}/", "/000000000000/", file)
    assert server.get(old)[0].getheader("Cache-Control") == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "page.html.j2",
        "..%2Foffice.py",
        "../office.py",
        "nothing.js",
        "house.py",
        "trainer/nothing.js",
        "trainer/../house.js",
        "trainer/",
        "/house.js",
        "views/feelings/compute.py",
        "views/../../office.py",
        "views/feelings/../board/wall.js",
        "parts/spread/widget.js",  # a notebook's own
        "parts/identity/outbox.js",  # comes along in moment.js
        "parts/map/../spread/drawing.js",
    ],
)
def test_nothing_but_our_files_is_given_away(server: RoomServer, path: str) -> None:
    assert server.get(f"/room/web/000000000000/{path}")[0].status == 404


def test_the_ground_is_light_and_has_all_municipalities(server: RoomServer) -> None:
    answer, body = server.get("/room/ground.json?lang=fr")
    assert answer.status == 200
    assert len(body) < 30_000
    ground = json.loads(server.text("/room/ground.json?lang=fr"))
    assert len(ground["places"]) == 19
    assert "Saint-Gilles" in {place["name"] for place in ground["places"]}
    wide, high = ground["size"]
    assert all(0 <= one["x"] <= wide and 0 <= one["y"] <= high for one in [*ground["places"], *ground["stops"]])


def test_a_nearer_piece_comes_by_a_box_and_anything_else_is_refused(server: RoomServer) -> None:
    answer, _ = server.get("/room/near.json?lang=nl&box=4.34,50.84,4.36,50.855")
    assert answer.status == 200
    assert answer.getheader("Cache-Control") == "no-store"  # the box tells roughly where somebody tapped
    group, _ = server.get("/room/near.json?lang=nl&box=4.34,50.84,4.36,50.855&of=group")
    assert group.getheader("Cache-Control") == "private, max-age=86400"
    near = json.loads(server.text("/room/near.json?lang=nl&box=4.34,50.84,4.36,50.855"))
    assert "streets" in {layer["kind"] for layer in near["layers"]}
    for box in (
        "",
        "&box=",
        "&box=1,2,3,4",
        "&box=4.2,50.7,4.5,51",
        "&box=x,y,z,w",
        "&box=nan,nan,nan,nan",
        "&box=" + "9" * 5000,
    ):
        refused, said = server.get(f"/room/near.json?lang=nl{box}")
        assert (refused.status, len(said) < 500) == (400, True), box


# Messages


def test_a_message_is_answered_in_the_language_of_its_page(server: RoomServer) -> None:
    sentences = {server.say(type="state", secret="", lang=language)["sentence"] for language in ("nl", "fr", "en")}
    assert len(sentences) == 3


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"7", b'"x"', b'{"type": NaN}', b"\xff\xfe", b"[" * 1900, b'{"a":' * 200 + b"1" + b"}" * 200, b"9" * 1900],
)
@pytest.mark.parametrize("path", ["/room/say", "/room/wait", "/room/sound"])
def test_what_is_no_message_is_refused(server: RoomServer, path: str, body: bytes) -> None:
    answer, found = server.post(path, body)
    assert answer.status == 200
    assert json.loads(found)["rule"] == "unreadable"


@pytest.mark.parametrize("media", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""])
def test_what_another_sites_form_could_send_is_refused(server: RoomServer, media: str) -> None:
    answer, _ = server.post("/room/say", '{"type": "reach"}', media)
    assert answer.status == 415


def test_what_is_too_big_is_refused_whether_it_says_so_or_not(server: RoomServer) -> None:
    big = b'{"type": "reach", "x": "' + b"x" * MOST_BYTES + b'"}'
    assert server.post("/room/say", big)[0].status == 413
    connection = server.connect()
    pieces = (big[start : start + 50_000] for start in range(0, len(big), 50_000))
    connection.request("POST", "/room/say", pieces, {"Content-Type": "application/json"}, encode_chunked=True)
    assert connection.getresponse().status == 413
    connection.close()


def test_a_fault_of_ours_is_later_for_the_person_and_tells_the_log_no_text(
    server: RoomServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from buurtlezer.logbook.room.desk import Desk

    def fail(self: Desk, message: dict[str, Any], language: str, whence: str) -> dict[str, Any]:
        raise RuntimeError(f"it was {message['pseudonym']}")

    monkeypatch.setattr(Desk, "hear", fail)
    answer, body = server.post("/room/say", json.dumps({"type": "join", "pseudonym": "Mevrouw Janssens"}))
    assert (answer.status, json.loads(body)["type"]) == (500, "later")
    assert "RuntimeError" in caplog.text
    assert "Janssens" not in caplog.text


def test_a_store_that_cannot_be_opened_is_later(server: RoomServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_STORE", "sqlite:////no/such/folder/store.db")
    assert server.say(type="state", secret="")["type"] == "later"


def test_participants_never_reach_what_is_the_trainers(server: RoomServer, join: Callable[[str], str]) -> None:
    assert server.say(type="trainer.purge", secret=join("Vink"), title="Zuid")["type"] == "refuse"
    assert server.say(type="projector.open", secret=join("Mus"))["type"] == "refuse"


# Waiting


def test_news_wakes_who_waits_within_a_second(
    server: RoomServer, store: Store, trainer: Credential, join: Callable[[str], str]
) -> None:
    secret = join("Vink")
    since = server.say(type="state", secret=secret)["seq"]
    with ThreadPoolExecutor(1) as thread:
        held = thread.submit(server.wait, secret, since)
        assert until(lambda: server.office.waiting.count, lambda count: count == 1) == 1
        pushed = monotonic()
        store.workshops.begin(trainer, MOMENT)
        lines = held.result(10)
    assert monotonic() - pushed < 1.0
    assert {line["type"] for line in lines[:-1]} == {"here"}
    assert lines[-1] == {"type": "news", "seq": store.workshops.led(trainer).seq}
    assert server.office.waiting.count == 0


def test_who_is_behind_is_told_at_once(server: RoomServer, join: Callable[[str], str]) -> None:
    assert server.wait(join("Vink"), 0)[-1]["type"] == "news"


def test_nothing_new_is_said_each_second_and_then_at_the_end(
    server: RoomServer, join: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("buurtlezer.serving.room.wait.HELD_SECONDS", 1.2)
    secret = join("Vink")
    kinds = [line["type"] for line in server.wait(secret, server.say(type="state", secret=secret)["seq"])]
    assert kinds == ["here", "here", "quiet"]


def test_presence_of_others_wakes_nobody(server: RoomServer, join: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("buurtlezer.serving.room.wait.HELD_SECONDS", 1.2)
    secret, other = join("Vink"), join("Mus")
    since = server.say(type="state", secret=secret)["seq"]
    with ThreadPoolExecutor(1) as thread:
        held = thread.submit(server.wait, secret, since)
        server.say(type="help", secret=other, on=True)
        assert held.result(10)[-1]["type"] == "quiet"


@pytest.mark.parametrize("secret", ["", "AAAA-AAAA-AAAA-AAAA", 7, None, ["x"]])
def test_a_secret_that_opens_nothing_does_not_wait(server: RoomServer, secret: Any) -> None:
    assert [line["rule"] for line in server.wait(secret, 0)] == ["unknown_secret"]


def test_a_workshop_that_is_purged_wakes_everybody(
    server: RoomServer, store: Store, trainer: Credential, join: Callable[[str], str]
) -> None:
    secrets = [join("Vink"), join("Mus")]
    since = server.say(type="state", secret=secrets[1])["seq"]
    with ThreadPoolExecutor(2) as threads:
        held = [threads.submit(server.wait, secret, since) for secret in secrets]
        assert until(lambda: server.office.waiting.count, lambda count: count == 2) == 2
        store.workshops.purge(trainer)
        assert [one.result(10)[-1]["rule"] for one in held] == ["unknown_secret"] * 2


def test_a_phone_that_went_away_frees_its_place(server: RoomServer, join: Callable[[str], str]) -> None:
    secret = join("Vink")
    since = server.say(type="state", secret=secret)["seq"]
    connection = server.connect()
    connection.request("POST", "/room/wait", json.dumps({"secret": secret, "since": since}), {"Content-Type": "application/json"})
    assert until(lambda: server.office.waiting.count, lambda count: count == 1) == 1
    connection.close()
    assert until(lambda: server.office.waiting.count, lambda count: count == 0) == 0


def test_more_than_may_wait_are_told_kindly(
    server: RoomServer, join: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "MOST_WAITING", 0)
    (line,) = server.wait(join("Vink"), 0)
    assert line["type"] == "later"


def test_many_changes_wake_a_page_at_most_about_once_a_second(
    server: RoomServer, store: Store, trainer: Credential, join: Callable[[str], str]
) -> None:
    secret = join("Vink")
    since, woken, begun = 0, 0, monotonic()
    while monotonic() - begun < 2.5:
        store.workshops.begin(trainer, MOMENT)
        since = server.wait(secret, since)[-1]["seq"]
        woken += 1
    assert woken <= 5


# Sound


def test_a_spoken_prompt_is_heard_by_who_is_in_and_nobody_else(
    server: RoomServer, store: Store, trainer: Credential, join: Callable[[str], str]
) -> None:
    store.workshops.record(trainer, "home", "tr", Recording("audio/ogg", b"OggS....."))
    asked = {"secret": join("Vink"), "prompt": "home", "language": "tr"}
    answer, body = server.post("/room/sound", json.dumps(asked))
    assert (answer.status, answer.getheader("Content-Type"), body) == (200, "audio/ogg", b"OggS.....")
    for other in ({**asked, "language": "nl"}, {**asked, "secret": Credential.new().shown()}):
        assert server.post("/room/sound", json.dumps(other))[0].status == 404


def test_only_the_trainer_hands_over_sound(
    server: RoomServer, store: Store, trainer: Credential, join: Callable[[str], str]
) -> None:
    def hand_over(secret: str) -> dict[str, Any]:
        line = json.dumps({"secret": secret, "prompt": "home", "language": "tr", "media": "audio/ogg"})
        _, body = server.post("/room/sound", line.encode() + b"\nOggS\n\x00\xff", "application/octet-stream")
        answer: dict[str, Any] = json.loads(body)
        return answer

    assert hand_over(join("Vink"))["type"] == "refuse"
    assert store.workshops.recordings(trainer) == {}
    assert hand_over(trainer.shown())["type"] != "refuse"
    assert store.workshops.recording(trainer, "home", "tr").sound == b"OggS\n\x00\xff"
