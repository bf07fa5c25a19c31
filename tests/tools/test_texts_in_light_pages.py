"""Which texts the light pages ask for, read from their scripts."""

from pathlib import Path

import pytest

import texts_in_light_pages


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    web = tmp_path / texts_in_light_pages.ROOM / "web"
    web.mkdir(parents=True)
    (tmp_path / texts_in_light_pages.ROOM / "pages.py").write_text(
        'PAGES = {"m": LightPage("moment", ("room.moment.",)), "c": LightPage("reach", ("room.reach.",))}\n'
    )
    (web / "moment.js").write_text(
        'import { h } from "./own.js"; // import { t } from "./reach.js";\n'
        't("pass"); t(on ? "help" : "help_on"); t(`agree.${name}`);\n'
    )
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


def test_what_a_view_says_on_the_wall_and_what_it_imports_is_asked_for(checkout: Path) -> None:
    package = checkout / texts_in_light_pages.PACKAGE
    for name, text in {
        f"{texts_in_light_pages.ROOM}/pages.py": 'PAGES = {"p": LightPage("projector", ("projector.",), walls=True)}\n',
        f"{texts_in_light_pages.ROOM}/web/projector.js": "export function start(walls) {}\n",
        "widgets/buurtlezer/parts/light/bars.js": 't("bars");\n',
        "widgets/buurtlezer/views/walk/wall.js": 'import { bars } from "../../parts/light/bars.js";\nt("walk.words");\n',
        "widgets/buurtlezer/views/board/wall.js": 'import { laid } from "../../parts/board/laid.js";\nt("board.few");\n',
        "widgets/buurtlezer/parts/board/laid.js": "export function laid() {}\n",
    }.items():
        (checkout / name).parent.mkdir(parents=True, exist_ok=True)
        (checkout / name).write_text(text)
    assert texts_in_light_pages.unused([f"projector.{key}" for key in ("bars", "walk.words", "board.few")], checkout) == []
    assert texts_in_light_pages.missing({"projector.bars", "projector.walk.words"}, checkout) == [
        f"projector.board.few: asked for in {package.relative_to(checkout)}/views/board/wall.js, in no catalogue"
    ]
