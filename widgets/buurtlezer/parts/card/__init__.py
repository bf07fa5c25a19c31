"""The facilitator's card."""

from buurtlezer.parts.card.widget import FacilitatorCard

__all__ = ["FacilitatorCard"]
