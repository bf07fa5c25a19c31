"""What counts as asking for a text: in Python, in the script of a part, in a page template."""

import pytest

import text_uses
import texts_in_python
import texts_in_scripts
from text_uses import Script, Uses


def python(source: str) -> Uses:
    uses = Uses()
    texts_in_python.add_python(source, "file.py", uses)
    return uses


def script(source: str, *classes: str, shared: bool = False) -> Script:
    uses = Script(classes=set(classes), shared=shared)
    texts_in_scripts.add_script(source, "widget.js", uses)
    return uses


@pytest.mark.parametrize(
    "source",
    [
        'texts("a.b")',
        'self.texts("a.b", name=1)',
        'self._texts("a.b")',
        'page.texts("a.b")',
        't("a.b")',
        'Texts.of("nl")("a.b")',
        'texts.many("a.b", 3)',
        'Texts.of(language).many("a.b", 3)',
    ],
)
def test_a_look_up_in_python_asks_for_its_key(source):
    assert python(source).asked == {"a.b": "file.py:1"}


@pytest.mark.parametrize("source", ['print("a.b")', "texts(key)", 'contexts.get("a.b")', "texts()"])
def test_what_is_no_look_up_asks_for_nothing(source):
    assert python(source).asked == {}


def test_a_literal_anywhere_uses_a_key_without_asking_for_it():
    uses = python('KEYS = {NotYours: "refuse.not_yours"}')
    assert uses.asked == {}
    assert text_uses.unused({"refuse.not_yours", "refuse.other"}, uses, {}) == ["refuse.other"]


def test_a_composed_key_uses_all_that_begin_like_it():
    uses = python('texts(f"feeling.{name}")')
    assert text_uses.unused({"feeling.glad", "feelings.all"}, uses, {}) == ["feelings.all"]


def test_a_composed_string_without_a_dot_says_nothing_about_keys():
    uses = python('f"a{x}"')
    assert text_uses.unused({"area.title"}, uses, {}) == ["area.title"]


def test_a_workbook_asks_for_its_card_and_for_the_prompt_of_its_thought_by_its_prefix():
    known = {"walk.card.goal", "walk.closing.prompt", "walk.other"}
    with_thought = python('WORKBOOK = Declared(prefix="walk", state=WalkState, sections={}, thought=slots.THOUGHT)')
    assert text_uses.unused(known, with_thought, {}) == ["walk.other"]
    assert text_uses.missing({"walk.card.goal"}, with_thought, {}) == [
        "walk.closing.prompt: asked for in file.py:1, in no catalogue"
    ]
    without = python('WORKBOOK = Declared(prefix="walk", state=WalkState, sections={})')
    assert text_uses.missing(set(), without, {}) == ["walk.card.*: asked for in file.py:1, and no text begins so"]
    assert text_uses.unused(known, without, {}) == ["walk.closing.prompt", "walk.other"]


def test_a_group_that_is_no_part_is_used_as_a_whole():
    assert text_uses.unused({"feeling.glad"}, python('texts.group("feeling.")'), {}) == []


def test_a_key_in_the_group_of_a_part_must_be_used_by_its_script():
    known = {"map.undo", "map.redo"}
    scripts = {"map": script('button(t(model, "undo"))'), "board": script('t(model, "redo")')}
    assert text_uses.unused(known, python('texts.group("map.")'), scripts) == ["map.redo"]


def test_a_shared_word_is_used_by_any_script():
    scripts = {"map": script('t(model, "close")'), "base": script("")}
    assert text_uses.unused({"base.close"}, python('texts.group("base.", "map.")'), scripts) == []


@pytest.mark.parametrize(
    "source",
    [
        'page.part(Board(), "start.sorting")',
        'page.tied(Board(cards=[]), "start.sorting", "00/sorting", {})',
        'board = parts.Board()\nself.part(board, "start.sorting")',
        'self.board = Board()\nself.tied(self.board, "start.sorting", "00/sorting", {})',
    ],
)
def test_a_part_with_words_of_its_own_needs_them_and_only_them(source):
    scripts = {"board": script('t(model, "undo"); t(model, "done")', "Board"), "base": script("", shared=True)}
    known = {"start.sorting.undo", "start.sorting.old", "base.done"}
    assert text_uses.missing(known, python(source), scripts) == []
    assert text_uses.unused(known, python(source), scripts) == ["base.done", "start.sorting.old"]
    (fault,) = text_uses.missing({"start.sorting.undo"}, python(source), scripts)
    assert fault == "start.sorting.done: asked for in widget.js, in no catalogue"


def test_the_class_of_a_variable_is_that_of_the_last_line_before():
    uses = python(
        """
def first():
    part = FreeText()
    page.part(part, "start.why")

def second():
    part = make(Map)
    page.part(part, "map")
"""
    )
    assert {prefix: made for prefix, (made, _) in uses.worded.items()} == {"start.why.": "FreeText", "map.": ""}


def test_a_group_whose_prefix_is_composed_is_used_where_it_fits():
    uses = python('texts.group(f"{workbook}.card.")')
    assert text_uses.unused({"start.card.goal", "start.cards", "card.goal"}, uses, {}) == ["card.goal", "start.cards"]


def test_a_group_whose_prefix_may_be_anything_uses_nothing_by_itself():
    assert text_uses.unused({"map.undo"}, python('texts.group("base.", f"{words}.")'), {}) == ["map.undo"]


def test_a_script_that_goes_into_others_finds_its_words_with_any_of_them():
    scripts = {
        "text": script('t(model, "label")', "FreeText"),
        "sensitive": script('t(model, "warning"); t(model, "none")', shared=True),
    }
    uses = python('page.part(FreeText(), "start.why")')
    known = {"start.why.label", "start.why.warning"}
    assert text_uses.unused(known, uses, scripts) == []
    assert text_uses.missing(known, uses, scripts) == ["sensitive.none: asked for in widget.js, in no catalogue"]


def test_a_part_may_ask_for_its_own_word_or_a_shared_one():
    scripts = {"map": script('t(model, "undo"); t(model, "close"); t(model, "gone")'), "base": script("")}
    assert text_uses.missing({"map.undo", "base.close"}, Uses(), scripts) == ["map.gone: asked for in widget.js, in no catalogue"]


def test_a_group_without_any_text_is_missing():
    assert text_uses.missing({"map.undo"}, python('texts.group("board.")'), {}) == [
        "board.*: asked for in file.py:1, and no text begins so"
    ]


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        ('t(model, "a.b")', {"a.b"}),
        ("t(model, 'a', { n: 'x' })", {"a"}),
        ('t(this.model, on ? "hide" : "show")', {"hide", "show"}),
        ('t(model, kind === "own" ? "mine" : "told")', {"mine", "told"}),
        ('t(model, labels[kind] ?? "other")', {"other"}),
        ("t(model, key)", set()),
        ('// t(model, "old")\n/* t(model, "older") */', set()),
        ('fetch("http://x/y"); t(model, "kept")', {"kept"}),
        ('start(model, "not.a.text")', set()),
        ('t(model, "say") + f("later, (maybe")', {"say"}),
        ('t(model, f("gone") ?? "here")', {"here"}),  # what is given to another function is no key
        ('t(model, on ? (far ? "far" : "near") : "off")', {"far", "near", "off"}),
        ('t(model, { own: "mine", all: "everybody" }[kind] ?? "other")', {"mine", "everybody", "other"}),
        ('t(model, ["first", "next"][at])', {"first", "next"}),
        ('t(model, `own.${on ? "open" : "shut"}`)', {"own.open", "own.shut"}),
        ('t(rows[0].model, "cell")', {"cell"}),
        ('t(model, "n", { word: "values" })', {"n"}),
        ('const quote = /"/; t(model, "after")', {"after"}),
        ('const address = "//other"; t(model, "behind")', {"behind"}),
        ('t(model, /* "old" : */ "new")', {"new"}),
        ('page.t(model, "theirs")', set()),
        ('const said = `t(model, "quoted")`', set()),
    ],
)
def test_a_look_up_in_a_script(source, asked):
    assert set(script(source).asked) == asked


def test_a_composed_key_in_a_script_uses_all_that_begin_like_it():
    uses = script("t(model, `tool.${name}`)")
    assert uses.use("tool.line")
    assert not uses.use("toolbar")


def test_a_key_may_be_composed_by_adding():
    uses = script('t(model, "rule." + name); const sum = 1 + "x."')
    assert uses.use("rule.daylight")
    assert not uses.use("ruled")


def test_a_word_within_a_sentence_is_no_key():
    assert not script("const sentence = 'say \"undo\" and leave';").use("undo")


def test_a_template_asks_for_whole_keys():
    uses = Uses()
    texts_in_python.add_template("<p>{{ t('page.skip') }} {{ texts(\"page.sources\") }}</p>", "index.html.j2", uses)
    assert uses.asked == {"page.skip": "index.html.j2", "page.sources": "index.html.j2"}
