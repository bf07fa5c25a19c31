"""What any part needs that somebody brings a file with: its way over, what was recognised in it, what was brought before.

Here: the base class and the scripts of it. Not here: what may be found in a file and chosen of it (``upload``, ``service_list``).
"""

from buurtlezer.parts.base import Refused
from buurtlezer.parts.bringing.part import Bringing, OnConfirm, OnFile

__all__ = ["Bringing", "OnConfirm", "OnFile", "Refused"]
