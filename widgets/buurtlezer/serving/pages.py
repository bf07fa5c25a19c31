"""The handlers of pages: a workbook, the root, and everything that does not exist, each in the person's language.

Not here: which other addresses the server answers (``app``), and what stands on a page (``template``).
"""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader
from jupyter_server.base.handlers import JupyterHandler
from tornado.web import RequestHandler, authenticated
from voila.tornado.handler import TornadoVoilaHandler

from buurtlezer.serving.places import TEMPLATE
from buurtlezer.serving.shell import address, shell
from buurtlezer.steps.circle import FOLDERS
from buurtlezer.texts import LANGUAGES, Texts, preferred


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(TEMPLATE), autoescape=True)


def _language(handler: RequestHandler, path: str = "") -> str:
    """The language of an address when it names one of ours, else the one that the browser likes best."""
    named = path.strip("/").split("/")[0]
    return named if named in LANGUAGES else preferred(handler.request.headers.get("Accept-Language", ""))


def stranger(handler: RequestHandler, language: str, reason: str, status: int) -> None:
    """Answer with a kind page that says what happened and where to go."""
    texts = Texts.of(language)
    base_url = handler.settings["base_url"]
    page = _environment().get_template("stranger.html.j2")
    handler.set_status(status)
    handler.set_header("Content-Type", "text/html; charset=utf-8")
    handler.finish(
        page.render(
            shell=shell({"buurtlezer": {"language": language}}, base_url),
            title=texts("page.trouble.title" if status >= 500 else "page.not_found.title"),
            sentence=texts(reason),
            start=address(base_url, language, "00_start"),
            start_words=texts("page.not_found.start"),
        )
    )


class StartHandler(JupyterHandler):
    """The root: to the start page in the browser's language."""

    def get(self) -> None:
        """Redirect; the answer differs by language, so nobody in between may keep it."""
        self.set_header("Vary", "Accept-Language")
        self.set_header("Cache-Control", "no-store")
        self.redirect(address(self.settings["base_url"], _language(self), "00_start"))


SILENT_BEATS = 6
"""Voila writes a heartbeat every ten seconds while nothing else comes; after so many in a row nothing will."""

FINISH = "<script>buurtlezerPage.finish()</script></body></html>"


class PageHandler(TornadoVoilaHandler):
    """A workbook, when it is one of ours; no other notebook or file is opened."""

    @authenticated
    async def get(self, path: str = "") -> None:
        """Serve ``<language>/<name>.ipynb``."""
        language, _, name = path.strip("/").partition("/")
        if language not in LANGUAGES:
            stranger(self, _language(self), "page.not_found.language", 404)
        elif name.removesuffix(".ipynb") not in FOLDERS or not name.endswith(".ipynb"):
            stranger(self, language, "page.not_found.page", 404)
        else:
            await self._serve(f"{language}/{name}")

    async def _serve(self, path: str) -> None:
        """Write the page as its cells finish.

        An error in Voila's rendering task is lost there and would leave the browser waiting for ever: the page is then
        closed, and each part that never came says so.
        """
        silent = 0
        # Sets the cookie without which Voila refuses the page's farewell, and its kernel would live on.
        _ = self.xsrf_token
        async for html in self.get_generator(path=path):
            silent = silent + 1 if "voila_heartbeat()" in html and len(html) < 100 else 0
            if silent > SILENT_BEATS:
                self.log.error("the page %s stopped in the middle", path)
                self.write(FINISH)
                return
            self.write(html)
            self.flush()

    def write_error(self, status_code: int, **_kwargs: Any) -> None:
        """A page that could not be made says so in the person's language; details go to the server's log only."""
        path = self.request.path.partition("/voila/render/")[2]
        stranger(self, _language(self, path), "page.trouble.sentence", status_code)


class StrangerHandler(RequestHandler):
    """Every other address."""

    def prepare(self) -> None:
        """Any method: there is nothing here."""
        stranger(self, _language(self), "page.not_found.page", 404)
