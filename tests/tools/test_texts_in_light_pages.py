"""Which texts the light pages ask for, read from their scripts."""

from pathlib import Path

import pytest

import texts_in_light_pages


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    web = tmp_path / texts_in_light_pages.ROOM / "web"
    web.mkdir(parents=True)
    (tmp_path / texts_in_light_pages.ROOM / "light_page.py").write_text(
        'PAGES = {"m": LightPage("moment", ("room.moment.",), ("moment.css",)), "c": LightPage("reach", ("room.reach.",))}\n'
    )
    (web / "moment.js").write_text('import { h } from "./own.js";\nt("pass"); t(on ? "help" : "help_on"); t(`agree.${name}`);\n')
    (web / "own.js").write_text('t("own"); // t("commented")\n')
    (web / "reach.js").write_text('t("again"); t(`${tone}.title`);\n')
    return tmp_path


def test_what_a_page_asks_for_itself_or_by_what_it_imports_is_used(checkout: Path) -> None:
    used = ["pass", "help", "help_on", "agree.names", "own", "title"]
    assert texts_in_light_pages.unused([f"room.moment.{key}" for key in used], checkout) == []
    assert texts_in_light_pages.unused(["room.reach.yes.title", "room.reach.again"], checkout) == []


def test_what_nobody_asks_for_is_unused(checkout: Path) -> None:
    nobody = ["room.moment.commented", "room.moment.again", "room.reach.pass", "room.reach.yes.text", "other.pass"]
    assert texts_in_light_pages.unused(nobody, checkout) == nobody


def test_a_key_that_no_prefix_of_the_page_has_is_missing(checkout: Path) -> None:
    known = {"room.moment.pass", "room.moment.help", "room.base.help_on", "room.reach.own", "room.reach.again"}
    assert texts_in_light_pages.missing(known, checkout) == [
        f"room.moment.own: asked for in {texts_in_light_pages.ROOM}/web/own.js, in no catalogue"
    ]


def test_without_light_pages_nothing_is_asked_for(tmp_path: Path) -> None:
    assert texts_in_light_pages.pages_in(tmp_path) == []
