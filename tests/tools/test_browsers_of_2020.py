"""What phones of 2020 cannot read is found, and what they can read is not."""

import pytest

import browsers_of_2020
from javascript import parsed


def told(source: str, *provided: str) -> list[str]:
    return [what for _, what in browsers_of_2020.script_faults(parsed(source), frozenset(provided))]


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("a ??= 1;", "??="),
        ("a ||= 1;", "||="),
        ("a.b &&= 1;", "&&="),
        ("class A { x = 1; }", "a field of a class"),
        ("class A { #x() {} }", "a private name"),
        ("class A { static { start(); } }", "a static block"),
        ("const far = 1_000;", "the number 1_000"),
        ("const far = 10n;", "the number 10n"),
        ("await start();", "await outside a function"),
        ("rows.at(-1);", "at"),
        ('name.replaceAll("a", "b");', "replaceAll"),
        ("structuredClone(it);", "structuredClone"),
        ("Object.hasOwn(it, 1);", "hasOwn"),
        ("rows.findLast(Boolean);", "findLast"),
        ("rows.toSorted();", "toSorted"),
        ("place.replaceChildren();", "replaceChildren"),
        ("/(?<=a)b/.test(it);", "looks behind in a pattern"),
        ("/(?<year>a)/.test(it);", "a named group in a pattern"),
        (r"/\p{L}/u.test(it);", "a property of letters in a pattern"),
        ("/a.b/s.test(it);", "the flag s of a pattern"),
        ("new Intl.ListFormat(language);", "ListFormat"),
    ],
)
def test_what_is_newer_is_found(source, what):
    assert told(source) == [what]


@pytest.mark.parametrize(
    "source",
    [
        "a?.b ?? c;",
        "a?.[1];",
        "a?.(1);",
        "async () => { await start(); };",
        "class A { x() {} static y() {} }",
        "at(path);",  # ours, no method of a list
        "const words = 'rows.at(-1) and a ??= b';",
        "// rows.at(-1)",
        "/[a-z]+/iu.test(it);",
        "crypto.randomUUID?.();",
        "try { new Intl.DisplayNames([language]); } catch { say(language); }",
        "globalThis.structuredClone;",
        "new Intl.NumberFormat(language);",
    ],
)
def test_what_they_have_or_are_asked_for_first_may_be_used(source):
    assert told(source) == []


def test_what_is_tried_is_only_what_stands_within():
    assert told("try { start(); } catch { new Intl.DisplayNames([language]); }") == ["DisplayNames"]


def test_what_the_page_brings_itself_may_be_used():
    brought = browsers_of_2020.provided(parsed("Element.prototype.replaceChildren = function () {};\nElement.prototype.x;"))
    assert brought == {"replaceChildren"}
    assert told("place.replaceChildren();", *brought) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (".a:has(b) { color: red; }", [(1, ":has")]),
        ("/* :has(b)\n */\n.a, .b:is(c, d) { color: red; }", [(3, ":is")]),
        (".a:not(b, c) { color: red; }", [(1, ":not(b,")]),
        (".a { inset: 0; }", [(1, "inset")]),
        ("@container (width > 1px) { a { color: red; } }", [(1, "@container")]),
        (".a:focus-visible, .b { color: red; }", [(1, ":focus-visible")]),
    ],
)
def test_a_look_that_they_would_drop_is_found(source, found):
    assert list(browsers_of_2020.look_faults(source)) == found


@pytest.mark.parametrize(
    "source",
    [
        "@supports selector(:has(*)) { .a:has(b) { color: red; } }",
        ".a:focus-visible, .b:focus-visible { outline: 3px solid; }",  # they show their own ring
        ".a:not(.b):first-child { clip-path: inset(50%); box-shadow: inset 0 0 1px; }",
        '.a::before { content: ":has("; }',
    ],
)
def test_a_look_that_they_know_or_can_do_without_is_not(source):
    assert list(browsers_of_2020.look_faults(source)) == []


def test_what_comes_after_a_question_to_the_browser_is_looked_at_again():
    source = "@supports selector(:has(*)) {\n  .a:has(b) { color: red; }\n}\n.c:has(d) { color: red; }"
    assert list(browsers_of_2020.look_faults(source)) == [(4, ":has")]
