"""The eight building blocks of a caring neighbourhood: what exists, what lacks, the next step, and how far our own work is.

By the team and never by residents; nothing sums or orders the eight. The round before stands beside this one. Not here: what a
block may rest on (``evidence``).
"""

from typing import Any

from ipywidgets import VBox

from buurtlezer.model import Block, BuildingBlock
from buurtlezer.parts.question import Question
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.coexistence.fields import field
from buurtlezer.steps.maps.evidence import evidence
from buurtlezer.steps.maps.notes import either, note
from buurtlezer.steps.maps.state import BLOCK, MapsState
from buurtlezer.steps.page import Page
from buurtlezer.wording.map_choices import of_states

Json = dict[str, Any]


def blocks(page: Page, state: MapsState) -> VBox:
    """The section: a folded card for each; with residents a sentence that this is the team's."""
    waits = note(page, "blocks_of_team", lambda: page.texts("maps.block.team"))
    return either(page, waits, [_block(page, state, one) for one in Block], lambda: state.with_residents)


def _block(page: Page, state: MapsState, block: Block) -> Question:
    texts, slot = page.texts, f"{BLOCK}/{block}"
    part = Question(title=texts(f"block.{block}"), folds=True, sensitive=rules(texts.language), name=f"block_{block}")
    page.tied(part, "question", slot, {"kind": "building_block", "block": str(block)})

    def told() -> Json:
        now = state.block(block)
        return {"prompt": prompt(state, block), "fields": fields(state, now.evidence_ids if now else ())}

    return page.shows(part, told)


def prompt(state: MapsState, block: Block) -> str:
    """What it is, and how it stood the last time."""
    texts = state.texts
    number, before = state.blocks_before()
    then = before.get(block)
    said = [texts(f"block.{block}.what")]
    if then is not None:
        said.append(texts("maps.block.before", round=number, state=texts(f"block.state.{then.state}")))
        said += [texts("maps.block.before_step", words=then.next_step)] if then.next_step else []
    return " ".join(said)


def fields(state: MapsState, named: tuple[str, ...]) -> list[Json]:
    """How far, what exists and what shows it, what lacks, the next step."""
    texts, offered = state.texts, evidence(state, named)
    return [
        field(texts, "maps.block.state", "choice", options=of_states(texts)),
        field(texts, "maps.block.exists", "longtext"),
        *([field(texts, "maps.block.evidence_ids", "choices", options=offered)] if offered else []),
        field(texts, "maps.block.missing", "longtext"),
        field(texts, "maps.block.next_step", "longtext"),
    ]


def begun(state: MapsState) -> dict[Block, BuildingBlock]:
    """Those of this round of which anything was said."""
    found = ((one, state.block(one)) for one in Block)
    return {one: entry for one, entry in found if entry is not None}
