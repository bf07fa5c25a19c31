"""A file that is on its way to a kernel while the line breaks: only a real one comes back as a real one does.

Not here: all else that an upload does (``test_upload_part``).
"""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from bringer import HOLD, Bringer
from kernel_page import served
from playwright.sync_api import BrowserContext, expect
from proxy import Proxy
from visit import until

pytestmark = pytest.mark.browser

CELL = """
import json
from pathlib import Path
from IPython.display import display
from upload_parts import Uploads

def told(what, said):
    with Path(FOLDER, f"{what}.jsonl").open("a") as log:
        log.write(json.dumps(said) + "\\n")

display(*Uploads(told).shown)
"""


def test_a_line_that_is_lost_half_way_goes_on_by_itself(tmp_path: Path, context: Callable[..., BrowserContext]) -> None:
    data = bytes(range(256)) * 4096 * 3
    faults: list[str] = []
    with served(tmp_path, f"FOLDER = {str(tmp_path)!r}\n{CELL}") as address, Proxy(address) as line:
        page = context().new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.add_init_script(HOLD)
        page.goto(address.replace(address.split("/")[2], line.address.split("/")[2]))
        person = Bringer(page)
        expect(person.button("Kies een bestand")).to_be_visible(timeout=60_000)
        person.bring("65plus.csv", data)
        expect(person.part().get_by_role("progressbar")).to_have_js_property("value", 16)
        line.cut()
        expect(person.part().get_by_text("Wacht op de verbinding")).to_be_visible()
        page.evaluate("letGo()")
        line.mend()
        expect(person.part().get_by_role("heading", name="Dit herkenden we")).to_be_visible(timeout=60_000)
        log = tmp_path / "file.jsonl"
        [file] = until(lambda: log.read_text("utf-8").splitlines() if log.exists() else [], bool)
        assert json.loads(file)["sha"] == hashlib.sha256(data).hexdigest()
    assert faults == []
