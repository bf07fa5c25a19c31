"""What one moment came to: its answers and its turnout, by the moment's id; so it is no view with a name of its own."""
