"""The scene of a moment, as phones, wall and trainer get it: its drawing and its words, in each language of ours.

A moment may be read in a language that has no words for the scene: then a page shows the Dutch ones and says so. Not here: the
drawings (``parts.scene``), which moment shows which (``programmes``).
"""

from functools import cache
from typing import Any

from buurtlezer.model import Moment, Vignette
from buurtlezer.parts.scene.scenes import scenes
from buurtlezer.texts import LANGUAGES, Texts

Told = dict[str, Any]


def told_scene(moment: Moment, held: object = None) -> Told | None:
    """``{name, title, words, drawn}`` of the moment's scene, or None; without ``drawn`` for a page that holds this drawing."""
    if moment.vignette is None:
        return None
    found = _scene(moment.vignette)
    return {key: value for key, value in found.items() if key != "drawn"} if held == found["name"] else dict(found)


def title(moment: Moment) -> dict[str, str]:
    """What the moment's scene is called, by language; empty without one. By it questions of the same words are told apart."""
    found: dict[str, str] = {} if moment.vignette is None else _scene(moment.vignette)["title"]
    return found


def every_scene() -> dict[str, Told]:
    """All of them by name."""
    return {str(one): dict(_scene(one)) for one in Vignette}


@cache
def _scene(vignette: Vignette) -> Told:
    def words(what: str) -> dict[str, str]:
        return {language: Texts.of(language)(f"vignette.{vignette}.{what}") for language in LANGUAGES}

    return {"name": str(vignette), "title": words("title"), "words": words("scene"), "drawn": scenes()[str(vignette)]}
