"""What ``pyproject.toml`` says of the packages that are needed: which, which versions of them, and for what.

Not here: the versions that are taken (``locks``), what conda calls them (``environment``).
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent

TO_BUILD, TO_USE = "build-system", "dependencies"
"""For what a package is needed, beside the names of the extras."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A package that is needed."""

    requirement: Requirement
    needed: str
    """:data:`TO_BUILD`, :data:`TO_USE`, or the name of an extra."""

    @property
    def lowest(self) -> Version | None:
        """The lowest version that is allowed, also where it is the only one; none where nothing is said of it."""
        lowest = [Version(one.version) for one in self.requirement.specifier if one.operator in (">=", "==")]
        return max(lowest, default=None)


def declared(root: Path) -> list[Declared]:
    """All of them, in the order in which they stand: to use it, to work on it, to build it."""
    said = _said(root)
    project = said["project"]
    lists = {TO_USE: project["dependencies"], **project["optional-dependencies"], TO_BUILD: said["build-system"]["requires"]}
    return [Declared(Requirement(line), needed) for needed, lines in lists.items() for line in lines]


def lowest_python(root: Path) -> str:
    """The lowest Python, as in ``3.11``."""
    return str(_said(root)["project"]["requires-python"]).removeprefix(">=")


def _said(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
