"""Kernels that are ready at once: each is a fork of one Python that has already loaded what all of them need.

::

    server process                     warm process                     kernel (one per visitor)
    WarmProvisioner ── connects ─────► process: accept, fork ─────────► forked: signals, environment, folder, ipykernel
    ForkedProcess  ◄── the same tether, open for as long as the kernel lives ──►  lifeline
    WarmKernels ────── starts it, starts it again ──► ends with its server

A **tether** is one connection to a private socket, and belongs to one kernel. When the server's end closes, the kernel ends;
when the kernel ends, the warm process says how, and the tether closes. So a kernel outlives the warm process, which may die
and be started anew while people work, but never its server.

Nothing here knows what is loaded: that is configuration (``WarmKernels.preload``). Choose it with
``KernelProvisionerFactory.default_provisioner_name = "buurtlezer-warm"``; notebooks stay plain ``python3``. What cannot be
forked, is not wanted, or goes wrong is left to the ordinary start. Not here: what a kernel of ours needs.
"""
