"""The walk as one HTML file: words, map, stops and forms inside, no request to anybody, from any phone's own storage.

People's text stands in it as JSON in which no tag can begin, and is shown as text. Not here: reading what comes back
(``steps.walk.brought``).
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from buurtlezer.parts.base.part import PARTS

HERE = Path(__file__).parent
SCRIPTS = (
    "base/base",
    "base/giving",
    "sensitive/check",
    "sensitive/ask",
    "question/typed",
    "question/choice",
    "walk/mapped",
    "walk/said",
    "walk/fields",
    "walk/confirmed",
    "walk/along/page",
)
LOOKS = ("base/base", "sensitive/ask", "question/form", "walk/mapped", "walk/fields", "walk/widget", "walk/along/page")


def along(data: Mapping[str, Any], language: str, title: str, no_script: str) -> str:
    """The file. ``data`` = ``{"copy", "labels", "language", "sensitive", "walk", "ground"}``, plain JSON."""
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True)
    return environment.get_template("page.html").render(
        language=language,
        title=title,
        no_script=no_script,
        look=Markup(_joined(LOOKS, ".css")),  # noqa: S704 -- ours
        script=Markup(_joined(SCRIPTS, ".js")),  # noqa: S704 -- ours
        data=Markup(_harmless(json.dumps(data, ensure_ascii=False))),  # noqa: S704 -- no tag and no comment can begin in it
    )


def _harmless(text: str) -> str:
    """JSON that says the same, in which nothing ends the element it stands in."""
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


@cache
def _joined(names: tuple[str, ...], suffix: str) -> str:
    return "\n".join((PARTS / f"{name}{suffix}").read_text("utf-8") for name in names).replace("</script", "<\\/script")
