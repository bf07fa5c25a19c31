"""The views of a group: a folder each, found by listing. What the room shares comes in, what may be told of it goes out.

In a folder ``compute.py`` says what is computed (its docstring has the shape) and, where less stands on a wall than the view
holds, ``wall.py`` says in which words; ``wall.js`` and ``wall.css`` draw it. A result is plain JSON without a word in any
language, the same for everybody who reads it (a notebook in nl, fr or en, the projector):
``Store.workshops.result(secret, name, compute(name, pack))`` computes it once for all. Not here: what one moment came to
(``moment``, which has no wall view of its own name), keeping a result (``store.results``), pages (``steps``).
"""

from collections.abc import Callable, Mapping
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any, TypeAlias

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.store import Shared, Workshop
from buurtlezer.texts import Texts

Json: TypeAlias = dict[str, Any]
View: TypeAlias = Callable[[Workshop, list[Shared], Pack, Pictures], Json]
Wall: TypeAlias = Callable[[Mapping[str, Any], Texts], Json]


@cache
def names() -> tuple[str, ...]:
    """All views that a page or a wall may show, in the order of their workbooks."""
    folders = [found.name for found in iter_modules(__path__) if found.ispkg]
    found = [name for name in folders if find_spec(f"{__name__}.{name}.compute") is not None]
    return tuple(sorted(found, key=lambda name: int(import_module(f"{__name__}.{name}").ORDER)))


def compute(view: str, pack: Pack) -> Callable[..., Json]:
    """What the store calls with the workshop, what counts in it and the ``Pictures`` that were shown before (else none were).

    Raises ``KeyError`` for a view that is not there.
    """
    return partial(_compute, _view(view), pack)


def on_wall(view: str, content: Mapping[str, Any], texts: Texts) -> Mapping[str, Any]:
    """A result as it stands on a wall: less, or in words, where the view says so; else as it is."""
    made = _wall(view)
    return made(content, texts) if made is not None else content


@cache
def _wall(name: str) -> Wall | None:
    if find_spec(f"{__name__}.{name}.wall") is None:
        return None
    found: Wall = import_module(f"{__name__}.{name}.wall").wall
    return found


@cache
def _view(name: str) -> View:
    if name not in names():
        raise KeyError(name)
    found: View = import_module(f"{__name__}.{name}.compute").compute
    return found


def _compute(made: View, pack: Pack, own: Workshop, spoken: list[Shared], pictures: Pictures | None = None) -> Json:
    return made(own, spoken, pack, Pictures() if pictures is None else pictures)
