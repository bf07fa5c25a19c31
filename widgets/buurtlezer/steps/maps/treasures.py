"""Treasures as the page shows them: each card in words, what it still lacks, its first step, and what a withdrawal erases.

Not here: what is true of them (``treasure_state``), the form (``treasure_fields``), the part (``parts.treasures``), the room's.
"""

from collections import Counter
from typing import Any, Final

from buurtlezer.logbook import sharing
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import OWN, Holder, MapPlace, NamedFor, Treasure, TreasureForm, Visibility, Voice
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.treasures import Treasures
from buurtlezer.steps.closing import Line
from buurtlezer.steps.made import Made
from buurtlezer.steps.maps.treasure_fields import MORE, STEPS, fields
from buurtlezer.steps.maps.treasure_state import consent_was_asked, going, in_place, is_listed, lacks, step, takes, today
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options
from buurtlezer.wording.map_choices import FORMS
from buurtlezer.wording.treasures import first_step, widens

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
            "spots": _spots(state),
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
    """Who sees it: of a consent that ended nobody else does, shared or not, and nothing is offered."""
    shown = sharing.shown(one.entry, state.session.shown_room, state.texts, one.entry_id)
    if not shown or one.entry.may_be_told_on(today()):
        return dict(shown)
    if one.entry.visibility is Visibility.PRIVATE:
        return {"seen": shown["seen"]}
    return {**shown, "seen": state.texts("sharing.alone")}


def _lines(state: StepState, one: Treasure) -> list[Json]:
    texts = state.texts
    needs = [widens(texts, one), one.widens_words]
    person = "person." if one.form is TreasureForm.KEY_PERSON else ""
    said = [
        (f"{person}form", texts(f"treasure.form.{one.form}")),
        *_begun(texts, one),
        (f"{person}offers", one.offers),
        ("widens", " – ".join(part for part in needs if part)),
        ("gets", one.gets),
        ("paid", texts(f"treasure.paid.{one.paid}") if one.paid else ""),
        ("control", texts(f"treasure.control.{one.control}") if one.control else ""),
        (f"{person}keeps_out", one.keeps_out),
        ("found_through", one.found_through),
        *([("step_by", one.step_by)] if one.is_treasure else []),
    ]
    return [{"label": texts(f"maps.treasures.label.{name}"), "text": text} for name, text in said if text]


def _begun(texts: Texts, one: Treasure) -> list[tuple[str, str]]:
    """What was said of a first step so far; once it is a treasure, one sentence says it."""
    if one.is_treasure:
        return []
    day = texts.date(one.by_when) if one.by_when else ""
    return [("connect_with", one.connect_with), ("first_step", one.first_step), ("step_by", one.step_by), ("by_when", day)]


def _spots(state: StepState) -> list[Json]:
    """Places of both maps that may lend a treasure their point, as coarsely as they stand there.

    None that is kept from the organisation, and none that is only supposed: a treasure can be shared.
    """
    offered = state.of_kind(MapPlace, not_for_organisation=False)
    return [_spot(state, one) for one in offered if one.entry.voice is not Voice.SUPPOSED]


def _spot(state: StepState, one: Made[MapPlace]) -> Json:
    place = one.entry
    where = {"location": {"lon": place.location.lon, "lat": place.location.lat}} if place.location else {}
    side = state.texts(f"maps.treasures.spot.{place.perspective}", name=place.name)
    return {"key": OWN + one.entry_id, "label": side, "coarse": place.coarse, **where}


def _erases(state: StepState, one: Made[Treasure]) -> Json:
    """What goes with one withdrawal, kind by kind, by number and without a name."""
    texts, found = state.texts, going(state, one)
    kinds = Counter(kind for each, kind in found.kinds.items() if each != one.entry_id)
    said = [texts("maps.treasures.erases.treasure")]
    if kinds.pop("key_person", 0) + kinds.pop("organisation", 0):
        said.append(texts("maps.treasures.erases.card"))
    for kind, key in (("action", "actions"), ("treasure", "others"), ("tie", "ties")):
        if count := kinds.pop(kind, 0):
            said.append(texts.many(f"maps.treasures.erases.{key}", count))
    if left := sum(kinds.values()):
        said.append(texts.many("maps.treasures.erases.rest", left))
    asked = consent_was_asked(state, one.entry)
    return {"ids": list(found.ids), "along": sorted(found.along), "words": said, "asked": asked}


def closing(state: StepState) -> list[Line]:
    """What the close of the page says of treasures; by number, never by name: it may be printed."""
    made = [one.entry.is_treasure for one in state.of_kind(Treasure)]
    texts, have, waiting = state.texts, sum(made), len(made) - sum(made)
    counted = [("maps.treasures.have.treasures", have), ("maps.treasures.have.not_yet", waiting)]
    said = " · ".join(texts.many(key, count) for key, count in counted if count)
    return [{"title": texts("maps.treasures.have.title"), "text": said}] if said else []
