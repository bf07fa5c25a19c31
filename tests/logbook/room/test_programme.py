"""The package's programmes, and reading those that a trainer wrote."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.errors import BadProgramme
from buurtlezer.logbook.room import pictures, programme
from buurtlezer.model import Programme
from buurtlezer.texts import LANGUAGES, Texts

SHORT = {"name": "ours", "title": {"nl": "Onze"}, "items": [{"minutes": 10, "title": {"nl": "Welkom"}}]}

every_programme = pytest.mark.parametrize("name", programme.names())


def texts_of(made: Programme) -> list[dict[str, str]]:
    """All that people read in a programme, each in its languages."""
    found = [made.title]
    for item in made.items:
        found += [item.title, item.say]
        found += [words for words in (item.goes_well, item.can_go_wrong, item.material, item.paper) if words]
        for moment in item.moments:
            found += [moment.prompt, *(option.label for option in moment.options), *(spot.label for spot in moment.spots)]
    return found


def rule_of(text: str) -> str:
    with pytest.raises(BadProgramme) as caught:
        programme.read(text)
    return caught.value.rule


@every_programme
def test_what_is_said_not_to_exist_yet_does_not(name: str):
    there = {path.stem for path in (Path(__file__).parents[3] / "workbooks" / "nl").glob("*.ipynb")}
    assert len(there) >= 5
    assert there.isdisjoint(item.later for item in programme.load(name).items if item.later)


def test_the_two_hours_keep_to_the_hours_that_were_agreed():
    made = programme.load("two_hours")
    starts = [sum(item.minutes for item in made.items[:place]) for place in range(len(made.items))]
    assert made.minutes == 120
    assert {0, 10, 20, 40, 55, 65, 95, 110} <= set(starts)


def test_the_two_hours_come_first():
    assert programme.names()[0] == "two_hours"


def test_a_programme_that_the_package_does_not_bring_is_not_looked_for_on_disk():
    with pytest.raises(KeyError):
        programme.load("../../../errors")


@every_programme
def test_every_programme_is_complete_in_three_languages(name: str):
    assert [words for words in texts_of(programme.load(name)) if set(words) != set(LANGUAGES)] == []


@every_programme
def test_every_picture_of_a_programme_is_there(name: str):
    shown = {
        picture
        for moment in programme.load(name).moments()
        for picture in (moment.picture, *(one.picture for one in moment.options))
    }
    assert shown <= set(pictures.names())


@every_programme
def test_no_two_answers_look_alike_to_somebody_who_reads_no_word(name: str):
    for moment in programme.load(name).moments():
        shown = [option.picture for option in moment.options]
        assert len(set(shown)) == len(shown), moment.name


def test_each_scene_is_asked_the_same_two_questions_in_pictures_alone():
    """Whoever reads no word knows the second scene's answers by those of the first."""
    asked: dict[str, list[tuple[str, ...]]] = {}
    for moment in programme.load("coexistence").moments():
        if moment.vignette:
            asked.setdefault(moment.vignette, []).append(tuple(option.picture for option in moment.options))
        else:
            assert moment.form == "talk"  # where people stand on the line, and whether it had to be more, is kept nowhere
    faces, doors = ("both_glad", "one_glad", "other_glad", "both_sad", "question"), ("door_open", "door_shut", "question")
    assert len(asked) == 4
    assert list(asked.values()) == [[faces, doors]] * 4


def test_of_two_maps_residents_are_asked_first_and_no_question_is_about_a_person():
    asked = [moment for moment in programme.load("maps").moments() if moment.whom]
    assert [moment.whom for moment in asked] == ["residents", "residents", "workers", "residents", "workers"]
    assert 75 <= programme.load("maps").minutes <= 80


def test_the_organisations_map_is_drawn_before_anything_of_residents_is_asked_or_shown():
    first, *later = programme.load("maps").items
    assert (first.workbook, first.view, first.moments) == ("10_maps", "join", ())
    for language, says in (("nl", "kaart getekend"), ("fr", "carte est dessinée"), ("en", "map is drawn")):
        assert says in first.say[language]
    for language, waits in (
        ("nl", "Kijk eerst op deze pagina"),
        ("fr", "Regardez d’abord sur cette page"),
        ("en", "First see on this"),
    ):
        assert later[0].say[language].startswith(waits)
    assert {moment.whom for moment in later[0].moments} == {"residents"}


def test_no_question_of_the_maps_makes_a_room_name_a_person():
    asked = {one.name: {option.value for option in one.options} for one in programme.load("maps").moments()}
    assert "key_person" not in asked["treasure_form"]


@every_programme
def test_a_room_that_is_late_can_drop_something_and_never_the_agreements_or_the_end(name: str):
    items = programme.load(name).items
    assert any(item.drop for item in items)
    assert (items[0].drop, items[-1].drop) == (0, 0)


@every_programme
def test_what_is_dropped_first_second_third_is_settled(name: str):
    orders = [item.drop for item in programme.load(name).items if item.drop]
    assert len(set(orders)) == len(orders)


@every_programme
def test_a_programme_can_be_written_changed_and_read_again(name: str):
    made = programme.load(name)
    assert programme.read(programme.write(made)) == made
    assert programme.read(json.dumps(made.content())) == made
    assert programme.read(json.dumps(made.content(), ensure_ascii=False, indent="\t")) == made


@every_programme
def test_spoken_french_says_vous_and_dutch_says_je(name: str):
    for words in texts_of(programme.load(name)):
        assert not {" tu ", " ton ", " ta ", " toi "} & {f" {word.strip('.,?!:;')} " for word in words["fr"].lower().split()}
        assert not {"u", "uw"} & {word.strip(".,?!:;") for word in words["nl"].lower().split()}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "wrong_type"),
        ("just words", "wrong_type"),
        ("[1, 2]", "wrong_type"),
        ("{", "not_yaml"),
        ("a: b: c", "not_yaml"),
        ("\x00", "not_yaml"),
        ("!!python/object/apply:os.system [ls]", "not_yaml"),
        ("? [a, b]\n: c", "not_yaml"),
        ("a: 1\n---\nb: 2", "not_yaml"),
        ("a: &x [1]\nb: *x", "references"),
        ("&x [*x]", "references"),
        ("name: ours", "missing"),
        (json.dumps(SHORT | {"more": 1}), "unknown_field"),
        (json.dumps(SHORT | {"items": SHORT["items"] * 31}), "too_many"),
        (json.dumps(SHORT | {"items": []}), "too_few"),
        (json.dumps(SHORT | {"items": [{"minutes": 0, "title": {"nl": "x"}}]}), "out_of_range"),
        (json.dumps(SHORT | {"items": [{"minutes": 1, "title": {"nl": "x"}, "later": "06_places"}]}), "missing"),
        ('{"name": 1e999}', "wrong_type"),
    ],
)
def test_a_text_that_is_no_programme_is_refused_by_the_rule_it_breaks(text: str, rule: str):
    assert rule_of(text) == rule


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("x" * 200_001, "too_big"),
        ("é" * 100_001, "too_big"),
        ("[" * 100, "too_deep"),
        ("{" * 150_000, "not_yaml"),
        ('{"a":' * 30_000, "not_yaml"),
        ("- " * 90_000, "too_deep"),
    ],
    ids=["bytes", "wide characters", "deep", "deep JSON", "deeper JSON", "deep lists"],
)
def test_a_text_that_is_too_much_is_refused_before_it_costs_anything(text: str, rule: str):
    assert rule_of(text) == rule


def test_a_short_text_never_becomes_a_large_one():
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in pairwise("abcdefghi"))
    assert rule_of(bomb) == "references"


def test_words_stay_words():
    text = "name: ours\ntitle: {no: Ja, nl: 10:30}\nitems: [{minutes: 10, title: {nl: on}, say: {nl: 2024-13-45}}]"
    made = programme.read(text)
    assert (made.title, made.items[0].title, made.items[0].say) == (
        {"no": "Ja", "nl": "10:30"},
        {"nl": "on"},
        {"nl": "2024-13-45"},
    )


@pytest.mark.parametrize("text", ["secret: [", "items: secret", '{"items": "secret"}', "secret: 1", "a: *secret"])
def test_no_error_repeats_what_somebody_wrote(text: str):
    with pytest.raises(BadProgramme) as caught:
        programme.read(text)
    for language in LANGUAGES:
        assert "secret" not in str(caught.value) + programme.refusal(caught.value, Texts.of(language))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None or caught.value.__suppress_context__


def test_each_rule_has_a_sentence_and_the_place():
    for language in LANGUAGES:
        for rule in programme.RULES:
            assert len(programme.refusal(BadProgramme(rule), Texts.of(language))) > 10
    assert programme.refusal(BadProgramme("empty", "items.2.title"), Texts.of("nl")).endswith("(items.2.title)")


@given(
    st.text(max_size=200)
    | st.recursive(st.none() | st.booleans() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)).map(
        yaml.safe_dump
    )
)
def test_whatever_is_given_is_a_programme_or_is_refused(text: str):
    try:
        made = programme.read(text)
    except BadProgramme as error:
        refused = error.rule
    else:
        refused = None
        assert isinstance(made, Programme)
    assert refused is None or refused in programme.RULES
