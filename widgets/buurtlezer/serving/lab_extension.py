"""For a Jupyter server that we do not start ourselves: it sends the scripts of our parts.

An installation enables it (``pyproject.toml`` brings ``buurtlezer.json``), so that plain ``jupyter lab`` shows our widgets;
``buurtlezer lab`` asks for it by name. Not here: the scripts (``assets.parts``), warm kernels (``warm.extension``).
"""

from typing import Any

from buurtlezer.serving.assets.parts import handlers


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: Any) -> None:
    server.web_app.add_handlers(".*$", handlers(server.web_app.settings["base_url"]))
