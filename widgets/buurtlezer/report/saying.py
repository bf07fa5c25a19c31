"""How an entry is told: short sentences of what somebody wrote, a label before what needs one, and on what it stands.

Not here: the words of each kind (``kinds``), what a line of a report looks like (``compose``).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from buurtlezer.model import OWN, Entry, Evidence, ReportSection, Territory, Voice
from buurtlezer.report.told import Around, Told, Whence
from buurtlezer.wording.choices import kind_of_place, kind_of_service
from buurtlezer.wording.names import place_names

_ENDS: Final = (".", "!", "?", "…", ":", ";", "”", "»")


def sentences(*parts: str) -> str:
    """Those parts that say something, each as a sentence. Nobody's words are changed but for a first capital and a full stop."""
    return " ".join(_sentence(part.strip()) for part in parts if part and part.strip())


def _sentence(part: str) -> str:
    whole = part if part.endswith(_ENDS) else f"{part}."
    return whole[0].upper() + whole[1:]


@dataclass(frozen=True, slots=True)
class Saying:
    """Phrases of one language, each empty where there is nothing to say."""

    around: Around

    def __call__(self, name: str, *words: str) -> str:
        """Words with the label ``told.<name>`` before them."""
        texts, said = self.around.texts, ", ".join(word for word in words if word)
        return texts("reached.piece", label=texts(f"told.{name}"), text=said) if said else ""

    def chosen(self, prefix: str, among: Iterable[StrEnum], values: Collection[StrEnum]) -> str:
        """Choices in words, in the order of the choices."""
        return ", ".join(self.around.texts(f"{prefix}.{one}") for one in among if one in values)

    def one(self, prefix: str, value: object) -> str:
        """One choice in words."""
        return self.around.texts(f"{prefix}.{value}") if value not in (None, "") else ""

    def day(self, day: date | None) -> str:
        """A date in words."""
        return self.around.texts.date(day) if day is not None else ""

    def named(self, ref: str | None) -> str:
        """What another entry, or a service of the data pack, is called."""
        return self.around.names.get(ref.removeprefix(OWN), "") if ref else ""

    def place(self, category: str | None) -> str:
        """A kind of place."""
        return kind_of_place(self.around.texts, category)

    def service(self, kind: str) -> str:
        """A kind of service."""
        return kind_of_service(self.around.texts, kind)

    def whole(self, words: str) -> str:
        """What is its author's alone."""
        return words if self.around.whole else ""

    def territory(self, area: Territory) -> str:
        """An area that a figure is about."""
        texts, pack = self.around.texts, self.around.pack
        if not area.code:
            return texts(f"told.area.{area.unit}")
        table = pack.districts if str(area.unit) == "district" else pack.municipalities
        names = place_names(table, texts.language)
        return texts(f"told.area.{area.unit}", name=str(names[area.code]) if area.code in names.index else area.code)

    def indicator(self, name: str) -> str:
        """What a figure measures; of a table that was brought what the table is called."""
        texts = self.around.texts
        if (key := f"indicator.{name}.title") in texts:
            return texts(key)
        return self.named(name.split("/")[1] if name.count("/") else None) or texts("told.table_gone")

    def figure(self, name: str) -> dict[str, str]:
        """Who counted it and for which year, for ``Whence``."""
        known = self.around.pack.figures.indicators
        if name not in known.index:
            return {}
        return {"source": self.around.texts("figures.source"), "year": str(known.loc[name, "last_year"])}

    def value(self, name: str, value: float) -> str:
        """A number in the unit of an indicator."""
        texts, known = self.around.texts, self.around.pack.figures.indicators
        unit = str(known.loc[name, "unit"]) if name in known.index else ""
        decimals = 0 if value == int(value) else 1
        if unit == "percent":
            return texts.percent(value / 100, decimals)
        number = texts.number(value, decimals)
        return texts(key, n=number) if (key := f"figures.unit.{unit}") in texts else number


def statement(entry: Entry, section: ReportSection, *parts: str, title: str = "", **whence: Any) -> Told:
    """One statement of these sentences, and on what it stands: how many voices, where they are more than the author's own."""
    counted = entry.voice is not Voice.SUPPOSED and (entry.voice is Voice.TOLD or entry.voices > 1)
    stands = {
        "voices": entry.voices if counted else None,
        "evidence": tuple(one for one in Evidence if one in entry.evidence),
        "supposed": entry.voice is Voice.SUPPOSED,
    }
    return Told(section, sentences(*parts), Whence(**{**stands, **whence}), title)
