import pytest
from test_services_part import Page, Person, person  # noqa
pytestmark = pytest.mark.browser
@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_shot(person, size):
    one = person(size)
    one.part.locator("summary", has_text="boodschappen").click()
    one.part.locator("summary", has_text="bakker").click()
    one.page.wait_for_timeout(800)
    one.page.screenshot(path=f"/tmp/h4/a-{size}.png", full_page=True)
    one.find("de zon"); one.page.wait_for_timeout(300); one.part.locator(".bls-row").first.click()
    one.page.wait_for_timeout(300)
    one.page.screenshot(path=f"/tmp/h4/b-{size}.png", full_page=True)
    one.press("Klopt dit nog?")
    one.choose("answer", "iets anders")
    one.page.wait_for_timeout(300)
    one.page.screenshot(path=f"/tmp/h4/c-{size}.png", full_page=True)
    one.press("Niet nu"); one.back()
    one.press("Een dienst toevoegen"); one.press("Zoek op naam of straat")
    one.page.wait_for_timeout(300)
    one.page.screenshot(path=f"/tmp/h4/d-{size}.png", full_page=True)
