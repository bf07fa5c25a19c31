"""The locks: one version of each package that is installed, ours and those that ours need.

::

    .venv/bin/python tools/locks.py              # bring them in step with pyproject.toml, and change nothing else
    .venv/bin/python tools/locks.py --upgrade    # take the newest of everything that is allowed

There are two. ``requirements.lock`` is for everybody: one version for all Pythons and systems, so what was tested is what is
installed. ``requirements-lowest.lock`` has what is needed to use Buurtlezer in the lowest version that ``pyproject.toml`` allows,
and differs from the other in nothing else that can be the same; tests run with it, so that the bounds are true. Both are
constraints for pip and name no address: where packages come from is each machine's own affair. Not here: whether the locks are
in step (``check_dependencies``), which needs no network.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from declared import ROOT, TO_BUILD, TO_USE, Declared, declared, lowest_python

LOCK = "requirements.lock"
LOWEST = "requirements-lowest.lock"

TO_TEST, TO_RIDE = "test", "reach"
"""The extras that tests need. Other tools are not there beside the lowest versions, which some would not go with."""

HEADERS = {
    LOCK: "# What is installed, for each Python and system. Made by `make lock`; for pip install --constraint.\n",
    LOWEST: "# The lowest versions that pyproject.toml allows. Made by `make lock`, for `make test-lowest`.\n",
}


def pins(path: Path) -> list[Requirement]:
    """What a lock holds. Raises ``ValueError`` for a line that is anything but ``name==version``, perhaps with a marker."""
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            pin = Requirement(line)
        except InvalidRequirement as error:
            raise ValueError(f"line {number} is no package with a version: {line}") from error
        if pin.url or pin.extras or [one.operator for one in pin.specifier] != ["=="]:
            raise ValueError(f"line {number} is more or less than name==version: {line}")
        found.append(pin)
    return found


def version_of(pin: Requirement) -> str:
    """The version of a pin."""
    (only,) = pin.specifier
    return only.version


def wanted(needed: Sequence[Declared]) -> list[str]:
    """What the lock is resolved from."""
    return [str(one.requirement) for one in needed]


def wanted_lowest(needed: Sequence[Declared]) -> list[str]:
    """The same with what is needed to use Buurtlezer in its lowest version, and what tests need as it is locked."""
    found = []
    for one in needed:
        if one.needed == TO_USE and one.lowest is not None:
            extras = f"[{','.join(sorted(one.requirement.extras))}]" if one.requirement.extras else ""
            found.append(f"{one.requirement.name}{extras}=={one.lowest}")
        elif one.needed in (TO_TEST, TO_RIDE, TO_BUILD):
            found.append(str(one.requirement))
    return found


def resolve(root: Path, began_as: str, lines: Sequence[str], *options: str) -> str:
    """The content of a lock; what it began as is kept where it can be. Raises ``CalledProcessError`` when no versions agree."""
    # Wheels only: nobody who installs needs a compiler, and no package's own script runs here.
    command = [sys.executable, "-m", "uv", "pip", "compile", "-", "--quiet", "--no-annotate", "--no-header"]
    command += ["--only-binary", ":all:", "--python-version", lowest_python(root), *options, "--output-file"]
    with TemporaryDirectory() as folder:
        draft = Path(folder, LOCK)
        draft.write_text(began_as, "utf-8")
        text = "\n".join(lines)
        subprocess.run([*command, str(draft)], input=text, text=True, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        return draft.read_text("utf-8")


def make(root: Path, *, upgrade: bool = False) -> None:
    """Write both."""
    needed = declared(root)
    lock = root / LOCK
    options = ["--universal", "--fork-strategy", "fewest", *(["--upgrade"] if upgrade else [])]
    found = resolve(root, lock.read_text("utf-8") if lock.exists() else "", wanted(needed), *options)
    lowest = resolve(root, found, wanted_lowest(needed), "--python-platform", "linux")
    lock.write_text(HEADERS[LOCK] + found, "utf-8")
    (root / LOWEST).write_text(HEADERS[LOWEST] + lowest, "utf-8")


def names(found: Sequence[Requirement]) -> set[str]:
    """Their names, each in its one spelling."""
    return {canonicalize_name(one.name) for one in found}


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("--upgrade", action="store_true", help="take the newest of everything that is allowed")
    try:
        make(ROOT, upgrade=options.parse_args().upgrade)
    except subprocess.CalledProcessError:
        sys.exit("locks: no versions agree; why stands above, and the locks are as they were")
