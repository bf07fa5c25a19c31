"""Voila as we serve it: our pages and nothing else, compressed, closed to the outside world.

A workshop's rights are decided in Python, which holds only where people cannot run code. So beside the pages there is no
tree, no contents, no file, and Voila itself lets no page ask the kernel to execute anything. Not here: the page
(``shell``, ``template``), warm kernels, the command line.
"""

import logging
import os
import ssl
from collections.abc import Callable
from functools import partial
from typing import Any

from jupyter_server.utils import url_path_join
from tornado.ioloop import IOLoop, PeriodicCallback
from traitlets.config import Config
from voila.app import Voila
from voila.tornado.handler import TornadoVoilaHandler

from buurtlezer.serving.kernels import PRELOAD
from buurtlezer.serving.pages import PageHandler, StartHandler, StrangerHandler
from buurtlezer.serving.places import TEMPLATE, workbooks
from buurtlezer.serving.room import handlers
from buurtlezer.serving.upkeep import keep_up
from buurtlezer.serving.warm.choice import warm_up
from buurtlezer.steps.room.surroundings import PORT

EXTENSIONS = (
    "@voila-dashboards/widgets-manager8",
    "@jupyter-widgets/jupyterlab-manager",
    "jupyter-leaflet",
    "anywidget",
)
"""All that a page needs; both managers are needed. Everything else a page would fetch and never use."""

CLOSED = ("/voila/files/", "/voila/tree", "/voila/api/contents", "/voila/templates/")
"""Handlers of Voila that would show files; our template brings its look along and needs none of them."""

FILTER = {"buurtlezer_shell": "buurtlezer.serving.shell.shell"}

POLICY = (
    "default-src 'self'; "
    "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "  # Voila compiles its schemas in the page; parts are blobs
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: {tiles}; font-src 'self' data:; "
    "connect-src 'self' blob: data:; "
    "frame-ancestors 'self'; base-uri 'self'; form-action 'self'; object-src 'none'"
)
"""Nothing is loaded from outside; the browser enforces it. Only where street tiles are configured, images from there."""


def settings(**chosen: Any) -> Config:
    """Voila's configuration for our pages; the same values stand in ``voila.json`` for plain ``voila workbooks/``."""
    config = Config()
    config.VoilaConfiguration.template = "buurtlezer"
    config.VoilaConfiguration.extension_allowlist = list(EXTENSIONS)
    config.VoilaConfiguration.allow_template_override = "NO"
    config.VoilaConfiguration.allow_theme_override = "NO"
    config.VoilaConfiguration.show_tracebacks = False
    config.VoilaConfiguration.strip_sources = True
    config.VoilaConfiguration.file_allowlist = []
    config.VoilaExporter.filters = FILTER
    config.merge(Config({"Voila": chosen}))
    return config


class BuurtlezerServer(Voila):
    """The server of ``buurtlezer serve``."""

    tls: ssl.SSLContext | None = None
    """What https needs; None for http."""

    upkeep: PeriodicCallback | None = None
    """What it does by itself, once it listens."""

    def _url(self, ip: str) -> str:
        """An address of this server; Voila's own knows no https."""
        plain = str(super()._url(ip))
        return plain.replace("http://", "https://", 1) if self.tls else plain

    def listen(self) -> None:
        """Listen as Voila does, with a certificate where there is one."""
        if self.tls:
            self.app.listen = partial(self.app.listen, ssl_options=self.tls)
        super().listen()

    def setup_template_dirs(self) -> None:
        """Find our template where the package has it, so that a change needs no installation."""
        super().setup_template_dirs()
        self.template_paths.insert(0, str(TEMPLATE))

    def init_settings(self) -> dict[str, Any]:
        """Compress, and send the browser our rules with each answer."""
        found: dict[str, Any] = super().init_settings()
        tiles = os.environ.get("BUURTLEZER_TILES", "")
        headers = {
            "Content-Security-Policy": POLICY.format(tiles=tiles.split("{")[0]).replace("  ", " "),
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        }
        return {**found, "compress_response": True, "headers": headers, "default_handler_class": StrangerHandler}

    def init_handlers(self) -> list[Any]:
        """Voila's own handlers, less the ones that would show files or another template, plus ours."""
        kept = []
        for handler in super().init_handlers():
            pattern = handler[0]
            if handler[1] is TornadoVoilaHandler:
                kept.append((pattern, PageHandler, handler[2]))
            elif not any(word in pattern for word in CLOSED):
                kept.append(handler)
        kept = [handler for handler in kept if handler[0] != self.server_url]
        rooms = handlers(self.server_url)
        return [(self.server_url, StartHandler), *rooms, *kept, (url_path_join(self.server_url, ".*"), StrangerHandler)]


def run(
    host: str,
    port: int,
    *,
    open_browser: bool,
    announce: Callable[[str], None],
    tls: ssl.SSLContext | None = None,
    stock_kernels: bool = False,
) -> None:
    """Serve the workbooks until the process is told to stop; ``announce(address)`` once it listens.

    Kernels are forked from a warm process where that can be, unless ``stock_kernels``.
    """
    # The template is found by its folder; Jupyter's search path does not know a checkout.
    config = settings(ip=host, port=port, open_browser=open_browser, root_dir=str(workbooks()), log_level=logging.WARNING)
    if not stock_kernels:
        warm_up(config, PRELOAD)
    server = BuurtlezerServer.instance(config=config)
    server.tls = tls
    server.initialize([])

    # The port is known only after listening, which is when the loop begins: another one is taken when this is in use.
    def listening() -> None:
        os.environ[PORT] = str(server.port)
        server.upkeep = keep_up()
        announce(server.display_url)

    IOLoop.current().add_callback(listening)
    server.start()
