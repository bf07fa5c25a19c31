"""A file from an address: whole, within bounds, over the web only; and nothing at all otherwise."""

import hashlib
import time
from pathlib import Path

import pytest
from publisher import NAME, Answer, Publisher, dripping, endless, leading_to, rest, status, whole

from buurtlezer.errors import NotFetched
from buurtlezer.geodata.publishers import FETCHED, PUBLICATIONS, Fetched
from buurtlezer.geodata.renewal.fetching import TRIES, fetch, unguarded

CONTENT = bytes(range(256)) * 1200
HALF = CONTENT[: len(CONTENT) // 2]


def fails(one: Fetched, folder: Path, seconds: float = 20) -> NotFetched:
    with pytest.raises(NotFetched) as refused:
        fetch(one, folder, seconds=seconds)
    assert refused.value.address == one.address
    assert [path for path in folder.rglob("*") if path.is_file()] == []  # nor a part of it
    return refused.value


def test_a_whole_file_comes_under_the_name_the_recipe_looks_for(statbel: Publisher, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    found = fetch(statbel.at("/a", whole(CONTENT)), tmp_path, lambda have, of: told.append((have, of)))
    assert found == tmp_path / NAME
    assert found.read_bytes() == CONTENT
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [found]
    assert told[-1] == (len(CONTENT), len(CONTENT))


def test_a_redirection_on_the_web_is_followed(statbel: Publisher, tmp_path: Path) -> None:
    statbel.at("/b", whole(CONTENT))
    assert fetch(statbel.at("/a", leading_to("/b")), tmp_path).read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        (status(404), "refused"),
        (status(503), "refused"),
        (status(204), "refused"),
        (whole(HALF, length=len(CONTENT)), "cut_off"),
        (whole(HALF, '"one"', length=len(CONTENT)), "cut_off"),
        (rest(CONTENT, 1000), "cut_off"),
        (whole(b"", length=2_000_000), "too_big"),
        (endless, "too_big"),
        (leading_to("file:///etc/hostname"), "elsewhere"),
        (leading_to("ftp://127.0.0.1/a"), "elsewhere"),
        (leading_to("/a"), "elsewhere"),
    ],
)
def test_what_is_no_whole_file_leaves_nothing(statbel: Publisher, tmp_path: Path, answer: Answer, rule: str) -> None:
    assert fails(statbel.at("/a", answer), tmp_path).rule == rule
    assert len(statbel.asked) <= max(TRIES, 6)


@pytest.mark.parametrize("address", ["file:///etc/hostname", "ftp://127.0.0.1/a", "/etc/hostname", "http://"])
def test_only_an_address_of_the_web_is_asked(tmp_path: Path, address: str) -> None:
    assert fails(Fetched("stations", address, "a.csv", 1), tmp_path).rule == "elsewhere"


def test_a_chain_of_addresses_stays_guarded_once_it_is() -> None:
    assert not unguarded(["https://a"])
    assert not unguarded(["http://a", "http://b", "https://b"])
    assert unguarded(["https://a", "http://b", "https://c"])


def test_a_place_where_nobody_answers_is_named(tmp_path: Path) -> None:
    assert fails(Fetched("stations", "http://127.0.0.1:9/a", "a.csv", 1), tmp_path).rule == "no_answer"


def test_who_gives_a_byte_now_and_then_is_not_waited_for(statbel: Publisher, tmp_path: Path) -> None:
    began = time.monotonic()
    assert fails(statbel.at("/a", dripping), tmp_path, seconds=0.3).rule == "too_slow"
    assert time.monotonic() - began < 5


def test_another_checksum_than_the_known_one_is_not_taken(statbel: Publisher, tmp_path: Path) -> None:
    right = hashlib.sha256(CONTENT).hexdigest()
    assert fails(statbel.at("/a", whole(CONTENT), checksum="0" * 64), tmp_path).rule == "other_sum"
    assert fetch(statbel.at("/a", whole(CONTENT), checksum=right), tmp_path).read_bytes() == CONTENT


def test_after_a_break_the_rest_of_the_same_file_is_asked_for(statbel: Publisher, tmp_path: Path) -> None:
    cut = whole(HALF, '"one"', length=len(CONTENT))
    found = fetch(statbel.at("/a", cut, rest(CONTENT, len(HALF), '"one"')), tmp_path)
    assert found.read_bytes() == CONTENT
    assert statbel.asked[1]["Range"] == f"bytes={len(HALF)}-"
    assert statbel.asked[1]["If-Range"] == '"one"'


@pytest.mark.parametrize("tag", ["", 'W/"one"', '"one"'])
def test_where_the_rest_is_not_given_all_of_it_is_begun_anew(statbel: Publisher, tmp_path: Path, tag: str) -> None:
    """Without a strong tag nothing tells that the rest is of the same file; with one the server may have another by now."""
    other = CONTENT[::-1]
    found = fetch(statbel.at("/a", whole(HALF, tag, length=len(CONTENT)), whole(other, '"two"')), tmp_path)
    assert found.read_bytes() == other
    assert ("Range" in statbel.asked[1]) == (tag == '"one"')


def test_nothing_of_a_longer_beginning_stays_behind_a_shorter_file(statbel: Publisher, tmp_path: Path) -> None:
    cut = whole(HALF, length=len(CONTENT))
    assert fetch(statbel.at("/a", cut, whole(b"short")), tmp_path).read_bytes() == b"short"


def test_a_rest_that_begins_elsewhere_is_not_glued_on(statbel: Publisher, tmp_path: Path) -> None:
    cut = whole(HALF, '"one"', length=len(CONTENT))
    found = fetch(statbel.at("/a", cut, rest(CONTENT, 5, '"one"'), whole(CONTENT)), tmp_path)
    assert found.read_bytes() == CONTENT


def test_each_address_of_the_table_is_on_the_web_and_says_whose_it_is() -> None:
    for one in FETCHED:
        assert one.address.startswith("https://")
        assert PUBLICATIONS[one.key].licence.address
        assert one.seen
        assert not Path(one.name).is_absolute()
        assert ".." not in one.name
