"""A process of its own that joins a workshop when it is told to. Run by tests, never imported.

``python joining_child.py ADDRESS SECRET CODE PSEUDONYM``: says ``ready``, waits for a line, joins, says who it is.
"""

import sys

from buurtlezer.errors import BuurtlezerError
from buurtlezer.store import Credential, JoinCode, Store


def main(address: str, secret: str, code: str, pseudonym: str) -> None:
    store = Store.open(address, busy_seconds=20)
    given = JoinCode.parse(code)
    given.digest()  # the slow part beforehand, so that both come at the same instant
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    try:
        _, participant = store.workshops.join(Credential.parse(secret), given, pseudonym)
    except BuurtlezerError as refusal:
        sys.stdout.write(f"{type(refusal).__name__}\n")
    else:
        sys.stdout.write(f"{participant.logbook_id} {participant.joined_at}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
