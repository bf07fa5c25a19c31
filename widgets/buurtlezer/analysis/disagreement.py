"""How much people disagree about a place: within a group, and between two groups.

Feelings about a place are counted by value, from -2 to +2. Three measures, each from 0 to 1; none of them is a score of the
place or of a group, and of who is not enough (``cell``) there is none at all. Not here: whose voices count (own and told ones,
never supposed), which the store decides, and the words for it (``texts``).
"""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from buurtlezer.model import face

VALUES: Final = np.array(face.VALUES)
"""From very bad to very good."""

Measure = NDArray[np.float64]
"""0 to 1, or NaN where nothing is said: nobody spoke, or too few."""

_WIDEST: Final = len(VALUES) - 1
_OPPOSED: Final = np.where(np.multiply.outer(np.sign(VALUES), np.sign(VALUES)) < 0, 1, 0)
_STRENGTH: Final = np.add.outer(np.abs(VALUES), np.abs(VALUES)) / np.abs(VALUES).max() / 2
_CLASH: Final = _OPPOSED * _STRENGTH


def polarisation(voices: ArrayLike, enough: ArrayLike) -> Measure:
    """How far a group is from speaking with one voice: 0 when all say the same, 1 when half say -2 and half +2.

    Leik's ordinal dispersion (R. K. Leik, *A measure of ordinal consensus*, Pacific Sociological Review 9 (2), 1966, 85-90): it
    looks only at the order of the values, not at distances between them.

    Parameters
    ----------
    voices
        Shape (..., 5): how many voices gave each of ``VALUES``.
    enough
        Shape (...): whether they are enough for something to be said (``cells``).

    Returns
    -------
    ndarray
        Shape (...).

    Raises
    ------
    ValueError
        Another shape, or a negative number of voices.
    """
    shares, total = _shares(voices)
    below = shares.cumsum(axis=-1)[..., :-1]
    return _said(2 * np.minimum(below, 1 - below).sum(axis=-1) / _WIDEST, np.asarray(enough) & (total > 0))


def difference(one: ArrayLike, other: ArrayLike, enough: ArrayLike) -> Measure:
    """How far two groups lie apart: the steps that voices of one would go to say what the other says, of the four there are.

    The first Wasserstein distance between both distributions (L. N. Vaserstein, 1969); on an ordered scale that is the area
    between their cumulated shares. Parameters as ``polarisation``, with shapes that broadcast; ``enough``: whether both
    groups are.
    """
    (ours, here), (theirs, there) = _shares(one), _shares(other)
    apart = np.abs(ours.cumsum(axis=-1) - theirs.cumsum(axis=-1))[..., :-1].sum(axis=-1) / _WIDEST
    return _said(apart, np.asarray(enough) & (here > 0) & (there > 0))


def clash(one: ArrayLike, other: ArrayLike, enough: ArrayLike) -> Measure:
    """How often, and how strongly, a voice of one group points the other way than a voice of the other.

    Over all pairs of a voice of each: half the sum of how strongly both feel, where one is glad and the other is not; 0 for all
    other pairs, so that two groups that are both content have no clash however far they lie apart. It weighs direction and
    intensity as G. Brown and C. M. Raymond do (*Methods for identifying land use conflict potential using participatory
    mapping*, Landscape and Urban Planning 122, 2014, 196-208), for feelings about a place in place of preferences for its use.
    Parameters as ``difference``.
    """
    (ours, here), (theirs, there) = _shares(one), _shares(other)
    found = np.einsum("...i,ij,...j->...", ours, _CLASH, theirs)
    return _said(found, np.asarray(enough) & (here > 0) & (there > 0))


def _shares(voices: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    counts = np.asarray(voices, dtype=np.float64)
    if counts.shape[-1:] != VALUES.shape:
        raise ValueError(
            f"voices of shape {counts.shape}; the last axis has {len(VALUES)} values, from {VALUES[0]} to {VALUES[-1]}"
        )
    if not (counts >= 0).all():
        raise ValueError("a negative number of voices, or one that is no number")
    total = counts.sum(axis=-1)
    return counts / np.maximum(total, 1)[..., None], total


def _said(found: NDArray[np.float64], enough: NDArray[np.bool_]) -> Measure:
    return np.where(enough, np.clip(found, 0.0, 1.0), np.nan)
