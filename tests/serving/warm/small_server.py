"""A server of its own for the tests that kill one: two kernels, one of which holds its interpreter; says who is who.

It takes signals as in a terminal, or with ``background`` as a shell or ``nohup`` starts one there: it ignores two of them, and so
does all that it starts. Of itself it would take them as whoever ran the tests did.
"""

import json
import signal
import sys

from jupyter_client.provisioning import KernelProvisionerFactory
from running import Running

from buurtlezer.serving.warm.choice import NAME
from buurtlezer.serving.warm.keeper import WarmKernels

background = sys.argv[2:] == ["background"]
signal.signal(signal.SIGINT, signal.SIG_IGN if background else signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_IGN if background else signal.SIG_DFL)
KernelProvisionerFactory.instance().default_provisioner_name = NAME
warm = WarmKernels.instance(runtime_dir=sys.argv[1])
warm.start()
assert warm.wait_ready(60)
kernels = [Running(), Running()]
kernels[1].hold()
said = {"warm": warm.process.pid, "kernels": [one.pid for one in kernels], "forked": all(one.forked for one in kernels)}
sys.stdout.write(json.dumps(said) + "\n")
sys.stdout.flush()
for line in sys.stdin:
    if line == "leave\n":
        sys.exit(0)
    asked = kernels[0].busy("import time\nwhile True: time.sleep(0.01)")
    kernels[0].manager.interrupt_kernel()
    sys.stdout.write(kernels[0].answer(asked)["ename"] + "\n")
    sys.stdout.flush()
