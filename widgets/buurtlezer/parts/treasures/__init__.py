"""Treasure cards: made in three steps, each with a first step, a consent, and a button that erases what somebody takes back."""

from buurtlezer.parts.treasures.widget import Treasures

__all__ = ["Treasures"]
