"""10_maps: a neighbourhood drawn twice, by who works there and by who lives there, and what is of worth in it."""
