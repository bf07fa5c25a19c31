"""The feedback sheet as a file: a page to print (PDF), or a page for any browser (HTML), in two languages beside each other.

Only what somebody wrote stands in it, and our headings. A box that is empty is printed with lines to write on. Not here: what may
be written (``model.feedback``), the headings (``heads``), how it looks (``paper/feedback.typ``, ``paper/feedback.html``).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from buurtlezer.errors import BuurtlezerError
from buurtlezer.model import Feedback, FeedbackWords
from buurtlezer.report.heads import day, heads, right_to_left
from buurtlezer.report.typesetting import Unaccessible, as_data, typeset

PAPER: Final = Path(__file__).with_name("paper")
PICTURES: Final = ("speech", "ear", "bulb", "hands", "stop", "pencil", "cup", "yes", "no")
BOXES: Final = ("told", "thought", "will", "will_not")
DRAWN: Final = {"told": "ear", "thought": "bulb", "will": "hands", "will_not": "stop"}
SIZES: Final = (18, 17, 16, 15, 14)
"""Points: as large as the page allows, and never smaller than the last."""

SHARE: Final = {"told": 260, "thought": 180, "will": 220, "will_not": 180}
"""Characters of a box that are read at a table; of a sheet that is too long those with more are named."""

_PLUS: Final = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#111111" stroke-width="1.5" \
stroke-linecap="round" aria-hidden="true"><path d="M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0 -19 0M7 12h10M12 7v10"/></svg>'

Data = dict[str, Any]
Draw = Callable[[str], str]
"""A pictogram by its name, as an SVG document."""


class TooLong(BuurtlezerError, ValueError):
    """More than a page holds at the smallest size. ``boxes``: (language tag, box) of those that take the most."""

    def __init__(self, boxes: tuple[tuple[str, str], ...]) -> None:
        self.boxes = boxes
        super().__init__(f"the feedback sheet is longer than a page at {SIZES[-1]} pt; shorten {boxes}")


class NoLetters(BuurtlezerError, ValueError):
    """Letters that no font of this machine has; nothing is printed instead of them."""

    def __init__(self) -> None:
        super().__init__("no font of this machine has some of the letters of the feedback sheet")


def as_pdf(feedback: Feedback, draw: Draw) -> bytes:
    """One side of A4, tagged. Raises `TooLong` and `NoLetters`."""
    data = _data(feedback, draw) | {"sizes": SIZES}
    files = {"main.typ": (PAPER / "feedback.typ").read_bytes(), "data.json": as_data(data)}
    try:
        # PDF/UA, so that it is read aloud in its order, and so that a letter without a font is an error and no empty box.
        return typeset(files, standard="ua-1")
    except Unaccessible as error:
        if error.letters:
            raise NoLetters from None
        raise TooLong(longest(feedback)) from None  # the template stops only where no size fits


def as_html(feedback: Feedback, draw: Draw) -> bytes:
    """The same as a page by itself: nothing is asked of anybody, and it prints on a page."""
    data = _data(feedback, lambda name: Markup(draw(name)))  # noqa: S704 -- drawings of ours
    data["pictures"]["plus"] = Markup(_PLUS)  # noqa: S704 -- as above
    environment = Environment(loader=FileSystemLoader(PAPER), autoescape=True)
    return environment.get_template("feedback.html").render(**data, boxes=DRAWN).encode()


def longest(feedback: Feedback) -> tuple[tuple[str, str], ...]:
    """The boxes with more than is read at a table; the longest one where none has."""
    written = [
        (side, box, len(getattr(words, box)))
        for side, words in ((feedback.language, feedback.words), (feedback.other_language, feedback.other))
        for box in BOXES
    ]
    over = tuple((side, box) for side, box, length in written if length > SHARE[box])
    return over or tuple((side, box) for side, box, _ in [max(written, key=lambda one: one[2])])


def _data(feedback: Feedback, draw: Draw) -> Data:
    sides = [_side(feedback, feedback.language, feedback.words), _side(feedback, feedback.other_language, feedback.other)]
    if sides[0]["rtl"] and not sides[1]["rtl"]:
        sides.reverse()  # what is written from the right stands at the right
    headed = next((side["heads"] for side in sides if side["heads"]), None)
    return {
        "language": feedback.language,
        "title": headed["title"] if headed else feedback.language,
        "sides": sides,
        "ask": feedback.ask,
        "back_where": feedback.back_where,
        "pictures": {name: draw(name) for name in PICTURES} | {"plus": _PLUS},
    }


def _side(feedback: Feedback, tag: str, words: FeedbackWords) -> Data:
    return {
        "lang": tag.partition("-")[0],
        "rtl": right_to_left(tag),
        "heads": dict(heads(tag)) or None,
        "colon": "\u00a0:" if tag.startswith("fr") else ":",
        "words": words.model_dump(mode="json"),
        "until": day(feedback.until, tag),
        "back_on": day(feedback.back_on, tag),
    }
