"""A photo as it may be kept: decoded, made small, written anew from its pixels, so that nothing but a picture is stored.

Whatever a page sends, no place, camera, time, preview or comment comes along. Not here: making it small on the phone
(``parts.walk``), writing it (``store``).
"""

import base64
import binascii
import warnings
from io import BytesIO
from typing import Final

from buurtlezer.errors import BadEntry
from buurtlezer.model import Photo, parse
from buurtlezer.model.photo import LONGEST_IMAGE

LONGEST_SIDE: Final = 1_280
MOST_SIDE: Final = 1_400
"""Pixels of the longer side that are decoded at all: a page sends no more than ``LONGEST_SIDE``."""

MOST_SCANS: Final = 3
"""A canvas writes one scan, or one for each of three colours. A file of many scans takes a minute to decode."""

QUALITIES: Final = (80, 70, 60, 45, 30)


def pixels_only(photo: Photo) -> Photo:
    """The photo written anew from its pixels, with the size that it has then.

    Raises
    ------
    errors.BadEntry
        Of ``image``: ``no_picture`` for what is no JPEG that can be read, ``picture_too_large`` for too many pixels.
    """
    try:
        given = base64.b64decode(photo.image, validate=True)
    except (binascii.Error, ValueError):
        raise BadEntry("image", "no_picture", "base64") from None
    made, width, height = _again(given)
    return parse({**photo.content(), "image": base64.b64encode(made).decode(), "width": width, "height": height})  # type: ignore[return-value]


def _again(given: bytes) -> tuple[bytes, int, int]:
    from PIL import Image, ImageOps  # heavy, and only who brings a photo needs it

    if given.count(b"\xff\xda") > MOST_SCANS:
        raise BadEntry("image", "no_picture", "bytes")
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(given), formats=("JPEG",)) as opened:  # reads no pixel
            small = max(opened.size) <= MOST_SIDE
            turned = ImageOps.exif_transpose(opened).convert("RGB") if small else None  # as the person saw it
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):  # what Pillow raises for what it cannot read
        raise BadEntry("image", "no_picture", "bytes") from None
    if turned is None:
        raise BadEntry("image", "picture_too_large", "bytes")
    turned.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    bare = Image.frombytes("RGB", turned.size, turned.tobytes())  # an image of its own: no profile and no info come along
    for quality in QUALITIES:
        out = BytesIO()
        bare.save(out, "JPEG", quality=quality, optimize=True)
        if out.tell() * 4 / 3 + 4 <= LONGEST_IMAGE:
            return out.getvalue(), *bare.size
    raise BadEntry("image", "picture_too_large", "bytes")
