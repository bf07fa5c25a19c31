"""Conclusions, with the legs that they stand on."""

from buurtlezer.parts.conclusions.widget import Conclusions

__all__ = ["Conclusions"]
