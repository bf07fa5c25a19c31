"""Everything between a browser and a workbook: command line, Voila as we configure it, the page around the widgets.

Not here: what a page holds (``workbooks``, ``steps``).
"""
