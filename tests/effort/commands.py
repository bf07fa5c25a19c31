"""A command of ours in the test's own process, for what it refuses: one of its own is two seconds of work.

Not here: that a refusal reaches who types it, which each file that has this asks of a process too.
"""

import os
from collections.abc import Callable, Iterator

import pytest

from buurtlezer.serving.cli import app


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Iterator[Callable[..., str]]:
    """``refused("serve", "--store", "x")``: what is said of words that a command does not take, on both streams.

    What a command leaves in the environment for its kernels is away after the test.
    """
    before = dict(os.environ)

    def run(*words: str) -> str:
        with pytest.raises(SystemExit) as ended:  # any other error would be a traceback for who types
            app([*words])
        assert ended.value.code == 2
        said = capsys.readouterr()
        return said.err + said.out

    yield run
    os.environ.clear()
    os.environ.update(before)
