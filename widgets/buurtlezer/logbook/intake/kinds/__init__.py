"""What is done to entries of one kind as they come in: a module for each kind that needs it, named after it.

``take_in(entry, pack, texts)`` gives the entry to keep and sentences for the person; ``before(content)``, where there is one,
comes before parsing. Not here: who calls them (``intake.taking``).
"""
