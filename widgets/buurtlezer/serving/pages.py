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

from buurtlezer.serving.limits.warden import Warden
from buurtlezer.serving.making.batches import batches
from buurtlezer.serving.making.maker import PageMaker, new_kernel_id
from buurtlezer.serving.places import TEMPLATE
from buurtlezer.serving.shell import address, shell
from buurtlezer.steps.circle import FOLDERS, START
from buurtlezer.steps.room.surroundings import SERVED
from buurtlezer.texts import LANGUAGES, Texts, preferred


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(TEMPLATE), autoescape=True)


def _language(handler: RequestHandler, path: str = "") -> str:
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


def full(handler: RequestHandler, language: str) -> None:
    """As many pages are open as there may be: a page that asks again by itself, and the light page meanwhile."""
    texts = Texts.of(language)
    handler.set_header("Retry-After", AGAIN_SECONDS)
    light = f"{handler.settings['base_url'].rstrip('/')}/m?lang={language}" if os.environ.get(SERVED) else None
    _kind(
        handler,
        language,
        503,
        title=texts("page.full.title"),
        sentence=texts("page.full.sentence"),
        again=AGAIN_SECONDS,
        health=url_path_join(handler.settings["base_url"], "healthz"),
        again_words=texts("page.full.again"),
        link=light,
        link_words=texts("page.full.light"),
    )


class StartHandler(JupyterHandler):
    """The root: to the start page in the browser's language."""

    def get(self) -> None:
        """Redirect; the answer differs by language, so nobody in between may keep it."""
        self.set_header("Vary", "Accept-Language")
        self.set_header("Cache-Control", "no-store")
        self.redirect(address(self.settings["base_url"], _language(self), START))


SILENT_SECONDS = 60.0
"""A page that nothing came for in so long is closed: nothing will."""

BEAT_SECONDS = 10.0
BEAT = "<!-- -->\n"
"""Written while a cell runs, so that nobody in between gives up."""

FINISH = "<script>buurtlezerPage.finish()</script></body></html>"


class PageHandler(TornadoVoilaHandler):
    """A workbook, when it is one of ours; no other notebook or file is opened."""

    def initialize(self, maker: PageMaker, warden: Warden, most: int, **kwargs: Any) -> None:
        """Get to know who makes pages, who ends them, and how many there may be at once."""
        super().initialize(**kwargs)
        self.maker = maker
        self.warden = warden
        self.most = most
        self.left = False

    @authenticated
    async def get(self, path: str = "") -> None:
        """Serve ``<language>/<name>.ipynb``."""
        language, _, name = path.strip("/").partition("/")
        if language not in LANGUAGES:
            stranger(self, _language(self), "page.not_found.language", 404)
        elif name.removesuffix(".ipynb") not in FOLDERS or not name.endswith(".ipynb"):
            stranger(self, language, "page.not_found.page", 404)
        elif self.warden.count >= self.most:
            full(self, language)
        else:
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.set_header("Cache-Control", "no-store")
            # Sets the cookie without which Voila refuses the page's farewell, and its kernel would live on.
            _ = self.xsrf_token
            await self._serve(f"{language}/{name}")

    def on_connection_close(self) -> None:
        """Its visitor left while it was being made."""
        self.left = True

    async def _serve(self, path: str) -> None:
        """Write the page as its cells finish; a fault in the middle closes it, and each part that never came says so."""
        kernel_id = new_kernel_id()
        silent = 0.0
        whole = False
        try:
            async with aclosing(batches(self.maker.pieces(path, kernel_id), BEAT_SECONDS)) as coming:
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
                raise
            # Its message may hold what a person wrote; the kind and the place are enough.
            self.log.error("the page %s stopped in the middle: %s", path, type(fault).__name__)
        finally:
            if self.left:
                await self.warden.end(kernel_id)
        if not whole and not self.left:
            self.write(FINISH)

    def write_error(self, status_code: int, **_kwargs: Any) -> None:
        """A page that could not be made says so in the person's language; details go to the server's log only."""
        path = self.request.path.partition("/voila/render/")[2]
        stranger(self, _language(self, path), "page.trouble.sentence", status_code)


class StrangerHandler(RequestHandler):
    """Every other address."""

    def prepare(self) -> None:
        """Any method: there is nothing here."""
        stranger(self, _language(self), "page.not_found.page", 404)
