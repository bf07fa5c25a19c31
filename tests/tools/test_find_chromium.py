"""A browser to test with is found where it is, fetched where it is not, and its lack is never passed over."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import find_chromium
import pytest

TESTS = Path(__file__).parent.parent
ONE_BROWSER_TEST = """\
import pytest

def test_without():
    pass

@pytest.mark.browser
def test_with():
    pass

@pytest.mark.browser
def test_that_skips_itself():
    pytest.skip("not on Mondays")

@pytest.mark.browser
@pytest.mark.xfail(strict=True)
def test_known_to_fail():
    assert False
"""


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine without any browser, whose attempts to fetch one are noted, not made."""
    commands: list[list[str]] = []

    def quietly(command: list[str], patience: float = 0) -> bool:
        commands.append(command)
        return command[0].startswith(str(tmp_path)) and os.access(command[0], os.X_OK)

    for name in ("BUURTLEZER_CHROMIUM", "BUURTLEZER_BROWSER", "PLAYWRIGHT_BROWSERS_PATH", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(find_chromium, "USUAL_PLACES", ("{HOME}/Applications/Chrome", "{NOT_SET}/chrome.exe"))
    monkeypatch.setattr(find_chromium, "_quietly", quietly)
    monkeypatch.setattr(find_chromium, "_debian_as_root", lambda: ["as-root"])
    find_chromium.find.cache_clear()
    yield commands
    find_chromium.find.cache_clear()


def program(path: Path, *, works: bool = True) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755 if works else 0o644)
    return str(path)


def test_the_one_that_is_named(bare, monkeypatch, tmp_path):
    program(tmp_path / "bin/chromium")
    named = program(tmp_path / "mine")
    monkeypatch.setenv("BUURTLEZER_CHROMIUM", named)
    assert find_chromium.find() == named


def test_one_that_is_named_and_does_not_run_is_not_replaced_by_another(bare, monkeypatch, tmp_path):
    program(tmp_path / "bin/chromium")
    monkeypatch.setenv("BUURTLEZER_CHROMIUM", str(tmp_path / "nothing"))
    assert find_chromium.find() is None


@pytest.mark.parametrize(
    "place",
    [
        "bin/chromium",
        "bin/chromium-browser",
        "bin/google-chrome",
        "bin/chrome",
        "Applications/Chrome",
        ".cache/ms-playwright/chromium-1200/chrome-linux/chrome",
        "Library/Caches/ms-playwright/chromium-1200/chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium",
        ".cache/ms-playwright/chromium_headless_shell-1200/chrome-headless-shell-linux64/chrome-headless-shell",
    ],
)
def test_one_that_is_installed(bare, tmp_path, place):
    found = program(tmp_path / place)
    assert find_chromium.find() == found
    assert not any("install" in command for command in bare)


def test_one_that_does_not_run_is_passed_over(bare, tmp_path):
    program(tmp_path / "Applications/Chrome", works=False)
    good = program(tmp_path / ".cache/ms-playwright/chromium-1/chrome-linux/chrome")
    assert find_chromium.find() == good


def test_without_any_first_playwright_then_the_system_is_asked(bare):
    assert find_chromium.find() is None
    assert [command[-2:] for command in bare] == [
        ["install", "chromium"],
        ["apt-get", "update"],
        ["--no-install-recommends", "chromium"],
    ]


def test_a_machine_may_say_that_nothing_is_to_be_fetched(bare, monkeypatch):
    monkeypatch.setenv("BUURTLEZER_BROWSER", "installed")
    assert find_chromium.find() is None
    assert bare == []


def test_a_command_that_is_not_there_or_never_ends_is_no_browser(tmp_path):
    assert not find_chromium.runs(str(tmp_path / "nothing"))
    assert not find_chromium._quietly([sys.executable, "-c", "import time; time.sleep(60)"], patience=0.2)


def pytest_run(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a suite of its own that has our conftest, on a machine where no browser runs."""
    shutil.copy(TESTS / "conftest.py", folder)
    for module in (
        "browser/find_chromium.py",
        "effort/examples.py",
        "effort/quick_stores.py",
        "scripts/find_deno.py",
        "effort/find_office.py",
        "store/pg_server.py",
    ):
        shutil.copy(TESTS / module, folder)
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n browser\n deno\n postgresql\npythonpath = .\n")
    (folder / "test_one.py").write_text(ONE_BROWSER_TEST)
    clean = {name: value for name, value in os.environ.items() if name not in {"CI", "BUURTLEZER_BROWSER"}}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=folder,
        env=clean | {"BUURTLEZER_CHROMIUM": str(folder / "nothing")} | environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_without_a_browser_the_rest_runs_and_one_line_says_so(tmp_path):
    done = pytest_run(tmp_path)
    assert done.returncode == 0, done.stdout
    assert "1 passed, 3 skipped" in done.stdout
    (line,) = [line for line in done.stdout.splitlines() if "did not run" in line]
    assert line.startswith("3 browser tests did not run: no Chromium or Chrome that runs was found")


@pytest.mark.parametrize("environment", [{"CI": "true"}, {"BUURTLEZER_BROWSER": "required"}])
def test_where_a_browser_is_required_its_lack_is_a_failure(tmp_path, environment):
    done = pytest_run(tmp_path, **environment)
    assert done.returncode == 1, done.stdout
    assert "1 passed, 3 errors" in done.stdout
    assert "a browser test must run here, and did not" in done.stdout


def test_with_a_browser_a_test_that_skips_itself_is_a_failure_too_where_one_is_required(tmp_path):
    browser = program(tmp_path / "browser")
    done = pytest_run(tmp_path, CI="true", BUURTLEZER_CHROMIUM=browser)
    assert "1 failed, 2 passed, 1 xfailed" in done.stdout, done.stdout
    assert "not on Mondays" in done.stdout


def test_a_file_that_leaves_itself_out_is_a_failure_where_every_test_must_run(tmp_path):
    (tmp_path / "test_two.py").write_text(
        'import pytest\n\npytest.importorskip("no_such_module_anywhere")\n\n\ndef test_it():\n    pass\n'
    )
    browser = program(tmp_path / "browser")
    assert "error" not in pytest_run(tmp_path, BUURTLEZER_CHROMIUM=browser).stdout
    done = pytest_run(tmp_path, CI="true", BUURTLEZER_CHROMIUM=browser)
    assert done.returncode != 0
    assert "those of test_two.py did not" in done.stdout
    assert "no_such_module_anywhere" in done.stdout
