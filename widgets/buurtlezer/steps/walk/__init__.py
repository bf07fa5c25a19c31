"""05_walk: a plan of at most five stops, the walk itself, sheets of paper, what was seen, questions that stayed open."""
