"""Drawings: shapes and words only, with names of their own, and nothing fetched."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest
from invented_report import chart

from buurtlezer.report.press.drawing import drawn
from buurtlezer.report.press.tidied_svg import Untidy, tidied

FRAME = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 20">{}</svg>'


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """A server of this machine, and what was asked of it."""
    paths: list[str] = []

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Answering)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", paths
    server.shutdown()
    server.server_close()


def test_nothing_is_fetched_by_data_layers_or_images(asked: tuple[str, list[str]]) -> None:
    address, paths = asked
    image = {
        "data": {"values": [{"a": f"{address}/b.png"}]},
        "mark": {"type": "image", "width": 9},
        "encoding": {"url": {"field": "a"}},
    }
    found = drawn(image, 1)
    assert found
    assert "<image" not in found.svg
    for data in ({"url": f"{address}/a.json"}, {"url": "file:///etc/passwd"}):
        assert drawn({"data": data, "mark": "point"}, 1) is None
        assert drawn({"data": {"values": []}, "layer": [{"data": data, "mark": "point"}]}, 1) is None
    assert paths == []


def test_a_chart_has_its_words_in_the_writing_of_its_language() -> None:
    found = drawn(chart("nl"), 3)
    assert found
    assert ">4.000<" in found.svg
    assert "system-ui" not in found.svg
    assert (found.width > 480, found.height > 220) == (True, True)


@pytest.mark.parametrize("spec", [{}, {"mark": "nothing"}, {"nonsense": 1}])
def test_what_cannot_be_drawn_is_none(spec: dict[str, Any]) -> None:
    assert drawn(spec, 1) is None


def test_only_shapes_and_words_stay() -> None:
    held = (
        '<script>x()</script><style>a{}</style><foreignObject><b/></foreignObject><image href="http://x.test/a.png"/>'
        '<a xlink:href="http://x.test"><text onclick="x()" style="background:url(http://x.test)" fill="url(http://x.test/a)">hier</text></a>'
        '<use xlink:href="#a"/><rect width="1" display="none" mask="url(#m)"/><!-- a --><animate/>'
    )
    tidy = tidied(FRAME.format(held), "p1-").svg
    for gone in ("script", "style", "foreignObject", "image", "x.test", "onclick", "href", "use", "animate", "<!--", "<a"):
        assert gone not in tidy
    assert "hier" in tidy
    assert 'display="none"' in tidy
    assert 'mask="url(#p1-m)"' in tidy


def test_two_drawings_in_one_page_have_names_of_their_own() -> None:
    svg = FRAME.format('<defs><clipPath id="clip0"><path d="M0 0"/></clipPath></defs><g clip-path="url(#clip0)"/>')
    one, two = tidied(svg, "p1-").svg, tidied(svg, "p2-").svg
    assert 'id="p1-clip0"' in one
    assert 'clip-path="url(#p2-clip0)"' in two


@pytest.mark.parametrize("svg", ["", "<svg", "<a/>", FRAME.replace("10 20", "0 20"), FRAME.replace("viewBox", "x")])
def test_what_is_no_drawing_is_refused(svg: str) -> None:
    with pytest.raises(Untidy):
        tidied(svg, "p1-")
