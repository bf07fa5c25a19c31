"""The place that an open logbook has in a workshop, and what its page asks the store about the room from there.

Every call goes with the secret that opened the logbook. Not here: when it is asked (``live``), what is said of it (``bar``).
"""

from dataclasses import replace

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.logbook.seat.group import GroupPicture
from buurtlezer.logbook.seat.member import Member, member, rooms_exist
from buurtlezer.store import NOTHING, Credential, GroupResult, Store


class Seat:
    """Empty until a logbook of a workshop is open."""

    def __init__(self, pack: Pack) -> None:
        self.member: Member | None = None
        """Who one is here; None outside of any workshop, and where there are no rooms."""
        self.roomless = False
        """True for a workshop's logbook that is open where there are no rooms."""
        self.group = GroupPicture()
        self.newest = 0
        """The number of one's own newest act, as the room counts."""
        self.ripe: list[str] = []
        """Views of which a newer result may be computed, at the last look."""
        self.repainted = False
        """The group's picture says something else than when it was last shown."""
        self.unread = False
        """Something was found here, and one's own entries were not read since: other devices write too."""
        self._mark: tuple[object, ...] = ()
        self._pack = pack
        self._taken: tuple[Store, Credential] | None = None

    def take(self, store: Store, owner: Credential) -> None:
        """Sit down with a logbook (``errors.UnknownSecret``, ``errors.StoreError``)."""
        self._taken, self._mark = (store, owner), ()
        self.look_around()

    def leave(self) -> None:
        """No logbook is open any more."""
        self.member, self.roomless, self._taken = None, False, None
        self.ripe, self.newest, self.unread, self.repainted, self._mark = [], 0, False, False, ()
        self.group.forget()

    def look_around(self) -> None:
        """Read anew where one stands, if anything is new, and take in new results of the group.

        That others wrote is no such news: it moves the number, and makes views ripe.

        Raises
        ------
        errors.UnknownSecret
            The logbook was erased, by its owner or with its workshop.
        errors.StoreError
        """
        self.ripe = []
        if self._taken is None:
            return
        store, owner = self._taken
        news = store.workshops.news(owner, self.group.known, self.group.opened)
        if news is not None:
            self.ripe, self.newest = news.open, news.own
            for view, result in news.results.items():
                self.repainted |= self.group.put(view, result)
        if news is not None and self.member is not None and news.mark == self._mark:
            self.member = replace(self.member, seq=news.seq)
            return
        found = member(store, owner)
        self.roomless = found is not None and not rooms_exist()
        self.member = None if self.roomless else found
        if news is not None and self.member is not None:
            self._mark = news.mark  # from before the reading: what changed meanwhile is read once more
        self.unread = True

    def result(self, view: str) -> GroupResult:
        """A view of what the room shares; may compute it, which takes some tenths of a second. On any thread."""
        if self._taken is None:
            return NOTHING
        store, owner = self._taken
        return store.workshops.result(owner, view, views.compute(view, self._pack))

    def show_presence(self, page: str) -> None:
        """A sign of life from a page. On any thread."""
        if self._taken is not None and self.member is not None:
            store, owner = self._taken
            store.workshops.seen(owner, page)
