"""Figures about any area, and in words: what is measured (``indicator``), its value (``measure``), how that is said (``wordings``)."""
