"""Finding a street by its name on the map of a workbook: with a slip, by keyboard; asked for when somebody begins to search."""

from collections.abc import Callable

import pytest
from drawer import Drawer
from playwright.sync_api import Request, Route, expect
from visit import Visit

from buurtlezer.geodata import Pack
from buurtlezer.parts.scripts import delivery

pytestmark = pytest.mark.browser

PAGE = "01_neighbourhood"


def searching(visitor: Visit, tool: str) -> Drawer:
    visitor.page.wait_for_selector(".bl-map >> nth=0 >> .blm-ground", timeout=40_000)
    person = Drawer(visitor.page)
    person.press(tool)
    return person


def test_a_street_is_found_with_a_slip_and_is_kept_as_a_spot(visit: Callable[..., Visit]) -> None:
    visitor = visit(new=True)
    asked: list[str] = []

    def watch(request: Request) -> None:
        if request.url.endswith(delivery.STREETS):
            asked.append(request.url)

    visitor.page.on("request", watch)
    person = searching(visitor.open(PAGE), "Noem je plekken")
    assert asked == []  # who does not search pays nothing
    field = person.part.get_by_role("combobox")
    field.press_sequentially("wtetstr")
    option = person.part.get_by_role("option").filter(has_text="Wetstraat")
    expect(option).to_have_text("Wetstraatstraat · Brussel")
    field.press("ArrowDown")
    field.press("Enter")
    (kept,) = visitor.until_stored("area", check=lambda content: len(content["spots"]) == 1)
    assert kept.content is not None
    (spot,) = kept.content["spots"]
    row = Pack.open().streets.set_index("id").loc["street:21004:wetstraat"]
    assert (spot["id"], spot["kind"], spot["name"]) == ("street:21004:wetstraat", "street", "Wetstraat")
    assert (spot["lon"], spot["lat"]) == (row["lon"], row["lat"])
    expect(person.part.locator(".blm-spots li")).to_contain_text("Wetstraatstraat")
    for typed in ("louzia", "grote mrakt"):
        field.press_sequentially(typed)
        expect(person.part.get_by_role("option").first).to_be_visible()
        field.fill("")
    assert len(asked) == 1
    expect(field).to_be_focused()


def test_the_map_goes_where_one_looks_and_nothing_is_stored(visit: Callable[..., Visit]) -> None:
    visitor = visit().open(PAGE)
    visitor.page.wait_for_selector(".bl-map >> nth=0 >> .blm-ground", timeout=40_000)
    part = visitor.page.locator(".bl-map").nth(0)
    part.get_by_role("button", name="Zoek op de kaart", exact=True).click()
    field = part.get_by_role("combobox", name="Zoek op de kaart")
    expect(field).to_be_focused()
    field.press_sequentially("flagy")
    expect(part.get_by_role("option").filter(has_text="Flageyplein")).to_have_text("Eugène Flageypleinstraat · Elsene")
    part.get_by_role("option").filter(has_text="Flageyplein").click()
    expect(part.locator(".blm-foundmark")).to_have_text("Eugène Flageyplein")
    expect(part.get_by_text("De kaart toont nu Eugène Flageyplein.")).to_be_attached()
    frame, mark = part.locator(".blm-frame").bounding_box(), part.locator(".blm-foundmark b").bounding_box()
    assert frame is not None
    assert mark is not None
    assert abs(mark["x"] + mark["width"] / 2 - frame["x"] - frame["width"] / 2) < 8
    expect(field).to_be_hidden()  # it would lie over what is drawn now
    button = part.get_by_role("button", name="Zoek op de kaart", exact=True)
    expect(button).to_be_focused()
    button.press("Enter")
    expect(part.locator(".blm-foundmark")).to_have_count(0)
    field.press_sequentially("moskee")
    expect(part.get_by_role("option").filter(has_text="Moskee").first).to_contain_text("gebedshuis")
    field.fill("delhaize elsene")
    expect(part.get_by_role("option").first).to_contain_text("Elsene")
    field.fill("zwerfgroot")
    expect(part.get_by_text("Niets gevonden. We zoeken in Brussel")).to_be_visible()
    field.press("Escape")
    field.press("Escape")
    expect(button).to_be_focused()
    assert visitor.stored("area") == []


def test_names_that_do_not_come_are_not_said_to_be_none(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone")
    visitor.page.route("**/streets.tsv", lambda route: route.abort())
    person = searching(visitor.open(PAGE), "Noem je plekken")
    field = person.part.get_by_role("combobox", name="Waar kom je elke week?")
    field.press_sequentially("graystraat")
    expect(person.part.get_by_text("konden niet geladen worden. Klik straks")).to_be_visible()
    visitor.page.unroute("**/streets.tsv")
    field.blur()
    field.focus()
    expect(person.part.get_by_role("option").filter(has_text="Graystraat").first).to_be_visible()


def test_a_service_may_be_a_spot_and_one_that_tells_of_belief_is_not_offered(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE)
    person = searching(visitor, "Noem je plekken")
    field = person.part.get_by_role("combobox", name="Waar kom je elke week?")
    field.press_sequentially("bibliotheek evere")
    person.part.get_by_role("option").filter(has_text="Bibliotheek Evere").first.click()
    (kept,) = visitor.until_stored("area", check=lambda content: len(content["spots"]) == 1)
    assert kept.content is not None
    (spot,) = kept.content["spots"]
    row = Pack.open().services.set_index("id").loc[spot["id"]]
    assert (spot["kind"], spot["name"], spot["lon"]) == ("library", "Bibliotheek Evere", row["lon"])
    expect(person.part.locator(".blm-spots li")).to_contain_text("bibliotheek")
    field.press_sequentially("grote moskee")
    expect(person.part.get_by_text("Niets gevonden")).to_be_visible()


def test_in_french_the_same_street_is_the_same_place(visit: Callable[..., Visit]) -> None:
    visitor = visit("phone").open(PAGE, "fr")
    person = searching(visitor, "Nommer vos lieux")
    field = person.part.get_by_role("combobox")
    field.press_sequentially("rue de la looi")
    option = person.part.get_by_role("option").filter(has_text="Rue de la Loi").first
    expect(option).to_have_text("Rue de la Loirue · Bruxelles")
    option.click()
    (kept,) = visitor.until_stored("area", check=lambda content: len(content["spots"]) == 1)
    assert kept.content is not None
    assert kept.content["spots"][0]["id"] == "street:21004:wetstraat"


def test_where_the_streets_do_not_come_known_spots_are_found_and_nothing_is_said(visit: Callable[..., Visit]) -> None:
    visitor = visit()
    refused = []

    def refuse(route: Route) -> None:
        refused.append(1)
        route.fulfill(status=404, body="")

    visitor.page.route(f"**/{delivery.STREETS}", refuse)
    person = searching(visitor.open(PAGE), "Noem je plekken")
    field = person.part.get_by_role("combobox")
    field.press_sequentially("beekkant")
    expect(person.part.get_by_role("option").first).to_contain_text("Beekkant")
    assert refused
    field.fill("zzzz")
    expect(person.part.get_by_text("Niets gevonden")).to_be_visible()


def test_a_street_says_where_to_look_for_a_place_and_is_not_the_place_itself(visit: Callable[..., Visit]) -> None:
    visitor = visit().open("06_places")
    visitor.page.wait_for_selector(".blp-markers", state="attached", timeout=40_000)
    part = visitor.section("places")
    part.get_by_role("button", name="Een plek toevoegen", exact=True).click()
    part.get_by_role("button", name="Zoek op naam", exact=True).click()
    field = part.get_by_role("combobox", name="Zoek een straat")
    field.press_sequentially("brabantstr")
    part.get_by_role("option").filter(has_text="Brabantstraatstraat · Schaarbeek").click()
    expect(part.get_by_text("De kaart toont nu Brabantstraat. Tik waar de plek is.")).to_be_visible()
    expect(part.locator(".blm-pin")).to_have_count(0)
    expect(part.get_by_role("button", name="Tik op de kaart", exact=True)).to_have_attribute("aria-pressed", "true")
    box = part.locator(".leaflet-container").bounding_box()
    assert box is not None
    visitor.page.mouse.click(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.5)
    expect(part.locator(".blm-pin")).to_have_count(1)
    part.get_by_label("Hoe noem je deze plek?").fill("De hoek")
    part.get_by_role("button", name="Bewaar de plek", exact=True).click()
    (kept,) = visitor.until_stored("place")
    assert kept.content is not None
    streets = Pack.open().streets.set_index("id")
    street = streets.loc["street:21015:brabantstraat"]
    assert kept.content["name"] == "De hoek"
    assert not kept.content.get("spot")
    assert abs(kept.content["location"]["lat"] - street["lat"]) < 0.005


def test_a_vulnerable_place_is_asked_about_a_word_of_every_day_and_refused_a_street(visit: Callable[..., Visit]) -> None:
    visitor = visit().open("06_places")
    form = visitor.page.locator("[data-part=vulnerable]")
    form.get_by_role("button", name="Een kwetsbare plek toevoegen").click()
    means = form.get_by_label("Wat betekent deze plek voor wie er komt?")
    means.fill("Ze slapen bij het kerkplein.")
    expect(form.get_by_text("Is dit de naam van een straat of een plein?")).to_be_visible()
    means.fill("ze slapen in de bemptlaan")
    expect(form.get_by_text("Is dit de naam van een straat of een plein?")).to_be_hidden()
    form.get_by_role("button", name="Bewaar", exact=True).click()
    expect(form.get_by_text("wáár")).to_be_visible()
    assert visitor.stored("vulnerable_place") == []
    means.fill("Een droge plek bij een park.")
    form.get_by_role("button", name="Bewaar", exact=True).click()
    visitor.until_stored("vulnerable_place")
