"""A server of its own for the tests that kill one: two kernels, one of which holds its interpreter; says who is who."""

import json
import sys
import time

from jupyter_client.provisioning import KernelProvisionerFactory
from running import Running

from buurtlezer.serving.warm.choice import NAME
from buurtlezer.serving.warm.keeper import WarmKernels

KernelProvisionerFactory.instance().default_provisioner_name = NAME
warm = WarmKernels.instance(runtime_dir=sys.argv[1])
warm.start()
assert warm.wait_ready(60)
kernels = [Running(), Running()]
kernels[1].hold()
said = {"warm": warm.process.pid, "kernels": [one.pid for one in kernels], "forked": all(one.forked for one in kernels)}
sys.stdout.write(json.dumps(said) + "\n")
sys.stdout.flush()
sys.stdin.readline()
if sys.argv[2:] == ["leave"]:
    sys.exit(0)
time.sleep(600)
