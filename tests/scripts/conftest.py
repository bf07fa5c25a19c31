"""Each test of a ``*_test.js`` is a test of pytest's, by its own name. A file runs once in Deno, when its first test is due.

Not here: how Deno is called (``in_deno``), and what stands in for a browser's page (``fake``).
"""

import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import in_deno
import pytest

TEST = re.compile(r'^Deno\.test\(\s*"((?:[^"\\\n]|\\.)+)"', re.MULTILINE)
ANY = re.compile(r"\bDeno\.test\b")
PATIENCE = 120
"""Seconds that one file may take; it takes one."""


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ScriptFile | None":
    return ScriptFile.from_parent(parent, path=file_path) if file_path.name.endswith("_test.js") else None


def names_in(script: str) -> list[str]:
    """The names of the tests in a script. They are read and not run, so each must be a plain text."""
    names = TEST.findall(script)
    if len(names) != len(ANY.findall(script)):
        raise pytest.Collector.CollectError('each test begins a line with Deno.test("its name": plain text in double quotes')
    if len(names) != len(set(names)):
        raise pytest.Collector.CollectError(f"two tests have one name: {sorted({one for one in names if names.count(one) > 1})}")
    return names


class ScriptFile(pytest.File):
    """A file of tests; what became of each, once it ran."""

    outcomes: dict[str, str | None] | None = None

    def collect(self) -> Iterator["ScriptTest"]:
        for name in names_in(self.path.read_text("utf-8")):
            item = ScriptTest.from_parent(self, name=name)
            item.add_marker("deno")
            yield item

    def run(self) -> dict[str, str | None]:
        """By the name of a test: what was wrong, None where nothing was. Only the first call runs them."""
        if self.outcomes is None:
            self.outcomes = outcomes_of(self.path)
        return self.outcomes


class ScriptTest(pytest.Item):
    """One test of a script."""

    def runtest(self) -> None:
        assert isinstance(self.parent, ScriptFile)
        outcomes = self.parent.run()
        if self.name not in outcomes:
            raise Failed(f"it did not run; in the file ran: {', '.join(outcomes) or 'none'}")
        if fault := outcomes[self.name]:
            raise Failed(fault)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> str:
        return str(excinfo.value) if excinfo.errisinstance(Failed) else str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, self.name


class Failed(Exception):
    """A test in a script failed; its message is what Deno said."""


def outcomes_of(script: Path) -> dict[str, str | None]:
    """Run a file of tests."""
    with tempfile.TemporaryDirectory() as folder:
        reports = Path(folder) / "junit.xml"
        read = f"--allow-read={in_deno.ROOT / 'data'},{in_deno.ROOT / 'tests'}"
        done = subprocess.run(
            in_deno.command("test", read, f"--junit-path={reports}", str(script)),
            capture_output=True,
            env=in_deno.environment(folder),
            cwd=in_deno.ROOT,
            timeout=PATIENCE,
            check=False,
            encoding="utf-8",
        )
        if not reports.exists() or (found := ET.parse(reports).getroot().findall(".//testcase")) == []:
            raise Failed(f"no test ran:\n{done.stdout}\n{done.stderr}")
    outcomes = {case.attrib["name"]: fault_of(case) for case in found}
    if done.returncode and not any(outcomes.values()):
        raise Failed(f"all tests went well, and the file did not:\n{done.stdout}\n{done.stderr}")
    return outcomes


def fault_of(case: ET.Element) -> str | None:
    """What was wrong in one test of the report. One that was left out did not go well either."""
    wrong = next((part for part in case if part.tag in ("failure", "error", "skipped")), None)
    return None if wrong is None else (wrong.text or wrong.attrib.get("message") or wrong.tag)


@pytest.fixture(scope="session")
def scripts() -> Iterator[in_deno.Scripts]:
    """A process with our scripts in it. Tests with it are marked ``deno``."""
    process = in_deno.Scripts()
    yield process
    process.close()
