"""A file with figures that somebody brings, made into values by district or by sector.

Here: what kind of file it is (``gate``), its cells (``workbook``, ``delimited``), how numbers are written
(``notation``), which rows are places (``places``, ``keys``, ``layout``), what the columns measure (``measures``, ``columns``),
and what was found and chosen (``found``, ``choice``). Everything is bounded, and whatever is wrong with a file is a
``BadTable`` with the name of a rule. Not here: the sentences about it (``texts``), keeping a table (``store``), nor
files of points or timetables.
"""

from buurtlezer.geodata.imports.choice import take
from buurtlezer.geodata.imports.found import NOTES, RULES, Choice, Found, FoundColumn, Note
from buurtlezer.geodata.imports.recognition import recognise
from buurtlezer.geodata.imports.units import Places, places

__all__ = ["NOTES", "RULES", "Choice", "Found", "FoundColumn", "Note", "Places", "places", "recognise", "take"]
