"""The messages about a file on its way in, and their answers. Any of them may come twice: a line may be lost after each.

``begin`` → ``go`` or ``refused``; ``slice`` with one buffer → ``got`` with the index expected next, and after the last one
``found`` or ``refused``; ``cancel`` has no answer. A refusal is ``{"why"}``, a name of which the script makes a sentence, or
``{"sentence"}``. Not here: the bytes (``incoming``), and what was chosen of a file (``widget``).
"""

from collections.abc import Callable, Sequence
from typing import Any

from buurtlezer.parts.base import Refused
from buurtlezer.parts.bringing.incoming import SLICE, Incoming, ending_of, plain_name

Message = dict[str, Any]


class Intake:
    """Takes one file at a time; a new one takes the place of one under way.

    Parameters
    ----------
    say
        Sends an answer to the page.
    limits
        The accepted endings and the most bytes, as they are now.
    recognise
        Is given a whole file, before it is deleted. May raise `Refused`.
    """

    def __init__(
        self,
        say: Callable[[Message], None],
        limits: Callable[[], tuple[Sequence[str], int]],
        recognise: Callable[[Incoming], None],
    ) -> None:
        self._say, self._limits, self._recognise = say, limits, recognise
        self._incoming: Incoming | None = None
        self._answer: Message = {}  # to the last file that was dealt with, for a page that did not hear it

    def knows(self, upload: str) -> bool:
        """Whether this upload is under way, or the last that was dealt with."""
        return upload in (self._answer.get("upload"), self._incoming and self._incoming.upload)

    def begin(self, message: Message, _buffers: Sequence[Any] = ()) -> None:
        """A page wants to send a file; or it asks what became of it."""
        upload = message["upload"]
        if self._answer.get("upload") == upload:
            self._say(self._answer)
            return
        if self._incoming is None or self._incoming.upload != upload:
            self.forget()
            self._guarded(upload, lambda: self._open(upload, plain_name(message.get("name")), message.get("size")))
        if self._incoming is not None:
            self._say({"type": "go", "upload": upload, "next": self._incoming.next, "slice": SLICE})

    def slice(self, message: Message, buffers: Sequence[Any] = ()) -> None:
        """A slice: taken when it is the next one, and answered in any case."""
        upload, index, incoming = message["upload"], message.get("index"), self._incoming
        if self._answer.get("upload") == upload:
            self._say(self._answer)
        elif incoming is None or incoming.upload != upload:
            self._say({"type": "refused", "upload": upload, "why": "interrupted"})  # another one is under way by now
        elif type(index) is not int or len(buffers) != 1:
            self._refuse(upload, "interrupted")
        else:
            self._guarded(upload, lambda: self._take(incoming, index, memoryview(buffers[0]).cast("B")))

    def forget(self) -> None:
        """Nothing is under way any more, and nothing was answered."""
        self.drop()
        self._answer = {}

    def drop(self) -> None:
        """Delete the file that is under way."""
        if self._incoming is not None:
            self._incoming.drop()
        self._incoming = None

    def _open(self, upload: str, name: str, size: object) -> None:
        accepted, most = self._limits()
        ending = ending_of(name, accepted)
        if not ending:
            self._refuse(upload, "wrong_type")
        elif type(size) is not int or size <= 0:
            self._refuse(upload, "empty_file")
        elif size > most:
            self._refuse(upload, "too_big")
        else:
            self._incoming = Incoming(upload, name, size, ending)

    def _take(self, incoming: Incoming, index: int, data: memoryview) -> None:
        try:
            incoming.take(index, data)
        except ValueError:  # not as it was announced: nothing of it is used
            self._refuse(incoming.upload, "interrupted")
            return
        self._say({"type": "got", "upload": incoming.upload, "next": incoming.next})
        if incoming.is_whole:
            self._recognise(incoming)
            self.drop()
            self._answer = {"type": "found", "upload": incoming.upload}
            self._say(self._answer)

    def _guarded(self, upload: str, work: Callable[[], None]) -> None:
        """Do it; whatever goes wrong, the file is deleted and the person gets an answer."""
        try:
            work()
        except Refused as refused:
            self._refuse(upload, sentence=str(refused))
        except Exception as error:  # noqa: BLE001 -- a fault of ours, raised again without what is in the file
            self._refuse(upload, "failed")
            raise fault_of(error) from None

    def _refuse(self, upload: str, why: str = "", sentence: str = "") -> None:
        self.drop()
        self._answer = {"type": "refused", "upload": upload, "why": why, "sentence": sentence}
        self._say(self._answer)


def fault_of(error: Exception) -> RuntimeError:
    """What the log gets of an unexpected error: where it was and its kind, never its message, which may quote the file."""
    fault = RuntimeError(f"a table could not be taken in: {type(error).__name__}")
    return fault.with_traceback(error.__traceback__)
