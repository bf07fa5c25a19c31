"""How many examples a property test tries: some in ``make test``, many in ``make long``.

``@examples(60)`` says what a test would try of a hundred; the profile that was loaded says how many times that. Not here: which
profile is loaded (``tests/conftest.py``).
"""

from typing import Any

from hypothesis import settings

PROFILES = {"quick": 25, "long": 300}
"""Of a hundred examples. A failure that ``make long`` finds is kept in .hypothesis, and ``make test`` then tries it first."""

FEWEST = 10
"""Below it a property says little; what asks for less than that gets what it asks for."""


def register() -> None:
    """Make the profiles known to Hypothesis, and the quick one the one that counts until another is asked for."""
    for name, of_a_hundred in PROFILES.items():
        settings.register_profile(name, max_examples=of_a_hundred, deadline=None)
    settings.load_profile("quick")


def examples(of_a_hundred: int, **more: Any) -> settings:
    """Settings for a test; no deadline, since the machine that runs it has other work."""
    share = of_a_hundred * settings.default.max_examples // 100
    return settings(max_examples=max(min(FEWEST, of_a_hundred), share), deadline=None, **more)
