"""A workshop in the server's store, led from the test, and phones that join it.

Not here: the tests (``test_moment_*``).
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from visit import Server, until

from buurtlezer.model import Moment, Settings
from buurtlezer.store import Credential, JoinCode, Revision, Run, Store
from buurtlezer.store.writing import Pen

WORDS = {"nl": "Voel je je thuis in Brussel?", "fr": "Vous sentez-vous chez vous à Bruxelles ?", "tr": "Brüksel'de evinde misin?"}
YES = {"value": "yes", "picture": "face_happy", "label": {"nl": "Ja", "fr": "Oui", "tr": "Evet"}}
NO = {"value": "no", "picture": "face_sad", "label": {"nl": "Nee", "fr": "Non", "tr": "Hayır"}}


class Room:
    """One workshop."""

    def __init__(self, store: Store, **settings: Any) -> None:
        agreed = {
            "title": "Rond het Zuidstation",
            "organisation": "Buurtwerk Zuid",
            "contact": "02 000 00 00",
            "minimum_voices": 3,
            "held_on": datetime.now(UTC).date(),
        }
        self.store = store
        self.trainer = Credential.new()
        self.settings = Settings.model_validate({**agreed, **settings})
        self.workshop = store.workshops.create(self.trainer, self.settings)

    @property
    def code(self) -> JoinCode:
        """The join code as it stands on the wall."""
        return JoinCode.of(self.trainer.derive("projector"), self.store.workshops.led(self.trainer).code_number)

    def begin(self, **content: Any) -> Run:
        """Push a question."""
        asked = {"name": "home", "picture": "city", "prompt": WORDS, "options": [YES, NO], **content}
        return self.store.workshops.begin(self.trainer, Moment.model_validate(asked))

    def spot(self, spots: list[dict[str, Any]] | None = None, **content: Any) -> Run:
        """Push a question with a tap on the map."""
        known = [{"id": "park", "picture": "park", "label": {"nl": "Park"}, "lon": 4.34, "lat": 50.83}]
        return self.begin(form="spot", options=[], spots=spots or known, name="place", **content)

    def answers(self, run: Run) -> list[dict[str, Any]]:
        """What was answered, as the trainer may read it."""
        them = self.store.workshops.shared(self.trainer, {"answer"})
        return [content for one in them if (content := one.entry.content())["moment"] == run.id]

    def until_answers(self, run: Run, count: int) -> list[dict[str, Any]]:
        """Wait until so many answers are there."""
        return until(lambda: self.answers(run), lambda them: len(them) >= count)

    def member(self, number: int, run: Run | None = None, choice: str = "yes", voices: int = 1, **said: Any) -> Credential:
        """Somebody else in the room, by way of the store; answers if there is a question."""
        from buurtlezer.model import parse

        owner = Credential.new()
        self.store.workshops.join(owner, self.code, f"Ander {number}", voices)
        if voices > 1:
            self.store.workshops.confirm(self.trainer, f"Ander {number}", voices)
        if run is not None:
            said = said or {"choice": choice}
            content = {"kind": "answer", "moment": run.id, **said, "perspective": "visitor", "visibility": "workshop"}
            Pen(self.store).write(owner, f"{number:032x}", f"{number:032x}", parse(content))
        return owner


class Phone:
    """One page ``/m``; a script error fails the test when ``checked``."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context = context
        self.page: Page = context.new_page()
        self.address = address
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda line: self.faults.append(line.text) if "Content Security" in line.text else None)

    def open(self, code: JoinCode | None = None, query: str = "") -> "Phone":
        """As by the QR code, or with nothing."""
        self.page.goto(f"{self.address}/m{query}{'#' + code.shown() if code else ''}")
        return self

    def join(self, code: JoinCode) -> "Phone":
        """From the QR code to the waiting screen."""
        self.open(code)
        self.page.get_by_role("button", name="Goed, ik doe mee").click()
        self.page.locator(".names button").first.click()
        self.page.get_by_role("button", name="Alleen ik").click()
        return self.screen("waiting")

    def screen(self, name: str) -> "Phone":
        """Wait for a screen."""
        self.page.wait_for_selector(f"body[data-screen={name}]", timeout=15_000)
        return self

    def sign(self, tone: str, seconds: float = 15) -> "Phone":
        """Wait for the header's sign."""
        self.page.wait_for_selector(f"body[data-sign={tone}]", timeout=seconds * 1000)
        return self

    def answer(self, name: str) -> "Phone":
        """Tap an answer."""
        self.page.get_by_role("button", name=name, exact=True).click()
        return self.screen("thanks")

    def secret(self) -> Credential:
        """The secret of who answers, as the device keeps it."""
        found = self.page.evaluate(
            """() => {
                const key = Object.keys(localStorage).find((one) => one.endsWith(":logbooks"));
                const current = Object.keys(sessionStorage).find((one) => one.endsWith(":current"));
                return JSON.parse(localStorage[key]).find((one) => one.key === sessionStorage[current]).secret;
            }"""
        )
        return Credential.parse(found)

    def fits(self) -> None:
        """Nothing goes sideways."""
        page = self.page
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def stored(room: Room, phone: Phone) -> list[Revision]:
    """What the store holds of a phone's person."""
    return room.store.current(phone.secret())


def shown(phone: Phone, text: str) -> None:
    """Wait until a text is there."""
    expect(phone.page.get_by_text(text).first).to_be_visible(timeout=15_000)


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store, purpose="We willen weten hoe de buurt voor jullie is.")


@pytest.fixture
def phone(context: Callable[..., BrowserContext], server: Server) -> Callable[..., Phone]:
    return lambda size="phone", address=server.address, **more: Phone(context(size, **more), address)
