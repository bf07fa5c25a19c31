"""Reading and writing the three catalogues as a developer changes them: sorted, unwrapped, and the same each time.

Not here: the rules a catalogue must keep (``check_texts``), and looking up a text while a page runs
(``buurtlezer.texts``).
"""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from filelock import FileLock

LANGUAGES = ("nl", "fr", "en")
ROOT = Path(__file__).resolve().parent.parent
IN_THE_HOUSE = "widgets/buurtlezer/texts/catalogues"

HEADER = """\
Texts of Buurtlezer ({language}). The msgid is a key, not a sentence; nl is the voice of the workbook.
Sorted and unwrapped by tools/texts.py: add, change or remove a text with it. A line that starts with "# " and stands
above a text is a note to who translates or reads it."""
# Dates and versions would make two people who each add a text meet in a conflict.
LEFT_OUT = ("POT-Creation-Date", "PO-Revision-Date", "Last-Translator", "Generated-By", "Report-Msgid-Bugs-To")

PLURALS = {"nl": "nplurals=2; plural=(n != 1);", "fr": "nplurals=2; plural=(n > 1);", "en": "nplurals=2; plural=(n != 1);"}
"""One form for one, one for more, in each language. Babel's own rules change: 2.19 gives French a third, for millions."""

EMPTY = 'msgid ""\nmsgstr ""\n"Plural-Forms: {plurals}\\n"\n'

Wording = str | tuple[str, ...]
"""A text, or its plural forms: for one, for more."""


@dataclass
class Text:
    """One key with its wording in each language and the notes that stand above it."""

    key: str
    wordings: dict[str, Wording]
    notes: dict[str, str] = field(default_factory=dict)


def folder(root: Path) -> Path:
    """Where the catalogues of a checkout are."""
    return root / IN_THE_HOUSE


def path_of(root: Path, language: str) -> Path:
    """The catalogue of one language in a checkout."""
    return folder(root) / language / "LC_MESSAGES" / "buurtlezer.po"


def key_of(message: Message) -> str:
    """The key of a message, which a plural has twice."""
    return message.id if isinstance(message.id, str) else message.id[0]


def wording_of(message: Message) -> Wording:
    """The wording of a message; the empty text where it has none."""
    forms = message.string or ""
    return forms if isinstance(forms, str) else tuple(form or "" for form in forms)


def read(root: Path, language: str) -> Catalog:
    """The catalogue of one language; an empty one where there is none yet."""
    path = path_of(root, language)
    if not path.exists():
        return read_po(BytesIO(EMPTY.format(plurals=PLURALS[language]).encode()), locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def write(root: Path, language: str, catalog: Catalog) -> None:
    """Write a catalogue the one way it is kept: sorted by key, a text on one line, no dates."""
    catalog.project, catalog.version = "Buurtlezer", "1"
    catalog.header_comment = "\n".join(f"# {line}" for line in HEADER.format(language=language).split("\n"))
    catalog.fuzzy = False
    buffer = BytesIO()
    write_po(buffer, catalog, width=0, sort_output=True, no_location=True, omit_header=False, ignore_obsolete=True)
    lines = buffer.getvalue().decode().splitlines()
    kept = [line for line in lines if not line.startswith(tuple(f'"{name}:' for name in LEFT_OUT))]
    path = path_of(root, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".po.new")
    fresh.write_text("\n".join(kept).rstrip() + "\n", encoding="utf-8")
    fresh.replace(path)  # a page that starts meanwhile reads the old file or the new one, never half of one


@contextmanager
def opened(root: Path) -> Iterator[dict[str, Catalog]]:
    """The three catalogues, to change; written at the end. One developer's tool at a time."""
    name = sha256(str(root.resolve()).encode()).hexdigest()[:16]
    with FileLock(Path(tempfile.gettempdir()) / f"buurtlezer-texts-{name}.lock", timeout=60):
        catalogs = {language: read(root, language) for language in LANGUAGES}
        yield catalogs
        for language, catalog in catalogs.items():
            write(root, language, catalog)


def put(catalogs: Mapping[str, Catalog], text: Text) -> None:
    """Add a text, or change it: wordings replace those there were, notes stay unless a new one is given."""
    for language, catalog in catalogs.items():
        before = catalog.get(text.key)
        notes = [text.notes[language]] if language in text.notes else list(before.user_comments) if before else []
        catalog.delete(text.key)
        wording = text.wordings[language]
        identity = text.key if isinstance(wording, str) else (text.key, text.key)
        catalog.add(identity, wording, user_comments=[note for note in notes if note])


def drop(catalogs: Mapping[str, Catalog], key: str) -> bool:
    """Remove a text from all three; False when none of them has it."""
    known = any(catalog.get(key) for catalog in catalogs.values())
    for catalog in catalogs.values():
        catalog.delete(key)
    return known
