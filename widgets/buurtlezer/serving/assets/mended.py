"""Faults in others' scripts that a page of ours runs into, mended on the way to the browser until they are mended upstream.

A mend is a passage that is replaced, and why. One that fits nowhere any more is found by a test: then it can go. Installed files
stay as they are. Not here: which scripts are sent (``bundle``).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mend:
    """Each ``old`` becomes ``new``."""

    old: bytes
    new: bytes
    why: str


MENDS = (
    Mend(
        # ``ManagerBase.get_model`` (@jupyter-widgets/jupyterlab-manager 5.0.16) looks each tenth of a second for 2 s, then says
        # that there is none, without a last look. Where a browser is busy making the models when that time ends, they are there
        # by then; the renderer believes it, as all is restored, and the page stays empty for ever. Seen with three browsers on
        # two cores; an old phone is slower.
        b'setTimeout(e,100))}throw Error("widget model not found")',
        b'setTimeout(e,100))}if(void 0!==(t=this._models[e]))return t;throw Error("widget model not found")',
        "the page stays empty where making its widgets takes two seconds",
    ),
)


def mended(script: bytes) -> bytes:
    """A script without the faults that are known."""
    for mend in MENDS:
        script = script.replace(mend.old, mend.new)
    return script
