"""09_coexistence: living together apart: light contact has depth, distance can be politeness, and nothing has to become more."""
