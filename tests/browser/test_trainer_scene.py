"""Questions with a scene on the trainer's page: seen before they are asked, spoken, and nothing of what was spoken is lost."""

import wave
from pathlib import Path

import pytest
from playwright.sync_api import expect
from trainer_desk import Trainer
from visit import until

from buurtlezer.store import Recording

pytestmark = pytest.mark.browser

ANSWERS = [
    {"value": value, "picture": picture, "label": {"nl": value}} for value, picture in (("ja", "door"), ("nee", "door_shut"))
]
PROGRAMME = {
    "name": "scenes",
    "title": {"nl": "Op de trap"},
    "items": [
        {
            "minutes": 10,
            "title": {"nl": "De knik"},
            "moments": [
                {
                    "name": "stop",
                    "picture": "door",
                    "prompt": {"nl": "Kan iemand stoppen?"},
                    "vignette": "nod",
                    "options": ANSWERS,
                },
            ],
        }
    ],
}


def sound(path: Path, seconds: int, rate: int = 3000) -> Path:
    """Silence, small: a minute of it is 180 kB."""
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 1, rate, 0, "NONE", ""))
        file.writeframes(b"\x80" * rate * seconds)
    return path


def test_a_scene_is_seen_before_it_is_asked_and_an_hour_of_sound_is_refused(trainer: Trainer, tmp_path: Path) -> None:
    store = trainer.led.store
    store.workshops.set_programme(trainer.secret, PROGRAMME)
    store.workshops.record(trainer.secret, "stop", "nl", Recording("audio/ogg", b"OggS...."))
    page = trainer.section("programme").page
    question = page.locator(".trainer-moment")
    expect(question.locator("svg.bl-scene[data-scene=nod] path").first).to_be_visible(timeout=15_000)
    expect(question.locator("figcaption")).to_contain_text("zes jaar")
    page.get_by_text("Inspreken").click()
    expect(question.get_by_text("Spreek eerst de zinnen van de tekening in")).to_be_visible()
    for seconds, told in ((3600, "60:00 minuten en is 10,8 MB"), (300, "5:00 minuten en is 0,9 MB")):
        question.locator("input[type=file]").set_input_files(sound(tmp_path / "lang.wav", seconds))
        refused = question.locator(".bl-notice", has_text=told)
        expect(refused).to_contain_text("hoogstens één minuut")
        expect(question.get_by_role("button", name="Bewaar deze opname")).to_have_count(0)
    assert store.workshops.recording(trainer.secret, "stop", "nl").sound == b"OggS...."
    short = sound(tmp_path / "kort.wav", 20)
    question.locator("input[type=file]").set_input_files(short)
    question.get_by_role("button", name="Bewaar deze opname").click()
    until(lambda: store.workshops.recording(trainer.secret, "stop", "nl").media, lambda media: media == "audio/wav")
    assert store.workshops.recording(trainer.secret, "stop", "nl").sound == short.read_bytes()
    page.get_by_role("button", name="Stel deze vraag").click()
    expect(page.locator(".trainer-now svg.bl-scene[data-scene=nod]")).to_be_visible()
    trainer.until(lambda own: own.stage.moment)
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert trainer.faults == []
