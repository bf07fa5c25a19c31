"""Running our scripts in Deno: a file of tests, or a process that answers questions as long as it is asked.

Nothing is fetched, nothing is kept: Deno's own folder is a temporary one. Not here: finding Deno (``find_deno``), which questions
there are (``answering.js``).
"""

import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import find_deno

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
ALONE = ("--no-remote", "--no-npm", "--no-lock", "--no-prompt")
"""No registry, no lock file, and no question that nobody would answer."""


def command(what: str, *rest: str) -> list[str]:
    """How Deno is called; types are checked elsewhere (`make check`)."""
    found = find_deno.find()
    assert found, find_deno.NONE_FOUND
    return [found, what, "--quiet", *ALONE, "--no-check", *rest]


def environment(folder: str) -> dict[str, str]:
    """The surroundings of Deno, with a folder for what it compiles."""
    return {**os.environ, "DENO_DIR": folder, "NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"}


class Scripts:
    """A process that has our scripts loaded and is asked by lines of JSON. A fault in a script is raised here."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._process = subprocess.Popen(
            command("run", f"--allow-read={ROOT / 'data'}", str(HERE / "answering.js")),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(self._folder.name),
            cwd=ROOT,
        )

    def ask(self, what: str, *given: Any) -> Any:
        """What the script ``answering.js`` answers to ``what``."""
        process = self._process
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps([what, *given]).encode("utf-8") + b"\n")
        process.stdin.flush()
        line = process.stdout.readline()
        assert line, f"the process ended with {process.wait()}"
        answer = json.loads(line)
        if "fault" in answer:
            raise ScriptFault(answer["fault"])
        return answer["value"]

    def close(self) -> None:
        """End the process."""
        self._process.communicate()
        self._folder.cleanup()


class ScriptFault(Exception):
    """A script of ours threw an error; its message is the stack."""
