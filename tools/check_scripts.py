"""What is wrong with the scripts: how they hang together, which browsers can read them, how long their lines are.

Run by `make check`, beside `deno check`, `deno lint` and `deno fmt --check`. Not here: the rules of imports and exports
(``script_imports``), what is too new for a light page (``browsers_of_2020``).
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

import browsers_of_2020
import script_imports
import scripts
from scripts import WEB
from text_uses import PACKAGE

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 130


def faults(root: Path) -> list[str]:
    """Every fault in the scripts of a checkout, one sentence each."""
    return [*script_imports.faults(root), *too_new(root), *too_long(root)]


def too_new(root: Path) -> Iterator[str]:
    """What browsers of 2020 lack, in all that light pages get."""
    light = scripts.light(root)
    brought = frozenset[str]().union(*(browsers_of_2020.provided(scripts.code(root, name)) for name in light))
    for name in light:
        for number, told in browsers_of_2020.script_faults(scripts.code(root, name), brought):
            yield f"{name}:{number}: browsers of 2020 do not have it: {told}"
    beside = (f"{name.removesuffix('.js')}.css" for name in light)
    for name in dict.fromkeys(("parts/base/base.css", f"{WEB}/light.css", *beside)):
        path = root / PACKAGE / name
        for number, told in browsers_of_2020.look_faults(path.read_text("utf-8")) if path.is_file() else ():
            yield f"{name}:{number}: browsers of 2020 do not know it: {told}"


def too_long(root: Path) -> Iterator[str]:
    """Lines that the layout leaves longer than ours are: comments, and strings."""
    package = root / PACKAGE
    for path in sorted([*package.rglob("*.js"), *package.rglob("*.d.ts")]):
        if "template/static" in path.as_posix():
            continue
        for number, row in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if len(row) > LONGEST:
                yield f"{path.relative_to(package).as_posix()}:{number}: {len(row)} characters, {LONGEST} at most"


def report(root: Path) -> int:
    """Print the faults; 0 when there are none."""
    console = Console(highlight=False, markup=False, soft_wrap=True)
    found = faults(root)
    for fault in found:
        console.print(fault)
    console.print(f"scripts: {len(found)} faults" if found else f"scripts: {len(scripts.names(root))}, in order")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(report(ROOT))
