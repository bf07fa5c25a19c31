"""What stands around the widgets, before any cell runs; and the settings that two files must agree on."""

import json
from pathlib import Path

import pytest

from buurtlezer.serving.app import EXTENSIONS, FILTERS, settings
from buurtlezer.serving.shell import shell
from buurtlezer.texts import LANGUAGES
from buurtlezer.wording.circle import FOLDERS, NAMES

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FOLDERS)
def test_a_page_knows_its_place_and_its_languages(name: str, language: str) -> None:
    page = shell({"buurtlezer": {"language": language, "page": name}}, "/lab/")
    assert [step["current"] for step in page.steps] == [step == name for step in NAMES]
    assert [bool(step["href"]) for step in page.steps] == [step in FOLDERS for step in NAMES]
    assert {link["href"] for link in page.languages} == {f"/lab/voila/render/{other}/{name}.ipynb" for other in LANGUAGES}
    assert [link["language"] for link in page.languages if link["current"]] == [language]
    assert json.loads(page.words).keys() == {"lost", "gone", "heavy", "failed"}
    assert page.sources[-1].endswith("ODbL 1.0")
    assert "© " in page.sources[-1]


def test_somebodys_own_notebook_gets_a_page_without_a_place_in_the_circle() -> None:
    page = shell({}, "/")
    assert page.title == "Buurtlezer"
    assert not any(step["current"] for step in page.steps)


def test_plain_voila_has_the_same_settings_as_ours() -> None:
    plain = json.loads((ROOT / "voila.json").read_text("utf-8"))
    ours = settings()
    for key, value in plain["VoilaConfiguration"].items():
        assert ours.VoilaConfiguration[key] == value, key
    assert plain["VoilaExporter"]["filters"] == FILTERS
    assert plain["VoilaConfiguration"]["extension_allowlist"] == list(EXTENSIONS)


def test_nothing_in_the_template_is_loaded_from_outside() -> None:
    for file in (ROOT / "widgets/buurtlezer/serving/template").glob("*.*"):
        text = file.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http://" not in text, file.name
        assert "https://" not in text, file.name
