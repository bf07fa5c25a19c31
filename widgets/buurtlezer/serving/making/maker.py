"""Makes the pages of one server: what they share, and one kernel each. Not here: writing them to a browser (``pages``)."""

import asyncio
import os
from collections.abc import AsyncGenerator
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import uuid4

from voila.utils import get_page_config

from buurtlezer.logbook.surroundings import WHENCE
from buurtlezer.serving.assets.bundle import Bundle
from buurtlezer.serving.limits.marks import mark
from buurtlezer.serving.limits.presence import Presence
from buurtlezer.serving.limits.turns import Turns
from buurtlezer.serving.making.exporter import PageExporter
from buurtlezer.serving.making.notebooks import notebook
from buurtlezer.serving.making.renderer import PageRenderer

BEATS = 9
"""So often a page says that it is there before it is taken as gone: each 20 s of three minutes."""


STARTING = 4
"""Kernels that are started at once for one address: more would not be there sooner, and take the processors from the room."""


class Left(Exception):
    """The visitor left before the kernel had started."""


class PageMaker:
    """What all pages of a server have in common. ``server`` is the Voila application."""

    def __init__(self, server: Any, bundle: Bundle, presence: Presence, patience: float) -> None:
        self._server = server
        self._bundle = bundle
        self._presence = presence
        self.patience = patience
        self._turns = Turns(STARTING)

    @cached_property
    def page_config(self) -> dict[str, Any]:
        """What the page's scripts are told: reads each extension's ``package.json``, which changes with an installation."""
        found: dict[str, Any] = get_page_config(
            base_url=self._server.base_url,
            settings=self._server.app.settings,
            log=self._server.log,
            voila_configuration=self._server.voila_configuration,
        )
        return found

    @cached_property
    def exporter(self) -> PageExporter:
        """The template, compiled."""
        chosen = self._server.voila_configuration
        made = PageExporter(
            template_paths=self._server.template_paths,
            template_name=chosen.template,
            config=self._server.config,
            contents_manager=self._server.contents_manager,
            theme=chosen.theme,
            base_url=self._server.base_url,
        )
        made.exclude_input = made.exclude_output_prompt = made.exclude_input_prompt = chosen.strip_sources
        return made

    @property
    def scripts(self) -> list[str]:
        """Addresses that every page asks for: the bundle, then how each extension begins."""
        base = self._server.base_url
        begins = [f"{base}voila/labextensions/{one['name']}/{one['load']}" for one in self.page_config["federated_extensions"]]
        return [f"{base}voila/bundle/{self._bundle.name}", *begins]

    async def pieces(self, path: str, kernel_id: str, address: str = "") -> AsyncGenerator[str, None]:
        """The page of the workbook at ``path``, piece by piece. The kernel begins with the first of them.

        ``address``: of who asks. The kernel is told a mark of it, by which logbooks begun from there are counted.
        """
        root = Path(self._server.root_dir)
        read = notebook(root / path)
        # Upstream reads it later; a notebook that was not saved by Jupyter may lack it.
        read.metadata.kernelspec.setdefault("language", "python")
        patience = self.patience_for(read, self.patience)
        self._presence.arrive(kernel_id, patience)
        kernel = asyncio.ensure_future(self._start(kernel_id, read.metadata.kernelspec.name, Path(path).parent, address))
        kernel.add_done_callback(lambda done: done.cancelled() or done.exception())  # whoever left does not ask
        renderer = PageRenderer(
            notebook=read,
            exporter=self.exporter,
            kernel_id=kernel_id,
            kernel=asyncio.shield(kernel),  # who leaves must not leave a start half done
            scripts=self.scripts,
            beat=patience / BEATS,
            notebook_path=path,
            voila_configuration=self._server.voila_configuration,
            traitlet_config=self._server.config,
            base_url=self._server.base_url,
            page_config=self.page_config,
        )
        try:
            async for piece, _ in renderer.generate_content_generator():
                yield piece
            await asyncio.shield(kernel)  # a page without cells has one too
        finally:
            await renderer.close()

    @staticmethod
    def patience_for(read: Any, least: float) -> float:
        """Seconds that a page may be silent: a walk says more, in ``{"buurtlezer": {"minutes_away": 60}}``."""
        minutes = float(read.metadata.get("buurtlezer", {}).get("minutes_away", 0))
        return max(least, 60 * minutes)

    async def _start(self, kernel_id: str, name: str, folder: Path, address: str) -> Any:
        kernels = self._server.kernel_manager
        environment = {**os.environ, "VOILA_BASE_URL": self._server.base_url, WHENCE: mark(address)}
        # A kernel of ours says nothing but errors on the server's terminal, and keeps no history of cells: nobody types any.
        quiet = ["--log-level=40", "--HistoryManager.enabled=False"]
        try:
            async with self._turns.of(address):
                if kernel_id not in self._presence:  # its visitor left while others had their turn
                    raise Left
                await kernels.start_kernel(
                    kernel_id=kernel_id, kernel_name=name, path=str(folder), env=environment, extra_arguments=quiet
                )
        except BaseException:
            self._presence.leave(kernel_id)  # it is no page that somebody could be at: it hears so, and its place is free
            raise
        if kernel_id not in self._presence:  # its visitor left meanwhile
            await kernels.shutdown_kernel(kernel_id, now=True)
            raise Left
        return kernels.get_kernel(kernel_id)


def new_kernel_id() -> str:
    """As hard to guess as any: who knows it may end the kernel."""
    return str(uuid4())
