"""08_communities: a neighbourhood is no community, and who wants the same may form a coalition."""
