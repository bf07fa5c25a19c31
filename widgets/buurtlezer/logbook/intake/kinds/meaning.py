"""Whom one may ask goes with what is supposed: once somebody said it, nobody has to be asked. Not here: the model."""

from collections.abc import Mapping
from typing import Any


def before(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """The content without whom to ask, where it is not supposed any more."""
    if content.get("voice") == "supposed":
        return content
    return {field: value for field, value in content.items() if field != "ask_whom"}
