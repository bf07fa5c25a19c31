"""What is wrong with the texts: a key missing in a language or in all, an unused one, one that is not well made.

Run by `make check`. Not here: which keys are used (``text_uses``), how a catalogue is written (``catalogues``).
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

import catalogues
import text_uses
import texts_in_light_pages
import texts_in_python
import texts_in_scripts
from catalogues import LANGUAGES, Text

KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")


def keys(root: Path) -> set[str]:
    """All keys that any catalogue has."""
    return {catalogues.key_of(message) for language in LANGUAGES for message in catalogues.read(root, language) if message.id}


def faults(root: Path) -> list[str]:
    """Every fault in the catalogues of a checkout and in how its code asks for them, one sentence each."""
    known = keys(root)
    found = [fault for language in LANGUAGES for fault in file_faults(catalogues.path_of(root, language), language)]
    catalogs = {language: catalogues.read(root, language) for language in LANGUAGES}
    for key in sorted(known):
        messages = {language: catalog.get(key) for language, catalog in catalogs.items()}
        for language, message in messages.items():
            if message is None:
                found.append(f"{key}: missing in {language}")
        found += text_faults(Text(key, {language: catalogues.wording_of(m) for language, m in messages.items() if m}))
    found += text_uses.missing(known, texts_in_python.uses_in(root), texts_in_scripts.scripts_in(root))
    found += texts_in_light_pages.missing(known, root)
    found += [f"{key}: no code uses it; tools/texts.py remove {key}" for key in unused(root)]
    return found


def unused(root: Path) -> list[str]:
    """The keys that no code uses."""
    nobody = text_uses.unused(keys(root), texts_in_python.uses_in(root), texts_in_scripts.scripts_in(root))
    return texts_in_light_pages.unused(nobody, root)


def file_faults(path: Path, language: str) -> Iterator[str]:
    """What only the file shows: duplicates and fuzzy or unreadable entries, which a reader of it passes over."""
    if not path.exists():
        yield f"{language}: there is no catalogue"
        return
    content = path.read_text("utf-8")
    counted = Counter(re.findall(r'^msgid "(.+)"$', content, flags=re.MULTILINE))
    yield from (f"{key}: stands {n} times in {language}" for key, n in counted.items() if n > 1)
    yield from (
        f"{key}: marked fuzzy in {language}, so it is not sure"
        for key in re.findall(r'^#,[^\n]*\bfuzzy\b[^\n]*\n(?:#[^\n]*\n)*msgid "(.+)"$', content, flags=re.MULTILINE)
    )
    if re.search(r"^#~", content, flags=re.MULTILINE):
        yield f"{language}: holds texts that were removed (#~ lines); run tools/texts.py tidy"


def text_faults(text: Text) -> Iterator[str]:
    """What is wrong with one text, whatever the code does with it."""
    key = text.key
    if not KEY.fullmatch(key):
        yield f"{key}: a key is lower-case words with dots, such as map.tool.line"
    if len({isinstance(wording, str) for wording in text.wordings.values()}) > 1:
        yield f"{key}: has plural forms in some languages only"
    names: dict[str, frozenset[str]] = {}
    for language, wording in text.wordings.items():
        forms = (wording,) if isinstance(wording, str) else tuple(wording)
        if not isinstance(wording, str) and len(forms) != 2:
            yield f"{key}: needs two plural forms in {language}, has {len(forms)}"
        for form in forms:
            yield from (f"{key}: {fault} in {language}: {form!r}" for fault in wording_faults(form, language))
        names[language] = frozenset(name for form in forms for name in PLACEHOLDER.findall(form))
    if len(set(names.values())) > 1:
        told = "; ".join(f"{language} {{{', '.join(sorted(found))}}}" for language, found in names.items())
        yield f"{key}: different placeholders: {told}"


def wording_faults(form: str, language: str) -> Iterator[str]:
    """What is wrong with one wording by itself."""
    if not form.strip():
        yield "empty"
        return
    if form != form.strip():
        yield "a space at an end"
    if "<" in form or ">" in form or re.search(r"&\w+;", form):
        yield "markup"
    if re.search(r"[{}]", PLACEHOLDER.sub("", form)):
        yield "a malformed placeholder (only {name}, lower case)"
    if "  " in form:
        yield "two spaces"
    if re.search(r"[^\W\d_]'[^\W\d_]", form):
        yield "a straight apostrophe (write \N{RIGHT SINGLE QUOTATION MARK})"
    if language == "fr" and re.search(r" [?!;:»]|« ", form):
        yield "a space where a line may break (U+202F before ? ! ; and U+00A0 before : and inside « »)"


def report(root: Path) -> int:
    """Print the faults; 0 when there are none."""
    console = Console(highlight=False, markup=False, soft_wrap=True)
    found = faults(root)
    for fault in found:
        console.print(fault)
    console.print(f"texts: {len(found)} faults" if found else f"texts: {len(keys(root))} in three languages, in order")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(report(catalogues.ROOT))
