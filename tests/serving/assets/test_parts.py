"""The scripts of parts as a server has them: those on disk when it began, and those that came since."""

import os
import shutil
import time
from pathlib import Path

import pytest

from buurtlezer.parts.scripts import delivery, ground, modules, streets
from buurtlezer.serving.assets.parts import Versions


def test_a_server_that_is_older_than_the_scripts_on_disk_sends_them_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "package"
    shutil.copytree(modules.PACKAGE / "parts", package / "parts")
    shutil.copytree(streets.folder(), package / "_data" / "brussels")
    monkeypatch.setattr(modules, "PACKAGE", package)
    delivery.read_again()
    try:
        versions, before = Versions(), delivery.folder()
        assert versions.of("0" * 12) is None
        old = versions.of(before)
        script = package / "parts" / "text" / "widget.js"
        script.write_text(f"{script.read_text()}\n// another line\n")
        os.utime(script, ns=(time.time_ns() + 10**9,) * 2)
        assert versions.of(before) is old  # a page that is open keeps what it has
        delivery.read_again()
        newer = delivery.folder()  # as a kernel that starts now says
        assert newer != before
        found = versions.of(newer)
        assert found is not None
        assert b"// another line" in found[delivery.SCRIPT].plain
        assert versions.of(before) is old
    finally:
        monkeypatch.undo()
        delivery.read_again()


def test_the_names_of_streets_and_the_ground_lie_beside_the_scripts_wherever_a_server_looks(tmp_path: Path) -> None:
    delivery.write(tmp_path)
    written = tmp_path / delivery.folder() / delivery.STREETS
    found = Versions().of(delivery.folder())
    assert found is not None
    assert written.read_bytes() == found[delivery.STREETS].plain == streets.sent().encode()
    assert len(found[delivery.STREETS].body) < 130_000  # as it is sent, zipped
    drawn = tmp_path / delivery.folder() / delivery.GROUND
    assert drawn.read_bytes() == found[delivery.GROUND].plain == ground.sent().encode()
    assert len(found[delivery.GROUND].plain) < 1_100_000
    assert len(found[delivery.GROUND].body) < 400_000


def test_an_installed_package_has_the_streets_in_its_own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = streets.folder()
    package = tmp_path / "site" / "buurtlezer"
    shutil.copytree(here, package / "_data" / "brussels")
    text = streets.sent()
    monkeypatch.setattr(modules, "PACKAGE", package)
    assert streets.folder() == package / "_data" / "brussels"
    streets.sent.cache_clear()
    try:
        assert streets.sent() == text
    finally:
        streets.sent.cache_clear()
