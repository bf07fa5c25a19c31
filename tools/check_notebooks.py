"""What is wrong with the workbooks: one notebook is one thing in three languages, with the same code in each.

Run by `make check`. Not here: executing them (``tests``), and the texts that parts show (``check_texts``).
"""

import json
import sys
import warnings
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import nbformat
from nbformat.validator import NotebookValidationError
from rich.console import Console

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("nl", "fr", "en")
LINES_PER_CELL = 3

Notebook = nbformat.NotebookNode


def faults(root: Path) -> list[str]:
    """Every fault in the workbooks of a checkout, one sentence each."""
    workbooks = root / "workbooks"
    names = {language: {path.name for path in (workbooks / language).glob("*.ipynb")} for language in LANGUAGES}
    all_names = sorted(set().union(*names.values()))
    found = [] if all_names else ["workbooks: there are no notebooks"]
    for name in all_names:
        versions: dict[str, Notebook] = {}
        for language in LANGUAGES:
            if name not in names[language]:
                found.append(f"{name}: missing in {language}")
                continue
            path = workbooks / language / name
            place = f"{language}/{name}"
            try:
                versions[language] = read(path)
            except ValueError as error:
                found.append(f"{place}: not a valid notebook: {error}")
                continue
            found += [f"{place}: {fault}" for fault in notebook_faults(versions[language])]
        found += [f"{name}: {fault}" for fault in differences(versions)]
    return found


def read(path: Path) -> Notebook:
    """A notebook as it stands in its file; `ValueError` when that is not a valid one."""
    try:
        notebook: Notebook = nbformat.from_dict(json.loads(path.read_text("utf-8")))  # type: ignore[no-untyped-call]
        if notebook["nbformat"] != nbformat.current_nbformat:
            raise ValueError(f"its format is {notebook['nbformat']}, not {nbformat.current_nbformat}")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # missing and double ids are mended and warned of; we tell them ourselves
            nbformat.validate(deepcopy(notebook))
    except (NotebookValidationError, AttributeError, KeyError, TypeError) as error:
        raise ValueError(str(error).splitlines()[0]) from error
    for cell in notebook.cells:
        cell.source = "".join(cell.source)
    return notebook


def notebook_faults(notebook: Notebook) -> Iterator[str]:
    """What is wrong with one notebook by itself."""
    if (notebook.nbformat, notebook.nbformat_minor) < (4, 5):
        yield f"format {notebook.nbformat}.{notebook.nbformat_minor} has no cell ids; it needs 4.5"
        return
    if notebook.metadata.get("kernelspec", {}).get("name") != "python3":
        yield "the kernel in its metadata is not python3"
    if notebook.metadata.get("voila", {}).get("template") != "buurtlezer":
        yield 'its metadata lacks "voila": {"template": "buurtlezer"}, so plain voila would not show our page'
    ids = [cell.get("id") for cell in notebook.cells]
    if None in ids:
        yield "a cell has no id, so it would get another one each time"
    yield from (f"the cell id {cell_id!r} stands twice" for cell_id in sorted({i for i in ids if i and ids.count(i) > 1}))
    before, folded = None, False
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type == "code":
            yield from (f"cell {number}: {fault}" for fault in code_faults(cell))
            if before == "code":
                yield f"cell {number}: there is no prose between this code cell and the one before"
        elif not cell.source.strip():
            yield f"cell {number}: empty"
        if is_deeper(cell) and not folded and not (cell.cell_type == "markdown" and cell.source.startswith("## ")):
            yield f"cell {number}: begins a fold of the page, and has no heading (## …) to open it by"
        before, folded = cell.cell_type, is_deeper(cell)


def is_deeper(cell: Notebook) -> bool:
    """Whether a cell stands in a fold of the page."""
    return bool(cell.metadata.get("buurtlezer", {}).get("deeper"))


def code_faults(cell: Notebook) -> Iterator[str]:
    """What is wrong with one code cell."""
    lines = cell.source.strip().splitlines()
    if not 1 <= len(lines) <= LINES_PER_CELL:
        yield f"{len(lines)} lines of code; one to {LINES_PER_CELL} is what a reader can pass over"
    if cell.outputs:
        yield "has an output (make fix takes it away)"
    if cell.execution_count is not None:
        yield "has an execution count (make fix takes it away)"


def differences(versions: dict[str, Notebook]) -> Iterator[str]:
    """Where the versions of one notebook are not the same thing: each is compared with the first, which is Dutch."""
    if not versions:
        return
    (first, one), *others = versions.items()
    for language, other in others:
        if len(one.cells) != len(other.cells):
            yield f"{len(one.cells)} cells in {first}, {len(other.cells)} in {language}"
            continue
        for number, (ours, theirs) in enumerate(zip(one.cells, other.cells, strict=True), start=1):
            if ours.cell_type != theirs.cell_type:
                yield f"cell {number} is {ours.cell_type} in {first}, {theirs.cell_type} in {language}"
            elif ours.get("id") != theirs.get("id"):
                yield f"cell {number} has the id {ours.get('id')!r} in {first}, {theirs.get('id')!r} in {language}"
            elif is_deeper(ours) != is_deeper(theirs):
                yield f"cell {number} is folded in {first if is_deeper(ours) else language} alone"
            elif ours.cell_type == "code" and ours.source != theirs.source:
                yield f"cell {number} has other code in {first} than in {language}"


def report(root: Path) -> int:
    """Print the faults; 0 when there are none."""
    console = Console(highlight=False, markup=False, soft_wrap=True)
    found = faults(root)
    for fault in found:
        console.print(fault)
    number = len(list((root / "workbooks" / "nl").glob("*.ipynb")))
    console.print(f"notebooks: {len(found)} faults" if found else f"notebooks: {number} in three languages, in order")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(report(ROOT))
