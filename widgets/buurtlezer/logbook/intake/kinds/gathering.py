"""A gathering in a place of worship is one of worship, whatever the page says: by the list, its name or the place it names.

Not here: what is told of one then (``model.gathering``), which places its author may name (``door``).
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, TypeAlias

from buurtlezer.geodata import Pack
from buurtlezer.geodata.spots import folded
from buurtlezer.model import ROOM, UNLISTED, Gathering, PlaceCategory, Visibility, Voice, parse
from buurtlezer.texts import Texts

WORSHIP: Final = "worship"
"""The kind of service."""

_WORD: Final = re.compile(
    r"\b(?:\w*moskee(?:en)?|mosquees?|mosques?|masjid|camii?|cemevi|\w*kerk(?:en|je)?|eglises?|church(?:es)?|kapel(?:len)?|chapelles?"
    r"|chapels?|\w*kathedraal|\w*cathedrale?|basiliek|basilique|basilica|parochie\w*|paroisse|parish|synagog(?:e|ue)[ns]?"
    r"|tempels?|temples?|gebeds\w+|prieres?|prayers?|gurdwara|mandir|pagodes?|pagoda|klooster|monastere|monastery|couvent|convent"
    r"|abdij|abbaye|abbey)\b"
)
"""Words in a folded name by which a place is taken for one of worship, in the languages of the page: closed by default."""

Categories: TypeAlias = Mapping[str, PlaceCategory | None]
"""Each place that may be named, as an entry names it → what it is."""


def before(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """The content, private where that place did not agree or nobody told it: also where it was shared before somebody said so."""
    stays = content.get("findable") in UNLISTED or content.get("voice") == Voice.SUPPOSED
    return {**content, "visibility": Visibility.PRIVATE} if stays else content


def take_in(gathering: Gathering, pack: Pack, texts: Texts) -> tuple[Gathering, list[str]]:
    """The gathering (``BadEntry`` where others may not read it as what it is), and what to tell of it."""
    name = folded(gathering.name)
    named = name in _names(pack) or _WORD.search(name) is not None
    return of_worship(gathering, texts) if named else (gathering, [])


def in_place(gathering: Gathering, places: Categories, texts: Texts) -> tuple[Gathering, list[str]]:
    """The gathering in a place of its author's or of the room's (``BadEntry`` as in ``take_in``).

    One of the room's that is not there any more may have been anything: then nobody else reads that people meet in it.
    """
    ref = gathering.place
    if ref is None:
        return gathering, []
    if places.get(ref) is PlaceCategory.WORSHIP:
        return of_worship(gathering, texts)
    if ref.startswith(ROOM) and ref not in places and gathering.visibility is not Visibility.PRIVATE:
        return gathering.model_copy(update={"visibility": Visibility.PRIVATE}), [texts("notice.gathering.place_gone")]
    return gathering, []


def of_worship(gathering: Gathering, texts: Texts) -> tuple[Gathering, list[str]]:
    """The same as one of worship: read anew, since its model decides who may read it then."""
    if gathering.worship:
        return gathering, []
    found = parse({**gathering.content(), "worship": True})
    assert isinstance(found, Gathering)  # noqa: S101  # of the same kind
    return found, [texts("notice.gathering.worship")]


@lru_cache(maxsize=2)
def _names(pack: Pack) -> frozenset[str]:
    listed = pack.services[pack.services["kind"] == WORSHIP]
    return frozenset(folded(str(name)) for field in ("name_nl", "name_fr") for name in listed[field] if name)
