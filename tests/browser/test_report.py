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
    slot = whole.pop("slot", "")
    entry_id = session.entry_id(slot) if slot else uuid4().hex
    act = {"act_id": uuid4().hex, "action": "write", "entry_id": entry_id, "slot": slot or None, "content": whole}
    credential = session._credential
    assert credential is not None
    shown.python(lambda: (session.perform(credential, act, None, True), session.changed()))


def say_whom_we_did_not_hear(shown: Shown[Lined]) -> dict[str, Any]:
    """Which begins a logbook."""
    box = part(shown, "text_not_heard")
    box.get_by_role("textbox").fill("Wie in de nacht werkt.")
    box.get_by_role("button", name="Bewaar", exact=True).click()
    return stored(shown, "reflection")


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
    strong = part(shown, "text_strengths")
    expect(strong.get_by_role("textbox")).to_be_hidden()
    strong.locator("summary").click()
    expect(strong.get_by_role("textbox", name="Wat is hier sterk?")).to_be_visible()
    written = say_whom_we_did_not_hear(shown)
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
    expect(seen.get_by_text("bank om te zitten")).to_be_hidden()  # a phone lists the sections
    seen.locator("details[data-section=gaps] > summary").click()
    expect(seen.get_by_text("bank om te zitten").first).to_be_visible()
    expect(seen.get_by_role("article")).to_contain_text("Wie in de nacht werkt.")
    expect(seen.get_by_role("article")).not_to_contain_text(LEFT)
    look(shown, "seen")
    choosing.get_by_role("button", name="Voor een team").click()
    expect(seen).to_contain_text("intussen iets veranderd")

    out = part(shown, "download")
    out.get_by_role("radio", name="Webpagina").check()
    expect(out.locator(".blro-which summary")).to_have_text("Voor een team · Nederlands")
    out.get_by_text("Namen op het titelblad").click()
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


@pytest.mark.parametrize(("form", "name", "begins"), [("Word", "verslag.docx", b"PK"), ("Pdf", "verslag.pdf", b"%PDF-")])
def test_each_form_is_one_press(shown: Shown[Lined], tmp_path: Path, form: str, name: str, begins: bytes) -> None:
    out = part(shown, "download")
    expect(out).to_contain_text("nog niets van je werk in dit verslag")
    say_whom_we_did_not_hear(shown)
    expect(out).not_to_contain_text("nog niets van je werk in dit verslag")
    out.get_by_role("radio", name=form).check()
    with shown.page.expect_download(timeout=90_000) as loaded:
        out.get_by_role("button", name="Maak het bestand").click()
    loaded.value.save_as(tmp_path / name)
    assert loaded.value.suggested_filename == name
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_what_another_tab_chose_meanwhile_is_shown_and_stays_with_what_is_ticked_here(shown: Shown[Lined]) -> None:
    say_whom_we_did_not_hear(shown)
    write(shown, "gap", what="een bank om te zitten")
    write(shown, "place", name=LEFT)
    by_kind = {kind: shown.made.stored(kind)[0].entry_id for kind in ("gap", "place")}
    choosing = part(shown, "choose")
    for section in ("gaps", "places"):
        choosing.locator(f"details[data-section={section}] summary").click()
    place = choosing.get_by_role("checkbox", name=LEFT)
    place.check()  # not sent yet when the other tab's choice comes
    write(shown, "report", slot="11/report/1", chosen=[by_kind["gap"]], length="team")
    expect(choosing.get_by_role("checkbox", name="een bank om te zitten")).to_be_checked()
    expect(place).to_be_checked()
    said = stored(shown, "report", lambda one: len(one["chosen"]) == 2)
    assert ({*said["chosen"]}, said["length"]) == ({*by_kind.values()}, "team")
