"""The words of each kind of entry, a module each: ``told(entry, around) -> Told``. Found by listing.

Written for who reads a report, and for the author who takes everything along. Not here: a trainer's plain words
(``wording.kinds``), whether an entry leaves (``report.leaving``).
"""
