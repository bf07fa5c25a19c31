"""A figure by district on the map: what its colours say, what arrives when it changes, paper.

Not here: reading it by finger and keyboard (``test_map_classes_reading``), which class a district has (``analysis``).
"""

import re
from itertools import pairwise

import pytest
from class_maps import RAMP, Readers, reader
from playwright.sync_api import expect
from visit import until

__all__ = ["reader"]
pytestmark = pytest.mark.browser


def test_a_district_has_the_colour_and_the_words_of_its_class(reader: Readers) -> None:
    person = reader()
    right = seen = 0
    for x, y in person.points(14):
        person.page.mouse.move(x, y)
        if not person.reading.locator("b").count():
            continue
        name = person.reading.locator("b").text_content() or ""
        value = person.facts[name]
        words = {"not_available": "niet beschikbaar", "suppressed": "te weinig inwoners: niet getoond"}
        spoken = ("minder dan 9 %", "9–12 %", "12–15 %", "15–19 %", "19 % en meer")
        assert (person.reading.text_content() or "").removeprefix(name) == (
            spoken[value] if isinstance(value, int) else words[value]
        )
        if isinstance(value, int):
            seen += 1
            right += person.colour(x, y) == RAMP[value]
            assert person.colour(x, y) not in set(RAMP) - {RAMP[value]}
    assert seen > 60
    assert right / seen > 0.7, "the rest are borders and names"
    person.page.mouse.move(2, 2)
    expect(person.reading).to_have_text("Wijs een wijk aan of tik erop: hier lees je haar naam.")


def test_another_figure_arrives_in_less_than_ten_kilobytes(reader: Readers) -> None:
    person = reader()
    picture = "(el) => el.querySelector('.blm-ground').toDataURL()"
    before = person.part.evaluate(picture)
    person.shown.settle()
    before_it = len(person.shown.line.told)
    person.shown.python(person.shown.made.another_figure)
    expect(person.part.get_by_text("Werkzoekenden, 2023 (%)").first).to_be_visible()
    assert until(lambda: person.part.evaluate(picture), lambda now: now != before) != before
    frames = person.shown.line.told[before_it:]
    carried = [frame for frame in frames if b'"classes"' in frame]
    assert len(carried) == 1
    assert len(carried[0]) < 10_000
    assert sum(map(len, frames)) < 20_000, "with all that is said around it"


def test_areas_are_outlined_and_hide_no_class(reader: Readers) -> None:
    person = reader()
    expect(person.part.locator("path.blm-line.blm-mine")).to_have_attribute("fill", "none")
    expect(person.part.locator("path.blm-line.blm-reference")).to_have_attribute("fill", "none")
    expect(person.part.locator("path.blm-fill")).to_have_count(0)
    legend = person.part.locator(".blm-legend")
    expect(legend.get_by_role("listitem")).to_have_text(
        [
            *("< 9", "9–12", "12–15", "15–19", "≥ 19"),
            *("niet beschikbaar", "te weinig inwoners: niet getoond", "Mijn buurt", "Elsene"),
        ]
    )


def test_without_classes_the_map_is_as_it_was(reader: Readers) -> None:
    person = reader()
    person.shown.python(person.shown.made.no_classes)
    expect(person.part.locator(".blm-legend").get_by_text("groen")).to_be_visible()
    expect(person.part.locator(".blm-frame .blm-mapbuttons")).to_be_visible()
    expect(person.part.locator(".blm-districtlist")).to_be_hidden()
    expect(person.reading).to_be_hidden()
    assert not {person.colour(*point) for point in person.points(12)} & set(RAMP)
    assert person.part.locator("path.blm-line.blm-mine").get_attribute("fill") == "#b84a00"
    person.shown.python(person.shown.made.another_figure)
    expect(person.reading).to_be_visible()


def test_on_paper_classes_are_greys_from_light_to_dark_and_the_rest_has_a_pattern(reader: Readers) -> None:
    person = reader()
    person.page.emulate_media(media="print")
    person.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    paper = person.part.locator(".blm-paper")
    expect(paper).to_be_visible()
    expect(person.part.locator(".blm-ground")).to_be_hidden()
    swatches = person.part.locator(".blm-legend .blm-classfill")
    fills = [re.findall(r"\d+", swatch.evaluate("(node) => getComputedStyle(node).fill")) for swatch in swatches.all()[:5]]
    greys = [int(red) for red, green, blue in fills if red == green == blue]
    assert greys == sorted(greys, reverse=True)
    assert all(light - dark >= 30 for light, dark in pairwise(greys))
    assert len(greys) == 5
    on_map = paper.locator("path").evaluate_all("(paths) => paths.map((path) => path.getAttribute('fill'))")
    assert {f"#{grey:02x}{grey:02x}{grey:02x}" for grey in greys} <= set(on_map)
    assert len({fill for fill in on_map if fill and fill.startswith("url(")}) == 2
    person.page.evaluate("dispatchEvent(new Event('afterprint'))")
