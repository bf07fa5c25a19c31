"""The command that writes the catalogues: adds, changes, removes, and leaves a file that is the same each time."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import catalogues
import texts


@pytest.fixture
def run(tmp_path: Path):
    def run(*words: str, succeeds: bool = True) -> str:
        result = CliRunner().invoke(texts.app, [*words, "--root", str(tmp_path)])
        assert (result.exit_code == 0) is succeeds, result.output
        return result.output

    return run


def po(root: Path, language: str) -> str:
    return catalogues.path_of(root, language).read_text("utf-8")


def entries(root: Path, language: str) -> str:
    """The catalogue without its header."""
    return po(root, language).split("\n\n", 1)[1]


def test_a_text_goes_into_the_three_catalogues(run, tmp_path):
    assert run("add", "map.tool.line", "Teken een lijn", "Tracer une ligne", "Draw a line") == "map.tool.line written\n"
    assert entries(tmp_path, "nl") == 'msgid "map.tool.line"\nmsgstr "Teken een lijn"\n'
    assert entries(tmp_path, "fr") == 'msgid "map.tool.line"\nmsgstr "Tracer une ligne"\n'
    assert entries(tmp_path, "en") == 'msgid "map.tool.line"\nmsgstr "Draw a line"\n'


def test_texts_stand_in_the_order_of_their_keys(run, tmp_path):
    for key in ("b.b", "a.c", "b.a"):
        run("add", key, "x", "x", "x")
    assert [line for line in entries(tmp_path, "nl").splitlines() if "msgid" in line] == [
        'msgid "a.c"',
        'msgid "b.a"',
        'msgid "b.b"',
    ]


def test_a_long_text_stays_on_one_line_and_quotes_survive(run, tmp_path):
    long = 'Een "lange" zin \\ met van alles. ' * 8 + "einde"
    run("add", "a.b", long, long, long)
    assert len(entries(tmp_path, "nl").splitlines()) == 2
    assert catalogues.read(tmp_path, "nl").get("a.b").string == long


def test_no_date_or_version_stands_in_a_catalogue_so_that_two_changes_do_not_collide(run, tmp_path):
    run("add", "a.b", "x", "x", "x")
    assert "Date" not in po(tmp_path, "nl")
    assert "Babel" not in po(tmp_path, "nl")


def test_writing_again_changes_nothing(run, tmp_path):
    run("add", "a.b", "x", "x", "x", "--note", "Kort.")
    run("add", "a.c", "één | {n} stuks", "un | {n}", "one | {n}", "--plural")
    before = po(tmp_path, "nl")
    run("tidy")
    assert po(tmp_path, "nl") == before


def test_a_text_that_is_there_is_changed_and_keeps_its_note(run, tmp_path):
    run("add", "a.b", "oud", "vieux", "old", "--note-fr", "À confirmer.")
    run("add", "a.b", "nieuw", "nouveau", "new")
    assert entries(tmp_path, "fr") == '# À confirmer.\nmsgid "a.b"\nmsgstr "nouveau"\n'
    assert entries(tmp_path, "nl") == 'msgid "a.b"\nmsgstr "nieuw"\n'


def test_a_plural(run, tmp_path):
    run("add", "a.places", "één plek | {n} plekken", "un lieu | {n} lieux", "one place | {n} places", "--plural")
    assert 'msgstr[0] "één plek"\nmsgstr[1] "{n} plekken"' in entries(tmp_path, "nl")
    assert "| {n} plekken" in run("show", "a.")


def test_a_plural_may_become_a_plain_text(run, tmp_path):
    run("add", "a.places", "één | {n}", "un | {n}", "one | {n}", "--plural")
    run("add", "a.places", "Plekken", "Lieux", "Places")
    assert entries(tmp_path, "nl") == 'msgid "a.places"\nmsgstr "Plekken"\n'


def test_many_at_once_in_two_ways_of_writing(run, tmp_path):
    file = tmp_path / "texts.json"
    content = {
        "a.list": ["Lijst", "Liste", "List"],
        "a.object": {"nl": "Ding", "fr": "Chose", "en": "Thing", "note_fr": "À confirmer."},
        "a.plural": [["één", "{n}"], ["un", "{n}"], ["one", "{n}"]],
    }
    file.write_text(json.dumps(content), "utf-8")
    assert run("import", str(file)) == "3 texts written\n"
    assert "# À confirmer." in entries(tmp_path, "fr")
    assert 'msgid_plural "a.plural"' in entries(tmp_path, "en")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({"a.b": ["nl", "fr"]}, "a.b has no en"),
        ({"a.b": {"nl": "x", "en": "x"}}, "a.b has no fr"),
        ({"a.b": ["x", "x", "x", "x"]}, "a.b"),
        ({"a.b": "x"}, "a.b"),
        ({"a.b": [1, "x", "x"]}, "a.b"),
        (["a.b"], "holds no object"),
        ({"a.b": ["x {n}", "x", "x"]}, "different placeholders"),
        ({"A": ["x", "x", "x"]}, "a key is lower-case words"),
    ],
)
def test_what_cannot_be_taken_is_told_and_nothing_is_changed(run, tmp_path, content, told):
    file = tmp_path / "texts.json"
    file.write_text(json.dumps(content), "utf-8")
    assert told in " ".join(run("import", str(file), succeeds=False).replace("│", " ").split())
    assert not catalogues.path_of(tmp_path, "nl").exists()


def test_a_text_with_markup_is_refused(run):
    assert "nothing was changed" in run("add", "a.b", "<b>x</b>", "x", "x", succeeds=False)


def test_removing(run, tmp_path):
    run("add", "a.b", "x", "x", "x")
    assert run("remove", "a.b", "a.c") == "a.b: removed\na.c: there was no such text\n"
    assert "a.b" not in po(tmp_path, "nl")


def test_unused_ones_are_listed(run):
    run("add", "a.b", "x", "x", "x")
    assert run("unused") == "a.b\n"
    assert "a.b: no code uses it" in run("check", succeeds=False)
