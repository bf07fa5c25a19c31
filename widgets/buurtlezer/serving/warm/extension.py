"""For a Jupyter server that we do not start ourselves (JupyterLab): a server extension that warms up with the server.

Not here: choosing the provisioner, which is configuration.
"""

from typing import Any

from .keeper import WarmKernels


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: Any) -> None:
    WarmKernels.instance(parent=server).start()
