"""04_reach: not near, but reachable."""
