"""Treasures beside what is missing or looked for, as proposals with reasons in words."""

from buurtlezer.parts.offers.widget import Offers

__all__ = ["Offers"]
