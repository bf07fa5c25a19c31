"""What a notebook opens: ``page = Workbook.open("01_neighbourhood")``, then ``page.section("draw")``.

The language comes from the folder that the kernel runs in, so code cells are the same in every language. Not here: what a
section shows (the workbook's ``view``).
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

import ipywidgets

from buurtlezer.geodata import Pack
from buurtlezer.steps.circle import FOLDERS
from buurtlezer.steps.session import Session
from buurtlezer.texts import LANGUAGES, Texts


class Workbook:
    """One workbook, open in one language.

    A section's widget is made when it is first asked for, and is the same one after that.
    """

    def __init__(self, name: str, sections: Mapping[str, Callable[[], ipywidgets.Widget]]) -> None:
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
        view = import_module(f"buurtlezer.steps.{FOLDERS[name]}.view")
        return cls(name, view.sections(Session(texts, Pack.open(), page=name)))

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
