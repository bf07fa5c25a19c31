"""How far glasses may go: one table, for who reads a question and for who reckons.

Not here: what glasses are (``port``), whether this network knows what they ask (``Network.step_free``).
"""

from typing import Final

from buurtlezer.geodata.transit.port import Glasses

SPEEDS_KMH: Final = (1.0, 8.0)
LATEST_MINUTE: Final = 26 * 60
LONGEST_WINDOW: Final = 180
MOST_CHANGES: Final = 10


def fault_of(worn: Glasses) -> str:
    """Why nobody looks through such glasses; empty where somebody may."""
    if not 0 <= worn.minute <= LATEST_MINUTE or not 0 <= worn.window <= LONGEST_WINDOW:
        return f"a window begins within {LATEST_MINUTE} minutes after midnight and takes {LONGEST_WINDOW} at most"
    if not SPEEDS_KMH[0] <= worn.speed_kmh <= SPEEDS_KMH[1]:
        return f"a speed is one of {SPEEDS_KMH[0]} to {SPEEDS_KMH[1]} km/h"
    if worn.most_changes is not None and not 0 <= worn.most_changes <= MOST_CHANGES:
        return f"changes are 0 to {MOST_CHANGES}, or None for any"
    return ""
