"""Each fault that a text can have is found, in the catalogues and in the code that asks for it."""

from pathlib import Path

import pytest

import catalogues
import check_texts
from catalogues import Text

PAGE = 'title = texts("start.title")\n'


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A small checkout with one text, and one page that asks for it."""
    code(tmp_path, "steps/start.py", PAGE)
    put(tmp_path, "start.title", "Begin", "Commencer", "Begin")
    return tmp_path


def put(root: Path, key: str, nl: catalogues.Wording, fr: catalogues.Wording, en: catalogues.Wording) -> None:
    with catalogues.opened(root) as catalogs:
        catalogues.put(catalogs, Text(key, {"nl": nl, "fr": fr, "en": en}))


def code(root: Path, name: str, content: str) -> None:
    path = root / "widgets/buurtlezer" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")


def edit(root: Path, language: str, old: str, new: str) -> None:
    path = catalogues.path_of(root, language)
    content = path.read_text("utf-8")
    assert old in content
    path.write_text(content.replace(old, new), "utf-8")


def test_a_sound_house_has_no_faults(house):
    assert check_texts.faults(house) == []


def test_a_key_that_is_missing_in_one_language(house):
    edit(house, "fr", 'msgid "start.title"\nmsgstr "Commencer"\n', "")
    assert check_texts.faults(house) == ["start.title: missing in fr"]


def test_a_catalogue_that_is_not_there(house):
    catalogues.path_of(house, "en").unlink()
    assert check_texts.faults(house) == ["en: there is no catalogue", "start.title: missing in en"]


def test_a_key_that_code_asks_for_and_nobody_wrote(house):
    code(house, "steps/start.py", PAGE + 'x = self._texts.many("start.count", 3)\n')
    assert check_texts.faults(house) == ["start.count: asked for in widgets/buurtlezer/steps/start.py:2, in no catalogue"]


def test_a_key_that_nothing_uses(house):
    code(house, "steps/start.py", "")
    assert check_texts.faults(house) == ["start.title: no code uses it; tools/texts.py remove start.title"]


@pytest.mark.parametrize(
    ("french", "fault"),
    [
        ("Aller à {Page}", "a malformed placeholder (only {name}, lower case) in fr: 'Aller à {Page}'"),
        ("Aller à {page.title}", "a malformed placeholder (only {name}, lower case) in fr: 'Aller à {page.title}'"),
        ("Aller à {page", "a malformed placeholder (only {name}, lower case) in fr: 'Aller à {page'"),
        ("Aller à {}", "a malformed placeholder (only {name}, lower case) in fr: 'Aller à {}'"),
        ("Aller à {lieu}", "different placeholders: nl {page}; fr {lieu}; en {page}"),
        ("Aller", "different placeholders: nl {page}; fr {}; en {page}"),
        ("Aller à <b>{page}</b>", "markup in fr: 'Aller à <b>{page}</b>'"),
        ("Aller&nbsp;à {page}", "markup in fr: 'Aller&nbsp;à {page}'"),
        ("Aller à {page} ", "a space at an end in fr: 'Aller à {page} '"),
        ("Aller  à {page}", "two spaces in fr: 'Aller  à {page}'"),
        ("", "empty in fr: ''"),
        ("L'aller à {page}", 'a straight apostrophe (write ’) in fr: "L\'aller à {page}"'),
        (
            "Aller à {page} ?",
            "a space where a line may break (U+202F before ? ! ; and U+00A0 before : and inside « ») in fr: 'Aller à {page} ?'",
        ),
    ],
)
def test_a_wording_that_is_not_well_made(house, french, fault):
    put(house, "start.title", "Naar {page}", "Aller à {page}", "Go to {page}")
    edit(house, "fr", "Aller à {page}", french)
    assert f"start.title: {fault}" in check_texts.faults(house)


def test_the_forms_of_a_plural_need_the_same_placeholders_only_together(house):
    put(house, "start.title", ("Eén plek", "{n} plekken"), ("Un lieu", "{n} lieux"), ("One place", "{n} places"))
    assert check_texts.faults(house) == []


def test_a_plural_in_one_language_only(house):
    put(house, "start.title", ("Eén plek", "{n} plekken"), ("Un lieu", "{n} lieux"), "Places: {n}")
    assert check_texts.faults(house) == ["start.title: has plural forms in some languages only"]


def test_a_fuzzy_text(house):
    edit(house, "fr", 'msgid "start.title"', '#, fuzzy\nmsgid "start.title"')
    assert "start.title: marked fuzzy in fr, so it is not sure" in check_texts.faults(house)


def test_a_key_that_stands_twice(house):
    path = catalogues.path_of(house, "nl")
    path.write_text(path.read_text("utf-8") + '\nmsgid "start.title"\nmsgstr "Start"\n', "utf-8")
    assert "start.title: stands 2 times in nl" in check_texts.faults(house)


def test_texts_that_were_removed_by_hand_but_still_stand_there(house):
    path = catalogues.path_of(house, "nl")
    path.write_text(path.read_text("utf-8") + '\n#~ msgid "old.key"\n#~ msgstr "Oud"\n', "utf-8")
    assert "nl: holds texts that were removed (#~ lines); run tools/texts.py tidy" in check_texts.faults(house)


@pytest.mark.parametrize("key", ["Start.title", "start", "start.", "start title.a", "start.été"])
def test_a_key_that_is_not_a_key(key):
    (fault,) = check_texts.text_faults(Text(key, {"nl": "a", "fr": "a", "en": "a"}))
    assert "a key is lower-case words with dots" in fault


def test_code_that_cannot_be_read_is_told_and_hides_nothing_else(house):
    code(house, "steps/broken.py", "def (:\n")
    (fault,) = check_texts.faults(house)
    assert fault.startswith("widgets/buurtlezer/steps/broken.py:1: cannot be read: ")


def test_the_command_fails_when_anything_is_wrong(house, capsys):
    assert check_texts.report(house) == 0
    code(house, "steps/start.py", "")
    assert check_texts.report(house) == 1
    assert capsys.readouterr().out.splitlines() == [
        "texts: 1 in three languages, in order",
        "start.title: no code uses it; tools/texts.py remove start.title",
        "texts: 1 faults",
    ]
