"""Everything between a browser and a workbook: command line, Voila as we configure it, the page around the widgets.

Not here: what a page holds (``workbooks``, ``steps``).
"""

import sys

# Jupyter's server imports jsonschema, and that would build the grammars of international addresses: half of the work of each
# start, for formats that no schema here has. Where the module cannot be imported it goes without.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
