"""Whether a light contact became more, in words: that it stayed light is a full answer. Not here: other kinds."""

from buurtlezer.model import GrownContact
from buurtlezer.model.grown_contact import Helped
from buurtlezer.wording.around import Around, joined


def plain(entry: GrownContact, around: Around) -> str:
    """Whether it grew, and in what words; then what made it possible and whether it had to."""
    texts = around.texts
    helped = ", ".join(texts(f"grown_helped.{one}") for one in Helped if one in entry.helped)
    # Choices come last: a line that is cut loses none of what somebody wrote.
    return joined(
        texts(f"grew.{entry.grew}"),
        entry.words,
        texts("trainer.group.coexistence.grew_by", what=helped) if helped else "",
        texts("trainer.group.coexistence.had_to", answer=texts(f"had_to.{entry.had_to}")) if entry.had_to else "",
    )
