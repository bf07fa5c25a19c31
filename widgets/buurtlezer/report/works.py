"""The bibliography: the guide, the literature that the pages used rest on, publishers of the data used, sources and tables of one's own.

What is used follows from the kinds that leave. A work of which year and title are unknown is left out, as
``data/literature/README.md`` says; what else is unchecked of one is said. Not here: a work in one line (``wording.literature``), what
one learns from a source (the section of sources).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from buurtlezer.geodata import Pack
from buurtlezer.model import Source, Table
from buurtlezer.texts import Texts
from buurtlezer.wording.literature import UNLISTED, in_full, unchecked
from buurtlezer.wording.literature import works as literature

from .material import Material

GUIDE: Final = "verhaegen_2021"
RESTS_ON: Final = {
    "07_people": ("deleu_2019", "kostet_2018", "wilken_2016"),
    "08_communities": ("deleu_2019",),
    "09_coexistence": (
        *("soenen_2006", "bredewold_2014", "bredewold_slendebroek_2013", "blonk_2019", "van_eijk_2010", "wrr_2018"),
        "deleu_2019",
    ),
}
"""Page → the works that it rests on, by their ids; the guide is under all of them."""

MAPS: Final = ("outlines", "sectors", "streets", "street-lines", "water", "green")
FIGURES: Final = ("figures", "districts", "sector-population")
SERVICES: Final = ("services", "service-kinds")
USED: Final = {
    "area": (*MAPS, "districts", "sector-population"),
    "place": MAPS,
    "reading": FIGURES,
    "guess": FIGURES,
    "gap": (*MAPS, *SERVICES),
    "service_check": SERVICES,
    "opportunity": ("nearest", "transit-stops"),
}
"""Kind → files of the data pack that what is said of it comes from."""


def works(material: Material, texts: Texts, pack: Pack) -> tuple[str, ...]:
    """All works in one list, in the order of a bibliography; without what was made only from other things."""
    kinds = {entry.kind for entry in material.entries.values()}
    pages = {entry.declared.made_in for entry in material.entries.values()}
    named = dict.fromkeys((GUIDE, *(work for page in sorted(filter(None, pages)) for work in RESTS_ON.get(page, ()))))
    found = [
        *(_work(texts, name) for name in named if unchecked(name) not in UNLISTED),
        *_data(pack, {name for kind in kinds for name in USED.get(kind, ())}, texts),
        *_own(material, texts),
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda line: line.lstrip("© ").casefold()))


def _work(texts: Texts, name: str) -> str:
    note = unchecked(name)
    return " ".join((in_full(literature()[name], texts), *([texts(f"literature.unchecked.{note}")] if note else [])))


def _data(pack: Pack, used: set[str], texts: Texts) -> Iterable[str]:
    """A line for each publication that a used file was made of: publisher, year, title, licence, address."""
    found: dict[tuple[str, str], tuple[Mapping[str, Any], str, str]] = {}
    for resource in pack.descriptor["resources"]:
        if resource.get("name") in used:
            licences = ", ".join(one.get("title", one["name"]) for one in resource.get("licenses", ()))
            for source in resource.get("sources", ()):
                found.setdefault((source["publisher"], source["title"]), (source, licences, resource.get("referenceDate", "")))
    for source, licences, dated in found.values():
        year = str(date.fromisoformat(dated).year) if dated else texts("report.works.undated")
        line = texts("report.works.data", publisher=source["publisher"], year=year, title=source["title"], licence=licences)
        # The address of a publisher's own file says nothing to a reader who would look it up, and is longer than a line.
        yield f"{line} {source['path']}" if len(source.get("path", "")) <= LONGEST and source.get("path") else line


LONGEST: Final = 70
"""Letters of an address that is written out."""


def _own(material: Material, texts: Texts) -> Iterable[str]:
    for entry in material.entries.values():
        if isinstance(entry, Source):
            yield " ".join(f"{part.rstrip('.')}." for part in (entry.owner, entry.name) if part) + (
                f" {entry.address}" if entry.address else ""
            )
        elif isinstance(entry, Table):
            years = sorted({column.year for column in entry.columns if column.year is not None})
            year = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0]) if years else texts("report.works.undated")
            yield texts("report.works.table", title=entry.title.rstrip("."), year=year)
