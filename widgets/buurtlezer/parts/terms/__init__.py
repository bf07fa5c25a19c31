"""The glossary."""

from buurtlezer.parts.terms.widget import Terms

__all__ = ["Terms"]
