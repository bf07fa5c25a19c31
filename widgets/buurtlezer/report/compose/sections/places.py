"""Places and what they mean: a map, each place with its meanings, and two voices side by side where they differ.

Not here: what is missing (``gaps``), which meaning is supposed and which told (``beside``).
"""

from collections import defaultdict
from collections.abc import Iterable

from buurtlezer.model import MapPlace, Meaning, Place, ReportSection
from buurtlezer.report.compose.areas import shape_of, territory_of
from buurtlezer.report.compose.laying import Laying, Statement
from buurtlezer.report.compose.meanings import apart, felt, id_of
from buurtlezer.report.document import Beside, Block, Paragraph, Picture
from buurtlezer.report.pictures import places_map

WITH_ONE_PLACE = 2
"""Meanings that are told under one place."""


def blocks(laid: Laying) -> Iterable[Block]:
    """The map, places in the author's order, two meanings side by side, what else is told of places."""
    texts = laid.texts
    drawn = picture(laid)
    if drawn is not None:
        yield drawn
    yield from laid.points(texts("report.places.places"), _places(laid))
    pairs, _ = laid.taken(apart(laid))
    if pairs:
        yield Beside(heads=(texts("report.places.one_voice"), texts("report.places.other_voice")), pairs=tuple(pairs))
    others = laid.told(ReportSection.PLACES, Place, Meaning, MapPlace)
    yield from laid.further(texts("report.places.others"), [laid.said(one) for one in others])
    maps = [one for one in laid.told(ReportSection.PLACES) if isinstance(one.entry, MapPlace)]
    yield from laid.further(texts("report.places.maps"), [laid.said(one) for one in maps])


def picture(laid: Laying) -> Picture | None:
    """The places over one's own line, with what is felt there; None where no place has a point."""
    return laid.once("places", lambda: _picture(laid))


def _picture(laid: Laying) -> Picture | None:
    lies = territory_of(laid)
    line = shape_of(lies, laid) if lies is not None else None
    shown = [(own_id, one) for own_id, one in laid.of(Place) if one.location is not None]
    return places_map([(one, felt(laid, own_id)) for own_id, one in shown], line, laid.pack, laid.texts)


def _places(laid: Laying) -> list[Paragraph]:
    """Each place; the meanings that go with it as sentences of their own after it."""
    of_place: dict[str, list[Statement]] = defaultdict(list)
    told = laid.told(ReportSection.PLACES)
    for one in told:
        if isinstance(one.entry, Meaning):
            of_place[id_of(one.entry.place)].append(one)
    places = [one for one in told if isinstance(one.entry, Place)]
    found = []
    for place in places:
        means = of_place.pop(place.id, [])
        found.append(laid.said(place))
        found += [laid.said(one) for one in means[:WITH_ONE_PLACE]]
    return found + [laid.said(one) for rest in of_place.values() for one in rest]
