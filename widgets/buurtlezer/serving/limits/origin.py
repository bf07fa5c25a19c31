"""Whether a person asked for a page here, or another website did in their browser. Pure.

A browser says of each request where it began (https://www.w3.org/TR/fetch-metadata/), and no page can change what it says. It
says so over https and to ``localhost``; an older one, and any over plain http, says nothing and is let in. Not here: what is
shown instead (``serving.pages``), how many pages there may be (``starts``).
"""

from collections.abc import Mapping
from typing import Final

OURS: Final = ("same-origin", "none")
"""From a page of ours; from a person: an address typed, a bookmark, a code that was scanned, a link in a mail."""


def pressed_here(headers: Mapping[str, str]) -> bool:
    """Whether a page that starts a kernel may open at once.

    A link on another website that a person pressed opens it: one press, one page. What a website does by itself (a picture, a
    frame, a redirection by script) does not.
    """
    site = headers.get("Sec-Fetch-Site")
    if site is None or site in OURS:
        return True
    said = tuple(headers.get(f"Sec-Fetch-{name}") for name in ("Mode", "Dest", "User"))
    return said == ("navigate", "document", "?1")
