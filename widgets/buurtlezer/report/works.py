"""The bibliography: the guide, the literature that the pages used rest on, publishers of data, sources and tables of one's own.

What is used follows from the kinds that leave. A work of which year and title are unknown is left out, as
``data/literature/README.md`` says; what else is unchecked of one is said. Not here: a work in one line (``wording.literature``),
what one learns from a source (the section of sources).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final
from urllib.parse import urlsplit

from buurtlezer.geodata import Pack
from buurtlezer.geodata.publishers import PUBLICATIONS
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


def works(material: Material, texts: Texts, pack: Pack, *, brief: bool = False) -> tuple[str, ...]:
    """All works in one list, in order; in a ``brief`` one no literature but the guide, no titles of data."""
    kinds = {entry.kind for entry in material.entries.values()}
    pages = {entry.declared.made_in for entry in material.entries.values()}
    rests: Mapping[str, tuple[str, ...]] = {} if brief else RESTS_ON
    named = dict.fromkeys((GUIDE, *(work for page in sorted(filter(None, pages)) for work in rests.get(page, ()))))
    found = [
        *(_work(texts, name) for name in named if unchecked(name) not in UNLISTED),
        *_data(pack, {name for kind in kinds for name in USED.get(kind, ())}, texts, brief=brief),
        *_own(material, texts),
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda line: line.lstrip("© ").casefold()))


def _work(texts: Texts, name: str) -> str:
    note = unchecked(name)
    return " ".join((in_full(literature()[name], texts), *([texts(f"literature.unchecked.{note}")] if note else [])))


def _data(pack: Pack, used: set[str], texts: Texts, *, brief: bool) -> Iterable[str]:
    """A line for each publisher and licence: what of theirs lies in the files used, of which year, at which address."""
    found: dict[tuple[str, str, str], dict[str, str]] = {}
    for resource in pack.descriptor["resources"]:
        if resource.get("name") not in used:
            continue
        sources = resource.get("sources", ())
        for source in sources:
            # Of a file that was made of several nobody knows here which of them is of its date.
            dated = resource.get("referenceDate", "") if len(sources) == 1 else ""
            key = source["publisher"], _licence(source, resource), _address(source)
            titles = found.setdefault(key, {})
            titles[source["title"]] = titles.get(source["title"]) or dated
    for (publisher, licence, address), titles in found.items():
        said = "; ".join(f"{title} ({date.fromisoformat(dated).year})" if dated else title for title, dated in titles.items())
        line = texts(
            "report.works.data_brief" if brief else "report.works.data", publisher=publisher, titles=said, licence=licence
        )
        yield f"{line} {address}" if address else line


def _licence(source: Mapping[str, Any], resource: Mapping[str, Any]) -> str:
    """That of the publication; of one that our table does not know, those of the file that was made of it."""
    known = {(one.publisher, one.title): one.licence.title for one in PUBLICATIONS.values()}
    every = ", ".join(one.get("title", one["name"]) for one in resource.get("licenses", ()))
    return known.get((source["publisher"], source["title"]), every)


def _address(source: Mapping[str, Any]) -> str:
    """Where one looks it up; of a file behind many folders the site alone, which is what somebody can type."""
    address = str(source.get("path", ""))
    if len(address) <= LONGEST:
        return address
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


LONGEST: Final = 60
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
