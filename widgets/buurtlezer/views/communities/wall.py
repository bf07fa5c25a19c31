"""What stands on the wall of the view ``communities``: communities, places and lines between them, and what several share.

::

    {"minimum": 5, "people": "6 mensen …" | "", "drawing": {"communities": […], "grounds": […], "sides": […]}, "shared": ["…", …],
     "others": ["de breiers", …], "notes": [{"label": "Reikt:", "text"}, …], "more": "en nog 2" | "", "unread": "…" | "",
     "cell": {"voices": 6, "enough": true}}
    | {"enough": false, "voices": 2, "lacks": "voices"}

By the alphabet, so that none stands above another. Not here: the view (``compute``), drawing it (``wall.js``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording import room_communities as words
from buurtlezer.wording.short import short

Json = dict[str, Any]

COMMUNITIES, PLACES, OTHERS, SHARED = 6, 6, 6, 2
"""What is read at eight metres."""

LENGTH: Final = 40
"""Characters of a name."""


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``communities``, for the wall."""
    cell, drawn, others = content["people"], words.crossed(content, texts), words.without_place(content)
    if not cell["enough"] and not drawn["communities"] and not others:
        return {**cell, "unread": words.unread(content, texts)}
    shown = drawn["communities"][:COMMUNITIES]
    ids = {one["id"] for one in shown}
    grounds = [one for one in drawn["grounds"] if ids.intersection(one["communities"])]
    kept = sorted(grounds, key=lambda one: len(one["communities"]) < 2)[:PLACES]  # what several share is what one looks for
    left = len(drawn["communities"]) - len(shown) + len(others[OTHERS:])
    return {
        "minimum": content["minimum"],
        "people": words.people(content, "roomcommunities.people", texts) if cell["enough"] else "",
        "drawing": {
            "communities": [{**one, "name": short(one["name"], LENGTH)} for one in shown],
            "grounds": [
                {
                    **one,
                    "name": short(one["name"], LENGTH),
                    "communities": [known for known in one["communities"] if known in ids],
                }
                for one in grounds
                if one in kept
            ],
            "sides": drawn["sides"],
        },
        "shared": [short(one, 2 * LENGTH) for one in drawn["shared"][:SHARED]],
        "others": [short(one, LENGTH) for one in others[:OTHERS]],
        "notes": words.notes(content, texts),
        "more": texts.many("reached.more", left) if left else "",
        "unread": words.unread(content, texts),
        "cell": dict(cell),
    }
