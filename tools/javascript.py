"""JavaScript read by a parser (tree-sitter), for the other tools: nothing of it is run.

Not here: which scripts there are and what each imports (``scripts``), and any rule.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

LANGUAGE = Language(tree_sitter_javascript.language())
FUNCTIONS = {
    "arrow_function",
    "function_declaration",
    "function_expression",
    "generator_function",
    "generator_function_declaration",
    "method_definition",
}


class Code:
    """One script: its nodes by kind, in the order in which they stand."""

    def __init__(self, source: str) -> None:
        self.root = Parser(LANGUAGE).parse(source.encode()).root_node
        self._kinds: dict[str, list[Node]] = defaultdict(list)
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            self._kinds[node.type].append(node)
            waiting += reversed(node.children)

    def of(self, *kinds: str) -> Iterator[Node]:
        """All nodes of these kinds, kind after kind."""
        for kind in kinds:
            yield from self._kinds.get(kind, ())

    @property
    def faults(self) -> list[Node]:
        """What could not be read."""
        missing = [node for nodes in self._kinds.values() for node in nodes if node.is_missing]
        return [*self.of("ERROR"), *missing]


@lru_cache(maxsize=512)
def parsed(source: str) -> Code:
    """A script, read once."""
    return Code(source)


def text(node: Node | None) -> str:
    """How a node is written; nothing of none."""
    return node.text.decode() if node is not None and node.text is not None else ""


def line(node: Node) -> int:
    """The line on which it begins, counted from one."""
    return node.start_point.row + 1


def field(node: Node, name: str) -> Node | None:
    """A part of a node by its name, without the brackets around it."""
    return bare(node.child_by_field_name(name))


def bare(node: Node | None) -> Node | None:
    """An expression without the brackets around it."""
    while node is not None and node.type == "parenthesized_expression":
        node = next((child for child in node.named_children if child.type != "comment"), None)
    return node


def parts(node: Node) -> list[Node]:
    """What stands in a list, without comments: arguments, elements, names in braces."""
    return [child for child in node.named_children if child.type != "comment"]


def arguments(call: Node) -> list[Node]:
    """What a call is given."""
    given = call.child_by_field_name("arguments")
    return parts(given) if given is not None and given.type == "arguments" else []


def string(node: Node | None) -> str | None:
    """What a string says that is fixed; None of anything else. An escape is left as it is written."""
    if node is None or node.type not in ("string", "template_string"):
        return None
    if any(child.type == "template_substitution" for child in node.named_children):
        return None
    return text(node)[1:-1]


def outside_functions(node: Node) -> bool:
    """Whether it runs when its script is loaded."""
    above = node.parent
    while above is not None and above.type not in FUNCTIONS:
        above = above.parent
    return above is None
