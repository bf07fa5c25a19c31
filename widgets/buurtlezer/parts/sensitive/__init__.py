"""The check of typed text: it asks about names, addresses and sensitive matters, and never blocks.

``ask.js`` (with ``check.js``) goes before the script of every part in which people type. Not here: any widget.
"""

from buurtlezer.parts.sensitive.check import Finding, findings
from buurtlezer.parts.sensitive.rules import rules

__all__ = ["Finding", "findings", "rules"]
