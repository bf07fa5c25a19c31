"""Figures about any area, in words: what is measured (``indicator``), its value (``measure``), how it is said (``wordings``)."""
