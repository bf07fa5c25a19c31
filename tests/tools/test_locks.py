"""Locks are resolved from what pyproject.toml says, keep what stood in them, and name no address. No network is needed here."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

import locks
from locks import LOCK, LOWEST

PYPROJECT = """\
[build-system]
requires = ["hatchling>=1.26"]

[project]
requires-python = ">=3.11"
dependencies = ["altair>=6.0,<7", "psycopg[binary]>=3.2.2"]

[project.optional-dependencies]
test = ["pytest>=8.4"]
dev = ["ruff>=0.6"]
bench = ["marimo>=0.20"]
lock = ["uv>=0.9"]
"""


class Resolver:
    """Stands in for uv: keeps what it is asked, and what stood in the file; answers with one line."""

    def __init__(self) -> None:
        self.asked: list[tuple[list[str], list[str], str]] = []

    def __call__(self, command: list[str], **options: Any) -> None:
        path = Path(command[command.index("--output-file") + 1])
        self.asked.append((command, options["input"].splitlines(), path.read_text()))
        path.write_text("altair==6.3.0\n")

    def nothing_agrees(self, command: list[str], **options: Any) -> None:
        if "--upgrade" not in command:
            raise subprocess.CalledProcessError(1, command)
        self(command, **options)


@pytest.fixture
def resolver(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Resolver:
    resolver = Resolver()
    monkeypatch.setattr(subprocess, "run", resolver)
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    return resolver


def test_one_lock_is_for_everybody_and_one_has_the_lowest_versions(resolver, tmp_path):
    locks.make(tmp_path)
    (_, for_all, _), (_, lowest, _) = resolver.asked
    assert for_all[:2] == ["altair<7,>=6.0", "psycopg[binary]>=3.2.2"]
    assert for_all[2:] == ["pytest>=8.4", "ruff>=0.6", "marimo>=0.20", "uv>=0.9", "hatchling>=1.26"]
    assert lowest == ["altair==6.0", "psycopg[binary]==3.2.2", "pytest>=8.4", "hatchling>=1.26"]


def test_what_stands_in_the_lock_is_kept_and_the_lowest_differs_from_it_as_little_as_can_be(resolver, tmp_path):
    (tmp_path / LOCK).write_text("# old\naltair==6.1.0\n")
    locks.make(tmp_path)
    (command, _, stood), (_, _, began_as) = resolver.asked
    assert "--upgrade" not in command
    assert stood == "# old\naltair==6.1.0\n"
    assert began_as == "altair==6.3.0\n"


def test_an_upgrade_is_one_of_the_lock_only_as_the_other_follows_it(resolver, tmp_path):
    locks.make(tmp_path, upgrade=True)
    assert ["--upgrade" in command for command, _, _ in resolver.asked] == [True, False]


def test_where_no_versions_agree_both_locks_stay_as_they_were(resolver, tmp_path, monkeypatch):
    locks.make(tmp_path)
    before = [(tmp_path / name).read_text() for name in (LOCK, LOWEST)]
    monkeypatch.setattr(subprocess, "run", resolver.nothing_agrees)
    with pytest.raises(subprocess.CalledProcessError):
        locks.make(tmp_path, upgrade=True)
    assert [(tmp_path / name).read_text() for name in (LOCK, LOWEST)] == before


def test_a_lock_says_what_it_is_and_can_be_read_again(resolver, tmp_path):
    locks.make(tmp_path)
    for name in (LOCK, LOWEST):
        text = (tmp_path / name).read_text("ascii")
        assert text.startswith("# ")
        assert "make lock" in text
        assert [str(pin) for pin in locks.pins(tmp_path / name)] == ["altair==6.3.0"]


def test_only_wheels_are_taken_and_for_the_lowest_python_too(resolver, tmp_path):
    locks.make(tmp_path)
    for command, _, _ in resolver.asked:
        words = " ".join(command)
        assert "--only-binary :all:" in words
        assert "--python-version 3.11" in words
        assert "://" not in words
