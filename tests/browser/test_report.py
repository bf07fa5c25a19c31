"""11_report as a person does it: what is written and goes in, the report as it would leave, a file of it; what is stored.

Not here: how each part behaves (``test_choosing_part``), what may leave (``tests/report``), the forms of a file
(``tests/report/press``).
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from axe_playwright_python.sync_playwright import Axe
from ipywidgets import Widget
from lined import Lined
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.steps.page import Page
from buurtlezer.steps.report.choose import choose
from buurtlezer.steps.report.conclude import conclude
from buurtlezer.steps.report.download import download
from buurtlezer.steps.report.preview import preview
from buurtlezer.steps.report.state import ReportState
from buurtlezer.steps.report.texts import texts
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store

pytestmark = pytest.mark.browser

PRIVATE, LEFT = "Zonnebloemhof", "Het kapsalon"


def parts(page: Page, _: StepState) -> list[Widget]:
    state = ReportState(page.session)
    return [make(page, state) for make in (conclude, choose, texts, preview, download)]


@pytest.fixture
def shown(alone: Callable[..., Shown[Lined]], own_store: Store) -> Shown[Lined]:
    return alone(lambda: Lined(own_store, parts), "phone")


def part(shown: Shown[Lined], name: str) -> Locator:
    return shown.page.locator(f"[data-part={name}]")


def stored(shown: Shown[Lined], kind: str, fits: Callable[[dict[str, Any]], bool] = lambda _: True) -> dict[str, Any]:
    found = until(lambda: [dict(one.content or {}) for one in shown.made.stored(kind)], lambda them: any(map(fits, them)))
    return next(filter(fits, found))


def write(shown: Shown[Lined], kind: str, **content: Any) -> None:
    """Something that was made on another page of the logbook that is open."""
    session = shown.made.session
    whole = {"kind": kind, "perspective": "visitor", "round": 1, **content}
    act = {"act_id": uuid4().hex, "action": "write", "entry_id": uuid4().hex, "content": whole}
    credential = session._credential
    assert credential is not None
    shown.python(lambda: (session.perform(credential, act, None, True), session.changed()))


def look(shown: Shown[Lined], name: str) -> None:
    page = shown.page
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        page.screenshot(path=Path(folder) / f"report-{name}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    violations = Axe().run(page, context=".bl-part").response["violations"]
    assert [one["id"] for one in violations if one["impact"] in ("serious", "critical")] == []
    assert (shown.faults, shown.outside) == ([], [])


def test_a_report_is_chosen_looked_at_and_taken_along_and_what_is_private_stays(shown: Shown[Lined], tmp_path: Path) -> None:
    page = shown.page
    expect(part(shown, "choose")).to_contain_text("nog niets om uit te kiezen")
    box = part(shown, "text_not_heard")
    box.get_by_role("textbox").fill("Wie in de nacht werkt.")
    box.get_by_role("button", name="Bewaar mijn gedachte").click()
    written = stored(shown, "reflection")
    assert (written["prompt"], written["text"]) == ("report_not_heard", "Wie in de nacht werkt.")

    write(shown, "gap", what="een bank om te zitten")
    write(shown, "place", name=LEFT)
    write(shown, "vulnerable_place", means=PRIVATE)

    choosing = part(shown, "choose")
    expect(choosing).to_contain_text("geen van de 2 gaat mee")
    choosing.locator("details[data-section=gaps] summary").click()
    choosing.get_by_role("checkbox", name="een bank om te zitten").check()
    (gap,) = shown.made.stored("gap")
    assert stored(shown, "report", lambda one: len(one["chosen"]) == 1)["chosen"] == [gap.entry_id]

    seen = part(shown, "preview")
    seen.get_by_role("button", name="Bekijk het verslag").click()
    expect(seen.get_by_role("article")).to_contain_text("bank om te zitten")
    expect(seen.get_by_role("article")).to_contain_text("Wie in de nacht werkt.")
    expect(seen.get_by_role("article")).not_to_contain_text(LEFT)
    look(shown, "seen")
    choosing.get_by_role("button", name="Voor een team").click()
    expect(seen).to_contain_text("intussen iets veranderd")

    out = part(shown, "download")
    out.get_by_role("radio", name="Webpagina").check()
    out.locator("summary").click()
    out.get_by_label("Wie maakte dit?").fill("Qwimba Zelxa\nJan Peeters")
    with page.expect_download(timeout=60_000) as loaded:
        out.get_by_role("button", name="Maak het bestand").click()
    loaded.value.save_as(tmp_path / "verslag.html")
    text = (tmp_path / "verslag.html").read_text("utf-8")
    assert loaded.value.suggested_filename == "verslag.html"
    assert "bank om te zitten" in text
    assert "Qwimba Zelxa" in text
    assert (PRIVATE in text, LEFT in text) == (False, False)
    expect(out).to_contain_text("staat bij je downloads")
    kept = str([one.content for one in shown.made.session.revisions.values()])
    assert "Qwimba" not in kept + str(page.evaluate("JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})"))
    assert "Qwimba" not in str([one.get_state() for one in shown.made.parts if not hasattr(one, "children")])
