"""What the room made: communities × places, and coalitions, as far as their authors and the trainer let it. Only read.

Not here: what may be told (``views``), the words of it (``wording.room_communities``), one's own (``gatherings``, ``coalition``).
"""

from collections.abc import Mapping
from typing import Any

from ipywidgets import VBox

from buurtlezer.parts.communities import Communities
from buurtlezer.parts.reached import Reached
from buurtlezer.steps.communities.forms import stacked
from buurtlezer.steps.communities.state import CommunitiesState
from buurtlezer.steps.page import Page
from buurtlezer.texts import Texts
from buurtlezer.wording import room_communities as words

Json = dict[str, Any]


def group(page: Page, state: CommunitiesState) -> VBox:
    """The section."""
    crossed = page.part(Communities(name="group", group=True), "communitiespart")
    crossed.labels = {**crossed.labels, "whose": page.texts("communities.group.title")}
    sheets = page.part(Reached(name="group_coalitions"), "reached")
    sheets.labels = {**sheets.labels, "told": page.texts("coalition.group.told")}
    sheets.title = page.texts("communities.group.coalitions")
    return stacked(page.shows(crossed, lambda: communities(state)), page.shows(sheets, lambda: coalitions(state)))


def communities(state: CommunitiesState) -> Json:
    """What the part of communities × places shows."""
    texts, view = state.texts, state.group_view("communities")
    if not view:
        return {"communities": [], "grounds": [], "sides": [], "shared": [], "notes": [], "empty": missing(state)}
    others = words.without_place(view)
    said = [
        words.people(view, "roomcommunities", texts) if view["people"]["enough"] else "",
        *(f"{one['label']} {one['text']}" for one in words.notes(view, texts)),
        texts("communities.group.others", names=" · ".join(others)) if others else "",
        *connected(texts, view),
        words.unread(view, texts),
    ]
    return {
        **words.crossed(view, texts),
        "notes": [one for one in said if one],
        "empty": texts("communities.group.no_place" if others else "communities.group.wait"),
    }


def connected(texts: Texts, view: Mapping[str, Any]) -> list[str]:
    """What was told of people who connect two communities, where enough said something of these two."""
    names = [one["called"] for one in view["communities"]]
    return [
        texts(
            "communities.group.connect",
            one=names[pair["one"]],
            other=names[pair["other"]],
            said=" · ".join(texts.many("communities.group.said", n, count=count) for count, n in pair["counts"].items() if n),
        )
        for pair in view["shared"].values()
    ]


def coalitions(state: CommunitiesState) -> Json:
    """What the part of coalitions shows: sheets as cards, a line for each party."""
    texts, view = state.texts, state.group_view("coalitions")
    if not view:
        # Alone, the part above says for both what would stand here.
        return {"told": [], "empty": texts("coalition.group.wait") if state.in_room else ""}
    told = [
        {
            "title": one["goal"],
            "lines": [
                *(
                    {"label": party["who"], "text": " – ".join(filter(None, (party["asked"], party["said"])))}
                    for party in one["parties"]
                ),
                *one["lines"],
            ],
        }
        for one in words.sheets(view, texts)
    ]
    said = [
        words.people(view, "roomcoalitions", texts) if view["people"]["enough"] else "",
        *(f"{one['label']} {one['text']}" for one in words.notes(view, texts)),
        words.unread(view, texts),
    ]
    return {
        "told": told,
        "empty": " · ".join(filter(None, said)) or texts("coalition.group.wait" if not told else "coalition.group.few"),
    }


def missing(state: CommunitiesState) -> str:
    """What it needs, kindly."""
    return state.texts("communities.group.wait" if state.in_room else "communities.group.elsewhere")
