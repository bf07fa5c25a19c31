"""What you have now: the close of the page, made from the person's own entries.

Not here: the entries (``state``), the part (``steps.closing``).
"""

from buurtlezer.steps.figures import brought
from buurtlezer.steps.figures.state import THOUGHT, FiguresState


def items(state: FiguresState) -> list[dict[str, str]]:
    """Title and sentence of each thing that the person made in this round; nothing for what is not there."""
    texts = state.texts
    found = [_area(state), _guesses(state), *_readings(state)]
    tables = [str((one.content or {})["title"]) for one in brought.tables(state)]
    found.append((texts("figures.have.tables"), " · ".join(tables)))
    found.append((texts("figures.have.thought"), str(state.in_slot(THOUGHT).get("text", ""))))
    return [{"title": title, "text": text} for title, text in found if text]


def _area(state: FiguresState) -> tuple[str, str]:
    texts, mine = state.texts, state.mine
    if mine is None or not (state.of_kind("comparison") or state.of_kind("guess")):
        return "", ""
    beside = ", ".join(one.name for one in state.against)
    title = texts("figures.have.area")
    return title, texts("figures.have.beside", name=mine.name, others=beside) if beside else mine.name


def _guesses(state: FiguresState) -> tuple[str, str]:
    texts, guesses = state.texts, [one.content or {} for one in state.of_kind("guess")]
    known = sum(one.get("value") is not None for one in guesses)
    words = [texts.many("figures.have.guessed", known)] if known else []
    if len(guesses) > known:
        words.append(texts.many("figures.have.unknown", len(guesses) - known))
    return texts("figures.have.guesses"), " ".join(words)


def _readings(state: FiguresState) -> list[tuple[str, str]]:
    found = []
    for revision in state.of_kind("reading"):
        content = revision.content or {}
        indicator = state.offered.get(str(content["indicator"])) or state.closed.get(str(content["indicator"]))
        title = indicator.title if indicator else state.texts("figures.have.table_gone")
        words = [str(content[field]) for field in ("says", "says_not", "ask") if content[field]]
        where = state.named(content["area"])
        found.append((f"{title} ({where})" if where else title, " · ".join(words)))
    return found
