"""What a notebook opens: ``page = Workbook.open("01_neighbourhood")``, then ``page.section("draw")``.

The language comes from the folder that the kernel runs in, so code cells are the same in every language. Not here: what a
section shows (the workbook's ``view``), the sections that all have (``declaration``).
"""

from importlib import import_module
from pathlib import Path
from typing import Any

import ipywidgets

from buurtlezer.geodata import Pack
from buurtlezer.logbook.session import Session
from buurtlezer.steps.declaration import Declared, Sections
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.circle import FOLDERS


def declared(name: str) -> Declared[Any]:
    """What a workbook says of itself."""
    found: Declared[Any] = import_module(f"buurtlezer.steps.{FOLDERS[name]}.view").WORKBOOK
    return found


class Workbook:
    """One workbook, open in one language.

    A section's widget is made when it is first asked for, and is the same one after that.
    """

    def __init__(self, name: str, sections: Sections) -> None:
        self.name = name
        self._sections = sections
        self._made: dict[str, ipywidgets.Widget] = {}

    @classmethod
    def open(cls, name: str, language: str | None = None) -> "Workbook":
        """Open a workbook.

        Parameters
        ----------
        name
            File name without suffix, such as ``01_neighbourhood``.
        language
            ``nl``, ``fr`` or ``en``; without it the name of the working folder, and Dutch where that is none of the three.
        """
        if name not in FOLDERS:
            raise ValueError(f"no workbook {name!r}; there are {', '.join(FOLDERS)}")
        folder = Path.cwd().name
        texts = Texts.of(language or (folder if folder in LANGUAGES else "nl"))
        return cls(name, declared(name).open(Session(texts, Pack.open(), page=name)))

    @property
    def sections(self) -> tuple[str, ...]:
        """The names of all sections, in the order of the page."""
        return tuple(self._sections)

    def make(self) -> None:
        """Make the widgets of all sections."""
        for name in self._sections:
            self.section(name)

    def section(self, name: str) -> ipywidgets.Widget:
        """The widget of a section."""
        if name not in self._sections:
            raise ValueError(f"{self.name} has no section {name!r}; it has {', '.join(self._sections)}")
        if name not in self._made:
            self._made[name] = self._sections[name]()
        return self._made[name]
