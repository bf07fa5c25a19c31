"""Scenes that one takes a few of, and what one reads in them."""

from buurtlezer.parts.vignettes.widget import Vignettes

__all__ = ["Vignettes"]
