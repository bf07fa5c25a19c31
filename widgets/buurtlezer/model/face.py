"""The five faces: how a feeling is stored, and the stable word for each value.

Not here: the entries that hold one (``feeling``, ``meaning``), what a face is called (``texts``, by a key that ends in its word).
"""

from collections.abc import Mapping
from typing import Final

FACES: Final[Mapping[int, str]] = {-2: "minus2", -1: "minus1", 0: "zero", 1: "plus1", 2: "plus2"}
"""From very bad to very good: stored value → word."""

VALUES: Final = tuple(FACES)
"""From very bad to very good."""
