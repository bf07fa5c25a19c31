"""Scripts and looks of light pages: two files for each page, under an address that changes with what is in them.

A page's script is joined of its own module (``web/``) and of all that it imports: the device, the outbox and the drawings of the
notebooks' parts, not a second one. The projector's holds the drawings of the views of the group too. Its look is that of all
light pages, and what stands beside its modules. A browser asks once and keeps both for a year. Not here: the page around them
(``light_page``), how scripts are read and joined (``parts.scripts.modules``).
"""

import hashlib
import json
from functools import cache
from typing import Any, Final

from tornado.web import RequestHandler

from buurtlezer import views
from buurtlezer.parts.scripts import modules
from buurtlezer.serving.folders import PACKAGE
from buurtlezer.serving.room.pages import PAGES, LightPage

WEB: Final = "serving/room/web"
BASE_LOOK, LIGHT_LOOK = "parts/base/base.css", f"{WEB}/light.css"
MEDIA = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}
ADDRESS = r"([a-z]+\.(?:js|css))"


def entry(page: LightPage) -> str:
    """The module that a page begins with."""
    return f"{WEB}/{page.name}.js"


def walls() -> dict[str, str]:
    """The modules that draw the views of the group on the wall, by view: those that have a ``wall.js``."""
    named = {view: f"views/{view}/wall.js" for view in views.names()}
    return {view: name for view, name in named.items() if (PACKAGE / name).is_file()}


def scripts(page: LightPage) -> list[str]:
    """A page's modules, each after what it imports."""
    return modules.needed(*(walls().values() if page.walls else ()), entry(page))


def looks(page: LightPage) -> list[str]:
    """A page's looks: what all parts share, what all light pages share, then those of its modules."""
    return list(dict.fromkeys((BASE_LOOK, LIGHT_LOOK, *modules.looks(*scripts(page)))))


@cache
def contents() -> dict[str, str]:
    """Each file that is served, by name."""
    found = {}
    for page in PAGES.values():
        found[f"{page.name}.js"] = modules.joined(*scripts(page)) + (_told_of_walls(page) if page.walls else "")
        found[f"{page.name}.css"] = "\n".join(map(modules.text, looks(page)))
    return found


def _told_of_walls(page: LightPage) -> str:
    """The end of a script that shows the views: it gets their drawings, and begins."""
    known = ", ".join(f"{view}: {modules.module_of(name)}.wall" for view, name in walls().items())
    return f"{modules.module_of(entry(page))}.start({{ {known} }});\n"


@cache
def folder() -> str:
    """Twelve hex digits that follow from all files together."""
    return hashlib.sha256(json.dumps(contents(), sort_keys=True).encode()).hexdigest()[:12]


class WebHandler(RequestHandler):
    """One file."""

    def get(self, asked: str, name: str) -> None:
        """Send it, for a year if the address names what it holds now."""
        if name not in contents():
            self.send_error(404)
            return
        current = asked == folder()
        self.set_header("Cache-Control", "public, max-age=31536000, immutable" if current else "no-cache")
        self.set_header("Content-Type", MEDIA[name.rpartition(".")[2]])
        self.finish(contents()[name])

    def _log(self) -> None:
        """No line per request: it would tell which device asked when."""

    def write_error(self, status_code: int, **_kwargs: Any) -> None:
        """Nothing to say to a script's request."""
        self.set_status(status_code)
        self.finish()
