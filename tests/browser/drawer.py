"""A person before a map: presses its buttons, draws by mouse and by finger. On a page of parts and in a workbook alike.

Not here: what becomes of it (each test).
"""

import math

from playwright.sync_api import CDPSession, Locator, Page

Points = list[tuple[float, float]]


class Drawer:
    """Before the nth map of a page."""

    def __init__(self, page: Page, nth: int = 0) -> None:
        self.page = page
        self.part: Locator = page.locator(".bl-map").nth(nth)
        self._fingers: CDPSession | None = None

    def press(self, words: str) -> None:
        self.part.get_by_role("button", name=words, exact=True).click()

    def at(self, right: float, down: float) -> tuple[float, float]:
        """A point of the map, as shares of its width and height."""
        frame = self.part.locator(".blm-frame")
        frame.scroll_into_view_if_needed()
        box = frame.bounding_box()
        assert box
        return box["x"] + right * box["width"], box["y"] + down * box["height"]

    def loop(self, right: float, down: float, size: float, points: int = 40) -> Points:
        cx, cy = self.at(right, down)
        turns = [2 * math.pi * i / points for i in range(points)]
        return [(cx + size * math.cos(a) * (1 + 0.2 * math.sin(3 * a)), cy + size * math.sin(a)) for a in turns]

    def drag(self, points: Points) -> None:
        self.page.mouse.move(*points[0])
        self.page.mouse.down()
        for point in points[1:]:
            self.page.mouse.move(*point)
        self.page.mouse.up()

    def touch(self, kind: str, *points: tuple[float, float]) -> None:
        self._fingers = self._fingers or self.page.context.new_cdp_session(self.page)
        fingers = [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)]
        self._fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    def swipe(self, points: Points) -> None:
        self.touch("touchStart", points[0])
        for point in points[1:]:
            self.touch("touchMove", point)
        self.touch("touchEnd")
