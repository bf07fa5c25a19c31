"""What the page template needs to know before any cell runs: title, path of workbooks, languages, sources, words.

``shell`` is a filter of the template (named ``buurtlezer_shell`` in ``voila.json``), so that plain ``voila workbooks/``
shows the same page as ``buurtlezer serve``. Not here: handlers and settings (``app``).
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from buurtlezer.parts.scripts.delivery import addresses
from buurtlezer.serving.folders import TEMPLATE
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.circle import FOLDERS, NAMES, START, title_key

SOURCES = (
    "outlines",
    "sectors",
    "districts",
    "sector_population",
    "figures",
    "stops",
    "stations",
    "trains",
    "streets",
    "services",
)
"""What every page names at its foot; publisher, licence and date of each file stand in the data pack."""


@dataclass(frozen=True)
class Shell:
    """The page around the widgets of one workbook in one language. All words are plain text; the template escapes."""

    t: Callable[[str], str]
    language: str
    page: str
    title: str
    kicker: str
    home: str
    languages: list[dict[str, Any]]
    steps: list[dict[str, Any]]
    sources: list[str]
    css: str
    script: str
    words: str
    parts: dict[str, str]
    """Where the scripts and looks of the widgets are, by name."""


@cache
def _asset(name: str) -> str:
    return (TEMPLATE / name).read_text("utf-8")


def address(base_url: str, language: str, page: str) -> str:
    """Where a workbook is served."""
    return f"{base_url.rstrip('/')}/voila/render/{language}/{page}.ipynb"


def shell(metadata: Mapping[str, Any], base_url: str = "/") -> Shell:
    """The page of a notebook, from its metadata ``{"buurtlezer": {"language": "nl", "page": "01_neighbourhood"}}``.

    A notebook without it (somebody's own) gets the Dutch page without a place in the circle.
    """
    own = metadata.get("buurtlezer", {})
    language = own.get("language", "nl")
    page = own.get("page", "")
    return _shell(language, page, base_url)


@cache
def _shell(language: str, page: str, base_url: str) -> Shell:
    texts = Texts.of(language)
    title = texts(title_key(page)) if page in NAMES else "Buurtlezer"
    steps = [
        {
            "title": texts(title_key(name)),
            "href": address(base_url, language, name) if name in FOLDERS else None,
            "current": name == page,
        }
        for name in NAMES
    ]
    languages = [
        {
            "language": other,
            "name": texts(f"language.{other}"),
            "href": address(base_url, other, page or START),
            "current": other == language,
        }
        for other in LANGUAGES
    ]
    words = {"lost": texts("page.lost"), "gone": texts("page.gone"), "heavy": texts("page.heavy"), "failed": texts("page.failed")}
    return Shell(
        t=texts,
        language=language,
        page=page,
        title=title,
        kicker=texts("page.kicker", title=title) if page in NAMES else "",
        home=address(base_url, language, START),
        languages=languages,
        steps=steps,
        sources=[texts(f"source.{source}") for source in SOURCES],
        css=_asset("page.css"),
        script=_asset("page.js") + _asset("folds.js"),
        parts=addresses(base_url),
        words=json.dumps(words, ensure_ascii=False).replace("<", "\\u003c"),
    )
