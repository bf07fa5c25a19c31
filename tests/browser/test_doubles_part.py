"""Two names that may be one, before a real browser: decided by finger and keyboard, taken back, and kept in a real store."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from lined import Lined
from playwright.sync_api import expect
from stand import Shown
from visit import until

from buurtlezer.model import SameActor
from buurtlezer.parts.doubles import Doubles
from buurtlezer.parts.roomnet import RoomNet
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store
from buurtlezer.texts import Texts
from buurtlezer.wording import room_gates, room_network

pytestmark = pytest.mark.browser

A, B, C, D = (digit * 32 for digit in "abcd")
HOSTILE = "De <b>Wissel</b>"
VIEW: dict[str, Any] = {
    "minimum": 3,
    "actors": [
        {"handle": A, "handles": {A: HOSTILE}, "form": "initiative", "name": HOSTILE, "also": [], "until": None},
        {"handle": B, "handles": {B: "Wissel vzw"}, "form": "organisation", "name": "Wissel vzw", "also": [], "until": None},
        {"handle": C, "handles": {C: "Het Lokaal"}, "form": "organisation", "name": "Het Lokaal", "also": [], "until": None},
        {"handle": D, "handles": {D: "’t Lokaal"}, "form": "place", "name": "’t Lokaal", "also": [], "until": None},
    ],
    "unread": 1,
    "apart": [],
    "decided": [{"two": [C, D], "verdicts": ["same", "different"]}],
    "proposed": [[A, B]],
    "ties": {
        f"{A}+{C}": {
            "between": [A, C],
            "kinds": {"voices": 4, "enough": True, "counts": {"knows": 3, "unsaid": 1}},
            "strength": {"voices": 1, "enough": False, "lacks": "voices"},
        }
    },
    "few_ties": 2,
    "questions": {
        "domain": {"voices": 4, "enough": True, "counts": {"care": 3, "news": 2, "policy": 0}},
        "where": {"voices": 1, "enough": False, "lacks": "voices"},
    },
    "told": [],
}
GATES: dict[str, Any] = {
    "minimum": 3,
    "gates": {"voices": 4, "enough": True},
    "questions": {
        "rules": {"voices": 4, "enough": True, "counts": {"form": 3, "hours": 1}},
        "who": {"voices": 1, "enough": False, "lacks": "voices"},
    },
    "told": [{"who": ["parents"], "who_words": "", "rules": [], "rule_words": HOSTILE, "protects": "rust", "can_tell": ""}],
}


def doubles(page: Page, state: StepState) -> Doubles:
    """As a page ties it to what is stored."""

    def told() -> dict[str, Any]:
        pairs = []
        for pair in room_network.pairs(VIEW, state.texts):
            slot = f"07/same/{pair['key'][:8]}"
            entry = state.in_slot(slot, SameActor)
            revision = state.session.revisions.get(state.session.entry_id(f"{slot}/{state.round}"))
            seq = revision.seq if revision is not None else 0
            verdict = str(entry.verdict) if entry is not None else ""
            pairs.append({**pair, "slot": f"{slot}/{state.round}", "seq": seq, "verdict": verdict})
        return {"pairs": pairs, "lead": state.texts("doubles.lead"), "template": {"kind": "same_actor", **state.common}}

    return page.shows(page.part(Doubles(name="doubles"), "doubles"), told)


def networks(page: Page, state: StepState) -> list[RoomNet]:
    """The room's network and its gates, as words."""
    texts = state.texts
    net = RoomNet(name="network", **room_network.shown(VIEW, texts))
    gates = RoomNet(name="gates", **room_gates.shown(GATES, texts))
    return [page.part(net, "roomnet"), page.part(gates, "roomnet")]


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_person_decides_and_takes_it_back(alone: Callable[..., Shown[Lined]], own_store: Store, size: str) -> None:
    shown = alone(lambda: Lined(own_store, lambda page, state: [doubles(page, state), *networks(page, state)]), size)
    part = shown.page.locator("[data-part=doubles]")
    pairs = part.get_by_role("group")
    expect(pairs).to_have_count(2)
    expect(pairs.first).to_contain_text(Texts.of("nl")("doubles.said.both"))
    last = pairs.nth(1)
    expect(last.locator("bdi").first).to_have_text(HOSTILE)
    same = last.get_by_role("button", name="hetzelfde", exact=True)
    same.focus()
    shown.page.keyboard.press("Enter")
    expect(same).to_have_attribute("aria-pressed", "true")
    expect(same).to_be_focused()
    (stored,) = until(lambda: shown.made.stored("same_actor"), lambda them: len(them) == 1)
    assert {(stored.content or {})[name] for name in ("one", "other")} == {f"room/{A}", f"room/{B}"}
    last.get_by_role("button", name="weet niet").click()
    until(lambda: shown.made.stored("same_actor"), lambda them: not them)
    expect(same).to_have_attribute("aria-pressed", "false")
    heights = part.get_by_role("button").evaluate_all("all => all.map((one) => one.getBoundingClientRect().height)")
    assert min(heights) >= 44
    expect(shown.page.locator("[data-part=network]")).to_contain_text("Het Lokaal")
    expect(shown.page.locator("[data-part=gates] h5")).to_have_text(HOSTILE)
    assert shown.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    if folder := os.environ.get("BUURTLEZER_PICTURES"):
        shown.page.screenshot(path=Path(folder) / f"doubles-{size}.png", full_page=True)
    violations = Axe().run(shown.page).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in violations] == []
