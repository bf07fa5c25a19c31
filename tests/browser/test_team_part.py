"""A team, before a real browser: made with a code that is shown, handed in with it, taken back; its own logbook; read by axe.

Not here: what goes and what is refused (``tests/steps/test_team.py``).
"""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from lined import Lined
from playwright.sync_api import Locator, expect
from stand import Shown
from visit import until

from buurtlezer.steps.report.rounds import rounds
from buurtlezer.steps.report.team import team
from buurtlezer.store import Store

pytestmark = pytest.mark.browser


@pytest.fixture(params=["desktop", "phone"])
def shown(alone: Callable[..., Shown[Lined]], own_store: Store, request: pytest.FixtureRequest) -> Shown[Lined]:
    """A member's page, with a conclusion."""
    made = alone(lambda: Lined(own_store, lambda page, state: [rounds(page, state), team(page, state)]), request.param)
    made.page.get_by_role("button", name="Begin ronde 2").click()
    until(lambda: made.made.state.round, lambda number: number == 2)
    write(made, "conclusion", thinks="Ouders wachten buiten.")
    write(made, "report")
    made.made.session.changed()
    return made


def write(shown: Shown[Lined], kind: str, **content: Any) -> None:
    session = shown.made.session
    whole = {"kind": kind, "perspective": "organisation", "round": 2, **content}
    act = {"act_id": uuid.uuid4().hex, "action": "write", "entry_id": uuid.uuid4().hex, "content": whole}
    assert session._credential is not None
    session.perform(session._credential, act, None, here=True)


def part(shown: Shown[Lined]) -> Locator:
    return shown.page.locator("[data-part=team]")


def make(shown: Shown[Lined]) -> str:
    part(shown).get_by_text("Een team beginnen").click()
    part(shown).get_by_label("Hoe heet het team?").fill("Team Noord")
    part(shown).get_by_role("button", name="Maak het buurtboek van het team").click()
    expect(part(shown).get_by_role("img", name="De code van het team als QR-code")).to_be_visible()
    return part(shown).locator("code").inner_text()


def test_a_team_is_made_handed_in_to_and_seen_by_its_code(shown: Shown[Lined]) -> None:
    code = make(shown)
    expect(part(shown).get_by_label("Code van het team")).to_have_value(code)
    part(shown).get_by_role("button", name="Kijk wat er zou doorgaan").click()
    expect(part(shown).get_by_role("heading", name="Team: Team Noord")).to_be_focused()
    part(shown).get_by_label("In welke rol").fill("student")
    part(shown).get_by_role("button", name="Geef mijn deel door").click()
    expect(part(shown).get_by_text("Je deel staat bij het team, met één stuk.")).to_be_visible()
    expect(part(shown).get_by_role("button", name="Vervang mijn deel")).to_be_visible()
    # Who opens the team's logbook sees whose part is there.
    shown.page.locator(".bl-identity-bar").click()
    shown.page.locator("[data-return]").fill(code)
    shown.page.locator("[data-return]").press("Enter")
    expect(part(shown).get_by_role("heading", name="Wie gaf een deel door?")).to_be_visible()
    expect(part(shown).locator(".bl-team-part")).to_have_count(1)
    expect(part(shown).get_by_text("Verteld door: student")).to_be_visible()
    assert not Axe().run(shown.page, context="[data-part=team]").response["violations"]


def test_a_code_that_opens_nothing_is_a_sentence_and_taking_back_erases(shown: Shown[Lined]) -> None:
    part(shown).get_by_label("Code van het team").fill("0000-0000-0000-0000")
    part(shown).get_by_role("button", name="Kijk wat er zou doorgaan").click()
    expect(part(shown).get_by_text("Met deze code gaat niets open.")).to_be_visible()
    make(shown)
    part(shown).get_by_role("button", name="Kijk wat er zou doorgaan").click()
    part(shown).get_by_label("In welke rol").fill("student")
    part(shown).get_by_role("button", name="Geef mijn deel door").click()
    part(shown).get_by_role("button", name="Neem mijn deel terug").click()
    expect(part(shown).get_by_text("Je deel is bij het team gewist.")).to_be_visible()
    expect(part(shown).get_by_role("button", name="Neem mijn deel terug")).to_be_hidden()
    assert not Axe().run(shown.page, context="[data-part=team]").response["violations"]
    assert shown.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
