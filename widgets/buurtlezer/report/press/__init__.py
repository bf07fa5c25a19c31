"""A report's ``Document`` as a file: docx, pdf or html, made in a process of its own.

``press`` is for a page's event loop, ``pressed`` for a thread; importing them loads none of what makes a file. Not here: what a
report says (``report.compose``), how it is asked for (``steps``, ``logbook.room.console``).
"""

from .form import MOST_NAMES, Form, Pressed, Progress, Stage
from .process import press, pressed
from .turns import Row
from .words import notes, told, why_not, words

__all__ = ["MOST_NAMES", "Form", "Pressed", "Progress", "Row", "Stage", "notes", "press", "pressed", "told", "why_not", "words"]
