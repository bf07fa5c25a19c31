"""Devices with a browser: taken from a shelf, put back as new.

A device that was used before starts a page in half the work of a new one: its browser has our scripts, and has them compiled, as
long as one page of the site is open. So a page with nothing on it stays open there (``_Device.keep``), and what a test left is
forgotten (``_Device.forget``). Not here: which tests share one (``conftest``).
"""

from collections import defaultdict
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Frame, Page

SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--process-per-site"]
"""What a browser is started with. By the last one pages of one site and one device have what was compiled in common."""


MOST = 2
"""Devices of a kind that lie on the shelf: each has processes of its own as long as it does."""


class Devices:
    """The shelf."""

    def __init__(self, chromium: Browser) -> None:
        self._chromium = chromium
        self._free: dict[tuple[str, str], list[_Device]] = defaultdict(list)
        self._out: dict[BrowserContext, tuple[tuple[str, str], _Device]] = {}

    def take(self, size: str, locale: str = "nl-BE", *, new: bool = False) -> BrowserContext:
        """A device of that size with nothing remembered, apart from files that may be kept; without these if it is to be new."""
        sort = (size, locale)
        one = self._free[sort].pop() if self._free[sort] and not new else _Device(_made(self._chromium, size, locale))
        self._out[one.context] = (sort, one)
        return one.context

    def put_back(self, context: BrowserContext) -> None:
        """Its pages are closed, what they kept is forgotten; where enough lie on the shelf, it is away with it."""
        sort, one = self._out.pop(context)
        if len(self._free[sort]) >= MOST:
            context.close()
            return
        one.keep()
        one.forget()
        self._free[sort].append(one)


def _made(chromium: Browser, size: str, locale: str) -> BrowserContext:
    """Something of that size with a browser that never was anywhere."""
    phone = size == "phone"
    made = chromium.new_context(viewport=SIZES[size], has_touch=phone, is_mobile=phone, locale=locale)
    made.set_default_timeout(30_000)
    return made


class _Device:
    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self._origins: set[str] = set()
        self._kept: dict[str, Page] = {}
        context.on("page", lambda page: page.on("framenavigated", self._seen))

    def _seen(self, frame: Frame) -> None:
        address = urlsplit(frame.url)
        if address.scheme in ("http", "https"):
            self._origins.add(f"{address.scheme}://{address.netloc}")

    def keep(self) -> None:
        """Have a page open at each site that a page was opened of: nothing is on it, and nothing is asked for it."""
        for address in map(urlsplit, sorted(self._origins)):
            site = f"{address.scheme}://{address.hostname}"
            if site not in self._kept:
                page = self._kept[site] = self.context.new_page()
                page.route("**/*", lambda route: route.fulfill(body="", content_type="text/html"))
                page.goto(f"{site}/")

    def forget(self) -> None:
        """Close all other pages; away with what sites kept, with what was allowed and with what was set."""
        for page in self.context.pages:
            if page not in self._kept.values():
                page.close()
        self.context.unroute_all()
        self.context.set_offline(False)
        self.context.clear_cookies()
        self.context.clear_permissions()
        if self._origins:
            browser = self.context.new_cdp_session(next(iter(self._kept.values())))
            for origin in sorted(self._origins):
                browser.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
            browser.detach()
        self._origins.clear()
