"""Makes a pack of what publishers give now and of the pack in use, and puts it in use if it is sound.

A table is made anew only where all of its sources are there; each other stays as it is, and so do the sectors with their
outlines, by which what people made is named. Whatever goes wrong, the pack in use is not touched: the new one is made beside it,
looked at as a whole, and then named in one step. Not here: fetching (``fetching``), the checks (``sound``), how a table is made
(``recipe``).
"""

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from shapely.errors import ShapelyError

from buurtlezer.errors import BadSource, MissingSource, NotFetched
from buurtlezer.geodata.build import recipes
from buurtlezer.geodata.ingredients import Ingredients
from buurtlezer.geodata.pack import TRANSIT, Pack, shipped
from buurtlezer.geodata.publishers import FETCHED, Fetched
from buurtlezer.geodata.recipe import catalogue, descriptor, sector_population
from buurtlezer.geodata.renewal import sound
from buurtlezer.geodata.renewal.fetching import fetch
from buurtlezer.geodata.renewal.given import take
from buurtlezer.geodata.shelf import Shelf, tidied

FIXED = ("sectors.topojson", "sectors.csv", "municipalities.csv")
"""Never made anew here: ``buurtlezer data build`` makes a pack on other ground."""

Told = Callable[[Fetched, int, int | None], None]


@dataclass
class Outcome:
    """What an update did. ``pack`` is the folder that was put in use; None where nothing changed."""

    answered: list[str] = field(default_factory=list)
    unanswered: list[NotFetched] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    stayed: dict[str, str] = field(default_factory=dict)
    """Files that stay as they are, and which source each lacks."""
    pack: Path | None = None


def renew(
    shelf: Shelf,
    base: Pack,
    source: Path | None = None,
    fetched: Iterable[Fetched] = FETCHED,
    told: Told = lambda _one, _have, _of: None,
) -> Outcome:
    """Fetch what is not in the ``source`` folder, make what that allows, and put the whole in use.

    An address that gives no file is in ``Outcome.unanswered``; its tables stay. Raises ``BadSource`` or ``BrokenPack`` where what
    came does not fit; then nothing changes.
    """
    outcome = Outcome()
    place = shelf.workplace()
    try:
        files = place / "source"
        files.mkdir()
        for one in fetched:
            if source is None or not (source / one.name).is_file():
                _fetched(one, files, outcome, told)
        texts, year = _made([files, *([source] if source else [])], place / "all", base, outcome)
        made = place / "pack"
        lent = _lent(base)
        outcome.renewed += [str(one["path"]) for one in lent]
        if outcome.renewed:
            _laid(made, texts, year, base, lent)
            sound.check(Pack.open(made), base)
            outcome.pack = shelf.put_in_use(made)
    finally:
        tidied(place)
    return outcome


def _fetched(one: Fetched, files: Path, outcome: Outcome, told: Told) -> None:
    try:
        fetch(one, files, lambda have, of: told(one, have, of))
    except NotFetched as error:
        outcome.unanswered.append(error)
    else:
        outcome.answered.append(one.address)


def _made(sources: list[Path], together: Path, base: Pack, outcome: Outcome) -> tuple[dict[str, bytes], int]:
    """The files of the pack that can be made and are other than they were; and the year of the inhabitants by sector."""
    together.mkdir()
    for source in sources:
        take(source, together)
    found = {}
    for path, make in recipes(Ingredients(together, base)).items():
        if path in FIXED:
            continue
        try:
            content = make().encode()
        except MissingSource as lacking:
            outcome.stayed[path] = lacking.name
        except BadSource:
            raise
        except (ValueError, KeyError, TypeError, IndexError, ShapelyError) as error:
            raise BadSource(f"{path} cannot be made of these files: {error!r}") from error
        else:
            if path not in base.hashes or content != (base.folder / path).read_bytes():
                found[path] = content
    outcome.renewed = list(found)
    return found, sector_population.year(together)


def _lent(base: Pack) -> list[dict[str, Any]]:
    """What the shipped pack lends to one from before there was a network of vehicles, as a descriptor has it."""
    return [one for one in Pack.open(shipped()).descriptor["resources"] if one["path"] in TRANSIT - set(base.hashes)]


def _laid(made: Path, texts: dict[str, bytes], year: int, base: Pack, lent: list[dict[str, Any]]) -> None:
    """All files of the new pack: the new ones, those of the base, and what is lent."""
    made.mkdir()
    for one in lent:
        shutil.copy(shipped() / one["path"], made / one["path"])
    for path in base.hashes:
        shutil.copy(base.folder / path, made / path)
    for path, content in texts.items():
        (made / path).write_bytes(content)
    described = {file: texts[file.path] for file in catalogue.files(year) if file.path in texts}
    (made / "datapackage.json").write_text(
        descriptor.renewed({"resources": [*base.descriptor["resources"], *lent]}, described), "utf-8", newline="\n"
    )
