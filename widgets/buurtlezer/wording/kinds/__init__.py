"""A shared entry in a line to be read aloud: a module for each kind that the room may read, found by listing.

Each has ``plain(entry, around)``: what people wrote is in it as they wrote it. Not here: shortening it and choosing the module
(``plain_words``), what is around an entry (``around``).
"""
