"""The bibliography: the guide, the literature that the pages used rest on, publishers of data, sources and tables of one's own.

What is used follows from the kinds that leave. A work that was not checked at its source is not listed: to
do that is ours, no student's (``data/literature/README.md``). Not here: a work in one line (``wording.literature``),
what one learns from a source (the section of sources).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final
from urllib.parse import urlsplit

from buurtlezer.geodata import Pack
from buurtlezer.geodata.publishers import CC0, CC_BY, NAMING, ODBL, PUBLICATIONS
from buurtlezer.model import ReportSection, Source, Table
from buurtlezer.report.document import Grid, Picture, Section
from buurtlezer.texts import Texts
from buurtlezer.wording.literature import in_full, unchecked
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
    "reading": FIGURES,
    "guess": FIGURES,
    "service_check": SERVICES,
    "opportunity": ("nearest", "transit-stops"),
}
"""Kind → files of the data pack that what is said of it comes from."""

MAPPED: Final[Mapping[ReportSection, tuple[str, ...]]] = {
    ReportSection.NEIGHBOURHOOD: ("districts", "sector-population"),
    ReportSection.PLACES: (),
    ReportSection.GAPS: (),
}
"""Sections whose picture is a map → what is said of it besides."""


def works(
    material: Material, texts: Texts, pack: Pack, sections: Iterable[Section] = (), *, brief: bool = False
) -> tuple[str, ...]:
    """All works in one list, in order; in a ``brief`` one no literature but the guide.

    ``sections`` as they are laid out: data are named of which a picture or a table stands in them, or a statement.
    """
    kinds = {entry.kind for entry in material.entries.values()}
    pages = {entry.declared.made_in for entry in material.entries.values()}
    rests: Mapping[str, tuple[str, ...]] = {} if brief else RESTS_ON
    named = dict.fromkeys((GUIDE, *(work for page in sorted(filter(None, pages)) for work in rests.get(page, ()))))
    found = [
        *(in_full(literature()[name], texts) for name in named if not unchecked(name)),
        *_data(pack, {*_laid(sections), *(name for kind in kinds for name in USED.get(kind, ()))}, texts),
        *_own(material, texts),
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda line: line.lstrip("© ").casefold()))


def _laid(sections: Iterable[Section]) -> Iterable[str]:
    """Files of the pack that pictures and tables of a report are drawn from."""
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Picture) and section.name in MAPPED:
                yield from (*MAPS, *MAPPED[section.name])
            if section.name is ReportSection.FIGURES and isinstance(block, Grid):
                yield from FIGURES


def _data(pack: Pack, used: set[str], texts: Texts) -> Iterable[str]:
    """A line for each publisher, licence and address, in the report's language: titles of data have none, years are the same."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for resource in pack.descriptor["resources"]:
        if resource.get("name") not in used:
            continue
        sources = resource.get("sources", ())
        for source in sources:
            # Of a file that was made of several nobody knows here which of them is of its date.
            dated = resource.get("referenceDate", "") if len(sources) == 1 else ""
            found.setdefault((source["publisher"], _licence(source, resource, texts), _address(source)), set()).add(dated)
    for (publisher, licence, address), dates in found.items():
        years = sorted({str(date.fromisoformat(dated).year) for dated in dates if dated})
        whose = publisher.replace(" and ", f" {texts('report.works.and')} ")
        line = texts("report.works.data", publisher=f"{whose} ({', '.join(years)})" if years else whose, licence=licence)
        yield f"{line} {address}" if address else line


def _licence(source: Mapping[str, Any], resource: Mapping[str, Any], texts: Texts) -> str:
    """That of the publication; of one that our table does not know, those of the file that was made of it."""
    known = {(one.publisher, one.title): one.licence.name for one in PUBLICATIONS.values()}
    every = [one["name"] for one in resource.get("licenses", ())]
    names = [known[at]] if (at := (source["publisher"], source["title"])) in known else every
    return ", ".join(texts(f"report.works.licence.{LICENCES[name]}") if name in LICENCES else name for name in names)


def _address(source: Mapping[str, Any]) -> str:
    """Where one looks it up; of a file behind many folders the site alone, which is what somebody can type."""
    address = str(source.get("path", ""))
    if len(address) <= LONGEST:
        return address
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


LICENCES: Final = {CC_BY.name: "by", CC0.name: "zero", ODBL.name: "odbl", NAMING.name: "naming"}
"""Licences that have words in each language."""

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
