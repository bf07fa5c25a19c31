"""Finding the Deno that runs scripts without a browser. Not here: running it (``in_deno``)."""

import shutil
import sysconfig
from functools import cache
from pathlib import Path

NONE_FOUND = "no deno was found beside this Python or on the PATH (`make setup` installs one)"


@cache
def find() -> str | None:
    """The path of a ``deno``; None when there is none. The one of this environment goes before any other."""
    ours = shutil.which("deno", path=str(Path(sysconfig.get_path("scripts"))))
    return ours or shutil.which("deno")
