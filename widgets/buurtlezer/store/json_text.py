"""How content becomes text in a JSON column, the same on both databases.

As people wrote it, not as escapes: ``é`` is searched for, and erased, as ``é``. Not here: what content is (``model``).
"""

import json
from typing import Any


def json_text(value: Any) -> str:
    """Plain JSON values as text. ``ValueError`` for a number that JSON does not have."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
