"""A mark of an address: the same for the same address as long as this server runs, and no way back from it to the address.

Not here: which address a request comes from, and what is counted by it.
"""

import hashlib
import ipaddress
import secrets

_KEY = secrets.token_bytes(32)


def mark(address: str) -> str:
    """32 letters that tell two addresses apart; empty where none is known, or all come by a proxy on this machine."""
    try:
        if ipaddress.ip_address(address).is_loopback:
            return ""
    except ValueError:  # a socket in a file has no address
        return ""
    return hashlib.blake2b(address.encode(), key=_KEY, digest_size=16).hexdigest()
