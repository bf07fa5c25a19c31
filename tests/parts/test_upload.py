"""The upload without a browser: what the page may send, in what order, and that a file never stays behind."""

import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from traitlets import TraitError

from buurtlezer.parts import base, keeping
from buurtlezer.parts.bringing.incoming import SLICE, plain_name
from buurtlezer.parts.upload import Refused, Upload

ONE, OTHER = "a" * 32, "b" * 32
SECRET = b"Karim woont op nummer 12"
KINDS = [{"value": "share", "label": "aandeel"}, {"value": "count", "label": "aantal"}]


def column(**changed: Any) -> dict[str, Any]:
    return {
        "id": "c1",
        "title": "65 jaar en ouder",
        "use": True,
        "usable": True,
        "why_not": "",
        "kind": "share",
        "unit": "percent",
        "year": 2025,
        "population": False,
        "samples": ["9,14"],
        "notes": [],
        "ask_fractions": False,
        **changed,
    }


def found(*columns: dict[str, Any]) -> dict[str, Any]:
    preview = {"columns": ["Code"], "rows": [["1"]]}
    return {
        "name": "65.csv",
        "level_words": "145 wijken",
        "notes": [],
        "columns": list(columns) or [column()],
        "preview": preview,
        "kinds": KINDS,
    }


CHOICE = {"id": "c1", "title": "Ouderen", "kind": "share", "year": 2025, "population": False, "times_hundred": False}


class Overheard(Upload):
    """An upload whose answers a test can read: the page's end of the comm."""

    def __init__(self, *callables: Any) -> None:
        self.said: list[dict[str, Any]] = []
        super().__init__(*callables)

    def send(self, content: Any, buffers: Any = None) -> None:
        self.said.append(content)


class Room:
    """A part with a page that only listens, and what came of the file."""

    def __init__(self, on_file: Callable[[Path, str], Any] | None = None, on_confirm: Callable[[Any], Any] | None = None) -> None:
        self.files: list[tuple[str, bytes]] = []
        self.path: Path | None = None
        self.mode = 0
        self.confirmed: list[Any] = []
        self._read = on_file or (lambda path, name: found())
        self._confirmed = on_confirm or (lambda chosen: {"columns": chosen})
        self.part = Overheard(self._file, self._confirm)
        self.said = self.part.said

    def _file(self, path: Path, name: str) -> dict[str, Any]:
        self.path, self.mode = path, stat.S_IMODE(path.stat().st_mode)
        self.files.append((name, path.read_bytes()))
        return self._read(path, name)

    def _confirm(self, chosen: list[dict[str, Any]]) -> dict[str, Any]:
        self.confirmed.append(chosen)
        return self._confirmed(chosen)

    def hear(self, kind: str, upload: str = ONE, buffer: bytes | None = None, **fields: Any) -> dict[str, Any]:
        """Send one message as the page; the last answer."""
        before = len(self.said)
        buffers = [] if buffer is None else [memoryview(buffer)]
        self.part._hear(self.part, {"type": kind, "upload": upload, **fields}, buffers)
        return self.said[-1] if len(self.said) > before else {}

    def begin(self, size: int, upload: str = ONE, name: str = "65.csv") -> dict[str, Any]:
        return self.hear("begin", upload, name=name, size=size)

    def bring(self, data: bytes, upload: str = ONE) -> dict[str, Any]:
        """A whole file, slice by slice; the last answer."""
        answer = self.begin(len(data), upload)
        for index in range(-(-len(data) // SLICE)):
            answer = self.hear("slice", upload, data[index * SLICE : (index + 1) * SLICE], index=index)
        return answer


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where temporary files stand. None of them is left when a test ends, except where it says so."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    yield tmp_path
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_slices_is_the_file_that_was_sent() -> None:
    room = Room()
    data = bytes(range(256)) * 5000  # 2.4 slices
    assert room.bring(data) == {"type": "found", "upload": ONE}
    assert room.files == [("65.csv", data)]
    assert [one["type"] for one in room.said] == ["go", "got", "got", "got", "found"]
    assert room.part.found == {**found(), "upload": ONE}


def test_the_temporary_file_is_private_and_has_the_ending_that_readers_go_by(folder: Path) -> None:
    room = Room()
    room.begin(3, name="Cijfers.XLSX")
    room.hear("slice", buffer=b"abc", index=0)
    assert room.path
    assert (room.path.suffix, room.path.parent, room.path.exists(), room.mode) == (".xlsx", folder, False, 0o600)


@examples(40)
@given(st.lists(st.integers(0, 3), max_size=12))
def test_whatever_is_sent_twice_too_early_or_again_the_file_is_whole(order: list[int]) -> None:
    room, data = Room(), bytes(range(251)) * (4 * SLICE // 251)
    pieces = [data[at : at + SLICE] for at in range(0, len(data), SLICE)]
    room.begin(len(data))
    taken = 0
    for index in order:
        answer = room.hear("slice", buffer=pieces[index], index=index)
        taken += index == taken
        assert answer == ({"type": "found", "upload": ONE} if taken == 4 else {"type": "got", "upload": ONE, "next": taken})
    for index in range(taken, 4):
        room.hear("slice", buffer=pieces[index], index=index)
    assert room.files == [("65.csv", data)]


def test_a_begin_that_comes_again_says_how_far_it_is() -> None:
    room = Room()
    data = bytes(2 * SLICE)
    assert room.begin(len(data)) == {"type": "go", "upload": ONE, "next": 0, "slice": SLICE}
    room.hear("slice", buffer=data[:SLICE], index=0)
    assert room.begin(len(data))["next"] == 1
    room.part.close()


def test_a_page_that_missed_the_answer_gets_it_again_and_what_was_found(monkeypatch: pytest.MonkeyPatch) -> None:
    room = Room()
    room.bring(b"abc")
    shown: list[str] = []
    monkeypatch.setattr(room.part, "send_state", shown.append)
    assert room.begin(3) == {"type": "found", "upload": ONE}
    assert room.hear("slice", buffer=b"abc", index=0) == {"type": "found", "upload": ONE}
    assert shown == ["found", "found"]
    assert len(room.files) == 1


@pytest.mark.parametrize(
    ("name", "size", "why"),
    [
        ("65.pdf", 10, "wrong_type"),
        ("", 10, "wrong_type"),
        (None, 10, "wrong_type"),
        ("65.csv.exe", 10, "wrong_type"),
        ("65.csv", 0, "empty_file"),
        ("65.csv", -1, "empty_file"),
        ("65.csv", "10", "empty_file"),
        ("65.csv", True, "empty_file"),
        ("65.csv", 20 * 1024 * 1024 + 1, "too_big"),
    ],
)
def test_what_may_not_come_is_refused_before_a_byte_is_taken(name: Any, size: Any, why: str) -> None:
    room = Room()
    answer = room.hear("begin", name=name, size=size)
    assert (answer["type"], answer["why"]) == ("refused", why)
    assert room.hear("slice", buffer=b"abc", index=0)["type"] == "refused"
    assert room.files == []


@pytest.mark.parametrize("slices", [[b"ab"], [b"abcd"], [b""], [bytes(SLICE + 1)]])
def test_a_slice_of_another_length_than_announced_ends_it(slices: list[bytes]) -> None:
    room = Room()
    room.begin(3)
    for index, piece in enumerate(slices):
        answer = room.hear("slice", buffer=piece, index=index)
    assert (answer["type"], answer["why"]) == ("refused", "interrupted")
    assert room.files == []


def test_a_slice_without_its_bytes_or_its_number_ends_it() -> None:
    room = Room()
    room.begin(3)
    assert room.hear("slice", index=0)["why"] == "interrupted"
    room.begin(3, OTHER)
    assert room.hear("slice", OTHER, b"abc", index="0")["why"] == "interrupted"


def test_the_page_cannot_allow_itself_more() -> None:
    room = Room()
    room.part.set_state({"max_bytes": 10**12, "accept": [".exe"], "found": {"name": "x"}})
    assert (room.part.max_bytes, room.part.accept, room.part.found) == (20 * 1024 * 1024, [".csv", ".xlsx", ".txt"], {})


def test_a_second_file_takes_the_place_of_the_first(folder: Path) -> None:
    room = Room()
    room.begin(6)
    room.begin(3, OTHER)
    assert len(list(folder.iterdir())) == 1
    assert room.hear("slice", ONE, b"abcdef", index=0)["why"] == "interrupted"
    assert room.hear("slice", OTHER, b"abc", index=0) == {"type": "found", "upload": OTHER}
    assert room.files == [("65.csv", b"abc")]


def test_stopping_deletes_what_was_there(folder: Path) -> None:
    room = Room()
    room.begin(2 * SLICE)
    room.hear("slice", buffer=bytes(SLICE), index=0)
    assert list(folder.iterdir())
    assert room.hear("cancel") == {}
    assert list(folder.iterdir()) == []
    assert room.hear("slice", buffer=bytes(SLICE), index=1)["why"] == "interrupted"


def test_stopping_another_upload_leaves_this_one() -> None:
    room = Room()
    room.begin(3)
    room.hear("cancel", OTHER)
    assert room.hear("slice", buffer=b"abc", index=0)["type"] == "found"
    room.hear("cancel", OTHER)
    assert room.part.found
    room.hear("cancel", ONE)
    assert room.part.found == {}


def test_closing_deletes_what_was_there(folder: Path) -> None:
    room = Room()
    room.begin(3)
    assert list(folder.iterdir())
    room.part.close()


def test_a_file_that_is_refused_is_gone_and_its_owner_knows_why(folder: Path) -> None:
    def refuse(path: Path, name: str) -> Any:
        raise Refused("Hier staan geen wijken in.")

    room = Room(refuse)
    answer = room.bring(b"abc")
    assert (answer["type"], answer["sentence"]) == ("refused", "Hier staan geen wijken in.")
    assert list(folder.iterdir()) == []
    assert room.begin(3) == answer, "a page that missed it hears it again"
    assert room.part.found == {}


@pytest.mark.parametrize("fault", ["read", "shape"])
def test_a_fault_of_ours_is_told_logged_without_the_text_and_leaves_no_file(folder: Path, fault: str) -> None:
    def fail(path: Path, name: str) -> Any:
        if fault == "read":
            raise KeyError(path.read_text())
        return {"name": path.read_text()}

    room = Room(fail)
    room.begin(len(SECRET))
    with pytest.raises(RuntimeError, match=r"KeyError|TraitError") as caught:
        room.hear("slice", buffer=SECRET, index=0)
    assert room.said[-1]["why"] == "failed"
    assert "Karim" not in str(caught.value)
    assert (caught.value.__cause__, caught.value.__suppress_context__) == (None, True)
    assert list(folder.iterdir()) == []


def test_a_full_disk_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room = Room()
    room.begin(3)
    monkeypatch.setattr(Path, "open", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(RuntimeError, match="OSError"):
        room.hear("slice", buffer=b"abc", index=0)
    assert room.said[-1]["why"] == "failed"


@pytest.mark.parametrize("upload", [None, "", "x" * 32, "a" * 33, ["a" * 32]])
def test_a_message_without_a_name_of_ours_is_not_heard(upload: Any) -> None:
    room = Room()
    assert room.hear("begin", upload, name="65.csv", size=3) == {}


def test_an_act_is_still_an_act() -> None:
    room, acts = Room(), []
    room.part.on_act(acts.append)
    room.hear("act", act={"action": "delete"})
    assert acts == [{"action": "delete"}]


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("C:\\Users\\Karim\\65.csv", "65.csv"),
        ("../../etc/65.csv", "65.csv"),
        ("a\nb\x00\u202e.csv", "a b .csv"),
        (12, ""),
    ],
)
def test_a_name_is_one_line_without_folders(name: Any, plain: str) -> None:
    assert plain_name(name) == plain


@given(st.text())
def test_a_name_is_never_long_and_keeps_its_ending(text: str) -> None:
    name = plain_name(text + ".csv")
    assert len(name) <= 200
    assert name.endswith(".csv")
    assert name.isprintable()


def test_what_was_chosen_becomes_content() -> None:
    room = Room()
    room.bring(b"abc")
    answer = room.hear("confirm", confirm="d" * 32, chosen=[{**CHOICE, "title": "  Ouderen\n dan 65 "}])
    chosen = {**CHOICE, "title": "Ouderen dan 65"}
    assert answer == {"type": "content", "upload": ONE, "confirm": "d" * 32, "content": {"columns": [chosen]}}
    assert room.confirmed == [[chosen]]


@pytest.mark.parametrize(
    "chosen",
    [
        None,
        [],
        [{**CHOICE, "id": "c2"}],
        [{**CHOICE, "id": ["c1"]}],
        [CHOICE, CHOICE],
        [{**CHOICE, "title": " "}],
        [{**CHOICE, "title": "a" * 121}],
        [{**CHOICE, "title": 3}],
        [{**CHOICE, "kind": "rank"}],
        [{**CHOICE, "kind": ["share"]}],
        [{**CHOICE, "year": 1066}],
        [{**CHOICE, "year": "2025"}],
        [{**CHOICE, "year": True}],
        [{**CHOICE, "population": "yes"}],
        [{**CHOICE, "times_hundred": None}],
        [{**CHOICE, "owner": "Karim"}],
        ["c1"],
    ],
)
def test_a_choice_that_the_form_cannot_make_is_refused(chosen: Any) -> None:
    room = Room(lambda path, name: found(column(), column(id="c2", usable=False, why_not="woorden")))
    room.bring(b"abc")
    assert room.hear("confirm", confirm="d" * 32, chosen=chosen)["why"] == "interrupted"
    assert room.confirmed == []


def test_a_confirmation_of_a_file_that_was_replaced_is_refused() -> None:
    room = Room()
    room.bring(b"abc")
    room.bring(b"abc", OTHER)
    assert room.hear("confirm", ONE, confirm="d" * 32, chosen=[CHOICE])["why"] == "interrupted"


def test_a_confirmation_may_be_refused_or_fail_and_the_form_stays() -> None:
    answers: list[Exception] = [Refused("Te veel plaatsen."), ValueError("Karim")]

    def answer(chosen: Any) -> Any:
        raise answers.pop(0)

    room = Room(on_confirm=answer)
    room.bring(b"abc")
    assert room.hear("confirm", confirm="d" * 32, chosen=[CHOICE])["sentence"] == "Te veel plaatsen."
    with pytest.raises(RuntimeError, match=r"ValueError$"):
        room.hear("confirm", confirm="e" * 32, chosen=[CHOICE])
    assert (room.said[-1]["why"], room.said[-1]["confirm"]) == ("failed", "e" * 32)
    assert room.part.found


@pytest.mark.parametrize(
    ("trait", "value", "fault"),
    [
        ("found", {"name": "65.csv"}, "what was found misses level_words"),
        ("found", found(column(kind="rank")), "the kind of a column is one of share, count, not 'rank'"),
        ("found", found(column(), column()), "columns need different ids"),
        ("found", {**found(), "preview": {"columns": ["Code"], "rows": [["1", "2"]]}}, "as many cells as there are columns"),
        ("brought", [{"title": "65+"}], "what was brought misses entry_id"),
        ("brought", [{"entry_id": "a", "title": "A"}, {"entry_id": "a", "title": "B"}], "what was brought need different ids"),
    ],
)
def test_what_is_wrong_is_told(trait: str, value: Any, fault: str) -> None:
    room = Room()
    with pytest.raises(TraitError, match=fault):
        setattr(room.part, trait, value)


def test_a_refusal_is_the_same_for_all_parts() -> None:
    assert base.Refused is keeping.Refused is Refused
