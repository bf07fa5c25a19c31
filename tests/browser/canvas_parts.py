"""An invented network on a canvas, which stores what is sent as a step would do: writes, deletions, steps back.

Not here: what is done on it (``test_canvas_part``).
"""

import random
from typing import Any

from buurtlezer.model import Domain, Holder, Strength, TieKind, parse
from buurtlezer.parts.canvas import Canvas
from buurtlezer.steps.people.canvas import rings
from buurtlezer.texts import Texts

CROWD = 1000
"""Ties of a crowd."""
HOSTILE = "<script>alert(1)</script>"
TEMPLATE = {"perspective": "organisation", "voice": "own", "visibility": "private", "round": 1}
TWELVE = (
    ("person", "Halima (onthaal)", 1, "neighbours"),
    ("person", "Meester Jos", 1, "children"),
    ("function", "Directeur van de basisschool", 2, "learning"),
    ("organisation", "Buurthuis De Pianofabriek", 1, "leisure"),
    ("self_organisation", "Vrouwen van de Hopstraat", 2, "neighbours"),
    ("initiative", "Samentuin", 2, "neighbours"),
    ("public_service", "OCMW, sociale dienst", 2, "counter"),
    ("business", "Stoffenwinkel op de hoek", 2, "work"),
    ("place", "Wasserette Sneeuwwit", 3, "care"),
    ("medium", "Whatsappgroep van de straat", 3, "news"),
    ("person", "يوسف · ሰላም 🌱", 3, "policy"),
    ("group", HOSTILE, 3, None),
)
EIGHT = ((0, 3), (None, 0), (None, 3), (1, 2), (4, 5), (3, 5), (7, 0), (6, 3))
DOMAINS = (
    "Buren",
    "Kinderen, school",
    "Leren",
    "Werk en handel",
    "Vrije tijd",
    "Zorg en hulp",
    "Loket, rechten",
    "Nieuws",
    "Beleid",
    "Andere",
)
HOLDERS = ("Team", "Vrijwilligers", "Bestuur", "Leiding", "Keuken", "Poets", "Onthaal", "Stagiairs")
KINDS = ("kennen elkaar", "werken samen", "brengt mensen verder", "geeft nieuws door", "helpt", "leent uit")
FORMS = {
    "person": "Persoon",
    "group": "Groep",
    "function": "Functie",
    "organisation": "Organisatie",
    "self_organisation": "Zelforganisatie",
    "initiative": "Initiatief",
    "public_service": "Openbare dienst",
    "business": "Handelszaak",
    "place": "Plek",
    "medium": "Medium",
}


def _options(values: Any, labels: Any) -> list[dict[str, Any]]:
    return [{"value": str(value), "label": label} for value, label in zip(values, labels, strict=True)]


CHOICES = {
    "domain": _options(Domain, DOMAINS),
    "holder": _options(Holder, HOLDERS),
    "tie": _options(TieKind, KINDS),
    "strength": _options(Strength, ("zwak", "sterk")),
    "form": _options(FORMS, FORMS.values()),
}


def _content(form: str, name: str, ring: int, domain: str | None) -> dict[str, Any]:
    if form in ("person", "group"):
        own = {"kind": "key_person", "called": name, "by": "group" if form == "group" else "pseudonym"}
    elif form == "function":
        own = {"kind": "public_function", "function": name}
    else:
        own = {"kind": "organisation", "name": name, "form": form}
    return {**TEMPLATE, **own, "ring": ring, "domain": domain, "holders": ["team"]}


def many(count: int) -> list[tuple[str, str, int, str | None]]:
    """So many, the same each time."""
    chance, made = random.Random(7), []
    for at in range(count):
        form, name, *_ = TWELVE[at % 11]
        made.append((form, f"{name.split(' ')[0]} {at}", chance.choice([1, 2, 2, 3, 3, 3]), str(chance.choice([*Domain]))))
    return made


def _tie(at: int, start: int | None, end: int) -> dict[str, Any]:
    ends = {"start": start if start is None else f"own/{start:032x}", "end": f"own/{end:032x}"}
    how = {"strength": (None, "weak", "strong")[at % 3], "both_ways": at % 5 != 3, "ties": ["knows"]}
    return {**TEMPLATE, "kind": "tie", **ends, **how}


class Network:
    """A canvas, its entries as a store has them, and all that was sent."""

    def __init__(self, nodes: Any = TWELVE, ties: Any = EIGHT, imported: int = 0, times: int = 1) -> None:
        self.acts: list[dict[str, Any]] = []
        self.opened: list[str] = []
        self.taken: list[str] = []
        self.history: dict[str, list[dict[str, Any] | None]] = {}
        self.seqs: dict[str, int] = {}
        self.forms = {f"{at:032x}": form for at, (form, *_) in enumerate(nodes)}
        for at, node in enumerate(nodes):
            self._keep(f"{at:032x}", _content(*node))
        for at, (start, end) in enumerate(ties):
            self._keep(f"{at + 90_000:032x}", _tie(at, start, end))
        rows = [
            {"key": f"{7:032x}/{at}", "name": f"Rij {at}", "form": "organisation", "ring": 1 + at % 3} for at in range(imported)
        ]
        labels = Texts.of("nl").group("base.", "canvas.") | rings(Texts.of("nl"))
        self.canvas = Canvas(labels=labels, name="canvas", choices=CHOICES, template=TEMPLATE, imported=rows, ready=True)
        self.canvas.on_act(self._act)
        self.canvas.on_open(self.opened.append)
        self.canvas.on_take(self.taken.append)
        self._tell()
        self.shown = [self.canvas] * times

    def now(self, entry_id: str) -> dict[str, Any] | None:
        """What an entry says."""
        return self.history.get(entry_id, [None])[-1]

    def of_kind(self, kind: str) -> dict[str, dict[str, Any]]:
        return {key: now for key in self.history if (now := self.now(key)) and now["kind"] == kind}

    def _keep(self, entry_id: str, content: dict[str, Any] | None) -> None:
        kept = None if content is None else parse(content).content()
        self.seqs[entry_id] = sum(map(len, self.history.values())) + 1
        self.history.setdefault(entry_id, [None]).append(kept)

    def _act(self, act: dict[str, Any]) -> None:
        self.acts.append(act)
        entry_id = act.get("slot") or act["entry_id"]
        back = self.history[entry_id][-2] if act["action"] == "undo" else None
        self._keep(entry_id, act["content"] if act["action"] == "write" else back)
        self._tell()

    def _tell(self) -> None:
        nodes, ties = [], []
        for key in self.history:
            now = self.now(key)
            whole = {"entry_id": key, "seq": self.seqs[key], "content": now}
            if now and now["kind"] == "tie":
                ties.append({"key": key, "start": now.get("start"), "end": now["end"], **whole})
            elif now and now["kind"] != "network_layout":
                name = now.get("called") or now.get("name") or now.get("function")
                nodes.append({"key": f"own/{key}", "form": self.forms.get(key, "person"), "name": name, **whole})
        slots = {centre: f"07/layout/{centre}/1" for centre in ("me", "organisation")}
        layouts = {c: {"slot": s, "seq": self.seqs.get(s, 0), "content": self.now(s) or {}} for c, s in slots.items()}
        with self.canvas.hold_sync():
            self.canvas.nodes, self.canvas.ties, self.canvas.layouts = nodes, ties, layouts


def crowded() -> Network:
    """Three hundred, with a thousand ties."""
    chance = random.Random(3)
    pairs: set[tuple[int | None, int]] = set()
    while len(pairs) < CROWD:
        one, other = sorted(chance.sample(range(300), 2))
        pairs.add((one if chance.random() > 0.05 else None, other))
    return Network(many(300), sorted(pairs, key=str))
