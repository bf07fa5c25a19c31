"""What you have now: the close of the page, made from the person's own entries.

Not here: the entries (``state``), the part (``steps.closing``).
"""

from buurtlezer.model import Comparison, Guess, Reading
from buurtlezer.steps.closing import Line, lines, written
from buurtlezer.steps.figures import brought
from buurtlezer.steps.figures.state import THOUGHT, FiguresState


def items(state: FiguresState) -> list[Line]:
    """Title and sentence of each thing that the person made in this round; nothing for what is not there."""
    texts = state.texts
    found = [_area(state), _guesses(state), *_readings(state)]
    tables = [one.entry.title for one in brought.tables(state)]
    found.append((texts("figures.have.tables"), " · ".join(tables)))
    found.append((texts("figures.have.thought"), written(state, THOUGHT)))
    return lines(found)


def _area(state: FiguresState) -> tuple[str, str]:
    texts, mine = state.texts, state.mine
    if mine is None or not any((state.of_kind(Comparison), state.of_kind(Guess))):
        return "", ""
    beside = ", ".join(one.name for one in state.against)
    title = texts("figures.have.area")
    return title, texts("figures.have.beside", name=mine.name, others=beside) if beside else mine.name


def _guesses(state: FiguresState) -> tuple[str, str]:
    texts, guesses = state.texts, state.of_kind(Guess)
    known = sum(one.entry.value is not None for one in guesses)
    words = [texts.many("figures.have.guessed", known)] if known else []
    if len(guesses) > known:
        words.append(texts.many("figures.have.unknown", len(guesses) - known))
    return texts("figures.have.guesses"), " ".join(words)


def _readings(state: FiguresState) -> list[tuple[str, str]]:
    found = []
    for reading in (one.entry for one in state.of_kind(Reading)):
        indicator = state.offered.get(reading.indicator) or state.closed.get(reading.indicator)
        title = indicator.title if indicator else state.texts("figures.have.table_gone")
        words = [text for text in (reading.says, reading.says_not, reading.ask) if text]
        where = state.named(reading.area)
        found.append((f"{title} ({where})" if where else title, " · ".join(words)))
    return found
