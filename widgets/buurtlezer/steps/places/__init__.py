"""06_places: places as experienced, what they mean to whom, meeting places, a place for someone."""
