"""``python -m buurtlezer.parts.scripts FOLDER`` writes the joined scripts and looks there: for ``make``, in a checkout."""

import sys
from pathlib import Path

from buurtlezer.parts.scripts.delivery import write

write(Path(sys.argv[1]))
