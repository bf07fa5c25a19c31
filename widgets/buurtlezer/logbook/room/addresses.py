"""Where phones can find this server: its addresses in the room's network, or the public one that it was told.

``buurtlezer serve`` leaves its options in the environment. Not here: whether a phone gets through (the page ``/c``), the
invitation that is made of one (``invitation``).
"""

import ipaddress
import os
import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

import psutil

from buurtlezer.logbook.surroundings import HOST, PORT, PUBLIC_URL

VIRTUAL: Final = re.compile(r"^(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|utun|tun|tap|wg|zt|tailscale)", re.IGNORECASE)
"""Names of bridges and tunnels, which no phone of the room is behind."""

_THIS_NETWORK: Final = ipaddress.ip_network("0.0.0.0/8")
"""Where a machine that has no address yet is (RFC 1122)."""

_PLAIN: Final = re.compile(r"https?://[A-Za-z0-9.\-\[\]:_~%/]{1,180}")
_HERE_ONLY: Final = ("localhost", "127.0.0.1", "::1", "")


def is_plain(address: object) -> bool:
    """Whether this is an http address without a query, a fragment or a name in it."""
    return isinstance(address, str) and _PLAIN.fullmatch(address) is not None


def addresses(origin: str = "", environment: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """``addresses`` to choose from, the likeliest first, and ``reachable``: whether a phone can come in at all.

    Parameters
    ----------
    origin
        Where the trainer's browser found the server: *http://name:port*.
    environment
        With ``BUURTLEZER_PUBLIC_URL``, ``BUURTLEZER_PORT`` and ``BUURTLEZER_HOST`` as ``buurtlezer serve`` sets them.
    """
    public = environment.get(PUBLIC_URL, "").rstrip("/")
    if is_plain(public):
        return {"addresses": [public], "reachable": True}
    if environment.get(HOST, "0.0.0.0") in _HERE_ONLY:  # noqa: S104 -- nothing listens by this
        return {"addresses": [], "reachable": False}
    here = urlsplit(origin if is_plain(origin) else "")
    name = here.hostname or ""
    # A name without a dot, or in .local, is one that this machine gave itself: many phones cannot look it up.
    by_name = [f"{here.scheme}://{here.netloc}"] if "." in name and not name.endswith(".local") and name not in _HERE_ONLY else []
    port = environment.get(PORT) or here.netloc.rpartition(":")[2]
    tail = f":{port}" if port.isdigit() and port != "80" else ""
    scheme = here.scheme or "http"
    found = [*by_name, *(f"{scheme}://{one}{tail}" for one in in_the_room(_interfaces()))]
    return {"addresses": list(dict.fromkeys(found)), "reachable": True}


def in_the_room(interfaces: Mapping[str, list[str]]) -> list[str]:
    """IPv4 addresses by name of their interface, ordered: private ones first, bridges and tunnels last.

    Loopback and link-local ones (RFC 3927), which lead no other device here, are left out. So is IPv6: nobody types it.
    """
    found = []
    for name, given in interfaces.items():
        for text in given:
            one = ipaddress.ip_address(text)
            nowhere = one.is_loopback or one.is_link_local or one.is_multicast or one.is_reserved or one in _THIS_NETWORK
            if one.version == 4 and not nowhere:
                found.append((bool(VIRTUAL.match(name)), not one.is_private, name, text))
    return list(dict.fromkeys(text for *_, text in sorted(found)))


def _interfaces() -> dict[str, list[str]]:
    """IPv4 addresses of this machine by interface. Interfaces that are down have none that lead anywhere."""
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    every = psutil.net_if_addrs()
    return {name: [one.address for one in every[name] if one.family.name == "AF_INET"] for name in every if name in up}
