"""Where an address may lead: each redirection is looked at before it is asked.

Source: RFC 9110, section 15.4 (redirections). A publisher that was taken over could otherwise make this machine ask its own
services, or those of its network, and could lead from https to http, where who stands in between sends what they like. The
addresses of a name are looked up before it is asked; who answers for a name otherwise a moment later is not guarded against.
Not here: what is done with an answer (``fetching``).
"""

import ipaddress
import socket
from urllib.parse import urljoin

import requests
from urllib3.exceptions import LocationValueError
from urllib3.util import parse_url

from buurtlezer.errors import NotFetched

REDIRECTIONS = 5


class Session(requests.Session):
    """Follows nothing by itself: it would read all of a redirection's body, and ask the next address unseen."""

    def get_redirect_target(self, resp: requests.Response) -> str | None:  # noqa: ARG002 -- requests names it
        """Nowhere, for requests itself."""
        return None


def answered(session: Session, address: str, headers: dict[str, str], silence: tuple[float, float]) -> requests.Response:
    """The answer where an address leads at last. Raises ``NotFetched`` where it may not lead there, or is too long on its way."""
    at = address
    for _ in range(REDIRECTIONS + 1):
        try:
            answer = session.get(at, headers=headers, stream=True, timeout=silence, allow_redirects=False)
        except LocationValueError as error:  # a host that cannot be a name
            raise NotFetched("elsewhere", address, str(error)) from error
        target = requests.Session.get_redirect_target(session, answer)
        if target is None:
            return answer
        answer.close()
        try:
            following = requests.Request("GET", urljoin(answer.url, target)).prepare().url or ""
        except ValueError as error:  # also what requests says of an address
            raise NotFetched("elsewhere", address, f"it leads to what is no address: {error}") from error
        if fault := fault_of(answer.url, following, local=is_local(address)):
            raise NotFetched("elsewhere", address, f"it leads to {following}: {fault}")
        at = following
    raise NotFetched("elsewhere", address, f"more than {REDIRECTIONS} redirections")


def fault_of(address: str, following: str, *, local: bool) -> str:
    """Why a redirection is not followed; empty where it is. ``local`` where the first address was of this machine or network."""
    scheme = parse_url(following).scheme
    if scheme not in ("http", "https"):
        return "not http or https"
    if scheme == "http" and parse_url(address).scheme == "https":
        return "from https to http"
    return "" if local or not is_local(following) else "an address of this machine or its network"


def is_local(address: str) -> bool:
    """Whether a host is this machine or in its network, or one of its addresses is. One that nobody knows is not."""
    host = (parse_url(address).host or "").strip("[]")
    try:
        found = {str(one[4][0]) for one in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError):  # asking it fails alike, or a proxy knows it
        return False
    return any(not _public(ipaddress.ip_address(one)) for one in found)


def _public(one: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    inner = one.ipv4_mapped if isinstance(one, ipaddress.IPv6Address) else None
    return (inner or one).is_global
