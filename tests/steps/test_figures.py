"""02_figures on a real store and the real pack, without a browser: what is true, and what is shown of it."""

from typing import Any

import pytest
from desk import Desk
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer import Workbook
from buurtlezer.geodata import Pack
from buurtlezer.steps.figures import bringing, charts, class_map, closing, figure, looking, profile
from buurtlezer.steps.figures.state import ALL_SHOWN, GUESS, OPENED, READING, FiguresState
from buurtlezer.steps.page import Page
from buurtlezer.texts import LANGUAGES
from buurtlezer.wording.figures.indicator import of_pack
from buurtlezer.wording.figures.measure import compared, measured
from buurtlezer.wording.territory import territory

VISITOR = {"perspective": "visitor", "round": 1}
REGION = {"unit": "region", "code": ""}


@pytest.fixture
def state(desk: Desk) -> FiguresState:
    return FiguresState(desk.session)


def looks_at(desk: Desk, secret: str, unit: str, code: str = "", **more: Any) -> None:
    for field, slot in (("opened", OPENED), ("all_shown", ALL_SHOWN)):
        if more.pop(field, False):
            desk.act(secret, slot=f"{slot}/1", content={**VISITOR, "kind": "showing", field: True})
    content = {**VISITOR, "kind": "comparison", "area": {"unit": unit, "code": code}, "against": [REGION], **more}
    assert desk.act(secret, slot="02/comparison/1", content=content)["type"] == "ack"


def guesses(desk: Desk, secret: str, name: str, value: float | None) -> None:
    state = FiguresState(desk.session)
    area = state.comparison.area.model_dump(mode="json")
    content = {**VISITOR, "kind": "guess", "indicator": name, "area": area, "value": value}
    assert desk.act(secret, slot=f"{state.about(GUESS, name)}/1", content=content)["type"] == "ack"


def brings(desk: Desk, secret: str, own_id: str, level: str, column: dict[str, Any]) -> None:
    content = {**VISITOR, "kind": "table", "title": "t", "level": level, "columns": [column]}
    assert desk.act(secret, entry_id=own_id, content=content)["type"] == "ack"


def draws(desk: Desk, secret: str, district: str, number: int = 1) -> None:
    pack = Pack.open()
    sectors = [str(code) for code in pack.sectors.index[pack.sectors["district"] == district]]
    area = {**VISITOR, "round": number, "kind": "area", "method": "sectors", "sectors": sectors}
    assert desk.act(secret, slot=f"01/area/own/{number}", content=area)["type"] == "ack"


def says(state: FiguresState) -> str:
    found = state.reading("aged_65_plus")
    return found.says if found is not None else ""


def rows_of(state: FiguresState) -> dict[str, str]:
    return {row["name"]: row["text"] for row in figure.shown(state)["rows"]}


def test_before_a_guess_nothing_of_the_figure_is_on_the_page(desk: Desk, state: FiguresState, secret: str) -> None:
    looks_at(desk, secret, "district", "16")
    state.choose("aged_65_plus")
    shown = figure.shown(state)
    assert not shown["seen"]
    assert not any(shown[field] for field in ("rows", "strip", "sentences", "guess_words", "how"))
    assert class_map.of_districts(state) == ({}, {})
    assert profile.profile(state) == {}
    guesses(desk, secret, "aged_65_plus", None)
    shown = figure.shown(state)
    assert shown["seen"]
    assert shown["guess_words"] == "Je wist het niet. Dat is ook een antwoord."
    assert len(class_map.of_districts(state)[0]) == 145


def test_a_district_has_its_published_figure_and_the_region_the_publishers(desk: Desk, state: FiguresState, secret: str) -> None:
    looks_at(desk, secret, "district", "16")
    guesses(desk, secret, "aged_65_plus", 15)
    state.choose("aged_65_plus")
    shown = figure.shown(state)
    assert [(row["name"], row["text"], row["value"]) for row in shown["rows"]] == [
        ("Historisch Molenbeek", "10,1\N{NO-BREAK SPACE}%", 10.06),
        ("Gewest", "13,1\N{NO-BREAK SPACE}%", 13.14),
    ]
    assert shown["rows"][1]["notes"] == ["zoals gepubliceerd"]
    assert shown["sentences"] == ["Het cijfer is duidelijk lager dan in het Gewest."]
    assert shown["how"]["sentence"].startswith("Dit is het gepubliceerde cijfer")
    assert shown["guess_words"] == "Jij dacht: 15\N{NO-BREAK SPACE}%."


def test_each_area_says_how_its_figure_was_computed(desk: Desk, state: FiguresState, secret: str) -> None:
    municipality = {"unit": "municipality", "code": "21012"}
    looks_at(desk, secret, "district", "16", against=[REGION, municipality], opened=True, all_shown=True)
    state.choose("unemployment")
    how = figure.shown(state)["how"]
    region, molenbeek = how["also"]
    assert (region["name"], molenbeek["name"]) == ("Gewest", "Sint-Jans-Molenbeek")
    assert "geen cijfer voor het Gewest" in region["sentence"]
    assert molenbeek["columns"][0] == "Wijk"
    assert any("beroepsbevolking" in note for note in molenbeek["notes"])
    shares = [row[3] for row in molenbeek["rows"] if row[3] != "–"]
    assert shares == sorted(shares, key=lambda text: -float(text.split("\N{NO-BREAK SPACE}")[0]))


def test_sectors_that_make_a_district_give_the_districts_figures(desk: Desk, state: FiguresState, secret: str) -> None:
    draws(desk, secret, "16")
    for name in ("population", "aged_65_plus", "single_30_plus"):
        guesses(desk, secret, name, None)
        state.choose(name)
        own = figure.shown(state)["rows"][0]["value"]
        assert own == Pack.open().figures.of(name).loc["16", "value"]


def test_a_part_of_a_district_is_an_estimate_and_tells_how(desk: Desk, state: FiguresState, secret: str) -> None:
    sectors = ["21012A00-", "21012A02-", "21004A20-", "21004A23-"]
    known = [code for code in sectors if code in Pack.open().sectors.index]
    area = {**VISITOR, "kind": "area", "method": "sectors", "sectors": known}
    desk.act(secret, slot="01/area/own/1", content=area)
    guesses(desk, secret, "single_30_plus", 40)
    state.choose("single_30_plus")
    shown = figure.shown(state)
    assert "schatting" in shown["rows"][0]["notes"]
    how = shown["how"]
    assert any("van alle particuliere huishoudens" in note for note in how["notes"])
    people = sum(measured(state.mine, state.indicator).result.parts["inhabitants"])  # type: ignore[arg-type]
    assert people == pytest.approx(measured(state.mine, state.indicator).result.inhabitants)  # type: ignore[arg-type]
    assert len(how["rows"]) == len({Pack.open().sectors.loc[code, "district"] for code in known})


def test_a_median_is_a_range_and_never_a_mean(desk: Desk, state: FiguresState, secret: str) -> None:
    looks_at(desk, secret, "municipality", "21012", opened=True)
    guesses(desk, secret, "median_income", None)
    state.choose("median_income")
    row, region = figure.shown(state)["rows"]
    assert row["value"] is None
    assert row["low"] < row["high"]
    assert region["muted"]
    assert region["text"] == "niet beschikbaar"


def test_figures_on_income_and_nationality_wait_until_they_are_asked_for(desk: Desk, state: FiguresState, secret: str) -> None:
    looks_at(desk, secret, "district", "16")
    state.choose("unemployment")
    assert state.indicator.name == "population"
    assert {theme["name"]: theme["open"] for theme in looking.themes(state)} == {
        **dict.fromkeys(("inhabitants", "age", "households"), True),
        **dict.fromkeys(("income", "work", "welfare", "nationality"), False),
    }
    looks_at(desk, secret, "district", "16", opened=True)
    state.choose("unemployment")
    assert state.indicator.name == "unemployment"


def test_nationality_is_never_a_map(desk: Desk, state: FiguresState, secret: str) -> None:
    looks_at(desk, secret, "district", "16", opened=True, all_shown=True)
    names = [name for name, one in state.offered.items() if one.theme == "nationality"]
    assert len(names) == 12
    for name in names:
        state.choose(name)
        assert class_map.of_districts(state) == ({}, {})
        assert any("nationaliteit tonen we geen kaart" in sentence for sentence in figure.shown(state)["sentences"])


@pytest.mark.parametrize("unit", ["own", "sectors", "group"])
def test_an_area_that_is_not_there_yet_is_asked_for(desk: Desk, state: FiguresState, secret: str, unit: str) -> None:
    looks_at(desk, secret, unit)
    assert state.mine is None
    assert figure.shown(state)["rows"] == []
    assert "figures.missing." not in state.texts(f"figures.missing.{unit}")


def test_a_guess_and_the_lines_belong_to_the_area_they_were_made_for(desk: Desk, state: FiguresState, secret: str) -> None:
    looks_at(desk, secret, "district", "8")
    guesses(desk, secret, "aged_65_plus", 12)
    reading = {**VISITOR, "kind": "reading", "indicator": "aged_65_plus", "area": {"unit": "district", "code": "8"}}
    desk.act(secret, slot=f"{state.about(READING, 'aged_65_plus')}/1", content={**reading, "says": "weinig"})
    looks_at(desk, secret, "municipality", "21015")
    state.choose("aged_65_plus")
    shown = figure.shown(state)
    assert shown["seen"]
    assert shown["guess_words"] == "Voor de wijk Marollen dacht je: 12\N{NO-BREAK SPACE}%."
    assert (state.guess("aged_65_plus"), state.reading("aged_65_plus")) == (None, None)
    looks_at(desk, secret, "district", "8")
    assert figure.shown(state)["guess_words"] == "Jij dacht: 12\N{NO-BREAK SPACE}%."
    assert says(state) == "weinig"


def test_a_district_is_never_compared_with_the_range_that_it_is_the_end_of(desk: Desk, state: FiguresState, secret: str) -> None:
    beside = [{"unit": "municipality", "code": "21004"}, {"unit": "district", "code": "2"}]
    looks_at(desk, secret, "district", "8", against=beside, opened=True, all_shown=True)
    state.choose("median_income")
    assert figure.shown(state)["sentences"] == ["Het cijfer is duidelijk lager dan in de wijk Dansaert."]


def test_an_area_partly_outside_the_region_says_so_here_too(desk: Desk, state: FiguresState, secret: str) -> None:
    ring = [[4.24, 50.84], [4.34, 50.84], [4.34, 50.87], [4.24, 50.87], [4.24, 50.84]]
    area = {**VISITOR, "kind": "area", "method": "line", "geometry": {"type": "Polygon", "coordinates": [ring]}}
    desk.act(secret, slot="01/area/own/1", content=area)
    guesses(desk, secret, "aged_65_plus", None)
    state.choose("aged_65_plus")
    notes = figure.shown(state)["rows"][0]["notes"]
    assert state.texts("notice.area.partly_outside") in notes


def test_nationality_is_set_against_nothing(desk: Desk, state: FiguresState, secret: str) -> None:
    looks_at(desk, secret, "district", "8", opened=True, all_shown=True)
    assert {one.theme for one in charts.against_each_other(state)} == {
        *("inhabitants", "age", "households", "income", "work", "welfare"),
    }
    state.choose("north_africa")
    assert not any("hoger" in sentence or "lager" in sentence for sentence in figure.shown(state)["sentences"])


def test_a_district_beside_the_municipality_of_the_same_name_keeps_the_page_whole(
    desk: Desk, state: FiguresState, secret: str
) -> None:
    pack = Pack.open()
    twice = set(pack.districts["name_nl"]) & set(pack.municipalities["name_nl"])
    assert twice == {"Koekelberg"}
    district = str(pack.districts.index[pack.districts["name_nl"] == "Koekelberg"][0])
    municipality = str(pack.municipalities.index[pack.municipalities["name_nl"] == "Koekelberg"][0])
    looks_at(desk, secret, "district", district, against=[{"unit": "municipality", "code": municipality}], all_shown=True)
    columns = charts.through_time(state, state.offered["density"])["alternative"]["columns"]
    assert columns[1:] == ["Koekelberg (wijk)", "Koekelberg (gemeente) (schatting)"]
    assert [column["title"] for column in profile.profile(state)["columns"]] == ["Koekelberg (wijk)", "Koekelberg (gemeente)"]


def test_a_part_that_fails_stops_no_other(desk: Desk, secret: str) -> None:
    page = Page(desk.session, FiguresState(desk.session))
    drawn: list[str] = []

    def fails() -> None:
        drawn.append("fails")
        if len(drawn) > 2:
            raise ValueError("this part cannot be drawn")

    page.drawn(fails)
    page.drawn(lambda: drawn.append("draws"))
    with pytest.raises(ValueError, match="cannot be drawn"):
        page.refresh()
    assert drawn == ["fails", "draws", "fails", "draws"]


def test_the_same_two_areas_differ_the_same_whichever_is_looked_at(desk: Desk, state: FiguresState, secret: str) -> None:
    pack = Pack.open()
    around = pack.district("16").buffer(0.0012)
    line = {"type": "Polygon", "coordinates": [[list(point) for point in around.exterior.coords]]}
    desk.act(secret, slot="01/area/own/1", content={**VISITOR, "kind": "area", "method": "line", "geometry": line})
    own, beside = {"unit": "own", "code": ""}, {"unit": "district", "code": "17"}
    turned = {"more": "less", "less": "more", "none": "none", None: None}
    looks_at(desk, secret, "own", against=[beside], opened=True, all_shown=True)
    one = {name: compared(measured(state.mine, each), measured(state.against[0], each)) for name, each in state.offered.items()}
    looks_at(desk, secret, "district", "17", against=[own])
    other = {name: compared(measured(state.mine, each), measured(state.against[0], each)) for name, each in state.offered.items()}
    assert other == {name: turned[how] for name, how in one.items()}
    assert {"more", "none"} & set(one.values())


def test_three_wishes_made_at_once_are_all_kept(desk: Desk, state: FiguresState, secret: str) -> None:
    looks_at(desk, secret, "district", "16", opened=True, all_shown=True)
    assert (state.comparison.area.code, state.opened, state.all_shown) == ("16", True, True)


def test_how_many_live_there_is_not_told_beside_another_figure_before_its_guess(
    desk: Desk, state: FiguresState, secret: str
) -> None:
    looks_at(desk, secret, "district", "16")
    guesses(desk, secret, "aged_65_plus", 12)
    state.choose("aged_65_plus")
    assert "17.361" not in str(figure.shown(state))
    guesses(desk, secret, "population", 12_000)
    assert "17.361 inwoners" in figure.shown(state)["rows"][0]["notes"]


@pytest.mark.parametrize(("value", "said"), [(0.4, "0,2"), (9.0, "4,5"), (62.4, "31"), (0.0, "0")])
def test_a_few_are_never_said_as_none(desk: Desk, state: FiguresState, secret: str, value: float, said: str) -> None:
    pack = Pack.open()
    ground = pack.ground.table
    sectors = [str(code) for code in ground.index[ground["district"] == "16"]]
    half: list[str] = []
    while ground.loc[half, "km2"].sum() < 0.49 * ground.loc[sectors, "km2"].sum():
        half.append(sectors.pop())
    share = ground.loc[half, "km2"].sum() / ground.loc[ground["district"] == "16", "km2"].sum()
    column = {"title": "Crèches", "kind": "count", "unit": "number", "year": 2024, "values": {"16": value * 0.5 / share}}
    desk.act(
        secret, entry_id="c" * 32, content={**VISITOR, "kind": "table", "title": "t", "level": "district", "columns": [column]}
    )
    desk.act(secret, slot="01/area/own/1", content={**VISITOR, "kind": "area", "method": "sectors", "sectors": half})
    state.choose(f"table/{'c' * 32}/0")
    assert figure.shown(state)["rows"][0]["text"] == said


def test_means_and_ratios_of_ones_own_table_keep_their_decimals_and_are_not_judged(
    desk: Desk, state: FiguresState, secret: str
) -> None:
    looks_at(desk, secret, "district", "16", against=[{"unit": "district", "code": "2"}])
    column = {"title": "Gezinsgrootte", "kind": "median", "unit": "number", "values": {"16": 2.10, "2": 2.11, "1": 1.75}}
    desk.act(
        secret, entry_id="d" * 32, content={**VISITOR, "kind": "table", "title": "t", "level": "district", "columns": [column]}
    )
    state.choose(f"table/{'d' * 32}/0")
    shown = figure.shown(state)
    assert [row["text"] for row in shown["rows"]] == ["2,10", "2,11"]
    assert shown["sentences"] == []


def test_a_median_by_sector_is_not_averaged_for_the_map(desk: Desk, state: FiguresState, secret: str) -> None:
    looks_at(desk, secret, "district", "16")
    pack = Pack.open()
    sectors = [str(code) for code in pack.sectors.index[pack.sectors["district"] == "16"]]
    values = {code: 10_000.0 if number % 2 else 30_000.0 for number, code in enumerate(sectors)}
    column = {"title": "Inkomen", "kind": "median", "unit": "euro", "values": values}
    desk.act(
        secret, entry_id="e" * 32, content={**VISITOR, "kind": "table", "title": "t", "level": "sector", "columns": [column]}
    )
    state.choose(f"table/{'e' * 32}/0")
    assert class_map.of_districts(state) == ({}, {})
    shown = figure.shown(state)
    assert (shown["rows"][0]["low"], shown["rows"][0]["high"], shown["strip"]) == (10_000, 30_000, None)
    assert any("sector" in note for note in shown["rows"][0]["notes"])


def test_the_example_fills_the_figure_and_the_lines(desk: Desk) -> None:
    desk.hear("example", on=True)
    state = FiguresState(desk.session)
    state.choose("aged_65_plus")
    assert figure.shown(state)["guess_words"] == "Jij dacht: 15\N{NO-BREAK SPACE}%."
    assert says(state)


def test_a_code_that_does_not_exist_leaves_the_page_whole(desk: Desk, state: FiguresState, secret: str) -> None:
    looks_at(desk, secret, "district", "99999")
    assert state.mine is None
    assert [one.unit for one in state.against] == ["region"]


def test_a_handful_of_people_has_no_figure(desk: Desk, state: FiguresState, secret: str) -> None:
    pack = Pack.open()
    sector = str(pack.ground.table["inhabitants"].where(lambda people: people.between(1, 150)).dropna().index[0])
    desk.act(secret, slot="01/area/own/1", content={**VISITOR, "kind": "area", "method": "sectors", "sectors": [sector]})
    guesses(desk, secret, "aged_65_plus", 10)
    state.choose("aged_65_plus")
    row = figure.shown(state)["rows"][0]
    assert (row["value"], row["muted"]) == (None, True)
    assert row["text"] in ("te klein", "niet getoond", "niet beschikbaar")


def test_every_figure_is_shown_in_every_language(desk: Desk, secret: str) -> None:
    looks_at(desk, secret, "municipality", "21012", opened=True, all_shown=True)
    for language in LANGUAGES:
        desk.session.texts = desk.session.texts.of(language)
        state = FiguresState(desk.session)
        for name in state.offered:
            state.choose(name)
            assert figure.shown(state)["rows"], name
            assert len(figure.shown(state)["about"]) == 4
            codes, legend = class_map.of_districts(state)
            assert len({code for code in codes.values() if isinstance(code, int)}) == len(legend.get("labels", []))
        assert len(profile.profile(state)["rows"]) == len(state.offered)
        for one in charts.with_years(state):
            assert charts.through_time(state, one)["spec"]
        several = charts.against_each_other(state)
        assert charts.two(state, several[0], several[1])["spec"]


def test_two_rounds_stand_side_by_side(desk: Desk, state: FiguresState, secret: str) -> None:
    draws(desk, secret, "16", 1)
    assert profile.rounds(state) == {}
    occasion = {"kind": "occasion", "why": "opnieuw", "perspective": "visitor", "round": 2}
    desk.act(secret, slot="00/occasion", content=occasion)
    draws(desk, secret, "14", 2)
    guess = {**VISITOR, "round": 2, "kind": "guess", "indicator": "population"}
    desk.act(secret, slot="02/guess/population/2", content=guess)
    table = profile.rounds(state)
    assert [column["title"] for column in table["columns"]] == ["Ronde 1", "Ronde 2"]
    figures = Pack.open().figures.of("population")["value"]
    assert [cell["text"] for cell in table["rows"][1]["cells"]] == [state.texts.number(figures[code]) for code in ("16", "14")]


def test_the_time_line_of_a_count_shows_the_area_alone(desk: Desk, state: FiguresState, secret: str) -> None:
    looks_at(desk, secret, "district", "16", all_shown=True)
    shown = charts.through_time(state, state.offered["population"])
    assert shown["alternative"]["columns"] == ["Jaar", "Historisch Molenbeek"]
    assert [row[0] for row in shown["alternative"]["rows"]] == [str(year) for year in range(2025, 1993, -1)]
    assert shown["alternative"]["rows"][0][1] == state.texts.number(Pack.open().figures.of("population").loc["16", "value"])
    density = charts.through_time(state, state.offered["density"])
    assert density["alternative"]["columns"] == ["Jaar", "Historisch Molenbeek", "Gewest"]


def test_a_table_brought_by_district_is_a_figure_beside_the_others(desk: Desk, state: FiguresState, secret: str) -> None:
    looks_at(desk, secret, "district", "16")
    values = {"16": 31.5, "14": 20.0, "700": "suppressed"}
    column = {"title": "Gezinnen met een tuin", "kind": "share", "unit": "percent", "year": 2024, "values": values}
    table = {**VISITOR, "kind": "table", "title": "Tuinen", "level": "district", "columns": [column]}
    own_id = "a" * 32
    desk.act(secret, entry_id=own_id, content=table)
    name = f"table/{own_id}/0"
    state.choose(name)
    shown = figure.shown(state)
    assert shown["seen"]
    assert shown["rows"][0]["value"] == 31.5
    assert looking.themes(state)[-1]["figures"] == [] or looking.themes(state)[3]["title"] == "Eigen tabellen"
    codes, _ = class_map.of_districts(state)
    assert (codes["700"], codes["1"]) == ("suppressed", "not_available")
    assert "Tuinen" in [line["text"] for line in closing.items(state)]
    desk.act(secret, slot="00/occasion", content={"kind": "occasion", "why": "weer", "perspective": "visitor", "round": 2})
    assert name in state.offered  # a table serves the next round too
    desk.act(secret, action="delete", entry_id=own_id, content=None)
    assert name not in state.offered
    desk.act(secret, action="undo", entry_id=own_id, content=None)
    assert name in state.offered


def test_the_region_is_what_the_table_itself_says_of_it(desk: Desk, state: FiguresState, secret: str) -> None:
    looks_at(desk, secret, "district", "16")
    column = {
        "title": "65+",
        "kind": "share",
        "unit": "percent",
        "year": 2025,
        "region": 13.14,
        "values": {"16": 10.06, "1": 9.14},
    }
    brings(desk, secret, "a" * 32, "district", column)
    state.choose(f"table/{'a' * 32}/0")
    row = figure.shown(state)["rows"][1]
    assert (row["text"], row["notes"]) == ("13,1\N{NO-BREAK SPACE}%", ["zoals in je tabel"])


def test_inhabitants_by_sector_change_the_estimate_at_once_and_removing_them_brings_it_back(
    desk: Desk, state: FiguresState, secret: str
) -> None:
    pack = Pack.open()
    sectors = [str(code) for code in pack.sectors.index[pack.sectors["district"] == "16"]]
    area = {**VISITOR, "kind": "area", "method": "sectors", "sectors": sectors[:1]}
    desk.act(secret, slot="01/area/own/1", content=area)
    guesses(desk, secret, "population", None)
    before = figure.shown(state)["rows"][0]["value"]
    counted = pack.sector_population["population"][sectors]
    assert before == pytest.approx(pack.figures.of("population").loc["16", "value"] * counted.iloc[0] / counted.sum())
    assert "ongeveer: meestal minder dan 25\N{NO-BREAK SPACE}% ernaast" in figure.shown(state)["rows"][0]["notes"]
    for words in ("aanname", "Statbel", "2020"):
        assert words in figure.shown(state)["how"]["sentence"]
    values = {code: 3000 if code == sectors[0] else 1000 for code in sectors}
    column = {"title": "Inwoners", "kind": "count", "unit": "inhabitants", "year": 2025, "population": True, "values": values}
    table = {**VISITOR, "kind": "table", "title": "Statbel 2025", "level": "sector", "columns": [column]}
    desk.act(secret, entry_id="b" * 32, content=table)
    shown = figure.shown(state)
    district = pack.figures.of("population").loc["16", "value"]
    assert shown["rows"][0]["value"] == pytest.approx(district * 3000 / (3000 + 1000 * (len(sectors) - 1)))
    assert "Statbel 2025" in shown["how"]["sentence"]
    desk.act(secret, action="delete", entry_id="b" * 32, content=None)
    assert figure.shown(state)["rows"][0]["value"] == pytest.approx(before)


@pytest.mark.parametrize(("year", "guides"), [(2011, False), (2020, True), (None, True)])
def test_inhabitants_by_sector_of_before_those_of_the_pack_are_a_figure_and_no_guide(
    desk: Desk, state: FiguresState, secret: str, year: int | None, guides: bool
) -> None:
    pack = Pack.open()
    sectors = [str(code) for code in pack.sectors.index[pack.sectors["district"] == "16"]]
    values = {code: 3000 if code == sectors[0] else 1000 for code in sectors}
    column = {"title": "Inwoners", "kind": "count", "unit": "inhabitants", "year": year, "population": True, "values": values}
    brings(desk, secret, "b" * 32, "sector", column)
    assert (state.ground is not pack.ground) == guides
    assert f"table/{'b' * 32}/0" in state.offered
    (table,) = bringing.upload(Page(desk.session, state), state).brought
    (note,) = table["notes"]
    assert ("van vóór 2020" in note) == (not guides)


def test_the_close_tells_what_was_made(desk: Desk, state: FiguresState, secret: str) -> None:
    assert closing.items(state) == []
    looks_at(desk, secret, "district", "16")
    guesses(desk, secret, "population", 9000)
    reading = {**VISITOR, "kind": "reading", "indicator": "unemployment", "says": "veel zoekers", "ask": "Actiris"}
    reading["area"] = {"unit": "district", "code": "16"}
    desk.act(secret, slot="02/reading/district-16/unemployment/1", content=reading)
    assert "Historisch Molenbeek" in closing.items(state)[-1]["title"]
    lines = [line["text"] for line in closing.items(state)]
    assert lines == ["Historisch Molenbeek, naast Gewest", "Bij 1 cijfer dacht je eerst zelf na.", "veel zoekers · Actiris"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_is_made(language: str) -> None:
    book = Workbook.open("02_figures", language)
    for name in ("logbook", "areas", "look", "time", "profile", "two", "rounds", "own", "closing", "thought", "card"):
        assert book.section(name) is book.section(name)


def test_every_district_has_exactly_its_published_figures_in_the_app(desk: Desk) -> None:
    state = FiguresState(desk.session)
    pack = state.pack
    everything = of_pack(pack, state.texts)
    told = 0
    for code in pack.districts.index:
        area = territory("district", str(code), "mine", state.texts, pack, pack.ground)
        assert area is not None
        for name, indicator in everything.items():
            published = pack.figures.of(name).loc[code]
            result = measured(area, indicator).result
            if published["status"] == "value":
                told += 1
                assert (result.value, result.refused, result.estimate) == (published["value"], "", False)
            else:
                assert (result.value, result.refused) == (None, published["status"])
    assert told > 145 * 15


def test_the_districts_together_are_the_region(desk: Desk) -> None:
    state = FiguresState(desk.session)
    region = territory("region", "", "reference", state.texts, state.pack, state.pack.ground)
    assert region is not None
    everything = of_pack(state.pack, state.texts)
    assert measured(region, everything["population"]).result.value == 1_252_352
    aged = measured(region, everything["aged_65_plus"]).result
    assert (aged.value, aged.published) == (13.14, True)
    computed = measured(region, everything["unemployment"]).result
    assert not computed.published
    assert 10 < (computed.value or 0) < 25


def test_what_may_be_guessed_of_an_area_holds_what_is_true_there(state: FiguresState) -> None:
    indicator = of_pack(state.pack, state.texts)["population"]
    areas = [("municipality", code) for code in state.pack.municipalities.index]
    areas += [("district", code) for code in state.pack.districts.index]
    for unit, code in (*areas, ("region", "")):
        found = territory(unit, code, "mine", state.texts, state.pack, state.ground)
        assert found is not None
        value = measured(found, indicator).result.value
        assert value is None or value <= figure.people_in(found.portion.km2)["max"], (unit, code)


@given(st.floats(0, 1000))
def test_a_guess_goes_in_whole_steps_and_further_for_more_land(km2: float) -> None:
    bounds = figure.people_in(km2)
    assert 5_000 <= bounds["max"] <= figure.REGION
    assert bounds["max"] % bounds["step"] == 0
    assert bounds["max"] <= figure.people_in(km2 + 1)["max"]
