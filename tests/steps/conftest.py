"""Fixtures of pages for the tests beside this file. Not here: what they are (``pages``)."""

from pages import desk, new_desk, secret, store
from quick_codes import quick_codes

__all__ = ["desk", "new_desk", "quick_codes", "secret", "store"]
