"""A kernel's command line is read as traitlets reads it, or left to it."""

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from ipykernel.kernelapp import IPKernelApp
from jupyter_client.session import Session

from buurtlezer.serving.warm.arguments import simple

WORDS = st.from_regex(r"[A-Za-z0-9_/][A-Za-z0-9_/. -]{0,19}", fullmatch=True)


@examples(5)  # traitlets takes a second for a command line
@given(WORDS, WORDS, st.sampled_from([10, 20, 30, 40, 50]))
def test_what_servers_write_is_read_as_traitlets_does(file: str, name: str, level: int) -> None:
    words = ["-f", file, f"--log-level={level}", "--HistoryManager.enabled=False", f"--Session.username={name}"]
    app = IPKernelApp()
    app.parse_command_line(words)
    found = simple(words, app.aliases)
    assert found is not None
    other = IPKernelApp()
    other.update_config(found)
    assert (other.connection_file, other.log_level) == (app.connection_file, app.log_level) == (file, level)
    assert Session(parent=other).username == Session(parent=app).username == name
    assert str(found.HistoryManager.enabled) == str(app.cli_config.HistoryManager.enabled) == "False"


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["--debug"],
        ["-f"],
        ["file.json"],
        ["--matplotlib", "inline"],
        ["-f", "a", "-f", "b"],
        ["--nonsense=1"],
        ["--"],
    ],
)
def test_all_else_is_left_to_it(words: list[str]) -> None:
    assert simple(words, IPKernelApp().aliases) is None
