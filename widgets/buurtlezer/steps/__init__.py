"""The workbooks: one folder each, with ``state.py`` (what is true, decides, shows nothing) and ``view.py`` (builds parts).

A folder's ``view`` ends in ``WORKBOOK``, its one declaration (``declaration``); a folder that has a view exists
(``wording.circle``), and ``workbook`` opens it. Not here: what a part looks like (``parts``), what is computed (``analysis``).
"""
