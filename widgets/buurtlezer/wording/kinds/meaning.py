"""What a place means, in words. Not here: other kinds."""

from buurtlezer.model import DayPart, Meaning
from buurtlezer.wording.around import Around, face, joined, named


def plain(entry: Meaning, around: Around) -> str:
    """Which place, for whom, how it feels, what they do there, when and why."""
    texts = around.texts
    group = entry.group_name or texts(f"group.{entry.group}")
    feeling = "" if entry.feeling is None else face(entry.feeling, around)
    use = texts(f"use.{entry.use}") if entry.use else ""
    times = ", ".join(texts(f"daypart.{part}") for part in DayPart if part in entry.times)
    return joined(named(entry.place, around), group, feeling, use, times, entry.why)
