"""What you have now, Python side. The step makes the items from the person's own entries."""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import one_of, shaped

TONES = ("", "mine", "group", "organisation", "citizen")


class Summary(Part):
    """The close of a workbook: what the person made, and where to go on; or, with nothing yet, how to begin."""

    title = Unicode("").tag(sync=True)
    """Heading; empty: the prose above has one, and "What you have now" is only read aloud."""

    items = List(Dict()).tag(sync=True)
    """``[{"title", "text", "href"?, "tone"?}]``; ``tone`` says whose it is: mine, group, organisation or citizen."""

    empty = Dict().tag(sync=True)
    """``{"text", "action"?, "href"?}``: what to do first; empty: a general sentence."""

    onward = Dict().tag(sync=True)
    """``{"words", "href"}``: where what was made here goes on; shown once something was. Empty: nowhere."""

    @validate("onward")
    def _check_onward(self, proposal: Any) -> Any:
        return shaped("the way on", proposal["value"], ("words", "href")) if proposal["value"] else {}

    @validate("items")
    def _check_items(self, proposal: Any) -> Any:
        items = [shaped("an item", one, ("title", "text"), ("href", "tone")) for one in proposal["value"]]
        for item in items:
            one_of("the tone of an item", item.get("tone", ""), TONES)
        return items

    @validate("empty")
    def _check_empty(self, proposal: Any) -> Any:
        empty = proposal["value"]
        return shaped("the empty state", empty, ("text",), ("action", "href")) if empty else empty
