"""Files in and out: the parts of the section, and how they follow the state. It decides nothing.

Not here: a file on its way in (``network_in``), who leaves by name (``leaving``), what was brought, on the canvas (``brought``).
"""

from datetime import date
from typing import Any, Final

from ipywidgets import VBox, Widget

from buurtlezer.analysis.network_files import gexf, graphml, tables
from buurtlezer.model import NamedFor
from buurtlezer.parts.network_file import NetworkUpload
from buurtlezer.parts.network_out import NetworkOut
from buurtlezer.parts.network_out.widget import File
from buurtlezer.steps.page import Page
from buurtlezer.steps.people import network_words
from buurtlezer.steps.people.brought import Brought
from buurtlezer.steps.people.leaving import Leaving, leaving
from buurtlezer.steps.people.network_in import BringingNetwork
from buurtlezer.steps.people.state import PeopleState
from buurtlezer.store.keeping import today
from buurtlezer.texts import Texts

NAMELESS: Final = "none"
USES: Final = {NAMELESS: None, "report": NamedFor.REPORT, "contact_list": NamedFor.CONTACT_LIST}
"""What a file may be meant for. The room reads in its own way."""

MEDIA: Final = {
    "graphml": ("graphml", "application/xml"),
    "gexf": ("gexf", "application/xml"),
    "csv": ("zip", "application/zip"),
}
"""Forms of a file, with its ending and media type."""


def exchange(page: Page, state: PeopleState) -> Widget:
    """Both parts: bringing a network in, and taking one's own along."""
    return VBox([bring(page, state), take_along(page, state)])


def bring(page: Page, state: PeopleState) -> NetworkUpload:
    """The part that brings a network in, with those that are there already."""
    bringing = BringingNetwork(page.texts, lambda: there(state))
    part = NetworkUpload(bringing.recognised, bringing.with_columns, bringing.confirmed, name="network")
    page.part(part, "networkfile")
    # Words that any file needs are those of a table, where a network has none of its own.
    part.labels = page.texts.group("base.", "upload.", "networkfile.")
    part.observe(lambda change: bringing.forget() if not change["new"] else None, "found")

    def shown() -> dict[str, Any]:
        return {
            "template": {"kind": "imported_network", **state.common},
            "brought": [_listed(page.texts, one) for one in state.brought],
        }

    return page.shows(part, shown)


def there(state: PeopleState) -> tuple[int, int]:
    """How many nodes and ties the files have together that are there already."""
    files = state.brought
    return sum(len(one.nodes) for one in files), sum(len(one.ties) for one in files)


def take_along(page: Page, state: PeopleState) -> NetworkOut:
    """The part that gives one's own network as a file."""
    texts = page.texts
    part = page.part(NetworkOut(lambda use, form: file(state, use, form, today()), name="network-out"), "networkout")
    forms = [
        {"value": form, "label": texts(f"people.exchange.{form}"), "what": texts(f"people.exchange.{form}.what")}
        for form in MEDIA
    ]

    def shown() -> dict[str, Any]:
        day = today()
        uses = [{"value": use, "label": texts(f"people.exchange.use.{use}"), "named": _named(state, use, day)} for use in USES]
        return {"uses": uses, "forms": forms, "empty": "" if state.cards else texts("people.exchange.empty")}

    return page.shows(part, shown)


def file(state: PeopleState, use: str, form: str, on: date) -> File:
    """The network of this round as a file, as it may leave on a day."""
    network = leaving(state, USES[use], on).network
    ending, media = MEDIA[form]
    content = tables(network, state.texts.language) if form == "csv" else {"graphml": graphml, "gexf": gexf}[form](network)
    return File(f"{state.texts('people.exchange.file')}.{ending}", media, content)


def _named(state: PeopleState, use: str, on: date) -> str:
    """What this use changes, and how many then stand in the file by name."""
    found: Leaving = leaving(state, USES[use], on)
    others = len(found.network.nodes) - found.named
    texts = state.texts
    counted = texts("people.exchange.counted", named=texts.number(found.named), others=texts.number(others))
    return f"{texts(f'people.exchange.what.{use}')} {counted}"


def _listed(texts: Texts, one: Brought) -> dict[str, Any]:
    taken = [texts.many("people.exchange.taken_over", len(one.taken))] if one.taken else []
    drawn = [texts("people.exchange.drawn")] if one.left() else []
    lines = [*network_words.numbers(texts, len(one.nodes), len(one.ties)), *taken, *drawn]
    return {"entry_id": one.entry_id, "title": one.name, "columns": lines, "seq": one.seq}
