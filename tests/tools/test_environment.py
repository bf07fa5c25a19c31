"""What conda installs is what pyproject.toml says is needed to use Buurtlezer, in conda-forge's names."""

from pathlib import Path

import pytest
import yaml

import environment

PYPROJECT = """\
[build-system]
requires = ["hatchling>=1.26"]

[project]
requires-python = ">=3.11"
dependencies = [{}]

[project.optional-dependencies]
dev = ["ruff>=0.6"]
"""


def made(root: Path, *dependencies: str) -> list[str]:
    (root / "pyproject.toml").write_text(PYPROJECT.format(", ".join(f'"{one}"' for one in dependencies)))
    found = yaml.safe_load(environment.text(root))
    assert found["name"] == "buurtlezer"
    *packages, ours = found["dependencies"]
    assert ours == {"pip": ["--editable .[reach]"]}
    return packages


def test_python_pip_and_what_is_needed_to_use_it_and_ours_last(tmp_path):
    assert made(tmp_path, "altair>=6.0,<7", "rich>=13.7") == ["python >=3.11", "pip", "altair >=6.0,<7", "rich >=13.7"]


@pytest.mark.parametrize(
    ("ours", "condas"),
    [("typst>=0.14.8,<0.16", "typst-py >=0.14.8,<0.16"), ("psycopg[binary]>=3.2.2", "psycopg >=3.2.2"), ("numpy", "numpy")],
)
def test_a_package_goes_by_the_name_that_conda_forge_gives_it(tmp_path, ours, condas):
    assert made(tmp_path, ours)[-1] == condas


def test_what_conda_cannot_say_is_told(tmp_path):
    with pytest.raises(ValueError, match="conda knows no markers"):
        made(tmp_path, "tzdata>=2026.1; sys_platform == 'win32'")
