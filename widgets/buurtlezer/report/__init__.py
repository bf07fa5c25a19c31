"""Reports: what of a logbook or a workshop may leave, in which order and words, and the files that are made of it.

``leaving`` decides what may leave; ``kinds`` has the words of each kind; ``compose`` lays them out as a ``document``;
``pictures`` are its maps and charts; ``press`` makes a file of it. Not here: choosing and writing (``steps.report``), the
room's own report as it is asked for (``logbook.room.console``).
"""
