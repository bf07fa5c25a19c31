"""Finding a Chromium to test with, or getting one. Not here: starting it (``conftest``)."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
USUAL_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "{PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
    "{PROGRAMFILES(X86)}/Google/Chrome/Application/chrome.exe",
    "{LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
    "{PROGRAMFILES(X86)}/Microsoft/Edge/Application/msedge.exe",
)
PLAYWRIGHT_FOLDERS = (
    "{PLAYWRIGHT_BROWSERS_PATH}",
    "{HOME}/.cache/ms-playwright",
    "{HOME}/Library/Caches/ms-playwright",
    "{LOCALAPPDATA}/ms-playwright",
)
PLAYWRIGHT_FILES = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
    "chromium_headless_shell-*/chrome-*/headless_shell*",
    "chromium_headless_shell-*/chrome-*/chrome-headless-shell*",
)
PATIENCE = 300
"""Seconds that fetching a browser may take."""


@cache
def find() -> str | None:
    """The path of a Chromium or Chrome that runs; None when there is none and none is to be had.

    ``BUURTLEZER_CHROMIUM`` names one; no other is looked for then. ``BUURTLEZER_BROWSER=installed`` fetches none.
    """
    if named := os.environ.get("BUURTLEZER_CHROMIUM"):
        return named if runs(named) else None
    if found := next(filter(runs, installed()), None):
        return found
    if os.environ.get("BUURTLEZER_BROWSER") == "installed":
        return None
    _quietly([sys.executable, "-m", "playwright", "install", "chromium"])
    if found := next(filter(runs, of_playwright()), None):
        return found
    if as_root := _debian_as_root():
        _quietly([*as_root, "apt-get", "update"])
        _quietly([*as_root, "apt-get", "install", "--yes", "--no-install-recommends", "chromium"])
    return next(filter(runs, installed()), None)


def installed() -> Iterator[str]:
    """Browsers that are already there, those of the system first."""
    yield from filter(None, map(shutil.which, NAMES))
    yield from (str(path) for place in USUAL_PLACES if (path := _place(place)) and path.is_file())
    yield from of_playwright()


def of_playwright() -> Iterator[str]:
    """Browsers that Playwright fetched before, the newest first."""
    for folder in filter(None, map(_place, PLAYWRIGHT_FOLDERS)):
        for pattern in PLAYWRIGHT_FILES:
            yield from (str(path) for path in sorted(folder.glob(pattern), reverse=True) if path.is_file())


def runs(browser: str) -> bool:
    """Whether it starts at all: Ubuntu's chromium-browser may be a stub, and a fetched one may lack a library."""
    if sys.platform == "win32":  # there --version opens a window
        return Path(browser).is_file()
    return _quietly([browser, "--version"], patience=30)


def _place(pattern: str) -> Path | None:
    """A path with ``{VARIABLES}`` of the environment; None when one is not set."""
    try:
        return Path(pattern.format_map({"HOME": str(Path.home()), **os.environ}))
    except KeyError:
        return None


def _debian_as_root() -> list[str] | None:
    """How to run apt-get here without being asked anything; None where that cannot be."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if shutil.which("sudo") and _quietly(["sudo", "--non-interactive", "true"], patience=10):
        return ["sudo", "--non-interactive", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


def _quietly(command: list[str], patience: float = PATIENCE) -> bool:
    """Run a command without a word; False when it cannot, fails, or takes too long."""
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=patience, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
