"""The pictograms are there, inside their grid, and draw something."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from buurtlezer.logbook.room import pictures
from buurtlezer.model import Option

STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "q": 4, "t": 2, "c": 6, "s": 4, "a": 7, "z": 0}

every_picture = pytest.mark.parametrize("name", pictures.names())


def points(path: str) -> Iterator[tuple[float, float]]:
    """Where the pen is after each step, and the points that a curve bends to."""
    x = y = 0.0
    begin = (0.0, 0.0)
    for letter, rest in STEP.findall(path):
        numbers, kind = [float(number) for number in NUMBER.findall(rest)], letter.lower()
        size = TAKES[kind]
        assert (not numbers) if size == 0 else numbers and len(numbers) % size == 0, (letter, rest)
        for place in range(0, max(len(numbers), 1), max(size, 1)):
            step = numbers[place : place + size]
            if kind == "z":
                x, y = begin
                continue
            if kind == "a":
                step = step[5:]
            elif kind in "hv":
                step = [step[0], 0 if letter.islower() else y] if kind == "h" else [0 if letter.islower() else x, step[0]]
            ahead = [
                (step[k] + (x if letter.islower() else 0), step[k + 1] + (y if letter.islower() else 0))
                for k in range(0, len(step), 2)
            ]
            yield from ahead
            x, y = ahead[-1]
            begin = (x, y) if kind == "m" else begin


@every_picture
def test_a_picture_stays_on_its_grid_of_24(name: str):
    for path in pictures.paths()[name]:
        assert path.startswith("M")
        assert [point for point in points(path) if not (min(point) >= 0 and max(point) <= pictures.GRID)] == []


@every_picture
def test_a_picture_can_be_named_in_a_moment(name: str):
    assert Option.model_validate({"value": "a", "picture": name, "label": {"nl": "a"}}).picture == name


@every_picture
def test_a_picture_is_an_svg_that_can_be_read(name: str):
    drawn = ET.fromstring(pictures.svg(name))
    assert len(drawn) == len(pictures.paths()[name]) > 0


def test_no_two_pictures_are_the_same():
    drawn = ["".join(paths) for paths in pictures.paths().values()]
    assert len(set(drawn)) == len(drawn)


def test_there_is_enough_for_a_trainers_own_moments():
    wanted = {
        "face_very_sad",
        "face_sad",
        "face_neutral",
        "face_happy",
        "face_very_happy",
        "park",
        "tram",
        "school",
        "clock",
        "spot",
    }
    assert wanted <= set(pictures.names())


def test_a_name_that_is_not_there_is_not_drawn_as_something_else():
    with pytest.raises(KeyError):
        pictures.svg("../secret")
