"""How a page gets the scripts and looks of parts: two files for all of them, named after what is in them.

Beside them lie the names of streets (``streets``), which a page asks for when somebody begins to search, and the ground that maps
draw (``ground``), which it asks for when a map is there.

A part's trait holds a loader of a few lines; the files come by an address that each server answers: ``buurtlezer serve`` and
``buurtlezer lab`` by a handler, plain ``voila`` as static files of our template, plain ``jupyter lab`` by a server extension. A
browser asks once and keeps them. All in one file and not each by itself: some seventy requests of a first visit would wait for
each other on the six connections that a browser opens. Only the standard library, as in ``modules``.
"""

import hashlib
import re
import shutil
from functools import cache
from pathlib import Path

from . import ground, modules, streets

STATIC = "voila/templates/buurtlezer/static"
"""Below the server's base address: there plain Voila looks for the static files of our template."""

SCRIPT, LOOK, STREETS, GROUND = "parts.js", "parts.css", "streets.tsv", "ground.json"
MEDIA = {SCRIPT: "text/javascript", LOOK: "text/css", STREETS: "text/tab-separated-values", GROUND: "application/json"}

_FOLDER = re.compile(r"[0-9a-f]{12}")
NO_SCRIPTS = "base.no_scripts"
"""The text that stands in place of a part whose scripts do not come."""

_LOADER = """\
const c=document.getElementById("jupyter-config-data"),a=new URL((c?JSON.parse(c.text).baseUrl:"/")+"{path}",location)
export default(p=import(a).then(m=>m.part("{part}"),()=>({{render({{el:e,model:m}}){{\
e.className="bl-part";e.append(m.get("labels").{words}||a)}}}})))=>({{\
initialize(x){{p.then(d=>d.start?.(x))}},render:x=>p.then(d=>d.render(x))}})
"""
# It waits for nothing: anywidget gives a part two seconds to begin, and hears no message of it any more when it took longer, as
# the first visit on a slow line may.


@cache
def contents() -> dict[str, str]:
    """The files by name."""
    names = sorted(path.parent.name for path in (modules.PACKAGE / "parts").glob("*/widget.js"))
    entries = {name: f"parts/{name}/widget.js" for name in names}
    start = "parts/scripts/start.js"
    scripts = [*entries.values()]
    known = ", ".join(f"{name}: {modules.module_of(entry)}.default" for name, entry in entries.items())
    end = f"export const part = {modules.module_of(start)}.opener({{ {known} }}, import.meta.url);\n"
    script, look = modules.joined(start, *scripts) + end, modules.joined_looks(*scripts)
    return {SCRIPT: script, LOOK: look, STREETS: streets.sent(), GROUND: ground.sent()}


@cache
def folder() -> str:
    """Twelve hex digits that follow from what is in all of them."""
    return hashlib.sha256("\0".join(contents().values()).encode()).hexdigest()[:12]


def read_again() -> None:
    """Forget what was read: for who looks whether something changed (an update, or somebody at work on the scripts)."""
    for cached in (modules.text, streets.sent, ground.sent, contents, folder):
        cached.cache_clear()


def written() -> int:
    """When a script, a look, the streets or the ground were written last, in nanoseconds."""
    parts = modules.PACKAGE / "parts"
    scripts = (path for path in parts.rglob("*") if path.suffix in (".js", ".css") or path.is_dir())
    data = (streets.folder() / name for name in (streets.TABLE, *ground.FILES))
    return max(path.stat().st_mtime_ns for path in (*scripts, *data))


def addresses(base_url: str) -> dict[str, str]:
    """Where the files are, below a server's base address that ends in a slash."""
    return {name: f"{base_url}{STATIC}/{folder()}/{name}" for name in contents()}


def loader(part: str) -> str:
    """What the trait of a part holds: at most 400 characters that fetch its script, whatever address the page has."""
    return _LOADER.format(words=NO_SCRIPTS.partition(".")[2], path=f"{STATIC}/{folder()}/{SCRIPT}", part=part)


def write(static: Path) -> None:
    """Write all files into a folder of static files, and take away those of other versions."""
    target = static / folder()
    target.mkdir(parents=True, exist_ok=True)
    for name, content in contents().items():
        (target / name).write_text(content, "utf-8")
    for old in static.iterdir():
        if old != target and _FOLDER.fullmatch(old.name):  # whatever else lies there is not ours
            shutil.rmtree(old)
