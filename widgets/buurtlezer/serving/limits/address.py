"""From which address a request comes, as far as limits go: that of the connection, or what a proxy of ours says of it.

Anybody can write ``X-Forwarded-For`` into a request, so it is read only where the connection is that of a proxy which the
operator named (``serve --behind-proxy``), and from its end on, which is what that proxy wrote. Kept nowhere but in the memory of
the limits, never logged; what is told further is a mark (``Marks``). Not here: the limits (``pace``).
"""

import hmac
import logging
import secrets
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final, TypeAlias

from tornado.httputil import HTTPServerRequest

Network: TypeAlias = IPv4Network | IPv6Network

FORWARDED: Final = "X-Forwarded-For"
HOUSEHOLD: Final = 64
"""Bits of an IPv6 address that name a connection to the internet; each device has all of the rest to choose from."""
LONGEST: Final = 2_000
"""Of the header, from its end on."""

_LOG = logging.getLogger(__name__)


def network(given: str) -> Network:
    """An address or a network (``10.0.0.0/8``) of proxies (``ValueError`` for anything else)."""
    return ip_network(given.strip(), strict=False)


class Addresses:
    """Tells addresses apart. ``proxies``: whose word about the address is taken."""

    def __init__(self, proxies: Iterable[Network] = ()) -> None:
        self._proxies = tuple(proxies)
        self._wondered = False

    def of(self, request: HTTPServerRequest) -> str:
        """The address, or the network of one household; what cannot be read as an address is one of its own."""
        found = _read(request.remote_ip or "")
        forwarded = ",".join(request.headers.get_list(FORWARDED))[-LONGEST:]
        if forwarded and not self._proxies:
            self._wonder()
        for said in reversed(forwarded.split(",")) if forwarded else ():
            if not self._is_proxy(found):
                break
            before = _read(said)
            if before is None:  # the proxy does not know, or it is no address: then it is the proxy's
                break
            found = before
        return _household(found)

    def of_connection(self, address: object) -> str | None:
        """As ``of``, of a connection by which nothing has come yet; None where a proxy of ours opened it, or none is known."""
        found = _read(str(address[0])) if isinstance(address, tuple) and address else None
        return None if found is None or self._is_proxy(found) else _household(found)

    def _is_proxy(self, one: IPv4Address | IPv6Address | None) -> bool:
        return one is not None and any(one in network for network in self._proxies)

    def _wonder(self) -> None:
        """Once: behind a proxy that was not named, all visitors are one."""
        if not self._wondered:
            self._wondered = True
            _LOG.warning("requests come by way of a proxy; without --behind-proxy all of its visitors share one visitor's limits")


class Marks:
    """Marks by which addresses are told apart and not read: under a key that only this process has, and that ends with it.

    Without the key a mark could be led back by trying out all addresses, which are few.
    """

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def of(self, address: str) -> str:
        """32 hex digits, the same for the same address as long as this lives; empty for an address that is not known."""
        return hmac.digest(self._key, address.encode(), "sha256").hex()[:32] if address else ""


def _read(said: str) -> IPv4Address | IPv6Address | None:
    """An address as proxies write it: with a port, in brackets, or IPv4 as IPv6."""
    plain = said.strip().strip('"')
    if plain.startswith("["):
        plain = plain[1:].partition("]")[0]
    elif plain.count(":") == 1:
        plain = plain.partition(":")[0]
    try:
        found = ip_address(plain.partition("%")[0])
    except ValueError:
        return None
    return found.ipv4_mapped or found if isinstance(found, IPv6Address) else found


def _household(one: IPv4Address | IPv6Address | None) -> str:
    if isinstance(one, IPv6Address):
        return str(ip_network((one, HOUSEHOLD), strict=False))
    return str(one) if one is not None else ""
