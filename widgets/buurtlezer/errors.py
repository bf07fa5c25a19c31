"""Everything that can go wrong with a name of its own.

::

    BuurtlezerError
    ├── BadEntry               content that is not an entry; ``texts`` makes a sentence of its ``rule``
    ├── ActReused              an act id seen before, with other content
    ├── UnknownSecret          the secret opens no logbook
    │   ├── BadSecret          it cannot be a secret at all (length, characters)
    │   └── LogbookErased      it opened one that its owner erased
    │       └── Removed        the trainer of its workshop erased it
    ├── NotYours               no such entry in this logbook
    │   └── EntryErased        there was one; it is erased with its history
    ├── LogbookFull            the logbook holds as much as one may; erase something
    ├── NothingToUndo          undo or redo has nowhere to go
    ├── RoomError              something in a workshop that cannot be, with a ``rule`` that ``texts`` makes a sentence of
    │   ├── UnknownCode        the join code, or the pass, opens nothing
    │   ├── PseudonymTaken     somebody in the workshop has it
    │   ├── WorkshopClosed     nobody joins, and no moment begins, any more
    │   ├── HandoverOver       an address that works once was used, or is too old
    │   ├── WorkshopFull       as many participants as a workshop may have
    │   └── BadProgramme       a programme, in a file or a trainer's own, that cannot be read
    ├── StoreError             the store cannot do its work now
    │   ├── StoreBusy          somebody else is writing; try again
    │   │   ├── TooFast        more acts than a person makes; try again a little later
    │   │   └── TooManyLogbooks  more logbooks begun from one place than people begin; try again later
    │   ├── StoreAway          the database does not answer; try again
    │   ├── StoreReadOnly      it can be read, not written
    │   ├── StoreFull          no room left
    │   │   └── StoreReserved  what is left on the disk is kept for erasing
    │   ├── StoreMissing       its folder does not exist
    │   ├── StoreBroken        what is there cannot be read as a store
    │   ├── StoreTooNew        written by a newer Buurtlezer
    │   └── StoreUnsupported   an address of a kind we cannot open
    ├── BadArea                a drawn area that cannot be used; ``rule`` is a stable name that ``texts`` makes a sentence of
    ├── BadTable               a table that somebody brought and that cannot be used; ``texts`` makes a sentence of its ``rule``
    ├── BadNetwork             nodes, ties, names or decisions of which nothing can be reckoned; ``rule`` says why
    ├── BadFeed                a timetable that somebody brought and that cannot be used; a text says its ``rule``
    ├── BrokenPack             a file of the data pack is missing or torn; ``texts`` makes a sentence of its ``rule``
    ├── ReportNotMade          no file was made of a report; ``texts`` makes a sentence of its ``rule``
    ├── MissingRuntime         the charts' script was not made at installation
    ├── BadSource              a publisher's file is not what the build of the data pack expects
    │   └── MissingSource      it is not in the source folder
    ├── NotFetched             an address gave no file; ``texts`` makes a sentence of its ``rule``
    ├── TextError              the words on screen
    │   ├── MissingText        a key that a catalogue does not have
    │   ├── BadText            a text that cannot be filled with the values given
    │   └── UnknownLanguage    not nl, fr or en

The message of an error is for developers: what was given, what is allowed, what to do next. The sentence for the person
is a text of its own, in their language. Not here: those sentences (``texts``), and what a page does after an error.
"""

from collections.abc import Iterable
from difflib import get_close_matches


class BuurtlezerError(Exception):
    """The root: catch this to catch whatever Buurtlezer itself raises."""


class TextError(BuurtlezerError):
    """Something about the words on screen."""


class MissingText(TextError, KeyError):
    """A key that the catalogue of this language does not have; its message names keys that look like it."""

    def __init__(self, key: str, language: str, known: Iterable[str] = ()) -> None:
        self.key = key
        self.language = language
        near = get_close_matches(key, list(known), n=3, cutoff=0.6)
        hint = f"did you mean {', '.join(near)}?" if near else "add it with tools/texts.py add KEY NL FR EN"
        super().__init__(f"no text {key!r} in the {language} catalogue; {hint}")

    def __str__(self) -> str:
        return str(self.args[0])  # KeyError would show the message in quotes


class BadText(TextError, ValueError):
    """A text whose placeholders do not fit the values given."""


class UnknownLanguage(TextError, ValueError):
    """A language we have no catalogue for."""

    def __init__(self, given: str, known: Iterable[str]) -> None:
        self.given = given
        super().__init__(f"no language for {given!r}; there are {', '.join(known)}")


class BadEntry(BuurtlezerError, ValueError):
    """Content that is not an entry.

    Parameters
    ----------
    field
        Path of the field (``geometry.coordinates.0``), built of field names of the model only; ``*`` where the sender
        chose the name.
    rule
        Stable name of the rule that it breaks (``too_long``, ``unknown_kind``); all are in ``model.parsing``.
    given_type
        Name of the Python type that was given. Never the value: it may be a person's text.
    """

    def __init__(self, field: str, rule: str, given_type: str) -> None:
        self.field = field
        self.rule = rule
        self.given_type = given_type
        super().__init__(f"{field or 'the content'} breaks the rule {rule!r} (a {given_type} was given)")


class BadArea(BuurtlezerError, ValueError):
    """An area, or the spots to draw one around, that cannot be used.

    Parameters
    ----------
    rule
        Stable name of what is wrong: ``empty``, ``not_an_area``, ``not_numbers``, ``out_of_range``, ``too_few_points``,
        ``too_many_points``, ``too_tangled``, ``no_surface``, ``too_far``, ``unknown_sector``.
    message
        For developers: what was given and what is allowed. Never the coordinates: they are a person's.
    """

    def __init__(self, rule: str, message: str) -> None:
        self.rule = rule
        super().__init__(f"{message} (rule {rule!r})")


class BadTable(BuurtlezerError, ValueError):
    """A file with figures that somebody brought, or a choice among its columns, that cannot be used. Nothing was kept.

    Parameters
    ----------
    rule
        Stable name of what is wrong (``too_big``, ``no_places``); all are in ``geodata.imports.RULES``.
    message
        For developers: what was met and what is allowed. Never the text of a cell, a title or the file's name: they are
        a person's.
    n
        A number that the sentence for the person names; None where it names none.
    """

    def __init__(self, rule: str, message: str, n: int | None = None) -> None:
        self.rule = rule
        self.n = n
        super().__init__(f"{message} (rule {rule!r})")


class BadNetwork(BuurtlezerError, ValueError):
    """Nodes, ties, names or decisions of which nothing can be reckoned. Nothing was kept of them.

    Parameters
    ----------
    rule
        Stable name of what is wrong: ``too_many_nodes``, ``too_many_ties``, ``too_many_names``, ``too_many_decisions``,
        ``too_much`` (nodes times ties), ``loop``, ``doubled_key``.
    message
        For developers: what was met and what is allowed. Never a name or a key.
    n
        How many there were, and 0 where the rule is about none.
    """

    def __init__(self, rule: str, message: str, n: int = 0) -> None:
        self.rule = rule
        self.n = n
        super().__init__(f"{message} (rule {rule!r})")


class BadFeed(BuurtlezerError, ValueError):
    """A timetable (GTFS) that somebody brought and that cannot be used. Nothing was kept of it.

    Parameters
    ----------
    rule
        Stable name of what is wrong (``torn``, ``elsewhere``); all are in ``geodata.imports.gtfs.RULES``.
    message
        For developers: what was met and what is allowed.
    file
        The zip or folder, and the file in it where it is one of them: ``feed.zip: stops.txt``.
    n
        A line of that file, or how many there are, as the rule's sentence says; 0 where it names none.
    detail
        What the sentence quotes: a column, a list of days.
    """

    def __init__(self, rule: str, message: str, file: str, n: int = 0, detail: str = "") -> None:
        self.rule = rule
        self.file = file
        self.n = n
        self.detail = detail
        super().__init__(f"{file}: {message} (rule {rule!r})")


class BrokenPack(BuurtlezerError):
    """A file of the data pack is missing or torn. Rebuild it: ``buurtlezer data build --source DIR``.

    Parameters
    ----------
    rule
        Stable name of what is wrong: ``none`` (no pack there), ``missing`` (a file), ``torn``, ``version`` (made for another
        version of Buurtlezer).
    file
        Name of the file, or of the folder where there is no pack.
    """

    def __init__(self, message: str, rule: str = "torn", file: str = "") -> None:
        self.rule = rule
        self.file = file
        super().__init__(message)


class BadSource(BuurtlezerError, ValueError):
    """A publisher's file is missing, or is not what the build of the data pack expects."""


class MissingSource(BadSource):
    """A publisher's file is not in the source folder; ``name`` is the one that is looked for there."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"{name} is not in the source folder; see data/brussels/README.md for where it comes from")


class NotFetched(BuurtlezerError):
    """An address gave no file that can be used. Nothing was kept of what came.

    Parameters
    ----------
    rule
        Stable name of what is wrong: ``no_answer``, ``refused`` (another status than 200), ``elsewhere`` (not http or https, or
        from https to http), ``too_big``, ``too_slow``, ``cut_off``, ``other_sum`` (not the checksum that is known); of an
        Overpass server also ``busy`` and ``other_answer`` (none that such a server gives).
    address
        The address that was asked.
    """

    def __init__(self, rule: str, address: str, detail: str = "") -> None:
        self.rule = rule
        self.address = address
        super().__init__(f"{address} gave no file (rule {rule!r}){': ' if detail else ''}{detail}")


class ReportNotMade(BuurtlezerError):
    """No file was made of a report; nothing is lost. Its message holds nothing of the report.

    Parameters
    ----------
    rule
        Stable name of why: ``failed``, ``too_slow``, ``too_busy`` (its turn did not come), ``too_big``, ``stopped`` (somebody
        asked so), ``too_many_names`` (on the title page). The text ``press.error.<rule>`` is its sentence.
    """

    def __init__(self, rule: str) -> None:
        self.rule = rule
        super().__init__(f"the process that makes files gave none (rule {rule!r}); see report/press")


class MissingRuntime(BuurtlezerError):
    """The script that draws charts was not made when Buurtlezer was installed, or is gone since."""

    def __init__(self, file: str) -> None:
        super().__init__(f"no {file} in parts/chart; install Buurtlezer again: `pip install --editable .` or `make setup`")


class ActReused(BuurtlezerError):
    """An act id that this logbook has seen with other content: make a new id for each act."""


class UnknownSecret(BuurtlezerError):
    """The secret opens no logbook in this store."""


class BadSecret(UnknownSecret, ValueError):
    """What was given cannot be a secret: not 16 characters of Crockford's base 32."""


class LogbookErased(UnknownSecret):
    """The secret opened a logbook that its owner erased. It is not opened again; make a new secret."""


class Removed(LogbookErased):
    """The secret opened a participant's logbook, which the workshop's trainer removed with all that was in it."""


class NotYours(BuurtlezerError):
    """No entry with this id in this logbook. Whether another logbook has one is not told."""


class EntryErased(NotYours):
    """The entry is erased with its history, and the sender was still looking at it."""


class NothingToUndo(BuurtlezerError):
    """Undo stands at the beginning of the entry already, or redo at its end."""


class LogbookFull(BuurtlezerError):
    """The logbook holds as many bytes, or revisions, as one may. Erasing frees them; nothing was written."""


class RoomError(BuurtlezerError):
    """Something in a workshop that cannot be. ``rule`` is a stable name that ``texts`` makes a sentence of."""

    rule = "room"


class UnknownCode(RoomError):
    """The join code opens no workshop, or the pass no logbook. Which of the two parts is wrong is not told."""

    rule = "unknown_code"


class PseudonymTaken(RoomError):
    """Somebody in this workshop has the pseudonym, or one that differs only in case."""

    rule = "pseudonym_taken"


class WorkshopClosed(RoomError):
    """The workshop is closed: nobody joins, nothing is opened, hidden or shown anew."""

    rule = "closed"


class WorkshopFull(RoomError):
    """The workshop has as many participants as it may have."""

    rule = "full"


class BadProgramme(RoomError, ValueError):
    """A text that is no programme.

    Parameters
    ----------
    rule
        Stable name of what is wrong (``too_big``, ``not_yaml``, ``missing``); all are in ``logbook.room.programme.RULES``.
    field
        Path of the field, of field names and positions only; empty for the whole text. Never what stands in it.
    """

    def __init__(self, rule: str, field: str = "") -> None:
        self.rule = rule
        self.field = field
        super().__init__(f"{field or 'the programme'} breaks the rule {rule!r}")


class WrongKey(RoomError):
    """The opening key is not the one that ``buurtlezer serve`` printed, or none was printed."""

    rule = "wrong_key"


class WrongTitle(RoomError):
    """What was typed to confirm that a workshop is erased is not its title. Nothing was erased."""

    rule = "wrong_title"


class HandoverOver(RoomError):
    """An address that works once was used before, is too old, or is none of this server. Which of them is not told."""

    rule = "handover_over"


class StoreError(BuurtlezerError):
    """The store cannot do its work now. Nothing was written."""


class StoreBusy(StoreError):
    """Another process kept the store locked for longer than the time we wait. Try again."""


class TooFast(StoreBusy):
    """More acts from one logbook than a person makes. They are not lost: the device sends them again."""


class TooManyLogbooks(StoreBusy):
    """More logbooks were begun from one place than people begin. None is lost: the device asks again."""


class StoreAway(StoreError):
    """The database does not answer, or its line broke. Send the same act again.

    A line that broke while the database committed may have kept the answer back and not the act; an act sent twice is one act.
    """


class StoreReadOnly(StoreError):
    """The store, or the folder it is in, cannot be written to by this user."""


class StoreFull(StoreError):
    """There is no room left for the store."""


class StoreReserved(StoreFull):
    """What is left on the disk is kept for erasing, which still works. Free some, or set ``BUURTLEZER_RESERVE_MB``."""


class StoreMissing(StoreError):
    """The folder of the store does not exist, or nothing can be opened there."""


class StoreBroken(StoreError):
    """What is there cannot be read as a store of ours: damaged, or another kind of file."""


class StoreTooNew(StoreError):
    """The store was written by a newer Buurtlezer than this one: update, or open another store."""


class StoreUnsupported(StoreError):
    """The address of the store names a kind of database that we cannot open."""
