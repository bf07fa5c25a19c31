"""A link to a workbook on another website, in a real browser: a press opens it, what a site does by itself starts no kernel."""

import json
import urllib.request
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect
from trainer_desk import Led

pytestmark = pytest.mark.browser


@pytest.fixture
def workbook(led: Led) -> str:
    return f"{led.address}/voila/render/nl/00_start.ipynb"  # at localhost, which browsers trust as they do https


@pytest.fixture
def portal(workbook: str) -> Iterator[str]:
    """Another site: 127.0.0.1 is none of localhost's."""
    pages = {
        "/link": f'<a href="{workbook}">Naar het werkblad</a>',
        "/sends": f"<script>location = {json.dumps(workbook)}</script>",
        "/shows": f'<img src="{workbook}"><iframe src="{workbook}"></iframe><script src="{workbook}"></script>',
    }

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(pages.get(self.path, "").encode())

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def kernels(led: Led) -> int:
    with urllib.request.urlopen(f"{led.address}/healthz", timeout=10) as answer:
        return int(json.load(answer)["kernels"])


def opened(page: Page) -> None:
    page.wait_for_selector("body[data-ready=true]", timeout=40_000)


def test_a_link_that_a_person_presses_opens_the_workbook(
    workbook: str, portal: str, context: Callable[..., BrowserContext]
) -> None:
    page = context(new=True).new_page()
    page.goto(f"{portal}/link")
    page.get_by_role("link").click()
    opened(page)
    assert page.url == workbook


def test_who_is_sent_by_a_script_gets_in_by_one_press(workbook: str, portal: str, context: Callable[..., BrowserContext]) -> None:
    for kind in ("desktop", "phone"):
        page = context(kind, new=True).new_page()
        page.goto(f"{portal}/sends")
        page.wait_for_url(workbook)
        expect(page.get_by_role("heading", level=1)).to_have_text("Bijna daar")
        assert not Axe().run(page).response["violations"]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("link", name="Open het werkblad").press("Enter")
    opened(page)
    page.reload()
    opened(page)


def test_a_picture_a_frame_and_a_script_of_another_site_start_no_kernel(
    led: Led, workbook: str, portal: str, context: Callable[..., BrowserContext]
) -> None:
    page = context(new=True).new_page()
    asked: list[str] = []
    answers: list[int] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda answer: answers.append(answer.status) if answer.url == workbook else None)
    before = kernels(led)
    page.goto(f"{portal}/shows", wait_until="load")
    assert asked.count(workbook) == 3
    assert set(answers) == {403}  # a picture's and a script's answer a browser keeps from the page
    assert kernels(led) <= before
