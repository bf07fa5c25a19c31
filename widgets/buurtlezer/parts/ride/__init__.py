"""How one gets to one place: the ride in words, as a band."""

from buurtlezer.parts.ride.widget import Ride

__all__ = ["Ride"]
