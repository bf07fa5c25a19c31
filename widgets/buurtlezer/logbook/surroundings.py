"""What ``buurtlezer serve`` tells its kernels and pages of itself: names of environment variables, and nothing else.

Not here: who reads or sets them.
"""

from typing import Final

SERVED: Final = "BUURTLEZER_SERVED"
"""Set for this server and its kernels: there, and only there, are workshops."""

KEY_HASH: Final = "BUURTLEZER_OPENING_KEY_HASH"
"""SHA-256 of the opening key as it stands in the trainer's address, in hex."""

PUBLIC_URL: Final = "BUURTLEZER_PUBLIC_URL"
"""Address by which phones reach the server, if it has a name."""

HOST: Final = "BUURTLEZER_HOST"
"""Address that the server listens on."""

PORT: Final = "BUURTLEZER_PORT"
"""Port that the server listens on."""

WHENCE: Final = "BUURTLEZER_WHENCE"
"""A mark of the address that a kernel's page was asked from: the same for one address while the server runs, and nothing else."""
