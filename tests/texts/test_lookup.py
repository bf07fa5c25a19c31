"""Texts by their key, filled safely, and numbers and dates as each language writes them."""

from datetime import date

import pytest

from buurtlezer import errors
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.texts import catalogue as catalogue_module

PO = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: nplurals=2; plural=(n {rule} 1);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "map.tool.line"
msgstr "Lijn {language}"

msgid "map.undo"
msgstr "Terug"

msgid "base.undo"
msgstr "Ongedaan"

msgid "base.hello"
msgstr "Dag {name}, {name}! Je hebt {count}."

msgid "places"
msgid_plural "places"
msgstr[0] "één plek in {where}"
msgstr[1] "{n} plekken in {where}"
"""


@pytest.fixture
def texts(tmp_path, monkeypatch):
    """The texts of a language, from a small catalogue."""
    for language, rule in {"nl": "!=", "fr": ">", "en": "!="}.items():
        folder = tmp_path / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        content = PO.replace("{language}", language).replace("{rule}", rule)
        (folder / "buurtlezer.po").write_text(content, "utf-8")
    monkeypatch.setattr(catalogue_module, "CATALOGUES", tmp_path)
    return Texts


def test_a_text_by_its_key(texts):
    assert [texts(language)("map.tool.line") for language in LANGUAGES] == ["Lijn nl", "Lijn fr", "Lijn en"]


def test_placeholders_are_filled_each_time_they_stand_there(texts):
    assert texts("nl")("base.hello", name="An", count=3) == "Dag An, An! Je hebt 3."


def test_what_a_value_holds_is_never_read_as_a_placeholder(texts):
    filled = texts("nl")("base.hello", name="{count} {name.__class__} <b>", count=1)
    assert filled == "Dag {count} {name.__class__} <b>, {count} {name.__class__} <b>! Je hebt 1."


def test_a_value_too_many_does_no_harm(texts):
    assert texts("nl")("map.undo", key="x", self="y") == "Terug"


def test_a_value_that_is_not_given_is_told(texts):
    with pytest.raises(errors.BadText, match=r"'base\.hello' needs a value for \{count\}; given: name"):
        texts("nl")("base.hello", name="An")


@pytest.mark.parametrize("value", [0.241, None, True, date(2026, 11, 23), ["a"]])
def test_a_value_that_a_language_writes_in_its_own_way_must_be_written_first(texts, value):
    with pytest.raises(errors.BadText, match="takes a word or a whole number"):
        texts("nl")("base.hello", name=value, count=1)


def test_an_unknown_key_names_keys_that_look_like_it(texts):
    with pytest.raises(errors.MissingText, match=r"^no text 'map\.undoo' in the fr catalogue; did you mean map\.undo"):
        texts("fr")("map.undoo")


def test_an_unknown_key_that_looks_like_none_tells_how_to_add_it(texts):
    with pytest.raises(errors.MissingText, match="tools/texts.py add"):
        texts("fr")("zzz")


@pytest.mark.parametrize(
    ("language", "number", "told"),
    [
        ("nl", 0, "0 plekken in Jette"),
        ("nl", 1, "één plek in Jette"),
        ("nl", 1200, "1.200 plekken in Jette"),
        ("fr", 0, "0 plekken in Jette"),  # French counts none as one, and a singular in words would say that there is one
        ("fr", 2, "2 plekken in Jette"),
        ("en", 1200, "1,200 plekken in Jette"),
    ],
)
def test_one_or_many_by_the_rule_of_the_language(texts, language, number, told):
    assert texts(language).many("places", number, where="Jette") == told


def test_many_of_an_unknown_key(texts):
    with pytest.raises(errors.MissingText):
        texts("nl").many("place", 2)


def test_a_group_is_what_a_part_gets_as_labels(texts):
    assert texts("nl").group("map.") == {"tool.line": "Lijn nl", "undo": "Terug"}


def test_of_several_groups_a_later_one_wins(texts):
    assert texts("nl").group("base.", "map.")["undo"] == "Terug"


def test_a_group_without_texts_is_missing(texts):
    with pytest.raises(errors.MissingText, match=r"'board\.\*'"):
        texts("nl").group("base.", "board.")


def test_whether_there_is_a_text(texts):
    assert "map.undo" in texts("nl")
    assert "map.redo" not in texts("nl")


@pytest.mark.parametrize(
    ("language", "number", "percent", "day"),
    [
        ("nl", "1.234,5", "24,1\N{NO-BREAK SPACE}%", "23 november 2026"),
        ("fr", "1\N{NARROW NO-BREAK SPACE}234,5", "24,1\N{NARROW NO-BREAK SPACE}%", "23 novembre 2026"),
        ("en", "1,234.5", "24.1%", "23 November 2026"),
    ],
)
def test_numbers_and_dates_as_the_language_writes_them(language, number, percent, day):
    texts = Texts.of(language)
    assert texts.number(1234.5, 1) == number
    assert texts.percent(0.241) == percent
    assert texts.date(date(2026, 11, 23)) == day


def test_digits_are_those_asked_for():
    texts = Texts.of("nl")
    assert texts.number(12) == "12"
    assert texts.number(0.5, 2) == "0,50"
    assert texts.percent(0.5, 0) == "50\N{NO-BREAK SPACE}%"


def test_the_texts_of_a_language_are_read_once():
    assert Texts.of("nl") is Texts.of("nl-BE")
    assert Texts.of("nl") is Texts.of("somewhere/workbooks/nl")


def test_the_real_catalogues_can_be_read_and_have_the_same_keys():
    keys = [Texts.of(language).group("") for language in LANGUAGES]
    assert keys[0].keys() == keys[1].keys() == keys[2].keys()
    assert len(keys[0]) > 0
