"""What a kernel reads of all modules when it begins, laid close together before the fork.

It lists their files for the debugger, and their names to know later which came with a cell. That only reads, but CPython counts
references in the objects themselves, so it touches, and copies, the memory of more than two thousand modules: 12 MB for each.
Not here: what is loaded (``preparation``).
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from ipykernel import ipkernel

_listed: dict[str, ModuleType] = {}


class _System:
    """``sys`` as ``ipkernel`` sees it for a moment: with modules that have a file and nothing else."""

    modules = _listed

    def __getattr__(self, name: str) -> Any:
        return getattr(sys, name)


def gather() -> None:
    """Lay out what is loaded by now. Modules that a fork imports before its kernel begins are not in the list of files."""
    for name, module in [(name.encode().decode(), module) for name, module in sys.modules.items()]:
        del sys.modules[name]
        sys.modules[name] = module  # by the same name, in the same order, but under the string made above
    _listed.clear()
    for number, file in enumerate([getattr(one, "__file__", None) for one in sys.modules.copy().values()]):
        if file:
            stand_in = ModuleType(str(number))
            stand_in.__file__ = file.encode().decode()  # a string of its own: the module's lies elsewhere
            _listed[str(number)] = stand_in


@contextmanager
def listed() -> Iterator[None]:
    """While a kernel begins: it finds the list that was made. Without one it makes its own."""
    if not _listed:
        yield
        return
    ipkernel.sys = _System()  # type: ignore[attr-defined, assignment]
    try:
        yield
    finally:
        ipkernel.sys = sys  # type: ignore[attr-defined]
