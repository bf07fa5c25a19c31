"""Where an open logbook stands in a workshop: who one is there, what the group made as far as a page shows it.

Not here: keeping up with the room and saying it (``logbook.room``).
"""
