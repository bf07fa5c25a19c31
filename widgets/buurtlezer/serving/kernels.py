"""What the kernels of our pages have in common, loaded once: views with their libraries, texts, the data pack.

It imports that only when it is told to: the command line reads ``PRELOAD`` too. Not here: how kernels are forked from it
(``warm``, which knows nothing of ours).
"""

import logging
from importlib import import_module

from buurtlezer.serving.logs import discreetly

PRELOAD = (f"{__name__}:hush", f"{__name__}:load")
"""For ``warm``: call these."""

_kept: list[object] = []


def hush() -> None:
    """What a kernel's loggers say of what a page sent comes to the server's error stream: each says a line, as ours do."""
    logging.setLogRecordFactory(discreetly)


def load() -> None:
    """Load what the pages need, and rehearse what they ask of the store. Calls nothing that starts a thread."""
    from buurtlezer.errors import StoreError
    from buurtlezer.geodata import Pack
    from buurtlezer.steps.workbook import declared
    from buurtlezer.texts import LANGUAGES, Texts
    from buurtlezer.wording.circle import FOLDERS

    for name in FOLDERS:
        declared(name)
    for language in LANGUAGES:
        Texts.of(language)
    pack = Pack.open()
    pack.ground, pack.figures, pack.stops, pack.stations, pack.spots, pack.streets, pack.topology_text, pack.lines_text  # noqa: B018 -- reads
    for layer in (base := pack.base_map).streets, base.water, base.waterways, base.green, base.rail:
        layer.tree  # noqa: B018 -- reads, for the map of a walk
    pack.services, pack.walking.tree, pack.nearest  # noqa: B018 -- reads, for distances of services
    import_module("networkx")  # which searches them: a third of a second, and 13 MB that all share
    _kept.append(pack)  # whoever opens a pack now gets this one
    try:
        import_module("buurtlezer.steps.rehearsal").visit(pack)
    except StoreError as error:  # a kernel then does for itself what was to be done here, and tells its person what is wrong
        logging.getLogger(__name__).warning("no store to rehearse with: %s", type(error).__name__)
