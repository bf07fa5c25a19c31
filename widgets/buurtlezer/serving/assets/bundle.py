"""One script in place of a hundred: Voila's entry and the pieces that every page of ours asks for.

Webpack's pieces only add themselves to a list of their own name, which the entry reads when it begins; whatever is missing it
fetches by itself. So the pieces before their entry are one file, and a piece that is not named here costs a request and
nothing else. ``needed.json`` names them; a test in a real browser says when a page asks for others (another version of
Voila). Not here: sending it (``handlers``).
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from buurtlezer.serving.assets.mended import mended
from buurtlezer.serving.assets.zipped import Zipped

NEEDED = Path(__file__).with_name("needed.json")
ENTRY = "voila.js"


def needed() -> dict[str, list[str]]:
    """Names of files, by the extension they belong to; those of Voila itself under an empty name."""
    found: dict[str, list[str]] = json.loads(NEEDED.read_text("utf-8"))
    return found


def pieces(static: Sequence[str], extensions: Sequence[str]) -> list[Path]:
    """The files that are here, the entry last. ``static`` and ``extensions`` are the folders that Voila looks in."""
    wanted = [
        (extensions if extension else static, Path(extension, "static" if extension else "", name))
        for extension, names in needed().items()
        for name in names
    ]
    found = [_first(folders, name) for folders, name in [*wanted, (static, Path(ENTRY))]]
    return [path for path in found if path]


def _first(folders: Sequence[str], name: Path) -> Path | None:
    return next((path for folder in folders if (path := Path(folder) / name).is_file()), None)


class Bundle:
    """The script, and an address that changes with what is in it."""

    def __init__(self, files: Sequence[Path]) -> None:
        # A piece may end in a comment.
        self._body = mended(b"\n;".join(path.read_bytes() for path in files))
        self.name = f"{hashlib.sha256(self._body).hexdigest()[:16]}.js"

    def zipped(self) -> Zipped:
        """As it is sent; takes a third of a second, once."""
        return Zipped.of(self._body)
