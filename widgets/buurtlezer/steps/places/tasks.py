"""What is supposed becomes a task: whom can you ask? Answered, it is told, and leaves the list.

Not here: which meanings are supposed (``state``).
"""

from typing import Any

from buurtlezer.model import Use
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.page import Page
from buurtlezer.steps.places.choices import faces, options, voices
from buurtlezer.steps.places.state import PlacesState, Seen


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

    def draw() -> None:
        names = {one.entry_id: place for place in state.seen() for one in place.meanings}
        with part.hold_sync():
            part.template = {"kind": "meaning", "perspective": state.perspective, "round": state.round}
            part.entries = [_card(state, one, names.get(one.entry_id)) for one in state.supposed()]
            part.ready = page.session.welcomed

    page.drawn(draw)
    return part


def _card(state: PlacesState, one: Any, place: Seen | None) -> dict[str, Any]:
    texts, content = state.texts, dict(one.content or {})
    name = place.content["name"] if place else texts("lived.task.gone")
    group = content["group_name"] or texts(f"group.{content['group']}")
    said = [face["label"] for face in faces(texts) if face["value"] == content["feeling"]]
    said += [texts(f"use.{content['use']}")] if content["use"] else []
    lines = [
        {"label": texts("lived.task.supposed"), "text": " · ".join([*said, content["why"]] if content["why"] else said)},
        {"label": texts("lived.task.whom"), "text": content["ask_whom"]},
    ]
    # Whom one asks goes with what is supposed; the form leaves it out once somebody said it.
    kept = {field: value for field, value in content.items() if field != "ask_whom"}
    return {"entry_id": one.entry_id, "seq": one.seq, "title": f"{name}: {group}", "lines": lines, "content": kept}
