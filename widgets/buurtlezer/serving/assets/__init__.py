"""The scripts of a workbook page: one file for all that is always needed, each file zipped once, kept by browsers for a year.

Stock Voila sends 130 files for a page, each read and zipped anew for each visitor, and asked about again at each visit. Not
here: scripts of light pages (``room.web``), what is in the page itself (``template``).
"""
