"""Places that may fit what somebody looks for, with reasons."""

from buurtlezer.parts.candidates.widget import Candidates

__all__ = ["Candidates"]
