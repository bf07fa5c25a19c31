"""One page for one visitor: text at once, while the kernel starts; then outputs as cells finish.

Upstream waits for the kernel before it writes the first word. Here the kernel's id is chosen beforehand, so the page's text,
its configuration and its scripts are with the browser while the kernel starts. Not here: starting kernels (``maker``).
"""

from asyncio import Future
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from jupyter_core.utils import ensure_async
from voila.notebook_renderer import NotebookRenderer

from buurtlezer.serving.making.exporter import PageExporter


class PageRenderer(NotebookRenderer):
    """Renders a notebook with a shared exporter; ``kernel`` is its kernel's manager, once it has started."""

    def __init__(
        self,
        *,
        notebook: Any,
        exporter: PageExporter,
        kernel_id: str,
        kernel: "Future[Any]",
        scripts: list[str],
        beat: float,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.notebook = notebook
        self.exporter = exporter
        self.theme = self.voila_configuration.theme
        self.template_name = self.voila_configuration.template
        self.cwd = str(Path(self.notebook_path).parent)
        self.page_config["jupyterLabTheme"] = self.theme
        self.resources = {
            "base_url": self.base_url,
            "theme": self.theme,
            "template": self.template_name,
            "metadata": {"name": Path(self.notebook_path).stem},
            "page_config": self.page_config,
            "scripts": scripts,
            "beat": beat,
        }
        self._kernel_id = kernel_id
        self._kernel = kernel

    async def close(self) -> None:
        """Let go of the kernel's channels, also where the page was left in the middle; more than once does no harm."""
        client = getattr(getattr(self, "executor", None), "kc", None)
        if client is not None:
            await ensure_async(client.stop_channels())

    async def _jinja_kernel_start(self, *_: Any, **__: Any) -> str:
        """The template asks for the kernel; it gets the id, and the text goes out."""
        return self._kernel_id

    async def _jinja_cell_generator(self, nb: Any, kernel_id: str) -> AsyncIterator[Any]:
        """Cells as they have run; the first waits for the kernel."""
        await super()._jinja_kernel_start(nb, kernel_id, self._kernel)
        async for cell in super()._jinja_cell_generator(nb, kernel_id):
            yield cell
