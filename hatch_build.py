"""What is made when Buurtlezer is installed, in a checkout too.

It is the Vega runtime of the chart part, and the scripts and looks of all parts as static files, for plain ``voila``.
Third-party code is not committed, and making the bundle costs seconds, so neither a commit nor a kernel is the place for it.
Not here: how a page gets them (``parts/chart/runtime.py``, ``parts/scripts/delivery.py``).
"""

import gzip
import importlib
import importlib.util
import sys
from pathlib import Path
from typing import Any

import vl_convert
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TARGET = "widgets/buurtlezer/parts/chart/vega.js.gz"
SCRIPTS = "widgets/buurtlezer/parts/scripts"
STATIC = "widgets/buurtlezer/serving/template/static"
MAJOR = "6."  # the Vega-Lite that altair 6 writes for; a test compares the two

NOTICE = """\
/*! Vega-Lite {vega_lite}, Vega {vega} and Vega-Embed {embed}, bundled by vl-convert {bundler}.
Vega, Vega-Lite, Vega-Embed, Vega-Tooltip: Copyright (c) University of Washington Interactive Data Lab and contributors,
BSD-3-Clause: https://github.com/vega/vega/blob/main/LICENSE
With it d3, topojson and delaunator, Copyright (c) Mike Bostock, Mapbox and contributors, ISC; fast-json-patch,
Copyright (c) Joachim Wester, MIT; and json-stringify-pretty-compact, Copyright (c) Simon Lydell, MIT. */
"""


def runtime() -> bytes:
    """The bundle as one ES module that exports ``embed``, gzipped; equal bytes for equal versions of vl-convert and zlib."""
    newest = max((one for one in vl_convert.get_vegalite_versions() if one.startswith(MAJOR)), key=_order)
    notice = NOTICE.format(
        vega_lite=newest,
        vega=vl_convert.get_vega_version(),
        embed=vl_convert.get_vega_embed_version(),
        bundler=vl_convert.__version__,
    )
    module = vl_convert.javascript_bundle("export const embed = vegaEmbed;", vl_version=newest)
    return gzip.compress((notice + module).encode("utf-8"), 9, mtime=0)


def _order(version: str) -> list[int]:
    return [int(number) for number in version.split(".")]


def write_scripts(root: Path) -> None:
    """The joined scripts of the parts, by the same code that the servers use; it is loaded apart, as nothing is installed yet."""
    folder = root / SCRIPTS
    spec = importlib.util.spec_from_file_location(folder.name, folder / "__init__.py", submodule_search_locations=[str(folder)])
    assert spec  # noqa: S101 -- a file that is there has one
    sys.modules[folder.name] = importlib.util.module_from_spec(spec)
    importlib.import_module(f"{folder.name}.delivery").write(root / STATIC)


class RuntimeHook(BuildHookInterface):
    """Runs before a wheel or an editable installation is put together; hatchling finds it by its base class."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (the signature is hatchling's)
        """Write the files; that they are taken along although git ignores them stands in ``pyproject.toml``."""
        write_scripts(Path(self.root))
        target = Path(self.root) / TARGET
        content = runtime()
        if not target.is_file() or target.read_bytes() != content:
            target.write_bytes(content)
