"""Scripts and looks as files of a page: how they hang together (``modules``) and how a page gets them (``delivery``).

Only the standard library: an installation loads this folder by itself, before anything else is there (``hatch_build.py``).
"""
