"""The kernel provisioner that Jupyter asks: a fork of the warm process, else what Jupyter itself would start.

After the start all is as in ``LocalProvisioner``: it polls, signals and waits for a process, and ours answers like one.
Not here: the process (``forked_process``), and who keeps the warm one (``keeper``).
"""

import asyncio
import os
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from .asking import NoFork, fork, is_ipykernel, why_not
from .forked_process import ForkedProcess
from .keeper import WarmKernels, can_fork
from .sockets import meet_at_sockets


class WarmProvisioner(LocalProvisioner):
    """Starts ``python3`` kernels of this interpreter as forks."""

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """As usual, but with sockets to meet at, which nobody can take in between; other kernels may know only ports."""
        if self.parent is not None and can_fork() and is_ipykernel(self.kernel_spec.argv):
            meet_at_sockets(self.parent)
        return await super().pre_launch(**kwargs)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Fork, or start as usual: until the warm process is there, where it cannot, or if something went wrong."""
        forked = await self._forked(cmd, kwargs)
        if forked is None:
            return await super().launch_kernel(cmd, **kwargs)
        self.process = forked  # type: ignore[assignment]  # it answers like the Popen that the base class has
        self.pid = self.pgid = forked.pid
        self.cwd = kwargs.get("cwd") or os.getcwd()  # noqa: PTH109 -- as the base class has it
        return self.connection_info

    async def _forked(self, command: list[str], options: dict[str, Any]) -> ForkedProcess | None:
        warm = WarmKernels.instance(config=self.config)
        warm.start()
        address = warm.address
        reason = why_not(command, options) if address else "the warm process is not there (yet)"
        if address is None or reason:
            self.log.debug("Ordinary start: %s", reason)
            return None
        try:
            return await asyncio.wait_for(fork(address, command, options), warm.patience)
        except TimeoutError:
            self.log.warning(
                "The warm process did not answer for %.0f s: it is ended, and this kernel starts as usual", warm.patience
            )
            warm.distrust()
        except (OSError, NoFork) as fault:
            self.log.warning("The warm process gave no kernel (%s): this one starts as usual", fault)
        return None
