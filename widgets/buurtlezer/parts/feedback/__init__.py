"""The feedback sheet: its boxes in two languages, and the sheet as a file."""

from buurtlezer.parts.feedback.widget import FeedbackSheet

__all__ = ["FeedbackSheet"]
