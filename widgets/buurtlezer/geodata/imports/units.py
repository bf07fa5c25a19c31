"""The places that figures can be about, and how files name them.

Here: districts by number or by name in either language, sectors by code in either vintage. Not here: which column of a
file names them (``layout``), nor shapes (``geodata.pack``).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from buurtlezer.geodata.imports.sheet import Cell, fold
from buurtlezer.geodata.pack import Pack

# How the publisher's look-ups of 2024 and 2025 spell two districts.
_OLD_SPELLINGS = {"Collignon": "23", "Cimetière Saint-Gilles": "702"}
_NUMBER = re.compile(r"0{0,3}([1-9]\d{0,2})(?:[.,]0+)?")
_SECTOR = re.compile(r"\d{5}[A-Z][0-9A-Z]{2}[0-9A-Z-]?")


@dataclass(frozen=True)
class Places:
    """What can be recognised.

    Parameters
    ----------
    districts
        Code to the names in Dutch and French.
    sectors
        Code of each sector that has a shape (valid 2019-2024) to its district.
    sectors_2025
        Code of each sector of 2025 to its district.
    """

    districts: Mapping[str, tuple[str, str]]
    sectors: Mapping[str, str]
    sectors_2025: Mapping[str, str]

    @cached_property
    def names(self) -> dict[str, str]:
        """Folded name to code; a name that two districts share names none."""
        found: dict[str, str] = {}
        shared = set()
        pairs = [(name, code) for code, both in self.districts.items() for name in both]
        for name, code in pairs + [pair for pair in _OLD_SPELLINGS.items() if pair[1] in self.districts]:
            if found.setdefault(fold(name), code) != code:
                shared.add(fold(name))
        return {name: code for name, code in found.items() if name and name not in shared}

    @cached_property
    def municipalities(self) -> frozenset[str]:
        """The five digits (NIS) that the known sector codes begin with."""
        return frozenset(code[:5] for code in (*self.sectors, *self.sectors_2025))

    def numbered(self, cell: Cell) -> str | None:
        """The code of the district that a cell gives the number of, also as ``036`` or ``36.0``; else None."""
        if not isinstance(cell, str):
            code = str(int(cell)) if 0 < cell < 1_000 and cell == int(cell) else ""
        else:
            match = _NUMBER.fullmatch(_unwrapped(cell)) if len(cell) < 12 else None
            code = match[1] if match else ""
        return code if code in self.districts else None

    def named(self, cell: Cell) -> str | None:
        """The code of the district whose name a cell holds, in Dutch or French; else None."""
        if not isinstance(cell, str) or not 2 < len(cell) < 100:
            return None
        code = self.names.get(fold(cell))
        return code or self.names.get(fold(_mended(cell)))

    def known_sector(self, code: str) -> bool:
        """Whether it is a sector of ours in either vintage."""
        return code in self.sectors or code in self.sectors_2025


def sector_code(cell: Cell) -> str | None:
    """What has the form of a Belgian sector code, with its ``-`` where a file dropped it; else None."""
    if not isinstance(cell, str) or not 8 <= len(cell) <= 14:
        return None
    code = _unwrapped(cell).upper()
    return code.ljust(9, "-") if _SECTOR.fullmatch(code) else None


def places(pack: Pack) -> Places:
    """The places of a data pack. Raises ``BrokenPack`` when one of its tables cannot be read."""
    districts = pack.districts
    return Places(
        {code: (nl, fr) for code, nl, fr in zip(districts.index, districts["name_nl"], districts["name_fr"], strict=True)},
        dict(pack.sectors["district"]),
        dict(pack.sector_codes["district"]),
    )


def _unwrapped(cell: str) -> str:
    """A code without ``="…"``, by which programs tell Excel to leave it as it is."""
    return cell[2:-1].strip() if cell.startswith('="') and cell.endswith('"') else cell


def _mended(name: str) -> str:
    """A name whose UTF-8 was once read as Windows' own encoding ("MoliÃ¨re"); any other as it is."""
    if "Ã" not in name:
        return name
    try:
        return name.encode("cp1252").decode()
    except UnicodeError:
        return name
