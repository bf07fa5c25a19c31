"""The secret that opens a logbook: 80 random bits, written as 16 characters of Crockford's base 32.

Not here: what it opens (``access``), and where a browser keeps it (the identity part).
"""

import hashlib
import hmac
import secrets

from buurtlezer.errors import BadSecret

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 16
GROUP = 4
# Letters that people read wrong, after https://www.crockford.com/base32.html
_READ_AS = str.maketrans("OIL", "011")


def typed(text: str) -> str:
    """What somebody typed, as the alphabet has it: no spaces or dashes, upper case, O read as 0, I and L as 1."""
    kept = "".join(mark for mark in text if not mark.isspace() and mark not in "-\u2010\u2011\u2012\u2013\u2014")
    return kept.upper().translate(_READ_AS)


class Credential:
    """A secret that never shows itself by accident: not in ``repr``, ``str``, a format string or a traceback's message.

    Make one with ``new`` or ``parse``; it does not change afterwards.
    """

    __slots__ = ("_secret",)
    _secret: str

    def __init__(self, secret: str) -> None:
        if len(secret) != LENGTH or not set(secret) <= set(ALPHABET):
            raise BadSecret(f"a secret is {LENGTH} characters of Crockford's base 32; this one is not")
        object.__setattr__(self, "_secret", secret)

    @classmethod
    def new(cls) -> "Credential":
        """A new secret from the system's random source."""
        return cls("".join(secrets.choice(ALPHABET) for _ in range(LENGTH)))

    @classmethod
    def parse(cls, text: str) -> "Credential":
        """The secret as a person types it: spaces, dashes, lower case, O for 0, I or L for 1.

        Raises
        ------
        errors.BadSecret
            It is not 16 characters of the alphabet. The message does not hold the text.
        """
        return cls(typed(text))

    def shown(self) -> str:
        """The secret for its owner to write down, ``7KQX-2M9D-…``. The only way out of this object."""
        return "-".join(self._secret[start : start + GROUP] for start in range(0, LENGTH, GROUP))

    def digest(self, role: str) -> str:
        """What the store keeps instead of the secret: SHA-256, 64 hex digits.

        Parameters
        ----------
        role
            What the secret opens (``logbook``): one secret has another digest in each role.

        Notes
        -----
        A slow hash (scrypt, argon2) makes up for passwords that can be guessed. These are 80 random bits: a million
        million guesses per second would need some twenty thousand years on average, and as each call of the store
        carries the secret, a slow hash would only slow down ourselves. Salt hinders tables made beforehand; for 2^80
        secrets there can be none. With N logbooks some one of them is found N times sooner, which leaves decades for a
        thousand.
        """
        return hashlib.sha256(f"buurtlezer:{role}:{self._secret}".encode("ascii")).hexdigest()

    def derive(self, purpose: str) -> "Credential":
        """Another secret that follows from this one and not the other way round (HMAC-SHA-256).

        Parameters
        ----------
        purpose
            What it is for (``projector``): for each purpose another secret.
        """
        mixed = int.from_bytes(hmac.digest(self._secret.encode("ascii"), f"buurtlezer:{purpose}".encode(), "sha256"))
        return Credential("".join(ALPHABET[(mixed >> 5 * place) & 31] for place in range(LENGTH)))

    def sealed(self, token: "Credential") -> str:
        """The secret as it may be kept where the token is not: 16 characters that say nothing without it.

        Each of them is moved by one that follows from the token (HMAC-SHA-256), which is used for this once.
        """
        return self._moved(token, self._secret, 1)

    @classmethod
    def unsealed(cls, sealed: str, token: "Credential") -> "Credential":
        """The secret that was ``sealed`` with this token; with another token it is another secret, which opens nothing."""
        return cls(cls._moved(token, sealed, -1))

    @staticmethod
    def _moved(token: "Credential", text: str, direction: int) -> str:
        places = zip(text, token.derive("seal")._secret, strict=True)
        return "".join(ALPHABET[(ALPHABET.index(mark) + direction * ALPHABET.index(by)) % 32] for mark, by in places)

    def __repr__(self) -> str:
        return "Credential(…)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Credential) and hmac.compare_digest(self._secret, other._secret)

    def __hash__(self) -> int:
        return hash((Credential, self._secret))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a credential does not change")

    def __reduce__(self) -> str:
        raise TypeError("a credential is not pickled: that would write the secret somewhere")
