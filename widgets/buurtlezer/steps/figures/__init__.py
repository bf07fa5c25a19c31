"""02_figures: choose and compare areas, guess and see, time, profile, two figures, two rounds, a table of one's own."""
