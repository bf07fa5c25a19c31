"""Spoken prompts: heard by everybody in the workshop, handed over by its trainer.

Hearing is a message like any other, ``{secret, prompt, language}``, answered with the sound. Handing over is one line of
JSON, ``{secret, prompt, language, media}``, then the bytes. Not here: what is kept (``store.recordings``).
"""

from buurtlezer.errors import BuurtlezerError, StoreError
from buurtlezer.serving.room.messages import JSON, BodyHandler, Unreadable
from buurtlezer.store import Credential

BYTES = "application/octet-stream"
MOST_BYTES = 2_010_000
"""What the store takes, and the line before it."""


class SoundHandler(BodyHandler):
    """Sound, both ways."""

    MOST = MOST_BYTES
    MEDIA = (JSON, BYTES)

    async def post(self) -> None:
        """Hear a recording, or keep one."""
        keeping = self.request.headers.get("Content-Type", "").startswith(BYTES)
        try:
            line, _, sound = self.body.partition(b"\n") if keeping else (self.body, b"", b"")
            message = self.read(line)
        except Unreadable:
            return
        try:
            if keeping:
                self.answer(await self.office.record(message, sound, self.language(message)))
                return
            prompt, language = str(message.get("prompt", "")), str(message.get("language", ""))
            credential = Credential.parse(str(message.get("secret", "")))
            found = await self.office.apart(lambda: self.office.store.workshops.recording(credential, prompt, language))
        except StoreError as error:
            self.later(error, message)
        except BuurtlezerError:  # no such secret, or no such recording: the page uses the browser's voice
            self.set_status(404)
            self.refuse("no_sound", message)
        else:
            self.set_header("Content-Type", found.media)
            self.finish(found.sound)
