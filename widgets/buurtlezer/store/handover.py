"""Handing a workshop's secret to another page by an address that works once.

An address stays in a browser's history, whatever the page does about its address bar; so what stands in it must be used up by the
first who opens it. A token is exchanged for the secret, and is nothing afterwards. The store keeps the token's hash, and the
secret sealed with it: whoever reads the store alone learns neither. Not here: making and showing addresses (the console, the
command line), a secret that was lost (``leading.renew_trainer``).
"""

from datetime import datetime, timedelta
from typing import Final

import sqlalchemy as sa

from buurtlezer.errors import BadEntry, HandoverOver

from . import number, room
from .credential import Credential
from .tables import handovers

TO: Final = ("trainer", "projector")
"""Whose secret may be handed over, each to its own page and to no other."""

MINUTES: Final = 10
MOST_MINUTES: Final = 7 * 24 * 60
MOST: Final = 20
"""Open at once for a workshop; the oldest gives way."""


def give(connection: sa.Connection, trainer: Credential, to: str, minutes: int) -> Credential:
    """A token for the trainer's own secret, or for the projector's that follows from it (``errors.BadEntry``)."""
    own = room.led(connection, trainer)
    if to not in TO:
        raise BadEntry("to", "not_a_choice", "str")
    if not 1 <= minutes <= MOST_MINUTES:
        raise BadEntry("minutes", "out_of_range", "int")
    secret = trainer if to == "trainer" else trainer.derive("projector")
    token, now = Credential.new(), number.now()
    connection.execute(sa.delete(handovers).where(handovers.c.until <= now))
    open_ones = sa.select(handovers.c.token_hash).where(handovers.c.workshop_id == own.id).order_by(handovers.c.until.desc())
    for oldest in connection.scalars(open_ones).all()[MOST - 1 :]:
        connection.execute(sa.delete(handovers).where(handovers.c.token_hash == oldest))
    until = datetime.fromisoformat(now) + timedelta(minutes=minutes)
    connection.execute(
        sa.insert(handovers).values(
            token_hash=token.digest("handover"),
            workshop_id=own.id,
            opens=to,
            sealed=secret.sealed(token),
            until=until.isoformat(timespec="microseconds"),
        )
    )
    return token


def take(connection: sa.Connection, token: Credential, to: str) -> Credential:
    """The secret that a token stands for, which is used up by it (``errors.HandoverOver``).

    One that was meant for another page is left as it is.
    """
    this = sa.and_(handovers.c.token_hash == token.digest("handover"), handovers.c.opens == to)
    row = connection.execute(sa.select(handovers).where(this)).one_or_none()
    if row is None or row.until <= number.now():
        raise HandoverOver("the address was used before, is too old, or is none of this server")
    connection.execute(sa.delete(handovers).where(this))
    return Credential.unsealed(row.sealed, token)
