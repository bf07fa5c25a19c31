"""Programmes: those of the package, and reading one that a trainer wrote or changed.

A text is hostile until read: it is bounded, nothing in it may refer to something else in it (so no short text becomes a
large one), and it holds words, numbers, true and false only. Not here: what a programme is (``model.programme``), how
late it is (``pace``).
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from buurtlezer.errors import BadEntry, BadProgramme
from buurtlezer.model import RULES as SHAPE_RULES
from buurtlezer.model import Programme, checked
from buurtlezer.texts import Texts

FOLDER: Final = Path(__file__).with_name("programmes")
MOST_BYTES: Final = 200_000
MOST_DEPTH: Final = 12
"""An option's label in one language stands eight deep."""

RULES: Final = SHAPE_RULES | {"too_big", "too_deep", "not_yaml", "references"}
"""All rules that a ``BadProgramme`` may name."""


class _Plain(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # which of the two is known when it runs
    """Reads words as words: ``no`` is Norwegian and ``10:30`` a time in a title, as in YAML 1.2."""

    yaml_implicit_resolvers: Final[dict[str, Any]] = {}


for tag, pattern, first in (
    ("bool", r"true|false", "tf"),
    ("null", r"~|null|", ["~", "n", ""]),
    ("int", r"-?(0|[1-9][0-9]{0,17})", "-0123456789"),
    ("float", r"-?[0-9]{1,18}\.[0-9]{1,18}", "-0123456789"),
):
    _Plain.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), list(first))


@cache
def names() -> tuple[str, ...]:
    """The programmes that the package brings, the two hours first."""
    return tuple(sorted((file.stem for file in FOLDER.glob("*.yaml")), key=lambda name: (name != "two_hours", name)))


@cache
def load(name: str) -> Programme:
    """A programme of the package. Raises ``KeyError`` for a name that is not in ``names()``."""
    if name not in names():
        raise KeyError(name)
    return read((FOLDER / f"{name}.yaml").read_text("utf-8"))


def read(text: str) -> Programme:
    """The programme that a text in YAML or JSON is. Raises ``BadProgramme`` with the first rule that it breaks."""
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise BadProgramme("too_big")
    content = _content(text)
    try:
        return checked(Programme, content)
    except BadEntry as error:
        raise BadProgramme(error.rule, error.field) from None


def write(programme: Programme) -> str:
    """The programme as YAML, to be changed and read again."""
    return yaml.safe_dump(programme.content(), allow_unicode=True, sort_keys=False, width=120)


def refusal(error: BadProgramme, texts: Texts) -> str:
    """The sentence for the person whose text it was, with the place in it."""
    key = f"programme.bad.{error.rule}"
    sentence = texts(key if key in texts else "programme.bad.other")
    return f"{sentence} ({error.field})" if error.field else sentence


def _content(text: str) -> object:
    """What a text in JSON or YAML says, as plain values."""
    try:
        return json.loads(text) if text.lstrip().startswith("{") else _yaml(text)
    except (yaml.YAMLError, json.JSONDecodeError, UnicodeError, RecursionError):
        pass  # and not raised in here: what was caught holds a piece of the text
    raise BadProgramme("not_yaml")


def _yaml(text: str) -> object:
    depth = 0
    for event in yaml.parse(text, Loader=_Plain):
        if isinstance(event, yaml.AliasEvent):
            raise BadProgramme("references")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MOST_DEPTH:
            raise BadProgramme("too_deep")
    return yaml.load(text, Loader=_Plain)  # noqa: S506 - it is a safe loader, with fewer kinds of values
