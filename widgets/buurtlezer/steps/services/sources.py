"""Where to find out more: the directory, and one's own sources.

Not here: the directory's facts (``directory``), who mapped this neighbourhood before (``earlier``), the kind (``model.source``),
their look (``parts``).
"""

from typing import Any, Final

from ipywidgets import VBox

from buurtlezer.model import Level, Source, Theme
from buurtlezer.parts.directory import Directory
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.services.directory import Listed, directory
from buurtlezer.steps.services.source_cards import WORDS, long_text, shown
from buurtlezer.steps.state import StepState
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options

LANGUAGES: Final = ("nl", "fr", "en", "other")


def sources(page: Page, state: StepState) -> VBox:
    """The directory, and under it one's own sources. An address that somebody typed is text and never a link."""
    return VBox([_directory(page), _own(page, state)])


def listed(texts: Texts) -> list[dict[str, Any]]:
    """The directory as the part shows it."""
    return [_listed(texts, one) for one in directory().sources]


def _directory(page: Page) -> Directory:
    texts = page.texts
    part = Directory(sources=listed(texts), name="directory")
    part.filters = {
        "theme": options(texts, "source_theme", Theme),
        "level": options(texts, "source_level", Level),
        "language": [{"value": one, "label": texts(f"source_language.{one}")} for one in LANGUAGES],
    }
    return page.part(part, "directory")


def _listed(texts: Texts, one: Listed) -> dict[str, Any]:
    told = ("name", "owner", "teaches", "teaches_not")
    french = one.address_fr if texts.language == "fr" else ""
    return {
        "id": one.id,
        **{field: getattr(one, field).of(texts.language) for field in told},
        "address": french or one.address,
        "to_check": one.to_check or bool(french),
        "theme": [str(theme) for theme in one.themes],
        "level": str(one.level),
        "language": list(one.languages),
    }


def _own(page: Page, state: StepState) -> EntryList:
    texts = page.texts
    label = texts.group("source.")
    spoken = [{"value": one, "label": texts(f"source_language.{one}")} for one in LANGUAGES]
    fields: list[dict[str, Any]] = [
        {"name": "name", "type": "text", "label": label["name"], "help": label["name_help"], "max_length": 120},
        {"name": "address", "type": "text", "label": label["address"], "optional": True, "max_length": 200},
        {"name": "owner", "type": "text", "label": label["owner"], "optional": True, "max_length": 120},
        {
            "name": "theme",
            "type": "select",
            "label": label["theme"],
            "options": options(texts, "source_theme", Theme),
            "optional": True,
        },
        {
            "name": "level",
            "type": "select",
            "label": label["level"],
            "options": options(texts, "source_level", Level),
            "optional": True,
        },
        {"name": "languages", "type": "choices", "label": label["languages"], "options": spoken, "optional": True},
        *(long_text(texts, f"source.{name}", name) for name in ("teaches", "teaches_not")),
    ]
    part = EntryList(fields=fields, required=["name"], name="sources", sensitive=rules(texts.language))
    part.words = {word: label[word] for word in WORDS}
    page.part(part, "entries")

    def told() -> dict[str, Any]:
        cards = [_card(texts, one) for one in state.of_kind(Source)]
        return {"template": {"kind": "source", **state.common}, "entries": cards}

    return page.shows(part, told)


def _card(texts: Texts, one: Made[Source]) -> dict[str, Any]:
    source = one.entry
    about = [
        texts(f"source_theme.{source.theme}") if source.theme else "",
        texts(f"source_level.{source.level}") if source.level else "",
        *(texts(f"source_language.{language}") for language in LANGUAGES if language in source.languages),
    ]
    said = [
        ("directory.about", " · ".join(word for word in about if word)),
        ("directory.owner", source.owner),
        ("source.address", source.address),
        ("directory.teaches", source.teaches),
        ("directory.teaches_not", source.teaches_not),
    ]
    return shown(texts, one, source.name, said)
