"""The neighbourhood: one's own line beside the official one, and what it means. Not here: figures about it (``figures``)."""

from collections.abc import Iterable

from buurtlezer.model import Area, ReportSection
from buurtlezer.report.compose.areas import own, shape_of, territory_of
from buurtlezer.report.compose.laying import Laying
from buurtlezer.report.document import Block, Paragraph
from buurtlezer.report.pictures import own_area
from buurtlezer.wording.estimate import SMALLEST, margin, rounded
from buurtlezer.wording.names import place_names
from buurtlezer.wording.territory import Territory

MOST_NAMED = 6


def blocks(laid: Laying) -> Iterable[Block]:
    """A map, where it lies, what is told of it."""
    texts = laid.texts
    area, lies = own(laid), territory_of(laid)
    if lies is not None:
        name = area.name if area else ""
        picture = laid.once("own_area", lambda: own_area(shape_of(lies, laid), name, laid.pack, texts))
        if picture is not None:
            yield picture
        yield laid.once("official", lambda: _official(laid, lies))
    told = laid.told(ReportSection.NEIGHBOURHOOD)
    lines = [one for one in told if isinstance(one.entry, Area)]
    yield from laid.points(texts("report.neighbourhood.lines"), [laid.said(one) for one in lines])
    rest = [laid.said(one) for one in told if not isinstance(one.entry, Area)]
    yield from laid.points(texts("report.neighbourhood.means"), rest)


def _official(laid: Laying, lies: Territory) -> Paragraph:
    """In which districts and sectors it falls, the largest part first, and about how many live there."""
    texts, portion = laid.texts, lies.portion
    names = place_names(laid.pack.districts, texts.language)
    km2 = portion.table["km2"].sort_values(ascending=False)
    codes = [code for code in km2.index if km2[code] >= SMALLEST * km2.sum()]
    if not codes:
        return Paragraph(text=texts("report.neighbourhood.outside"))
    shown, more = laid.taken([str(names[code]) for code in codes], MOST_NAMED)
    named = ", ".join(shown) + (f" {texts.many('report.neighbourhood.more', more)}" if more else "")
    sectors = portion.sectors["km2"]
    touched = int((sectors >= SMALLEST * sectors.sum()).sum())
    people = portion.table["share"] * laid.pack.districts["population"].astype("float64").reindex(portion.table.index)
    words = [
        texts.many("report.neighbourhood.districts", len(codes), names=named),
        texts.many("report.neighbourhood.sectors", touched, km2=texts.number(portion.km2, 2 if portion.km2 < 1 else 1)),
    ]
    if people.sum() > 0:
        off = texts.percent(margin(portion.km2), 0)
        words.append(texts("report.neighbourhood.people", n=texts.number(rounded(float(people.sum()))), share=off))
    return Paragraph(text=" ".join(words), whence=texts("report.neighbourhood.whence"))
