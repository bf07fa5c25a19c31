"""What a script or look of a light page may not use: what Chrome 80, Safari 13.1 and Firefox 74 cannot read, or do not have.

Phones in a room are the phones that people have. New syntax stops a whole page, and so does a function that is not there; a
selector that is not known makes a browser drop all of its rule. What is asked for first may be used: ``thing.new?.()``,
``globalThis.New``, a class of ``Intl`` within ``try``, ``@supports selector(…)``; and what a script of the page brings itself
(``Element.prototype.new = …``). Not here: which files light pages get (``scripts``).
"""

import re
from collections.abc import Iterator

from tree_sitter import Node

from javascript import Code, line, outside_functions, text

SYNTAX = {
    "field_definition": "a field of a class",
    "class_static_block": "a static block",
    "private_property_identifier": "a private name",
    "using_declaration": "using",
}
OPERATORS = {"??=", "||=", "&&="}
METHODS = {
    *("at", "replaceAll", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "isWellFormed"),
    *("hasOwn", "groupBy", "withResolvers", "fromAsync", "any", "try", "difference", "intersection", "symmetricDifference"),
    *("isSubsetOf", "isSupersetOf", "isDisjointFrom", "randomUUID", "timeout", "throwIfAborted"),
    *("replaceChildren", "arrayBuffer", "showModal", "showPopover", "checkVisibility", "computedStyleMap", "getHTML"),
    *("requestIdleCallback", "moveBefore", "setHTMLUnsafe", "scrollIntoViewIfNeeded"),
}
"""By name alone, whatever it belongs to: what of ours has such a name gets another."""

NAMES = {
    *("structuredClone", "WeakRef", "FinalizationRegistry", "AggregateError", "BigInt", "BroadcastChannel", "CompressionStream"),
    *("TextDecoderStream", "TextEncoderStream", "DecompressionStream", "Iterator", "Temporal", "CSSStyleSheet", "reportError"),
}
INTL = {"DisplayNames", "DurationFormat", "ListFormat", "RelativeTimeFormat", "Segmenter", "Locale"}
PATTERNS = {
    re.compile(r"\(\?<[=!]"): "looks behind in a pattern",
    re.compile(r"\(\?<[a-zA-Z_]"): "a named group in a pattern",
    re.compile(r"\\[pP]\{"): "a property of letters in a pattern",
}
FLAGS = re.compile("[sdv]")

SELECTORS = re.compile(
    r":(?:has|is|where|focus-visible|user-invalid|modal|popover-open)\b|:not\([^()]*,|^&|@(?:layer|container|scope)\b"
)
FOCUS = ":focus-visible"
"""Where all selectors of a rule ask for it, a browser that drops the rule shows its own ring."""

NOTHING_WITHOUT = re.compile(r"(?<![\w-])inset(?:-block|-inline)?(?=\s*:)")
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def script_faults(code: Code, provided: frozenset[str] = frozenset()) -> Iterator[tuple[int, str]]:
    """What is too new in a script, each with its line. `provided`: names that scripts of the page bring themselves."""
    for kind, told in SYNTAX.items():
        yield from ((line(node), told) for node in code.of(kind))
    for node in code.of("augmented_assignment_expression"):
        if (operator := text(node.child_by_field_name("operator"))) in OPERATORS:
            yield line(node), operator
    for node in code.of("number"):
        if "_" in text(node) or text(node).endswith("n"):
            yield line(node), f"the number {text(node)}"
    for node in code.of("await_expression"):
        if outside_functions(node):
            yield line(node), "await outside a function"
    for node in code.of("regex"):
        yield from ((line(node), told) for told in _pattern_faults(node))
    yield from ((line(node), text(node)) for node in _names(code, provided))


def provided(code: Code) -> frozenset[str]:
    """Methods that a script gives to what lacks them: ``Element.prototype.new = …``."""
    targets = (node.child_by_field_name("left") for node in code.of("assignment_expression"))
    found = (re.fullmatch(r"\w+\.prototype\.(\w+)", text(target)) for target in targets)
    return frozenset(match[1] for match in found if match)


def look_faults(source: str) -> Iterator[tuple[int, str]]:
    """What is too new in a look."""
    rest = CSS_COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), source)
    around: list[str] = []
    for piece in re.finditer(r"([^{};]*)([{};])", rest):
        said, number = piece[1].strip(), rest[: piece.end()].count("\n") + 1
        asked_first = any(one.startswith("@supports") for one in around)
        if piece[2] == "{":
            around.append(said)
            own = said.split(",")
            new = [] if asked_first or said.startswith("@supports") else SELECTORS.findall(said)
            yield from ((number, found) for found in new if found != FOCUS or not all(FOCUS in one for one in own))
        elif not asked_first:
            yield from ((number, found) for found in NOTHING_WITHOUT.findall(said))
        if piece[2] == "}" and around:
            around.pop()


def _pattern_faults(node: Node) -> Iterator[str]:
    pattern, flags = text(node.child_by_field_name("pattern")), text(node.child_by_field_name("flags"))
    yield from (told for form, told in PATTERNS.items() if form.search(pattern))
    yield from (f"the flag {flag} of a pattern" for flag in FLAGS.findall(flags))


def _names(code: Code, provided: frozenset[str]) -> Iterator[Node]:
    for call in code.of("call_expression"):
        called = call.child_by_field_name("function")
        if called is None or called.type != "member_expression" or call.child_by_field_name("optional_chain") is not None:
            continue
        name = called.child_by_field_name("property")
        if name is not None and text(name) in METHODS - provided:
            yield name
    for member in code.of("member_expression"):
        name = member.child_by_field_name("property")
        if text(member.child_by_field_name("object")) == "Intl" and name is not None and text(name) in INTL:
            yield from () if _tried(name) else (name,)
    yield from (node for node in code.of("identifier") if text(node) in NAMES)


def _tried(node: Node) -> bool:
    """Whether it stands within ``try``."""
    while node.parent is not None:
        if node.parent.type == "try_statement" and node.parent.child_by_field_name("body") == node:
            return True
        node = node.parent
    return False
