"""What kind of file was brought, seen from its size and first bytes; its name is not trusted.

Here: a file is let in as a workbook or as text, or turned away. Not here: reading its cells (``workbook``,
``delimited``).
"""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from buurtlezer.errors import BadTable

MOST_BYTES = 20_000_000
MOST_UNPACKED = 200_000_000
MOST_RATIO = 400
"""A worksheet packs to a tenth or a fiftieth of its size. Looked at from ``_SMALL`` unpacked on."""

MOST_PARTS = 5_000
_SMALL = 20_000_000
_HEAD = 4_096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PACKED = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!")
_DATA = (b"{", b"[[", b"[{", b"[\n", b"[\r\n")
_WEB = (b"<!doctype html", b"<html", b"<table", b"<body")


def admit(path: Path, name: str) -> tuple[str, bytes]:
    """Whether a file is let in: ``("workbook" or "text", its bytes)``.

    Parameters
    ----------
    path
        The file. Its size is looked at before it is read.
    name
        What the person's device calls it; only its ending is looked at.

    Raises
    ------
    errors.BadTable
        ``empty``, ``too_big``, ``old_excel``, ``password``, ``pdf``, ``html``, ``zipped``, ``ods``, ``macros``, ``torn``,
        ``not_a_table``.
    """
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise BadTable("too_big", f"the file has {size} bytes; at most {MOST_BYTES} are read")
    data = path.read_bytes()
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not head.strip(b"\xff\xfe\0"):
        raise BadTable("empty", "the file is empty")
    if data.startswith(_OLE):
        rule = "password" if _ENCRYPTED in data else "old_excel"
        raise BadTable(rule, "the file is a compound file: an encrypted workbook, or the old form of Excel")
    if head.startswith(b"%pdf-"):
        raise BadTable("pdf", "the file is a PDF")
    if data.startswith(_PACKED):
        raise BadTable("zipped", "the file is an archive")
    if data.startswith(b"PK"):
        return _workbook(name, data)
    if head.startswith(b"<"):
        if b"excel.sheet" in head or b"urn:schemas-microsoft-com:office:spreadsheet" in head:
            raise BadTable("old_excel", "the file is an XML spreadsheet of 2003")
        rule = "html" if any(sign in head for sign in _WEB) else "not_a_table"
        raise BadTable(rule, "the file is a web page, or other mark-up")
    if head.startswith(_DATA):
        raise BadTable("not_a_table", "the file is JSON")
    return "text", data


def _workbook(name: str, data: bytes) -> tuple[str, bytes]:
    if data.count(b"PK\x01\x02") > MOST_PARTS:
        raise BadTable("too_big", f"the archive holds more than {MOST_PARTS} parts")
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = {part.filename: part for part in archive.infolist()}
            mimetype = archive.read("mimetype") if _readable(parts.get("mimetype")) else b""
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        raise BadTable("torn", f"the archive cannot be opened ({type(error).__name__})") from None
    if b"opendocument" in mimetype:
        raise BadTable("ods", "the file is an OpenDocument file")
    if name.lower().endswith((".xlsm", ".xltm")) or any(part.lower().endswith("vbaproject.bin") for part in parts):
        raise BadTable("macros", "the workbook holds macros")
    if "xl/workbook.bin" in parts:
        raise BadTable("old_excel", "the workbook is a binary one (xlsb)")
    if "[Content_Types].xml" not in parts:
        rule = "torn" if name.lower().endswith(".xlsx") else "zipped"
        raise BadTable(rule, "the archive is not a workbook")
    if not any(part.startswith("xl/") for part in parts):
        raise BadTable("not_a_table", "the file is an Office file, but not a workbook")
    if any(part.flag_bits & 1 for part in parts.values()):
        raise BadTable("password", "parts of the archive are encrypted")
    if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts.values()):
        raise BadTable("torn", "parts of the archive are packed in a way that workbooks do not use")
    unpacked = sum(part.file_size for part in parts.values())
    if unpacked > MOST_UNPACKED or (unpacked > _SMALL and unpacked > MOST_RATIO * len(data)):
        raise BadTable("too_big", f"the workbook unpacks to {unpacked} bytes; at most {MOST_UNPACKED} are read")
    return "workbook", data


def _readable(part: ZipInfo | None) -> bool:
    return part is not None and part.file_size < _HEAD and not part.flag_bits & 1
