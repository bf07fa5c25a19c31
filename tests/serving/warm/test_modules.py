"""What was laid out before the fork says the same as what a kernel would have read of the modules itself."""

import subprocess
import sys
from collections.abc import Callable

from running import Running

from buurtlezer.serving.warm.keeper import WarmKernels

Start = Callable[..., Running]

FILES = "sorted(get_ipython().kernel._kernel_modules)"


def test_the_debugger_knows_the_files_of_what_was_loaded(shared: WarmKernels, start: Start) -> None:
    kernel = start()
    assert kernel.forked
    kernel.run("import sys, numpy, ipykernel.ipkernel")
    kernel.run("assert ipykernel.ipkernel.sys is sys")
    listed = set(kernel.value(FILES))
    found = set(kernel.value("[m.__file__ for m in sys.modules.copy().values() if getattr(m, '__file__', None)]"))
    assert kernel.value("numpy.__file__") in listed
    assert len(listed) > 500
    # What is loaded later, for the first cell, no kernel has in its list; how this process began, only the list has.
    assert {one for one in listed if not one.endswith("/warm/process.py")} <= found


def test_modules_stand_under_the_same_names_in_the_same_order() -> None:
    code = (
        "import sys, json, buurtlezer.serving.warm.modules as modules\n"
        "before = list(sys.modules.items())\n"
        "modules.gather()\n"
        "assert list(sys.modules.items()) == before\n"
        "assert sys.modules['json'] is json\n"
        "import json.decoder\n"
        "assert json.decoder is sys.modules['json.decoder']\n"
        "print(len(before))\n"
    )
    assert int(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout) > 100
