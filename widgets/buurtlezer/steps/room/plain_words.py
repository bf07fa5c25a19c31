"""A shared entry in a line that a trainer can read aloud, by its kind.

What people wrote is in it as they wrote it: it is shown as text, and never logged. Not here: whose it is, the group's
picture (``answers_view``, ``views``).
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from buurtlezer.geodata import Pack
from buurtlezer.model import Moment, in_language
from buurtlezer.steps.room.whereabouts import whereabouts
from buurtlezer.store import Shared
from buurtlezer.texts import Texts

LONGEST: Final = 300
FACES: Final = {-2: "minus2", -1: "minus1", 0: "zero", 1: "plus1", 2: "plus2"}
"""Stored values of a feeling, by the end of their text keys."""

Content = Mapping[str, Any]


def plain_words(one: Shared, runs: Mapping[str, Moment], texts: Texts, pack: Pack) -> str:
    """One line, at most some 300 characters; what does not fit ends in an ellipsis."""
    if one.kind == "answer":
        line = _answer(one.content, runs, texts)
    elif one.kind == "area":
        line = _area(one.content, texts, pack)
    else:
        wording = WORDINGS.get(one.kind)
        line = wording(one.content, texts) if wording else _written(one.content)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _answer(content: Content, runs: Mapping[str, Moment], texts: Texts) -> str:
    moment = runs.get(content["moment"])
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


def _feeling(content: Content, texts: Texts) -> str:
    about = texts(f"neighbourhood.faces.{content['about']}")
    face = texts(f"neighbourhood.faces.{FACES[content['value']]}")
    return _joined(f"{about} {face}", content["why"])


def _area(content: Content, texts: Texts, pack: Pack) -> str:
    method = texts(f"trainer.group.area.{content['method']}")
    return _joined(method, whereabouts(content, pack, texts), content["name"], content["through_eyes_of"], content["reason"])


def _significance(content: Content, texts: Texts) -> str:
    because = (texts(f"because.{name}") for name in content["because"])
    how_much = "" if content["how_much"] is None else f"{content['how_much']}/5"
    return _joined(texts("neighbourhood.significance.how_much"), how_much, *because, content["note"])


def _sorting(content: Content, texts: Texts) -> str:
    laid = (" + ".join(texts(f"neighbourhood.words.bin.{word}") for word in words) for words in content["sorted"].values())
    return _joined(*laid)


def _observation(content: Content, texts: Texts) -> str:
    said = (f"{texts(f'story.said.{name}')}: {content[name]}" for name in ("sees", "thinks", "asks", "appetite") if content[name])
    answer = f"{texts('story.answer')} {content['answer']}" if content["answer"] else ""
    return _joined(texts(f"story.eyes.{content['eyes']}"), *said, answer)


def _written(content: Content) -> str:
    """The texts of an entry, whatever their names: of kinds that hold nothing but texts."""
    skipped = {"kind", "perspective", "voice", "visibility", "prompt", "indicator", "moment", "level"}
    return _joined(*(value for field, value in content.items() if isinstance(value, str) and field not in skipped))


def _joined(*parts: str) -> str:
    return " · ".join(" ".join(part.split()) for part in parts if part)


WORDINGS: Final[Mapping[str, Callable[[Content, Texts], str]]] = {
    "feeling": _feeling,
    "significance": _significance,
    "sorting": _sorting,
    "observation": _observation,
}
