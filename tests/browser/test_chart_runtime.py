"""Charts alone on a page: when the runtime comes, that it comes again when it got lost, and what is there without it.

Not here: what is drawn with it (``test_chart_part``), how it comes from a kernel (``test_chart_served``).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from chart_reader import AS_SERVED, Reader, is_runtime
from charts import Charts
from playwright.sync_api import BrowserContext, expect
from stand import Shown
from visit import until

from buurtlezer.parts.chart import runtime

pytestmark = pytest.mark.browser


@pytest.fixture
def reader(alone: Callable[..., Shown[Charts]]) -> Callable[..., Reader]:
    """``reader()``: somebody before a new page."""
    return lambda **how: Reader(alone(Charts, **AS_SERVED, **how))


def test_a_chart_that_is_far_away_is_drawn_when_it_comes_near(reader: Callable[..., Reader]) -> None:
    person = reader()
    person.drawn("line")
    expect(person.part("far")).to_have_attribute("data-state", "waiting")
    person.part("far").scroll_into_view_if_needed()
    person.drawn("far")
    assert person.asked == 1


def test_it_is_drawn_anew_in_another_width(reader: Callable[..., Reader], context: Callable[..., BrowserContext]) -> None:
    person = reader(page=context().new_page())
    person.drawn("line")
    person.page.set_viewport_size({"width": 500, "height": 900})
    svg = person.part("line").locator(".bl-chart-drawing svg")
    found = until(lambda: float(svg.get_attribute("width") or 9999), lambda width: width < 500)
    assert found < 500
    expect(person.part("line").get_by_role("listitem")).to_have_count(3)
    expect(person.part("line").locator(".bl-chart-drawing")).to_have_count(1)


def test_without_runtime_there_is_a_sentence_and_the_table(
    reader: Callable[..., Reader], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runtime, "FILE", Path("nowhere/vega.js.gz"))
    person = reader()
    part = person.part("line")
    expect(part).to_have_attribute("data-state", "failed")
    expect(part.get_by_text("De grafiek tekenen lukt nu niet.", exact=False)).to_be_visible()
    expect(part.get_by_role("table", name="Inwoners op 1 januari")).to_be_visible()
    assert person.asked == 0


def test_a_lost_answer_can_be_asked_for_again(reader: Callable[..., Reader], context: Callable[..., BrowserContext]) -> None:
    page = context().new_page()
    page.clock.install()  # the wait before it is called slow passes at once
    lost: list[bool] = []

    def loses(message: dict[str, Any]) -> bool:
        if lost or not is_runtime(message):
            return False
        lost.append(True)
        return True

    person = reader(page=page, loses=loses)
    part = person.part("line")
    until(lambda: len(lost), bool)
    expect(part).to_have_attribute("data-state", "waiting")
    page.clock.run_for(16_000)
    expect(part.get_by_text("Dit duurt langer dan gewoonlijk.", exact=False)).to_be_visible()
    part.get_by_role("button", name="Probeer opnieuw").click()
    person.drawn("line")
    expect(person.part("cloud")).to_have_attribute("data-state", "drawn")
