"""A list of services that somebody brings."""

from buurtlezer.parts.base import Refused
from buurtlezer.parts.service_list.widget import ServiceListUpload

__all__ = ["Refused", "ServiceListUpload"]
