"""The engine for rides is installed where a wheel fits; where none does that is one line, and anything else is a failure.

A real pip in an environment of its own, which finds wheels in a folder of the test's and nowhere else.
"""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "reach.sh"
OURS = """\
Metadata-Version: 2.1
Name: buurtlezer
Version: 0.1.0
Provides-Extra: reach
Requires-Dist: cafein==0.29.0 {marker} extra == 'reach'
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no make, and so no script, on Windows")


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("venv")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    return folder / "bin" / "python"


def installed(python: Path, wheels: Path, marker: str = ";") -> subprocess.CompletedProcess[str]:
    """Run the script where ours is installed, and only these wheels are to be had."""
    site = next((python.parent.parent / "lib").glob("python3*/site-packages"))
    ours = site / "buurtlezer-0.1.0.dist-info"
    ours.mkdir(exist_ok=True)
    (ours / "METADATA").write_text(OURS.format(marker=marker))
    (ours / "RECORD").touch()
    (ours / "INSTALLER").write_text("pip\n")
    ways = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels), "PIP_CONFIG_FILE": os.devnull}
    command = ["sh", str(SCRIPT), str(python)]
    return subprocess.run(command, env={**os.environ, **ways}, capture_output=True, text=True, check=False, cwd=wheels)


def wheel(folder: Path, fits: str) -> None:
    name = "cafein-0.29.0"
    with zipfile.ZipFile(folder / f"{name}-py3-none-{fits}.whl", "w") as made:
        made.writestr("cafein.py", "")
        made.writestr(f"{name}.dist-info/METADATA", "Metadata-Version: 2.1\nName: cafein\nVersion: 0.29.0\n")
        made.writestr(f"{name}.dist-info/WHEEL", f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-{fits}\n")
        made.writestr(f"{name}.dist-info/RECORD", "")


def test_where_no_wheel_fits_one_line_says_so_and_the_rest_is_installed(python: Path, tmp_path: Path) -> None:
    wheel(tmp_path, "other_machine")
    done = installed(python, tmp_path)
    assert done.returncode == 0
    assert done.stderr.count("\n") == 1
    assert "rides by public transport are left out" in done.stderr


def test_where_none_is_asked_for_on_this_system_that_is_said_as_well(python: Path, tmp_path: Path) -> None:
    done = installed(python, tmp_path, "; sys_platform == 'elsewhere' and")
    assert done.returncode == 0
    assert "left out" in done.stderr


def test_a_wheel_that_is_torn_is_no_lack_of_one(python: Path, tmp_path: Path) -> None:
    (tmp_path / "cafein-0.29.0-py3-none-any.whl").write_bytes(b"torn")
    done = installed(python, tmp_path)
    assert done.returncode == 1
    assert "left out" not in done.stderr
    assert "ERROR" in done.stderr


def test_a_wheel_that_fits_is_installed_without_a_word(python: Path, tmp_path: Path) -> None:
    wheel(tmp_path, "any")
    done = installed(python, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert subprocess.run([str(python), "-c", "import cafein"], check=False).returncode == 0
