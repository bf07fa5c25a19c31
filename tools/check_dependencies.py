"""Whether what is said of dependencies agrees: ``pyproject.toml``, the locks, ``environment.yml``, the hooks before a commit.

Run by `make check`, offline: it compares, and resolves nothing. Not here: putting it right (``locks``, ``environment``).
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from rich.console import Console

import environment
import locks
from declared import ROOT, TO_BUILD, TO_USE, Declared, declared
from locks import LOCK, LOWEST, TO_TEST, version_of

HOOKS = ".pre-commit-config.yaml"
HOOKED = re.compile(r'"([a-zA-Z0-9_-]+)==([^"]+)"')


def faults(root: Path) -> list[str]:
    """Every disagreement in a checkout, one sentence each."""
    needed = declared(root)
    found = [f"pyproject.toml: {one.requirement.name} has no lowest version" for one in needed if one.lowest is None]
    pins: dict[str, list[Requirement]] = {}
    for name in (LOCK, LOWEST):
        try:
            pins[name] = locks.pins(root / name)
        except FileNotFoundError:
            found.append(f"{name}: is not there (make lock)")
        except ValueError as error:
            found.append(f"{name}: {error}")
    if LOCK in pins:
        found += lock_faults(LOCK, needed, pins[LOCK])
        found += [f"{LOCK}: lacks {name}, which {by} needs (make lock)" for name, by in needed_by_others(needed, pins[LOCK])]
        found += hook_faults(root, pins[LOCK])
    if LOWEST in pins:
        found += lowest_faults([one for one in needed if one.needed == TO_USE], pins[LOWEST])
        found += lock_faults(LOWEST, [one for one in needed if one.needed in (TO_TEST, TO_BUILD)], pins[LOWEST])
    return [*found, *environment_faults(root)]


def lock_faults(name: str, needed: list[Declared], pins: list[Requirement]) -> Iterator[str]:
    """What is declared and not locked, or locked in a version that is not allowed."""
    for one in needed:
        locked = _versions(one, pins)
        if not locked:
            yield f"{name}: lacks {one.requirement.name} (make lock)"
        for version in locked:
            if not one.requirement.specifier.contains(version, prereleases=True):
                yield f"{name}: {one.requirement.name} {version}, where pyproject.toml says {one.requirement} (make lock)"


def lowest_faults(needed: list[Declared], pins: list[Requirement]) -> Iterator[str]:
    """What is not tested in the lowest version that is declared."""
    for one in needed:
        locked = _versions(one, pins)
        if one.lowest and [Version(version) for version in locked] != [one.lowest]:
            told = ", ".join(locked) or "nothing"
            yield f"{LOWEST}: {one.requirement.name} {told}, where the lowest of pyproject.toml is {one.lowest} (make lock)"


def _versions(one: Declared, pins: list[Requirement]) -> list[str]:
    name = canonicalize_name(one.requirement.name)
    return [version_of(pin) for pin in pins if canonicalize_name(pin.name) == name]


def needed_by_others(needed: list[Declared], pins: list[Requirement]) -> list[tuple[str, str]]:
    """What installed packages need in their turn and the lock lacks, each with who needs it."""
    known = locks.names(pins)
    found: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    waiting = [(one.requirement, extra) for one in needed for extra in ("", *one.requirement.extras)]
    while waiting:
        wanted, extra = waiting.pop()
        if (wanted.name, extra) in seen:
            continue
        seen.add((wanted.name, extra))
        for other in _requires(wanted.name):
            if other.marker and not other.marker.evaluate({"extra": extra}):
                continue
            if (name := canonicalize_name(other.name)) not in known:
                found.setdefault(name, wanted.name)
            waiting += [(other, each) for each in ("", *other.extras)]
    return sorted(found.items())


def _requires(name: str) -> list[Requirement]:
    try:
        return [Requirement(line) for line in requires(name) or ()]
    except PackageNotFoundError:
        return []


def hook_faults(root: Path, pins: list[Requirement]) -> Iterator[str]:
    """Tools that a commit runs in another version than `make check`."""
    locked = {canonicalize_name(pin.name): version_of(pin) for pin in pins}
    for name, version in sorted(set(HOOKED.findall((root / HOOKS).read_text("utf-8")))):
        if locked.get(canonicalize_name(name), version) != version:
            yield f"{HOOKS}: {name} {version}, where {LOCK} has {locked[canonicalize_name(name)]}"


def environment_faults(root: Path) -> Iterator[str]:
    """Whether conda's file is what would be made."""
    path = root / environment.FILE
    if not path.is_file() or path.read_text("utf-8") != environment.text(root):
        yield f"{environment.FILE}: is not what is made from pyproject.toml (make fix)"


def report(root: Path) -> int:
    """Print the faults; 0 when there are none."""
    console = Console(highlight=False, markup=False, soft_wrap=True)
    found = faults(root)
    for fault in found:
        console.print(fault)
    console.print(f"dependencies: {len(found)} faults" if found else f"dependencies: {len(declared(root))} declared, in order")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(report(ROOT))
