"""Which files the light pages get: a view of the group is its folder, a drawing is one for notebooks and walls."""

import importlib
import shutil
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from buurtlezer import views
from buurtlezer.parts.scripts import delivery, modules
from buurtlezer.serving.room import light_page, web
from buurtlezer.serving.room.pages import PAGES, LightPage

WALL = PAGES["p"]
NEW = {
    "__init__.py": "ORDER = 999\n",
    "compute.py": "from buurtlezer.views.new import ORDER\n\n\ndef compute(own, spoken, pack):\n    return {}\n",
    "wall.js": 'import { few } from "../../parts/light/wall.js";\nexport const wall = ({ minimum }) => few(minimum);\n',
    "wall.css": ".new { color: red; }\n",
}


def forget() -> None:
    listed = (views.names, views._view, web.contents, web.folder, light_page.document)
    for cached in (*listed, modules.text):
        cached.cache_clear()


def kept(path: Path) -> bool:
    return path.is_dir() or path.suffix in (".js", ".css")


@pytest.fixture
def new_view(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a view that nobody told about, beside the others; its files are written by the test."""
    package = tmp_path / "package"
    shutil.copytree(modules.PACKAGE, package, ignore=lambda folder, names: [n for n in names if not kept(Path(folder, n))])
    folder = package / "views" / "new"
    folder.mkdir()
    for room in (modules, web):
        monkeypatch.setattr(room, "PACKAGE", package)
    monkeypatch.setattr(views, "__path__", [*views.__path__, str(folder.parent)])
    importlib.invalidate_caches()
    forget()
    yield folder
    monkeypatch.undo()
    for name in [name for name in sys.modules if name.startswith("buurtlezer.views.new")]:
        del sys.modules[name]
    vars(views).pop("new", None)
    forget()


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text(NEW[name])
    importlib.invalidate_caches()


@pytest.mark.parametrize("view", views.names())
def test_each_view_that_has_a_wall_is_known_to_the_projector(view: str) -> None:
    assert files(f"buurtlezer.views.{view}").joinpath("wall.js").is_file()
    assert f"views/{view}/wall.js" in web.scripts(WALL)
    assert "export function wall(" in modules.text(f"views/{view}/wall.js")
    assert f"{view}: {modules.module_of(f'views/{view}/wall.js')}.wall" in web.contents()["projector.js"]


def test_a_new_view_is_served_by_being_there(new_view: Path) -> None:
    before = web.folder()
    forget()
    fill(new_view, *NEW)
    assert views.names()[-1] == "new"
    assert "views/new/wall.js" in web.scripts(WALL)
    assert web.looks(WALL).index("views/new/wall.css") < web.looks(WALL).index("serving/room/web/projector.css")
    assert web.folder() != before  # an old page keeps what it has
    served = web.contents()
    assert "new: $views_new_wall.wall" in served["projector.js"]
    assert NEW["wall.css"] in served["projector.css"]
    page = light_page.document(WALL, "nl", "/")
    assert f'src="/room/web/{web.folder()}/projector.js"' in page
    assert f'rel="stylesheet" href="/room/web/{web.folder()}/projector.css"' in page


def test_a_view_without_a_wall_is_no_fault_and_not_on_the_wall(new_view: Path) -> None:
    fill(new_view, "__init__.py", "compute.py")
    assert "new" in views.names()
    assert "new" not in web.walls()
    assert web.scripts(WALL)


@pytest.mark.parametrize("page", PAGES.values(), ids=lambda page: page.name)
def test_a_script_may_have_what_it_imports_look_otherwise(page: LightPage) -> None:
    looks = web.looks(page)
    for at, look in enumerate(looks):
        script = f"{look.removesuffix('.css')}.js"
        if not (modules.PACKAGE / script).is_file():
            continue  # what all light pages share
        used = {*modules.looks(script)} - {look}
        assert used & {*looks} <= {*looks[:at]}
    assert looks[-1] == f"serving/room/web/{page.name}.css"


@pytest.mark.parametrize(("view", "drawing"), [("feelings", "parts/spread/drawing"), ("board", "parts/board/laid")])
def test_a_notebook_and_the_wall_draw_with_the_same_file(view: str, drawing: str) -> None:
    assert f"{drawing}.js" in modules.needed(f"views/{view}/wall.js")
    assert f"{drawing}.css" in web.looks(WALL)
    assert f"const {modules.module_of(f'{drawing}.js')} = " in delivery.contents()[delivery.SCRIPT]
    assert modules.text(f"{drawing}.css") in delivery.contents()[delivery.LOOK]
