"""Cards of key persons, of groups that keep a gate, of organisations: made by small questions, opened one by one."""

from buurtlezer.parts.keycards.widget import KeyCards

__all__ = ["KeyCards"]
