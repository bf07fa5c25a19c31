"""What one page looks at: the area that was chosen, from where one walks, the lists that were brought.

What lies there is kept for one area, start and set of lists: all parts of the page ask after each change. Not here: which
services lie in it (``services_here``).
"""

from buurtlezer.model import ServiceList
from buurtlezer.steps.services.on_foot import Degrees
from buurtlezer.steps.services.services_here import ServicesHere, Start, middle_of
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.steps.whose import Whose


class Looking:
    """What one page looks at, from where."""

    def __init__(self, state: ServicesState) -> None:
        self._state = state
        self._chosen: tuple[bytes, Start] | None = None
        self._key: tuple[object, ...] = ()
        self._kept: ServicesHere | None = None
        self._lists: dict[tuple[str, int], ServiceList | None] = {}
        self._page = ""
        self._whose = Whose(state.session)

    def forget(self) -> None:
        """Nobody chose from where any more; nor is what lay around it kept."""
        self._chosen, self._key, self._kept = None, (), None

    def of_page(self, page: str) -> bool:
        """A page asks what there is to tell. After a reload it is another one, and a start is gone with the one before: true."""
        before, self._page = self._page, page
        gone = before not in {"", page} and self._chosen is not None
        if gone:
            self.forget()
        return gone

    def walk_from(self, at: Degrees | None, name: str) -> None:
        """Somebody says from where to walk, as long as this area is looked at; None: from its middle."""
        area = self._state.area()
        self._chosen = (area.geometry.wkb, Start(at, name)) if at is not None and area is not None else None

    @property
    def chosen(self) -> bool:
        """Whether somebody chose where to walk from."""
        if self._whose.other():  # asked after each change, before anything is shown
            self.forget()
        now = self.now() if self._chosen is not None else None
        return now is not None and self._chosen is not None and now.start is self._chosen[1]

    def now(self) -> ServicesHere | None:
        """The services of the area that is looked at; None while there is none."""
        area = self._state.area()
        if area is None:
            return None
        shape, lists = area.geometry.wkb, self._all_lists()
        picked = self._chosen[1] if self._chosen is not None and self._chosen[0] == shape else None
        key = (shape, area.name, area.inhabitants, picked, tuple(entry_id for entry_id, _ in lists), tuple(self._lists))
        if key != self._key or self._kept is None:
            start = picked or Start(middle_of(area.geometry))
            self._key, self._kept = key, ServicesHere(self._state.pack, self._state.texts.language, area, start, lists)
        return self._kept

    def _all_lists(self) -> tuple[tuple[str, ServiceList], ...]:
        """Lists of any round, each read whole once: an open page does not hold their rows."""
        made = self._state.of_any_round(ServiceList)
        read = {}
        for one in made:
            key = (one.entry_id, one.seq)
            entry = self._lists[key] if key in self._lists else self._state.session.whole(one.entry_id)
            read[key] = entry if isinstance(entry, ServiceList) else None
        self._lists = read
        return tuple((entry_id, entry) for (entry_id, _), entry in read.items() if entry is not None)
