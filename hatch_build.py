"""Writes the Vega runtime into the chart part when Buurtlezer is installed, in a checkout too.

Third-party code is not committed, and making the bundle costs seconds, so neither a commit nor a kernel is the place for it.
Not here: how a page gets the file (``parts/chart/runtime.py``).
"""

import gzip
from pathlib import Path
from typing import Any

import vl_convert
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TARGET = "widgets/buurtlezer/parts/chart/vega.js.gz"
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


class RuntimeHook(BuildHookInterface):
    """Runs before a wheel or an editable installation is put together; hatchling finds it by its base class."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (the signature is hatchling's)
        """Write the file; that it is taken along although git ignores it stands in ``pyproject.toml``."""
        target = Path(self.root) / TARGET
        content = runtime()
        if not target.is_file() or target.read_bytes() != content:
            target.write_bytes(content)
