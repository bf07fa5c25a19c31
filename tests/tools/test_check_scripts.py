"""Each way in which scripts can hang together badly is found, and our own are in order."""

from pathlib import Path

import pytest

import check_scripts
import script_imports
import scripts
from buurtlezer.parts.scripts import modules
from buurtlezer.serving.room import web
from buurtlezer.serving.room.pages import PAGES

SOUND = {
    "parts/base/base.js": "export function h() {}\nexport const t = () => 1;\n",
    "parts/map/widget.js": 'import { h, t as words } from "../base/base.js"; // what all use\n\nexport default { h, words };\n',
    "views/walk/wall.js": 'import * as base from "../../parts/base/base.js";\nexport const wall = () => base.h();\n',
    "serving/room/web/sign.js": "export async function sign() {}\n",
    "serving/room/web/moment.js": (
        'import {\n  h,\n} from "../../../parts/base/base.js";\nimport { sign } from "./sign.js";\n\nsign(h);\n'
    ),
    "serving/room/web/projector.js": "export function start(drawings) {\n  return drawings;\n}\n",
    "serving/room/pages.py": 'PAGES = {"m": LightPage("moment", ()), "p": LightPage("projector", (), walls=True)}\n',
    "serving/template/page.js": "const page = 1;\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, source in SOUND.items():
        write(tmp_path, name, source)
    return tmp_path


def write(root: Path, name: str, source: str) -> None:
    path = root / scripts.PACKAGE / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, "utf-8")


def test_a_house_in_order_has_no_faults(root):
    assert check_scripts.faults(root) == []


@pytest.mark.parametrize(
    "statement",
    [
        'import h from "../base/base.js";',
        'import "../base/base.js";',
        "import { h } from '../base/base.js';",
        'import { h } from "../base/base.js"; start();',
        'import { h, /* all */ } from "../base/base.js";',
        'import base, { h } from "../base/base.js";',
        '  import { h } from "../base/base.js";',
        "export let a = 1;",
        "const a = 1;\nexport { a };",
        "export const { a } = it;",
        'export * from "../base/base.js";',
        "export default function start() {}",
        "export function* all() {}",
    ],
)
def test_a_form_that_is_not_known_is_found(root, statement):
    write(root, "parts/map/other.js", f"{statement}\n")
    (fault, *_) = check_scripts.faults(root)
    assert fault.startswith("parts/map/other.js:")
    assert "of a form that modules.py does not read" in fault


def test_one_const_is_exported_at_a_time(root):
    write(root, "parts/map/other.js", "export const a = 1, b = 2;\n")
    assert check_scripts.faults(root) == ["parts/map/other.js:1: one const for each export"]


def test_what_only_looks_like_an_import_is_found(root):
    write(root, "parts/map/other.js", "export const a = `\nimport this\n`;\n/*\nexport that\n*/\n")
    assert check_scripts.faults(root) == [
        "parts/map/other.js:2: looks like an import and is none",
        "parts/map/other.js:5: looks like an export and is none",
    ]


def test_what_is_no_javascript_is_found(root):
    write(root, "parts/map/other.js", "export const a = ;\n")
    assert check_scripts.faults(root)[0] == "parts/map/other.js:1: is not JavaScript"


def test_an_import_of_what_is_not_there_is_found(root):
    write(root, "parts/map/other.js", 'import { h, gone } from "../base/base.js";\nimport { x } from "./away.js";\nh(gone, x);\n')
    assert check_scripts.faults(root) == [
        "parts/map/other.js:1: parts/base/base.js exports no gone",
        "parts/map/other.js:2: parts/map/away.js is not there",
    ]


def test_scripts_that_import_each_other_are_found(root):
    write(root, "parts/map/one.js", 'import { b } from "./two.js";\nexport const a = () => b;\n')
    write(root, "parts/map/two.js", 'import { a } from "./one.js";\nexport const b = () => a;\n')
    assert check_scripts.faults(root) == ["parts/map/one.js: a circle: parts/map/one.js → parts/map/two.js → parts/map/one.js"]


@pytest.mark.parametrize(
    ("name", "address", "other"),
    [
        ("parts/map/other.js", "../../serving/room/web/sign.js", "serving/room/web/sign.js"),
        ("parts/map/other.js", "../../views/walk/wall.js", "views/walk/wall.js"),
        ("views/board/wall.js", "../walk/wall.js", "views/walk/wall.js"),
        ("views/board/wall.js", "../../serving/room/web/sign.js", "serving/room/web/sign.js"),
        ("serving/room/web/other.js", "../../../views/walk/wall.js", "views/walk/wall.js"),
    ],
)
def test_a_script_of_another_room_is_not_imported(root, name, address, other):
    write(root, name, f'import * as one from "{address}";\nexport const it = one;\n')
    (fault,) = [fault for fault in check_scripts.faults(root) if "is not for it" in fault]
    assert fault.startswith(f"{name}:1: {other}")


def test_a_view_may_have_more_than_one_script(root):
    write(root, "views/walk/line.js", "export const line = 2;\n")
    write(root, "views/walk/wall.js", 'import { line } from "./line.js";\nexport const wall = () => line;\n')
    assert check_scripts.faults(root) == []


@pytest.mark.parametrize("name", ["parts/map/other.js", "serving/room/web/other.js"])
def test_no_script_fetches_another_as_it_runs(root, name):
    write(root, name, 'export const a = () => import("./one.js");\nexport const b = (it) => import(it);\n')
    assert check_scripts.faults(root) == [f'{name}:1: fetches "./one.js": joined with others, it has no address of its own']


@pytest.mark.parametrize("name", ["parts/map/other.js", "serving/room/web/other.js"])
def test_no_script_waits_as_it_is_read(root, name):
    write(root, name, "export const a = 1;\nawait a;\nexport const b = async () => await a;\n")
    assert f"{name}:2: await outside a function: joined with others it cannot wait" in check_scripts.faults(root)


def test_one_thing_is_exported_once(root):
    write(
        root, "parts/map/other.js", 'import { h } from "../base/base.js";\nexport const build = h;\nexport const t = () => 1;\n'
    )
    assert check_scripts.faults(root) == [
        "parts/map/other.js:2: build is another script's h: import it from there",
        "parts/map/other.js: t stands word for word in parts/base/base.js too",
    ]


def test_what_a_light_page_gets_is_for_browsers_of_2020(root):
    write(root, "parts/base/base.js", f"{SOUND['parts/base/base.js']}export const last = (rows) => rows.at(-1);\n")
    write(root, "views/walk/wall.js", "export const wall = (rows) => rows.toSorted();\n")
    write(root, "views/walk/wall.css", ".a:has(b) { color: red; }\n")
    write(root, "parts/map/widget.js", "export default { last: (rows) => rows.at(-1) };\n")  # only in notebooks
    assert check_scripts.faults(root) == [
        "parts/base/base.js:3: browsers of 2020 do not have it: at",
        "views/walk/wall.js:1: browsers of 2020 do not have it: toSorted",
        "views/walk/wall.css:1: browsers of 2020 do not know it: :has",
    ]


def test_a_long_line_is_found(root):
    write(root, "parts/map/types.d.ts", f"// {'a' * 128}\n")
    assert check_scripts.faults(root) == ["parts/map/types.d.ts:1: 131 characters, 130 at most"]


def test_the_command_fails_when_anything_is_wrong(root, capsys):
    assert check_scripts.report(root) == 0
    write(root, "parts/map/other.js", "export let a = 1;\n")
    assert check_scripts.report(root) == 1
    assert capsys.readouterr().out.splitlines()[0] == "scripts: 6, in order"


def test_modules_reads_what_the_parser_reads():
    for name in scripts.names(check_scripts.ROOT):
        assert modules.imports(name) == [one.script for one in scripts.imports(check_scripts.ROOT, name)], name


def test_the_light_pages_are_those_of_the_server():
    assert [page.name for page in scripts.pages(check_scripts.ROOT)] == [page.name for page in PAGES.values()]
    assert scripts.WEB == web.WEB
    assert {*scripts.light(check_scripts.ROOT)} == {name for page in PAGES.values() for name in web.scripts(page)}


def test_our_own_scripts_are_in_order():
    assert check_scripts.faults(check_scripts.ROOT) == []
    assert script_imports.allowed("views/walk/wall.js") == ("parts/", "views/walk/")
