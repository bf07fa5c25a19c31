"""The light pages themselves: one HTML document with its words, a look and a script.

Everything that a person reads comes along in the document, in one language. Not here: which pages there are (``pages``), look
and script (``web``), what a page does (its own script).
"""

import json
from functools import cache

from jinja2 import Environment, FileSystemLoader
from tornado.web import RequestHandler

from buurtlezer.model.kinds import on_devices
from buurtlezer.serving.folders import PACKAGE
from buurtlezer.serving.room.pages import LightPage
from buurtlezer.serving.room.web import WEB, folder
from buurtlezer.texts import LANGUAGES, Texts, preferred

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Stricter than a workbook's: no script in the page, nothing compiled in it, nothing from outside, no frame around it."""


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
    return Environment(loader=FileSystemLoader(PACKAGE / WEB), autoescape=True, trim_blocks=True, lstrip_blocks=True)


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
        "kinds": on_devices(),
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
            look=f"{at}{page.name}.css",
            script=f"{at}{page.name}.js",
            name=page.name,
        )
    )
