"""The document of a logbook: what leaves of it, laid out in sections of blocks for a length, in one language.

::

    document(material, Length.STUDENT, texts, pack, on=date.today()) → report.document.Document

A section is a module of ``sections``, called as its name. Not here: what leaves (``report.leaving``), the words of a kind
(``report.kinds``), a file of it (``report.press``).
"""

from .whole import document

__all__ = ["document"]
