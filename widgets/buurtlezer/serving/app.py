"""Voila as we serve it: our pages and nothing else, compressed, closed to the outside world.

A workshop's rights are decided in Python, which holds only where people cannot run code. So beside the pages there is no
tree, no contents, no file, and Voila itself lets no page ask the kernel to execute anything. Not here: the page
(``shell``, ``template``), warm kernels, the command line.
"""

import logging
import os
import ssl
from collections.abc import Callable, Iterable
from typing import Any

from jupyter_server.base.handlers import FileFindHandler
from jupyter_server.utils import url_path_join
from tornado.ioloop import IOLoop, PeriodicCallback
from traitlets import Float, Int
from traitlets.config import Config
from voila.app import Voila
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.static_file_handler import MultiStaticFileHandler
from voila.tornado.handler import TornadoVoilaHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from buurtlezer.logbook.surroundings import PORT
from buurtlezer.serving.assets import parts
from buurtlezer.serving.assets.bundle import Bundle, pieces
from buurtlezer.serving.assets.handlers import BundleHandler, ExtensionHandler, StaticHandler
from buurtlezer.serving.folders import TEMPLATE, workbooks
from buurtlezer.serving.kernels import PRELOAD
from buurtlezer.serving.limits.address import Addresses, Network
from buurtlezer.serving.limits.connections import BACKLOG, BoundedServer, by_one_address, descriptors
from buurtlezer.serving.limits.handlers import KERNEL_ID, FarewellHandler, HealthHandler, HereHandler
from buurtlezer.serving.limits.health import Health
from buurtlezer.serving.limits.presence import FIRST_SECONDS, Presence
from buurtlezer.serving.limits.requests import LISTENING
from buurtlezer.serving.limits.room_left import most_pages as pages_that_fit
from buurtlezer.serving.limits.starts import AT_ONCE, Starts
from buurtlezer.serving.limits.warden import MEGABYTE, Warden
from buurtlezer.serving.limits.websocket import GuardedWebsocketHandler
from buurtlezer.serving.logs import access, speak
from buurtlezer.serving.making.maker import PageMaker
from buurtlezer.serving.nobody import Nobody
from buurtlezer.serving.pages import PageHandler, StartHandler, StrangerHandler
from buurtlezer.serving.reach import reckoning
from buurtlezer.serving.room import handlers
from buurtlezer.serving.room.wait import WaitHandler
from buurtlezer.serving.trouble import kind
from buurtlezer.serving.upkeep import keep_up
from buurtlezer.serving.warm.choice import warm_up

EXTENSIONS = (
    "@voila-dashboards/widgets-manager8",
    "@jupyter-widgets/jupyterlab-manager",
    "jupyter-leaflet",
    "anywidget",
)
"""All that a page needs; both managers are needed. Everything else a page would fetch and never use."""

CLOSED = ("/voila/files/", "/voila/tree", "/voila/api/contents", "/voila/api/themes", "/voila/templates/")
"""Handlers of Voila that would show files; our template brings its look along and needs none of them."""

FILTERS = {
    "buurtlezer_shell": "buurtlezer.serving.shell.shell",
    "buurtlezer_folds": "buurtlezer.serving.folds.folds",
}

SENT_BETTER = {MultiStaticFileHandler: StaticHandler, FileFindHandler: ExtensionHandler}
"""Voila's handlers of files, and ours in their place."""

POLICY = (
    "default-src 'self'; "
    "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "  # Voila compiles its schemas in the page; parts are blobs
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self' blob: data:; "
    "frame-ancestors 'self'; base-uri 'self'; form-action 'self'; object-src 'none'"
)
"""Nothing is loaded from outside; the browser enforces it."""


def settings(**chosen: Any) -> Config:
    """Voila's configuration for our pages; the same values stand in ``voila.json`` for plain ``voila workbooks/``."""
    config = Config()
    config.Voila.identity_provider_class = Nobody
    config.VoilaConfiguration.template = "buurtlezer"
    config.VoilaConfiguration.extension_allowlist = list(EXTENSIONS)
    config.VoilaConfiguration.allow_template_override = "NO"
    config.VoilaConfiguration.allow_theme_override = "NO"
    config.VoilaConfiguration.show_tracebacks = False
    config.VoilaConfiguration.strip_sources = True
    config.VoilaConfiguration.file_allowlist = []
    config.VoilaExporter.filters = FILTERS
    config.merge(Config({"Voila": chosen}))
    return config


class BuurtlezerServer(Voila):
    """The server of ``buurtlezer serve``."""

    tls: ssl.SSLContext | None = None
    """What https needs; None for http."""

    upkeep: list[PeriodicCallback] | None = None
    """What it does by itself, once it listens."""

    stock_kernels = False
    """Whether each kernel is a Python of its own, which takes more memory."""

    warden: Warden

    reach: Callable[[], str] = staticmethod(lambda: "off")
    """How the process that reckons rides is doing."""

    addresses = Addresses()
    """Whose word is taken about where a request comes from."""

    patience = Float(180.0, help="Seconds that a page may be silent before its kernel ends.").tag(config=True)
    most_pages = Int(0, min=0, help="Pages open at once; 0: as many as the memory that is available allows.").tag(config=True)
    first_patience = Float(FIRST_SECONDS, help="Seconds that a page is waited for until its websocket comes.").tag(config=True)
    pages_per_address = Int(
        AT_ONCE, min=1, help="Pages that one address may start at once, and half as many in each minute after that."
    ).tag(config=True)
    most_megabytes = Int(600, min=0, help="Memory that a kernel may have for itself; 0: any.").tag(config=True)

    def _url(self, ip: str) -> str:
        """An address of this server; Voila's own knows no https."""
        plain = str(super()._url(ip))
        return plain.replace("http://", "https://", 1) if self.tls else plain

    def listen(self) -> None:
        """Listen as Voila does, within limits, and with a certificate where there is one."""
        by_one = by_one_address(descriptors())

        def bounded(port: int, address: str) -> None:
            server = BoundedServer(self.app, ssl_options=self.tls, by_one=by_one, addresses=self.addresses, **LISTENING)
            server.listen(port, address, backlog=BACKLOG)

        self.app.listen = bounded
        super().listen()

    def setup_template_dirs(self) -> None:
        """Find our template where the package has it, so that a change needs no installation."""
        super().setup_template_dirs()
        self.template_paths.insert(0, str(TEMPLATE))

    def init_settings(self) -> dict[str, Any]:
        """Compress, and send the browser our rules with each answer."""
        found: dict[str, Any] = super().init_settings()
        headers = {
            "Content-Security-Policy": POLICY,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        }
        return {
            **found,
            "compress_response": True,
            # What widgets tell of themselves when a page opens is 1.5 MB of text, a tenth of it zipped.
            "websocket_compression_options": {"compression_level": 3},
            "headers": headers,
            "log_function": access,
            "default_handler_class": StrangerHandler,
        }

    def init_handlers(self) -> list[Any]:
        """Voila's own handlers, less the ones that would show files or another template, plus ours."""
        bundle = Bundle(pieces(self.static_paths, self.labextensions_path))
        most = self.most_pages or pages_that_fit(stock=self.stock_kernels)
        presence = Presence(first=self.first_patience)
        maker = PageMaker(self, bundle, presence, self.patience)
        self.warden = Warden(self.kernel_manager, presence, patience=self.patience, most=self.most_megabytes * MEGABYTE)
        rooms = handlers(self.server_url, self.addresses)
        waiting = next((one[2]["office"].waiting for one in rooms if one[1] is WaitHandler), None)
        health = Health(presence, most, lambda: waiting.count if waiting else 0, self.reach)
        script = url_path_join(self.server_url, r"/voila/bundle/([0-9a-f]{16}\.js)")
        kept: list[Any] = [
            (script, BundleHandler, {"bundle": bundle, "body": bundle.zipped()}),
            (url_path_join(self.server_url, "/voila/here/" + KERNEL_ID), HereHandler, {"presence": presence}),
            (url_path_join(self.server_url, "/healthz"), HealthHandler, {"health": health}),
        ]
        starts = Starts(presence, most, self.pages_per_address)
        page = {"maker": maker, "warden": self.warden, "presence": presence, "starts": starts, "addresses": self.addresses}
        for handler in super().init_handlers():
            pattern = handler[0]
            if handler[1] is TornadoVoilaHandler:
                kept.append((pattern, PageHandler, {**handler[2], **page}))
            elif handler[1] is VoilaShutdownKernelHandler:
                kept.append((pattern, FarewellHandler, {"presence": presence}))
            elif handler[1] is VoilaKernelWebsocketHandler:
                kept.append((pattern, GuardedWebsocketHandler, {"presence": presence}))
            elif handler[1] in SENT_BETTER:
                kept.append((pattern, SENT_BETTER[handler[1]], *handler[2:]))
            elif not any(word in pattern for word in CLOSED):
                kept.append(handler)
        kept = [handler for handler in kept if handler[0] != self.server_url]
        every = [
            (self.server_url, StartHandler),
            *rooms,
            *parts.handlers(self.server_url),
            *kept,
            (url_path_join(self.server_url, ".*"), StrangerHandler),
        ]
        return [(pattern, kind(handler), *more) for pattern, handler, *more in every]


def run(
    host: str,
    port: int,
    *,
    open_browser: bool,
    announce: Callable[[str], None],
    tls: ssl.SSLContext | None = None,
    stock_kernels: bool = False,
    most_pages: int = 0,
    log_json: bool = False,
    behind_proxy: Iterable[Network] = (),
) -> None:
    """Serve the workbooks until the process is told to stop; ``announce(address)`` once it listens.

    Kernels are forked from a warm process where that can be, unless ``stock_kernels``. At most ``most_pages`` workbooks are open
    at once (0: as memory allows). ``log_json``: one JSON object a line on the error stream. ``behind_proxy``: proxies
    that are believed about where a request comes from.
    """
    # The template is found by its folder; Jupyter's search path does not know a checkout.
    config = settings(ip=host, port=port, open_browser=open_browser, root_dir=str(workbooks()), log_level=logging.WARNING)
    if most_pages:
        config.BuurtlezerServer.most_pages = most_pages
    with reckoning(log_json=log_json) as keeper:  # before there are kernels, which are told where it is
        if not stock_kernels:
            warm_up(config, PRELOAD)
        server = BuurtlezerServer.instance(config=config)
        if keeper:
            server.reach = lambda: keeper.state
        server.tls = tls
        server.stock_kernels = stock_kernels
        server.addresses = Addresses(behind_proxy)
        server.initialize([])
        speak(server.log, as_json=log_json)

        # The port is known only after listening, which is when the loop begins: another one is taken when this is in use.
        def listening() -> None:
            os.environ[PORT] = str(server.port)
            server.upkeep = keep_up()
            server.warden.start()
            announce(server.display_url)

        IOLoop.current().add_callback(listening)
        server.start()
