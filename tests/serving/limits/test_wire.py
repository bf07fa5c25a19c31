"""A kernel message over a websocket: taken as Jupyter writes it, and whatever else is a sentence, soon."""

import json
from itertools import pairwise
from typing import Any

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from jupyter_server.services.kernels.connection.base import deserialize_msg_from_ws_v1, serialize_msg_to_ws_v1

from buurtlezer.serving.limits.wire import MOST, MOST_HEADER, BadMessage, check, header, offsets

ALLOWED = ("comm_msg", "comm_info_request")
HEADER = {"msg_id": "1", "msg_type": "comm_msg", "session": "s"}


def message(said: dict[str, Any] | None = None, channel: str = "shell", buffers: tuple[bytes, ...] = ()) -> bytes:
    """As JupyterLab's client writes it."""
    parts = [json.dumps(part).encode() for part in ({**HEADER, **(said or {})}, {}, {}, {"comm_id": "c", "data": {}})]
    return serialize_msg_to_ws_v1([*parts, *buffers], channel)


@examples(60)
@given(st.lists(st.binary(max_size=40), max_size=6), st.sampled_from(["shell", "control", "stdin"]))
def test_what_jupyter_writes_is_taken_and_read_the_same(buffers: list[bytes], channel: str) -> None:
    written = message(channel=channel, buffers=tuple(buffers))
    check(written, ALLOWED)
    assert header(written) == HEADER
    found = offsets(written)
    parts = [written[start:end] for start, end in pairwise(found)]
    assert (parts[0].decode(), parts[1:]) == deserialize_msg_from_ws_v1(written)


@examples(300)
@given(st.binary(max_size=400))
def test_whatever_bytes_come_are_refused(given_bytes: bytes) -> None:
    with pytest.raises(BadMessage):
        check(given_bytes, ALLOWED)


@examples(300)
@given(st.data())
def test_a_message_with_bytes_changed_is_refused_or_whole(data: st.DataObject) -> None:
    written = bytearray(message())
    for _ in range(data.draw(st.integers(1, 4))):
        written[data.draw(st.integers(0, len(written) - 1))] = data.draw(st.integers(0, 255))
    try:
        check(bytes(written), ALLOWED)
    except BadMessage:
        return
    assert header(bytes(written))["msg_type"] in ALLOWED


@pytest.mark.parametrize(
    ("given_message", "fault"),
    [
        (b"\xff" * 8, "count"),
        (b"\xff\xff\xff\xff" + b"\x00" * 4, "count"),
        (b"", "count"),
        ((MOST + 1).to_bytes(8, "little") + b"\x00" * 80_000, "count"),
        ((6).to_bytes(8, "little") + b"\x00" * 8, "shorter"),
        ((6).to_bytes(8, "little") + b"\x00" * 48, "order"),
        ('{"header": {"msg_type": "request_states"}}', "bytes"),
        (message({"msg_type": "execute_request"}), "type"),
        (message({"msg_type": "comm_msg\nINFO forged"}), "type"),
        (message({"msg_type": ["comm_msg"]}), "type"),
        (message({"msg_id": 7}), "type"),
        (message(channel="nowhere"), "channel"),
        (message({"x": "x" * MOST_HEADER}), "size of a part"),
        (serialize_msg_to_ws_v1([b"[" * 5_000, b"{}", b"{}", b"{}"], "shell"), "not JSON"),
        (serialize_msg_to_ws_v1([b"[]", b"{}", b"{}", b"{}"], "shell"), "no object"),
        (serialize_msg_to_ws_v1([json.dumps(HEADER).encode(), b"{}", b"{}", b"\xff"], "shell"), "not JSON"),
        (message() + b"more", "order"),
    ],
)
def test_what_is_wrong_is_said_without_what_it_holds(given_message: object, fault: str) -> None:
    with pytest.raises(BadMessage, match=fault) as caught:
        check(given_message, ALLOWED)
    assert "forged" not in str(caught.value)
