"""Choosing warm kernels: in a server's configuration, or on the command line of a Jupyter server.

Not here: keeping the warm process (``keeper``); starting it in a server that is not ours (``extension``).
"""

import logging
from collections.abc import Sequence
from importlib.metadata import entry_points

from traitlets.config import Config

from .keeper import WarmKernels, can_fork

NAME = "buurtlezer-warm"
"""The provisioner, as its entry point is called."""

LOOKED_AT = 0.5
"""Seconds between two looks at whether a kernel lives (Jupyter's own: 3). A look costs next to nothing here."""


def choose(config: Config, preload: Sequence[str]) -> bool:
    """Let kernels be forked from a process that has loaded ``preload``; whether that can be."""
    if not _available():
        return False
    config.KernelProvisionerFactory.default_provisioner_name = NAME
    config.KernelRestarter.time_to_dead = LOOKED_AT
    config.WarmKernels.preload = list(preload)
    return True


def warm_up(config: Config, preload: Sequence[str]) -> None:
    """Choose it, and start it: before the server with this configuration has started its first kernel."""
    if choose(config, preload):
        WarmKernels.instance(config=config).start()


def options(preload: Sequence[str]) -> list[str]:
    """The same for ``jupyter lab`` and other Jupyter servers, as words of their command line; none where it cannot be."""
    if not _available():
        return []
    return [
        f"--KernelProvisionerFactory.default_provisioner_name={NAME}",
        f"--KernelRestarter.time_to_dead={LOOKED_AT}",
        *(f"--WarmKernels.preload={name}" for name in preload),
        f"--ServerApp.jpserver_extensions={__package__}.extension=True",
    ]


def _available() -> bool:
    if not entry_points(group="jupyter_client.kernel_provisioners", name=NAME):
        logging.getLogger(__name__).warning("%s is not installed: kernels start as usual; install this package anew", NAME)
        return False
    return can_fork()
