"""The handlers of pages: a workbook, the root, and everything that does not exist, each in the person's language.

Not here: which other addresses the server answers (``app``), and what stands on a page (``template``).
"""

import os
from contextlib import aclosing
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.utils import url_path_join
from tornado.iostream import StreamClosedError
from tornado.web import RequestHandler, authenticated
from voila.tornado.handler import TornadoVoilaHandler

from buurtlezer.logbook.surroundings import SERVED
from buurtlezer.serving.folders import TEMPLATE
from buurtlezer.serving.limits.address import Addresses
from buurtlezer.serving.limits.origin import pressed_here
from buurtlezer.serving.limits.presence import Presence
from buurtlezer.serving.limits.starts import No, Starts
from buurtlezer.serving.limits.warden import Warden
from buurtlezer.serving.making.batches import batches
from buurtlezer.serving.making.maker import PageMaker, new_kernel_id
from buurtlezer.serving.shell import address, shell
from buurtlezer.texts import LANGUAGES, Texts, preferred
from buurtlezer.wording.circle import FOLDERS, START


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(TEMPLATE), autoescape=True)


def language_of(handler: RequestHandler, path: str = "") -> str:
    """The language of an address when it names one of ours, else the one that the browser likes best."""
    named = path.strip("/").split("/")[0]
    return named if named in LANGUAGES else preferred(handler.request.headers.get("Accept-Language", ""))


def _kind(handler: RequestHandler, language: str, status: int, **told: Any) -> None:
    base_url = handler.settings["base_url"]
    page = _environment().get_template("stranger.html.j2")
    handler.set_status(status)
    handler.set_header("Content-Type", "text/html; charset=utf-8")
    handler.set_header("Cache-Control", "no-store")
    shown = shell({"buurtlezer": {"language": language}}, base_url)
    handler.finish(page.render(shell=shown, home=address(base_url, language, START), **told))


def stranger(handler: RequestHandler, language: str, reason: str, status: int) -> None:
    """Answer with a kind page that says what happened and where to go."""
    texts = Texts.of(language)
    _kind(
        handler,
        language,
        status,
        title=texts("page.trouble.title" if status >= 500 else "page.not_found.title"),
        sentence=texts(reason),
        link=address(handler.settings["base_url"], language, START),
        link_words=texts("page.not_found.start"),
    )


AGAIN_SECONDS = 10


def full(handler: RequestHandler, language: str, why: No = "full") -> None:
    """No place for this page now: one that asks again by itself, and the light page meanwhile."""
    texts = Texts.of(language)
    handler.set_header("Retry-After", AGAIN_SECONDS)
    light = f"{handler.settings['base_url'].rstrip('/')}/m?lang={language}" if os.environ.get(SERVED) else None
    _kind(
        handler,
        language,
        503,
        title=texts(f"page.{why}.title"),
        sentence=texts(f"page.{why}.sentence"),
        again=AGAIN_SECONDS,
        health=url_path_join(handler.settings["base_url"], "healthz"),
        again_words=texts("page.full.again"),
        link=light,
        link_words=texts("page.full.light"),
    )


def elsewhere(handler: RequestHandler, language: str) -> None:
    """Another website asked for this page: a person opens it by one press, which is asked for from here."""
    texts = Texts.of(language)
    _kind(
        handler,
        language,
        403,
        title=texts("page.elsewhere.title"),
        sentence=texts("page.elsewhere.sentence"),
        link=handler.request.uri,
        link_words=texts("page.elsewhere.open"),
        pressed=True,
    )


class StartHandler(JupyterHandler):
    """The root: to the start page in the browser's language."""

    def get(self) -> None:
        """Redirect; the answer differs by language, so nobody in between may keep it."""
        self.set_header("Vary", "Accept-Language")
        self.set_header("Cache-Control", "no-store")
        self.redirect(address(self.settings["base_url"], language_of(self), START))


SILENT_SECONDS = 60.0
"""A page that nothing came for in so long is closed: nothing will."""

BEAT_SECONDS = 10.0
BEAT = "<!-- -->\n"
"""Written while a cell runs, so that nobody in between gives up."""

FINISH = "<script>buurtlezerPage.finish()</script></body></html>"


class PageHandler(TornadoVoilaHandler):
    """A workbook, when it is one of ours; no other notebook or file is opened."""

    def initialize(
        self, maker: PageMaker, warden: Warden, presence: Presence, starts: Starts, addresses: Addresses, **kwargs: Any
    ) -> None:
        """Get to know who makes pages, who ends them, who counts them and gives them places, and whose they are."""
        super().initialize(**kwargs)
        self.maker = maker
        self.warden = warden
        self.presence = presence
        self.starts = starts
        self.addresses = addresses
        self.left = False

    @authenticated
    async def get(self, path: str = "") -> None:
        """Serve ``<language>/<name>.ipynb``."""
        language, _, name = path.strip("/").partition("/")
        kernel_id, came_from = new_kernel_id(), self.addresses.of(self.request)
        if language not in LANGUAGES:
            stranger(self, language_of(self), "page.not_found.language", 404)
        elif name.removesuffix(".ipynb") not in FOLDERS or not name.endswith(".ipynb"):
            stranger(self, language, "page.not_found.page", 404)
        elif not pressed_here(self.request.headers):
            elsewhere(self, language)
        elif why := self.starts.take(kernel_id, came_from, self.maker.patience):
            full(self, language, why)
        else:
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.set_header("Cache-Control", "no-store")
            await self._serve(f"{language}/{name}", kernel_id, came_from)

    def on_connection_close(self) -> None:
        """Its visitor left while it was being made."""
        self.left = True

    async def _serve(self, path: str, kernel_id: str, address: str = "") -> None:
        """Write the page as its cells finish; a fault in the middle closes it, and each part that never came says so.

        ``address``: of who asks.
        """
        silent = 0.0
        whole = False
        try:
            async with aclosing(batches(self.maker.pieces(path, kernel_id, address), BEAT_SECONDS)) as coming:
                async for batch in coming:
                    silent = 0.0 if batch else silent + BEAT_SECONDS
                    if self.left:
                        return
                    if silent > SILENT_SECONDS:
                        self.log.error("the page %s stopped in the middle", path)
                        break
                    self.write(batch or BEAT)
                    await self.flush()
                else:
                    whole = True
        except StreamClosedError:
            self.left = True
        except Exception as fault:
            if not self._headers_written:
                await self.warden.end(kernel_id)  # what is shown instead needs no place
                raise
            # Its message may hold what a person wrote; the kind and the place are enough.
            self.log.error("the page %s stopped in the middle: %s", path, type(fault).__name__)
        finally:
            if self.left:
                await self.warden.end(kernel_id)
        self.presence.sent(kernel_id)
        if not whole and not self.left:
            self.write(FINISH)

    def write_error(self, status_code: int, **_kwargs: Any) -> None:
        """A page that could not be made says so in the person's language; details go to the server's log only."""
        path = self.request.path.partition("/voila/render/")[2]
        stranger(self, language_of(self, path), "page.trouble.sentence", status_code)


class StrangerHandler(RequestHandler):
    """Every other address."""

    def prepare(self) -> None:
        """Any method: there is nothing here."""
        stranger(self, language_of(self), "page.not_found.page", 404)
