"""What somebody was asked in a workshop, in words, for the page that they take along. Not here: the answers (``kinds``)."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.model import Moment, in_language


def asked(workshop: Mapping[str, Any], language: str) -> dict[str, str]:
    """Prompts by run, and answers by ``run/value``, of a workshop as ``store.attended`` gives it."""
    found: dict[str, str] = {}
    for run, content in workshop["asked"].items():
        moment = Moment.model_validate(content)
        found[run] = in_language(moment.prompt, language)
        found |= {f"{run}/{one.value}": in_language(one.label, language) for one in moment.options}
        found |= {f"{run}/{one.id}": in_language(one.label, language) for one in moment.spots}
    return found
