"""The projector's page ``/p``: hears ``projector.*`` and answers with what may stand on a wall. No name, ever.

| message (with the projector's ``secret``) | answer |
|---|---|
| ``projector.take`` (``secret`` is a token) | ``taken`` {secret}, once |
| ``projector.open`` {at} | ``wall`` {seq, title, code, address, qr, presence, scene, …} |

``at`` is the address that phones are sent to; the page was given it by the trainer's. ``scene`` says what stands there:
``join``, ``moment`` (one that runs), ``result`` (of a moment), ``quotes`` (that the trainer said yes to) or
``view``. Of a question about a conclusion, ``about`` is its sentence. What cannot be is ``refuse`` {rule, sentence}.
Not here: what a view of the group holds (``views``), drawing (the page).
"""

from collections.abc import Iterable, Mapping
from textwrap import shorten
from typing import Any

from buurtlezer import errors, views
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.invitation import invitation
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.logbook.room.scenes import told_scene
from buurtlezer.parts.scene.scenes import drawn as drawn_scenes
from buurtlezer.store import Credential, JoinCode, Run, Store, Workshop, today
from buurtlezer.texts import Texts
from buurtlezer.views.conclusions import wall as conclusions_wall
from buurtlezer.views.moment import answers as answers_view
from buurtlezer.views.moment import turnout
from buurtlezer.wording import coming_back
from buurtlezer.wording.around import Around, names_of_places
from buurtlezer.wording.plain_words import plain_words
from buurtlezer.wording.sentences import trouble

Message = dict[str, Any]

CONCLUSIONS = "conclusions"
"""The view that a question may be about."""

WORDS = "words"
"""What the stage calls it where the wall shows words that the trainer said yes to."""

MOST_WORDS = 6
LONGEST = 160
"""What is read at eight metres."""


class Projector:
    """Hears one message at a time and keeps nothing between two."""

    def __init__(self, store: Store, pack: Pack) -> None:
        self._store = store
        self._pack = pack

    def hear(self, message: Mapping[str, Any], language: str) -> Message:
        """The answer to a message. Only a fault of ours raises anything."""
        texts = Texts.of(language)
        try:
            kind, secret = message.get("type"), message.get("secret")
            credential = Credential.parse(secret if isinstance(secret, str) else "")
            if kind == "projector.take":
                return {"type": "taken", "secret": self._store.workshops.take_handover(credential, "projector").shown()}
            if kind != "projector.open":
                raise errors.BadEntry("type", "not_a_choice", "str")
            return self._wall(credential, message, texts)
        except errors.StoreError as error:
            return {"type": "later", "sentence": trouble(error, texts)}
        except errors.BuurtlezerError as error:
            named = ((errors.UnknownSecret, "unknown_secret"), (errors.HandoverOver, "handover_over"))
            rule = next((name for one, name in named if isinstance(error, one)), "entry")
            return {"type": "refuse", "rule": rule, "sentence": texts(f"projector.refusal.{rule}")}

    def _wall(self, credential: Credential, message: Mapping[str, Any], texts: Texts) -> Message:
        own = self._store.workshops.projected(credential)
        present = self._store.workshops.presence(credential)
        code = None if own.closed else JoinCode.of(credential, own.code_number).shown()
        return {
            "type": "wall",
            "seq": own.seq,
            "title": own.settings.title,
            "organisation": own.settings.organisation,
            "minimum": own.settings.minimum_voices,
            "closed": own.closed,
            "back": coming_back.told(own.settings, texts, today()),
            "presence": {"joined": present.joined, "here": present.here, "voices": present.voices},
            **invitation(message.get("at"), code),
            **self._scene(credential, own, texts),
        }

    def _scene(self, credential: Credential, own: Workshop, texts: Texts) -> Message:
        """What stands there: a moment that runs comes before everything else."""
        running = self._run(credential, own.stage.moment)
        if running is not None and running.running():
            return {"scene": "moment", **self._told(credential, running, texts), "seconds_left": running.seconds_left()}
        if running is not None and own.stage.projector in ("join", "moment") and running.moment.form != "talk":
            return {"scene": "result", **self._told(credential, running, texts)}  # its time was over
        name, _, run_id = own.stage.projector.partition("/")
        if name == "join":
            return {"scene": "join"}
        if name == "moment":
            run = self._run(credential, run_id or None)
            return {"scene": "result", **self._told(credential, run, texts)} if run is not None else {"scene": "join"}
        if name == WORDS:
            return self._words(credential, texts)
        return self._view(credential, own, texts)

    def _words(self, credential: Credential, texts: Texts) -> Message:
        """The newest of what everybody reads by the trainer's yes, in words; nobody's name."""
        found = self._store.workshops.approved(credential)
        around = Around({}, names_of_places(found), texts, self._pack)
        told = [one for one in reversed(found) if one.decided]
        said = [
            {"about": texts(f"trainer.kind.{one.kind}"), "words": shorten(plain_words(one, around), LONGEST, placeholder="…")}
            for one in told[:MOST_WORDS]
        ]
        return {"scene": "quotes", "words": said, "more": len(told) - len(said)}

    def _view(self, credential: Credential, own: Workshop, texts: Texts) -> Message:
        name = own.stage.projector
        if name not in views.names():
            return {"scene": "join"}
        found = self._store.workshops.result(credential, name, views.compute(name, self._pack))
        content = views.on_wall(name, found.content, texts) if found.content else found.content
        drawn = {one: paths().get(one, []) for one in (content or {}).get("pictures", ())}
        # Without names it would be all of them.
        scenes = drawn_scenes(*named) if (named := (content or {}).get("scenes", ())) else {}
        told = {"scene": "view", "view": name, "content": content, "seq_of_view": found.seq, "pictures": drawn, "scenes": scenes}
        return {**told, "figures": self._figures((found.content or {}).get("figures", {}), own, texts)}

    def _figures(self, named: Iterable[str], own: Workshop, texts: Texts) -> list[Message]:
        """Which figures stand there, in words; before residents or minors none on income, work or welfare (``Settings``)."""
        rows = self._pack.figures.indicators
        kept = [one for one in named if rows.at[one, "open"] or not (own.settings.residents or own.settings.minors)]
        return [{"name": one, "title": texts(f"indicator.{one}.title"), "unit": str(rows.at[one, "unit"])} for one in kept]

    def _run(self, credential: Credential, run_id: str | None) -> Run | None:
        if run_id is None:
            return None
        try:
            return self._store.workshops.moment(credential, run_id)
        except errors.NotYours:
            return None  # a stage may name one that is not there: then it shows something else

    def _told(self, credential: Credential, run: Run, texts: Texts) -> Message:
        counts, seq = turnout.of_room(self._store, credential, run)
        result = answers_view.of_room(self._store, credential, run) if run.moment.shown else None
        moment = run.moment
        asked = {moment.picture, *(one.picture for one in moment.options), *(one.picture for one in moment.spots)}
        return {
            "run": run.id,
            "moment": moment.content(),
            "pictures": {name: paths().get(name, []) for name in sorted(asked)},
            "vignette": told_scene(moment),
            "turnout": counts,
            "seq_of_turnout": seq,
            "result": result,
            **self._conclusion(credential, moment.conclusion, texts),
        }

    def _conclusion(self, credential: Credential, number: int | None, texts: Texts) -> Message:
        """The conclusion that a question is about, as it stands now: once it is hidden or erased it is here no longer."""
        if number is None:
            return {}
        found = self._store.workshops.result(credential, CONCLUSIONS, views.compute(CONCLUSIONS, self._pack))
        told = conclusions_wall.sentence(found.content, texts, number) if found.content else ""
        return {"about": told, "seq_of_view": found.seq}
