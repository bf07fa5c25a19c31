"""The texts that the scripts of parts ask for, by their key without its prefix.

Seen as a look-up: ``t(model, "key")``, with a choice between keys too (``t(model, on ? "hide" : "show")``, ``t(model, { own:
"mine" }[kind] ?? "told")``); a composed key is `` `tool.${name}` `` or ``"tool." + name``. Not here: Python and page templates
(``texts_in_python``), light pages (``texts_in_light_pages``).
"""

import re
from collections.abc import Iterator
from pathlib import Path

from tree_sitter import Node

from javascript import Code, arguments, bare, field, parsed, parts, string, text
from text_uses import PACKAGE, Script

KEY = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")
HEAD = re.compile(r"[a-z][a-z0-9_.]*[._]")
CLASS = re.compile(r"^class (\w+)", re.MULTILINE)
IN_A_PART = 1
"""Which argument of ``t`` is the key: a part says first whose words are meant."""


def scripts_in(root: Path) -> dict[str, Script]:
    """What the scripts of each part say, by the name of its folder."""
    found: dict[str, Script] = {}
    for folder in sorted(path.parent for path in (root / PACKAGE / "parts").glob("*/__init__.py")):
        python = "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.py")))
        script = Script(classes=set(CLASS.findall(python)), shared=not (folder / "widget.js").exists())
        for path in sorted(folder.rglob("*.js")):
            add_script(path.read_text("utf-8"), path.relative_to(root).as_posix(), script)
        found[folder.name] = script
    return found


def add_script(source: str, place: str, script: Script, key_at: int = IN_A_PART) -> None:
    """Add what one script says."""
    code = parsed(source)
    for call in code.of("call_expression"):
        given = arguments(call)
        if text(call.child_by_field_name("function")) == "t" and len(given) > key_at:
            for key in chosen(given[key_at]):
                if KEY.fullmatch(key):
                    script.asked.setdefault(key, place)
    written = (string(node) for node in code.of("string", "template_string"))
    script.literals |= {key for key in written if key and KEY.fullmatch(key)}
    script.heads |= {head for head in _heads(code) if HEAD.fullmatch(head)}


def chosen(node: Node | None) -> Iterator[str]:
    """All strings that an expression may be, as far as that can be seen."""
    node = bare(node)
    if node is None:
        return
    if (fixed := string(node)) is not None:
        yield fixed
    elif node.type == "ternary_expression":
        yield from chosen(field(node, "consequence"))
        yield from chosen(field(node, "alternative"))
    elif node.type == "binary_expression" and text(node.child_by_field_name("operator")) in ("??", "||", "&&"):
        if text(node.child_by_field_name("operator")) != "&&":
            yield from chosen(field(node, "left"))
        yield from chosen(field(node, "right"))
    elif node.type == "subscript_expression":
        yield from _in_a_table(field(node, "object"))
    elif node.type == "template_string":
        yield from _composed(node)


def _in_a_table(table: Node | None) -> Iterator[str]:
    if table is None or table.type not in ("object", "array"):
        return
    for one in parts(table):
        yield from chosen(field(one, "value") if one.type == "pair" else one)


def _composed(template: Node) -> list[str]:
    """A template of which each piece is a choice between strings that can be seen; else nothing."""
    found = [""]
    for piece in template.named_children:
        options = [text(piece)] if piece.type == "string_fragment" else list(chosen(piece.named_child(0)))
        found = [before + option for before in found for option in options]
    return found


def _heads(code: Code) -> Iterator[str]:
    """Fixed beginnings of what is composed."""
    for template in code.of("template_string"):
        pieces = template.named_children
        if len(pieces) > 1 and pieces[0].type == "string_fragment":
            yield text(pieces[0])
    for sum_ in code.of("binary_expression"):
        if text(sum_.child_by_field_name("operator")) == "+":
            yield string(field(sum_, "left")) or ""
