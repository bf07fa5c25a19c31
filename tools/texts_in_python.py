"""The texts that Python code, the code cells of workbooks and page templates ask for, by their whole key.

Seen as a look-up: ``texts("key")``, ``texts.many("key", n)``, ``texts.group("prefix.")``, where the name of the object
ends in ``texts`` (``self._texts``, ``page.texts``) or is ``t``. In a template: ``t("key")`` or
``texts("key")``. And what a workbook asks for by its prefix: ``Declared(prefix="walk", …)``. Not here: the scripts of parts
(``texts_in_scripts``).
"""

import ast
import json
import re
from pathlib import Path

from text_uses import PACKAGE, Uses

IN_TEMPLATE = re.compile(r"""\b(?:t|texts)(?:\.many)?\(\s*(["'])([a-z][a-z0-9_.]*)\1""")
WORDED_BY = ("part", "tied")
"""Methods of a page that take a part and the prefix of its words (``steps/page.py``)."""

DECLARED = "Declared"
"""A workbook (``steps/declaration.py``): with its prefix come its card, and what it asks at the close if it ends in a thought."""

LITERAL = re.compile(r"""(["'])([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)\1""")


def uses_in(root: Path) -> Uses:
    """What the package, its templates and the code cells of the workbooks say."""
    uses = Uses()
    for path in sorted((root / PACKAGE).rglob("*.py")):
        add_python(path.read_text("utf-8"), path.relative_to(root).as_posix(), uses)
    for path in sorted((root / PACKAGE).rglob("*.html*")):
        add_template(path.read_text("utf-8"), path.relative_to(root).as_posix(), uses)
    for path in sorted((root / "workbooks").rglob("*.ipynb")):
        for cell in json.loads(path.read_text("utf-8")).get("cells", []):
            if cell["cell_type"] == "code":
                add_python("".join(cell["source"]), path.relative_to(root).as_posix(), uses)
    return uses


def add_python(source: str, place: str, uses: Uses) -> None:
    """Add what one Python source says; one that cannot be read yet (half written) is noted as unread."""
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        uses.unread.append(f"{place}:{error.lineno}: cannot be read: {error.msg}")
        return
    made = _Makings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            uses.literals.add(node.value)
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            head = str(node.values[0].value)
            # A head must name a group of texts: `f"a{x}"` says nothing about keys.
            if re.fullmatch(r"[a-z][a-z0-9_]*\.[a-z0-9_.]*", head):
                uses.heads.add(head)
        elif isinstance(node, ast.Call):
            _add_call(node, f"{place}:{node.lineno}", uses, made)


def add_template(source: str, place: str, uses: Uses) -> None:
    """Add what one page template says."""
    for match in IN_TEMPLATE.finditer(source):
        uses.asked.setdefault(match[2], place)
    uses.literals |= {match[2] for match in LITERAL.finditer(source)}


def _add_call(call: ast.Call, place: str, uses: Uses, made: "_Makings") -> None:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else ""
    of_texts = isinstance(function, ast.Attribute) and is_texts(function.value)
    words = [a.value if isinstance(a, ast.Constant) and isinstance(a.value, str) else None for a in call.args]
    if name == "group" and of_texts:
        uses.groups |= {word: place for word in words if word}
        uses.patterns |= {pattern for argument in call.args if (pattern := _pattern_of(argument))}
    elif isinstance(function, ast.Name) and function.id == DECLARED:
        _add_workbook({one.arg: one.value for one in call.keywords}, place, uses)
    elif name in WORDED_BY and len(words) > 1 and words[1]:
        uses.worded[f"{words[1]}."] = (made.class_of(call.args[0]), place)
    elif words and words[0] and (is_texts(function) or (name == "many" and of_texts)):
        uses.asked.setdefault(words[0], place)


def _add_workbook(given: dict[str | None, ast.expr], place: str, uses: Uses) -> None:
    prefix = given.get("prefix")
    if isinstance(prefix, ast.Constant) and isinstance(prefix.value, str):
        uses.groups[f"{prefix.value}.card."] = place
        if "thought" in given:
            uses.asked.setdefault(f"{prefix.value}.closing.prompt", place)


def _pattern_of(node: ast.expr) -> str:
    """A pattern of the prefixes that a composed one may be: of ``f"{workbook}.card."`` any that ends so."""
    if not isinstance(node, ast.JoinedStr):
        return ""
    fixed = [str(part.value) if isinstance(part, ast.Constant) else None for part in node.values]
    if not any(text and text.strip(".") for text in fixed):
        return ""  # `f"{words}."` may be anything: which words a part gets is seen where it gets them
    return "".join(r"[a-z0-9_.]+" if text is None else re.escape(text) for text in fixed)


class _Makings:
    """Which class the object in a variable is of, going by the last line before that puts one in it."""

    def __init__(self, tree: ast.Module) -> None:
        self._lines = [
            (node.lineno, ast.unparse(target), _class_of(node.value))
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            for target in node.targets
        ]

    def class_of(self, node: ast.expr) -> str:
        """The class of a new object or of a variable; "" when it cannot be seen."""
        name = ast.unparse(node)
        before = [(line, made) for line, target, made in self._lines if target == name and line <= node.lineno]
        return _class_of(node) or max(before, default=(0, ""))[1]


def _class_of(node: ast.expr) -> str:
    """The class that an expression makes an object of, going by its capital."""
    name = ast.unparse(node.func).rpartition(".")[2] if isinstance(node, ast.Call) else ""
    return name if name[:1].isupper() else ""


def is_texts(node: ast.expr) -> bool:
    """Whether an expression is a `Texts`, going by how this house names them."""
    if isinstance(node, ast.Call):  # Texts.of("nl")("key")
        made = node.func
        return isinstance(made, ast.Attribute) and made.attr == "of" and ast.unparse(made.value).endswith("Texts")
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return name.strip("_").endswith("texts") or name == "t"
