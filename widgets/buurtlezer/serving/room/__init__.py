"""The light pages of a workshop, and the messages they speak: no kernel, no widgets, no cookie.

``handlers`` is all that the server needs. A page is a line in ``pages`` and its files in ``web/``; who answers a
message is said in ``office``. Not here: what an answer says (``logbook.room``).
"""

import os
from typing import Any

from jupyter_server.utils import url_path_join

from buurtlezer.logbook.surroundings import SERVED
from buurtlezer.serving.limits.address import Addresses
from buurtlezer.serving.room.ground import GroundHandler, NearHandler
from buurtlezer.serving.room.light_page import LightPageHandler
from buurtlezer.serving.room.messages import SayHandler
from buurtlezer.serving.room.office import Office
from buurtlezer.serving.room.pages import PAGES
from buurtlezer.serving.room.sound import SoundHandler
from buurtlezer.serving.room.wait import WaitHandler
from buurtlezer.serving.room.web import ADDRESS, WebHandler


def handlers(base_url: str, addresses: Addresses | None = None) -> list[Any]:
    """What the server answers for workshops; nothing where there can be none.

    A workshop exists only under ``buurtlezer serve``: in JupyterLab people can run code, and rights would be words.
    """
    if not os.environ.get(SERVED):
        return []
    office = {"office": Office(addresses=addresses)}

    def at(*path: str) -> str:
        return url_path_join(base_url, *path)

    return [
        *((at(letter), LightPageHandler, {"page": page}) for letter, page in PAGES.items()),
        (at("room", "say"), SayHandler, office),
        (at("room", "wait"), WaitHandler, office),
        (at("room", "sound"), SoundHandler, office),
        (at("room", "ground.json"), GroundHandler, office),
        (at("room", "near.json"), NearHandler, office),
        (at("room", "web", r"([0-9a-f]{12})", ADDRESS), WebHandler),
    ]
