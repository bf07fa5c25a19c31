"""A shared entry in a line that a trainer can read aloud, by its kind.

What people wrote is in it as they wrote it: it is shown as text, and never logged. Not here: whose it is, the group's
picture (``answers_view``, ``views``).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from buurtlezer.geodata import Pack
from buurtlezer.model import ROOM, DayPart, Moment, in_language
from buurtlezer.steps.places.choices import category
from buurtlezer.steps.room.whereabouts import whereabouts
from buurtlezer.store import Shared
from buurtlezer.texts import Texts

LONGEST: Final = 300
THIRD: Final = 1 / 3
FACES: Final = {-2: "minus2", -1: "minus1", 0: "zero", 1: "plus1", 2: "plus2"}
"""Stored values of a feeling, by the end of their text keys."""

Content = Mapping[str, Any]


@dataclass(frozen=True)
class Around:
    """What an entry is told with: moments by their id, the names of shared places by what an entry calls them, words, ground."""

    runs: Mapping[str, Moment]
    places: Mapping[str, str]
    texts: Texts
    pack: Pack


def plain_words(one: Shared, around: Around) -> str:
    """One line, at most some 300 characters; what does not fit ends in an ellipsis."""
    line = WORDINGS.get(one.kind, _written)(one.content, around)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def names_of_places(shared: Iterable[Shared]) -> dict[str, str]:
    """For ``Around``: what is shared, as the store tells it."""
    return {ROOM + one.handle: str(one.content["name"]) for one in shared if one.kind == "place"}


def _answer(content: Content, around: Around) -> str:
    moment, texts = around.runs.get(content["moment"]), around.texts
    asked = in_language(moment.prompt, texts.language) if moment else texts("trainer.group.moment_gone")
    if content.get("passed"):
        said = texts("trainer.moment.pass")
    elif content.get("spot") is not None:
        said = texts("trainer.moment.spot")
    else:
        options = moment.options if moment else ()
        labels = {option.value: in_language(option.label, texts.language) for option in options}
        said = labels.get(content["choice"]) or str(content["choice"])
    return f"{asked} → {said}"


def _feeling(content: Content, around: Around) -> str:
    about = around.texts(f"neighbourhood.faces.{content['about']}")
    return _joined(f"{about} {_face(content['value'], around)}", content["why"])


def _face(value: int, around: Around) -> str:
    return around.texts(f"neighbourhood.faces.{FACES[value]}")


def _area(content: Content, around: Around) -> str:
    method = around.texts(f"trainer.group.area.{content['method']}")
    where = whereabouts(content, around.pack, around.texts)
    return _joined(method, where, content["name"], content["through_eyes_of"], content["reason"])


def _significance(content: Content, around: Around) -> str:
    because = (around.texts(f"because.{name}") for name in content["because"])
    how_much = "" if content["how_much"] is None else f"{content['how_much']}/5"
    return _joined(around.texts("neighbourhood.significance.how_much"), how_much, *because, content["note"])


def _sorting(content: Content, around: Around) -> str:
    laid = (" + ".join(around.texts(f"neighbourhood.words.bin.{word}") for word in words) for words in content["sorted"].values())
    return _joined(*laid)


def _place(content: Content, around: Around) -> str:
    texts, traits = around.texts, content["traits"]
    has, lacks = ([texts(f"trait.{trait}") for trait, there in traits.items() if there is wanted] for wanted in (True, False))
    without = texts("trainer.group.place_without", names=", ".join(lacks)) if lacks else ""
    return _joined(content["name"], category(texts, content), content["offers"], ", ".join(has), without)


def _meaning(content: Content, around: Around) -> str:
    texts = around.texts
    group = content["group_name"] or texts(f"group.{content['group']}")
    face = "" if content["feeling"] is None else _face(content["feeling"], around)
    use = texts(f"use.{content['use']}") if content["use"] else ""
    times = ", ".join(texts(f"daypart.{part}") for part in DayPart if part in content["times"])
    return _joined(_named(content["place"], around), group, face, use, times, content["why"])


def _meeting_board(content: Content, around: Around) -> str:
    """Each place by the ends that it lies at: half is half, and neither."""
    told = []
    for ref, (x, y) in content["positions"].items():
        ends = [_end(x, "organised", "spontaneous"), _end(y, "hard", "easy")]
        words = ", ".join(around.texts(f"room.group.board.{end}") for end in dict.fromkeys(ends))
        told.append(f"{_named(ref, around)}: {words}")
    return _joined(*told)


def _end(share: float, low: str, high: str) -> str:
    return low if share < THIRD else high if share > 1 - THIRD else "between"


def _named(ref: str, around: Around) -> str:
    return around.places.get(ref) or around.texts("trainer.group.place_gone")


def _observation(content: Content, around: Around) -> str:
    texts = around.texts
    said = (f"{texts(f'story.said.{name}')}: {content[name]}" for name in ("sees", "thinks", "asks", "appetite") if content[name])
    answer = f"{texts('story.answer')} {content['answer']}" if content["answer"] else ""
    return _joined(texts(f"story.eyes.{content['eyes']}"), *said, answer)


def _written(content: Content, _around: Around) -> str:
    """The texts of an entry, whatever their names: of kinds that hold nothing but texts."""
    skipped = {"kind", "perspective", "voice", "visibility", "prompt", "indicator", "moment", "level"}
    return _joined(*(value for field, value in content.items() if isinstance(value, str) and field not in skipped))


def _joined(*parts: str) -> str:
    return " · ".join(" ".join(part.split()) for part in parts if part)


WORDINGS: Final[Mapping[str, Callable[[Content, Around], str]]] = {
    "answer": _answer,
    "area": _area,
    "feeling": _feeling,
    "meaning": _meaning,
    "meeting_board": _meeting_board,
    "observation": _observation,
    "place": _place,
    "significance": _significance,
    "sorting": _sorting,
}
"""By kind; others hold nothing but texts."""
