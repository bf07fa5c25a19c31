"""01_neighbourhood: two faces, what it means to you, drawing it, what it covers, words."""
