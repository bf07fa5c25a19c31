"""A person at work on a logbook: which one is open, what it holds, how an act gets into it (``intake``), who sees it.

``room`` is the workshop that a logbook may be in. Not here: pages (``steps``), a group (``views``), keeping (``store``).
"""
