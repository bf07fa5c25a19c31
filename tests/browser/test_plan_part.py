"""The plan of a walk alone on a page: what it sends while a slow store's answers and values come in any order.

Not here: the page of the walk (``test_walk_plan``), when a stored value may be shown at all (``tests/scripts/saving_test.js``).
"""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from stand import Shown
from visit import until

from buurtlezer.parts.plan import Plan
from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser


class Planned:
    """What the page shows: one plan, for whose acts the test answers."""

    def __init__(self) -> None:
        self.part = Plan(name="plan", slot="05/walk", channel="fake", ready=True)
        self.part.labels = Texts.of("nl").group("base.", "plan.", "walk.")
        self.shown = [self.part]

    def arrives(self, seq: int, *names: str) -> None:
        """The value of an act, as a page sends it."""
        with self.part.hold_sync():
            self.part.value = {"kind": "walk", "stops": [{"id": name, "name": name, "location": None} for name in names]}
            self.part.seq = seq


def sent(page: Page, count: int) -> list[list[str]]:
    """The stops of each act."""
    found: list[Any] = until(lambda: page.evaluate("fake.sent"), lambda acts: len(acts) == count)
    assert len(found) == count, found
    return [[stop["name"] for stop in act["content"]["stops"]] for act in found]


def test_a_stop_is_not_lost_while_the_value_of_the_one_before_is_under_way(alone: Callable[..., Shown[Planned]]) -> None:
    shown = alone(Planned)
    page = shown.page
    name = page.get_by_label("Of geef zelf een naam")

    def add(words: str) -> None:
        name.fill(words)
        name.press("Enter")

    add("de trapjes")
    assert sent(page, 1) == [["de trapjes"]]
    page.evaluate("fake.answer({ status: 'saved', seq: 1 })")  # and the value lets wait
    expect(page.get_by_text("Bewaard")).to_be_visible()
    add("het pleintje")
    assert sent(page, 2)[1] == ["de trapjes", "het pleintje"]
    page.evaluate("fake.answer({ status: 'saved', seq: 2 })")
    shown.python(lambda: shown.made.arrives(1, "de trapjes"))  # that of the first, when both are answered
    shown.settle()
    add("de fontein")
    assert sent(page, 3)[2] == ["de trapjes", "het pleintje", "de fontein"]
    page.evaluate("fake.answer({ status: 'refused', sentence: 'Dat gaat niet.' })")
    expect(page.get_by_text("Dat gaat niet.")).to_be_visible()
    page.get_by_role("button", name="Zet de fontein een plaats vroeger").click()
    assert sent(page, 4)[3] == ["de trapjes", "de fontein", "het pleintje"]
    page.evaluate("fake.answer({ status: 'saved', seq: 4 })")
    shown.python(lambda: shown.made.arrives(4, "de trapjes", "de fontein", "het pleintje"))
    shown.python(lambda: shown.made.arrives(5, "de trapjes"))  # another page took two away
    expect(page.get_by_role("listitem")).to_have_count(1)
