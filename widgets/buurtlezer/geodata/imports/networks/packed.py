"""A zip that is no workbook: the export of Network Canvas, or tables of nodes and ties that were packed together.

Not here: what any zip is held to (``imports.archive``), which table is which (``tables``).
"""

from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as BadDeflate  # noqa: N812 -- the library's own name says nothing here

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import archive, gate

_ENDINGS: Final = (".csv", ".tsv", ".txt")
_TORN: Final = (BadZipFile, BadDeflate, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)
_PIECE: Final = 1 << 16
Named = list[tuple[str, bytes]]


def is_one(path: Path) -> bool:
    """Whether a file is a zip and no workbook. One that cannot be opened is none: ``gate`` says what it is."""
    try:
        with archive.Cautious(path) as file:
            if file.read(2) != b"PK":
                return False
            file.seek(0)
            with ZipFile(file) as opened:
                names = set(opened.namelist())
                return "[Content_Types].xml" not in names and "mimetype" not in names
    except _TORN:
        return False


def tables(path: Path) -> Named:
    """The tables in a zip, by the names they have in it, without their folders.

    Raises
    ------
    errors.BadTable
        ``climbs_out``, ``password``, ``torn``, ``too_big``, ``not_a_network`` where it holds no table.
    """
    try:
        with archive.Cautious(path) as file, ZipFile(file) as opened:
            inside = [one for one in opened.infolist() if _is_table(one)]
            if not inside:
                raise BadTable("not_a_network", "the zip holds no table")
            if sum(one.file_size for one in inside) > gate.MOST_BYTES:
                raise BadTable("too_big", f"the tables unpack to more than {gate.MOST_BYTES} bytes")
            return [(archive.inner(one).name, _read(opened, one)) for one in inside]
    except _TORN as error:
        if isinstance(error, BadTable):
            raise
        # From None: what the library says may quote a name.
        raise BadTable("torn", f"the zip cannot be read ({type(error).__name__})") from None


def _is_table(one: ZipInfo) -> bool:
    """Whether it is a table that may be read. What a Mac puts beside files begins with a point."""
    if archive.climbs_out(one):
        raise BadTable("climbs_out", "a name in the zip leads out of it")
    name = archive.inner(one).name.lower()
    if archive.beside_the_point(one) or name.startswith(".") or not name.endswith(_ENDINGS):
        return False
    if one.flag_bits & 1:
        raise BadTable("password", "the zip is encrypted")
    if one.compress_type not in archive.PACKED_AS:
        raise BadTable("torn", "the zip is packed in a way that is not read")
    return True


def _read(opened: ZipFile, one: ZipInfo) -> bytes:
    with opened.open(one) as stream:
        # The library gives no more than the zip says there is, and refuses what has another sum. In pieces: see ``Cautious``.
        return b"".join(iter(lambda: stream.read(_PIECE), b""))
