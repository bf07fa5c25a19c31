"""A sentence between the parts, Python side, for what the prose of a notebook cannot know. Not here: its words (``steps``)."""

from traitlets import Unicode

from buurtlezer.parts.base import Part


class Prose(Part):
    """One paragraph, which looks as the prose of the page does."""

    text = Unicode("").tag(sync=True)
    """The paragraph; with nothing in it the part takes no room."""
