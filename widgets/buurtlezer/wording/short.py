"""People's words where there is little room: cut between words, and one long word within itself. Not here: where (walls)."""


def short(text: str, length: int) -> str:
    """On one line, with an ellipsis where it is cut."""
    words = " ".join(text.split())
    if len(words) <= length:
        return words
    cut = words[:length].rpartition(" ")[0] or words[: length - 1]
    return f"{cut.rstrip(' ,;:')}…"
