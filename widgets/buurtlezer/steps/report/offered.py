"""What is offered beside a conclusion, in words: what an entry is called, why it is offered, as which leg it would count.

A leg that is begun so says where it comes from; what it says, its writer writes. Not here: which are offered
(``report.proposed``), the page's conclusions (``conclude``).
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from buurtlezer.model import (
    OWN,
    Encounter,
    Entry,
    Feeling,
    Gap,
    LegForm,
    MapPlace,
    Meaning,
    Observation,
    Opportunity,
    Organisation,
    Place,
    Reading,
    Service,
    ServiceCheck,
    ServiceNote,
    Tie,
    Treasure,
)
from buurtlezer.model.face import FACES
from buurtlezer.report.about import Origin
from buurtlezer.report.proposed import Because, Proposal
from buurtlezer.steps.state import StepState
from buurtlezer.texts import Texts
from buurtlezer.wording import encounters
from buurtlezer.wording.choices import kind_of_service
from buurtlezer.wording.short import short

Json = dict[str, Any]
Entries = Mapping[str, Entry]

SHOWN: Final = 90
"""Characters of somebody's own words; a label only has to be known again."""


def names(texts: Texts, entries: Entries) -> dict[str, str]:
    """What each entry that may be a leg is called, by id. One without a name is offered nowhere: so is a tie with a person."""
    said = (
        (entry_id, _CALLED[type(entry)](texts, entry, entries)) for entry_id, entry in entries.items() if type(entry) in _CALLED
    )
    return {entry_id: words for entry_id, name in said if (words := " ".join(name.split()))}


def called(texts: Texts, entries: Entries, named: Mapping[str, str]) -> dict[str, str]:
    """The same with a word for its kind before it, as it is offered."""
    return {entry_id: texts(f"legs.entry.{entries[entry_id].kind}", words=short(name, SHOWN)) for entry_id, name in named.items()}


def proposal(state: StepState, one: Proposal, label: str) -> Json:
    """One that is offered: ``{"entry_id", "label", "because", "as", "leg"}``."""
    texts = state.texts
    leg = _leg(state, one)
    because = [_because(texts, why, one) for why in one.because]
    form, source = texts(f"legs.form.{one.form}"), leg.get("source", "")
    counts = texts("legs.as", form=form.lower(), source=source) if source else form
    return {"entry_id": one.entry_id, "label": label, "because": because, "as": counts, "leg": leg}


def _because(texts: Texts, why: Because, one: Proposal) -> str:
    if why is Because.GROUP:
        return texts("legs.because.group", what=", ".join(texts(f"group.{group}") for group in one.groups))
    if why is Because.WORDS:
        return texts("legs.because.words", what=", ".join(one.words))
    return texts(f"legs.because.{why}")


def _leg(state: StepState, one: Proposal) -> Json:
    count = {"count": one.voices} if one.form is LegForm.HEARD else {}
    years = state.pack.figures.years(one.whose) if one.whose in state.pack.figures.indicators.index else []
    when = {"when": str(years[-1])} if one.origin is Origin.INDICATOR and years else {}
    source = _source(state.texts, one, known=bool(years))
    return {"form": str(one.form), **({"source": source} if source else {}), **when, **count}


def _source(texts: Texts, one: Proposal, known: bool) -> str:
    """Where it comes from; empty where that cannot be read off an entry: then its writer is asked.

    So it is of what was told: whether two voices sat at one table only their hearer knows, and their groups do not say it.
    """
    if one.origin is Origin.INDICATOR:
        return texts("figures.source") if known else ""
    if one.origin is Origin.TOLD:
        return ""
    return texts(f"legs.origin.{one.origin}")


def _place(entries: Entries, ref: str) -> str:
    one = entries.get(ref.removeprefix(OWN))
    return one.name if isinstance(one, Place) else ""


def _face(texts: Texts, value: int | None) -> str:
    return texts(f"neighbourhood.faces.{FACES[value]}") if value is not None else ""


def _listed(*words: str) -> str:
    return " · ".join(word for word in words if word)


def _reading(texts: Texts, one: Reading, _: Entries) -> str:
    title = f"indicator.{one.indicator}.title"
    return _listed(texts(title) if title in texts else "", one.says or one.says_not)


def _meaning(texts: Texts, one: Meaning, entries: Entries) -> str:
    group = one.group_name or texts(f"group.{one.group}")
    return _listed(_place(entries, one.place), group, one.why or _face(texts, one.feeling))


def _check(texts: Texts, one: ServiceCheck, entries: Entries) -> str:
    return _listed(_service(texts, one.service, one.own, entries), texts(f"service_choice.still.{one.answer}"), one.lost)


def _note(texts: Texts, one: ServiceNote, entries: Entries) -> str:
    return _listed(_service(texts, one.service, one.own, entries), one.keeps_out)


def _service(texts: Texts, service: str, own: str | None, entries: Entries) -> str:
    mine = entries.get(own or "")
    return mine.name if isinstance(mine, Service) else kind_of_service(texts, service.split(":")[1]) if service else ""


def _tie(_: Texts, one: Tie, entries: Entries) -> str:
    ends = [entries.get(ref.removeprefix(OWN)) for ref in (one.start, one.end) if ref]
    names = [end.name for end in ends if isinstance(end, Organisation)]
    return " – ".join(names) if len(names) == len(ends) else ""


_CALLED: Final[Mapping[type[Entry], Callable[[Texts, Any, Entries], str]]] = {
    Reading: _reading,
    Place: lambda _texts, one, _: one.name,
    MapPlace: lambda _texts, one, _: one.name,
    Meaning: _meaning,
    Feeling: lambda texts, one, _: _listed(_face(texts, one.value), one.why),
    Observation: lambda _texts, one, _: one.sees or one.answer or one.thinks or one.asks or one.appetite,
    Encounter: lambda texts, one, _: encounters.both(texts, one),
    Gap: lambda _texts, one, _: one.what,
    Service: lambda _texts, one, _: one.name,
    ServiceCheck: _check,
    ServiceNote: _note,
    Opportunity: lambda _texts, one, _: one.what,
    Treasure: lambda _texts, one, _: one.name,
    Tie: _tie,
}
