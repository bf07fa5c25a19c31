"""What brings a phone in: an address to type, a code, and both in a QR code.

Not here: which addresses there are (``addresses``), the poster (``sheets``).
"""

from typing import Any

import segno

from buurtlezer.logbook.room.addresses import is_plain


def invitation(at: object, code: str | None) -> dict[str, Any]:
    """``address`` to type, ``code``, and ``qr``, a picture that leads to both; nulls where there is no code or no address.

    The code stands in the fragment, which no server logs.
    """
    if code is None or not is_plain(at):
        return {"code": code, "address": None, "qr": None}
    address = f"{str(at).rstrip('/')}/m"
    return {"code": code, "address": address.partition("://")[2], "qr": qr(f"{address}#{code}")}


def qr(text: str) -> str:
    """The text as a QR code (ISO/IEC 18004), an SVG in a data address: dark on white, with the margin that readers need."""
    return segno.make(text, error="m", micro=False).svg_data_uri(omitsize=True, border=4, light="#ffffff", dark="#1b2a33")
