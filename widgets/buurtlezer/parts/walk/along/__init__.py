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

from buurtlezer.parts.scripts import modules

HERE = Path(__file__).parent
SCRIPT = "parts/walk/along/page.js"
LOOKS = ("base/base", "sensitive/ask", "question/form", "walk/mapped", "walk/fields", "walk/widget", "walk/along/page")


def along(data: Mapping[str, Any], language: str, title: str, no_script: str) -> str:
    """The file. ``data`` = ``{"copy", "labels", "language", "sensitive", "walk", "ground"}``, plain JSON."""
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True)
    return environment.get_template("page.html").render(
        language=language,
        title=title,
        no_script=no_script,
        look=Markup(_look()),  # noqa: S704 -- ours
        script=Markup(_script()),  # noqa: S704 -- ours
        data=Markup(_harmless(json.dumps(data, ensure_ascii=False))),  # noqa: S704 -- no tag and no comment can begin in it
    )


def _harmless(text: str) -> str:
    """JSON that says the same, in which nothing ends the element it stands in."""
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


@cache
def _script() -> str:
    """All of it as one: a page opened from a file cannot import."""
    return modules.joined(SCRIPT).replace("</script", "<\\/script")


@cache
def _look() -> str:
    return "\n".join(modules.text(f"parts/{name}.css") for name in LOOKS)
