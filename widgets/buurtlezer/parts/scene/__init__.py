"""The eight drawings of the vignettes: what they are made of, and how they are drawn in a notebook, on a phone, a wall, paper."""
