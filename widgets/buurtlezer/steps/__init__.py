"""The workbooks: one folder each, with ``state.py`` (what is true, decides, shows nothing) and ``view.py`` (builds parts).

``circle`` names them, ``workbook`` opens one, ``session`` is a person at work on a logbook. Not here: what a part looks
like (``parts``), and what is computed (``analysis``).
"""
