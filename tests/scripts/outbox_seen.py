"""What was seen of two tabs with their outboxes (``outbox_machine.js``), and what must be true of it, whatever happened.

Of two tabs with two lines no order can be promised between an act that is on its way and one that the other tab makes meanwhile:
the store tells such a one that it was overtaken. Not here: what may happen (``test_outbox_machine``).
"""

import json
from collections import Counter
from typing import Any

NO_ANSWER = 15_000
"""As in outbox.js: an act that nobody answered for so long holds up no other."""


class Seen:
    """What was seen, and what must be true of it."""

    def __init__(self, played: dict[str, Any]) -> None:
        self.trace = list(enumerate(played["trace"]))
        self.played = played
        self.made = {note["act_id"]: {"at": at, **note} for at, note in self.trace if note["what"] == "submitted"}
        self.senders: dict[str, set[str]] = {}
        for note in self.notes("sent"):
            self.senders.setdefault(json.loads(note["act"])["act_id"], set()).add(note["tab"])
        self.erased = {note["key"] for note in self.notes("logbook erased")}
        self.stored = [note["act_id"] for _, note in self.trace if note["what"] == "stored"]

    def notes(self, what: str) -> list[dict[str, Any]]:
        """All notes of one kind, with their number in the order."""
        return [{"at": at, **note} for at, note in self.trace if note["what"] == what]

    def of_the_same(self, act: dict[str, Any]) -> list[dict[str, Any]]:
        """Acts of the same thing that were made later."""
        same = [one for one in self.made.values() if (one["key"], one["thing"]) == (act["key"], act["thing"])]
        return [one for one in same if one["at"] > act["at"]]

    def nothing_is_lost(self) -> None:
        """It arrived, was refused, or a newer one stands for it; or it is gone by its maker's will, or with the page's memory."""
        gone = {note["act_id"] for note in self.notes("forgotten")}
        refused = {note["act_id"] for note in self.notes("refuse")}
        assert self.played["waiting"] == []
        for act_id, act in self.made.items():
            newer = self.of_the_same(act)
            stands = [one for one in newer if act["action"] == "write" and one["action"] == "write"] + [
                one for one in newer if one["action"] == "erase"
            ]
            if act["key"] in self.erased or act_id in gone or act_id in self.stored or act_id in refused:
                continue
            assert stands, f"{act_id} is lost"

    def what_was_refused_is_told(self) -> None:
        """By its outcome, or on the device, for a page that did not see it off itself."""
        told = {note["act_id"] for note in self.notes("outcome") + self.notes("forgotten")}
        for act_id in {note["act_id"] for note in self.notes("heard") if note["type"] == "refuse"} - set(self.stored):
            act = self.made[act_id]
            assert act_id in told | set(self.played["refused"]) or self.of_the_same(act) or act["key"] in self.erased

    def nothing_counts_twice(self) -> None:
        """An act is one revision, and is the same whenever it is sent."""
        assert [act_id for act_id, times in Counter(self.stored).items() if times > 1] == []
        sent: dict[str, set[str]] = {}
        for note in self.notes("sent"):
            sent.setdefault(json.loads(note["act"])["act_id"], set()).add(note["act"])
        assert [act_id for act_id, forms in sent.items() if len(forms) > 1] == []

    def no_older_word_comes_after_a_newer_one(self) -> None:
        """Of one thing; nor what was made before an erasure after it."""
        refused = {note["act_id"] for note in self.notes("refuse")}  # of two copies: there was nothing to delete, now there is
        for nth, newer_id in enumerate(self.stored):
            newer = self.made[newer_id]
            for older_id in self.stored[nth + 1 :]:
                older = self.made[older_id]
                if (older["key"], older["thing"]) != (newer["key"], newer["thing"]) or older["at"] > newer["at"]:
                    continue
                unseen = {one["act_id"] for one in newer["wire"] + newer["hidden"] if one["tab"] != newer["tab"]}
                if self.senders[newer_id] != {newer["tab"]}:  # the other tab was faster than what it does not see here
                    unseen |= {one["act_id"] for one in newer["wire"] + newer["hidden"]}
                assert older_id in unseen | refused, f"{older_id} came after {newer_id}"

    def what_is_withdrawn_is_not_sent(self) -> None:
        """From the moment in which somebody erases an entry, no word of it leaves, unless another tab's memory had it."""
        for erasing in self.notes("erasing"):
            for note in self.notes("sent"):
                act = self.made.get(json.loads(note["act"])["act_id"])
                if (
                    act is None
                    or note["at"] < erasing["at"]
                    or (act["key"], act["thing"]) != (erasing.get("key"), erasing["thing"])
                ):
                    continue
                withdrawn = act["at"] < erasing["at"] and act["action"] != "erase"
                assert not withdrawn or act["tab"] != erasing["tab"] or act["page"] != erasing["page"], act["act_id"]

    def one_is_under_way(self) -> None:
        """A tab sends no other act before the last is answered, given up, or was taken back."""
        under_way: dict[str, tuple[str, float]] = {}
        for _, note in self.trace:
            if note["what"] in ("drained", "lost", "reloaded"):
                under_way.pop(note["tab"], None)
            if note["what"] == "heard" and under_way.get(note["tab"], ("", 0))[0] == note["act_id"]:
                del under_way[note["tab"]]
            if note["what"] != "sent":
                continue
            act_id = json.loads(note["act"])["act_id"]
            before, since = under_way.get(note["tab"], (act_id, 0))
            withdrawn = (
                any(one["action"] == "erase" for one in self.of_the_same(self.made[before]) if one["tab"] == note["tab"])
                or self.made[before]["key"] in self.erased
            )
            assert before == act_id or note["clock"] - since >= NO_ANSWER or withdrawn, f"{act_id} beside {before}"
            under_way[note["tab"]] = (act_id, note["clock"])

    def each_goes_to_its_logbook(self) -> None:
        for note in self.notes("sent"):
            made = self.made[json.loads(note["act"])["act_id"]]
            assert (note["key"], note["secret"]) == (made["key"], made["secret"])

    def what_is_told_is_true(self) -> None:
        """Saved is only what arrived, refused only what was; and in the end nobody is left waiting for an answer."""
        known = set(self.stored)
        refused = {note["act_id"] for note in self.notes("refuse")}
        told = {note["act_id"]: note["status"] for note in self.notes("outcome")}
        for act_id, status in told.items():
            assert status != "refused" or act_id in refused
            assert status != "saved" or act_id in known or act_id in refused or self.of_the_same(self.made[act_id])
        for act_id, act in self.made.items():
            assert act_id in told or act["page"] != self.played["pages"][act["tab"]], f"nobody was told what became of {act_id}"
