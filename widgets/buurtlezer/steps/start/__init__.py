"""00_start: doors, the occasion of the analysis, the circle, what is kept."""
