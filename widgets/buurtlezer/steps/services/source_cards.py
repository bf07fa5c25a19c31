"""What cards of sources and of earlier mappings share: a field of long text, the words of their list, lines with a label.

Not here: which fields and lines they have (``sources``, ``earlier``).
"""

from typing import Any, Final

from buurtlezer.steps.made import Made
from buurtlezer.texts import Texts

WORDS: Final = ("add", "change", "save", "empty")


def long_text(texts: Texts, key: str, name: str) -> dict[str, Any]:
    """A field in which somebody may write much."""
    return {"name": name, "type": "longtext", "label": texts(key), "optional": True, "max_length": 1000}


def shown(texts: Texts, one: Made[Any], title: str, said: list[tuple[str, str]]) -> dict[str, Any]:
    """A card: its lines are those of which something is known."""
    lines = [{"label": texts(key), "text": text} for key, text in said if text]
    return {"entry_id": one.entry_id, "seq": one.seq, "title": title, "lines": lines, "content": one.entry.content()}
