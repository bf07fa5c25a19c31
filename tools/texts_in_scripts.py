"""The texts that the scripts of parts ask for, by their key without its prefix.

Seen as a look-up: ``t(model, "key")``, with a choice between keys too (``t(model, on ? "hide" : "show")``); a composed
key is `` `tool.${name}` ``. Scripts are searched, not parsed: a JavaScript parser would be one more thing to install.
Not here: Python and page templates (``texts_in_python``).
"""

import re
from pathlib import Path

from text_uses import PACKAGE, Script

LOOK_UP = re.compile(r"\bt\(\s*[\w.]+\s*,")
CHOSEN = re.compile(r"""(?:^|[?:|(])\s*(["'`])([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)\1\s*(?=[):]|$)""")
LITERAL = re.compile(r"""(["'`])([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)\1""")
COMPOSED = re.compile(r"`([a-z][a-z0-9_.]*[._])\$\{")
CLASS = re.compile(r"^class (\w+)", re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)


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


def add_script(source: str, place: str, script: Script) -> None:
    """Add what one script says."""
    code = COMMENT.sub("", source)
    for match in LOOK_UP.finditer(code):
        for found in CHOSEN.finditer(argument(code, match.end())):
            script.asked.setdefault(found[2], place)
    script.literals |= {match[2] for match in LITERAL.finditer(code)}
    script.heads |= set(COMPOSED.findall(code))


def argument(code: str, start: int) -> str:
    """The argument that starts at `start`: up to a comma or a bracket that is not inside it."""
    depth, quote = 0, ""
    for position in range(start, len(code)):
        character = code[position]
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'`":
            quote = character
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        if depth < 0 or (character == "," and depth == 0 and not quote):
            return code[start:position].strip()
    return code[start:].strip()
