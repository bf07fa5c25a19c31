"""09_coexistence: living together apart, with light contact as it is."""
