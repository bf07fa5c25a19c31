"""Finding LibreOffice, and having it convert a file. It is a tool of tests alone. Not here: what is tested of the result."""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

NAMES = ("soffice", "libreoffice")
USUAL_PLACES = ("/Applications/LibreOffice.app/Contents/MacOS/soffice", "{PROGRAMFILES}/LibreOffice/program/soffice.exe")
PATIENCE = 120
"""Seconds; the first start makes a profile."""

NONE_FOUND = "no LibreOffice was found (apt-get install libreoffice-writer-nogui libreoffice-calc-nogui)"


@cache
def find() -> str | None:
    """The path of LibreOffice, None where there is none."""
    named = [shutil.which(name) for name in NAMES]
    usual = [place.format(PROGRAMFILES=os.environ.get("PROGRAMFILES", "")) for place in USUAL_PLACES]
    return next((place for place in (*named, *usual) if place and Path(place).exists()), None)


def converted(file: Path, ending: str) -> Path:
    """The file in another form, beside it. It runs with a profile of its own there, so that several may run."""
    office = find()
    assert office, NONE_FOUND
    command = [office, "--headless", "--norestore", f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"]
    command += ["--convert-to", ending, "--outdir", str(file.parent), str(file)]
    done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)
    made = file.with_suffix(f".{ending}")
    assert made.exists(), (done.returncode, done.stdout, done.stderr)
    return made
