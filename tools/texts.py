"""The developer's command for texts: add, change, remove, find unused ones, check.

::

    .venv/bin/python tools/texts.py add map.tool.line "Teken een lijn" "Tracer une ligne" "Draw a line"
    .venv/bin/python tools/texts.py import texts.json

Not here: how a catalogue is written (``catalogues``), what is checked (``check_texts``).
"""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

import catalogues
import check_texts

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, help=__doc__)

Root = Annotated[Path, typer.Option(help="The checkout to work on.", hidden=True)]


@app.command()
def add(
    key: str,
    nl: str,
    fr: str,
    en: str,
    note: Annotated[str | None, typer.Option(help="A note above the text, in each catalogue.")] = None,
    note_fr: Annotated[str | None, typer.Option(help="A note in the French catalogue only.")] = None,
    plural: Annotated[bool, typer.Option(help="Texts are 'for one | for {n}'.")] = False,
    root: Root = catalogues.ROOT,
) -> None:
    """Add a text, or change the one there is."""
    wordings: dict[str, catalogues.Wording] = {"nl": nl, "fr": fr, "en": en}
    if plural:
        wordings = {language: _forms(key, str(wording)) for language, wording in wordings.items()}
    _put(root, [catalogues.Text(key, wordings, _notes({"note": note, "note_fr": note_fr}))])


@app.command("import")
def import_(file: Path, root: Root = catalogues.ROOT) -> None:
    """Add or change many: {key: [nl, fr, en]} or {key: {nl, fr, en, note?, note_fr?}}; a plural is [one, more]."""
    content = json.loads(file.read_text("utf-8"))
    if not isinstance(content, dict):
        raise typer.BadParameter(f"{file} holds no object {{key: texts}}")
    _put(root, [_text(key, given) for key, given in content.items()])


@app.command()
def remove(keys: list[str], root: Root = catalogues.ROOT) -> None:
    """Remove texts from the three catalogues."""
    with catalogues.opened(root) as catalogs:
        for key in keys:
            typer.echo(f"{key}: {'removed' if catalogues.drop(catalogs, key) else 'there was no such text'}")


@app.command()
def show(prefix: Annotated[str, typer.Argument()] = "", root: Root = catalogues.ROOT) -> None:
    """Show the texts under a prefix in three languages."""
    catalogs = {language: catalogues.read(root, language) for language in catalogues.LANGUAGES}
    keys = {catalogues.key_of(message) for catalog in catalogs.values() for message in catalog if message.id}
    for key in sorted(key for key in keys if key.startswith(prefix)):
        typer.echo(key)
        for language, catalog in catalogs.items():
            message = catalog.get(key)
            wording = catalogues.wording_of(message) if message else "(missing)"
            typer.echo(f"    {language}  {wording if isinstance(wording, str) else ' | '.join(wording)}")


@app.command()
def tidy(root: Root = catalogues.ROOT) -> None:
    """Write the catalogues again, sorted (part of `make fix`)."""
    with catalogues.opened(root):
        pass


@app.command()
def unused(root: Root = catalogues.ROOT) -> None:
    """List keys that no code asks for."""
    for key in check_texts.unused(root):
        typer.echo(key)


@app.command()
def check(root: Root = catalogues.ROOT) -> None:
    """Say what is wrong with the texts; fails when anything is (part of `make check`)."""
    raise typer.Exit(check_texts.report(root))


def _put(root: Path, texts: list[catalogues.Text]) -> None:
    faults = [fault for text in texts for fault in check_texts.text_faults(text)]
    for fault in faults:
        typer.echo(fault, err=True)
    if faults:
        typer.echo("nothing was changed", err=True)
        raise typer.Exit(1)
    with catalogues.opened(root) as catalogs:
        for text in texts:
            catalogues.put(catalogs, text)
    typer.echo(f"{len(texts)} texts written" if len(texts) != 1 else f"{texts[0].key} written")


def _forms(key: str, wording: str) -> tuple[str, ...]:
    forms = tuple(form.strip() for form in wording.split(" | "))
    if len(forms) != 2:
        raise typer.BadParameter(f"{key}: a plural is written 'for one | for {{n}}', not {wording!r}")
    return forms


def _notes(given: dict[str, Any]) -> dict[str, str]:
    """Notes per language from `note` (all three) and `note_nl`, `note_fr`, `note_en`."""
    own = {language: given.get(f"note_{language}") or given.get("note") for language in catalogues.LANGUAGES}
    return {language: note for language, note in own.items() if note}


def _text(key: str, given: Any) -> catalogues.Text:
    """One item of an imported file."""
    by_language = dict(zip(catalogues.LANGUAGES, given, strict=False)) if isinstance(given, list) else given
    if not isinstance(by_language, dict) or (isinstance(given, list) and len(given) > len(catalogues.LANGUAGES)):
        raise typer.BadParameter(f"{key} takes [nl, fr, en] or an object with nl, fr and en, not {given!r}")
    missing = [language for language in catalogues.LANGUAGES if language not in by_language]
    if missing:
        raise typer.BadParameter(f"{key} has no {', '.join(missing)}")
    wordings = {language: _wording(key, by_language[language]) for language in catalogues.LANGUAGES}
    return catalogues.Text(key, wordings, _notes(by_language))


def _wording(key: str, given: Any) -> catalogues.Wording:
    if isinstance(given, list) and all(isinstance(form, str) for form in given):
        return tuple(given)
    if not isinstance(given, str):
        raise typer.BadParameter(f"{key}: a wording is a text or a list of two, not {given!r}")
    return given


if __name__ == "__main__":
    app()
