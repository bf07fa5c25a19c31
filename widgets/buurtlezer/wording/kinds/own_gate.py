"""What keeps people out with us, in words. Not here: other kinds, gates of others (no room reads these)."""

from buurtlezer.model import Barrier, Group, OwnGate
from buurtlezer.wording.around import Around, joined


def plain(entry: OwnGate, around: Around) -> str:
    """Who does not get in, by which rule, what it protects, who can tell us."""
    texts = around.texts
    who = ", ".join(texts(f"group.{group}") for group in Group if group in entry.who)
    rules = ", ".join(texts(f"gate.rule.{rule}") for rule in Barrier if rule in entry.rules)
    said = (("who", entry.who_words), ("rules", entry.rule_words), ("protects", entry.protects), ("can_tell", entry.can_tell))
    # Choices come last: a line that is cut loses none of what somebody wrote.
    chosen = (("who", who), ("rules", rules))
    own = {name for name, words in said if words}  # the label that stands there already does not stand there twice
    labels = {name: f"own_gate.{'also' if name in own else 'label'}.{name}" for name, _ in chosen}
    line = joined(
        *(f"{texts(f'own_gate.label.{name}')}: {words}" for name, words in said if words),
        *(f"{texts(labels[name])}: {words}" for name, words in chosen if words),
    )
    return line or texts("own_gate.empty")
