"""11: a report that holds: conclusions, what may be in it, what is written for it, the report as it would leave, and its file."""
