"""The code with which people join: short enough to type from a projector, slow to guess.

Not here: counting wrong codes (``serving.room.door``).
"""

import hashlib
import hmac
from functools import lru_cache

from buurtlezer.errors import UnknownCode

from .credential import ALPHABET, GROUP, Credential, typed

LENGTH = 8
_COST = {"n": 2**14, "r": 8, "p": 1}
"""scrypt (RFC 7914) with 16 MB and some 50 ms a try: who has the database still needs 10^9 years of a core for one code."""


class JoinCode:
    """Eight characters of Crockford's base 32: 40 bits. How many tries may be wrong in a minute, the server says."""

    __slots__ = ("_code",)

    def __init__(self, code: str) -> None:
        if len(code) != LENGTH or not set(code) <= set(ALPHABET):
            raise UnknownCode(f"a join code is {LENGTH} characters of Crockford's base 32; this one is not")
        self._code = code

    @classmethod
    def of(cls, projector: Credential, number: int) -> "JoinCode":
        """The code of a workshop, which whoever has the projector's secret can show; another for each number."""
        return cls(projector.derive(f"join:{number}").shown().replace("-", "")[:LENGTH])

    @classmethod
    def parse(cls, text: str) -> "JoinCode":
        """The code as a person types it (``errors.UnknownCode``, without the text)."""
        return cls(typed(text))

    def shown(self) -> str:
        """For reading from a wall: ``7KQX-2M9D``."""
        return "-".join(self._code[start : start + GROUP] for start in range(0, LENGTH, GROUP))

    def digest(self) -> str:
        """What the store keeps: scrypt, 64 hex digits."""
        return _digest(self._code)

    def __repr__(self) -> str:
        return "JoinCode(…)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, JoinCode) and hmac.compare_digest(self._code, other._code)

    def __hash__(self) -> int:
        return hash((JoinCode, self._code))


@lru_cache(maxsize=4)
def _digest(code: str) -> str:
    """The few codes of now are remembered: thirty phones bring the same one in the same minute.

    The salt is the same for all: a code is found by its hash, and 40 random bits have no table made beforehand that is
    worth making at this cost.
    """
    return hashlib.scrypt(code.encode("ascii"), salt=b"buurtlezer:join", dklen=32, **_COST).hex()
