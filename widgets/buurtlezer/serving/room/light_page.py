"""The light pages themselves: one HTML document with its words, and the few files it asks for at once.

A page is HTML, one or two looks and some small modules; everything that a person reads comes along in the document, in one
language. Not here: the files (``web``), what a page does (its own script).
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Final

from jinja2 import Environment, FileSystemLoader
from tornado.web import RequestHandler

from buurtlezer.serving.room.web import WEB, folder, modules
from buurtlezer.texts import LANGUAGES, Texts, preferred

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Stricter than a workbook's: no script in the page, nothing compiled in it, nothing from outside, no frame around it."""


@dataclass(frozen=True)
class LightPage:
    """A page by its script ``<name>.js``, its look ``<name>.css`` and its words ``room.<words>.*`` beside ``room.base.*``."""

    name: str
    words: tuple[str, ...]
    styles: tuple[str, ...] = ()


PAGES: Final = {
    "m": LightPage("moment", ("room.moment.",), ("moment.css",)),
    "c": LightPage("reach", ("room.reach.",), ("reach.css",)),
    "t": LightPage("trainer", ("trainer.", "room.group."), ("trainer.css", "group.css")),
    "p": LightPage("projector", ("projector.", "room.group."), ("projector.css", "group.css", "group_places.css")),
}
"""By the letter of its address."""


class LightPageHandler(RequestHandler):
    """One page in the language of ``?lang=``, else the browser's. Everybody gets the same: who it is comes later, in messages."""

    def initialize(self, page: LightPage) -> None:
        """Get to know which page."""
        self.page = page

    def get(self) -> None:
        """Send it."""
        named = self.get_query_argument("lang", "")
        language = named if named in LANGUAGES else preferred(self.request.headers.get("Accept-Language", ""))
        self.set_header("Content-Security-Policy", POLICY)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Vary", "Accept-Language")
        self.set_header("Cache-Control", "no-cache")
        self.finish(document(self.page, language, self.settings["base_url"]))

    def _log(self) -> None:
        """No line per request: it would tell which device asked when."""


@cache
def _template() -> Environment:
    return Environment(loader=FileSystemLoader(WEB), autoescape=True, trim_blocks=True, lstrip_blocks=True)


@cache
def document(page: LightPage, language: str, base_url: str) -> str:
    """The whole document."""
    texts = Texts.of(language)
    words = {prefix: texts.group(prefix) for prefix in ("room.base.", *page.words)}
    told = {
        "language": language,
        "base": base_url,
        "words": {key: sentence for group in words.values() for key, sentence in group.items()},
        "languages": {other: texts(f"language.{other}") for other in LANGUAGES},
    }
    at = f"{base_url.rstrip('/')}/room/web/{folder()}/"
    return (
        _template()
        .get_template("page.html.j2")
        .render(
            language=language,
            languages=told["languages"],
            base=base_url,
            title=texts(f"{page.words[0]}title"),
            skip=texts("room.base.skip"),
            choose=texts("room.base.languages"),
            starting=texts("room.base.starting"),
            without_script=texts("room.base.without_script"),
            # Inside a script element only "<" could end it.
            told=json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"),
            styles=[at + name for name in ("light.css", *page.styles)],
            scripts=[at + name for name in modules(f"{page.name}.js")],
            name=page.name,
        )
    )
