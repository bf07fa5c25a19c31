"""The view ``communities``: communities of the room × places where they come together, and how far that lies over the line.

::

    {"minimum": 5, "unread": 4,
     "people": {"voices": 6, "enough": true} | {"voices": 2, "enough": false, "lacks": "voices"},
     "questions": {"reach": {"voices": 6, "enough": true, "counts": {"here": 4, "abroad": 2}}, "where": {…, "lacks": "voices"}},
     "communities": [{"called": "de dansers", "binds": ["music_sport"], "reach": ["here", "online"],
                      "binds_words": ["hiphop"], "known_for": ["samen dansen"]}, …],
     "places": [{"name": "het jeugdhuis", "communities": [0, 2]}, …],
     "gatherings": [{"community": 0, "place": 0, "where": ["here"], "does": ["repeteren"]}, …],
     "shared": {PAIR: {"one": 0, "other": 2, "voices": 5, "enough": true, "counts": {"2": 4, "3": 1}}, …}}

``communities``: by what they call themselves, which is read as soon as it is shared, by the alphabet; those that are called alike
but for capitals and blanks are one, and no others. The rest of one stands there once the trainer said yes to it: lists, since
several may say otherwise; empty, where nothing is told yet. ``places`` and ``gatherings``: of gatherings that the trainer said
yes to, whose community is named; numbers are places in the lists. How many belong to a community, or named it, stands nowhere.
``questions``: people by how far the communities that they shared reach, and by where these come together; each once.
``shared``: told numbers of people whom two communities share, of each pair of which enough told one; of other pairs it is not
said that somebody did. A ``PAIR`` is called the same whoever else is there. ``unread``: people with something that waits.

Not here: what a gathering must be to be told (``model.gathering``), words on screen (``texts``).
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import ROOM, Binds, Community, Gathering, SharedPeople, Where
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.answered import told as counted
from buurtlezer.views.asked import Told, answered, everyone, told, unread
from buurtlezer.views.communities.alike import alike, by_name

Json = dict[str, Any]

WHERE: Final = tuple(map(str, Where))
WORDS: Final = ("called", "binds_words", "known_for", "name", "does")
"""Of communities and gatherings."""

NUMBERS: Final = tuple(map(str, range(1, 100)))


def compute(own: Workshop, spoken: list[Shared], _pack: Pack, pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    found, meetings = told(spoken, Community), told(spoken, Gathering)
    named = by_name((one for one in found if one.entry.called != WAITING), lambda one: one.entry.called)
    order = {name: at for at, name in enumerate(named)}
    of_handle = {ROOM + one.handle: alike(one.entry.called) for one in found}
    reach = answered(found, lambda one: one.reach, WHERE)
    where = answered(meetings, lambda one: () if one.where is None else (one.where,), WHERE)
    return {
        "minimum": minimum,
        "unread": unread([*found, *meetings], WORDS),
        "people": everyone(found, minimum),
        "questions": {name: counted(name, them, WHERE, minimum, pictures) for name, them in (("reach", reach), ("where", where))},
        "communities": [_community(them) for them in named.values()],
        **_gathered(meetings, of_handle, order),
        "shared": _shared(own, told(spoken, SharedPeople), of_handle, order, pictures),
    }


def _community(them: Sequence[Told[Community]]) -> Json:
    whole = [one.entry for one in them if one.approved]
    return {
        "called": min(one.entry.called for one in them),  # by the alphabet, so that no order tells who came first
        "binds": [str(one) for one in Binds if any(entry.binds == one for entry in whole)],
        "reach": [str(one) for one in Where if any(one in entry.reach for entry in whole)],
        "binds_words": _words(entry.binds_words for entry in whole),
        "known_for": _words(entry.known_for for entry in whole),
    }


def _gathered(meetings: Iterable[Told[Gathering]], of_handle: Mapping[str, str], order: Mapping[str, int]) -> Json:
    """Places and gatherings that may be told, of communities whose name is read."""
    whole = [one for one in meetings if one.approved and of_handle.get(one.entry.community) in order]
    places = by_name(whole, lambda one: one.entry.name)
    gatherings: list[Json] = []
    for at, them in enumerate(places.values()):
        for name in sorted({of_handle[one.entry.community] for one in them}, key=order.__getitem__):
            these = [one.entry for one in them if of_handle[one.entry.community] == name]
            where = [str(one) for one in Where if any(entry.where == one for entry in these)]
            gatherings.append(
                {"community": order[name], "place": at, "where": where, "does": _words(entry.does for entry in these)}
            )
    return {
        "places": [
            {
                "name": min(one.entry.name for one in them),
                "communities": [one["community"] for one in gatherings if one["place"] == at],
            }
            for at, them in enumerate(places.values())
        ],
        "gatherings": gatherings,
    }


def _shared(
    own: Workshop,
    numbers: Iterable[Told[SharedPeople]],
    of_handle: Mapping[str, str],
    order: Mapping[str, int],
    pictures: Pictures,
) -> dict[str, Json]:
    pairs: dict[tuple[str, ...], list[Told[SharedPeople]]] = {}
    for one in numbers:
        names = {of_handle.get(one.entry.one, ""), of_handle.get(one.entry.other, "")}
        if names <= order.keys() and len(names) > 1:
            pairs.setdefault(tuple(sorted(names, key=order.__getitem__)), []).append(one)
    found: dict[str, Json] = {}
    for pair, them in sorted(pairs.items(), key=lambda one: [order[name] for name in one[0]]):
        numbers_told = answered(them, lambda one: (str(one.count),), NUMBERS)
        cell = counted(_pair_name(own, pair), numbers_told, NUMBERS, own.settings.minimum_voices, pictures)
        if cell["enough"]:
            found[_pair_name(own, pair)] = {"one": order[pair[0]], "other": order[pair[1]], **cell}
    return found


def _pair_name(own: Workshop, pair: Iterable[str]) -> str:
    """As pictures are kept by: no word of anybody, and of each workshop another, so that no list of names finds one."""
    return f"shared/{hashlib.sha256(chr(10).join((own.id, *pair)).encode()).hexdigest()[:16]}"


def _words(texts: Iterable[str]) -> list[str]:
    """Each once, by the alphabet."""
    return sorted({text for text in texts if text and text != WAITING}, key=lambda text: (text.casefold(), text))
