"""The drawings of the vignettes: each has one, none holds a letter, and paper gets the same."""

import re
from xml.etree import ElementTree as ET

import pytest

from buurtlezer.model import Vignette
from buurtlezer.parts.scene import scenes

MOST_BYTES = 16_000
"""One travels to each phone with its moment."""

EACH = pytest.mark.parametrize("name", [str(one) for one in Vignette])


def test_every_vignette_has_a_drawing_and_every_drawing_a_vignette() -> None:
    assert list(scenes.scenes()) == [str(one) for one in Vignette]


@EACH
def test_a_drawing_is_of_lines_and_shapes_only_so_it_holds_no_text(name: str) -> None:
    one = scenes.scenes()[name]
    assert set(one) == {"view", "lines", "fills"}
    assert one["lines"]
    assert one["fills"]
    assert all(re.fullmatch(r"M[\d\s.,\-MmLlHhVvCcQqAaZz]+", path) for path in (*one["lines"], *one["fills"]))
    assert len(str(one)) < MOST_BYTES


@EACH
def test_a_drawing_lies_down_as_the_others_do(name: str) -> None:
    width, height = scenes.scenes()[name]["view"]
    assert (width, height) == (320, 200)


@EACH
def test_paper_gets_a_document_of_its_own_that_names_nothing_outside(name: str) -> None:
    document = ET.fromstring(scenes.svg(name))
    one = scenes.scenes()[name]
    paths = document.findall(".//{http://www.w3.org/2000/svg}path")
    assert len(paths) == len(one["lines"]) + len(one["fills"])
    assert not any("href" in key for element in document.iter() for key in element.attrib)


def test_only_those_that_a_page_shows_are_given() -> None:
    assert list(scenes.drawn("nod")) == ["nod"]
    assert len(scenes.drawn()) == len(Vignette)
    with pytest.raises(KeyError):
        scenes.drawn("party")
