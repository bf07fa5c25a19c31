"""What is supposed becomes a task: whom can you ask? Answered, it is told, and leaves the list.

Not here: which meanings are supposed (``state``).
"""

from typing import Any

from buurtlezer.model import Meaning, Use
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.places.state import PlacesState, Seen
from buurtlezer.wording.choices import faces, options, voices


def tasks(page: Page, state: PlacesState) -> EntryList:
    """Supposed meanings as cards; changing one to *told* answers it."""
    texts = page.texts
    fields: list[dict[str, Any]] = [
        {"name": "voice", "type": "choice", "label": texts("lived.task.now"), "options": voices(texts)},
        {
            "name": "feeling",
            "type": "scale",
            "label": texts("places.form.feeling"),
            "faces": True,
            "options": faces(texts),
            "optional": True,
        },
        {
            "name": "use",
            "type": "choice",
            "label": texts("places.form.use"),
            "options": options(texts, "use", Use),
            "optional": True,
        },
        {"name": "why", "type": "longtext", "label": texts("places.form.why"), "optional": True, "max_length": 1000},
    ]
    label = texts.group("lived.task.")
    words = {"add": "", "change": label["answer"], "save": label["save"], "empty": label["empty"]}
    part = EntryList(
        fields=fields,
        required=["voice"],
        words=words,
        adding=False,
        removing=False,
        sensitive=rules(texts.language),
        name="tasks",
    )
    page.part(part, "entries")

    def shown() -> dict[str, Any]:
        names = {one.entry_id: place for place in state.seen() for one in place.meanings}
        cards = [_card(state, one, names.get(one.entry_id)) for one in state.supposed()]
        return {"template": {"kind": "meaning", **state.common}, "entries": cards}

    return page.shows(part, shown)


def _card(state: PlacesState, one: Made[Meaning], place: Seen | None) -> dict[str, Any]:
    texts, meaning = state.texts, one.entry
    name = place.name if place else texts("lived.task.gone")
    group = meaning.group_name or texts(f"group.{meaning.group}")
    said = [face["label"] for face in faces(texts) if face["value"] == meaning.feeling]
    said += [texts(f"use.{meaning.use}")] if meaning.use is not None else []
    lines = [
        {"label": texts("lived.task.supposed"), "text": " · ".join([*said, meaning.why] if meaning.why else said)},
        {"label": texts("lived.task.whom"), "text": meaning.ask_whom},
    ]
    title = f"{name}: {group}"
    return {"entry_id": one.entry_id, "seq": one.seq, "title": title, "lines": lines, "content": meaning.content()}
