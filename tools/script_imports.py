"""How scripts hang together: imports and exports of the forms that ``parts/scripts/modules.py`` reads, and no circle.

Not here: which browsers can read them (``browsers_of_2020``).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import scripts
from javascript import arguments, line, outside_functions, parts, text
from scripts import WEB
from text_uses import PACKAGE

IMPORT = re.compile(
    r'import (?:\{\s*(?:[\w$]+(?: as [\w$]+)?,?\s*)+\}|\* as [\w$]+) from "\.\.?/[\w./]+\.js";(?=[ \t]*(?://[^\n]*)?(?:\n|$))'
)
EXPORT = re.compile(
    r"export (?:default (?!(?:async )?function\b|class\b)|(?:async )?function [\w$]+|class [\w$]+|const [\w$]+ =)"
)
"""The forms that ``modules`` reads."""


def faults(root: Path) -> list[str]:
    """Every fault of these in a checkout, one sentence each."""
    names = scripts.names(root)
    found = [
        f"{name}:{number}: {told}" for name in names for number, told in (*form_faults(root, name), *import_faults(root, name))
    ]
    return [*found, *circles(root, names), *twice(root, names)]


def form_faults(root: Path, name: str) -> Iterator[tuple[int, str]]:
    """What cannot be read at all, and imports and exports of other forms than ``modules`` reads."""
    code, source = scripts.code(root, name), scripts.source(root, name).encode()
    yield from ((line(node), "is not JavaScript") for node in code.faults[:1])
    for kind, form in (("import", IMPORT), ("export", EXPORT)):
        nodes = list(code.of(f"{kind}_statement"))
        for node in nodes:
            at_begin = node.start_byte == 0 or source[node.start_byte - 1 : node.start_byte] == b"\n"
            if not at_begin or not form.match(source[node.start_byte :].decode()):
                yield line(node), f"an {kind} of a form that modules.py does not read: {text(node).splitlines()[0]}"
        looks_so = [source[: at.start()].count(b"\n") + 1 for at in re.finditer(rb"^%s\b" % kind.encode(), source, re.MULTILINE)]
        yield from ((row, f"looks like an {kind} and is none") for row in looks_so if row not in {line(node) for node in nodes})
    for export in code.of("export_statement"):
        declaration = export.child_by_field_name("declaration")
        if declaration is not None and declaration.type == "lexical_declaration" and len(parts(declaration)) > 1:
            yield line(export), "one const for each export"
    for node in code.of("await_expression"):
        if outside_functions(node):
            yield line(node), "await outside a function: joined with others it cannot wait"


def import_faults(root: Path, name: str) -> Iterator[tuple[int, str]]:
    """Imports of what is not there, is not exported, or is not for this script."""
    for one in scripts.imports(root, name):
        if not (root / PACKAGE / one.script).is_file():
            yield line(one.node), f"{one.script} is not there"
            continue
        exported = {export.name for export in scripts.exports(root, one.script)}
        yield from ((line(one.node), f"{one.script} exports no {wanted}") for wanted in one.names if wanted not in exported)
        if not one.script.startswith(allowed(name)):
            yield line(one.node), f"{one.script} is not for it: it may import from {', '.join(allowed(name))}"
    for call in scripts.code(root, name).of("call_expression"):
        addressed = [argument for argument in arguments(call) if argument.type in ("string", "template_string")]
        if text(call.child_by_field_name("function")) == "import" and addressed:
            yield line(call), f"fetches {text(addressed[0])}: joined with others, it has no address of its own"


def allowed(name: str) -> tuple[str, ...]:
    """From where a script may import: parts from parts, the wall of a view from its own folder too, light pages from theirs."""
    if name.startswith(f"{WEB}/"):
        return ("parts/", f"{WEB}/")
    if name.startswith("views/"):
        return ("parts/", name[: name.rindex("/") + 1])
    return ("parts/",)


def circles(root: Path, names: Iterable[str]) -> Iterator[str]:
    """Scripts that import each other."""
    done: set[str] = set()

    def follow(name: str, above: tuple[str, ...]) -> Iterator[str]:
        if name in above:
            yield f"{name}: a circle: {' → '.join((*above[above.index(name) :], name))}"
        elif name not in done and (root / PACKAGE / name).is_file():
            for one in scripts.imports(root, name):
                yield from follow(one.script, (*above, name))
            done.add(name)

    for name in names:
        yield from follow(name, ())


def twice(root: Path, names: Iterable[str]) -> Iterator[str]:
    """Names that two scripts export for the same thing: passed on, or written twice."""
    written: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in names:
        taken = {one for found in scripts.imports(root, name) for one in found.names}
        for export in scripts.exports(root, name):
            value = export.declared.child_by_field_name("value")
            if value is not None and value.type == "identifier" and text(value) in taken:
                yield f"{name}:{line(export.declared)}: {export.name} is another script's {text(value)}: import it from there"
            if export.name != "default":
                written[export.name, " ".join(text(export.declared).split())].append(name)
    for (exported, _), where in written.items():
        if len(where) > 1:
            yield f"{where[-1]}: {exported} stands word for word in {where[0]} too"
