"""How the data pack is made: one room per publisher's file, and the words about each file of the pack.

Here: what is taken out of the sources and in which form it is kept. Not here: the order of the work
(``geodata.build``). Nothing here is imported when a workbook opens: it needs geopandas and pyogrio, and the reader does
not. The folder is not called ``build``, for git, ruff and packagers take a folder of that name for rubbish and leave it
out.
"""
