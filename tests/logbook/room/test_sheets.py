"""What comes out of the printer: complete, in three languages, and never what somebody's text would make of it."""

import math
import re
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from buurtlezer.errors import BadArea
from buurtlezer.geodata.pack import Pack
from buurtlezer.logbook.room import pictures, sheets
from buurtlezer.logbook.room import programme as programmes
from buurtlezer.logbook.room.paper_map import paper_map
from buurtlezer.model import (
    Along,
    AskedYet,
    B,
    Barrier,
    Brings,
    Cost,
    Group,
    Judged,
    Matters,
    Means,
    Met,
    Moment,
    Programme,
    Settings,
    Stop,
    Vignette,
    Walk,
    WhenNot,
    Whom,
    in_language,
)
from buurtlezer.model.argument_limit import Argument
from buurtlezer.model.capacity import Skill
from buurtlezer.model.map_place import MapSense
from buurtlezer.model.moment import Option
from buurtlezer.model.treasure import NetNeed, TreasureForm
from buurtlezer.steps.walk.paper import walk_sheet
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.map_choices import FORMS, SENSES

A4 = (595.28, 841.89)
HOSTILE = (
    '#panic("no") #read("data.json") #image("x") $integral$ *bold* _it_ `raw` '
    '<label> @reference = \\ // /* #{1 + 1} #sys.inputs ]} ")'
)
NUMBERED = re.compile(r"(blad|feuille|sheet) \d+ (van|sur|of) \d+")
SETTINGS = Settings(
    title="Kuregem leest", organisation="Buurthuis", contact="02 000 00 00", held_on=date(2026, 12, 3), purge_days=30
)
TWO_HOURS = programmes.load("two_hours")

in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return Pack.open()


def pages(document: bytes) -> list[str]:
    """The text of each page, blanks made single, so that a line that was broken reads as one."""
    reader = PdfReader(BytesIO(document))
    assert all(math.dist(A4, (float(page.mediabox.width), float(page.mediabox.height))) < 1 for page in reader.pages)
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def squeezed(text: str) -> str:
    """Without blanks, hyphens and soft hyphens: where a line breaks says nothing about what stands there."""
    return "".join(one for one in text if one.isalnum() or one in '#$*_`<>@=\\/{}()[]"')


def words(document: bytes) -> str:
    """All that stands in it, from page to page, without the numbers of the pages."""
    return squeezed("".join(NUMBERED.sub("", page) for page in pages(document)))


def hostile_moment(form: str = "choice") -> Moment:
    options = (
        [{"value": f"v{n}", "picture": "heart", "label": {"nl": f"{HOSTILE[:110]}{n}"}} for n in range(2)]
        if form == "choice"
        else []
    )
    return Moment.model_validate(
        {"name": "m", "form": form, "picture": "park", "prompt": {"nl": HOSTILE[:60]}, "options": options}
    )


@in_each_language
def test_what_is_missing_has_a_sheet_of_one_page_with_each_answer_and_each_group(language: str):
    made = sheets.gap_sheet(language)
    assert len(pages(made)) == 1
    texts, text = Texts.of(language), words(made)
    answers = [f"gap.{field}.{one}" for field, each in (("matters", Matters), ("met", Met)) for one in each]
    asked = (f"sheet.{key}" for key in ("gap.what", "gap.where_typed", "no_names"))
    for key in (*answers, *(f"group.{one}" for one in Group if one is not Group.OTHER), *asked):
        assert squeezed(texts(key)) in text, key


@in_each_language
def test_an_opportunity_has_a_sheet_of_one_page_with_the_seven_and_who_goes_along(language: str):
    made = sheets.reach_sheet(language)
    assert len(pages(made)) == 1
    texts, text = Texts.of(language), words(made)
    chosen = (("means", Means), ("cost", Cost), ("when_not", WhenNot), ("along", Along))
    answers = [f"opportunity.{field}.{one}" for field, each in chosen for one in each]
    seven = [f"seven.{kind}{b}" for b in B for kind in ("", "question.")] + [f"seven.answer.{one}" for one in Judged]
    for key in (*answers, *seven, *(f"sheet.{key}" for key in ("reach.what", "reach.along", "no_names"))):
        assert squeezed(texts(key)) in text, key


@in_each_language
def test_key_persons_have_a_sheet_that_stays_with_its_writer_and_our_own_gate_on_its_back(language: str):
    made = sheets.people_sheet(language)
    texts, (front, back) = Texts.of(language), (squeezed(page) for page in pages(made))
    rings = [texts(f"keycards.ring.{ring}") for ring in (1, 2, 3)]
    for said in (*(texts(f"sheet.people.{key}") for key in ("stays", "knows", "introduced", "not_in", "rings")), *rings):
        assert squeezed(said) in front, said
    groups = [f"group.{one}" for one in Group if one is not Group.OTHER]
    for key in (*groups, *(f"gate.rule.{rule}" for rule in Barrier), "sheet.people.typed", "sheet.no_names"):
        assert squeezed(texts(key)) in back, key
    assert squeezed(texts("sheet.people.typed")) not in front


@in_each_language
def test_a_coalition_has_a_sheet_of_one_page_with_its_parties_and_the_first_talk(language: str):
    made = sheets.coalition_sheet(language)
    texts, (page,) = Texts.of(language), pages(made)
    text = squeezed(page)
    ticked = (*(f"coalition.brings.{one}" for one in Brings), *(f"coalition.asked.{one}" for one in AskedYet))
    asked = ("goal", "reached_when", "who", "loses", "not_asked", "may_stop", "speaks_for", "first", "read")
    for key in (*ticked, *(f"sheet.coalition.{one}" for one in asked), "sheet.no_names"):
        assert squeezed(texts(key)) in text, key


@in_each_language
def test_two_maps_are_a_page_for_residents_and_one_for_who_works_here(language: str, pack: Pack):
    texts = Texts.of(language)
    residents, workers = (squeezed(page) for page in pages(sheets.maps_sheet(pack, language, ["21012"])))
    for page, side in ((residents, "citizen"), (workers, "organisation")):
        for key in (*(f"maps.sense.{sense}" for sense in MapSense), f"sheet.maps.for.{side}", "sheet.no_names"):
            assert squeezed(texts(key)) in page, key
    assert (
        squeezed(texts("sheet.maps.stays")) in residents
    )  # what is not for the organisation is not written: no column asks for it
    assert squeezed(texts("sheet.maps.stays")) not in workers
    assert squeezed(texts("sheet.maps.before")) in workers
    assert squeezed(texts("sheet.maps.how.citizen")) in residents
    rows, others = (squeezed(page) for page in pages(sheets.maps_sheet(pack, language)))  # of a whole Region there is no map
    assert squeezed(texts("sheet.maps.row.citizen")) in rows
    assert squeezed(texts("sheet.maps.row.organisation")) in others
    assert "OpenStreetMap" not in rows


@in_each_language
def test_a_treasure_has_a_card_of_one_page_with_consent_and_the_three_lines(language: str):
    texts, (page,) = Texts.of(language), pages(sheets.treasure_sheet(language))
    text = squeezed(page)
    ticked = (*(f"treasure.form.{form}" for form in sheets.TOLD_FORMS), *(f"treasure.need.{need}" for need in NetNeed))
    asked = ("person", "widens", "gets", "consent", "agreed", "public", "until", "connect_with", "first_step", "by_when")
    for key in (*ticked, *(f"sheet.treasure.{one}" for one in asked), "sheet.no_names"):
        assert squeezed(texts(key)) in text, key
    assert squeezed(texts("treasure.form.key_person")) not in text
    assert squeezed(texts("choice.voice.supposed")) not in text  # a supposed treasure is in no picture of the room


@in_each_language
def test_hands_head_and_heart_are_on_one_page_that_asks_no_name(language: str):
    texts, (page,) = Texts.of(language), pages(sheets.capacity_sheet(language))
    for key in (*(f"capacity.skill.{skill}" for skill in Skill), "sheet.capacity.never", "sheet.capacity.no_name"):
        assert squeezed(texts(key)) in squeezed(page), key
    assert squeezed(texts("sheet.people")) not in squeezed(page)


def test_a_picture_says_the_same_on_the_sheet_of_two_maps_as_in_the_programme():
    asked = {one.name: {option.value: option.picture for option in one.options} for one in programmes.load("maps").moments()}
    assert asked["theirs_sense"].items() <= {str(one): picture for one, picture in SENSES.items()}.items()
    assert asked["treasure_form"].items() <= {str(one): picture for one, picture in FORMS.items()}.items()
    paths = set(pictures.paths())
    assert {*SENSES.values(), *FORMS.values()} <= paths
    assert (set(SENSES), set(FORMS)) == (set(MapSense), set(TreasureForm))


@in_each_language
def test_whom_a_question_is_for_is_printed_with_it(language: str):
    texts = Texts.of(language)
    asked = list(programmes.load("maps").moments())
    for moment, page in zip(asked, pages(sheets.moment_sheets(asked, language)), strict=True):
        for whom in Whom:
            assert (squeezed(texts(f"sheet.moment.whom.{whom}")) in squeezed(page)) == (moment.whom is whom)


@in_each_language
def test_a_table_without_phones_has_all_eight_scenes_four_to_a_page(language: str):
    texts, (front, back) = Texts.of(language), (squeezed(page) for page in pages(sheets.scene_sheets(language)))
    for place, name in enumerate(Vignette):
        for field in ("title", "scene", "one", "other"):
            assert squeezed(texts(f"vignette.{name}.{field}")) in (front, back)[place // 4], (name, field)
    for key in ("good", "can_stop", "stays"):
        assert squeezed(texts(f"sheet.scenes.{key}")) in front, key
        assert squeezed(texts(f"sheet.scenes.{key}")) in back, key
    turns = [squeezed(texts(f"vignette.{name}.turn")) for name in Vignette]
    assert [one for one in turns if one in front + back] == []  # it is read aloud, once there are reasons


def test_every_scene_has_a_drawing_of_its_own():
    drawn = [sheets.svg(str(name)) for name in Vignette]
    assert all(one.count("<path") > 3 for one in drawn)
    assert len(set(drawn)) == len(drawn)


@in_each_language
def test_the_five_arguments_are_on_one_page_each_with_the_question_for_its_limit(language: str):
    (page,) = pages(sheets.argument_sheet(language))
    texts, text = Texts.of(language), squeezed(page)
    for one in Argument:
        for field in ("says", "limit"):
            assert squeezed(texts(f"argument.{one}.{field}")) in text, (one, field)
    assert text.count(squeezed(texts("sheet.arguments.left_alone"))) == len(Argument)
    assert squeezed(texts("sheet.arguments.read")) in text
    assert len(set(sheets.ARGUED.values())) == len(Argument)


@in_each_language
def test_a_question_about_a_scene_is_printed_with_its_drawing_and_its_words(language: str):
    asked = [one for one in programmes.load("coexistence").moments() if one.vignette]
    for moment, page in zip(asked, pages(sheets.moment_sheets(asked, language)), strict=True):
        shown = [in_language(option.label, language) for option in moment.options]
        for line in [Texts.of(language)(f"vignette.{moment.vignette}.scene"), *shown, Texts.of(language)("sheet.people")]:
            assert squeezed(line) in squeezed(page)


@in_each_language
def test_the_facilitators_sheet_holds_all_that_is_said_sent_and_dropped(language: str):
    text = words(sheets.programme_sheet(TWO_HOURS, language, SETTINGS))
    for item in TWO_HOURS.items:
        for told in (item.title, item.say, item.goes_well, item.can_go_wrong, item.material, item.paper):
            assert squeezed(in_language(told, language)) in text
        for moment in item.moments:
            assert squeezed(in_language(moment.prompt, language)) in text
    for needed in ("1:56", "Kuregem leest", "Buurthuis", "02 000 00 00", Texts.of(language).date(date(2027, 1, 2))):
        assert squeezed(needed) in text


def test_without_a_workshop_the_sheet_names_none():
    first = pages(sheets.programme_sheet(TWO_HOURS, "nl"))[0]
    assert "Verantwoordelijk" not in first
    assert "Twee uur samen de buurt lezen" in first


@in_each_language
def test_each_question_is_a_page_with_its_answers_and_pass(language: str, pack: Pack):
    moments = list(TWO_HOURS.moments())
    found = pages(sheets.moment_sheets(moments, language, pack))
    assert len(found) == len(moments)
    for moment, page in zip(moments, found, strict=True):
        shown = [in_language(moment.prompt, language), *(in_language(option.label, language) for option in moment.options)]
        for line in [*shown, Texts.of(language)("sheet.moment.pass"), Texts.of(language)("sheet.people")]:
            assert squeezed(line) in squeezed(page)


def test_what_is_only_talked_about_has_no_boxes():
    talk = Moment.model_validate({"name": "t", "form": "talk", "picture": "speech", "prompt": {"nl": "Wat viel je op?"}})
    (page,) = pages(sheets.moment_sheet(talk, "nl"))
    assert "Wat werd er gezegd?" in page
    assert "Ik pas" not in page


def test_known_spots_are_ticked_by_name_and_twelve_fit_a_page():
    spots = [{"id": f"s{n}", "label": {"nl": f"Plek nummer {n}"}, "lon": 4.3, "lat": 50.8} for n in range(12)]
    spot = Moment.model_validate({"name": "s", "form": "spot", "picture": "pin", "prompt": {"nl": "Waar?"}, "spots": spots})
    (page,) = pages(sheets.moment_sheet(spot, "nl"))
    assert all(f"Plek nummer {n}" in page for n in range(12))


def test_a_spot_can_be_marked_on_a_map_or_described_without_one(pack: Pack):
    spot = next(moment for moment in TWO_HOURS.moments() if moment.form == "spot")
    assert "Zet een kruis op de kaart." in pages(sheets.moment_sheet(spot, "nl", pack))[0]
    assert "Teken of beschrijf de plek." in pages(sheets.moment_sheet(spot, "nl"))[0]


def test_a_picture_that_a_trainer_made_up_is_drawn_as_a_question_mark():
    made_up = hostile_moment().model_copy(update={"picture": "unicorn"})
    assert len(pages(sheets.moment_sheet(made_up, "nl"))) == 1


def test_a_poster_says_where_to_go_and_with_what():
    (page,) = pages(sheets.poster("Kuregem leest", "http://192.168.1.20:8866/m", "7KQX-2M9D", "fr"))
    for line in ("Kuregem leest", "192.168.1.20:8866/m", "7KQX-2M9D", "Participez"):
        assert line in page
    assert "http://" not in page


def test_the_longest_title_and_address_stay_on_one_page():
    assert len(pages(sheets.poster("Een titel " * 12, "https://" + "buurt." * 25 + "brussels:8866/m", "7KQX-2M9D", "nl"))) == 1


@in_each_language
def test_the_drawing_sheet_is_one_page_with_the_municipalities(language: str, pack: Pack):
    (page,) = pages(sheets.drawing_sheet(pack, language))
    name = "name_fr" if language == "fr" else "name_nl"
    assert all(squeezed(one.split(" (")[0]) in squeezed(page) for one in pack.municipalities[name])


def test_of_some_municipalities_it_names_the_districts(pack: Pack):
    (page,) = pages(sheets.drawing_sheet(pack, "nl", ["21012"]))
    assert "Scheut" not in page
    assert squeezed("Weststation") in squeezed(page)


def test_a_municipality_that_is_not_there_is_refused(pack: Pack):
    with pytest.raises(BadArea):
        sheets.drawing_sheet(pack, "nl", ["99999"])


def test_names_stand_within_the_municipality_they_name(pack: Pack):
    drawn = paper_map(pack, "nl")
    shapes = {str(pack.municipalities.at[code, "name_nl"]): pack.municipality(code) for code in pack.municipalities.index}
    # By another way than the map's own: the order of two places from west to east and north to south is that on earth.
    assert {name for name, _, _ in drawn.names} == set(shapes)
    places = {name: (x, y) for name, x, y in drawn.names}
    for one, other in pairwise(sorted(shapes, key=lambda name: shapes[name].bounds[0])):
        if shapes[one].bounds[2] < shapes[other].bounds[0]:
            assert places[one][0] < places[other][0]
        if shapes[one].bounds[1] > shapes[other].bounds[3]:
            assert places[one][1] < places[other][1]
    assert all(0 < x < 1 and 0 < y < 1 for x, y in places.values())


def test_a_circle_on_paper_is_a_circle_in_the_city(pack: Pack):
    west, south, east, north = shapely.union_all(list(pack.sector_shapes_metres.values())).bounds
    margin = 0.04 * (east - west)
    assert paper_map(pack, "nl").height == pytest.approx((north - south + margin) / (east - west + margin), rel=1e-3)


@pytest.mark.parametrize("form", ["choice", "talk", "spot"])
def test_a_question_is_printed_as_it_was_written_and_never_as_markup(form: str):
    text = words(sheets.moment_sheet(hostile_moment(form), "nl"))
    assert squeezed(HOSTILE[:60]) in text
    assert (squeezed(HOSTILE[:110]) in text) == (form == "choice")


def test_a_programme_is_printed_as_it_was_written_and_never_as_markup():
    item = {"minutes": 10, "title": {"nl": HOSTILE[:100]}, "later": "06_places", "moments": [hostile_moment().content()]}
    item |= {field: {"nl": HOSTILE} for field in ("say", "goes_well", "can_go_wrong", "material", "paper")}
    made = Programme.model_validate({"name": "ours", "title": {"nl": HOSTILE[:100]}, "items": [item]})
    settings = SETTINGS.model_copy(update={"title": HOSTILE, "organisation": HOSTILE, "contact": HOSTILE})
    assert words(sheets.programme_sheet(made, "nl", settings)).count(squeezed(HOSTILE)) == 8


def test_a_poster_is_printed_as_it_was_written_and_never_as_markup():
    assert squeezed(HOSTILE) in words(sheets.poster(HOSTILE, "http://x/m", "7KQX-2M9D", "nl"))


STRANGE = "#$*_`<>@=\\/{}()[]\"'~-\u0000\u202e\u2028\ud800\ufffe\U0001f1e7\u0301\u200d"
SIGNS = st.characters(exclude_categories=()) | st.sampled_from(STRANGE)
ANYTHING = st.text(SIGNS, max_size=60) | st.sampled_from([HOSTILE, "#" * 60, "[" * 60, "\u0301" * 60, "\n" * 40])


@examples(60)
@given(ANYTHING, ANYTHING, st.sampled_from(LANGUAGES))
def test_whatever_was_written_each_sheet_is_a_pdf(one: str, other: str, language: str):
    """Also what no model lets through: the sheets lean on nobody."""
    settings = SETTINGS.model_copy(update={"title": one, "organisation": other, "contact": one})
    words = {"nl": one, "fr": other}
    option = Option.model_construct(value="v", picture=other, label=words)
    moment = hostile_moment("talk").model_copy(update={"prompt": words, "picture": other, "options": (option,)})
    item = TWO_HOURS.items[0].model_copy(
        update={"title": words, "say": words, "paper": words, "later": one, "moments": (moment,)}
    )
    made = TWO_HOURS.model_copy(update={"title": words, "items": (item,)})
    plan = Walk.model_construct(name=one, minutes=30, meet_at=other, call=one, stops=(Stop.model_construct(id="s", name=other),))
    documents = (
        sheets.programme_sheet(made, language, settings),
        sheets.moment_sheet(moment, language),
        sheets.poster(one, "http://x/m", "7KQX-2M9D", language),
        walk_sheet(plan, {}, Texts.of(language)),
    )
    for document in documents:
        assert document.startswith(b"%PDF")
        assert len(document) < 5_000_000


def test_a_question_in_a_script_of_another_direction_is_a_page_too():
    asked = Moment.model_validate({"name": "t", "form": "talk", "picture": "speech", "prompt": {"ar": "كيف تشعر في حيّك؟"}})
    assert len(pages(sheets.moment_sheet(asked, "nl"))) == 1


@pytest.mark.parametrize("count", [3, pytest.param(30, marks=pytest.mark.long, id="as many items as may be")])
def test_the_fullest_programme_that_may_be_is_printed(count: int):
    full = {field: {"nl": "woord " * 330} for field in ("say", "goes_well", "can_go_wrong", "material", "paper")}
    moments = [hostile_moment().model_copy(update={"name": f"m{n}"}).content() for n in range(10)]
    items = [{"minutes": 240, "title": {"nl": "x" * 120}, **full}] * count
    items[0] = items[0] | {"moments": moments}
    made = Programme.model_validate({"name": "ours", "title": {"nl": "Lang"}, "items": items})
    assert len(pages(sheets.programme_sheet(made, "nl"))) > count
