# mypy: ignore-errors
"""The workbook *what is a neighbourhood?* as a marimo app, with the same prose and the same parts: for ``bench_page``.

Run by ``marimo run``, whose form it has. Only ``make bench`` installs marimo, so types are not checked. Not here: anything that
our own server needs.
"""

import marimo

app = marimo.App()


@app.cell
def _page():
    import anywidget
    import marimo as mo
    import nbformat

    from buurtlezer import Workbook
    from buurtlezer.parts.scripts import modules
    from buurtlezer.serving.folders import workbooks

    def shown(widget):
        if isinstance(widget, anywidget.AnyWidget):
            # marimo sends no files of ours, so script and look of a part stand in its traits.
            script = f"parts/{type(widget).__module__.split('.')[-2]}/widget.js"
            widget._esm = f"{modules.joined(script)}export default {modules.module_of(script)}.default;"
            widget._css = modules.joined_looks(script)
            return mo.ui.anywidget(widget)
        return mo.vstack([shown(child) for child in getattr(widget, "children", ())])

    book = Workbook.open("01_neighbourhood", "nl")
    cells = nbformat.read(workbooks() / "nl" / "01_neighbourhood.ipynb", as_version=4).cells
    names = {cell.id: cell.source.split('"')[-2] for cell in cells if cell.cell_type == "code"}
    mo.vstack([mo.md(cell.source) if cell.cell_type == "markdown" else shown(book.section(names[cell.id])) for cell in cells])
    return


if __name__ == "__main__":
    app.run()
