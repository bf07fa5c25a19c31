"""Asks an Overpass server for services in a box: rows like those of the pack, as OpenStreetMap has them now.

Whose server it is, whoever runs Buurtlezer says when it begins (``--overpass URL``); kernels find it in :data:`VARIABLE`. No page
ever gives an address, and without one nothing is asked. Not here: what is kept of the answer (``model.service_list``), where an
address may lead (``renewal.guarding``).

Source: Overpass API, language guide (Overpass QL; JSON output; ``remark`` where a run broke off).
"""

import json
import os
import time
from collections import defaultdict
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode, urlsplit

import pandas as pd

from buurtlezer.analysis.service_counts import Counting
from buurtlezer.errors import NotFetched
from buurtlezer.geodata.service_vocabulary import BY_TYPE, FENCED, ServiceKind
from buurtlezer.geodata.services import is_name
from buurtlezer.texts import Texts

VARIABLE: Final = "BUURTLEZER_OVERPASS"
"""The address of the server's ``interpreter``. Not set: nothing is ever asked."""

ASKED = {one: kind for one, kind in BY_TYPE.items() if kind.counting is not Counting.NEVER}
"""Types of OpenStreetMap that are asked for: what is never counted is found by its name, and no list of it is made."""

SECONDS = 30.0
SILENCE = (5.0, 30.0)
"""Seconds to wait for a connection, and for the next bytes."""
MOST_BYTES = 20_000_000
MOST = 20_000
"""As many as a list may have rows."""
MOST_OPENED = 400_000
"""Lists and objects in an answer: twenty for each service. They make it large in memory."""
MOST_DEGREES = 0.4
"""Of a side of the box: the Region is a quarter of a degree wide."""
DECIMALS = 4
COLUMNS = ("kind", "name_nl", "name_fr", "lon", "lat")
_BUSY = (429, 504)
_PIECE = 65_536
_HEADERS = {"Accept-Encoding": "identity", "User-Agent": "Buurtlezer"}  # what comes is counted as it comes


class Box(NamedTuple):
    """WGS84 degrees."""

    west: float
    south: float
    east: float
    north: float


def address() -> str | None:
    """The server that may be asked, or None."""
    return os.environ.get(VARIABLE) or None


def fault_of(url: str) -> str:
    """Why an address cannot be a server's; empty where it can."""
    try:
        parts = urlsplit(url)
        named, _ = bool(parts.hostname), parts.port
    except ValueError as error:
        return str(error)
    if parts.scheme not in ("http", "https") or not named:
        return "it must begin with http:// or https:// and name a server"
    return "it may hold no name and password, no ? and no #" if parts.username or parts.query or parts.fragment else ""


def services(url: str, box: Box, seconds: float = SECONDS) -> pd.DataFrame:
    """What OpenStreetMap has in a box of the kinds of our vocabulary.

    Parameters
    ----------
    url
        As :func:`address` gives it.
    box
        Sides of at most :data:`MOST_DEGREES`; raises ``ValueError`` for another.
    seconds
        In which all of it must be there. Nothing else can be done meanwhile: ask from a thread.

    Returns :data:`COLUMNS` by kind and name, points on the grid of the pack; both names are empty where there is none. Raises
    ``NotFetched``: ``no_answer``, ``refused``, ``busy``, ``elsewhere``, ``too_big``, ``too_slow``, ``cut_off``, ``other_answer``.
    """
    west, south, east, north = box
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90 and max(east - west, north - south) <= MOST_DEGREES):
        raise ValueError(f"{box} is no box of at most {MOST_DEGREES} degrees")
    content = _asked(url, f"{url}?{urlencode({'data': query(box, seconds)})}", seconds)
    return _table(_elements(content, url), box, url)


def sentence(fault: NotFetched, texts: Texts) -> str:
    """What a person is told of an answer that did not come: what happened, what to do, that nothing is lost."""
    return texts(f"overpass.{fault.rule}")


def query(box: Box, seconds: float = SECONDS) -> str:
    """What is asked, in Overpass QL."""
    values: dict[str, list[str]] = defaultdict(list)
    for key, value in (one.split("=") for one in ASKED):
        values[key].append(value)
    where = f"({box.south:.5f},{box.west:.5f},{box.north:.5f},{box.east:.5f})"
    wanted = "".join(f'nwr["{key}"~"^({"|".join(its)})$"]{where};' for key, its in values.items())
    return f"[out:json][timeout:{max(1, int(seconds))}][maxsize:268435456];({wanted});out tags center {MOST + 1};"


def _asked(url: str, whole: str, seconds: float) -> bytes:
    """The body of the answer, within bounds. What is told of a failure names the server, and not what was asked of it."""
    import requests
    import urllib3

    from buurtlezer.geodata.renewal.guarding import Session, answered

    silence = (min(SILENCE[0], seconds), min(SILENCE[1], seconds))
    try:
        with Session() as session, answered(session, whole, _HEADERS, silence) as answer:
            if answer.status_code != requests.codes.ok:
                raise NotFetched("busy" if answer.status_code in _BUSY else "refused", url, f"status {answer.status_code}")
            return _read(answer.raw, url, time.monotonic() + seconds)
    except NotFetched as fault:
        raise NotFetched(fault.rule, url) from None
    except (requests.exceptions.Timeout, urllib3.exceptions.ReadTimeoutError) as error:
        raise NotFetched("too_slow", url, type(error).__name__) from None
    except requests.exceptions.RequestException as error:
        raise NotFetched("no_answer", url, type(error).__name__) from None
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise NotFetched("cut_off", url, type(error).__name__) from None


def _read(raw: Any, url: str, until: float) -> bytes:
    found = bytearray()
    while piece := raw.read1(_PIECE, decode_content=False):
        found += piece
        if len(found) > MOST_BYTES:
            raise NotFetched("too_big", url)
        if time.monotonic() > until:
            raise NotFetched("too_slow", url)
    return bytes(found)


def _elements(content: bytes, url: str) -> list[Any]:
    if content.count(b"[") + content.count(b"{") > MOST_OPENED:
        raise NotFetched("too_big", url, f"more than {MOST_OPENED} lists and objects")
    try:
        answer = json.loads(content)
        elements = answer["elements"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotFetched("other_answer", url, type(error).__name__) from error
    if not isinstance(elements, list):
        raise NotFetched("other_answer", url, "elements is no list")
    if answer.get("remark"):  # it ran out of time or memory: what there is, is a part
        raise NotFetched("busy", url, "a part of an answer")
    if len(elements) > MOST:
        raise NotFetched("too_big", url, f"more than {MOST} services")
    return elements


def _table(elements: list[Any], box: Box, url: str) -> pd.DataFrame:
    rows = [row for one in elements if (row := _row(one, box, url)) is not None]
    table = pd.DataFrame(rows, columns=list(COLUMNS)).drop_duplicates()
    return table.sort_values(list(COLUMNS), ignore_index=True)


def _row(element: Any, box: Box, url: str) -> tuple[str, str, str, float, float] | None:
    """A service; None for what is none of ours, is fenced, lies elsewhere, or means nothing without a name."""
    try:
        tags = element.get("tags", {})
        point = element.get("center", element)
        lon, lat = float(point["lon"]), float(point["lat"])
        kind = _kind(tags)
        names = [" ".join(str(tags.get(key) or tags.get("name") or "").split()) for key in ("name:nl", "name:fr")]
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise NotFetched("other_answer", url, type(error).__name__) from error
    inside = box.west <= lon <= box.east and box.south <= lat <= box.north
    fenced = tags.get("leisure") and tags.get("access") in FENCED
    if kind is None or not inside or fenced or not all(map(is_name, names)) or not (kind.nameless or any(names)):
        return None
    nl, fr = names[0] or names[1], names[1] or names[0]
    return kind.name, nl, fr, round(lon, DECIMALS), round(lat, DECIMALS)


def _kind(tags: dict[str, Any]) -> ServiceKind | None:
    return next((kind for one, kind in ASKED.items() if tags.get(one.split("=")[0]) == one.split("=")[1]), None)
