"""A process of its own that writes to a store and says so after each commit. Run by tests, never imported.

``python writing_child.py FILE SECRET COUNT``: writes COUNT entries, one line ``act_id seq`` for each.
"""

import sys
import uuid

from buurtlezer.model import parse
from buurtlezer.store import Credential, Store, quota
from buurtlezer.store.writing import Pen


def main(file: str, secret: str, count: int) -> None:
    quota.IN_SECONDS = 0.0  # faster than a person, so that it dies in the middle of something
    credential = Credential.parse(secret)
    store = Store.open(file, busy_seconds=20)
    store.open_logbook(credential, "kind")
    for _ in range(count):
        act_id = uuid.uuid4().hex
        entry = parse({"kind": "term", "perspective": "citizen", "word": act_id, "meaning": "x" * 3000})
        written = Pen(store).write(credential, act_id, uuid.uuid4().hex, entry)
        sys.stdout.write(f"{act_id} {written.seq}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
