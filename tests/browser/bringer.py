"""Somebody before the uploads of a page, with files to bring.

Not here: the uploads (``upload_parts``).
"""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect
from stand import Shown
from upload_parts import Uploads
from visit import until

SMALL = b"Code;Gebied;65+\n1;Grote Markt;9,14\n"
# Holds the reading of a slice until it is let go, so that what happens between two slices can be looked at.
HOLD = """
const slice = Blob.prototype.slice;
let go;
globalThis.held = new Promise((resolve) => { go = resolve; });
globalThis.letGo = () => go();
Blob.prototype.slice = function (begin, end) {
  const piece = slice.call(this, begin, end);
  return begin === 0 ? piece : { arrayBuffer: () => globalThis.held.then(() => piece.arrayBuffer()) };
};
"""


class Bringer:
    """Before a page with uploads."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def part(self, name: str = "upload") -> Locator:
        return self.page.locator(f"[data-part={name}]")

    def button(self, name: str, part: str = "upload") -> Locator:
        return self.part(part).get_by_role("button", name=name)

    def bring(self, name: str, data: bytes = SMALL, part: str = "upload") -> None:
        """Choose a file, as the browser's own window gives it."""
        self.part(part).locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/csv", "buffer": data})

    def recognised(self, part: str = "upload") -> Locator:
        form = self.part(part).locator("form")
        expect(form.get_by_role("heading", name="Dit herkenden we")).to_be_visible()
        return form


class Visitor(Bringer):
    """Before a page without a kernel."""

    def __init__(self, alone: Callable[..., Shown[Uploads]], size: str = "desktop", *scripts: str) -> None:
        self.shown = alone(Uploads, size, *scripts)
        super().__init__(self.shown.page)
        expect(self.button("Kies een bestand", "held")).to_be_visible()

    def files(self, count: int) -> list[dict[str, Any]]:
        return self._until(self.shown.made.files, count)

    def acts(self, count: int) -> list[dict[str, Any]]:
        return self._until(self.shown.made.acts, count)

    def _until(self, told: list[dict[str, Any]], count: int) -> list[dict[str, Any]]:
        found = until(lambda: list(told), lambda them: len(them) >= count)
        assert len(found) == count, found
        return found
