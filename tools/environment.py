"""``environment.yml``, made from ``pyproject.toml``: what Buurtlezer needs, in conda-forge's names.

Run by `make fix`. Only what is needed to use it: conda takes versions of its own within the same bounds, so no lock. Not here:
saying that it is out of step (``check_dependencies``).
"""

from pathlib import Path

from packaging.specifiers import SpecifierSet

from declared import ROOT, TO_USE, Declared, declared, lowest_python

FILE = "environment.yml"

CONDA_NAMES = {"typst": "typst-py"}
"""Where conda-forge's name is another. Its ``typst`` is the program without Python, its ``psycopg`` brings the library that an
extra brings from PyPI."""

TEMPLATE = """\
# Buurtlezer by way of conda-forge; made from pyproject.toml by `make fix`.
#   conda env create --file environment.yml
#   conda activate buurtlezer
#   buurtlezer serve
name: buurtlezer
channels:
  - conda-forge
  - nodefaults
dependencies:
  - python >={python}
  - pip
{packages}
  # Ours goes last: all it needs is there already, but for what reckons rides (reach), which conda-forge has not.
  # For developers: "--editable .[reach,dev,test]".
  - pip:
      - --editable .[reach]
"""


def text(root: Path) -> str:
    """What is to stand in the file."""
    packages = [_line(one) for one in declared(root) if one.needed == TO_USE]
    return TEMPLATE.format(python=lowest_python(root), packages="\n".join(packages))


def _line(one: Declared) -> str:
    wanted = one.requirement
    if wanted.marker:
        raise ValueError(f"{wanted}: conda knows no markers, so this cannot be said in {FILE}")
    return f"  - {CONDA_NAMES.get(wanted.name, wanted.name)} {_bounds(wanted.specifier)}".rstrip()


def _bounds(specifier: SpecifierSet) -> str:
    return ",".join(sorted(map(str, specifier), reverse=True))


if __name__ == "__main__":
    (ROOT / FILE).write_text(text(ROOT), "utf-8")
