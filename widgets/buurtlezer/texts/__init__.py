"""The words on screen in nl, fr and en, and how each language writes numbers and dates.

A text is looked up by a stable key (``map.tool.line``), not by a sentence: Dutch is the voice of the workbook and none
of the three is a translation that may lag. Not here: the prose of the workbooks (``workbooks/<language>``), and which
error gets which sentence (``steps``). Adding and checking texts is for developers: ``tools/texts.py``.
"""

from buurtlezer.texts.languages import LANGUAGES, language_of, preferred
from buurtlezer.texts.lookup import Texts

__all__ = ["LANGUAGES", "Texts", "language_of", "preferred"]
