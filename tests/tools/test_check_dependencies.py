"""Whatever of the dependencies is out of step is found without a network, and a house in order has no faults."""

from pathlib import Path

import pytest

import check_dependencies
import declared
import environment
from locks import LOCK, LOWEST

PYPROJECT = """\
[build-system]
requires = ["hatchling>=1.26"]

[project]
requires-python = ">=3.11"
dependencies = [
  "psycopg[binary]>=3.2.2",
  "traitlets>=5.14,<6", # its inner parts
]

[project.optional-dependencies]
dev = ["Types-PyYAML>=6.0"]
"""
LOCKED = """\
# a lock
hatchling==1.33.0
psycopg==3.3.9
psycopg-binary==3.3.9 ; implementation_name != 'pypy'
traitlets==5.16.1
types-pyyaml==6.0.12.20261122
typing-extensions==4.16.0
tzdata==2026.6
"""
INNER_PARTS = {"anywidget", "jupyterlab", "ipykernel", "ipywidgets", "ipyleaflet", "voila", "altair", "typst", "openpyxl"}


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small checkout; what is installed needs nothing in its turn."""
    monkeypatch.setattr(check_dependencies, "requires", lambda name: {"psycopg": PSYCOPG}.get(name))
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    (tmp_path / LOCK).write_text(LOCKED)
    (tmp_path / LOWEST).write_text(LOCKED.replace("psycopg==3.3.9", "psycopg==3.2.2").replace("==5.16.1", "==5.14.0"))
    (tmp_path / check_dependencies.HOOKS).write_text('additional_dependencies: ["traitlets==5.16.1", "other==1.0"]\n')
    (tmp_path / environment.FILE).write_text(environment.text(tmp_path))
    return tmp_path


PSYCOPG = [
    "typing-extensions>=4.6; python_version < '3.13'",
    "tzdata; sys_platform == 'win32'",
    "psycopg-binary==3.3.9; extra == 'binary'",
    "psycopg-pool; extra == 'pool'",
]


def edit(path: Path, old: str, new: str) -> None:
    content = path.read_text()
    assert old in content
    path.write_text(content.replace(old, new))


def test_a_house_in_order_has_no_faults(house):
    assert check_dependencies.faults(house) == []


def test_whose_inner_parts_are_relied_on_has_an_upper_bound():
    bounds = {one.requirement.name: str(one.requirement.specifier) for one in declared.declared(declared.ROOT)}
    assert {name for name in INNER_PARTS if "<" not in bounds[name]} == set()


def test_a_dependency_that_nobody_locked(house):
    edit(house / "pyproject.toml", '"traitlets', '"segno>=1.6", "traitlets')
    assert check_dependencies.faults(house) == [
        "requirements.lock: lacks segno (make lock)",
        "requirements-lowest.lock: segno nothing, where the lowest of pyproject.toml is 1.6 (make lock)",
        "environment.yml: is not what is made from pyproject.toml (make fix)",
    ]


def test_a_tool_of_developers_that_nobody_locked(house):
    edit(house / "pyproject.toml", "dev = [", 'dev = ["ruff>=0.6", ')
    assert check_dependencies.faults(house) == ["requirements.lock: lacks ruff (make lock)"]


def test_a_locked_version_that_is_not_allowed(house):
    edit(house / LOCK, "traitlets==5.16.1", "traitlets==6.0.0")
    (house / check_dependencies.HOOKS).write_text("")
    assert check_dependencies.faults(house) == [
        "requirements.lock: traitlets 6.0.0, where pyproject.toml says traitlets<6,>=5.14 (make lock)"
    ]


def test_a_lowest_version_that_is_not_the_one_declared(house):
    edit(house / LOWEST, "traitlets==5.14.0", "traitlets==5.15.0")
    assert check_dependencies.faults(house) == [
        "requirements-lowest.lock: traitlets 5.15.0, where the lowest of pyproject.toml is 5.14 (make lock)"
    ]


def test_a_tool_of_the_tests_that_is_not_the_one_declared(house):
    edit(house / "pyproject.toml", "dev = [", 'test = ["tzdata>=2026.7"]\ndev = [')
    assert check_dependencies.faults(house) == [
        f"{name}: tzdata 2026.6, where pyproject.toml says tzdata>=2026.7 (make lock)" for name in (LOCK, LOWEST)
    ]


def test_a_dependency_without_a_lowest_version(house):
    edit(house / "pyproject.toml", "Types-PyYAML>=6.0", "Types-PyYAML")
    assert check_dependencies.faults(house) == ["pyproject.toml: Types-PyYAML has no lowest version"]


def test_what_a_dependency_needs_in_its_turn(house):
    edit(house / LOCK, "psycopg-binary==3.3.9 ; implementation_name != 'pypy'\n", "")
    assert check_dependencies.faults(house) == ["requirements.lock: lacks psycopg-binary, which psycopg needs (make lock)"]


def test_an_address_in_a_lock(house):
    edit(house / LOCK, "# a lock\n", "--index-url https://packages.example/simple\n")
    assert check_dependencies.faults(house) == [
        "requirements.lock: line 1 is no package with a version: --index-url https://packages.example/simple"
    ]


@pytest.mark.parametrize("line", ["traitlets", "traitlets>=5", "traitlets @ file:///somewhere", "psycopg[binary]==3.3.9"])
def test_a_line_that_is_no_version(house, line):
    (house / LOWEST).write_text(f"{line}\n")
    assert check_dependencies.faults(house) == [f"requirements-lowest.lock: line 1 is more or less than name==version: {line}"]


def test_a_lock_that_is_not_there(house):
    (house / LOWEST).unlink()
    assert check_dependencies.faults(house) == ["requirements-lowest.lock: is not there (make lock)"]


def test_a_commit_that_runs_another_version_of_a_tool(house):
    edit(house / check_dependencies.HOOKS, "5.16.1", "5.15.0")
    assert check_dependencies.faults(house) == [".pre-commit-config.yaml: traitlets 5.15.0, where requirements.lock has 5.16.1"]


def test_an_environment_that_was_changed_by_hand(house):
    edit(house / environment.FILE, "  - traitlets >=5.14,<6\n", "")
    assert check_dependencies.faults(house) == ["environment.yml: is not what is made from pyproject.toml (make fix)"]


def test_the_command_fails_when_anything_is_wrong(house, capsys):
    assert check_dependencies.report(house) == 0
    (house / environment.FILE).unlink()
    assert check_dependencies.report(house) == 1
    assert capsys.readouterr().out.splitlines() == [
        "dependencies: 4 declared, in order",
        "environment.yml: is not what is made from pyproject.toml (make fix)",
        "dependencies: 1 faults",
    ]


def test_the_only_version_that_is_allowed_is_the_lowest_as_well(house):
    edit(house / "pyproject.toml", "dev = [", 'reach = ["traitlets==5.16.1"]\ndev = [')
    assert check_dependencies.faults(house) == []
