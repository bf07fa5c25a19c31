"""What of each kind stands in a comparison of two rounds: by what a thing is known, what it is called, what counts as a change.

One table. Of functions and ties there is a number and nothing else, of persons nothing at all; nothing is summed or ordered.
Not here: comparing (``analysis.rounds``), laying it out (``rounds``).
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from buurtlezer.analysis.names import plain
from buurtlezer.analysis.sentences import folded
from buurtlezer.model import (
    OWN,
    B,
    BuildingBlock,
    Conclusion,
    Entry,
    Gap,
    MapPlace,
    Meaning,
    Opportunity,
    Organisation,
    Place,
    Service,
    ServiceCheck,
)
from buurtlezer.model.face import FACES

from .told import Around

CALLED: Final = "called"
"""The fact of having this name."""

Words = Callable[[Any, Around], str]
"""A value in words; empty where it says nothing."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One field that counts as a change."""

    field: str
    words: Words
    label: str = ""
    """Its own text; else ``rounds.field.<field>``."""

    def labelled(self, around: Around) -> str:
        """What the field is called."""
        return around.texts(self.label or f"rounds.field.{self.field}")


@dataclass(frozen=True, slots=True)
class Of:
    """How things of one kind are known. ``called`` and ``same`` are functions of entry and what is around it."""

    kind: type[Entry]
    called: Callable[[Any, Around], str]
    facts: tuple[Fact, ...]
    reference: Callable[[Any], str] = lambda _entry: ""
    alike: Callable[[Any, Around], str] | None = None
    """Where not the name tells it from others: what does."""

    renames: bool = True
    """Whether another name is a change of its own."""

    named: Callable[[Any], bool] = lambda _entry: True
    """Which of them are shown one by one."""

    def key(self, entry: Any, around: Around) -> str:
        """By what it is called, folded."""
        return self.alike(entry, around) if self.alike else plain(self.called(entry, around)).text

    def facts_of(self, entry: Any, around: Around) -> dict[str, Hashable]:
        """What counts, by field; and under ``CALLED`` what it is called, folded."""
        facts = {one.field: _still(getattr(entry, one.field)) for one in self.facts}
        return {CALLED: self.key(entry, around), **facts} if self.renames else facts


def _still(value: Any) -> Hashable:
    return frozenset(value.items()) if isinstance(value, Mapping) else value


def text(value: Any, _around: Around) -> str:
    """Somebody's own words, on one line."""
    return " ".join(str(value).split()) if value else ""


def chosen(prefix: str) -> Words:
    """A value, or several, of a list that has its words under ``prefix``."""

    def words(value: Any, around: Around) -> str:
        several: Iterable[Any] = (
            value if isinstance(value, frozenset | tuple) else () if value is None or value == "" else (value,)
        )
        keys = (f"{prefix}.{one}" for one in sorted(several, key=str))
        return ", ".join(around.texts(key) for key in keys if key in around.texts)

    return words


def _traits(value: Mapping[Any, bool], around: Around) -> str:
    there = (around.texts(f"trait.{one}") for one, has in sorted(value.items()) if has)
    lacks = [around.texts(f"trait.{one}") for one, has in sorted(value.items()) if not has]
    without = around.texts("trainer.group.place_without", names=", ".join(lacks)) if lacks else ""
    return " · ".join(filter(None, (", ".join(there), without)))


def _face(value: int | None, around: Around) -> str:
    return "" if value is None else around.texts(f"places.face.{FACES[value]}")


def _yes(value: bool, around: Around) -> str:
    return around.texts("rounds.yes" if value else "rounds.no")


def _place(ref: str, around: Around) -> str:
    return around.names.get(ref.removeprefix(OWN), "") or around.texts("trainer.group.place_gone")


def _group(entry: Meaning, around: Around) -> str:
    return entry.group_name or around.texts(f"group.{entry.group}")


def _service(entry: ServiceCheck, around: Around) -> str:
    known = around.names.get(entry.service or str(entry.own), "")
    return known or around.texts("rounds.a_service")


SUBJECTS: Final[Mapping[str, tuple[Of, ...]]] = {
    "places": (
        Of(
            Place,
            lambda one, _: one.name,
            (Fact("category", chosen("category")), Fact("offers", text), Fact("traits", _traits)),
            reference=lambda one: one.spot,
        ),
    ),
    "meanings": (
        Of(
            Meaning,
            lambda one, around: f"{_place(one.place, around)} · {_group(one, around)}",
            (
                Fact("feeling", _face),
                Fact("use", chosen("use")),
                Fact("times", chosen("daypart")),
                Fact("why", text),
            ),
            renames=False,
            alike=lambda one, around: f"{plain(_place(one.place, around)).text}|{one.group}|{plain(one.group_name).text}",
        ),
    ),
    "map_places": (
        Of(
            MapPlace,
            lambda one, around: f"{one.name} · {around.texts(f'perspective.{one.perspective}')}",
            (Fact("sense", chosen("maps.sense")), Fact("means", text)),
            reference=lambda one: f"{one.perspective}/{one.spot}" if one.spot else "",
            alike=lambda one, _: f"{one.perspective}/{plain(one.name).text}",
        ),
    ),
    "services": (
        Of(
            Service,
            lambda one, _: one.name,
            (Fact("service_kind", chosen("service")), Fact("other", text), Fact("offers", text)),
        ),
        Of(
            ServiceCheck,
            _service,
            (Fact("answer", chosen("service_choice.still")), Fact("now", chosen("service")), Fact("lost", text)),
            reference=lambda one: one.service or OWN + str(one.own),
            renames=False,
            alike=lambda _one, _: "",
        ),
    ),
    "gaps": (
        Of(
            Gap,
            lambda one, _: one.what,
            (
                Fact("matters", chosen("gap.matters")),
                Fact("met", chosen("gap.met")),
                Fact("everywhere", _yes),
                Fact("loss_for", chosen("group")),
                Fact("gain_for", chosen("group")),
                Fact("substitute", text),
                Fact("reachable", text),
                Fact("could", chosen("gap.could")),
            ),
        ),
    ),
    "network": (
        Of(
            Organisation,
            lambda one, _: one.name,
            (
                Fact("form", chosen("actor.form")),
                Fact("domain", chosen("actor.domain")),
                Fact("where", chosen("actor.where")),
                Fact("opens", text, "actor.label.opens"),
            ),
            named=lambda one: one.may_be_found,
        ),
    ),
    "opportunities": (
        Of(
            Opportunity,
            lambda one, _: one.what,
            (
                *(Fact(str(one), chosen("seven.answer"), f"seven.{one}") for one in B),
                Fact("cost", chosen("opportunity.cost"), "opportunity.label.cost"),
                Fact("along", chosen("opportunity.along"), "opportunity.label.along"),
            ),
        ),
    ),
    "blocks": (
        Of(
            BuildingBlock,
            lambda one, around: around.texts(f"block.{one.block}"),
            (
                Fact("state", chosen("block.state")),
                Fact("exists", text),
                Fact("missing", text),
                Fact("next_step", text),
            ),
            reference=lambda one: str(one.block),
            renames=False,
            alike=lambda _one, _: "",
        ),
    ),
    "conclusions": (
        Of(
            Conclusion,
            lambda one, _: one.thinks,
            (
                Fact("for_whom", text),
                Fact("where", text),
                Fact("counter_says", text),
                Fact("says_not", text),
                Fact("stop", text),
                Fact("start", text),
            ),
            alike=lambda one, _: folded(one.thinks),
        ),
    ),
}
"""Subjects of a comparison, in the order of the page, with the kinds that each has."""

COUNTED: Final = ("public_function", "tie")
"""Kinds of a network that are a number and nothing else."""
