"""Treasures as the page shows them: each card in words, what it still lacks, its first step, and what a withdrawal erases.

Not here: what is true of them (``treasure_state``), the form (``treasure_fields``), the part (``parts.treasures``), the room's.
"""

from collections import Counter
from typing import Any, Final

from buurtlezer.logbook import sharing
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import OWN, Holder, MapPlace, NamedFor, Treasure, Visibility
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.treasures import Treasures
from buurtlezer.steps.closing import Line
from buurtlezer.steps.made import Made
from buurtlezer.steps.maps.treasure_fields import MORE, STEPS, fields
from buurtlezer.steps.maps.treasure_state import going, in_place, is_listed, lacks, step, takes, today
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.wording.choices import options
from buurtlezer.wording.treasures import FORMS, first_step, widens

Json = dict[str, Any]

NAME: Final = "treasures"
"""Of the part, as other parts of a page call it."""


def treasures(page: Page, state: StepState) -> Treasures:
    """The section: the cards so far, and the form in three steps."""
    texts = page.texts
    part = Treasures(
        geography=page.geography,
        fields=fields(state),
        steps={name: list(names) for name, names in STEPS.items()},
        more=list(MORE),
        choices={
            "holder": options(texts, "network.holder", Holder),
            "use": options(texts, "network.use", NamedFor),
        },
        pictures={str(form): paths()[name] for form, name in FORMS.items()},
        sensitive=rules(texts.language),
        name=NAME,
    )
    page.part(part, "maps.treasures")
    # The map, and asking for a consent, speak with the words that they have everywhere; what differs here stands over them.
    consent = {f"consent.{key}": word for key, word in texts.group("keycards.consent.").items()}
    part.labels = texts.group("base.", "map.", "places.") | consent | texts.group("maps.treasures.")

    def told() -> Json:
        return {
            "template": {**state.common, "kind": "treasure"},
            "today": today().isoformat(),
            "cards": [_card(state, one) for one in in_place(state)],
            "takes": [
                {"value": OWN + card.entry_id, "label": content["name"], "content": content} for card, content in takes(state)
            ],
            "spots": [_spot(state, one) for one in state.of_kind(MapPlace)],
        }

    return page.shows(part, told)


def _card(state: StepState, one: Made[Treasure]) -> Json:
    texts, entry = state.texts, one.entry
    shown = _sharing(state, one)
    return {
        "entry_id": one.entry_id,
        "seq": one.seq,
        "content": entry.content(),
        "title": entry.name,
        "lacks": [texts(f"maps.treasures.lacks.{name}") for name in lacks(entry)],
        "first": first_step(texts, entry),
        "lines": _lines(state, entry),
        "step": step(state, one),
        "listed": is_listed(state, one.entry_id),
        "erases": _erases(state, one),
        **({"sharing": shown} if shown else {}),
    }


def _sharing(state: StepState, one: Made[Treasure]) -> Json:
    """Who sees it; nothing is offered of a consent that ended, as the room would not read it."""
    shown = sharing.shown(one.entry, state.session.shown_room, state.texts, one.entry_id)
    if one.entry.visibility is Visibility.PRIVATE and not one.entry.may_be_told_on(today()):
        return {name: said for name, said in shown.items() if name == "seen"}
    return dict(shown)


def _lines(state: StepState, one: Treasure) -> list[Json]:
    texts = state.texts
    needs = [widens(texts, one), one.widens_words]
    said = [
        ("form", texts(f"treasure.form.{one.form}")),
        ("offers", one.offers),
        ("widens", " – ".join(part for part in needs if part)),
        ("gets", one.gets),
        ("paid", texts(f"treasure.paid.{one.paid}") if one.paid else ""),
        ("control", texts(f"treasure.control.{one.control}") if one.control else ""),
        ("keeps_out", one.keeps_out),
        ("found_through", one.found_through),
    ]
    return [{"label": texts(f"maps.treasures.label.{name}"), "text": text} for name, text in said if text]


def _spot(state: StepState, one: Made[MapPlace]) -> Json:
    place = one.entry
    where = {"location": {"lon": place.location.lon, "lat": place.location.lat}} if place.location else {}
    side = state.texts(f"maps.treasures.spot.{place.perspective}", name=place.name)
    return {"value": OWN + one.entry_id, "label": side, **where}


def _erases(state: StepState, one: Made[Treasure]) -> Json:
    """What goes with one withdrawal, kind by kind, by number and without a name."""
    texts, found = state.texts, going(state, one)
    kinds = Counter(found.along.values())
    said = [texts("maps.treasures.erases.treasure")]
    if len(found.ids) > 1:
        said.append(texts("maps.treasures.erases.card"))
    for kind, key in (("action", "actions"), ("treasure", "others"), ("tie", "ties")):
        if count := kinds.pop(kind, 0):
            said.append(texts.many(f"maps.treasures.erases.{key}", count))
    if left := sum(kinds.values()):
        said.append(texts.many("maps.treasures.erases.rest", left))
    return {"ids": list(found.ids), "along": sorted(found.along), "words": said}


def closing(state: StepState) -> list[Line]:
    """What the close of the page says of treasures; by number, never by name: it may be printed."""
    made = [one.entry.is_treasure for one in state.of_kind(Treasure)]
    texts, have, waiting = state.texts, sum(made), len(made) - sum(made)
    counted = [("maps.treasures.have.treasures", have), ("maps.treasures.have.not_yet", waiting)]
    said = " · ".join(texts.many(key, count) for key, count in counted if count)
    return [{"title": texts("maps.treasures.have.title"), "text": said}] if said else []
