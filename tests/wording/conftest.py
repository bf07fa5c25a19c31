"""Fixtures of pages for the tests beside this file. Not here: what they are (``pages``)."""

from pages import desk, new_desk, secret, store

__all__ = ["desk", "new_desk", "secret", "store"]
