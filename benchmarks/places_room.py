"""A workshop in a SQLite file with thousands of places and meanings, as a long round of a large organisation would leave it.

Written into the tables at once, since a person's acts one by one would take longer than all that is measured. Not here: what is
measured (``bench_places``).
"""

import secrets
from datetime import UTC, datetime
from typing import Any

import numpy as np
import sqlalchemy as sa

from buurtlezer.geodata import Pack
from buurtlezer.model import DayPart, Group, Meaning, MeetingBoard, Place, PlaceCategory, Settings, Trait, Use
from buurtlezer.store import Credential, JoinCode, Store, number, tables

AUTHORS = 200
PLACES = 5_000
MEANINGS = 20_000
TALKED_OF = 400
"""Half of the entries are of so many places, squares and stations; each other one is a place of its own, as in any room."""

NAMES = ("Café De Zwaan", "Park", "Bibliotheek", "Het pleintje", "Bakker", "Station", "Jeugdhuis", "🌳")
SETTINGS = {"title": "Kuregem", "organisation": "Buurthuis", "contact": "het onthaal", "held_on": datetime.now(UTC).date()}


def fill(store: Store, pack: Pack) -> Credential:
    """Make the workshop and its entries; the trainer's secret."""
    trainer = Credential.new()
    own = store.workshops.create(trainer, Settings.model_validate(SETTINGS))
    code = JoinCode.of(trainer.derive("projector"), own.code_number)
    owners = [Credential.new() for _ in range(AUTHORS)]
    for at, owner in enumerate(owners):
        store.workshops.join(owner, code, f"Vogel {at}", 1 + at % 3)
        store.workshops.confirm(trainer, f"Vogel {at}", 1 + at % 3)
    random = np.random.default_rng(7)
    with store._writing() as connection:
        books = [row.logbook_id for row in connection.execute(sa.select(tables.participants.c.logbook_id))]
        rows = _rows(random, pack, books)
        first = number.take(connection)
        for _ in rows:
            last = number.take(connection)
        connection.execute(
            sa.insert(tables.entries),
            [
                {"logbook_id": book, "id": id_, "kind": content["kind"], "latest_seq": first + at, "visibility": "workshop"}
                for at, (book, id_, content) in enumerate(rows)
            ],
        )
        connection.execute(
            sa.insert(tables.revisions),
            [
                {"seq": first + at, "logbook_id": book, "entry_id": id_, "act_id": secrets.token_hex(16), "action": "write"}
                | {"content": content, "base_seq": None, "overtaken": False, "written_at": number.now()}
                for at, (book, id_, content) in enumerate(rows)
            ],
        )
        connection.execute(sa.update(tables.workshops).values(seq=last))
    return trainer


def _rows(random: np.random.Generator, pack: Pack, books: list[str]) -> list[tuple[str, str, dict[str, Any]]]:
    """Logbook, entry and content of each; meanings name places of the same logbook."""
    shared = {"perspective": "citizen", "visibility": "workshop"}
    sectors = list(pack.sector_shapes)
    rows: list[tuple[str, str, dict[str, Any]]] = []
    own: dict[str, list[str]] = {book: [] for book in books}
    spots = random.normal((4.345, 50.85), (0.02, 0.012), (TALKED_OF + PLACES, 2)).tolist()
    for at in range(PLACES):
        book, id_ = books[at % len(books)], secrets.token_hex(16)
        spot = int(random.zipf(1.3)) % TALKED_OF if at % 2 else TALKED_OF + at
        lon, lat = spots[spot]
        coarse = bool(random.random() < 0.2)
        place: dict[str, Any] = {
            "name": f"{NAMES[spot % len(NAMES)]} {spot // len(NAMES)}",
            "category": str(random.choice(list(PlaceCategory))),
            "location": {"lon": lon + float(random.normal(0, 0.0004)), "lat": lat + float(random.normal(0, 0.0003))},
            "sector": sectors[spot % len(sectors)],
            "coarse": coarse,
            "offers": "koffie, en iemand die luistert" if random.random() < 0.3 else "",
            "traits": {str(trait): bool(random.random() < 0.7) for trait in list(Trait)[:4]},
        }
        own[book].append(id_)
        rows.append((book, id_, Place.model_validate(shared | place).content()))
    groups, uses, parts = list(Group), list(Use), list(DayPart)
    for at in range(MEANINGS):
        book = books[at % len(books)]
        group = groups[int(random.integers(0, len(groups)))]
        meaning = {
            "place": f"own/{random.choice(own[book])}",
            "group": group,
            "voice": "told" if random.random() < 0.3 else "own",
            "voices": 1 + (at % len(books)) % 3,
            "feeling": None if random.random() < 0.1 else int(random.integers(-2, 3)),
            "why": "omdat er altijd iemand is die je kent, ook laat op de avond" if random.random() < 0.5 else "",
            "times": [part for part in parts if random.random() < 0.3],
            "use": uses[int(random.integers(0, 4))],
        }
        rows.append((book, secrets.token_hex(16), Meaning.model_validate(shared | meaning).content()))
    for book in books:
        laid = {f"own/{id_}": (float(random.random()), float(random.random())) for id_ in own[book][:8]}
        rows.append((book, secrets.token_hex(16), MeetingBoard.model_validate(shared | {"positions": laid}).content()))
    return rows
