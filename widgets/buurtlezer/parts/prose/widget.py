"""A heading or a sentence between the parts, Python side, where a notebook has no prose. Not here: its words (``steps``)."""

from traitlets import Unicode

from buurtlezer.parts.base import Part


class Prose(Part):
    """One paragraph, which looks as the prose of the page does, under a heading where it has one."""

    title = Unicode("").tag(sync=True)
    """The heading; empty where there is none."""

    text = Unicode("").tag(sync=True)
    """The paragraph; with nothing in either the part takes no room."""
