"""What somebody saw at a stop, in words. Not here: other kinds."""

from buurtlezer.model import Observation
from buurtlezer.wording.around import Around, joined


def plain(entry: Observation, around: Around) -> str:
    """What was seen, thought, asked, wanted, and what was answered. Not through whose eyes: those are one person's."""
    texts = around.texts
    fields = {"sees": entry.sees, "thinks": entry.thinks, "asks": entry.asks, "appetite": entry.appetite}
    said = (f"{texts(f'story.said.{name}')}: {words}" for name, words in fields.items() if words)
    answer = f"{texts('story.answer')} {entry.answer}" if entry.answer else ""
    return joined(*said, answer)
