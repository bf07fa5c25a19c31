"""A network is brought in on a page, looked at, confirmed and removed; one's own is taken along as a file.

The page has its outbox and its store, and no kernel. Not here: what may stand in a file (``tests/geodata/imports``), who is named
in one that leaves (``tests/steps``).
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from axe_playwright_python.sync_playwright import Axe
from network_bytes import CANVAS, packed
from playwright.sync_api import Locator, Page, expect
from stand import Shown

from buurtlezer.geodata import Pack
from buurtlezer.logbook.session import Session
from buurtlezer.model import MOST_NODES, MOST_TIES
from buurtlezer.steps.page import Page as StepPage
from buurtlezer.steps.people.exchange import bring, take_along
from buurtlezer.steps.people.state import PeopleState
from buurtlezer.store import Store
from buurtlezer.texts import Texts

pytestmark = pytest.mark.browser


class Exchange:
    """One page of a logbook with both parts, on a store of its own."""

    def __init__(self, store: Store) -> None:
        session = Session(Texts.of("nl"), Pack.open(), lambda: store)
        self.state = PeopleState(session)
        page = StepPage(session, self.state)
        self.shown: list[Any] = [page.identity, bring(page, self.state), take_along(page, self.state)]

    def has_a_card(self) -> None:
        """In the logbook that is open, as a page does where one makes it."""
        session = self.state.session
        assert session._credential is not None
        content = {"kind": "organisation", "perspective": "organisation", "name": "De Wissel"}
        session.perform(session._credential, {"act_id": "1" * 32, "entry_id": "2" * 32, "content": content}, "", here=True)
        session.changed()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'store.db'}") as opened:
        yield opened


@pytest.fixture
def shown(alone: Callable[..., Shown[Exchange]], store: Store) -> Callable[[str], Shown[Exchange]]:
    return lambda size: alone(lambda: Exchange(store), size)


def brought(visit: Shown[Exchange]) -> list[tuple[str, int, int]]:
    """What is stored once both sides have heard each other out."""
    visit.settle()
    with visit.line:
        return [(one.name, len(one.nodes), len(one.ties)) for one in visit.made.state.brought]


def brings(page: Page, name: str, data: bytes) -> Locator:
    part = page.locator("[data-part=network]")
    expect(part.get_by_role("button", name="Kies een bestand")).to_be_enabled()
    part.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/plain", "buffer": data})
    return part


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"])  # type: ignore[index]


@pytest.mark.parametrize("size", ["phone", pytest.param("desktop", marks=pytest.mark.long)])
def test_a_network_is_confirmed_kept_removed_and_put_back(shown: Callable[[str], Shown[Exchange]], size: str) -> None:
    visit = shown(size)
    page = visit.page
    part = brings(page, "Mijn_netwerk.zip", packed(CANVAS))
    form = part.locator("form")
    expect(form.get_by_role("heading", name="Dit herkenden we")).to_be_focused()
    for sentence in ("Een export van Network Canvas", "3 namen", "5 banden"):
        expect(form.get_by_text(sentence, exact=True)).to_be_visible()
    form.get_by_text("Dit nemen we niet over").click()
    expect(form.get_by_text("religion")).to_be_visible()
    assert fits(page)
    assert not Axe().run(page, context="[data-part=network]").violations_count
    assert brought(visit) == [], "nothing is kept before it is confirmed"
    form.get_by_label("Hoe noem je dit netwerk?").fill("")
    part.get_by_role("button", name="Bewaar dit netwerk").click()
    expect(form.get_by_text("Geef het netwerk nog een naam.")).to_be_visible()
    form.get_by_label("Hoe noem je dit netwerk?").fill("Buren")
    part.get_by_role("button", name="Bewaar dit netwerk").click()
    expect(part.get_by_role("heading", name="Buren")).to_be_focused()
    assert brought(visit) == [("Buren", 3, 5)]
    part.get_by_role("button", name="Haal weg").click()
    part.get_by_role("button", name="Ja, haal weg").click()
    part.get_by_role("button", name="Zet terug").click()
    expect(part.get_by_text("Het netwerk staat er weer.")).to_be_visible()
    assert brought(visit) == [("Buren", 3, 5)]


def test_columns_of_a_list_without_titles_are_chosen_and_names_stay_text(shown: Callable[[str], Shown[Exchange]]) -> None:
    visit = shown("phone")
    part = brings(visit.page, "lijst.csv", "1;<b>Zoë</b>;=1+1\n2;=1+1;سلام\n".encode())
    form = part.locator("form")
    form.get_by_text("Klopt het niet?").click()
    form.get_by_label("Van wie gaat de band uit?").select_option(label="kolom 2")
    form.get_by_label("Naar wie?").select_option(label="kolom 3")
    form.get_by_label("Gaan banden in één richting?").select_option(label="Van de eerste naar de tweede")
    form.get_by_role("button", name="Lees opnieuw").click()
    expect(form.get_by_text("2 banden", exact=True)).to_be_visible()
    expect(form.get_by_role("cell", name="<b>Zoë</b>").first).to_be_visible()
    assert fits(visit.page)


def test_ones_own_network_is_taken_along_as_a_file(shown: Callable[[str], Shown[Exchange]], tmp_path: Path) -> None:
    visit = shown("phone")
    part = visit.page.locator("[data-part=network-out]")
    expect(part.get_by_text("Er staat nog niemand in je netwerk.")).to_be_visible()
    other = brings(visit.page, "lijst.csv", b"van;naar\na;b\n")
    other.get_by_role("button", name="Bewaar dit netwerk").click()
    expect(other.get_by_role("heading", name="lijst")).to_be_focused()
    assert brought(visit) == [("lijst", 2, 1)], "who brought something has a logbook"
    with visit.line:
        visit.made.has_a_card()
    expect(part.get_by_role("radio", name="Om te rekenen")).to_be_checked()
    part.get_by_role("radio", name="GEXF").check()
    assert not Axe().run(visit.page, context="[data-part=network-out]").violations_count
    assert fits(visit.page)
    with visit.page.expect_download() as download:
        part.get_by_role("button", name="Neem mee als bestand").click()
    download.value.save_as(tmp_path / "netwerk.gexf")
    assert download.value.suggested_filename == "netwerk.gexf"
    assert [data["label"] for _, data in nx.read_gexf(tmp_path / "netwerk.gexf").nodes(data=True)] == ["De Wissel"]
    expect(part.get_by_text("netwerk.gexf staat bij je downloads.")).to_be_visible()


def largest() -> bytes:
    """As many nodes and ties as are taken, with names and words of some length in more than one alphabet."""
    nodes = "".join(
        f'<node id="n{at}"><data key="l">Buurtvereniging سلام {at}, Hopstraat</data></node>' for at in range(MOST_NODES)
    )
    ends = ((at % MOST_NODES, (at + 1 + at // MOST_NODES) % MOST_NODES) for at in range(MOST_TIES))
    ties = "".join(
        f'<edge source="n{one}" target="n{other}"><data key="k">brengt post {one}</data></edge>' for one, other in ends
    )
    keys = "".join(
        f'<key id="{key}" for="{of}" attr.name="label" attr.type="string"/>' for key, of in (("l", "node"), ("k", "edge"))
    )
    head = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    return f'{head}{keys}<graph edgedefault="directed">{nodes}{ties}</graph></graphml>'.encode()


def test_the_largest_network_that_is_taken_is_kept_removed_and_put_back(shown: Callable[[str], Shown[Exchange]]) -> None:
    visit = shown("desktop")
    whole = [("groot", MOST_NODES, MOST_TIES)]
    part = brings(visit.page, "groot.graphml", largest())
    part.get_by_role("button", name="Bewaar dit netwerk").click()
    expect(part.get_by_role("heading", name="groot")).to_be_focused(timeout=15_000)
    assert brought(visit) == whole
    part.get_by_role("button", name="Haal weg").click()
    part.get_by_role("button", name="Ja, haal weg").click()
    put_back = part.get_by_role("button", name="Zet terug")
    expect(put_back).to_be_visible()
    assert brought(visit) == []
    put_back.click()
    expect(part.get_by_text("Het netwerk staat er weer.")).to_be_visible(timeout=15_000)
    assert brought(visit) == whole
