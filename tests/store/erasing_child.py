"""Writes and erases five entries in a logbook of its own, says how often the file was clean after it, and ends without a goodbye.

python erasing_child.py ADDRESS TEXT
"""

import os
import sys
import uuid

from buurtlezer.model import parse
from buurtlezer.store import Credential, Store
from buurtlezer.store.writing import Pen

store, owner = Store.open(sys.argv[1]), Credential.new()
store.open_logbook(owner, "")
clean = 0
for number in range(5):
    entry_id = uuid.uuid4().hex
    meaning = f"{sys.argv[2]} {number}"
    entry = parse({"kind": "term", "perspective": "citizen", "word": "buurt", "meaning": meaning})
    Pen(store).write(owner, uuid.uuid4().hex, entry_id, entry)
    clean += store.erase_entry(owner, uuid.uuid4().hex, entry_id).traces_gone
sys.stdout.write(f"{clean}\n")
sys.stdout.flush()
os._exit(0)
