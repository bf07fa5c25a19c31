"""07_people: key persons and networks."""
